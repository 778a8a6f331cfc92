"""Letters without their marks, one for one: old mail systems and hasty writers leave them out ("nao existe", "konnte nicht zugestellt werden" with or without dots)."""

import re

# A bare letter and, behind it, those that it stands for: Latin (with Vietnamese), Greek, Cyrillic. Written out, for making it of the Unicode tables takes 2 ms of every start.
_LETTERS = """
AÀÁÂÃÄÅĀĂĄǍǞǠǺȀȂȦẠẢẤẦẨẪẬẮẰẲẴẶ CÇĆĈĊČ DĎĐ EÈÉÊËĒĔĖĘĚȄȆȨẸẺẼẾỀỂỄỆ GĜĞĠĢǦǴ HĤȞ IÌÍÎÏĨĪĬĮİǏȈȊỈỊ JĴ KĶǨ LĹĻĽŁ NÑŃŅŇǸ OÒÓÔÕÖØŌŎŐƠǑǪǬȌȎȪȬȮȰỌỎỐỒỔỖỘỚỜỞỠỢ
RŔŖŘȐȒ SŚŜŞŠȘ TŢŤȚ UÙÚÛÜŨŪŬŮŰŲƯǓǕǗǙǛȔȖỤỦỨỪỬỮỰ WŴ YÝŶŸȲỲỴỶỸ ZŹŻŽ aàáâãäåāăąǎǟǡǻȁȃȧạảấầẩẫậắằẳẵặ cçćĉċč dďđ eèéêëēĕėęěȅȇȩẹẻẽếềểễệ gĝğġģǧǵ hĥȟ
iìíîïĩīĭįıǐȉȋỉị jĵǰ kķǩ lĺļľł nñńņňǹ oòóôõöøōŏőơǒǫǭȍȏȫȭȯȱọỏốồổỗộớờởỡợ rŕŗřȑȓ sśŝşšș tţťț uùúûüũūŭůűųưǔǖǘǚǜȕȗụủứừửữự wŵ yýÿŷȳỳỵỷỹ zźżž ¨΅ ÆǢǼ ØǾ æǣǽ
øǿ ƷǮ ʒǯ ΑΆ ΕΈ ΗΉ ΙΊΪ ΟΌ ΥΎΫ ΩΏ αά εέ ηή ιΐίϊ οό υΰϋύ ωώ ϒϓϔ ГЃ ЕЀЁ ИЍ КЌ УЎ гѓ еѐё иѝ кќ уў
"""
_BARE = {marked: group[0] for group in _LETTERS.split() for marked in group[1:]}
_KEYS = frozenset(_BARE)
_MARKED = re.compile("[\u00c0-\u1ef9]")   # whether there may be any: a text in Chinese is looked through in a tenth of the time; one range, for three take half a millisecond to compile


def bare(text: str) -> str:
    """``text``, of the same length, its letters without accents, dots and strokes; others than Latin, Greek and Cyrillic ones as they are."""
    if text.isascii() or not _MARKED.search(text):
        return text
    for marked in _KEYS.intersection(text):   # a text has few different ones: half of the time of a table for every letter, and less
        text = text.replace(marked, _BARE[marked])
    return text
