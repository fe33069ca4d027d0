/* kith-code-card.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-code-card.h"

#include "kith-code-sheet.h"

#include <glib/gi18n.h>

/* A code of eight groups is wider than a narrow window. */
#define LONG_CODE 24

struct _KithCodeCard
{
  AdwBin parent_instance;

  GtkLabel *code_label;
  GtkWidget *print_row;
  GtkLabel *kept;

  char *sheet;
  char *name;
};

/* Keeping: the code on its way to paper or a file. */
typedef struct
{
  KithCodeCard *card;
  DexFuture *kept;
  const char *sentence;
} Keeping;

G_DEFINE_FINAL_TYPE (KithCodeCard, kith_code_card, ADW_TYPE_BIN)

static void
keeping_free (Keeping *self)
{
  g_object_unref (self->card);
  dex_clear (&self->kept);
  g_free (self);
}

static void
tell (KithCodeCard *self,
      const char   *sentence)
{
  gtk_label_set_label (self->kept, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->kept), *sentence != '\0');
}

static DexFuture *
keep_fiber (gpointer data)
{
  Keeping *keeping = data;
  g_autoptr (GError) error = NULL;
  gboolean kept = dex_await_boolean (g_steal_pointer (&keeping->kept), &error);

  if (kept || error != NULL)
    tell (keeping->card, kept ? keeping->sentence : error->message);
  return dex_future_new_true ();
}

static void
keep (KithCodeCard *self,
      DexFuture    *kept,
      const char   *sentence)
{
  Keeping *keeping = g_new0 (Keeping, 1);

  keeping->card = g_object_ref (self);
  keeping->kept = kept;
  keeping->sentence = sentence;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, keep_fiber, keeping, (GDestroyNotify) keeping_free));
}

static GtkWindow *
get_window (KithCodeCard *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
print_cb (KithCodeCard *self)
{
  keep (self, kith_code_sheet_print (get_window (self), self->sheet), _("Printed. Put the sheet where nobody else finds it."));
}

static void
save_cb (KithCodeCard *self)
{
  keep (self, kith_code_sheet_save (get_window (self), self->sheet, self->name),
        _("Saved. Move the file off this computer: who finds both can read everything."));
}

static void
kith_code_card_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_CODE_CARD);
  G_OBJECT_CLASS (kith_code_card_parent_class)->dispose (object);
}

static void
kith_code_card_finalize (GObject *object)
{
  KithCodeCard *self = KITH_CODE_CARD (object);

  g_free (self->sheet);
  g_free (self->name);
  G_OBJECT_CLASS (kith_code_card_parent_class)->finalize (object);
}

static void
kith_code_card_class_init (KithCodeCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_code_card_dispose;
  object_class->finalize = kith_code_card_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kith_app/Kith/ui/entry/kith-code-card.ui");
  gtk_widget_class_bind_template_child (widget_class, KithCodeCard, code_label);
  gtk_widget_class_bind_template_child (widget_class, KithCodeCard, print_row);
  gtk_widget_class_bind_template_child (widget_class, KithCodeCard, kept);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
kith_code_card_init (KithCodeCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

char *
kith_code_card_dup_text (const KithPassphrase *code)
{
  gsize size;
  const char *letters = kith_passphrase_peek (code, &size);
  gsize half = (size + 1) / 2;

  if (size <= LONG_CODE)
    return g_strndup (letters, size);
  return g_strdup_printf ("%.*s\n%.*s", (int) half, letters, (int) (size - half), letters + half);
}

void
kith_code_card_show (KithCodeCard *self,
                     const char   *text,
                     const char   *sheet,
                     const char   *name)
{
  g_return_if_fail (KITH_IS_CODE_CARD (self));

  gtk_label_set_label (self->code_label, text);
  tell (self, "");
  g_set_str (&self->sheet, sheet);
  g_set_str (&self->name, name);
}

GtkWidget *
kith_code_card_get_first (KithCodeCard *self)
{
  g_return_val_if_fail (KITH_IS_CODE_CARD (self), NULL);

  return self->print_row;
}
