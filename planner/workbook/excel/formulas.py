"""The live formulas of the rota: what they count when a planner retypes a cell.

A cell reads "L", "P", "L+P", each perhaps locked with "!", or "-", or a leave code. COUNTIF with wildcards is what
planners know; where the duties of a whole block are weighed, cells are compared with "+CODE+" inside "+cell+".
"""


def count_shifts(cells: str, code: str) -> str:
    """Count the cells whose shift is the code of one cell (or, inside SUMPRODUCT, of several)."""
    return f'COUNTIF({cells},{code})+COUNTIF({cells},{code}&"+*")+COUNTIF({cells},{code}&"!")'


def count_turns(cells: str, code: str) -> str:
    """Count the cells that are on call for the tier of a cell, alone or beside a shift."""
    alone_or_locked = f'COUNTIF({cells},{code})+COUNTIF({cells},{code}&"!")'
    return f'{alone_or_locked}+COUNTIF({cells},"*+"&{code})+COUNTIF({cells},"*+"&{code}&"!")'


def match_codes(cells: str, codes: str) -> str:
    """Return the true-or-false block of cells against codes, for use inside SUMPRODUCT."""
    return f'ISNUMBER(FIND(UPPER("+"&{codes}&"+"),UPPER("+"&SUBSTITUTE({cells},"!","")&"+")))'


def count_duties(cells: str, codes: str) -> str:
    """Count the duties of these codes in some cells."""
    return f"SUMPRODUCT(--{match_codes(cells, codes)})"


def weigh_duties(cells: str, codes: str, weights: str) -> str:
    """Sum the weight (a row per code, a column per cell) of every duty in a row of cells."""
    return f"SUMPRODUCT({match_codes(cells, codes)}*{weights})"


def has_any(cells: tuple[str, ...], codes: str) -> str:
    """Return 1 when one of the cells has a duty of these codes, else 0."""
    return f"SIGN({'+'.join(count_duties(cell, codes) for cell in cells)})"


def count_present(members: str, duties: tuple[tuple[str, str], ...]) -> str:
    """Count the members (a column of 1 and 0) who have one of the duties, each a column of cells and a code's cell."""
    if not duties:
        return "0"
    found = "+".join(match_codes(cells, code) for cells, code in duties)
    return f"SUMPRODUCT({members}*(({found})>0))"
