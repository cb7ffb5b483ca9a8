"""Assumptions about the months ahead, as rows of the Capacity sheet, with the value each has without a row."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Literal

AssumptionName = Literal[
    "growth a year",
    "volume change",
    "handle time change",
    "response target",
    "attrition a year",
    "hiring lead time",
    "ramp-up",
    "leave days a year",
    "share of leave",
    "shrinkage",
    "rostering efficiency",
    "cost of a head a year",
    "cost of a hire",
    "gap left open",
    "how sure",
]

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""The months as the Capacity sheet names them."""

USUAL: Mapping[AssumptionName, float] = MappingProxyType(
    {
        "attrition a year": 0.1,
        "hiring lead time": 13,
        "ramp-up": 8,
        "leave days a year": 25,
        "shrinkage": 0.0,
        "cost of a hire": 0.0,
        "gap left open": 0.25,
        "how sure": 0.5,
    }
)
"""Values without a row: shares, weeks (lead time, ramp-up), days, money, and heads (gap left open).

The other assumptions are learnt or measured without a row, or change nothing.
"""


@dataclass(frozen=True)
class Assumption:
    """One row of the Capacity sheet; `applies_to` is a skill, a priority or a month, empty for all."""

    name: AssumptionName
    value: float
    applies_to: str = ""
    start: date | None = None
