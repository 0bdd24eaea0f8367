"""``python -m plugins.disclosure.cli`` is ``gongkai``."""

import sys

from plugins.disclosure.cli.main import main

sys.exit(main())
