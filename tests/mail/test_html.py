"""HTML as a reader sees it."""

import pytest

from inspector.mail.html import to_text


@pytest.mark.parametrize(("source", "text"), [
    ("<p>One</p><p>Two</p>", "One\n\nTwo\n"),
    ("a<br>b<br/>c", "a\nb\nc\n"),
    ("<div>a</div><div>b</div>", "a\nb\n"),
    ("<table><tr><td>Status:</td><td>5.1.1</td></tr><tr><td>Who</td><td>me</td></tr></table>", "Status:\t5.1.1\nWho\tme\n"),
    ("5<b>.1.</b>1", "5.1.1\n"),
    ("a  b\n\n c", "a b c\n"),
    ("&lt;ana@example.org&gt; &amp; &eacute;&nbsp;x &unknown; &#233; &#xE9;", "<ana@example.org> & é x &unknown; é é\n"),
    ("<script>var a = '<p>no</p>';</script><style>p{}</style>yes", "yes\n"),
    ("<SCRIPT>no</SCRIPT>yes", "yes\n"),
    ("<!-- no --><!doctype html><?xml no?>yes", "yes\n"),
    ("<p style='display:none'>no</p>yes", "yes\n"),
    ("<div style=\"DISPLAY: none;\"><div>no</div>no</div>yes", "yes\n"),
    ("<p style='display:none'>no<p>yes", "yes\n"),
    ("<td><p style='display:none'>no<td>yes", "yes\n"),
    ("<div><p style='display:none'>no <b>no</b></div>yes", "yes\n"),
    ("<html><head><meta charset=utf-8><title>no</title><body><p>550 5.1.1</p></body></html>", "550 5.1.1\n"),
    ("<head><style>p{}</style><font>550 5.1.1</font>", "550 5.1.1\n"),
    ("a&#8232;b&#x2029;c&#8239;d&#x2007;e", "a\nb\nc d e\n"),
    ("<div hidden>no</div>yes<img hidden>!", "yes!\n"),
    ("<pre>a\n  b</pre>", "a\n  b\n"),
    ("<a title='x>y'>link</a>", "link\n"),
    ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2\n"),
    ("<b unclosed", "<b unclosed\n"),
    ("<style>never closed", ""),
    ("<body onload='x'><svg onload=x><a href='y'>550 5.1.1</a>", "550 5.1.1\n"),
    ("<svg>no</svg>yes <svg>and <svg>yes", "yes and yes\n"),
    ("<!-- never closed", "never closed\n"),
    ("", ""),
])
def test_what_is_seen(source, text):
    assert to_text(source) == text


def test_the_trace_leads_to_every_word():
    source = "<p>Reported&nbsp;error:\n 550   <b>5.1.1</b> &lt;ana@example.org&gt;</p>"
    trace = []
    text = to_text(source, trace)
    assert text == to_text(source)
    words = {text[start:end]: source[low:high] for start, end, low, high in trace}
    assert words["5.1.1"] == "5.1.1" and words["<ana@example.org>"] == "&lt;ana@example.org&gt;" and words["Reported error:"] == "Reported&nbsp;error:"
