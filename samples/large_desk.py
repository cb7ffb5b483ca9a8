"""The rows of a service desk of any size on two sites, October 2026; everybody and every ticket in it is invented.

`large_desk(150, ...)` is samples/large-desk.xlsx; `python samples/make_desk.py` writes one of any other size.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product

import numpy as np

Rows = list[dict[str, object]]

SKILLS = {
    # skill: (share of the people, minutes of a P1, P2, P3, P4)
    "Service desk": (0.40, (45, 40, 30, 20)),
    "Applications": (0.20, (60, 50, 40, 30)),
    "Network": (0.12, (60, 50, 40, 30)),
    "Server": (0.12, (60, 50, 40, 30)),
    "Workplace": (0.10, (50, 45, 40, 30)),
    "Security": (0.06, (60, 50, 45, 40)),
}

SECOND = {"Service desk": "Workplace", "Applications": "Service desk", "Network": "Server", "Server": "Network"}
"""The skill that every other person holds besides their own, at 0.8 of the speed; for the rest it is the desk's."""

FIRST_NAMES = """
    Aisha Alan Beatrix Callum Carmen Dario Dina Edwin Elif Farid Fiona Gavin Grace Hamish Ingrid Isko Jomar Joyce Karim
    Keira Liza Luis Maeve Marvin Nadia Nestor Olwen Pilar Quentin Rhea Rowan Selma Tadeo Tess Umar Vera Wilma Yusuf
"""
LAST_NAMES = """
    Abernate Balintag Carrowby Dalisgay Eastmere Fernsby Galangit Hartwick Ilagandi Jesmond Kirkstow Lagdamen Marlowby
    Northwell Ocampoy Penwright Quillfeather Ravenscar Salonggo Thackwell Umbridge Valderas Wetherlam Yarrowdale
"""

FIRST_DAY, LAST_DAY = date(2026, 10, 1), date(2026, 10, 31)

TWO_SITES_FROM = 40
"""With fewer people the desk has one site."""

ON_CALL_FROM = 40
"""With fewer people nobody is on call."""


@dataclass(frozen=True)
class Member:
    """One of the people: `skill` is their first one, `second` their second or none."""

    name: str
    skill: str
    second: str
    site: str
    grade: str
    hours: float


def members(people: int, seed: int = 2026) -> list[Member]:
    """Draw the people of a desk: skills by their shares, three fifths in Leeds, one in ten part-time."""
    random = np.random.default_rng(seed)
    names = [f"{first} {last}" for first, last in product(FIRST_NAMES.split(), LAST_NAMES.split())]
    chosen = random.choice(len(names), people, replace=False)
    skills = list(skills_of(people))
    shares = np.cumsum([SKILLS[skill][0] for skill in skills])
    found = []
    for number, name in enumerate(chosen.tolist()):
        place = (number + 0.5) / people * shares[-1]
        skill = skills[int(np.searchsorted(shares, place))]
        second = SECOND.get(skill, "Service desk") if number % 2 else ""
        second = second if second in skills else ""
        site = "Manila" if people >= TWO_SITES_FROM and number % 5 in (1, 3) else "Leeds"
        grade = ("Lead", "Senior", "Engineer", "Engineer", "Engineer", "Trainee", "Engineer", "Engineer")[number % 8]
        found.append(Member(names[name], skill, second, site, grade, 22.5 if number % 10 == 9 else 37.5))
    return found


