/* kith-start-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-start-dialog.h"

#include "kith-catalogue.h"
#include "kith-course-form.h"
#include "kith-date-row.h"
#include "kith-earlier-scores.h"
#include "kith-number-row.h"
#include "kith-plan-words.h"
#include "kith-roadmap.h"
#include "kith-window.h"

#include <glib/gi18n.h>

struct _KithStartDialog
{
  AdwDialog parent_instance;

  AdwNavigationView *views;
  AdwPreferencesPage *templates_page;
  AdwNavigationPage *details_page;
  GtkWidget *start_button;
  KithDateRow *day_row;
  KithNumberRow *sessions_row;
  AdwComboRow *block_row;
  AdwSwitchRow *running_row;
  KithNumberRow *already_row;
  KithEarlierScores *scores;
  GtkLabel *hint_label;

  KithPractice *practice;
  KithTreatment *treatment;
  char *client;
  const KithTemplate *template;
  GPtrArray *blocks;      /* of KithPlanBlock, borrowed: those that no course has */
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (KithStartDialog, kith_start_dialog, ADW_TYPE_DIALOG)

/* What most courses of the field are; the rest comes after them. */
static const char * const usual[] = { "ipt-16-us", "ipt-16-uk", "ipt-12", "ipt-brief" };

static const KithPlanBlock *
get_block (KithStartDialog *self)
{
  guint place = adw_combo_row_get_selected (self->block_row);

  return place > 0 && place <= self->blocks->len ? self->blocks->pdata[place - 1] : NULL;
}

static KithCourseForm
read_widgets (KithStartDialog *self)
{
  KithCourseForm form = {
    .template = self->template,
    .sessions = kith_number_row_get_value (self->sessions_row),
    .block = get_block (self),
    .running = adw_switch_row_get_active (self->running_row),
    .already = kith_number_row_get_value (self->already_row),
  };

  kith_date_row_read (self->day_row, &form.day);
  return form;
}

static void
said_cb (KithStartDialog *self)
{
  const KithCourseForm form = read_widgets (self);
  KithDate day;
  g_autofree char *scores = kith_earlier_scores_find_hint (self->scores);
  const char *hint = kith_course_form_find_hint (&form);

  gtk_widget_set_visible (GTK_WIDGET (self->scores), form.running);
  if (hint == NULL && form.running)
    hint = scores;
  gtk_label_set_label (self->hint_label, hint != NULL && kith_date_row_read (self->day_row, &day) ? hint : "");
  gtk_widget_set_sensitive (self->start_button, hint == NULL && !self->busy);
}

static void
block_cb (KithStartDialog *self)
{
  const KithPlanBlock *block = get_block (self);

  if (block != NULL)
    {
      kith_date_row_set_day (self->day_row, &block->first);
      kith_number_row_set_value (self->sessions_row, block->count);
      kith_number_row_set_value (self->already_row, block->already);
      if (block->already > 0)
        adw_switch_row_set_active (self->running_row, TRUE);
    }
  said_cb (self);
}

/* @receipt: (out) (transfer full): of the course. */
static gboolean
start (KithStartDialog  *self,
       KithReceipt     **receipt,
       GError          **error)
{
  const KithCourseForm form = read_widgets (self);
  g_autoptr (KithEntry) entry = kith_course_form_make_entry (&form, self->client);
  g_autoptr (GPtrArray) scores = kith_earlier_scores_make_entries (self->scores, self->client);
  DexFuture *started = kith_practice_enter (self->practice, KITH_ENTER_COURSE_START, entry);
  g_autofree char *id = NULL;

  *receipt = kith_practice_dup_receipt (self->practice);
  id = dex_await_string (started, error);
  if (id == NULL)
    return FALSE;
  for (guint i = 0; form.running && i < scores->len; i++)
    {
      g_autofree char *score = dex_await_string (kith_practice_enter (self->practice, KITH_ENTER_SCORE, scores->pdata[i]),
                                                 error);

      if (score == NULL)
        return FALSE;
    }
  return TRUE;
}

