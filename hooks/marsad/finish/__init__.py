"""What happens to a finished page, whatever generator made it."""
