"""Workbooks of studies: scenarios, searches, back-tests, reviews, the months ahead, a portfolio; written and read back.

It imports pages and what is stored with them.
"""
