/* kith-people.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-people.h"

#include "kith-engine.h"
#include "kith-people-engine.h"

gboolean
kith_database_save_person (KithDatabase      *self,
                           const KithPerson  *person,
                           GError           **error)
{
  return self->engine->people->save_person (self, person, error);
}

KithPerson *
kith_database_load_person (KithDatabase  *self,
                           const char    *id,
                           GError       **error)
{
  return self->engine->people->load_person (self, id, error);
}

GPtrArray *
kith_database_list_people (KithDatabase  *self,
                           const char    *client,
                           GError       **error)
{
  return self->engine->people->list_people (self, client, error);
}

gboolean
kith_database_remove_person (KithDatabase  *self,
                             const char    *id,
                             GError       **error)
{
  return self->engine->people->remove_person (self, id, error);
}

gboolean
kith_database_place_person (KithDatabase  *self,
                            const char    *person,
                            double         angle,
                            gboolean       pinned,
                            GError       **error)
{
  return self->engine->people->place_person (self, person, angle, pinned, error);
}

gboolean
kith_database_lacks_place (KithDatabase  *self,
                           const char    *client,
                           gboolean      *lacks,
                           GError       **error)
{
  return self->engine->people->lacks_place (self, client, lacks, error);
}

gboolean
kith_database_save_state (KithDatabase           *self,
                          const KithPersonState  *state,
                          GError                **error)
{
  return self->engine->people->save_state (self, state, error);
}

GPtrArray *
kith_database_list_states (KithDatabase  *self,
                           const char    *person,
                           GError       **error)
{
  return self->engine->people->list_states (self, person, error);
}

gboolean
kith_database_find_state (KithDatabase      *self,
                          const char        *person,
                          const KithMoment  *moment,
                          KithPersonState  **state,
                          GError           **error)
{
  return self->engine->people->find_state (self, person, moment, state, error);
}

GPtrArray *
kith_database_list_standings (KithDatabase      *self,
                              const char        *client,
                              const KithMoment  *moment,
                              GError           **error)
{
  return self->engine->people->list_standings (self, client, moment, error);
}

gboolean
kith_database_find_session (KithDatabase  *self,
                            const char    *client,
                            const char    *text,
                            KithMoment    *moment,
                            GError       **error)
{
  return self->engine->people->find_session (self, client, text, moment, error);
}

gboolean
kith_database_get_today (KithDatabase  *self,
                         KithDate      *today,
                         GError       **error)
{
  return self->engine->people->get_today (self, today, error);
}

gboolean
kith_database_save_tie (KithDatabase   *self,
                        const KithTie  *tie,
                        GError        **error)
{
  return self->engine->people->save_tie (self, tie, error);
}

KithTie *
kith_database_load_tie (KithDatabase  *self,
                        const char    *id,
                        GError       **error)
{
  return self->engine->people->load_tie (self, id, error);
}

GPtrArray *
kith_database_list_ties (KithDatabase  *self,
                         const char    *client,
                         GError       **error)
{
  return self->engine->people->list_ties (self, client, error);
}

gboolean
kith_database_remove_tie (KithDatabase  *self,
                          const char    *id,
                          GError       **error)
{
  return self->engine->people->remove_tie (self, id, error);
}

gboolean
kith_database_save_expectation (KithDatabase           *self,
                                const KithExpectation  *expectation,
                                GError                **error)
{
  return self->engine->people->save_expectation (self, expectation, error);
}

KithExpectation *
kith_database_load_expectation (KithDatabase  *self,
                                const char    *id,
                                GError       **error)
{
  return self->engine->people->load_expectation (self, id, error);
}

GPtrArray *
kith_database_list_expectations (KithDatabase  *self,
                                 const char    *client,
                                 GError       **error)
{
  return self->engine->people->list_expectations (self, client, error);
}

gboolean
kith_database_remove_expectation (KithDatabase  *self,
                                  const char    *id,
                                  GError       **error)
{
  return self->engine->people->remove_expectation (self, id, error);
}
