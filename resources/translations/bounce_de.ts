<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Acting</name>
    <message>
        <source>Copied as one line</source>
        <translation>Als eine Zeile kopiert</translation>
    </message>
    <message>
        <source>Copied for a ticket</source>
        <translation>Für ein Ticket kopiert</translation>
    </message>
    <message>
        <source>Copied as Markdown</source>
        <translation>Als Markdown kopiert</translation>
    </message>
    <message>
        <source>Copied as JSON</source>
        <translation>Als JSON kopiert</translation>
    </message>
    <message>
        <source>Steps copied</source>
        <translation>Schritte kopiert</translation>
    </message>
    <message>
        <source>Save the message as it came</source>
        <translation>Nachricht im Original speichern</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Save a table of all open messages</source>
        <translation>Tabelle aller offenen Nachrichten sichern</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>No mail program could be opened. Copy the note, and paste it into a mail.</source>
        <translation>Es konnte kein Mailprogramm geöffnet werden. Kopieren Sie die Notiz und fügen Sie sie in eine Mail ein.</translation>
    </message>
</context>
<context>
    <name>BatchLine</name>
    <message>
        <source>Filter: a code, a name, a domain, a file</source>
        <translation>Filter: Code, Name, Domain oder Datei</translation>
    </message>
    <message>
        <source>Filter the open messages</source>
        <translation>Die offenen Nachrichten filtern</translation>
    </message>
    <message>
        <source>The message shown is not in this list.</source>
        <translation>Die angezeigte Nachricht ist nicht darunter.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>New since %1, in %2 messages: %3</source>
        <translation>Neu seit %1, in %2 Nachrichten: %3</translation>
    </message>
    <message>
        <source>Open messages: %1</source>
        <translation>Offene Nachrichten: %1</translation>
    </message>
    <message>
        <source>All %1 messages have the same problem: %3</source>
        <translation>Alle %1 haben ein und dasselbe Problem: %3</translation>
    </message>
    <message>
        <source>%2 of %1 messages have the same problem, new since %4: %3</source>
        <translation>%2 von %1 haben dasselbe Problem, neu seit %4: %3</translation>
    </message>
    <message>
        <source>%2 of %1 messages have the same problem: %3</source>
        <translation>%2 von %1 haben dasselbe Problem: %3</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <comment>a time of day for QDateTime</comment>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <comment>a day and a time for QDateTime</comment>
        <translation>d. MMM yyyy, HH:mm</translation>
    </message>
</context>
<context>
    <name>BrowsePanel</name>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>All severities</source>
        <translation>Alle Stufen</translation>
    </message>
    <message>
        <source>Kind of bounce</source>
        <translation>Art des Rückläufers</translation>
    </message>
    <message>
        <source>Soft and hard</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>Soft</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>Hard</translation>
    </message>
    <message>
        <source>No bounce</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>All codes</source>
        <translation>Alle Codes</translation>
    </message>
    <message>
        <source>Three-digit replies</source>
        <translation>Dreistellige Antworten</translation>
    </message>
    <message>
        <source>Reasons, for bounces without a code</source>
        <translation>Gründe, für Rückläufer ohne Code</translation>
    </message>
</context>
<context>
    <name>BusyBar</name>
    <message>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Reading %3 …</source>
        <translation>%3 wird gelesen …</translation>
    </message>
    <message>
        <source>Reading file %1 of %2: %3</source>
        <translation>Datei %1 von %2 wird gelesen: %3</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
</context>
<context>
    <name>CardPanel</name>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
</context>
<context>
    <name>ClipboardOffer</name>
    <message>
        <source>Paste it</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>Nein, danke</translation>
    </message>
    <message>
        <source>Paste the bounce you copied?</source>
        <translation>Den kopierten Rückläufer einfügen?</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Settings:</source>
        <translation>Einstellungen:</translation>
    </message>
    <message>
        <source>Notes:</source>
        <translation>Notizen:</translation>
    </message>
    <message>
        <source>All files (*);;Mail (*.eml *.msg *.mbox);;Text and logs (*.txt *.log)</source>
        <translation>Alle Dateien (*);;E-Mail (*.eml *.msg *.mbox);;Text und Protokolle (*.txt *.log)</translation>
    </message>
    <message>
        <source>Open bounces</source>
        <translation>Rückläufer öffnen</translation>
    </message>
    <message>
        <source>Open all files of a folder</source>
        <translation>Alle Dateien eines Ordners öffnen</translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Paste a bounce here</source>
        <translation>Rückläufer hier einfügen</translation>
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message>
        <source>Drop it anywhere: it is read at once</source>
        <translation>Irgendwo loslassen: Es wird sofort gelesen</translation>
    </message>
</context>
<context>
    <name>EditBar</name>
    <message>
        <source>Back to the original</source>
        <translation>Zurück zum Original</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Type: the explanation follows. The original is kept.</source>
        <translation>Schreiben Sie: Die Erklärung folgt. Das Original bleibt erhalten.</translation>
    </message>
    <message>
        <source>This is an edited copy, not what came.</source>
        <translation>Dies ist eine bearbeitete Kopie, nicht das Original.</translation>
    </message>
    <message>
        <source>You are editing a copy.</source>
        <translation>Sie bearbeiten eine Kopie.</translation>
    </message>
</context>
<context>
    <name>EmptyPanel</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Offer to paste a bounce that I have copied, whenever I come to this window</source>
        <translation>Kopierte Rückläufer zum Einfügen anbieten, wenn ich hierher wechsle</translation>
    </message>
    <message>
        <source>The clipboard is looked at only while this is on</source>
        <translation>In die Zwischenablage wird nur gesehen, solange dies eingeschaltet ist</translation>
    </message>
    <message>
        <source>Paste a bounce here</source>
        <translation>Rückläufer hier einfügen</translation>
    </message>
    <message>
        <source>A bounced mail, a log line or an SMTP reply. Or drop the file on this window.</source>
        <translation>Eine zurückgekommene E-Mail, eine Protokollzeile oder eine SMTP-Antwort. Oder ziehen Sie die Datei auf dieses Fenster.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Or try an example</source>
        <translation>Oder probieren Sie ein Beispiel</translation>
    </message>
    <message>
        <source>More examples</source>
        <translation>Weitere Beispiele</translation>
    </message>
</context>
<context>
    <name>Fates</name>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Delayed</source>
        <translation>Verzögert</translation>
    </message>
    <message>
        <source>No failure</source>
        <translation>Kein Fehler</translation>
    </message>
    <message>
        <source>What became of the open messages</source>
        <translation>Was aus den offenen Nachrichten wurde</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in message</source>
        <translation>In der Nachricht suchen</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Vorherige Stelle</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of more than %2</source>
        <translation>%1 von mehr als %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>more than %2</source>
        <translation>mehr als %2</translation>
    </message>
    <message>
        <source>Searching: %1 %</source>
        <translation>Suche: %1 %</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>FindingsList</name>
    <message>
        <source>Findings</source>
        <translation>Fundstellen</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Further findings, which are not listed: %1</source>
        <translation>Weitere Fundstellen, die nicht aufgeführt sind: %1</translation>
    </message>
</context>
<context>
    <name>Hits</name>
    <message>
        <source>Search hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Searched before</source>
        <translation>Zuletzt gesucht</translation>
    </message>
    <message>
        <source>Narrow a search</source>
        <translation>Suche eingrenzen</translation>
    </message>
    <message>
        <source>Type a code, a word of the message or a question</source>
        <translation>Geben Sie einen Code, ein Wort der Nachricht oder eine Frage ein</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Three-digit replies</source>
        <translation>Dreistellige Antworten</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>There is no page for %1. Its subject in general:</source>
        <translation>Für %1 gibt es keine Seite. Zum Thema allgemein:</translation>
    </message>
    <message>
        <source>Nothing fits “%s”. Try a code such as 4.3.1, or a word of the message.</source>
        <translation>Nichts passt zu „%s“. Versuchen Sie einen Code wie 4.3.1 oder ein Wort aus der Nachricht.</translation>
    </message>
    <message>
        <source>Up and Down to choose, Enter to open. Narrow with category:security, severity:high, provider:gmail</source>
        <translation>Mit Auf und Ab wählen, mit Enter öffnen. Eingrenzen mit category:security, severity:high, provider:gmail</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Links are not opened: this program never uses the network. Save the mail as a file, or copy its text.</source>
        <translation>Links werden nicht geöffnet: Dieses Programm benutzt nie das Netz. Speichern Sie die Mail als Datei, oder kopieren Sie ihren Text.</translation>
    </message>
</context>
<context>
    <name>LongReader</name>
    <message>
        <source>A long text. Lines: %1</source>
        <translation>Ein langer Text. Zeilen: %1</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Only the first %1 characters of the selection were copied. The whole message can be saved as it came.</source>
        <translation>Nur die ersten %1 Zeichen der Auswahl wurden kopiert. Die ganze Nachricht lässt sich speichern, wie sie kam.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Bounce Inspector</source>
        <translation>Bounce Inspector</translation>
    </message>
    <message>
        <source>No browser could be opened for %1</source>
        <translation>Für %1 konnte kein Browser geöffnet werden</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Mistakes of the program: %1</source>
        <translation>Fehler des Programms: %1</translation>
    </message>
</context>
<context>
    <name>MeaningBar</name>
    <message>
        <source>Open the page</source>
        <translation>Seite öffnen</translation>
    </message>
    <message>
        <source>Show in the explanation</source>
        <translation>In der Erklärung zeigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>MessageText</name>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
</context>
<context>
    <name>MessagesPanel</name>
    <message>
        <source>Open messages</source>
        <translation>Offene Nachrichten</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>OwnNotePanel</name>
    <message>
        <source>Your note</source>
        <translation>Ihre Notiz</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Everybody’s</source>
        <translation>Gemeinsame</translation>
    </message>
    <message>
        <source>Whose note</source>
        <translation>Wessen Notiz</translation>
    </message>
    <message>
        <source>Who to call, what helped last time …</source>
        <translation>Wen Sie anrufen, was beim letzten Mal half …</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>Put your text under what somebody else wrote</source>
        <translation>Ihren Text unter den setzen, den jemand anders geschrieben hat</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Notiz zu %1</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Not saved: your note on %1. Copy what you need; if you close the window again, it is lost.</source>
        <translation>Nicht gespeichert: Ihre Notiz zu %1. Kopieren Sie, was Sie brauchen; wenn Sie das Fenster noch einmal schließen, ist sie verloren.</translation>
    </message>
</context>
<context>
    <name>PartsTree</name>
    <message>
        <source>Parts of the message</source>
        <translation>Teile der Nachricht</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
</context>
<context>
    <name>Ranking</name>
    <message>
        <source>%1, others: %2 of %3, of %4 kinds. Choose one from a list</source>
        <translation>%1, andere: %2 von %3, %4 verschiedene. Eine aus einer Liste wählen</translation>
    </message>
    <message>
        <source>%1 more: the filter finds them</source>
        <translation>%1 weitere: der Filter findet sie</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
</context>
<context>
    <name>RecipientsPanel</name>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>All %1 causes</source>
        <translation>Alle %1 Ursachen</translation>
    </message>
    <message>
        <source>unknown recipient</source>
        <translation>unbekannter Empfänger</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 und %Ln weiterer</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelatedPanel</name>
    <message>
        <source>Related</source>
        <translation>Verwandt</translation>
    </message>
    <message>
        <source>All codes</source>
        <translation>Alle Codes</translation>
    </message>
    <message>
        <source>Side panel shows</source>
        <translation>Die Seitenleiste zeigt</translation>
    </message>
    <message>
        <source>Related codes</source>
        <translation>Verwandte Codes</translation>
    </message>
    <message>
        <source>Often confused with</source>
        <translation>Oft verwechselt mit</translation>
    </message>
    <message>
        <source>Same detail, other class</source>
        <translation>Gleiches Detail, andere Klasse</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search codes and words</source>
        <translation>Codes und Wörter suchen</translation>
    </message>
    <message>
        <source>Search codes and words: 4.3.1, mailbox full, DMARC …   (Ctrl+K)</source>
        <translation>Codes und Wörter suchen: 4.3.1, mailbox full, DMARC …   (Strg+K)</translation>
    </message>
</context>
<context>
    <name>Selectable</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>ShareButton</name>
    <message>
        <source>%1: %2 of %3. Show only these</source>
        <translation>%1: %2 von %3. Nur diese zeigen</translation>
    </message>
</context>
<context>
    <name>Shares</name>
    <message>
        <source>Causes</source>
        <translation>Ursachen</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domains</translation>
    </message>
    <message>
        <source>Causes and domains by name</source>
        <translation>Ursachen und Domains mit Namen</translation>
    </message>
    <message>
        <source>Show or hide the causes and domains by name</source>
        <translation>Ursachen und Domains mit Namen zeigen oder verbergen</translation>
    </message>
