"""Files of data as they stand: every record with its file and the line of every value."""
