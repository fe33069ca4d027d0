/* kith-map-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-view-private.h"

#include "kith-change-dialog.h"
#include "kith-figures-dialog.h"
#include "kith-magnifier.h"
#include "kith-map-deeds.h"
#include "kith-map-glide.h"
#include "kith-moment-banner.h"
#include "kith-people-view.h"
#include "kith-person-side.h"
#include "kith-side-key.h"
#include "kith-window.h"

#include <glib/gi18n.h>
#include <math.h>

G_DEFINE_FINAL_TYPE (KithMapView, kith_map_view, ADW_TYPE_BREAKPOINT_BIN)

enum
{
  PROP_PERSON = 1,
  PROP_PRESENTING,
  PROP_BLANK,
  PROP_SCREEN,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

void
kith_map_view_apply (KithMapView *self)
{
  KithMapPreset preset = *kith_map_scene_get_preset (self->scene);

  preset.way = kith_map_ways_get_way (self->ways);
  preset.since = kith_map_ways_get_since (self->ways);
  preset.selected = self->person;
  preset.form = kith_map_switches_get_form (self->switches);
  preset.show = kith_map_switches_get_show (self->switches);
  /* Where there is little room, the switches are the legend. */
  if (adw_overlay_split_view_get_collapsed (self->split))
    preset.show &= ~(guint) KITH_MAP_SHOW_LEGEND;
  preset.hidden_lines = kith_map_switches_get_hidden_lines (self->switches);
  preset.anonymous = self->presenting;
  kith_map_scene_set_preset (self->scene, &preset);
  if (self->screen != NULL)
    g_object_set (self->screen, "legend", (kith_map_switches_get_show (self->switches) & KITH_MAP_SHOW_LEGEND) != 0, NULL);
}

static void
set_person (KithMapView *self,
            const char  *person)
{
  if (!g_set_str (&self->person, person))
    return;
  kith_person_side_set_person (KITH_PERSON_SIDE (self->chosen), person);
  if (person != NULL)
    gtk_stack_set_visible_child_name (self->side, "person");
  else
    gtk_stack_set_visible_child (self->side, self->list);
  kith_map_view_apply (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PERSON]);
}

/* Where the pane lies over the map, whoever chooses someone asks for it. */
static void
chosen_cb (KithMapView *self,
           const char  *person)
{
  if (self->presenting)
    return;
  set_person (self, person);
  if (adw_overlay_split_view_get_collapsed (self->split))
    adw_overlay_split_view_set_show_sidebar (self->split, TRUE);
}

static void
opened_cb (KithMapView *self,
           const char  *person)
{
  if (self->presenting)
    return;
  set_person (self, person);
  adw_overlay_split_view_set_show_sidebar (self->split, TRUE);
  kith_person_side_reach (KITH_PERSON_SIDE (self->chosen));
}

/* A level back: what is under way on the map, then from the pane to the map, then from someone to everyone. */
gboolean
kith_map_view_step_back (KithMapView *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (kith_map_canvas_step_back (KITH_MAP_CANVAS (self->canvas)))
    return TRUE;
  if (self->person == NULL || self->presenting)
    return FALSE;
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->side)))
    kith_map_canvas_reach (KITH_MAP_CANVAS (self->canvas), self->person);
  else
    set_person (self, NULL);
  return TRUE;
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   data)
{
  return kith_map_view_step_back (KITH_MAP_VIEW (widget));
}

static void
everyone_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  set_person (KITH_MAP_VIEW (widget), NULL);
}

static void
add_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  KithMapView *self = KITH_MAP_VIEW (widget);

  set_person (self, NULL);
  adw_overlay_split_view_set_show_sidebar (self->split, TRUE);
  kith_people_view_focus_add (KITH_PEOPLE_VIEW (self->list));
}

static void
toggle_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  AdwOverlaySplitView *split = KITH_MAP_VIEW (widget)->split;

  adw_overlay_split_view_set_show_sidebar (split, !adw_overlay_split_view_get_show_sidebar (split));
}