</context>
<context>
    <name>SourcePanel</name>
    <message>
        <source>Readable</source>
        <translation>Lesbar</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Show the message as</source>
        <translation>Nachricht anzeigen als</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Message, to be edited</source>
        <translation>Nachricht zum Bearbeiten</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>Vorherige Fundstelle</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Nächste Fundstelle</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>List of the findings</source>
        <translation>Liste der Fundstellen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Read this input as something else</source>
        <translation>Diese Eingabe als etwas anderes lesen</translation>
    </message>
    <message>
        <source>Find out by itself</source>
        <translation>Selbst herausfinden</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Read as %1</source>
        <translation>Gelesen als %1</translation>
    </message>
    <message>
        <source>Further notices: %1</source>
        <translation>Weitere Hinweise: %1</translation>
    </message>
    <message>
        <source>Change a copy of the text and see what becomes of the explanation</source>
        <translation>Eine Kopie des Textes ändern und sehen, was aus der Erklärung wird</translation>
    </message>
    <message>
        <source>This is too large, or no text: it cannot be edited here</source>
        <translation>Dies ist zu groß oder kein Text: Es kann hier nicht bearbeitet werden</translation>
    </message>
    <message>
        <source>Nothing found to mark</source>
        <translation>Nichts zu markieren gefunden</translation>
    </message>
    <message>
        <source>Findings: %1</source>
        <translation>Fundstellen: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>Library %1, %n codes</source>
        <translation>
            <numerusform>Bibliothek %1, %n Code</numerusform>
            <numerusform>Bibliothek %1, %n Codes</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing leaves this computer</source>
        <translation>Nichts verlässt diesen Computer</translation>
    </message>
    <message>
        <source>Problems in the library: %1</source>
        <translation>Probleme in der Bibliothek: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n contradictions</source>
        <translation>
            <numerusform>%n Widerspruch</numerusform>
            <numerusform>%n Widersprüche</numerusform>
        </translation>
    </message>
    <message>
        <source>Show where the message contradicts itself</source>
        <translation>Zeigen, wo sich die Nachricht widerspricht</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Copy summary</source>
        <translation>Kurzfassung kopieren</translation>
    </message>
    <message>
        <source>Other ways to copy</source>
        <translation>Andere Arten zu kopieren</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>There is no text to read. Copy the whole bounce first, then paste it here.</source>
        <translation>Hier ist kein Text zum Lesen. Kopieren Sie zuerst den ganzen Rückläufer und fügen Sie ihn dann hier ein.</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>eingefügter Text</translation>
    </message>
    <message>
        <source>Edited copy of %1</source>
        <translation>Bearbeitete Kopie von %1</translation>
    </message>
    <message>
        <source>Not named here: %1 more.</source>
        <translation>Hier nicht genannt: %1 weitere.</translation>
    </message>
    <message>
        <source>This could not be read: %s</source>
        <translation>Dies konnte nicht gelesen werden: %s</translation>
    </message>
    <message>
        <source>There is no page for %s.</source>
        <translation>Zu %s gibt es keine Seite.</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>About Bounce Inspector</source>
        <translation>Über Bounce Inspector</translation>
    </message>
    <message>
        <source>Explains a bounced mail, with proof. Nothing leaves this computer.</source>
        <translation>Erklärt eine zurückgekommene E-Mail, mit Beleg. Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>Versionen kopieren</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Paste and inspect</source>
        <translation>Einfügen und prüfen</translation>
    </message>
    <message>
        <source>Paste beside the open messages</source>
        <translation>Zusätzlich einfügen</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <source>Save the message as it came…</source>
        <translation>Nachricht im Original speichern…</translation>
    </message>
    <message>
        <source>Save a table of all open messages…</source>
        <translation>Tabelle aller offenen Nachrichten sichern…</translation>
    </message>
    <message>
        <source>Print report…</source>
        <translation>Bericht drucken…</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Nachricht schließen</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Copy as one line</source>
        <translation>Als eine Zeile kopieren</translation>
    </message>
    <message>
        <source>Copy for a ticket</source>
        <translation>Für ein Ticket kopieren</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>Copy steps</source>
        <translation>Schritte kopieren</translation>
    </message>
    <message>
        <source>Write note to postmaster…</source>
        <translation>Notiz an den Empfänger-Postmaster…</translation>
    </message>
    <message>
        <source>Write note to the sender…</source>
        <translation>Notiz an den Absender…</translation>
    </message>
    <message>
        <source>Bring the previous message back</source>
        <translation>Vorherige Nachricht zurückholen</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>Nächste Nachricht</translation>
    </message>
    <message>
        <source>Previous message</source>
        <translation>Nachricht darüber</translation>
    </message>
    <message>
        <source>Edit a copy of the message</source>
        <translation>Kopie der Nachricht bearbeiten</translation>
    </message>
    <message>
        <source>Read the message as…</source>
        <translation>Nachricht lesen als…</translation>
    </message>
    <message>
        <source>Find in message</source>
        <translation>In der Nachricht suchen</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Vorherige Stelle</translation>
    </message>
    <message>
        <source>Search codes and words</source>
        <translation>Codes und Wörter suchen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Nächste Fundstelle</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>Vorherige Fundstelle</translation>
    </message>
    <message>
        <source>Go to the message</source>
        <translation>Zur Nachricht</translation>
    </message>
    <message>
        <source>Go to the explanation</source>
        <translation>Zur Erklärung</translation>
    </message>
    <message>
        <source>Go to related codes</source>
        <translation>Zu den verwandten Codes</translation>
    </message>
    <message>
        <source>Next region</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous region</source>
        <translation>Vorheriger Bereich</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>Normale Größe</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>Farben des Systems</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>Alle Befehle…</translation>
    </message>
    <message>
        <source>About Bounce Inspector</source>
        <translation>Über Bounce Inspector</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Gehe zu</translation>
    </message>
</context>
<context>
    <name>admins</name>
    <message>
        <source>To be run on your own server. Nothing is run from here.</source>
        <translation>Auf Ihrem eigenen Server auszuführen. Von hier aus wird nichts ausgeführt.</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Kopieren: %1</translation>
    </message>
    <message>
        <source>Copy this command</source>
        <translation>Diesen Befehl kopieren</translation>
    </message>
</context>
<context>
    <name>answers</name>
    <message>
        <source>Who must act?</source>
        <translation>Wer ist am Zug?</translation>
    </message>
    <message>
        <source>Is it my fault?</source>
        <translation>Liegt es an mir?</translation>
    </message>
    <message>
        <source>Will it retry?</source>
        <translation>Neuer Versuch?</translation>
    </message>
    <message>
        <source>Nobody: wait.</source>
        <translation>Niemand: abwarten.</translation>
    </message>
    <message>
        <source>Nobody.</source>
        <translation>Niemand.</translation>
    </message>
    <message>
        <source>must %s</source>
        <translation>muss handeln: %s</translation>
    </message>
    <message>
        <source>must %s</source>
        <comment>you</comment>
        <translation>müssen handeln: %s</translation>
    </message>
</context>
<context>
    <name>causes</name>
    <message>
        <source>Causes in this message</source>
        <translation>Ursachen in dieser Nachricht</translation>
    </message>
    <message>
        <source>Filter: an address, a code or words</source>
        <translation>Filtern: eine Adresse, ein Code oder Wörter</translation>
    </message>
    <message>
        <source>Filter the causes</source>
        <translation>Ursachen filtern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>concerned</name>
    <message>
        <source>Filter: a name or a domain</source>
        <translation>Filter: ein Name oder eine Domain</translation>
    </message>
    <message>
        <source>Filter the recipients</source>
        <translation>Empfänger filtern</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>crashes</name>
    <message>
        <source>The program ended by a fault last time. What is known of it, and no text of a mail, is in %1</source>
        <translation>Das Programm wurde beim letzten Mal durch einen Fehler beendet. Was davon bekannt ist, und kein Text einer Mail, steht in %1</translation>
    </message>
</context>
<context>
    <name>evidence</name>
    <message>
        <source>Why we think so</source>
        <translation>Woran wir das erkennen</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>We follow %1: %2</source>
        <translation>Wir folgen %1: %2</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>The report contains the explanation of “%1”.</source>
        <translation>Der Bericht enthält die Erklärung zu „%1“.</translation>
    </message>
    <message>
        <source>All %1 causes in this message, not only the one on show</source>
        <translation>Alle %1 Ursachen in dieser Nachricht, nicht nur die gezeigte</translation>
    </message>
    <message>
        <source>The first %2 of the %1 causes in this message, not only the one on show</source>
        <translation>Die ersten %2 der %1 Ursachen in dieser Nachricht, nicht nur die gezeigte</translation>
    </message>
    <message>
        <source>Replace addresses, names, IP addresses and subjects with stand-ins</source>
        <translation>Adressen, Namen, IP-Adressen und Betreffzeilen durch Platzhalter ersetzen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
</context>
<context>
    <name>exports</name>
    <message>
        <source>Web page (HTML)</source>
        <translation>Webseite (HTML)</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Nur Text</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
</context>
<context>
    <name>folds</name>
    <message>
        <source>Reviewed %s</source>
        <translation>Geprüft am %s</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Was es bedeutet</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>Auf einen Blick</translation>
    </message>
    <message>
        <source>For mail admins</source>
        <translation>Für E-Mail-Admins</translation>
    </message>
    <message>
        <source>Recipients: %1</source>
        <translation>Empfänger: %1</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitlicher Ablauf</translation>
    </message>
    <message>
        <source>The other side’s own words</source>
        <translation>Die Worte der Gegenseite</translation>
    </message>
    <message>
        <source>Original message</source>
        <translation>Ursprüngliche Nachricht</translation>
    </message>
    <message>
        <source>What this message does not tell</source>
        <translation>Was diese Nachricht nicht verrät</translation>
    </message>
    <message>
        <source>What providers mean by it</source>
        <translation>Was Anbieter damit meinen</translation>
    </message>
    <message>
        <source>Explained at length</source>
        <translation>Ausführlich erklärt</translation>
    </message>
    <message>
        <source>What %1 means in general</source>
        <translation>Was %1 allgemein bedeutet</translation>
    </message>
    <message>
        <source>Sample lines</source>
        <translation>Beispielzeilen</translation>
    </message>
    <message>
        <source>How it plays out</source>
        <translation>Wie es abläuft</translation>
    </message>
    <message>
        <source>Soft or hard bounce?</source>
        <translation>Soft oder Hard Bounce?</translation>
    </message>
    <message>
        <source>Common causes</source>
        <translation>Häufige Ursachen</translation>
    </message>
    <message>
        <source>How to fix it, for everyone involved</source>
        <translation>Abhilfe, für alle Beteiligten</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>Fragen und Antworten</translation>
    </message>
    <message>
        <source>Related codes</source>
        <translation>Verwandte Codes</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>The words of the report</source>
        <translation>Die Worte des Berichts</translation>
    </message>
