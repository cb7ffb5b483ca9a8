"""The rows of samples/service-desk.xlsx: a desk that never closes plans May 2016; everybody in it is invented."""

from collections.abc import Mapping
from datetime import date

GROUPS = {
    "Service desk": "70 24 NA 22 54 58 3 37 51 75",
    "Applications": "20 25 55 73 39 66 9 10 65 27 29 57 23 72 31 6 69 74 49 48 53 67 34 82 68 77 45 62 44 14 63 60 2",
    "Network": "64 33 46 12 56 19 81 50 47 35 43 59 80 32",
    "Server": "76 28 5 30 15 21 78 26 61 17 36",
}
"""The anonymous assignment groups of the export, by the skill they are taken to need."""

MINUTES = {
    "Service desk": {"P1": 25, "P2": 20, "P3": 10, "P4": 8},
    "Applications": {"P1": 45, "P2": 35, "P3": 16, "P4": 14},
    "Network": {"P1": 50, "P2": 35, "P3": 18, "P4": 15},
    "Server": {"P1": 50, "P2": 35, "P3": 18, "P4": 15},
}

_DESK = {"Service desk": 1}
_DESK_APPS = {"Service desk": 1, "Applications": 0.7}
_DESK_NET = {"Service desk": 1, "Network": 0.6}
_APPS = {"Applications": 1}
_APPS_DESK = {"Applications": 1, "Service desk": 1}
_INFRA = {"Network": 1, "Server": 1}
_INFRA_DESK = {"Network": 1, "Server": 0.8, "Service desk": 1}

PEOPLE: tuple[tuple[str, str, str, float, float, Mapping[str, float], dict[str, object], str], ...] = (
    # name, team, grade, hours, cost, skills, further cells, 24 to 30 April (Sunday to Saturday)
    ("Ana Prado Lemos", "Desk", "Lead", 40, 29, _DESK_APPS, {}, "- D D D D D -"),
    ("Bruno Tavares", "Desk", "Agent", 40, 21, _DESK, {}, "- D D D D D -"),
    ("Camila Rocha Dias", "Desk", "Agent", 40, 21, _DESK_APPS, {}, "L L L - - L L"),
    ("Diego Monteiro", "Desk", "Agent", 40, 20, _DESK, {}, "- - - N N N N"),
    ("Elisa Nogueira", "Desk", "Agent", 40, 20, _DESK_NET, {}, "N N N - - - L"),
    ("Fabio Quintela", "Desk", "Agent", 40, 21, _DESK, {}, "- L L L L - -"),
    ("Gabriela Moura", "Desk", "Agent", 24, 21, _DESK, {"Shifts": "D; L; O"}, "- - D D D - -"),
    ("Heitor Brandao", "Desk", "Agent", 40, 20, _DESK_NET, {}, "D D D - - D D"),
    ("Iara Coutinho", "Desk", "Agent", 40, 20, _DESK_APPS, {}, "- L L L L - -"),
    ("Joao Vilela", "Desk", "Agent", 40, 19, _DESK, {"Last day": date(2016, 5, 20)}, "- D D D D D -"),
    ("Karina Bastos", "Desk", "Agent", 30, 20, _DESK, {"Rule set": "Student", "Shifts": "L; N"}, "- L - L L L -"),
    ("Leandro Pires", "Desk", "Agent", 40, 20, _DESK_APPS, {}, "L L - - L L L"),
    ("Marina Sales", "Desk", "Agent", 40, 21, _DESK, {}, "- D D D D - -"),
    ("Nilton Furtado", "Desk", "Agent", 40, 19, _DESK, {"First day": date(2016, 5, 9)}, "- - - - - - -"),
    ("Otavio Cardim", "Applications", "Senior", 40, 34, _APPS_DESK, {}, "- O O O O O -"),
    ("Priscila Amaro", "Applications", "Senior", 40, 34, _APPS, {}, "- O+S O+S O+S O+S O+S S"),
    ("Quirino Lobo", "Applications", "Analyst", 40, 27, _APPS_DESK, {}, "- D D D D D -"),
    ("Renata Falcao", "Applications", "Analyst", 40, 27, _APPS_DESK, {}, "- - D D D D D"),
    ("Samuel Teles", "Applications", "Analyst", 40, 26, _APPS_DESK, {}, "- L L L L - -"),
    ("Tainara Godoy", "Applications", "Analyst", 20, 26, _APPS, {"Shifts": "O"}, "- O O O - - -"),
    ("Ulisses Barreto", "Applications", "Analyst", 40, 26, _APPS, {}, "- O O O O O -"),
    ("Vanessa Corte", "Infrastructure", "Senior", 40, 36, _INFRA, {}, "- O+P O+P O+P O+P O+P P"),
    ("Wagner Siqueira", "Infrastructure", "Senior", 40, 35, _INFRA_DESK, {}, "- D D D D D -"),
    ("Ximena Duarte", "Infrastructure", "Engineer", 40, 29, _INFRA, {}, "- O O O O O -"),
    ("Yago Medeiros", "Infrastructure", "Engineer", 40, 29, _INFRA_DESK, {}, "- - - N N N N"),
    ("Zelia Ramos", "Infrastructure", "Engineer", 40, 28, _INFRA_DESK, {}, "N N N - - - D"),
    ("Andre Camargo", "Infrastructure", "Engineer", 40, 28, _INFRA_DESK, {}, "- L L L L - -"),
    ("Beatriz Fontes", "Infrastructure", "Engineer", 40, 28, _INFRA, {}, "- D D D D - -"),
)

