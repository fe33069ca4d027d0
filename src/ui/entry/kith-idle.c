/* kith-idle.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-idle.h"

gboolean
kith_idle_is_over (gint64 touched,
                   gint64 now,
                   int    minutes)
{
  return minutes > 0 && now - touched >= minutes * G_TIME_SPAN_MINUTE;
}
