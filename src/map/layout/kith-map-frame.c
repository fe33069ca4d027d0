/* kith-map-frame.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-frame.h"

#include "kith-map-card.h"
#include "kith-map-legend.h"
#include "kith-map-wording.h"

#include <glib/gi18n.h>
#include <math.h>

/* Between the circles and the edge of the page: a sector's name above and below, people's names at the sides. */
#define ROOM_ABOVE 34.0
#define ROOM_BESIDE 84.0
#define ROOM_BESIDE_UPRIGHT 46.0
#define LEAST_RADIUS 60.0

/* A page that is wider than this has its cards at the side. */
#define WIDE 1.2

/* Of a name with its disc in the tray: as wide as one would have it, and as narrow and low as it can still be read. */
#define NAME_COLUMN 120.0
#define LEAST_NAME_COLUMN 74.0
#define NAME_ROW 28.0
#define LEAST_NAME_ROW 22.0
#define MOST_IN_TRAY 60

/* More than these need two columns. */
#define MANY_IN_TRAY 12

typedef struct
{
  KithMapLayout *layout;
  const KithMapPicture *picture;
  const KithMeasure *measure;
  guint unplaced;
  guint entries;
  double entry_width;
} Page;

/* How the tray is divided: @pitch: of a disc with its gap. */
typedef struct
{
  gboolean named;
  guint columns;
  guint rows;
  double pitch;
  double column;
  double row;
} Grid;

static gboolean
is_wide (const Page *page)
{
  return page->layout->width > WIDE * page->layout->height;
}

static double
measure_width (const Page    *page,
               KithTextStyle  style,
               const char    *text)
{
  double width;
  double height;

  page->measure->size (page->measure->data, style, 1, text, &width, &height);
  return width;
}

static void
look_through (Page *page)
{
  const KithMapPicture *picture = page->picture;
  g_autoptr (GArray) entries = kith_map_legend_list (picture);

  for (guint i = 0; i < picture->people->len; i++)
    page->unplaced += isnan (((const KithMapPerson *) g_ptr_array_index (picture->people, i))->closeness) ? 1 : 0;
  if (!(picture->show & KITH_MAP_SHOW_TRAY) || picture->form != KITH_MAP_RINGS)
    page->unplaced = 0;
  if (!(picture->show & KITH_MAP_SHOW_LEGEND))
    return;

  page->entries = entries->len;
  for (guint i = 0; i < entries->len; i++)
    page->entry_width = MAX (page->entry_width,
                             measure_width (page, KITH_TEXT_ENTRY, g_array_index (entries, KithMapEntry, i).label));
  page->entry_width += KITH_CARD_SAMPLE + KITH_CARD_GAP;
}

static void
set_line (const Page    *page,
          KithMapText   *line,
          KithTextStyle  style,
          const char    *text,
          double         y,
          double         most)
{
  *line = (KithMapText) { .style = style, .zoom = 1, .box = { .x = KITH_CARD_MARGIN, .y = y } };
  if (text == NULL || *text == '\0')
    return;

  line->text = kith_measure_fit (page->measure, style, 1, text, most);
  if (line->text != NULL)
    page->measure->size (page->measure->data, style, 1, line->text, &line->box.width, &line->box.height);
}

/* Returns where the page is free below the title. */
static double
lay_title (const Page *page,
           double      most)
{
  KithMapLayout *layout = page->layout;
  const char *title = page->picture->title != NULL ? page->picture->title : page->picture->client;
  gboolean shown = (page->picture->show & KITH_MAP_SHOW_TITLE) != 0;
  double y = KITH_CARD_MARGIN - 4;

  set_line (page, &layout->title, KITH_TEXT_TITLE, shown ? title : NULL, y, most);
  y += layout->title.box.height > 0 ? layout->title.box.height + 1 : 0;
  set_line (page, &layout->subtitle, KITH_TEXT_SUBTITLE, shown ? page->picture->subtitle : NULL, y, most);
  y += layout->subtitle.box.height;
  return y > KITH_CARD_MARGIN ? y + 16 : KITH_CARD_MARGIN;
}

