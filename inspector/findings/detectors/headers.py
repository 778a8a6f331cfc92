"""What the bounce's own headers say: X-Failed-Recipients (Exim, Gmail), and the signs of what kind of message it is."""

import re

from inspector.findings import lists, words
from inspector.findings.address import addresses
from inspector.findings.evidence import Evidence
from inspector.findings.finding import FIELD, PROSE, SIGN, Trust
from inspector.findings.forwarded import ANSWERED, FROM, HANDED_ON
from inspector.findings.head import Head
from inspector.mail import Kind
from inspector.patterns import later

# Who wrote what is quoted below: the line may be broken before the address.
_QUOTING = later(r"\n(?:> ?){0,4}([^\n>]{3,160}(?:\n[^\n>]{1,100})?>?[^\n:>]{0,40})[:：][ \t]{0,4}\n(?:[ \t]{0,4}\n)?[ \t]{0,4}>")
_UNQUOTED = later(_QUOTING.pattern.removesuffix("[ \\t]{0,4}>"))   # the same where the marks were left out
_PERSON = later(r"\"?([^\W\d_a-z][^\W\d_]{1,30}) [^\W\d_a-z][^<>@\"\n]{0,60}\"? <")   # somebody with a first name and another
_COUNTED = later(r"^[ \t*•-]{0,6}(?:messages?[ \t])?(received|delivered|sent|accepted|bounced|rejected|deferred|blocked|failed)(?:[ \t](?:messages?|mails?))?[ \t]{0,12}[:=][ \t]{0,24}[0-9]{1,9}[ \t]{0,4}$", re.IGNORECASE | re.MULTILINE)
_OPENING = 1_000   # characters of a notice in which a list says that it refuses
_SUBJECTS = (("auto-reply", words.AWAY), ("delay", words.LATE), ("failure", words.REFUSED), ("challenge", words.CHALLENGED), ("held", words.HELD), ("reported", words.REPORTED))
_REPORTS = (("disposition-notification", "read-receipt"), ("feedback-report", "complaint"), ("delivery-status", "report"))
_ANSWERING = ("\nx-autoreply:", "\nx-autorespond:", "\nx-vacation:", "\nx-ms-exchange-inbox-rules-loop:")
# Certified mail in Italy (PEC, DM 2 November 2005): what kind of receipt a message is. The first notice of lateness comes after twelve hours, the final one after a day.
_RECEIPTS = {
    "errore-consegna": "failure", "non-accettazione": "failure", "rilevazione-virus": "failure", "preavviso-errore-consegna": "delay", "avvenuta-consegna": "success",
}
_RARE = re.compile(r"\n(x-ricevuta:|x-auto|x-vacation:|x-ms-exchange-inbox|auto-submitted:|list-|precedence:|x-beenthere:)")   # which of them begin a line, in one pass
_WORDS = (Kind.NOTICE, Kind.ORIGINAL)
_NAMING = later(rf"[>*| \t]{{0,8}}(?:{FROM})\*{{0,2}}[ \t]{{0,4}}[:：]")
_LOOK = 8_000      # characters in which the words that are answered begin
_Place = tuple[int, int]


def detect(evidence: Evidence) -> None:
    """Recipients that a header names, and the signs of the kind of message where no report has settled that."""
    head = evidence.head
    if head is None:
        return
    if "x-failed-recipients:" in head.low:
        for field in head.places("\nx-failed-recipients:"):
            for low, high in addresses(evidence.text, *field):
                evidence.recipient(evidence.text[low:high], low, high, "header-failed-recipients", FIELD)
                evidence.sealed = True
    if not evidence.settled:
        _signs(evidence, head)


def tell(evidence: Evidence) -> None:
    """The signs that decided nothing."""
    if evidence.settled and evidence.head:
        _signs(evidence, evidence.head)