def skills_of(people: int) -> tuple[str, ...]:
    """Return the skills of a desk of some size: six from 80 people on, no fewer than two."""
    return tuple(SKILLS)[: max(2, min(len(SKILLS), people // 12))]


def large_desk(people: int, ticket_file: str, seconds: int = 300) -> dict[str, Rows]:
    """Return the rows of every sheet, by title, of a desk of so many people."""
    desk = members(people)
    random = np.random.default_rng(people)
    return {
        "Plan": _plan(people, ticket_file, seconds),
        "People": _people(desk),
        "Skills": [_skills(member, skills_of(people)) for member in desk],
        "Shifts": _shifts(people),
        "Service": _service(people),
        "Handling": [
            {"Priority": f"P{number}", "Skill": skill, "Minutes": minutes, "Spread": 0.9}
            for skill in skills_of(people)
            for number, minutes in enumerate(SKILLS[skill][1], 1)
        ],
        "Hours": [{"Clock": "Business hours", "Day": "Mon-Fri", "Opens": "08:00", "Closes": "18:00"}],
        "Calendar": [{"Date": date(2026, 10, 12), "Name": "New mail system", "Kind": "event", "Volume change": 0.15}],
        "Leave": _leave(desk, random),
        "Wishes": _wishes(desk, random),
        "Cover": [
            {"Days": "every day", "From": "22:00", "To": "07:00", "Skill": "Service desk"}
            | {"Least": max(1, people // 50), "Mode": "must"},
            {"Days": "every day", "From": "07:00", "To": "22:00", "Skill": "Service desk"}
            | {"Least": max(1, people // 30), "Mode": "must"},
        ],
        "On-call": _on_call(skills_of(people)) if people >= ON_CALL_FROM else [],
        "Previous": [row for number, member in enumerate(desk) for row in _previous(number, member)],
        "Queues": [{"Ticket group": skill, "Skill": skill} for skill in skills_of(people)],
        "Scenarios": [
            {"Scenario": "10% more tickets", "Change": "volume", "Applies to": None, "Amount": 0.1},
            {"Scenario": "Three fewer on applications", "Change": "people", "Applies to": "Applications", "Amount": -3},
        ],
    }


def _plan(people: int, ticket_file: str, seconds: int) -> Rows:
    values = {
        "Plan name": f"Desk of {people}, October 2026",
        "First day": FIRST_DAY,
        "Last day": LAST_DAY,
        "Time zone": "Europe/London",
        "Country": "GB",
        "Region": "ENG",
        "Ticket files": ticket_file,
        "Solver seconds": seconds,
        "Currency": "GBP",
    }
    return [{"Setting": setting, "Value": value} for setting, value in values.items()]


def _people(desk: list[Member]) -> Rows:
    cost = {"Lead": 46, "Senior": 41, "Engineer": 33, "Trainee": 24}
    return [
        {
            "Name": member.name,
            "ID": f"LD{1000 + number}",
            "Team": f"{member.skill} {member.site}",
            "Grade": member.grade,
            "Time zone": "Asia/Manila" if member.site == "Manila" else "Europe/London",
            "Contract hours": member.hours,
            "Shifts": "A; B" if member.site == "Manila" else "E; L; N; O",
            "On call": "none" if member.skill == "Service desk" or member.site == "Manila" else None,
            "Cost per hour": cost[member.grade] * (0.6 if member.site == "Manila" else 1),
        }
        for number, member in enumerate(desk)
    ]


def _skills(member: Member, skills: tuple[str, ...]) -> dict[str, object]:
    speeds = {member.skill: 0.7 if member.grade == "Trainee" else 1.0}
    if member.second:
        speeds[member.second] = 0.8
    return {"Name": member.name, **{skill: speeds.get(skill) for skill in skills}}


def _shifts(people: int) -> Rows:
    headers = ("Code", "Name", "Start", "End", "Break minutes", "Days", "Kind", "Time zone", "Least", "Colour")
    leeds = (
        ("E", "Early", "07:00", "16:00", 60, "every day", "day", None, max(1, people // 25), "yellow"),
        ("L", "Late", "13:00", "22:00", 60, "every day", "late", None, max(1, people // 30), "blue"),
        ("N", "Night", "22:00", "07:00", 60, "every day", "night", None, max(1, people // 75), "dark blue"),
        ("O", "Office", "09:00", "18:00", 60, "Mon-Fri", "office", None, None, "green"),
    )
    manila = (
        ("A", "Manila early", "07:00", "16:00", 60, "every day", "day", "Asia/Manila", max(1, people // 50), "orange"),
        ("B", "Manila late", "14:00", "23:00", 60, "every day", "late", "Asia/Manila", max(1, people // 50), "purple"),
    )
    rows = (*leeds, *manila) if people >= TWO_SITES_FROM else leeds
    return [dict(zip(headers, row, strict=True)) for row in rows]


def _service(people: int) -> Rows:
    headers = ("Priority", "Response target", "Resolution target", "Attainment", "Clock", "Out of hours")
    away = "on call" if people >= ON_CALL_FROM else "on shift"
    rows = (
        ("P1", "30 min", "4 h", 0.9, "24x7", away),
        ("P2", "2 h", "12 h", 0.9, "24x7", away),
        ("P3", "8 h", "24 h", 0.9, "Business hours", "on shift"),
        ("P4", "16 h", "40 h", 0.9, "Business hours", "on shift"),
    )
    return [dict(zip(headers, row, strict=True)) for row in rows]


def _leave(desk: list[Member], random: np.random.Generator) -> Rows:
    """Give about every third of the people three to nine days of leave."""
    found = []
    for member in desk:
        if random.random() < 0.35:
            first = FIRST_DAY + timedelta(days=int(random.integers(0, 28)))
            last = min(LAST_DAY, first + timedelta(days=int(random.integers(2, 9))))
            found.append(
                {"Name": member.name, "First day": first, "Last day": last, "Kind": "AL", "Status": "approved"}
            )
    return found


def _wishes(desk: list[Member], random: np.random.Generator) -> Rows:
    """Let about half of the people wish for something: a day or two off, or no nights."""
    found: Rows = []
    for member in desk:
        first = FIRST_DAY + timedelta(days=int(random.integers(0, 30)))
        strength = ("strong", "normal", "normal", "mild")[int(random.integers(0, 4))]
        drawn = random.random()
        if drawn < 0.4:
            last = first + timedelta(days=int(random.integers(0, 2)))
            found.append({"Name": member.name, "First day": first, "Last day": last, "Wish": "off"})
        elif drawn < 0.5 and member.site == "Leeds":
            found.append({"Name": member.name, "First day": FIRST_DAY, "Last day": LAST_DAY, "Wish": "not N"})
        else:
            continue
        found[-1]["Strength"] = strength
    return found


def _on_call(skills: tuple[str, ...]) -> Rows:
    tiers = (
        ("Applications on call", "X", "Applications"),
        ("Infrastructure on call", "Y", "; ".join(skill for skill in ("Network", "Server") if skill in skills)),
    )
    return [
        {"Tier": name, "Code": code, "Skills": skills, "Turn": "week", "Handover day": "Thu", "Handover time": "09:00"}
        | {"Hours": "out of hours", "Respond within": "30 min", "People": 1, "Gap": 7, "Counts as work": "call-outs"}
        | {"Escalate after": "15 min"}
        for name, code, skills in tiers
    ]


def _previous(number: int, member: Member) -> Rows:
    """Return the last week of September, Thursday to Wednesday, as one of a few weekly patterns."""
    if member.site == "Manila":
        patterns = "AA--AAA BB--BBB AAAA--A"
    else:
        patterns = "EE--EEE LL--LLL OO--OOO EEEE--E OO--OOO NNNN--- --LLLLL"
    days = patterns.split()[number % len(patterns.split())]
    return [
        {"Name": member.name, "Date": FIRST_DAY - timedelta(days=7 - offset), "Duty": duty}
        for offset, duty in enumerate(days)
        if duty != "-" and (member.hours > 30 or offset < 5)
    ]
