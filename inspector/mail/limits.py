"""How much the reader takes in. Every limit that keeps something from being read or looked through gives a Notice, so nothing is cut in silence."""

FILE_BYTES = 200 * 1024 * 1024      # a longer file is read as its head and its tail
FILE_HEAD = 64 * 1024 * 1024
FILE_TAIL = 16 * 1024 * 1024
INFLATED_BYTES = 64 * 1024 * 1024   # what a zip, gz or tar may unpack to, all members together
INFLATED_TIMES = 64                 # and how many times its own size a file may: mail and logs pack 3 to 20 to one, bombs 1000 to one
INFLATED_FREE = 4 * 1024 * 1024     # what any file may unpack to, however small
MEMBERS = 10_000                    # messages in one container

HEADER_BLOCK = 256 * 1024           # bytes of one header block
HEADER_FIELD = 64 * 1024            # bytes of one field
HEADER_FIELDS = 2_000               # fields in one block that are looked at
ENCODED_WORDS = 100                 # RFC 2047 words in one field
PARTS = 1_000                       # nodes of the MIME tree
DEPTH = 50                          # multiparts and messages inside one another
REST = 4 * 1024 * 1024              # bytes beyond the limit of parts or depth that are read as plain text
PARAMETERS = 200                    # continuations of one RFC 2231 parameter

PROSE = 256 * 1024                  # characters of words for people that are looked through; of a log its lines are, all of them
PROSE_TAIL = 64 * 1024              # and as much of the end of a longer text
COPIES = 8 * 1024 * 1024            # characters of a text in which a copied original or report is looked for
ORIGINAL_TEXT = 4 * 1024 * 1024     # characters shown of a returned original
HTML_TEXT = 4 * 1024 * 1024         # characters of HTML turned into text
PEEK = 2_000                        # characters looked at to tell what an unlabelled part is
