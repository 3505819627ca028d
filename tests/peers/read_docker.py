# SPDX-License-Identifier: MIT
"""Reads an env file with the real docker client and prints name, NUL, value, NUL.

The client reads the file itself and sends what it read to the daemon; this is a daemon that writes it
down and refuses. Loopback only.
"""

import http.server
import json
import os
import subprocess
import sys
import threading

received = []


class Daemon(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self, status, body):
        self.send_response(status)
        self.send_header("Api-Version", "1.41")
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def do_HEAD(self):
        self.answer(200, b"")

    def do_GET(self):
        self.answer(200, b"{}")

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if "/containers/create" in self.path:
            received.extend(json.loads(body)["Env"] or [])
        self.answer(409, b'{"message": "written down"}')

    def log_message(self, *arguments):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Daemon)
threading.Thread(target=server.serve_forever, daemon=True).start()
environment = dict(os.environ, DOCKER_HOST=f"tcp://127.0.0.1:{server.server_port}")
done = subprocess.run(
    ["docker", "create", "--env-file", sys.argv[1], "none"],
    env=environment,
    capture_output=True,
    text=True,
    timeout=60,
)
if "written down" not in done.stderr:
    sys.exit(done.stderr)
for assignment in received:
    name, value = assignment.split("=", 1)
    sys.stdout.buffer.write(name.encode() + b"\0" + value.encode() + b"\0")
