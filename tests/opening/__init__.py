"""Tests of what stands in attachments, mirroring ``plugins/disclosure/opening``."""
