"""Pages that answer a leader: whom to hire by when, and how several teams stand.

It imports the domain and other pages' measures.
"""
