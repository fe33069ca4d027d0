/* kith-key-layout.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-key-format.h"

G_BEGIN_DECLS

#define KITH_KEY_MAGIC      "KITHKEYS"
#define KITH_KEY_MAGIC_SIZE 8
#define KITH_KEY_NEWEST     3

/** KithKeyLayout: the types of GVariant of a format. @n_facts: of a slot, before the bytes. */
typedef struct
{
  const char *slot;
  const char *slots;
  const char *payload;
  guint n_facts;
} KithKeyLayout;

/** By format, from 1. */
extern const KithKeyLayout kith_key_layouts[KITH_KEY_NEWEST + 1];

/** kith_key_layout_find: the oldest format that can hold @file. */
guint32 kith_key_layout_find (const KithKeyFile *file);

/** kith_key_layout_sum: writes the checksum of @data to @sum, KITH_KEY_FORMAT_SUM_SIZE bytes. */
void    kith_key_layout_sum  (const guint8      *data,
                              gsize              size,
                              guint8            *sum);

G_END_DECLS
