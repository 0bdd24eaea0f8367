"""Settings of the published site: those of the local one, the real address, and a shut gate."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *

# Empty: the host that 门户.yaml names.
SITEURL = os.environ.get("GONGKAI_SITEURL", "")
GATE = "error"
GALLERY = False
HISTORY = os.environ.get("GONGKAI_HISTORY", "required")
DELETE_OUTPUT_DIRECTORY = True
# The page of the open data names the copy to take away, which `make publish` puts there.
OFFLINE_COPY = True
