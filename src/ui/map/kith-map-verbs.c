/* kith-map-verbs.c: what can be asked of the people on the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-canvas-private.h"

#include "kith-map-hint.h"

#include <glib/gi18n.h>
#include <math.h>

/* How far a key moves a person, in closeness. */
#define KEY_STEP 5

static void
move_little (KithMapCanvas       *self,
             const KithMapPerson *person,
             int                  steps)
{
  g_autoptr (GPtrArray) puts = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_map_put_free);
  double from = isnan (person->closeness) ? 0 : person->closeness;

  g_ptr_array_add (puts, kith_map_put_new (person->id, CLAMP (from + steps * KEY_STEP, 0, 100), NAN));
  kith_map_canvas_emit_moved (self, puts);
}

static void
take_off (KithMapCanvas *self,
          const char    *id)
{
  g_auto (GStrv) meant = kith_map_canvas_list_meant (self, id);
  g_autoptr (GPtrArray) puts = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_map_put_free);

  for (guint i = 0; meant[i] != NULL; i++)
    if (!isnan (kith_map_canvas_get_person (self, (guint) kith_map_canvas_find_place (self, meant[i]))->closeness))
      g_ptr_array_add (puts, kith_map_put_new (meant[i], NAN, NAN));
  kith_map_canvas_emit_moved (self, puts);
}

static void
pin (KithMapCanvas *self,
     const char    *id,
     gboolean       stays)
{
  const KithMapLayout *layout = kith_map_scene_get_layout (self->scene);
  g_auto (GStrv) meant = kith_map_canvas_list_meant (self, id);
  g_autoptr (GPtrArray) puts = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_map_put_free);

  for (guint i = 0; layout != NULL && meant[i] != NULL; i++)
    {
      guint place = (guint) kith_map_canvas_find_place (self, meant[i]);
      double closeness = kith_map_canvas_get_person (self, place)->closeness;

      if (!isnan (closeness))
        g_ptr_array_add (puts, kith_map_put_new (meant[i], closeness, stays ? fmod (layout->spots[place].angle + 2 * G_PI, 2 * G_PI) : NAN));
    }
  if (puts->len > 0)
    g_signal_emit_by_name (self, "pinned", puts);
}

static void
step (KithMapCanvas *self,
      const char    *id,
      int            rings)
{
  g_auto (GStrv) meant = kith_map_canvas_list_meant (self, id);

  g_signal_emit_by_name (self, "stepped", meant, rings);
}

/* What changes something; as it was once, nothing can be. */
static void
change (KithMapCanvas       *self,
        KithMapVerb          verb,
        const KithMapPerson *person)
{
  if (self->fixed)
    return;
  if (verb == KITH_MAP_NEARER || verb == KITH_MAP_FARTHER)
    move_little (self, person, verb == KITH_MAP_NEARER ? 1 : -1);
  else if (verb == KITH_MAP_STEP_IN || verb == KITH_MAP_STEP_OUT)
    step (self, person->id, verb == KITH_MAP_STEP_IN ? 1 : -1);
  else if (verb == KITH_MAP_PIN || verb == KITH_MAP_UNPIN)
    pin (self, person->id, verb == KITH_MAP_PIN);
  else if (verb == KITH_MAP_TIE)
    kith_map_thread_begin (self, person->id);
  else
    take_off (self, person->id);
}

static void
look (KithMapCanvas       *self,
      KithMapVerb          verb,
      const KithMapPerson *person)
{
  const char *focus = kith_map_scene_get_preset (self->scene)->focus;

  if (verb == KITH_MAP_TOGGLE)
    {
      kith_map_choice_toggle (self, person->id);
      return;
    }
  if (verb == KITH_MAP_FOCUS)
    {
      kith_map_canvas_focus_on (self, g_strcmp0 (focus, person->id) == 0 ? NULL : person->id);
      return;
    }
  kith_map_choice_clear (self);
  g_signal_emit_by_name (self, verb == KITH_MAP_OPEN ? "opened" : "chosen", person->id);
}

void
kith_map_canvas_do (KithMapCanvas *self,
                    KithMapVerb    verb,
                    guint          place)
{
  const KithMapPerson *person = kith_map_canvas_get_person (self, place);

  if (person == NULL || self->leader != NULL)
    return;
  switch (verb)
    {
    case KITH_MAP_CHOOSE:
    case KITH_MAP_OPEN:
    case KITH_MAP_TOGGLE:
      if (self->tied != NULL)
        kith_map_thread_end (self, person->id);
      else
        look (self, verb, person);
      break;
    case KITH_MAP_FOCUS:
      look (self, verb, person);
      break;
    case KITH_MAP_UNFOCUS:
      kith_map_canvas_focus_on (self, NULL);
      break;
    case KITH_MAP_MENU:
      kith_map_menu_show (self, place);
      break;
    case KITH_MAP_NEARER:
    case KITH_MAP_FARTHER:
    case KITH_MAP_STEP_IN:
    case KITH_MAP_STEP_OUT:
    case KITH_MAP_TIE:
    case KITH_MAP_TAKE_OFF:
    case KITH_MAP_PIN:
    case KITH_MAP_UNPIN:
    default:
      change (self, verb, person);
      break;
    }
}

