"""The number that says which cases are tried where cases are drawn."""

import os

SEED = int(os.environ.get("FUZZ_SEED", "1"))
