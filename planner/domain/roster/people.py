"""People with their leave, wishes and fixed duties."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from planner.domain.roster.wanted import Wanted

Strength = Literal["strong", "normal", "mild"]


@dataclass(frozen=True)
class Person:
    """Somebody who can be on the rota.

    `contract_minutes` is per week. `site` names the place whose clock, weekend and public holidays the person has;
    `zone` is their clock, empty for the plan's. `skills` maps a skill to proficiency (1 = does the work in the
    handling minutes). Empty `shifts` means any shift, `on_call` holds the codes of the tiers the person may be on
    call for, None any tier. `most` maps a shift's code, a kind of shift, a tier's code or a weekday ("Mondays") to how
    often it may stand in a plan; `together` and `apart` name colleagues with one of whom, and with none of whom, a
    shift is worked.
    `pattern` names a rotation pattern. On the day `pattern_from` (None: the first day of the plan, of whole weeks
    its Monday) the person is on day `offset` of its cycle, 0 the first of them; with None the planning chooses that
    day, the same one for a whole `crew`. `minutes_a_year` are those of a contract by the year, None for one by the
    week: what is over or under so far is made up for by the year's end.
    """

    name: str
    contract_minutes: int
    id: str = ""
    team: str = ""
    grade: str = ""
    zone: str = ""
    first_day: date | None = None
    last_day: date | None = None
    rule_set: str = ""
    shifts: frozenset[str] = frozenset()
    on_call: frozenset[str] | None = None
    cost_per_hour: float = 0.0
    notes: str = ""
    skills: Mapping[str, float] = field(default_factory=dict)
    most: Mapping[str, int] = field(default_factory=dict)
    together: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()
    site: str = ""
    pattern: str = ""
    pattern_from: date | None = None
    offset: int | None = 0
    crew: str = ""
    minutes_a_year: int | None = None

    def __post_init__(self) -> None:
        """Refuse negative hours."""
        if self.contract_minutes < 0:
            raise ValueError(f"{self.name}: contract of {self.contract_minutes} minutes")

    def employed(self, day: date) -> bool:
        """Tell whether the person is with the team on a day."""
        return (self.first_day is None or self.first_day <= day) and (self.last_day is None or day <= self.last_day)

    def proficiency(self, skills: frozenset[str]) -> float:
        """Return the person's best speed in any of these skills, 0 when they hold none."""
        return max([self.skills[skill] for skill in skills if skill in self.skills], default=0.0)


@dataclass(frozen=True)
class Leave:
    """Days on which a person is away; refused leave stays in the workbook and does not count.

    `minutes_a_day` is what a day of it counts towards contract hours (None: a fifth of the contract week). `part` is
    the part of each day that it takes, empty for all of it: the morning, the afternoon, or the last `minutes_a_day` of
    the shift.
    """

    person: str
    first_day: date
    last_day: date
    kind: str = "AL"
    approved: bool = True
    minutes_a_day: int | None = None
    part: Literal["", "am", "pm", "hours"] = ""


@dataclass(frozen=True)
class Wish:
    """A wish of a person for each of some days, in the words of the Wishes sheet: "off", "work", "CODE" or "not CODE".

    `weight` replaces the weight of its strength.
    """

    person: str
    first_day: date
    last_day: date
    wish: str
    strength: Strength = "normal"
    weight: int | None = None

    @property
    def wanted(self) -> Wanted:
        """What is wanted of each day."""
        return Wanted.of(self.wish)


NOTHING_ELSE = "nothing else"


@dataclass(frozen=True)
class Fixed:
    """A duty that is decided (a shift or on-call code, or "off"); the rota is built around it.

    `NOTHING_ELSE` decides that the person has no duty on the day but those that other rows decide.
    """

    person: str
    day: date
    duty: str
    note: str = ""

    @property
    def is_held(self) -> bool:
        """Tell whether the person has this duty, so that it is not only decided what they do not have."""
        return self.duty not in ("off", NOTHING_ELSE)
