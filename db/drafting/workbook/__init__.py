"""From workbooks and folders of tables to documents: each cell lands in a field or is told."""
