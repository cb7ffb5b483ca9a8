"""Desks of one line for the kernel: `desk("net", "net app")`, `always(4)`, `load(...)`."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from planner.capacity.simulation.ticket_kernel import (
    BREAKS,
    COMES,
    LEAVES,
    STANDS_BY,
    STANDS_DOWN,
    PresenceEvents,
    Routing,
    TicketLoad,
)

EVENTS = {"comes": COMES, "breaks": BREAKS, "leaves": LEAVES, "stands by": STANDS_BY, "stands down": STANDS_DOWN}

MOST_PEOPLE = 64
"""No desk of the tests has more."""


def desk(
    *people: str,
    classes: Sequence[str] = ("net",),
    live: Sequence[int] = (),
    on_call: Sequence[int] = (),
    tiers: Sequence[tuple[float, float]] = (),
    speed: float = 1.0,
    rest: float = 0.0,
) -> Routing:
    """Return a desk of people ("net app" is their skills) and of classes, each a skill, the most urgent first.

    `live` and `on_call` are indices of classes; a tier is its minutes to respond and to escalate (-1: never). `rest` is
    what everybody is owed after a call-out.
    """
    skills = sorted({skill for held in people for skill in held.split()} | set(classes))
    held = np.array([[speed * (skill in p.split()) for skill in skills] for p in people], np.float64)
    prefer = np.full((len(skills), len(people)), -1, np.int64)
    grade = np.zeros((len(skills), len(people)), np.int64)
    for number, skill in enumerate(skills):
        order = sorted((len(p.split()), i) for i, p in enumerate(people) if skill in p.split())
        prefer[number, : len(order)] = [i for _, i in order]
        grade[number, : len(order)] = [breadth for breadth, _ in order]
    numbers = np.arange(len(classes), dtype=np.int64)
    return Routing(
        held,
        prefer,
        grade,
        np.array([skills.index(skill) for skill in classes], np.int64),
        numbers,
        np.isin(numbers, live),
        np.isin(numbers, on_call),
        numbers,
        np.array([respond for respond, _ in tiers], np.float64),
        np.array([escalate for _, escalate in tiers], np.float64),
        np.ones((len(tiers), len(skills)), np.bool_),
        np.ones(len(tiers), np.bool_),
        np.full(len(people), rest),
    )


def presence(*events: tuple[float, str, int] | tuple[float, str, int, float]) -> PresenceEvents:
    """Return a presence of events (minute, what happens, person, minutes of a break or number of a tier)."""
    rows = sorted((event[0], EVENTS[event[1]], event[2], event[3] if len(event) > 3 else 0.0) for event in events)
    at, kind, person, value = (list(column) for column in zip(*rows, strict=True))
    return PresenceEvents(
        np.array(at, np.float64),
        np.array(kind, np.int64),
        np.array(person, np.int64),
        np.array(value, np.float64),
        np.full(MOST_PEOPLE, -np.inf),
    )


def always(people: int) -> PresenceEvents:
    """Return the presence of people who come at the start and never leave."""
    return presence(*((0.0, "comes", person) for person in range(people)))


def load(
    arrival: ArrayLike,
    minutes: ArrayLike,
    kind: ArrayLike = 0,
    due: ArrayLike | None = None,
    patience: ArrayLike = np.inf,
    again: ArrayLike = np.inf,
) -> TicketLoad:
    """Return tickets; one that is reopened asks for as much work again."""
    at = np.asarray(arrival, np.float64)
    work = _full(minutes, at)
    falls_due = at.copy() if due is None else np.asarray(due, np.float64)
    kinds = np.broadcast_to(np.asarray(kind, np.int64), at.shape).copy()
    return TicketLoad(at, kinds, work, falls_due, _full(patience, at), _full(again, at), work.copy())


def _full(value: ArrayLike, like: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.broadcast_to(np.asarray(value, np.float64), like.shape).copy()
