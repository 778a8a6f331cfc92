"""Letters without their marks, one for one: old mail systems and hasty writers leave them out ("nao existe", "konnte nicht zugestellt werden" with or without dots).

And the characters that nobody sees, and the letter and the dot that make a sentence.
"""

import re

# What moves a cursor, turns the direction of reading or hides in a text, as pieces of a pattern's set: controls except tab and line feed, marks of direction, blanks without width,
# the soft hyphen, lone surrogates, and the plane of tags, which can hold a whole text that nobody sees.
HIDDEN = "\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e0fff"
JOINERS = "\u200c\u200d"   # as unseen, but some scripts and emoji cannot be written without them

# A bare letter and, behind it, those that it stands for: Latin (with Vietnamese), Greek, Cyrillic. Written out, for making it of the Unicode tables takes 2 ms of every start.
_LETTERS = """
AÀÁÂÃÄÅĀĂĄǍǞǠǺȀȂȦẠẢẤẦẨẪẬẮẰẲẴẶ CÇĆĈĊČ DĎĐ EÈÉÊËĒĔĖĘĚȄȆȨẸẺẼẾỀỂỄỆ GĜĞĠĢǦǴ HĤȞ IÌÍÎÏĨĪĬĮİǏȈȊỈỊ JĴ KĶǨ LĹĻĽŁ NÑŃŅŇǸ OÒÓÔÕÖØŌŎŐƠǑǪǬȌȎȪȬȮȰỌỎỐỒỔỖỘỚỜỞỠỢ
RŔŖŘȐȒ SŚŜŞŠȘ TŢŤȚ UÙÚÛÜŨŪŬŮŰŲƯǓǕǗǙǛȔȖỤỦỨỪỬỮỰ WŴ YÝŶŸȲỲỴỶỸ ZŹŻŽ aàáâãäåāăąǎǟǡǻȁȃȧạảấầẩẫậắằẳẵặ cçćĉċč dďđ eèéêëēĕėęěȅȇȩẹẻẽếềểễệ gĝğġģǧǵ hĥȟ
iìíîïĩīĭįıǐȉȋỉị jĵǰ kķǩ lĺļľł nñńņňǹ oòóôõöøōŏőơǒǫǭȍȏȫȭȯȱọỏốồổỗộớờởỡợ rŕŗřȑȓ sśŝşšș tţťț uùúûüũūŭůűųưǔǖǘǚǜȕȗụủứừửữự wŵ yýÿŷȳỳỵỷỹ zźżž ¨΅ ÆǢǼ ØǾ æǣǽ
øǿ ƷǮ ʒǯ ΑΆ ΕΈ ΗΉ ΙΊΪ ΟΌ ΥΎΫ ΩΏ αά εέ ηή ιΐίϊ οό υΰϋύ ωώ ϒϓϔ ГЃ ЕЀЁ ИЍ КЌ УЎ гѓ еѐё иѝ кќ уў
"""
_BARE = {marked: group[0] for group in _LETTERS.split() for marked in group[1:]}
_KEYS = frozenset(_BARE)
_MARKED = "[\u00c0-\u1ef9]"   # whether there may be any: a text in Chinese is looked through in a tenth of the time; compiled when it is first used, for a start does not need it


def bare(text: str) -> str:
    """``text``, of the same length, its letters without accents, dots and strokes; others than Latin, Greek and Cyrillic ones as they are."""
    if text.isascii() or not re.search(_MARKED, text):
        return text
    for marked in _KEYS.intersection(text):   # a text has few different ones: half of the time of a table for every letter, and less
        text = text.replace(marked, _BARE[marked])
    return text


def sentence(text: str) -> str:
    """Half a sentence as a whole one: first letter large, full stop at the end."""
    text = text.strip()
    if not text:
        return ""
    return text[0].upper() + text[1:] + ("" if text[-1] in ".!?" else ".")