def _signs(evidence: Evidence, head: Head) -> None:
    rare = frozenset(_RARE.findall(head.low))
    if to := head.place("\nto:"):
        _sign(evidence, "addressed", to, "header-to")
        whom = head.value(to).lower()
        if ("=" in whom or "bounce" in whom or "owner" in whom or "return" in whom or "error" in whom or "admin" in whom or "request" in whom) and evidence.bounces:
            _sign(evidence, "to-bounces", to, "header-to-bounces")
    managed = False
    if sender := head.place("\nfrom:"):
        name = head.value(sender)[:300].lower()
        mail_system = words.first(name, words.DAEMONS) is not None or not name.strip(" <>\"")
        if mail_system and _is_written_by_hand(evidence, head, head.value(sender)[:300]):
            _sign(evidence, "gateway", sender, "header-gateway")   # whoever looks after the mail system, or its statistics
        elif mail_system:
            evidence.by_daemon = True
            _sign(evidence, "daemon", sender, "header-daemon")
            if "mailer-daemon@" in name:
                _sign(evidence, "mailer-daemon", sender, "header-mailer-daemon")   # no person, and no program that has anything else to say
            elif _is_by_name(name):
                _sign(evidence, "daemon-by-name", sender, "header-daemon-name")
        elif words.first(name, words.LIST_MANAGERS):
            managed = True
            _sign(evidence, "list-manager", sender, "header-list-manager")
        else:
            if words.first(name, words.GATEWAYS):
                _sign(evidence, "gateway", sender, "header-gateway")
            elif words.first(name, words.MACHINES):
                _sign(evidence, "program", sender, "header-program")
            if "\nlist-" not in head.low and "\nprecedence:" not in head.low:
                _quoted(evidence)
                if not _is_digest(head):
                    _forwarded(evidence)
    path = head.place("\nreturn-path:")
    if path and head.value(path).replace(" ", "").lower() in ("<>", "<mailer-daemon>"):
        _sign(evidence, "null-path", path, "header-null-path")
    if "x-ricevuta:" in rare:
        _receipt(evidence, head)
    if subject := head.place("\nsubject:"):
        said = words.folded(head.value(subject)[:300])
        _subject(evidence, subject, said + " ")
        _refused_post(evidence, subject, said.rstrip(), managed)
        if to and ANSWERED.match(said) and not HANDED_ON.match(said):
            _replied(evidence, head, to)
    _automatic(evidence, head, rare, managed)


def _sign(evidence: Evidence, value: str, place: _Place, rule: str, trust: Trust = FIELD) -> None:
    evidence.add(SIGN, value, place[0], place[1], rule, trust)   # unpacked by a star it takes three times as long


def _is_by_name(sender: str) -> bool:
    """Whether a sender calls itself a mail system by its name alone, behind which stands another address: anybody can do that."""
    address = sender.rpartition("<")[2]
    return "<" in sender and address != ">" and not words.first(address, words.DAEMONS)


def _is_written_by_hand(evidence: Evidence, head: Head, sender: str) -> bool:
    """Whether a mail from a postmaster's address is no notice: a person signs it with the first name, or it counts what came and went. Never where a machine's path or report shows."""
    low = sender.lower()
    if evidence.reports or evidence.originals or "mailer-daemon" in low or len(evidence.notices) != 1 or "\nauto-submitted:" in head.low or "\nx-failed-recipients:" in head.low:
        return False
    path = head.place("\nreturn-path:")
    if path and head.value(path).replace(" ", "") == "<>":
        return False
    prose = evidence.notices[0][2]
    first = _PERSON.match(sender)
    if first and not words.first(first[0].lower(), words.DAEMONS) and prose.rstrip().rpartition("\n")[2].strip(" \t-–—,") == first[1]:
        return True
    return len({found[1].lower() for found in _COUNTED.finditer(prose, 0, _OPENING)}) > 1


def _is_digest(head: Head) -> bool:
    """Whether the subject is that of a list of what a filter keeps: the heads that stand in it are of messages to its reader."""
    subject = head.place("\nsubject:")
    return subject is not None and words.first(words.folded(head.value(subject)[:300]), words.QUARANTINES) is not None and not ANSWERED.match(head.value(subject))


