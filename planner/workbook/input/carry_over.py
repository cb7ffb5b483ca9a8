"""What earlier months leave to this plan, for planners who do not fill in the sheets Previous and Ledger themselves."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from planner.archive.archive import Archive
from planner.archive.path import archive_path
from planner.archive.published_days import PublishedDays
from planner.domain.inputs import Inputs
from planner.domain.roster.rota import Assignment
from planner.domain.roster.rules import LedgerLine
from planner.workbook.input.input_sheets import read_sheets
from planner.workbook.input.named_files import is_file, is_outside
from planner.workbook.pages.read_rota import read_rota
from scheduling.presets.look_back import look_back


def with_previous_rota(inputs: Inputs, folder: Path) -> Inputs:
    """Return the inputs with the duties of the previous rota that they name, when it lies in `folder`.

    They reach as far back as the rules look; what is before that rota stands on its own Previous sheet. Rows of the
    Previous sheet of the inputs win. Duties of people, shifts and tiers that are no longer in the workbook are left
    behind.

    Raises
    ------
    InputFaults
        When the previous rota cannot be read.
    """
    path = folder / inputs.settings.previous_rota
    if not inputs.settings.previous_rota or not is_file(path) or is_outside(path, folder):
        return inputs
    before = read_sheets(path)
    duties = {*before.previous, *read_rota(path, before).assignments}
    return replace(inputs, previous=_carried(inputs, duties) + inputs.previous)


def with_published(inputs: Inputs, source: Path) -> Inputs:
    """Return the inputs with what the team has published before, where the sheets Previous and Ledger have no row.

    The last version of each day counts: its duties, as far as the rules look back. Burdens count in all, of each period
    that ended before the plan.

    Raises
    ------
    UnreadableArchive
        When the archive beside the workbook cannot be read.
    """
    archive = Archive(archive_path(source))
    if (inputs.previous and inputs.ledger) or not archive.path.is_file():
        return inputs
    versions, first = archive.versions(), inputs.settings.first_day
    last = {version.draft.days: version.draft for version in versions}
    before = [draft for draft in last.values() if draft.last_day < first]
    duties = PublishedDays.of(versions, first - look_back(inputs), first - timedelta(days=1)).rota.assignments
    return replace(
        inputs,
        previous=inputs.previous or _carried(inputs, duties),
        ledger=inputs.ledger
        or _added_up(line for draft in before for line in draft.ledger if line.person in inputs.person),
    )


def _carried(inputs: Inputs, duties: Iterable[Assignment]) -> tuple[Assignment, ...]:
    first = inputs.settings.first_day
    since = first - look_back(inputs)
    typed = {(duty.person, duty.day) for duty in inputs.previous}
    return tuple(
        duty
        for duty in sorted(duties)
        if since <= duty.day < first
        and duty.person in inputs.person
        and (duty.duty in inputs.shift or duty.duty in inputs.tier)
        and (duty.person, duty.day) not in typed
    )


def _added_up(lines: Iterable[LedgerLine]) -> tuple[LedgerLine, ...]:
    sums: dict[tuple[str, str], LedgerLine] = {}
    for line in lines:
        key = (line.person, line.measure)
        before = sums.get(key, LedgerLine(*key, 0, line.since))
        since = min((day for day in (before.since, line.since) if day), default=None)
        sums[key] = LedgerLine(*key, before.amount + line.amount, since)
    return tuple(sums.values())
