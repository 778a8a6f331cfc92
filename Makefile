# run, test, check, bench, pictures, translations: one word each. The environment they make is .venv/.

PYTHON ?= python3
BIN := .venv/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: run test check bench pictures translations fuzz clean

run: .venv/ready
	@$(BIN)/python main.py $(FILES)

test: .venv/tested
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest

check: .venv/tested
	@$(BIN)/python -m pip install --quiet '.[check]'
	@$(BIN)/ruff check main.py inspector tests tools
	@$(BIN)/mypy

bench: .venv/tested
	@QT_QPA_PLATFORM=offscreen $(BIN)/python tools/bench.py

pictures: .venv/ready
	@QT_QPA_PLATFORM=offscreen $(BIN)/python tools/pictures.py

clean:
	rm -rf .venv build

.venv/ready: pyproject.toml tools/setup.sh
	@PYTHON="$(PYTHON)" sh tools/setup.sh
	@touch $@

.venv/tested: .venv/ready
	@$(BIN)/python tools/requirements.py test | xargs -d '\n' $(BIN)/python -m pip install --quiet
	@touch $@
