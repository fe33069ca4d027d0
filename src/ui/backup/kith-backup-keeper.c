/* kith-backup-keeper.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-backup-keeper.h"

#include "kith-backups.h"
#include "kith-problem.h"
#include "kith-settings.h"

#include <glib/gi18n.h>

/* Whoever has just come in wants to see something first. */
#define SECONDS_UNTIL_FIRST 3
#define SECONDS_UNTIL_NEXT  3600

struct _KithBackupKeeper
{
  GObject parent_instance;

  KithPractice *practice;
  GCancellable *cancellable;
  char *trouble;
  gboolean busy;
  guint clock;
};

enum
{
  PROP_TROUBLE = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (KithBackupKeeper, kith_backup_keeper, G_TYPE_OBJECT)

static void look_later (KithBackupKeeper *self, guint seconds);

static void
set_trouble (KithBackupKeeper *self,
             const char       *trouble)
{
  if (g_set_str (&self->trouble, trouble))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TROUBLE]);
}

/* Another window, or another program, may be at it just now; and what was locked meanwhile is no trouble. */
static void
judge (KithBackupKeeper *self,
       const GError     *error)
{
  g_autofree char *sentence = NULL;

  if (error != NULL && (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
                        || kith_problem_classify (error) == KITH_PROBLEM_IN_USE))
    return;
  if (error != NULL)
    /* Translators: %s is a sentence that says why, and what to do. */
    sentence = g_strdup_printf (_("There is no backup of today. %s"), error->message);
  set_trouble (self, sentence);
}

static DexFuture *
back_up_fiber (gpointer data)
{
  KithBackupKeeper *self = data;
  g_autofree char *folder = kith_settings_dup_backup_folder ();
  g_autoptr (GError) error = NULL;

  dex_await (kith_practice_back_up_daily (self->practice, folder, self->cancellable), &error);
  self->busy = FALSE;
  judge (self, error);
  if (!g_cancellable_is_cancelled (self->cancellable))
    look_later (self, SECONDS_UNTIL_NEXT);
  return dex_future_new_true ();
}

static gboolean
look_cb (gpointer data)
{
  KithBackupKeeper *self = data;

  self->clock = 0;
  if (self->busy)
    {
      look_later (self, SECONDS_UNTIL_FIRST);
      return G_SOURCE_REMOVE;
    }
  if (!kith_settings_get_backup_daily ())
    {
      set_trouble (self, NULL);
      look_later (self, SECONDS_UNTIL_NEXT);
      return G_SOURCE_REMOVE;
    }
  self->busy = TRUE;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, back_up_fiber, g_object_ref (self), g_object_unref));
  return G_SOURCE_REMOVE;
}

static void
look_later (KithBackupKeeper *self,
            guint             seconds)
{
  g_clear_handle_id (&self->clock, g_source_remove);
  self->clock = g_timeout_add_seconds (seconds, look_cb, self);
}

static void
settings_changed_cb (KithBackupKeeper *self)
{
  if (!g_cancellable_is_cancelled (self->cancellable))
    look_later (self, 0);
}

static void
kith_backup_keeper_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_TROUBLE:
      g_value_set_string (value, KITH_BACKUP_KEEPER (object)->trouble);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_backup_keeper_finalize (GObject *object)
{
  KithBackupKeeper *self = KITH_BACKUP_KEEPER (object);

  g_clear_handle_id (&self->clock, g_source_remove);
  g_object_unref (self->practice);
  g_object_unref (self->cancellable);
  g_free (self->trouble);
  G_OBJECT_CLASS (kith_backup_keeper_parent_class)->finalize (object);
}

static void
kith_backup_keeper_class_init (KithBackupKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = kith_backup_keeper_get_property;
  object_class->finalize = kith_backup_keeper_finalize;
  props[PROP_TROUBLE] = g_param_spec_string ("trouble", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
kith_backup_keeper_init (KithBackupKeeper *self)
{
  self->cancellable = g_cancellable_new ();
}

KithBackupKeeper *
kith_backup_keeper_new (KithPractice *practice)
{
  KithBackupKeeper *self = g_object_new (KITH_TYPE_BACKUP_KEEPER, NULL);

  self->practice = g_object_ref (practice);
  kith_settings_follow ("backup-daily", G_CALLBACK (settings_changed_cb), self);
  kith_settings_follow ("backup-folder", G_CALLBACK (settings_changed_cb), self);
  look_later (self, SECONDS_UNTIL_FIRST);
  return self;
}

void
kith_backup_keeper_stop (KithBackupKeeper *self)
{
  g_return_if_fail (KITH_IS_BACKUP_KEEPER (self));

  g_clear_handle_id (&self->clock, g_source_remove);
  g_cancellable_cancel (self->cancellable);
}
