"""Two workbooks held against each other: in words, as JSON, a workbook, a page."""
