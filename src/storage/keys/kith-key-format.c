/* kith-key-format.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-key-layout.h"

#include <sodium.h>
#include <string.h>

/* id, name, role, owner (as sealed), recovery, created, passes, memory, epoch, (once, (turned,)) then
 * salt, public half, nonce, sealed record, sealed office key, sealed clinical key, MAC. */
#define SLOT_TYPE_1 "(sssbbxutuayayayayayayay)"
#define SLOT_TYPE_2 "(sssbbxutubayayayayayayay)"
#define SLOT_TYPE_3 "(sssbbxutubbayayayayayayay)"
/* practice id, epoch, generation, slots, (former office and clinical key, audit keys likewise, past epochs,) MAC. */
#define PAST_TYPE "(uayay)"
#define PAYLOAD_TYPE_1 "(suta" SLOT_TYPE_1 "ay)"
#define PAYLOAD_TYPE_2 "(suta" SLOT_TYPE_2 "(ayayayay)a" PAST_TYPE "ay)"
#define PAYLOAD_TYPE_3 "(suta" SLOT_TYPE_3 "(ayayayay)a" PAST_TYPE "ay)"

const KithKeyLayout kith_key_layouts[] = {
  [1] = { SLOT_TYPE_1, "a" SLOT_TYPE_1, PAYLOAD_TYPE_1, 9 },
  [2] = { SLOT_TYPE_2, "a" SLOT_TYPE_2, PAYLOAD_TYPE_2, 10 },
  [3] = { SLOT_TYPE_3, "a" SLOT_TYPE_3, PAYLOAD_TYPE_3, 11 },
};

typedef enum
{
  UP_TO_PUBLIC_HALF,
  UP_TO_SEALED_KEYS,
  UP_TO_MAC,
} SlotPart;

static GVariant *
wrap_bytes (const guint8 *data,
            gsize         size,
            gboolean      wanted)
{
  return g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, data, wanted ? size : 0, 1);
}

static void
add_bytes (GVariantBuilder *builder,
           const guint8    *data,
           gsize            size,
           gboolean         wanted)
{
  g_variant_builder_add_value (builder, wrap_bytes (data, size, wanted));
}

static GVariant *
build_slot (const KithSealedSlot *slot,
            SlotPart              part,
            guint32               format)
{
  gboolean sealed = part >= UP_TO_SEALED_KEYS;
  gboolean full = slot->facts.role == KITH_ROLE_FULL;
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (kith_key_layouts[format].slot));
  g_variant_builder_add (&builder, "s", slot->facts.id);
  g_variant_builder_add (&builder, "s", slot->facts.name);
  g_variant_builder_add (&builder, "s", kith_role_to_text (slot->facts.role));
  g_variant_builder_add (&builder, "b", slot->facts.owner != slot->turned);
  g_variant_builder_add (&builder, "b", slot->facts.recovery);
  g_variant_builder_add (&builder, "x", slot->facts.created);
  g_variant_builder_add (&builder, "u", slot->facts.cost.passes);
  g_variant_builder_add (&builder, "t", slot->facts.cost.memory);
  g_variant_builder_add (&builder, "u", slot->epoch);
  if (format > 1)
    g_variant_builder_add (&builder, "b", slot->facts.once);
  if (format > 2)
    g_variant_builder_add (&builder, "b", slot->turned);
  add_bytes (&builder, slot->salt, sizeof slot->salt, TRUE);
  add_bytes (&builder, slot->public_key, sizeof slot->public_key, TRUE);
  add_bytes (&builder, slot->nonce, sizeof slot->nonce, sealed);
  add_bytes (&builder, slot->record, sizeof slot->record, sealed);
  add_bytes (&builder, slot->office, sizeof slot->office, sealed);
  add_bytes (&builder, slot->clinical, sizeof slot->clinical, sealed && full);
  add_bytes (&builder, slot->mac, sizeof slot->mac, part == UP_TO_MAC);
  return g_variant_builder_end (&builder);
}

static GVariant *
wrap_box (const KithKeyBox *box)
{
  return wrap_bytes (box->bytes, sizeof box->bytes, box->filled);
}

static GVariant *
build_past (const KithKeyFile *file)
{
  GVariantBuilder past;

  g_variant_builder_init (&past, G_VARIANT_TYPE ("a" PAST_TYPE));
  for (guint i = 0; i < file->past->len; i++)
    {
      const KithKeyPast *epoch = &g_array_index (file->past, KithKeyPast, i);

      g_variant_builder_add (&past, "(u@ay@ay)", epoch->epoch, wrap_box (&epoch->office), wrap_box (&epoch->both));
    }
  return g_variant_builder_end (&past);
}

