/* kith-domain-error.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** KithDomainError: what a value breaks; the message is a translated sentence for the person who typed it. */
typedef enum
{
  KITH_DOMAIN_ERROR_EMPTY,
  KITH_DOMAIN_ERROR_TOO_LONG,
  KITH_DOMAIN_ERROR_NOT_TEXT,
  KITH_DOMAIN_ERROR_NOT_A_DATE,
  KITH_DOMAIN_ERROR_OUT_OF_RANGE,
  KITH_DOMAIN_ERROR_UNKNOWN_WORD,
} KithDomainError;

#define KITH_DOMAIN_ERROR (kith_domain_error_quark ())
GQuark kith_domain_error_quark (void);

G_END_DECLS
