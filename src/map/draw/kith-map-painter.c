/* kith-map-painter.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-painter.h"

#include "kith-card.h"
#include "kith-map-card.h"
#include "kith-map-groups.h"
#include "kith-map-key.h"
#include "kith-map-lines.h"
#include "kith-map-signs.h"

#include <glib/gi18n.h>
#include <math.h>

/* Between a disc and the end of its line. */
#define LINE_GAP 4.0

/* An arrow to the wished place shorter than this would be a blot. */
#define LEAST_ARROW 12.0

/* Lines are as fine as discs are small, down to this; where people crowd, who knows whom steps back. */
#define USUAL_DISC 19.0
#define FINEST 0.6
#define CROWDED 0.85
#define CROWDED_TIE 0.5
/* Where no line to the client stands before them. */
#define FREE_TIE 0.5

/* How much of a colour is left to those who step back. */
#define FADED_SHARE 0.24

/* @faded: whether those are being painted who step back, or the others. */
typedef struct
{
  KithEasel easel;
  const KithMapPicture *picture;
  const KithMapLayout *layout;
  gboolean faded;
} Painting;

static const KithMapPerson *
get_person (const Painting *painting,
            guint           i)
{
  return g_ptr_array_index (painting->picture->people, i);
}

/* On the rings, and of those who are being painted. */
static gboolean
is_meant (const Painting *painting,
          guint           i)
{
  return painting->layout->spots[i].placed && get_person (painting, i)->faded == painting->faded;
}

static void
paint_page (const Painting *painting)
{
  kith_color_use (&painting->easel.theme->page, painting->easel.cr, 1);
  cairo_rectangle (painting->easel.cr, 0, 0, painting->layout->width, painting->layout->height);
  cairo_fill (painting->easel.cr);
}

