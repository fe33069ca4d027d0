/* test-scope.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-id.h"
#include "kith-scope.h"

#define CLIENT_ID "01890a5d-ac96-774b-bcce-b302099a8057"

typedef struct
{
  const char *scope;
  gboolean valid;
  const char *client;
} ScopeCase;

static const ScopeCase scope_cases[] = {
  { KITH_SCOPE_SCHEDULE, TRUE, NULL },
  { KITH_SCOPE_PRACTICE, TRUE, NULL },
  { "client:" CLIENT_ID, TRUE, CLIENT_ID },
  { NULL, FALSE, NULL },
  { "", FALSE, NULL },
  { "client", FALSE, NULL },
  { "client:", FALSE, NULL },
  { "client:7", FALSE, NULL },
  { "client: " CLIENT_ID, FALSE, NULL },
  { "client:" CLIENT_ID " ", FALSE, NULL },
  { "client:01890A5D-AC96-774B-BCCE-B302099A8057", FALSE, NULL },
  { "Client:" CLIENT_ID, FALSE, NULL },
  { "schedule:" CLIENT_ID, FALSE, NULL },
  { CLIENT_ID, FALSE, NULL },
  { "Schedule", FALSE, NULL },
  { "schedule ", FALSE, NULL },
  { "practices", FALSE, NULL },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (scope_cases); i++)
    {
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (kith_scope_is_valid (scope_cases[i].scope), ==, scope_cases[i].valid);
      g_assert_cmpstr (kith_scope_get_client (scope_cases[i].scope), ==, scope_cases[i].client);
    }
}

static void
test_new_client (void)
{
  g_autofree char *id = kith_id_new ();
  g_autofree char *scope = kith_scope_new_client (id);

  g_assert_true (g_str_has_prefix (scope, "client:"));
  g_assert_true (kith_scope_is_valid (scope));
  g_assert_cmpstr (kith_scope_get_client (scope), ==, id);
}

static void
test_lent (void)
{
  g_autofree char *scope = kith_scope_new_client (CLIENT_ID);
  const char *client = kith_scope_get_client (scope);

  g_assert_true (client > scope && client < scope + sizeof "client:" CLIENT_ID);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scope/cases", test_cases);
  g_test_add_func ("/scope/new-client", test_new_client);
  g_test_add_func ("/scope/lent", test_lent);

  return g_test_run ();
}
