/* kith-schedule-block.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-schedule-block.h"

#include "kith-schedule-words.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define EDGE 3
#define RADIUS 6
#define PAD_X 8
#define PAD_Y 5
#define SMALL 0.84
/* How strong the therapist's colour is behind text: of what is to be, and of what will not be. */
#define FILL 0.17
#define FILL_OFF 0.07
#define HATCH 0.13
#define HATCH_WIDTH 7

struct _KithScheduleBlock
{
  GtkWidget parent_instance;

  KithScheduleItem *item;
  char *text;
  PangoAttrList *attributes;
  PangoLayout *layout;
  guint name_end;       /* in the text, as is where the place below it ends */
  guint place_end;
  int laid_for;         /* the width of the layout */
  int colour;
  gboolean with_time;
  gboolean selected;
};

G_DEFINE_FINAL_TYPE (KithScheduleBlock, kith_schedule_block, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  MOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static KithAppointmentState
get_state (KithScheduleBlock *self)
{
  return self->item != NULL ? kith_schedule_item_get_appointment (self->item)->state : KITH_APPOINTMENT_PLANNED;
}

static gboolean
takes_place (KithScheduleBlock *self)
{
  return self->item == NULL || kith_appointment_takes_place (kith_schedule_item_get_appointment (self->item));
}

static void
add_line (KithScheduleBlock *self,
          GString           *text,
          const char        *line,
          PangoAttribute   **attributes,
          gsize              n_attributes)
{
  guint start;

  if (text->len > 0)
    g_string_append_c (text, '\n');
  start = text->len;
  g_string_append (text, line);
  for (gsize i = 0; i < n_attributes; i++)
    {
      attributes[i]->start_index = start;
      attributes[i]->end_index = text->len;
      pango_attr_list_insert (self->attributes, attributes[i]);
    }
}

static PangoAttribute *
make_ink (const GdkRGBA *color)
{
  return pango_attr_foreground_new (color->red * G_MAXUINT16, color->green * G_MAXUINT16, color->blue * G_MAXUINT16);
}

static GdkRGBA
get_state_color (KithAppointmentState state)
{
  AdwAccentColor color = state == KITH_APPOINTMENT_HELD ? ADW_ACCENT_COLOR_GREEN : ADW_ACCENT_COLOR_RED;
  GdkRGBA ink;

  adw_accent_color_to_standalone_rgba (color, adw_style_manager_get_dark (adw_style_manager_get_default ()), &ink);
  return ink;
}

static void
add_state (KithScheduleBlock *self,
           GString           *text)
{
  KithAppointmentState state = get_state (self);
  g_autofree char *line = g_strdup_printf ("%s %s", kith_schedule_words_sign (state), kith_schedule_words_state (state));
  GdkRGBA ink = get_state_color (state);
  PangoAttribute *attributes[] = { pango_attr_scale_new (SMALL), pango_attr_weight_new (PANGO_WEIGHT_BOLD), make_ink (&ink) };
  gsize n_attributes = state == KITH_APPOINTMENT_CANCELLED ? 2 : 3;

  if (n_attributes == 2)
    pango_attribute_destroy (attributes[2]);
  if (state == KITH_APPOINTMENT_PLANNED)
    for (gsize i = 0; i < n_attributes; i++)
      pango_attribute_destroy (attributes[i]);
  else
    add_line (self, text, line, attributes, n_attributes);
}

static void
write_text (KithScheduleBlock       *self,
            const KithScheduleFrame *frame,
            gboolean                 initials)
{
  const KithAppointment *appointment = kith_schedule_item_get_appointment (self->item);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *name = kith_schedule_words_name (self->item, initials);
  g_autofree char *place = kith_schedule_words_place (self->item, frame, FALSE);
  g_autofree char *clock = kith_schedule_words_time (appointment, frame);
  g_autofree char *head = self->with_time ? g_strdup_printf ("%s  %s", clock, name) : g_strdup (name);
  PangoAttribute *bold[] = { pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD),
                             pango_attr_strikethrough_new (appointment->state == KITH_APPOINTMENT_CANCELLED) };
  PangoAttribute *small[] = { pango_attr_scale_new (SMALL), pango_attr_foreground_alpha_new (G_MAXUINT16 * 0.75) };

  g_clear_pointer (&self->attributes, pango_attr_list_unref);
  self->attributes = pango_attr_list_new ();
  add_line (self, text, head, bold, G_N_ELEMENTS (bold));
  self->name_end = (guint) text->len;
  add_line (self, text, place, small, G_N_ELEMENTS (small));
  self->place_end = (guint) text->len;
  add_state (self, text);
  g_set_str (&self->text, text->str);
  g_clear_object (&self->layout);
}

