"""Figures, formulas and sources in the words that pages and documents share."""
