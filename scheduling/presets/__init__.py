"""Labour laws as data, in the order in which they are listed; presets are no legal advice."""

from scheduling.presets.americas.br_clt import BR_CLT
from scheduling.presets.americas.ca_federal import CA_FEDERAL
from scheduling.presets.americas.ca_ontario import CA_ONTARIO
from scheduling.presets.americas.us_california import US_CALIFORNIA
from scheduling.presets.americas.us_flsa import US_FLSA
from scheduling.presets.asia_pacific.au_clerks import AU_CLERKS
from scheduling.presets.asia_pacific.in_karnataka import IN_KARNATAKA
from scheduling.presets.asia_pacific.in_maharashtra import IN_MAHARASHTRA
from scheduling.presets.asia_pacific.ph_labor_code import PH_LABOR_CODE
from scheduling.presets.asia_pacific.sg_employment import SG_EMPLOYMENT
from scheduling.presets.europe.at_azg import AT_AZG
from scheduling.presets.europe.ch_arg import CH_ARG
from scheduling.presets.europe.de_arbzg import DE_ARBZG
from scheduling.presets.europe.es_estatuto import ES_ESTATUTO
from scheduling.presets.europe.eu_wtd import EU_WTD
from scheduling.presets.europe.fr_code_travail import FR_CODE_TRAVAIL
from scheduling.presets.europe.ie_owta import IE_OWTA
from scheduling.presets.europe.nl_atw import NL_ATW
from scheduling.presets.europe.pl_kodeks_pracy import PL_KODEKS_PRACY
from scheduling.presets.europe.pt_codigo_trabalho import PT_CODIGO_TRABALHO
from scheduling.presets.europe.ro_codul_muncii import RO_CODUL_MUNCII
from scheduling.presets.europe.uk_wtr import UK_WTR
from scheduling.presets.preset import Preset

PRESETS: tuple[Preset, ...] = (
    EU_WTD,
    UK_WTR,
    IE_OWTA,
    DE_ARBZG,
    AT_AZG,
    CH_ARG,
    FR_CODE_TRAVAIL,
    NL_ATW,
    ES_ESTATUTO,
    PT_CODIGO_TRABALHO,
    PL_KODEKS_PRACY,
    RO_CODUL_MUNCII,
    US_FLSA,
    US_CALIFORNIA,
    CA_FEDERAL,
    CA_ONTARIO,
    BR_CLT,
    IN_MAHARASHTRA,
    IN_KARNATAKA,
    PH_LABOR_CODE,
    SG_EMPLOYMENT,
    AU_CLERKS,
)
