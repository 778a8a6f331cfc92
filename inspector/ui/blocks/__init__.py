"""The blocks of the card, in the order of the reader's questions. Each takes (card, desk) and gives a widget, or None where it has nothing to say."""

from inspector.ui.blocks.answers import answers
from inspector.ui.blocks.evidence import evidence
from inspector.ui.blocks.folds import folds
from inspector.ui.blocks.head import head
from inspector.ui.blocks.provider import provider
from inspector.ui.blocks.steps import steps

BLOCKS = (head, answers, provider, steps, evidence, folds)
