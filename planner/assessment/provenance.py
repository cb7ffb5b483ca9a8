"""Where a plan comes from: its inputs by hash, what made it, when, and how long each stage took."""

from collections.abc import Mapping
from datetime import UTC, datetime
from importlib.metadata import version

from planner.assessment.input_hash import fingerprint
from planner.domain.inputs import Inputs
from planner.domain.outcome.plan import Provenance

MADE_WITH = ("rotacast", "ortools", "statsmodels", "numpy", "pandas", "numba")
"""The packages whose versions a plan names."""


def provenance(inputs: Inputs, seconds: Mapping[str, float]) -> Provenance:
    """Return the provenance of a plan made now; `seconds` are by stage."""
    return Provenance(
        input_hash=fingerprint(inputs),
        made_at=datetime.now(UTC).isoformat(timespec="seconds"),
        versions={name: version(name) for name in MADE_WITH},
        seed=inputs.settings.seed,
        seconds=dict(seconds),
    )
