"""Results as documents: JSON, tables, workbooks, pages."""
