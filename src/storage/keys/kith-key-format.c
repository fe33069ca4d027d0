/* kith-key-format.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-key-format.h"

#include "kith-id.h"
#include "kith-storage-error.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

#define MAGIC "KITHKEYS"
#define MAGIC_SIZE 8
#define HEAD_SIZE (MAGIC_SIZE + 4)
#define FORMAT 1
#define SUM_SIZE KITH_KEY_FORMAT_SUM_SIZE
#define MAX_NAME_LETTERS 80

/* id, name, role, owner, recovery, created, passes, memory, epoch, then
 * salt, public half, nonce, sealed record, sealed office key, sealed clinical key, MAC. */
#define SLOT_TYPE "(sssbbxutuayayayayayayay)"
#define PAYLOAD_TYPE "(suta" SLOT_TYPE "ay)"

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

static GVariant *
build_slot (const KithSealedSlot *slot,
            SlotPart              part)
{
  gboolean sealed = part >= UP_TO_SEALED_KEYS;
  gboolean full = slot->facts.role == KITH_ROLE_FULL;

  return g_variant_new ("(sssbbxutu@ay@ay@ay@ay@ay@ay@ay)",
                        slot->facts.id, slot->facts.name, kith_role_to_text (slot->facts.role),
                        slot->facts.owner, slot->facts.recovery, slot->facts.created,
                        slot->facts.cost.passes, slot->facts.cost.memory, slot->epoch,
                        wrap_bytes (slot->salt, sizeof slot->salt, TRUE),
                        wrap_bytes (slot->public_key, sizeof slot->public_key, TRUE),
                        wrap_bytes (slot->nonce, sizeof slot->nonce, sealed),
                        wrap_bytes (slot->record, sizeof slot->record, sealed),
                        wrap_bytes (slot->office, sizeof slot->office, sealed),
                        wrap_bytes (slot->clinical, sizeof slot->clinical, sealed && full),
                        wrap_bytes (slot->mac, sizeof slot->mac, part == UP_TO_MAC));
}

static GVariant *
build_payload (const KithKeyFile *file,
               gboolean           with_mac)
{
  GVariantBuilder slots;

  g_variant_builder_init (&slots, G_VARIANT_TYPE ("a" SLOT_TYPE));
  for (guint i = 0; i < file->slots->len; i++)
    g_variant_builder_add_value (&slots, build_slot (g_ptr_array_index (file->slots, i), UP_TO_MAC));

  return g_variant_new ("(sut@a" SLOT_TYPE "@ay)", file->practice_id, file->epoch, file->generation,
                        g_variant_builder_end (&slots), wrap_bytes (file->mac, sizeof file->mac, with_mac));
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

static void
compute_sum (const guint8 *data,
             gsize         size,
             guint8       *sum)
{
  kith_secret_prepare ();
  crypto_generichash (sum, SUM_SIZE, data, size, NULL, 0);
}

static gboolean
take_bytes (GVariant *value,
            guint8   *data,
            gsize     size)
{
  gsize found;
  const guint8 *bytes = g_variant_get_fixed_array (value, &found, 1);

  if (found != size)
    return FALSE;
  if (size > 0)
    memcpy (data, bytes, size);
  return TRUE;
}

static gboolean
facts_are_sound (const KithKeySlot *facts)
{
  glong letters = g_utf8_strlen (facts->name, -1);
  gboolean full = facts->role == KITH_ROLE_FULL;

  return kith_id_is_valid (facts->id) && letters >= 1 && letters <= MAX_NAME_LETTERS &&
         facts->recovery == (strcmp (facts->name, KITH_RECOVERY_USER) == 0) &&
         (full || !facts->owner) && (facts->owner || !facts->recovery) && kith_key_cost_is_valid (&facts->cost);
}

static KithSealedSlot *
read_slot (GVariant *value)
{
  g_autoptr (KithSealedSlot) slot = g_new0 (KithSealedSlot, 1);
  g_autoptr (GVariant) salt = NULL, public_key = NULL, nonce = NULL, record = NULL, office = NULL, clinical = NULL,
                       mac = NULL;
  const char *role;
  gboolean full;

  g_variant_get (value, "(ss&sbbxutu@ay@ay@ay@ay@ay@ay@ay)",
                 &slot->facts.id, &slot->facts.name, &role, &slot->facts.owner, &slot->facts.recovery,
                 &slot->facts.created, &slot->facts.cost.passes, &slot->facts.cost.memory, &slot->epoch,
                 &salt, &public_key, &nonce, &record, &office, &clinical, &mac);
  if (!kith_role_from_text (role, &slot->facts.role) || !facts_are_sound (&slot->facts))
    return NULL;

  full = slot->facts.role == KITH_ROLE_FULL;
  if (!take_bytes (salt, slot->salt, sizeof slot->salt) ||
      !take_bytes (public_key, slot->public_key, sizeof slot->public_key) ||
      !take_bytes (nonce, slot->nonce, sizeof slot->nonce) ||
      !take_bytes (record, slot->record, sizeof slot->record) ||
      !take_bytes (office, slot->office, sizeof slot->office) ||
      !take_bytes (clinical, slot->clinical, full ? sizeof slot->clinical : 0) ||
      !take_bytes (mac, slot->mac, sizeof slot->mac))
    return NULL;
  return g_steal_pointer (&slot);
}

static gboolean
names_differ (GPtrArray *slots)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < slots->len; i++)
    {
      KithSealedSlot *slot = g_ptr_array_index (slots, i);

      if (!g_hash_table_add (seen, kith_key_format_fold_name (slot->facts.name)) ||
          !g_hash_table_add (seen, g_strdup (slot->facts.id)))
        return FALSE;
    }
  return TRUE;
}