static GVariant *
build_payload (const KithKeyFile *file,
               gboolean           with_mac,
               guint32            format)
{
  GVariantBuilder payload;

  g_variant_builder_init (&payload, G_VARIANT_TYPE (kith_key_layouts[format].payload));
  g_variant_builder_add (&payload, "s", file->practice_id);
  g_variant_builder_add (&payload, "u", file->epoch);
  g_variant_builder_add (&payload, "t", file->generation);
  g_variant_builder_open (&payload, G_VARIANT_TYPE (kith_key_layouts[format].slots));
  for (guint i = 0; i < file->slots->len; i++)
    g_variant_builder_add_value (&payload, build_slot (g_ptr_array_index (file->slots, i), UP_TO_MAC, format));
  g_variant_builder_close (&payload);
  if (format > 1)
    {
      g_variant_builder_add (&payload, "(@ay@ay@ay@ay)", wrap_box (&file->former[KITH_FILE_OFFICE]),
                             wrap_box (&file->former[KITH_FILE_CLINICAL]), wrap_box (&file->audit[KITH_FILE_OFFICE]),
                             wrap_box (&file->audit[KITH_FILE_CLINICAL]));
      g_variant_builder_add_value (&payload, build_past (file));
    }
  add_bytes (&payload, file->mac, sizeof file->mac, with_mac);
  return g_variant_builder_end (&payload);
}

static gboolean
has_past (const KithKeyFile *file)
{
  for (int i = 0; i < KITH_N_FILES; i++)
    if (file->former[i].filled || file->audit[i].filled)
      return TRUE;
  return file->past->len > 0;
}

/* What a passphrase's box is bound to is of the oldest format that can hold it, whatever the format of the file is: nobody but
 * its user could seal it anew. */
static guint32
find_sealed_format (const KithSealedSlot *slot)
{
  return slot->facts.once ? 2 : 1;
}

static guint32
find_slot_format (const KithSealedSlot *slot)
{
  return slot->turned ? 3 : find_sealed_format (slot);
}

guint32
kith_key_layout_find (const KithKeyFile *file)
{
  guint32 format = has_past (file) ? 2 : 1;

  for (guint i = 0; i < file->slots->len; i++)
    format = MAX (format, find_slot_format (g_ptr_array_index (file->slots, i)));
  return format;
}

/* Takes the floating @value. */
static GBytes *
serialize (GVariant *value)
{
  g_autoptr (GVariant) native = g_variant_ref_sink (value);

#if G_BYTE_ORDER == G_BIG_ENDIAN
  g_autoptr (GVariant) swapped = g_variant_byteswap (native);

  return g_variant_get_data_as_bytes (swapped);
#else
  return g_variant_get_data_as_bytes (native);
#endif
}

void
kith_key_layout_sum (const guint8 *data,
                     gsize         size,
                     guint8       *sum)
{
  kith_secret_prepare ();
  crypto_generichash (sum, KITH_KEY_FORMAT_SUM_SIZE, data, size, NULL, 0);
}

GBytes *
kith_key_format_encode (const KithKeyFile *file)
{
  g_autoptr (GByteArray) array = g_byte_array_new ();
  g_autoptr (GBytes) payload = serialize (build_payload (file, TRUE, kith_key_layout_find (file)));
  guint32 format = GUINT32_TO_LE (kith_key_layout_find (file));
  guint8 sum[KITH_KEY_FORMAT_SUM_SIZE];

  g_byte_array_append (array, (const guint8 *) KITH_KEY_MAGIC, KITH_KEY_MAGIC_SIZE);
  g_byte_array_append (array, (const guint8 *) &format, sizeof format);
  g_byte_array_append (array, g_bytes_get_data (payload, NULL), g_bytes_get_size (payload));
  kith_key_layout_sum (array->data, array->len, sum);
  g_byte_array_append (array, sum, sizeof sum);
  return g_byte_array_free_to_bytes (g_steal_pointer (&array));
}

GBytes *
kith_key_format_encode_body (const KithKeyFile *file)
{
  guint32 format = kith_key_layout_find (file);
  GVariant *parts[] = { g_variant_new_uint32 (format), build_payload (file, FALSE, format) };

  return serialize (g_variant_new_tuple (parts, G_N_ELEMENTS (parts)));
}

GBytes *
kith_key_format_encode_facts (const KithSealedSlot *slot,
                              const char           *practice_id)
{
  guint32 format = find_sealed_format (slot);
  GVariant *parts[] = {
    g_variant_new_uint32 (format), g_variant_new_string (practice_id), build_slot (slot, UP_TO_PUBLIC_HALF, format),
  };

  return serialize (g_variant_new_tuple (parts, G_N_ELEMENTS (parts)));
}

GBytes *
kith_key_format_encode_slot_body (const KithSealedSlot *slot,
                                  const char           *practice_id,
                                  guint32               epoch)
{
  guint32 format = find_slot_format (slot);
  GVariant *parts[] = {
    g_variant_new_uint32 (format), g_variant_new_string (practice_id), g_variant_new_uint32 (epoch),
    build_slot (slot, UP_TO_SEALED_KEYS, format),
  };

  return serialize (g_variant_new_tuple (parts, G_N_ELEMENTS (parts)));
}

char *
kith_key_format_fold_name (const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  return g_utf8_normalize (folded, -1, G_NORMALIZE_NFC);
}