static DexFuture *
start_fiber (gpointer data)
{
  KithStartDialog *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KithReceipt) receipt = NULL;
  gboolean done = start (self, &receipt, &error);

  self->busy = FALSE;
  if (self->hint_label == NULL)
    return dex_future_new_true ();
  said_cb (self);
  if (!done)
    {
      gtk_label_set_label (self->hint_label, error->message);
      return dex_future_new_true ();
    }
  kith_window_close_dialog (ADW_DIALOG (self), _("Course started"), receipt);
  return dex_future_new_true ();
}

static void
start_cb (KithStartDialog *self)
{
  self->busy = TRUE;
  said_cb (self);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, start_fiber, g_object_ref (self), g_object_unref));
}

static void
choose_template (KithStartDialog    *self,
                 const KithTemplate *template)
{
  self->template = template;
  adw_navigation_page_set_title (self->details_page, kith_template_get_name (template));
  kith_number_row_set_range (self->sessions_row, template->least, template->most);
  kith_number_row_set_value (self->sessions_row, template->sessions);
  gtk_widget_set_sensitive (GTK_WIDGET (self->sessions_row), template->least < template->most);
  adw_navigation_view_push (self->views, self->details_page);
  block_cb (self);
}

static void
activated_cb (KithStartDialog *self,
              GtkListBoxRow   *row)
{
  choose_template (self, g_object_get_data (G_OBJECT (row), "template"));
}

/* The way in for those who can't reach a row. */
static void
clicked_cb (KithStartDialog *self,
            GtkWidget       *button)
{
  choose_template (self, g_object_get_data (G_OBJECT (button), "template"));
}

static GtkWidget *
make_label (const char *text,
            const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
make_button (KithStartDialog    *self,
             const KithTemplate *template)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("go-next-symbolic");
  /* Translators: %s is the name of a template. */
  g_autofree char *name = g_strdup_printf (C_("template", "Choose %s"), kith_template_get_name (template));

  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data (G_OBJECT (button), "template", (gpointer) template);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
make_row (KithStartDialog    *self,
          const KithTemplate *template)
{
  g_autofree char *detail = kith_plan_words_template (template);
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *strip = kith_roadmap_new ();
  GtkWidget *name = make_label (kith_template_get_name (template), NULL);
  GtkWidget *facts = make_label (detail, "caption");
  KithEdges edges;

  if (kith_template_lay_edges (template, template->sessions, &edges, NULL))
    kith_roadmap_show_edges (KITH_ROADMAP (strip), &edges);
  gtk_widget_add_css_class (facts, "dim-label");
  gtk_widget_set_margin_top (strip, 6);
  gtk_widget_set_margin_top (line, 10);
  gtk_widget_set_margin_bottom (line, 12);
  gtk_widget_set_margin_start (line, 12);
  gtk_widget_set_margin_end (line, 6);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), facts);
  gtk_box_append (GTK_BOX (box), strip);
  gtk_box_append (GTK_BOX (line), box);
  gtk_box_append (GTK_BOX (line), make_button (self, template));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), kith_template_get_name (template));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, kith_template_get_name (template), -1);
  g_object_set_data (G_OBJECT (row), "template", (gpointer) template);
  return row;
}

static gboolean
is_usual (const KithTemplate *template)
{
  for (gsize i = 0; i < G_N_ELEMENTS (usual); i++)
    if (g_str_equal (template->id, usual[i]))
      return TRUE;
  return FALSE;
}

static GtkListBox *
add_list (KithStartDialog *self,
          const char      *title)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *list = gtk_list_box_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), list);
  adw_preferences_page_add (self->templates_page, ADW_PREFERENCES_GROUP (group));
  return GTK_LIST_BOX (list);
}