def _receipt(evidence: Evidence, head: Head) -> None:
    """A header that states by itself what became of the message."""
    if (field := head.place("\nx-ricevuta:")) and (value := _RECEIPTS.get(head.value(field).lower())):
        _sign(evidence, value, field, "header-receipt")


def _subject(evidence: Evidence, subject: _Place, low: str) -> None:
    if low.startswith(words.RETURNED):   # whatever else is quoted behind it
        _sign(evidence, "failure", subject, "header-subject", PROSE)
        return
    if not ANSWERED.match(low):
        low = words.telling(low)
        if words.SERVED in low:
            _sign(evidence, "served", subject, "header-subject", PROSE)
        if words.first(low, words.QUARANTINES):
            _sign(evidence, "digest", subject, "header-subject", PROSE)   # what a filter keeps for its reader came to them, and is no message of theirs
            return
        for look in (words.known, words.first):   # words from abroad last: most subjects are known without
            for value, list_ in _SUBJECTS:
                if look(low, list_) or (value == "failure" and low.startswith("returned: ")):
                    late = value == "failure" and (words.abroad(low, words.LATE.name) or words.known(low, words.NOT_YET))
                    _sign(evidence, "delay" if late else value, subject, "header-subject", PROSE)
                    return
        if words.known(low, words.NOT_YET) and evidence.by_daemon:
            _sign(evidence, "delay", subject, "header-subject", PROSE)   # in whatever words a mail system says what has not come about yet
    elif not HANDED_ON.match(low):
        _sign(evidence, "answer", subject, "header-subject")


def _refused_post(evidence: Evidence, subject: _Place, said: str, managed: bool) -> None:
    """A list manager that refuses a post says so in the subject, and may name the list: "Rejected posting to BIRDS-L@LISTSERV.EXAMPLE.EDU", 'Request to mailing list "talk" rejected', "Post to talk@example.org denied: lunch"."""
    if (said.startswith(("request to mailing list ", "message to ")) and said.endswith(" rejected")) or (said.startswith("post to ") and " denied" in said):
        _sign(evidence, "failure", subject, "header-subject", PROSE)
    if managed and any(one.kind is SIGN and one.value == "failure" for one in evidence.found):
        for low, high in addresses(evidence.text, *subject):
            if evidence.text[low - 4 : low].lower() == " to ":
                evidence.recipient(evidence.text[low:high], low, high, "header-subject", PROSE)


def _refused_by_list(evidence: Evidence, head: Head, managed: bool) -> None:
    """A list that refuses a post in its own name: the list is whom the message did not reach. Its name stands in X-BeenThere (Mailman) or List-Post (RFC 2369 section 3.4), in the address that sends for it, or in the words."""
    place = head.place("\nx-beenthere:") or head.place("\nlist-post:")
    for start, _, prose in evidence.notices[:1] if place or managed else ():
        if said := words.first(words.folded(prose[:_OPENING]), words.POST_REFUSED):
            _sign(evidence, "turned-away", (start + said[0], start + said[1]), "words-turned-away", PROSE)
            sender = None if place else head.place("\nfrom:")
            for low, high in addresses(evidence.text, *(place or sender or (0, 0)))[:1]:
                if list_ := evidence.text[low:high] if place else lists.behind(evidence.text[low:high]):
                    evidence.recipient(list_, low, high, "header-list" if place else "header-list-owner", PROSE)


def _forwarded(evidence: Evidence) -> None:
    """A message that somebody passed on by hand: its own head stands in the prose, and may say that it is a bounce."""
    for start, end, _ in evidence.notices:
        known = evidence.heads(start, end)
        for place in (line for one in known for line in one.people):
            evidence.passed_on.append(place)
            evidence.add(SIGN, "passed-to", *place, f"notice-head-{len(evidence.passed_on)}", PROSE)
        if known and known[0].people and words.first(evidence.text[slice(*known[0].people[0])].lower(), words.MACHINES):
            _sign(evidence, "program", known[0].people[0], "notice-head", PROSE)
        for one in [one for one in known if one.daemon or one.tells][:1]:
            evidence.add(SIGN, "passed-on", one.start, one.end, "notice-head", PROSE)
            if one.daemon:
                _daemon(evidence, one.daemon)
            if one.tells:
                _sign(evidence, one.tells, one.subject, "notice-subject", PROSE)
            return


