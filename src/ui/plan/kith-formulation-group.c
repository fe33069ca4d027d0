/* kith-formulation-group.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-formulation-group.h"

#include "kith-date-row.h"
#include "kith-enter.h"
#include "kith-text-row.h"

#include <glib/gi18n.h>

#define PAUSE_MS 1500

struct _KithFormulationGroup
{
  AdwPreferencesGroup parent_instance;

  GtkWidget *new_button;
  KithTextRow *text_row;
  KithDateRow *agreed_row;
  AdwExpanderRow *earlier_row;

  KithPractice *practice;
  KithTreatment *treatment;
  const KithCoursePlan *plan;
  const KithFormulation *latest;   /* nullable; of the treatment */
  GPtrArray *rows;
  gboolean drafting;    /* a new edition though there is one that was agreed on */
  gboolean adding;      /* a new edition is on its way */
  gboolean showing;
  KithEntry *sent;      /* (nullable): what it does not know as stored yet */
  gboolean missed;      /* what became of it while someone typed */
  guint pause;
};

G_DEFINE_FINAL_TYPE (KithFormulationGroup, kith_formulation_group, ADW_TYPE_PREFERENCES_GROUP)

static void typed_cb (KithFormulationGroup *self);

static gboolean
is_agreed (KithFormulationGroup *self)
{
  return self->latest != NULL && self->latest->agreed.precision != KITH_DATE_UNKNOWN;
}

static gboolean
is_open (KithFormulationGroup *self)
{
  return self->plan != NULL && self->plan->course->closure == NULL;
}

static void
show_state (KithFormulationGroup *self)
{
  gboolean writable = is_open (self) && (self->drafting || !is_agreed (self));

  g_object_set (self->text_row, "editable", writable, NULL);
  gtk_widget_set_visible (self->new_button, is_open (self) && !writable);
  gtk_widget_set_visible (GTK_WIDGET (self->agreed_row), self->latest != NULL && !self->drafting);
}

static void
show_earlier (KithFormulationGroup *self)
{
  GPtrArray *editions = self->plan->formulations;

  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (self->earlier_row, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = editions->len; i > 1; i--)
    {
      const KithFormulation *edition = editions->pdata[i - 2];
      g_autofree char *day = kith_date_format (&edition->agreed);
      /* Translators: an edition of a text, and when the client agreed to it. */
      g_autofree char *title = *day != '\0' ? g_strdup_printf (_("Edition %d, agreed %s"), edition->edition, day)
                                            : g_strdup_printf (_("Edition %d"), edition->edition);
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), edition->body);
      adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
      gtk_widget_add_css_class (row, "property");
      adw_expander_row_add_row (self->earlier_row, row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->earlier_row), editions->len > 1);
}

static void
add_edition (KithFormulationGroup *self,
             const char           *text)
{
  KithEntry *entry = kith_entry_new (self->plan->course->client);

  self->adding = TRUE;
  self->drafting = FALSE;
  kith_entry_set_text (entry, KITH_ENTRY_COURSE, self->plan->course->id);
  kith_entry_set_text (entry, KITH_ENTRY_TEXT, text);
  kith_enter (GTK_WIDGET (self), self->practice, KITH_ENTER_FORMULATION, entry, NULL);
}

static void
amend_edition (KithFormulationGroup *self,
               const char           *text,
               const KithDate       *agreed)
{
  KithEntry *entry = kith_entry_new (self->plan->course->client);

  kith_entry_set_text (entry, KITH_ENTRY_ID, self->latest->id);
  if (text != NULL)
    kith_entry_replace_text (entry, KITH_ENTRY_TEXT, text, self->latest->body);
  if (agreed != NULL)
    kith_entry_replace_date (entry, KITH_ENTRY_AGREED, agreed, &self->latest->agreed);
  kith_entry_follow (entry, &self->sent);
  kith_enter (GTK_WIDGET (self), self->practice, KITH_ENTER_FORMULATION_EDIT, entry, NULL);
}

static gboolean
read_agreed (KithFormulationGroup *self,
             KithDate             *day)
{
  return kith_date_row_read (self->agreed_row, day) && kith_date_compare (day, &self->latest->agreed) != 0;
}