/* Lays the legend as wide as @width, its lower edge at @bottom. Returns its upper edge. */
static double
lay_legend (const Page *page,
            double      width,
            double      bottom,
            double      most)
{
  KithMapLayout *layout = page->layout;
  double inner = width - 2 * KITH_CARD_PADDING;
  guint columns = MAX (1, (guint) (inner / (page->entry_width + 8)));
  guint rows;

  if (page->entries == 0)
    return bottom;

  columns = MIN (columns, page->entries);
  rows = (page->entries + columns - 1) / columns;
  layout->legend_columns = columns;
  layout->legend_row = (most - KITH_CARD_HEADING - KITH_CARD_PADDING) / rows;
  layout->legend_row = CLAMP (layout->legend_row, KITH_CARD_LEAST_ROW, KITH_CARD_ROW);
  layout->legend = (KithMapRect) {
    KITH_CARD_MARGIN, 0, width, KITH_CARD_HEADING + rows * layout->legend_row + KITH_CARD_PADDING - 4,
  };
  layout->legend.y = bottom - layout->legend.height;
  return layout->legend.y;
}

static void
write_tray_name (const Page          *page,
                 const KithWordings  *wordings,
                 const Grid          *grid,
                 KithMapSpot         *spot,
                 const KithMapPerson *person)
{
  double indent = grid->pitch / 2 + 6;
  g_autofree char *text = kith_wordings_fit (wordings, KITH_TEXT_ENTRY, person, grid->column - grid->pitch - 8);

  if (text == NULL)
    return;
  set_line (page, &spot->name, KITH_TEXT_ENTRY, text, 0, grid->column);
  spot->name.box.x = spot->x + indent;
  spot->name.box.y = spot->y - spot->name.box.height / 2;
}

static void
put_in_tray (const Page *page,
             const Grid *grid,
             guint       most)
{
  KithMapLayout *layout = page->layout;
  g_auto (KithWordings) wordings = { 0 };
  guint at = 0;

  kith_wordings_init (&wordings, page->picture, page->measure, 1);
  for (guint i = 0; i < layout->n_spots && at < most; i++)
    {
      const KithMapPerson *person = g_ptr_array_index (page->picture->people, i);
      KithMapSpot *spot = &layout->spots[i];

      if (!isnan (person->closeness))
        continue;
      spot->tray = TRUE;
      spot->x = layout->tray.x + KITH_CARD_PADDING + (at % grid->columns) * grid->column + grid->pitch / 2;
      spot->y = layout->tray.y + KITH_CARD_HEADING + (at / grid->columns) * grid->row + grid->row / 2;
      at++;
      if (grid->named)
        write_tray_name (page, &wordings, grid, spot, person);
    }
}

static guint
count_rows (guint people,
            guint columns)
{
  return (people + columns - 1) / columns;
}

/* Names beside the discs in as few columns as there is room for, then discs alone. */
static void
divide_tray (const Page *page,
             guint       people,
             double      inner,
             double      room,
             Grid       *grid)
{
  guint wished = MAX (1, (guint) (inner / NAME_COLUMN));
  guint most = MAX (1, (guint) (inner / LEAST_NAME_COLUMN));

  for (guint columns = wished; columns <= most; columns++)
    {
      guint rows = count_rows (people, columns);

      if (rows * LEAST_NAME_ROW > room)
        continue;
      *grid = (Grid) { TRUE, columns, rows, 26, inner / columns, CLAMP (floor (room / rows), LEAST_NAME_ROW, NAME_ROW) };
      grid->pitch = MIN (grid->pitch, grid->row - 1);
      return;
    }

  *grid = (Grid) { .pitch = people <= 24 ? 26 : 21 };
  grid->row = grid->column = grid->pitch + 4;
  grid->columns = MAX (1, (guint) ((inner + 4) / grid->column));
  grid->rows = count_rows (people, grid->columns);
}

