"""A masked copy of a text or a workbook, proposed by the detectors of personal data."""
