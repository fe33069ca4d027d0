/* kith-folding.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-folding.h"

#include "kith-name.h"

#include <string.h>

/* What SQLite itself has for finding words. */
typedef struct
{
  fts5_tokenizer methods;
  void *data;
} Splitter;

typedef struct
{
  fts5_tokenizer methods;
  Fts5Tokenizer *splitter;
} Folder;

typedef int (*TakeToken) (void *context, int flags, const char *token, int length, int start, int end);

typedef struct
{
  TakeToken take;
  void *context;
} Receiver;

static void
delete_folder (Fts5Tokenizer *tokenizer)
{
  Folder *self = (Folder *) tokenizer;

  if (self->splitter != NULL)
    self->methods.xDelete (self->splitter);
  g_free (self);
}

/* Marks and invisible signs belong to the word they stand in: folding then leaves out those that names are without. */
static int
create_folder (void           *data,
               const char    **arguments,
               int             n_arguments,
               Fts5Tokenizer **made)
{
  static const char *wanted[] = { "remove_diacritics", "2", "categories", "L* N* M* Co Cf" };
  const Splitter *splitter = data;
  Folder *self = g_new0 (Folder, 1);
  int rc;

  self->methods = splitter->methods;
  rc = splitter->methods.xCreate (splitter->data, wanted, G_N_ELEMENTS (wanted), &self->splitter);
  if (rc != SQLITE_OK)
    {
      g_free (self);
      return rc;
    }
  *made = (Fts5Tokenizer *) self;
  return SQLITE_OK;
}

static int
fold_token_cb (void       *data,
               int         flags,
               const char *token,
               int         length,
               int         start,
               int         end)
{
  const Receiver *receiver = data;
  g_autofree char *word = g_strndup (token, (gsize) length);
  g_autofree char *folded = g_str_is_ascii (word) ? NULL : kith_name_fold (word);

  if (folded == NULL)
    return receiver->take (receiver->context, flags, token, length, start, end);
  /* Nothing but signs that no one can see. */
  if (*folded == '\0')
    return SQLITE_OK;
  return receiver->take (receiver->context, flags, folded, (int) strlen (folded), start, end);
}

static int
split (Fts5Tokenizer *tokenizer,
       void          *context,
       int            flags,
       const char    *text,
       int            length,
       TakeToken      take)
{
  Folder *self = (Folder *) tokenizer;
  Receiver receiver = { take, context };

  return self->methods.xTokenize (self->splitter, &receiver, flags, text, length, fold_token_cb);
}

fts5_api *
kith_folding_find_api (sqlite3 *db)
{
  sqlite3_stmt *stmt = NULL;
  fts5_api *api = NULL;

  if (sqlite3_prepare_v2 (db, "SELECT fts5 (?1)", -1, &stmt, NULL) == SQLITE_OK)
    {
      sqlite3_bind_pointer (stmt, 1, &api, "fts5_api_ptr", NULL);
      sqlite3_step (stmt);
    }
  sqlite3_finalize (stmt);
  return api;
}

int
kith_folding_register (sqlite3 *db)
{
  fts5_tokenizer methods = { create_folder, delete_folder, split };
  fts5_api *api = kith_folding_find_api (db);
  g_autofree Splitter *splitter = g_new0 (Splitter, 1);
  int rc;

  if (api == NULL)
    return SQLITE_ERROR;
  rc = api->xFindTokenizer (api, "unicode61", &splitter->data, &splitter->methods);
  if (rc == SQLITE_OK)
    rc = api->xCreateTokenizer (api, "kith", splitter, &methods, g_free);
  if (rc == SQLITE_OK)
    g_steal_pointer (&splitter);
  return rc;
}