static void
paint_spokes (const Painting *painting)
{
  const KithMapLayout *layout = painting->layout;
  cairo_t *cr = painting->easel.cr;
  double outer = layout->rings.edges[layout->rings.n - 1];
  double inner = MIN (layout->rings.core, layout->client_disc + 20);

  for (guint i = 0; i < layout->spokes->len; i++)
    {
      double angle = g_array_index (layout->spokes, double, i);

      cairo_move_to (cr, layout->x + inner * sin (angle), layout->y - inner * cos (angle));
      cairo_line_to (cr, layout->x + outer * sin (angle), layout->y - outer * cos (angle));
    }
  kith_color_use (&painting->easel.theme->text, cr, painting->easel.theme->spoke);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

static void
paint_rings (const Painting *painting)
{
  const KithMapLayout *layout = painting->layout;
  const KithTheme *theme = painting->easel.theme;
  cairo_t *cr = painting->easel.cr;

  for (guint i = layout->rings.n; i > 0; i--)
    {
      double share = (i - 1.0) / (layout->rings.n - 1);

      cairo_arc (cr, layout->x, layout->y, layout->rings.edges[i - 1], 0, 2 * G_PI);
      kith_color_use (&theme->accent, cr, theme->inner_field + share * (theme->outer_field - theme->inner_field));
      cairo_fill_preserve (cr);
      kith_color_use (&theme->accent, cr, theme->line);
      cairo_set_line_width (cr, 1);
      cairo_stroke (cr);
    }
  paint_spokes (painting);
}

static double
get_fineness (const KithMapLayout *layout)
{
  return CLAMP (layout->disc / USUAL_DISC, FINEST, 1);
}

static void
paint_ties (const Painting *painting)
{
  const KithMapLayout *layout = painting->layout;
  double finer = get_fineness (layout);

  for (guint i = 0; i < layout->curves->len; i++)
    {
      const KithMapCurve *curve = &g_array_index (layout->curves, KithMapCurve, i);
      const KithMapTie *tie = &g_array_index (painting->picture->ties, KithMapTie, curve->tie);
      const KithMapSpot *a = &layout->spots[tie->a];
      const KithMapSpot *b = &layout->spots[tie->b];
      gboolean near = get_person (painting, tie->a)->selected || get_person (painting, tie->b)->selected;
      double quiet = layout->form == KITH_MAP_RINGS ? painting->easel.theme->tie : FREE_TIE;
      double alpha = tie->line == KITH_LINE_NONE ? quiet : layout->form == KITH_MAP_RINGS ? 0.45 : 1;
      double share = near ? 2.4 : finer < CROWDED ? CROWDED_TIE : 1;
      KithStroke stroke = { tie->line, 0, KITH_FLOW_NONE, MIN (1, share * alpha), TRUE, finer };
      KithTrack track;

      if ((painting->picture->hidden_lines & (1u << tie->line))
          || (get_person (painting, tie->a)->faded || get_person (painting, tie->b)->faded) != painting->faded)
        continue;
      if (kith_track_init_curve (&track, a->x, a->y, curve->x, curve->y, b->x, b->y, layout->disc + 1,
                                 layout->disc + 1))
        kith_map_line_draw (painting->easel.cr, painting->easel.theme, &track, &stroke);
    }
}

static void
paint_lines (const Painting *painting)
{
  const KithMapLayout *layout = painting->layout;

  for (guint i = 0; i < layout->n_spots; i++)
    {
      const KithMapPerson *person = get_person (painting, i);
      const KithMapSpot *spot = &layout->spots[i];
      KithStroke stroke = { person->line, person->strength, person->flow, 1, FALSE, get_fineness (layout) };
      KithTrack track;

      if (!is_meant (painting, i) || person->line == KITH_LINE_NONE || (painting->picture->hidden_lines & (1u << person->line)))
        continue;
      if (kith_track_init_straight (&track, layout->x, layout->y, spot->x, spot->y, layout->client_disc + LINE_GAP,
                                    layout->disc + LINE_GAP + (person->selected ? 4 : 0)))
        kith_map_line_draw (painting->easel.cr, painting->easel.theme, &track, &stroke);
    }
}

/* How far the edge of a disc is from its centre for someone who passes @aside of it. */
static double
get_chord (double radius,
           double aside)
{
  return sqrt (MAX (0, radius * radius - aside * aside));
}

static void
paint_wishes (const Painting *painting)
{
  const KithMapLayout *layout = painting->layout;
  cairo_t *cr = painting->easel.cr;

  for (guint i = 0; i < layout->n_spots; i++)
    {
      const KithMapSpot *spot = &layout->spots[i];
      double radius = KITH_WISH_SHARE * layout->disc;
      double angle = atan2 (spot->x - layout->x, layout->y - spot->y);
      double aside = spot->wish_aside;
      KithTrack track;

      if (!is_meant (painting, i) || isnan (spot->wish_x))
        continue;
      kith_map_wish_draw (&painting->easel, spot->wish_x, spot->wish_y, radius);
      if (!kith_track_init_straight (&track, spot->x, spot->y, spot->wish_x, spot->wish_y,
                                     get_chord (layout->disc + 2, aside), get_chord (radius + 1, aside))
          || track.length < LEAST_ARROW)
        continue;

      cairo_save (cr);
      cairo_translate (cr, aside * cos (angle), aside * sin (angle));
      kith_color_use (&painting->easel.theme->accent, cr, 1);
      cairo_set_line_width (cr, 1.3);
      kith_track_trace (&track, cr, 0, track.length, 0);
      cairo_stroke (cr);
      kith_map_arrow_draw (cr, &track, track.length, TRUE, 5);
      cairo_restore (cr);
    }
}

static void
paint_people (const Painting *painting)
{
  const KithMapLayout *layout = painting->layout;

  paint_wishes (painting);
  for (guint i = 0; i < layout->n_spots; i++)
    if (is_meant (painting, i))
      {
        const KithMapSpot *spot = &layout->spots[i];

        kith_map_disc_draw (&painting->easel, get_person (painting, i), spot->initials, spot->x, spot->y, layout->disc,
                            spot->side, spot->tone);
      }
}

static void
write_text (const Painting    *painting,
            const KithMapText *text,
            const KithColor   *color,
            const KithColor   *halo)
{
  if (text->text != NULL)
    kith_ink_write (painting->easel.ink, painting->easel.cr, text->style, text->zoom, text->text, text->box.x,
                    text->box.y, color, halo);
}

static void
write_tagged (const Painting    *painting,
              const char        *tag,
              const KithMapText *text,
              const KithColor   *color,
              const KithColor   *halo)
{
  if (text->text == NULL)
    return;

  cairo_tag_begin (painting->easel.cr, tag, NULL);
  write_text (painting, text, color, halo);
  cairo_tag_end (painting->easel.cr, tag);
}

/* To the names that found no room beside their disc. */
static void
paint_leads (const Painting *painting)
{
  const KithMapLayout *layout = painting->layout;
  cairo_t *cr = painting->easel.cr;

  for (guint i = 0; i < layout->n_spots; i++)
    {
      const KithMapSpot *spot = &layout->spots[i];
      KithTrack track;

      if (is_meant (painting, i) && !isnan (spot->lead_x)
          && kith_track_init_straight (&track, spot->x, spot->y, spot->lead_x, spot->lead_y, layout->disc, 0))
        kith_track_trace (&track, cr, 0, track.length, 0);
    }
  kith_color_use (&painting->easel.theme->dim, cr, 1);
  cairo_set_line_width (cr, 0.8);
  cairo_stroke (cr);
}

static void
write_people (const Painting *painting)
{
  const KithTheme *theme = painting->easel.theme;

  for (guint i = 0; i < painting->layout->n_spots; i++)
    {
      const KithMapSpot *spot = &painting->layout->spots[i];
      gboolean faded = get_person (painting, i)->status == KITH_PERSON_DEAD;

      if (!is_meant (painting, i) || (spot->name.text == NULL && spot->detail.text == NULL))
        continue;
      cairo_tag_begin (painting->easel.cr, "Div", NULL);
      write_tagged (painting, "P", &spot->name, faded ? &theme->dim : &theme->text, &theme->page);
      write_tagged (painting, "P", &spot->detail, &theme->dim, &theme->page);
      cairo_tag_end (painting->easel.cr, "Div");
    }
}

static void
write_captions (const Painting *painting)
{
  const KithTheme *theme = painting->easel.theme;
  const KithMapLayout *layout = painting->layout;

  write_tagged (painting, "H1", &layout->title, &theme->text, NULL);
  write_tagged (painting, "P", &layout->subtitle, &theme->dim, NULL);
  for (guint i = 0; i < layout->captions->len; i++)
    write_tagged (painting, "P", &g_array_index (layout->captions, KithMapText, i), &theme->dim, &theme->page);
}

static void
paint_writing (const Painting *painting)
{
  const KithMapLayout *layout = painting->layout;

  paint_leads (painting);
  write_people (painting);
  for (guint i = 0; i < layout->n_spots; i++)
    if (is_meant (painting, i) && layout->spots[i].pill.width > 0)
      {
        cairo_tag_begin (painting->easel.cr, "P", NULL);
        kith_map_pill_draw (&painting->easel, get_person (painting, i)->stage, &layout->spots[i].pill,
                            painting->picture->rtl);
        cairo_tag_end (painting->easel.cr, "P");
      }
}

static void
write_left_out (const Painting *painting)
{
  const KithMapLayout *layout = painting->layout;
  const KithMeasure *measure = kith_ink_get_measure (painting->easel.ink);
  g_autofree char *text = NULL;
  double width;
  double height;

  /* Translators: people of the map who are not placed yet and are only counted. */
  if (layout->tray_shows)
    text = g_strdup_printf (ngettext ("and %u more", "and %u more", layout->left_out), layout->left_out);
  else
    text = g_strdup_printf (ngettext ("%u person", "%u people", layout->left_out), layout->left_out);
  measure->size (measure->data, KITH_TEXT_ENTRY, 1, text, &width, &height);
  cairo_tag_begin (painting->easel.cr, "P", NULL);
  kith_ink_write (painting->easel.ink, painting->easel.cr, KITH_TEXT_ENTRY, 1, text,
                  painting->picture->rtl ? layout->tray.x + layout->tray.width - KITH_CARD_PADDING - width
                                         : layout->tray.x + KITH_CARD_PADDING,
                  layout->tray.y + layout->tray.height - KITH_CARD_PADDING - height + 3, &painting->easel.theme->dim, NULL);
  cairo_tag_end (painting->easel.cr, "P");
}

static void
paint_tray (const Painting *painting)
{
  const KithMapLayout *layout = painting->layout;

  if (layout->tray.width <= 0)
    return;

  kith_card_draw (&painting->easel, &layout->tray, _("Not placed yet"), painting->picture->rtl);
  for (guint i = 0; i < layout->n_spots; i++)
    {
      const KithMapSpot *spot = &layout->spots[i];

      if (!spot->tray)
        continue;
      kith_map_disc_draw (&painting->easel, get_person (painting, i), spot->initials, spot->x, spot->y,
                          layout->tray_disc - 1, 1, 0);
      write_tagged (painting, "P", &spot->name, &painting->easel.theme->text, NULL);
    }
  if (layout->left_out > 0)
    write_left_out (painting);
}

static gboolean
is_anyone_faded (const KithMapPicture *picture)
{
  for (guint i = 0; i < picture->people->len; i++)
    if (((const KithMapPerson *) picture->people->pdata[i])->faded)
      return TRUE;
  return FALSE;
}

static void
paint_figure (const Painting *painting,
              guint           layers)
{
  if (layers & KITH_MAP_LAYER_TIES)
    paint_ties (painting);
  if ((layers & KITH_MAP_LAYER_LINES) && painting->layout->form == KITH_MAP_RINGS)
    paint_lines (painting);
  if (layers & KITH_MAP_LAYER_PEOPLE)
    paint_people (painting);
}

void
kith_map_paint (cairo_t              *cr,
                const KithMapPicture *picture,
                const KithMapLayout  *layout,
                const KithTheme      *theme,
                KithInk              *ink,
                guint                 layers)
{
  gboolean fades = is_anyone_faded (picture);
  KithTheme pale = kith_theme_fade (theme, FADED_SHARE);
  Painting painting = { { cr, theme, ink }, picture, layout, FALSE };
  Painting faded = { { cr, &pale, ink }, picture, layout, TRUE };

  cairo_save (cr);
  if (layers & KITH_MAP_LAYER_PAGE)
    paint_page (&painting);
  cairo_tag_begin (cr, "Figure", NULL);
  if ((layers & KITH_MAP_LAYER_RINGS) && layout->form == KITH_MAP_RINGS)
    paint_rings (&painting);
  if (layers & KITH_MAP_LAYER_RINGS)
    kith_map_groups_draw (&painting.easel, layout);
  if (layers & KITH_MAP_LAYER_LINES)
    kith_map_segments_draw (&painting.easel, (const KithMapSegment *) (gpointer) layout->segments->data, layout->segments->len);
  if (fades)
    paint_figure (&faded, layers);
  paint_figure (&painting, layers);
  if ((layers & KITH_MAP_LAYER_PEOPLE) && layout->form != KITH_MAP_FREE)
    kith_map_client_draw (&painting.easel, picture->client, layout->x, layout->y, layout->client_disc);
  cairo_tag_end (cr, "Figure");
  if (layers & KITH_MAP_LAYER_WRITING)
    {
      write_captions (&painting);
      kith_map_groups_write (&painting.easel, layout);
      if (fades)
        paint_writing (&faded);
      paint_writing (&painting);
    }
  if (layers & KITH_MAP_LAYER_CARDS)
    {
      paint_tray (&painting);
      kith_map_key_draw (&painting.easel, picture, layout);
    }
  cairo_restore (cr);
}
