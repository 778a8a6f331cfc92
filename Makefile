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
	@$(BIN)/python tools/requirements.py check > .venv/check.txt
	@$(BIN)/python -m pip install --quiet -r .venv/check.txt
	@$(BIN)/ruff check main.py inspector tests tools
	@$(BIN)/mypy

bench: .venv/tested
	@QT_QPA_PLATFORM=offscreen $(BIN)/python tools/bench.py

pictures: .venv/ready
	@QT_QPA_PLATFORM=offscreen $(BIN)/python tools/pictures.py

clean:
	rm -rf .venv build

.venv/ready: pyproject.toml constraints.txt tools/setup.sh
	@PYTHON="$(PYTHON)" sh tools/setup.sh
	@touch $@

.venv/tested: .venv/ready
	@$(BIN)/python tools/requirements.py test > .venv/test.txt
	@$(BIN)/python -m pip install --quiet -r .venv/test.txt -c constraints.txt
	@touch $@
