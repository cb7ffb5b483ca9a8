"""The limits of a model as they were posted."""

from planner.domain.outcome.requirement import Requirement
from scheduling.columns.translation.readable_model import ReadableModel
from scheduling.columns.translation.recorder import Recorder
from scheduling.model.levels import LEVELS
from scheduling.model.rota_model import RotaModel
from scheduling.model.soft_limits import MUST_WEIGHT, PIECE, RelaxedMusts
from scheduling.rules.days.nights_in_the_plan import NightsInThePlan
from scheduling.rules.runs.days_in_a_row import DaysInARow
from tests.builders import world

NIGHTS = NightsInThePlan(("Ann",), 1, "should", 2)
DAYS = DaysInARow(("Ann",), 2, "must")


def test_each_side_of_a_limit_is_recorded_with_its_price() -> None:
    """One night of three days at most, at 40 an hour and weight 2; two days in a row of three at most, a must."""
    recorder = Recorder()
    model = RotaModel(world("Ann", days=3), Requirement(), [NIGHTS, DAYS], recorder)
    nights, *_, days = recorder.recorded
    assert (nights.rule, nights.at_most, nights.price) == (NIGHTS, 1, LEVELS["promises"] * 2 * PIECE)
    assert nights.sum[0] == tuple(cell.index for key, cell in model.cells.items() if key[2] == "N")
    assert (days.rule, days.sign, days.at_most, days.price) == (DAYS, 1, 2, None)


def test_a_relaxed_must_is_recorded_at_a_price_above_all_else() -> None:
    """The model may break it, and pays 50 times an hour of the law for each piece."""
    relaxed = RelaxedMusts.all_of([DAYS])
    *_, limit = ReadableModel(world("Ann", days=3), Requirement(), [DAYS], relaxed).posted
    assert limit.price == LEVELS["legal"] * MUST_WEIGHT * PIECE


def test_a_rule_that_is_left_out_adds_no_limit_and_binds_the_decisions_all_the_same() -> None:
    """Only the nights are recorded; the model has the decisions of both."""
    inputs = world("Ann", days=3)
    whole, part = (ReadableModel(inputs, Requirement(), [NIGHTS, DAYS], left_out=out) for out in ((), (DAYS,)))
    assert [limit.rule for limit in part.posted] == [NIGHTS]
    assert part.cells.keys() == whole.cells.keys()
    assert len(part.cp.proto.constraints) < len(whole.cp.proto.constraints)
