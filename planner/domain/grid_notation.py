"""How the cells of the rota grid are written: the signs, words and row names that mean something of their own.

Codes of shifts and tiers, kinds of leave and names of people must not use them; the input sheets check that.
"""

from collections.abc import Iterable

OFF = "-"
LOCK = "!"
JOIN = "+"
OUT, LONG_OUT = "x", "(out)"
"""Not with the team on that day; the long sign where a duty has the code of the short one."""

NOT_ON_DUTY = frozenset({"", OFF, "OFF", OUT.upper(), LONG_OUT.upper(), "–", "—"})
"""What a cell without a duty holds, in capitals."""

NAME_HEADING, FOOT_HEADING = "Name", "Per day"
"""What stands above the first person and below the last one."""

_WORDS = (NOT_ON_DUTY - {OUT.upper()}) | {"WORK", "NOT"}
_SIGNS = frozenset({LOCK, JOIN, ";", ",", " "})

_PATTERNS = frozenset('*?~<>="')
"""Signs that COUNTIF reads as a pattern or a comparison, so that the live totals would count other cells."""


def out_sign(codes: Iterable[str]) -> str:
    """Return how it is written that somebody is not with the team, where duties have these codes."""
    return LONG_OUT if OUT.upper() in {code.upper() for code in codes} else OUT


def is_reserved_code(code: str) -> bool:
    """Tell whether a text cannot be the code of a shift or tier: the grid or the Wishes sheet reads it otherwise."""
    return code.upper() in _WORDS or bool((_SIGNS | _PATTERNS) & set(code))


def is_reserved_kind(kind: str) -> bool:
    """Tell whether a text cannot be a kind of leave: the grid would read a lock, two duties or a pattern."""
    return bool(({LOCK, JOIN} | _PATTERNS) & set(kind))


def is_reserved_name(name: str) -> bool:
    """Tell whether a text cannot be a person's name: the grid begins or ends there."""
    return name.casefold() in (NAME_HEADING.casefold(), FOOT_HEADING.casefold())
