"""Two workbooks held against each other."""
