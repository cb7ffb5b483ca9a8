"""Which ticket groups are ours, and for which skill."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Queue:
    """A ticket group of the export and the skill it needs; an empty skill means not ours: counted and left out."""

    group: str
    skill: str
