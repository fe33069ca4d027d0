/* fuzz-import.c: files that went wrong, by the thousand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* fuzz-import KIND SECONDS FOLDER [SEED]: changes the fixtures of a kind at random, over and over, and reads each. What is
 * read must hold together and could be stored, and reading takes a second and 256 MiB at most. The sanitizers of the build
 * see the rest. Each file comes of a number, from SEED upwards, which is told when something is wrong: with that as SEED and
 * 0 as SECONDS, that file is read alone. */

#include "config.h"

#include "fuzz-dump.h"
#include "kith-import-origin.h"
#include "kith-import.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#define LONGEST 65536
#define MOST_CHANGES 8
#define MOST_USEC G_USEC_PER_SEC
#define MOST_KIB (256 * 1024)

typedef struct
{
  const char *kind;
  const char *suffix;
  const char * const *words;
} Kind;

/* What a file of the kind is made of, so that a change goes deeper than its first lines. */
static const char * const gedcom_words[] = {
  "0 HEAD\n", "0 TRLR\n", "0 @I1@ INDI\n", "0 @F1@ FAM\n", "1 FAMC @F1@\n", "1 FAMS @F1@\n", "1 HUSB @I1@\n", "1 WIFE @I2@\n",
  "1 CHIL @I1@\n", "xxx", "1 NOTE @N1@\n", "2 CONC ", "2 CONT ", "99 X ", "@VOID@", "@@", "@", "2 DATE BET 1 JAN 1900 AND 1950\n",
  "@#DHEBREW@", "1 CHAR ANSEL\n", "1 CHAR UTF-16\n", "2 VERS 7.0\n", "1 NAME /", "2 PEDI step\n", "1 DEAT Y\n", "1 DIV N\n", "\r", "\t", "\xe2", NULL,
};
static const char * const csv_words[] = {
  "xxx", ",", ";", "\t", "\"", "\"\"", "\r\n", "\n", "\xef\xbb\xbf", "\xff\xfe", "networkCanvasEgoUUID", "networkCanvasUUID", "nodeID",
  "networkCanvasSourceUUID", "networkCanvasTargetUUID", "from", "to", "name", "a0000000-0000-4000-8000-000000000001", NULL,
};
static const char * const graphml_words[] = {
  "xxx", "<graphml>", "</graphml>", "<graph>", "</graph>", "<node id=\"1\">", "<node id=\"2\"/>", "</node>", "<edge source=\"1\" target=\"2\">",
  "<edge source=\"1\" target=\"2\"/>", "</edge>", "<data key=\"label\">", "</data>", "<key id=\"k\" for=\"all\" attr.name=\"name\">",
  "<default>", "</default>", "</key>", "<![CDATA[", "]]>", "<!--", "-->", "<!DOCTYPE g [<!ENTITY a \"b\">]>", "&a;", "&#0;", "&lt;",
  "<?x?>", "nc:sessionUUID=\"s\"", "networkCanvasUUID", "xmlns=\"x\"", NULL,
};

static const char * const dump_words[] = {
  "xxx", "{", "}", "[", "]", ",", ":", "\"", "null", "0", "-1", "1e99", "0.5", "\\u0000", "\\ud800", "\\n", "\"id\": ", "\"version\": ",
  "{}", "[]", "\"actor\": \"\"", "\"a0000000-0000-4000-8000-000000000001\"", "\"2027-01-01\"", "\"~1980\"", "\"friend\"", "\"\"", "\n",
  "9223372036854775808", "[[[[[[[[", NULL,
};

static const Kind kinds[] = {
  { "dump", ".json", dump_words },
  { "gedcom", ".ged", gedcom_words },
  { "csv", ".csv", csv_words },
  { "graphml", ".graphml", graphml_words },
};

typedef struct
{
  const Kind *kind;
  GPtrArray *names;
  GPtrArray *seeds;
  GRand *random;
  guint32 seed;
  guint32 current;
  guint64 n;
  guint64 n_read;
  long memory_before;
} Fuzzer;

/* One, as a signal's handler asks for it. */
static Fuzzer fuzzer;

/* A fault of KITH_FUZZ_PLANT, to see that it would be found: "overflow" or "slow", where a file has "xxx",
 * which no fixture has. */
static const char *planted;

/* Says which file it was; the program ends by the signal all the same. */
static void
fault_cb (int number)
{
  char text[100];
  int length = g_snprintf (text, sizeof text, "Bail out! The file of seed %u ended with signal %d\n", fuzzer.current, number);

  signal (number, SIG_DFL);
  if (write (STDOUT_FILENO, text, (gsize) length) == length)
    raise (number);
  _exit (1);
}

/* The memory of what was freed counts as used for as long as the sanitizer keeps it. */
const char *__asan_default_options (void);

const char *
__asan_default_options (void)
{
  return "quarantine_size_mb=8:handle_abort=0:abort_on_error=1:handle_segv=1";
}

