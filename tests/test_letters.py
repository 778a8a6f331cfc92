"""Letters without their marks."""

import unicodedata

from inspector.letters import bare, sentence


def test_every_letter_loses_its_mark_and_nothing_its_place():
    for low, high in ((0xC0, 0x250), (0x370, 0x460), (0x1EA0, 0x1EFA)):
        for code in range(low, high):
            letter = chr(code)
            parts = unicodedata.normalize("NFD", letter)
            assert len(bare(letter)) == 1
            if len(parts) > 1 and letter not in "йЙїЇ":
                assert bare(letter) == parts[0], letter


def test_what_has_no_marks_stays():
    for text in ("plain", "配信できません", "й", "مرحبا", "", "ñ日本".replace("ñ", "n")):
        assert bare(text) == text
    assert bare("Não é possível; Łódź, Øre, Tiếng Việt, Ελλάδα, ёлка") == "Nao e possivel; Lodz, Ore, Tieng Viet, Ελλαδα, елка"


def test_half_a_sentence_becomes_a_whole_one():
    assert [sentence(text) for text in ("wait a day", " Gone? ", "é", "", "  ")] == ["Wait a day.", "Gone?", "É.", "", ""]
