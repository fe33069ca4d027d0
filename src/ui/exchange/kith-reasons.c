/* kith-reasons.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-reasons.h"

#include <glib/gi18n.h>

/* So many lines are named of what has one reason. */
#define MOST_LINES 8

/* More of where it was would push the next reason out of sight. */
#define MOST_LINES_SHOWN 2

/* Group: the places of one reason in one file, on the way to a KithReason. @n: all of them, of which @lines names the first. */
typedef struct
{
  const char *reason;
  const char *file;
  GString *lines;
  guint n;
} Group;

static void
reason_free (KithReason *self)
{
  g_free (self->reason);
  g_free (self->where);
  g_free (self);
}

static void
group_free (Group *self)
{
  g_string_free (self->lines, TRUE);
  g_free (self);
}

static Group *
find_group (GPtrArray         *groups,
            const KithSkipped *skipped)
{
  Group *group;

  for (guint i = 0; i < groups->len; i++)
    {
      group = groups->pdata[i];
      if (g_str_equal (group->reason, skipped->reason) && g_strcmp0 (group->file, skipped->file) == 0)
        return group;
    }
  group = g_new0 (Group, 1);
  group->reason = skipped->reason;
  group->file = skipped->file;
  group->lines = g_string_new (NULL);
  g_ptr_array_add (groups, group);
  return group;
}

static void
add_line (Group *group,
          guint  line)
{
  if (++group->n > MOST_LINES || line == 0)
    return;
  if (group->lines->len > 0)
    g_string_append (group->lines, ", ");
  g_string_append_printf (group->lines, "%u", line);
}

static char *
describe_places (const Group *group)
{
  if (group->lines->len == 0)
    return g_strdup (group->file);
  if (group->n > MOST_LINES)
    /* Translators: a file, some lines of it, and how many more there are: "family.ged, lines 3, 8, 12 and 40 more". */
    return g_strdup_printf (_("%s, lines %s and %u more"), group->file, group->lines->str, group->n - MOST_LINES);
  /* Translators: a file and lines of it: "family.ged, lines 3, 8". */
  return g_strdup_printf (ngettext ("%s, line %s", "%s, lines %s", group->n), group->file, group->lines->str);
}

/* @where: (transfer full) */
static void
add_reason (GPtrArray  *reasons,
            const char *text,
            char       *where)
{
  KithReason *reason = g_new0 (KithReason, 1);

  reason->reason = g_strdup (text);
  reason->where = where;
  g_ptr_array_add (reasons, reason);
}

GPtrArray *
kith_reasons_new_skipped (const KithImportOutcome *outcome)
{
  GPtrArray *reasons = g_ptr_array_new_with_free_func ((GDestroyNotify) reason_free);
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func ((GDestroyNotify) group_free);

  for (guint i = 0; i < outcome->skipped->len; i++)
    {
      const KithSkipped *skipped = outcome->skipped->pdata[i];

      add_line (find_group (groups, skipped), skipped->line);
    }
  for (guint i = 0; i < groups->len; i++)
    add_reason (reasons, ((Group *) groups->pdata[i])->reason, describe_places (groups->pdata[i]));
  if (outcome->unlisted > 0)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("And %u more like these.", "And %u more like these.", outcome->unlisted),
                                               outcome->unlisted);

      add_reason (reasons, more, g_strdup (""));
    }
  return reasons;
}

static KithReason *
find_reason (GPtrArray  *reasons,
             const char *text)
{
  for (guint i = 0; i < reasons->len; i++)
    if (g_str_equal (((KithReason *) reasons->pdata[i])->reason, text))
      return reasons->pdata[i];
  return NULL;
}

GPtrArray *
kith_reasons_new_omitted (const KithExportOutcome *outcome)
{
  GPtrArray *reasons = g_ptr_array_new_with_free_func ((GDestroyNotify) reason_free);

  for (guint i = 0; i < outcome->left_out->len; i++)
    {
      const KithOmission *omission = outcome->left_out->pdata[i];
      KithReason *known = find_reason (reasons, omission->reason);
      g_autofree char *where = known != NULL ? known->where : NULL;

      if (known == NULL)
        add_reason (reasons, omission->reason, g_strdup (omission->what));
      else
        known->where = g_strconcat (where, ", ", omission->what, NULL);
    }
  return reasons;
}

static GtkWidget *
make_row (const KithReason *reason)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), reason->reason);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), reason->where);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), MOST_LINES_SHOWN);
  return row;
}

void
kith_reasons_show (AdwExpanderRow *row,
                   GPtrArray      *reasons)
{
  GQuark quark = g_quark_from_static_string ("kith-reasons");
  g_autoptr (GPtrArray) old = g_object_steal_qdata (G_OBJECT (row), quark);
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; old != NULL && i < old->len; i++)
    adw_expander_row_remove (row, old->pdata[i]);
  for (guint i = 0; i < reasons->len; i++)
    {
      GtkWidget *child = make_row (reasons->pdata[i]);

      adw_expander_row_add_row (row, child);
      g_ptr_array_add (rows, child);
    }
  g_object_set_qdata_full (G_OBJECT (row), quark, rows, (GDestroyNotify) g_ptr_array_unref);
  gtk_widget_set_visible (GTK_WIDGET (row), reasons->len > 0);
}
