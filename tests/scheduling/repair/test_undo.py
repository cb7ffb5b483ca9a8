"""Changes that nothing needs are taken back."""

from dataclasses import replace

from planner.domain.outcome.requirement import Requirement
from scheduling.checking.desk import Desk
from scheduling.repair.repair_cost import Judge
from scheduling.repair.undo import undo
from tests.builders import SHIFTS, rota, world

EARLY, *_ = SHIFTS


def test_only_the_change_that_fills_a_gap_stays() -> None:
    """Bob takes Ann's early over; that Cy and Dee changed shifts as well was for nothing."""
    published = rota("Ann E E\nBob - -\nCy L L\nDee - L")
    inputs = replace(
        world("Ann Bob Cy Dee", days=2, shifts=(replace(EARLY, least=1), *SHIFTS[1:])), published=published
    )
    judge = Judge(Desk.of(inputs, Requirement()), {})
    forced = rota("Ann - E\nBob - -\nCy L L\nDee - L")
    made = judge.judge(rota("Ann - E\nBob E -\nCy - L\nDee L L"))
    assert undo(judge, made, forced).rota == rota("Ann - E\nBob E -\nCy L L\nDee - L")
