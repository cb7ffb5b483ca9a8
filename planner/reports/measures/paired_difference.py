"""The difference of two promises on the same simulated months, with its own range.

Both rotas meet the same tickets and sick calls (common random numbers), so luck that both share does not blur the
difference. Each promise is a ratio of sums over months; the range is Student's for paired differences of the linear
parts of the two ratios (Law, Simulation Modeling and Analysis, ch. 10 and 11; Cochran, Sampling Techniques, ch. 6).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from scipy.special import stdtrit

from planner.domain.outcome.promise import Attainment

CONFIDENCE = 0.95
"""How sure the range is to hold the difference."""

Month = tuple[int, int]
"""The tickets of a month that count, and those that keep the target."""


@dataclass(frozen=True)
class PairedDifference:
    """By how much a share differs, in points, with its range; without months that can be compared it has none."""

    points: float
    low: float | None = None
    high: float | None = None
    months: int = 0

    @property
    def is_shown(self) -> bool:
        """Tell whether the months show a difference at all."""
        return self.low is None or self.high is None or self.low > 0 or self.high < 0


def paired_difference(base: Attainment, other: Attainment) -> PairedDifference:
    """Return by how many points the other promise is above the base."""
    months = min(len(base.by_month), len(other.by_month))
    points = 100 * (other.promised - base.promised)
    if months < 2:
        return PairedDifference(points)
    pairs = zip(_parts(base.by_month[:months]), _parts(other.by_month[:months]), strict=True)
    apart = [b - a for a, b in pairs]
    error = sqrt(sum(part * part for part in apart) / (months * (months - 1)))
    reach = 100 * error * float(stdtrit(months - 1, (1 + CONFIDENCE) / 2))
    return PairedDifference(points, points - reach, points + reach, months)


def _parts(months: Sequence[Month]) -> list[float]:
    """Return by how much each month moves the share of all months; the parts have mean 0."""
    counted, kept = (sum(column) for column in zip(*months, strict=True))
    if not counted:
        return [0.0] * len(months)
    share, mean = kept / counted, counted / len(months)
    return [(good - share * count) / mean for count, good in months]