LEAVE = (
    ("Bruno Tavares", 2, 13, "AL", "approved"),
    ("Fabio Quintela", 16, 27, "AL", "approved"),
    ("Camila Rocha Dias", 9, 11, "TR", "approved"),
    ("Quirino Lobo", 23, 31, "AL", "approved"),
    ("Ulisses Barreto", 2, 6, "AL", "approved"),
    ("Ximena Duarte", 16, 20, "AL", "approved"),
    ("Marina Sales", 30, 31, "AL", "approved"),
    ("Wagner Siqueira", 12, 13, "TR", "approved"),
    ("Heitor Brandao", 26, 27, "AL", "requested"),
    ("Leandro Pires", 20, 20, "AL", "approved"),
)

WISHES = (
    ("Ana Prado Lemos", 7, 8, "off", "strong"),
    ("Diego Monteiro", 14, 15, "off", "normal"),
    ("Elisa Nogueira", 21, 22, "off", "strong"),
    ("Gabriela Moura", 5, 5, "off", "normal"),
    ("Gabriela Moura", 19, 19, "off", "normal"),
    ("Heitor Brandao", 28, 29, "off", "strong"),
    ("Iara Coutinho", 1, 31, "not N", "mild"),
    ("Joao Vilela", 16, 20, "D", "mild"),
    ("Karina Bastos", 3, 3, "off", "strong"),
    ("Karina Bastos", 10, 10, "off", "strong"),
    ("Leandro Pires", 21, 22, "off", "normal"),
    ("Marina Sales", 8, 8, "off", "strong"),
    ("Nilton Furtado", 9, 13, "D", "normal"),
    ("Otavio Cardim", 27, 29, "off", "normal"),
    ("Priscila Amaro", 14, 15, "off", "normal"),
    ("Renata Falcao", 1, 31, "not N", "normal"),
    ("Samuel Teles", 23, 27, "L", "mild"),
    ("Vanessa Corte", 6, 8, "off", "strong"),
    ("Yago Medeiros", 16, 19, "N", "mild"),
    ("Zelia Ramos", 28, 29, "off", "strong"),
    ("Andre Camargo", 14, 15, "work", "mild"),
    ("Beatriz Fontes", 13, 15, "off", "normal"),
)


