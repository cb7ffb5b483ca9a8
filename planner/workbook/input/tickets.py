"""The tickets of a workbook: read as the Plan and Queues sheets say, and fitted to what is promised and handled."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import numpy as np

from planner.capacity.service.handling import with_logged_handling
from planner.domain.errors import Fault, InputFaults
from planner.domain.inputs import Inputs
from planner.domain.instants import local
from planner.domain.tickets.contracts import plain_priorities
from planner.domain.tickets.demand import TicketClass, Tickets
from planner.domain.wording import say_count
from planner.files.tickets.export_format import ExportFormat
from planner.files.tickets.losses import unpromised
from planner.workbook.input.assemble import LOOK_BACK, holidays_between, with_holidays
from planner.workbook.input.named_files import BELOW, is_file, is_outside
from planner.workbook.input.settings import setting_fault
from planner.workbook.sheets.columns import COLUMNS
from planner.workbook.sheets.plan import default_values, setting_kinds
from planner.workbook.sheets.priorities import PRIORITIES
from planner.workbook.sheets.queues import QUEUES
from planner.workbook.sheets.sheet import Tables

if TYPE_CHECKING:
    from planner.files.tickets.values.times import DateOrder

ENOUGH_LOGGED = 20
"""Tickets with logged work that a priority needs before handling minutes are taken from them."""


def ticket_paths(files: tuple[str, ...], rows: Mapping[str, int], beside: Path) -> tuple[Path, ...]:
    """Return the ticket files of these names, folders and patterns, looked for beside the workbook.

    Raises
    ------
    InputFaults
        When there are none, or one is not there or outside that folder.
    """
    found = {name: _files(name, beside) for name in files}
    faults = [
        setting_fault(
            rows, "ticket_files", f"no ticket file '{name}' in {beside.resolve()}", "a file beside the workbook"
        )
        for name, paths in found.items()
        if not paths
    ]
    faults += [
        setting_fault(rows, "ticket_files", f"'{name}' is outside {beside.resolve()}", BELOW)
        for name, paths in found.items()
        if any(is_outside(path, beside) for path in paths)
    ]
    if not found:
        faults.append(setting_fault(rows, "ticket_files", "Ticket files is empty", "a ticket export, for the forecast"))
    if faults:
        raise InputFaults(tuple(faults))
    return tuple(dict.fromkeys(path for paths in found.values() for path in paths))


def _files(name: str, beside: Path) -> list[Path]:
    """Return the file of a name, all files of a folder, or those that fit a pattern, in the order of their names."""
    path = beside / name
    if is_file(path):
        return [path]
    try:
        several = path.iterdir() if path.is_dir() else path.parent.glob(path.name)
        return sorted(each for each in several if each.is_file() and not each.name.startswith((".", "~$")))
    except (ValueError, OSError):
        return []


def export_format(
    values: Mapping[str, Any], tables: Tables, skills: tuple[str, ...], priorities: tuple[str, ...]
) -> ExportFormat:
    """Return how the exports are to be understood, as the settings (by name) and the sheets say."""
    usual = default_values()
    setting = {name: values.get(name, usual.get(name)) for name in setting_kinds()}
    queues = tuple(row.queue().group for row in tables[QUEUES])
    opens, _, closes = str(setting["hours_of_dates"]).partition("-")
    return ExportFormat(
        str(setting["ticket_system"]),
        str(setting["ticket_time_zone"] or setting["time_zone"]),
        cast("DateOrder", setting["ticket_date_order"]),
        priorities,
        tuple(row.meaning() for row in tables[COLUMNS]),
        {row.written: row.priority for row in tables[PRIORITIES]},
        (*queues, *skills),
        str(setting["default_priority"]),
        (_minute(opens), _minute(closes)) if closes else None,
        setting["first_day"],
    )


def _minute(text: str) -> int:
    hour, minute = text.split(":")
    return int(hour) * 60 + int(minute)


def with_tickets(inputs: Inputs, tickets: Tickets) -> Inputs:
    """Return the inputs with their tickets, holidays back to the first of them, and handling minutes for every class.

    A class has its minutes by a row, or by work that tickets of its priority log.

    Raises
    ------
    InputFaults
        When there are no tickets, or the workbook lacks the priority or the handling minutes of some.
    """
    with_past = with_tickets_alone(inputs, tickets)
    given = {(row.priority, row.skill) for row in inputs.handling if row.logged is None}
    counts = Counter(tickets.priority.tolist())
    promised = {target.priority for target in inputs.service}
    faults = (*unpromised(counts, promised), *_unhandled(tickets, given, plain_priorities(inputs.service)))
    if faults:
        raise InputFaults(faults)
    return with_logged_handling(with_past)


def with_tickets_alone(inputs: Inputs, tickets: Tickets) -> Inputs:
    """Return the inputs with their tickets and holidays back to the first of them, which is all a forecast needs.

    Raises
    ------
    InputFaults
        When there are no tickets.
    """
    if not len(tickets):
        raise InputFaults((Fault("Queues", 0, 0, "", "no ticket of the export is ours", "a skill beside our groups"),))
    first = min(local(int(tickets.opened[0]), inputs.settings.time_zone).date(), inputs.settings.first_day)
    kept, optional = holidays_between(inputs.settings, inputs.calendar, first - LOOK_BACK)
    sites = tuple(with_holidays(site, inputs.settings, inputs.calendar, first - LOOK_BACK) for site in inputs.sites)
    return replace(inputs, tickets=tickets, holidays=kept, optional_holidays=optional, sites=sites)


def _unhandled(tickets: Tickets, known: set[TicketClass], plain: Mapping[str, str]) -> Iterator[Fault]:
    """Yield a fault for every priority and skill without minutes; `plain` is the priority behind a promise's name."""
    logged = ~np.isnan(tickets.handle_minutes)
    missing = {(plain.get(name, name), skill) for name, skill in set(tickets.classes) - known}
    for priority, skill in sorted(missing):
        names = [name for name in {name for name, _ in tickets.classes} if plain.get(name, name) == priority]
        own = np.isin(tickets.priority, names)
        if np.sum(own & logged) >= ENOUGH_LOGGED:
            continue
        count = int((own & (tickets.skill == skill)).sum())
        found = (
            f"no minutes for {priority} {skill}: {say_count(count, 'ticket')}, "
            f"and fewer than {ENOUGH_LOGGED} tickets of {priority} log their work"
        )
        yield Fault("Handling", 0, 0, "", found, f"a row {priority}, {skill} and the minutes of one ticket")
