"""Text from files on its way to the terminal: neither markup nor control characters act there."""

from rich.markup import escape

from planner.domain.visible_text import visible


def safe(text: str) -> str:
    """Return a text that rich prints as it is written, with what cannot be seen spelled out."""
    return escape(visible(text))
