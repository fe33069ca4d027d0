/* kith.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-application.h"
#include "kith-start.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr (KithApplication) application = NULL;

  kith_start ();
  application = kith_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
