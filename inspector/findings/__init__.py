"""MESSAGE -> FINDINGS: what stands where in a message, and which rule said so."""

from inspector.findings.find import DETECTORS, find
from inspector.findings.finding import Finding, Trust, What

__all__ = ["DETECTORS", "Finding", "Trust", "What", "find"]