def _quoted(evidence: Evidence) -> None:
    """A bounce that somebody quotes below words of their own, to ask what it means; on a list it would be talked about."""
    plain = evidence.message.is_unquoted
    for start, end, prose in evidence.notices:
        if (plain or "\n>" in prose) and words.first(prose.lower(), words.DAEMONS):   # the pattern takes a hundred times as long
            for found in (_UNQUOTED if plain else _QUOTING).finditer(evidence.text, max(0, start - 1), end):
                if words.first(found[1].lower(), words.DAEMONS):
                    _daemon(evidence, found.span(1))
                    return


def _replied(evidence: Evidence, head: Head, to: _Place) -> None:
    """Where the words of this mail's own reader begin that it answers: a line of a head, or one that ends in a colon, with their name or address."""
    name, _, address = head.value(to)[:300].lower().partition("<")
    known = [one for one in (name.strip(" \"'"), address.partition(">")[0]) if len(one) > 2]
    for start, end in [section.span for section in evidence.message.sections if section.kind in _WORDS]:
        low = words.lower(evidence.text[start : min(end, start + _LOOK)])
        for found in (found for one in known for found in re.finditer(re.escape(one), low)):
            line, close = low.rfind("\n", 0, found.start()) + 1, low.find("\n", found.end())
            said = low[line : close if close >= 0 else len(low)]
            if said.rstrip().endswith((":", "：")) or _NAMING.match(said):
                _sign(evidence, "replied", (start + line, start + line + len(said)), "notice-replied", PROSE)
                return


def _daemon(evidence: Evidence, sender: _Place) -> None:
    """A mail system that stands as the sender above what somebody passes on or quotes."""
    _sign(evidence, "daemon", sender, "notice-forwarded", PROSE)
    if _is_by_name(evidence.text[slice(*sender)].lower()):
        _sign(evidence, "daemon-by-name", sender, "notice-forwarded", PROSE)


def _automatic(evidence: Evidence, head: Head, rare: frozenset[str], managed: bool) -> None:
    """Auto-Submitted (RFC 3834), report types (RFC 6522), lists, answers by machine."""
    if "auto-submitted:" in rare and (auto := head.place("\nauto-submitted:")):
        value = head.value(auto).lower()
        if not value.startswith("no"):
            _sign(evidence, "auto-replied" if "repl" in value and "reject" not in value else "auto-generated", auto, "header-auto-submitted")
            if "vacation" in value:
                _sign(evidence, "vacation", auto, "header-auto-submitted")
    if "report" in head.low and (kind := head.place("\ncontent-type:")):
        value = head.value(kind).lower()
        if "report" in value:
            for word, sign in _REPORTS:
                if word in value:
                    _sign(evidence, sign, kind, "header-report-type")
                    break
    if "x-auto" in rare or "x-vacation:" in rare or "x-ms-exchange-inbox" in rare:
        answering = next((place for name in _ANSWERING if (place := head.place(name)) and place[1] > place[0]), None)
        # X-Auto-Response-Suppress alone stands in mail of all kinds that wants no vacation notes in return.
        if not answering and "auto-submitted:" in rare and "\nin-reply-to:" in head.low:
            answering = head.place("\nx-auto-response-suppress:")
        if answering:
            _sign(evidence, "auto-reply-header", answering, "header-auto-reply")
    if "list-" in rare:
        listed = head.place("\nlist-unsubscribe:") or head.place("\nlist-id:")
        if listed:
            _sign(evidence, "list", listed, "header-list")
    if managed or "list-" in rare or "x-beenthere:" in rare:
        _refused_by_list(evidence, head, managed)
    if "precedence:" in rare and (how := head.place("\nprecedence:")) and (value := head.value(how).lower()) in ("bulk", "list"):
        _sign(evidence, value, how, "header-precedence")
