"""Which of the addresses that begin a line of a notice are recipients.

Addresses of offices, such as postmaster@ or info@, stand in notices as those to ask, but mail to them fails too.
"""

import re

from inspector.findings import lists
from inspector.findings.blocks import Block, is_next
from inspector.findings.detectors.inline import REFUSED_SENDER, is_to_ask
from inspector.findings.evidence import Evidence
from inspector.findings.finding import ORIGINAL_RECIPIENT, PROSE
from inspector.findings.shown import INNER
from inspector.findings.tokens import tokens
from inspector.patterns import later

_SAID = later(r"[>\"')\]`]{0,2}[ \t]{0,4}(?::(?:[ \t]|\n[ \t]{0,16}[^\s>])|[|,;:–—-]?[ \t]{0,24}[245][0-9]{2}[ -])")
_REPLIED = later(r"[>\"')\]`]{0,2}[ \t]{0,4}[|,;:–—-]?[ \t]{0,24}[45][0-9]{2}[ -]")
_HEADED = later(r"following (?:recipients?|address(?:es)?|address\(es\))(?: has| have)?(?: permanently)? failed[^\n:]{0,40}:\s{0,8}[<\"'`]?\Z", re.IGNORECASE)
# What stands between an address that begins a line and the words that tell of it, which may be on the next line.
_BEHIND = later(r"([>\"')\]`]{0,2}[ \t]{0,4}[:|,;–—-]?)[ \t]{0,24}((?:\n[ \t]{0,16})?)(?=\S)")
_ROLES = frozenset((
    "postmaster", "mailer-daemon", "mailerdaemon", "support", "abuse", "noreply", "no-reply", "helpdesk", "webmaster", "hostmaster", "administrator", "admin", "root",
    "info",
))


def recipients(evidence: Evidence, blocks: list[Block]) -> list[int]:
    """The group of each block: 0 for what is no recipient, and for lists whose reason follows for all."""
    if not blocks:
        return []
    text = evidence.text
    if evidence.sealed:
        groups = _with_the_unreported(evidence, blocks, _reported(evidence, blocks))
    else:
        groups = [_accept(evidence, block) for block in blocks]
        if any(groups) and not all(groups):
            groups = _with_their_like(evidence, blocks, groups)
        if not any(groups) and len(evidence.addresses) == 1:
            groups = [_take(evidence, block) if (block.address.lower() not in evidence.own and not _is_to_ask(text, block)) or _is_listed(text, block) else 0 for block in blocks]
    # A bare list, one address under the other, and then one reason: it holds for all of them.
    for k in range(len(blocks) - 1, 0, -1):
        this, previous = blocks[k], blocks[k - 1]
        if groups[k] and groups[k - 1] and not previous.said and previous.indent == this.indent and _side_by_side(text, previous, this):
            if not this.said:
                blocks[k] = this._replace(end=this.high)
            blocks[k - 1] = previous._replace(end=previous.high)
    return groups


def _reported(evidence: Evidence, blocks: list[Block]) -> list[int]:
    """The recipients of a report that the blocks speak of; by the local part alone where no other block has the whole address."""
    exact = [evidence.group_of(block.address) or 0 for block in blocks]
    taken = set(exact)
    return [known or (group if (group := evidence.group_by_user(block.address)) and group not in taken else 0) for known, block in zip(exact, blocks, strict=True)]


def _with_their_like(evidence: Evidence, blocks: list[Block], groups: list[int]) -> list[int]:
    """The same, with whom the notice lists in just the form of a recipient: offices and owners of lists."""
    text = evidence.text
    shapes = {shape for block, group in zip(blocks, groups, strict=True) if group and (shape := _shape(text, block))}
    return [group or (_take(evidence, block) if _shape(text, block) in shapes and block.address.lower() not in evidence.own else 0) for block, group in zip(blocks, groups, strict=True)]


def _shape(text: str, block: Block) -> tuple[str, str, str] | None:
    """What stands around an address of which something is told; None where nothing is, or where neither a sign, a deeper line nor a code shows that it is."""
    behind = _BEHIND.match(text, block.high, block.end)
    if not behind:
        return None
    lead, (sign, below) = text[text.rfind("\n", 0, block.low) + 1 : block.low], behind.groups()
    deeper = len(below) - 1 > len(lead) - len(lead.lstrip())
    if sign[-1:] == ":" or deeper:
        return lead, sign, below
    blank = text.find("\n\n", block.high, block.end)
    coded = any(token.sure for token in tokens(text, block.high, blank if blank >= 0 else block.end))
    return (lead, sign, below) if coded else None


def _with_the_unreported(evidence: Evidence, blocks: list[Block], groups: list[int]) -> list[int]:
    """The same, with recipients that the report leaves out: those that the notice lists with a reply, next to one of the report's in the same form; with any words behind a colon where its fields were pasted with the text, for then some may be missing."""
    if len(blocks) < 2 or all(groups):
        return groups
    told = _REPLIED if evidence.head else _SAID
    listed = [bool(block.said and told.match(evidence.text, block.high)) for block in blocks]
    if not any(known and one for known, one in zip(groups, listed, strict=True)):
        return groups
    return [known or (_accept(evidence, block) if one else 0) for known, one, block in zip(groups, listed, blocks, strict=True)]


def _side_by_side(text: str, previous: Block, this: Block) -> bool:
    """Whether nothing stands between two addresses, or no more than the label that the first has too."""
    between = text[previous.high : this.low].strip(" \t\n<>\"',;*•-")
    return not between or is_next(text, previous.high, this.low) or "\n" not in between and between == text[text.rfind("\n", 0, previous.low) + 1 : previous.low].strip(" \t<\"'")


def _accept(evidence: Evidence, block: Block) -> int:
    """A block's group, where its address may be a recipient at first sight."""
    low = block.address.lower()
    if low in evidence.own:
        return 0
    asked = low.partition("@")[0] in _ROLES or ((list_ := lists.behind(low)) and evidence.group_of(list_)) or _is_to_ask(evidence.text, block)   # whom to ask, about the list that refuses say
    return _take(evidence, block) if not asked or _is_listed(evidence.text, block) else 0


def _is_to_ask(text: str, block: Block) -> bool:
    """Whether a notice says whom to write to about all this."""
    return is_to_ask(text[max(0, block.low - 64) : block.low])


def _is_listed(text: str, block: Block) -> bool:
    """Whether what is said of an address follows it behind a colon or as a reply, or a heading stands above it: then it is a recipient, be it that of a postmaster."""
    return _SAID.match(text, block.high) is not None or _HEADED.search(text, max(0, block.low - 120), block.low) is not None


def _take(evidence: Evidence, block: Block) -> int:
    if block.said and REFUSED_SENDER.match(evidence.text, block.high, block.end):   # "<ana@example.net>: Sender address rejected"
        return 0
    group = evidence.recipient(block.address, *(block.place or (block.low, block.high)), "notice-address", PROSE)
    if block.place and evidence.text.startswith(INNER, block.low):
        evidence.add(ORIGINAL_RECIPIENT, evidence.text[block.low : block.high], block.low, block.high, "notice-inner-name", PROSE, group)
    return group
