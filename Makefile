# One word per wish. Each word installs what it needs into .venv; nothing else on the machine is touched.
.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
UV := $(BIN)/uv pip install --quiet --compile-bytecode --python $(BIN)/python --constraint requirements.lock
NORTHWIND := examples/northwind

$(BIN)/uv:
	@echo "installing into .venv"
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv

.venv/.ready: pyproject.toml requirements.lock | $(BIN)/uv
	@$(UV) --editable '.[local]'
	@touch $@

.venv/.ready-dev: pyproject.toml requirements.lock | $(BIN)/uv
	@$(UV) --editable '.[local,postgres,evals,telemetry]' --group dev
	@touch $@ .venv/.ready

demo: .venv/.ready ## draft a reply to a real complaint with the embedded model
	@DRAFTER_MODEL=embedded DRAFTER_PLAYBOOK=$(NORTHWIND)/playbook.yaml $(BIN)/drafter draft $(NORTHWIND)/cases/C-1042.yaml

test: .venv/.ready-dev ## everything: format, lint, types, floors, all tests
	@$(MAKE) --no-print-directory lint
	$(BIN)/python -m pytest -n 2 --dist loadgroup -m "not soak"

check: .venv/.ready-dev ## the inner loop: format, lint, types, floors, unit tests
	@$(MAKE) --no-print-directory lint
	$(BIN)/python -m pytest -n 2 --dist loadgroup -m "not slow and not soak"

soak: .venv/.ready-dev ## thousands of attacks by customers on a model that obeys (ATTACKS=2000); takes a quarter of an hour
	ATTACKS=$${ATTACKS:-2000} $(BIN)/python -m pytest -m soak

lint: .venv/.ready-dev
	$(BIN)/ruff format --check --quiet .
	$(BIN)/ruff check --quiet .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: .venv/.ready-dev ## put the code in form
	$(BIN)/ruff check --fix --quiet . || true
	$(BIN)/ruff format --quiet .

serve: .venv/.ready ## the HTTP API on http://127.0.0.1:8080, with the example company
	DRAFTER_PLAYBOOK=$${DRAFTER_PLAYBOOK:-$(NORTHWIND)/playbook.yaml} $(BIN)/drafter serve

evals: .venv/.ready-dev ## run the example cases and print what holds (DRAFTER_MODEL=none for the playbook alone)
	DRAFTER_PLAYBOOK=$${DRAFTER_PLAYBOOK:-$(NORTHWIND)/playbook.yaml} $(BIN)/drafter-evals run examples

bench: .venv/.ready-dev ## how long reading, planning, composing and checking take
	$(BIN)/python -m evals.bench

lock: $(BIN)/uv ## renew requirements.lock from pyproject.toml
	$(BIN)/uv pip compile pyproject.toml --all-extras --group dev --quiet --upgrade --no-header --output-file requirements.lock

clean: ## remove what these words made
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache runs drafter.db*

help: ## these words
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*##/\t/' | expand -t 10

.PHONY: demo test check soak lint format serve evals bench lock clean help
