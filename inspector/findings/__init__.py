"""MESSAGE -> FINDINGS: what stands where in a message, and which rule said so."""

from inspector.findings.finding import Finding, Trust, What

__all__ = ["Finding", "Trust", "What"]
