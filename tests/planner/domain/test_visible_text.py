"""Text of unknown origin made safe to print."""

import pytest

from planner.domain.visible_text import visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Größe 5 – ok", "Größe 5 – ok"),
        ("a\u202fb", "a<U+202F>b"),
        ("\x1b[31mred\x07", "<U+001B>[31mred<U+0007>"),
        ("line\nbreak\ttab", "line<U+000A>break<U+0009>tab"),
        ("\u202egnp.exe", "<U+202E>gnp.exe"),
        ("soon\u200b", "soon<U+200B>"),
    ],
)
def test_what_cannot_be_seen_is_spelled_out(text: str, shown: str) -> None:
    """Letters stay; controls, direction marks and unusual spaces are written by their number."""
    assert visible(text) == shown
