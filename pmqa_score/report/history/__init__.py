"""Several rounds side by side: as JSON, a workbook, a page."""
