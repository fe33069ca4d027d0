/* kith-roadmap.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-roadmap.h"

#include "kith-desktop-theme.h"
#include "kith-roadmap-labels.h"

#include <glib/gi18n.h>
#include <math.h>

#define LARGEST_RADIUS 9.0
#define THIN_RADIUS 3.5
#define THIN_HEIGHT 12
#define FIELD_HEIGHT 32
#define LABEL_GAP 4
#define CORNER 6.0
#define GAP 2.0

typedef enum
{
  BEAD_AHEAD,
  BEAD_BOOKED,
  BEAD_MISSED,
  BEAD_HELD,
  BEAD_CURRENT,
} Bead;

struct _KithRoadmap
{
  GtkWidget parent_instance;

  KithEdges edges;
  Bead beads[KITH_MAX_SESSIONS + 1];    /* by number, from 1 */
  char *labels[KITH_MAX_PHASES];        /* none where it is thin */
  gboolean thin;
};

G_DEFINE_FINAL_TYPE (KithRoadmap, kith_roadmap, GTK_TYPE_WIDGET)

static double
get_x (KithRoadmap *self,
       double       place)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double x = width * place / kith_edges_get_sessions (&self->edges);

  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? width - x : x;
}

static void
trace_field (cairo_t *cr,
             double   x,
             double   width,
             double   height)
{
  double corner = MIN (CORNER, height / 2);

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - corner, corner, corner, -G_PI / 2, 0);
  cairo_arc (cr, x + width - corner, height - corner, corner, 0, G_PI / 2);
  cairo_arc (cr, x + corner, height - corner, corner, G_PI / 2, G_PI);
  cairo_arc (cr, x + corner, corner, corner, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

static void
get_field (KithRoadmap *self,
           int          phase,
           double      *x,
           double      *width)
{
  double start = get_x (self, kith_edges_get_first (&self->edges, phase) - 1);
  double end = get_x (self, self->edges.last[phase]);

  *x = MIN (start, end) + GAP / 2;
  *width = MAX (ABS (end - start) - GAP, 1);
}

static void
draw_fields (KithRoadmap     *self,
             cairo_t         *cr,
             const KithTheme *theme)
{
  double height = self->thin ? THIN_HEIGHT : FIELD_HEIGHT;

  for (int phase = 0; phase < self->edges.n_phases; phase++)
    {
      double x;
      double width;

      get_field (self, phase, &x, &width);
      trace_field (cr, x, width, height);
      kith_color_use (&theme->accent, cr, phase % 2 == 0 ? 0.16 : 0.09);
      cairo_fill (cr);
    }
}

static void
draw_bead (cairo_t         *cr,
           const KithTheme *theme,
           Bead             bead,
           double           radius)
{
  const KithColor *edge = bead >= BEAD_HELD ? &theme->accent : &theme->edge;

  if (bead == BEAD_CURRENT || bead == BEAD_HELD)
    {
      kith_color_use (&theme->accent, cr, bead == BEAD_CURRENT ? 1 : 0.5);
      cairo_fill_preserve (cr);
    }
  else
    {
      kith_color_use (&theme->surface, cr, 1);
      cairo_fill_preserve (cr);
    }
  if (bead == BEAD_AHEAD && radius > THIN_RADIUS)
    cairo_set_dash (cr, (const double[]) { 2, 2 }, 2, 0);
  kith_color_use (edge, cr, 1);
  cairo_set_line_width (cr, radius > THIN_RADIUS ? 1.3 : 1);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_beads (KithRoadmap     *self,
            cairo_t         *cr,
            const KithTheme *theme)
{
  int sessions = kith_edges_get_sessions (&self->edges);
  double room = gtk_widget_get_width (GTK_WIDGET (self)) / (double) sessions;
  double radius = MIN (self->thin ? THIN_RADIUS : LARGEST_RADIUS, MAX (room / 2 - 1.5, 1));
  double y = (self->thin ? THIN_HEIGHT : FIELD_HEIGHT) / 2.0;

  for (int number = 1; number <= sessions; number++)
    {
      Bead bead = self->beads[number];

      cairo_new_path (cr);
      cairo_arc (cr, get_x (self, number - 0.5), y, bead == BEAD_CURRENT ? MIN (radius * 1.3, room / 2) : radius, 0, 2 * G_PI);
      draw_bead (cr, theme, bead, radius);
    }
}

static PangoLayout *
make_label (KithRoadmap *self,
            int          phase)
{
  return gtk_widget_create_pango_layout (GTK_WIDGET (self), self->labels[phase]);
}

static void
place_labels (KithRoadmap       *self,
              KithRoadmapLabels *labels,
              int                width)
{
  double widths[KITH_MAX_PHASES] = { 0 };

  for (int phase = 0; phase < self->edges.n_phases; phase++)
    {
      g_autoptr (PangoLayout) layout = self->labels[phase] != NULL ? make_label (self, phase) : NULL;
      int needed = 0;

      if (layout != NULL)
        pango_layout_get_pixel_size (layout, &needed, NULL);
      widths[phase] = needed;
    }
  kith_roadmap_labels_place (labels, &self->edges, widths, width);
}

static void
draw_label (KithRoadmap             *self,
            GtkSnapshot             *snapshot,
            int                      phase,
            const KithRoadmapLabels *labels)
{
  g_autoptr (PangoLayout) layout = make_label (self, phase);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  double x = rtl ? gtk_widget_get_width (GTK_WIDGET (self)) - labels->x[phase] - labels->width[phase] : labels->x[phase];
  GdkRGBA color;
  int height;

  pango_layout_set_width (layout, (int) ceil (labels->width[phase]) * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_widget_get_color (GTK_WIDGET (self), &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, FIELD_HEIGHT + LABEL_GAP + labels->row[phase] * height));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_labels (KithRoadmap *self,
             GtkSnapshot *snapshot)
{
  KithRoadmapLabels labels;

  place_labels (self, &labels, gtk_widget_get_width (GTK_WIDGET (self)));
  for (int phase = 0; phase < self->edges.n_phases; phase++)
    if (self->labels[phase] != NULL)
      draw_label (self, snapshot, phase, &labels);
}

static int
count_rows (KithRoadmap *self,
            int          width)
{
  KithRoadmapLabels labels;

  if (width < 0 || self->edges.n_phases == 0)
    return 1;
  place_labels (self, &labels, width);
  return labels.n_rows;
}

static void
kith_roadmap_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  KithRoadmap *self = KITH_ROADMAP (widget);
  int width = gtk_widget_get_width (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, self->thin ? THIN_HEIGHT : FIELD_HEIGHT);
  KithTheme theme = kith_desktop_theme_get ();
  cairo_t *cr;

  if (self->edges.n_phases == 0 || width <= 0)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  draw_fields (self, cr, &theme);
  draw_beads (self, cr, &theme);
  cairo_destroy (cr);
  draw_labels (self, snapshot);
}

static GtkSizeRequestMode
kith_roadmap_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
kith_roadmap_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  KithRoadmap *self = KITH_ROADMAP (widget);

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 120;
      *natural = kith_edges_get_sessions (&self->edges) * 2 * (int) LARGEST_RADIUS;
      *natural = MAX (*natural, *minimum);
      return;
    }
  *minimum = self->thin ? THIN_HEIGHT : FIELD_HEIGHT;
  if (!self->thin)
    {
      g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, "X");
      int height;

      pango_layout_get_pixel_size (layout, NULL, &height);
      *minimum += LABEL_GAP + height * count_rows (self, for_size);
    }
  *natural = *minimum;
}

