"""The requests that set the turns of every tier in one on-call system, as a file to look at or to send."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict

from planner.domain.errors import RotacastError
from planner.exports.on_call_gaps import on_call_gaps
from planner.exports.release import Release
from planner.exports.systems.system import Request, System, Turns
from planner.reports.measures.wording import say_list, say_span


class NotReady(RotacastError):
    """The turns cannot go to an on-call system yet, and why."""

    exit_code = 3


def on_call_requests(release: Release, system: System) -> tuple[Request, ...]:
    """Return the requests, tier by tier; a tier without a schedule on the Contacts sheet is left out.

    Raises
    ------
    NotReady
        When an hour of a tier has too few or too many people, when no tier has a schedule, or when somebody on call has
        no ID in the system.
    """
    ids = release.ids(system.title)
    tiers = [tier for tier in release.inputs.tiers if ids.get(tier.name) or ids.get(tier.code)]
    wanting = [*_gaps(release), *_unknown(release, system, ids)]
    if not tiers:
        names = say_list([tier.name for tier in release.inputs.tiers])
        wanting.append(f"no schedule of {system.title} for {names}: add a row for the tier to the Contacts sheet")
    if wanting:
        raise NotReady("\n".join(wanting))
    turns = (Turns(release, tier, ids.get(tier.name) or ids[tier.code], ids) for tier in tiers)
    return tuple(request for each in turns for request in system.requests(each))


def as_json(requests: tuple[Request, ...]) -> bytes:
    """Write requests as JSON, one after the other in the order in which they are sent."""
    return json.dumps({"requests": [asdict(request) for request in requests]}, indent=2, ensure_ascii=False).encode()


def _gaps(release: Release) -> Iterator[str]:
    for gap in on_call_gaps(release.inputs, release.version.draft.stretches):
        when = say_span(gap.start, gap.end, release.zone)
        yield f"{gap.tier.name} has {gap.held} of {gap.wanted} people on call {when}"


def _unknown(release: Release, system: System, ids: Mapping[str, str]) -> Iterator[str]:
    on_call = {s.person for s in release.version.draft.stretches if s.duty in release.inputs.tier}
    for name in sorted(on_call - ids.keys()):
        yield f"{name} is on call and has no row for {system.title} on the Contacts sheet"
