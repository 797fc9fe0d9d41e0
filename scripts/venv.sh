#!/bin/sh
# Make .venv hold what a lock file names: `scripts/venv.sh site` or `scripts/venv.sh dev`.
# Does nothing when it already does; starts afresh when the lock or the folder has changed.
set -eu
cd "$(dirname "$0")/.."
want=$1

key() { # of one lock file at this place: an editable install points into the folder
    { pwd && cat "requirements/$1.txt"; } | cksum
}

holds() {
    [ "$(cat ".venv/$1.key" 2>/dev/null)" = "$(key "$1")" ] && .venv/bin/python -c '' 2>/dev/null
}

install() {
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-compile "$@" || {
        echo "error: pip could not install (above): it needs the network or an index of yours;" \
            "make again goes on from here" >&2
        exit 1
    }
}

if holds site && holds "$want"; then
    exit 0
fi
if ! holds site; then
    [ ! -e .venv/dev.key ] || want=dev
    sh scripts/new_venv.sh .venv
fi
echo "Installing requirements/$want.txt into .venv"
install --require-hashes -r "requirements/$want.txt"
install --no-deps --no-build-isolation --editable .
# Here, because pip compiles with one processor; what is for another Python stays as it is.
.venv/bin/python -m compileall -qq -j 0 .venv/lib || true
key site >.venv/site.key
[ "$want" = site ] || key dev >.venv/dev.key
