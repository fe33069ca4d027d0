/* kith-definition.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** KithDefinition: a file of the field's own data (a template, a measure, words) in the form of GKeyFile, read with a
 * sentence for everything that is not as it must be. Each message names the file, the group and the key. Errors
 * everywhere: KITH_DOMAIN_ERROR. */
typedef struct _KithDefinition KithDefinition;

/** kith_definition_new: @file: its name, for messages alone. @length: of @data in bytes. Returns: (transfer full) */
KithDefinition *kith_definition_new          (const char      *file,
                                              const char      *data,
                                              gsize            length,
                                              GError         **error);
void            kith_definition_free         (KithDefinition  *self);

gboolean        kith_definition_has          (KithDefinition  *self,
                                              const char      *group,
                                              const char      *key);

/** kith_definition_get_groups: Returns: (transfer full): in the order of the file */
char          **kith_definition_get_groups   (KithDefinition  *self);
char          **kith_definition_get_keys     (KithDefinition  *self,
                                              const char      *group);

/** kith_definition_get_text: as it is written, not empty. Returns: (transfer full) (nullable) */
char           *kith_definition_get_text     (KithDefinition  *self,
                                              const char      *group,
                                              const char      *key,
                                              GError         **error);

/** kith_definition_get_id: a text of small letters, digits and hyphens. Returns: (transfer full) (nullable) */
char           *kith_definition_get_id       (KithDefinition  *self,
                                              const char      *group,
                                              const char      *key,
                                              GError         **error);

/** kith_definition_get_number: a whole number from @least to @most. */
gboolean        kith_definition_get_number   (KithDefinition  *self,
                                              const char      *group,
                                              const char      *key,
                                              int              least,
                                              int              most,
                                              int             *number,
                                              GError         **error);

/** kith_definition_get_numbers: a list of whole numbers, each greater than the one before; a key that is not there is
 * an empty list. Returns: (transfer full) (element-type int) (nullable) */
GArray         *kith_definition_get_numbers  (KithDefinition  *self,
                                              const char      *group,
                                              const char      *key,
                                              int              least,
                                              int              most,
                                              GError         **error);

/** kith_definition_get_list: a list of texts, each not empty; a key that is not there is an empty list.
 * Returns: (transfer full) (nullable) */
char          **kith_definition_get_list     (KithDefinition  *self,
                                              const char      *group,
                                              const char      *key,
                                              GError         **error);

/** kith_definition_get_flag: FALSE where the key is not there. */
gboolean        kith_definition_get_flag     (KithDefinition  *self,
                                              const char      *group,
                                              const char      *key,
                                              gboolean        *flag,
                                              GError         **error);

/** kith_definition_refuse: sets @error to "FILE, [GROUP] KEY: @reason". @reason: a translated sentence. Returns: FALSE */
gboolean        kith_definition_refuse       (KithDefinition  *self,
                                              const char      *group,
                                              const char      *key,
                                              const char      *reason,
                                              GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithDefinition, kith_definition_free)

G_END_DECLS
