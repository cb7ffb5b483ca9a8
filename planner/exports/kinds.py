"""The words that stand behind `--to`, apart from `csv`; light, so that the command line knows them at once."""

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
