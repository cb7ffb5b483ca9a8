"""The release that a result stands for: the version already published if it is the same, else the next one."""

from datetime import datetime

from planner.archive.archive import Archive
from planner.archive.version import Draft, Promised, Version, published_instant
from planner.domain.outcome.plan import Plan
from planner.domain.outcome.stretch import stretches
from planner.exports.exports import EXPORTS
from planner.exports.on_call_requests import on_call_requests
from planner.exports.push import NotSent, push
from planner.exports.release import Release
from planner.exports.systems import SYSTEMS
from planner.handover.burdens import burdens


def release_of(
    plan: Plan, team: str, archive: Archive, publisher: str = "", note: str = "", at: datetime | None = None
) -> tuple[Release, bool]:
    """Return the release of a result, and whether it is new: not what the archive has as the last of these days.

    `at` is the instant at which it goes out; without it a new version has the instant at which its plan was made.
    """
    draft = _draft(plan, publisher, note)
    versions = archive.versions()
    known = tuple(version for version in versions if version.draft.days == draft.days)
    others = tuple(version for version in versions if version.draft.days != draft.days)
    if known and (known[-1].rota, known[-1].draft.stretches) == (draft.rota, draft.stretches):
        return Release(team, plan.inputs, known[-1], known[:-1], others), False
    made_at = published_instant(at) if at else plan.provenance.made_at
    number = max((version.number for version in known), default=0) + 1
    coming = Version(number, made_at, draft)
    return Release(team, plan.inputs, coming, known, others), True


def export_files(plan: Plan, kind: str, team: str, archive: Archive) -> dict[str, bytes]:
    """Return the files of one export of a result, published or not.

    Raises
    ------
    NotReady
        When on-call turns cannot go to the system asked for.
    """
    release, _ = release_of(plan, team, archive)
    return EXPORTS[kind](release)


def push_turns(plan: Plan, kind: str, team: str, archive: Archive) -> int:
    """Send the on-call turns of a result to a system and return the number of requests.

    Raises
    ------
    NotSent
        When `kind` is no on-call system, the environment lacks a token, or the system refuses a request.
    """
    if kind not in SYSTEMS:
        raise NotSent(f"Only on-call systems take a push: {', '.join(SYSTEMS)}; not {kind}.")
    release, _ = release_of(plan, team, archive)
    return push(on_call_requests(release, SYSTEMS[kind]), SYSTEMS[kind])


def _draft(plan: Plan, publisher: str, note: str) -> Draft:
    inputs = plan.inputs
    whole = (row for row in plan.promise.rows if not row.skill)
    return Draft(
        inputs.horizon.first_day,
        inputs.horizon.last_day,
        publisher,
        note,
        plan.provenance.input_hash,
        len(plan.broken_musts),
        plan.rota,
        stretches(inputs, plan.rota),
        tuple(Promised(row.priority, row.measure, row.promised, row.low, row.high) for row in whole),
        burdens(inputs, plan.rota),
    )
