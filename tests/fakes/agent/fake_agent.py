#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An agent that misbehaves on order.

The first word of a prompt (or --always WORD) says how it is answered:

  echo            200, JSON with the headers it got, the length and the SHA-256 of the payload
  json TEXT       200, {"response": TEXT} with a length
  plain TEXT      200, plain text without a length, until the connection closes
  steps N         200, an event stream with N steps that are done, and a text
  stutter N       200, an event stream with N words, each byte on its own, UTF-8 of all lengths
  slow SECONDS    nothing for that long, then json
  trickle N       N events, one every 20 ms
  flood BYTES     200, chunked plain text of that many bytes
  continue        100 Continue and 103 Early Hints, then json
  status CODE     that status with words of its own
  die             the head and half an event, then the process ends
  hang            the head and half an event, then silence
  close           closes without a byte
  cut             a Content-Length that it does not keep
  halfhead        closes in the middle of the head
  refuse          answers 413 at once and reads nothing of the payload
  garbage         bytes that are not HTTP
  badchunk        a chunk size that is no number
  endlesshead     header fields without end
  endlesschunk    one chunk head without end
  endlessevent    one event without end
  endlessitems    events without end
"""

import argparse
import hashlib
import json
import os
import socketserver
import sys
import threading
import time

arguments = None


class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        try:
            self.serve()
        except (ConnectionError, TimeoutError):
            pass

    def serve(self):
        line = self.rfile.readline(65537).decode("latin-1").split()
        if len(line) < 2:
            return
        self.fields = {}
        while True:
            field = self.rfile.readline(65537).decode("latin-1")
            if not field.strip():
                break
            name, _, value = field.partition(":")
            self.fields[name.strip().lower()] = value.strip()
        if line[:2] == ["GET", "/ping"]:
            return self.ping()
        if line[:2] != ["POST", "/invocations"]:
            return self.answer(404, {"error": "no such thing"})
        if arguments.always == "refuse":
            self.answer(413, {"error": "too much"})
            time.sleep(1)  # the client has to notice while it still writes
            return None
        length = int(self.fields.get("content-length", 0))
        digest = hashlib.sha256()
        start = b""
        left = length
        while left > 0:
            piece = self.rfile.read(min(left, 65536))
            if not piece:
                return
            left -= len(piece)
            digest.update(piece)
            if len(start) < 65536:
                start += piece
        self.length, self.digest = length, digest.hexdigest()
        try:
            prompt = json.loads(start)["prompt"]
        except (ValueError, KeyError, TypeError):
            prompt = "echo"
        word, _, rest = (arguments.always or prompt).partition(" ")
        getattr(self, "do_" + word, self.do_echo)(rest)

    def ping(self):
        how = arguments.ping
        if how == "silent":
            time.sleep(3600)
        elif how == "garbage":
            self.send(b"pong\n")
        elif how == "gone":
            self.answer(404, {})
        else:
            stamp = time.time() if how == "moving" else 1700000000
            self.answer(200, {"status": "HealthyBusy" if how == "busy" else "Healthy", "time_of_last_update": stamp})

    def send(self, data):
        self.wfile.write(data)
        self.wfile.flush()

    def answer(self, status, value):
        body = json.dumps(value, ensure_ascii=False).encode()
        self.send(b"HTTP/1.1 %d Whatever\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                  % (status, len(body), body))

    def begin(self, kind=b"text/event-stream", more=b"Transfer-Encoding: chunked\r\n"):
        self.send(b"HTTP/1.1 200 OK\r\nContent-Type: %s\r\n%s\r\n" % (kind, more))

    def chunk(self, data):
        self.send(b"%x\r\n%s\r\n" % (len(data), data))

    def event(self, value):
        self.chunk(b"data: " + json.dumps(value, ensure_ascii=False).encode() + b"\n\n")

    def end(self):
        self.send(b"0\r\n\r\n")

    def do_echo(self, rest):
        self.answer(200, {"fields": self.fields, "length": self.length, "sha256": self.digest})

    def do_json(self, rest):
        self.answer(200, {"response": rest or "done"})

    def do_plain(self, rest):
        self.begin(b"text/plain; charset=utf-8", b"")
        self.send((rest or "plain words").encode())

    def do_steps(self, rest):
        self.begin()
        for number in range(int(rest or 3)):
            self.event({"type": "step", "id": f"step-{number}", "title": f"Step {number}", "icon": "read"})
        self.event({"type": "text", "id": "text", "text": "done"})
        self.end()

    def do_stutter(self, rest):
        self.begin()
        for number in range(int(rest or 3)):
            event = json.dumps({"type": "text", "id": "t", "text": f"wört {number} 中 😀 "}, ensure_ascii=False)
            for byte in f"data: {event}\r\n\r\n".encode():
                for part in b"1\r\n" + bytes([byte]) + b"\r\n":
                    self.send(bytes([part]))
        self.end()

    def do_slow(self, rest):
        time.sleep(float(rest or 1))
        self.do_json("")

    def do_trickle(self, rest):
        self.begin()
        for number in range(int(rest or 10)):
            self.event({"type": "text", "id": "t", "text": f"{number} "})
            time.sleep(0.02)
        self.end()

    def do_flood(self, rest):
        self.begin(b"text/plain")
        left = int(rest or 1000000)
        line = b"0123456789abcdef" * 4096
        while left:
            piece = line[:left]
            self.chunk(piece)
            left -= len(piece)
        self.end()

    def do_continue(self, rest):
        self.send(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n")
        self.do_json("")

    def do_status(self, rest):
        self.answer(int(rest or 500), {"error": "words of the agent"})

    def do_die(self, rest):
        self.begin()
        self.event({"type": "text", "id": "t", "text": "I am about to"})
        self.send(b"40\r\ndata: {\"type\":\"te")
        os._exit(1)

    def do_hang(self, rest):
        self.begin()
        self.event({"type": "text", "id": "t", "text": "I am about to"})
        time.sleep(3600)

    def do_close(self, rest):
        pass

    def do_cut(self, rest):
        self.begin(b"text/plain", b"Content-Length: 1000\r\n")
        self.send(b"only this")

    def do_halfhead(self, rest):
        self.send(b"HTTP/1.1 200 OK\r\nContent-Ty")

    def do_garbage(self, rest):
        self.send(b"\x00\xff SSH-2.0-nonsense\r\n" * 10)

    def do_badchunk(self, rest):
        self.begin()
        self.send(b"zz\r\nhello\r\n")

    def forever(self, data):
        while True:
            self.send(data)

    def do_endlesshead(self, rest):
        self.send(b"HTTP/1.1 200 OK\r\n")
        self.forever(b"X-More: and more\r\n" * 100)

    def do_endlesschunk(self, rest):
        self.begin()
        self.forever(b"0" * 1000)

    def do_endlessevent(self, rest):
        self.begin()
        self.forever(b"400\r\n" + b"data: " + b"x" * 1018 + b"\r\n")

    def do_endlessitems(self, rest):
        self.begin()
        number = 0
        while True:
            number += 1
            self.event({"type": "step", "id": f"s{number}", "title": f"Step {number}"})


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 64


def main():
    global arguments
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port", type=int, default=int(os.environ.get("PORT", "8080")))
    parser.add_argument("--address", default="127.0.0.1")
    parser.add_argument("--always", default="", metavar="WORD")
    parser.add_argument("--ping", default="healthy", choices=["healthy", "busy", "moving", "silent", "garbage", "gone"])
    arguments = parser.parse_args()
    with Server((arguments.address, arguments.port), Handler) as server:
        print(f"listening on {server.server_address[1]}", flush=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        # Ends with whoever started it, however that one ends.
        sys.stdin.buffer.read()


if __name__ == "__main__":
    main()
