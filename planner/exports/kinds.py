"""The words that stand behind `--to`; light, so that the command line knows them at once."""

TABLE_KINDS = ("csv", "parquet", "hyper")
"""The forms of the star of tables; the other kinds go out to people and on-call systems."""

KINDS = (
    "ics",
    "handout",
    "on-call",
    "google",
    "slack",
    "teams",
    "pagerduty",
    "opsgenie",
    "jira",
    "grafana",
    "goalert",
    "incident.io",
    "splunk",
)
