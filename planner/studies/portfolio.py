"""Several teams planned at once, each as a task of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planner.domain.inputs import Inputs
from planner.domain.outcome.plan import Plan
from planner.domain.progress import Progress, Step
from planner.domain.roster.rota import Rota
from planner.pipeline import make_plan
from planner.studies.tasks import RunTasks


@dataclass(frozen=True, eq=False)
class Team:
    """The inputs of one team, and the rota that its plan starts from, if there is one; `number` tells teams apart."""

    number: int
    inputs: Inputs
    start: Rota | None = None


@dataclass(frozen=True)
class TeamPlanner:
    """Plans one team; seconds limit the solving of each (default: its Plan sheet's)."""

    deterministic: bool = False
    seconds: float | None = None

    def __call__(self, team: Team, progress: Progress) -> Plan:
        """Return the plan of a team."""
        return make_plan(
            team.inputs,
            deterministic=self.deterministic,
            seconds=self.seconds,
            hint=team.start,
            progress=progress,
        )


def plan_teams(
    teams: Sequence[Team], planner: TeamPlanner, run: RunTasks, progress: Progress
) -> Iterator[tuple[Team, Plan | None, str]]:
    """Yield each team as its plan ends, or with the reason why there is none; the others go on."""
    progress.tell(Step("portfolio", f"of {len(teams)} teams", share=0.0))
    for number, ended in enumerate(run(planner, teams, progress), 1):
        progress.tell(Step("portfolio", f"{number} of {len(teams)} teams", share=number / len(teams)))
        yield ended
