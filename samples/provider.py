"""The rows and tickets of samples/provider.xlsx: a provider with six customers, three service levels and two zones.

Everybody in it is invented, customers and people alike.
"""

import csv
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np

FIRST_DAY, LAST_DAY = date(2026, 11, 1), date(2026, 11, 30)
"""A month with Thanksgiving, which Denver keeps and London does not."""

CUSTOMERS = {
    # customer as the export writes it: service level, site, tickets on a weekday, share at night and on weekends
    "Aldergrove Foods Ltd": ("Gold", "London", 7, 0.15),
    "Cobalt Harbour Rail": ("Silver", "London", 6, 0.1),
    "Brightwell Dental": ("Bronze", "London", 4, 0.0),
    "Northmoor Parish Council": ("Bronze", "London", 3, 0.0),
    "Front Peak Outfitters": ("Gold", "Denver", 6, 0.15),
    "Elk Ridge Brewing": ("Silver", "Denver", 5, 0.1),
}

SITES = {"London": ("Europe/London", "GB", "ENG"), "Denver": ("America/Denver", "US", "CO")}

_PEOPLE = (
    # name, grade, hours, cost, skills, shifts, 25 to 31 October (Sunday to Saturday)
    ("Maren Ostwick", "Lead", 37.5, 46, {"Cloud": 1, "Network": 0.9}, "E; L", "- E+C E+C E+C E+C E+C C"),
    ("Tobias Fenwright", "Senior", 37.5, 42, {"Network": 1, "Cloud": 0.8}, "E; L", "- L L L L L -"),
    ("Priya Nandakar", "Senior", 37.5, 42, {"Cloud": 1, "Workplace": 0.8}, "E; L", "- E+W E+W E+W E+W E+W W"),
    ("Callum Drysdall", "Engineer", 37.5, 35, {"Workplace": 1, "Network": 0.7}, "E; L", "- L L L L L -"),
    ("Ines Carvallo", "Engineer", 37.5, 35, {"Workplace": 1, "Cloud": 0.7}, "E; L", "- E E E E E -"),
    ("Jonah Petrakis", "Engineer", 37.5, 35, {"Network": 1, "Workplace": 1}, "E; L", "- E E E E E -"),
    ("Wilhelmina Stroud", "Engineer", 37.5, 34, {"Cloud": 1, "Network": 0.8}, "E; L", "- L L L L L -"),
    ("Oskar Lindegren", "Engineer", 37.5, 34, {"Cloud": 0.9, "Network": 1}, "E; L", "- L L L L L -"),
    ("Yasmin Corley", "Engineer", 30, 34, {"Workplace": 1, "Cloud": 0.8}, "E", "- E E E E - -"),
    ("Gideon Marsh", "Junior", 37.5, 29, {"Workplace": 0.8, "Network": 0.6}, "E; L", "- L L L L L -"),
)

_SHARES = {"Cloud": 0.35, "Network": 0.25, "Workplace": 0.4}
"""The ticket groups, which are the skills, and their share of the tickets."""

_PRIORITIES = {"P1": 0.05, "P2": 0.25, "P3": 0.7}
_WORK = {"P1": 50, "P2": 35, "P3": 25}
"""Mean minutes of work on a ticket."""


def provider(ticket_file: str) -> dict[str, list[dict[str, object]]]:
    """Return the rows of every sheet of the sample, by title."""
    settings = (
        ("Plan name", "Provider, November 2026"),
        ("First day", FIRST_DAY),
        ("Last day", LAST_DAY),
        ("Time zone", "Europe/London"),
        ("Country", "GB"),
        ("Region", "ENG"),
        ("Ticket files", ticket_file),
        ("Ticket time zone", "UTC"),
        ("Currency", "GBP"),
    )
    return {
        "Plan": [{"Setting": setting, "Value": value} for setting, value in settings],
        "People": [_person(*facts) for facts in _PEOPLE],
        "Skills": [{"Name": person[0], "Cloud": None, **person[4]} for person in _PEOPLE],
        "Shifts": [
            {"Code": "E", "Name": "Early", "Start": "07:30", "End": "16:00", "Break minutes": 60, "Days": "Mon-Fri"}
            | {"Kind": "day", "Least": 3, "Colour": "yellow"},
            {"Code": "L", "Name": "Late", "Start": "16:00", "End": "00:30", "Break minutes": 60, "Days": "Mon-Fri"}
            | {"Kind": "late", "Least": 2, "Colour": "blue"},
        ],
        "Sites": [
            {"Site": site, "Time zone": zone, "Country": country, "Region": region}
            for site, (zone, country, region) in SITES.items()
        ],
        **_promises(),
        "Handling": [
            {"Priority": priority, "Skill": skill, "Minutes": minutes, "Spread": 0.8}
            for priority, minutes in _WORK.items()
            for skill in _SHARES
        ],
        "Leave": [
            {"Name": "Ines Carvallo", "First day": date(2026, 11, 9), "Last day": date(2026, 11, 13), "Kind": "AL"},
            {"Name": "Oskar Lindegren", "First day": date(2026, 11, 19), "Last day": date(2026, 11, 20), "Kind": "TR"},
        ],
        "On-call": [
            {"Tier": tier, "Code": code, "Skills": skills, "Turn": "week", "Handover day": "Mon"}
            | {"Handover time": "07:30", "Hours": "out of hours", "Respond within": "30 min", "People": 1, "Gap": 7}
            for tier, code, skills in (("Infrastructure", "C", "Cloud; Network"), ("Workplace", "W", "Workplace"))
        ],
        "Previous": [
            {"Name": person[0], "Date": date(2026, 10, 25) + timedelta(days=day), "Duty": duty}
            for person in _PEOPLE
            for day, duty in enumerate(person[6].split())
            if duty != "-"
        ],
        "Queues": [{"Ticket group": skill, "Skill": skill} for skill in _SHARES],
    }  # fmt: skip


