"""On-call systems, one file each: from the published turns to the requests that set them; `SYSTEMS` lists them.

They import `release` and `system` only.
"""

from collections.abc import Mapping
from types import MappingProxyType

from planner.files.exports.systems.goalert import GOALERT
from planner.files.exports.systems.grafana import GRAFANA
from planner.files.exports.systems.incident_io import INCIDENT_IO
from planner.files.exports.systems.jira import JIRA
from planner.files.exports.systems.opsgenie import OPSGENIE
from planner.files.exports.systems.pagerduty import PAGERDUTY
from planner.files.exports.systems.splunk import SPLUNK
from planner.files.exports.systems.system import System

SYSTEMS: Mapping[str, System] = MappingProxyType(
    {
        "pagerduty": PAGERDUTY,
        "opsgenie": OPSGENIE,
        "jira": JIRA,
        "grafana": GRAFANA,
        "goalert": GOALERT,
        "incident.io": INCIDENT_IO,
        "splunk": SPLUNK,
    }
)
"""Each system by the word that stands behind `--to`."""
