/* kith-technique-group.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-technique-group.h"

#include "kith-catalogue.h"
#include "kith-enter.h"
#include "kith-row-list.h"
#include "kith-technique-row.h"

#include <glib/gi18n.h>

struct _KithTechniqueGroup
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  GtkMenuButton *add_button;

  KithPractice *practice;
  char *client;
  char *session;
  GPtrArray *rows;
};

typedef struct
{
  KithTechniqueGroup *group;
  const KithSessionSheet *sheet;
} Showing;

G_DEFINE_FINAL_TYPE (KithTechniqueGroup, kith_technique_group, ADW_TYPE_BIN)

static void
add_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  KithTechniqueGroup *self = KITH_TECHNIQUE_GROUP (widget);
  KithEntry *entry = kith_entry_new (self->client);

  kith_entry_set_text (entry, KITH_ENTRY_SESSION, self->session);
  kith_entry_set_text (entry, KITH_ENTRY_KIND, g_variant_get_string (parameter, NULL));
  kith_enter (widget, self->practice, KITH_ENTER_TECHNIQUE, entry, NULL);
}

static GMenuModel *
make_menu (void)
{
  const KithVocabulary *vocabulary = kith_catalogue_get ()->vocabulary;
  const char * const *ids = kith_vocabulary_get_ids (vocabulary, "Techniques");
  GMenu *menu = g_menu_new ();

  for (gsize i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *action = g_strdup_printf ("technique.add('%s')", ids[i]);

      g_menu_append (menu, kith_vocabulary_get_label (vocabulary, "Techniques", ids[i]), action);
    }
  return G_MENU_MODEL (menu);
}

static GtkWidget *
make_row (gpointer data)
{
  const Showing *showing = data;

  return kith_technique_row_new (showing->group->practice, showing->group->client);
}

static void
show_row (GtkWidget     *row,
          gconstpointer  item,
          gpointer       data)
{
  const Showing *showing = data;

  kith_technique_row_show (KITH_TECHNIQUE_ROW (row), item, showing->sheet);
}

void
kith_technique_group_show (KithTechniqueGroup     *self,
                           const KithSessionSheet *sheet)
{
  Showing showing = { self, sheet };

  g_return_if_fail (KITH_IS_TECHNIQUE_GROUP (self));

  g_set_str (&self->session, sheet->session->id);
  adw_preferences_group_set_description (self->group, sheet->techniques->len == 0 ? _("Add those that were used.") : NULL);
  kith_row_list_show (self->group, self->rows, sheet->techniques, make_row, show_row, &showing);
}

void
kith_technique_group_set_client (KithTechniqueGroup *self,
                                 KithPractice       *practice,
                                 const char         *client)
{
  g_set_object (&self->practice, practice);
  g_set_str (&self->client, client);
}

static void
kith_technique_group_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_TECHNIQUE_GROUP);
  G_OBJECT_CLASS (kith_technique_group_parent_class)->dispose (object);
}

static void
kith_technique_group_finalize (GObject *object)
{
  KithTechniqueGroup *self = KITH_TECHNIQUE_GROUP (object);

  g_clear_object (&self->practice);
  g_free (self->client);
  g_free (self->session);
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (kith_technique_group_parent_class)->finalize (object);
}

static void
kith_technique_group_class_init (KithTechniqueGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_technique_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = kith_technique_group_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/session/kith-technique-group.ui");
  gtk_widget_class_bind_template_child (widget_class, KithTechniqueGroup, group);
  gtk_widget_class_bind_template_child (widget_class, KithTechniqueGroup, add_button);
  gtk_widget_class_install_action (widget_class, "technique.add", "s", add_cb);
}

static void
kith_technique_group_init (KithTechniqueGroup *self)
{
  g_autoptr (GMenuModel) menu = make_menu ();

  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_menu_model (self->add_button, menu);
}
