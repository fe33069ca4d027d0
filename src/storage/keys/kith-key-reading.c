/* kith-key-reading.c: the verb of kith-key-format.h that reads a key file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-key-layout.h"

#include "kith-id.h"
#include "kith-storage-error.h"

#include <glib/gi18n.h>
#include <string.h>

#define HEAD_SIZE (KITH_KEY_MAGIC_SIZE + 4)
#define SUM_SIZE KITH_KEY_FORMAT_SUM_SIZE
#define MAX_NAME_LETTERS 80

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
         (full || !facts->owner) && (facts->owner || !facts->recovery) && !(facts->once && facts->recovery) &&
         kith_key_cost_is_valid (&facts->cost);
}

static gboolean
take_child (GVariant *value,
            gsize     place,
            guint8   *data,
            gsize     size)
{
  g_autoptr (GVariant) child = g_variant_get_child_value (value, place);

  return take_bytes (child, data, size);
}

static gboolean
read_facts (GVariant       *value,
            guint32         format,
            KithSealedSlot *slot)
{
  const char *role;

  g_variant_get_child (value, 0, "s", &slot->facts.id);
  g_variant_get_child (value, 1, "s", &slot->facts.name);
  g_variant_get_child (value, 2, "&s", &role);
  g_variant_get_child (value, 3, "b", &slot->facts.owner);
  g_variant_get_child (value, 4, "b", &slot->facts.recovery);
  g_variant_get_child (value, 5, "x", &slot->facts.created);
  g_variant_get_child (value, 6, "u", &slot->facts.cost.passes);
  g_variant_get_child (value, 7, "t", &slot->facts.cost.memory);
  g_variant_get_child (value, 8, "u", &slot->epoch);
  if (format > 1)
    g_variant_get_child (value, 9, "b", &slot->facts.once);
  if (format > 2)
    g_variant_get_child (value, 10, "b", &slot->turned);
  slot->facts.owner = slot->facts.owner != slot->turned;
  return kith_role_from_text (role, &slot->facts.role) && facts_are_sound (&slot->facts);
}

static KithSealedSlot *
read_slot (GVariant *value,
           guint32   format)
{
  g_autoptr (KithSealedSlot) slot = g_new0 (KithSealedSlot, 1);
  guint place = kith_key_layouts[format].n_facts;
  gboolean full;

  if (!read_facts (value, format, slot))
    return NULL;

  full = slot->facts.role == KITH_ROLE_FULL;
  if (!take_child (value, place, slot->salt, sizeof slot->salt)
      || !take_child (value, place + 1, slot->public_key, sizeof slot->public_key)
      || !take_child (value, place + 2, slot->nonce, sizeof slot->nonce)
      || !take_child (value, place + 3, slot->record, sizeof slot->record)
      || !take_child (value, place + 4, slot->office, sizeof slot->office)
      || !take_child (value, place + 5, slot->clinical, full ? sizeof slot->clinical : 0)
      || !take_child (value, place + 6, slot->mac, sizeof slot->mac))
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

static gboolean
read_slots (GVariant    *slots,
            guint32      format,
            KithKeyFile *file)
{
  if (g_variant_n_children (slots) > KITH_KEY_FORMAT_MAX_SLOTS)
    return FALSE;
  for (gsize i = 0; i < g_variant_n_children (slots); i++)
    {
      g_autoptr (GVariant) child = g_variant_get_child_value (slots, i);
      KithSealedSlot *slot = read_slot (child, format);

      if (slot == NULL)
        return FALSE;
      g_ptr_array_add (file->slots, slot);
    }
  return names_differ (file->slots);
}

static gboolean
read_box (GVariant   *value,
          gsize       place,
          KithKeyBox *box)
{
  g_autoptr (GVariant) child = g_variant_get_child_value (value, place);

  box->filled = g_variant_n_children (child) > 0;
  return take_bytes (child, box->bytes, box->filled ? sizeof box->bytes : 0);
}

static gboolean
read_past (GVariant    *past,
           KithKeyFile *file)
{
  guint32 before = 0;

  if (g_variant_n_children (past) > KITH_KEY_FORMAT_MAX_PAST)
    return FALSE;
  for (gsize i = 0; i < g_variant_n_children (past); i++)
    {
      g_autoptr (GVariant) child = g_variant_get_child_value (past, i);
      KithKeyPast epoch;

      g_variant_get_child (child, 0, "u", &epoch.epoch);
      if (epoch.epoch <= before || epoch.epoch >= file->epoch || !read_box (child, 1, &epoch.office)
          || !read_box (child, 2, &epoch.both))
        return FALSE;
      before = epoch.epoch;
      g_array_append_val (file->past, epoch);
    }
  return TRUE;
}

static gboolean
read_epochs (GVariant    *payload,
             KithKeyFile *file)
{
  g_autoptr (GVariant) boxes = g_variant_get_child_value (payload, 4);
  g_autoptr (GVariant) past = g_variant_get_child_value (payload, 5);

  for (int i = 0; i < KITH_N_FILES; i++)
    if (!read_box (boxes, (gsize) i, &file->former[i]) || !read_box (boxes, (gsize) (KITH_N_FILES + i), &file->audit[i]))
      return FALSE;
  return read_past (past, file);
}

/* Returns NULL when the payload is none that kith_key_format_encode() could have written. */
static KithKeyFile *
read_payload (GVariant *payload,
              guint32   format)
{
  g_autoptr (KithKeyFile) file = kith_key_file_new ("");
  g_autoptr (GVariant) slots = g_variant_get_child_value (payload, 3);

  g_clear_pointer (&file->practice_id, g_free);
  g_variant_get_child (payload, 0, "s", &file->practice_id);
  g_variant_get_child (payload, 1, "u", &file->epoch);
  g_variant_get_child (payload, 2, "t", &file->generation);
  if (!kith_id_is_valid (file->practice_id) || file->generation == 0
      || !take_child (payload, g_variant_n_children (payload) - 1, file->mac, sizeof file->mac)
      || !read_slots (slots, format, file)
      || (format > 1 && !read_epochs (payload, file))
      || kith_key_layout_find (file) != format)
    return NULL;
  return g_steal_pointer (&file);
}

