"""Bytes to characters: an allow-list of charsets, and a ladder for what is not declared or not true."""


from inspector.mail.message import Notice
from inspector.patterns import later

_LATIN = {2: ("latin2", "latin-2", "l2", "csisolatin2", "iso_8859-2:1987", "iso-ir-101"), 4: ("latin4", "l4", "csisolatin4"), 5: ("cyrillic", "csisolatincyrillic"), 7: ("greek", "csisolatingreek"),
          15: ("latin9", "latin-9", "l9", "csisolatin9")}
_SAME = {
    "utf-8": ("utf8", "utf_8", "utf8mb4", "csutf8", "unicode-1-1-utf-8", "uft-8", "x-unicode-2-0-utf-8"),
    "utf-7": ("unicode-1-1-utf-7", "utf7", "x-unicode-2-0-utf-7"),
    "ascii": ("us-ascii", "ansi_x3.4-1968", "646", "us", "iso646-us", "7bit", "usascii"),
    "cp1252": ("iso-8859-1", "latin1", "latin-1", "iso_8859-1", "iso8859-1", "iso_8859-1:1987", "csisolatin1", "iso-ir-100", "iso-8859-1-windows-3.1-latin-1", "windows-1252", "ansi", "l1", "x-ansi"),
    "gb18030": ("gb2312", "gbk", "gb_2312-80", "cp936", "x-gbk", "euc-cn", "gb18030-2000", "gb_18030", "csgb2312", "chinese"),
    "cp949": ("ks_c_5601-1987", "ks_c_5601", "euc-kr", "euckr", "ksc5601", "ks_c_5601-1989", "csksc56011987", "cseuckr", "uhc", "korean"),
    "cp932": ("shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j", "csshiftjis", "cswindows31j"),
    "iso2022_jp_2": ("iso-2022-jp", "iso-2022-jp-2", "csiso2022jp", "iso2022jp"),
    "iso2022_jp_ext": ("iso-2022-jp-1", "iso-2022-jp-ext", "cp50220", "cp50221", "iso-2022-jp-ms"),
    "iso2022_jp_3": ("iso-2022-jp-3",),
    "iso2022_jp_2004": ("iso-2022-jp-2004",),
    "iso2022_kr": ("iso-2022-kr", "csiso2022kr"),
    "euc_jp": ("euc-jp", "x-euc-jp", "eucjp", "ujis", "cseucpkdfmtjapanese"),
    "hz": ("hz-gb-2312", "hzgb"),
    "big5hkscs": ("big5", "big5-hkscs", "x-x-big5", "big-5", "csbig5"),
    "cp874": ("tis-620", "tis620", "iso-8859-11", "windows-874"),
    "cp1254": ("iso-8859-9", "iso_8859-9", "iso8859-9", "latin5", "l5", "csisolatin5", "windows-1254"),
    "koi8-r": ("koi8", "koi8r", "cskoi8r"),
    "koi8-u": ("koi8u", "koi8-ru"),
    "utf-16": ("utf16", "ucs-2", "unicode", "iso-10646-ucs-2"),
    "utf-16-le": ("utf-16le", "utf16le"),
    "utf-16-be": ("utf-16be", "utf16be"),
    "utf-32": ("utf32", "ucs-4"),
    "cp866": ("dos-866", "csibm866"), "cp850": ("cspc850multilingual",), "cp852": ("cspcp852",), "mac-latin2": ("x-mac-ce", "x-mac-centraleurroman"), "mac-roman": ("macintosh", "x-mac-roman"), "mac-cyrillic": ("x-mac-cyrillic",),
    **{f"cp125{n}": (f"windows-125{n}", f"x-cp125{n}", f"win-125{n}") for n in (0, 1, 3, 5, 6, 7, 8)},
    **{f"iso8859-{n}": (f"iso-8859-{n}", f"iso_8859-{n}", f"iso-8859-{n}-i", f"iso-8859-{n}-e", *_LATIN.get(n, ())) for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
}
_PAGES = {   # what Windows and Outlook number, and the names made of it (windows-949, ms949, cp949)
    **{page: f"cp{page}" for page in (437, 737, 775, 850, 852, 855, 857, 858, 860, 861, 862, 863, 865, 866, 869, 874, 932, 949, 1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258)},
    **{28590 + n: f"iso8859-{n}" for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
    936: "gb18030", 950: "big5hkscs", 1200: "utf-16-le", 1201: "utf-16-be", 10000: "mac-roman", 10007: "mac-cyrillic", 10029: "mac-latin2", 12000: "utf-32", 20127: "ascii", 20866: "koi8-r",
    20932: "euc_jp", 20936: "gb18030", 20949: "cp949", 21866: "koi8-u", 28591: "cp1252", 28599: "cp1254", 28601: "cp874", 50220: "iso2022_jp_ext", 50221: "iso2022_jp_ext", 50222: "iso2022_jp_ext",
    50225: "iso2022_kr", 51932: "euc_jp", 51936: "gb18030", 51949: "cp949", 52936: "hz", 54936: "gb18030", 65000: "utf-7", 65001: "utf-8",
}
CODECS = {
    **{f"{maker}{page}": codec for page, codec in _PAGES.items() for maker in ("cp", "windows-", "x-windows-", "x-cp", "ms", "ibm")},
    **{name: codec for codec, names in _SAME.items() for name in (codec, *names)},
}
_SHIFTING = {"utf-7", "hz", "utf-16", "utf-16-le", "utf-16-be", "utf-32"}   # where bytes below 128 are not ASCII characters
_FOLDS = (("\xa0", " "), ("\u202f", " "), ("\u2007", " "), ("\u2028", "\n"), ("\u2029", "\n"), ("\ufdd0", "\ufffd"), ("\ufdd1", "\ufffd"))
_HIGH = later(rb"[\x80-\xff]+")
_SURROGATE = later("[\ud800-\udfff]")


def decode(raw: bytes, charset: str, notices: list[Notice]) -> tuple[str, str]:
    """Reading text of ``raw`` and the codec that gave it, "" where every byte is one ASCII character.

    One character may become another here (no-break space, U+2028, NUL), never more or fewer, so offsets stay those of the codec.
    """
    codec = CODECS.get(charset.lower().strip(" '\"\t"), "") if charset else "ascii"
    if codec not in _SHIFTING and raw.isascii() and b"\x1b" not in raw:
        text = raw.decode("ascii")
        return (text if "\0" not in text else _without_nul(text, notices)), ""
    if not codec:
        notices.append(Notice("repair", f"Unknown character set “{charset[:40]}”: read as the text itself suggests."))
    text, codec = _climb(raw, codec, notices)
    return fold(text, notices), codec


def _climb(raw: bytes, codec: str, notices: list[Notice]) -> tuple[str, str]:
    """Try the declared codec, then UTF-8, then what the bytes look like; at last replace what cannot be read."""
    plain = codec in ("", "ascii")
    ladder = ["utf-8"] if plain else [codec, "utf-8"]
    if codec.startswith(("utf-16", "utf-32")) and b"\0" not in raw:   # hardly true: every blank and line end would hold one
        ladder = ["utf-8", codec]
    if b"\x1b$" in raw and not codec.startswith("iso2022"):
        ladder = ["iso2022_jp_2", "iso2022_jp_ext", *ladder]
    elif codec.startswith("iso2022_jp"):
        ladder[1:1] = ["iso2022_jp_ext", "iso2022_jp_2004"]
    for each in ladder:
        try:
            return raw.decode(each), each
        except (UnicodeError, ValueError):
            continue
    if plain or codec.startswith("iso2022") and b"\x1b" not in raw:
        codec = guess(raw, japanese=codec.startswith("iso2022_jp"))
        notices.append(Notice("repair", f"The character set is not declared, or not as declared: read as {codec}."))
    text = raw.decode(codec, "replace")
    count = text.count("\ufffd")
    if count:
        notices.append(Notice("damage", f"{count:,} {'characters' if count > 1 else 'character'} could not be read as {codec} and {'show' if count > 1 else 'shows'} as \ufffd."))
    return text, codec


def guess(raw: bytes, japanese: bool = False) -> str:
    """The likeliest codec of bytes that are not UTF-8: by how their high bytes stand together and which they are."""
    runs = _HIGH.findall(raw[:65536])
    high = b"".join(runs)
    if not japanese and len(high) < 2 * len(runs):   # high bytes that stand alone: accented letters
        return "cp1252"
    if not japanese and sum(byte >= 0xC0 for byte in high) > 0.9 * len(high):   # the letters of Cyrillic sets
        return "koi8-r" if sum(byte < 0xE0 for byte in high) > 0.6 * len(high) else "cp1251"
    kana = high.count(b"\xa4") + high.count(b"\xa5")
    ladder = ["euc_jp", "cp932"] if japanese or kana * 6 > len(high) else ["cp932"] if high.count(b"\x82") + high.count(b"\x83") > len(high) // 6 else []
    for codec in (*ladder, "gb18030", "big5hkscs", "cp949"):
        try:
            raw.decode(codec)
            return codec
        except UnicodeError:
            continue
    return "cp1252"


def fold(text: str, notices: list[Notice]) -> str:
    """``text`` with the characters that Qt's text document would change changed once, each to one other."""
    if text.isascii():
        return text if "\0" not in text else _without_nul(text, notices)
    for old, new in _FOLDS:
        if old in text:
            text = text.replace(old, new)
    if text.startswith("\ufeff"):
        text = "\u200b" + text[1:]   # a byte-order mark at the very start would be lost in the window
    if "\0" in text:
        text = _without_nul(text, notices)
    try:
        text.encode()   # a quarter of the time of a search for what cannot be encoded
    except UnicodeEncodeError:
        text = _SURROGATE.sub("\ufffd", text)
    return text


def _without_nul(text: str, notices: list[Notice]) -> str:
    count = text.count("\0")
    notices.append(Notice("damage", f"{count} NUL {'characters' if count > 1 else 'character'} shown as \ufffd."))
    return text.replace("\0", "\ufffd")
