"""Facts in the formats of other programs: keys in ASCII, words in one language where needed."""
