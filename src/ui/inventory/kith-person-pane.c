/* kith-person-pane.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-person-pane.h"

#include "kith-expectation-table.h"
#include "kith-level-row.h"
#include "kith-line-chooser.h"
#include "kith-person-edit.h"
#include "kith-person-form.h"
#include "kith-person-sending.h"
#include "kith-person-words.h"
#include "kith-relation-row.h"
#include "kith-sign.h"
#include "kith-support-row.h"
#include "kith-text-row.h"

/* How long someone who chose or typed may stop before it is stored. */
#define SHORT_PAUSE_MS 300
#define LONG_PAUSE_MS 1200

struct _KithPersonPane
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkWidget *form;
  KithSign *disc;
  GtkLabel *name_label;
  GtkLabel *place_label;
  KithLevelRow *closeness_row;
  KithLevelRow *desired_row;
  AdwComboRow *line_row;
  AdwComboRow *strength_row;
  KithSupportRow *receives_row;
  KithSupportRow *gives_row;
  KithExpectationTable *expectations;
  KithTextRow *can_say_row;
  KithTextRow *cannot_say_row;
  KithTextRow *wish_row;
  AdwComboRow *obstacle_rows[KITH_N_OBSTACLES];
  GtkEditable *name_row;
  KithRelationRow *relation_row;
  GtkEditable *belongs_row;
  AdwComboRow *kind_row;
  AdwComboRow *status_row;
  GtkWidget *remove_button;

  KithPractice *practice;
  KithPeopleList *people;
  char *id;
  KithPerson *person;        /* as stored, or on the way there */
  KithPersonState *state;
  char *initials;
  guint on_the_way;
  gboolean writing;
  guint pause;
  GtkRoot *root;
};

G_DEFINE_FINAL_TYPE (KithPersonPane, kith_person_pane, ADW_TYPE_BIN)

static void take_news (KithPersonPane *self);

static gboolean
is_past (KithPersonPane *self)
{
  return kith_people_list_get_moment (self->people) != NULL;
}

/* What is left open stays typed, and what it was typed over stays known, so that it is asked again. */
static void
leave_open (KithPersonPane       *self,
            const KithPersonEdit *open)
{
  if (self->person == NULL || !g_str_equal (self->person->id, open->person->id))
    return;
  kith_person_take_fields (self->person, open->known, open->fields);
  kith_person_state_take_fields (self->state, open->known_state, open->fields);
}

static void
sent_cb (KithPersonPane       *self,
         gboolean              stored,
         const KithPersonEdit *open)
{
  self->on_the_way--;
  if (open != NULL)
    leave_open (self, open);
  if (!stored)
    take_news (self);
}

/* @known, @known_state: what was known when it was typed. */
static void
store (KithPersonPane        *self,
       guint                  fields,
       const KithPerson      *known,
       const KithPersonState *known_state)
{
  const KithPersonEdit edit = {
    .person = self->person,
    .state = self->state,
    .fields = fields,
    .known = known,
    .known_state = known_state,
  };

  self->on_the_way++;
  kith_person_send (GTK_WIDGET (self), self->practice, &edit, (KithPersonSentFunc) sent_cb);
}

/* What the widgets say, over @person and @state. A guess that nobody has taken is not said. */
static void
read_widgets (KithPersonPane  *self,
              KithPerson      *person,
              KithPersonState *state)
{
  gboolean guess = kith_relation_row_is_guess (self->relation_row);
  g_autofree char *can_say = kith_text_row_dup_text (self->can_say_row);
  g_autofree char *cannot_say = kith_text_row_dup_text (self->cannot_say_row);
  g_autofree char *wish = kith_text_row_dup_text (self->wish_row);
  KithPersonForm form = {
    .name = gtk_editable_get_text (self->name_row),
    .relation = guess ? person->relation : gtk_editable_get_text (GTK_EDITABLE (self->relation_row)),
    .belongs = gtk_editable_get_text (self->belongs_row),
    .kind = adw_combo_row_get_selected (self->kind_row),
    .status = adw_combo_row_get_selected (self->status_row),
    .closeness = kith_level_row_get_level (self->closeness_row),
    .desired = kith_level_row_get_level (self->desired_row),
    .line = adw_combo_row_get_selected (self->line_row),
    .strength = adw_combo_row_get_selected (self->strength_row),
    .gives = kith_support_row_get_supports (self->gives_row),
    .receives = kith_support_row_get_supports (self->receives_row),
    .can_say = can_say,
    .cannot_say = cannot_say,
    .wish = wish,
  };

  for (guint i = 0; i < KITH_N_OBSTACLES; i++)
    form.obstacles[i] = adw_combo_row_get_selected (self->obstacle_rows[i]);
  kith_person_form_fill (&form, person, state);
}

