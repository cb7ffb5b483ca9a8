"""On-call systems, one file each: from the published turns to the requests that set them; `SYSTEMS` lists them.

They import `release` and `system` only.
"""

from collections.abc import Mapping
from types import MappingProxyType

from planner.exports.systems.goalert import GOALERT
from planner.exports.systems.grafana import GRAFANA
from planner.exports.systems.incident_io import INCIDENT_IO
from planner.exports.systems.jira import JIRA
from planner.exports.systems.opsgenie import OPSGENIE
from planner.exports.systems.pagerduty import PAGERDUTY
from planner.exports.systems.splunk import SPLUNK
from planner.exports.systems.system import System

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
