# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample agent as a program: started on a free port over an empty workspace, and talked to over HTTP."""

import concurrent.futures
import http.client
import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time
import unittest

AGENT = pathlib.Path(os.environ.get("SAMPLE_AGENT", pathlib.Path(__file__).parents[3] / "resources/sample-agent"))
sys.path.insert(0, str(AGENT))
sys.dont_write_bytecode = True

from prompts import wishes  # noqa: E402


class Understanding(unittest.TestCase):
    CASES = {
        "Set up a small Python project with tests": [("project", "", "")],
        "please create a new python project called glass with unit tests": [("project", "", "glass")],
        "can you scaffold a project in the folder demo?": [("project", "demo", "")],
        "SET UP A PYTHON PROJECT AND RUN THE TESTS": [("project", "", ""), ("test", "", "")],
        "add a function slugify to textkit.py": [("function", "textkit.py", "slugify")],
        "Add a slugify function to src/textkit.py, please": [("function", "src/textkit.py", "slugify")],
        "write a function called is_prime(n) in maths.py and add a test for it": [("function", "maths.py", "is_prime")],
        "Add slugify to textkit.py": [("function", "textkit.py", "slugify")],
        "implement the function `count-vowels`": [("function", "", "count_vowels")],
        "add a function to textkit.py": [("function", "textkit.py", "")],
        "list files": [("list", "", "")],
        "What files are there?": [("list", "", "")],
        "ls": [("list", "", "")],
        "run the tests": [("test", "", "")],
        "Run tests and report the exit code": [("test", "", "")],
        "do the tests pass?": [("test", "", "")],
        "show me textkit.py": [("show", "textkit.py", "")],
        "show the file Makefile": [("show", "Makefile", "")],
        "cat /etc/passwd": [("show", "/etc/passwd", "")],
        "what is in tests/test_textkit.py?": [("show", "tests/test_textkit.py", "")],
        "Create a file notes.txt saying add a function and run the tests": [("write", "notes.txt", "")],
        "Set up a project, then add a function is_prime to textkit.py and list the files; run the tests":
            [("project", "", ""), ("function", "textkit.py", "is_prime"), ("list", "", ""), ("test", "", "")],
        "help": [("help", "", "")],
        "What is the meaning of life?": [],
        "": [],
        "\0\x1b[31m" * 3000: [],
    }

    def test_plain_prompts(self):
        for prompt, expected in self.CASES.items():
            with self.subTest(prompt=prompt[:80]):
                self.assertEqual([(w.kind, w.path, w.name) for w in wishes(prompt)], expected)

    def test_background_times(self):
        for prompt, seconds in {"work in the background for 90 seconds": 90, "Work in the background for 2 minutes": 120,
                                "stay busy in the background": 30, "work in the background for 99999 h": 3600}.items():
            self.assertEqual([w.seconds for w in wishes(prompt)], [seconds], prompt)

    def test_long_prompts_end_soon(self):
        start = time.monotonic()
        for piece in ("add a function ", "write a file ", "show ", "in the folder ", "((((", "a" * 50, "./"):
            wishes(piece * 5000)
        self.assertLess(time.monotonic() - start, 30)


