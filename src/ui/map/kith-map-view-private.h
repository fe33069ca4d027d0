/* kith-map-view-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-map-view.h"

#include "kith-client-screen.h"
#include "kith-map-switches.h"
#include "kith-map-ways.h"
#include "kith-moment-bar.h"
#include "kith-moment-slider.h"

G_BEGIN_DECLS

struct _KithMapView
{
  AdwBreakpointBin parent_instance;

  AdwBanner *banner;
  AdwOverlaySplitView *split;
  GtkStack *stack;
  GtkWidget *place_hint;
  GtkWidget *bar;
  KithMomentSlider *slider;
  KithMomentBar *moment_bar;
  KithMapWays *ways;
  KithMapSwitches *switches;
  GtkWidget *blank_toggle;
  GtkStack *side;
  GtkBox *person_box;
  GtkWidget *canvas;
  GtkWidget *list;
  GtkWidget *chosen;

  KithPractice *practice;
  KithPeopleList *people;
  KithTimeCursor *cursor;
  KithMapScene *scene;
  char *person;
  gboolean presenting;
  gboolean blank;               /* what a client sees */
  GtkEventController *escape;   /* while presenting */
  KithClientScreen *screen;     /* (weak) (nullable) */
  gboolean side_before;
};

/** kith_map_view_apply: the map is shown as the switches, the way and who is chosen say. */
void     kith_map_view_apply     (KithMapView    *self);

/** kith_map_view_show_state: what is in sight follows from what there is. */
void     kith_map_view_show_state (KithMapView   *self);

/** kith_map_view_step_back: a level back. Returns: whether there was one */
gboolean kith_map_view_step_back (KithMapView    *self);

/** kith_map_present_install: the actions and properties of what a client may see, in full screen or on a screen of their own.
 * kith_map_present_init: their keys. kith_map_present_end: closes that screen. */
void     kith_map_present_install (GtkWidgetClass *widget_class);
void     kith_map_present_init    (KithMapView    *self);
void     kith_map_present_end     (KithMapView    *self);

/** kith_map_present_set_blank, kith_map_present_set_screen: whether a client sees nothing; whether they have a screen. */
void     kith_map_present_set_blank  (KithMapView *self,
                                      gboolean     blank);
void     kith_map_present_set_screen (KithMapView *self,
                                      gboolean     open);

G_END_DECLS
