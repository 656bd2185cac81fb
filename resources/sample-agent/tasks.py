# SPDX-License-Identifier: GPL-3.0-or-later
"""Carries wishes out in the workspace and tells about it in transcript events."""

import ast
import keyword
import os
import re
import threading
import time

from functions import KNOWN, write_function, write_test
from prompts import wishes
from workspace import Refused

NAME = "Sample agent (no language model)"
PROJECT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "project")

HELP = f"""**{NAME}**

I am here to try sessions out: I match patterns, I do not think. What I do to files is real. I can

- set up a small Python project with tests: *Set up a small Python project with tests*
- add a function and a test for it: *Add a function slugify to textkit.py*
- write a file: *Create a file notes.txt saying hello*
- list the files: *List the files*
- show one: *Show textkit.py*
- run the tests: *Run the tests*
- stay busy after answering: *Work in the background for 60 seconds*

Several wishes can stand in one prompt: *Set up a project, then add a function is_prime and run the tests*.
Functions I know: {", ".join(sorted(KNOWN))}. For any other name I write a starting point to fill in.
"""


class Background:
    """Work that goes on after the answer. Here it only waits; `since` is when the status last changed."""

    def __init__(self):
        self._lock = threading.Lock()
        self._until = 0.0
        self._busy = False
        self._since = int(time.time())

    def work(self, seconds):
        self.status()
        with self._lock:
            self._until = max(self._until, time.monotonic() + seconds)
        self.status()

    def status(self):
        """(busy, unix time of the last change)"""
        with self._lock:
            busy = time.monotonic() < self._until
            if busy != self._busy:
                ended = time.time() - (0 if busy else time.monotonic() - self._until)
                self._busy, self._since = busy, int(ended)
            return self._busy, self._since


