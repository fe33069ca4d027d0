/* kith-problem.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-problem.h"

#include "kith-clash.h"
#include "kith-domain-error.h"
#include "kith-storage-error.h"

G_DEFINE_QUARK (kith-problem, kith_problem)

static KithProblem
classify_storage (int code)
{
  switch ((KithStorageError) code)
    {
    case KITH_STORAGE_ERROR_WRONG_PASSPHRASE:
      return KITH_PROBLEM_WRONG_PASSPHRASE;
    case KITH_STORAGE_ERROR_DAMAGED:
    case KITH_STORAGE_ERROR_ROLLED_BACK:
      return KITH_PROBLEM_DAMAGED;
    case KITH_STORAGE_ERROR_BUSY:
      return KITH_PROBLEM_IN_USE;
    case KITH_STORAGE_ERROR_READ_ONLY:
    case KITH_STORAGE_ERROR_DISK_FULL:
      return KITH_PROBLEM_DISK;
    case KITH_STORAGE_ERROR_CONFLICT:
      return KITH_PROBLEM_CONFLICT;
    case KITH_STORAGE_ERROR_NOTHING_LEFT:
      return KITH_PROBLEM_NOTHING_LEFT;
    case KITH_STORAGE_ERROR_FAILED:
    case KITH_STORAGE_ERROR_NEWER:
    case KITH_STORAGE_ERROR_NOT_A_PRACTICE:
    case KITH_STORAGE_ERROR_NOT_A_BACKUP:
    case KITH_STORAGE_ERROR_UNSAFE_PLACE:
    case KITH_STORAGE_ERROR_EXISTS:
    case KITH_STORAGE_ERROR_NOT_FOUND:
    case KITH_STORAGE_ERROR_FORBIDDEN:
    case KITH_STORAGE_ERROR_UNSAFE_LIBRARY:
      return KITH_PROBLEM_FAILED;
    default:
      g_return_val_if_reached (KITH_PROBLEM_FAILED);
    }
}

KithProblem
kith_problem_classify (const GError *error)
{
  if (error->domain == KITH_PROBLEM)
    return error->code;
  if (error->domain == KITH_DOMAIN_ERROR)
    return KITH_PROBLEM_USAGE;
  if (error->domain == KITH_CLASH)
    return KITH_PROBLEM_CONFLICT;
  if (error->domain == KITH_STORAGE_ERROR)
    return classify_storage (error->code);
  return KITH_PROBLEM_FAILED;
}
