/* kith-column-layout.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-column-layout.h"

#define COLUMN_WIDTH 180
#define SPACING 12

struct _KithColumnLayout
{
  GtkLayoutManager parent_instance;

  guint most;
};

G_DEFINE_FINAL_TYPE (KithColumnLayout, kith_column_layout, GTK_TYPE_LAYOUT_MANAGER)

/* The widest that a child can't be narrower than. */
static int
find_least_width (GtkWidget *widget)
{
  int width = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int least;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      width = MAX (width, least);
    }
  return width;
}

static int
count_columns (KithColumnLayout *self,
               GtkWidget        *widget,
               int               width)
{
  int column = MAX (COLUMN_WIDTH, find_least_width (widget));

  return CLAMP ((width + SPACING) / (column + SPACING), 1, (int) self->most);
}

static int
get_column_width (int n_columns,
                  int width)
{
  return (width - (n_columns - 1) * SPACING) / n_columns;
}

/* Of @child and those that follow it in its row. */
static int
find_row_height (GtkWidget *child,
                 int        n_columns,
                 int        column)
{
  int height = 0;

  for (int i = 0; i < n_columns && child != NULL; i++, child = gtk_widget_get_next_sibling (child))
    {
      int least;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, column, &least, NULL, NULL, NULL);
      height = MAX (height, least);
    }
  return height;
}

static GtkWidget *
find_next_row (GtkWidget *child,
               int        n_columns)
{
  for (int i = 0; i < n_columns && child != NULL; i++)
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static int
measure_height (KithColumnLayout *self,
                GtkWidget        *widget,
                int               width)
{
  int n_columns = count_columns (self, widget, width);
  int column = get_column_width (n_columns, width);
  int height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = find_next_row (child, n_columns))
    height += (height > 0 ? SPACING : 0) + find_row_height (child, n_columns, column);
  return height;
}

static void
kith_column_layout_measure (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            GtkOrientation    orientation,
                            int               for_size,
                            int              *minimum,
                            int              *natural,
                            int              *minimum_baseline,
                            int              *natural_baseline)
{
  KithColumnLayout *self = KITH_COLUMN_LAYOUT (manager);
  int least = find_least_width (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least;
      *natural = MAX (least, (int) self->most * (COLUMN_WIDTH + SPACING) - SPACING);
      return;
    }
  *minimum = *natural = measure_height (self, widget, for_size >= 0 ? MAX (for_size, least) : MAX (COLUMN_WIDTH, least));
}

static GtkSizeRequestMode
kith_column_layout_get_request_mode (GtkLayoutManager *manager,
                                     GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
kith_column_layout_allocate (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             int               width,
                             int               height,
                             int               baseline)
{
  KithColumnLayout *self = KITH_COLUMN_LAYOUT (manager);
  int n_columns = count_columns (self, widget, width);
  int column = get_column_width (n_columns, width);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int y = 0;

  while (child != NULL)
    {
      int row = find_row_height (child, n_columns, column);

      for (int i = 0; i < n_columns && child != NULL; i++, child = gtk_widget_get_next_sibling (child))
        {
          int place = mirrored ? n_columns - 1 - i : i;

          gtk_widget_size_allocate (child, &(GtkAllocation) { place * (column + SPACING), y, column, row }, -1);
        }
      y += row + SPACING;
    }
}

static void
kith_column_layout_class_init (KithColumnLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = kith_column_layout_get_request_mode;
  layout_class->measure = kith_column_layout_measure;
  layout_class->allocate = kith_column_layout_allocate;
}

static void
kith_column_layout_init (KithColumnLayout *self)
{
  self->most = 1;
}

GtkLayoutManager *
kith_column_layout_new (void)
{
  return g_object_new (KITH_TYPE_COLUMN_LAYOUT, NULL);
}

void
kith_column_layout_set_most (KithColumnLayout *self,
                             guint             most)
{
  g_return_if_fail (KITH_IS_COLUMN_LAYOUT (self));

  self->most = MAX (most, 1);
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}
