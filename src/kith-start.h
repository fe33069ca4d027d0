/* kith-start.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** kith_start: what both programs do before all else: keep what is decrypted to themselves, be told of what can't be written, speak the language of the person
 * (its words from the folder in the environment variable KITH_LOCALE_DIR, where it is set) and ready the threads. */
void kith_start (void);

G_END_DECLS
