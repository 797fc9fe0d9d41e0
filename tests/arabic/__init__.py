"""The forty checks of the Arabic site, on every page: each test is named after its check.

Checks 5, 28, 29 and 37 (the language link, copying, the field, sorting) stand in tests/browser,
2, 3 and 39 (addresses, hreflang, questions) in tests/site, 30 (style sheets) in
test_architecture.py; 22 (the same numbers) stops the build.
Where a check's wording differs from the list it comes from, DECISIONS.md says why.
"""
