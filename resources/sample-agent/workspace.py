# SPDX-License-Identifier: GPL-3.0-or-later
"""The one folder the sample agent may touch, and the programs it runs there.

Every path a prompt names goes through resolve(), which follows links first and then refuses whatever lies outside.
"""

import contextlib
import os
import selectors
import signal
import subprocess
import tempfile
import threading
import time

SKIPPED = {".git", "__pycache__", "lost+found", "node_modules", ".venv"}
MAX_FILE = 1_000_000


class Refused(Exception):
    """A wish that is not carried out; the text is for the person."""


class Workspace:
    def __init__(self, root):
        self.root = os.path.realpath(root)
        # Two prompts at a time must not both read a file, add to it, and write it back.
        self.editing = threading.RLock()

    def resolve(self, path):
        """The real place of a path below the workspace (absolute ones may repeat the workspace's own path)."""
        if "\0" in path:
            raise Refused("That is not a file name.")
        real = os.path.realpath(os.path.join(self.root, path))
        if real != self.root and not real.startswith(self.root + os.sep):
            raise Refused(f"{path} lies outside the workspace. I only work below {self.root}.")
        return real

    def relative(self, path):
        return os.path.relpath(self.resolve(path), self.root)

    def exists(self, path):
        return os.path.exists(self.resolve(path))

    def read(self, path):
        real = self.resolve(path)
        if os.path.isdir(real):
            raise Refused(f"{path} is a folder.")
        if not os.path.isfile(real):
            raise Refused(f"There is no file {path} in the workspace.")
        if os.path.getsize(real) > MAX_FILE:
            raise Refused(f"{path} is larger than 1 MB. Open it in the file pane.")
        try:
            with open(real, encoding="utf-8") as file:
                return file.read()
        except UnicodeDecodeError:
            raise Refused(f"{path} is not text.") from None

    def write(self, path, text):
        """Replaces the file in one step, so that a reader never sees half of it."""
        real = self.resolve(path)
        if os.path.isdir(real):
            raise Refused(f"{path} is a folder.")
        folder = os.path.dirname(real)
        os.makedirs(folder, exist_ok=True)
        try:
            mode = os.stat(real).st_mode & 0o7777
        except FileNotFoundError:
            mode = 0o644
        handle, temporary = tempfile.mkstemp(prefix=".sample-agent-", dir=folder)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
                os.fchmod(file.fileno(), mode)
            os.replace(temporary, real)
        except BaseException:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(temporary)
            raise

    def files(self, limit=200):
        """Up to `limit` (path, size) below the workspace in order, and whether there are more."""
        found = []
        for folder, folders, names in os.walk(self.root):
            folders[:] = sorted(name for name in folders if name not in SKIPPED)
            for name in sorted(names):
                if len(found) == limit:
                    return found, True
                path = os.path.join(folder, name)
                with contextlib.suppress(OSError):
                    found.append((os.path.relpath(path, self.root), os.lstat(path).st_size))
        return found, False

    def run(self, arguments, folder, on_output, on_quiet, limit=300):
        """Runs a program and returns its exit code (128 + n for signal n, 124 after `limit` seconds).

        on_output gets the last 32 KiB of output as text, a few times a second at most; on_quiet is called every
        other second, so that a client that left is noticed. Whatever they raise ends the program.
        """
        environment = dict(os.environ, PYTHONUNBUFFERED="1", PYTHONDONTWRITEBYTECODE="1")
        process = subprocess.Popen(arguments, cwd=self.resolve(folder), env=environment, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True)
        tail = b""
        deadline = time.monotonic() + limit
        shown = heard = 0.0
        fresh = False
        try:
            with selectors.DefaultSelector() as selector:
                selector.register(process.stdout, selectors.EVENT_READ)
                while True:
                    now = time.monotonic()
                    if now > deadline:
                        kill_group(process)
                        on_output(text_of(tail) + f"\nStopped after {limit} s.\n")
                        return 124
                    if fresh and now - shown >= 0.15:
                        on_output(text_of(tail))
                        shown, fresh, heard = now, False, now
                    elif now - heard >= 2:
                        on_quiet()
                        heard = now
                    if not selector.select(timeout=0.15):
                        continue
                    piece = os.read(process.stdout.fileno(), 65536)
                    if not piece:
                        break
                    tail = (tail + piece)[-32768:]
                    fresh = True
            on_output(text_of(tail))
            code = process.wait()
            return 128 - code if code < 0 else code
        finally:
            kill_group(process)
            process.stdout.close()


def kill_group(process):
    """Ends the program and what it left running."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def text_of(output):
    return output.decode("utf-8", "replace")
