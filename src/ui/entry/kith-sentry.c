/* kith-sentry.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-sentry.h"

#include <gio/gunixfdlist.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <libdex.h>

#define LOGIN_NAME  "org.freedesktop.login1"
#define LOGIN_PATH  "/org/freedesktop/login1"
#define MANAGER     "org.freedesktop.login1.Manager"
#define SESSION     "org.freedesktop.login1.Session"
#define PROPERTIES  "org.freedesktop.DBus.Properties"
#define LIMIT_MS    5000

struct _KithSentry
{
  GObject parent_instance;

  GDBusConnection *system;  /* (nullable) */
  GDBusConnection *session; /* (nullable) */
  GArray *of_system;        /* subscriptions, of guint */
  GArray *of_session;
  int delay;                /* what keeps the computer awake until all is locked; -1 for nothing */
};

enum
{
  ALARM,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char * const screen_savers[] = { "org.gnome.ScreenSaver", "org.freedesktop.ScreenSaver" };

G_DEFINE_FINAL_TYPE (KithSentry, kith_sentry, G_TYPE_OBJECT)

static void
raise_alarm (KithSentry *self)
{
  g_signal_emit (self, signals[ALARM], 0);
}

static void
subscribe (GDBusConnection     *bus,
           GArray              *ids,
           const char          *sender,
           const char          *interface,
           const char          *member,
           const char          *path,
           GDBusSignalCallback  callback,
           KithSentry          *self)
{
  guint id = g_dbus_connection_signal_subscribe (bus, sender, interface, member, path, NULL, G_DBUS_SIGNAL_FLAGS_NONE,
                                                 callback, self, NULL);

  g_array_append_val (ids, id);
}

static void
unsubscribe (GDBusConnection *bus,
             GArray          *ids)
{
  for (guint i = 0; i < ids->len; i++)
    g_dbus_connection_signal_unsubscribe (bus, g_array_index (ids, guint, i));
  g_array_set_size (ids, 0);
}

/* Without it the computer would sleep with the keys in its memory. */
static DexFuture *
delay_fiber (gpointer data)
{
  KithSentry *self = data;
  g_autoptr (GUnixFDList) descriptors = NULL;
  g_autoptr (DexFuture) call = NULL;

  /* Translators: why the computer waits a moment before it sleeps. */
  call = dex_dbus_connection_call_with_unix_fd_list (self->system, LOGIN_NAME, LOGIN_PATH, MANAGER, "Inhibit",
                                                     g_variant_new ("(ssss)", "sleep", "Kith", _("Locks the practice"),
                                                                    "delay"),
                                                     G_VARIANT_TYPE ("(h)"), G_DBUS_CALL_FLAGS_NONE, LIMIT_MS, NULL);
  if (!dex_await (dex_ref (call), NULL))
    return dex_future_new_true ();
  descriptors = dex_await_object (dex_ref (dex_future_set_get_future_at (DEX_FUTURE_SET (call), 1)), NULL);
  if (descriptors != NULL && self->delay < 0)
    self->delay = g_unix_fd_list_get (descriptors, 0, NULL);
  return dex_future_new_true ();
}

static void
ask_for_delay (KithSentry *self)
{
  dex_future_disown (dex_scheduler_spawn (NULL, 0, delay_fiber, g_object_ref (self), g_object_unref));
}

static void
sleep_cb (GDBusConnection *bus,
          const char      *sender,
          const char      *path,
          const char      *interface,
          const char      *member,
          GVariant        *parameters,
          gpointer         data)
{
  gboolean begins;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    return;
  g_variant_get (parameters, "(b)", &begins);
  if (begins)
    raise_alarm (data);
  else
    ask_for_delay (data);
}

static void
locked_cb (GDBusConnection *bus,
           const char      *sender,
           const char      *path,
           const char      *interface,
           const char      *member,
           GVariant        *parameters,
           gpointer         data)
{
  raise_alarm (data);
}

/* Of a session that another user's has taken the screen from. */
static void
session_changed_cb (GDBusConnection *bus,
                    const char      *sender,
                    const char      *path,
                    const char      *interface,
                    const char      *member,
                    GVariant        *parameters,
                    gpointer         data)
{
  g_autoptr (GVariant) changed = NULL;
  gboolean active;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(sa{sv}as)")))
    return;
  changed = g_variant_get_child_value (parameters, 1);
  if (g_variant_lookup (changed, "Active", "b", &active) && !active)
    raise_alarm (data);
}

static void
covered_cb (GDBusConnection *bus,
            const char      *sender,
            const char      *path,
            const char      *interface,
            const char      *member,
            GVariant        *parameters,
            gpointer         data)
{
  gboolean covered;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    return;
  g_variant_get (parameters, "(b)", &covered);
  if (covered)
    raise_alarm (data);
}

static void
toolkit_cb (KithSentry     *self,
            GParamSpec     *pspec,
            GtkApplication *application)
{
  gboolean covered;

  g_object_get (application, "screensaver-active", &covered, NULL);
  if (covered)
    raise_alarm (self);
}

/* In a sandbox, or without a login service, there is none; the toolkit then tells what it knows. */
static DexFuture *
watch_system_fiber (gpointer data)
{
  KithSentry *self = data;
  g_autoptr (GVariant) answer = NULL;
  const char *path;

  self->system = dex_await_object (dex_bus_get (G_BUS_TYPE_SYSTEM), NULL);
  if (self->system == NULL)
    return dex_future_new_true ();
  subscribe (self->system, self->of_system, LOGIN_NAME, MANAGER, "PrepareForSleep", LOGIN_PATH, sleep_cb, self);
  ask_for_delay (self);
  answer = dex_await_variant (dex_dbus_connection_call (self->system, LOGIN_NAME, LOGIN_PATH, MANAGER, "GetSession",
                                                        g_variant_new ("(s)", "auto"), G_VARIANT_TYPE ("(o)"),
                                                        G_DBUS_CALL_FLAGS_NONE, LIMIT_MS),
                              NULL);
  if (answer == NULL)
    return dex_future_new_true ();
  g_variant_get (answer, "(&o)", &path);
  subscribe (self->system, self->of_system, LOGIN_NAME, SESSION, "Lock", path, locked_cb, self);
  subscribe (self->system, self->of_system, LOGIN_NAME, PROPERTIES, "PropertiesChanged", path, session_changed_cb, self);
  return dex_future_new_true ();
}

static DexFuture *
watch_session_fiber (gpointer data)
{
  KithSentry *self = data;

  self->session = dex_await_object (dex_bus_get (G_BUS_TYPE_SESSION), NULL);
  if (self->session == NULL)
    return dex_future_new_true ();
  for (gsize i = 0; i < G_N_ELEMENTS (screen_savers); i++)
    subscribe (self->session, self->of_session, screen_savers[i], screen_savers[i], "ActiveChanged", NULL, covered_cb, self);
  return dex_future_new_true ();
}

static void
kith_sentry_dispose (GObject *object)
{
  KithSentry *self = KITH_SENTRY (object);

  if (self->system != NULL)
    unsubscribe (self->system, self->of_system);
  if (self->session != NULL)
    unsubscribe (self->session, self->of_session);
  g_clear_object (&self->system);
  g_clear_object (&self->session);
  g_clear_fd (&self->delay, NULL);
  G_OBJECT_CLASS (kith_sentry_parent_class)->dispose (object);
}

static void
kith_sentry_finalize (GObject *object)
{
  KithSentry *self = KITH_SENTRY (object);

  g_array_unref (self->of_system);
  g_array_unref (self->of_session);
  G_OBJECT_CLASS (kith_sentry_parent_class)->finalize (object);
}

static void
kith_sentry_class_init (KithSentryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = kith_sentry_dispose;
  object_class->finalize = kith_sentry_finalize;
  signals[ALARM] = g_signal_new ("alarm", KITH_TYPE_SENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kith_sentry_init (KithSentry *self)
{
  self->delay = -1;
  self->of_system = g_array_new (FALSE, FALSE, sizeof (guint));
  self->of_session = g_array_new (FALSE, FALSE, sizeof (guint));
}

KithSentry *
kith_sentry_new (GtkApplication *application)
{
  KithSentry *self = g_object_new (KITH_TYPE_SENTRY, NULL);

  g_signal_connect_object (application, "notify::screensaver-active", G_CALLBACK (toolkit_cb), self, G_CONNECT_SWAPPED);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, watch_system_fiber, g_object_ref (self), g_object_unref));
  dex_future_disown (dex_scheduler_spawn (NULL, 0, watch_session_fiber, g_object_ref (self), g_object_unref));
  return self;
}

void
kith_sentry_stand_down (KithSentry *self)
{
  g_return_if_fail (KITH_IS_SENTRY (self));

  g_clear_fd (&self->delay, NULL);
}
