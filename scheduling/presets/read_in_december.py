"""Figures that were looked up on 1 December 2026: read in the text of the law, or not."""

from datetime import date
from functools import partial

from scheduling.presets.preset import Figure

verified = partial(Figure, as_of=date(2026, 12, 1))
"""A figure whose article was found word for word, in the law itself or quoted."""

unverified = partial(Figure, verified=False, as_of=date(2026, 12, 1))
"""A figure from memory, or from a summary of the law."""
