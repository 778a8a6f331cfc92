"""FINDINGS + LIBRARY -> DIAGNOSIS -> CARD: what the findings mean for each recipient, told with the proof."""

from typing import TYPE_CHECKING, Any

from inspector.diagnosis.diagnosis import Diagnosis, Dispute, Grade, Outcome, Verdict
from inspector.diagnosis.foreign import backscatter
from inspector.diagnosis.weigh import Judgement, diagnose

if TYPE_CHECKING:
    from inspector.diagnosis.card import Advice, Card, DeliveryPath, Fact, Stop
    from inspector.diagnosis.telling import browse, tell

__all__ = ["Advice", "Card", "DeliveryPath", "Diagnosis", "Dispute", "Fact", "Grade", "Judgement", "Outcome", "Stop", "Verdict", "backscatter", "browse", "diagnose", "tell"]


def __getattr__(name: str) -> Any:
    """Cards are loaded when first told."""
    if name not in __all__:
        raise AttributeError(name)
    import inspector.diagnosis.card as card  # 8 ms with the next, which an answer in JSON does not need
    import inspector.diagnosis.telling as telling  # 8 ms, see above
    globals().update(Advice=card.Advice, Card=card.Card, DeliveryPath=card.DeliveryPath, Fact=card.Fact, Stop=card.Stop, browse=telling.browse, tell=telling.tell)
    return globals()[name]
