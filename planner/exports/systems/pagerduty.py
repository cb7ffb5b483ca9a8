"""PagerDuty: overrides of a schedule (REST API v2, "Create one or more overrides").

The override that was created last is in force, so a changed turn is sent again and nothing has to be removed.
"""

from planner.exports.systems.system import Request, System, Turns, utc


def _requests(turns: Turns) -> tuple[Request, ...]:
    overrides = [
        {
            "start": utc(stretch.start),
            "end": utc(stretch.end),
            "user": {"id": turns.users[stretch.person], "type": "user_reference"},
        }
        for stretch in turns.new
    ]
    if not overrides:
        return ()
    return (Request("POST", f"/schedules/{turns.schedule}/overrides", {"overrides": overrides}),)


PAGERDUTY = System(
    "PagerDuty",
    "https://api.pagerduty.com",
    "PAGERDUTY_URL",
    {"Authorization": "Token token={PAGERDUTY_TOKEN}", "Accept": "application/vnd.pagerduty+json;version=2"},
    _requests,
)