class Answer:
    """One prompt being answered. `send(event)` takes a dict, or None to say that there is nothing new."""

    def __init__(self, workspace, background, send):
        self.workspace = workspace
        self.background = background
        self.send = send
        self.count = 0

    # What the person sees

    def new_id(self, kind):
        self.count += 1
        return f"{kind}-{self.count}"

    def say(self, text):
        self.send({"type": "text", "id": self.new_id("text"), "text": text})

    def step(self, title, icon, path="", text="", done=True, exit_code=None, step_id=None):
        event = {"type": "step", "id": step_id or self.new_id("step"), "title": title, "icon": icon, "done": done}
        if path:
            event["path"] = path
        if text:
            event["text"] = text
        if exit_code is not None:
            event["exitCode"] = exit_code
        self.send(event)
        return event["id"]

    def problem(self, title, text=""):
        self.send({"type": "error", "id": self.new_id("error"), "title": title, "text": text})

    # What the person asked for

    def answer(self, prompt):
        found = wishes(prompt)
        if not found:
            self.say(("I did not understand that.\n\n" if prompt.strip() else "") + HELP)
            return
        test_folder = None
        for wish in found:
            try:
                if wish.kind == "test":
                    test_folder = test_folder or ""
                else:
                    changed = getattr(self, "do_" + wish.kind)(wish)
                    test_folder = changed if changed is not None else test_folder
            except Refused as refusal:
                self.problem(str(refusal))
            except OSError as error:
                self.problem(f"Could not work on {error.filename or 'the workspace'}. {error.strerror}.", str(error))
        # After several changes the tests run once, where the last change was made.
        if test_folder is not None:
            try:
                self.run_tests(test_folder)
            except (Refused, OSError) as error:
                self.problem("Could not run the tests.", str(error))

    def do_help(self, wish):
        self.say(HELP)

    def do_background(self, wish):
        self.background.work(wish.seconds)
        self.step(f"Started work in the background for {wish.seconds} s", "run")
        self.say(f"I stay busy for {wish.seconds} seconds. Until then the session does not count as idle.")

    def do_project(self, wish):
        module = wish.name if wish.name and not keyword.iskeyword(wish.name) else "textkit"
        written = []
        with self.workspace.editing:
            for folder, folders, names in os.walk(PROJECT):
                folders[:] = sorted(name for name in folders if name != "__pycache__")
                for name in sorted(names):
                    source = os.path.join(folder, name)
                    target = os.path.relpath(source, PROJECT).replace("textkit", module)
                    path = os.path.normpath(os.path.join(wish.path, target))
                    if self.workspace.exists(path):
                        if os.path.getsize(source):
                            self.step(f"Kept {path}, which was there already", "read", path)
                        continue
                    with open(source, encoding="utf-8") as file:
                        text = file.read().replace("textkit", module)
                    self.workspace.write(path, text)
                    if text:
                        self.step(f"Wrote {path}", "edit", path, text)
                    written.append(path)
        if written:
            self.say(f"The project is set up: `{module}.py` with two functions, and tests for them.")
        else:
            self.say("The project was there already. I changed nothing.")
        return wish.path

    def do_function(self, wish):
        if not wish.name:
            raise Refused("Name the function, for example: add a function slugify to textkit.py")
        name = wish.name
        if not name.isidentifier() or keyword.iskeyword(name):
            raise Refused(f"{name} cannot be the name of a Python function.")
        with self.workspace.editing:
            path = self.workspace.relative(wish.path) if wish.path else self.only_module()
            folder, module = os.path.dirname(path), os.path.basename(path)[:-3]
            old = self.workspace.read(path) if self.workspace.exists(path) else ""
            if old:
                self.step(f"Read {path}", "read", path)
            if name in defined(old, path):
                self.say(f"`{name}` is in `{path}` already. I changed nothing.")
                return folder
            arguments = [a for a in wish.arguments if a.isidentifier() and not keyword.iskeyword(a)]
            source, checks, does = write_function(name, list(dict.fromkeys(arguments)))
            self.workspace.write(path, joined(old, source))
            self.step(f"Added {name} to {path}" if old else f"Wrote {path}", "edit", path, source)

            tests = os.path.join(folder, "tests", f"test_{module}.py")
            old = self.workspace.read(tests) if self.workspace.exists(tests) else ""
            defined(old, tests)
            package = os.path.join(folder, "tests", "__init__.py")
            if not self.workspace.exists(package):
                self.workspace.write(package, "")
            case = write_test(name, module, checks)
            self.workspace.write(tests, with_test(old, case, module))
            self.step(f"Added a test of {name} to {tests}" if old else f"Wrote {tests}", "edit", tests, case)
        if does:
            self.say(f"`{name}` {does}. It is in `{path}`, its test in `{tests}`.")
        else:
            self.say(f"I do not know what `{name}` should do, so it returns what it is given. "
                     f"Change it in `{path}`, and its test in `{tests}`.")
        return folder

    def only_module(self):
        """The Python file meant when none is named."""
        names = [path for path, _ in self.workspace.files()[0]
                 if path.endswith(".py") and "tests" not in path.split(os.sep) and not path.startswith("test_")
                 and os.path.basename(path) not in ("__init__.py", "setup.py", "conftest.py")]
        if len(names) > 1 and "textkit.py" not in names:
            raise Refused("Name the file as well; I see " + ", ".join(names[:5]) + ".")
        return "textkit.py" if "textkit.py" in names or not names else names[0]

    def do_write(self, wish):
        with self.workspace.editing:
            path = self.workspace.relative(wish.path)
            there = self.workspace.exists(path)
            if there and not wish.text:
                self.say(f"`{path}` is there already. I changed nothing.")
                return None
            self.workspace.write(path, wish.text + "\n" if wish.text else "")
        self.step(f"Replaced {path}" if there else f"Wrote {path}", "edit", path, wish.text)
        return None

    def do_list(self, wish):
        found, more = self.workspace.files()
        lines = "\n".join(f"{size:>9,}  {path}" for path, size in found)
        self.step(f"Listed {count(len(found), 'file')}" + (" (there are more)" if more else ""), "list", text=lines)
        if not found:
            self.say("The workspace is empty.")
        else:
            self.say("\n".join(f"- `{path}`" for path, _ in found[:50])
                     + (f"\n\nand {len(found) - 50} more" if len(found) > 50 else ""))

    def do_show(self, wish):
        path = self.workspace.relative(wish.path)
        text = self.workspace.read(path)
        lines = text.count("\n") + (0 if text.endswith("\n") or not text else 1)
        self.step(f"Read {path} — {count(lines, 'line')}", "read", path)
        shown = text[:20_000]
        fence = "`" * max(3, max((len(run) for run in re.findall("`+", shown)), default=0) + 1)
        language = {".py": "python", ".js": "js", ".json": "json", ".md": "markdown", ".sh": "sh"}.get(
            os.path.splitext(path)[1], "")
        self.say(f"{fence}{language}\n{shown}{'' if shown.endswith(chr(10)) else chr(10)}{fence}"
                 + ("\n\nThe rest is cut." if len(text) > len(shown) else ""))

    def run_tests(self, folder):
        command = self.test_command(folder)
        if not command:
            self.problem("There are no tests here.", "Ask me to set up a small Python project with tests.")
            return
        shown = " ".join(command) + (f" in {folder}" if folder else "")
        step_id = self.new_id("step")
        output = ""

        def on_output(text):
            nonlocal output
            output = text
            self.step(f"Running {shown}", "run", text=text, done=False, step_id=step_id)

        self.step(f"Running {shown}", "run", done=False, step_id=step_id)
        code = self.workspace.run(command, folder, on_output, lambda: self.send(None))
        title = f"Ran {shown} — {outcome(output, code)}"
        self.step(title, "run", text=output, exit_code=code, step_id=step_id)
        if code == 0:
            self.say("The tests pass (exit code 0).")
        else:
            self.say(f"The tests do not pass (exit code {code}). The step above has their output.")

    def test_command(self, folder):
        has = lambda name: self.workspace.exists(os.path.join(folder, name))
        under = os.path.join(folder, "") if folder else ""
        if any(path.startswith(under) and os.path.basename(path).startswith("test") and path.endswith(".py")
               for path, _ in self.workspace.files(5000)[0]):
            return ["python3", "-m", "unittest", "-v"]
        if has("package.json") and '"test"' in self.workspace.read(os.path.join(folder, "package.json")):
            return ["npm", "test"]
        if has("Makefile") and re.search(r"^test\s*:", self.workspace.read(os.path.join(folder, "Makefile")), re.M):
            return ["make", "test"]
        return None


