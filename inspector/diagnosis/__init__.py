"""FINDINGS + LIBRARY -> DIAGNOSIS -> CARD: what the findings mean for each recipient, told with the proof."""

from inspector.diagnosis.card import Advice, Card, DeliveryPath, Fact, Stop
from inspector.diagnosis.diagnosis import Diagnosis, Dispute, Grade, Outcome, Verdict
from inspector.diagnosis.tell import browse, tell
from inspector.diagnosis.weigh import Judgement, diagnose

__all__ = ["Advice", "Card", "DeliveryPath", "Diagnosis", "Dispute", "Fact", "Grade", "Judgement", "Outcome", "Stop", "Verdict", "browse", "diagnose", "tell"]
