/* kith-finding-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-finding-row.h"

#include "kith-finding-words.h"

#include <glib/gi18n.h>

struct _KithFindingRow
{
  GtkListBoxRow parent_instance;

  GtkStack *sign;
  GtkImage *icon;
  AdwAvatar *avatar;
  GtkLabel *title_label;
  GtkLabel *detail_label;
  GtkLabel *caption_label;
  GtkLabel *keys_label;

  const char *heading;
  char *way;
};

G_DEFINE_FINAL_TYPE (KithFindingRow, kith_finding_row, GTK_TYPE_LIST_BOX_ROW)

/* A row of a list can't be activated by assistive technology by its role; by an action it can. */
static void
open_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  gtk_widget_activate (widget);
}

static void
kith_finding_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_FINDING_ROW);
  G_OBJECT_CLASS (kith_finding_row_parent_class)->dispose (object);
}

static void
kith_finding_row_finalize (GObject *object)
{
  g_free (KITH_FINDING_ROW (object)->way);
  G_OBJECT_CLASS (kith_finding_row_parent_class)->finalize (object);
}

static void
kith_finding_row_class_init (KithFindingRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_finding_row_dispose;
  object_class->finalize = kith_finding_row_finalize;
  gtk_widget_class_install_action (widget_class, "row.open", NULL, open_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/search/kith-finding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KithFindingRow, sign);
  gtk_widget_class_bind_template_child (widget_class, KithFindingRow, icon);
  gtk_widget_class_bind_template_child (widget_class, KithFindingRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, KithFindingRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, KithFindingRow, detail_label);
  gtk_widget_class_bind_template_child (widget_class, KithFindingRow, caption_label);
  gtk_widget_class_bind_template_child (widget_class, KithFindingRow, keys_label);
}

static void
kith_finding_row_init (KithFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
write_label (GtkLabel      *label,
             const char    *text,
             PangoAttrList *marks)
{
  gtk_label_set_label (label, text);
  gtk_label_set_attributes (label, marks);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static void
name_row (KithFindingRow *self,
          const char     *title,
          const char     *detail,
          const char     *caption)
{
  const char *parts[] = { title, detail, caption };
  g_autoptr (GPtrArray) said = g_ptr_array_new_null_terminated (3, NULL, TRUE);
  g_autofree char *name = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*parts[i] != '\0')
      g_ptr_array_add (said, (gpointer) parts[i]);
  name = g_strjoinv (", ", (char **) said->pdata);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

GtkWidget *
kith_finding_row_new (KithFinding *finding,
                      gboolean     initials)
{
  KithFindingRow *self = g_object_new (KITH_TYPE_FINDING_ROW, NULL);
  g_autoptr (KithFindingWords) words = kith_finding_words_new (finding, initials);

  self->heading = kith_finding_kind_get_title (kith_finding_get_kind (finding));
  self->way = kith_finding_dup_way (finding);
  if (kith_finding_get_kind (finding) == KITH_FINDING_CLIENT)
    {
      adw_avatar_set_text (self->avatar, words->title);
      gtk_stack_set_visible_child (self->sign, GTK_WIDGET (self->avatar));
    }
  gtk_image_set_from_icon_name (self->icon, words->icon);
  write_label (self->title_label, words->title, words->title_marks);
  write_label (self->detail_label, words->detail, words->detail_marks);
  write_label (self->caption_label, words->caption, NULL);
  write_label (self->keys_label, "", NULL);
  name_row (self, words->title, words->detail, words->caption);
  return GTK_WIDGET (self);
}

GtkWidget *
kith_finding_row_new_for_action (const KithShortcut *shortcut)
{
  KithFindingRow *self = g_object_new (KITH_TYPE_FINDING_ROW, NULL);
  g_autofree char *keys = shortcut->keys[0] != NULL ? kith_shortcut_describe_keys (shortcut->keys[0]) : g_strdup ("");

  self->heading = _("Actions");
  self->way = g_strdup (shortcut->action);
  gtk_image_set_from_icon_name (self->icon, "system-run-symbolic");
  write_label (self->title_label, _(shortcut->title), NULL);
  write_label (self->detail_label, "", NULL);
  write_label (self->caption_label, "", NULL);
  write_label (self->keys_label, keys, NULL);
  name_row (self, _(shortcut->title), "", keys);
  return GTK_WIDGET (self);
}

const char *
kith_finding_row_get_heading (KithFindingRow *self)
{
  return self->heading;
}

const char *
kith_finding_row_get_way (KithFindingRow *self)
{
  return self->way;
}
