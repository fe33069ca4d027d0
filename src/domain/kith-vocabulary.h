/* kith-vocabulary.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-definition.h"

G_BEGIN_DECLS

/** KithVocabulary: the field's own words, each an id that is stored and a label for people, by topic: "Areas",
 * "Techniques", "Tasks", "Sections", "Events", "Closures", "Kinds". */
typedef struct _KithVocabulary KithVocabulary;

/** kith_vocabulary_parse: each group of @definition is a topic, each key an id. Errors: KITH_DOMAIN_ERROR.
 * Returns: (transfer full) (nullable) */
KithVocabulary *kith_vocabulary_parse     (KithDefinition        *definition,
                                           GError               **error);
void            kith_vocabulary_free      (KithVocabulary        *self);

gboolean        kith_vocabulary_has       (const KithVocabulary  *self,
                                           const char            *topic,
                                           const char            *id);

/** kith_vocabulary_get_label: translated; @id itself where it is a word of the practice's own. */
const char     *kith_vocabulary_get_label (const KithVocabulary  *self,
                                           const char            *topic,
                                           const char            *id);

/** kith_vocabulary_get_ids: in the order of the file. Returns: (transfer none) (nullable) */
const char * const *kith_vocabulary_get_ids (const KithVocabulary *self,
                                             const char           *topic);

/** kith_vocabulary_check: whether every one of @ids, which stand at @group and @key of @definition, is a word of
 * @topic. Errors: KITH_DOMAIN_ERROR */
gboolean        kith_vocabulary_check     (const KithVocabulary  *self,
                                           const char            *topic,
                                           char                 **ids,
                                           KithDefinition        *definition,
                                           const char            *group,
                                           const char            *key,
                                           GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithVocabulary, kith_vocabulary_free)

G_END_DECLS
