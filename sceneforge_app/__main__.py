"""`python -m sceneforge_app`, and what the `sceneforge` command runs.

The collector rests while modules are imported: it would look through them again and again, a
tenth of the time a start takes, and find nothing.
"""

from __future__ import annotations

import gc
import sys

gc.disable()
from sceneforge_app.cli import main  # noqa: E402 - after the line above, which is the point

gc.enable()

if __name__ == "__main__":
    sys.exit(main())