static guint
list_differences (const KithPerson      *person,
                  const KithPersonState *state,
                  const KithPerson      *other,
                  const KithPersonState *other_state)
{
  return kith_person_list_differences (person, other) | kith_person_state_list_differences (state, other_state);
}

static void
write_person (KithPersonPane       *self,
              const KithPersonForm *form,
              guint                 fields)
{
  if (fields & KITH_FIELD_NAME)
    gtk_editable_set_text (self->name_row, form->name);
  if (fields & KITH_FIELD_RELATION)
    kith_relation_row_set_text (self->relation_row, form->relation);
  if (fields & KITH_FIELD_BELONGS)
    gtk_editable_set_text (self->belongs_row, form->belongs);
  if (fields & KITH_FIELD_KIND)
    adw_combo_row_set_selected (self->kind_row, form->kind);
  if (fields & KITH_FIELD_STATUS)
    adw_combo_row_set_selected (self->status_row, form->status);
}

static void
write_state (KithPersonPane       *self,
             const KithPersonForm *form,
             guint                 fields)
{
  if (fields & KITH_FIELD_CLOSENESS)
    kith_level_row_set_level (self->closeness_row, form->closeness);
  if (fields & KITH_FIELD_DESIRED)
    kith_level_row_set_level (self->desired_row, form->desired);
  if (fields & KITH_FIELD_LINE)
    adw_combo_row_set_selected (self->line_row, form->line);
  if (fields & KITH_FIELD_STRENGTH)
    adw_combo_row_set_selected (self->strength_row, form->strength);
  if (fields & KITH_FIELD_GIVES)
    kith_support_row_set_supports (self->gives_row, form->gives);
  if (fields & KITH_FIELD_RECEIVES)
    kith_support_row_set_supports (self->receives_row, form->receives);
  for (guint i = 0; (fields & KITH_FIELD_OBSTACLES) && i < KITH_N_OBSTACLES; i++)
    adw_combo_row_set_selected (self->obstacle_rows[i], form->obstacles[i]);
  if (fields & KITH_FIELD_CAN_SAY)
    kith_text_row_set_text (self->can_say_row, form->can_say);
  if (fields & KITH_FIELD_CANNOT_SAY)
    kith_text_row_set_text (self->cannot_say_row, form->cannot_say);
  if (fields & KITH_FIELD_WISH)
    kith_text_row_set_text (self->wish_row, form->wish);
}

static void
write_head (KithPersonPane *self)
{
  const char *wish = kith_closeness_compare_wish (self->state->closeness, self->state->desired);
  const char *place = kith_closeness_get_label (self->state->closeness);
  g_autofree char *both = wish != NULL ? g_strdup_printf ("%s · %s", place, wish) : g_strdup (place);

  kith_sign_show_disc (self->disc, self->person, self->initials);
  gtk_label_set_label (self->name_label, self->person->name);
  gtk_label_set_label (self->place_label, both);
}

static void
write_widgets (KithPersonPane *self,
               guint           fields)
{
  KithPersonForm form;

  kith_person_form_init (&form, self->person, self->state);
  self->writing = TRUE;
  write_person (self, &form, fields);
  write_state (self, &form, fields);
  write_head (self);
  self->writing = FALSE;
}

