/* kith-timeline-part.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-timeline-part.h"

#define CAPTION_LINE 16.0

double
kith_timeline_part_measure (const KithTimelinePart *self,
                            KithTextStyle           style,
                            const char             *words,
                            double                 *height)
{
  double width;
  double high;

  self->measure->size (self->measure->data, style, 1, words, &width, &high);
  if (height != NULL)
    *height = high;
  return width;
}

double
kith_timeline_part_write (const KithTimelinePart *self,
                          KithMapText            *text,
                          KithTextStyle           style,
                          const char             *words,
                          double                  x,
                          double                  y,
                          double                  most,
                          KithTimelineAlign       align)
{
  double width;
  double height;

  *text = (KithMapText) { kith_measure_fit (self->measure, style, 1, words, most), style, 1, { x, y, 0, 0 } };
  if (text->text == NULL)
    return 0;

  width = kith_timeline_part_measure (self, style, text->text, &height);
  text->box = (KithMapRect) { x - (align == KITH_TIMELINE_END ? width : align == KITH_TIMELINE_CENTRE ? width / 2 : 0), y,
                              width, height };
  return height;
}

static double
add_caption (const KithTimelinePart *self,
             KithTextStyle           style,
             const char             *words,
             double                  x,
             double                  y,
             double                  most)
{
  KithMapText text;
  double height = kith_timeline_part_write (self, &text, style, words, x, y, most, KITH_TIMELINE_START);

  if (height > 0)
    g_array_append_val (self->layout->captions, text);
  return height;
}

double
kith_timeline_part_caption (const KithTimelinePart *self,
                            const char             *name,
                            const char             *detail,
                            double                  y)
{
  double x = KITH_TIMELINE_MARGIN;
  double most = self->narrow ? self->end - x : self->gutter - KITH_TIMELINE_GAP;
  double width = kith_timeline_part_measure (self, KITH_TEXT_HEADING, name, NULL);
  double height;

  if (!self->narrow)
    {
      height = add_caption (self, KITH_TEXT_HEADING, name, x, y, most);
      if (detail != NULL)
        add_caption (self, KITH_TEXT_DETAIL, detail, x, y + height + 1, most);
      return 0;
    }
  add_caption (self, KITH_TEXT_HEADING, name, x, y, most);
  if (detail != NULL && most > width + KITH_TIMELINE_GAP)
    add_caption (self, KITH_TEXT_DETAIL, detail, x + width + 8, y + 0.5, most - width - 8);
  return CAPTION_LINE + 3;
}

gboolean
kith_timeline_part_is_after (const KithTimelinePart *self,
                             guint32                 day)
{
  return self->timeline->cursor != 0 && day > self->timeline->cursor;
}
