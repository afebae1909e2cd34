"""Whether the data folder will take what we make."""

from __future__ import annotations

from pathlib import Path
from tempfile import NamedTemporaryFile

from core.errors import StorageNotWritable


def check_writable(folder: Path) -> None:
    """Make *folder* if it is not there and try to write into it.

    Raises:
        StorageNotWritable: it refuses, with what to do.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise StorageNotWritable(
            f"The data folder {folder} cannot be written to ({error.strerror}): allow it, or set "
            "SCENEFORGE_DATA_DIR to another folder."
        ) from error
