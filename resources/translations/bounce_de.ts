<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Acting</name>
    <message>
        <source>Copied as one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied for a ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the message as it came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BrowsePanel</name>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All severities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of bounce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soft and hard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bounce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replies of three digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons, for bounces without a code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BusyBar</name>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardPanel</name>
    <message>
        <source>Explanation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClipboardOffer</name>
    <message>
        <source>Paste it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the bounce you copied?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Open recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open all files of a folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Paste a bounce here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyPanel</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a bounce here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bounced mail, a log line or an SMTP reply. Or drop the file on this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or try an example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More examples</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingsList</name>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Hits</name>
    <message>
        <source>Search hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replies of three digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits “%s”. Try a code such as 4.3.1, or a word of the message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up and Down to choose, Enter to open. Narrow with category:security, severity:high, provider:gmail</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Bounce Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open bounces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*);;Mail (*.eml *.msg *.mbox);;Text and logs (*.txt *.log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mistakes of the program: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeaningBar</name>
    <message>
        <source>Open the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessagesPanel</name>
    <message>
        <source>Open messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnNotePanel</name>
    <message>
        <source>Your note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody’s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who to call, what helped last time …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>Previous part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long text: part %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartsTree</name>
    <message>
        <source>Parts of the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecipientsPanel</name>
    <message>
        <source>Recipients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RelatedPanel</name>
    <message>
        <source>Related</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side panel shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Related codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Often confused with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same detail, other class</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search codes and words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search codes and words: 4.3.1, mailbox full, DMARC …   (Ctrl+K)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourcePanel</name>
    <message>
        <source>Readable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the message as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read this input as something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found to mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Library %1, %2 codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems in the library: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>There is no text to read. Copy the whole bounce first, then paste it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be read: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no page for %s.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>About Bounce Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explains a bounced mail, with proof. Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Paste and inspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste beside the open messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the message as it came…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy for a ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write note to their postmaster…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write note to the sender…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the previous message back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search codes and words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to related codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Bounce Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>admins</name>
    <message>
        <source>To be run on your own server. Nothing is run from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy this command</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>answers</name>
    <message>
        <source>Who must act?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it my fault?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will it retry?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody: wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must %s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>evidence</name>
    <message>
        <source>Why we think so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We follow %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>Save report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report holds the explanation of “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 causes in this message, not only the one on show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace addresses, names, IP addresses and subjects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>exports</name>
    <message>
        <source>Web page (HTML)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>folds</name>
    <message>
        <source>Reviewed %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For mail admins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this message does not tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What providers mean by it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explained at length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it plays out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soft or hard bounce?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Common causes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to fix it, for everyone involved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Related codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>glance</name>
    <message>
        <source>registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent against the registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seen inside a conversation, not in bounces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bounce type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>head</name>
    <message>
        <source>No code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s severity</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The help does not speak of that. Try another word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting a bounce in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the whole bounced mail, a log line or an SMTP reply, and press Ctrl+V anywhere in the window. There is no button to press: the answer appears at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or open a file with Ctrl+O, or drop files on the window: saved mails (.eml, .msg), mailboxes (.mbox), logs, JSON from a sending service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line above the message says what it was read as. If that is wrong, choose another reading there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card answers in this order: what happened, who must act, whether it is your fault, whether it will be tried again, and what to do now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“What to do now” has steps for you, for a help desk, for a mail admin and for a developer. Your choice is remembered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing shows the way of the message and where it stopped. The filled box is the one that must act.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every line under “Why we think so” rests on characters of your message. Click it and they light up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stated (solid line): the message says so. Deduced (dashed): it follows from what is stated. Guess (dotted): the closest that the words allow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where two parts of a message contradict each other, both readings are shown, and why one of them won.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passing it on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+C copies the answer as one line, Ctrl+Shift+C as a summary for a ticket. The Edit menu has Markdown, JSON and the steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+E writes a note to the recipient’s postmaster or to the sender, with the facts filled in. You can change it, copy it, or open it in your mail program. Nothing is sent from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+S saves a report as HTML, PDF, text, Markdown or JSON; Ctrl+P prints it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Replace addresses, names, IP addresses and subjects” puts stand-ins in place of everything personal. The same original always gets the same stand-in. Read the result once before you share it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes without a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+K searches codes, replies and words, also with typing mistakes. The side panel lists all codes by category.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code such as 5.1.1 has a class (2 delivered, 4 temporary, 5 permanent), a subject and a detail. An SMTP reply such as 550 is coarser; where both stand, the code is read first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own notes and pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The side panel keeps a note of your own for each code: a plain text file in your data folder (see About).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the settings you can name a folder of your organisation. Its notes are seen by everybody who uses it, and its pages stand above those of the library. It can be a network folder or a Git checkout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+V pastes without putting the message on show away. With two or more messages open, a list shows each with its severity; Ctrl+Tab goes to the next, Ctrl+W closes one, Ctrl+Z brings the last one back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy and safety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program has no network access of its own. It opens your browser or mail program only after a click.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of a mail is shown as text only: no pictures are loaded, nothing in it is run. Large or damaged input is read in a separate process with limits on time and memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It remembers the paths of files, never what is in them; the settings can turn that off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F6 goes from region to region, N and P from finding to finding, Alt+Left and Alt+Right through the codes you have seen. Ctrl+Shift+P finds every command by its name, Ctrl+/ shows all shortcuts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Plus and Ctrl+Minus change the size of everything, from 80 to 300 per cent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same answers without a window: “bounce explain FILE”, “bounce code 4.3.1”, “bounce search mailbox full”; with --json for other programs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>meaning</name>
    <message>
        <source>Registered meaning:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used against the standard:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>meanings</name>
    <message>
        <source>This code is not in the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server agreed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server waits for more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused for now; a later attempt may succeed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused for good; the same attempt will fail again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address that this part of the report is about, as the last server knew it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address as the sender wrote it, before any forwarding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the server did with the message for this recipient: failed, delayed, delivered, relayed or expanded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the other server answered, in its own words. They often tell more than the code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step of the conversation between the servers at which this was said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server that gave this answer; the report only passes it on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server that wrote this report, usually that of the sender.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who sent the message that came back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subject of the message that came back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name that the sender’s program gave to the message; servers log it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the message in the queue of the reporting server. Administrators search their log for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When this happened, by the clock of the server that says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the server will give up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This tells what kind of message it is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nocard</name>
    <message>
        <source>An automatic reply, not a bounce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A read receipt, not a bounce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A complaint report, not a bounce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your message was delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not look like a bounce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a bounce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bounce comes from a mail server, often from “Mail Delivery System” or “postmaster”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the whole text, with the lines that hold numbers such as 550 or 5.1.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Better still, save the message as a file (.eml) and open that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you expected a bounce</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>note</name>
    <message>
        <source>Ready note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To their postmaster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace addresses, names, IP addresses and subjects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same original always becomes the same stand-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in mail program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You changed the note, so what was replaced in it stays replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can change the text. Nothing is sent from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(The note is on the clipboard: paste it here.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note is too long to be handed over; it is on the clipboard, paste it into the mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>notes</name>
    <message>
        <source>The note %1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note %1 was damaged; it is kept as %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note %1 is no plain text and is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else has changed this note meanwhile; yours is not saved. Copy it, and open the page again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note could not be removed: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No command has such a name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>path</name>
    <message>
        <source>Nobody must act.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must act: %s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way of the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must act</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>plays</name>
    <message>
        <source>here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it plays out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>print</name>
    <message>
        <source>Bounce report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>provider</name>
    <message>
        <source>What %s means by it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>recent</name>
    <message>
        <source>No files yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget these files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>related</name>
    <message>
        <source>Related codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Often confused with</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No fading menus and no blinking cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the steps for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single letters as shortcuts (N and P for findings, / for search)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the clipboard when the window is entered, and offer to paste a bounce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the last files again at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember which files were opened (their paths, never what is in them)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget recent files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder with your own pages, and notes that everybody who uses the folder sees. Pages are read at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of your organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be read (%1); the defaults are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings are damaged; the defaults are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings were damaged; the defaults are used, and the damaged file is kept as %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>softhard</name>
    <message>
        <source>Soft bounce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard bounce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temporary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permanent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SMTP class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4xx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5xx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What your server does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps it and tries again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops and returns it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the cause, then send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recoverable?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Often, without your help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not by waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soft against hard bounce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>What to do now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the steps for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you run the receiving server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage</name>
    <message>
        <source>this is no ordinary file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is write-protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not everything could be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be saved: %2. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trouble</name>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program made a mistake and goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report below holds nothing of your mail. You can copy it and send it to the authors; nothing is sent by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Info</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soft (temporary)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard (permanent)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a bounce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail admin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their admin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Developer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sender’s mail admin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipient’s mail admin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Developers of sending software</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your mail service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their mail service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maybe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deduced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delayed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relayed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expanded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suppressed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipient as written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side’s words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where in the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server that refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server that reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tries until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks like a code, is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a mail server’s log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an SMTP conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a mailbox file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a zip archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a gz file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a tar archive</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
