"""What leaders read on the terminal: the months ahead, and a portfolio of teams.

It imports reports and the domain.
"""