/* What is typed while a new edition is on its way waits until it has come. */
static void
store (KithFormulationGroup *self)
{
  g_autofree char *text = kith_text_row_dup_text (self->text_row);
  gboolean fresh;
  gboolean amended;
  KithDate agreed;
  gboolean dated;

  if (self->showing || self->plan == NULL)
    return;
  if (self->adding)
    {
      self->adding = FALSE;
      typed_cb (self);
      return;
    }
  g_clear_handle_id (&self->pause, g_source_remove);
  fresh = self->latest == NULL || self->drafting;
  if (fresh && text != NULL && (self->latest == NULL || !g_str_equal (text, self->latest->body)))
    add_edition (self, text);
  if (fresh)
    return;
  amended = text != NULL && !is_agreed (self) && !g_str_equal (text, self->latest->body);
  dated = read_agreed (self, &agreed);
  if (amended || dated)
    amend_edition (self, amended ? text : NULL, dated ? &agreed : NULL);
  else if (self->missed)
    kith_practice_tell_change (self->practice, KITH_FILE_CLINICAL, NULL);
}

static void
stored_cb (KithFormulationGroup *self)
{
  store (self);
}

static void
pause_cb (gpointer data)
{
  KITH_FORMULATION_GROUP (data)->pause = 0;
  store (data);
}

static void
typed_cb (KithFormulationGroup *self)
{
  if (self->showing || self->plan == NULL)
    return;
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add_once (PAUSE_MS, pause_cb, self);
}

static void
new_cb (KithFormulationGroup *self)
{
  self->drafting = TRUE;
  show_state (self);
  gtk_widget_child_focus (GTK_WIDGET (self->text_row), GTK_DIR_TAB_FORWARD);
}

static void
left_cb (KithFormulationGroup *self)
{
  if (self->pause != 0)
    store (self);
}

static void
kith_formulation_group_unmap (GtkWidget *widget)
{
  left_cb (KITH_FORMULATION_GROUP (widget));
  GTK_WIDGET_CLASS (kith_formulation_group_parent_class)->unmap (widget);
}

static void
kith_formulation_group_dispose (GObject *object)
{
  KithFormulationGroup *self = KITH_FORMULATION_GROUP (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  self->plan = NULL;
  g_ptr_array_set_size (self->rows, 0);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_FORMULATION_GROUP);
  G_OBJECT_CLASS (kith_formulation_group_parent_class)->dispose (object);
}

static void
kith_formulation_group_finalize (GObject *object)
{
  KithFormulationGroup *self = KITH_FORMULATION_GROUP (object);

  g_clear_object (&self->practice);
  g_clear_pointer (&self->treatment, kith_treatment_free);
  g_clear_pointer (&self->sent, kith_entry_free);
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (kith_formulation_group_parent_class)->finalize (object);
}

static void
kith_formulation_group_class_init (KithFormulationGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_formulation_group_dispose;
  object_class->finalize = kith_formulation_group_finalize;
  widget_class->unmap = kith_formulation_group_unmap;
  g_type_ensure (KITH_TYPE_DATE_ROW);
  g_type_ensure (KITH_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/plan/kith-formulation-group.ui");
  gtk_widget_class_bind_template_child (widget_class, KithFormulationGroup, new_button);
  gtk_widget_class_bind_template_child (widget_class, KithFormulationGroup, text_row);
  gtk_widget_class_bind_template_child (widget_class, KithFormulationGroup, agreed_row);
  gtk_widget_class_bind_template_child (widget_class, KithFormulationGroup, earlier_row);
  gtk_widget_class_bind_template_callback (widget_class, new_cb);
  gtk_widget_class_bind_template_callback (widget_class, stored_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
kith_formulation_group_init (KithFormulationGroup *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->text_row), focus);
}

void
kith_formulation_group_set_practice (KithFormulationGroup *self,
                                     KithPractice         *practice)
{
  self->practice = g_object_ref (practice);
}

void
kith_formulation_group_show (KithFormulationGroup *self,
                             KithTreatment        *treatment,
                             const KithCoursePlan *plan)
{
  const KithFormulation *latest = kith_course_plan_get_formulation (plan);
  KithTreatment *before = self->treatment;
  gboolean keep = self->pause != 0 || self->drafting;

  /* What is typed over stays known as long as it is typed. */
  self->missed = self->pause != 0 && self->plan != NULL && !self->adding && self->sent == NULL;
  if (self->missed)
    return;
  if (!kith_practice_has_edits (self->practice))
    g_clear_pointer (&self->sent, kith_entry_free);
  self->treatment = kith_treatment_copy (treatment);
  g_clear_pointer (&before, kith_treatment_free);
  self->plan = plan;
  self->latest = latest;
  self->adding = FALSE;
  self->showing = TRUE;
  if (!keep)
    {
      kith_text_row_set_text (self->text_row, latest != NULL ? latest->body : NULL);
      kith_date_row_set_day (self->agreed_row, latest != NULL ? &latest->agreed : &(const KithDate) { 0 });
    }
  kith_date_row_set_reach (self->agreed_row, KITH_REACH_HAPPENED, &treatment->today, &treatment->born);
  show_earlier (self);
  self->showing = FALSE;
  show_state (self);
}
