"""What is asked of pages for those who see them otherwise, or not at all."""
