/* kith-phase-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-phase-row.h"

#include "kith-enter.h"
#include "kith-plan-words.h"

struct _KithPhaseRow
{
  AdwExpanderRow parent_instance;

  KithPractice *practice;
  char *client;
  char *course;
  GPtrArray *items;    /* as ticked, one for each row */
  GPtrArray *rows;
  GPtrArray *checks;
  gboolean showing;
  gboolean known;      /* whether anything was ever shown */
};

G_DEFINE_FINAL_TYPE (KithPhaseRow, kith_phase_row, ADW_TYPE_EXPANDER_ROW)

static void
toggled_cb (KithPhaseRow   *self,
            GtkCheckButton *check)
{
  KithEntry *entry;
  guint place;

  if (self->showing || !g_ptr_array_find (self->checks, check, &place))
    return;
  entry = kith_entry_new (self->client);
  kith_entry_set_text (entry, KITH_ENTRY_COURSE, self->course);
  kith_entry_set_text (entry, gtk_check_button_get_active (check) ? KITH_ENTRY_TICK : KITH_ENTRY_UNTICK,
                       self->items->pdata[place]);
  kith_enter (GTK_WIDGET (self), self->practice, KITH_ENTER_COURSE_EDIT, entry, NULL);
}

static void
add_row (KithPhaseRow *self,
         const char   *item)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->items, g_strdup (item));
  g_ptr_array_add (self->rows, row);
  g_ptr_array_add (self->checks, check);
}

static void
show_step (KithPhaseRow       *self,
           guint               place,
           const KithPlanStep *step)
{
  GtkWidget *row = self->rows->pdata[place];
  GtkWidget *check = self->checks->pdata[place];
  g_autofree char *detail = kith_plan_words_step (step);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), step->label);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), detail);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), step->done.precision != KITH_DATE_UNKNOWN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, step->label, -1);
}

static gboolean
fits (KithPhaseRow *self,
      GPtrArray    *own)
{
  if (own->len != self->items->len)
    return FALSE;
  for (guint i = 0; i < own->len; i++)
    if (!g_str_equal (self->items->pdata[i], ((const KithPlanStep *) own->pdata[i])->item))
      return FALSE;
  return TRUE;
}

/* Rows stay as long as they are for the same steps, so that the focus stays. */
static void
prepare_rows (KithPhaseRow *self,
              GPtrArray    *own)
{
  if (fits (self, own))
    return;
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->items, 0);
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->checks, 0);
  for (guint i = 0; i < own->len; i++)
    add_row (self, ((const KithPlanStep *) own->pdata[i])->item);
}

static void
kith_phase_row_finalize (GObject *object)
{
  KithPhaseRow *self = KITH_PHASE_ROW (object);

  g_clear_object (&self->practice);
  g_free (self->client);
  g_free (self->course);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->checks);
  G_OBJECT_CLASS (kith_phase_row_parent_class)->finalize (object);
}

static void
kith_phase_row_class_init (KithPhaseRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_phase_row_finalize;
}

static void
kith_phase_row_init (KithPhaseRow *self)
{
  self->items = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_ptr_array_new ();
  self->checks = g_ptr_array_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

GtkWidget *
kith_phase_row_new (KithPractice *practice)
{
  KithPhaseRow *self = g_object_new (KITH_TYPE_PHASE_ROW, NULL);

  self->practice = g_object_ref (practice);
  return GTK_WIDGET (self);
}

void
kith_phase_row_show (KithPhaseRow         *self,
                     const KithCoursePlan *plan,
                     GPtrArray            *steps,
                     int                   phase)
{
  const KithPhase *it = kith_template_get_phase (plan->template, phase);
  g_autoptr (GPtrArray) own = g_ptr_array_new ();
  g_autofree char *detail = kith_plan_words_phase (plan, steps, phase);

  for (guint i = 0; i < steps->len; i++)
    if (((const KithPlanStep *) steps->pdata[i])->phase == phase)
      g_ptr_array_add (own, steps->pdata[i]);
  self->showing = TRUE;
  g_set_str (&self->client, plan->course->client);
  g_set_str (&self->course, plan->course->id);
  prepare_rows (self, own);
  for (guint i = 0; i < own->len; i++)
    show_step (self, i, own->pdata[i]);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), it != NULL ? kith_phase_get_label (it) : "");
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), detail);
  if (!self->known)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), phase == plan->phase && plan->course->closure == NULL);
  self->known = TRUE;
  self->showing = FALSE;
}
