"""Plans made by hand, without forecast, solver or simulation: `plan(world(...), rota(...))`, and a month of a desk."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import numpy as np

from planner.domain.calendar import CalendarDay
from planner.domain.inputs import Inputs
from planner.domain.outcome.assessment import Assessment
from planner.domain.outcome.breach import Breach
from planner.domain.outcome.breaches import Breaches
from planner.domain.outcome.needs import DayNeed, Delivery, Needs, Waiting
from planner.domain.outcome.objective_level import ObjectiveLevel
from planner.domain.outcome.plan import Plan, Provenance, Round, Solved
from planner.domain.outcome.promise import Attainment, Backlog, Promise, Slice
from planner.domain.outcome.requirement import Floor, Productivity, Requirement, Window
from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.people import Fixed, Leave, Person, Wish
from planner.domain.roster.rota import Assignment, Rota
from planner.domain.roster.rules import LedgerLine
from planner.domain.roster.shifts import Shift
from planner.domain.scenario import Change, Scenario
from planner.domain.settings import Settings
from planner.domain.tickets.demand import Accuracy, Forecast
from planner.domain.tickets.service_targets import Handling, Opening, ServiceTarget

MADE = Provenance(
    "5f2c9a71d04be386", "2026-05-20T08:30:00+00:00", {"rotacast": "0.1.0", "numpy": "2.0"}, 1, {"rota": 12.5}
)

LEVELS = (
    ObjectiveLevel("cover", 200, 0.0, 0.0),
    ObjectiveLevel("fairness", 10, 8.0, 7.7),
    ObjectiveLevel("wishes", 5, 8.0, 7.4),
)
"""One night beyond a fair share, and one wish refused: 10 x 8 and 5 x 8 make the objective of 120."""


def forecast(inputs: Inputs, level: float = 2.0, history_days: int = 56) -> Forecast:
    """Return a forecast of `level` tickets an interval and class by day, a third of it by night, with 20 paths."""
    horizon = inputs.horizon
    classes = tuple((target.priority, skill) for target in inputs.service for skill in inputs.skills)
    hours = (horizon.starts // 60) % 24
    shape = np.where((hours >= 8) & (hours < 18), level, level / 3)
    mean = np.outer(np.linspace(0.2, 1.0, len(classes)), shape)
    paths = np.random.default_rng(1).poisson(mean, (20, *mean.shape)).astype(np.uint16)
    days = np.arange(history_days)
    history = np.outer(mean.sum(axis=1) / len(horizon.days), 1 + 0.3 * np.cos(days * 2 * np.pi / 7)).round()
    history[:, 10:12] = np.nan
    return Forecast(
        horizon,
        classes,
        mean,
        paths,
        "weekday GLM",
        "its error in the backtest is the lowest: 12.1% against 15.0%",
        (
            Accuracy("weekday GLM", 0.31, 0.12, 0.05, 0.01, 0.9, 0.82, 6),
            Accuracy("naive", 0.4, 0.15, 0.08, 0.02, 1.1, 0.7, 6),
        ),
        ("2 days without any ticket were masked: Fri 10 Apr, Sat 11 Apr",),
        ("Mondays bring 18% more than the mean day", "public holidays behave like Sundays"),
        horizon.start - history_days * 1440,
        history,
    )


def requirement(inputs: Inputs, least: int = 1) -> Requirement:
    """Return a floor of `least` for every skill and day from 07:00 to 19:00, and one window a day and skill."""
    floors, windows = [], []
    for day in inputs.horizon.days:
        start = inputs.horizon.midnight(day)
        for skill in inputs.skills:
            floors.append(
                Floor(
                    frozenset({skill}), start + 420, start + 1140, least, f"P1 {skill}: {least} answers 9 of 10 in time"
                )
            )
            windows.append(
                Window(
                    frozenset({skill}),
                    start + 480,
                    start + 1440,
                    600,
                    f"{skill} tickets that come and fall due that day",
                )
            )
    return Requirement(tuple(floors), tuple(windows), Productivity(0.04, 0.05, 0.85), needs(inputs))


def evenly(inputs: Inputs, day: date) -> tuple[int, ...]:
    """Return 900 minutes divided among the intervals of a day."""
    intervals = int((inputs.horizon.interval_days == inputs.horizon.days.index(day)).sum())
    return tuple(900 * (at + 1) // intervals - 900 * at // intervals for at in range(intervals))


def needs(inputs: Inputs) -> Needs:
    """Return ten hours of work a day and skill, at 40 minutes of work in an hour on shift; three P1 tickets wait."""
    days = tuple(
        DayNeed(
            day,
            skill,
            600,
            900,
            720,
            f"P1 8 h of work on average; an hour on shift gives 40 min of {skill}",
            evenly(inputs, day),
        )
        for day in inputs.horizon.days
        for skill in inputs.skills
    )
    waiting = tuple(Waiting("P1", skill, 3, 90) for skill in inputs.skills)
    return Needs(days, tuple(Delivery(skill, 0.1, 0.95) for skill in inputs.skills), waiting)


def promise(inputs: Inputs) -> Promise:
    """Return a promise in which the last priority misses its target by 5 points."""
    rows = []
    for index, target in enumerate(inputs.service):
        off = 0.01 if index < len(inputs.service) - 1 else -0.05
        for skill in ("", *inputs.skills):
            share = min(0.999, target.attainment + off)
            rows.append(
                Attainment(
                    target.priority,
                    skill,
                    "response",
                    target.response_minutes,
                    target.attainment,
                    share,
                    share - 0.03,
                    min(1, share + 0.02),
                    target.response_minutes / 4,
                    target.response_minutes * 0.9,
                    120.0 * (index + 1),
                )
            )
    weeks = sorted({day.isocalendar().week for day in inputs.horizon.days})
    return Promise(
        tuple(rows),
        200,
        1,
        {person.name: 0.6 for person in inputs.people},
        {tier.code: 6.5 for tier in inputs.tiers},
        {(t.priority, week): slice_of(t.attainment) for t in inputs.service for week in weeks},
        {
            (t.priority, hour): slice_of(min(1.0, t.attainment + 0.002 * (hour - 12)))
            for t in inputs.service
            for hour in range(24)
        },
        {tier.code: 0.2 for tier in inputs.tiers},
        open_by_day={day: Backlog(14.2, 310.0) for day in inputs.horizon.days},
    )


def slice_of(share: float) -> Slice:
    """Return a share two points wide to either side, with waits of 5 and 20 minutes and 30 tickets."""
    return Slice(share, share - 0.02, min(1.0, share + 0.02), 5.0, 20.0, 30.0)


def plan(inputs: Inputs, rota: Rota, breaches: Iterable[Breach] = (), **facts: Any) -> Plan:
    """Return a plan of these inputs and this rota; facts replace parts of it or of its assessment."""
    assessed = {name: facts.pop(name) for name in Assessment.__dataclass_fields__.keys() & facts}
    parts: dict[str, Any] = {
        "forecast": forecast(inputs),
        "requirement": requirement(inputs),
        "solved": Solved(rota, "feasible", 120.0, 117.0, 30.0, 3.2, LEVELS),
        "promise": promise(inputs),
        "rounds": (),
        "provenance": MADE,
    }
    return Plan(inputs=inputs, assessment=Assessment(Breaches(breaches), **assessed), **{**parts, **facts})


NAMES = (
    "Ana Prado",
    "Bruno Teles",
    "Carla Nunes",
    "Diego Faria",
    "Elisa Moura",
    "Fabio Serpa",
    "Gilda Reis",
    "Heitor Lins",
    "Irene Costa",
    "Joel Viana",
    "Karina Dias",
    "Luis Amado",
    "Marta Pires",
    "Nelson Braga",
    "Olga Simas",
    "Paulo Rocha",
    "Quitéria Sá",
    "Rui Castro",
    "Sonia Melo",
    "Tiago Leal",
    "Ursula Pinto",
    "Vitor Gama",
    "Wanda Luz",
    "Xavier Brito",
    "Yara Campos",
    "Zeca Rosa",
    "Alma Borges",
    "Breno Cunha",
)

TEAM_SHIFTS = (
    Shift("E", 7 * 60, 15 * 60, "Early", 30, kind="day", least=3, most=8, colour="FFF2CC"),
    Shift("L", 14 * 60, 22 * 60, "Late", 30, kind="late", least=3, most=8, colour="DDEBF7"),
    Shift("N", 22 * 60, 7 * 60, "Night", 60, kind="night", least=2, most=4, colour="B4C7E7"),
    Shift("D", 9 * 60, 17 * 60, "Office", 60, frozenset(range(5)), "office", colour="E2EFDA"),
)

PATTERNS = (
    "E E E E E - -",
    "- L L L L L -",
    "N N N - - - N",
    "D D D D D - -",
    "L - - E E L L",
    "- N N N N - -",
    "D D D D D - -",
)


def desk(first: date = date(2026, 5, 1), days: int = 31) -> Inputs:
    """Return a desk of 28 people, 4 skills, 4 shifts and 2 on-call tiers, with leave, wishes and holidays."""
    skills = ("Access", "Network", "Server", "Workplace")
    people = tuple(
        Person(
            name,
            (40 if index % 7 else 24) * 60,
            id=f"E{index + 1:03d}",
            team="Blue" if index % 2 else "Green",
            grade="senior" if index % 5 == 0 else "",
            cost_per_hour=32 + index % 4 * 4,
            skills={skills[index % 4]: 1.0, skills[(index + 1 + index // 9) % 4]: 0.8},
        )
        for index, name in enumerate(NAMES)
    )
    last = first + timedelta(days=days - 1)
    return Inputs(
        Settings(
            first, last, "Service desk", "America/Sao_Paulo", "BR", ticket_files=("incidents.csv.gz",), currency="BRL"
        ),
        people,
        skills,
        TEAM_SHIFTS,
        (
            ServiceTarget("P1", 15, 0.95, resolution_minutes=240),
            ServiceTarget("P2", 30, 0.9),
            ServiceTarget("P3", 480, 0.9, "business"),
            ServiceTarget("P4", 960, 0.85, "business"),
        ),
        tuple(Handling(p, s, 35.0) for p in ("P1", "P2", "P3", "P4") for s in skills),
        tuple(Opening("business", day, 480, 1080) for day in range(5)),
        (CalendarDay(first + timedelta(days=13), "Release weekend", "event", 0.2),),
        (
            Leave(NAMES[2], first + timedelta(days=9), first + timedelta(days=15)),
            Leave(NAMES[9], first + timedelta(days=19), first + timedelta(days=21), "TR"),
            Leave(NAMES[16], first + timedelta(days=3), first + timedelta(days=6), "SL"),
        ),
        (
            Wish(NAMES[0], first + timedelta(days=8), first + timedelta(days=9), "off", "strong"),
            Wish(NAMES[5], first + timedelta(days=12), first + timedelta(days=12), "not N"),
            Wish(NAMES[7], first + timedelta(days=4), first + timedelta(days=5), "D", "mild"),
        ),
        tiers=(
            Tier("Primary", "P", frozenset({"Network", "Server"}), escalate_minutes=15),
            Tier("Secondary", "S", frozenset({"Network", "Server"}), respond_minutes=60),
        ),
        fixed=(Fixed(NAMES[3], first + timedelta(days=2), "off", "wedding"),),
        previous=tuple(
            Assignment(name, first - timedelta(days=back), _pattern(index, -back))
            for index, name in enumerate(NAMES)
            for back in range(1, 8)
            if _pattern(index, -back) != "-"
        ),
        ledger=(LedgerLine(NAMES[0], "nights", 4, first - timedelta(days=31)), LedgerLine(NAMES[1], "weekends", 2)),
        scenarios=(Scenario("two more", (Change("people", 2, "Network"),)),),
        holidays={first: "Labour Day", first + timedelta(days=27): "Corpus Christi"},
    )


def _pattern(index: int, offset: int) -> str:
    return PATTERNS[index % 7].split()[(offset + index // 7) % 7]


def desk_rota(inputs: Inputs) -> Rota:
    """Return a rota of repeating weeks for the desk, leave kept free, on call week by week among the network people."""
    made = []
    callers = [person for person in inputs.people if "Network" in person.skills]
    for offset, day in enumerate(inputs.horizon.days):
        for index, person in enumerate(inputs.people):
            code = _pattern(index, offset)
            if code != "-" and inputs.available(person, day) and inputs.runs(inputs.shift[code], day):
                made.append(Assignment(person.name, day, code))
        for index, tier in enumerate(inputs.tiers):
            free = [p for p in callers if inputs.available(p, day)]
            made.append(Assignment(free[(day.isocalendar().week + 3 * index) % len(free)].name, day, tier.code))
    return Rota.of(made)


def desk_plan() -> Plan:
    """Return a month of the desk with two breaches, one wish refused and one round of the loop."""
    inputs = desk()
    first = inputs.horizon.first_day
    breaches = (
        Breach(
            "rest between duties",
            "must",
            (NAMES[4], first + timedelta(days=9)),
            120,
            "minutes",
            "Elisa Moura rests 9 h between Sat late and Sun early; the least is 11 h (rest between duties)",
            NAMES[4],
            first + timedelta(days=9),
        ),
        Breach("floors", "should", (first,), 60, "minutes", "Network is 1 person short from 07:00 to 08:00", "", first),
    )
    kept = promise(inputs)
    return plan(
        inputs,
        desk_rota(inputs),
        breaches,
        requirement=requirement(inputs, 3),
        promise=kept,
        rounds=(Round(kept, "2 more hours of Workplace on weekday afternoons"),),
    )
