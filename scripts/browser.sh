#!/bin/sh
# Print the path of a Chromium that runs: the one $CHROMIUM names, an installed one, or one it installs.
# One without windows comes first: it does the same with a third of the work.
set -u
cd "$(dirname "$0")/.."

runs() {
    path=$(command -v "$1") && "$path" --version >/dev/null 2>&1
}

found() {
    printf '%s\n' "$path"
    exit 0
}

fail() {
    echo "error: $*" >&2
    exit 1
}

installed() {
    for name; do
        ! runs "$name" || found
    done
}

packages() { # with Arabic letters, so that no picture or width depends on missing ones
    echo "No chromium-headless-shell found: trying apt-get install" >&2
    install || { apt-get update -qq >/dev/null 2>&1 && install; }
    installed chromium-headless-shell
}

install() {
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        chromium-headless-shell fonts-noto-core >/dev/null 2>&1
}

playwrights() { # the one Playwright keeps for itself, if it is there
    ! runs "$(.venv/bin/python scripts/playwright_chromium.py 2>/dev/null)" || found
}

download() {
    echo "No Chromium found: trying Playwright's own download" >&2
    ! .venv/bin/python -m playwright install chromium >/dev/null 2>&1 || playwrights
}

if [ -n "${CHROMIUM:-}" ]; then
    ! runs "$CHROMIUM" || found
    fail "CHROMIUM names '$CHROMIUM', which does not run"
fi
installed chromium-headless-shell
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    packages
fi
installed chromium chromium-browser google-chrome
if [ -x .venv/bin/python ]; then
    playwrights
    download
fi
fail "no Chromium: install one (Debian: apt install chromium-headless-shell fonts-noto-core)" \
    "or set CHROMIUM=/path/to/chromium"
