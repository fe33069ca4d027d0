/* kith-person-editor.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-person-editor.h"

#include "kith-person-edit.h"
#include "kith-person-sending.h"

/* How long someone who chose or typed may stop before it is stored. */
#define SHORT_PAUSE_MS 300
#define LONG_PAUSE_MS 1200

struct _KithPersonEditor
{
  GObject parent_instance;

  GtkWidget *widget;         /* (unowned) (nullable) */
  KithPractice *practice;
  KithPeopleList *people;
  KithPersonReadFunc read;
  KithPersonWriteFunc write;
  char *id;
  KithPerson *person;        /* as stored, or on the way there */
  KithPersonState *state;
  char *initials;
  guint on_the_way;
  gboolean writing;
  guint pause;
  GtkRoot *root;             /* (unowned) (nullable) */
};

G_DEFINE_FINAL_TYPE (KithPersonEditor, kith_person_editor, G_TYPE_OBJECT)

static void take_news (KithPersonEditor *self);

/* What is left open stays typed, and what it was typed over stays known, so that it is asked again. */
static void
leave_open (KithPersonEditor     *self,
            const KithPersonEdit *open)
{
  if (self->person == NULL || !g_str_equal (self->person->id, open->person->id))
    return;
  kith_person_take_fields (self->person, open->known, open->fields);
  kith_person_state_take_fields (self->state, open->known_state, open->fields);
}

static void
sent_cb (GObject              *editor,
         gboolean              stored,
         const KithPersonEdit *open)
{
  KithPersonEditor *self = KITH_PERSON_EDITOR (editor);

  self->on_the_way--;
  if (open != NULL)
    leave_open (self, open);
  if (!stored)
    take_news (self);
}

