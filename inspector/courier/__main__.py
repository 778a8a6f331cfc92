"""The child: ``python -m inspector.courier``."""

from inspector.courier.child import serve

if __name__ == "__main__":
    serve()
