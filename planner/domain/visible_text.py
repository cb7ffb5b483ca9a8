"""Text of unknown origin made safe to print: what cannot be seen, or would steer a terminal, is spelled out."""

import unicodedata

_SPELLED = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})
"""Categories of Unicode that are not letters, marks or signs: controls, direction marks, surrogates, separators."""


def visible(text: str) -> str:
    """Return a text with every control, direction mark and unusual space written as <U+202F> or the like."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_shown, text))


def _shown(letter: str) -> str:
    category = unicodedata.category(letter)
    if category in _SPELLED or (category == "Zs" and letter != " "):
        return f"<U+{ord(letter):04X}>"
    return letter
