"""Figures and words that stand in another file, filled in while records are read."""
