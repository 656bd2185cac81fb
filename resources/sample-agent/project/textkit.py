"""Small helpers for text."""


def word_count(text):
    """Return how many words there are in text."""
    return len(text.split())


def title_case(text):
    """Return text with each word starting with a capital letter."""
    return " ".join(word[:1].upper() + word[1:].lower() for word in text.split())
