"""IKU Publik: records of a decree become a public website."""
