"""Workbooks: the plan of every sheet and cell, drawing it, reading it back. All that is Excel lives here."""
