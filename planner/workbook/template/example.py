"""A small, complete workbook that can be planned at once: eight engineers, office hours, on call around the clock."""

from datetime import date
from pathlib import Path

from planner.workbook.template.default_rows import SheetRows
from planner.workbook.template.example_tickets import write_example_tickets
from planner.workbook.template.template import write_template

_PEOPLE = (
    # name, grade, hours, cost, skills, 24 to 30 September (Thursday to Wednesday)
    ("Alice Marlow", "Lead", 37.5, 48, {"Platform": 1, "Network": 0.8}, "E+C E+C C C L L L"),
    ("Ben Achterberg", "Senior", 37.5, 44, {"Platform": 1, "Workplace": 0.8}, "L L - - M+C M+C M+C"),
    ("Chloe Dunmore", "Senior", 37.5, 43, {"Network": 1, "Platform": 0.8}, "M M - - E E E"),
    ("Dev Patelkar", "Engineer", 37.5, 36, {"Platform": 1, "Workplace": 1, "Network": 0.6}, "E E - - M M M"),
    ("Ewan Strachley", "Engineer", 37.5, 35, {"Network": 1, "Workplace": 1}, "M M - - L+B L+B L+B"),
    ("Farah Idowell", "Engineer", 37.5, 35, {"Workplace": 1, "Platform": 0.7}, "L+B L+B B B E E E"),
    ("Greta Holmqvist", "Engineer", 22.5, 36, {"Workplace": 1, "Network": 0.7}, "M - - - M M M"),
    ("Hugo Pennard", "Engineer", 37.5, 34, {"Workplace": 1, "Network": 1}, "E E - - E M M"),
)


def write_example(path: Path) -> Path:
    """Write the example workbook and, beside it, the ticket export it names; return the path of the export."""
    tickets = ticket_file(path)
    write_example_tickets(tickets)
    write_template(path, example_rows(tickets.name))
    return tickets


def ticket_file(path: Path) -> Path:
    """Return the path of the ticket export beside the example."""
    return path.with_name(f"{path.stem}-tickets.csv")


def example_rows(ticket_file: str) -> dict[str, SheetRows]:
    """Return the rows of every sheet of the example, by title."""
    return {
        "Plan": _table(
            ("Setting", "Value"),
            ("Plan name", "Small team, October 2026"),
            ("First day", date(2026, 10, 1)),
            ("Last day", date(2026, 10, 31)),
            ("Time zone", "Europe/London"),
            ("Country", "GB"),
            ("Region", "ENG"),
            ("Ticket files", ticket_file),
            ("Currency", "GBP"),
        ),
        "People": [
            {"Name": name, "Team": "Engineering", "Grade": grade, "Contract hours": hours, "Cost per hour": cost}
            for name, grade, hours, cost, _, _ in _PEOPLE
        ],
        "Skills": [{"Name": name, "Platform": None, **skills} for name, _, _, _, skills, _ in _PEOPLE],
        "Shifts": _table(
            ("Code", "Name", "Start", "End", "Break minutes", "Days", "Kind", "Least", "Colour"),
            ("E", "Early", "07:30", "16:00", 60, "Mon-Fri", "day", 1, "yellow"),
            ("M", "Middle", "09:00", "17:30", 60, "Mon-Fri", "office", None, "green"),
            ("L", "Late", "10:30", "19:00", 60, "Mon-Fri", "late", 1, "blue"),
        ),
        "Service": _table(
            ("Priority", "Response target", "Resolution target", "Attainment", "Clock", "Out of hours"),
            ("P1", "45 min", "6 h", 0.9, "24x7", "on call"),
            ("P2", "2 h", "8 h", 0.9, "Office hours", "next business day"),
            ("P3", "8 h", "20 h", 0.9, "Office hours", "next business day"),
            ("P4", "20 h", "40 h", 0.85, "Office hours", "next business day"),
        ),
        "Handling": _table(
            ("Priority", "Skill", "Minutes", "Spread"),
            *(("P1", skill, 50, 0.8) for skill in ("Platform", "Network", "Workplace")),
        ),
        "Hours": _table(("Clock", "Day", "Opens", "Closes"), ("Office hours", "Mon-Fri", "08:00", "18:00")),
        "Calendar": _table(
            ("Date", "Name", "Kind", "Volume change"),
            (date(2026, 10, 12), "Laptops for new starters", "event", 0.3),
            (date(2026, 10, 30), "Change freeze", "freeze", -0.1),
        ),
        **_absences_and_wishes(),
        **_duties(),
        "Queues": _table(
            ("Ticket group", "Skill"),
            ("Cloud Platform", "Platform"),
            ("Networks", "Network"),
            ("Workplace", "Workplace"),
        ),
        "Scenarios": _table(
            ("Scenario", "Change", "Applies to", "Amount"),
            ("One engineer fewer", "people", "Workplace", -1),
            ("20% more tickets", "volume", None, 0.2),
            ("P1 within 30 minutes", "response target", "P1", "30 min"),
        ),
    }


def _absences_and_wishes() -> dict[str, SheetRows]:
    return {
        "Leave": _table(
            ("Name", "First day", "Last day", "Kind"),
            ("Chloe Dunmore", date(2026, 10, 12), date(2026, 10, 16), "AL"),
            ("Farah Idowell", date(2026, 10, 26), date(2026, 10, 30), "AL"),
            ("Ewan Strachley", date(2026, 10, 8), date(2026, 10, 9), "TR"),
        ),
        "Wishes": _table(
            ("Name", "First day", "Last day", "Wish", "Strength"),
            ("Alice Marlow", date(2026, 10, 24), date(2026, 10, 25), "off", "strong"),
            ("Dev Patelkar", date(2026, 10, 5), date(2026, 10, 9), "E", "mild"),
            ("Greta Holmqvist", date(2026, 10, 1), date(2026, 10, 31), "not L", "normal"),
            ("Hugo Pennard", date(2026, 10, 19), None, "off", "normal"),
        ),
    }


def _duties() -> dict[str, SheetRows]:
    """Return what is asked by hand, who is called, and what was worked before: the week on call ends on the 4th."""
    on_call = ("Tier", "Code", "Skills", "Turn", "Handover day", "Hours", "Respond within", "Gap", "Escalate after")
    first_week = [date(2026, 10, day) for day in (1, 2, 3, 4)]
    return {
        "Cover": _table(("Days", "From", "To", "Least", "Mode"), ("Mon-Fri", "08:00", "18:00", 2, "must")),
        "On-call": _table(
            on_call,
            ("Platform", "C", "Platform", "week", "Mon", "out of hours", "30 min", 14, "15 min"),
            ("Network and workplace", "B", "Network; Workplace", "week", "Mon", "out of hours", "30 min", 7, None),
        ),
        "Fixed": _table(
            ("Name", "Date", "Duty", "Note"),
            *(("Ben Achterberg", day, "C", "The week on call began in September") for day in first_week),
            *(("Ewan Strachley", day, "B", "The week on call began in September") for day in first_week),
        ),
        "Previous": [
            {"Name": name, "Date": date(2026, 9, 24 + offset), "Duty": duty}
            for name, _, _, _, _, duties in _PEOPLE
            for offset, duty in enumerate(duties.split())
            if duty != "-"
        ],
    }


def _table(headers: tuple[str, ...], *rows: tuple[object, ...]) -> SheetRows:
    return [dict(zip(headers, row, strict=True)) for row in rows]
