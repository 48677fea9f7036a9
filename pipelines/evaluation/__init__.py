"""How well extraction reads: precision, recall and F1 a claim kind against labelled articles."""
