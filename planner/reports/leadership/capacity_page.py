"""The pages of the months ahead: whom to hire by when, the need against the people there are, cost and assumptions."""

from collections.abc import Iterator

from planner.domain.capacity.outlook import ALL, CapacityOutlook, MonthNeed
from planner.reports.leadership.hiring_words import hires_by_start, remarks, say_month, verdict
from planner.reports.page import Cell, Chart, Column, Page, Scalar, Series, Table, Text, Tile, Tiles

SHEET = "Capacity outlook"
"""The tab of the page; Capacity alone is the planner's sheet of assumptions."""

TOTAL, HIRES, DETAIL = "Heads needed and people there are", "Whom to hire", "By month and skill"
SPARE = "Heads to spare by month and skill"


def capacity_pages(outlook: CapacityOutlook) -> dict[str, Page]:
    """Return the pages of an outlook by title: the answer, each skill by itself, and the assumptions."""
    pages = {SHEET: _answer(outlook)}
    if outlook.skills:
        own = tuple(month for month in outlook.months if month.skill != ALL)
        detail = _months(DETAIL, own, outlook.currency, skill=True)
        pages[DETAIL] = Page("Each skill by itself; whoever has several skills counts in the line of each.", (detail,))
    pages["Assumptions"] = Page("What the outlook rests on.", (_assumptions(outlook), Text("Method", METHOD)))
    return pages


def _answer(outlook: CapacityOutlook) -> Page:
    series = (
        Series("Needed", "line", "Low", "High"),
        Series("People", "bar"),
        *((Series("With hires", "point"),) if outlook.hires else ()),
    )
    return Page(
        verdict(outlook),
        (
            Text("In words", remarks(outlook)),
            _tiles(outlook),
            *_hires(outlook),
            Chart(TOTAL, TOTAL, "Month", series, y_title="Heads", least=0.0),
            _months(TOTAL, outlook.total, outlook.currency),
            *_spare(outlook),
        ),
        wide=True,
        one_sheet=True,
    )


METHOD = (
    "Tickets: the first month is the plan's own forecast; later months have its weekdays, holidays and season, and the "
    "growth that the record shows or the Capacity sheet assumes.",
    "Hours: on each day the larger of the work with absence, meetings and the occupancy cap, and the time in which "
    "somebody must be there; divided by the rostering efficiency.",
    "People: contract hours less public holidays, leave, attrition and what somebody new cannot do yet. Whoever has "
    "several skills counts in the line of each; all skills together count everybody once.",
    "Heads are people with the contract that most people have. The range holds 8 of 10 futures of the tickets.",
)
"""The method in four sentences."""


def _tiles(outlook: CapacityOutlook) -> Tiles:
    first, last = outlook.total[0], outlook.total[-1]
    peak = max(outlook.total, key=lambda month: month.need)
    tiles = [
        Tile(
            "Heads needed at first", first.need, "number", f"{say_month(first.first_day)}; you have {first.there:.1f}"
        ),
        Tile(
            "Heads needed at most",
            peak.need,
            "number",
            f"{say_month(peak.first_day)}: {peak.low:.1f} to {peak.high:.1f}",
        ),
        Tile("People at the end", last.there, "number", f"{say_month(last.first_day)}, without hires"),
        Tile("To hire", len(outlook.hires), "whole", tone="bad" if outlook.hires else "good"),
    ]
    if outlook.team_cost:
        label, remark = f"Cost {outlook.currency}", f"{len(outlook.total)} months, without hires"
        tiles.append(Tile(label, outlook.team_cost, "money", remark))
        if outlook.hires:
            tiles.append(Tile(f"Cost of the hires {outlook.currency}", outlook.hire_cost, "money", "in these months"))
    return Tiles(tuple(tiles))


def _hires(outlook: CapacityOutlook) -> Iterator[Table]:
    columns = (
        Column("People", "whole", 8),
        Column("Skill", width=20),
        Column("Begin to hire by", "day", 16, "The needed day less ramp-up and hiring lead time."),
        Column("First day at work", "day", 16),
        Column("Counts in full from", "day", 16),
        Column("Needed from", "day", 14),
        Column("Further skills", width=20, help="What most people with the skill can do as well."),
    )
    rows = tuple(
        (
            count,
            hire.skill,
            Cell(hire.begin, "bad" if hire.late else ""),
            hire.first_day,
            Cell(hire.counts, "bad" if hire.late else ""),
            hire.needed,
            ", ".join(sorted(hire.skills - {hire.skill})),
        )
        for hire, count in hires_by_start(outlook)
    )
    if rows:
        late = any(hire.late for hire in outlook.hires)
        note = f"In red: hiring should have begun before {outlook.as_of}; these people count later than needed."
        yield Table(HIRES, columns, rows, note if late else "")


def _months(title: str, months: tuple[MonthNeed, ...], currency: str, skill: bool = False) -> Table:
    priced = any(month.cost for month in months)
    columns = (
        Column("Month", width=12),
        *((Column("Skill", width=20),) if skill else ()),
        Column("Needed", "number", help="Heads of the usual contract."),
        Column("Low", "number", help="One future of ten needs fewer."),
        Column("High", "number", help="One future of ten needs more."),
        Column("People", "number", help="Those there are, without hires."),
        Column("With hires", "number"),
        Column("Gap", "number", help="Needed less people with hires; above 0 is missing."),
        Column("Hours", "whole", help="Paid hours that are needed."),
        *((Column(f"Cost of the need {currency}", "money", 16),) if priced else ()),
    )
    return Table(title, columns, tuple(tuple(_row(month, skill, priced)) for month in months), listed=skill)


def _row(month: MonthNeed, skill: bool, priced: bool) -> Iterator[Cell | Scalar]:
    yield say_month(month.first_day)
    if skill:
        yield month.skill
    gap = month.need - month.with_hires
    yield from (round(value, 2) for value in (month.need, month.low, month.high, month.there, month.with_hires))
    yield Cell(round(gap, 2), "bad" if gap > 0 else "good")
    yield round(month.hours)
    if priced:
        yield round(month.cost)


def _spare(outlook: CapacityOutlook) -> Iterator[Table]:
    if outlook.skills:
        skills = (*outlook.skills, ALL)
        columns = (Column("Month", width=12), *(Column(skill, "number") for skill in skills))
        rows: tuple[tuple[Cell | Scalar, ...], ...] = tuple(
            (
                say_month(month.first_day),
                *(_spared(outlook.of(skill)[number], outlook.tolerance) for skill in skills),
            )
            for number, month in enumerate(outlook.total)
        )
        yield Table(SPARE, columns, rows, "Heads with hires less heads needed; below 0 people are missing.")


def _spared(month: MonthNeed, tolerance: float) -> Cell:
    spare = month.with_hires - month.need
    return Cell(round(spare, 2), "bad" if spare < -tolerance else "good" if spare >= 0 else "warn")


def _assumptions(outlook: CapacityOutlook) -> Table:
    columns = (Column("Assumption", width=34), Column("Value", width=22), Column("Where it comes from", width=80))
    return Table("Assumptions", columns, tuple((each.name, each.value, each.source) for each in outlook.assumptions))