</context>
<context>
    <name>glance</name>
    <message>
        <source>registered</source>
        <translation>registriert</translation>
    </message>
    <message>
        <source>sent against the registry</source>
        <translation>entgegen dem Register gesendet</translation>
    </message>
    <message>
        <source>seen inside a conversation, not in bounces</source>
        <translation>kommt im Dialog vor, nicht in Rückläufern</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Bounce type</source>
        <translation>Art des Rückläufers</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Who must act</source>
        <translation>Wer ist am Zug</translation>
    </message>
    <message>
        <source>%1 must %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>head</name>
    <message>
        <source>No code</source>
        <translation>Kein Code</translation>
    </message>
    <message>
        <source>The registry calls %1: %2</source>
        <translation>Im Register heißt %1: %2</translation>
    </message>
    <message>
        <source>The library explains in English.</source>
        <translation>Die Texte der Bibliothek gibt es nur auf Englisch.</translation>
    </message>
    <message>
        <source>%s severity</source>
        <translation>Schweregrad: %s</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The help does not speak of that. Try another word.</source>
        <translation>Davon spricht die Hilfe nicht. Versuchen Sie ein anderes Wort.</translation>
    </message>
    <message>
        <source>Getting a bounce in</source>
        <translation>Einen Rückläufer eingeben</translation>
    </message>
    <message>
        <source>Copy the whole bounced mail, a log line or an SMTP reply, and press Ctrl+V anywhere in the window. There is no button to press: the answer appears at once.</source>
        <translation>Kopieren Sie die ganze zurückgekommene E-Mail, eine Protokollzeile oder eine SMTP-Antwort, und drücken Sie Strg+V irgendwo im Fenster. Sie müssen keinen Knopf drücken: Die Antwort erscheint sofort.</translation>
    </message>
    <message>
        <source>Or open a file with Ctrl+O, or drop files on the window: saved mails (.eml, .msg), mailboxes (.mbox), logs, JSON from a sending service.</source>
        <translation>Oder öffnen Sie eine Datei mit Strg+O, oder ziehen Sie Dateien auf das Fenster: gespeicherte E-Mails (.eml, .msg), Postfächer (.mbox), Protokolle, JSON eines Versanddienstes.</translation>
    </message>
    <message>
        <source>The line above the message says what it was read as. If that is wrong, choose another reading there or with Ctrl+R.</source>
        <translation>Die Zeile über der Nachricht sagt, als was sie gelesen wurde. Ist das falsch, wählen Sie dort oder mit Strg+R eine andere Lesart.</translation>
    </message>
    <message>
        <source>Reading the answer</source>
        <translation>Die Antwort lesen</translation>
    </message>
    <message>
        <source>The card answers in this order: what happened, who must act, whether it is your fault, whether it will be tried again, and what to do now.</source>
        <translation>Die Karte antwortet in dieser Reihenfolge: was geschah, wer am Zug ist, ob es an Ihnen liegt, ob es erneut versucht wird und was jetzt zu tun ist.</translation>
    </message>
    <message>
        <source>“What to do now” has steps for you, for a help desk, for a mail admin and for a developer. Your choice is remembered.</source>
        <translation>„Was jetzt zu tun ist“ enthält Schritte für Sie, für einen Helpdesk, für E-Mail-Admins und für Entwickler. Ihre Wahl wird gemerkt.</translation>
    </message>
    <message>
        <source>The drawing shows the way of the message and where it stopped. The filled box is the one that must act.</source>
        <translation>Die Zeichnung zeigt den Weg der Nachricht und wo er endete. Der ausgefüllte Kasten ist am Zug.</translation>
    </message>
    <message>
        <source>The timeline, folded further down, tells when what happened: the way of the message, every try of a log, the report, and when the server gives up.</source>
        <translation>Der zeitliche Ablauf, weiter unten zum Aufklappen, sagt, was wann geschah: den Weg der Nachricht, jeden Versuch eines Protokolls, den Bericht und wann der Server aufgibt.</translation>
    </message>
    <message>
        <source>How sure is it?</source>
        <translation>Wie sicher ist das?</translation>
    </message>
    <message>
        <source>Every line under “Why we think so” rests on characters of your message. Click it and they light up.</source>
        <translation>Jede Zeile unter „Woran wir das erkennen“ stützt sich auf Zeichen Ihrer Nachricht. Klicken Sie darauf, dann leuchten sie auf.</translation>
    </message>
    <message>
        <source>Stated (solid line): the message says so. Deduced (dashed): it follows from what is stated. Guess (dotted): the closest that the words allow.</source>
        <translation>Genannt (durchgezogene Linie): Die Nachricht sagt es. Gefolgert (gestrichelt): Es folgt aus dem, was genannt ist. Vermutet (gepunktet): das Nächstliegende, was die Wörter zulassen.</translation>
    </message>
    <message>
        <source>Where two parts of a message contradict each other, both readings are shown, and why one of them won.</source>
        <translation>Wo zwei Teile einer Nachricht einander widersprechen, werden beide Lesarten gezeigt und warum eine davon den Vorzug erhält.</translation>
    </message>
    <message>
        <source>Passing it on</source>
        <translation>Weitergeben</translation>
    </message>
    <message>
        <source>Ctrl+C copies the answer as one line, Ctrl+Shift+C as a summary for a ticket. The Edit menu has Markdown, JSON and the steps.</source>
        <translation>Strg+C kopiert die Antwort als eine Zeile, Strg+Umschalt+C als Kurzfassung für ein Ticket. Im Menü Bearbeiten finden Sie Markdown, JSON und die Schritte.</translation>
    </message>
    <message>
        <source>Ctrl+E writes a note to the recipient’s postmaster or to the sender, with the facts filled in. You can change it, copy it, or open it in your mail program. Nothing is sent from here.</source>
        <translation>Strg+E schreibt eine Notiz an den Postmaster des Empfängers oder an den Absender, mit den Tatsachen darin. Sie können sie ändern, kopieren oder in Ihrem E-Mail-Programm öffnen. Von hier wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Ctrl+S saves a report as HTML, PDF, text, Markdown or JSON; Ctrl+P prints it.</source>
        <translation>Strg+S speichert einen Bericht als HTML, PDF, Text, Markdown oder JSON; Strg+P druckt ihn.</translation>
    </message>
    <message>
        <source>“Replace addresses, names, IP addresses and subjects with stand-ins” hides what is personal. The same original always gets the same stand-in. Read the result once before you share it.</source>
        <translation>„Adressen, Namen, IP-Adressen und Betreffzeilen durch Platzhalter ersetzen“ verbirgt Persönliches. Dasselbe Original erhält immer denselben Platzhalter. Lesen Sie das Ergebnis einmal, bevor Sie es weitergeben.</translation>
    </message>
    <message>
        <source>Codes without a message</source>
        <translation>Codes ohne Nachricht</translation>
    </message>
    <message>
        <source>Ctrl+K searches codes, replies and words, also with typing mistakes. The side panel lists all codes by category.</source>
        <translation>Strg+K sucht Codes, Antworten und Wörter, auch mit Tippfehlern. Die Seitenleiste zeigt alle Codes nach Kategorie.</translation>
    </message>
    <message>
        <source>A code such as 5.1.1 has a class (2 delivered, 4 temporary, 5 permanent), a subject and a detail. An SMTP reply such as 550 is coarser; where both stand, the code is read first.</source>
        <translation>Ein Code wie 5.1.1 hat eine Klasse (2 zugestellt, 4 vorübergehend, 5 dauerhaft), ein Thema und ein Detail. Eine SMTP-Antwort wie 550 ist gröber; wo beides steht, wird der Code zuerst gelesen.</translation>
    </message>
    <message>
        <source>Your own notes and pages</source>
        <translation>Eigene Notizen und Seiten</translation>
    </message>
    <message>
        <source>The side panel keeps a note of your own for each code: a plain text file in your data folder (see About).</source>
        <translation>Die Seitenleiste hält zu jedem Code eine eigene Notiz: eine einfache Textdatei in Ihrem Datenordner (siehe „Über“).</translation>
    </message>
    <message>
        <source>In the settings you can name a folder of your organisation. Its notes are seen by everybody who uses it, and its pages stand above those of the library. It can be a network folder or a Git checkout.</source>
        <translation>In den Einstellungen können Sie einen Ordner Ihrer Organisation angeben. Seine Notizen sehen alle, die ihn verwenden, und seine Seiten stehen über denen der Bibliothek. Es kann ein Netzwerkordner oder ein Git-Arbeitsverzeichnis sein.</translation>
    </message>
    <message>
        <source>Several messages</source>
        <translation>Mehrere Nachrichten</translation>
    </message>
    <message>
        <source>Ctrl+Shift+V pastes without putting the message on show away. With two or more messages open, a list shows each with its severity; Ctrl+Tab goes to the next, Ctrl+W closes one, Ctrl+Z brings the last one back.</source>
        <translation>Strg+Umschalt+V fügt ein, ohne die gezeigte Nachricht wegzulegen. Sind zwei oder mehr Nachrichten offen, zeigt eine Liste jede mit ihrem Schweregrad; Strg+Tab geht zur nächsten, Strg+W schließt eine, Strg+Z holt die letzte zurück.</translation>
    </message>
    <message>
        <source>With many open, a field above the list filters them by code, name, domain or file; Enter shows the first.</source>
        <translation>Sind viele offen, filtert ein Feld über der Liste sie nach Code, Name, Domain oder Datei; die Eingabetaste zeigt die erste.</translation>
    </message>
    <message>
        <source>The bars there count what became of them, their causes and the domains of the recipients; press a share to list only these, and again to list all.</source>
        <translation>Die Balken dort zählen, was aus ihnen wurde, ihre Ursachen und die Domains der Empfänger; ein Druck auf einen Anteil listet nur diese, ein zweiter wieder alle.</translation>
    </message>
    <message>
        <source>The line above the list says which problem most of them share. The menu saves a table of them all (CSV), a line for each recipient, for a spreadsheet.</source>
        <translation>Die Zeile über der Liste sagt, welches Problem die meisten gemeinsam haben. Das Menü sichert eine Tabelle von allen (CSV), eine Zeile je Empfänger, für eine Tabellenkalkulation.</translation>
    </message>
    <message>
        <source>Privacy and safety</source>
        <translation>Datenschutz und Sicherheit</translation>
    </message>
    <message>
        <source>The program has no network access of its own. It opens your browser or mail program only after a click.</source>
        <translation>Das Programm greift nicht selbst auf das Netz zu. Es öffnet Ihren Browser oder Ihr E-Mail-Programm nur nach einem Klick.</translation>
    </message>
    <message>
        <source>Text of a mail is shown as text only: no pictures are loaded, nothing in it is run. Large or damaged input is read in a separate process, with limits on time and memory where the system has them.</source>
        <translation>Der Text einer E-Mail wird nur als Text gezeigt: Es werden keine Bilder geladen, und nichts darin wird ausgeführt. Große oder beschädigte Eingaben werden in einem eigenen Prozess gelesen, mit Grenzen für Zeit und Speicher, wo das System sie kennt.</translation>
    </message>
    <message>
        <source>It remembers the paths of files, never what is in them; the settings can turn that off.</source>
        <translation>Es merkt sich die Pfade von Dateien, nie deren Inhalt; in den Einstellungen lässt sich das abschalten.</translation>
    </message>
    <message>
        <source>Without the mouse</source>
        <translation>Ohne Maus</translation>
    </message>
    <message>
        <source>F6 goes from region to region, N and P from finding to finding, Alt+Left and Alt+Right through the codes you have seen. Ctrl+Shift+P finds every command by its name, Ctrl+/ shows all shortcuts.</source>
        <translation>F6 geht von Bereich zu Bereich, N und P von Fundstelle zu Fundstelle, Alt+Links und Alt+Rechts durch die Codes, die Sie gesehen haben. Strg+Umschalt+P findet jeden Befehl bei seinem Namen, Strg+/ zeigt alle Tastenkürzel.</translation>
    </message>
    <message>
        <source>Ctrl+Plus and Ctrl+Minus change the size of everything, from 80 to 300 per cent.</source>
        <translation>Strg+Plus und Strg+Minus ändern die Größe von allem, von 80 bis 300 Prozent.</translation>
    </message>
    <message>
        <source>On the command line</source>
        <translation>Auf der Kommandozeile</translation>
    </message>
    <message>
        <source>The same answers without a window: “bounce explain FILE”, “bounce code 4.3.1”, “bounce search mailbox full”; with --json for other programs.</source>
        <translation>Dieselben Antworten ohne Fenster: „bounce explain DATEI“, „bounce code 4.3.1“, „bounce search mailbox full“; mit --json für andere Programme.</translation>
    </message>
</context>
<context>
    <name>meaning</name>
    <message>
        <source>Registered meaning:</source>
        <translation>Registrierte Bedeutung:</translation>
    </message>
    <message>
        <source>Used against the standard:</source>
        <translation>Entgegen dem Standard verwendet:</translation>
    </message>
</context>
<context>
    <name>meanings</name>
    <message>
        <source>This code is not in the library.</source>
        <translation>Dieser Code steht nicht in der Bibliothek.</translation>
    </message>
    <message>
        <source>The server agreed.</source>
        <translation>Der Server war einverstanden.</translation>
    </message>
    <message>
        <source>The server waits for more.</source>
        <translation>Der Server wartet auf mehr.</translation>
    </message>
    <message>
        <source>The server refused for now; a later attempt may succeed.</source>
        <translation>Der Server lehnte vorläufig ab; ein späterer Versuch kann gelingen.</translation>
    </message>
    <message>
        <source>The server refused for good; the same attempt will fail again.</source>
        <translation>Der Server lehnte endgültig ab; derselbe Versuch wird wieder scheitern.</translation>
    </message>
    <message>
        <source>The address that this part of the report is about, as the last server knew it.</source>
        <translation>Die Adresse, um die es in diesem Teil des Berichts geht, wie der letzte Server sie kannte.</translation>
    </message>
    <message>
        <source>The address as the sender wrote it, before any forwarding.</source>
        <translation>Die Adresse, wie der Absender sie schrieb, vor jeder Weiterleitung.</translation>
    </message>
    <message>
        <source>What the server did with the message for this recipient: failed, delayed, delivered, relayed or expanded.</source>
        <translation>Was der Server mit der Nachricht für diesen Empfänger tat: gescheitert, verzögert, zugestellt, weitergereicht oder aufgeteilt.</translation>
    </message>
    <message>
        <source>What the other server answered, in its own words. They often tell more than the code.</source>
        <translation>Was der andere Server antwortete, in seinen eigenen Worten. Sie sagen oft mehr als der Code.</translation>
    </message>
    <message>
        <source>The step of the conversation between the servers at which this was said.</source>
        <translation>Der Schritt im Dialog der Server, bei dem dies gesagt wurde.</translation>
    </message>
    <message>
        <source>The server that gave this answer; the report only passes it on.</source>
        <translation>Der Server, der diese Antwort gab; der Bericht gibt sie nur weiter.</translation>
    </message>
    <message>
        <source>The server that wrote this report, usually that of the sender.</source>
        <translation>Der Server, der diesen Bericht schrieb, meist der des Absenders.</translation>
    </message>
    <message>
        <source>Who sent the message that came back.</source>
        <translation>Wer die Nachricht sandte, die zurückkam.</translation>
    </message>
    <message>
        <source>The subject of the message that came back.</source>
        <translation>Der Betreff der Nachricht, die zurückkam.</translation>
    </message>
    <message>
        <source>The name that the sender’s program gave to the message; servers log it.</source>
        <translation>Der Name, den das Programm des Absenders der Nachricht gab; Server protokollieren ihn.</translation>
    </message>
    <message>
        <source>The name of the message in the queue of the reporting server. Administrators search their log for it.</source>
        <translation>Der Name der Nachricht in der Warteschlange des meldenden Servers. Admins suchen ihn in ihrem Protokoll.</translation>
    </message>
    <message>
        <source>When this happened, by the clock of the server that says so.</source>
        <translation>Wann dies geschah, nach der Uhr des Servers, der es sagt.</translation>
    </message>
    <message>
        <source>When the server will give up.</source>
        <translation>Wann der Server aufgeben wird.</translation>
    </message>
    <message>
        <source>This tells what kind of message it is.</source>
        <translation>Dies zeigt, um welche Art von Nachricht es sich handelt.</translation>
    </message>
</context>
<context>
    <name>nocard</name>
    <message>
        <source>This only looks like a bounce</source>
        <translation>Dies sieht nur wie ein Rückläufer aus</translation>
    </message>
    <message>
        <source>Be careful</source>
        <translation>Vorsicht</translation>
    </message>
    <message>
        <source>From a list or newsletter, not a bounce</source>
        <translation>Von Liste oder Newsletter, kein Rückläufer</translation>
    </message>
    <message>
        <source>List or newsletter</source>
        <translation>Liste oder Newsletter</translation>
    </message>
    <message>
        <source>Your message waits for a confirmation</source>
        <translation>Ihre Nachricht wartet auf Bestätigung</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Your message waits for a moderator</source>
        <translation>Ihre Nachricht wartet auf einen Moderator</translation>
    </message>
    <message>
        <source>Somebody failed to prove your domain</source>
        <translation>Jemand konnte Ihre Domain nicht nachweisen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Taken out of the spam folder, not a bounce</source>
        <translation>Aus dem Spamordner geholt, kein Bounce</translation>
    </message>
    <message>
        <source>About your own mailbox, not a bounce</source>
        <translation>Es geht um Ihr eigenes Postfach</translation>
    </message>
    <message>
        <source>A record of your own server, not a bounce</source>
        <translation>Ein Eintrag Ihres Servers, kein Rückläufer</translation>
    </message>
    <message>
        <source>Settings of a mail server, not a bounce</source>
        <translation>Einstellungen eines Mailservers, kein Rückläufer</translation>
    </message>
    <message>
        <source>Source text, not a bounce</source>
        <translation>Quelltext, kein Rückläufer</translation>
    </message>
    <message>
        <source>A template of notices, not a bounce</source>
        <translation>Eine Vorlage für Meldungen, kein Rückläufer</translation>
    </message>
    <message>
        <source>About bounces, but not one of them</source>
        <translation>Über Rückläufer, aber selbst keiner</translation>
    </message>
    <message>
        <source>It speaks of a code, but is not a bounce</source>
        <translation>Spricht von einem Code, ist aber kein Rückläufer</translation>
    </message>
    <message>
        <source>A list’s warning about your own address</source>
        <translation>Warnung einer Liste zu Ihrer eigenen Adresse</translation>
    </message>
    <message>
        <source>It speaks of a bounce, but is none</source>
        <translation>Sie spricht von einem Rückläufer, ist aber keiner</translation>
    </message>
    <message>
        <source>It mentions a code, but is not a bounce</source>
        <translation>Nennt einen Code, ist aber kein Rückläufer</translation>
    </message>
    <message>
        <source>An automatic reply, not a bounce</source>
        <translation>Eine automatische Antwort, kein Rückläufer</translation>
    </message>
    <message>
        <source>Automatic reply</source>
        <translation>Automatische Antwort</translation>
    </message>
    <message>
        <source>A read receipt, not a bounce</source>
        <translation>Eine Lesebestätigung, kein Rückläufer</translation>
    </message>
    <message>
        <source>Read receipt</source>
        <translation>Lesebestätigung</translation>
    </message>
    <message>
        <source>A complaint report, not a bounce</source>
        <translation>Eine Beschwerdemeldung, kein Rückläufer</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Beschwerde</translation>
    </message>
    <message>
        <source>Your message was delivered</source>
        <translation>Ihre Nachricht wurde zugestellt</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>An ordinary mail, not a bounce</source>
        <translation>Eine gewöhnliche E-Mail, kein Rückläufer</translation>
    </message>
    <message>
        <source>This kind of file holds no mail</source>
        <translation>In dieser Art von Datei steht keine E-Mail</translation>
    </message>
    <message>
        <source>No bounce in this text</source>
        <translation>Kein Rückläufer in diesem Text</translation>
    </message>
    <message>
        <source>Not a bounce</source>
        <translation>Kein Rückläufer</translation>
    </message>
    <message>
        <source>A bounce comes from a mail server, often from “Mail Delivery System” or “postmaster”.</source>
        <translation>Ein Rückläufer kommt von einem Mailserver, oft von „Mail Delivery System“ oder „postmaster“.</translation>
    </message>
    <message>
        <source>Copy the whole text, with the lines that hold numbers such as 550 or 5.1.1.</source>
        <translation>Kopieren Sie den ganzen Text, mit den Zeilen, in denen Zahlen wie 550 oder 5.1.1 stehen.</translation>
    </message>
    <message>
        <source>Better still, save the message as a file (.eml) and open that.</source>
        <translation>Noch besser: Speichern Sie die Nachricht als Datei (.eml) und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>Show me what a bounce looks like</source>
        <translation>Zeigen, wie ein Rückläufer aussieht</translation>
    </message>
    <message>
        <source>The codes that it mentions</source>
        <translation>Die Codes, die sie erwähnt</translation>
    </message>
    <message>
        <source>If you expected a bounce</source>
        <translation>Wenn Sie einen Rückläufer erwartet haben</translation>
    </message>