static void
tell (KithScheduleBlock       *self,
      const KithScheduleFrame *frame,
      gboolean                 initials)
{
  const KithAppointment *appointment = kith_schedule_item_get_appointment (self->item);
  const KithTherapist *therapist = kith_schedule_frame_find_therapist (frame, appointment->therapist);
  KithDate day = kith_wall_time_get_date (&appointment->starts);
  g_autofree char *words = kith_schedule_words_describe (self->item, frame, initials);
  g_autofree char *date = kith_schedule_words_day (&day, TRUE);
  g_autofree char *more = g_strjoin (", ", date, therapist != NULL ? therapist->name : NULL, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, more, -1);
}

static gboolean
is_name_cut (PangoLayout *layout)
{
  const PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);

  for (const GSList *l = line->runs; l != NULL; l = l->next)
    if (((const PangoGlyphItem *) l->data)->item->analysis.flags & PANGO_ANALYSIS_FLAG_IS_ELLIPSIS)
      return TRUE;
  return FALSE;
}

/* Who comes matters more than where: the name takes the line of the place, if there is another below it. */
static void
spread_name (KithScheduleBlock *self)
{
  g_autoptr (GString) text = g_string_new (self->text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_copy (self->attributes);
  int length = (int) (self->place_end - self->name_end);

  if (text->len > self->place_end)
    {
      g_string_erase (text, self->name_end, length);
      pango_attr_list_update (attributes, (int) self->name_end, length, 0);
    }
  pango_layout_set_text (self->layout, text->str, -1);
  pango_layout_set_attributes (self->layout, attributes);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_height (self->layout, -2);
}

static PangoLayout *
get_layout (KithScheduleBlock *self,
            int                width)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  /* A name that was spread may have room now. */
  if (!self->with_time && self->laid_for != width)
    g_clear_object (&self->layout);
  if (self->layout == NULL)
    {
      self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->text);
      /* Names keep to the side of the words below them, whatever script they are in. */
      pango_layout_set_auto_dir (self->layout, FALSE);
      pango_layout_set_alignment (self->layout, rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
      pango_layout_set_attributes (self->layout, self->attributes);
      pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_height (self->layout, -1);
      self->laid_for = -1;
    }
  pango_layout_set_width (self->layout, MAX (width - EDGE - 2 * PAD_X, 1) * PANGO_SCALE);
  if (!self->with_time && self->laid_for != width && pango_layout_is_ellipsized (self->layout) && is_name_cut (self->layout))
    spread_name (self);
  self->laid_for = width;
  return self->layout;
}

static void
draw_hatching (GtkSnapshot           *snapshot,
               const graphene_rect_t *bounds,
               const GdkRGBA         *color,
               gboolean               backwards)
{
  GdkRGBA clear = { color->red, color->green, color->blue, 0 };
  GdkRGBA ink = { color->red, color->green, color->blue, HATCH };
  const GskColorStop stops[] = { { 0, clear }, { 0.5, clear }, { 0.5, ink }, { 1, ink } };
  graphene_point_t from = bounds->origin;
  graphene_point_t to = { from.x + HATCH_WIDTH, from.y + (backwards ? -HATCH_WIDTH : HATCH_WIDTH) };

  gtk_snapshot_append_repeating_linear_gradient (snapshot, bounds, &from, &to, stops, G_N_ELEMENTS (stops));
}

static void
draw_ground (KithScheduleBlock     *self,
             GtkSnapshot           *snapshot,
             const graphene_rect_t *bounds)
{
  GdkRGBA color = kith_schedule_block_get_color (self->colour);
  GdkRGBA fill = color;
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  graphene_rect_t edge = *bounds;

  fill.alpha = takes_place (self) ? FILL : FILL_OFF;
  gtk_snapshot_append_color (snapshot, &fill, bounds);
  if (!takes_place (self))
    draw_hatching (snapshot, bounds, &color, get_state (self) == KITH_APPOINTMENT_NO_SHOW);
  edge.size.width = EDGE;
  if (rtl)
    edge.origin.x += bounds->size.width - EDGE;
  color.alpha = takes_place (self) ? 1 : 0.5;
  gtk_snapshot_append_color (snapshot, &color, &edge);
}

static void
draw_border (KithScheduleBlock    *self,
             GtkSnapshot          *snapshot,
             const GskRoundedRect *outline)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (style);
  gboolean strong = self->selected || gtk_widget_has_visible_focus (GTK_WIDGET (self));
  GdkRGBA color = *accent;
  float width = strong ? 2 : 1;

  if (!strong && !adw_style_manager_get_high_contrast (style))
    return;
  if (!strong)
    gtk_widget_get_color (GTK_WIDGET (self), &color);
  gtk_snapshot_append_border (snapshot, outline, (const float[]) { width, width, width, width },
                              (const GdkRGBA[]) { color, color, color, color });
}

