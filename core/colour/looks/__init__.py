"""Looks of a board: how a lit picture is put on paper. The light underneath stays what it is."""
