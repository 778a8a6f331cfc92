"""The second face: the same answers on the command line. Never imports Qt."""

import argparse
import os
import sys
from functools import reduce

from inspector import diagnosis, knowledge, report
from inspector.inspection import Inspection, inspect_all
from inspector.knowledge import Library
from inspector.mail import MOST_FILES, Loaded, Message, UnreadableError, files_in, is_readable, load_file, load_stream
from inspector.report import one_line

EXPLAINED, NOTHING, UNREADABLE = 0, 1, 2
INTERRUPTED = 130   # as shells tell of Ctrl+C
MOST_COUNTED = 100_000   # files of a folder that are looked for, so that it can be said how many were left out


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    main = argparse.ArgumentParser(prog="bounce", description="Explains bounced e-mail. Without a command: opens the window.")
    _add_pages(main, "pages")
    commands = main.add_subparsers(dest="command", required=True, metavar="{explain,code,search,codes}")
    explain = commands.add_parser("explain", help="explain the bounces in files (- is standard input)")
    explain.add_argument("files", nargs="*", metavar="FILE")
    explain.add_argument("--json", action="store_true", help="one line of JSON for each message")
    explain.add_argument("--csv", action="store_true", help="one table of all recipients")
    explain.add_argument("--whole", action="store_true", help="with the long blocks of the page")
    code = commands.add_parser("code", help="show one page: 4.3.1, 550 or a reason such as greylisted")
    code.add_argument("code")
    code.add_argument("--json", action="store_true")
    search = commands.add_parser("search", help="find pages by words, codes or parts of codes")
    search.add_argument("words", nargs="+", metavar="WORDS")
    search.add_argument("--json", action="store_true")
    search.add_argument("--limit", type=_at_least_one, default=10, metavar="N")
    codes = commands.add_parser("codes", help="list every page")
    codes.add_argument("--json", action="store_true")
    for command in (explain, code, search, codes):
        _add_pages(command, "more_pages")   # a command's own list would take the place of what stands before it
    return main


def _add_pages(to: argparse.ArgumentParser, name: str) -> None:
    to.add_argument("--pages", dest=name, metavar="FOLDER", action="append", default=[], help="lay your organisation’s own pages over the library; may be given several times")


