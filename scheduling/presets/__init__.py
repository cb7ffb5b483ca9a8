"""Labour laws as data, in the order in which they are listed; presets are no legal advice."""

from scheduling.presets.au_clerks import AU_CLERKS
from scheduling.presets.de_arbzg import DE_ARBZG
from scheduling.presets.eu_wtd import EU_WTD
from scheduling.presets.fr_code_travail import FR_CODE_TRAVAIL
from scheduling.presets.in_karnataka import IN_KARNATAKA
from scheduling.presets.in_maharashtra import IN_MAHARASHTRA
from scheduling.presets.preset import Preset
from scheduling.presets.uk_wtr import UK_WTR
from scheduling.presets.us_california import US_CALIFORNIA
from scheduling.presets.us_flsa import US_FLSA

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