def _person(
    name: str, grade: str, hours: float, cost: float, skills: Mapping[str, float], shifts: str, _: str
) -> dict[str, object]:
    """Return somebody's row of the People sheet."""
    row: dict[str, object] = {"Name": name, "Team": "Service", "Grade": grade, "Contract hours": hours}
    return row | {"Shifts": shifts, "Rule set": "uk_wtr", "On call": _tier(grade, skills), "Cost per hour": cost}


def _tier(grade: str, skills: Mapping[str, float]) -> str:
    """Return the on-call tier of somebody with some skills: no junior is on call."""
    if grade == "Junior":
        return "none"
    return "Infrastructure" if {"Cloud", "Network"} <= skills.keys() else "Workplace"


def _promises() -> dict[str, list[dict[str, object]]]:
    """Return the sheets that say who is promised what: Service, Contracts and Hours."""
    targets = (
        # priority, level, response, resolution, attainment, clock, out of hours
        ("P1", "Gold", "30 min", "4 h", 0.9, "24x7", "on call"),
        ("P1", "Silver", "1 h", "8 h", 0.9, "24x7", "on call"),
        ("P1", "Bronze", "2 h", "10 h", 0.9, "Business", "next business day"),
        ("P2", "Gold", "1 h", "8 h", 0.9, "Business", "next business day"),
        ("P2", "Silver", "2 h", "10 h", 0.9, "Business", "next business day"),
        ("P2", "Bronze", "4 h", "20 h", 0.9, "Business", "next business day"),
        ("P3", "Gold", "4 h", "20 h", 0.9, "Business", "next business day"),
        ("P3", None, "10 h", "50 h", 0.9, "Business", "next business day"),
    )
    headers = ("Priority", "Level", "Response target", "Resolution target", "Attainment", "Clock", "Out of hours")
    contracts = (
        ("Aldergrove*", "Gold", "London"),
        ("Cobalt Harbour Rail", "Silver", "London"),
        ("Front Peak Outfitters", "Gold", "Denver"),
        ("Elk Ridge Brewing", "Silver", "Denver"),
        ("*", "Bronze", "London"),
    )
    return {
        "Service": [dict(zip(headers, target, strict=True)) for target in targets],
        "Contracts": [
            dict(zip(("Customer", "Service level", "Site"), contract, strict=True)) for contract in contracts
        ],
        "Hours": [{"Clock": "Business", "Day": "Mon-Fri", "Opens": "08:00", "Closes": "18:00"}],
    }


def write_provider_tickets(path: Path, seed: int = 30) -> None:
    """Write an invented export of 17 weeks in UTC: every customer calls by its own clock, two also out of hours."""
    random = np.random.default_rng(seed)
    tickets = [
        (opened, customer)
        for customer, (_, site, daily, late) in CUSTOMERS.items()
        for opened in _opened(random, ZoneInfo(SITES[site][0]), daily, late)
    ]
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(("ID", "Opened", "Priority", "Group", "Customer", "First response", "Resolved"))
        for number, (opened, customer) in enumerate(sorted(tickets), 1):
            priority = random.choice(list(_PRIORITIES), p=list(_PRIORITIES.values()))
            group = random.choice(list(_SHARES), p=list(_SHARES.values()))
            answered = opened + timedelta(minutes=round(random.exponential({"P1": 12, "P2": 30, "P3": 90}[priority])))
            solved = answered + timedelta(minutes=round(20 + random.exponential(150)))
            stamps = (f"{at:%Y-%m-%d %H:%M}" for at in (answered, solved))
            writer.writerow((number, f"{opened:%Y-%m-%d %H:%M}", priority, group, customer, *stamps))


def _opened(random: np.random.Generator, zone: ZoneInfo, daily: float, late: float) -> list[datetime]:
    """Return when the tickets of one customer come, in UTC: most between 8 and 18 h on weekdays of its own clock."""
    found = []
    for offset in range(119):
        day = datetime(2026, 7, 5, tzinfo=zone) + timedelta(days=offset)
        in_hours = random.poisson(daily * (1 - late)) if day.weekday() < 5 else 0
        minutes = [*random.integers(480, 1080, in_hours), *random.integers(0, 1440, random.poisson(daily * late))]
        found += [(day + timedelta(minutes=int(minute))).astimezone(ZoneInfo("UTC")) for minute in minutes]
    return found