/* @known, @known_state: what was known when it was typed. */
static void
store (KithPersonEditor      *self,
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
  kith_person_send (self->widget, self->practice, &edit, sent_cb, G_OBJECT (self));
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
write_widgets (KithPersonEditor *self,
               guint             fields)
{
  self->writing = TRUE;
  self->write (self->widget, fields);
  self->writing = FALSE;
}

static void
pause_cb (gpointer data)
{
  KITH_PERSON_EDITOR (data)->pause = 0;
  kith_person_editor_flush (data);
}

static void
store_after (KithPersonEditor *self,
             guint             pause)
{
  if (self->writing || self->person == NULL)
    return;
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add_once (pause, pause_cb, self);
}

/* What the widgets say and the practice does not know yet. */
static guint
list_unsaid (KithPersonEditor *self)
{
  g_autoptr (KithPerson) said = kith_person_copy (self->person);
  g_autoptr (KithPersonState) said_state = kith_person_state_copy (self->state);

  self->read (self->widget, said, said_state);
  return list_differences (self->person, self->state, said, said_state);
}

/* Takes what became known meanwhile, but nothing away from who is still typing: what both have changed stays known as it was,
 * so that storing it finds out. */
static void
adopt (KithPersonEditor *self,
       KithPersonItem   *item)
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
forget (KithPersonEditor *self)
{
  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_pointer (&self->person, kith_person_free);
  g_clear_pointer (&self->state, kith_person_state_free);
}

static void
take_news (KithPersonEditor *self)
{
  KithPersonItem *item = kith_person_editor_get_item (self);

  /* An older answer must not undo what is on its way, and none finds widgets once the practice is locked. */
  if (self->widget == NULL || (self->on_the_way > 0 && self->person != NULL))
    return;
  if (item != NULL)
    adopt (self, item);
  else
    forget (self);
}

static void
mapped_cb (KithPersonEditor *self)
{
  self->root = gtk_widget_get_root (self->widget);
  g_signal_connect_object (self->root, "notify::focus-widget", G_CALLBACK (kith_person_editor_flush), self, G_CONNECT_SWAPPED);
}

/* Also when the practice is locked: it does what it was asked first. */
static void
unmapped_cb (KithPersonEditor *self)
{
  kith_person_editor_flush (self);
  if (self->root != NULL)
    g_signal_handlers_disconnect_by_func (self->root, kith_person_editor_flush, self);
  self->root = NULL;
}

static void
kith_person_editor_finalize (GObject *object)
{
  KithPersonEditor *self = KITH_PERSON_EDITOR (object);

  forget (self);
  g_clear_object (&self->practice);
  g_clear_object (&self->people);
  g_free (self->id);
  g_free (self->initials);
  G_OBJECT_CLASS (kith_person_editor_parent_class)->finalize (object);
}

static void
kith_person_editor_class_init (KithPersonEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_person_editor_finalize;
}

static void
kith_person_editor_init (KithPersonEditor *self)
{
}

KithPersonEditor *
kith_person_editor_new (GtkWidget           *widget,
                        KithPractice        *practice,
                        KithPeopleList      *people,
                        KithPersonReadFunc   read,
                        KithPersonWriteFunc  write)
{
  KithPersonEditor *self = g_object_new (KITH_TYPE_PERSON_EDITOR, NULL);

  self->widget = widget;
  self->practice = g_object_ref (practice);
  self->people = g_object_ref (people);
  self->read = read;
  self->write = write;
  g_signal_connect_object (people, "items-changed", G_CALLBACK (take_news), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (widget, "map", G_CALLBACK (mapped_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (widget, "unmap", G_CALLBACK (unmapped_cb), self, G_CONNECT_SWAPPED);
  return self;
}

void
kith_person_editor_end (KithPersonEditor *self)
{
  forget (self);
  self->widget = NULL;
}

gboolean
kith_person_editor_set_person (KithPersonEditor *self,
                               const char       *person)
{
  if (g_strcmp0 (person, self->id) == 0)
    return FALSE;
  kith_person_editor_flush (self);
  forget (self);
  g_set_str (&self->id, person);
  take_news (self);
  return TRUE;
}

void
kith_person_editor_freeze (KithPersonEditor *self)
{
  self->writing = TRUE;
}

void
kith_person_editor_thaw (KithPersonEditor *self)
{
  self->writing = FALSE;
  if (self->person != NULL)
    write_widgets (self, G_MAXUINT);
}

const KithPerson *
kith_person_editor_get_person (KithPersonEditor *self)
{
  return self->person;
}

const KithPersonState *
kith_person_editor_get_state (KithPersonEditor *self)
{
  return self->state;
}

const char *
kith_person_editor_get_initials (KithPersonEditor *self)
{
  return self->initials;
}

KithPersonItem *
kith_person_editor_get_item (KithPersonEditor *self)
{
  return self->id != NULL ? kith_people_list_find (self->people, self->id) : NULL;
}

gboolean
kith_person_editor_is_past (KithPersonEditor *self)
{
  return kith_people_list_get_moment (self->people) != NULL;
}

void
kith_person_editor_touched (KithPersonEditor *self)
{
  store_after (self, SHORT_PAUSE_MS);
}

void
kith_person_editor_typed (KithPersonEditor *self)
{
  store_after (self, LONG_PAUSE_MS);
}

void
kith_person_editor_flush (KithPersonEditor *self)
{
  g_autoptr (KithPerson) person = NULL;
  g_autoptr (KithPersonState) state = NULL;
  g_autoptr (KithPerson) known = NULL;
  g_autoptr (KithPersonState) known_state = NULL;
  guint fields;

  g_clear_handle_id (&self->pause, g_source_remove);
  if (self->person == NULL || self->widget == NULL || self->writing || kith_person_editor_is_past (self))
    return;
  person = kith_person_copy (self->person);
  state = kith_person_state_copy (self->state);
  self->read (self->widget, person, state);
  fields = list_differences (person, state, self->person, self->state);
  if (fields == 0)
    return;
  known = g_steal_pointer (&self->person);
  known_state = g_steal_pointer (&self->state);
  self->person = g_steal_pointer (&person);
  self->state = g_steal_pointer (&state);
  store (self, fields, known, known_state);
  write_widgets (self, fields & (KITH_FIELD_KIND | KITH_FIELD_FLOW));
}
