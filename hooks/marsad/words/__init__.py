"""How a language of the site speaks: strings, plurals, numbers, dates."""
