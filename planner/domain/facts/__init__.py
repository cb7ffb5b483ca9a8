"""What follows from the rows of a workbook: where and when shifts run, when duties lie, who is away, what is due.

It imports only rows and clocks of the domain; `Inputs` has each of these facts once.
"""
