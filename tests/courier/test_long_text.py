"""A long text in pieces answers as one string would."""

from hypothesis import given
from hypothesis import strategies as st

from inspector.courier import LongText

pieces = st.lists(st.text(alphabet="ab\n\u00fc\U0001f4e7", max_size=8), max_size=8)
places = st.integers(-3, 70)


@given(pieces, places, places)
def test_slices(parts, start, end):
    whole, long = "".join(parts), LongText(parts)
    assert len(long) == len(whole)
    assert long[start:end] == whole[start:end]
    assert long[:end] + long[end:] == whole[:end] + whole[end:]
    assert str(long) == whole
    assert long == whole
    if 0 <= start < len(whole):
        assert long[start] == whole[start]
        assert long[start] != whole or len(whole) == 1


@given(pieces, st.text(alphabet="ab\n\u00fc", min_size=1, max_size=4), st.integers(0, 70), st.integers(0, 70))
def test_find_and_count(parts, what, start, end):
    whole, long = "".join(parts), LongText(parts)
    assert long.find(what) == whole.find(what)
    assert long.find(what, start, end) == whole.find(what, start, end)
    assert long.count("a", start, end) == whole.count("a", start, end)
    assert long.rfind(what, start, end) == whole.rfind(what, start, end)
