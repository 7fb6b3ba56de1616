/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What a person does to a window from outside of it, spoken to the X server
 * itself, because there is neither a window manager nor another program:
 *
 *   x-hand resize PID WIDTH HEIGHT  as dragged by a corner
 *   x-hand drop PID X Y URI...      files, let go at that point of the window
 *   x-hand type DPI                 sets the size of type, for programs to come
 *
 * A drop is the whole of the XDND protocol, version 5, from the side of a file
 * manager: https://www.freedesktop.org/wiki/Specifications/XDND/
 */

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <glib.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>

#define XDND_VERSION 5
#define PATIENCE_MS 20000

typedef struct
{
  Display *display;
  Window   source;
  Window   target;
  char    *files; /* as text/uri-list */
} Hand;

static Atom
atom (Hand *self, const char *name)
{
  return XInternAtom (self->display, name, False);
}

/* The first number of a property, or 0. */
static gulong
get_number (Hand *self, Window window, const char *name)
{
  Atom type;
  int format;
  gulong n, rest, number = 0;
  guchar *data = NULL;

  if (XGetWindowProperty (self->display, window, atom (self, name), 0, 1, False, AnyPropertyType, &type, &format, &n,
                          &rest, &data) == Success &&
      n > 0)
    number = *(gulong *) (void *) data;
  if (data != NULL)
    XFree (data);
  return number;
}

/* The window of a process that takes drops, and can be seen. */
static Window
find_window (Hand *self, gulong pid)
{
  Window root, parent, found = None;
  Window *children = NULL;
  guint n = 0;

  XQueryTree (self->display, DefaultRootWindow (self->display), &root, &parent, &children, &n);
  for (guint i = 0; i < n && found == None; i++)
    {
      XWindowAttributes attributes;

      if (get_number (self, children[i], "_NET_WM_PID") == pid && get_number (self, children[i], "XdndAware") != 0 &&
          XGetWindowAttributes (self->display, children[i], &attributes) && attributes.map_state == IsViewable)
        found = children[i];
    }
  if (children != NULL)
    XFree (children);
  return found;
}

static void
send (Hand *self, const char *name, long a, long b, long c, long d)
{
  XEvent event = { 0 };

  event.xclient.type = ClientMessage;
  event.xclient.window = self->target;
  event.xclient.message_type = atom (self, name);
  event.xclient.format = 32;
  event.xclient.data.l[0] = (long) self->source;
  event.xclient.data.l[1] = a;
  event.xclient.data.l[2] = b;
  event.xclient.data.l[3] = c;
  event.xclient.data.l[4] = d;
  XSendEvent (self->display, self->target, False, NoEventMask, &event);
  XFlush (self->display);
}

/* Gives the list of files to whoever asks for it, also as a mere text. */
static void
answer (Hand *self, const XSelectionRequestEvent *request)
{
  XEvent event = { 0 };
  Atom property = request->property != None ? request->property : request->target;

  event.xselection.type = SelectionNotify;
  event.xselection.requestor = request->requestor;
  event.xselection.selection = request->selection;
  event.xselection.target = request->target;
  event.xselection.time = request->time;
  if (request->target == atom (self, "text/uri-list") || request->target == atom (self, "UTF8_STRING"))
    {
      XChangeProperty (self->display, request->requestor, property, request->target, 8, PropModeReplace,
                       (const guchar *) self->files, (int) strlen (self->files));
      event.xselection.property = property;
    }
  XSendEvent (self->display, request->requestor, False, NoEventMask, &event);
  XFlush (self->display);
}

/* Waits for a message of the target and returns its second number, in which
 * the first bit says yes. */
static long
wait_for (Hand *self, const char *name)
{
  struct pollfd connection = { .fd = ConnectionNumber (self->display), .events = POLLIN };

  while (XPending (self->display) > 0 || poll (&connection, 1, PATIENCE_MS) > 0)
    {
      XEvent event;

      XNextEvent (self->display, &event);
      if (event.type == SelectionRequest)
        answer (self, &event.xselectionrequest);
      else if (event.type == ClientMessage && event.xclient.message_type == atom (self, name))
        return event.xclient.data.l[1];
    }

  return 0;
}

static int
drop (Hand *self, int x, int y)
{
  Window child;
  Atom selection = atom (self, "XdndSelection");

  XTranslateCoordinates (self->display, self->target, DefaultRootWindow (self->display), x, y, &x, &y, &child);
  self->source = XCreateSimpleWindow (self->display, DefaultRootWindow (self->display), 0, 0, 1, 1, 0, 0, 0);
  XSetSelectionOwner (self->display, selection, self->source, CurrentTime);

  send (self, "XdndEnter", (long) XDND_VERSION << 24, (long) atom (self, "text/uri-list"),
        (long) atom (self, "UTF8_STRING"), None);
  send (self, "XdndPosition", 0, (long) x << 16 | y, CurrentTime, (long) atom (self, "XdndActionCopy"));
  if ((wait_for (self, "XdndStatus") & 1) == 0)
    return 1;

  send (self, "XdndDrop", 0, CurrentTime, 0, 0);
  return (wait_for (self, "XdndFinished") & 1) != 0 ? 0 : 1;
}

/* As the settings of a desktop do it; 96 is the usual size. */
static int
set_type (Hand *self, const char *dpi)
{
  g_autofree char *resources = g_strdup_printf ("Xft.dpi:\t%s\n", dpi);

  XChangeProperty (self->display, DefaultRootWindow (self->display), XA_RESOURCE_MANAGER, XA_STRING, 8, PropModeReplace,
                   (const guchar *) resources, (int) strlen (resources));
  XSync (self->display, False);
  return 0;
}

static int
act (Hand *self, int argc, char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], "type"))
    return set_type (self, argv[2]);
  if (argc < 5)
    return 2;

  self->target = find_window (self, strtoul (argv[2], NULL, 10));
  if (self->target == None)
    return 2;
  if (g_str_equal (argv[1], "drop"))
    {
      self->files = g_strjoinv ("\r\n", argv + 5);
      return drop (self, atoi (argv[3]), atoi (argv[4]));
    }

  XResizeWindow (self->display, self->target, (guint) atoi (argv[3]), (guint) atoi (argv[4]));
  XSync (self->display, False);
  return 0;
}

int
main (int argc, char *argv[])
{
  Hand self = { .display = XOpenDisplay (NULL) };
  int code = 2;

  if (self.display != NULL)
    {
      code = act (&self, argc, argv);
      XCloseDisplay (self.display);
    }
  g_free (self.files);
  return code;
}
