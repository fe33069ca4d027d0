/* kith-dispute-group.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-dispute-group.h"

#include "kith-choice-row.h"
#include "kith-dispute-stages.h"
#include "kith-enter.h"
#include "kith-scope.h"
#include "kith-text-row.h"
#include "kith-window.h"

#include <glib/gi18n.h>

/* How long someone who types may stop before it is stored. */
#define PAUSE_MS 1200
#define NO_DISPUTE "none"

struct _KithDisputeGroup
{
  AdwPreferencesGroup parent_instance;

  KithChoiceRow *stage_row;
  AdwActionRow *advice_row;
  KithTextRow *moves_row;
  AdwExpanderRow *past_row;

  KithPractice *practice;
  char *client;
  char *person;         /* (nullable) */
  GPtrArray *stages;    /* (element-type KithDisputeStage), by day */
  GPtrArray *rows;      /* (unowned): in the expander */
  gboolean editable;
  gboolean writing;
  guint pause;
  guint asked;
};

typedef struct
{
  KithDisputeGroup *group;
  char *person;
  guint turn;
} Load;

G_DEFINE_FINAL_TYPE (KithDisputeGroup, kith_dispute_group, ADW_TYPE_PREFERENCES_GROUP)

static void
load_free (Load *self)
{
  g_object_unref (self->group);
  g_free (self->person);
  g_free (self);
}

/* Returns: (nullable): the stage it is in */
static const KithDisputeStage *
get_last (KithDisputeGroup *self)
{
  return self->stages->len > 0 ? self->stages->pdata[self->stages->len - 1] : NULL;
}

static void
enter (KithDisputeGroup *self,
       KithEntryVerb     verb,
       KithEntryText     which,
       const char       *text,
       const char       *sentence)
{
  KithEntry *entry = kith_entry_new (self->client);
  const KithDisputeStage *last = get_last (self);

  if (verb == KITH_ENTER_DISPUTE)
    kith_entry_set_text (entry, KITH_ENTRY_PERSON, self->person);
  else
    kith_entry_set_text (entry, KITH_ENTRY_ID, last->id);
  if (text != NULL)
    kith_entry_set_text (entry, which, text);
  kith_enter (GTK_WIDGET (self), self->practice, verb, entry, sentence);
}

static void
flush_moves (KithDisputeGroup *self)
{
  const KithDisputeStage *last = get_last (self);
  g_autofree char *moves = NULL;

  g_clear_handle_id (&self->pause, g_source_remove);
  if (last == NULL || !self->editable || self->moves_row == NULL)
    return;
  moves = kith_text_row_dup_text (self->moves_row);
  if (g_strcmp0 (moves, last->moves) == 0)
    return;
  enter (self, KITH_ENTER_DISPUTE_EDIT, KITH_ENTRY_TEXT, moves != NULL ? moves : "", NULL);
  g_set_str (&((KithDisputeStage *) last)->moves, moves);
}

/* That there is none is said by taking the last stage away; a settled one stays as what came of it. */
static void
chosen_cb (KithDisputeGroup *self)
{
  const char *chosen = kith_choice_row_get (self->stage_row);

  if (self->writing || self->person == NULL || !self->editable)
    return;
  flush_moves (self);
  if (!g_str_equal (chosen, NO_DISPUTE))
    enter (self, KITH_ENTER_DISPUTE, KITH_ENTRY_STATE, chosen, NULL);
  else if (get_last (self) != NULL)
    enter (self, KITH_ENTER_DISPUTE_REMOVE, KITH_ENTRY_ID, NULL, _("Stage removed"));
}

static void
pause_cb (gpointer data)
{
  KITH_DISPUTE_GROUP (data)->pause = 0;
  flush_moves (data);
}

static void
typed_cb (KithDisputeGroup *self)
{
  if (self->writing)
    return;
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add_once (PAUSE_MS, pause_cb, self);
}

static GtkWidget *
make_row (const KithDisputeStage *stage)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *day = kith_date_format (&stage->day);
  /* Translators: since when a dispute is in a stage: "since 12 Jan 2026". */
  g_autofree char *since = g_strdup_printf (_("since %s"), day);
  g_autofree char *both = stage->moves != NULL ? g_strdup_printf ("%s · %s", since, stage->moves) : g_strdup (since);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), kith_dispute_get_label (stage->stage));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), both);
  return row;
}

static void
show_past (KithDisputeGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (self->past_row, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = self->stages->len; i > 0; i--)
    {
      GtkWidget *row = make_row (self->stages->pdata[i - 1]);

      adw_expander_row_add_row (self->past_row, row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->past_row), self->stages->len > 0);
}

