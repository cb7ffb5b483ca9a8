"""The People sheet."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Annotated, get_args

from planner.domain.grid_notation import is_reserved_name
from planner.domain.roster.pattern import KNOWN
from planner.domain.roster.people import Person
from planner.domain.roster.shifts import WEEKDAYS, ShiftKind
from planner.workbook.cells.counts import counts
from planner.workbook.cells.kind import Kind, Unreadable, quote_value
from planner.workbook.cells.numbers import amount, number, within
from planner.workbook.cells.places import time_zone
from planner.workbook.cells.times import calendar_day
from planner.workbook.cells.words import names, read_text, text
from planner.workbook.sheets.sheet import Column, Objection, Reference, Row, Sheet

NO_TIER = "none"


def _name(value: object) -> str:
    name = read_text(value)
    if is_reserved_name(name):
        raise Unreadable(f"{quote_value(name)} cannot be a name: it is a heading of the Rota sheet")
    return name


NAME = Kind("a name", _name, "@", 22)

CHOOSE = "choose"


def _offset(value: object) -> int | None:
    if isinstance(value, str) and value.strip().casefold() == CHOOSE:
        return None
    found = within(amount(value), 0, 366)
    if not found.is_integer():
        raise Unreadable(f"{found:g} is not a whole number")
    return int(found)


OFFSET = Kind(f"a whole number of days from 0 to 366, or {CHOOSE}", _offset, "General", 9)

_FEWEST_HOURS = 2
"""Fewer hours a week than this are a share of full time that somebody typed, such as 80%."""


class PersonRow(Row):
    """Everybody who can be on the rota, one person a row."""

    name: Annotated[
        str,
        Column(
            "Name",
            NAME,
            "The name on the rota; every other sheet uses exactly this name.",
            "Ana Prado",
            defines=("person",),
        ),
    ]
    id: Annotated[str, Column("ID", text(10), "Staff number, for pay and calendars.", "E117", shared="left out")] = ""
    team: Annotated[
        str, Column("Team", text(14), "Rules and scenarios can apply to a team.", "Desk", defines=("team",))
    ] = ""
    grade: Annotated[
        str, Column("Grade", text(12), "Rules and cover can ask for a grade.", "Senior", defines=("grade",))
    ] = ""
    zone: Annotated[
        str,
        Column("Time zone", time_zone(), "Where the person lives, if not in the plan's time zone.", "Europe/Lisbon"),
    ] = ""
    contract_hours: Annotated[float, Column("Contract hours", number(0, 80, "hours a week"), "Paid hours a week.", 40)]
    first_day: Annotated[
        date | None, Column("First day", calendar_day(), "First day with the team; empty: before the plan.")
    ] = None
    last_day: Annotated[
        date | None, Column("Last day", calendar_day(), "Last day with the team; empty: after the plan.")
    ] = None
    rule_set: Annotated[
        str,
        Column(
            "Rule set", text(12), "A name of your own that Rules rows can apply to.", "Under 18", defines=("rule set",)
        ),
    ] = ""
    shifts: Annotated[
        tuple[str, ...],
        Column(
            "Shifts",
            names("shift codes"),
            "The only shifts the person works; empty: any.",
            "D; L",
            Reference(("shift",)),
        ),
    ] = ()
    on_call: Annotated[
        tuple[str, ...],
        Column(
            "On call",
            names("tiers of the On-call sheet, or none", 18, NO_TIER),
            "The only tiers the person is on call for, by name or code; none: never; empty: any with the skill.",
            "Primary",
            Reference(("tier",), (NO_TIER,)),
        ),
    ] = ()
    most: Annotated[
        tuple[tuple[str, int], ...],
        Column(
            "At most",
            counts("shift codes, kinds of shift, tier codes or weekdays such as Mondays"),
            "How often at most a shift, a kind of shift or a tier in one plan, or work on a weekday.",
            "N 4; late 10; Mondays 2",
            Reference(("duty",), (*get_args(ShiftKind), *WEEKDAYS), dict),
        ),
    ] = ()
    together: Annotated[
        tuple[str, ...],
        Column(
            "Together with",
            names("people"),
            "Works only while one of these is on shift, such as a mentor.",
            "Rui Costa",
            Reference(("person",)),
        ),
    ] = ()
    apart: Annotated[
        tuple[str, ...],
        Column(
            "Apart from",
            names("people"),
            "Never on shift at the same time as these (rule apart: minutes they may share).",
            "Rui Costa",
            Reference(("person",)),
        ),
    ] = ()
    cost_per_hour: Annotated[
        float,
        Column(
            "Cost per hour",
            number(0, 10_000, "the plan's currency", "0.00"),
            "Cost of a worked hour.",
            31.5,
            shared="left out",
        ),
    ] = 0.0
    notes: Annotated[
        str,
        Column("Notes", text(26), "Any note of yours; Rotacast does not use it.", "Mentor of Rui", shared="left out"),
    ] = ""
    site: Annotated[
        str,
        Column(
            "Site",
            text(14),
            "A place of the Sites sheet with the person's clock, weekend and holidays; empty: the plan's.",
            "Riyadh",
            Reference(("site",)),
        ),
    ] = ""
    pattern: Annotated[
        str,
        Column(
            "Pattern",
            text(16),
            f"A rotation of the Patterns sheet that the person follows, or {', '.join(KNOWN)}.",
            "DuPont",
            Reference(("pattern",), tuple(KNOWN)),
        ),
    ] = ""
    pattern_from: Annotated[
        date | None,
        Column(
            "Pattern from",
            calendar_day(),
            "A day on which the pattern starts; empty: the plan's first day, of whole weeks the Monday.",
        ),
    ] = None
    offset: Annotated[
        int | None,
        Column(
            "Offset",
            OFFSET,
            "How many days of the cycle are over on that day; empty: none. choose: the planning finds the best.",
            7,
        ),
    ] = 0
    crew: Annotated[
        str,
        Column(
            "Crew",
            text(10),
            "People who follow one pattern together; with choose they get one offset.",
            "Blue",
            defines=("crew",),
        ),
    ] = ""
    hours_a_year: Annotated[
        float | None,
        Column(
            "Hours a year",
            number(0, 4200, "hours a year"),
            "Paid hours of a contract by the year, leave and public holidays among them; empty: by the week.",
            2080,
        ),
    ] = None

    def objections(self) -> Iterator[Objection]:
        """Nobody leaves before they come, is on call for none and some, or has a share of full time for hours."""
        if 0 < self.contract_hours < _FEWEST_HOURS:
            found = f"{self.contract_hours:g} contract hours a week; that looks like a share of full time"
            yield "contract_hours", found, "paid hours a week, such as 32 for 80% of 40"
        if self.first_day and self.last_day and self.last_day < self.first_day:
            yield "last_day", f"last day {self.last_day} is before first day {self.first_day}", "the first day or later"
        if not self.pattern and (self.pattern_from or self.offset != 0):
            yield "pattern", "a start or an offset without a pattern", "the pattern that starts there"
        if NO_TIER in self.on_call and len(self.on_call) > 1:
            yield "on_call", f"'{'; '.join(self.on_call)}' is none and some at once", "none alone, or tiers"

    def person(self, skills: dict[str, float], tiers: dict[str, str]) -> Person:
        """Return the person with the skills of the Skills sheet; `tiers` maps names and codes of tiers to codes."""
        on_call = frozenset(tiers[tier] for tier in self.on_call if tier != NO_TIER) if self.on_call else None
        return Person(
            self.name,
            round(self.contract_hours * 60),
            self.id,
            self.team,
            self.grade,
            self.zone,
            self.first_day,
            self.last_day,
            self.rule_set,
            frozenset(self.shifts),
            on_call,
            self.cost_per_hour,
            self.notes,
            skills,
            dict(self.most),
            frozenset(self.together),
            frozenset(self.apart),
            self.site,
            self.pattern,
            self.pattern_from,
            self.offset,
            self.crew,
            None if self.hours_a_year is None else round(self.hours_a_year * 60),
        )


def _crews(rows: Sequence[PersonRow]) -> Iterator[tuple[int, Objection]]:
    """All people of a crew follow the same pattern from the same day with the same offset."""
    first: dict[str, PersonRow] = {}
    for index, row in enumerate(rows):
        if row.crew:
            one = first.setdefault(row.crew, row)
            for field in ("pattern", "pattern_from", "offset"):
                its, theirs = getattr(row, field), getattr(one, field)
                if its != theirs:
                    found = f"{row.name} of crew {row.crew} has {_shown(its)} where {one.name} has {_shown(theirs)}"
                    yield index, (field, found, "the same for the whole crew")


def _shown(value: date | str | int | None) -> str:
    return CHOOSE if value is None else f"{value}" or "nothing"


PEOPLE = Sheet("People", PersonRow, required=True, unique=("name",), distinct=("id",), check=_crews)
