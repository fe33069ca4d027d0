/* kith-map-signs.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-signs.h"

#include "kith-card.h"
#include "kith-map-legend.h"
#include "kith-map-stage.h"
#include "kith-stamps.h"

#include <glib/gi18n.h>
#include <math.h>

#define USUAL_DISC 19.0
#define BADGE 7.5
#define SHAPE 7.0
#define FADED 0.55
/* How much of the accent is in the disc of someone who is as near as can be. */
#define DEEPEST 0.5
/* Lines of a family. */
#define KIN_ALPHA 0.6
#define KIN_WIDTH 1.4

/* For the ring around whoever is chosen, and for badges. */
#define STAMP_ROOM 12

static const char * const letters[KITH_MAP_N_PROBLEMS] = {
  /* Translators: one letter each, for grief, dispute, transition, loneliness. */
  [KITH_MAP_PROBLEM_GRIEF] = NC_("problem letter", "G"),
  [KITH_MAP_PROBLEM_DISPUTE] = NC_("problem letter", "D"),
  [KITH_MAP_PROBLEM_TRANSITION] = NC_("problem letter", "T"),
  [KITH_MAP_PROBLEM_LONELINESS] = NC_("problem letter", "L"),
};

static void
trace_circle (cairo_t *cr,
              double   x,
              double   y,
              double   radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
}

static void
draw_selection (const KithEasel *easel,
                double           x,
                double           y,
                double           radius)
{
  trace_circle (easel->cr, x, y, radius + 5);
  kith_color_use (&easel->theme->accent, easel->cr, 0.18);
  cairo_fill (easel->cr);
  trace_circle (easel->cr, x, y, radius + 4.2);
  kith_color_use (&easel->theme->accent, easel->cr, 1);
  cairo_set_line_width (easel->cr, 2.4);
  cairo_stroke (easel->cr);
}

