"""The live formulas of the rota: what they count when a planner retypes a cell.

A cell reads "L", "P", "L+P", each perhaps locked with "!", or "-", or a leave code. COUNTIF with wildcards is what
planners know; where the duties of a whole block are weighed, cells are compared with "+CODE+" inside "+cell+".
"""


def count_shifts(cells: str, code: str) -> str:
    """Count the cells whose shift is the code of a cell, or one of the codes of several cells."""
    found = f'COUNTIF({cells},{code})+COUNTIF({cells},{code}&"+*")+COUNTIF({cells},{code}&"!")'
    return f"SUMPRODUCT({found})" if ":" in code else found


def count_turns(cells: str, code: str) -> str:
    """Count the cells that are on call for the tier of a cell, alone or beside a shift."""
    alone_or_locked = f'COUNTIF({cells},{code})+COUNTIF({cells},{code}&"!")'
    return f'{alone_or_locked}+COUNTIF({cells},"*+"&{code})+COUNTIF({cells},"*+"&{code}&"!")'


def match_codes(cells: str, codes: str) -> str:
    """Return the true-or-false block of cells against codes, for use inside SUMPRODUCT."""
    return f'ISNUMBER(FIND(UPPER("+"&{codes}&"+"),UPPER("+"&SUBSTITUTE({cells},"!","")&"+")))'


def match_shifts(cells: str, codes: str) -> str:
    """Return the true-or-false block of cells whose shift is one of many codes, for use inside SUMPRODUCT.

    A block of cells and a block of codes may both be columns, which `match_codes` cannot compare.
    """
    bare = f'SUBSTITUTE({cells},"!","")'
    return f'ISNUMBER(MATCH(LEFT({bare},FIND("+",{bare}&"+")-1),{codes},0))'


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
    """Count the members (a column of 1 and 0) with one of the duties, each a column of cells and cells of codes."""
    if not duties:
        return "0"
    found = "+".join((match_shifts if ":" in code else match_codes)(cells, code) for cells, code in duties)
    return f"SUMPRODUCT({members}*(({found})>0))"
