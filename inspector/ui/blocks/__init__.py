"""The blocks of the card: each takes (card, desk) and gives a widget, or None where it has nothing to say. `panels/card.py` sets them in their order."""
