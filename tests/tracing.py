# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program asks of the system: whom it talks to, and what it writes."""

import os
import re

CALLS = "socket,connect,bind,execve,openat,open,creat,rename,renameat,renameat2,linkat,unlink,unlinkat,mkdir,mkdirat"
WRITES = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_TMPFILE")
OPENED = re.compile(r'(?:open|openat|creat)\((?:AT_FDCWD, )?"(?P<path>[^"]*)", (?P<flags>[A-Z_|]+)(?:, (?P<mode>0\d+))?\)')


def command(log):
    """In front of a program, which keeps its process id."""
    # Who is traced already cannot be looked into for leaks.
    untraceable = f"ASAN_OPTIONS={os.environ.get('ASAN_OPTIONS', '')}:detect_leaks=0"
    return ["strace", "-D", "-f", "-q", "-s", "4096", "-E", untraceable, "-e", f"trace={CALLS}", "-o", str(log)]


class Trace:
    """All that a program did, once it has ended."""

    def __init__(self, log):
        lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
        self.lines = [line.split(None, 1)[1] for line in lines if " = -1 " not in line]

    def networks(self):
        """Kinds of sockets, such as AF_INET."""
        return {match[1] for line in self.lines if (match := re.match(r"(?:socket|connect)\(.*?\b(AF_\w+)", line))}

    def programs(self):
        return [match[1] for line in self.lines if (match := re.match(r'execve\("([^"]*)"', line))]

    def written(self):
        """Paths that were opened for writing, each with its flags and mode."""
        opened = [match for line in self.lines if (match := OPENED.match(line))]
        return [(match["path"], match["flags"], match["mode"]) for match in opened if WRITES.search(match["flags"])]

    def named(self):
        """Paths that were given a name, taken one or made as folders."""
        names = set()
        for line in self.lines:
            if re.match(r"(rename|link|unlink|mkdir)", line):
                names |= set(re.findall(r'"([^"]*)"', line))
        return names
