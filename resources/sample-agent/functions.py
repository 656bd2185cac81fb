# SPDX-License-Identifier: GPL-3.0-or-later
"""The functions the sample agent knows by heart, each with a test. Anything else becomes a starting point to fill in."""

import textwrap

# name: (what it does, source, what the test checks; {m} is the module)
KNOWN = {
    "slugify": (
        "turns a title into the form used in addresses",
        '''
        def slugify(text):
            """Return text in lower case, with everything but letters and digits turned into single hyphens."""
            words = "".join(c if c.isalnum() else " " for c in text.lower()).split()
            return "-".join(words)
        ''',
        '''
        self.assertEqual({m}.slugify("Hello, World!"), "hello-world")
        self.assertEqual({m}.slugify("  many   spaces  "), "many-spaces")
        self.assertEqual({m}.slugify(""), "")
        ''',
    ),
    "is_palindrome": (
        "tells whether a text reads the same backwards",
        '''
        def is_palindrome(text):
            """Tell whether the letters and digits of text read the same backwards."""
            letters = [c for c in text.lower() if c.isalnum()]
            return letters == letters[::-1]
        ''',
        '''
        self.assertTrue({m}.is_palindrome("Never odd or even"))
        self.assertFalse({m}.is_palindrome("glass case"))
        ''',
    ),
    "truncate": (
        "shortens a text to a length",
        '''
        def truncate(text, length, ending="…"):
            """Return text cut to at most length characters, ending included."""
            if len(text) <= length:
                return text
            return text[: max(0, length - len(ending))].rstrip() + ending[:length]
        ''',
        '''
        self.assertEqual({m}.truncate("short", 10), "short")
        self.assertEqual({m}.truncate("a longer sentence", 9), "a longer…")
        ''',
    ),
    "reverse_words": (
        "turns the order of words round",
        '''
        def reverse_words(text):
            """Return the words of text in the opposite order."""
            return " ".join(reversed(text.split()))
        ''',
        '''
        self.assertEqual({m}.reverse_words("one two three"), "three two one")
        self.assertEqual({m}.reverse_words(""), "")
        ''',
    ),
    "count_vowels": (
        "counts the vowels of a text",
        '''
        def count_vowels(text):
            """Return how many of a, e, i, o and u there are in text."""
            return sum(c in "aeiou" for c in text.lower())
        ''',
        '''
        self.assertEqual({m}.count_vowels("Vitrine"), 3)
        self.assertEqual({m}.count_vowels("rhythm"), 0)
        ''',
    ),
    "fibonacci": (
        "computes Fibonacci numbers",
        '''
        def fibonacci(n):
            """Return the n-th Fibonacci number, counted from fibonacci(0) == 0."""
            if n < 0:
                raise ValueError("n must not be negative")
            a, b = 0, 1
            for _ in range(n):
                a, b = b, a + b
            return a
        ''',
        '''
        self.assertEqual([{m}.fibonacci(n) for n in range(8)], [0, 1, 1, 2, 3, 5, 8, 13])
        with self.assertRaises(ValueError):
            {m}.fibonacci(-1)
        ''',
    ),
    "factorial": (
        "computes factorials",
        '''
        def factorial(n):
            """Return 1 * 2 * … * n."""
            if n < 0:
                raise ValueError("n must not be negative")
            result = 1
            for i in range(2, n + 1):
                result *= i
            return result
        ''',
        '''
        self.assertEqual({m}.factorial(0), 1)
        self.assertEqual({m}.factorial(5), 120)
        ''',
    ),
    "is_prime": (
        "tells whether a number is prime",
        '''
        def is_prime(n):
            """Tell whether n is a prime number."""
            if n < 2:
                return False
            i = 2
            while i * i <= n:
                if n % i == 0:
                    return False
                i += 1
            return True
        ''',
        '''
        self.assertEqual([n for n in range(20) if {m}.is_prime(n)], [2, 3, 5, 7, 11, 13, 17, 19])
        ''',
    ),
    "chunk": (
        "cuts a list into pieces",
        '''
        def chunk(items, size):
            """Return items as a list of lists of at most size items each."""
            if size < 1:
                raise ValueError("size must be at least 1")
            return [items[i : i + size] for i in range(0, len(items), size)]
        ''',
        '''
        self.assertEqual({m}.chunk([1, 2, 3, 4, 5], 2), [[1, 2], [3, 4], [5]])
        self.assertEqual({m}.chunk([], 3), [])
        ''',
    ),
    "flatten": (
        "makes one list out of nested ones",
        '''
        def flatten(items):
            """Return the items of nested lists as one flat list."""
            flat = []
            for item in items:
                if isinstance(item, list):
                    flat.extend(flatten(item))
                else:
                    flat.append(item)
            return flat
        ''',
        '''
        self.assertEqual({m}.flatten([1, [2, [3, 4]], [], 5]), [1, 2, 3, 4, 5])
        ''',
    ),
    "clamp": (
        "keeps a number between two limits",
        '''
        def clamp(value, low, high):
            """Return value, or the limit it lies beyond."""
            return max(low, min(value, high))
        ''',
        '''
        self.assertEqual({m}.clamp(5, 0, 10), 5)
        self.assertEqual({m}.clamp(-1, 0, 10), 0)
        self.assertEqual({m}.clamp(99, 0, 10), 10)
        ''',
    ),
    "greet": (
        "greets somebody",
        '''
        def greet(name):
            """Return a greeting."""
            return f"Hello, {name}!"
        ''',
        '''
        self.assertEqual({m}.greet("Ada"), "Hello, Ada!")
        ''',
    ),
}


def write_function(name, arguments):
    """(source, test checks with {m}, what it does or None when the function is not known)."""
    if name in KNOWN:
        does, source, checks = KNOWN[name]
        return textwrap.dedent(source).strip() + "\n", textwrap.dedent(checks).strip(), does
    names = arguments or ["value"]
    result = names[0] if len(names) == 1 else "(" + ", ".join(names) + ")"
    source = (f"def {name}({', '.join(names)}):\n"
              f'    """Return what was given: a starting point to fill in."""\n'
              f"    return {result}\n")
    given = ", ".join(str(i + 1) for i in range(len(names)))
    expected = given if len(names) == 1 else f"({given})"
    return source, f"self.assertEqual({{m}}.{name}({given}), {expected})", None


def write_test(name, module, checks):
    """A test case class for one function."""
    title = "".join(part.capitalize() for part in name.split("_")) or "Function"
    body = textwrap.indent(checks.replace("{m}", module), " " * 8)
    return f"class {title}Test(unittest.TestCase):\n    def test_{name.strip('_')}(self):\n{body}\n"
