"""The robustness kit: bad input, kills and failing files by the thousand; `make fuzz` runs all of it.

Every case is read or refused with its place and a remedy, and nothing that was there before is lost.
"""
