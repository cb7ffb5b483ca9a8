"""Priorities as written in exports, mapped to those of the Service sheet or else to P1..P5."""

import re
from collections.abc import Collection, Mapping

from planner.files.tickets.systems.system import PRIORITIES
from planner.files.tickets.times import PLACEHOLDERS

_NUMBERED = re.compile(r"^(?:p|prio|priority|sev|severity)? *[-_]? *([1-5])(?: *[-:–].*)?$")


def understand_priority(text: str, own: Mapping[str, str], ours: Collection[str]) -> str | None:
    """Return the priority that a cell means, None for none.

    A name of the Service sheet (`ours`) is itself; then the system's `own` words, a number from 1 to 5 as in
    "3 - Moderate", "P3" or "Priority 3 - Normal", and last the usual words.
    """
    folded = " ".join(text.split()).casefold()
    named = {name.casefold(): name for name in ours}
    if folded in named:
        return named[folded]
    if folded in PLACEHOLDERS:
        return None
    if folded in own:
        return own[folded]
    if match := _NUMBERED.match(folded):
        return f"P{match[1]}"
    words = re.sub(r"^[\d\W]+", "", folded)
    return own.get(words) or PRIORITIES.get(words)
