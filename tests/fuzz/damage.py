"""Random damage to mails: what transports, editors and attackers do to them, step by step and repeatable by its seed."""

import random

TOKENS = [
    b"\n", b"\r", b"\r\n", b"\r\r\n", b"\n\n", b"\n ", b"\n--", b"--", b"\0", b"\xff", b"\xfe\xff", b"\xe2\x80\xa8", b"\xe2\x80\xae", b"\xc2\xa0", b"\xed\xa0\x80", b"\x1b$B", b"\x1b(B", b"=?utf-8?b?", b"=?utf-7?q?+AC0-?=",
    b"?=", b"=\n", b"=3D", b"==", b";", b":", b",", b"<", b">", b"<a@", b"@", b"\"", b"\\", b"(", b")", b"|", b"{", b"&lt;", b"<!--", b"<script>", b"<pre>", b"</", b"From ", b"\nFrom x Tue Mar  5 10:11:12 2024\nA: b\n",
    b"550 5.1.1", b"550-5.1.1 ", b"4.7.1", b"5.1.1.1", b"452 ", b"421", b"(#5.2.2)", b"\n>>> RCPT TO:<a@example.org>\n<<< 550 no\n", b"\nFinal-Recipient: rfc822; ", b"\nStatus: 5.1.1\n", b"\nAction: failed\n",
    b"\nDiagnostic-Code: smtp; ", b"\nContent-Type: multipart/mixed; boundary=x\n", b"\nContent-Type: message/rfc822\n", b"\nContent-Type: message/delivery-status\n\n", b"\nContent-Type: text/html; charset=utf-16\n",
    b"\nContent-Transfer-Encoding: base64\n", b"\nContent-Transfer-Encoding: quoted-printable\n", b"\nContent-Transfer-Encoding: x-uuencode\n", b"\n--- Below this line is a copy of the message.\n", b"\nX-Failed-Recipients: a@example.org\n",
    b" to=<a@example.org>, relay=x, dsn=5.1.1, status=bounced (no)\n", b"1rhQ2x-0001aB-2C ** a@example.org R=x: no\n", b"\"notificationType\":\"Bounce\",\"emailAddress\":\"a@example.org\"", b"PK\x03\x04", b"\x1f\x8b\x08\0", b"ustar",
]


def damage(mail: bytes, other: bytes, chance: random.Random, most: int = 60_000) -> bytes:
    """``mail`` after one to twelve blows; pieces of ``other`` may be grafted on."""
    data = bytearray(mail[:most])
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(data) + 1)
        end = min(len(data), at + int(chance.paretovariate(0.6)))
        blow = chance.randrange(10)
        if blow == 0:
            del data[at:end]
        elif blow == 1:
            data[at:at] = data[at:end][:2_000] * chance.randint(1, 40)
        elif blow == 2 and data:
            for _ in range(chance.randint(1, 8)):
                data[chance.randrange(len(data))] = chance.randrange(256)
        elif blow == 3:
            low = chance.randrange(len(other) + 1)
            data[at:at] = other[low:low + chance.randint(1, 3_000)]
        elif blow == 4:
            data[at:end] = bytes(data[at:end]).swapcase()
        elif blow == 5:
            data = data[:at] if chance.random() < 0.3 else data
        elif blow == 6:
            ends = chance.choice([b"\r\n", b"\r", b"\n\n", b"\n>", b"\n> ", b"\n ", b"\n    ", b" "])
            at = chance.choice([at, 0])   # as a whole, the way people hand it in, or from somewhere on
            data[at:] = (ends.strip(b"\n") if at == 0 else b"") + bytes(data[at:]).replace(b"\n", ends)[:2 * most]
        else:
            data[at:at] = chance.choice(TOKENS) * (1 if chance.random() < 0.8 else chance.randint(2, 400))
    return bytes(data[:2 * most])
