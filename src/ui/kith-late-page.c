/* kith-late-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-late-page.h"

struct _KithLatePage
{
  AdwBin parent_instance;

  KithLatePageMake make;
  gpointer owner;
  guint which;
};

G_DEFINE_FINAL_TYPE (KithLatePage, kith_late_page, ADW_TYPE_BIN)

/* Not when the stack tells what it shows: by then it has looked for something on the page to give the focus to. */
static void
kith_late_page_map (GtkWidget *widget)
{
  kith_late_page_reach (KITH_LATE_PAGE (widget));
  GTK_WIDGET_CLASS (kith_late_page_parent_class)->map (widget);
}

static void
kith_late_page_class_init (KithLatePageClass *klass)
{
  GTK_WIDGET_CLASS (klass)->map = kith_late_page_map;
}

static void
kith_late_page_init (KithLatePage *self)
{
}

GtkWidget *
kith_late_page_new (KithLatePageMake make,
                    gpointer         owner,
                    guint            which)
{
  KithLatePage *self = g_object_new (KITH_TYPE_LATE_PAGE, NULL);

  self->make = make;
  self->owner = owner;
  self->which = which;
  return GTK_WIDGET (self);
}

GtkWidget *
kith_late_page_reach (KithLatePage *self)
{
  if (adw_bin_get_child (ADW_BIN (self)) == NULL)
    adw_bin_set_child (ADW_BIN (self), self->make (self->owner, self->which));
  return adw_bin_get_child (ADW_BIN (self));
}

GtkWidget *
kith_late_page_peek (KithLatePage *self)
{
  return adw_bin_get_child (ADW_BIN (self));
}
