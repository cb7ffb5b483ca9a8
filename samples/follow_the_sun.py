"""The rows and tickets of samples/follow-the-sun.xlsx: three sites, one rota; everybody in it is invented."""

import csv
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import numpy as np

FIRST_DAY, LAST_DAY = date(2026, 10, 1), date(2026, 10, 31)

SITES = {
    # site: time zone, shift, labour law, contract hours, cost, people (a lead first)
    "Pune": (
        "Asia/Kolkata", "A", "in_maharashtra", 40, 14,
        ("Aditi Kulkarni", "Bhavesh Rane", "Chitra Deshmukh", "Dinesh Apte", "Esha Gokhale", "Farhan Shaikh"),
    ),
    "Dublin": (
        "Europe/Dublin", "B", "eu_wtd", 39, 38,
        ("Grainne Molloy", "Hugh Tiernan", "Ide Corrigan", "Jarlath Breen", "Keelin Farrelly", "Lorcan Daly"),
    ),
    "Denver": (
        "America/Denver", "C", "us_flsa", 40, 45,
        ("Marcy Oldham", "Nate Brubaker", "Opal Jennings", "Preston Vick", "Quinn Aldous", "Rosa Trujillo"),
    ),
}  # fmt: skip

_COUNTRIES = (("IN", "MH"), ("IE", None), ("US", "CO"))
"""Country and region of each site, for its public holidays."""

SKILLS = ({"Platform": 1, "Database": 0.8}, {"Platform": 1}, {"Database": 1}, {"Platform": 0.9, "Database": 1})
"""Skills of the people of a site, one after another and again from the first."""

_LAST_WEEK = ("D D D D - - D", "- D D D D D -", "D D D - - D D", "D - - D D D D", "D D D D D - -", "- - D D D D D")
"""Whether the people of a site worked, Thursday 24 to Wednesday 30 September."""

_HOURS = np.array([5, 4, 4, 5, 6, 8, 10, 12, 14, 14, 13, 12, 12, 14, 16, 16, 14, 12, 10, 9, 8, 7, 6, 5], np.float64)
_PRIORITIES = {"P1": 0.03, "P2": 0.17, "P3": 0.8}


