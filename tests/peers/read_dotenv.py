# SPDX-License-Identifier: MIT
"""Reads a file with python-dotenv, as load_dotenv() does, and prints name, NUL, value, NUL."""

import sys

from dotenv import dotenv_values

for name, value in dotenv_values(sys.argv[1]).items():
    sys.stdout.buffer.write(name.encode() + b"\0" + (value or "").encode() + b"\0")
