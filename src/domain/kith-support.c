/* kith-support.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-support.h"

#include <glib/gi18n.h>

static const char *const support_words[] = { "emotional", "practical", "information", "company", "none" };

static const char *const support_labels[] = { N_("Emotional"), N_("Practical"), N_("Information"), N_("Company"),
                                              N_("Nothing") };

static const char *const obstacle_words[KITH_N_OBSTACLES] = {
  [KITH_OBSTACLE_COMMUNICATION] = "communication",
  [KITH_OBSTACLE_CONFLICT] = "conflict",
  [KITH_OBSTACLE_BOUNDARIES] = "boundaries",
  [KITH_OBSTACLE_TRUST] = "trust",
};

static const char *const obstacle_labels[KITH_N_OBSTACLES] = {
  [KITH_OBSTACLE_COMMUNICATION] = N_("Talking past each other"),
  [KITH_OBSTACLE_CONFLICT] = N_("Conflict"),
  [KITH_OBSTACLE_BOUNDARIES] = N_("Boundaries"),
  [KITH_OBSTACLE_TRUST] = N_("Lack of trust"),
};

static gboolean
add_support (const char *word,
             guint      *supports)
{
  for (guint i = 0; i < G_N_ELEMENTS (support_words); i++)
    {
      if (g_str_equal (word, support_words[i]))
        {
          *supports |= 1u << i;
          return TRUE;
        }
    }

  return FALSE;
}

char *
kith_support_to_text (guint supports)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (support_words); i++)
    {
      if ((supports & (1u << i)) != 0)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", support_words[i]);
    }

  return g_string_free_and_steal (text);
}

const char *
kith_support_get_label (KithSupport support)
{
  for (guint i = 0; i < G_N_ELEMENTS (support_labels); i++)
    if (support == 1u << i)
      return _(support_labels[i]);
  g_return_val_if_reached ("");
}

gboolean
kith_support_from_text (const char *text,
                        guint      *supports)
{
  g_auto (GStrv) words = NULL;
  guint found = 0;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (supports != NULL, FALSE);

  words = g_strsplit_set (text, " ,", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] != '\0' && !add_support (words[i], &found))
        return FALSE;
    }

  if ((found & KITH_SUPPORT_NONE) != 0 && found != KITH_SUPPORT_NONE)
    return FALSE;
  *supports = found;
  return TRUE;
}

KithFlow
kith_support_get_flow (guint gives,
                       guint receives)
{
  gboolean out = (gives & KITH_SUPPORT_KINDS) != 0;
  gboolean in = (receives & KITH_SUPPORT_KINDS) != 0;

  if (in && out)
    return KITH_FLOW_BOTH;
  if (out)
    return KITH_FLOW_OUT;
  return in ? KITH_FLOW_IN : KITH_FLOW_NONE;
}

const char *
kith_obstacle_to_text (KithObstacle obstacle)
{
  g_return_val_if_fail ((guint) obstacle < KITH_N_OBSTACLES, "");

  return obstacle_words[obstacle];
}

gboolean
kith_obstacle_from_text (const char   *text,
                         KithObstacle *obstacle)
{
  g_return_val_if_fail (obstacle != NULL, FALSE);

  for (guint i = 0; i < KITH_N_OBSTACLES; i++)
    {
      if (g_strcmp0 (text, obstacle_words[i]) == 0)
        {
          *obstacle = (KithObstacle) i;
          return TRUE;
        }
    }

  return FALSE;
}

const char *
kith_obstacle_get_label (KithObstacle obstacle)
{
  g_return_val_if_fail ((guint) obstacle < KITH_N_OBSTACLES, "");

  return _(obstacle_labels[obstacle]);
}
