"""Opsgenie: overrides of a schedule, each with an alias (Schedule Override API v2).

A turn that is gone is deleted by its alias before the new ones are made.
"""

from planner.exports.systems.system import Request, System, Turns, utc


def _requests(turns: Turns) -> tuple[Request, ...]:
    path = f"/v2/schedules/{turns.schedule}/overrides"
    gone = (Request("DELETE", f"{path}/{turns.alias(stretch)}") for stretch in turns.gone)
    new = (
        Request(
            "POST",
            path,
            {
                "alias": turns.alias(stretch),
                "user": {"type": "user", "username": turns.users[stretch.person]},
                "startDate": utc(stretch.start),
                "endDate": utc(stretch.end),
            },
        )
        for stretch in turns.new
    )
    return (*gone, *new)


OPSGENIE = System(
    "Opsgenie", "https://api.opsgenie.com", "OPSGENIE_URL", {"Authorization": "GenieKey {OPSGENIE_TOKEN}"}, _requests
)