class Program(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.workspace = pathlib.Path(folder.name, "workspace")
        self.workspace.mkdir()
        environment = dict(os.environ, PORT="0", WORKSPACE=str(self.workspace))
        self.agent = subprocess.Popen([sys.executable, str(AGENT / "agent.py")], env=environment, text=True,
                                      stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.addCleanup(self.end)
        first = self.agent.stdout.readline()
        self.assertIn("no language model", first)
        self.port = int(re.search(r"port (\d+)", first)[1])

    def end(self):
        self.agent.kill()
        self.agent.wait()
        self.agent.stdout.close()

    def request(self, method, path, body=None, headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        self.addCleanup(connection.close)
        connection.request(method, path, body, headers or {})
        return connection.getresponse()

    def events(self, prompt):
        response = self.request("POST", "/invocations", json.dumps({"prompt": prompt}),
                                {"Content-Type": "application/json", "Accept": "text/event-stream"})
        self.assertEqual(response.status, 200)
        self.assertTrue(response.headers["Content-Type"].startswith("text/event-stream"))
        events = [json.loads(block[6:]) for block in response.read().decode().split("\n\n") if block.startswith("data: ")]
        self.assertTrue(all(event["type"] in ("text", "step", "error") and event["id"] for event in events), events)
        return list({event["id"]: event for event in events}.values())

    def titles(self, prompt):
        return [event["title"] for event in self.events(prompt) if event["type"] != "text"]

    def read(self, path):
        return (self.workspace / path).read_text(encoding="utf-8")

    def test_the_whole_job(self):
        self.assertEqual(self.titles("Set up a small Python project with tests"),
                         ["Wrote README.md", "Wrote textkit.py", "Wrote tests/test_textkit.py",
                          "Ran python3 -m unittest -v — 4 passed"])
        self.assertEqual(self.titles("Now add a function slugify to textkit.py"),
                         ["Read textkit.py", "Added slugify to textkit.py", "Added a test of slugify to tests/test_textkit.py",
                          "Ran python3 -m unittest -v — 5 passed"])
        run = self.events("run the tests")[0]
        self.assertEqual((run["exitCode"], run["done"], run["icon"]), (0, True, "run"))
        self.assertIn("test_slugify", run["text"])
        self.assertEqual(subprocess.run([sys.executable, "-m", "unittest"], cwd=self.workspace,
                                        capture_output=True).returncode, 0)
        listed = self.events("list the files")
        self.assertEqual(listed[0]["title"], "Listed 4 files")
        self.assertIn("def slugify(text):", self.events("show textkit.py")[1]["text"])
        # Asked again, nothing is lost or doubled.
        before = self.read("textkit.py")
        self.assertIn("already", self.events("add a function slugify to textkit.py")[1]["text"])
        self.titles("set up a python project")
        self.assertEqual(self.read("textkit.py"), before)

    def test_failing_tests_are_reported(self):
        self.titles("set up a small python project")
        (self.workspace / "textkit.py").write_text("def word_count(text):\n    return 1\n")
        run = self.events("run the tests")[0]
        self.assertEqual(run["exitCode"], 1)
        self.assertEqual(run["title"], "Ran python3 -m unittest -v — 4 of 4 failed")

    def test_every_known_function_passes_its_test(self):
        from functions import KNOWN
        for name in KNOWN:
            self.titles(f"add a function {name} to kit.py")
        run = self.events("run the tests")[0]
        self.assertEqual((run["exitCode"], run["title"]), (0, f"Ran python3 -m unittest -v — {len(KNOWN)} passed"), run["text"])

    def test_unknown_functions_become_a_starting_point(self):
        events = self.events("add a function frobnicate(left, right) to deep/kit.py")
        self.assertEqual(events[-2]["title"], "Ran python3 -m unittest -v in deep — 1 passed")
        self.assertIn("def frobnicate(left, right):", self.read("deep/kit.py"))
        self.assertIn("I do not know what", events[-3]["text"])

    def test_it_stays_in_the_workspace(self):
        outside = self.workspace.parent / "outside.py"
        outside.write_text("secret = 1\n")
        (self.workspace / "link.py").symlink_to(outside)
        (self.workspace / "up").symlink_to(self.workspace.parent)
        for prompt in ("show ../outside.py", f"show {outside}", "show link.py", "show up/outside.py", "cat /etc/passwd",
                       "add a function greet to ../outside.py", "add a function greet to link.py",
                       "create a file up/outside.py saying gone", "set up a project in the folder ../other"):
            with self.subTest(prompt=prompt):
                events = self.events(prompt)
                self.assertIn("error", [event["type"] for event in events])
                self.assertNotIn("secret", json.dumps(events))
        self.assertEqual(outside.read_text(), "secret = 1\n")
        self.assertEqual(sorted(p.name for p in self.workspace.parent.iterdir()), ["outside.py", "workspace"])

    def test_broken_python_is_left_alone(self):
        (self.workspace / "kit.py").write_text("def (:\n")
        events = self.events("add a function greet to kit.py")
        self.assertIn("not valid Python", [e["title"] for e in events if e["type"] == "error"][0])
        self.assertEqual(self.read("kit.py"), "def (:\n")

    def test_prompts_at_the_same_time_lose_nothing(self):
        names = [f"part_{n}" for n in range(12)]
        with concurrent.futures.ThreadPoolExecutor(12) as pool:
            list(pool.map(self.titles, [f"add a function {name} to kit.py" for name in names]))
        for name in names:
            self.assertIn(f"def {name}(", self.read("kit.py"))
            self.assertIn(f"def test_{name}(", self.read("tests/test_kit.py"))

    def test_background_work_shows_in_ping(self):
        def ping():
            response = self.request("GET", "/ping")
            return json.loads(response.read())
        quiet = ping()
        self.assertEqual(quiet["status"], "Healthy")
        time.sleep(1.1)
        self.assertEqual(ping(), quiet, "the time must not move while the status stays")
        self.events("work in the background for 1 second")
        self.assertEqual(ping()["status"], "HealthyBusy")
        deadline = time.monotonic() + 30
        while ping()["status"] != "Healthy":
            self.assertLess(time.monotonic(), deadline)
            time.sleep(0.1)
        self.assertGreater(ping()["time_of_last_update"], quiet["time_of_last_update"])

    def test_forms_of_requests(self):
        self.events("create a file notes.txt saying hello")
        self.assertEqual(self.read("notes.txt"), "hello\n")
        plain = self.request("POST", "/invocations", "show notes.txt", {"Accept": "application/json"})
        self.assertEqual(plain.headers["Content-Type"], "application/json")
        self.assertIn("hello", json.loads(plain.read())["response"])
        json_headers = {"Content-Type": "application/json"}
        for body in ("{", '{"other": 1}', "[]", '{"prompt": 3}', b"\xff\xfe", "[" * 100_000):
            response = self.request("POST", "/invocations", body, json_headers)
            self.assertEqual(response.status, 400, body[:20])
            self.assertIn("error", json.loads(response.read()))
        self.assertEqual(self.request("GET", "/invocations").status, 404)
        self.assertEqual(self.request("POST", "/ping", "").status, 404)
        self.assertIn("did not understand", self.events("sing")[0]["text"])

    def test_a_client_that_leaves_ends_the_tests_it_started(self):
        pidfile = self.workspace / "pid"
        (self.workspace / "test_slow.py").write_text(
            f"import os, time\nopen({str(pidfile)!r}, 'w').write(str(os.getpid()))\ntime.sleep(600)\n")
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("POST", "/invocations", "run the tests", {"Content-Type": "text/plain"})
        response = connection.getresponse()
        response.readline()
        deadline = time.monotonic() + 60
        while not (pidfile.exists() and pidfile.read_text()):
            self.assertLess(time.monotonic(), deadline)
            time.sleep(0.05)
        response.close()
        connection.close()
        while os.path.exists(f"/proc/{pidfile.read_text()}"):
            self.assertLess(time.monotonic(), deadline, "the tests still run")
            time.sleep(0.1)

    def test_it_ends_at_sigterm(self):
        self.agent.send_signal(signal.SIGTERM)
        self.assertEqual(self.agent.wait(30), 0)


if __name__ == "__main__":
    unittest.main()
