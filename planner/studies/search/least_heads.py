"""The fewest heads that keep every promise, by kind of people, and what certifies that no smaller team does."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from planner.domain.errors import NoRota
from planner.domain.inputs import Inputs
from planner.domain.outcome.search import Found, Tried
from planner.domain.progress import Progress, Step
from planner.domain.wording import say_count
from planner.reports.measures.scenario_figures import scenario_figures
from planner.reports.parts.scenario_sentences import say_published
from planner.studies.scenarios import World
from planner.studies.search.judgement import Judge, Judgement, say_missed
from planner.studies.search.kinds import Kinds
from planner.studies.search.lattice import MOST_LISTED, Smallest, Team, differences, one_fewer, smallest_team
from planner.studies.tasks import RunTasks

QUESTION = "How few people keep every promise?"

MOST_MIXES = 12
"""Mixes of kinds with one head fewer that are judged at most, after one fewer of every single kind."""

MOST_MORE = 5
"""Heads added at most when the team of today does not keep its promises."""


@dataclass
class LeastHeads:
    """One search: `run` does the judgements, `done` gets what is found so far."""

    judge: Judge
    run: RunTasks
    progress: Progress
    done: Callable[[Found], None]
    most_mixes: int = MOST_MIXES
    known: dict[Team, Judgement] = field(default_factory=dict)
    failed: dict[Team, str] = field(default_factory=dict)

    def find(self) -> Found:
        """Return the fewest heads."""
        self.kinds = Kinds.of(self.judge.base.inputs)
        start = self._enough()
        if start is None:
            return self._found(None)
        last = None
        for last in smallest_team(start, self._judged, self.most_mixes):
            self.done(self._found(last))
        if last is not None and not self.progress.stop.is_set():
            self._plan(last.team)
        found = self._found(last)
        self.done(found)
        return found

    def _enough(self) -> Team | None:
        """Return the team of today if it keeps its promises, or that team with the fewest heads more; None if none."""
        team = self.kinds.team
        self.known[team] = Judgement(
            self.judge.keeps(self.judge.base), "planned", say_missed(self.judge.base, self.judge.base), self.judge.base
        )
        for _ in range(MOST_MORE):
            if self.known[team].kept or self.progress.stop.is_set():
                break
            more = [_one_more(team, kind) for kind in range(len(team))]
            made = [each for each, _ in self._judged(more)]
            team = min(made, key=lambda each: _short(self.known[each]), default=team)
        return team if self.known[team].kept else None

    def _judged(self, teams: Sequence[Team]) -> Iterator[tuple[Team, bool]]:
        parts = [(team, self.kinds.inputs_of(team)) for team in teams if team not in self.known]
        for team in teams:
            if team in self.known:
                yield team, self.known[team].kept
        if parts:
            teams_of = f"{say_count(len(parts), 'team')} of {say_count(sum(parts[0][0]), 'head')}"
            self.progress.tell(Step("search", f"judging {teams_of}"))
        for (team, _), judgement, why in self.run(_JudgeTeam(self.judge), parts, self.progress):
            if judgement is None or (self.progress.stop.is_set() and not judgement.kept):
                self.failed[team] = why or "stopped before its rota was done"
                continue
            self.known[team] = judgement
            self.progress.tell(Step("search", f"{self._name(team)}, {_say_kept(judgement)}"))
            yield team, self.known[team].kept

    def _plan(self, team: Team) -> None:
        """Plan the rota of the smallest team, if it was only simulated."""
        if self.known[team].plan is None:
            smallest = World.beside(self.judge.base, "", self.kinds.inputs_of(team))
            for _, plan, _ in self.run(self.judge.planner, [smallest], self.progress):
                if plan is not None:
                    self.known[team] = replace(self.known[team], plan=plan)

    def _found(self, smallest: Smallest | None) -> Found:
        judged = (self._tried(team) for team in sorted(self.known, key=lambda team: -sum(team)))
        tried = (*judged, *(Tried(self._name(team), False, "unknown", why) for team, why in self.failed.items()))
        if smallest is None:
            answer = f"Even with {MOST_MORE} heads more not every promise is kept."
            return Found(QUESTION, answer, (), tried, self.judge.base)
        changed = differences(self.kinds.team, smallest.team, self.kinds.names)
        how = "; ".join(f"{name}: {after} instead of {before}" for name, (before, after) in changed.items())
        heads, today = sum(smallest.team), sum(self.kinds.team)
        answer = (
            f"{say_count(heads, 'head')} keep every promise, today there are {today}"
            f"{f' ({how})' if how else ''}; {self._published(smallest.team)}{self._certificate(smallest)}."
        )
        return Found(QUESTION, answer, tuple(self._certainty(smallest)), tried, self.judge.base)

    def _published(self, team: Team) -> str:
        """Say what the rota of a team is short of, as promises may be kept all the same; nothing without a rota."""
        plan = self.known[team].plan
        return f"{say_published(scenario_figures(plan))}; " if plan else ""

    def _certificate(self, smallest: Smallest) -> str:
        if not smallest.single:
            return "whether one fewer would do is not known"
        return "one fewer of any kind misses"

    def _certainty(self, smallest: Smallest) -> Iterator[str]:
        for team in one_fewer(smallest.team):
            if smallest.misses(team):
                name = next(iter(differences(smallest.team, team, self.kinds.names)), "")
                yield f"One fewer of {name} misses: {self._reason(team)}."
        if smallest.single and smallest.unknown:
            more = "more than " if len(smallest.unknown) >= MOST_LISTED else ""
            mixes = more + say_count(len(smallest.unknown), "other mix", "other mixes")
            yield f"{mixes} of {sum(smallest.team) - 1} heads were not examined: fewer of one kind and more of another."
        elif smallest.single:
            yield f"No mix of {sum(smallest.team) - 1} heads of the people there are keeps every promise."
        yield (
            "A bound holds for every rota. A planned rota misses as far as the search for it came: its gap is in the "
            "table. More people are taken never to make it worse."
        )

    def _reason(self, team: Team) -> str:
        judged = next(
            (j for known, j in self.known.items() if not j.kept and all(map(int.__le__, team, known))),
            Judgement(False, "bound"),
        )
        gap = f", gap {judged.plan.solved.gap:.0%}" if judged.plan else ""
        return f"{judged.why or 'no rota was found'} ({judged.way}{gap})"

    def _tried(self, team: Team) -> Tried:
        judged = self.known[team]
        return Tried(self._name(team), judged.kept, judged.way, judged.why, judged.plan)

    def _name(self, team: Team) -> str:
        changed = differences(self.kinds.team, team, self.kinds.names)
        name = ", ".join(f"{after - before:+d} {kind}" for kind, (before, after) in changed.items()) or "as it is"
        return f"{sum(team)} heads: {name}"


@dataclass(frozen=True)
class _JudgeTeam:
    """The judgement of a team as a task."""

    judge: Judge

    def __call__(self, part: tuple[Team, Inputs], progress: Progress) -> Judgement:
        """Judge the inputs of a team; a team that has no rota at all does not keep its promises."""
        try:
            return self.judge(part[1], progress)
        except NoRota as none:
            return Judgement(False, "bound", str(none))


def _say_kept(judged: Judgement) -> str:
    return "keeps every promise" if judged.kept else f"misses ({judged.why or judged.way})"


def _one_more(team: Team, kind: int) -> Team:
    return (*team[:kind], team[kind] + 1, *team[kind + 1 :])


def _short(judged: Judgement) -> tuple[bool, float]:
    return not judged.kept, judged.plan.promise.shortfall if judged.plan else 1.0
