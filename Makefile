# SceneForge. `make run` is all a director needs; `make check` is what CI runs.
#
# PYTHON  the interpreter the environment is made with, 3.11 to 3.13
# PORT    where `make run` serves
# ARGS    handed to pytest, e.g. make test ARGS="-k storyboard"
# SEED    of the moments at which `make chaos-fibo` kills

PYTHON ?= python3
PORT ?= 8501
ARGS ?=
SEED ?= 1

VENV := .venv
BIN := $(VENV)/bin
LOCAL := .venv-local
ORACLE := .venv-oracle
UV_VERSION := 0.13.9
CODE := core sceneforge_app pages tests benchmarks

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup setup-dev browser run test test-local test-oracle equal-noise chaos-fibo demo check format tidy lint types imports bench framing gallery lock clean

help: ## what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 16

# --- set-up: each stamp is newer than what it was made from, so a second `make run` starts at once

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' \
	  || { echo "SceneForge needs Python 3.11, 3.12 or 3.13: make $(MAKECMDGOALS) PYTHON=/path/to/python3.12"; exit 1; }
	@$(PYTHON) -m venv $(VENV) \
	  || { echo "Python's venv module is missing: on Debian or Ubuntu, apt-get install python3-venv"; exit 1; }

$(BIN)/uv: | $(BIN)/python
	@test -x $@ || $(BIN)/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)

$(VENV)/.ready: requirements.txt pyproject.toml | $(BIN)/uv
	@echo "Installing what SceneForge needs (once) ..."
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements.txt
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps -e .
	@touch $@

$(VENV)/.ready-dev: requirements-dev.txt $(VENV)/.ready
	@echo "Installing what the tests need (once) ..."
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements-dev.txt
	@touch $@

setup: $(VENV)/.ready ## an environment with the locked requirements
setup-dev: $(VENV)/.ready-dev

browser: $(VENV)/.ready-dev ## find or install a browser for the browser tests
	@.ci/browser $(BIN)/python

# --- use

run: setup ## serve SceneForge and print its address (PORT=8501)
	@$(BIN)/sceneforge warm
	@$(BIN)/sceneforge serve --port $(PORT)

demo: setup ## a storyboard of one sentence, into out/
	@$(BIN)/sceneforge warm
	@echo "A tense noir chase through rainy neon streets at midnight" \
	  | $(BIN)/sceneforge storyboard - --frames 6 --quality preview --seed 1 --out out

# --- check

test: setup-dev browser ## every test
	@$(BIN)/sceneforge warm
	$(BIN)/pytest $(ARGS)

$(LOCAL)/.ready: requirements-dev.txt requirements-fibo-local.txt | $(BIN)/uv
	@$(PYTHON) -m venv $(LOCAL)
	@$(BIN)/uv pip install --quiet --python $(LOCAL)/bin/python --require-hashes -r requirements-dev.txt
	@$(LOCAL)/bin/python -m pip install --quiet -r requirements-fibo-local.txt
	@touch $@

test-local: $(LOCAL)/.ready ## FIBO on this machine with a tiny pipeline, in an environment of its own
	$(LOCAL)/bin/python -m pytest tests/fibo_local $(ARGS)

$(ORACLE)/.ready: requirements-dev.txt tests/oracle/requirements.txt | $(BIN)/uv
	@$(PYTHON) -m venv $(ORACLE)
	@$(BIN)/uv pip install --quiet --python $(ORACLE)/bin/python --require-hashes \
	  -r requirements-dev.txt -r tests/oracle/requirements.txt
	@touch $@

test-oracle: $(ORACLE)/.ready ## the renderer against Mitsuba 3, in an environment of its own
	$(ORACLE)/bin/python -m pytest -s tests/oracle $(ARGS)

equal-noise: $(ORACLE)/.ready ## CPU for equal noise against Mitsuba and, by SCENEFORGE_BPY_PYTHON, Cycles
	PYTHONPATH=.:benchmarks $(ORACLE)/bin/python benchmarks/equal_noise.py

chaos-fibo: setup-dev ## kill servers 50 times while they order 60 frames (SEED=1), and audit the books
	SCENEFORGE_TEST_FIBO_KILLS=50 SCENEFORGE_TEST_FIBO_BOARDS=3 SCENEFORGE_TEST_FIBO_FRAMES=20 \
	  SCENEFORGE_TEST_SEED=$(SEED) $(BIN)/pytest -s tests/reliability/test_fibo_kill.py

check: setup-dev format lint types imports test ## what CI runs

format: setup-dev
	$(BIN)/ruff format --check $(CODE)

tidy: setup-dev ## format the code and mend what the linter can
	$(BIN)/ruff format $(CODE)
	$(BIN)/ruff check --fix $(CODE)

lint: setup-dev
	$(BIN)/ruff check $(CODE)

types: setup-dev
	$(BIN)/mypy

imports: setup-dev
	$(BIN)/lint-imports

bench: setup-dev ## measure, print and store under benchmarks/results/
	$(BIN)/python benchmarks/bench.py

framing: setup-dev ## measure whether frames show the size and angle asked for
	$(BIN)/python benchmarks/framing_grid.py

gallery: setup-dev ## contact sheets of sets, poses, moods and framings into docs/gallery/
	$(BIN)/python benchmarks/gallery.py

# --- keep

LOCK := --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
  --no-emit-find-links --quiet --custom-compile-command "make lock"

lock: | $(BIN)/uv ## requirements.in -> requirements.txt, for every supported Python
	$(BIN)/uv pip compile $(LOCK) -o requirements.txt requirements.in
	$(BIN)/uv pip compile $(LOCK) -o requirements-dev.txt requirements-dev.in
	$(BIN)/uv pip compile $(LOCK) -o tests/oracle/requirements.txt tests/oracle/requirements.in

clean: ## remove the environment and what was made; films stay in the data folder
	rm -rf $(VENV) $(LOCAL) $(ORACLE) out .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache \
	  .coverage htmlcov *.egg-info
	find core sceneforge_app pages tests benchmarks -name __pycache__ -prune -exec rm -rf {} +