static void
zoom_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  int steps = g_str_equal (action, "map.zoom-in") ? 1 : g_str_equal (action, "map.zoom-out") ? -1 : 0;

  kith_map_canvas_zoom (KITH_MAP_CANVAS (KITH_MAP_VIEW (widget)->canvas), steps);
}

static void
draw_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  kith_map_canvas_take_pen (KITH_MAP_CANVAS (KITH_MAP_VIEW (widget)->canvas));
}

static gboolean
is_empty (KithMapView *self)
{
  const KithMapPicture *picture = kith_map_scene_get_picture (self->scene);

  return picture != NULL && picture->people->len == 0;
}

static gboolean
has_unplaced (KithMapView *self)
{
  const KithMapPicture *picture = kith_map_scene_get_picture (self->scene);

  for (guint i = 0; picture != NULL && picture->form == KITH_MAP_RINGS && i < picture->people->len; i++)
    if (isnan (((const KithMapPerson *) picture->people->pdata[i])->closeness))
      return TRUE;
  return FALSE;
}

/* Where nobody has ever been, there is nothing to look at more closely or earlier. */
void
kith_map_view_show_state (KithMapView *self)
{
  gboolean now = kith_time_cursor_get_session (self->cursor) == NULL;
  gboolean bare = is_empty (self) && now;

  gtk_widget_set_visible (self->place_hint, now && !self->presenting && has_unplaced (self));
  gtk_stack_set_visible_child_name (self->stack, self->presenting && self->blank ? "blank" : is_empty (self) ? "empty" : "map");
  gtk_widget_set_visible (self->bar, !self->presenting && !bare);
}

static void
compare_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  KithMapView *self = KITH_MAP_VIEW (widget);

  adw_dialog_present (kith_change_dialog_new (self->practice, kith_people_list_get_client (self->people), self->presenting), widget);
}

static void
figures_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  KithMapView *self = KITH_MAP_VIEW (widget);
  const KithFiguresWanted wanted = {
    .client = kith_people_list_get_client (self->people),
    .when = kith_people_list_get_moment (self->people),
    .initials = self->presenting,
  };

  AdwDialog *dialog = kith_figures_dialog_new (self->practice, &wanted);

  g_signal_connect_object (dialog, "person", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
moment_cb (KithMapView *self)
{
  const char *session = kith_time_cursor_get_session (self->cursor);

  kith_map_canvas_set_editable (KITH_MAP_CANVAS (self->canvas), session == NULL);
  kith_map_scene_set_moment (self->scene, session);
}

static void
play_cb (KithMapView *self)
{
  kith_moment_bar_toggle (self->moment_bar);
}

static void
way_step_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  kith_map_ways_step (KITH_MAP_VIEW (widget)->ways, g_str_equal (action, "map.way-on") ? 1 : -1);
}

/* A way of looking brings its own switches along. */
static void
way_cb (KithMapView *self)
{
  const KithMapLook *look = kith_map_way_get_look (kith_map_ways_get_way (self->ways));

  kith_map_switches_turn (self->switches, look->show, look->hidden_lines);
  if (self->scene != NULL)
    kith_map_view_apply (self);
}

static void
switched_cb (KithMapView *self)
{
  if (self->scene != NULL)
    kith_map_view_apply (self);
}

static void
failed_cb (KithMapView  *self,
           const GError *error)
{
  kith_window_complain (GTK_WIDGET (self), error);
}

static DexFuture *
load_fiber (gpointer data)
{
  KithMapView *self = data;
  g_autoptr (GError) error = NULL;

  if (!dex_await (kith_map_scene_load (self->scene), &error))
    kith_window_complain (GTK_WIDGET (self), error);
  return dex_future_new_true ();
}