def follow_the_sun(ticket_file: str) -> dict[str, list[dict[str, object]]]:
    """Return the rows of every sheet of the sample, by title."""
    team = [(site, number, name) for site, facts in SITES.items() for number, name in enumerate(facts[5])]
    return {
        "Plan": [
            {"Setting": setting, "Value": value}
            for setting, value in (
                ("Plan name", "Follow the sun, October 2026"),
                ("First day", FIRST_DAY),
                ("Last day", LAST_DAY),
                ("Time zone", "UTC"),
                ("Ticket files", ticket_file),
                ("Ticket time zone", "UTC"),
            )
        ],
        "People": [
            {"Name": name, "Team": site, "Grade": "Engineer" if number else "Lead", "Site": site}
            | {"Contract hours": SITES[site][3], "Rule set": SITES[site][2], "Shifts": SITES[site][1]}
            | {"On call": "none" if number else "Incident lead", "Cost per hour": SITES[site][4]}
            for site, number, name in team
        ],
        "Skills": [{"Name": name, "Platform": None, **SKILLS[number % len(SKILLS)]} for _, number, name in team],
        "Shifts": _table(
            "Code Name Start End Break Site Kind Least Colour",
            ("A", "Pune", "06:30", "15:30", 60, "Pune", "day", 2, "yellow"),
            ("B", "Dublin", "08:30", "17:30", 60, "Dublin", "day", 2, "green"),
            ("C", "Denver", "10:00", "19:30", 90, "Denver", "day", 2, "blue"),
            Break="Break minutes",
        ),
        "Sites": [
            {"Site": site, "Time zone": facts[0], "Country": country, "Region": region}
            for (site, facts), (country, region) in zip(SITES.items(), _COUNTRIES, strict=True)
        ],
        "Service": _table(
            "Priority Response Resolution Attainment Clock Night",
            ("P1", "30 min", "4 h", 0.9, "24x7", "on shift"),
            ("P2", "2 h", "12 h", 0.9, "24x7", "on shift"),
            ("P3", "8 h", "72 h", 0.9, "24x7", "on shift"),
            Response="Response target", Resolution="Resolution target", Night="Out of hours",
        ),
        "Handling": _table(
            "Priority Skill Minutes Spread",
            *((p, skill, minutes, 0.8) for p, minutes in (("P1", 60), ("P2", 40), ("P3", 25)) for skill in _SHARES),
        ),
        "Cover": _table(
            "Days From To Skill Least Mode",
            ("every day", None, None, None, 1, "must"),
            ("every day", "01:00", "01:30", None, 2, "must"),
            ("every day", "08:30", "10:00", None, 2, "must"),
            ("every day", "16:00", "16:30", None, 2, "must"),
            ("every day", None, None, "Platform", 1, "should"),
            ("every day", None, None, "Database", 1, "should"),
        ),
        "Leave": _table(
            "Name First Last Kind",
            ("Chitra Deshmukh", date(2026, 10, 19), date(2026, 10, 21), "AL"),
            ("Hugh Tiernan", date(2026, 10, 12), date(2026, 10, 16), "AL"),
            ("Rosa Trujillo", date(2026, 10, 8), date(2026, 10, 9), "TR"),
            First="First day", Last="Last day",
        ),
        "Wishes": _table(
            "Name First Last Wish Strength",
            ("Keelin Farrelly", date(2026, 10, 24), date(2026, 10, 26), "off", "strong"),
            ("Dinesh Apte", date(2026, 10, 10), date(2026, 10, 11), "off", "normal"),
            ("Opal Jennings", date(2026, 10, 31), None, "off", "normal"),
            First="First day", Last="Last day",
        ),
        "On-call": [
            {"Tier": "Incident lead", "Code": "I", "Turn": "week", "Handover day": "Mon", "Handover time": "09:00"}
            | {"Hours": "always", "Respond within": "30 min", "People": 1, "Gap": 7}
        ],
        "Previous": [
            {"Name": name, "Date": date(2026, 9, 24 + day), "Duty": SITES[site][1]}
            for site, number, name in team
            for day, worked in enumerate(_LAST_WEEK[number].split())
            if worked == "D"
        ],
        "Queues": _table("Group Skill", *((skill, skill) for skill in _SHARES), Group="Ticket group"),
    }  # fmt: skip


_SHARES = {"Platform": 0.6, "Database": 0.4}
"""The ticket groups, which are the skills, and their share of the tickets."""


def write_follow_the_sun_tickets(path: Path, seed: int = 17) -> None:
    """Write an invented export of 16 weeks: customers in all time zones, so it never gets quiet."""
    random = np.random.default_rng(seed)
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(("ID", "Opened", "Priority", "Group", "Resolved"))
        number = 0
        for offset in range(112):
            day = datetime(2026, 6, 1, tzinfo=UTC) + timedelta(days=offset)
            mean = 70 if day.weekday() < 5 else 35
            for hour, count in enumerate(random.poisson(mean * _HOURS / _HOURS.sum())):
                for minute in sorted(random.integers(0, 60, count)):
                    number += 1
                    opened = day + timedelta(hours=hour, minutes=int(minute))
                    solved = opened + timedelta(minutes=round(30 + random.exponential(200)))
                    priority = random.choice(list(_PRIORITIES), p=list(_PRIORITIES.values()))
                    group = random.choice(list(_SHARES), p=list(_SHARES.values()))
                    writer.writerow((number, f"{opened:%Y-%m-%d %H:%M}", priority, group, f"{solved:%Y-%m-%d %H:%M}"))


def _table(headers: str, *rows: tuple[object, ...], **full: str) -> list[dict[str, object]]:
    """Return rows under headers, of which some are short for full ones."""
    return [dict(zip((full.get(h, h) for h in headers.split()), row, strict=True)) for row in rows]
