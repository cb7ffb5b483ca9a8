"""The provenance of a plan: the hash of its inputs, versions, time, seconds of each stage."""

from collections.abc import Mapping
from datetime import UTC, datetime
from importlib.metadata import version

from planner.assessment.input_hash import input_hash, part_hashes
from planner.domain.inputs import Inputs
from planner.domain.outcome.plan import Provenance

MADE_WITH = ("rotacast", "ortools", "statsmodels", "numpy", "pandas", "numba")
"""The packages whose versions a plan names."""


def versions() -> dict[str, str]:
    """Return the versions with which a plan is made now."""
    return {name: version(name) for name in MADE_WITH}


def provenance(inputs: Inputs, seconds: Mapping[str, float], options: Mapping[str, str] | None = None) -> Provenance:
    """Return the provenance of a plan that is made now; `seconds` maps a stage to its seconds."""
    return Provenance(
        input_hash=input_hash(inputs),
        made_at=datetime.now(UTC).isoformat(timespec="seconds"),
        versions=versions(),
        seed=inputs.settings.seed,
        seconds=dict(seconds),
        options=dict(options or {}),
        parts=part_hashes(inputs),
    )
