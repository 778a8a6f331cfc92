"""What the help says. Short on purpose: one question a section."""

from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP


class Section(NamedTuple):
    """A question and its answer in paragraphs."""

    title: str
    paragraphs: tuple[str, ...]


SECTIONS = (
    Section(QT_TRANSLATE_NOOP("help", "Getting a bounce in"), (
        QT_TRANSLATE_NOOP("help", "Copy the whole bounced mail, a log line or an SMTP reply, and press Ctrl+V anywhere in the window. There is no button to press: the answer appears at once."),
        QT_TRANSLATE_NOOP("help", "Or open a file with Ctrl+O, or drop files on the window: saved mails (.eml, .msg), mailboxes (.mbox), logs, JSON from a sending service."),
        QT_TRANSLATE_NOOP("help", "The line above the message says what it was read as. If that is wrong, choose another reading there or with Ctrl+R."),
    )),
    Section(QT_TRANSLATE_NOOP("help", "Reading the answer"), (
        QT_TRANSLATE_NOOP("help", "The card answers in this order: what happened, who must act, whether it is your fault, whether it will be tried again, and what to do now."),
        QT_TRANSLATE_NOOP("help", "\u201cWhat to do now\u201d has steps for you, for a help desk, for a mail admin and for a developer. Your choice is remembered."),
        QT_TRANSLATE_NOOP("help", "The drawing shows the way of the message and where it stopped. The filled box is the one that must act."),
        QT_TRANSLATE_NOOP("help", "The timeline, folded further down, tells when what happened: the way of the message, every try of a log, the report, and when the server gives up."),
    )),
    Section(QT_TRANSLATE_NOOP("help", "How sure is it?"), (
        QT_TRANSLATE_NOOP("help", "Every line under \u201cWhy we think so\u201d rests on characters of your message. Click it and they light up."),
        QT_TRANSLATE_NOOP("help", "Stated (solid line): the message says so. Deduced (dashed): it follows from what is stated. Guess (dotted): the closest that the words allow."),
        QT_TRANSLATE_NOOP("help", "Where two parts of a message contradict each other, both readings are shown, and why one of them won."),
    )),
    Section(QT_TRANSLATE_NOOP("help", "Passing it on"), (
        QT_TRANSLATE_NOOP("help", "Ctrl+C copies the answer as one line, Ctrl+Shift+C as a summary for a ticket. The Edit menu has Markdown, JSON and the steps."),
        QT_TRANSLATE_NOOP("help", "Ctrl+E writes a note to the recipient\u2019s postmaster or to the sender, with the facts filled in. You can change it, copy it, or open it in your mail program. Nothing is sent from here."),
        QT_TRANSLATE_NOOP("help", "Ctrl+S saves a report as HTML, PDF, text, Markdown or JSON; Ctrl+P prints it."),
        QT_TRANSLATE_NOOP("help", "\u201cReplace addresses, names, IP addresses and subjects with stand-ins\u201d hides what is personal. The same original always gets the same stand-in. Read the result once before you share it."),
    )),
    Section(QT_TRANSLATE_NOOP("help", "Codes without a message"), (
        QT_TRANSLATE_NOOP("help", "Ctrl+K searches codes, replies and words, also with typing mistakes. The side panel lists all codes by category."),
        QT_TRANSLATE_NOOP("help", "A code such as 5.1.1 has a class (2 delivered, 4 temporary, 5 permanent), a subject and a detail. An SMTP reply such as 550 is coarser; where both stand, the code is read first."),
    )),
    Section(QT_TRANSLATE_NOOP("help", "Your own notes and pages"), (
        QT_TRANSLATE_NOOP("help", "The side panel keeps a note of your own for each code: a plain text file in your data folder (see About)."),
        QT_TRANSLATE_NOOP("help", "In the settings you can name a folder of your organisation. Its notes are seen by everybody who uses it, and its pages stand above those of the library. It can be a network folder or a Git checkout."),
    )),
    Section(QT_TRANSLATE_NOOP("help", "Several messages"), (
        QT_TRANSLATE_NOOP("help", "Ctrl+Shift+V pastes without putting the message on show away. With two or more messages open, a list shows each with its severity; Ctrl+Tab goes to the next, Ctrl+W closes one, Ctrl+Z brings the last one back."),
        QT_TRANSLATE_NOOP("help", "With many open, a field above the list filters them by code, name, domain or file; Enter shows the first."),
        QT_TRANSLATE_NOOP("help", "The bars there count what became of them, their causes and the domains of the recipients; press a share to list only these, and again to list all."),
        QT_TRANSLATE_NOOP("help", "The line above the list says which problem most of them share. The menu saves a table of them all (CSV), a line for each recipient, for a spreadsheet."),
    )),
    Section(QT_TRANSLATE_NOOP("help", "Privacy and safety"), (
        QT_TRANSLATE_NOOP("help", "The program has no network access of its own. It opens your browser or mail program only after a click."),
        QT_TRANSLATE_NOOP("help", "Text of a mail is shown as text only: no pictures are loaded, nothing in it is run. Large or damaged input is read in a separate process, with limits on time and memory where the system has them."),
        QT_TRANSLATE_NOOP("help", "It remembers the paths of files, never what is in them; the settings can turn that off."),
    )),
    Section(QT_TRANSLATE_NOOP("help", "Without the mouse"), (
        QT_TRANSLATE_NOOP("help", "F6 goes from region to region, N and P from finding to finding, Alt+Left and Alt+Right through the codes you have seen. Ctrl+Shift+P finds every command by its name, Ctrl+/ shows all shortcuts."),
        QT_TRANSLATE_NOOP("help", "Ctrl+Plus and Ctrl+Minus change the size of everything, from 80 to 300 per cent."),
    )),
    Section(QT_TRANSLATE_NOOP("help", "On the command line"), (
        QT_TRANSLATE_NOOP("help", "The same answers without a window: \u201cbounce explain FILE\u201d, \u201cbounce code 4.3.1\u201d, \u201cbounce search mailbox full\u201d; with --json for other programs."),
    )),
)
