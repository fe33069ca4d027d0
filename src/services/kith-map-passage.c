/* kith-map-passage.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-passage.h"

void
kith_map_passage_begin (KithMapPassage *self,
                        KithMapSheet   *sheet,
                        KithMapLayout  *from,
                        KithMapLayout  *to)
{
  kith_map_passage_clear (self);
  *self = (KithMapPassage) { sheet, from, to };
}

KithMapLayout *
kith_map_passage_at (KithMapPassage       *self,
                     const KithMapPicture *after,
                     double                share)
{
  KithMapLayout *layout;

  if (self->to == NULL)
    return NULL;
  if (share < 1)
    return kith_map_layout_between (self->from, self->sheet->picture, self->to, after, share);
  layout = g_steal_pointer (&self->to);
  kith_map_passage_clear (self);
  return layout;
}

void
kith_map_passage_clear (KithMapPassage *self)
{
  g_clear_pointer (&self->sheet, kith_map_sheet_unref);
  g_clear_pointer (&self->from, kith_map_layout_free);
  g_clear_pointer (&self->to, kith_map_layout_free);
}