static void
list_templates (KithStartDialog *self)
{
  GPtrArray *templates = kith_catalogue_get ()->templates;
  GtkListBox *first = add_list (self, _("Usual"));
  GtkListBox *further = add_list (self, _("Further"));

  for (gsize i = 0; i < G_N_ELEMENTS (usual); i++)
    gtk_list_box_append (first, make_row (self, kith_catalogue_find_template (usual[i])));
  for (guint i = 0; i < templates->len; i++)
    if (!is_usual (templates->pdata[i]))
      gtk_list_box_append (further, make_row (self, templates->pdata[i]));
}

static void
list_blocks (KithStartDialog *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, C_("appointments", "None"));
  for (guint i = 0; i < self->treatment->blocks->len; i++)
    {
      KithPlanBlock *block = self->treatment->blocks->pdata[i];

      if (block->course != NULL)
        continue;
      gtk_string_list_take (labels, kith_plan_words_block (block));
      g_ptr_array_add (self->blocks, block);
    }
  adw_combo_row_set_model (self->block_row, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (self->block_row, self->blocks->len > 0 ? 1 : 0);
  gtk_widget_set_visible (GTK_WIDGET (self->block_row), self->blocks->len > 0);
}

static void
kith_start_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_START_DIALOG);
  G_OBJECT_CLASS (kith_start_dialog_parent_class)->dispose (object);
}

static void
kith_start_dialog_finalize (GObject *object)
{
  KithStartDialog *self = KITH_START_DIALOG (object);

  g_clear_object (&self->practice);
  g_clear_pointer (&self->treatment, kith_treatment_free);
  g_free (self->client);
  g_ptr_array_unref (self->blocks);
  G_OBJECT_CLASS (kith_start_dialog_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, KithStartDialog, views);
  gtk_widget_class_bind_template_child (widget_class, KithStartDialog, templates_page);
  gtk_widget_class_bind_template_child (widget_class, KithStartDialog, details_page);
  gtk_widget_class_bind_template_child (widget_class, KithStartDialog, start_button);
  gtk_widget_class_bind_template_child (widget_class, KithStartDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, KithStartDialog, sessions_row);
  gtk_widget_class_bind_template_child (widget_class, KithStartDialog, block_row);
  gtk_widget_class_bind_template_child (widget_class, KithStartDialog, running_row);
  gtk_widget_class_bind_template_child (widget_class, KithStartDialog, already_row);
  gtk_widget_class_bind_template_child (widget_class, KithStartDialog, scores);
  gtk_widget_class_bind_template_child (widget_class, KithStartDialog, hint_label);
}

static void
kith_start_dialog_class_init (KithStartDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_start_dialog_dispose;
  object_class->finalize = kith_start_dialog_finalize;
  g_type_ensure (KITH_TYPE_DATE_ROW);
  g_type_ensure (KITH_TYPE_EARLIER_SCORES);
  g_type_ensure (KITH_TYPE_NUMBER_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/plan/kith-start-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, block_cb);
  gtk_widget_class_bind_template_callback (widget_class, said_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_cb);
}

static void
kith_start_dialog_init (KithStartDialog *self)
{
  self->blocks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  kith_number_row_set_range (self->already_row, 0, KITH_MAX_SESSIONS);
  list_templates (self);
}

AdwDialog *
kith_start_dialog_new (KithPractice  *practice,
                       KithTreatment *treatment,
                       const char    *client)
{
  KithStartDialog *self = g_object_new (KITH_TYPE_START_DIALOG, NULL);

  self->practice = g_object_ref (practice);
  self->treatment = kith_treatment_copy (treatment);
  self->client = g_strdup (client);
  kith_date_row_set_reach (self->day_row, KITH_REACH_PLANNED, &treatment->today, &treatment->born);
  kith_date_row_set_day (self->day_row, &treatment->today);
  kith_earlier_scores_set_reach (self->scores, &treatment->today, &treatment->born);
  list_blocks (self);
  return ADW_DIALOG (self);
}
