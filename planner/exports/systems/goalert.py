"""GoAlert: one temporary schedule for the whole plan (GraphQL, setTemporarySchedule).

It replaces the schedule's rules from the first turn to the last, so each version is sent whole.
"""

from planner.exports.systems.system import Request, System, Turns, zulu

MUTATION = "mutation($input: SetTemporaryScheduleInput!) { setTemporarySchedule(input: $input) }"


def _requests(turns: Turns) -> tuple[Request, ...]:
    if not turns.new and not turns.gone:
        return ()
    span = {"start": zulu(min(s.start for s in turns.all)), "end": zulu(max(s.end for s in turns.all))}
    shifts = [
        {"userID": turns.users[stretch.person], "start": zulu(stretch.start), "end": zulu(stretch.end)}
        for stretch in turns.all
    ]
    given = {
        "scheduleID": turns.schedule,
        **span,
        "clearStart": zulu(min(s.start for s in (*turns.all, *turns.gone))),
        "clearEnd": zulu(max(s.end for s in (*turns.all, *turns.gone))),
        "shifts": shifts,
    }
    return (Request("POST", "/api/graphql", {"query": MUTATION, "variables": {"input": given}}),)


GOALERT = System("GoAlert", "", "GOALERT_URL", {"Authorization": "Bearer {GOALERT_TOKEN}"}, _requests)
