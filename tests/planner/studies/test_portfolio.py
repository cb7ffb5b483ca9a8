"""Several teams are planned as tasks of their own; one that fails leaves the others."""

from planner.domain.outcome.plan import Plan
from planner.domain.progress import Progress
from planner.studies.portfolio import Team, TeamPlanner, plan_teams
from planner.studies.tasks import one_by_one
from tests.builders import world


def test_one_that_fails_leaves_the_others() -> None:
    """A team without people has no rota, and says why; the team after it has its plan."""
    teams = (Team(0, world("")), Team(1, world("Ann Bob", days=2)))
    steps: list[str] = []
    progress = Progress(tell=lambda step: steps.append(step.message) if step.stage == "portfolio" else None)
    planner = TeamPlanner(deterministic=True, seconds=1)
    found = {team.number: (made, why) for team, made, why in plan_teams(teams, planner, one_by_one, progress)}
    assert found[0][0] is None
    assert found[0][1]
    assert isinstance(found[1][0], Plan)
    assert steps == ["of 2 teams", "1 of 2 teams", "2 of 2 teams"]
