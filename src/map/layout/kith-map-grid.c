/* kith-map-grid.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-grid.h"

#include <math.h>

/* An item in a square, and where the next of the same square is kept; 0 for none. */
typedef struct
{
  guint item;
  guint next;
} Link;

struct _KithGrid
{
  double x;
  double y;
  double side;
  guint columns;
  guint rows;
  guint *first;
  GArray *links; /* of Link, the one at 0 is none */
};

KithGrid *
kith_grid_new (const KithMapRect *area,
               double             side)
{
  KithGrid *self = g_new0 (KithGrid, 1);

  self->x = area->x;
  self->y = area->y;
  self->side = side;
  self->columns = (guint) MAX (1, ceil (area->width / side));
  self->rows = (guint) MAX (1, ceil (area->height / side));
  self->first = g_new0 (guint, (gsize) self->columns * self->rows);
  self->links = g_array_new (FALSE, TRUE, sizeof (Link));
  g_array_set_size (self->links, 1);
  return self;
}

void
kith_grid_free (KithGrid *self)
{
  if (self == NULL)
    return;

  g_free (self->first);
  g_array_unref (self->links);
  g_free (self);
}

static guint
find_square (double at,
             double side,
             guint  squares)
{
  return (guint) CLAMP (at / side, 0, squares - 1.0);
}

static void
restart (const KithGrid *self,
         KithGridLook   *look)
{
  look->link = self->first[look->row * self->columns + look->column];
}

void
kith_grid_look (const KithGrid    *self,
                const KithMapRect *box,
                KithGridLook      *look)
{
  look->left = look->column = find_square (box->x - self->x, self->side, self->columns);
  look->right = find_square (box->x + box->width - self->x, self->side, self->columns);
  look->row = find_square (box->y - self->y, self->side, self->rows);
  look->bottom = find_square (box->y + box->height - self->y, self->side, self->rows);
  restart (self, look);
}

/* Returns: FALSE behind the last square */
static gboolean
go_on (const KithGrid *self,
       KithGridLook   *look)
{
  if (look->column < look->right)
    {
      look->column++;
    }
  else if (look->row < look->bottom)
    {
      look->column = look->left;
      look->row++;
    }
  else
    {
      return FALSE;
    }
  restart (self, look);
  return TRUE;
}

gboolean
kith_grid_next (const KithGrid *self,
                KithGridLook   *look,
                guint          *item)
{
  const Link *link;

  while (look->link == 0)
    if (!go_on (self, look))
      return FALSE;
  link = &g_array_index (self->links, Link, look->link);
  *item = link->item;
  look->link = link->next;
  return TRUE;
}

void
kith_grid_add (KithGrid          *self,
               const KithMapRect *box,
               guint              item)
{
  KithGridLook look;

  kith_grid_look (self, box, &look);
  do
    {
      guint *first = &self->first[look.row * self->columns + look.column];
      Link link = { item, *first };

      *first = self->links->len;
      g_array_append_val (self->links, link);
    }
  while (go_on (self, &look));
}

void
kith_grid_add_disc (KithGrid *self,
                    double    x,
                    double    y,
                    double    radius,
                    guint     item)
{
  kith_grid_add (self, &(KithMapRect) { x - radius, y - radius, 2 * radius, 2 * radius }, item);
}

void
kith_grid_gather (const KithGrid    *self,
                  const KithMapRect *box,
                  GArray            *items)
{
  KithGridLook look;
  guint item;

  g_array_set_size (items, 0);
  kith_grid_look (self, box, &look);
  while (kith_grid_next (self, &look, &item))
    {
      const guint *kept = (const guint *) (gpointer) items->data;
      guint at = items->len;

      /* Few lie near each other, so that the plainest way is the shortest. */
      while (at > 0 && kept[at - 1] > item)
        at--;
      if (at == 0 || kept[at - 1] != item)
        g_array_insert_val (items, at, item);
    }
}
