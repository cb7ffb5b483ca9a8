"""The words of the progress line: stage, share done, time left and what got better; a total at the end."""

from collections.abc import Callable
from dataclasses import replace

from planner.domain.progress import Step

STAGES = {
    "forecast": "forecast",
    "requirement": "need",
    "bounds": "need",
    "compile": "getting ready",
    "rota": "rota",
    "promise": "service",
    "check": "check",
    "stop": "rota",
}
"""The word of each stage for the reader; another stage keeps its own."""

SILENT = ("forecast", "bounds")
"""Stages whose messages name methods, or stand on lines of their own."""


AT_ONCE = 5.0
"""Seconds for which a machine counts as quiet before its work says more."""

UNKNOWN = 0.9
"""From this gap on the bound says nothing yet."""

SHOWN = 0.0005
"""A gap below this would be printed as 0.0%."""


class ProgressLine:
    """Collects steps; `clock` gives seconds. The time of a stage is summed over all its parts."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._began = self._since = clock()
        self._step = Step("")
        self._took: dict[str, float] = {}
        self._budget: dict[str, float] = {}
        self._whole: dict[str, float] = {}
        self._gaps: list[float] = []

    def add(self, step: Step) -> None:
        """Take a step; the seconds since the last one belong to its stage."""
        now = self._clock()
        if self._step.stage:
            stage = self._stage(self._step)
            self._took[stage] = self._took.get(stage, 0.0) + now - self._since
        self._since = now
        if step.budget is not None:
            self._budget[self._stage(step)] = step.budget
        if step.seconds is not None:
            self._estimate(self._stage(step), step.seconds)
        if step.gap is not None:
            self._gaps.append(step.gap)
        same = self._stage(step) == self._stage(self._step)
        message = step.message or (self._step.message if same else "")
        self._step = replace(step, message="" if step.stage in SILENT else message)

    def text(self) -> str:
        """Return the line: the stage, how much of it is done, the time left, and what got better."""
        stage = self._stage(self._step)
        if not stage:
            return "starting"
        so_far = self._took.get(stage, 0.0) + self._clock() - self._since
        parts = [stage, *self._ahead(stage, so_far), self._step.message]
        if stage == "rota":
            parts.append(self._better())
        return ", ".join(filter(None, parts))

    def total(self) -> str:
        """Return the seconds in all and of each stage, and how much better the rota became; empty without a stage."""
        if not self._step.stage:
            return ""
        self.add(self._step)
        parts = ", ".join(f"{stage} {_say(seconds)}" for stage, seconds in self._took.items() if seconds >= 0.5)
        better = f"; {self._better()}" if self._better() else ""
        return f"Done in {_say(self._clock() - self._began)}" + (f": {parts}" if parts else "") + better

    def _ahead(self, stage: str, so_far: float) -> list[str]:
        """Return the share of the stage that is done and the time left, as far as they are known."""
        share, budget = self._step.share, self._budget.get(stage)
        if share is None and budget:
            whole = self._whole.get(stage, budget)
            return [f"{min(0.99, so_far / whole):.0%} done", f"about {_say(max(1.0, whole - so_far))} left"]
        if not share:
            return [f"{so_far:.0f} s"]
        left = so_far * (1 - share) / share
        return [f"{share:.0%} done", f"about {_say(max(1.0, left))} left"]

    def _estimate(self, stage: str, work: float) -> None:
        """Estimate how long the whole stage takes: what is left of its work goes on at the pace so far."""
        if budget := self._budget.get(stage):
            so_far = self._took.get(stage, 0.0)
            self._whole[stage] = so_far + max(0.0, budget - work) * (so_far + AT_ONCE) / (work + AT_ONCE)

    def _better(self) -> str:
        """Say how far the rota was from the best possible at first, and is now; empty while that is not known."""
        if not self._gaps or self._gaps[-1] >= UNKNOWN:
            return ""
        first, last = self._gaps[0], self._gaps[-1]
        now = "the best possible rota" if last < SHOWN else f"at most {last:.1%} from the best possible"
        return f"{now} (at first {first:.1%})" if first > last else now

    @staticmethod
    def _stage(step: Step) -> str:
        return STAGES.get(step.stage, step.stage)


def _say(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"
