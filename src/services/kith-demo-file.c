/* kith-demo-file.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-demo-file.h"

#include "kith-demo-data.h"

#include <gio/gio.h>
#include <string.h>

#define FOLDER  "/io/github/kith_app/Kith/demo/"
#define SUFFIX  ".ini"
#define MONTHS  12

KithDemoFile *
kith_demo_file_new (const char         *name,
                    const KithWallTime *on)
{
  g_autofree char *path = g_strconcat (FOLDER, name, SUFFIX, NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (kith_demo_data_get_resource (), path, 0, NULL);
  KithDemoFile *self = g_new0 (KithDemoFile, 1);
  g_autoptr (GError) error = NULL;

  self->name = g_strdup (name);
  self->on = *on;
  self->keys = g_key_file_new ();
  if (bytes == NULL || !g_key_file_load_from_bytes (self->keys, bytes, G_KEY_FILE_NONE, &error))
    kith_demo_file_fail (self, error != NULL ? error->message : path);
  return self;
}

void
kith_demo_file_free (KithDemoFile *self)
{
  g_free (self->name);
  g_key_file_unref (self->keys);
  g_free (self);
}

void
kith_demo_file_fail (const KithDemoFile *self,
                     const char         *text)
{
  g_error ("demo/%s.ini: %s", self->name, text);
}

static int
compare_names_cb (gconstpointer a,
                  gconstpointer b)
{
  return strcmp (*(char * const *) a, *(char * const *) b);
}

GStrv
kith_demo_files_list (void)
{
  g_auto (GStrv) names = g_resource_enumerate_children (kith_demo_data_get_resource (), FOLDER "clients", 0, NULL);
  GStrv list = g_new0 (char *, g_strv_length (names) + 1);

  for (gsize i = 0; names[i] != NULL; i++)
    list[i] = g_strdup_printf ("clients/%.*s", (int) (strlen (names[i]) - strlen (SUFFIX)), names[i]);
  qsort (list, g_strv_length (list), sizeof *list, compare_names_cb);
  return list;
}

char *
kith_demo_file_get (const KithDemoFile *self,
                    const char         *group,
                    const char         *key)
{
  return g_key_file_get_string (self->keys, group, key, NULL);
}

char *
kith_demo_file_need (const KithDemoFile *self,
                     const char         *group,
                     const char         *key)
{
  char *text = kith_demo_file_get (self, group, key);

  if (text == NULL)
    kith_demo_file_fail (self, key);
  return text;
}

int
kith_demo_file_get_number (const KithDemoFile *self,
                           const char         *group,
                           const char         *key,
                           int                 fallback)
{
  g_autofree char *text = kith_demo_file_get (self, group, key);

  return text != NULL ? kith_demo_file_to_number (self, text) : fallback;
}

GStrv
kith_demo_file_list_keys (const KithDemoFile *self,
                          const char         *group)
{
  GStrv keys = g_key_file_get_keys (self->keys, group, NULL, NULL);

  return keys != NULL ? keys : g_new0 (char *, 1);
}

GStrv
kith_demo_file_split (const char *text)
{
  GStrv parts = g_strsplit (text, ";", -1);

  for (gsize i = 0; parts[i] != NULL; i++)
    g_strstrip (parts[i]);
  return parts;
}

gboolean
kith_demo_file_take_word (const char  *part,
                          const char  *word,
                          const char **rest)
{
  gsize length = strlen (word);

  if (!g_str_has_prefix (part, word) || (part[length] != ' ' && part[length] != '\0'))
    return FALSE;
  *rest = part[length] == ' ' ? part + length + 1 : "";
  return TRUE;
}

int
kith_demo_file_to_number (const KithDemoFile *self,
                          const char         *text)
{
  gint64 number;

  if (!g_ascii_string_to_signed (text, 10, G_MININT32, G_MAXINT32, &number, NULL))
    kith_demo_file_fail (self, text);
  return (int) number;
}

/* So many months from the one of @on; the day is dropped. */
static void
set_month (const KithDemoFile *self,
           int                 months,
           KithDate           *date)
{
  int all = self->on.year * MONTHS + self->on.month - 1 + months;

  date->precision = KITH_DATE_MONTH;
  date->year = all / MONTHS;
  date->month = all % MONTHS + 1;
}

static void
set_day (const KithDemoFile *self,
         int                 days,
         KithDate           *date)
{
  KithWallTime time = self->on;
  gboolean about = date->about;

  kith_wall_time_add (&time, days, 0);
  *date = kith_wall_time_get_date (&time);
  date->about = about;
}

/* What may follow a year: nothing, " 04" or " 04-17". */
static gboolean
set_year (const KithDemoFile *self,
          int                 years,
          const char         *rest,
          KithDate           *date)
{
  gboolean about = date->about;
  g_autofree char *text = g_strdup_printf ("%04d%s%s", self->on.year + years, *rest != '\0' ? "-" : "", rest);
  gboolean known = kith_date_parse (text, date);

  date->about = about;
  return known;
}

KithDate
kith_demo_file_to_date (const KithDemoFile *self,
                        const char         *text)
{
  KithDate date = { 0 };
  const char *start = *text == '~' ? text + 1 : text;
  char *end = NULL;
  int number;

  if (*start != '-' && *start != '+')
    {
      if (!kith_date_parse (text, &date))
        kith_demo_file_fail (self, text);
      return date;
    }
  number = (int) g_ascii_strtoll (start, &end, 10);
  date.about = start != text;
  if (*end == 'd' && end[1] == '\0')
    set_day (self, number, &date);
  else if (*end == 'w' && end[1] == '\0')
    set_day (self, 7 * number, &date);
  else if (*end == 'm' && end[1] == '\0')
    set_month (self, number, &date);
  else if (*end != 'y' || !set_year (self, number, end[1] == ' ' ? end + 2 : end + 1, &date))
    kith_demo_file_fail (self, text);
  return date;
}

KithWallTime
kith_demo_file_get_monday (const KithDemoFile *self)
{
  KithWallTime monday = self->on;

  monday.hour = monday.minute = 0;
  kith_wall_time_add (&monday, 1 - kith_wall_time_get_weekday (&monday), 0);
  return monday;
}
