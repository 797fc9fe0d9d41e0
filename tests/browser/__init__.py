"""What the scripts and the frame do, on a site of invented data."""
