/* kith-timeline-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-timeline-view.h"

#include "kith-area-shelf.h"
#include "kith-event-drag.h"
#include "kith-event-pane.h"
#include "kith-life-event.h"
#include "kith-magnifier.h"
#include "kith-score-pane.h"
#include "kith-side-key.h"
#include "kith-timeline-canvas.h"
#include "kith-timeline-drag.h"
#include "kith-timeline-words.h"
#include "kith-window.h"

#include <glib/gi18n.h>

struct _KithTimelineView
{
  AdwBreakpointBin parent_instance;

  AdwOverlaySplitView *split;
  GtkStack *stack;
  KithTimelineCanvas *canvas;
  KithAreaShelf *shelf;
  GtkWidget *bar;
  GtkLabel *where_label;
  GtkWidget *open_button;
  GtkWidget *map_button;
  GtkStack *side;
  GtkWidget *event_pane;
  GtkWidget *score_pane;

  KithPractice *practice;
  KithPeopleList *people;
  KithTimeCursor *cursor;
  KithTimeline *timeline;
  char *session;        /* the one that the focus or the cursor came to last */
};

/* Looking: an event on its way here. @open: the pane is to be opened for it. */
typedef struct
{
  KithTimelineView *view;
  char *event;
  gboolean open;
} Looking;

G_DEFINE_FINAL_TYPE (KithTimelineView, kith_timeline_view, ADW_TYPE_BREAKPOINT_BIN)

static void
looking_free (Looking *self)
{
  g_object_unref (self->view);
  g_free (self->event);
  g_free (self);
}

static const char *
get_client (KithTimelineView *self)
{
  return kith_people_list_get_client (self->people);
}

static void
show_event (KithTimelineView *self,
            const KithEvent  *event,
            gboolean          open)
{
  if (open)
    {
      gtk_stack_set_visible_child (self->side, self->event_pane);
      adw_overlay_split_view_set_show_sidebar (self->split, TRUE);
    }
  kith_event_pane_show (KITH_EVENT_PANE (self->event_pane), event);
}

static DexFuture *
look_fiber (gpointer data)
{
  const Looking *looking = data;
  KithTimelineView *self = looking->view;
  g_autoptr (GError) error = NULL;
  g_autoptr (KithEvent) event = NULL;

  event = dex_await_boxed (kith_practice_load_event (self->practice, get_client (self), looking->event), &error);
  if (self->side == NULL)
    return dex_future_new_true ();
  if (event != NULL)
    show_event (self, event, looking->open);
  else
    kith_window_complain (GTK_WIDGET (self), error);
  return dex_future_new_true ();
}

static void
look_up (KithTimelineView *self,
         const char       *event,
         gboolean          open)
{
  Looking *looking = g_new0 (Looking, 1);

  looking->view = g_object_ref (self);
  looking->event = g_strdup (event);
  looking->open = open;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, look_fiber, looking, (GDestroyNotify) looking_free));
}

static void
show_nothing (KithTimelineView *self)
{
  gtk_stack_set_visible_child_name (self->side, "nothing");
}

static void
open_session (KithTimelineView       *self,
              const KithTimelineBead *bead)
{
  if (bead->id != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "home.open-session", "(ss)", get_client (self), bead->id);
  else
    kith_window_toast (GTK_WIDGET (self), bead->earlier ? _("This session was held before Kith")
                                                        : _("This session is not booked yet"));
}

static void
open_score (KithTimelineView      *self,
            const KithTimelineHit *hit)
{
  kith_score_pane_show (KITH_SCORE_PANE (self->score_pane), self->timeline->curves->pdata[hit->curve], (guint) hit->point);
  gtk_stack_set_visible_child (self->side, self->score_pane);
  adw_overlay_split_view_set_show_sidebar (self->split, TRUE);
}

static void
chosen_cb (KithTimelineView      *self,
           const KithTimelineHit *hit)
{
  if (hit->bead >= 0)
    open_session (self, self->timeline->beads->pdata[hit->bead]);
  else if (hit->event >= 0)
    look_up (self, ((const KithTimelineEvent *) self->timeline->events->pdata[hit->event])->id, TRUE);
  else if (hit->point >= 0)
    open_score (self, hit);
  else
    kith_timeline_view_add_event (self, hit->day);
}

static void
put_cb (KithTimelineView        *self,
        const KithTimelineEvent *event)
{
  kith_area_shelf_open (self->shelf, event, TRUE);
}