static void
show_stage (KithDisputeGroup *self)
{
  const KithDisputeStage *last = get_last (self);
  const char *advice = last != NULL ? kith_dispute_get_advice (last->stage) : NULL;

  self->writing = TRUE;
  kith_choice_row_set (self->stage_row, last != NULL ? kith_dispute_to_text (last->stage) : NO_DISPUTE);
  adw_action_row_set_subtitle (self->advice_row, advice != NULL ? advice : "");
  gtk_widget_set_visible (GTK_WIDGET (self->advice_row), advice != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->moves_row), last != NULL);
  if (self->pause == 0)
    kith_text_row_set_text (self->moves_row, last != NULL ? last->moves : NULL);
  show_past (self);
  self->writing = FALSE;
}

/* A later turn may have come home first. */
static DexFuture *
load_fiber (gpointer data)
{
  const Load *load = data;
  KithDisputeGroup *self = load->group;
  g_autoptr (GError) error = NULL;
  GPtrArray *stages;

  stages = dex_await_boxed (kith_practice_load_dispute_stages (self->practice, self->client, load->person), &error);
  if (load->turn != self->asked || self->stage_row == NULL)
    {
      g_clear_pointer (&stages, g_ptr_array_unref);
      return dex_future_new_true ();
    }
  if (stages == NULL)
    {
      if (gtk_widget_get_mapped (GTK_WIDGET (self)))
        kith_window_complain (GTK_WIDGET (self), error);
      return dex_future_new_true ();
    }
  g_ptr_array_unref (self->stages);
  self->stages = stages;
  show_stage (self);
  return dex_future_new_true ();
}

static void
reload (KithDisputeGroup *self)
{
  Load *load;

  if (self->person == NULL)
    return;
  load = g_new0 (Load, 1);
  load->group = g_object_ref (self);
  load->person = g_strdup (self->person);
  load->turn = ++self->asked;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, load_fiber, load, (GDestroyNotify) load_free));
}

static void
changed_cb (KithDisputeGroup *self,
            const char       *file,
            const char       *scope)
{
  g_autofree char *own = kith_scope_new_client (self->client);

  if (scope == NULL || g_str_equal (scope, own))
    reload (self);
}

static void
kith_dispute_group_dispose (GObject *object)
{
  KithDisputeGroup *self = KITH_DISPUTE_GROUP (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_DISPUTE_GROUP);
  G_OBJECT_CLASS (kith_dispute_group_parent_class)->dispose (object);
}

static void
kith_dispute_group_finalize (GObject *object)
{
  KithDisputeGroup *self = KITH_DISPUTE_GROUP (object);

  g_clear_object (&self->practice);
  g_free (self->client);
  g_free (self->person);
  g_ptr_array_unref (self->stages);
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (kith_dispute_group_parent_class)->finalize (object);
}

static void
kith_dispute_group_class_init (KithDisputeGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_dispute_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = kith_dispute_group_finalize;
  g_type_ensure (KITH_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/inventory/kith-dispute-group.ui");
  gtk_widget_class_bind_template_child (widget_class, KithDisputeGroup, stage_row);
  gtk_widget_class_bind_template_child (widget_class, KithDisputeGroup, advice_row);
  gtk_widget_class_bind_template_child (widget_class, KithDisputeGroup, moves_row);
  gtk_widget_class_bind_template_child (widget_class, KithDisputeGroup, past_row);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
kith_dispute_group_init (KithDisputeGroup *self)
{
  self->stages = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_dispute_stage_free);
  self->rows = g_ptr_array_new ();
  self->editable = TRUE;
  self->writing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  kith_choice_row_clear (self->stage_row);
  kith_choice_row_add (self->stage_row, NO_DISPUTE, _("No dispute"));
  for (guint i = 0; i <= KITH_DISPUTE_SETTLED; i++)
    kith_choice_row_add (self->stage_row, kith_dispute_to_text ((KithDispute) i), kith_dispute_get_label ((KithDispute) i));
  kith_choice_row_finish (self->stage_row, NULL);
  self->writing = FALSE;
}

void
kith_dispute_group_set_practice (KithDisputeGroup *self,
                                 KithPractice     *practice,
                                 const char       *client)
{
  self->practice = g_object_ref (practice);
  self->client = g_strdup (client);
  g_signal_connect_object (practice, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

void
kith_dispute_group_set_person (KithDisputeGroup *self,
                               const char       *person)
{
  flush_moves (self);
  if (!g_set_str (&self->person, person))
    return;
  g_ptr_array_set_size (self->stages, 0);
  show_stage (self);
  reload (self);
}

void
kith_dispute_group_set_editable (KithDisputeGroup *self,
                                 gboolean          editable)
{
  self->editable = editable;
  g_object_set (self->moves_row, "editable", editable, NULL);
}

void
kith_dispute_group_flush (KithDisputeGroup *self)
{
  flush_moves (self);
}
