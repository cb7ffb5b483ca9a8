"""What leaders read on the terminal: scenarios, searches, back-tests, reviews, the months ahead, a portfolio of teams.

It imports reports and the domain.
"""
