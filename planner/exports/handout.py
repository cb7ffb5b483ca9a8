"""The rota for everybody: one printable page of the team, one of each person, without pay, cost and kinds of leave."""

from collections.abc import Iterator
from datetime import date
from html import escape

from planner.domain.instants import clock, local
from planner.domain.local_calendar import LocalCalendar
from planner.domain.roster.flexible_shift import describe_choice
from planner.domain.roster.shifts import Shift
from planner.exports.calendars import file_name
from planner.exports.release import Release
from planner.reports.measures.wording import say_day

AWAY = "away"
"""What stands in the cell of a day of leave, whatever its kind."""

STYLE = """
body { font: 10pt/1.4 system-ui, sans-serif; margin: 12mm; color: #1b2733; }
h1 { font-size: 16pt; margin: 0 0 2mm; } p { margin: 0 0 4mm; } table + p { margin: 4mm 0 0; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { border: 1px solid #c8d0d8; padding: 1mm 1.5mm; text-align: center; white-space: nowrap; }
th:first-child, td:first-child { text-align: left; } .rest { background: #e6eaee; }
thead { display: table-header-group; } tr { break-inside: avoid; }
.team { font-size: 9pt; } .team th, .team td { padding: 0.8mm 0.6mm; } .away { color: #5a6570; }
@media print { body { margin: 0 0.3mm 0 0; print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
"""


def handout(release: Release) -> dict[str, bytes]:
    """Return handout.html, an A3 page across, and people/NAME.html, an A4 page for each person with a duty."""
    team = _team(release) + _legend(release)
    files = {"handout.html": _page(release, _title(release), "A3 landscape", release.zone, team)}
    for name in release.people():
        zone = release.calendar_of(name).zone
        files[f"people/{file_name(name)}.html"] = _page(release, name, "A4 portrait", zone, _person(release, name))
    return files


def _title(release: Release) -> str:
    return release.inputs.settings.plan_name or release.team


def _page(release: Release, title: str, size: str, zone: str, table: str) -> bytes:
    version = release.version
    about = f"{say_day(version.draft.first_day)} to {say_day(version.draft.last_day)}, version {version.number}"
    about += f"; times in {zone}"
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>@page {{ size: {size}; margin: 10mm; }}{STYLE}</style></head>"
        f"<body><h1>{escape(title)}</h1><p>{escape(about)}</p>{table}</body></html>"
    ).encode()


def _team(release: Release) -> str:
    inputs, days = release.inputs, release.inputs.horizon.days
    heads = "".join(f'<th class="{_kind(release.calendar, day)}">{day:%a}<br>{day.day}</th>' for day in days)
    rows = "".join(
        f"<tr><td>{escape(person.name)}</td>" + "".join(_cell(release, person.name, day) for day in days) + "</tr>"
        for person in inputs.people
    )
    return f'<table class="team"><thead><tr><th>Name</th>{heads}</tr></thead><tbody>{rows}</tbody></table>'


def _cell(release: Release, name: str, day: date) -> str:
    codes = "+".join(release.version.rota.duties(name, day))
    away = not codes and (name, day) in release.inputs.on_leave
    kind = _kind(release.calendar_of(name), day)
    kind = f"{kind} {AWAY}" if away else kind
    return f'<td class="{kind}">{AWAY if away else escape(codes)}</td>'


def _kind(there: LocalCalendar, day: date) -> str:
    return "rest" if there.is_day_off(day) else "work"


def _person(release: Release, name: str) -> str:
    there = release.calendar_of(name)
    rows = "".join(
        f'<tr class="{_kind(there, day)}">{"".join(f"<td>{escape(cell)}</td>" for cell in row)}</tr>'
        for day, row in _lines(release, name)
    )
    heads = "".join(f"<th>{head}</th>" for head in ("Day", "Duty", "From", "To"))
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"


def _lines(release: Release, name: str) -> Iterator[tuple[date, tuple[str, str, str, str]]]:
    zone = release.calendar_of(name).zone
    for stretch in release.version.draft.stretches:
        if stretch.person == name:
            starts, ends = (local(at, zone) for at in (stretch.start, stretch.end))
            until = f"{ends:%H:%M}" if ends.date() == starts.date() else f"{say_day(ends.date())} {ends:%H:%M}"
            duty = release.name_of(stretch.duty) + (", on call" if stretch.duty in release.inputs.tier else "")
            cells = (say_day(starts.date()), duty, f"{starts:%H:%M}", until)
            yield starts.date(), cells


def _legend(release: Release) -> str:
    """Write what each code means, with the hours of a shift by its own clock."""
    inputs = release.inputs
    shifts = [
        f"{row}: {its[0].name or row} {_hours(its)}" for row, its in inputs.shift_rows.items() if not its[0].waits
    ]
    tiers = [f"{tier.code}: {release.name_of(tier.code)}, on call" for tier in inputs.tiers]
    return f"<p>{escape('; '.join((*shifts, *tiers)))}</p>"


def _hours(shifts: tuple[Shift, ...]) -> str:
    """Return the times of a shift, or the starts and lengths of a flexible one, whose codes are the times."""
    shift = shifts[0]
    zone = f" ({shift.zone})" if shift.zone else ""
    if shift.variant_of:
        return f"{describe_choice(shifts)}{zone}; {shift.code} is {clock(shift.start)} to {clock(shift.end)}"
    return " and ".join(f"{clock(start)} to {clock(end)}" for start, end in shift.times) + zone