/* Stores what the widgets say and the practice does not know yet. */
static void
flush (KithPersonPane *self)
{
  g_autoptr (KithPerson) person = NULL;
  g_autoptr (KithPersonState) state = NULL;
  g_autoptr (KithPerson) known = NULL;
  g_autoptr (KithPersonState) known_state = NULL;
  guint fields;

  g_clear_handle_id (&self->pause, g_source_remove);
  if (self->person == NULL || self->writing || is_past (self))
    return;
  person = kith_person_copy (self->person);
  state = kith_person_state_copy (self->state);
  read_widgets (self, person, state);
  fields = list_differences (person, state, self->person, self->state);
  if (fields == 0)
    return;
  known = g_steal_pointer (&self->person);
  known_state = g_steal_pointer (&self->state);
  self->person = g_steal_pointer (&person);
  self->state = g_steal_pointer (&state);
  store (self, fields, known, known_state);
  write_widgets (self, fields & KITH_FIELD_KIND);
}

static void
pause_cb (gpointer data)
{
  KITH_PERSON_PANE (data)->pause = 0;
  flush (data);
}

static void
store_after (KithPersonPane *self,
             guint           pause)
{
  if (self->writing || self->person == NULL)
    return;
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add_once (pause, pause_cb, self);
}

static void
touched_cb (KithPersonPane *self)
{
  store_after (self, SHORT_PAUSE_MS);
}

static void
support_cb (KithPersonPane *self)
{
  store_after (self, SHORT_PAUSE_MS);
}

static void
typed_cb (KithPersonPane *self)
{
  store_after (self, LONG_PAUSE_MS);
}

static void
flush_cb (KithPersonPane *self)
{
  flush (self);
}

static void
relation_cb (KithPersonPane *self)
{
  gtk_editable_set_position (GTK_EDITABLE (self->relation_row), -1);
  flush (self);
}

/* What the widgets say and the practice does not know yet. */
static guint
list_unsaid (KithPersonPane *self)
{
  g_autoptr (KithPerson) said = kith_person_copy (self->person);
  g_autoptr (KithPersonState) said_state = kith_person_state_copy (self->state);

  read_widgets (self, said, said_state);
  return list_differences (self->person, self->state, said, said_state);
}

/* Takes what became known meanwhile, but nothing away from who is still typing: what both have changed stays known as it was,
 * so that storing it finds out. */
static void
adopt (KithPersonPane *self,
       KithPersonItem *item)
{
  const KithDate nowhen = { 0 };
  const KithPerson *person = kith_person_item_get_person (item);
  const KithPersonState *known = kith_person_item_get_state (item);
  g_autoptr (KithPerson) news = kith_person_copy (person);
  g_autoptr (KithPersonState) state = NULL;
  guint fields = G_MAXUINT;
  guint unsaid;

  state = known != NULL ? kith_person_state_copy (known) : kith_person_state_new (person->id, &nowhen);
  if (self->person != NULL)
    {
      unsaid = list_unsaid (self);
      fields = list_differences (self->person, self->state, person, state);
      kith_person_take_fields (news, self->person, fields & unsaid);
      kith_person_state_take_fields (state, self->state, fields & unsaid);
      fields &= ~unsaid;
    }
  g_clear_pointer (&self->person, kith_person_free);
  g_clear_pointer (&self->state, kith_person_state_free);
  self->person = g_steal_pointer (&news);
  self->state = g_steal_pointer (&state);
  g_set_str (&self->initials, kith_person_item_get_initials (item));
  write_widgets (self, fields);
}

static void
forget (KithPersonPane *self)
{
  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_pointer (&self->person, kith_person_free);
  g_clear_pointer (&self->state, kith_person_state_free);
}

static void
take_news (KithPersonPane *self)
{
  KithPersonItem *item = self->id != NULL ? kith_people_list_find (self->people, self->id) : NULL;

  /* An older answer must not undo what is on its way, and none finds widgets once the practice is locked. */
  if (self->form == NULL || (self->on_the_way > 0 && self->person != NULL))
    return;
  if (item != NULL)
    adopt (self, item);
  else
    forget (self);
}