</context>
<context>
    <name>note</name>
    <message>
        <source>Ready note</source>
        <translation>Fertige Notiz</translation>
    </message>
    <message>
        <source>To their postmaster</source>
        <translation>An den Postmaster des Empfängers</translation>
    </message>
    <message>
        <source>To the sender</source>
        <translation>An den Absender</translation>
    </message>
    <message>
        <source>Note to</source>
        <translation>Notiz an</translation>
    </message>
    <message>
        <source>Replace addresses, names, IP addresses and subjects with stand-ins</source>
        <translation>Adressen, Namen, IP-Adressen und Betreffzeilen durch Platzhalter ersetzen</translation>
    </message>
    <message>
        <source>The same original always becomes the same stand-in</source>
        <translation>Dasselbe Original wird immer zum selben Platzhalter</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>Text der Notiz</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Open in mail program</source>
        <translation>Im E-Mail-Programm öffnen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>You changed the note, so what was replaced in it stays replaced.</source>
        <translation>Sie haben die Notiz geändert; was darin ersetzt wurde, bleibt daher ersetzt.</translation>
    </message>
    <message>
        <source>You can change the text. Nothing is sent from here.</source>
        <translation>Sie können den Text ändern. Von hier wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>(The note is on the clipboard: paste it here.)</source>
        <translation>(Die Notiz liegt in der Zwischenablage: Fügen Sie sie hier ein.)</translation>
    </message>
    <message>
        <source>The note is too long to be handed over; it is on the clipboard, paste it into the mail.</source>
        <translation>Die Notiz ist zu lang, um übergeben zu werden; sie liegt in der Zwischenablage, fügen Sie sie in die E-Mail ein.</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Notiz speichern</translation>
    </message>
    <message>
        <source>Text (*.txt);;All files (*)</source>
        <translation>Text (*.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>You changed the note. Close it without keeping that?</source>
        <translation>Sie haben die Notiz geändert. Ohne diese Änderungen schließen?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Weiterschreiben</translation>
    </message>
</context>
<context>
    <name>notes</name>
    <message>
        <source>The note %1 cannot be read: %2.</source>
        <translation>Die Notiz %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The note %1 was damaged; it is kept as %2.</source>
        <translation>Die Notiz %1 war beschädigt; sie wird als %2 aufbewahrt.</translation>
    </message>
    <message>
        <source>The note %1 is no plain text and is left as it is.</source>
        <translation>Die Notiz %1 ist kein einfacher Text und bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Somebody else has changed this note meanwhile; yours is not saved yet.</source>
        <translation>Jemand anders hat diese Notiz inzwischen geändert; Ihre ist noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>The note could not be removed: %1.</source>
        <translation>Die Notiz konnte nicht entfernt werden: %1.</translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Name of a command</source>
        <translation>Name eines Befehls</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>No command has such a name.</source>
        <translation>Kein Befehl heißt so.</translation>
    </message>
</context>
<context>
    <name>path</name>
    <message>
        <source>Nobody must act.</source>
        <translation>Niemand muss etwas tun.</translation>
    </message>
    <message>
        <source>Must act: %s.</source>
        <translation>Am Zug: %s.</translation>
    </message>
    <message>
        <source>The way of the message: %1.</source>
        <translation>Der Weg der Nachricht: %1.</translation>
    </message>
    <message>
        <source>It arrived.</source>
        <translation>Sie ist angekommen.</translation>
    </message>
    <message>
        <source>It was handed on by %1.</source>
        <translation>Von %1 wurde sie weitergereicht.</translation>
    </message>
    <message>
        <source>It waits between %1 and %2: %3.</source>
        <translation>Sie wartet zwischen %1 und %2: %3.</translation>
    </message>
    <message>
        <source>It was held back between %1 and %2: %3.</source>
        <translation>Sie wurde zwischen %1 und %2 zurückgehalten: %3.</translation>
    </message>
    <message>
        <source>It stopped between %1 and %2: %3.</source>
        <translation>Sie blieb zwischen %1 und %2 stehen: %3.</translation>
    </message>
    <message>
        <source>The way of the message</source>
        <translation>Der Weg der Nachricht</translation>
    </message>
    <message>
        <source>Nobody must act: wait</source>
        <translation>Niemand am Zug: abwarten</translation>
    </message>
    <message>
        <source>Nobody must act</source>
        <translation>Niemand muss handeln</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>must act</source>
        <translation>am Zug</translation>
    </message>
    <message>
        <source>not in this message</source>
        <translation>nicht in dieser Nachricht</translation>
    </message>
</context>
<context>
    <name>plays</name>
    <message>
        <source>here</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>How it plays out</source>
        <translation>Wie es abläuft</translation>
    </message>
</context>
<context>
    <name>print</name>
    <message>
        <source>Bounce report</source>
        <translation>Rückläufer-Bericht</translation>
    </message>
    <message>
        <source>Print report</source>
        <translation>Bericht drucken</translation>
    </message>
</context>
<context>
    <name>provider</name>
    <message>
        <source>What %s means by it</source>
        <translation>Was %s damit meint</translation>
    </message>
    <message>
        <source>What these words usually mean</source>
        <translation>Was diese Worte meist bedeuten</translation>
    </message>
</context>
<context>
    <name>quoted</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Message-ID</source>
        <translation>Nachrichten-ID</translation>
    </message>
</context>
<context>
    <name>reading</name>
    <message>
        <source>You stopped reading %1.</source>
        <translation>%1 wurde nicht zu Ende gelesen: Sie haben es angehalten.</translation>
    </message>
    <message>
        <source>%1 takes more time than reading may take.</source>
        <translation>%1 braucht mehr Zeit, als das Lesen nehmen darf.</translation>
    </message>
    <message>
        <source>%1 needs more memory than reading may take.</source>
        <translation>%1 braucht mehr Speicher, als das Lesen nehmen darf.</translation>
    </message>
    <message>
        <source>%1 needs more memory than reading may take: only its first %2 bytes were read.</source>
        <translation>%1 braucht mehr Speicher, als das Lesen nehmen darf: Nur die ersten %2 Bytes wurden gelesen.</translation>
    </message>
    <message>
        <source>%1 could not be read: the program made a mistake.</source>
        <translation>%1 konnte nicht gelesen werden: Das Programm hat einen Fehler gemacht.</translation>
    </message>
    <message>
        <source>Messages that were read: %1</source>
        <translation>Daraus gelesene Nachrichten: %1</translation>
    </message>
    <message>
        <source>You stopped the reading. Files that were not read: %1</source>
        <translation>Sie haben das Lesen abgebrochen. Nicht gelesene Dateien: %1</translation>
    </message>
    <message>
        <source>There is nothing to read in the folder %1.</source>
        <translation>Im Ordner %1 gibt es nichts zu lesen.</translation>
    </message>
    <message>
        <source>At most %1 files are opened at once. Files that were left out: %2</source>
        <translation>Es werden höchstens %1 Dateien auf einmal geöffnet. Ausgelassene Dateien: %2</translation>
    </message>
    <message>
        <source>At most %1 MB are opened at once. Files that were left out: %2</source>
        <translation>Es werden höchstens %1 MB auf einmal geöffnet. Ausgelassene Dateien: %2</translation>
    </message>
</context>
<context>
    <name>recent</name>
    <message>
        <source>No files yet</source>
        <translation>Noch keine Dateien</translation>
    </message>
    <message>
        <source>Forget these files</source>
        <translation>Diese Dateien vergessen</translation>
    </message>
</context>
<context>
    <name>related</name>
    <message>
        <source>Related codes</source>
        <translation>Verwandte Codes</translation>
    </message>
    <message>
        <source>Often confused with</source>
        <translation>Oft verwechselt mit</translation>
    </message>
</context>
<context>
    <name>samples</name>
    <message>
        <source>Address not found</source>
        <translation>Adresse nicht gefunden</translation>
    </message>
    <message>
        <source>Three recipients, three causes</source>
        <translation>Drei Empfänger, drei Ursachen</translation>
    </message>
    <message>
        <source>Blocked: not authenticated</source>
        <translation>Blockiert: nicht authentifiziert</translation>
    </message>
    <message>
        <source>Server out of space</source>
        <translation>Server ohne Speicherplatz</translation>
    </message>
    <message>
        <source>Delayed, still trying</source>
        <translation>Verzögert, Versuche laufen</translation>
    </message>
    <message>
        <source>A bounce without any code</source>
        <translation>Ein Rückläufer ohne Code</translation>
    </message>
    <message>
        <source>Not found at Microsoft 365</source>
        <translation>Bei Microsoft 365 nicht gefunden</translation>
    </message>
    <message>
        <source>Code and words disagree</source>
        <translation>Code und Worte widersprechen sich</translation>
    </message>
    <message>
        <source>On a blocklist</source>
        <translation>Auf einer Sperrliste</translation>
    </message>
    <message>
        <source>Sending too fast</source>
        <translation>Zu schnell gesendet</translation>
    </message>
    <message>
        <source>Encryption required</source>
        <translation>Verschlüsselung verlangt</translation>
    </message>
    <message>
        <source>Mailbox full, in German</source>
        <translation>Postfach voll, auf Deutsch</translation>
    </message>
    <message>
        <source>Held back by the service</source>
        <translation>Vom Dienst zurückgehalten</translation>
    </message>
    <message>
        <source>Not a bounce: vacation reply</source>
        <translation>Kein Rückläufer: Abwesenheitsnotiz</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>The language changes at the next start. Explanations stay in English.</source>
        <translation>Die Sprache wechselt beim nächsten Start. Erklärungen bleiben Englisch.</translation>
    </message>
    <message>
        <source>No fading menus and no blinking cursor</source>
        <translation>Keine überblendenden Menüs und kein blinkender Cursor</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Appearance and language</source>
        <translation>Aussehen und Sprache</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Show the steps for</source>
        <translation>Schritte für</translation>
    </message>
    <message>
        <source>Single letters as shortcuts (N and P for findings, / for search)</source>
        <translation>Einzelne Buchstaben als Tastenkürzel (N und P für Fundstellen, / für die Suche)</translation>
    </message>
    <message>
        <source>Look at the clipboard when you switch to the window, and offer to paste a bounce</source>
        <translation>Beim Wechsel ins Fenster die Zwischenablage ansehen und anbieten, einen Rückläufer einzufügen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Reopen the last files at startup</source>
        <translation>Die letzten Dateien beim Start wieder öffnen</translation>
    </message>
    <message>
        <source>Remember which files were opened (their paths, never what is in them)</source>
        <translation>Merken, welche Dateien geöffnet wurden (ihre Pfade, nie ihren Inhalt)</translation>
    </message>
    <message>
        <source>Forget recent files</source>
        <translation>Letzte Dateien vergessen</translation>
    </message>
    <message>
        <source>Your organisation</source>
        <translation>Ihre Organisation</translation>
    </message>
    <message>
        <source>A folder with your own pages, and notes that everybody who uses the folder sees. Pages are read at the next start.</source>
        <translation>Ein Ordner mit eigenen Seiten und mit Notizen, die alle sehen, die den Ordner verwenden. Seiten werden beim nächsten Start gelesen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Folder of your organisation</source>
        <translation>Ordner Ihrer Organisation</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Kein Ordner</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>The settings could not be read (%1); the defaults are used.</source>
        <translation>Die Einstellungen konnten nicht gelesen werden (%1); es gelten die Vorgaben.</translation>
    </message>
    <message>
        <source>The settings are damaged; the defaults are used.</source>
        <translation>Die Einstellungen sind beschädigt; es gelten die Vorgaben.</translation>
    </message>
    <message>
        <source>The settings were damaged; the defaults are used, and the damaged file is kept as %1.</source>
        <translation>Die Einstellungen waren beschädigt; es gelten die Vorgaben, und die beschädigte Datei wird als %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>The settings could not be read at the start and are left as they are; changes hold until the program ends.</source>
        <translation>Die Einstellungen konnten beim Start nicht gelesen werden und bleiben, wie sie sind; Änderungen gelten bis zum Ende des Programms.</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Stop, close or go back to the explanation</source>
        <translation>Anhalten, schließen oder zurück zur Erklärung</translation>
    </message>
    <message>
        <source>Show where the chosen finding stands</source>
        <translation>Zeigen, wo die gewählte Fundstelle steht</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>softhard</name>
    <message>
        <source>Soft bounce</source>
        <translation>Soft Bounce</translation>
    </message>
    <message>
        <source>Hard bounce</source>
        <translation>Hard Bounce</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Wesen</translation>
    </message>
    <message>
        <source>Temporary</source>
        <translation>Vorübergehend</translation>
    </message>
    <message>
        <source>Permanent</source>
        <translation>Dauerhaft</translation>
    </message>
    <message>
        <source>SMTP class</source>
        <translation>SMTP-Klasse</translation>
    </message>
    <message>
        <source>4xx</source>
        <translation>4xx</translation>
    </message>
    <message>
        <source>5xx</source>
        <translation>5xx</translation>
    </message>
    <message>
        <source>What your server does</source>
        <translation>Was Ihr Server tut</translation>
    </message>
    <message>
        <source>Keeps it and tries again</source>
        <translation>Behält sie und versucht es erneut</translation>
    </message>
    <message>
        <source>Stops and returns it</source>
        <translation>Hört auf und schickt sie zurück</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Let it retry</source>
        <translation>Weiter versuchen lassen</translation>
    </message>
    <message>
        <source>Mend the cause, then send again</source>
        <translation>Ursache beheben, dann neu senden</translation>
    </message>
    <message>
        <source>Recoverable?</source>
        <translation>Noch zu retten?</translation>
    </message>
    <message>
        <source>Often, without your help</source>
        <translation>Oft, ohne Ihr Zutun</translation>
    </message>
    <message>
        <source>Not by waiting</source>
        <translation>Nicht durch Warten</translation>
    </message>
    <message>
        <source>%s is</source>
        <translation>%s ist</translation>
    </message>
    <message>
        <source>Soft against hard bounce</source>
        <translation>Soft Bounce gegen Hard Bounce</translation>
    </message>
    <message>
        <source>this code</source>
        <translation>dieser Code</translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>What to do now</source>
        <translation>Was jetzt zu tun ist</translation>
    </message>
    <message>
        <source>Show the steps for</source>
        <translation>Schritte zeigen für</translation>
    </message>
    <message>
        <source>If you run the receiving server</source>
        <translation>Wenn Sie den empfangenden Server betreiben</translation>
    </message>
    <message>
        <source>Copy steps</source>
        <translation>Schritte kopieren</translation>
    </message>
    <message>
        <source>Write note to the sender</source>
        <translation>An den Absender schreiben</translation>
    </message>
    <message>
        <source>Write note to postmaster</source>
        <translation>An den Postmaster schreiben</translation>
    </message>
</context>
<context>
    <name>storage</name>
    <message>
        <source>this is no ordinary file</source>
        <translation>das ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>the file is write-protected</source>
        <translation>die Datei ist schreibgeschützt</translation>
    </message>
    <message>
        <source>not everything could be written</source>
        <translation>nicht alles konnte geschrieben werden</translation>
    </message>
    <message>
        <source>%1 could not be saved: %2. Nothing was changed.</source>
        <translation>%1 konnte nicht gespeichert werden: %2. Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>suggestions</name>
    <message>
        <source>Forget these searches</source>
        <translation>Diese Suchen vergessen</translation>
    </message>
    <message>
        <source>Addressing, Mailbox, Security …</source>
        <translation>Adressierung, Postfach, Sicherheit …</translation>
    </message>
    <message>
        <source>from info to critical</source>
        <translation>von info bis critical</translation>
    </message>
    <message>
        <source>what Gmail, Yahoo … mean by it</source>
        <translation>was Gmail, Yahoo … damit meinen</translation>
    </message>
    <message>
        <source>2 delivered, 4 temporary, 5 permanent</source>
        <translation>2 zugestellt, 4 vorübergehend, 5 dauerhaft</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>zugestellt</translation>
    </message>
    <message>
        <source>temporary</source>
        <translation>vorübergehend</translation>
    </message>
    <message>
        <source>permanent</source>
        <translation>dauerhaft</translation>
    </message>
</context>
<context>
    <name>told</name>
    <message>
        <source>The code %1 stands in a field of the report</source>
        <translation>Der Code %1 steht in einem Feld des Berichts</translation>
    </message>
    <message>
        <source>The code %1 stands in a field of the report, outweighed</source>
        <translation>Der Code %1 steht in einem Feld des Berichts, wiegt aber weniger</translation>
    </message>
    <message>
        <source>The code %1 stands in the other server’s reply</source>
        <translation>Der Code %1 steht in der Antwort des anderen Servers</translation>
    </message>
    <message>
        <source>The code %1 stands in the other server’s reply, outweighed</source>
        <translation>Der Code %1 steht in der Antwort des anderen Servers, wiegt aber weniger</translation>
    </message>
    <message>
        <source>The code %1 stands in the text of the notice</source>
        <translation>Der Code %1 steht im Text der Meldung</translation>
    </message>
    <message>
        <source>The code %1 stands in the text of the notice, outweighed</source>
        <translation>Der Code %1 steht im Text der Meldung, wiegt aber weniger</translation>
    </message>
    <message>
        <source>The code %1 is our reading of the words</source>
        <translation>Der Code %1 ist unsere Deutung der Worte</translation>
    </message>
    <message>
        <source>The code %1 is our reading of the words, outweighed</source>
        <translation>Der Code %1 ist unsere Deutung der Worte, wiegt aber weniger</translation>
    </message>
    <message>
        <source>The reply %1 is temporary</source>
        <translation>Die Antwort %1 gilt vorübergehend</translation>
    </message>
    <message>
        <source>The reply %1 is temporary, which agrees with %2</source>
        <translation>Die Antwort %1 gilt vorübergehend, was zu %2 passt</translation>
    </message>
    <message>
        <source>The reply %1 is temporary, although %2 says otherwise</source>
        <translation>Die Antwort %1 gilt vorübergehend, obwohl %2 anderes sagt</translation>
    </message>
    <message>
        <source>The reply %1 is permanent</source>
        <translation>Die Antwort %1 ist endgültig</translation>
    </message>
    <message>
        <source>The reply %1 is permanent, which agrees with %2</source>
        <translation>Die Antwort %1 ist endgültig, was zu %2 passt</translation>
    </message>
    <message>
        <source>The reply %1 is permanent, although %2 says otherwise</source>
        <translation>Die Antwort %1 ist endgültig, obwohl %2 anderes sagt</translation>
    </message>
    <message>
        <source>The reply %1 is a success</source>
        <translation>Die Antwort %1 meldet Erfolg</translation>
    </message>
    <message>
        <source>The reply %1 is a success, which agrees with %2</source>
        <translation>Die Antwort %1 meldet Erfolg, was zu %2 passt</translation>
    </message>
    <message>
        <source>The reply %1 is a success, although %2 says otherwise</source>
        <translation>Die Antwort %1 meldet Erfolg, obwohl %2 anderes sagt</translation>
    </message>
    <message>
        <source>The reply %1 is an answer</source>
        <translation>%1 ist eine Antwort</translation>
    </message>
    <message>
        <source>The reply %1 is an answer, which agrees with %2</source>
        <translation>%1 ist eine Antwort, die zu %2 passt</translation>
    </message>
    <message>
        <source>The reply %1 is an answer, although %2 says otherwise</source>
        <translation>%1 ist eine Antwort, obwohl %2 anderes sagt</translation>
    </message>
    <message>
        <source>The report says “%1”: the server has given up</source>
        <translation>Der Bericht sagt „%1“: Der Server hat aufgegeben</translation>
    </message>
    <message>
        <source>The report says “%1”: the server keeps trying</source>
        <translation>Der Bericht sagt „%1“: Der Server versucht es weiter</translation>
    </message>
    <message>
        <source>The report says “%1”: it reached the mailbox</source>
        <translation>Der Bericht sagt „%1“: Sie kam im Postfach an</translation>
    </message>
    <message>
        <source>The report says “%1”: it was handed on to a server that sends no reports</source>
        <translation>Der Bericht sagt „%1“: Sie ging an einen Server weiter, der keine Berichte schickt</translation>
    </message>
    <message>
        <source>The report says “%1”: it was handed to the members of a list</source>
        <translation>Der Bericht sagt „%1“: Sie ging an die Mitglieder einer Liste</translation>
    </message>
    <message>
        <source>The report says “%1”: the sending service did not send it</source>
        <translation>Der Bericht sagt „%1“: Der Versanddienst hat sie nicht verschickt</translation>
    </message>
    <message>
        <source>The report is about %1</source>
        <translation>Der Bericht betrifft %1</translation>
    </message>
    <message>
        <source>The message was first addressed to %1</source>
        <translation>Die Nachricht ging zuerst an %1</translation>
    </message>
    <message>
        <source>%1 is the server that answered</source>
        <translation>%1 ist der Server, der geantwortet hat</translation>
    </message>
    <message>
        <source>%1 is no valid code: did you mean %2?</source>
        <translation>%1 ist kein gültiger Code: Meinten Sie %2?</translation>
    </message>
    <message>
        <source>The words say that the sending service held the message back</source>
        <translation>Die Worte sagen, dass der Versanddienst die Nachricht zurückgehalten hat</translation>
    </message>
    <message>
        <source>“%1” is known from %2</source>
        <translation>„%1“ ist von %2 bekannt</translation>
    </message>
    <message>
        <source>“%1” tells the reason: %2</source>
        <translation>„%1“ nennt den Grund: %2</translation>
    </message>
    <message>
        <source>“%1” are the other side’s own words</source>
        <translation>„%1“ sind die Worte der Gegenseite</translation>
    </message>
    <message>
        <source>The code says “%1”, the words say “%2”.</source>
        <translation>Der Code sagt „%1“, die Worte sagen „%2“.</translation>
    </message>
    <message>
        <source>servers choose a code loosely; the words say what happened here</source>
        <translation>Server wählen den Code großzügig; die Worte sagen, was hier geschah</translation>
    </message>
    <message>
        <source>The answer says %1, but the Status field says %2.</source>
        <translation>Die Antwort sagt %1, das Feld Status aber %2.</translation>
    </message>
    <message>
        <source>The answer says %1, but the message also says %2.</source>
        <translation>Die Antwort sagt %1, die Nachricht aber auch %2.</translation>
    </message>
    <message>
        <source>the Status field says more than the reply’s code</source>
        <translation>Das Feld Status sagt mehr als der Code der Antwort</translation>
    </message>
    <message>
        <source>the Status field is meant for machines; the other code stands in prose</source>
        <translation>Das Feld Status ist für Maschinen gedacht; der andere Code steht im Fließtext</translation>
    </message>
    <message>
        <source>a code that says what happened goes before one that only gives the class</source>
        <translation>Ein Code, der sagt, was geschah, geht vor einem, der nur die Klasse nennt</translation>
    </message>
    <message>
        <source>the remote server’s own answer goes before what the reporting server made of it</source>
        <translation>Die eigene Antwort des fremden Servers geht vor dem, was der berichtende Server daraus machte</translation>
    </message>
    <message>
        <source>the answer of the server that refused goes before other mentions</source>
        <translation>Die Antwort des Servers, der abgelehnt hat, geht vor anderen Erwähnungen</translation>
    </message>
    <message>
        <source>The reply %1 is temporary, but its code %2 is permanent.</source>
        <translation>Die Antwort %1 gilt vorübergehend, ihr Code %2 aber endgültig.</translation>
    </message>
    <message>
        <source>The reply %1 is permanent, but its code %2 is temporary.</source>
        <translation>Die Antwort %1 ist endgültig, ihr Code %2 aber vorübergehend.</translation>
    </message>
    <message>
        <source>The reply %1 is permanent, but its code %2 is permanent.</source>
        <translation>Die Antwort %1 ist endgültig, ihr Code %2 aber auch.</translation>
    </message>
    <message>
        <source>The reply %1 is temporary, but its code %2 is temporary.</source>
        <translation>Die Antwort %1 gilt vorübergehend, ihr Code %2 aber auch.</translation>
    </message>
    <message>
        <source>mail servers act on the reply code; RFC 2034 wants both to agree</source>
        <translation>Mailserver richten sich nach dem Antwortcode; nach RFC 2034 müssen beide übereinstimmen</translation>
    </message>
    <message>
        <source>The code %1 is temporary, but the report says that delivery has failed.</source>
        <translation>Der Code %1 gilt vorübergehend, der Bericht sagt aber, dass die Zustellung gescheitert ist.</translation>
    </message>
    <message>
        <source>the report’s Action is final: the server has given up, whatever the last answer was</source>
        <translation>Was der Bericht unter Action sagt, ist endgültig: Der Server hat aufgegeben, was auch immer die letzte Antwort war</translation>
    </message>
    <message>
        <source>The code %1 is permanent, but the server says that it is still trying.</source>
        <translation>Der Code %1 ist endgültig, der Server sagt aber, dass er es weiter versucht.</translation>
    </message>
    <message>
        <source>the Action tells what the server does; trying again after a permanent refusal seldom helps</source>
        <translation>Action sagt, was der Server tut; nach einer endgültigen Absage hilft ein neuer Versuch selten</translation>
    </message>
    <message>
        <source>Your message was delivered</source>
        <translation>Ihre Nachricht wurde zugestellt</translation>
    </message>
    <message>
        <source>Your message was handed on</source>
        <translation>Ihre Nachricht wurde weitergereicht</translation>
    </message>
    <message>
        <source>Your message reached the list</source>
        <translation>Ihre Nachricht hat die Liste erreicht</translation>
    </message>
    <message>
        <source>The report says that your message reached the mailbox of %1.</source>
        <translation>Der Bericht sagt, dass Ihre Nachricht im Postfach von %1 ankam.</translation>
    </message>
    <message>
        <source>The report says that your message for %1 was handed on to a server that sends no delivery reports.</source>
        <translation>Der Bericht sagt, dass Ihre Nachricht für %1 an einen Server weitergereicht wurde, der keine Zustellberichte schickt.</translation>
    </message>
    <message>
        <source>The report says that your message for %1 was passed to the members of a list.</source>
        <translation>Der Bericht sagt, dass Ihre Nachricht für %1 an die Mitglieder einer Liste ging.</translation>
    </message>
    <message>
        <source>there is nothing to do</source>
        <translation>es gibt nichts zu tun</translation>
    </message>
    <message>
        <source>change a setting on their side</source>
        <translation>eine Einstellung auf der eigenen Seite ändern</translation>
    </message>
    <message>
        <source>send the message again later</source>
        <translation>die Nachricht später noch einmal senden</translation>
    </message>
    <message>
        <source>find out why the repeated tries of your server were not let in</source>
        <translation>herausfinden, warum die wiederholten Versuche des eigenen Servers nicht durchgelassen wurden</translation>
    </message>
    <message>
        <source>it settles by itself</source>
        <translation>es regelt sich von selbst</translation>
    </message>
    <message>
        <source>The report says “%1”: see there</source>
        <translation>Der Bericht sagt „%1“: siehe dort</translation>
    </message>
    <message>
        <source>The log says “%1”: the server has given up</source>
        <translation>Das Protokoll sagt „%1“: Der Server hat aufgegeben</translation>
    </message>
    <message>
        <source>The log says “%1”: the server keeps trying</source>
        <translation>Das Protokoll sagt „%1“: Der Server versucht es weiter</translation>
    </message>
    <message>
        <source>The log says “%1”: it reached the mailbox</source>
        <translation>Das Protokoll sagt „%1“: Sie kam im Postfach an</translation>
    </message>
    <message>
        <source>The log says “%1”: it was handed on to a server that sends no reports</source>
        <translation>Das Protokoll sagt „%1“: Sie ging an einen Server weiter, der keine Berichte schickt</translation>
    </message>
    <message>
        <source>The log says “%1”: it was handed to the members of a list</source>
        <translation>Das Protokoll sagt „%1“: Sie ging an die Mitglieder einer Liste</translation>
    </message>
    <message>
        <source>The log says “%1”: the sending service did not send it</source>
        <translation>Das Protokoll sagt „%1“: Der Versanddienst hat sie nicht verschickt</translation>
    </message>
    <message>
        <source>The log says “%1”: see there</source>
        <translation>Das Protokoll sagt „%1“: siehe dort</translation>
    </message>
    <message>
        <source>The log is about %1</source>
        <translation>Das Protokoll betrifft %1</translation>
    </message>
    <message>
        <source>The server names %1 as the new address</source>
        <translation>Der Server nennt %1 als neue Adresse</translation>
    </message>
    <message>
        <source>%1 is the server that was called</source>
        <translation>%1 ist der Server, der angerufen wurde</translation>
    </message>
    <message>
        <source>It happened %1</source>
        <translation>Es geschah %1</translation>
    </message>
    <message>
        <source>“%1” is known from many bounces</source>
        <translation>„%1“ ist aus vielen Rückläufern bekannt</translation>
    </message>
    <message>
        <source>“%1” tells the reason</source>
        <translation>„%1“ nennt den Grund</translation>
    </message>
    <message>
        <source>“%1” hints at the reason: %2</source>
        <translation>„%1“ deutet auf den Grund: %2</translation>
    </message>
    <message>
        <source>“%1” hints at the reason</source>
        <translation>„%1“ deutet auf den Grund</translation>
    </message>
    <message>
        <source>“%1” are the report’s own words</source>
        <translation>„%1“ sind die eigenen Worte des Berichts</translation>
    </message>
    <message>
        <source>the words are general; the code says what happened here</source>
        <translation>die Worte sind allgemein; der Code sagt, was hier geschah</translation>
    </message>
    <message>
        <source>The answer says %1, but the log’s own field says %2.</source>
        <translation>Die Antwort sagt %1, das eigene Feld des Protokolls aber %2.</translation>
    </message>
    <message>
        <source>that time ran out is no cause; the other code says what was waited for</source>
        <translation>dass die Zeit ablief, ist keine Ursache; der andere Code sagt, worauf gewartet wurde</translation>
    </message>
    <message>
        <source>change what the report names</source>
        <translation>ändern, was der Bericht nennt</translation>
    </message>
    <message>
        <source>put right what the report names</source>
        <translation>in Ordnung bringen, was der Bericht nennt</translation>
    </message>
    <message>
        <source>check the address, and ask the recipient by another way</source>
        <translation>die Adresse prüfen und den Empfänger auf anderem Weg fragen</translation>
    </message>
    <message>
        <source>ask to be let in, or join the list</source>
        <translation>um Zulassung bitten oder der Liste beitreten</translation>
    </message>
    <message>
        <source>wait, and then send less at a time</source>
        <translation>warten und dann weniger auf einmal senden</translation>
    </message>
    <message>
        <source>wait, and then send again</source>
        <translation>warten und dann noch einmal senden</translation>
    </message>
    <message>
        <source>tell the recipient by another way that the mailbox is full</source>
        <translation>dem Empfänger auf anderem Weg sagen, dass das Postfach voll ist</translation>
    </message>
    <message>
        <source>send it smaller, or as a link</source>
        <translation>sie kleiner oder als Link senden</translation>
    </message>
    <message>
        <source>log in to your outgoing server</source>
        <translation>sich am Postausgangsserver anmelden</translation>
    </message>
    <message>
        <source>The repeated tries were never let in</source>
        <translation>Die wiederholten Versuche wurden nie durchgelassen</translation>
    </message>
    <message>
        <source>let the sender in, if the mail is wanted</source>
        <translation>den Absender zulassen, wenn die Mail erwünscht ist</translation>
    </message>
    <message>
        <source>take out the forwarding that leads back to itself</source>
        <translation>die Weiterleitung entfernen, die zu sich selbst zurückführt</translation>
    </message>
    <message>
        <source>correct the forwarding</source>
        <translation>die Weiterleitung berichtigen</translation>
    </message>
    <message>
        <source>change the setting or plan that keeps the message out</source>
        <translation>die Einstellung oder den Tarif ändern, wegen dem die Nachricht draußen bleibt</translation>
    </message>
    <message>
        <source>take the sender off their own list, if they want the mail</source>
        <translation>den Absender von der eigenen Sperrliste nehmen, wenn die Mail erwünscht ist</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Your mail admin (%1)</source>
        <translation>Ihr E-Mail-Admin (%1)</translation>
    </message>
    <message>
        <source>Your mail admin</source>
        <translation>Ihr E-Mail-Admin</translation>
    </message>
    <message>
        <source>The recipient (%1)</source>
        <translation>Der Empfänger (%1)</translation>
    </message>
    <message>
        <source>The recipient</source>
        <translation>Der Empfänger</translation>
    </message>
    <message>
        <source>The mail admin of %1</source>
        <translation>Der E-Mail-Admin von %1</translation>
    </message>
    <message>
        <source>The recipient’s mail admin</source>
        <translation>Der E-Mail-Admin des Empfängers</translation>
    </message>
    <message>
        <source>your server keeps trying until %1</source>
        <translation>Ihr Server versucht es weiter bis %1</translation>
    </message>
    <message>
        <source>your server keeps trying by itself, usually for one to five days</source>
        <translation>Ihr Server versucht es von selbst weiter, meist ein bis fünf Tage lang</translation>
    </message>
    <message>
        <source>your server keeps trying, in its own words “%1”</source>
        <translation>Ihr Server versucht es weiter, in seinen eigenen Worten „%1“</translation>
    </message>
    <message>
        <source>your mail program could not hand it over; it stays there until you send it again</source>
        <translation>Ihr Mailprogramm konnte sie nicht übergeben; sie bleibt dort, bis Sie sie noch einmal senden</translation>
    </message>
    <message>
        <source>the reason was temporary, but your server has given up</source>
        <translation>Der Grund war vorübergehend, aber Ihr Server hat aufgegeben</translation>
    </message>
    <message>
        <source>your server has given up</source>
        <translation>Ihr Server hat aufgegeben</translation>
    </message>
    <message>
        <source>the sending service will not try while it holds the address back</source>
        <translation>Der Versanddienst versucht es nicht, solange er die Adresse zurückhält</translation>
    </message>
    <message>
        <source>nothing is left to be sent</source>
        <translation>Es ist nichts mehr zu senden</translation>
    </message>
    <message>
        <source>%1 and %2 others</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>the recipient</source>
        <translation>dem Empfänger</translation>
    </message>
    <message>
        <source>when its address was looked up</source>
        <translation>beim Nachschlagen der Adresse</translation>
    </message>
    <message>
        <source>when connecting</source>
        <translation>beim Verbinden</translation>
    </message>
    <message>
        <source>after EHLO</source>
        <translation>nach EHLO</translation>
    </message>
    <message>
        <source>when encryption began</source>
        <translation>beim Beginn der Verschlüsselung</translation>
    </message>
    <message>
        <source>at login</source>
        <translation>bei der Anmeldung</translation>
    </message>
    <message>
        <source>after MAIL FROM</source>
        <translation>nach MAIL FROM</translation>
    </message>
    <message>
        <source>after RCPT TO</source>
        <translation>nach RCPT TO</translation>
    </message>
    <message>
        <source>after DATA</source>
        <translation>nach DATA</translation>
    </message>
    <message>
        <source>after the message was sent</source>
        <translation>nach der Übertragung der Nachricht</translation>
    </message>
    <message>
        <source>after it had accepted the message</source>
        <translation>nach der Annahme der Nachricht</translation>
    </message>
    <message>
        <source>during the conversation</source>
        <translation>während des Gesprächs</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>ein Programm</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>eine Datenbank</translation>
    </message>
    <message>
        <source>an office document</source>
        <translation>ein Office-Dokument</translation>
    </message>
    <message>
        <source>a sound</source>
        <translation>eine Tonaufnahme</translation>
    </message>
    <message>
        <source>a film</source>
        <translation>ein Film</translation>
    </message>
    <message>
        <source>a sound or a film</source>
        <translation>eine Tonaufnahme oder ein Film</translation>
    </message>
    <message>
        <source>an archive that is not read here</source>
        <translation>ein Archiv, das hier nicht gelesen wird</translation>
    </message>
    <message>
        <source>an archive that is not read here: unpack it first</source>
        <translation>ein Archiv, das hier nicht gelesen wird: Packen Sie es zuerst aus</translation>
    </message>
    <message>
        <source>an Outlook message or an old Office file</source>
        <translation>eine Outlook-Nachricht oder eine alte Office-Datei</translation>
    </message>
    <message>
        <source>an Outlook message or an old Office file: save the mail as .eml or as text</source>
        <translation>eine Outlook-Nachricht oder eine alte Office-Datei: Speichern Sie die E-Mail als .eml oder als Text</translation>
    </message>
    <message>
        <source>an Outlook data file</source>
        <translation>eine Outlook-Datendatei</translation>
    </message>
    <message>
        <source>an Outlook data file: save the mail as .eml or as text</source>
        <translation>eine Outlook-Datendatei: Speichern Sie die E-Mail als .eml oder als Text</translation>
    </message>
    <message>
        <source>it names no class of message</source>
        <translation>sie nennt keine Nachrichtenklasse</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>ein RTF-Dokument</translation>
    </message>
    <message>
        <source>an RTF document: save it as text</source>
        <translation>ein RTF-Dokument: Speichern Sie es als Text</translation>
    </message>
    <message>
        <source>held back by the sending service</source>
        <translation>vom Versanddienst zurückgehalten</translation>
    </message>
    <message>
        <source>stopped here</source>
        <translation>blieb hier stehen</translation>
    </message>
    <message>
        <source>said %1</source>
        <translation>antwortete %1</translation>
    </message>
    <message>
        <source>reported as %1</source>
        <translation>gemeldet als %1</translation>
    </message>
    <message>
        <source>said %1 when its address was looked up</source>
        <translation>antwortete %1 beim Nachschlagen der Adresse</translation>
    </message>
    <message>
        <source>stopped when its address was looked up</source>
        <translation>blieb beim Nachschlagen der Adresse stehen</translation>
    </message>
    <message>
        <source>said %1 when connecting</source>
        <translation>antwortete %1 beim Verbinden</translation>
    </message>
    <message>
        <source>stopped when connecting</source>
        <translation>blieb beim Verbinden stehen</translation>
    </message>
    <message>
        <source>said %1 after EHLO</source>
        <translation>antwortete %1 nach EHLO</translation>
    </message>
    <message>
        <source>stopped after EHLO</source>
        <translation>blieb nach EHLO stehen</translation>
    </message>
    <message>
        <source>said %1 when encryption began</source>
        <translation>antwortete %1 beim Beginn der Verschlüsselung</translation>
    </message>
    <message>
        <source>stopped when encryption began</source>
        <translation>blieb beim Beginn der Verschlüsselung stehen</translation>
    </message>
    <message>
        <source>said %1 at login</source>
        <translation>antwortete %1 bei der Anmeldung</translation>
    </message>
    <message>
        <source>stopped at login</source>
        <translation>blieb bei der Anmeldung stehen</translation>
    </message>
    <message>
        <source>said %1 after MAIL FROM</source>
        <translation>antwortete %1 nach MAIL FROM</translation>
    </message>
    <message>
        <source>stopped after MAIL FROM</source>
        <translation>blieb nach MAIL FROM stehen</translation>
    </message>
    <message>
        <source>said %1 after RCPT TO</source>
        <translation>antwortete %1 nach RCPT TO</translation>
    </message>
    <message>
        <source>stopped after RCPT TO</source>
        <translation>blieb nach RCPT TO stehen</translation>
    </message>
    <message>
        <source>said %1 after DATA</source>
        <translation>antwortete %1 nach DATA</translation>
    </message>
    <message>
        <source>stopped after DATA</source>
        <translation>blieb nach DATA stehen</translation>
    </message>
    <message>
        <source>said %1 after the message was sent</source>
        <translation>antwortete %1 nach dem Senden der Nachricht</translation>
    </message>
    <message>
        <source>stopped after the message was sent</source>
        <translation>blieb nach dem Senden der Nachricht stehen</translation>
    </message>
    <message>
        <source>said %1 after it had accepted the message</source>
        <translation>antwortete %1 nachdem er die Nachricht angenommen hatte</translation>
    </message>
    <message>
        <source>stopped after it had accepted the message</source>
        <translation>blieb stehen, nachdem er sie angenommen hatte</translation>
    </message>
    <message>
        <source>an enhanced status code</source>
        <translation>ein erweiterter Statuscode</translation>
    </message>
    <message>
        <source>a reply code of the other server</source>
        <translation>ein Antwortcode des anderen Servers</translation>
    </message>
    <message>
        <source>the name of the server that refused</source>
        <translation>der Name des Servers, der abgelehnt hat</translation>
    </message>
    <message>
        <source>a copy of your message</source>
        <translation>eine Kopie Ihrer Nachricht</translation>
    </message>
    <message>
        <source>a reason in words</source>
        <translation>ein Grund in Worten</translation>
    </message>
    <message>
        <source>This is a bounce: a message could not be delivered.</source>
        <translation>Dies ist ein Rückläufer: Eine Nachricht konnte nicht zugestellt werden.</translation>
    </message>
    <message>
        <source>This is a delay notice: the message has not arrived yet, and the server is still trying.</source>
        <translation>Dies ist eine Verzögerungsmeldung: Die Nachricht ist noch nicht angekommen, und der Server versucht es weiter.</translation>
    </message>
    <message>
        <source>This is a delivery report with good news: the message was delivered or passed on.</source>
        <translation>Dies ist ein Zustellbericht mit guter Nachricht: Die Nachricht wurde zugestellt oder weitergereicht.</translation>
    </message>
    <message>
        <source>This is an automatic reply from the recipient’s side (out of office and the like), not a bounce: the message arrived.</source>
        <translation>Dies ist eine automatische Antwort von Empfängerseite (etwa eine Abwesenheitsnotiz), kein Rückläufer: Die Nachricht ist angekommen.</translation>
    </message>
    <message>
        <source>This is an automatic reply, not a bounce: the message arrived, but nobody seems to read at this address any more. Look in it for the address to write to now.</source>
        <translation>Das ist eine automatische Antwort, kein Rückläufer: Die Nachricht ist angekommen, aber unter dieser Adresse scheint niemand mehr zu lesen. Sehen Sie darin nach, wohin man jetzt schreibt.</translation>
    </message>
    <message>
        <source>This is a read receipt: it tells what became of the message after it arrived. It is not a bounce.</source>
        <translation>Dies ist eine Lesebestätigung: Sie sagt, was nach der Ankunft aus der Nachricht wurde. Sie ist kein Rückläufer.</translation>
    </message>
    <message>
        <source>This is a feedback report about a message in the name of your domain that failed DMARC, SPF or DKIM: a forgery, or a server of yours that does not sign. Nobody complained, and it is not a bounce.</source>
        <translation>Dies ist ein Bericht über eine Nachricht im Namen Ihrer Domain, die DMARC, SPF oder DKIM nicht bestanden hat: eine Fälschung, oder einer Ihrer Server signiert nicht. Niemand hat sich beschwert, und es ist kein Bounce.</translation>
    </message>
    <message>
        <source>This is a feedback report that a recipient took a message out of the spam folder: the opposite of a complaint. It is not a bounce.</source>
        <translation>Dies ist ein Bericht, dass ein Empfänger eine Nachricht aus dem Spamordner geholt hat: das Gegenteil einer Beschwerde. Es ist kein Bounce.</translation>
    </message>
    <message>
        <source>This is a complaint (feedback report): a recipient or provider reported the message as unwanted. It is not a bounce.</source>
        <translation>Dies ist eine Beschwerde (Feedback-Bericht): Ein Empfänger oder Anbieter hat die Nachricht als unerwünscht gemeldet. Sie ist kein Rückläufer.</translation>
    </message>
    <message>
        <source>This is not a bounce: nothing in it reports a failed delivery.</source>
        <translation>Dies ist kein Rückläufer: Nichts darin meldet eine gescheiterte Zustellung.</translation>
    </message>
    <message>
        <source>This mail speaks of a failed delivery, but it is not a bounce: no mail system wrote it, and it shows no report, reply or returned message.</source>
        <translation>Diese Mail spricht von einer fehlgeschlagenen Zustellung, ist aber kein Rückläufer: Kein Mailsystem hat sie geschrieben, und sie zeigt weder Bericht noch Antwort noch zurückgekommene Nachricht.</translation>
    </message>
    <message>
        <source>This is mail from a list or newsletter, not a bounce.</source>
        <translation>Dies ist Post von einer Liste oder ein Newsletter, kein Rückläufer.</translation>
    </message>
    <message>
        <source>This asks the sender to confirm the message (challenge and response). It is not a bounce: the message waits until somebody confirms.</source>
        <translation>Dies bittet den Absender, die Nachricht zu bestätigen (Challenge-Response). Es ist kein Rückläufer: Die Nachricht wartet, bis jemand bestätigt.</translation>
    </message>
    <message>
        <source>The message is held for a moderator of the list: it waits for approval. It is not a bounce.</source>
        <translation>Die Nachricht wird für den Moderator der Liste zurückgehalten: Sie wartet auf Freigabe. Dies ist kein Rückläufer.</translation>
    </message>
    <message>
        <source>This speaks of the reader’s own mailbox: no message of theirs came back. It is not a bounce; do not sign in through its links.</source>
        <translation>Dies spricht vom Postfach des Lesers selbst: Keine Nachricht von ihm kam zurück. Dies ist kein Rückläufer; melden Sie sich nicht über die Links darin an.</translation>
    </message>
    <message>
        <source>These are settings of a mail server, not a bounce: they say what it is to answer, and no message came back.</source>
        <translation>Dies sind Einstellungen eines Mailservers, kein Rückläufer: Sie sagen, was er antworten soll, und keine Nachricht kam zurück.</translation>
    </message>
    <message>
        <source>This is source text of a program, not a bounce: the codes in it are what it works with, and no message came back.</source>
        <translation>Dies ist Quelltext eines Programms, kein Rückläufer: Mit den Codes darin arbeitet es, und keine Nachricht kam zurück.</translation>
    </message>
    <message>
        <source>This is a template from which notices are made, not a bounce: it has names where a notice has addresses and answers.</source>
        <translation>Dies ist eine Vorlage, aus der Meldungen entstehen, kein Rückläufer: Wo eine Meldung Adressen und Antworten hat, stehen hier Namen.</translation>
    </message>
    <message>
        <source>This is a text about bounces, not one of them: what it quotes are examples, and no message came back.</source>
        <translation>Dies ist ein Text über Rückläufer, selbst aber keiner: Was er zitiert, sind Beispiele, und keine Nachricht kam zurück.</translation>
    </message>
    <message>
        <source>This speaks of a code in general and is not a bounce: it shows no message that came back.</source>
        <translation>Dies spricht allgemein von einem Code und ist kein Rückläufer: Es zeigt keine Nachricht, die zurückkam.</translation>
    </message>
    <message>
        <source>This is a warning of a mailing list to its reader, not a bounce of their mail: what the list sent to them came back, as it says below. If that goes on, the list ends the subscription.</source>
        <translation>Dies ist eine Warnung einer Mailingliste an ihren Leser, kein Rückläufer seiner eigenen Nachricht: Was die Liste ihm schickte, kam zurück, wie weiter unten steht. Geht das so weiter, beendet die Liste das Abonnement.</translation>
    </message>
    <message>
        <source>This mail mentions an SMTP reply or code, but it is not a bounce: no mail system wrote it.</source>
        <translation>Diese E-Mail erwähnt eine SMTP-Antwort oder einen Code, ist aber kein Rückläufer: Kein Mailsystem hat sie geschrieben.</translation>
    </message>
    <message>
        <source>No mail system is quoted here, but these words are known from bounces: what they usually mean is a guess.</source>
        <translation>Hier wird kein Mailsystem zitiert, aber diese Worte sind aus Rückläufern bekannt: Was sie meist bedeuten, ist eine Vermutung.</translation>
    </message>
    <message>
        <source>This quotes what a mail server says when a message could not be delivered.</source>
        <translation>Dies zitiert, was ein Mailserver sagt, wenn eine Nachricht nicht zugestellt werden konnte.</translation>
    </message>
    <message>
        <source>This looks like a bounce but shows no proof of one: no report, no reply code, no returned message. Do not follow its links.</source>
        <translation>Dies sieht aus wie ein Rückläufer, belegt es aber nicht: kein Bericht, kein Antwortcode, keine zurückgesandte Nachricht. Folgen Sie den Links darin nicht.</translation>
    </message>
    <message>
        <source>Neither the Message-ID nor the way of the returned message bears the name of %1: if you did not send it, somebody put your address on it (backscatter). Then there is nothing to repair: do not answer, and do not open what it holds.</source>
        <translation>Weder die Message-ID noch der Weg der zurückgesandten Nachricht trägt den Namen %1: Wenn Sie sie nicht geschickt haben, hat jemand Ihre Adresse daraufgesetzt (Backscatter). Dann ist nichts zu reparieren: Antworten Sie nicht, und öffnen Sie nichts daraus.</translation>
    </message>
    <message>
        <source>it begins with mail headers</source>
        <translation>sie beginnt mit Kopfzeilen</translation>
    </message>
    <message>
        <source>it begins with a mail header</source>
        <translation>sie beginnt mit einer Kopfzeile</translation>
    </message>
    <message>
        <source>it begins as a gzip file</source>
        <translation>der Anfang ist der einer gz-Datei</translation>
    </message>
    <message>
        <source>it begins as a tar archive</source>
        <translation>der Anfang ist der eines tar-Archivs</translation>
    </message>
    <message>
        <source>it begins as a zip archive</source>
        <translation>der Anfang ist der eines zip-Archivs</translation>
    </message>
    <message>
        <source>it begins with a mail server’s log line</source>
        <translation>es beginnt mit einer Protokollzeile eines Mailservers</translation>
    </message>
    <message>
        <source>its first line names the columns of a log</source>
        <translation>die erste Zeile nennt die Spalten eines Protokolls</translation>
    </message>
    <message>
        <source>several messages follow one another, each after a “From ” line</source>
        <translation>mehrere Nachrichten folgen aufeinander, jede nach einer Zeile „From “</translation>
    </message>
    <message>
        <source>its lines are SMTP commands and replies</source>
        <translation>die Zeilen sind SMTP-Befehle und -Antworten</translation>
    </message>
    <message>
        <source>it has no mail headers</source>
        <translation>es gibt keine Kopfzeilen</translation>
    </message>
    <message>
        <source>you chose it</source>
        <translation>von Ihnen gewählt</translation>
    </message>
    <message>
        <source>it is an OLE2 file that holds an Outlook message</source>
        <translation>es ist eine OLE2-Datei mit einer Outlook-Nachricht</translation>
    </message>
    <message>
        <source>This Outlook message is damaged and cannot be read (%1).</source>
        <translation>Diese Outlook-Nachricht ist beschädigt und kann nicht gelesen werden (%1).</translation>
    </message>
    <message>
        <source>The text of this Outlook message is kept as compressed RTF only, which is not read: save the mail as text.</source>
        <translation>Der Text dieser Outlook-Nachricht liegt nur als komprimiertes RTF vor, das nicht gelesen wird: Speichern Sie die E-Mail als Text.</translation>
    </message>
    <message>
        <source>Messages attached to one another more than %1 deep: the inner ones are not read.</source>
        <translation>Nachrichten mehr als %1 tief ineinander: Die inneren werden nicht gelesen.</translation>
    </message>
    <message>
        <source>it begins as %1</source>
        <translation>der Anfang zeigt: %1</translation>
    </message>
    <message>
        <source>This is %1. There is no mail in it that can be read.</source>
        <translation>Dies ist %1. Darin ist keine E-Mail, die gelesen werden kann.</translation>
    </message>
    <message>
        <source>Archives packed into one another more than %1 deep: the inner ones are not read.</source>
        <translation>Mehr als %1 Archive ineinander gepackt: Die inneren werden nicht gelesen.</translation>
    </message>
    <message>
        <source>A file of the archive is encrypted, or packed in a way that is not read here: it is left out.</source>
        <translation>Eine Datei des Archivs ist verschlüsselt oder auf eine Weise gepackt, die hier nicht gelesen wird: Sie wird ausgelassen.</translation>
    </message>
    <message>
        <source>More than %1 recipients or attachments in one Outlook message: the others are not read.</source>
        <translation>Mehr als %1 Empfänger oder Anhänge in einer Outlook-Nachricht: Die übrigen werden nicht gelesen.</translation>
    </message>
    <message>
        <source>More than %1 bounces pasted one after another: those after them are shown, but not explained.</source>
        <translation>Mehr als %1 Rückläufer hintereinander eingefügt: Die weiteren werden gezeigt, aber nicht erklärt.</translation>
    </message>
    <message>
        <source>More than %1 header fields in one block: those after them are shown, but not looked at.</source>
        <translation>Mehr als %1 Kopffelder in einem Block: Die weiteren werden gezeigt, aber nicht betrachtet.</translation>
    </message>
    <message>
        <source>More than %1 encoded words in one header field: the rest is shown undecoded.</source>
        <translation>Mehr als %1 kodierte Wörter in einem Kopffeld: Der Rest ist undekodiert zu sehen.</translation>
    </message>
    <message>
        <source>More than %1 parts: the next %2 MB are read as plain text, the rest not at all.</source>
        <translation>Mehr als %1 Teile: Die nächsten %2 MB werden als reiner Text gelesen, der Rest gar nicht.</translation>
    </message>
    <message>
        <source>Header lines that had lost their indentation were joined again.</source>
        <translation>Kopfzeilen, die ihre Einrückung verloren hatten, wurden wieder verbunden.</translation>
    </message>
    <message>
        <source>Parts nested more than %1 deep: %2 MB of the inner ones are read as plain text.</source>
        <translation>Teile mehr als %1 tief verschachtelt: %2 MB der inneren werden als reiner Text gelesen.</translation>
    </message>
    <message>
        <source>The boundary between the parts is not the one announced: taken from the text.</source>
        <translation>Die Grenze zwischen den Teilen ist nicht die angekündigte: aus dem Text entnommen.</translation>
    </message>
    <message>
        <source>Quote marks (&gt;) at the head of every line were left out.</source>
        <translation>Zitatzeichen (&gt;) am Anfang jeder Zeile wurden weggelassen.</translation>
    </message>
    <message>
        <source>Every line was indented: the blanks before them were left out.</source>
        <translation>Jede Zeile war eingerückt: die Leerzeichen davor wurden weggelassen.</translation>
    </message>
    <message>
        <source>Every line was followed by an empty one: they were left out.</source>
        <translation>Auf jede Zeile folgte eine leere: sie wurden weggelassen.</translation>
    </message>
    <message>
        <source>The text came as one line: a new line begins where the fields of a report and the recipients show it.</source>
        <translation>Der Text kam als eine einzige Zeile: wo die Felder eines Berichts und die Empfänger es zeigen, beginnt eine neue.</translation>
    </message>
    <message>
        <source>This is a mail system’s notice in words that are not known here: most report a failure, but read it before you act.</source>
        <translation>Das ist die Mitteilung eines Mailsystems in Worten, die hier nicht bekannt sind: Die meisten melden einen Fehler, aber lesen Sie sie, bevor Sie handeln.</translation>
    </message>
    <message>
        <source>This is a record of what another host tried at the reader’s own server, not a bounce: no message of theirs came back.</source>
        <translation>Dies hält fest, was ein fremder Rechner am eigenen Server versucht hat, und ist keine Unzustellbarkeitsmeldung: Keine eigene Nachricht kam zurück.</translation>
    </message>
    <message>
        <source>Line ends were doubled (CR CR LF): read as single ones.</source>
        <translation>Zeilenenden waren doppelt (CR CR LF): als einfache gelesen.</translation>
    </message>
    <message>
        <source>%1 characters could not be read as %2 and show as �.</source>
        <translation>%1 Zeichen waren nicht als %2 lesbar und erscheinen als �.</translation>
    </message>
    <message>
        <source>%1 character could not be read as %2 and shows as �.</source>
        <translation>%1 Zeichen war nicht als %2 lesbar und erscheint als �.</translation>
    </message>
    <message>
        <source>%1 NUL characters shown as �.</source>
        <translation>%1 NUL-Zeichen erscheinen als �.</translation>
    </message>
    <message>
        <source>%1 NUL character shown as �.</source>
        <translation>%1 NUL-Zeichen erscheint als �.</translation>
    </message>
    <message>
        <source>The text is longer than %1 KB: beyond that only lines of logs, tables and conversations are looked for.</source>
        <translation>Der Text ist länger als %1 KB: Danach wird nur noch nach Zeilen von Protokollen, Tabellen und Gesprächen gesucht.</translation>
    </message>
    <message>
        <source>The text is longer than %1 KB: codes, replies and addresses are looked for in that much of it and in its last %2 KB.</source>
        <translation>Der Text ist länger als %1 KB: Codes, Antworten und Adressen werden in so viel davon und in den letzten %2 KB gesucht.</translation>
    </message>
    <message>
        <source>It unpacks to more than the limit: only its first %1 bytes are read.</source>
        <translation>Ausgepackt überschreitet es die Grenze: Nur die ersten %1 Bytes werden gelesen.</translation>
    </message>
    <message>
        <source>It is damaged: only its first %1 bytes could be unpacked.</source>
        <translation>Es ist beschädigt: Nur die ersten %1 Bytes ließen sich auspacken.</translation>
    </message>
    <message>
        <source>The base64 text holds characters that do not belong there: they were left out.</source>
        <translation>Der Base64-Text enthält Zeichen, die nicht hineingehören: Sie wurden ausgelassen.</translation>
    </message>
    <message>
        <source>The HTML is longer than %1 characters: the rest is not read.</source>
        <translation>Das HTML ist länger als %1 Zeichen: Der Rest wird nicht gelesen.</translation>
    </message>
    <message>
        <source>This %1 file holds nothing that can be read.</source>
        <translation>Diese Datei (%1) enthält nichts, was gelesen werden kann.</translation>
    </message>
    <message>
        <source>Only the first %1 files of the archive are read.</source>
        <translation>Nur die ersten %1 Dateien des Archivs werden gelesen.</translation>
    </message>
    <message>
        <source>The header block is longer than %1 KB: the rest of it is not read.</source>
        <translation>Der Kopf ist länger als %1 KB: Der Rest davon wird nicht gelesen.</translation>
    </message>
    <message>
        <source>A part labelled %1 is no text: it is shown as an attachment.</source>
        <translation>Ein als %1 bezeichneter Teil ist kein Text: Er erscheint als Anlage.</translation>
    </message>
    <message>
        <source>The returned message is longer than %1 characters: the rest is not shown.</source>
        <translation>Die zurückgesandte Nachricht ist länger als %1 Zeichen: Der Rest wird nicht gezeigt.</translation>
    </message>
    <message>
        <source>Unknown character set “%1”: read as the text itself suggests.</source>
        <translation>Unbekannter Zeichensatz „%1“: gelesen, wie es der Text selbst nahelegt.</translation>
    </message>
    <message>
        <source>The character set is not declared, or not as declared: read as %1.</source>
        <translation>Der Zeichensatz ist nicht oder falsch angegeben: als %1 gelesen.</translation>
    </message>
    <message>
        <source>More than %1 recipients: the others are not told.</source>
        <translation>Mehr als %1 Empfänger: Die übrigen werden nicht genannt.</translation>
    </message>
    <message>
        <source>More than %1 lines that tell of deliveries: the rest is not looked at.</source>
        <translation>Mehr als %1 Zeilen über Zustellungen: Der Rest bleibt unbeachtet.</translation>
    </message>
    <message>
        <source>More than %1 deliveries that went well: those after them are passed over, failures and delays are not.</source>
        <translation>Mehr als %1 gelungene Zustellungen: Die danach werden übergangen, Fehlschläge und Verzögerungen nicht.</translation>
    </message>
    <message>
        <source>The file has %1 bytes: only its first %2 and last %3 are read.</source>
        <translation>Die Datei hat %1 Bytes: Nur die ersten %2 und die letzten %3 werden gelesen.</translation>
    </message>
    <message>
        <source>The file changed while it was being read.</source>
        <translation>Die Datei änderte sich, während sie gelesen wurde.</translation>
    </message>
    <message>
        <source>The file is empty (0 bytes).</source>
        <translation>Die Datei ist leer (0 Bytes).</translation>
    </message>
    <message>
        <source>Standard input is empty.</source>
        <translation>Die Standardeingabe ist leer.</translation>
    </message>
    <message>
        <source>Standard input is longer than %1 bytes: only that much is read.</source>
        <translation>Die Standardeingabe ist länger als %1 Bytes: nur so viel wird gelesen.</translation>
    </message>
    <message>
        <source>%1: there is no such file.</source>
        <translation>%1: Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>%1: you are not allowed to read it.</source>
        <translation>%1: Sie dürfen sie nicht lesen.</translation>
    </message>
    <message>
        <source>%1: cannot be read (%2).</source>
        <translation>%1: kann nicht gelesen werden (%2).</translation>
    </message>
    <message>
        <source>%1: cannot be read (the name is not a valid path).</source>
        <translation>%1: kann nicht gelesen werden (der Name ist kein gültiger Pfad).</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation>%1 ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>%1 is a device, pipe or socket, not a file.</source>
        <translation>%1 ist ein Gerät, eine Pipe oder ein Socket, keine Datei.</translation>
    </message>
    <message>
        <source>every log line about this recipient</source>
        <translation>jede Protokollzeile zu diesem Empfänger</translation>
    </message>
    <message>
        <source>what the log says of this message</source>
        <translation>was das Protokoll zu dieser Nachricht sagt</translation>
    </message>
    <message>
        <source>whether it is still waiting</source>
        <translation>ob sie noch wartet</translation>
    </message>
    <message>
        <source>the message in the queue</source>
        <translation>die Nachricht in der Warteschlange</translation>
    </message>
    <message>
        <source>try it now</source>
        <translation>jetzt versuchen</translation>
    </message>
    <message>
        <source>the log of this message</source>
        <translation>das Protokoll dieser Nachricht</translation>
    </message>
    <message>
        <source>its headers</source>
        <translation>ihre Kopfzeilen</translation>
    </message>
    <message>
        <source>what the main log says of it</source>
        <translation>was das Hauptprotokoll dazu sagt</translation>
    </message>
    <message>
        <source>the trace of this message</source>
        <translation>die Spur dieser Nachricht</translation>
    </message>
    <message>
        <source>its way through the servers</source>
        <translation>ihr Weg durch die Server</translation>
    </message>
    <message>
        <source>The message was written</source>
        <translation>Die Nachricht wurde geschrieben</translation>
    </message>
    <message>
        <source>%1 took it over</source>
        <translation>%1 hat sie übernommen</translation>
    </message>
    <message>
        <source>The server that wrote the report took it over</source>
        <translation>Der Server, der den Bericht schrieb, hat sie übernommen</translation>
    </message>
    <message>
        <source>The last try</source>
        <translation>Der letzte Versuch</translation>
    </message>
    <message>
        <source>The last try: %1</source>
        <translation>Der letzte Versuch: %1</translation>
    </message>
    <message>
        <source>This notice was written</source>
        <translation>Diese Meldung wurde geschrieben</translation>
    </message>
    <message>
        <source>The server gives up, unless it arrives before</source>
        <translation>Der Server gibt auf, falls sie bis dahin nicht ankommt</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Aufgeschoben</translation>
    </message>
    <message>
        <source>Put off: %1</source>
        <translation>Aufgeschoben: %1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Abgelehnt: %1</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Delivered: %1</source>
        <translation>Zugestellt: %1</translation>
    </message>
</context>
<context>
    <name>trouble</name>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Something went wrong; the program keeps running.</source>
        <translation>Etwas ging schief; das Programm läuft weiter.</translation>
    </message>
    <message>
        <source>The report below holds nothing of your mail. You can copy it and send it to the authors; nothing is sent by itself.</source>
        <translation>Der Bericht unten enthält nichts aus Ihrer E-Mail. Sie können ihn kopieren und den Autoren schicken; von selbst wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>when</name>
    <message>
        <source>%1 more in between</source>
        <translation>%1 weitere dazwischen</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Info</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Soft (temporary)</source>
        <translation>Soft (vorübergehend)</translation>
    </message>
    <message>
        <source>Hard (permanent)</source>
        <translation>Hard (dauerhaft)</translation>
    </message>
    <message>
        <source>Not a bounce</source>
        <translation>Kein Rückläufer</translation>
    </message>
    <message>
        <source>Temporary</source>
        <translation>Vorübergehend</translation>
    </message>
    <message>
        <source>Permanent</source>
        <translation>Dauerhaft</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>Handed on</source>
        <translation>Weitergereicht</translation>
    </message>
    <message>
        <source>Handed to a list</source>
        <translation>An eine Liste verteilt</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>Addressing</source>
        <translation>Adressierung</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Postfach</translation>
    </message>
    <message>
        <source>No bounce</source>
        <translation>Kein Rückläufer</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Nicht verstanden</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>no code</source>
        <translation>kein Code</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Ich</translation>
    </message>
    <message>
        <source>Help desk</source>
        <translation>Helpdesk</translation>
    </message>
    <message>
        <source>Mail admin</source>
        <translation>E-Mail-Admin</translation>
    </message>
    <message>
        <source>Their admin</source>
        <translation>Admin des Empfängers</translation>
    </message>
    <message>
        <source>Developer</source>
        <translation>Entwickler</translation>
    </message>
    <message>
        <source>The sender</source>
        <translation>Der Absender</translation>
    </message>
    <message>
        <source>The sender’s mail admin</source>
        <translation>E-Mail-Admin des Absenders</translation>
    </message>
    <message>
        <source>The recipient’s mail admin</source>
        <translation>E-Mail-Admin des Empfängers</translation>
    </message>
    <message>
        <source>Developers of sending software</source>
        <translation>Entwickler von Versandsoftware</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Your mail service</source>
        <translation>Ihr Maildienst</translation>
    </message>
    <message>
        <source>Their mail service</source>
        <translation>Dienst des Empfängers</translation>
    </message>
    <message>
        <source>The recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>Teilweise</translation>
    </message>
    <message>
        <source>Maybe</source>
        <translation>Vielleicht</translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation>Nicht zu sagen</translation>
    </message>
    <message>
        <source>stated</source>
        <translation>genannt</translation>
    </message>
    <message>
        <source>deduced</source>
        <translation>gefolgert</translation>
    </message>
    <message>
        <source>guess</source>
        <translation>vermutet</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>in the same second</source>
        <translation>in derselben Sekunde</translation>
    </message>
    <message>
        <source>%1 s later</source>
        <translation>%1 s später</translation>
    </message>
    <message>
        <source>%1 min later</source>
        <translation>%1 min später</translation>
    </message>
    <message>
        <source>%1 h %2 min later</source>
        <translation>%1 h %2 min später</translation>
    </message>
    <message>
        <source>%1 h later</source>
        <translation>%1 h später</translation>
    </message>
    <message>
        <source>%1 d %2 h later</source>
        <translation>%1 Tg. %2 h später</translation>
    </message>
    <message>
        <source>%1 d later</source>
        <translation>%1 Tg. später</translation>
    </message>
    <message>
        <source>an Outlook message</source>
        <translation>eine Outlook-Nachricht</translation>
    </message>
    <message>
        <source>another kind of file</source>
        <translation>Datei anderer Art</translation>
    </message>
    <message>
        <source>Delayed</source>
        <translation>Verzögert</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Relayed</source>
        <translation>Weitergereicht</translation>
    </message>
    <message>
        <source>Expanded</source>
        <translation>Aufgeteilt</translation>
    </message>
    <message>
        <source>Suppressed</source>
        <translation>Unterdrückt</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Recipient as written</source>
        <translation>Empfänger wie geschrieben</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>Status code</source>
        <translation>Statuscode</translation>
    </message>
    <message>
        <source>Reply code</source>
        <translation>Antwortcode</translation>
    </message>
    <message>
        <source>The other side’s words</source>
        <translation>Worte der Gegenseite</translation>
    </message>
    <message>
        <source>Where in the conversation</source>
        <translation>Stelle im Dialog</translation>
    </message>
    <message>
        <source>Server that refused</source>
        <translation>Server, der ablehnte</translation>
    </message>
    <message>
        <source>Server that reports</source>
        <translation>Server, der meldet</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Message id</source>
        <translation>Nachrichten-ID</translation>
    </message>
    <message>
        <source>Queue id</source>
        <translation>Warteschlangen-ID</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Tries until</source>
        <translation>Versucht es bis</translation>
    </message>
    <message>
        <source>Looks like a code, is none</source>
        <translation>Sieht aus wie ein Code, ist keiner</translation>
    </message>
    <message>
        <source>Kind of message</source>
        <translation>Art der Nachricht</translation>
    </message>
    <message>
        <source>a mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>a mail server’s log</source>
        <translation>Protokoll eines Mailservers</translation>
    </message>
    <message>
        <source>an SMTP conversation</source>
        <translation>SMTP-Dialog</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>eingefügter Text</translation>
    </message>
    <message>
        <source>a mailbox file</source>
        <translation>Postfachdatei</translation>
    </message>
    <message>
        <source>a zip archive</source>
        <translation>Zip-Archiv</translation>
    </message>
    <message>
        <source>a gz file</source>
        <translation>gz-Datei</translation>
    </message>
    <message>
        <source>a tar archive</source>
        <translation>Tar-Archiv</translation>
    </message>
</context>
</TS>
