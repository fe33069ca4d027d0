/* random-rows.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "random-rows.h"

#include <stdlib.h>
#include <string.h>

const RandomRow random_rows[] = {
  { KITH_FILE_OFFICE, "contact", "'name':'{t}','folded':'{t}','born':'{d}','digits':'','status':'active','phone':'{t}'" },
  { KITH_FILE_OFFICE, "contact_channel", "'contact':'{contact}','kind':'mail','value':'{t}'" },
  { KITH_FILE_OFFICE, "therapist", "'name':'{t}','colour':{n:0:9},'active':{n:0:1}" },
  { KITH_FILE_OFFICE, "room", "'name':'{t}','step_free':{n:0:1},'active':1" },
  { KITH_FILE_OFFICE, "hours", "'therapist':'{therapist}','weekday':{n:1:7},'starts':{n:0:600},'ends':{n:700:1440},'valid_from':'','valid_to':''" },
  { KITH_FILE_OFFICE, "closure", "'kind':'holiday','first_day':'2027-01-01','last_day':'2027-01-0{n:1:9}','label':'{t}'" },
  { KITH_FILE_OFFICE, "appointment_kind", "'name':'{t}','counts':{n:0:1},'several':0,'active':1" },
  { KITH_FILE_OFFICE, "pattern", "'name':'{t}','count':{n:1:16},'cadence':7,'minutes':50,'active':1" },
  { KITH_FILE_OFFICE, "block", "'contact':'{contact}','therapist':'{therapist}','pattern':'{pattern}','count':16,'already':{n:0:3},'status':'open'" },
  { KITH_FILE_OFFICE, "appointment", "'block':'{block}','kind':'{appointment_kind}','room':'{room}','starts':'2027-02-0{n:1:9}T15:00','zone':'Europe/Berlin','utc':{n:0:99999},'minutes':50,'state':'planned','counts':1" },
  { KITH_FILE_OFFICE, "attendance", "'appointment':'{appointment}','contact':'{contact}','state':'expected'" },
  { KITH_FILE_CLINICAL, "subject", "" },
  { KITH_FILE_CLINICAL, "course", "'subject':'{subject}','template':'ipt-16-uk','sessions':16,'cadence':7,'edges':'4,12,16','already':{n:0:3},'started':'{d}','ending_raised':''" },
  { KITH_FILE_CLINICAL, "contract_change", "'course':'{course}','day':'{d}','from_count':16,'to_count':{n:17:20},'reason':'{t}','agreed_by':'{t}'" },
  { KITH_FILE_CLINICAL, "tick", "'course':'{course}','item':'review.{n:1:16}','day':'{d}'" },
  { KITH_FILE_CLINICAL, "person", "'subject':'{subject}','name':'{t}','relation':'{t}','kind':'friend','status':'present','born':'{d}','died':'','about':'{t}'" },
  { KITH_FILE_CLINICAL, "person_state", "'person':'{person}','valid_from':'{d}','closeness':{n:0:100}.{n:1:9},'desired':{n:0:99}.5,'effect':{n:-3:3},'gives':'','receives':'','trust':{n:0:3},'arguments':'dropped'" },
  { KITH_FILE_CLINICAL, "place", "'person':'{person}','angle':{n:0:359}.25,'pinned':1" },
  { KITH_FILE_CLINICAL, "tie", "'subject':'{subject}','a':'{person}','b':'{person}','kind':'friend','valid_from':'','valid_to':''" },
  { KITH_FILE_CLINICAL, "expectation", "'person':'{person}','holder':'me','body':'{t}','said':{n:0:1},'valid_from':'','valid_to':''" },
  { KITH_FILE_CLINICAL, "dispute_stage", "'person':'{person}','day':'{d}','stage':'impasse','moves':'{t}'" },
  { KITH_FILE_CLINICAL, "life_event", "'subject':'{subject}','starts':'{d}','ends':'','kind':'move','body':'{t}','onset':{n:0:1},'yearly':0" },
  { KITH_FILE_CLINICAL, "problem_area", "'course':'{course}','kind':'dispute','first':0,'person':'{person}','event':'{life_event}','body':'{t}'" },
  { KITH_FILE_CLINICAL, "goal", "'course':'{course}','body':'{t}','rating':{n:0:10},'agreed':''" },
  { KITH_FILE_CLINICAL, "formulation", "'course':'{course}','edition':{n:1:99},'body':'{t}','agreed':''" },
  { KITH_FILE_CLINICAL, "event_person", "'event':'{life_event}','person':'{person}'" },
  { KITH_FILE_CLINICAL, "session", "'subject':'{subject}','course':'{course}','day':'{d}','starts':'','kind':'appointment','state':'held','counts':1,'used':{n:0:1},'number':{n:1:16},'mood':{n:1:10}" },
  { KITH_FILE_CLINICAL, "session_person", "'session':'{session}','person':'{person}'" },
  { KITH_FILE_CLINICAL, "note", "'subject':'{subject}','session':'{session}','author':'a','kind':'note','body':'{t}'" },
  { KITH_FILE_CLINICAL, "addendum", "'note':'{note}','author':'a','reason':'{t}','body':'{t}','made':{n:0:9999}" },
  { KITH_FILE_CLINICAL, "process_note", "'subject':'{subject}','author':'a','sealed':'{t}'" },
  { KITH_FILE_CLINICAL, "technique_use", "'session':'{session}','technique':'role-play','person':'{person}','minutes':{n:0:50}" },
  { KITH_FILE_CLINICAL, "task", "'subject':'{subject}','body':'{t}','due':'{d}','done':{n:0:2}" },
  { KITH_FILE_CLINICAL, "measure_score", "'subject':'{subject}','measure':'phq-9','edition':'1','day':'{d}','total':{n:0:27},'prorated':0" },
  { KITH_FILE_CLINICAL, "measure_item", "'score':'{measure_score}','number':{n:1:9},'value':{n:0:3}" },
};
const gsize n_random_rows = G_N_ELEMENTS (random_rows);

static const char * const words[] = { "Anna", "Grüße", "O''Neill", "مرحبا", "line\\nbreak", "quote\\\"", "🌿", "a b c", "" };

char *
random_row_pick (PracticeFixture *fixture,
                 KithFile         file,
                 const char      *table)
{
  KithConnection *connection = KITH_SQLITE (fixture->database)->connections[file];
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s ORDER BY id LIMIT 1 "
                                          "OFFSET ?1 %% max (1, (SELECT count(*) FROM %s))", table, table);
  g_autoptr (GError) error = NULL;
  sqlite3_stmt *stmt = kith_connection_query_sql (connection, &error, sql, "i", (gint64) g_test_rand_int_range (0, 1000));
  char *id = NULL;

  g_assert_no_error (error);
  if (kith_connection_step (connection, stmt, &error))
    id = kith_column_dup_text (stmt, 0);
  sqlite3_reset (stmt);
  return id != NULL ? id : g_strdup ("none");
}

static void
expand (PracticeFixture *fixture,
        KithFile         file,
        const char      *token,
        GString         *out)
{
  g_auto (GStrv) parts = g_strsplit (token, ":", -1);

  if (g_str_equal (parts[0], "n"))
    g_string_append_printf (out, "%d", g_test_rand_int_range (atoi (parts[1]), atoi (parts[2]) + 1));
  else if (g_str_equal (parts[0], "t"))
    g_string_append_printf (out, "%s %d", words[g_test_rand_int_range (0, G_N_ELEMENTS (words))], g_test_rand_int_range (0, 99));
  else if (g_str_equal (parts[0], "d"))
    g_string_append_printf (out, "19%02d-0%d-1%d", g_test_rand_int_range (10, 99), g_test_rand_int_range (1, 9),
                            g_test_rand_int_range (0, 9));
  else
    {
      g_autofree char *id = random_row_pick (fixture, file, token);

      g_string_append (out, id);
    }
}

char *
random_row_make_image (PracticeFixture *fixture,
                       const RandomRow *row,
                       const char      *id)
{
  g_autoptr (GString) image = g_string_new (NULL);

  g_string_append_printf (image, "{\"id\":\"%s\"%s", id, *row->image != '\0' ? "," : "");
  for (const char *c = row->image; *c != '\0'; c++)
    {
      const char *end = *c == '{' ? strchr (c, '}') : NULL;

      if (end != NULL)
        {
          g_autofree char *token = g_strndup (c + 1, end - c - 1);

          expand (fixture, row->file, token, image);
          c = end;
        }
      else
        g_string_append_c (image, *c == '\'' ? '"' : *c);
    }
  g_string_append_c (image, '}');
  return g_string_free_and_steal (g_steal_pointer (&image));
}

gboolean
random_row_put (PracticeFixture  *fixture,
                const RandomRow  *row,
                const char       *id,
                const char       *image,
                GError          **error)
{
  KithSqlite *sqlite = KITH_SQLITE (fixture->database);
  g_autofree char *before = NULL;

  return kith_journal_before (sqlite, row->file, row->table, id, &before, error)
         && kith_tables_put_image (sqlite->tables[row->file], row->table, id, image, kith_sqlite_now (sqlite), "u", error)
         && kith_journal_after (sqlite, row->file, row->table, id, before, error);
}