/* Of the event that the pane shows, which may lie over it. */
static void
pane_put_cb (KithTimelineView *self)
{
  const char *id = kith_event_pane_get_id (KITH_EVENT_PANE (self->event_pane));

  for (guint i = 0; id != NULL && i < self->timeline->events->len; i++)
    {
      const KithTimelineEvent *event = self->timeline->events->pdata[i];

      if (!g_str_equal (event->id, id))
        continue;
      if (adw_overlay_split_view_get_collapsed (self->split))
        adw_overlay_split_view_set_show_sidebar (self->split, FALSE);
      put_cb (self, event);
    }
}

static void
set_session (KithTimelineView       *self,
             const KithTimelineBead *bead)
{
  gboolean held = bead != NULL && kith_timeline_bead_is_held (bead);
  g_autofree char *words = bead != NULL ? kith_timeline_words_bead (bead) : g_strdup ("");

  g_set_str (&self->session, held ? bead->id : NULL);
  gtk_label_set_label (self->where_label, words);
  gtk_widget_set_visible (self->open_button, held);
  gtk_widget_set_visible (self->map_button, held);
}

/* Where one can look back to, the cursor goes; anything else opens. */
static void
marked_cb (KithTimelineView      *self,
           const KithTimelineHit *hit)
{
  const KithTimelineBead *bead = hit->bead >= 0 ? self->timeline->beads->pdata[hit->bead] : NULL;

  if (bead != NULL && kith_timeline_bead_is_held (bead))
    kith_time_cursor_go_to (self->cursor, bead->id);
  else
    chosen_cb (self, hit);
}

static void
open_cb (KithTimelineView *self)
{
  if (self->session != NULL)
    open_session (self, kith_timeline_find_bead (self->timeline, self->session));
}

static void
reached_cb (KithTimelineView      *self,
            const KithTimelineHit *hit)
{
  /* In the past it is the cursor that says where one is. */
  if (hit->bead >= 0 && kith_time_cursor_get_session (self->cursor) == NULL)
    set_session (self, self->timeline->beads->pdata[hit->bead]);
}

static void
map_cb (KithTimelineView *self)
{
  if (self->session != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "client.show-map", "s", self->session);
}

static void
added_cb (KithTimelineView *self,
          const char       *event)
{
  look_up (self, event, TRUE);
}

static void
removed_cb (KithTimelineView *self)
{
  show_nothing (self);
  adw_overlay_split_view_set_show_sidebar (self->split, FALSE);
}

static void
toggle_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  AdwOverlaySplitView *split = KITH_TIMELINE_VIEW (widget)->split;

  adw_overlay_split_view_set_show_sidebar (split, !adw_overlay_split_view_get_show_sidebar (split));
}

/* An event that is shown may have changed or be gone. */
static void
refresh_event (KithTimelineView *self)
{
  const char *id = kith_event_pane_get_id (KITH_EVENT_PANE (self->event_pane));

  if (id == NULL || gtk_stack_get_visible_child (self->side) != self->event_pane)
    return;
  for (guint i = 0; i < self->timeline->events->len; i++)
    if (g_str_equal (((const KithTimelineEvent *) self->timeline->events->pdata[i])->id, id))
      {
        look_up (self, id, FALSE);
        return;
      }
  show_nothing (self);
}

static void
kith_timeline_view_dispose (GObject *object)
{
  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_TIMELINE_VIEW);
  G_OBJECT_CLASS (kith_timeline_view_parent_class)->dispose (object);
}

static void
kith_timeline_view_finalize (GObject *object)
{
  KithTimelineView *self = KITH_TIMELINE_VIEW (object);

  g_clear_object (&self->practice);
  g_clear_object (&self->people);
  g_clear_object (&self->cursor);
  g_clear_pointer (&self->timeline, kith_timeline_free);
  g_free (self->session);
  G_OBJECT_CLASS (kith_timeline_view_parent_class)->finalize (object);
}

