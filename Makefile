# Everything a newcomer or CI does, each in one word. Windows without make: the README shows the same commands.
VENV ?= .venv
ifeq ($(OS),Windows_NT)
  BIN := $(VENV)/Scripts
  PYTHON ?= py
else
  BIN := $(VENV)/bin
  PYTHON ?= python3
endif

.DEFAULT_GOAL := check
.PHONY: demo test check lint types layers docs-check cover fmt golden samples fuzz dist offline site wheel-check clean

# Set up, then a whole round on the sample data: issue, fill, check, score, consolidate
demo: $(VENV)/.ready
	$(BIN)/pmqa demo demo-round

# Set up, then the whole test suite (tests that need LibreOffice run where it is installed)
test: $(VENV)/.ready-dev
	$(BIN)/python -m pytest

# Everything that must be green before a commit
check: lint types layers docs-check site test cover wheel-check

# Style and common mistakes
lint: $(VENV)/.ready-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

# Types, strictly
types: $(VENV)/.ready-dev
	$(BIN)/mypy

# Imports point down
layers: $(VENV)/.ready-dev
	$(BIN)/lint-imports

# Generated pages say what the program says
docs-check: $(VENV)/.ready-dev
	$(BIN)/python docs/generate.py --check

# The core, every branch
cover: $(VENV)/.ready-dev
	$(BIN)/python -m pytest tests/model tests/scoring -q --cov=pmqa_score.model --cov=pmqa_score.scoring --cov-branch --cov-report=term --cov-fail-under=100

# Format the code
fmt: $(VENV)/.ready-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Write the text pictures of the workbooks anew
golden: $(VENV)/.ready-dev
	PMQA_GOLDEN=write $(BIN)/python -m pytest tests/workbook/test_golden.py tests/report/feedback/test_word.py

# Twenty thousand mutated files against the reader (not part of the test run)
fuzz: $(VENV)/.ready-dev
	$(BIN)/python tests/fuzz/fuzz_reader.py 20000

# Make the sample round's source data anew
samples: $(VENV)/.ready-dev
	$(BIN)/python samples/make_samples.py

# The documentation as a site, into site/; a link that leads nowhere stops it
site: $(VENV)/.ready-docs
	NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --strict

# Build wheel and sdist
dist: $(VENV)/.ready-dev
	rm -rf dist
	$(BIN)/python -m build --outdir dist .

# A zip with all wheels, for networks that are closed; for another machine: make offline FOR="--platform win_amd64 --python 3.12"
offline: dist
	$(BIN)/python .ci/offline.py dist $(FOR)

# Install the wheel and the zip in empty environments elsewhere and run a whole round there
wheel-check: offline
	$(BIN)/python tests/wheel_check.py dist

clean:
	rm -rf $(VENV) dist build site demo-round .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage

$(VENV)/.ready: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable .
	$(PYTHON) -c "open('$@', 'w').close()"

$(VENV)/.ready-dev: $(VENV)/.ready
	$(BIN)/python -m pip install --quiet --editable . --group dev
	$(PYTHON) -c "open('$@', 'w').close()"

$(VENV)/.ready-docs: $(VENV)/.ready
	$(BIN)/python -m pip install --quiet --group docs
	$(PYTHON) -c "open('$@', 'w').close()"
