"""What shows that a code or reply happened to nobody: settings, source text, pages, the way a sentence speaks. Loaded with the first text that has no writer."""
