/* kith-window.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-access.h"
#include "kith-home.h"
#include "kith-undo-toast.h"

G_BEGIN_DECLS

#define KITH_TYPE_WINDOW (kith_window_get_type ())
G_DECLARE_FINAL_TYPE (KithWindow, kith_window, KITH, WINDOW, AdwApplicationWindow)

/** KithWindow: a practice: welcome, unlock, or home. Locking takes every page of home away, with all that it showed; who
 * unlocks it again is led back to where they were. Property "initials": whether the names of all but the client who is
 * open are initials, since a client may sit beside the screen. */

typedef struct _KithSayings KithSayings;

/** kith_window_new: Returns: (transfer floating) */
KithWindow *kith_window_new           (GtkApplication *application);

/** kith_window_show_practice: asks for the passphrase of the practice in @folder (nullable: welcomes someone new). */
void        kith_window_show_practice (KithWindow     *self,
                                       const char     *folder);

/** kith_window_get_access: of the practice it shows. Returns: (transfer none) (nullable): NULL while it welcomes */
KithAccess *kith_window_get_access    (KithWindow     *self);

/** kith_window_get_home: Returns: (transfer none) (nullable): NULL while no practice is open */
KithHome   *kith_window_get_home      (KithWindow     *self);

/** kith_window_get_sayings: for the functions below. Returns: (transfer none) */
KithSayings *kith_window_get_sayings  (KithWindow     *self);

/** kith_window_note_kept: that words were stored over someone else's when @practice was locked, which is said once whose words
 * they are has unlocked it. */
void        kith_window_note_kept     (KithPractice   *practice);

/** kith_window_watch: whoever does something in @widget, a window beside this one or a dialog of it, is there. */
void        kith_window_watch         (KithWindow     *self,
                                       GtkWidget      *widget);

/** What is said here is shown over all that is in sight in the window that @widget is in: over the dialog that is open, too,
 * as long as its child is an AdwToastOverlay. */

/** kith_window_complain: shows @error, a sentence of a service. */
void        kith_window_complain      (GtkWidget      *widget,
                                       const GError   *error);

/** kith_window_toast: shows @sentence. */
void        kith_window_toast         (GtkWidget      *widget,
                                       const char     *sentence);

/** kith_window_offer_undo: shows @sentence with a way to take back what @receipt (nullable) is of. */
void        kith_window_offer_undo    (GtkWidget      *widget,
                                       const char     *sentence,
                                       KithReceipt    *receipt);

/** kith_window_close_dialog: closes @dialog, and shows over what was behind it the @sentence of what was done there, likewise. */
void        kith_window_close_dialog  (AdwDialog      *dialog,
                                       const char     *sentence,
                                       KithReceipt    *receipt);

/** kith_window_add_toast: shows @toast. @toast: (transfer full) */
void        kith_window_add_toast     (GtkWidget      *widget,
                                       AdwToast       *toast);

/** kith_window_dismiss_toasts: takes away what is shown over the window that @widget is in: it may hold a name. */
void        kith_window_dismiss_toasts (GtkWidget     *widget);

/** kith_window_begin_trouble: shows @sentence over the page until as many calls of kith_window_end_trouble() have followed:
 * something waits to be stored, and can't be. Before it is locked by hand, it is asked about. */
void        kith_window_begin_trouble (KithWindow     *self,
                                       const char     *sentence);
void        kith_window_end_trouble   (KithWindow     *self);
gboolean    kith_window_is_in_trouble (KithWindow     *self);

G_END_DECLS
