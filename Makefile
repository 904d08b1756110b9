# One word per wish. Each word installs what it needs into .venv; nothing else on the machine is touched.
.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
# The lock names a hash for each file of each package, and uv refuses any other.
LOCKED := --constraint requirements.lock --build-constraint requirements.lock
UV := $(BIN)/uv pip install --quiet --compile-bytecode --python $(BIN)/python $(LOCKED)
NORTHWIND := examples/northwind
# A first draft compiles all patterns and keeps the result, as bytecode is kept: the installation's to wait for, not a user's.
FIRST_DRAFT = DRAFTER_MODEL=none DRAFTER_PLAYBOOK=$(NORTHWIND)/playbook.yaml $(BIN)/drafter draft $(NORTHWIND)/cases/C-1042.yaml
# What runs here starts many processes: without this, where it is set, each would compile all of the sources anew.
unexport PYTHONDONTWRITEBYTECODE

$(BIN)/uv:
	@echo "installing into .venv"
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-uv.lock

.venv/.ready: pyproject.toml requirements.lock | $(BIN)/uv
	@$(UV) --editable '.[local]'
	@$(FIRST_DRAFT) >/dev/null 2>&1
	@touch $@

.venv/.ready-dev: pyproject.toml requirements.lock | $(BIN)/uv
	@$(UV) --editable '.[local,postgres,evals,telemetry,dask,mail,mcp,slack,zendesk]' --group dev
	@$(FIRST_DRAFT) >/dev/null 2>&1
	@touch $@ .venv/.ready

# A mail server and a browser for the tests that want real ones. Where they cannot be had (no root, no apt), those tests
# are skipped, and say so.
.venv/.ready-system: | .venv/.ready-dev
	@missing=""; command -v dovecot >/dev/null || [ -x /usr/sbin/dovecot ] || missing="dovecot-imapd"; \
	command -v chromium >/dev/null || missing="$$missing chromium"; \
	if [ -n "$$missing" ] && [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  echo "installing for the tests: $$missing"; \
	  { timeout 120 apt-get update -qq; DEBIAN_FRONTEND=noninteractive timeout 600 apt-get install -y -qq $$missing; } >/dev/null 2>&1 \
	  || echo "could not be installed: $$missing; their tests are skipped" >&2; \
	elif [ -n "$$missing" ]; then echo "not installed: $$missing; their tests are skipped" >&2; fi
	@touch $@

demo: .venv/.ready ## draft a reply to a real complaint with the embedded model
	@DRAFTER_MODEL=embedded DRAFTER_PLAYBOOK=$(NORTHWIND)/playbook.yaml $(BIN)/drafter draft $(NORTHWIND)/cases/C-1042.yaml

# Three workers on two cores: many tests wait, for a lease to end or for a process to start. Tests are handed out by the
# dozen: one by one, the handing out takes longer than most of them, and all the longer the more there are.
test: .venv/.ready-dev .venv/.ready-system ## everything: format, lint, types, floors, all tests
	@$(MAKE) --no-print-directory --jobs=2 --output-sync=line lint browser
	$(BIN)/python -m pytest -n 3 --dist load --maxschedchunk 24 -m "not soak and not browser"

# Named file by file: to collect all tests takes longer than these do.
browser: .venv/.ready-dev .venv/.ready-system
	$(BIN)/python -m pytest -m "browser and not soak" $$(grep -rl --include='*.py' 'mark[.]browser' tests)

check: .venv/.ready-dev ## the inner loop: format, lint, types, floors, unit tests
	@$(MAKE) --no-print-directory lint
	$(BIN)/python -m pytest -n 2 --dist load --maxschedchunk 24 -m "not slow and not soak"

soak: .venv/.ready-dev .venv/.ready-system ## the long tests, an hour or two: attacks on a model that obeys (ATTACKS=2000), a service under load (DURATION=1200) or killed (KILLS=60)
	ATTACKS=$${ATTACKS:-2000} DURATION=$${DURATION:-1200} $(BIN)/python -m pytest -m soak

lint: .venv/.ready-dev
	$(BIN)/ruff format --check --quiet .
	$(BIN)/ruff check --quiet .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: .venv/.ready-dev ## put the code in form
	$(BIN)/ruff check --fix --quiet . || true
	$(BIN)/ruff format --quiet .

serve: .venv/.ready ## the HTTP API on http://127.0.0.1:8080, with the example company
	DRAFTER_PLAYBOOK=$${DRAFTER_PLAYBOOK:-$(NORTHWIND)/playbook.yaml} $(BIN)/drafter serve --dev

evals: .venv/.ready-dev ## run the example cases and print what holds (DRAFTER_MODEL=none for the playbook alone)
	DRAFTER_PLAYBOOK=$${DRAFTER_PLAYBOOK:-$(NORTHWIND)/playbook.yaml} $(BIN)/drafter-evals run examples

bench: .venv/.ready-dev ## how long reading, planning, composing and checking take
	$(BIN)/python -m evals.bench

lock: $(BIN)/uv ## renew the locks from pyproject.toml
	$(BIN)/uv pip compile pyproject.toml --all-extras --group pyproject.toml:dev --group pyproject.toml:audit --group pyproject.toml:build --quiet --upgrade --no-header --generate-hashes --output-file requirements.lock
	echo uv | $(BIN)/uv pip compile - --quiet --upgrade --no-header --no-annotate --generate-hashes --output-file requirements-uv.lock

.venv/.ready-audit: .venv/.ready-dev
	@$(UV) --group audit
	@touch $@

audit: .venv/.ready-audit ## known holes in the locked packages (asks the advisory service, so it needs the network)
	@$(BIN)/pip-audit --requirement requirements.lock --require-hashes --disable-pip --strict || { \
	  echo "if the advisory service was not reached, nothing was audited: run it again where there is a network" >&2; exit 1; }

sbom: .venv/.ready-audit ## what the locked packages are, with their hashes, as CycloneDX: sbom.json
	@$(BIN)/cyclonedx-py requirements --output-reproducible --pyproject pyproject.toml --output-format JSON --output-file sbom.json requirements.lock
	@echo "sbom.json"

clean: ## remove what these words made
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache runs drafter.db* sbom.json

help: ## these words
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*##/\t/' | expand -t 10

.PHONY: demo test browser check soak lint format serve evals bench lock audit sbom clean help
