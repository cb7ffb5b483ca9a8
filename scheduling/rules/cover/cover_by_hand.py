"""Cover by hand."""

from collections.abc import Iterator
from dataclasses import replace

from planner.domain.outcome.breach import Breach
from planner.domain.roster.rules import CoverLine
from planner.domain.wording import agree
from scheduling.facts.cover_spans import cover_spans
from scheduling.facts.duties import duty_boundaries, segments
from scheduling.facts.rota_view import RotaView
from scheduling.facts.skill_pools import counts_for
from scheduling.facts.wording import say_span
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class CoverByHand(Rule):
    """At every moment, the number of people on duty is within the minimum and the maximum of the Cover sheet.

    Each line has its own mode; the mode of this rule is the hardest that a line can have. A minute with a person
    too few or too many counts as a minute.
    """

    name = "cover by hand"
    level = "cover"
    enforces_rows = True
    of_team = True
    row_by_row = True

    def add(self, model: RotaModel) -> None:
        """Add the limits of the rule to the model."""
        cuts = duty_boundaries(model.inputs)
        for row, line in enumerate(model.inputs.cover):
            able = [name for name in self.people if counts_for(line, model.inputs.person[name])]
            for day, first, last in cover_spans(model.inputs, line):
                for start, end in segments(cuts, first, last):
                    length = end - start
                    most = None if line.most is None else length * line.most
                    heads = length * model.present(start, end, able)
                    model.limit(
                        self._as(line), (row, day, start), heads, at_least=length * line.least, at_most=most, unit="min"
                    )

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        cuts = duty_boundaries(rota.inputs)
        for row, line in enumerate(rota.inputs.cover):
            for day, first, last in cover_spans(rota.inputs, line):
                for start, end in segments(cuts, first, last):
                    there = rota.present(start, end) & set(self.people)
                    heads = sum(counts_for(line, rota.inputs.person[name]) for name in there)
                    crowd = heads - line.most if line.most is not None else 0
                    beyond = max(line.least - heads, crowd)
                    if beyond > 0:
                        wanted = f"the least is {line.least}" if heads < line.least else f"the most is {line.most}"
                        what = " ".join(filter(None, (line.grade, line.skill))) or agree(heads, "person", "people")
                        because = f"{say_span(start, end, rota.inputs.settings.time_zone)}: {heads} {what}; {wanted}"
                        at, amount = (row, day, start), beyond * (end - start)
                        yield self._as(line).breach(at, amount, because, unit="min", day=day)

    def _as(self, line: CoverLine) -> "CoverByHand":
        return replace(self, mode="should") if line.mode == "should" else self