/* As many as there is room for, the others as a count. Returns the lower edge. */
static double
lay_tray (const Page *page,
          double      width,
          double      top,
          double      bottom)
{
  KithMapLayout *layout = page->layout;
  double inner = width - 2 * KITH_CARD_PADDING;
  double room = bottom - top - KITH_CARD_HEADING - KITH_CARD_PADDING;
  guint shown = MIN (page->unplaced, MOST_IN_TRAY);
  double count = KITH_CARD_ROW;
  Grid grid;

  if (page->unplaced == 0)
    return top;

  divide_tray (page, shown, inner, page->unplaced > shown ? room - count : room, &grid);
  if (shown == page->unplaced && grid.rows * grid.row <= room)
    count = 0;
  grid.rows = MIN (grid.rows, (guint) (MAX (0, room - count) / grid.row));
  shown = MIN (shown, grid.rows * grid.columns);
  layout->left_out = page->unplaced - shown;
  layout->tray_disc = grid.pitch / 2;
  layout->tray_shows = shown > 0;
  layout->tray = (KithMapRect) {
    KITH_CARD_MARGIN, top, width, KITH_CARD_HEADING + grid.rows * grid.row + count + KITH_CARD_PADDING - 4,
  };
  put_in_tray (page, &grid, shown);
  return top + layout->tray.height;
}

/* What the tray would like to have, with the gap below it; the legend draws its rows together for it. */
static double
get_tray_wish (const Page *page)
{
  return page->unplaced == 0 ? 0 : 16 + KITH_CARD_HEADING + KITH_CARD_PADDING + MIN (page->unplaced, 4) * NAME_ROW;
}

static double
get_column (const Page *page)
{
  double heading = measure_width (page, KITH_TEXT_HEADING, _("Not placed yet"));
  double needed = MAX (page->entry_width, heading) + 2 * KITH_CARD_PADDING;

  if (page->entries == 0 && page->unplaced == 0)
    return 0;
  if (page->unplaced > MANY_IN_TRAY)
    needed = MAX (needed, 2 * (LEAST_NAME_COLUMN + KITH_CARD_PADDING));
  return CLAMP (needed, 150, 0.3 * page->layout->width);
}

/* From @left to the edge of the page, with some air. */
static void
set_area (KithMapLayout *layout,
          double         left,
          double         top,
          double         bottom)
{
  double x = left + KITH_CARD_MARGIN;

  layout->area = (KithMapRect) { x, top, MAX (1, layout->width - KITH_CARD_MARGIN - x), MAX (1, bottom - top) };
}

static void
lay_wide (const Page *page)
{
  KithMapLayout *layout = page->layout;
  double column = get_column (page);
  double left = column > 0 ? KITH_CARD_MARGIN + column : 0;
  double bottom = layout->height - KITH_CARD_MARGIN;
  double radius = MIN (layout->height / 2 - ROOM_ABOVE, (layout->width - left) / 2 - ROOM_BESIDE);
  double top;

  layout->x = (left + layout->width) / 2;
  layout->y = layout->height / 2;
  kith_rings_init (&layout->rings, g_strv_length (page->picture->rings), MAX (radius, LEAST_RADIUS), 0);

  top = lay_title (page, MAX (column, layout->x - 0.7 * radius - KITH_CARD_MARGIN));
  set_area (layout, left, column > 0 ? KITH_CARD_MARGIN : top, bottom);
  if (column == 0)
    return;
  bottom = lay_legend (page, column, bottom, bottom - top - get_tray_wish (page));
  lay_tray (page, column, top, bottom - 16);
}

static void
lay_upright (const Page *page)
{
  KithMapLayout *layout = page->layout;
  double width = layout->width - 2 * KITH_CARD_MARGIN;
  double top = lay_title (page, width);
  double bottom = layout->height - KITH_CARD_MARGIN;
  double radius;

  top = lay_tray (page, width, top, top + layout->height / 5);
  bottom = lay_legend (page, width, bottom, layout->height / 4);
  set_area (layout, 0, top, bottom);
  radius = MIN ((bottom - top) / 2 - ROOM_ABOVE, layout->width / 2 - ROOM_BESIDE_UPRIGHT);
  layout->x = layout->width / 2;
  layout->y = (top + bottom) / 2;
  kith_rings_init (&layout->rings, g_strv_length (page->picture->rings), MAX (radius, LEAST_RADIUS), 0);
}

void
kith_map_frame_lay (KithMapLayout        *layout,
                    const KithMapPicture *picture,
                    const KithMeasure    *measure)
{
  Page page = { .layout = layout, .picture = picture, .measure = measure };

  look_through (&page);
  if (is_wide (&page))
    lay_wide (&page);
  else
    lay_upright (&page);
}
