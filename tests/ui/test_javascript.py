from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

NODE = shutil.which("node")


@pytest.mark.integration
@pytest.mark.skipif(NODE is None, reason="node is not installed: apt-get install nodejs")
def test_the_modules_of_the_visual_parts_keep_their_promises():
    assert NODE is not None
    tests = sorted((Path(__file__).parent / "js").glob("*.test.mjs"))
    done = subprocess.run([NODE, "--test", *tests], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:]
