"""The warm start: what one solve leaves for the next one of the same people, days and duties."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from scheduling.columns.problem.column import Column


@dataclass
class WarmStart:
    """Results of the last solve that the next one starts from, so that it does not compute them again.

    A plan solves twice or more, and only the requirement changes in between. No result of a solve is taken on trust:
    a bound is found by the whole problem that it belongs to, and columns are priced anew.

    - `on_call_bounds`: the bound on the cost of turns on call alone, in weighted hours, by a digest of their problem;
    - `columns`: the months that the relaxation of the last solve mixed.
    """

    on_call_bounds: dict[str, float] = field(default_factory=dict)
    columns: Sequence[Column] = ()