static void
kith_timeline_view_class_init (KithTimelineViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_timeline_view_dispose;
  object_class->finalize = kith_timeline_view_finalize;
  g_type_ensure (KITH_TYPE_AREA_SHELF);
  g_type_ensure (KITH_TYPE_MAGNIFIER);
  g_type_ensure (KITH_TYPE_TIMELINE_CANVAS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/timeline/kith-timeline-view.ui");
  gtk_widget_class_bind_template_child (widget_class, KithTimelineView, split);
  gtk_widget_class_bind_template_child (widget_class, KithTimelineView, stack);
  gtk_widget_class_bind_template_child (widget_class, KithTimelineView, canvas);
  gtk_widget_class_bind_template_child (widget_class, KithTimelineView, shelf);
  gtk_widget_class_bind_template_child (widget_class, KithTimelineView, bar);
  gtk_widget_class_bind_template_child (widget_class, KithTimelineView, where_label);
  gtk_widget_class_bind_template_child (widget_class, KithTimelineView, open_button);
  gtk_widget_class_bind_template_child (widget_class, KithTimelineView, map_button);
  gtk_widget_class_bind_template_child (widget_class, KithTimelineView, side);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, map_cb);
  gtk_widget_class_bind_template_callback (widget_class, marked_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, put_cb);
  gtk_widget_class_bind_template_callback (widget_class, reached_cb);
  gtk_widget_class_install_action (widget_class, "side.toggle", NULL, toggle_cb);
}

static void
kith_timeline_view_init (KithTimelineView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kith_side_key_add (GTK_WIDGET (self), GDK_KEY_F9, "side.toggle");
}

static void
show_course (KithTimelineView *self)
{
  const KithTimeline *timeline = self->timeline;
  const KithDate today = kith_date_from_julian (timeline->today);
  gboolean empty = timeline->beads->len == 0 && timeline->events->len == 0 && timeline->curves->len == 0;

  kith_event_pane_set_today (KITH_EVENT_PANE (self->event_pane), &today);
  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "timeline");
  gtk_widget_set_visible (self->bar, !empty);
  if (gtk_stack_get_visible_child (self->side) == self->score_pane)
    show_nothing (self);
  refresh_event (self);
}

/* Where the cursor is stands above the page already. */
static KithTimelinePicture *
draw_course (KithTimelineView *self)
{
  KithTimelinePicture *picture = kith_timeline_picture_new (self->timeline, "");
  g_autoptr (KithTimelinePicture) whole = kith_timeline_picture_new (kith_time_cursor_get_timeline (self->cursor), "");

  g_set_str (&picture->subtitle, whole->subtitle);
  return picture;
}

/* The course may be another one, or only the cursor in it. */
static void
changed_cb (KithTimelineView *self)
{
  KithTimeline *timeline = kith_time_cursor_dup_timeline (self->cursor);
  gboolean moved;

  if (timeline == NULL)
    return;
  moved = self->timeline != NULL && self->timeline->beads == timeline->beads;
  g_clear_pointer (&self->timeline, kith_timeline_free);
  self->timeline = timeline;
  kith_timeline_canvas_show (self->canvas, draw_course (self));
  if (!moved)
    show_course (self);
  if (kith_time_cursor_get_session (self->cursor) != NULL)
    g_set_str (&self->session, kith_time_cursor_get_session (self->cursor));
  set_session (self, kith_timeline_find_bead (timeline, self->session));
}

GtkWidget *
kith_timeline_view_new (KithPractice   *practice,
                        KithPeopleList *people,
                        KithTimeCursor *cursor)
{
  KithTimelineView *self = g_object_new (KITH_TYPE_TIMELINE_VIEW, NULL);

  self->practice = g_object_ref (practice);
  self->people = g_object_ref (people);
  self->cursor = g_object_ref (cursor);
  self->event_pane = kith_event_pane_new (practice, people);
  self->score_pane = kith_score_pane_new ();
  g_signal_connect_object (self->event_pane, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->event_pane, "put", G_CALLBACK (pane_put_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->event_pane, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_child (self->side, self->event_pane);
  gtk_stack_add_child (self->side, self->score_pane);
  set_session (self, NULL);
  kith_area_shelf_set_people (self->shelf, practice, people);
  kith_timeline_drag_add (self->canvas, cursor);
  kith_event_drag_add (self->canvas, self->shelf);
  g_signal_connect_object (cursor, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
  return GTK_WIDGET (self);
}

void
kith_timeline_view_add_event (KithTimelineView *self,
                              guint32           day)
{
  const KithDate starts = kith_date_from_julian (day);
  g_autoptr (KithEvent) event = kith_event_new (get_client (self), "other", &starts);

  show_event (self, event, TRUE);
}
