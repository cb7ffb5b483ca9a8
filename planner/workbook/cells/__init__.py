"""Kinds of cells: how one is read, the words for what it accepts, how it looks; `kind.Kind` is the grammar."""
