"""The origin of a rule in force: a row of the Rules sheet, a labour law, or the catalogue of rules."""

from dataclasses import dataclass

from planner.domain.roster.rules import Mode, RuleSetting
from scheduling.rule.rule import Rule


@dataclass(frozen=True)
class Origin:
    """What decides a rule for some people: `row` on the Rules sheet, what their law asks, or else the catalogue.

    `law` is the name of their law, `asked` what that law sets for the rule, whoever decides it.
    """

    row: RuleSetting | None = None
    law: str = ""
    asked: RuleSetting | None = None

    @property
    def by_row(self) -> bool:
        """Tell whether the Rules sheet decides the mode or the number."""
        return self.row is not None and (self.row.mode != "usual" or self.row.limit is not None)

    @property
    def by_law(self) -> bool:
        """Tell whether the labour law decides."""
        return self.asked is not None and not self.by_row

    def rule(self, kind: type[Rule], people: tuple[str, ...], days: int) -> Rule:
        """Return a rule as it is set for some people in a plan of some days."""
        asked, row = self.asked, self.row
        mode: Mode = kind.default_mode
        limit = None if asked is None else asked.limit
        if asked is not None and asked.mode != "usual":
            mode = asked.mode
        if row is not None:
            mode = mode if row.mode == "usual" else row.mode
            limit = limit if row.limit is None else row.limit
        weight = next((one.weight for one in (row, asked) if one is not None), kind.default_weight)
        return kind(people, kind.usual_limit(days) if limit is None else limit, mode, weight)
