/* kith-network-figures.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-person.h"

G_BEGIN_DECLS

/** KithNetworkBridge: someone who is the only link between others. @parts: (element-type GPtrArray), those they join, the largest
 * first, which would have no way to each other without them, each (element-type KithPerson). */
typedef struct
{
  const KithPerson *person;
  GPtrArray *parts;
} KithNetworkBridge;

/** KithNetworkFigures: what a network of people is like on @day. The client, who knows them all, is left out, as is usual for the
 * network around one person (Marsden 1987), and so are the dead. People are borrowed, lists are (element-type KithPerson) in
 * the order of @people.
 *
 * @n_ties of @n_pairs possible ones; @density: their share, 0 to 1, NAN where there is no pair. @circles: (element-type
 * GPtrArray): those who are linked with each other, if only through others, and with nobody else, two at least; the largest
 * first. @alone: who has no tie. @between: for each of @people as kith_graph_measure_between(). @bridges: (element-type
 * KithNetworkBridge): of whom most lies between first. @supporters: by kind, in the order of the bits of KithSupport.
 * Support of any kind goes both ways with those in @both, only to the client from @receives, only from the client to @gives
 * (Tracy & Whittaker 1990 ask for its direction). */
typedef struct
{
  KithDate day;
  GPtrArray *people;
  guint n_ties;
  guint n_pairs;
  double density;
  GPtrArray *circles;
  GPtrArray *alone;
  double *between;
  GPtrArray *bridges;
  GPtrArray *supporters[KITH_N_SUPPORTS];
  GPtrArray *both;
  GPtrArray *receives;
  GPtrArray *gives;
} KithNetworkFigures;

/** kith_network_figures_new: @standings: (element-type KithStanding), which must outlive what is made of them; @ties:
 * (element-type KithTie): of those that do not link on @day, or whose ends are not in @standings, none is counted. Two people
 * with several ties are one pair. Returns: (transfer full) */
KithNetworkFigures *kith_network_figures_new  (GPtrArray          *standings,
                                               GPtrArray          *ties,
                                               const KithDate     *day);
void                kith_network_figures_free (KithNetworkFigures *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithNetworkFigures, kith_network_figures_free)

G_END_DECLS
