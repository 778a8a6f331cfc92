"""The pages against a copy of the registry's facts: every code, title, reference and class rule."""

import json
from pathlib import Path

import pytest

from inspector.codes import StatusCode

REGISTRY = json.loads(Path(__file__).with_name("registry.json").read_text(encoding="utf-8"))
USE = {"spec": "registered", "wild": "off-spec", "session": "session"}
BY_TEXT = {"4.4.6": "registered"}   # nearly always sent as 5.4.6, but the temporary class is the one that the registry's text allows


@pytest.mark.parametrize("row", REGISTRY["details"], ids=lambda row: row["code"])
def test_every_registered_detail_has_its_title_and_references(library, row):
    keys = [f"{klass}{row['code'][1:]}" for klass in row["classes"]]
    pages = [library.page(key) for key in keys]
    assert all(pages), f"no page for {[key for key, page in zip(keys, pages, strict=True) if not page]}"
    for page in pages:
        assert page.title.lower() == row["title"].lower()
        for reference in row["references"]:
            assert reference.split(",")[0].strip("[] ").removesuffix("-00") in page.standard, f"{page.key}: {reference} is missing in {page.standard}"


@pytest.mark.parametrize("row", REGISTRY["concrete"], ids=lambda row: row["code"])
def test_every_class_is_named_registered_off_spec_or_session(library, row):
    page = library.page(row["code"])
    assert page, "no page"
    assert page.use == BY_TEXT.get(row["code"], USE[row["status"]])
    assert page.code == StatusCode.parse(row["code"])
    if page.use == "off-spec":
        assert page.off_spec
    assert page.bounce == "none" if row["code"][0] == "2" else page.bounce in ("soft", "hard")


def test_no_code_beyond_the_list(library):
    """5.6.10 alone is added: the registry keeps it as a deprecated double of X.6.8, and somebody may look it up."""
    assert {page.key for page in library.pages() if page.code} - {row["code"] for row in REGISTRY["concrete"]} <= {"5.6.10"}


def test_deprecated_details_lead_to_their_successor(library):
    for row in REGISTRY["details"]:
        if row["deprecated"]:
            page = library.page(f"5{row['code'][1:]}")
            assert any(relation.key == "5.6.8" for relation in page.related)