def outcome(output, code):
    """"4 passed", "1 of 4 failed", or the exit code, out of what unittest prints last."""
    ran = re.findall(r"^Ran (\d+) tests? in", output, re.M)
    if not ran:
        return f"exit code {code}"
    failed = sum(int(n) for n in re.findall(r"(?:failures|errors)=(\d+)", output.rsplit("\nRan ", 1)[1]))
    skipped = sum(int(n) for n in re.findall(r"skipped=(\d+)", output.rsplit("\nRan ", 1)[1]))
    total = int(ran[-1])
    if failed:
        return f"{failed} of {max(total, failed)} failed"
    if total == 0:
        return "no tests found"
    return f"{total - skipped} passed" + (f", {skipped} skipped" if skipped else "") + ("" if code == 0 else f", exit code {code}")


def count(number, noun):
    return f"{number} {noun}" + ("" if number == 1 else "s")


def defined(source, path):
    """The names of the functions a file has; it must be Python."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError) as error:
        raise Refused(f"{path} is not valid Python ({error}). I did not change it.") from None
    return {node.name for node in tree.body if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))}


MAIN = re.compile(r"^if __name__ == [\"']__main__[\"']:", re.M)


def joined(old, addition):
    """Python source with something added at its end, but before `if __name__ == "__main__"`."""
    match = MAIN.search(old)
    head, tail = (old[:match.start()], old[match.start():]) if match else (old, "")
    parts = [part.strip("\n") for part in (head, addition, tail) if part.strip()]
    return "\n\n\n".join(parts) + "\n"


def with_test(old, case, module):
    if not old.strip():
        old = f'import unittest\n\nimport {module}\n\n\nif __name__ == "__main__":\n    unittest.main()\n'
    missing = [name for name in ("unittest", module) if not re.search(rf"^import {name}\b", old, re.M)]
    if missing:
        old = "".join(f"import {name}\n" for name in missing) + "\n" + old
    return joined(old, case)