static KithKeyFile *
read_format (guint32       format,
             const guint8 *data,
             gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GVariant) payload = NULL;

  payload = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (kith_key_layouts[format].payload), bytes, FALSE));
#if G_BYTE_ORDER == G_BIG_ENDIAN
  {
    g_autoptr (GVariant) little = g_steal_pointer (&payload);

    payload = g_variant_byteswap (little);
  }
#endif
  return g_variant_is_normal_form (payload) ? read_payload (payload, format) : NULL;
}

static gboolean
is_whole (const guint8 *data,
          gsize         size)
{
  guint8 sum[SUM_SIZE];

  if (size < HEAD_SIZE + SUM_SIZE || size > KITH_KEY_FILE_MAX_SIZE)
    return FALSE;

  kith_key_layout_sum (data, size - SUM_SIZE, sum);
  return memcmp (sum, data + size - SUM_SIZE, SUM_SIZE) == 0 && memcmp (data, KITH_KEY_MAGIC, KITH_KEY_MAGIC_SIZE) == 0;
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
      memcpy (&format, data + KITH_KEY_MAGIC_SIZE, sizeof format);
      format = GUINT32_FROM_LE (format);
    }
  if (format > KITH_KEY_NEWEST)
    {
      g_set_error_literal (error, KITH_STORAGE_ERROR, KITH_STORAGE_ERROR_NEWER,
                           _("This practice was last used with a newer Kith. Nothing was changed. "
                             "Update Kith on this computer, then open the practice again."));
      return NULL;
    }

  if (format > 0)
    file = read_format (format, data + HEAD_SIZE, size - HEAD_SIZE - SUM_SIZE);
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