static long
get_peak_kib (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

static void
load_seeds (const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const char *name;

  g_assert_nonnull (entries);
  while ((name = g_dir_read_name (entries)) != NULL)
    if (g_str_has_suffix (name, fuzzer.kind->suffix))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort_values (names, (GCompareFunc) strcmp);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, names->pdata[i], NULL);
      char *bytes;
      gsize n_bytes;

      g_assert_true (g_file_get_contents (path, &bytes, &n_bytes, NULL));
      g_ptr_array_add (fuzzer.names, names->pdata[i]);
      g_ptr_array_add (fuzzer.seeds, g_byte_array_new_take ((guint8 *) bytes, n_bytes));
    }
  g_assert_cmpuint (fuzzer.seeds->len, >, 0);
}

static guint
pick (guint below)
{
  return below > 0 ? (guint) g_rand_int_range (fuzzer.random, 0, (gint32) below) : 0;
}

static void
insert (GByteArray   *bytes,
        guint         at,
        const guint8 *what,
        guint         n)
{
  guint room = LONGEST - MIN (bytes->len, LONGEST);

  n = MIN (n, room);
  if (n == 0)
    return;
  g_byte_array_set_size (bytes, bytes->len + n);
  memmove (bytes->data + at + n, bytes->data + at, bytes->len - n - at);
  memcpy (bytes->data + at, what, n);
}

static const guint8 *
pick_part (const GByteArray *bytes,
           guint            *n)
{
  guint at = pick (bytes->len);

  *n = bytes->len > 0 ? 1 + pick (MIN (bytes->len - at, 200)) : 0;
  return bytes->data + at;
}

static const char *
pick_word (void)
{
  return fuzzer.kind->words[pick (g_strv_length ((GStrv) fuzzer.kind->words))];
}

static void
insert_part (GByteArray       *bytes,
             guint             at,
             const GByteArray *from,
             guint             times)
{
  guint n;
  const guint8 *part = pick_part (from, &n);
  g_autofree guint8 *copy = g_memdup2 (part, n);

  while (times-- > 0)
    insert (bytes, at, copy, n);
}

static void
change (GByteArray *bytes)
{
  guint at = pick (bytes->len);
  const char *word = pick_word ();
  guint8 byte = (guint8) pick (256);

  switch (pick (9))
    {
    case 0:
      if (bytes->len > 0)
        bytes->data[at] ^= (guint8) (1 << pick (8));
      break;
    case 1:
      if (bytes->len > 0)
        bytes->data[at] = byte;
      break;
    case 2:
      insert (bytes, at, &byte, 1);
      break;
    case 3:
      if (bytes->len > at)
        g_byte_array_remove_range (bytes, at, 1 + pick (MIN (bytes->len - at, 100)));
      break;
    case 4:
      g_byte_array_set_size (bytes, at);
      break;
    case 5:
      insert_part (bytes, at, bytes, 1 + pick (50));
      break;
    case 6:
      insert_part (bytes, at, fuzzer.seeds->pdata[pick (fuzzer.seeds->len)], 1);
      break;
    default:
      insert (bytes, at, (const guint8 *) word, (guint) strlen (word));
      break;
    }
}

static void
add_file (GPtrArray *files)
{
  guint i = pick (fuzzer.seeds->len);
  const GByteArray *seed = fuzzer.seeds->pdata[i];
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GBytes) content = NULL;

  g_byte_array_append (bytes, seed->data, seed->len);
  for (guint n = pick (MOST_CHANGES + 1); n > 0; n--)
    change (bytes);
  content = g_bytes_new (bytes->data, bytes->len);
  g_ptr_array_add (files, kith_import_file_new (fuzzer.names->pdata[i], content));
}

static gboolean
is_marked (const char *bytes,
           gsize       n_bytes)
{
  for (gsize i = 2; i < n_bytes; i++)
    if (bytes[i] == 'x' && bytes[i - 1] == 'x' && bytes[i - 2] == 'x')
      return TRUE;
  return FALSE;
}

static void
plant (GPtrArray *files)
{
  const KithImportFile *file = files->pdata[0];
  gsize n_bytes;
  const char *bytes = g_bytes_get_data (file->bytes, &n_bytes);
  g_autofree char *copy = g_memdup2 (bytes, n_bytes);

  if (bytes == NULL || !is_marked (bytes, n_bytes))
    return;
  if (strcmp (planted, "overflow") == 0)
    ((volatile char *) copy)[n_bytes] = '\0';
  else
    g_usleep (MOST_USEC + 1);
}

static void
check_person (const KithNetwork       *network,
              const KithNetworkPerson *from)
{
  g_autoptr (KithPerson) person = kith_import_make_person (network, from, NULL, "01a2027a-fdc5-7000-a19a-88ad36853bf7", NULL);
  g_autofree char *origin = kith_import_dup_origin (network, from);
  g_autofree char *again = kith_import_read_origin (person);

  g_assert_true (kith_person_validate (person, NULL));
  g_assert_cmpstr (again, ==, origin);
}

