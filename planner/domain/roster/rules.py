"""Rows of the Rules, Cover and Ledger sheets."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Mode = Literal["must", "should", "off"]

RowMode = Literal["must", "should", "off", "usual"]
"""The mode in a row of the Rules sheet; usual leaves it to the labour law, or else to the catalogue of rules."""

WEIGHTS = {"strong": 9, "normal": 3, "mild": 1}
"""Weights in plain words, within one level of the objective."""

EVERYONE = "everyone"

BALANCE = "balance"
"""The measure of the Ledger sheet that counts hours over (+) and under (-) a contract by the year."""


@dataclass(frozen=True)
class RuleSetting:
    """One row of the Rules sheet; `applies_to` names a person, team, grade or rule set, the narrower row wins.

    `limit` is its number in the unit of the rule (hours as minutes), None for the usual one.
    """

    rule: str
    mode: RowMode
    limit: int | None = None
    applies_to: str = EVERYONE
    weight: int = 3


@dataclass(frozen=True)
class CoverLine:
    """A row of the Cover sheet: least and most people on duty from `start` to `end` minutes of `days` (0-6).

    A span past midnight has an `end` above 1440 and belongs to the day it starts on.
    """

    start: int
    end: int
    days: frozenset[int] = frozenset(range(7))
    skill: str = ""
    grade: str = ""
    least: int = 0
    most: int | None = None
    mode: Mode = "should"


@dataclass(frozen=True)
class LedgerLine:
    """How much of a measure a person has from earlier months.

    Measures are nights, weekends, holidays and hours (worked), on-call and on-call holidays (days), wishes (refused),
    and the balance of a contract by the year.
    """

    person: str
    measure: str
    amount: int
    since: date | None = None