def service_desk(ticket_file: str) -> dict[str, list[dict[str, object]]]:
    """Return the rows of every sheet of the sample, by title."""
    return {
        "Plan": _plan(ticket_file),
        "People": [
            {"Name": name, "ID": f"SD{100 + number}", "Team": team, "Grade": grade, "Contract hours": hours}
            | {"Cost per hour": cost, "On call": "none" if team == "Desk" else None}
            | further
            for number, (name, team, grade, hours, cost, _, further, _) in enumerate(PEOPLE, 1)
        ],
        "Skills": [{"Name": row[0], **{skill: row[5].get(skill) for skill in GROUPS}} for row in PEOPLE],
        "Shifts": _shifts(),
        "Service": _service(),
        "Handling": [
            {"Priority": priority, "Skill": skill, "Minutes": minutes, "Spread": 0.9}
            for skill, by_priority in MINUTES.items()
            for priority, minutes in by_priority.items()
        ],
        "Hours": [{"Clock": "Business hours", "Day": "Mon-Fri", "Opens": "08:00", "Closes": "18:00"}],
        "Calendar": _calendar(),
        "Leave": [
            {"Name": name, "First day": _may(first), "Last day": _may(last), "Kind": kind, "Status": status}
            for name, first, last, kind, status in LEAVE
        ],
        "Wishes": [
            {"Name": name, "First day": _may(first), "Last day": _may(last), "Wish": wish, "Strength": strength}
            for name, first, last, wish, strength in WISHES
        ],
        "Cover": _cover(),
        "On-call": _on_call(),
        "Fixed": _fixed(),
        "Previous": [
            {"Name": row[0], "Date": date(2016, 4, 24 + offset), "Duty": duty}
            for row in PEOPLE
            for offset, duty in enumerate(row[7].split())
            if duty != "-"
        ],
        "Ledger": _ledger(),
        "Queues": [
            {"Ticket group": f"Group {group}", "Skill": skill}
            for skill, groups in GROUPS.items()
            for group in groups.split()
        ],
        "Scenarios": _scenarios(),
    }


def _may(day: int) -> date:
    return date(2016, 5, day)


def _plan(ticket_file: str) -> list[dict[str, object]]:
    values = {
        "Plan name": "Service desk, May 2016",
        "First day": _may(1),
        "Last day": _may(31),
        "Time zone": "America/Sao_Paulo",
        "Country": "BR",
        "Ticket files": ticket_file,
        "Currency": "BRL",
        "Solver seconds": 40,
    }
    return [{"Setting": setting, "Value": value} for setting, value in values.items()]


def _shifts() -> list[dict[str, object]]:
    headers = ("Code", "Name", "Start", "End", "Break minutes", "Days", "Kind", "Least", "Most", "Colour")
    rows = (
        ("D", "Day", "07:00", "16:00", 60, "every day", "day", 2, None, "yellow"),
        ("L", "Late", "13:00", "22:00", 60, "every day", "late", 2, None, "blue"),
        ("N", "Night", "22:00", "07:00", 60, "every day", "night", 2, 4, "dark blue"),
        ("O", "Office", "09:00", "18:00", 60, "Mon-Fri", "office", None, None, "green"),
        ("D12", "Long day", "07:00", "19:00", 60, "every day", "day", None, 0, "orange"),
        ("N12", "Long night", "19:00", "07:00", 60, "every day", "night", None, 0, "purple"),
    )
    return [dict(zip(headers, row, strict=True)) for row in rows]


def _service() -> list[dict[str, object]]:
    headers = ("Priority", "Response target", "Resolution target", "Attainment", "Clock", "Out of hours")
    rows = (
        ("P1", "30 min", "4 h", 0.95, "24x7", "on call"),
        ("P2", "60 min", "8 h", 0.9, "24x7", "on call"),
        ("P3", "8 h", "24 h", 0.9, "Business hours", "on shift"),
        ("P4", "16 h", "40 h", 0.9, "Business hours", "on shift"),
    )
    return [dict(zip(headers, row, strict=True)) for row in rows]


def _calendar() -> list[dict[str, object]]:
    return [
        {"Date": _may(16), "Name": "New expenses portal goes live", "Kind": "event", "Volume change": 0.25},
        {"Date": _may(17), "Name": "New expenses portal, second day", "Kind": "event", "Volume change": 0.15},
        {"Date": _may(26), "Name": "Corpus Christi", "Kind": "public holiday", "Roster as": "Sun"},
        {"Date": _may(31), "Name": "Month-end close", "Kind": "freeze"},
    ]