static void
stroke_edge (const KithEasel  *easel,
             KithPersonStatus  status,
             double            width)
{
  static const double dots[] = { 0.01, 3.6 };

  cairo_save (easel->cr);
  kith_color_use (&easel->theme->edge, easel->cr, 1);
  cairo_set_line_width (easel->cr, width);
  if (status == KITH_PERSON_CUT_OFF)
    {
      kith_color_use (&easel->theme->dim, easel->cr, 1);
      cairo_set_line_width (easel->cr, 1.8);
      cairo_set_line_cap (easel->cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_dash (easel->cr, dots, 2, 0);
    }
  cairo_stroke (easel->cr);
  cairo_restore (easel->cr);
}

static void
draw_slash (const KithEasel *easel,
            double           x,
            double           y,
            double           radius)
{
  double reach = radius * G_SQRT2 / 2;

  cairo_move_to (easel->cr, x - reach, y + reach);
  cairo_line_to (easel->cr, x + reach, y - reach);
  kith_color_use (&easel->theme->edge, easel->cr, 1);
  cairo_set_line_width (easel->cr, 1.3);
  cairo_stroke (easel->cr);
}

static KithColor
blend (const KithColor *a,
       const KithColor *b,
       double           share)
{
  return (KithColor) {
    share * a->red + (1 - share) * b->red,
    share * a->green + (1 - share) * b->green,
    share * a->blue + (1 - share) * b->blue,
  };
}

/* With a halo, so that the slash of the dead goes behind the letters and strikes nobody out. */
static void
write_initials (const KithEasel *easel,
                const char      *initials,
                KithTextStyle    style,
                double           zoom,
                double           x,
                double           y,
                const KithColor *color)
{
  if (*initials != '\0')
    kith_ink_write_centred (easel->ink, easel->cr, style, zoom, initials, x, y, color,
                            style == KITH_TEXT_INITIALS ? &easel->theme->surface : NULL);
}

static gboolean
is_faded (const KithMapPerson *person)
{
  return person->status == KITH_PERSON_DEAD || person->status == KITH_PERSON_LOST || person->status == KITH_PERSON_PAST;
}

static void
draw_paw (cairo_t *cr,
          double   x,
          double   y)
{
  static const double toes[][2] = { { -3.3, -0.8 }, { -1.2, -3.1 }, { 1.2, -3.1 }, { 3.3, -0.8 } };

  for (guint i = 0; i < G_N_ELEMENTS (toes); i++)
    trace_circle (cr, x + toes[i][0], y + toes[i][1], 1.05);
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y + 1.6, 2.2, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
draw_heads (cairo_t *cr,
            double   x,
            double   y)
{
  for (int side = -1; side <= 1; side += 2)
    {
      trace_circle (cr, x + side * 2.2, y - 1.9, 1.5);
      cairo_new_sub_path (cr);
      cairo_arc (cr, x + side * 2.2, y + 3.4, 2.1, G_PI, 2 * G_PI);
      cairo_close_path (cr);
    }
  cairo_fill (cr);
}

static void
draw_case (cairo_t *cr,
           double   x,
           double   y)
{
  cairo_rectangle (cr, x - 3.8, y - 1.6, 7.6, 5);
  cairo_fill (cr);
  cairo_rectangle (cr, x - 1.6, y - 3.4, 3.2, 1.8);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

void
kith_glyph_draw (const KithEasel *easel,
                 KithPersonKind   kind,
                 double           x,
                 double           y)
{
  kith_color_use (&easel->theme->dim, easel->cr, 1);
  if (kind == KITH_PERSON_PET)
    draw_paw (easel->cr, x, y);
  else if (kind == KITH_PERSON_GROUP)
    draw_heads (easel->cr, x, y);
  else
    draw_case (easel->cr, x, y);
}

static void
draw_badge (const KithEasel     *easel,
            const KithMapPerson *person,
            double               x,
            double               y,
            double               zoom)
{
  cairo_save (easel->cr);
  cairo_translate (easel->cr, x, y);
  cairo_scale (easel->cr, zoom, zoom);
  trace_circle (easel->cr, 0, 0, BADGE);
  kith_color_use (&easel->theme->surface, easel->cr, 1);
  cairo_fill_preserve (easel->cr);
  kith_color_use (&easel->theme->edge, easel->cr, 1);
  cairo_set_line_width (easel->cr, 1);
  cairo_stroke (easel->cr);
  if (person->kind == KITH_PERSON_GROUP && person->members > 0)
    {
      g_autofree char *count = g_strdup_printf ("%d", person->members);

      kith_ink_write_centred (easel->ink, easel->cr, KITH_TEXT_BADGE, 1, count, 0, 0, &easel->theme->text, NULL);
    }
  else
    {
      kith_glyph_draw (easel, person->kind, 0, 0);
    }
  cairo_restore (easel->cr);
}

/* On the side that looks away from the client; the second below the first. */
static void
draw_badges (const KithEasel     *easel,
             const KithMapPerson *person,
             double               x,
             double               y,
             double               radius,
             double               side)
{
  double corner = KITH_BADGE_CORNER * radius;
  gboolean badge = kith_map_has_badge (person);

  if (badge)
    draw_badge (easel, person, x + side * corner, y - corner, CLAMP (radius / USUAL_DISC, 0.6, 1));
  if (person->problem != KITH_MAP_PROBLEM_NONE)
    kith_map_problem_draw (easel, person->problem, x + side * corner, y + (badge ? corner : -corner));
}

static void
draw_disc (const KithEasel     *easel,
           const KithMapPerson *person,
           const char          *initials,
           double               x,
           double               y,
           double               radius,
           double               side,
           double               tone)
{
  KithColor faint = blend (&easel->theme->text, &easel->theme->surface, FADED);
  KithColor fill = blend (&easel->theme->accent, &easel->theme->surface, DEEPEST * tone);

  if (person->selected)
    draw_selection (easel, x, y, radius);
  trace_circle (easel->cr, x, y, radius);
  kith_color_use (&fill, easel->cr, 1);
  cairo_fill_preserve (easel->cr);
  stroke_edge (easel, person->status, radius > 14 ? 1.4 : 1.1);

  if (person->status == KITH_PERSON_DEAD)
    draw_slash (easel, x, y, radius);
  write_initials (easel, initials, KITH_TEXT_INITIALS, radius / USUAL_DISC, x, y,
                  is_faded (person) ? &faint : &easel->theme->text);
  draw_badges (easel, person, x, y, radius, side);
}

/* Disc: one to be kept as a stamp. */
typedef struct
{
  const KithEasel *easel;
  const KithMapPerson *person;
  const char *initials;
  double radius;
  double side;
  double tone;
} Disc;

static void
draw_stamp (cairo_t  *cr,
            gpointer  data)
{
  const Disc *disc = data;
  const KithEasel easel = { cr, disc->easel->theme, disc->easel->ink };

  draw_disc (&easel, disc->person, disc->initials, 0, 0, disc->radius, disc->side, disc->tone);
}

static void
reach_stamp (gpointer     data,
             KithMapRect *reach)
{
  double far = ((const Disc *) data)->radius + STAMP_ROOM;

  *reach = (KithMapRect) { -far, -far, 2 * far, 2 * far };
}

static char *
dup_key (const Disc *disc)
{
  const KithMapPerson *person = disc->person;
  const KithTheme *theme = disc->easel->theme;

  return g_strdup_printf ("disc %x %x %x %x %d %d %d %d %d %g %g %g %s", kith_color_pack (&theme->surface), kith_color_pack (&theme->text),
                          kith_color_pack (&theme->accent), kith_color_pack (&theme->edge), theme->kind, person->kind, person->status,
                          person->members, person->problem | person->selected << 8, disc->radius, disc->side, disc->tone,
                          disc->initials);
}

void
kith_map_disc_draw (const KithEasel     *easel,
                    const KithMapPerson *person,
                    const char          *initials,
                    double               x,
                    double               y,
                    double               radius,
                    double               side,
                    double               tone)
{
  KithStamps *stamps = kith_ink_get_stamps (easel->ink);
  Disc disc = { easel, person, initials, radius, side, tone };
  g_autofree char *key = NULL;

  if (stamps == NULL)
    {
      draw_disc (easel, person, initials, x, y, radius, side, tone);
      return;
    }
  key = dup_key (&disc);
  kith_stamps_press (stamps, easel->cr, key, x, y, reach_stamp, draw_stamp, &disc);
}

void
kith_map_segments_draw (const KithEasel      *easel,
                        const KithMapSegment *segments,
                        gsize                 n_segments)
{
  static const double dashes[] = { 4, 3 };
  cairo_t *cr = easel->cr;

  cairo_save (cr);
  kith_color_use (&easel->theme->text, cr, KIN_ALPHA);
  cairo_set_line_width (cr, KIN_WIDTH);
  for (int broken = FALSE; broken <= TRUE; broken++)
    {
      for (gsize i = 0; i < n_segments; i++)
        if (segments[i].broken == broken)
          {
            cairo_move_to (cr, segments[i].x0, segments[i].y0);
            cairo_line_to (cr, segments[i].x1, segments[i].y1);
          }
      cairo_set_dash (cr, dashes, broken ? G_N_ELEMENTS (dashes) : 0, 0);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

void
kith_map_client_draw (const KithEasel *easel,
                      const char      *name,
                      double           x,
                      double           y,
                      double           radius)
{
  g_autofree char *initials = kith_map_initials (name);

  trace_circle (easel->cr, x, y, radius);
  kith_color_use (&easel->theme->accent, easel->cr, 1);
  cairo_fill (easel->cr);
  write_initials (easel, initials, KITH_TEXT_CLIENT, radius / 25, x, y, &easel->theme->on_accent);
}

void
kith_map_wish_draw (const KithEasel *easel,
                    double           x,
                    double           y,
                    double           radius)
{
  static const double dashes[] = { 3.4, 2.8 };

  cairo_save (easel->cr);
  trace_circle (easel->cr, x, y, radius);
  kith_color_use (&easel->theme->accent, easel->cr, 0.10);
  cairo_fill_preserve (easel->cr);
  kith_color_use (&easel->theme->accent, easel->cr, 1);
  cairo_set_dash (easel->cr, dashes, 2, 0);
  cairo_set_line_width (easel->cr, 1.5);
  cairo_stroke (easel->cr);
  cairo_restore (easel->cr);
}

static void
trace_shape (cairo_t        *cr,
             KithMapProblem  problem,
             double          x,
             double          y)
{
  switch (problem)
    {
    case KITH_MAP_PROBLEM_DISPUTE:
      cairo_rectangle (cr, x - SHAPE + 0.5, y - SHAPE + 0.5, 2 * SHAPE - 1, 2 * SHAPE - 1);
      break;
    case KITH_MAP_PROBLEM_TRANSITION:
      cairo_move_to (cr, x, y - SHAPE - 3);
      cairo_line_to (cr, x + SHAPE + 2.5, y + SHAPE - 1);
      cairo_line_to (cr, x - SHAPE - 2.5, y + SHAPE - 1);
      cairo_close_path (cr);
      break;
    case KITH_MAP_PROBLEM_LONELINESS:
      cairo_move_to (cr, x, y - SHAPE - 2.5);
      cairo_line_to (cr, x + SHAPE + 2.5, y);
      cairo_line_to (cr, x, y + SHAPE + 2.5);
      cairo_line_to (cr, x - SHAPE - 2.5, y);
      cairo_close_path (cr);
      break;
    case KITH_MAP_PROBLEM_NONE:
    case KITH_MAP_PROBLEM_GRIEF:
    default:
      trace_circle (cr, x, y, SHAPE);
      break;
    }
}

void
kith_map_problem_draw (const KithEasel *easel,
                       KithMapProblem   problem,
                       double           x,
                       double           y)
{
  const char *letter = g_dpgettext2 (NULL, "problem letter", letters[problem]);

  trace_shape (easel->cr, problem, x, y);
  kith_color_use (&easel->theme->page, easel->cr, 1);
  cairo_set_line_join (easel->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (easel->cr, 3);
  cairo_stroke_preserve (easel->cr);
  kith_color_use (&easel->theme->text, easel->cr, 1);
  cairo_fill (easel->cr);
  kith_ink_write_centred (easel->ink, easel->cr, KITH_TEXT_BADGE, 0.92, letter, x,
                          y + (problem == KITH_MAP_PROBLEM_TRANSITION ? 1 : 0),
                          &easel->theme->page, NULL);
}

static const KithColor *
get_stage_color (const KithTheme *theme,
                 KithMapStage     stage)
{
  if (stage == KITH_MAP_STAGE_RENEGOTIATION)
    return &theme->success;

  return stage == KITH_MAP_STAGE_IMPASSE ? &theme->error : &theme->neutral;
}

static void
draw_stage_sign (cairo_t      *cr,
                 KithMapStage  stage,
                 double        x,
                 double        y)
{
  cairo_set_line_width (cr, 1.6);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  if (stage == KITH_MAP_STAGE_IMPASSE)
    {
      for (int side = -1; side <= 1; side += 2)
        {
          cairo_move_to (cr, x + side * 1.9, y - 4);
          cairo_line_to (cr, x + side * 1.9, y + 4);
        }
    }
  else if (stage == KITH_MAP_STAGE_DISSOLUTION)
    {
      cairo_move_to (cr, x - 3, y - 3);
      cairo_line_to (cr, x + 3, y + 3);
      cairo_move_to (cr, x + 3, y - 3);
      cairo_line_to (cr, x - 3, y + 3);
    }
  else
    {
      for (int side = -1; side <= 1; side += 2)
        {
          cairo_move_to (cr, x - side * 4.5, y + side * 2.2);
          cairo_line_to (cr, x + side * 4.5, y + side * 2.2);
          cairo_rel_line_to (cr, -side * 2.4, -2.2);
        }
    }
  cairo_stroke (cr);
}

void
kith_map_pill_draw (const KithEasel   *easel,
                    KithMapStage       stage,
                    const KithMapRect *box,
                    gboolean           rtl)
{
  const KithColor *color = get_stage_color (easel->theme, stage);
  const KithMeasure *measure = kith_ink_get_measure (easel->ink);
  const char *label = kith_map_stage_label (stage);
  double width;
  double height;
  double sign = box->x + KITH_PILL_PADDING + 3.5;
  double text = box->x + KITH_PILL_PADDING + KITH_PILL_SIGN;

  measure->size (measure->data, KITH_TEXT_PILL, 1, label, &width, &height);
  if (rtl)
    {
      sign = box->x + box->width - KITH_PILL_PADDING - 3.5;
      text = box->x + KITH_PILL_PADDING;
    }

  cairo_save (easel->cr);
  kith_card_trace (easel->cr, box, box->height / 2);
  kith_color_use (&easel->theme->surface, easel->cr, 1);
  cairo_fill_preserve (easel->cr);
  kith_color_use (color, easel->cr, 1);
  cairo_set_line_width (easel->cr, 1.1);
  cairo_stroke (easel->cr);
  draw_stage_sign (easel->cr, stage, sign, box->y + box->height / 2);
  cairo_restore (easel->cr);
  kith_ink_write (easel->ink, easel->cr, KITH_TEXT_PILL, 1, label, text, box->y + (box->height - height) / 2,
                  stage == KITH_MAP_STAGE_DISSOLUTION ? &easel->theme->text : color, NULL);
}
