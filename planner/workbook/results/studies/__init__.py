"""Workbooks of studies that have no rota: the outlook on the months ahead, and a portfolio of teams.

It imports pages and what is stored with them.
"""
