"""Take over files that others publish."""
