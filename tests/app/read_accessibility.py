#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""What a screen reader gets of a program: prints its tree as one JSON array.

read_accessibility.py PROGRAM TEXT…: waits until the program is on the bus and each TEXT is in the name or text of
something that shows, then prints. Exits 1 where that takes more than 30 s, and says what was missing.
"""

import json
import sys
import time
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

DEADLINE = 30
# PyGObject takes the functions that give an interface for the older ones of nearly the same names.
warnings.simplefilter("ignore", DeprecationWarning)


def find(program):
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(index)
        if child is not None and child.get_name() == program:
            return child
    return None


def text_of(node):
    content = node.get_text_iface()
    return Atspi.Text.get_text(content, 0, Atspi.Text.get_character_count(content)) if content else ""


def value_of(node):
    value = node.get_value_iface()
    return value.get_current_value() if value else None


def size_of(node):
    component = node.get_component_iface()
    if component is None:
        return [0, 0]
    size = component.get_size()
    return [size.x, size.y]


def read(node, path, entries):
    states = node.get_state_set()
    entries.append(
        {
            "path": path,
            "role": node.get_role_name(),
            "name": node.get_name() or "",
            "description": node.get_description() or "",
            "text": text_of(node) or "",
            "value": value_of(node),
            "size": size_of(node),
            "attributes": node.get_attributes() or {},
            "showing": states.contains(Atspi.StateType.SHOWING),
            "focusable": states.contains(Atspi.StateType.FOCUSABLE),
        }
    )
    # What is in a page that does not show is read when it does.
    if path and not entries[-1]["showing"]:
        return
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            read(child, path + [index], entries)


def attempt(program, wanted):
    """The entries, and what of \a wanted is not there yet."""
    root = find(program)
    if root is None:
        return [], [program]
    root.clear_cache()
    entries = []
    read(root, [], entries)
    seen = [entry["name"] + "\n" + entry["text"] for entry in entries if entry["showing"]]
    return entries, [text for text in wanted if not any(text in one for one in seen)]


def main():
    program, wanted = sys.argv[1], sys.argv[2:]
    end = time.monotonic() + DEADLINE
    missing = [program]
    while missing and time.monotonic() < end:
        try:
            entries, missing = attempt(program, wanted)
        except GLib.Error as error:  # something went away while it was read
            missing = [str(error)]
        if missing:
            time.sleep(0.1)
    if missing:
        sys.exit(f"not there after {DEADLINE} s: {missing}")
    json.dump(entries, sys.stdout)


main()
