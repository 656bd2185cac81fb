# SPDX-License-Identifier: GPL-3.0-or-later
"""From a person's words to a list of wishes, by patterns. This is all the understanding there is."""

import dataclasses
import re

MAX_PROMPT = 10_000
MAX_WISHES = 20


@dataclasses.dataclass
class Wish:
    """What to do; the other members are what the prompt named, or empty."""
    kind: str
    path: str = ""
    name: str = ""
    arguments: tuple = ()
    text: str = ""
    seconds: int = 0


VERBS = r"(?:add|write|create|make|implement|set ?up|start|run|execute|test|list|show|print|open|display|read|give)"
FILE = r"[`'\"]?(?P<file>[\w./-]*\w\.\w+)[`'\"]?"
ANY_FILE = r"[`'\"]?(?P<file>~?[\w./-]*\w\.\w+|~?[\w.-]*/[\w./-]*\w|Makefile|Dockerfile|README|LICENSE)\b[`'\"]?"
CODE_FILE = r"[`'\"]?(?P<file>[\w./-]*\w\.py)\b[`'\"]?"
NAME = r"[`'\"]?(?P<name>[A-Za-z_][\w-]*)[`'\"]?"
NOT_NAMES = {"a", "an", "the", "new", "some", "another", "that", "which", "to", "in", "for", "small", "function", "me",
             "please", "python", "simple", "helper"}
TESTS = r"(?:unit ?)?tests?\b"


def wishes(prompt):
    """The wishes in a prompt, in order. Runs of tests are joined into one by the caller. Empty: nothing understood."""
    found = []
    for clause in clauses(prompt[:MAX_PROMPT]):
        wish = understand(clause)
        if wish:
            found.append(wish)
        if (not wish or wish.kind not in ("test", "write")) and re.search(
                rf"\b(?:run|execute)\b[^.]*\b{TESTS}", clause, re.I):
            found.append(Wish("test"))
    return found[:MAX_WISHES]


def clauses(prompt):
    """"Do this and then that; show it" in pieces. "and" only cuts before a verb: "with code and tests" stays whole."""
    # The text of "write a file … saying …" belongs to the person, whatever verbs it has.
    if re.search(r"\b(?:saying|containing|that says|with the (?:text|content|contents|line))\b", prompt, re.I):
        return [prompt]
    parts = re.split(rf"[;\n]|[.!?](?:\s+|$)|,?\s*\b(?:and\s+)?then\b|,?\s+and\s+(?={VERBS}\b)|,\s+(?={VERBS}\b)",
                     prompt, flags=re.I)
    return [part.strip(" ,") for part in parts if part and part.strip(" ,")]


def understand(clause):
    for read in (background, new_file, function, project, tests, show, listing, help_wish):
        wish = read(clause)
        if wish:
            return wish
    return None


def background(clause):
    if not re.search(r"\bbackground\b", clause, re.I):
        return None
    match = re.search(r"(\d{1,6})\s*(h|m(?!s)|s)?", clause, re.I)
    seconds = int(match[1]) * {"h": 3600, "m": 60}.get((match[2] or "s").lower(), 1) if match else 30
    return Wish("background", seconds=max(1, min(seconds, 3600)))


def new_file(clause):
    match = re.search(rf"\b(?:write|create|make|add)\b.*?\bfile\b\s*(?:called\s+|named\s+)?{FILE}\s*,?\s*"
                      r"(?:(?:saying|containing|that says|with(?: the)?(?: text| contents?| line)?)\s*:?\s*(?P<text>.+))?$",
                      clause, re.I | re.S)
    if not match or re.search(r"\bfunction\b", clause[:match.start("file")], re.I):
        return None
    text = (match["text"] or "").strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'`":
        text = text[1:-1]
    return Wish("write", path=match["file"], text=text)


def function(clause):
    verb = r"\b(?:add|write|create|implement|make|define)\b"
    if not re.search(verb, clause, re.I):
        return None
    path = re.search(rf"\b(?:to|in|into|inside|of)\s+(?:the\s+)?(?:file\s+|module\s+)?{CODE_FILE}", clause, re.I)
    patterns = (
        rf"\bfunctions?\s+(?:called\s+|named\s+)?{NAME}\s*(?P<args>\([^)]*\))?",
        rf"\b(?:an?|the|new)\s+{NAME}\s*(?P<args>\([^)]*\))?\s+function\b",
        rf"{verb}\s+{NAME}\s*(?P<args>\([^)]*\))?\s+(?:to|in|into)\b" if path else None,
    )
    for pattern in filter(None, patterns):
        match = re.search(pattern, clause, re.I)
        if match and match["name"].lower() not in NOT_NAMES and not match["name"].lower().endswith(("test", "tests")):
            arguments = tuple(argument for argument in re.findall(r"[A-Za-z_]\w*", match["args"] or ""))
            name = match["name"].replace("-", "_")
            return Wish("function", path=path["file"] if path else "", name=name, arguments=arguments[:8])
    if re.search(r"\bfunction\b", clause, re.I):
        return Wish("function", path=path["file"] if path else "")
    return None


def project(clause):
    if not re.search(r"\b(?:project|package|library|skeleton)\b", clause, re.I):
        return None
    if not re.search(r"\b(?:set(?:ting)?[ -]?up|create|make|start|scaffold|generate|bootstrap|init\w*|build|new|give|"
                     r"want|need|prepare)\b", clause, re.I):
        return None
    named = re.search(rf"\b(?:called|named)\s+{NAME}", clause, re.I)
    folder = re.search(r"\b(?:in|into|under|inside)\s+(?:the\s+|a\s+)?(?:(?:folder|directory|subfolder)\s+)"
                       r"(?:called\s+|named\s+)?[`'\"]?(?P<folder>[\w./-]*\w)", clause, re.I)
    name = re.sub(r"\W", "_", named["name"]).lower() if named else ""
    return Wish("project", path=folder["folder"] if folder else "", name=name)


def tests(clause):
    if re.search(rf"\b(?:run|execute|rerun|start|repeat|check|do)\b.*\b{TESTS}|^\s*(?:please\s+)?test\b|^\s*{TESTS}\s*$|"
                 rf"\bdo\b.*\b{TESTS}.*\bpass", clause, re.I):
        return Wish("test")
    return None


def show(clause):
    match = re.search(rf"\b(?:show|cat|print|open|display|read|view|see|what(?:'s| is)(?: in)?)\b.*?(?<![\w./~-]){ANY_FILE}",
                      clause, re.I)
    return Wish("show", path=match["file"]) if match else None


def listing(clause):
    if re.search(r"^\s*(?:ls|dir|tree)\b|\b(?:list|show|what|which|see|display)\b.*\b(?:files?|folders?|workspace|"
                 r"director(?:y|ies)|everything|there)\b", clause, re.I):
        return Wish("list")
    return None


def help_wish(clause):
    if re.search(r"^\s*(?:help|hello|hi|hey)\b|what can you|who are you|how do (?:i|you)", clause, re.I):
        return Wish("help")
    return None
