"""What a search has found: an answer, what it rests on, and everything that was tried."""

from dataclasses import dataclass
from typing import Literal

from planner.domain.outcome.plan import Plan

Way = Literal["bound", "simulated", "planned", "unknown"]
"""How a thing is known: no rota can do it, a rota of before was simulated, a new one was planned, or not at all."""


@dataclass(frozen=True)
class Tried:
    """One thing that was tried: whether it keeps every promise, how that is known, and what it buys, in words.

    `plan` is its plan if one was made and is worth showing beside the base.
    """

    name: str
    kept: bool
    way: Way
    says: str
    plan: Plan | None = None


@dataclass(frozen=True)
class Found:
    """The answer to a question as one sentence, the sentences that say how sure it is, and what was tried, in order."""

    question: str
    answer: str
    certainty: tuple[str, ...]
    tried: tuple[Tried, ...]
    base: Plan
