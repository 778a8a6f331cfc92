"""The child: ``python -m inspector.courier [FOLDER of own pages]...``."""

import sys

from inspector.courier.child import serve

if __name__ == "__main__":
    serve(sys.argv[1:])
