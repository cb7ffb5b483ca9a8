"""Publishing: a rota becomes a version of the archive, and all that is set up is written for other systems."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from planner.archive.archive import Archive
from planner.archive.changes import CellChange, changed_cells
from planner.archive.version import Version
from planner.domain.errors import RotacastError
from planner.domain.outcome.plan import Plan
from planner.domain.wording import say_count
from planner.exports.exports import EXPORTS, exports_set_up
from planner.exports.folder import replace_folder
from planner.exports.release import Release
from planner.exports.releases import release_of

CALENDARS = "calendars"
"""The folder of the calendar files."""


class UnfitRota(RotacastError):
    """The rota breaks a must, and nobody said that it goes out all the same."""

    exit_code = 1


@dataclass(frozen=True)
class Publication:
    """What a publication did: the version, whether it is new, what changed since the one before, the files written."""

    version: Version
    is_new: bool
    changes: tuple[CellChange, ...]
    files: tuple[Path, ...]


def publish(
    plan: Plan, team: str, archive: Archive, folder: Path, *, publisher: str, note: str = "", anyway: bool = False,
    at: datetime | None = None,
) -> Publication:  # fmt: skip
    """Publish a rota as the next version of its days, and write every export that is set up to `folder`.

    A rota that is the same as the last version makes no new one; its files are written again all the same, so that a
    publication that was interrupted can be repeated. Calendars go to FOLDER/calendars and hold every month, so that
    people can subscribe to them; all else goes to FOLDER/YYYY-MM.

    Raises
    ------
    UnfitRota
        When the rota breaks a must and `anyway` is not given.
    NotReady
        When on-call turns cannot go to a system that the Contacts sheet names. Nothing is published then.
    """
    if plan.broken_musts and not anyway:
        raise UnfitRota(
            f"The rota breaks {say_count(len(plan.broken_musts), 'must-rule')}, first: {plan.broken_musts[0].because}. "
            "Repair it, or publish it with --anyway."
        )
    at = at or datetime.now(UTC)
    release, is_new = release_of(plan, team, archive, publisher, note, at)
    folders = _folders(release)  # refuses what cannot go out before anything is recorded
    if is_new:
        version = archive.publish(release.version.draft, at)
        if version != release.version:  # somebody else has published meanwhile
            release = replace(release, version=version)
            folders = _folders(release)
    before = release.earlier[-1:]
    changes = changed_cells(before[0].rota, release.version.rota) if before else ()
    written = (replace_folder(folder / name, files) for name, files in folders.items())
    return Publication(release.version, is_new, changes, tuple(path for paths in written for path in paths))


def _folders(release: Release) -> dict[str, dict[str, bytes]]:
    month = f"{release.version.draft.first_day:%Y-%m}"
    folders: dict[str, dict[str, bytes]] = {CALENDARS: {}, month: {}}
    for word in exports_set_up(release):
        folders[CALENDARS if word == "ics" else month] |= EXPORTS[word](release)
    return folders