static void
moment_cb (KithPersonPane *self)
{
  gboolean now = !is_past (self);

  gtk_widget_set_can_target (self->form, now);
  gtk_widget_set_can_focus (self->form, now);
  gtk_editable_set_editable (self->name_row, now);
  gtk_editable_set_editable (GTK_EDITABLE (self->relation_row), now);
  gtk_editable_set_editable (self->belongs_row, now);
  g_object_set (self->can_say_row, "editable", now, NULL);
  g_object_set (self->cannot_say_row, "editable", now, NULL);
  g_object_set (self->wish_row, "editable", now, NULL);
  kith_expectation_table_set_editable (self->expectations, now);
  gtk_widget_set_visible (self->remove_button, now);
}

static void
history_cb (KithPersonPane *self)
{
  KithPersonItem *item = self->id != NULL ? kith_people_list_find (self->people, self->id) : NULL;

  if (item != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "client.history-of", "(ss)", self->id,
                                kith_person_item_get_person (item)->name);
}

static void
remove_cb (KithPersonPane *self)
{
  if (self->person == NULL || is_past (self))
    return;
  flush (self);
  kith_person_remove (GTK_WIDGET (self), self->practice, self->person);
}

static void
kith_person_pane_map (GtkWidget *widget)
{
  KithPersonPane *self = KITH_PERSON_PANE (widget);

  GTK_WIDGET_CLASS (kith_person_pane_parent_class)->map (widget);
  self->root = gtk_widget_get_root (widget);
  g_signal_connect_swapped (self->root, "notify::focus-widget", G_CALLBACK (flush_cb), self);
}

/* Also when the practice is locked: it does what it was asked first. */
static void
kith_person_pane_unmap (GtkWidget *widget)
{
  KithPersonPane *self = KITH_PERSON_PANE (widget);

  flush (self);
  g_signal_handlers_disconnect_by_func (self->root, flush_cb, self);
  self->root = NULL;
  GTK_WIDGET_CLASS (kith_person_pane_parent_class)->unmap (widget);
}

static void
kith_person_pane_dispose (GObject *object)
{
  KithPersonPane *self = KITH_PERSON_PANE (object);

  forget (self);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_PERSON_PANE);
  G_OBJECT_CLASS (kith_person_pane_parent_class)->dispose (object);
}

static void
kith_person_pane_finalize (GObject *object)
{
  KithPersonPane *self = KITH_PERSON_PANE (object);

  g_clear_object (&self->practice);
  g_clear_object (&self->people);
  g_free (self->id);
  g_free (self->initials);
  G_OBJECT_CLASS (kith_person_pane_parent_class)->finalize (object);
}

static void
bind_rows (GtkWidgetClass *widget_class)
{
  static const char *const obstacles[KITH_N_OBSTACLES] = {
    [KITH_OBSTACLE_COMMUNICATION] = "communication_row",
    [KITH_OBSTACLE_CONFLICT] = "conflict_row",
    [KITH_OBSTACLE_BOUNDARIES] = "boundaries_row",
    [KITH_OBSTACLE_TRUST] = "trust_row",
  };

  for (guint i = 0; i < KITH_N_OBSTACLES; i++)
    gtk_widget_class_bind_template_child_full (widget_class, obstacles[i], FALSE,
                                               G_STRUCT_OFFSET (KithPersonPane, obstacle_rows) + i * sizeof (gpointer));
  gtk_widget_class_bind_template_child (widget_class, KithPersonPane, closeness_row);
  gtk_widget_class_bind_template_child (widget_class, KithPersonPane, desired_row);
  gtk_widget_class_bind_template_child (widget_class, KithPersonPane, line_row);
  gtk_widget_class_bind_template_child (widget_class, KithPersonPane, strength_row);
  gtk_widget_class_bind_template_child (widget_class, KithPersonPane, receives_row);
  gtk_widget_class_bind_template_child (widget_class, KithPersonPane, gives_row);
  gtk_widget_class_bind_template_child (widget_class, KithPersonPane, expectations);
  gtk_widget_class_bind_template_child (widget_class, KithPersonPane, can_say_row);
  gtk_widget_class_bind_template_child (widget_class, KithPersonPane, cannot_say_row);
  gtk_widget_class_bind_template_child (widget_class, KithPersonPane, wish_row);
  gtk_widget_class_bind_template_child (widget_class, KithPersonPane, name_row);
  gtk_widget_class_bind_template_child (widget_class, KithPersonPane, relation_row);
  gtk_widget_class_bind_template_child (widget_class, KithPersonPane, belongs_row);
  gtk_widget_class_bind_template_child (widget_class, KithPersonPane, kind_row);
  gtk_widget_class_bind_template_child (widget_class, KithPersonPane, status_row);
}

