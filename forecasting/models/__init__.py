"""The catalogue of forecast models, the preferred first: of nearly equal errors the earlier one is taken."""

from forecasting.models.calendar_glm import CalendarGlm
from forecasting.models.holt_winters import HoltWinters
from forecasting.models.mean_of_eight_weeks import MeanOfEightWeeks
from forecasting.models.model import Model
from forecasting.models.seasonal_naive import SeasonalNaive

MODELS: tuple[Model, ...] = (CalendarGlm(), HoltWinters(), MeanOfEightWeeks(), SeasonalNaive())
