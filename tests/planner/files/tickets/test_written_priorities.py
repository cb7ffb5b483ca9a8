"""Ways of writing a priority, with the level each means; what nobody can know is refused and named."""

from pathlib import Path

import pytest

from tests.planner.files.tickets.test_kinds import meant, report, text

FOUR = ("P1", "P2", "P3", "P4")
WRITTEN = (
    ("1-Critical", "2-High", "3-Medium", "4-Low"),
    ("(1) Critical", "(2) High", "(3) Medium", "(4) Low"),
    ("Critical (P1)", "High (P2)", "Medium (P3)", "Low (P4)"),
    ("P1 - Critical (24x7)", "P2 - High", "P3 - Normal", "P4 - Low"),
    ("4 - Critical", "3 - High", "2 - Medium", "1 - Low"),
    ("Critical (4)", "High (3)", "Medium (2)", "Low (1)"),
    ("SEV-1", "SEV-2", "SEV-3", "SEV-4"),
    ("S1", "S2", "S3", "S4"),
    ("Priorité 1", "Priorité 2", "Priorité 3", "Priorité 4"),
    ("Prio: 1", "Prio: 2", "Prio: 3", "Prio: 4"),
    ("I", "II", "III", "IV"),
    ("very_high", "high", "medium", "low"),
    ("!! Urgent", "\U0001f534 High", "\U0001f7e1 Medium", "\U0001f7e2 Low"),
    ("Sehr hoch", "Hoch", "Mittel", "Niedrig"),
    ("Très élevée", "Élevée", "Moyenne", "Basse"),
    ("Crítica", "Alta", "Media", "Baja"),
    ("Crítica", "Alta", "Média", "Baixa"),
    ("Spoed", "Hoog", "Normaal", "Laag"),
    ("Krytyczny", "Wysoki", "Średni", "Niski"),
    ("Priority 1 - Emergency Response", "Priority 2 - Quick Response", "Priority 3 - Normal Response",
     "Priority 4 - Scheduled Maintenance"),
)  # fmt: skip


@pytest.mark.parametrize("words", WRITTEN)
def test_every_way_of_writing_a_priority(tmp_path: Path, words: tuple[str, ...]) -> None:
    """Four words are the four rows of Service."""
    found = report(tmp_path, text(words=words))
    assert (found.used, found.faults) == (48, ())
    assert meant(found) == dict(zip(words, FOUR, strict=True))


@pytest.mark.parametrize("word", ["Red", "A", "10", "P0", "Tier 1", "Team 3", "ASAP", "priority"])
def test_a_word_that_can_mean_anything(tmp_path: Path, word: str) -> None:
    """Such a word is never guessed: the fault names the row of the Priorities sheet that settles it."""
    found = report(tmp_path, text(words=(word, "P2")))
    assert f"a row {word} and a priority" in str(found.faults[0])
    assert meant(report(tmp_path, text(words=(word, "P2")), words={word: "P1"}))[word] == "P1"


def test_a_number_beside_a_word_of_another_level(tmp_path: Path) -> None:
    """Of "1 - Hoch" the number is taken and the planner is asked; his row on the Priorities sheet ends the question."""
    words = ("1 - Hoch", "2 - Mittel", "3 - Niedrig")
    found = report(tmp_path, text(words=words))
    assert meant(found) == dict(zip(words, FOUR, strict=False))
    assert "'2 - Mittel' is taken as P2 by its number, while its word alone would be P3" in found.reading.questions[0]
    settled = report(tmp_path, text(words=words), words=dict(zip(words, FOUR, strict=False)))
    assert settled.reading.questions == ()