static void
kith_person_pane_class_init (KithPersonPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_person_pane_dispose;
  object_class->finalize = kith_person_pane_finalize;
  widget_class->map = kith_person_pane_map;
  widget_class->unmap = kith_person_pane_unmap;
  g_type_ensure (KITH_TYPE_EXPECTATION_TABLE);
  g_type_ensure (KITH_TYPE_LEVEL_ROW);
  g_type_ensure (KITH_TYPE_RELATION_ROW);
  g_type_ensure (KITH_TYPE_SIGN);
  g_type_ensure (KITH_TYPE_SUPPORT_ROW);
  g_type_ensure (KITH_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/inventory/kith-person-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, KithPersonPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, KithPersonPane, form);
  gtk_widget_class_bind_template_child (widget_class, KithPersonPane, disc);
  gtk_widget_class_bind_template_child (widget_class, KithPersonPane, name_label);
  gtk_widget_class_bind_template_child (widget_class, KithPersonPane, place_label);
  gtk_widget_class_bind_template_child (widget_class, KithPersonPane, remove_button);
  bind_rows (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, flush_cb);
  gtk_widget_class_bind_template_callback (widget_class, relation_cb);
  gtk_widget_class_bind_template_callback (widget_class, history_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, support_cb);
  gtk_widget_class_bind_template_callback (widget_class, touched_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
set_choices (AdwComboRow        *row,
             const char * const *labels)
{
  g_autoptr (GtkStringList) choices = gtk_string_list_new (labels);

  adw_combo_row_set_model (row, G_LIST_MODEL (choices));
}

static void
kith_person_pane_init (KithPersonPane *self)
{
  const char *kinds[KITH_N_PERSON_KINDS + 1] = { NULL };
  const char *statuses[KITH_PERSON_CUT_OFF + 2] = { NULL };

  for (guint i = 0; i < KITH_N_PERSON_KINDS; i++)
    kinds[i] = kith_person_kind_get_label ((KithPersonKind) i);
  for (guint i = 0; i <= KITH_PERSON_CUT_OFF; i++)
    statuses[i] = kith_person_status_get_label ((KithPersonStatus) i);
  self->writing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  kith_level_row_set_words (self->closeness_row, kith_closeness_get_label);
  kith_level_row_set_words (self->desired_row, kith_wish_get_label);
  kith_line_chooser_set_up (self->line_row);
  set_choices (self->strength_row, kith_strength_list_labels ());
  set_choices (self->kind_row, kinds);
  set_choices (self->status_row, statuses);
  for (guint i = 0; i < KITH_N_OBSTACLES; i++)
    set_choices (self->obstacle_rows[i], kith_obstacle_list_labels ());
  self->writing = FALSE;
}

GtkWidget *
kith_person_pane_new (KithPractice   *practice,
                      KithPeopleList *people)
{
  KithPersonPane *self = g_object_new (KITH_TYPE_PERSON_PANE, NULL);

  self->practice = g_object_ref (practice);
  self->people = g_object_ref (people);
  kith_expectation_table_set_people (self->expectations, practice, people);
  g_signal_connect_object (people, "items-changed", G_CALLBACK (take_news), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (people, "notify::moment", G_CALLBACK (moment_cb), self, G_CONNECT_SWAPPED);
  moment_cb (self);
  return GTK_WIDGET (self);
}

void
kith_person_pane_set_person (KithPersonPane *self,
                             const char     *person)
{
  g_return_if_fail (KITH_IS_PERSON_PANE (self));

  if (g_strcmp0 (person, self->id) == 0)
    return;
  flush (self);
  forget (self);
  g_set_str (&self->id, person);
  kith_expectation_table_set_person (self->expectations, person);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  take_news (self);
}

void
kith_person_pane_reach (KithPersonPane *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->closeness_row), GTK_DIR_TAB_FORWARD);
}
