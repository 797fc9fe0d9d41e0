"""Pages out of views and templates."""
