import unittest

import textkit


class WordCountTest(unittest.TestCase):
    def test_counts_words(self):
        self.assertEqual(textkit.word_count("a glass case"), 3)

    def test_ignores_extra_spaces(self):
        self.assertEqual(textkit.word_count("  two   words "), 2)


class TitleCaseTest(unittest.TestCase):
    def test_capitalizes_each_word(self):
        self.assertEqual(textkit.title_case("hello wide world"), "Hello Wide World")

    def test_empty_text_stays_empty(self):
        self.assertEqual(textkit.title_case(""), "")


if __name__ == "__main__":
    unittest.main()
