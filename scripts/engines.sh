#!/bin/sh
# See that there are the browsers of `make test-engines`, and what drives them; install what it may.
set -u

missing() { # the packages of Debian whose programs are not here
    runs firefox-esr || runs firefox || echo firefox-esr
    runs WebKitWebDriver || echo webkit2gtk-driver
    runs Xvfb || echo xvfb
    runs chromedriver || echo chromium-driver
}

runs() {
    command -v "$1" >/dev/null
}

install() { # a word each
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(missing) >/dev/null 2>&1
}

if [ -n "$(missing)" ] && [ "$(id -u)" = 0 ] && runs apt-get; then
    echo "Trying apt-get install:" $(missing) >&2
    install || { apt-get update -qq >/dev/null 2>&1 && install; }
fi
if [ -n "$(missing)" ]; then
    echo "error: not every engine is here (Debian: apt install" $(missing)")" >&2
    exit 1
fi
