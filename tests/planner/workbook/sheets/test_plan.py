"""The Plan sheet."""

from dataclasses import fields

from forecasting.models import MODELS
from planner.domain.settings import Settings
from planner.workbook.sheets.plan import FORECAST_MODELS, default_values, label, meanings, setting_kinds


def test_every_setting_has_a_sentence_and_a_kind() -> None:
    """The sheet cannot drift from the settings: each field has its sentence, and its default can be typed."""
    names = [field.name for field in fields(Settings)]
    assert list(setting_kinds()) == names
    assert list(meanings()) == names
    for name, usual in default_values().items():
        typed = "; ".join(usual) if isinstance(usual, tuple) else usual
        if typed != "":
            assert setting_kinds()[name].read(typed) == usual, name


def test_labels() -> None:
    """A setting is called by its field's words."""
    assert label("planning_percentile") == "Planning percentile"


def test_the_models_on_offer_are_the_catalogue() -> None:
    """The drop-down of forecast models names those there are, no more and no fewer."""
    assert tuple(model.name for model in MODELS) == FORECAST_MODELS
