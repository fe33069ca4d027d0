/* kith-opener.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-opener.h"

#include "kith-log.h"
#include "kith-window.h"

/* Before something is prepared, in milliseconds. */
#define QUIET 600
/* For what a page shows, in milliseconds; then it comes without. */
#define LONGEST_WAIT 150

struct _KithOpener
{
  GObject parent_instance;

  AdwNavigationView *views;
  KithPractice *practice;
  KithDetails *details;
  KithLatePage *later;
  KithClientPage *coming; /* (nullable): into sight when it was read */
  KithClientPage *spare;  /* (nullable): of nobody yet */
  guint preparing;
};

/* Opening: a client's page on its way into sight. */
typedef struct
{
  KithOpener *opener;
  KithClientPage *page;
} Opening;

G_DEFINE_FINAL_TYPE (KithOpener, kith_opener, G_TYPE_OBJECT)

static void
kith_opener_dispose (GObject *object)
{
  KithOpener *self = KITH_OPENER (object);

  g_clear_handle_id (&self->preparing, g_source_remove);
  g_clear_object (&self->spare);
  g_clear_object (&self->coming);
  g_clear_object (&self->later);
  g_clear_object (&self->views);
  g_clear_object (&self->practice);
  g_clear_pointer (&self->details, kith_details_free);
  G_OBJECT_CLASS (kith_opener_parent_class)->dispose (object);
}

static void
kith_opener_class_init (KithOpenerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_opener_dispose;
}

static void
kith_opener_init (KithOpener *self)
{
}

static KithClientPage *
make_spare (KithOpener *self)
{
  return KITH_CLIENT_PAGE (g_object_ref_sink (kith_client_page_new (self->practice, self->details)));
}

/* What is likely to be opened next is made while nobody waits for it, one thing at a time. */
static gboolean
prepare_cb (gpointer data)
{
  KithOpener *self = data;

  if (self->spare == NULL)
    {
      self->spare = make_spare (self);
      return G_SOURCE_CONTINUE;
    }
  kith_late_page_reach (self->later);
  self->preparing = 0;
  return G_SOURCE_REMOVE;
}

static void
prepare (KithOpener *self)
{
  if (self->preparing == 0)
    self->preparing = g_timeout_add_full (G_PRIORITY_LOW, QUIET, prepare_cb, self, NULL);
}

KithOpener *
kith_opener_new (AdwNavigationView *views,
                 KithPractice      *practice,
                 const KithDetails *details,
                 KithLatePage      *later)
{
  KithOpener *self = g_object_new (KITH_TYPE_OPENER, NULL);

  self->views = g_object_ref (views);
  self->practice = g_object_ref (practice);
  self->details = kith_details_copy (details);
  self->later = g_object_ref (later);
  prepare (self);
  return self;
}

void
kith_opener_stop (KithOpener *self)
{
  g_object_run_dispose (G_OBJECT (self));
}

KithClientPage *
kith_opener_find (KithOpener *self,
                  const char *id)
{
  g_autoptr (GListModel) opened = adw_navigation_view_get_navigation_stack (self->views);

  if (self->coming != NULL && g_str_equal (kith_client_page_get_id (self->coming), id))
    return self->coming;
  for (guint i = 0; i < g_list_model_get_n_items (opened); i++)
    {
      g_autoptr (AdwNavigationPage) page = g_list_model_get_item (opened, i);

      if (KITH_IS_CLIENT_PAGE (page) && g_str_equal (kith_client_page_get_id (KITH_CLIENT_PAGE (page)), id))
        return KITH_CLIENT_PAGE (page);
    }
  return NULL;
}

void
kith_opener_drop (KithOpener *self)
{
  g_clear_object (&self->coming);
}

void
kith_opener_go_home (KithOpener *self)
{
  kith_opener_drop (self);
  adw_navigation_view_pop_to_tag (self->views, "home");
}

/* Who looks into a record without a trace does not get to see it. */
static DexFuture *
reading_noted_cb (DexFuture *noted,
                  gpointer   data)
{
  KithOpener *self = data;
  g_autoptr (GError) error = NULL;

  if (dex_future_get_value (noted, &error) == NULL && self->views != NULL)
    {
      kith_window_complain (GTK_WIDGET (self->views), error);
      kith_opener_go_home (self);
    }
  return dex_future_new_true ();
}

void
kith_opener_note_reading (KithOpener *self,
                          const char *client)
{
  if (self->details->role == KITH_ROLE_FULL)
    dex_future_disown (dex_future_finally (kith_practice_open_chart (self->practice, client), reading_noted_cb,
                                           g_object_ref (self), g_object_unref));
}

KithClientPage *
kith_opener_reach (KithOpener *self,
                   const char *id)
{
  KithClientPage *page = kith_opener_find (self, id);

  if (page != NULL)
    return g_object_ref (page);
  kith_opener_note_reading (self, id);
  page = self->spare != NULL ? g_steal_pointer (&self->spare) : make_spare (self);
  kith_client_page_open (page, id);
  prepare (self);
  return page;
}

static void
opening_free (Opening *self)
{
  g_object_unref (self->opener);
  g_object_unref (self->page);
  g_free (self);
}

/* With what it shows on it: a page that fills when it is seen already would be painted twice. */
static DexFuture *
open_fiber (gpointer data)
{
  Opening *opening = data;
  KithOpener *self = opening->opener;
  g_autoptr (GError) error = NULL;
  DexFuture *waiting = dex_future_first (kith_client_page_await (opening->page), dex_timeout_new_msec (LONGEST_WAIT), NULL);
  gboolean opened = dex_await (waiting, &error) || g_error_matches (error, DEX_ERROR, DEX_ERROR_TIMED_OUT);

  if (self->coming != opening->page)
    return dex_future_new_true ();
  if (opened)
    {
      kith_opener_go_home (self);
      adw_navigation_view_push (self->views, ADW_NAVIGATION_PAGE (opening->page));
      return dex_future_new_true ();
    }
  g_clear_object (&self->coming);
  kith_window_complain (GTK_WIDGET (self->views), error);
  return dex_future_new_true ();
}

void
kith_opener_bring (KithOpener     *self,
                   KithClientPage *page)
{
  Opening *opening;

  if (page == self->coming)
    return;
  g_clear_object (&self->coming);
  if (gtk_widget_get_parent (GTK_WIDGET (page)) != NULL)
    {
      adw_navigation_view_pop_to_page (self->views, ADW_NAVIGATION_PAGE (page));
      return;
    }
  self->coming = g_object_ref (page);
  opening = g_new0 (Opening, 1);
  opening->opener = g_object_ref (self);
  opening->page = g_object_ref (page);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, open_fiber, opening, (GDestroyNotify) opening_free));
}