/* Returns NULL when the payload is none that kith_key_format_encode() could have written. */
static KithKeyFile *
read_payload (GVariant *payload)
{
  g_autoptr (KithKeyFile) file = kith_key_file_new ("");
  g_autoptr (GVariant) slots = NULL, mac = NULL;

  g_clear_pointer (&file->practice_id, g_free);
  g_variant_get (payload, "(sut@a" SLOT_TYPE "@ay)", &file->practice_id, &file->epoch, &file->generation, &slots, &mac);
  if (!kith_id_is_valid (file->practice_id) || file->generation == 0 ||
      g_variant_n_children (slots) > KITH_KEY_FORMAT_MAX_SLOTS || !take_bytes (mac, file->mac, sizeof file->mac))
    return NULL;

  for (gsize i = 0; i < g_variant_n_children (slots); i++)
    {
      g_autoptr (GVariant) child = g_variant_get_child_value (slots, i);
      KithSealedSlot *slot = read_slot (child);

      if (slot == NULL)
        return NULL;
      g_ptr_array_add (file->slots, slot);
    }
  return names_differ (file->slots) ? g_steal_pointer (&file) : NULL;
}

static KithKeyFile *
read_format_1 (const guint8 *data,
               gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GVariant) payload = NULL;

  payload = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (PAYLOAD_TYPE), bytes, FALSE));
#if G_BYTE_ORDER == G_BIG_ENDIAN
  {
    g_autoptr (GVariant) little = g_steal_pointer (&payload);

    payload = g_variant_byteswap (little);
  }
#endif
  return g_variant_is_normal_form (payload) ? read_payload (payload) : NULL;
}

static gboolean
is_whole (const guint8 *data,
          gsize         size)
{
  guint8 sum[SUM_SIZE];

  if (size < HEAD_SIZE + SUM_SIZE || size > KITH_KEY_FILE_MAX_SIZE)
    return FALSE;

  compute_sum (data, size - SUM_SIZE, sum);
  return memcmp (sum, data + size - SUM_SIZE, SUM_SIZE) == 0 && memcmp (data, MAGIC, MAGIC_SIZE) == 0;
}

GBytes *
kith_key_format_encode (const KithKeyFile *file)
{
  g_autoptr (GByteArray) array = g_byte_array_new ();
  g_autoptr (GBytes) payload = serialize (build_payload (file, TRUE));
  guint32 format = GUINT32_TO_LE (FORMAT);
  guint8 sum[SUM_SIZE];

  g_byte_array_append (array, (const guint8 *) MAGIC, MAGIC_SIZE);
  g_byte_array_append (array, (const guint8 *) &format, sizeof format);
  g_byte_array_append (array, g_bytes_get_data (payload, NULL), g_bytes_get_size (payload));
  compute_sum (array->data, array->len, sum);
  g_byte_array_append (array, sum, sizeof sum);
  return g_byte_array_free_to_bytes (g_steal_pointer (&array));
}

KithKeyFile *
kith_key_format_decode (GBytes  *bytes,
                        GError **error)
{
  g_autoptr (KithKeyFile) file = NULL;
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  guint32 format = 0;

  if (is_whole (data, size))
    {
      memcpy (&format, data + MAGIC_SIZE, sizeof format);
      format = GUINT32_FROM_LE (format);
    }
  if (format > FORMAT)
    {
      g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NEWER,
                           _("This practice was last used with a newer Kith. Nothing was changed. "
                             "Update Kith on this computer, then open the practice again."));
      return NULL;
    }

  if (format == FORMAT)
    file = read_format_1 (data + HEAD_SIZE, size - HEAD_SIZE - SUM_SIZE);
  if (file == NULL)
    {
      g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_DAMAGED,
                           _("The key file of this practice is damaged. Nothing was changed. Restore the newest "
                             "backup."));
      return NULL;
    }
  memcpy (file->checksum, data + size - SUM_SIZE, SUM_SIZE);
  return g_steal_pointer (&file);
}

GBytes *
kith_key_format_encode_body (const KithKeyFile *file)
{
  return serialize (g_variant_new ("(u@" PAYLOAD_TYPE ")", (guint32) FORMAT, build_payload (file, FALSE)));
}

GBytes *
kith_key_format_encode_facts (const KithSealedSlot *slot,
                              const char           *practice_id)
{
  return serialize (g_variant_new ("(us@" SLOT_TYPE ")", (guint32) FORMAT, practice_id,
                                   build_slot (slot, UP_TO_PUBLIC_HALF)));
}

GBytes *
kith_key_format_encode_slot_body (const KithSealedSlot *slot,
                                  const char           *practice_id,
                                  guint32               epoch)
{
  return serialize (g_variant_new ("(usu@" SLOT_TYPE ")", (guint32) FORMAT, practice_id, epoch,
                                   build_slot (slot, UP_TO_SEALED_KEYS)));
}

char *
kith_key_format_fold_name (const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  return g_utf8_normalize (folded, -1, G_NORMALIZE_NFC);
}
