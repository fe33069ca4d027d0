/* kith-head.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-head.h"

#include "kith-folder.h"

#include <sodium.h>
#include <string.h>

#define MAGIC "KITHHEAD1"

/* What the file holds: magic, practice, file, seq (little-endian), mac, and the authentication of all before it. */
typedef struct __attribute__ ((packed))
{
  char magic[9];
  char practice[36];
  guint8 file;
  guint64 seq;
  guint8 mac[KITH_MAC_SIZE];
  guint8 seal[KITH_MAC_SIZE];
} HeadFile;

static char *
head_name (KithFile file)
{
  return g_strconcat (kith_file_get_name (file), ".head", NULL);
}

static void
seal (const HeadFile    *content,
      const KithSecret  *key,
      guint8             out[KITH_MAC_SIZE])
{
  crypto_generichash (out, KITH_MAC_SIZE, (const guint8 *) content, G_STRUCT_OFFSET (HeadFile, seal),
                      kith_secret_get_data (key), kith_secret_get_size (key));
}

gboolean
kith_head_read (const char        *folder,
                const char        *practice,
                KithFile           file,
                const KithSecret  *key,
                KithHead          *head)
{
  g_autofree char *name = head_name (file);
  g_autoptr (GError) unreadable = NULL;
  g_autoptr (GBytes) bytes = kith_folder_read_file (folder, name, sizeof (HeadFile), &unreadable);
  HeadFile content;
  guint8 expected[KITH_MAC_SIZE];

  if (bytes == NULL || g_bytes_get_size (bytes) != sizeof content)
    return FALSE;
  memcpy (&content, g_bytes_get_data (bytes, NULL), sizeof content);
  seal (&content, key, expected);
  if (sodium_memcmp (expected, content.seal, KITH_MAC_SIZE) != 0
      || memcmp (content.magic, MAGIC, sizeof content.magic) != 0
      || strlen (practice) != sizeof content.practice
      || memcmp (content.practice, practice, sizeof content.practice) != 0
      || content.file != file)
    return FALSE;
  head->seq = GUINT64_FROM_LE (content.seq);
  memcpy (head->mac, content.mac, KITH_MAC_SIZE);
  return TRUE;
}

gboolean
kith_head_write (const char        *folder,
                 const char        *practice,
                 KithFile           file,
                 const KithSecret  *key,
                 const KithHead    *head,
                 GError           **error)
{
  g_autofree char *name = head_name (file);
  HeadFile content = { .file = file, .seq = GUINT64_TO_LE (head->seq) };

  g_assert (strlen (practice) == sizeof content.practice);
  memcpy (content.magic, MAGIC, sizeof content.magic);
  memcpy (content.practice, practice, sizeof content.practice);
  memcpy (content.mac, head->mac, KITH_MAC_SIZE);
  seal (&content, key, content.seal);
  return kith_folder_write_file (folder, name, (const guint8 *) &content, sizeof content, error);
}
