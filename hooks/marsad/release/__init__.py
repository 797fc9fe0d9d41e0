"""Freeze the data as they were published, and verify what was frozen."""