GStrv
kith_map_canvas_list_meant (KithMapCanvas *self,
                            const char    *id)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  const KithMapPerson *person;

  if (!g_hash_table_contains (self->chosen, id))
    g_strv_builder_add (ids, id);
  else
    for (guint i = 0; (person = kith_map_canvas_get_person (self, i)) != NULL; i++)
      if (g_hash_table_contains (self->chosen, person->id))
        g_strv_builder_add (ids, person->id);
  return g_strv_builder_end (ids);
}

void
kith_map_canvas_focus_on (KithMapCanvas *self,
                          const char    *id)
{
  KithMapPreset preset = *kith_map_scene_get_preset (self->scene);

  if (g_strcmp0 (preset.focus, id) == 0)
    return;
  preset.focus = id;
  kith_map_scene_set_preset (self->scene, &preset);
  kith_map_canvas_tell (self);
}

gboolean
kith_map_canvas_step_back (KithMapCanvas *self)
{
  if (kith_map_thread_cut (self) || kith_map_pen_put_away (self) || kith_map_choice_clear (self))
    return TRUE;
  /* Whoever stood in it may be gone. */
  if (kith_map_canvas_find_place (self, kith_map_scene_get_preset (self->scene)->focus) < 0)
    return FALSE;
  kith_map_canvas_focus_on (self, NULL);
  return TRUE;
}

/* A name keeps its own direction to itself. */
static char *
dup_name (KithMapCanvas *self,
          int            place)
{
  return place >= 0 ? g_strdup_printf ("\u2068%s\u2069", kith_map_canvas_get_person (self, (guint) place)->name) : NULL;
}

void
kith_map_canvas_tell (KithMapCanvas *self)
{
  KithMapHint *hint = KITH_MAP_HINT (self->hint);
  guint chosen = g_hash_table_size (self->chosen);
  int tied = kith_map_canvas_find_place (self, self->tied);
  int focus = kith_map_canvas_find_place (self, kith_map_scene_get_preset (self->scene)->focus);
  g_autofree char *name = dup_name (self, tied >= 0 ? tied : focus);
  g_autofree char *words = NULL;

  if (self->leader != NULL)
    return;
  if (tied >= 0)
    /* Translators: a tie is being drawn, and who it goes to is to be chosen. */
    words = g_strdup_printf (_("Who is tied to %s?"), name);
  else if (self->drawing)
    words = g_strdup (_("Draw over the map"));
  else if (chosen > 0)
    words = g_strdup_printf (ngettext ("%u person chosen", "%u people chosen", chosen), chosen);
  else if (focus >= 0)
    /* Translators: all others on the map are pale. */
    words = g_strdup_printf (_("Those tied to %s"), name);
  if (tied >= 0)
    kith_map_hint_show (hint, words, _("Cancel"), KITH_MAP_HINT_PLAIN);
  else if (self->drawing)
    kith_map_hint_show (hint, words, _("Stop Drawing"), KITH_MAP_HINT_DRAWING);
  else if (chosen > 0)
    kith_map_hint_show (hint, words, _("Choose Nobody"), self->fixed ? KITH_MAP_HINT_FEW : KITH_MAP_HINT_SEVERAL);
  else
    kith_map_hint_show (hint, words, _("Show Everyone"), KITH_MAP_HINT_PLAIN);
}

static void
step_chosen_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  KithMapCanvas *self = KITH_MAP_CANVAS (widget);
  const KithMapPerson *person;

  for (guint i = 0; (person = kith_map_canvas_get_person (self, i)) != NULL; i++)
    if (g_hash_table_contains (self->chosen, person->id))
      {
        kith_map_canvas_do (self, g_str_equal (action, "map.nearer") ? KITH_MAP_STEP_IN : KITH_MAP_STEP_OUT, i);
        return;
      }
}

static void
step_back_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  kith_map_canvas_step_back (KITH_MAP_CANVAS (widget));
}

static void
choose_all_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  kith_map_choice_all (KITH_MAP_CANVAS (widget));
}

static void
pen_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  if (g_str_equal (action, "map.keep-strokes"))
    kith_map_pen_keep (KITH_MAP_CANVAS (widget));
  else
    kith_map_pen_erase (KITH_MAP_CANVAS (widget));
}

static void
show_everyone_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  kith_map_canvas_focus_on (KITH_MAP_CANVAS (widget), NULL);
}

static void
tie_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  KithMapCanvas *self = KITH_MAP_CANVAS (widget);

  if (self->tie_ends[0] != NULL)
    g_signal_emit_by_name (self, g_str_equal (action, "map.change-tie") ? "tied" : "untied", self->tie_ends[0], self->tie_ends[1]);
}

void
kith_map_verbs_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "map.nearer", NULL, step_chosen_cb);
  gtk_widget_class_install_action (widget_class, "map.farther", NULL, step_chosen_cb);
  gtk_widget_class_install_action (widget_class, "map.step-back", NULL, step_back_cb);
  gtk_widget_class_install_action (widget_class, "map.choose-all", NULL, choose_all_cb);
  gtk_widget_class_install_action (widget_class, "map.show-everyone", NULL, show_everyone_cb);
  gtk_widget_class_install_action (widget_class, "map.keep-strokes", NULL, pen_cb);
  gtk_widget_class_install_action (widget_class, "map.erase-strokes", NULL, pen_cb);
  gtk_widget_class_install_action (widget_class, "map.change-tie", NULL, tie_cb);
  gtk_widget_class_install_action (widget_class, "map.remove-tie", NULL, tie_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_a, GDK_CONTROL_MASK, "map.choose-all", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, 0, "map.draw", NULL);
}
