"""Text from files on its way to the terminal."""

import io

from rich.console import Console

from planner.console.safe_text import safe


def test_neither_markup_nor_controls_act() -> None:
    """What a file says comes out letter by letter, with what cannot be seen spelled out."""
    out = io.StringIO()
    Console(file=out, force_terminal=True, highlight=False).print(safe("[bold]x[/] \x1b[31m [link=evil]"))
    assert out.getvalue() == "[bold]x[/] <U+001B>[31m [link=evil]\n"
