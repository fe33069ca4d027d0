/* kith-weight.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-weight.h"

#include "kith-folding.h"

/* Of so many places a word has half of its weight: as k1 of Okapi BM25 is commonly set. */
#define HALF 1.2

static int
count_places (const Fts5ExtensionApi *api,
              Fts5Context            *row,
              int                     phrase,
              int                    *places)
{
  Fts5PhraseIter iterator;
  int column, offset;
  int rc = api->xPhraseFirst (row, phrase, &iterator, &column, &offset);

  for (*places = 0; rc == SQLITE_OK && column >= 0; api->xPhraseNext (row, &iterator, &column, &offset))
    (*places)++;
  return rc;
}

static void
weigh_cb (const Fts5ExtensionApi *api,
          Fts5Context            *row,
          sqlite3_context        *context,
          int                     n_values,
          sqlite3_value         **values)
{
  double weight = 0;

  for (int phrase = 0; phrase < api->xPhraseCount (row); phrase++)
    {
      int places;
      int rc = count_places (api, row, phrase, &places);

      if (rc != SQLITE_OK)
        {
          sqlite3_result_error_code (context, rc);
          return;
        }
      weight += places / (places + HALF);
    }
  sqlite3_result_double (context, weight);
}

int
kith_weight_register (sqlite3 *db)
{
  fts5_api *api = kith_folding_find_api (db);

  return api != NULL ? api->xCreateFunction (api, "kith_weight", NULL, weigh_cb, NULL) : SQLITE_ERROR;
}
