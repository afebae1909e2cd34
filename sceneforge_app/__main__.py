"""`python -m sceneforge_app` is `sceneforge`."""

from __future__ import annotations

import sys

from sceneforge_app.cli import main

if __name__ == "__main__":  # render processes import this module again
    sys.exit(main())
