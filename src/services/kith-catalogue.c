/* kith-catalogue.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-catalogue.h"

#include "kith-course-data.h"

#define PREFIX "/io/github/kith_app/Kith/course/"

static KithDefinition *
load_definition (const char *path)
{
  g_autofree char *whole = g_strconcat (PREFIX, path, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resource_lookup_data (kith_course_data_get_resource (), whole, 0, &error);
  KithDefinition *definition = NULL;
  gsize size;

  if (bytes != NULL)
    {
      const char *data = g_bytes_get_data (bytes, &size);

      definition = kith_definition_new (path, data, size, &error);
    }
  if (definition == NULL)
    g_error ("%s", error->message);
  return definition;
}

static char **
list_folder (const char *folder)
{
  g_autofree char *whole = g_strconcat (PREFIX, folder, NULL);
  char **names = g_resource_enumerate_children (kith_course_data_get_resource (), whole, 0, NULL);

  g_assert (names != NULL);
  return names;
}

static int
compare_ids_cb (gconstpointer a,
                gconstpointer b)
{
  return g_strcmp0 (**(char ***) a, **(char ***) b);
}

static void
load_templates (KithCatalogue *self)
{
  g_auto (GStrv) names = list_folder ("templates/");

  self->templates = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_template_free);
  for (gsize i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat ("templates/", names[i], NULL);
      g_autoptr (KithDefinition) definition = load_definition (path);
      g_autoptr (GError) error = NULL;
      KithTemplate *template = kith_template_parse (definition, self->vocabulary, &error);

      if (template == NULL)
        g_error ("%s", error->message);
      g_ptr_array_add (self->templates, template);
    }
  g_ptr_array_sort (self->templates, compare_ids_cb);
}

static void
load_measures (KithCatalogue *self)
{
  g_auto (GStrv) names = list_folder ("measures/");

  self->measures = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_measure_free);
  for (gsize i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat ("measures/", names[i], NULL);
      g_autoptr (KithDefinition) definition = load_definition (path);
      g_autoptr (GError) error = NULL;
      KithMeasure *measure = kith_measure_parse (definition, &error);

      if (measure == NULL)
        g_error ("%s", error->message);
      g_ptr_array_add (self->measures, measure);
    }
  g_ptr_array_sort (self->measures, compare_ids_cb);
}

static KithCatalogue *
load (void)
{
  KithCatalogue *self = g_new0 (KithCatalogue, 1);
  g_autoptr (KithDefinition) words = load_definition ("vocabulary.ini");
  g_autoptr (GError) error = NULL;

  self->vocabulary = kith_vocabulary_parse (words, &error);
  if (self->vocabulary == NULL)
    g_error ("%s", error->message);
  load_templates (self);
  load_measures (self);
  return self;
}

const KithCatalogue *
kith_catalogue_get (void)
{
  static KithCatalogue *catalogue;

  if (g_once_init_enter_pointer (&catalogue))
    g_once_init_leave_pointer (&catalogue, load ());
  return catalogue;
}

const KithTemplate *
kith_catalogue_find_template (const char *id)
{
  const KithCatalogue *self = kith_catalogue_get ();

  for (guint i = 0; i < self->templates->len; i++)
    {
      const KithTemplate *template = self->templates->pdata[i];

      if (g_strcmp0 (template->id, id) == 0)
        return template;
    }
  return NULL;
}

const KithMeasure *
kith_catalogue_find_measure (const char *name)
{
  const KithCatalogue *self = kith_catalogue_get ();

  for (guint i = 0; i < self->measures->len; i++)
    {
      const KithMeasure *measure = self->measures->pdata[i];

      if (g_ascii_strcasecmp (measure->id, name) == 0 || g_ascii_strcasecmp (measure->name, name) == 0)
        return measure;
    }
  return NULL;
}
