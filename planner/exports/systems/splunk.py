"""Splunk On-Call: scheduled overrides of an escalation policy (public API v1 of VictorOps).

An override names the person on duty who is replaced. A plan replaces the whole schedule, so each turn is sent for the
schedule's placeholder user: the ID of a tier on the Contacts sheet is "policy/placeholder".
"""

from planner.exports.systems.system import Request, System, Turns, zulu


def _requests(turns: Turns) -> tuple[Request, ...]:
    policy, _, placeholder = turns.schedule.partition("/")
    return tuple(
        Request(
            "POST",
            "/api-public/v1/overrides",
            {
                "username": placeholder,
                "timezone": "UTC",
                "start": zulu(stretch.start),
                "end": zulu(stretch.end),
                "assignments": [{"policy": policy, "username": turns.users[stretch.person]}],
            },
        )
        for stretch in turns.new
    )


SPLUNK = System(
    "Splunk On-Call",
    "https://api.victorops.com",
    "SPLUNK_ON_CALL_URL",
    {"X-VO-Api-Id": "{SPLUNK_ON_CALL_ID}", "X-VO-Api-Key": "{SPLUNK_ON_CALL_TOKEN}"},
    _requests,
)
