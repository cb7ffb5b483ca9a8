"""Published versions on the terminal: what a publication did, the history of a team, and the next month."""

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from planner.archive.changes import CellChange, changed_cells
from planner.archive.version import Version
from planner.domain.roster.rota import Rota
from planner.domain.wording import say_count
from planner.exports.publish import CALENDARS, Publication
from planner.handover.next_month import NextMonth
from planner.reports.measures.wording import say_day, say_share

MOST_LINES = 20


def show_publication(made: Publication, team: str, folder: Path) -> None:
    """Print the number of the version, what changed, and where the files are."""
    console, version = Console(highlight=False), made.version
    if made.is_new:
        console.print(f"Published: {team}, {version.period}, version {version.number}.", style="bold", markup=False)
    else:
        console.print(
            f"Nothing changed since version {version.number} of {version.published_at[:10]}; its files were written "
            "again.", style="bold", markup=False,
        )  # fmt: skip
    if made.is_new and version.number > 1:
        console.print(_counted(made.changes), markup=False)
        _print_changes(console, made.changes)
    month = f"{version.draft.first_day:%Y-%m}"
    console.print(
        f"{say_count(len(made.files), 'file')} in {folder}: calendars to subscribe to in {CALENDARS}, hand-outs and "
        f"messages in {month}", markup=False, soft_wrap=True,
    )  # fmt: skip


def show_history(versions: Sequence[Version], path: Path, changes: bool) -> None:
    """Print a line for each version, and with `changes` each day that changed since the version before."""
    console = Console(highlight=False)
    if not versions:
        console.print(f"Nothing is published yet: there is no {path.name}.", markup=False)
    before: dict[str, Version] = {}
    for version in versions:
        console.print(_line(version), markup=False, soft_wrap=True)
        if version.period in before and changes:
            _print_changes(console, changed_cells(before[version.period].rota, version.rota))
        before[version.period] = version


def version_rows(versions: Sequence[Version]) -> list[dict[str, object]]:
    """Return the facts of each version for machines."""
    return [
        {
            "first_day": version.draft.first_day.isoformat(),
            "last_day": version.draft.last_day.isoformat(),
            "version": version.number,
            "published_at": version.published_at,
            "publisher": version.draft.publisher,
            "note": version.draft.note,
            "input_hash": version.draft.input_hash,
            "broken_musts": version.draft.broken_musts,
            "promise": {f"{p.priority} {p.measure}": p.promised for p in version.draft.promise},
        }
        for version in versions
    ]


def show_next(month: NextMonth, published: Version | None, rota: Rota, target: Path) -> None:
    """Print what the next workbook starts from, and what is left for the planner to fill in."""
    console = Console(highlight=False)
    start = f"version {published.number}" if published else "this result, which is not published"
    console.print(f"{month.first_day} to {month.last_day}, from {start}:", markup=False)
    console.print(f"  {say_count(len(month.previous), 'duty', 'duties')} of the days before, "
                  f"{say_count(len(month.ledger), 'line')} of the ledger", markup=False)  # fmt: skip
    if month.gone:
        console.print(f"  left out, as they have left: {', '.join(sorted(month.gone))}", markup=False)
    if published and published.rota != rota:
        console.print("  The grid differs from the published version; the published one counts.", markup=False)
    console.print("Now fill in leave and wishes, and put the new ticket export beside it.", markup=False)
    console.print(f"\nWritten: {target}", markup=False, soft_wrap=True)


def _line(version: Version) -> str:
    broken = version.draft.broken_musts
    parts = (
        f"{version.period}  version {version.number}",
        f"published {version.published_at[:16].replace('T', ' ')} UTC by {version.draft.publisher}",
        f"{say_count(broken, 'must-rule')} broken" if broken else "",
        ", ".join(f"{p.priority} {say_share(p.promised)}" for p in version.draft.promise if p.measure == "response"),
        version.draft.note,
    )
    return "; ".join(filter(None, parts))


def _counted(changes: Sequence[CellChange]) -> str:
    people = len({change.person for change in changes})
    return (
        f"{say_count(len(changes), 'day')} of {say_count(people, 'person', 'people')} changed since the version before."
    )


def _print_changes(console: Console, changes: Sequence[CellChange]) -> None:
    for change in changes[:MOST_LINES]:
        before, after = ("+".join(codes) or "off" for codes in (change.before, change.after))
        console.print(f"    {say_day(change.day)}  {change.person}: {before} is now {after}", markup=False)
    if len(changes) > MOST_LINES:
        console.print(f"    and {len(changes) - MOST_LINES} more", markup=False)
