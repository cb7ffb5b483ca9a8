"""Labour laws as data, in the order in which they are listed; presets are no legal advice."""

from scheduling.presets.americas.us_california import US_CALIFORNIA
from scheduling.presets.americas.us_flsa import US_FLSA
from scheduling.presets.asia_pacific.au_clerks import AU_CLERKS
from scheduling.presets.asia_pacific.in_karnataka import IN_KARNATAKA
from scheduling.presets.asia_pacific.in_maharashtra import IN_MAHARASHTRA
from scheduling.presets.europe.de_arbzg import DE_ARBZG
from scheduling.presets.europe.eu_wtd import EU_WTD
from scheduling.presets.europe.fr_code_travail import FR_CODE_TRAVAIL
from scheduling.presets.europe.uk_wtr import UK_WTR
from scheduling.presets.preset import Preset

PRESETS: tuple[Preset, ...] = (
    EU_WTD,
    UK_WTR,
    DE_ARBZG,
    FR_CODE_TRAVAIL,
    US_FLSA,
    US_CALIFORNIA,
    IN_MAHARASHTRA,
    IN_KARNATAKA,
    AU_CLERKS,
)
