/* kith-code-sheet.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>
#include <libdex.h>

G_BEGIN_DECLS

/** kith_code_sheet_print: asks for a printer and prints @text on one page. Resolves to TRUE when it was printed, to FALSE when
 * the person thought better of it. */
DexFuture *kith_code_sheet_print (GtkWindow  *window,
                                  const char *text);

/** kith_code_sheet_save: asks for a file, called @name and a suffix unless something else is wanted, and writes @text, for this
 * user alone to read. Resolves likewise. */
DexFuture *kith_code_sheet_save  (GtkWindow  *window,
                                  const char *text,
                                  const char *name);

G_END_DECLS
