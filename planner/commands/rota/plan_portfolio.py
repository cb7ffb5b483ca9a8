"""What `plan` does with the workbooks of several teams."""

import json
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import click

from planner.archive.path import team_name
from planner.commands.exit_codes import NOT_KEPT
from planner.commands.printing import print_faults, say
from planner.console.arguments.cluster import run_tasks
from planner.console.arguments.outputs import Output, check_outputs, keep_old
from planner.console.arguments.plan_request import PlanRequest
from planner.console.leadership.portfolio import show_portfolio, show_team
from planner.console.running.interruptions import STOPPED, stoppable
from planner.console.running.progress import show_progress
from planner.domain.errors import RotacastError
from planner.domain.outcome.plan import Plan
from planner.domain.progress import Progress
from planner.reports.leadership.portfolio_page import TeamLine
from planner.reports.measures.key_figures import figures, key_figures
from planner.studies.portfolio import Team, TeamPlanner, plan_teams
from planner.studies.tasks import RunTasks
from planner.workbook.results.paths import result_path
from planner.workbook.results.studies.write_portfolio import write_portfolio
from planner.workbook.results.write_plan import write_plan


def plan_portfolio(
    sources: tuple[Path, ...],
    out: Path | None,
    today: date | None,
    planner: TeamPlanner,
    cluster: str | None,
    *,
    force: bool,
    quiet: bool,
    as_json: bool,
) -> int:
    """Plan each workbook, write each result as it ends and the page on all of them; return the exit code."""
    target = out or sources[0].with_name("portfolio.xlsx")
    portfolio = _Portfolio(sources, target, force, quiet or as_json)
    with print_faults(), show_progress(quiet or as_json) as progress:
        outputs = [Output(result_path(source, "rota")) for source in sources]
        check_outputs((*outputs, Output(target)), ())
        run = run_tasks(cluster)
        portfolio.read(today)
        stoppable(progress, lambda: portfolio.plan(planner, run, progress))
    if as_json:
        click.echo(json.dumps(portfolio.plain, indent=2))
    elif not quiet:
        show_portfolio(portfolio.lines, target)
    say(portfolio.said, quiet)
    if progress.stop.is_set():
        return STOPPED
    return 0 if all(line.kept for line in portfolio.lines) else NOT_KEPT


@dataclass
class _Portfolio:
    """The teams of one command: what is asked of each, and what came of it by the place of its file."""

    sources: tuple[Path, ...]
    target: Path
    force: bool
    silent: bool
    requests: dict[int, PlanRequest] = field(default_factory=dict)
    ended: dict[int, TeamLine] = field(default_factory=dict)
    plain: dict[str, object] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)

    @property
    def lines(self) -> tuple[TeamLine, ...]:
        return tuple(self.ended[number] for number in sorted(self.ended))

    def read(self, today: date | None) -> None:
        """Read all workbooks; one with faults is a team that could not be planned."""
        for number, source in enumerate(self.sources):
            try:
                self.requests[number] = PlanRequest.read(source, result_path(source, "rota"), today)
            except RotacastError as wrong:
                self._end(number, TeamLine(team_name(source), source.name, why=str(wrong)))

    def plan(self, planner: TeamPlanner, run: RunTasks, progress: Progress) -> None:
        """Plan the teams that could be read, and write each as it ends."""
        teams = [Team(number, each.inputs, each.before.start) for number, each in self.requests.items()]
        for team, made, why in plan_teams(teams, planner, run, progress):
            request = self.requests[team.number]
            name = team_name(request.source)
            if made is None:
                self._end(team.number, TeamLine(name, request.source.name, why=why))
            else:
                self._write(request, made)
                line = TeamLine(name, request.target.name, key_figures(made))
                self._end(team.number, line)
                self.plain[name] = figures(made)
        self.said += keep_old((Output(self.target),), force=self.force)
        write_portfolio(self.lines, self.target)

    def _write(self, request: PlanRequest, made: Plan) -> None:
        name = team_name(request.source)
        kept = keep_old((Output(request.target),), force=self.force)
        write_plan(made, request.source, request.target)
        self.said += [f"{name}: {line.strip()}" for line in (*request.lines(made), *kept)]

    def _end(self, number: int, line: TeamLine) -> None:
        self.ended[number] = line
        if line.figures is None:
            self.plain[line.team] = {"not_planned": line.why}
        if not self.silent:
            show_team(line)
