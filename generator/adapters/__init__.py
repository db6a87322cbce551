"""The right edge: what writes files, watches them, runs git, and knows MkDocs."""