def _at_least_one(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number


def main(arguments: list[str]) -> int:
    """Run one command. The exit status: 0 explained, 1 nothing to explain, 2 not readable, not writable or wrong usage, 130 stopped with Ctrl+C."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:   # a program without a console on Windows has none
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        return _run(parser().parse_args(arguments))
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(wanted: argparse.Namespace) -> int:
    library = knowledge.load(*wanted.pages, *wanted.more_pages)
    for problem in library.problems:
        print(f"library: {one_line(problem)}", file=sys.stderr)
    try:
        status = {"explain": _explain, "code": _code, "search": _search, "codes": _codes}[wanted.command](wanted, library)
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:   # whoever read us has seen enough: end quietly
        _drop_output()
        return EXPLAINED
    except OSError as error:
        _drop_output()
        print(f"The answer could not be written: {one_line(error.strerror or str(error))}.", file=sys.stderr)
        return UNREADABLE
    return status


def _drop_output() -> None:
    """What still waits to be written goes nowhere: Python would try it once more at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _explain(wanted: argparse.Namespace, library: Library) -> int:
    wanted.cases = []
    worst = _explain_all(wanted, library)
    if wanted.csv:
        _print_table(report.csv_table(wanted.cases, library))
    return worst


def _print_table(table: str) -> None:
    """As bytes: as text, its line ends would be changed once more on Windows."""
    if sys.stdout is not None:
        sys.stdout.flush()
        sys.stdout.buffer.write(table.encode(sys.stdout.encoding, "backslashreplace"))


def _explain_all(wanted: argparse.Namespace, library: Library) -> int:
    worst = EXPLAINED
    for source in wanted.files or ["-"]:
        names = [str(path) for path in files_in(source, MOST_COUNTED)] if os.path.isdir(source) else [source]
        left = len(names) - MOST_FILES
        found = False
        for name in names[:MOST_FILES]:
            try:
                loaded = _standard_input() if name == "-" else load_file(name)
            except UnreadableError as error:
                found, worst = True, _complain(name, str(error), wanted, is_named=True)
                continue
            if name == source or is_readable(os.path.basename(name), loaded.data):
                found, worst = True, max(worst, _explain_one(name, loaded, wanted, library))
        if left > 0:
            more = "or more " if len(names) == MOST_COUNTED else ""
            worst = _complain(source, f"At most {MOST_FILES:,} files of a folder are read; {left:,} {more}were left out.", wanted)
        elif not found:
            worst = _complain(source, "This is a folder, and there is no mail in it.", wanted)
    return worst


def _standard_input() -> Loaded:
    if sys.stdin is None:
        raise UnreadableError("There is no standard input here.")
    return load_stream(sys.stdin.buffer)


def _complain(source: str, why: str, wanted: argparse.Namespace, is_named: bool = False) -> int:
    """One clear line about what cannot be read; ``is_named``: the reason names it already."""
    print(one_line(why) if is_named else f"{one_line(source)}: {one_line(why)}", file=sys.stderr)
    if wanted.json:
        print(report.error_json(source, why))
    return UNREADABLE


def _explain_one(source: str, loaded: Loaded, wanted: argparse.Namespace, library: Library) -> int:
    worst = EXPLAINED
    for notice in loaded.notices if not wanted.json else ():
        print(f"{one_line(source)}: {one_line(notice.text)}", file=sys.stderr)
    for number, one in enumerate(inspect_all(loaded.data, library, source), 1):
        worst = max(worst, EXPLAINED if one.diagnoses else NOTHING)
        lost = " ".join(notice.text for notice in one.message.notices if notice.kind == "loss")
        if lost:
            worst = UNREADABLE
            print(f"{one_line(source)}: {one_line(lost)}", file=sys.stderr)
        if lost and not one.message.text:
            if wanted.json:
                print(report.error_json(source, lost))
        elif wanted.csv:
            wanted.cases += [(source, case) for case in one.diagnoses]
        elif wanted.json:
            message = reduce(Message.saying, loaded.notices if number == 1 else (), one.message)
            print(report.message_json(source, number, message, one.kind, one.diagnoses, library))
        else:
            _print_text(source, number, one, wanted, library)
    return worst


def _print_text(source: str, number: int, one: Inspection, wanted: argparse.Namespace, library: Library) -> None:
    if len(wanted.files) > 1 or number > 1:
        print(f"== {one_line(source)}" + (f", message {number}" if number > 1 else ""))
    if not one.cards:
        print(one_line(one.sentence))
        if pages := report.mentioned(one.findings, library) if one.kind == "not-a-bounce" else ():
            print("The codes that it mentions:\n" + "\n".join(f"  {page.key:<12}{page.title}: {page.headline}" for page in pages))
    for card in one.cards:
        print(report.card_text(card, library, one.message, wanted.whole) + "\n")
    if one.cards and (hint := one.sentence.partition(". ")[2]):
        print(f"Note: {one_line(hint)}")
    for notice in one.message.notices:
        print(f"Note: {one_line(notice.text)}")


def _code(wanted: argparse.Namespace, library: Library) -> int:
    text = wanted.code.strip().lower()
    page = library.page(text) or library.page(f"reply:{text}") or library.page(f"reason:{text}")
    if page is None:
        near = library.search(text, 3)
        hint = f" Near it: {', '.join(hit.page.key for hit in near)}." if near else ""
        print(f"There is no page for {one_line(wanted.code)}.{hint}", file=sys.stderr)
        return NOTHING
    print(report.page_json(page, full=True) if wanted.json else report.card_text(diagnosis.browse(page, library), library, whole=True))
    return EXPLAINED


def _search(wanted: argparse.Namespace, library: Library) -> int:
    hits = library.search(" ".join(wanted.words), wanted.limit)
    for hit in hits:
        print(report.hit_json(hit) if wanted.json else f"{hit.page.key:<28}{hit.page.title}: {hit.page.headline}")
    if not hits:
        print("Nothing found. Try a code (4.3.1), part of one (x.7.26) or other words.", file=sys.stderr)
    return EXPLAINED if hits else NOTHING


def _codes(wanted: argparse.Namespace, library: Library) -> int:
    for page in library.pages():
        print(report.page_json(page) if wanted.json else f"{page.key:<28}{page.bounce:<6}{page.severity:<10}{page.category:<12}{page.title}")
    return EXPLAINED