static void
draw_text (KithScheduleBlock *self,
           GtkSnapshot       *snapshot,
           int                width,
           int                height)
{
  PangoLayout *layout = get_layout (self, width);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int text_height;
  GdkRGBA color;

  gtk_widget_get_color (GTK_WIDGET (self), &color);
  if (!takes_place (self))
    color.alpha *= 0.75;
  pango_layout_get_pixel_size (layout, NULL, &text_height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((rtl ? 0 : EDGE) + PAD_X,
                                                          CLAMP ((height - text_height) / 2, 0, PAD_Y)));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
kith_schedule_block_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  KithScheduleBlock *self = KITH_SCHEDULE_BLOCK (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);
  GskRoundedRect outline;

  if (self->text == NULL)
    return;
  gsk_rounded_rect_init_from_rect (&outline, &bounds, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  draw_ground (self, snapshot, &bounds);
  draw_text (self, snapshot, width, height);
  gtk_snapshot_pop (snapshot);
  draw_border (self, snapshot, &outline);
}

static void
kith_schedule_block_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  KithScheduleBlock *self = KITH_SCHEDULE_BLOCK (widget);

  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL || !self->with_time || self->text == NULL)
    return;
  pango_layout_get_pixel_size (get_layout (self, MAX (for_size, 1)), NULL, natural);
  *minimum = *natural = MAX (*natural + 2 * PAD_Y, 44);
}

static void
kith_schedule_block_css_changed (GtkWidget         *widget,
                                 GtkCssStyleChange *change)
{
  KithScheduleBlock *self = KITH_SCHEDULE_BLOCK (widget);

  GTK_WIDGET_CLASS (kith_schedule_block_parent_class)->css_changed (widget, change);
  g_clear_object (&self->layout);
}

static void
choose_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  g_signal_emit (widget, signals[g_str_equal (action, "appointment.open") ? CHOSEN : MOVE], 0);
}

static void
released_cb (KithScheduleBlock *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
kith_schedule_block_finalize (GObject *object)
{
  KithScheduleBlock *self = KITH_SCHEDULE_BLOCK (object);

  g_clear_object (&self->item);
  g_clear_object (&self->layout);
  g_clear_pointer (&self->attributes, pango_attr_list_unref);
  g_free (self->text);
  G_OBJECT_CLASS (kith_schedule_block_parent_class)->finalize (object);
}

static void
kith_schedule_block_class_init (KithScheduleBlockClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kith_schedule_block_finalize;
  widget_class->snapshot = kith_schedule_block_snapshot;
  widget_class->measure = kith_schedule_block_measure;
  widget_class->css_changed = kith_schedule_block_css_changed;
  signals[CHOSEN] = g_signal_new ("chosen", KITH_TYPE_SCHEDULE_BLOCK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  signals[MOVE] = g_signal_new ("move", KITH_TYPE_SCHEDULE_BLOCK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "scheduleblock");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_widget_class_install_action (widget_class, "appointment.open", NULL, choose_cb);
  gtk_widget_class_install_action (widget_class, "appointment.move", NULL, choose_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "appointment.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "appointment.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "appointment.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, GDK_CONTROL_MASK, "appointment.move", NULL);
}

static void
kith_schedule_block_init (KithScheduleBlock *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_HELP_TEXT, _("Control and M move this appointment."),
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, "Control+M", -1);
}

GtkWidget *
kith_schedule_block_new (gboolean with_time)
{
  KithScheduleBlock *self = g_object_new (KITH_TYPE_SCHEDULE_BLOCK, NULL);

  self->with_time = with_time;
  return GTK_WIDGET (self);
}

void
kith_schedule_block_show (KithScheduleBlock       *self,
                          KithScheduleItem        *item,
                          const KithScheduleFrame *frame,
                          gboolean                 initials)
{
  const KithAppointment *appointment = kith_schedule_item_get_appointment (item);
  const KithTherapist *therapist = kith_schedule_frame_find_therapist (frame, appointment->therapist);

  g_set_object (&self->item, item);
  self->colour = therapist != NULL ? therapist->colour : -1;
  write_text (self, frame, initials);
  tell (self, frame, initials);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
kith_schedule_block_set_selected (KithScheduleBlock *self,
                                  gboolean           selected)
{
  self->selected = selected;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

KithScheduleItem *
kith_schedule_block_get_item (KithScheduleBlock *self)
{
  return self->item;
}

GdkRGBA
kith_schedule_block_get_color (int number)
{
  static const AdwAccentColor palette[] = { ADW_ACCENT_COLOR_BLUE, ADW_ACCENT_COLOR_PURPLE, ADW_ACCENT_COLOR_TEAL,
                                            ADW_ACCENT_COLOR_ORANGE, ADW_ACCENT_COLOR_PINK, ADW_ACCENT_COLOR_GREEN,
                                            ADW_ACCENT_COLOR_YELLOW };
  AdwAccentColor color = number >= 0 ? palette[number % G_N_ELEMENTS (palette)] : ADW_ACCENT_COLOR_SLATE;
  GdkRGBA rgba;

  adw_accent_color_to_standalone_rgba (color, adw_style_manager_get_dark (adw_style_manager_get_default ()), &rgba);
  return rgba;
}
