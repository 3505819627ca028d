# SPDX-License-Identifier: MIT
"""Reads an EnvironmentFile= with systemd's own functions and prints name, NUL, value, NUL.

systemd keeps them in a private shared library. It reads the file (load_env_file) and then drops every
assignment that is not valid (strv_env_clean), as it does before it starts a service.
"""

import ctypes
import glob
import sys


def systemd_library():
    found = []
    for folder in ("/usr/lib/*/systemd", "/lib/*/systemd", "/usr/lib/systemd", "/lib/systemd", "/usr/lib*/systemd"):
        found += glob.glob(folder + "/libsystemd-shared-*.so")
    if not found:
        sys.exit("libsystemd-shared is not installed")
    return ctypes.CDLL(sorted(found)[-1])


systemd = systemd_library()
variables = ctypes.POINTER(ctypes.c_char_p)()
result = systemd.load_env_file(None, sys.argv[1].encode(), ctypes.byref(variables))
if result < 0:
    sys.exit(f"load_env_file: error {-result}")

index = 0
while variables and variables[index]:
    assignment = variables[index]
    if systemd.env_assignment_is_valid(assignment):
        name, value = assignment.split(b"=", 1)
        sys.stdout.buffer.write(name + b"\0" + value + b"\0")
    index += 1
