"""One level of the objective, with how far a rota misses it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ObjectiveLevel:
    """A level of the objective, such as "cover", with what a rota leaves undone there in weighted hours.

    `hours` are the hours by which the level's rules are missed, each times the weight of its rule; what is counted in
    pieces (a night, a wish, a head on a shift) stands for 8 hours. One of these hours counts `price` against the other
    levels, so the objective is the sum of `price * hours` over the levels.

    `least` is a bound under a condition: no rota that is at least as good on every other level has fewer hours here. A
    rota that gives way on another level may.
    """

    name: str
    price: int
    hours: float
    least: float