static void
check_tie (const KithNetwork    *network,
           const KithNetworkTie *from)
{
  g_autoptr (KithTie) tie = kith_import_make_tie (from, "01a2027a-fdc5-7000-a19a-88ad36853bf7", "a", "b");

  g_assert_nonnull (kith_network_find (network, from->a));
  g_assert_nonnull (kith_network_find (network, from->b));
  g_assert_cmpstr (from->a, !=, from->b);
  g_assert_true (kith_tie_validate (tie, NULL));
}

/* Whatever was read can be stored, and nothing that was read is lost uncounted. */
static void
check_network (const KithNetwork *network)
{
  const KithTally *people = &network->people_tally, *ties = &network->ties_tally;

  g_assert_cmpuint (people->read, ==, network->people->len + people->merged + people->skipped);
  g_assert_cmpuint (ties->read, ==, network->ties->len + ties->merged + ties->skipped);
  for (guint i = 0; i < network->people->len; i++)
    check_person (network, network->people->pdata[i]);
  for (guint i = 0; i < network->ties->len; i++)
    check_tie (network, network->ties->pdata[i]);
  for (guint i = 0; i < network->skipped->len; i++)
    g_assert_true (g_utf8_validate (((KithSkipped *) network->skipped->pdata[i])->reason, -1, NULL));
}

static gboolean
is_dump (void)
{
  return strcmp (fuzzer.kind->kind, "dump") == 0;
}

static void
read_files (GPtrArray *files)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KithNetwork) network = kith_import_read (files, &error);

  g_assert_cmpint (network == NULL, ==, error != NULL);
  if (network == NULL)
    {
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return;
    }
  fuzzer.n_read++;
  check_network (network);
}

static void
run_one (void)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_import_file_free);
  guint n_files;
  gint64 started;

  fuzzer.current = fuzzer.seed + (guint32) fuzzer.n;
  g_rand_set_seed (fuzzer.random, fuzzer.current);
  n_files = strcmp (fuzzer.kind->kind, "csv") == 0 ? 1 + pick (4) : 1;
  while (n_files-- > 0)
    add_file (files);

  alarm (10);
  started = g_get_monotonic_time ();
  if (planted != NULL)
    plant (files);
  if (!is_dump ())
    read_files (files);
  else if (fuzz_dump_read (files->pdata[0]))
    fuzzer.n_read++;
  alarm (0);
  if (g_get_monotonic_time () - started > MOST_USEC)
    g_error ("A file took more than a second");
  if (get_peak_kib () - fuzzer.memory_before > MOST_KIB)
    g_error ("A file took more than 256 MiB");
  fuzzer.n++;
}

static const Kind *
find_kind (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].kind, name) == 0)
      return &kinds[i];
  return NULL;
}

static void
clear (void)
{
  g_ptr_array_unref (fuzzer.names);
  g_ptr_array_unref (fuzzer.seeds);
  g_rand_free (fuzzer.random);
}

int
main (int   argc,
      char *argv[])
{
  static const int signals[] = { SIGABRT, SIGALRM, SIGTRAP };
  gint64 end;

  fuzzer.kind = argc > 3 ? find_kind (argv[1]) : NULL;
  if (fuzzer.kind == NULL)
    {
      fputs ("Usage: fuzz-import gedcom|csv|graphml|dump SECONDS FOLDER [SEED]\n", stderr);
      return 2;
    }

  fuzzer.names = g_ptr_array_new_with_free_func (g_free);
  fuzzer.seeds = g_ptr_array_new_with_free_func ((GDestroyNotify) g_byte_array_unref);
  fuzzer.seed = argc > 4 ? (guint32) strtoul (argv[4], NULL, 10) : (guint32) g_random_int ();
  fuzzer.random = g_rand_new_with_seed (fuzzer.seed);
  planted = g_getenv ("KITH_FUZZ_PLANT");
  load_seeds (argv[3]);
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    signal (signals[i], fault_cb);
  printf ("1..1\n# seed %u\n", fuzzer.seed);
  fflush (stdout);

  if (is_dump ())
    fuzz_dump_begin ();
  fuzzer.memory_before = get_peak_kib ();
  end = g_get_monotonic_time () + (gint64) (g_ascii_strtod (argv[2], NULL) * G_USEC_PER_SEC);
  do
    run_one ();
  while (g_get_monotonic_time () < end);
  printf ("ok 1 %s # %" G_GUINT64_FORMAT " files, of which %" G_GUINT64_FORMAT " could be read\n", fuzzer.kind->kind, fuzzer.n,
          fuzzer.n_read);
  if (is_dump ())
    fuzz_dump_end ();
  clear ();
  return 0;
}
