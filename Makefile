# The two commands of the README, each on its own on a fresh machine: `make plan` and `make test`. `make help` has more.

PYTHON ?= python3
BIN := $(if $(filter Windows_NT,$(OS)),.venv/Scripts,.venv/bin)
PYTEST := $(BIN)/python -m pytest --numprocesses auto --dist loadfile  # a file stays together: its tests share plans

# Tests of compiled loops on small inputs: run once more as plain Python, because coverage cannot see compiled lines.
KERNELS := tests/scheduling/columns/pricing tests/planner/capacity/simulation/test_simulate.py \
    tests/planner/capacity/requirement/test_span_needs.py

.PHONY: plan test lint quick docs fuzz benchmark nightly lock samples clean help

plan: .venv/ready  ## plan the sample service desk and say where the result is
	$(BIN)/rotacast plan samples/service-desk.xlsx || test $$? -eq 1  # 1: done, but a promise is not kept

test: lint  ## every check and every test, and that the tests run 92% of the product's statements
	$(PYTEST) --cov --cov-report= --cov-fail-under=0
	NUMBA_DISABLE_JIT=1 $(PYTEST) --cov --cov-append --cov-report= --cov-fail-under=0 $(KERNELS)
	$(BIN)/coverage report

lint: .venv/ready  ## format, style, types, who imports whom, declared libraries
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry .

quick: .venv/ready  ## the fast half of the tests
	$(PYTEST) -m "not slow"

docs: .venv/ready  ## the documentation as a web site, in site/
	$(BIN)/mkdocs build --strict

fuzz: .venv/ready  ## tens of thousands of bad inputs, kills and full disks; takes about an hour
	$(BIN)/python -m tests.robust.fuzz build/fuzz
	$(BIN)/python -m tests.robust.broken_commands build/broken 40 25

benchmark: .venv/ready  ## ours and the peers side by side, tables into tests/benchmarks/README.md; QUICK=1 takes minutes
	$(BIN)/python -m tests.benchmarks.run_suite $(if $(QUICK),--quick)

nightly: .venv/ready  ## the same with the cases that take a night
	$(BIN)/python -m tests.benchmarks.run_suite --nightly

lock:  ## resolve every dependency again and write it down with its hashes; needs uv
	uv pip compile pyproject.toml --universal --python-version 3.11 --extra dev --extra docs --generate-hashes \
	    --no-annotate --custom-compile-command "make lock" --output-file requirements.lock

samples: .venv/ready  ## make the sample workbooks anew
	$(BIN)/python samples/make_samples.py

.venv/ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv --clear .venv || { echo "Python 3.11+ with its venv module is needed (Debian: python3-venv)"; exit 2; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

clean:  ## forget the environment and every cache
	rm -rf .venv build site *.egg-info .coverage .import_linter_cache .mypy_cache .ruff_cache .pytest_cache

help:  ## list what can be made
	@grep -E '^[a-z]+:.*##' Makefile | sed 's/:.*##/:/'
