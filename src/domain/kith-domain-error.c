/* kith-domain-error.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-domain-error.h"

G_DEFINE_QUARK (kith-domain-error-quark, kith_domain_error)
