/* kith-passphrase-fields.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-passphrase-fields.h"

#include "kith-passphrase-worth.h"

struct _KithPassphraseFields
{
  AdwBin parent_instance;

  AdwEntryRow *first_row;
  AdwEntryRow *again_row;
  GtkLevelBar *level;
  GtkLabel *hint;

  GStrv names;
};

G_DEFINE_FINAL_TYPE (KithPassphraseFields, kith_passphrase_fields, ADW_TYPE_BIN)

enum
{
  CHANGED,
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static KithPassphraseState
look (KithPassphraseFields *self)
{
  return kith_passphrase_look (gtk_editable_get_text (GTK_EDITABLE (self->first_row)),
                               gtk_editable_get_text (GTK_EDITABLE (self->again_row)), (const char *const *) self->names);
}

static void
update_cb (KithPassphraseFields *self)
{
  KithPassphraseState state = look (self);

  gtk_level_bar_set_value (self->level, state.worth);
  gtk_label_set_label (self->hint, state.hint);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
activated_cb (KithPassphraseFields *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
kith_passphrase_fields_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_PASSPHRASE_FIELDS);
  G_OBJECT_CLASS (kith_passphrase_fields_parent_class)->dispose (object);
}

static void
kith_passphrase_fields_finalize (GObject *object)
{
  g_strfreev (KITH_PASSPHRASE_FIELDS (object)->names);
  G_OBJECT_CLASS (kith_passphrase_fields_parent_class)->finalize (object);
}

static void
kith_passphrase_fields_class_init (KithPassphraseFieldsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_passphrase_fields_dispose;
  object_class->finalize = kith_passphrase_fields_finalize;
  signals[CHANGED] = g_signal_new ("changed", KITH_TYPE_PASSPHRASE_FIELDS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[ACTIVATED] = g_signal_new ("activated", KITH_TYPE_PASSPHRASE_FIELDS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/kith_app/Kith/ui/entry/kith-passphrase-fields.ui");
  gtk_widget_class_bind_template_child (widget_class, KithPassphraseFields, first_row);
  gtk_widget_class_bind_template_child (widget_class, KithPassphraseFields, again_row);
  gtk_widget_class_bind_template_child (widget_class, KithPassphraseFields, level);
  gtk_widget_class_bind_template_child (widget_class, KithPassphraseFields, hint);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_cb);
}

static void
kith_passphrase_fields_init (KithPassphraseFields *self)
{
  self->names = g_new0 (char *, 1);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_level_bar_add_offset_value (self->level, GTK_LEVEL_BAR_OFFSET_LOW, KITH_PASSPHRASE_EASY);
  gtk_level_bar_add_offset_value (self->level, GTK_LEVEL_BAR_OFFSET_HIGH, KITH_PASSPHRASE_FAIR);
  gtk_level_bar_add_offset_value (self->level, GTK_LEVEL_BAR_OFFSET_FULL, KITH_PASSPHRASE_GOOD);
}

void
kith_passphrase_fields_set_names (KithPassphraseFields *self,
                                  const char *const    *names)
{
  g_return_if_fail (KITH_IS_PASSPHRASE_FIELDS (self));

  g_strfreev (self->names);
  self->names = g_strdupv ((GStrv) names);
  update_cb (self);
}

gboolean
kith_passphrase_fields_is_good (KithPassphraseFields *self)
{
  g_return_val_if_fail (KITH_IS_PASSPHRASE_FIELDS (self), FALSE);

  return look (self).good;
}

KithPassphrase *
kith_passphrase_fields_read (KithPassphraseFields  *self,
                             GError               **error)
{
  g_return_val_if_fail (KITH_IS_PASSPHRASE_FIELDS (self), NULL);

  return kith_passphrase_new_typed (gtk_editable_get_text (GTK_EDITABLE (self->first_row)), error);
}

GtkWidget *
kith_passphrase_fields_get_first (KithPassphraseFields *self)
{
  g_return_val_if_fail (KITH_IS_PASSPHRASE_FIELDS (self), NULL);

  return GTK_WIDGET (self->first_row);
}
