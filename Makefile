# The two commands of the README, each on its own on a fresh machine: `make plan` and `make test`.

PYTHON ?= python3
BIN := .venv/bin

.PHONY: plan test lint lock samples clean

plan: .venv/ready  ## plan the sample service desk and say where the result is
	$(BIN)/rotacast plan samples/service-desk.xlsx || test $$? -eq 1  # 1: done, but a promise is not kept

test: lint  ## every check and every test
	$(BIN)/pytest

lint: .venv/ready  ## format, style, types, who imports whom, declared libraries
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry .

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
	rm -rf .venv build *.egg-info .import_linter_cache .mypy_cache .ruff_cache .pytest_cache