static void
forget (KithRoadmap *self)
{
  for (gsize i = 0; i < KITH_MAX_PHASES; i++)
    g_clear_pointer (&self->labels[i], g_free);
  for (gsize i = 0; i < G_N_ELEMENTS (self->beads); i++)
    self->beads[i] = BEAD_AHEAD;
}

static void
kith_roadmap_finalize (GObject *object)
{
  forget (KITH_ROADMAP (object));
  G_OBJECT_CLASS (kith_roadmap_parent_class)->finalize (object);
}

static void
kith_roadmap_class_init (KithRoadmapClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kith_roadmap_finalize;
  widget_class->get_request_mode = kith_roadmap_get_request_mode;
  widget_class->measure = kith_roadmap_measure;
  widget_class->snapshot = kith_roadmap_snapshot;
  gtk_widget_class_set_css_name (widget_class, "roadmap");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
kith_roadmap_init (KithRoadmap *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "caption");
  g_signal_connect_object (adw_style_manager_get_default (), "notify", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
kith_roadmap_new (void)
{
  return g_object_new (KITH_TYPE_ROADMAP, NULL);
}

static void
take_labels (KithRoadmap        *self,
             const KithTimeline *timeline)
{
  for (guint i = 0; i < timeline->bands->len; i++)
    {
      const KithTimelineBand *band = timeline->bands->pdata[i];

      if (band->phase < KITH_MAX_PHASES)
        g_set_str (&self->labels[band->phase], band->label);
    }
}

static Bead
judge (const KithTimelineBead *bead)
{
  if (bead->projected)
    return BEAD_AHEAD;
  switch (bead->state)
    {
    case KITH_SESSION_HELD:
      return BEAD_HELD;
    case KITH_SESSION_CANCELLED:
    case KITH_SESSION_NO_SHOW:
      return BEAD_MISSED;
    case KITH_SESSION_PLANNED:
    case KITH_SESSION_MOVED:
    default:
      return BEAD_BOOKED;
    }
}

static int
take_beads (KithRoadmap        *self,
            const KithTimeline *timeline)
{
  int sessions = kith_edges_get_sessions (&self->edges);
  int first = sessions + 1;
  int last = 0;

  for (guint i = 0; i < timeline->beads->len; i++)
    {
      const KithTimelineBead *bead = timeline->beads->pdata[i];

      if (bead->number < 1 || bead->number > sessions)
        continue;
      first = MIN (first, bead->number);
      self->beads[bead->number] = judge (bead);
      if (self->beads[bead->number] == BEAD_HELD)
        last = bead->number;
    }
  for (int number = 1; number < first; number++)
    self->beads[number] = BEAD_HELD;
  return MAX (last, first - 1);
}

static void
describe (KithRoadmap *self,
          int          last)
{
  int sessions = kith_edges_get_sessions (&self->edges);
  g_autofree char *text = last > 0 ? g_strdup_printf (_("Session %d of %d"), last, sessions)
                                   : g_strdup_printf (ngettext ("%d session", "%d sessions", sessions), sessions);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
kith_roadmap_show_edges (KithRoadmap     *self,
                         const KithEdges *edges)
{
  forget (self);
  self->edges = *edges;
  self->thin = TRUE;
  describe (self, 0);
}

void
kith_roadmap_show_timeline (KithRoadmap        *self,
                            const KithEdges    *edges,
                            const KithTimeline *timeline)
{
  int last;

  forget (self);
  self->edges = *edges;
  self->thin = FALSE;
  take_labels (self, timeline);
  last = take_beads (self, timeline);
  if (last > 0 && last <= kith_edges_get_sessions (edges))
    self->beads[last] = BEAD_CURRENT;
  describe (self, last);
}
