"""Bounce Inspector: explains a bounced e-mail, with the proof."""
