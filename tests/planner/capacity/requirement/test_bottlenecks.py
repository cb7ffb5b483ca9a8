"""Laws of the sets of skills that a rota is short of."""

from planner.capacity.requirement.bottlenecks import bottlenecks
from planner.capacity.requirement.supply import Supply
from planner.domain.outcome.requirement import Productivity
from tests.builders import rota
from tests.planner.capacity.small_desk import desk, forecast_of, two_skills, work_of


def test_one_person_is_not_counted_in_two_seats() -> None:
    """Ann alone holds a and b: each has too little work to be short of her, but both together have too much."""
    inputs = desk(**two_skills("a b"))
    work = [1] * 8 + [0] * 16
    workload = work_of(inputs, forecast_of(inputs, {("P3", "a"): work, ("P3", "b"): work}))
    short = bottlenecks(inputs, workload, Supply.of(inputs, Productivity(), rota("Ann E+L")))
    assert frozenset("ab") in short


def test_an_ample_rota_has_no_bottleneck() -> None:
    """Where everybody who holds a skill has time to spare, no set is short."""
    inputs = desk(**two_skills("a", "b"), shifts=desk().shifts)
    work = [0] * 7 + [1] + [0] * 16
    workload = work_of(inputs, forecast_of(inputs, {("P3", "a"): work, ("P3", "b"): work}))
    assert bottlenecks(inputs, workload, Supply.of(inputs, Productivity(), rota("Ann E+L\nBob E+L"))) == ()