static void
kith_map_view_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  KithMapView *self = KITH_MAP_VIEW (object);

  switch (prop_id)
    {
    case PROP_PERSON:
      g_value_set_string (value, self->person);
      break;
    case PROP_PRESENTING:
      g_value_set_boolean (value, self->presenting);
      break;
    case PROP_BLANK:
      g_value_set_boolean (value, self->blank);
      break;
    case PROP_SCREEN:
      g_value_set_boolean (value, self->screen != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_map_view_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_PERSON:
      set_person (KITH_MAP_VIEW (object), g_value_get_string (value));
      break;
    case PROP_BLANK:
      kith_map_present_set_blank (KITH_MAP_VIEW (object), g_value_get_boolean (value));
      break;
    case PROP_SCREEN:
      kith_map_present_set_screen (KITH_MAP_VIEW (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* With the page goes all that shows it. */
static void
kith_map_view_unroot (GtkWidget *widget)
{
  kith_map_present_end (KITH_MAP_VIEW (widget));
  GTK_WIDGET_CLASS (kith_map_view_parent_class)->unroot (widget);
}

static void
kith_map_view_dispose (GObject *object)
{
  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_MAP_VIEW);
  G_OBJECT_CLASS (kith_map_view_parent_class)->dispose (object);
}

static void
kith_map_view_finalize (GObject *object)
{
  KithMapView *self = KITH_MAP_VIEW (object);

  g_clear_object (&self->scene);
  g_clear_object (&self->practice);
  g_clear_object (&self->people);
  g_clear_object (&self->cursor);
  g_free (self->person);
  G_OBJECT_CLASS (kith_map_view_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "side.toggle", NULL, toggle_cb);
  gtk_widget_class_install_action (widget_class, "map.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "map.compare", NULL, compare_cb);
  gtk_widget_class_install_action (widget_class, "map.draw", NULL, draw_cb);
  gtk_widget_class_install_action (widget_class, "map.everyone", NULL, everyone_cb);
  gtk_widget_class_install_action (widget_class, "map.figures", NULL, figures_cb);
  gtk_widget_class_install_action (widget_class, "map.way-back", NULL, way_step_cb);
  gtk_widget_class_install_action (widget_class, "map.way-on", NULL, way_step_cb);
  gtk_widget_class_install_action (widget_class, "map.zoom-in", NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "map.zoom-out", NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "map.zoom-fit", NULL, zoom_cb);
  gtk_widget_class_bind_template_callback (widget_class, play_cb);
  gtk_widget_class_bind_template_callback (widget_class, switched_cb);
  gtk_widget_class_bind_template_callback (widget_class, way_cb);
}

static void
kith_map_view_class_init (KithMapViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kith_map_view_get_property;
  object_class->set_property = kith_map_view_set_property;
  object_class->dispose = kith_map_view_dispose;
  object_class->finalize = kith_map_view_finalize;
  widget_class->unroot = kith_map_view_unroot;
  props[PROP_PERSON] = g_param_spec_string ("person", NULL, NULL, NULL,
                                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_PRESENTING] = g_param_spec_boolean ("presenting", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_BLANK] = g_param_spec_boolean ("blank", NULL, NULL, FALSE,
                                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_SCREEN] = g_param_spec_boolean ("screen", NULL, NULL, FALSE,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  g_type_ensure (KITH_TYPE_MAP_SWITCHES);
  g_type_ensure (KITH_TYPE_MAP_WAYS);
  g_type_ensure (KITH_TYPE_MOMENT_BAR);
  g_type_ensure (KITH_TYPE_MOMENT_SLIDER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/map/kith-map-view.ui");
  gtk_widget_class_bind_template_child (widget_class, KithMapView, banner);
  gtk_widget_class_bind_template_child (widget_class, KithMapView, split);
  gtk_widget_class_bind_template_child (widget_class, KithMapView, stack);
  gtk_widget_class_bind_template_child (widget_class, KithMapView, place_hint);
  gtk_widget_class_bind_template_child (widget_class, KithMapView, bar);
  gtk_widget_class_bind_template_child (widget_class, KithMapView, slider);
  gtk_widget_class_bind_template_child (widget_class, KithMapView, moment_bar);
  gtk_widget_class_bind_template_child (widget_class, KithMapView, ways);
  gtk_widget_class_bind_template_child (widget_class, KithMapView, switches);
  gtk_widget_class_bind_template_child (widget_class, KithMapView, blank_toggle);
  gtk_widget_class_bind_template_child (widget_class, KithMapView, side);
  gtk_widget_class_bind_template_child (widget_class, KithMapView, person_box);
  install_actions (widget_class);
  kith_map_present_install (widget_class);
}

static void
kith_map_view_init (KithMapView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kith_side_key_add (GTK_WIDGET (self), GDK_KEY_F9, "side.toggle");
  kith_side_key_add_keys (GTK_WIDGET (self), "<Control>plus|<Control>equal|<Control>KP_Add", "map.zoom-in");
  kith_side_key_add_keys (GTK_WIDGET (self), "<Control>minus|<Control>KP_Subtract", "map.zoom-out");
  kith_side_key_add_keys (GTK_WIDGET (self), "<Control>0|<Control>KP_0", "map.zoom-fit");
  kith_map_present_init (self);
  kith_side_key_add_letter (GTK_WIDGET (self), GDK_KEY_bracketleft, "map.way-back");
  kith_side_key_add_letter (GTK_WIDGET (self), GDK_KEY_bracketright, "map.way-on");
}

static void
add_side (KithMapView *self)
{
  self->list = kith_people_view_new (self->practice, self->people);
  kith_people_view_hush (KITH_PEOPLE_VIEW (self->list));
  self->chosen = kith_person_side_new (self->practice, self->people);
  gtk_widget_set_vexpand (self->chosen, TRUE);
  gtk_stack_add_named (self->side, self->list, "everyone");
  gtk_box_append (self->person_box, self->chosen);
  gtk_stack_set_visible_child (self->side, self->list);
  g_object_bind_property (self->list, "person", self, "person", G_BINDING_BIDIRECTIONAL);
  g_signal_connect_object (self->split, "notify::collapsed", G_CALLBACK (kith_map_view_apply), self, G_CONNECT_SWAPPED);
}

static void
add_canvas (KithMapView *self)
{
  self->scene = kith_map_scene_new (self->practice, kith_people_list_get_client (self->people));
  GtkWidget *magnifier;

  self->canvas = kith_map_canvas_new (self->scene);
  magnifier = g_object_new (KITH_TYPE_MAGNIFIER, "child", self->canvas, NULL);
  gtk_stack_add_named (self->stack, magnifier, "map");
  g_signal_connect_object (self->canvas, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  kith_map_deeds_connect (KITH_MAP_CANVAS (self->canvas), self->scene, self->practice, self->people);
  g_signal_connect_object (self->scene, "changed", G_CALLBACK (kith_map_view_show_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scene, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  kith_map_glide_add (self->scene, self->canvas);
  gtk_stack_set_visible_child (self->stack, magnifier);
}

static void
follow_cursor (KithMapView    *self,
               KithTimeCursor *cursor)
{
  self->cursor = g_object_ref (cursor);
  kith_moment_slider_set_cursor (self->slider, cursor);
  kith_moment_bar_set_cursor (self->moment_bar, cursor);
  kith_map_ways_set_cursor (self->ways, cursor);
  /* The page has one of its own, which is not to be seen meanwhile. */
  kith_moment_banner_follow (self->banner, cursor);
  g_object_bind_property (self, "presenting", self->banner, "visible", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (cursor, "notify::session", G_CALLBACK (moment_cb), self, G_CONNECT_SWAPPED);
  moment_cb (self);
}

GtkWidget *
kith_map_view_new (KithPractice   *practice,
                   KithPeopleList *people,
                   KithTimeCursor *cursor)
{
  KithMapView *self = g_object_new (KITH_TYPE_MAP_VIEW, NULL);

  self->practice = g_object_ref (practice);
  self->people = g_object_ref (people);
  add_canvas (self);
  follow_cursor (self, cursor);
  add_side (self);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, load_fiber, g_object_ref (self), g_object_unref));
  return GTK_WIDGET (self);
}

KithMapScene *
kith_map_view_get_scene (KithMapView *self)
{
  return self->scene;
}
