/* kith-graphml-reader.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-import-readers.h"

#include <libxml/xmlreader.h>

G_BEGIN_DECLS

/** KithGraphmlKey: a declaration of what a <data> holds. @domain: "node", "edge", "graph", "all" … */
typedef struct
{
  char *id;
  char *name;
  char *domain;
  char *fallback;
} KithGraphmlKey;

/** KithGraphmlReader: what is open between a start and its end. @seen: keys that the person or tie has data for. */
typedef struct
{
  const KithImportFile *file;
  KithNetwork *network;
  xmlTextReader *xml;
  GHashTable *keys;
  GPtrArray *keys_in_order;
  GHashTable *ids;
  GHashTable *seen;
  GString *text;
  KithGraphmlKey *key;
  char *data_key;
  KithNetworkPerson *ego;
  KithNetworkPerson *person;
  KithNetworkTie *tie;
  char *local_id;
  guint first_tie;
  guint n_graphs;
  guint n_elements;
  int depth;
  int graph_depth;
  guint error_line;
} KithGraphmlReader;

/** kith_graphml_get_line: of the element that is being read, 0 where it is not known. */
guint kith_graphml_get_line       (const KithGraphmlReader *self);

/** kith_graphml_report: that something in this line is left out. */
void  kith_graphml_report         (KithGraphmlReader       *self,
                                   const char              *reason);

/** kith_graphml_dup_attribute: of the element that is being read. Returns: (transfer full) (nullable) */
char *kith_graphml_dup_attribute  (KithGraphmlReader       *self,
                                   const char              *name);

/* kith-graphml-data.c */

void  kith_graphml_key_free       (KithGraphmlKey          *self);
void  kith_graphml_start_key      (KithGraphmlReader       *self);
void  kith_graphml_end_data       (KithGraphmlReader       *self);
void  kith_graphml_end_default    (KithGraphmlReader       *self);

/** kith_graphml_take_fallbacks: what the keys say of the person or tie at hand where it says nothing itself. */
void  kith_graphml_take_fallbacks (KithGraphmlReader       *self);

/* kith-graphml-network.c */

void  kith_graphml_start_graph    (KithGraphmlReader       *self);
void  kith_graphml_start_node     (KithGraphmlReader       *self);
void  kith_graphml_start_edge     (KithGraphmlReader       *self);
void  kith_graphml_end_graph      (KithGraphmlReader       *self);
void  kith_graphml_end_node       (KithGraphmlReader       *self);
void  kith_graphml_end_edge       (KithGraphmlReader       *self);

/** kith_graphml_resolve_ties: once all is read, as an edge may come before the nodes it joins. */
void  kith_graphml_resolve_ties   (KithGraphmlReader       *self);

G_END_DECLS
