# run, test, check, bench, pictures, translations, wheel: one word each. The environment they make is .venv/.

PYTHON ?= python3
BIN := .venv/bin
TS := $(wildcard resources/translations/*.ts)
QM := $(TS:.ts=.qm)
LUPDATE := $(BIN)/pyside6-lupdate -silent -no-obsolete -locations none -tr-function-alias translate+=_TR
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: run test check bench pictures translations fuzz wheel clean

run: .venv/ready $(QM)
	@$(BIN)/python main.py $(FILES)

test: .venv/tested $(QM)
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest

check: .venv/tested
	@$(BIN)/python tools/requirements.py check > .venv/check.txt
	@$(BIN)/python -m pip install --quiet -r .venv/check.txt
	@$(BIN)/ruff check main.py inspector tests tools
	@$(BIN)/mypy

bench: .venv/tested
	@QT_QPA_PLATFORM=offscreen $(BIN)/python tools/bench.py

pictures: .venv/ready $(QM)
	@QT_QPA_PLATFORM=offscreen $(BIN)/python tools/pictures.py

# Collects the strings of the window into the .ts files; what has no translation yet is marked unfinished there. English needs plurals only.
translations: .venv/ready
	@$(LUPDATE) -pluralonly $(shell find inspector/ui -name '*.py' | sort) -ts resources/translations/bounce_en.ts
	@$(LUPDATE) $(shell find inspector/ui -name '*.py' | sort) -ts $(filter-out %_en.ts,$(TS))
	@$(MAKE) --no-print-directory $(QM)

# What the program loads. It is not kept under version control; without it the window is English.
%.qm: %.ts | .venv/ready
	@$(BIN)/pyside6-lrelease -silent $< -qm $@

# Random damage to mails for so many minutes; what is found is kept in build/fuzz/. SEED=n repeats a run.
fuzz: .venv/tested
	@MINUTES=$(or $(MINUTES),5) QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -o faulthandler_timeout=0 -m fuzz -s tests/fuzz

# The program to install elsewhere, with its translations, in dist/.
wheel: .venv/ready $(QM)
	@rm -rf build/lib build/bdist.*
	@$(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir dist .

clean:
	rm -rf .venv build dist

.venv/ready: pyproject.toml constraints.txt tools/setup.sh
	@PYTHON="$(PYTHON)" sh tools/setup.sh
	@touch $@

.venv/tested: .venv/ready
	@$(BIN)/python tools/requirements.py test > .venv/test.txt
	@$(BIN)/python -m pip install --quiet -r .venv/test.txt -c constraints.txt
	@touch $@
