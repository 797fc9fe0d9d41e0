#!/bin/sh
# Make a new virtual environment in the folder named, with $PYTHON.
set -eu
python=${PYTHON:-python3}

fail() {
    echo "error: $*" >&2
    exit 1
}

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null ||
    fail "'$python' is no working Python 3.11 or newer; name one: make PYTHON=/path/to/python3 ..."
"$python" -c 'import ensurepip, venv' 2>/dev/null ||
    fail "'$python' has no venv module; install it (Debian and Ubuntu: apt install python3-venv)"
# Python would empty the folder that others use, and then stop.
[ ! -L "$1" ] || fail "'$1' is a link, and what it leads to would be emptied: remove the link"
"$python" -m venv --clear "$1"
