"""Jira Service Management: overrides of a schedule (Operations API v1, below /jsm/ops/api/{cloudId}).

The ID of a tier on the Contacts sheet is "cloudId/scheduleId".
"""

from planner.exports.systems.system import Request, System, Turns, zulu


def _requests(turns: Turns) -> tuple[Request, ...]:
    cloud, _, schedule = turns.schedule.rpartition("/")
    path = f"/jsm/ops/api/{cloud}/v1/schedules/{schedule}/overrides"
    gone = (
        Request("DELETE", f"{path}/{turns.alias(stretch)}") for stretch in turns.gone if stretch.person in turns.users
    )
    new = (
        Request(
            "POST",
            path,
            {
                "alias": turns.alias(stretch),
                "responder": {"id": turns.users[stretch.person], "type": "user"},
                "startDate": zulu(stretch.start),
                "endDate": zulu(stretch.end),
            },
        )
        for stretch in turns.new
    )
    return (*gone, *new)


JIRA = System("Jira", "https://api.atlassian.com", "JIRA_URL", {"Authorization": "Basic {JIRA_TOKEN}"}, _requests)
