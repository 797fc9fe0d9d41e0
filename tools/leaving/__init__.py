"""The site built by other generators, and what of it is ours then."""
