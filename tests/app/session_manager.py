# SPDX-License-Identifier: GPL-3.0-or-later
"""A session manager of the desktop that wants to log the person out."""

import queue
import threading

from gi.repository import Gio, GLib

PROGRAM = "io.github.steelyard.Steelyard"
NAME = "org.gnome.SessionManager"
PATH = "/org/gnome/SessionManager"
CLIENT = f"{PATH}/Steelyard"
COOKIE = 7  # stands for what keeps the session from ending
OTHER = f"{PATH}/Other"  # the accessibility bus is a client, too

INTERFACES = """
<node>
  <interface name="org.gnome.SessionManager">
    <method name="RegisterClient">
      <arg type="s" name="app_id" direction="in"/>
      <arg type="s" name="client_startup_id" direction="in"/>
      <arg type="o" name="client_id" direction="out"/>
    </method>
    <method name="UnregisterClient">
      <arg type="o" name="client_id" direction="in"/>
    </method>
    <method name="Inhibit">
      <arg type="s" name="app_id" direction="in"/>
      <arg type="u" name="toplevel_xid" direction="in"/>
      <arg type="s" name="reason" direction="in"/>
      <arg type="u" name="flags" direction="in"/>
      <arg type="u" name="cookie" direction="out"/>
    </method>
    <method name="Uninhibit">
      <arg type="u" name="cookie" direction="in"/>
    </method>
    <property name="SessionIsActive" type="b" access="read"/>
  </interface>
  <interface name="org.gnome.SessionManager.ClientPrivate">
    <method name="EndSessionResponse">
      <arg type="b" name="is_ok" direction="in"/>
      <arg type="s" name="reason" direction="in"/>
    </method>
    <signal name="QueryEndSession"><arg type="u" name="flags"/></signal>
    <signal name="EndSession"><arg type="u" name="flags"/></signal>
  </interface>
</node>
"""


class SessionManager:
    """Answers in a thread of its own; what Steelyard tells it comes out of `told`."""

    def __init__(self):
        self.told = queue.Queue()
        self.context = GLib.MainContext()
        self.loop = GLib.MainLoop(self.context)
        ready = threading.Event()
        self.thread = threading.Thread(target=self._serve, args=[ready])
        self.thread.start()
        ready.wait()

    def _serve(self, ready):
        self.context.push_thread_default()
        self.bus = Gio.DBusConnection.new_for_address_sync(
            Gio.dbus_address_get_for_bus_sync(Gio.BusType.SESSION),
            Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION,
        )
        interfaces = Gio.DBusNodeInfo.new_for_xml(INTERFACES).interfaces
        for path, interface in zip([PATH, CLIENT], interfaces):
            self.bus.register_object(path, interface, self._answer, lambda *_: GLib.Variant("b", True), None)
        self.bus.call_sync(
            "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
            GLib.Variant("(su)", (NAME, 0)), None, Gio.DBusCallFlags.NONE, -1,
        )  # fmt: skip
        ready.set()
        self.loop.run()
        self.bus.close_sync()
        self.context.pop_thread_default()

    def _answer(self, _bus, _sender, path, _interface, method, arguments, invocation):
        client, result = path, None
        if method == "RegisterClient":
            client = CLIENT if arguments.unpack()[0] == PROGRAM else OTHER
            result = GLib.Variant("(o)", (client,))
        elif method == "Inhibit":
            result = GLib.Variant("(u)", (COOKIE,))
        invocation.return_value(result)
        if client == CLIENT or method.endswith("nhibit"):
            self.told.put((method, *arguments.unpack()))

    def wait_for(self, method):
        """The arguments with which that method is called next."""
        while True:
            name, *arguments = self.told.get(timeout=30)
            if name == method:
                return arguments

    def has_told(self, method):
        """Whether that method was called since the last that was waited for."""
        return any(name == method for name, *_ in list(self.told.queue))

    def emit(self, signal):
        self.bus.emit_signal(None, CLIENT, f"{NAME}.ClientPrivate", signal, GLib.Variant("(u)", (0,)))

    def stop(self):
        self.loop.quit()
        self.thread.join()
