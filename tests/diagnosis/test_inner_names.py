"""Exchange's inner names: whom the reader knows is told, not the name that Outlook kept."""

import pytest

from inspector import inspection

HEAD = "From: Microsoft Outlook <postmaster@example.net>\nTo: ana@example.net\nSubject: {}\n\n{}\n"
SHORT = "IMCEAEX-_O=FIRM_OU=FIRST_CN=RECIPIENTS_CN=BO@example.net"
LONG = "IMCEAEX-_O=EXCHANGELABS_OU=EXCHANGE+20ADMINISTRATIVE+20GROUP+20+28FYDIBOHF23SPDLT+29_CN=RECIPIENTS_CN=0123456789ABCDEF0123456789ABCDEF-BO@eurprd01.prod.example.com"
GONE = "#550 5.1.1 RESOLVER.ADR.ExRecipNotFound; not found ##\n"
BODIES = {   # name: (subject, body, rows)
    "english": ("Undeliverable: lunch", f"Delivery has failed to these recipients or groups:\n\nBo Lind (bo.lind@example.org)\nThe e-mail address you entered couldn't be found.\n\nDiagnostic information for administrators:\n\nGenerating server: ex1.example.net\n\n{SHORT}\n{GONE}", ["bo.lind@example.org"]),
    "german": ("Unzustellbar: Essen", f"Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:\n\nLind, Bo (bo.lind@example.org)\nDie eingegebene E-Mail-Adresse konnte nicht gefunden werden.\n\nDiagnoseinformationen für Administratoren:\n\nGenerierender Server: ex1.example.net\n\n{SHORT}\n{GONE}", ["bo.lind@example.org"]),
    "an address alone": ("Undeliverable: lunch", f"Delivery has failed to these recipients or groups:\n\nbo.lind@example.org<mailto:bo.lind@example.org>\nThe address couldn't be found.\n\nDiagnostic information for administrators:\n\n{SHORT}\n{GONE}", ["bo.lind@example.org"]),
    "two, one by its address": ("Undeliverable: lunch", f"Delivery has failed to these recipients or groups:\n\nCy (cy@example.com)\nFull.\n\nBo (bo.lind@example.org)\nNot found.\n\nDiagnostic information for administrators:\n\ncy@example.com\n#554 5.2.2 mailbox full ##\n\n{SHORT}\n{GONE}", ["cy@example.com", "bo.lind@example.org"]),
    "nobody else named": ("Undeliverable: lunch", f"Delivery has failed to these recipients or groups:\n\nBo Lind\nNot found.\n\nDiagnostic information for administrators:\n\n{SHORT}\n{GONE}", [SHORT]),
}


@pytest.mark.parametrize("inner", [SHORT, LONG])
@pytest.mark.parametrize("name", BODIES)
def test_the_address_that_the_reader_knows_is_told(name, inner, library):
    subject, body, rows = BODIES[name]
    body, rows = body.replace(SHORT, inner), [row.replace(SHORT, inner) for row in rows]
    found = inspection.inspect(HEAD.format(subject, body).encode(), library)
    assert [one.recipient for one in found.diagnoses] == rows
    if rows != [inner]:
        case = next(one for one in found.diagnoses if one.recipient == "bo.lind@example.org")
        assert (str(case.code), case.reply, case.address_is_dead) == ("5.1.1", "550", False)
        assert [one.value for one in found.findings if one.kind == "original-recipient"] == [inner]
