"""Formulas of the workbook: the twin of ``scoring``, one file each, same names."""
