#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sample agent (no language model): answers a handful of plain prompts over the HTTP contract of agent containers.

POST /invocations takes {"prompt": "…"} or plain text and streams what it does as server-sent events; a client that
does not accept those gets one JSON object. GET /ping tells whether background work runs. Python's standard library
only. WORKSPACE is the folder it works in, PORT where it listens.
"""

import http.server
import json
import os
import signal
import sys

sys.dont_write_bytecode = True  # its own folder may be read-only

from tasks import NAME, Answer, Background  # noqa: E402
from workspace import Workspace  # noqa: E402

MAX_PAYLOAD = 100_000_000


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "VitrineSampleAgent"
    timeout = 60  # for a client that stops in the middle of its request

    def do_GET(self):
        if self.path.split("?")[0] != "/ping":
            return self.reply(404, {"error": "There is only GET /ping and POST /invocations."})
        busy, since = self.server.background.status()
        self.reply(200, {"status": "HealthyBusy" if busy else "Healthy", "time_of_last_update": since})

    def do_POST(self):
        if self.path.split("?")[0] != "/invocations":
            return self.reply(404, {"error": "There is only GET /ping and POST /invocations."})
        try:
            prompt = self.read_prompt()
        except ValueError as error:
            self.close_connection = True
            return self.reply(400, {"error": str(error)})
        accept = self.headers.get("Accept", "*/*").lower()
        if "text/event-stream" in accept or "*/*" in accept or "text/*" in accept:
            self.stream(prompt)
        else:
            self.answer_at_once(prompt)

    def read_prompt(self):
        length = self.headers.get("Content-Length", "")
        if not length.isdecimal() or int(length) > MAX_PAYLOAD:
            raise ValueError("Content-Length must be there and at most 100 MB.")
        payload = self.rfile.read(int(length))
        if len(payload) < int(length):
            raise ValueError("The request ended early.")
        try:
            text = payload.decode("utf-8")
        except UnicodeDecodeError:
            raise ValueError("The prompt is not UTF-8.") from None
        try:
            value = json.loads(text)
        except (ValueError, RecursionError):
            if "json" in self.headers.get("Content-Type", ""):
                raise ValueError("The payload is not JSON.") from None
            return text
        if isinstance(value, str):
            return value
        if isinstance(value, dict) and isinstance(value.get("prompt"), str):
            return value["prompt"]
        if not isinstance(value, (dict, list)):
            return text
        raise ValueError('Give me {"prompt": "…"}.')

    def stream(self, prompt):
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Cache-Control", "no-cache")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        try:
            self.answer(prompt, self.send_event)
            self.wfile.write(b"0\r\n\r\n")
        except (ConnectionError, TimeoutError):
            self.close_connection = True  # the client left; what was done stays done

    def send_event(self, event):
        line = b": working\n\n" if event is None else b"data: " + json.dumps(event, ensure_ascii=False).encode() + b"\n\n"
        self.wfile.write(b"%x\r\n%s\r\n" % (len(line), line))

    def answer_at_once(self, prompt):
        events = []
        self.answer(prompt, events.append)
        last = {event["id"]: event for event in events if event}
        texts = [event["text"] for event in last.values() if event["type"] == "text"]
        errors = [event["title"] for event in last.values() if event["type"] == "error"]
        steps = [event for event in last.values() if event["type"] == "step"]
        self.reply(200, {"response": "\n\n".join(errors + texts), "steps": steps})

    def answer(self, prompt, send):
        try:
            Answer(self.server.workspace, self.server.background, send).answer(prompt)
        except (ConnectionError, TimeoutError):
            raise
        except Exception as error:  # a mistake of ours must reach the person, not only the log
            self.log_error("%r", error)
            send({"type": "error", "id": "mistake", "title": "The sample agent made a mistake.", "text": repr(error)})

    def reply(self, status, value):
        body = json.dumps(value, ensure_ascii=False).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_request(self, code="-", size="-"):
        if self.path != "/ping":
            super().log_request(code, size)


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, address, workspace):
        super().__init__(address, Handler)
        self.workspace = workspace
        self.background = Background()

    def server_bind(self):
        # HTTPServer looks its own name up here, which takes seconds where there is no name server.
        http.server.socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = "sample-agent", self.server_address[1]

    def handle_error(self, request, client_address):
        if not isinstance(sys.exception() if hasattr(sys, "exception") else sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def workspace_folder():
    if os.environ.get("WORKSPACE"):
        return os.environ["WORKSPACE"]
    return "/mnt/workspace" if os.path.isdir("/mnt/workspace") else os.getcwd()


def main():
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(0))
    server = Server(("0.0.0.0", int(os.environ.get("PORT", "8080"))), Workspace(workspace_folder()))
    print(f"{NAME} listens on port {server.server_port} and works in {server.workspace.root}", flush=True)
    try:
        # Nobody asks it to end; looking whether somebody does, twice a second, costs an emulated processor one per cent.
        server.serve_forever(poll_interval=86400)
    except KeyboardInterrupt:
        pass


if __name__ == "__main__":
    main()
