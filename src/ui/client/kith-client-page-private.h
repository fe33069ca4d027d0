/* kith-client-page-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-client-page.h"

#include "kith-late-page.h"
#include "kith-people-list.h"
#include "kith-time-cursor.h"

G_BEGIN_DECLS

/** KithClientView: what there is of a client; for the reception, the overview alone. */
typedef enum
{
  KITH_CLIENT_OVERVIEW,
  KITH_CLIENT_INVENTORY,
  KITH_CLIENT_MAP,
  KITH_CLIENT_TIMELINE,
  KITH_CLIENT_PLAN,
  KITH_CLIENT_N_VIEWS
} KithClientView;

struct _KithClientPage
{
  AdwNavigationPage parent_instance;

  AdwToolbarView *toolbar;
  AdwViewSwitcher *switcher;
  AdwBanner *moment_banner;
  AdwViewStack *stack;
  AdwWindowTitle *wide_title;
  AdwWindowTitle *narrow_title;
  GtkWidget *session_button;
  KithLatePage *places[KITH_CLIENT_N_VIEWS]; /* (nullable) */

  KithPractice *practice;
  KithDetails *details;
  char *id;
  char *session;        /* the one to go to: the next, or else the last */
  KithContact *contact;
  KithPeopleList *people; /* (nullable) */
  KithTimeCursor *cursor;
  DexPromise *settled;    /* when all was read once */
  gboolean clinical;
  gboolean beginning;   /* a session that nobody booked */
};

/** kith_client_page_reach: what is shown in @view, made where nobody has seen it yet. Returns: (transfer none) */
GtkWidget *kith_client_page_reach     (KithClientPage *self,
                                       KithClientView  view);

/** kith_client_page_turn_to: likewise, and goes there. */
GtkWidget *kith_client_page_turn_to   (KithClientPage *self,
                                       KithClientView  view);

/** kith_client_deeds_install: the actions of what can be done with a client. kith_client_deeds_add_keys: their keys. */
void       kith_client_deeds_install  (GtkWidgetClass *widget_class);
void       kith_client_deeds_add_keys (KithClientPage *self);

G_END_DECLS
