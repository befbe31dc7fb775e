"""What every workbook of results is drawn with."""
