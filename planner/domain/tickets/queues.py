"""Ticket groups and the skills they need."""

from dataclasses import dataclass

from planner.domain.clean_text import clean

ALL_OTHERS = "*"
"""In place of a group: all groups that no other queue names."""

NO_GROUP = "(no group)"
"""In place of a group, as an empty cell is: tickets that have none."""

BEGINS_WITH = "begins with "


@dataclass(frozen=True)
class Queue:
    """A ticket group of the export and the skill it needs; an empty skill means not ours: counted and left out.

    The group may be `*` for all that no other queue names, "begins with ..." for some, and empty or `NO_GROUP` for
    tickets without a group.
    """

    group: str
    skill: str

    def fit(self, group: str) -> int:
        """Return how well the queue fits a group: 0 not at all, more the closer its words are."""
        name, own = _folded(group), _folded(self.group)
        if own in ("", NO_GROUP):
            return 10_000 if name in ("", NO_GROUP) else 0
        if own == ALL_OTHERS:
            return 1
        if own.startswith(BEGINS_WITH):
            start = own.removeprefix(BEGINS_WITH)
            return 2 + len(start) if name.startswith(start) else 0
        return 10_000 if own == name else 0


def _folded(name: str) -> str:
    return clean(name).casefold()
