"""Jira Service Management: overrides of a schedule (Operations REST API v1, "Schedule overrides").

The ID of a tier on the Contacts sheet is "cloudId/scheduleId", that of a person the Atlassian account ID. The system
gives each override an alias of its own (JSDCLOUD-18644), so overrides that must go are looked up first.
"""

from planner.exports.systems.system import Keep, Request, System, Turns, zulu

MOST_ON_A_PAGE = 100


def _requests(turns: Turns) -> tuple[Request, ...]:
    if not turns.touched:
        return ()
    cloud, _, schedule = turns.schedule.rpartition("/")
    path = f"/jsm/ops/api/{cloud}/v1/schedules/{schedule}/overrides"
    where = tuple(
        {"responder.id": turns.users[s.person], "startDate": zulu(s.start), "endDate": zulu(s.end)}
        for s in turns.touched
    )
    old = Keep("alias", "values", "alias", where, next_page="links.next")
    new = (
        Request(
            "POST",
            path,
            {
                "responder": {"type": "user", "id": turns.users[stretch.person]},
                "startDate": zulu(stretch.start),
                "endDate": zulu(stretch.end),
            },
        )
        for stretch in turns.new
    )
    return (
        Request("GET", f"{path}?size={MOST_ON_A_PAGE}", keep=old),
        Request("DELETE", f"{path}/{{alias}}"),
        *new,
    )


JIRA = System("Jira", "https://api.atlassian.com", "JIRA_URL", {"Authorization": "Basic {JIRA_TOKEN}"}, _requests)
