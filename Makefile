# The two commands of the README, each on its own on a fresh machine: `make plan` and `make test`. `make help` has more.

PYTHON ?= python3
BIN := $(if $(filter Windows_NT,$(OS)),.venv/Scripts,.venv/bin)
PYTEST := $(BIN)/python -m pytest --numprocesses auto --dist loadfile  # a file stays together: its tests share plans

# Tests of compiled loops on small inputs: run once more as plain Python, because coverage cannot see compiled lines.
KERNELS := tests/scheduling/columns/pricing tests/planner/capacity/simulation/test_simulate.py \
    tests/planner/capacity/requirement/test_span_needs.py

.PHONY: plan test lint quick docs fuzz mutants soak benchmark nightly lock audit release samples clean help

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

mutants: .venv/ready  ## change operators and numbers in the rules one by one: each change must fail a law
	$(BIN)/python -m tests.robust.mutants

soak: .venv/ready  ## 200 plans in one process: memory stays flat
	$(BIN)/python -m tests.benchmarks.soak

benchmark: .venv/ready  ## ours and the peers side by side, tables into tests/benchmarks/README.md; QUICK=1 takes minutes
	$(BIN)/python -m tests.benchmarks.run_suite $(if $(QUICK),--quick)

nightly: .venv/ready  ## the same with the cases that take a night
	$(BIN)/python -m tests.benchmarks.run_suite --nightly

lock:  ## resolve every dependency again and write it down with its hashes, for makers and for users; needs uv
	uv pip compile pyproject.toml --universal --python-version 3.11 --extra dev --extra docs --generate-hashes \
	    --no-annotate --custom-compile-command "make lock" --output-file requirements.lock
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --constraint requirements.lock \
	    --no-annotate --custom-compile-command "make lock" --output-file requirements-users.lock

audit: .venv/ready  ## known weaknesses in what users install; fails too where a package cannot be looked up; run it every week
	$(BIN)/pip-audit --strict --require-hashes --disable-pip -r requirements-users.lock

release: .venv/ready  ## the wheel, the source archive, what is in them (CycloneDX) and its licences, in dist/
	$(BIN)/python -m build --outdir dist
	$(BIN)/cyclonedx-py requirements requirements-users.lock --pyproject pyproject.toml --output-reproducible \
	    --of JSON -o dist/sbom.json
	$(BIN)/python scripts/licences.py requirements-users.lock dist/licences.txt

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
