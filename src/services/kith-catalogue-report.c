/* kith-catalogue-report.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-treatment-members.h"

static const KithMember template_members[] = {
  KITH_MEMBER (NUMBER, KithTemplate, sessions, "sessions"),
  KITH_MEMBER (NUMBER, KithTemplate, least, "least"),
  KITH_MEMBER (NUMBER, KithTemplate, most, "most"),
  KITH_MEMBER (NUMBER, KithTemplate, weeks, "weeks"),
  KITH_MEMBER (NUMBER, KithTemplate, cadence, "cadence"),
  KITH_MEMBER (NUMBER, KithTemplate, minutes, "minutes"),
  { NULL },
};
static const KithMember ending_members[] = {
  KITH_MEMBER (NUMBER, KithTemplate, due, "due"),
  KITH_MEMBER (NUMBER, KithTemplate, overdue, "overdue"),
  { NULL },
};
static const KithMember plan_members[] = {
  KITH_MEMBER (WORDS, KithTemplate, areas, "areas"),
  KITH_MEMBER (WORDS, KithTemplate, sections, "sections"),
  KITH_MEMBER (WORDS, KithTemplate, measures, "measures"),
  KITH_MEMBER (TEXT, KithTemplate, source, "source"),
  KITH_MEMBER (FLAG, KithTemplate, verified, "verified"),
  { NULL },
};
static const KithMember measure_members[] = {
  KITH_MEMBER (TEXT, KithMeasure, id, "id"),
  KITH_MEMBER (TEXT, KithMeasure, name, "name"),
  KITH_MEMBER (TEXT, KithMeasure, summary, "summary"),
  KITH_MEMBER (NUMBER, KithMeasure, n_items, "items"),
  KITH_MEMBER (NUMBER, KithMeasure, least, "least"),
  KITH_MEMBER (NUMBER, KithMeasure, most, "most"),
  { NULL },
};
static const KithMember phase_tasks[] = { KITH_MEMBER (WORDS, KithPhase, tasks, "tasks"), { NULL } };

void
kith_answer_phases (JsonBuilder        *builder,
                    const KithTemplate *template,
                    const KithEdges    *edges)
{
  json_builder_set_member_name (builder, "phases");
  json_builder_begin_array (builder);
  for (int i = 0; i < edges->n_phases; i++)
    {
      const KithPhase *phase = template != NULL ? kith_template_get_phase (template, i) : NULL;

      json_builder_begin_object (builder);
      kith_answer_add_text (builder, "id", phase != NULL ? phase->id : NULL);
      kith_answer_add_text (builder, "label", phase != NULL ? kith_phase_get_label (phase) : NULL);
      kith_answer_add_number (builder, "first", kith_edges_get_first (edges, i));
      kith_answer_add_number (builder, "last", edges->last[i]);
      if (phase != NULL)
        kith_members_answer (phase_tasks, builder, NULL, phase, NULL);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_reviews (JsonBuilder        *builder,
             const KithTemplate *template)
{
  json_builder_set_member_name (builder, "reviews");
  json_builder_begin_array (builder);
  for (guint i = 0; i < template->reviews->len; i++)
    json_builder_add_int_value (builder, g_array_index (template->reviews, int, i));
  json_builder_end_array (builder);
}

static void
answer_template (JsonBuilder        *builder,
                 const KithTemplate *template)
{
  KithEdges edges = { 0 };

  kith_template_lay_edges (template, template->sessions, &edges, NULL);
  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "id", template->id);
  kith_answer_add_text (builder, "name", kith_template_get_name (template));
  kith_members_answer (template_members, builder, NULL, template, NULL);
  kith_answer_phases (builder, template, &edges);
  add_reviews (builder, template);
  json_builder_set_member_name (builder, "ending");
  json_builder_begin_object (builder);
  kith_members_answer (ending_members, builder, NULL, template, NULL);
  json_builder_end_object (builder);
  kith_members_answer (plan_members, builder, NULL, template, NULL);
  json_builder_end_object (builder);
}

static void
add_figure (JsonBuilder      *builder,
            const char       *figure,
            int               value,
            const KithSource *source)
{
  if (source->text == NULL)
    return;
  json_builder_begin_object (builder);
  kith_answer_add_text (builder, "figure", figure);
  kith_answer_add_number (builder, "value", value);
  kith_answer_add_text (builder, "source", source->text);
  kith_answer_add_flag (builder, "verified", source->verified);
  json_builder_end_object (builder);
}

static void
add_figures (JsonBuilder       *builder,
             const KithMeasure *measure)
{
  json_builder_set_member_name (builder, "figures");
  json_builder_begin_array (builder);
  add_figure (builder, "bands", (int) measure->bands->len, &measure->bands_source);
  add_figure (builder, "cutoff", measure->cutoff, &measure->cutoff_source);
  add_figure (builder, "change", measure->change, &measure->change_source);
  add_figure (builder, "missing", measure->missing, &measure->missing_source);
  add_figure (builder, "risk-item", measure->risk_item, &measure->risk_source);
  json_builder_end_array (builder);
}

static void
add_topics (JsonBuilder       *builder,
            const KithMeasure *measure)
{
  json_builder_set_member_name (builder, "topics");
  json_builder_begin_array (builder);
  for (int i = 1; i <= measure->n_items; i++)
    json_builder_add_string_value (builder, kith_measure_get_topic (measure, i));
  json_builder_end_array (builder);
}

static void
add_bands (JsonBuilder       *builder,
           const KithMeasure *measure)
{
  json_builder_set_member_name (builder, "bands");
  json_builder_begin_array (builder);
  for (guint i = 0; i < measure->bands->len; i++)
    {
      json_builder_begin_object (builder);
      kith_answer_add_number (builder, "least", ((const KithBand *) measure->bands->pdata[i])->least);
      kith_answer_add_text (builder, "label", kith_measure_get_band_label (measure, (int) i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

void
kith_answer_templates (JsonBuilder *builder)
{
  const KithCatalogue *catalogue = kith_catalogue_get ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < catalogue->templates->len; i++)
    answer_template (builder, catalogue->templates->pdata[i]);
  json_builder_end_array (builder);
}

void
kith_answer_measures (JsonBuilder *builder)
{
  const KithCatalogue *catalogue = kith_catalogue_get ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < catalogue->measures->len; i++)
    {
      const KithMeasure *measure = catalogue->measures->pdata[i];

      json_builder_begin_object (builder);
      kith_members_answer (measure_members, builder, NULL, measure, NULL);
      add_topics (builder, measure);
      add_bands (builder, measure);
      add_figures (builder, measure);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}
