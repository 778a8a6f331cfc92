"""FINDINGS + LIBRARY -> DIAGNOSIS -> CARD: what the findings mean for each recipient, told with the proof."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from inspector.diagnosis.diagnosis import Diagnosis, Dispute, Grade, Outcome, Verdict

if TYPE_CHECKING:
    from inspector.diagnosis.answer import as_said
    from inspector.diagnosis.card import Advice, Card, DeliveryPath, Fact, Moment, Stop
    from inspector.diagnosis.clocks import of_mail
    from inspector.diagnosis.foreign import backscatter
    from inspector.diagnosis.owners import registered
    from inspector.diagnosis.telling import Teller, browse, headline
    from inspector.diagnosis.voice import fill, voice_of
    from inspector.diagnosis.weigh import Judgement, diagnose

__all__ = ["Advice", "Card", "DeliveryPath", "Diagnosis", "Dispute", "Fact", "Grade", "Judgement", "Moment", "Outcome", "Stop", "Teller", "Verdict", "as_said", "backscatter", "browse", "diagnose", "fill", "headline", "of_mail", "registered", "voice_of"]


_HOMES = {
    "Advice": "card", "Card": "card", "DeliveryPath": "card", "Fact": "card", "Moment": "card", "Stop": "card", "as_said": "answer", "backscatter": "foreign", "of_mail": "clocks", "registered": "owners",
    "Teller": "telling", "browse": "telling", "fill": "voice", "headline": "telling", "voice_of": "voice", "Judgement": "weigh", "diagnose": "weigh",
}


def __getattr__(name: str) -> Any:
    """Cards are loaded when first told, which an answer in JSON does not need; what weighs is loaded with the first message."""
    if name not in _HOMES:
        raise AttributeError(name)
    found = globals()[name] = getattr(import_module(f"inspector.diagnosis.{_HOMES[name]}"), name)
    return found
