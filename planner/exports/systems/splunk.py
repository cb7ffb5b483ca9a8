"""Splunk On-Call: scheduled overrides of an escalation policy (public API v1 of VictorOps, "Scheduled Overrides").

An override names the person on duty who is replaced. A plan replaces the whole schedule, so each turn is made for the
schedule's placeholder user and then assigned: the ID of a tier on the Contacts sheet is "policy/placeholder".
"""

from collections.abc import Iterator

from planner.domain.outcome.stretch import Stretch
from planner.exports.systems.system import Keep, Request, System, Turns, zulu

PATH = "/api-public/v1/overrides"


def _requests(turns: Turns) -> tuple[Request, ...]:
    if not turns.touched:
        return ()
    policy, _, placeholder = turns.schedule.partition("/")
    where = tuple({"user.username": placeholder, "start": zulu(s.start), "end": zulu(s.end)} for s in turns.touched)
    old = Keep("override", "overrides", "publicId", where)
    new = (request for stretch in turns.new for request in _new(turns, stretch, policy, placeholder))
    return (Request("GET", PATH, keep=old), Request("DELETE", f"{PATH}/{{override}}"), *new)


def _new(turns: Turns, stretch: Stretch, policy: str, placeholder: str) -> Iterator[Request]:
    """Yield the two requests of a turn: the override, then who takes it."""
    span = {"username": placeholder, "timezone": "UTC", "start": zulu(stretch.start), "end": zulu(stretch.end)}
    yield Request("POST", PATH, span, Keep("override", "schedule", "publicId"))
    assigned = {"policy": policy, "username": turns.users[stretch.person]}
    yield Request("PUT", f"{PATH}/{{override}}/assignments/{policy}", assigned)


SPLUNK = System(
    "Splunk On-Call",
    "https://api.victorops.com",
    "SPLUNK_ON_CALL_URL",
    {"X-VO-Api-Id": "{SPLUNK_ON_CALL_ID}", "X-VO-Api-Key": "{SPLUNK_ON_CALL_TOKEN}"},
    _requests,
    per_minute=60,
)
