"""Ticket groups and the skills they need."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Queue:
    """A ticket group of the export and the skill it needs; with an empty skill its tickets are counted and left out."""

    group: str
    skill: str
