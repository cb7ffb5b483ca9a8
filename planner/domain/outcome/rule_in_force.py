"""The rules that hold in a plan, for whom, and who decided them; the laws behind them with what they leave open."""

from dataclasses import dataclass

from planner.domain.roster.rules import Mode

NOT_ADVICE = "Labour laws in Rotacast are no legal advice; figures marked unverified were not read back from the law."

USUAL = "usual setting"
"""The origin of a rule that neither a row nor a law decides."""


@dataclass(frozen=True)
class RuleInForce:
    """A rule as it holds for some people.

    `number` is as the Rules sheet shows it, None for a rule without one. `whom` are these people in words. `origin`
    says who decided: a row with its cell, a labour law with its article, or the usual setting. `looser` is what the
    labour law asks for where this asks for less, empty otherwise.
    """

    rule: str
    mode: Mode
    number: float | None
    unit: str
    weight: int
    people: tuple[str, ...]
    whom: str
    origin: str
    looser: str = ""

    @property
    def setting(self) -> str:
        """The mode and the number: must, 11 hours."""
        if self.number is None:
            return self.mode
        return f"{self.mode}, {self.number:g} {self.unit.removesuffix('s') if self.number == 1 else self.unit}"


@dataclass(frozen=True)
class LawInForce:
    """A labour law, for whom it holds, the rules it says nothing of, and what of it no rota can show."""

    name: str
    title: str
    whom: str
    silent: tuple[str, ...]
    not_checked: tuple[str, ...]
