"""English, with the field names that programming interfaces use."""

from planner.files.tickets.languages.language import Language, levels, listed, stems

ENGLISH = Language(
    "English",
    headers={
        "id": listed(
            "ticket id, number, issue key, key, ticket number, ticket #, ticket no, ticket, "
            "incident number, incident id, "
            "request id, case number, case id, display id, incident #, case #, request #, work item id, "
            "call id, reference, ref, id, #, no, nr"
        ),
        "opened": listed(
            "opened at, opened, created at, created, created time, created date, sys created on, submit date, "
            "reported date, date entered, date created, creation date, date opened, opened date, open date, "
            "create date, create time, created on, created date time, creation time, date submitted, submitted "
            "at, submitted, submitted on, submission date, reported at, reported on, reported, date reported, "
            "opening date, open time, opened on, opened time, open date time, logged at, logged, date logged, "
            "logged date, logged on, log date, raised, raised at, raised on, date raised, raised date, call date, "
            "received at, received, date received, received date, received on, start time, started at, start "
            "date, registered, registration date, registered at, time opened, time created, timestamp, creation "
            "date time, created timestamp, date time opened, arrival time, entered, opened date time, reported "
            "date time, submitted date time, date time created, date occurred, occurred, occurred at, occurred "
            "on, occurrence date, start, begin, date time reported, date time, entry date, insert date, creation "
            "timestamp"
        ),
        "date": listed("date, call date, day, ticket date"),
        "time": listed("time, call time, time of day, ticket time, hour"),
        "resolved": listed(
            "resolved at, resolved, solved at, resolved time, resolution date, last resolved date, resolved date, "
            "complete date, completed time, completion date, resolved date time, date resolved, resolved on, "
            "completed date, completed at, completed, date completed, completed on, solved, solved date, solve "
            "date, date solved, solving date, solvedate, fixed, fixed on, date fixed, solution date, finished at, "
            "finished, done, fixed at, resolution date time"
        ),
        "closed": listed(
            "closed at, closed, closed time, closed date, date closed, date time closed, close time, close date, "
            "closed on, closing date, closedate, closure date, closed date time, time closed, end time, ended at, "
            "end date, end"
        ),
        "updated": listed(
            "sys updated at, sys updated on, updated at, updated, last modified date, last update time, last update, "
            "last updated, updated on, last modified, modified at, modified, last activity date, update time"
        ),
        "responded": listed(
            "responded at, first responded at, responded date, first response at, first response date, "
            "first reply at, "
            "initial response time, actual response date, acknowledged at, acknowledged, first response date time, "
            "responded, first response time stamp, responded time, first replied at, first response, "
            "first acknowledged"
        ),
        "priority": listed(
            "priority, priority name, priority id, prio, severity, priority level, sev, urgency, criticality, impact"
        ),
        "group": listed(
            "assignment group, group, assignment group name, group name, agent group, agent group name, "
            "assigned group, assigned to group, operator group, "
            "technician group, "
            "assigned to - technician group, support group, assigned team, owner team, owned by team, "
            "assigned support group, team, team name, resolver group, "
            "component/s, components, component, queue, queue name, queue id, board, board name, group id, "
            "request type, department, service, service name, assigned to team, workgroup, category, case owner, "
            "owner name, owner, topic, skill, product, project, project name, project key, area path, "
            "assigned to category"
        ),
        "customer": listed(
            "customer, company, company name, account, account name, organization, organisation, organization name, "
            "client, customer name, branch, tenant"
        ),
        "state": listed(
            "state, status, incident state, resolution, close code, resolution code, status reason, ticket state, "
            "closure code, resolution type, spam, deleted, closed reason"
        ),
        "type": listed(
            "issue type, issuetype, ticket type, work item type, record type, request type, case type, type"
        ),
        "channel": listed(
            "contact type, channel, via, source, reported source, origin, case origin, request mode, mode"
        ),
        "tags": listed("tags, labels"),
        "parent": listed(
            "parent, parent incident, parent id, parent ticket, master ticket, merged into, parent case, parent key, "
            "parent case number, parent issue, problem ticket id, parent request"
        ),
        "reopens": listed("reopen count, reopens, reopened count, times reopened"),
        "handoffs": listed("reassignment count, group stations, reassignments"),
    },
    lengths={
        "work": {
            "time worked": "seconds",
            "time spent": "seconds",
            "timespent": "seconds",
            "σ time spent": "seconds",
            "total time spent (sec)": "seconds",
            "time spent (seconds)": "seconds",
            "time spent (sec)": "seconds",
            "time spent (min)": "minutes",
            "time spent (mins)": "minutes",
            "time spent (minutes)": "minutes",
            "time spent (hours)": "hours",
            "time spent (hrs)": "hours",
            "time spent (h)": "hours",
            "time spent minutes": "minutes",
            "time spent hours": "hours",
            "time worked (min)": "minutes",
            "time worked (minutes)": "minutes",
            "time worked (hours)": "hours",
            "handle minutes": "minutes",
            "handling time": "minutes",
            "average handling time": "minutes",
            "handle time": "seconds",
            "average handle time": "seconds",
            "handle time (min)": "minutes",
            "handle time (sec)": "seconds",
            "aht": "minutes",
            "total hours worked": "hours",
            "hours worked": "hours",
            "worked hours": "hours",
            "act hours": "hours",
            "actual hours": "hours",
            "total hours": "hours",
            "hours to date": "hours",
            "actual work": "hours",
            "time tracked": "hours",
            "work minutes": "minutes",
            "work (min)": "minutes",
            "work (minutes)": "minutes",
            "work (hours)": "hours",
            "effort": "hours",
            "effort (min)": "minutes",
            "effort (minutes)": "minutes",
            "effort (hours)": "hours",
            "labor hours": "hours",
            "labour hours": "hours",
            "minutes worked": "minutes",
            "accounted time": "minutes",
            "time accounted": "minutes",
            "time units": "minutes",
            "work log time": "minutes",
            "logged time": "minutes",
            "total work time": "minutes",
            "worklog": "minutes",
            "work hours": "hours",
            "completed work": "hours",
            "actual effort": "hours",
            "work effort": "hours",
            "time taken": "minutes",
            "touch time": "minutes",
            "labor time": "minutes",
            "labour time": "minutes",
            "hands-on time": "minutes",
            "hands on time": "minutes",
            "agent time": "minutes",
        },
        "paused": {
            "on hold time in minutes": "minutes",
            "on hold time (min)": "minutes",
            "on hold minutes": "minutes",
            "paused minutes": "minutes",
            "on hold duration": "seconds",
            "waiting duration": "seconds",
            "on hold time": "hours",
            "on hold time (hrs)": "hours",
            "pending time (min)": "minutes",
            "waiting minutes": "minutes",
        },
        "elapsed": dict.fromkeys(
            listed(
                "business duration, calendar duration, business stc, calendar stc, resolve time, "
                "business resolve time, "
                "resolution time, resolution time (in hrs), full resolution time in minutes, "
                "custom field (time to resolution), custom field (time to first response), time to first response, "
                "time to resolution, time elapsed, duration, age, solution in min, first response in min, "
                "full resolution time in minutes within business hours, first resolution time in minutes, "
                "time to resolve, time to close, handling duration, elapsed time, open time (hrs), time open, "
                "age (hours)"
            ),
            "minutes",
        ),
    },
    priorities=levels(
        "critical, urgent, highest, emergency, emergency response, blocker, very high, immediate, top, "
        "severe, showstopper,"
        "sev 1, critical impact, system down, major incident, extreme, very urgent, catastrophic",
        "high, major, important, quick response, serious",
        "medium, normal, moderate, standard, regular, average, med, default",
        "low, minor, scheduled maintenance, not urgent, non urgent, non-urgent, cosmetic",
        "planning, lowest, very low, trivial, planned, informational, information, scheduled, project, minimal",
    ),
    months=stems("jan feb mar apr may jun jul aug sep oct nov dec"),
    not_work={
        "spam": "spam",
        "junk": "spam",
        "suspended": "spam",
        "duplicate": "duplicate",
        "closed - duplicate": "duplicate",
        "merged": "merged into another",
        "closed_by_merge": "merged into another",
        "deleted": "deleted",
    },
    parts=listed("sub-task, subtask, sub task, child incident, sub-issue"),
    containers=listed("epic, initiative, theme"),
)
