# strike-ledger. `make` alone lists what there is to do.

PYTHON ?= python3
VENV ?= .venv
PORT ?= 3000
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DATA := $(abspath $(or $(STRIKE_LEDGER_DATA_DIR),data))
PYTEST_WORKERS ?= auto

.DEFAULT_GOAL := help
.PHONY: help setup refresh test lint format ui lock clean distclean

help: ## List what there is to do
	@printf 'strike-ledger: news coverage of labor disputes in, a source-cited dataset out\n\n'
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))
	@printf '\nSettings: PYTHON=python3.12 (3.11 or newer), PORT=3000 (of the UI), STRIKE_LEDGER_DATA_DIR, STRIKE_LEDGER_TIMEZONE\n'

setup: $(READY) ## Create .venv and install the locked packages (done by the others where needed)

refresh: $(READY) ## Read seeds/articles and data/inbox, publish to data/published/latest
	@$(BIN)/strike-ledger refresh

test: $(READY) ## Run every test
	@$(BIN)/python -m pytest -n $(PYTEST_WORKERS) --dist loadfile --no-loadscope-reorder $(PYTEST_ARGS)

lint: $(READY) ## Check style and types (ruff, mypy --strict)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

format: $(READY) ## Put the code into its form
	@$(BIN)/ruff check --fix-only --quiet .
	@$(BIN)/ruff format .

ui: $(READY) ## Start the Dagster UI with its daemon: schedule on, history kept in data/dagster_home
	@$(BIN)/python -m pipelines.ui $(PORT)

lock: $(READY) ## Resolve requirements.lock again from pyproject.toml (UPGRADE=--upgrade for the newest)
	@$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-header --no-annotate --no-strip-extras --quiet $(UPGRADE) -o requirements.lock

clean: ## Remove what can be made again: the warehouse, dbt's target, logs, caches
	@rm -rf "$(DATA)/warehouse.duckdb" "$(DATA)/dbt" "$(DATA)/logs" sql/target sql/logs .mypy_cache .ruff_cache .pytest_cache .hypothesis

distclean: clean ## The same, and .venv
	@rm -rf $(VENV)

# The stamp is made last: an installation broken off is begun again, a finished one needs no network.
$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo 'Python 3.11 or newer is needed; say which with PYTHON=...'; exit 1; }
	@echo 'Setting up $(VENV) (a few minutes the first time)'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --disable-pip-version-check --quiet --progress-bar off --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --disable-pip-version-check --quiet --no-deps --no-build-isolation -e .
	@touch $@
