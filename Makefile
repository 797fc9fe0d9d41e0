# `make` alone lists what there is.
.DEFAULT_GOAL := help

PYTHON ?= python3
PY := .venv/bin/python
PORT ?= 8000
TIMM ?= https://github.com/huggingface/pytorch-image-models
UV := uv==0.13.9
AUDIT := pip-audit==2.10.1
COMPILE := .venv-lock/bin/uv pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --no-header --no-emit-index-url --no-emit-find-links pyproject.toml

export PYTHON
export NO_MKDOCS_2_WARNING := 1
# Letters of any language in a path, whatever the locale.
export PYTHONUTF8 := 1
# What a hundred processes load is compiled once.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help
help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1	\2/p' Makefile | expand -t 22

.PHONY: serve
serve: .venv ## set up, then show the site at http://127.0.0.1:8000/ (or PORT=) with live reload
	@$(PY) scripts/free_port.py $(PORT)
	@echo 'العربية  http://127.0.0.1:$(PORT)/'
	@echo 'English  http://127.0.0.1:$(PORT)/en/'
	@$(PY) hooks/mkdocs_serve.py 127.0.0.1:$(PORT)

.PHONY: site
site: .venv ## build the published site into site/, only if nothing is wrong
	@$(PY) -m marsad check
	@$(PY) scripts/build_site.py
	@$(PY) tools/headers.py site

.PHONY: check
check: .venv-dev ## lint, types and data: fast, no browser
	@$(MAKE) --no-print-directory --keep-going --jobs=2 data code

# The parts of the check, which two processors share.
.PHONY: code data
code:
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m mypy
data:
	@$(PY) -m marsad check

.PHONY: test
test: .venv-dev ## everything: browser, check, tests
	@chromium=$$(sh scripts/browser.sh) && \
		$(MAKE) --no-print-directory check && \
		CHROMIUM="$$chromium" $(PY) -m pytest -n auto --dist worksteal

.PHONY: visit
visit: .venv-dev ## show a browser every page in each width, also those alike that the tests choose among
	@chromium=$$(sh scripts/browser.sh) && CHROMIUM="$$chromium" \
		$(PY) -m pytest -n auto --dist worksteal --every-page tests/arabic/test_browser.py

.PHONY: test-engines
test-engines: .venv-dev ## what readers do, in Firefox, WebKit and Chromium
	@sh scripts/engines.sh && chromium=$$(sh scripts/browser.sh) && \
		CHROMIUM="$$chromium" $(PY) -m pytest tests/engines

.PHONY: fields
fields: .venv-dev ## write the table of all fields of all records anew: FIELDS.md
	@$(PY) tools/fields.py

.PHONY: golden
golden: .venv-dev ## write the expected pages of tests/golden/ anew
	@$(PY) -m pytest -k golden --update-golden

.PHONY: import
import: .venv-dev ## compare a published file with ours: FILE=results-imagenet.csv; CONTRIBUTING.md says more
	@test -n "$(FILE)" || { echo 'say which file: make import FILE=results-imagenet.csv'; exit 1; }
	@$(PY) -m marsad import $(or $(SET),timm) "$(FILE)" $(if $(WRITE),--write) $(if $(REMOVE),--remove) \
		$(if $(FIGURES),--changed-figures $(FIGURES)) $(if $(COMMIT),--commit $(COMMIT)) \
		$(if $(CHANGED),--changed $(CHANGED)) $(if $(OLDER),--older)

.PHONY: folder
folder: site ## copy the site so that it is read from a disk, without a server: site-folder/
	@rm -rf site-folder
	@PYTHONPATH=hooks $(PY) tools/folder.py site site-folder

.PHONY: release
release: .venv ## freeze the data of the site, never to change: VERSION=2026.12
	@$(PY) -m marsad release "$(VERSION)" --may
	@$(MAKE) --no-print-directory site
	@$(PY) -m marsad release "$(VERSION)"

.PHONY: hosts
hosts: .venv-dev site ## serve the site by nginx and Caddy as hosting/ has it, and look at the answers
	@chromium=$$(sh scripts/browser.sh) && CHROMIUM="$$chromium" $(PY) tools/hosts.py

.PHONY: valid
valid: site ## check the markup and the links of every page: the Nu checker (needs Java and npm) and lychee
	@sh scripts/valid.sh

.PHONY: access
access: site .venv-dev ## ask axe of every page and of what readers make of it: UNDER=/en/models/ for a part
	@chromium=$$(sh scripts/browser.sh) && CHROMIUM="$$chromium" $(PY) tools/access.py $(UNDER)

.PHONY: audit
audit: .venv-dev ## known weaknesses of the pinned packages, and their licences
	@$(PY) tools/licences.py
	@sh scripts/new_venv.sh .venv-audit
	@.venv-audit/bin/python -m pip install --quiet --disable-pip-version-check $(AUDIT)
	@.venv-audit/bin/pip-audit --strict --require-hashes --disable-pip --progress-spinner off \
		--requirement requirements/dev.txt

.PHONY: newest
newest: .venv ## take over timm's newest results and say what is to decide: .cache/newest.md
	@mkdir -p .cache && rm -rf .cache/timm
	@git clone --quiet --filter=blob:none --sparse $(TIMM) .cache/timm
	@git -C .cache/timm sparse-checkout set results
	@$(PY) tools/newest.py .cache/timm >.cache/newest.md
	@cat .cache/newest.md

.PHONY: links
links: .venv ## ask for every address that a source names: .cache/links.md
	@mkdir -p .cache
	@$(PY) tools/links.py >.cache/links.md
	@cat .cache/links.md

.PHONY: changed
changed: .venv ## what differs between two built sites: OLD=<folder> NEW=<folder>
	@$(PY) tools/changed.py $(OLD) $(NEW)

.PHONY: bench
bench: .venv-dev ## measure and print build times and the first view beside their budgets (BENCH=--quick for a short run)
	@chromium=$$(sh scripts/browser.sh) && CHROMIUM="$$chromium" $(PY) tools/bench.py $(BENCH)

.PHONY: share
share: .venv-dev ## draw the pictures of link previews anew: docs/assets/share-<language>.png
	@chromium=$$(sh scripts/browser.sh) && CHROMIUM="$$chromium" $(PY) tools/share.py

.PHONY: picture
picture: site .venv-dev ## draw the picture of the site in the README anew: .github/site.png
	@chromium=$$(sh scripts/browser.sh) && CHROMIUM="$$chromium" $(PY) tools/picture.py

.PHONY: exits
exits: .venv-dev ## build with ProperDocs and with Zensical too, and count what of the pages is lost
	@$(PY) tools/exits.py

.PHONY: lock
lock: ## write requirements/*.txt anew from pyproject.toml
	@sh scripts/new_venv.sh .venv-lock
	@.venv-lock/bin/python -m pip install --quiet --disable-pip-version-check $(UV)
	@$(COMPILE) --extra build --output-file requirements/site.txt
	@$(COMPILE) --extra build --extra dev --constraint requirements/site.txt \
		--output-file requirements/dev.txt

.PHONY: clean
clean: ## remove all that make has made, .venv too
	rm -rf site site-folder .cache .venv .venv-* .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find hooks tests tools scripts -name __pycache__ -exec rm -rf {} +

# Both follow the lock files, not their dates: see the script.
.PHONY: .venv .venv-dev
.venv:
	@sh scripts/venv.sh site
.venv-dev:
	@sh scripts/venv.sh dev
