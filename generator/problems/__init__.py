"""What a content author did that has to be mended: the value, its words, its printed forms."""

from generator.problems.problem import Problem, ProblemsFound, Words, quote, similar

__all__ = ["Problem", "ProblemsFound", "Words", "quote", "similar"]