def _cover() -> list[dict[str, object]]:
    headers = ("Days", "From", "To", "Skill", "Grade", "Least", "Mode")
    rows = (
        ("every day", "22:00", "07:00", "Service desk", None, 2, "must"),
        ("every day", "22:00", "07:00", "Network", None, 1, "should"),
        ("weekend", "07:00", "22:00", "Service desk", None, 2, "must"),
        ("Mon-Fri", "08:00", "18:00", "Applications", "Senior", 1, "should"),
    )
    return [dict(zip(headers, row, strict=True)) for row in rows]


def _on_call() -> list[dict[str, object]]:
    shared = {
        "Turn": "week",
        "Handover day": "Mon",
        "Handover time": "09:00",
        "People": 1,
        "Counts as work": "call-outs",
    }
    return [
        {"Tier": "Primary", "Code": "P", "Skills": "Network; Server", "Hours": "out of hours"}
        | {"Respond within": "30 min", "Gap": 14, "Escalate after": "15 min"}
        | shared,
        {"Tier": "Secondary", "Code": "S", "Skills": "Applications", "Hours": "out of hours"}
        | {"Respond within": "30 min", "Gap": 14, "Escalate after": "30 min"}
        | shared,
    ]


def _fixed() -> list[dict[str, object]]:
    return [
        {"Name": "Vanessa Corte", "Date": _may(1), "Duty": "P", "Note": "Ends the week on call begun in April"},
        {"Name": "Priscila Amaro", "Date": _may(1), "Duty": "S", "Note": "Ends the week on call begun in April"},
        {"Name": "Ana Prado Lemos", "Date": _may(9), "Duty": "D", "Note": "Meets the new colleague"},
        {"Name": "Nilton Furtado", "Date": _may(9), "Duty": "D", "Note": "First day"},
        {"Name": "Otavio Cardim", "Date": _may(16), "Duty": "D", "Note": "New expenses portal goes live"},
    ]


def _ledger() -> list[dict[str, object]]:
    counts = {
        "Diego Monteiro": {"nights": 17, "weekends": 7},
        "Elisa Nogueira": {"nights": 15, "weekends": 8},
        "Yago Medeiros": {"nights": 16, "weekends": 7},
        "Zelia Ramos": {"nights": 14, "weekends": 6},
        "Bruno Tavares": {"nights": 6, "weekends": 4},
        "Vanessa Corte": {"on-call": 3},
        "Priscila Amaro": {"on-call": 3},
    }
    return [
        {"Name": name, "Measure": measure, "Amount": amount, "Since": date(2016, 1, 1)}
        for name, measures in counts.items()
        for measure, amount in measures.items()
    ]


def _scenarios() -> list[dict[str, object]]:
    headers = ("Scenario", "Change", "Applies to", "Amount", "From")
    rows = (
        ("Two fewer on networks", "people", "Network", -2, None),
        ("15% more tickets", "volume", None, 0.15, None),
        ("P2 within 30 minutes", "response target", "P2", "30 min", None),
        ("Two more on the desk", "people", "Service desk", 2, None),
        ("Portal doubles its tickets", "volume", "Applications", 0.5, _may(16)),
        ("Bot takes a third of tier 1", "deflection", "Service desk", "33%", None),
        ("Bot takes a third of tier 1", "handle time", "Service desk", "10%", None),
        ("Two learn networks", "skill", "Bruno Tavares", "Network 0.7", _may(16)),
        ("Two learn networks", "skill", "Marina Sales", "Network 0.7", None),
        ("12-hour shifts", "shift set", None, "D12 2; N12 2; O", None),
        ("Nobody at night", "nights on call", None, "Primary", None),
        ("Absence of 8%", "absence", None, "8%", None),
        ("On call by the day", "on-call turn", None, "day", None),
        ("On call by the day", "on-call gap", None, 3, None),
        ("Pay rises by 5%", "pay", None, "5%", None),
    )
    return [dict(zip(headers, row, strict=True)) for row in rows]
