/* kith-score-pane.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-score-pane.h"

#include "kith-score-words.h"
#include "kith-timeline-layout.h"

struct _KithScorePane
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  AdwActionRow *total_row;
  AdwActionRow *day_row;
  AdwActionRow *session_row;
  AdwActionRow *first_row;
  AdwActionRow *last_row;
};

G_DEFINE_FINAL_TYPE (KithScorePane, kith_score_pane, ADW_TYPE_BIN)

/* What there is nothing to say of is not there. */
static void
show_row (AdwActionRow *row,
          char         *text)
{
  adw_action_row_set_subtitle (row, text);
  gtk_widget_set_visible (GTK_WIDGET (row), *text != '\0');
  g_free (text);
}

static void
kith_score_pane_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_SCORE_PANE);
  G_OBJECT_CLASS (kith_score_pane_parent_class)->dispose (object);
}

static void
kith_score_pane_class_init (KithScorePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_score_pane_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/timeline/kith-score-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, KithScorePane, title_label);
  gtk_widget_class_bind_template_child (widget_class, KithScorePane, total_row);
  gtk_widget_class_bind_template_child (widget_class, KithScorePane, day_row);
  gtk_widget_class_bind_template_child (widget_class, KithScorePane, session_row);
  gtk_widget_class_bind_template_child (widget_class, KithScorePane, first_row);
  gtk_widget_class_bind_template_child (widget_class, KithScorePane, last_row);
}

static void
kith_score_pane_init (KithScorePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kith_score_pane_new (void)
{
  return g_object_new (KITH_TYPE_SCORE_PANE, NULL);
}

void
kith_score_pane_show (KithScorePane           *self,
                      const KithTimelineCurve *curve,
                      guint                    point)
{
  const KithTimelinePoint *it = &g_array_index (curve->points, KithTimelinePoint, point);

  gtk_label_set_label (self->title_label, curve->name);
  show_row (self->total_row, kith_score_words_total (curve, point));
  show_row (self->day_row, kith_timeline_day_words (it->day, TRUE));
  show_row (self->session_row, it->session > 0 ? g_strdup_printf ("%d", it->session) : g_strdup (""));
  show_row (self->first_row, kith_score_words_change (curve, 0, point));
  show_row (self->last_row, kith_score_words_change (curve, point > 0 ? point - 1 : 0, point));
}
