"""Bytes in a folder, each file named by the hash of what is in it."""

from __future__ import annotations

import errno
import os
import re
import tempfile
from hashlib import sha256
from pathlib import Path

from core.domain.ids import BlobKey
from core.errors import BlobMissing, DiskFull, StorageError, StorageNotWritable

KEY = re.compile(r"[0-9a-f]{64}")
NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class LocalBlobs:
    """A `BlobStore` under one folder: ``ab/cd/abcd...``.

    A file appears under its name only when all of it is on the disk: written aside, synced,
    renamed, and the folder synced. Source: reference service 3.
    """

    def __init__(self, root: Path) -> None:
        self._root = root

    def put(self, data: bytes) -> BlobKey:
        key = BlobKey(sha256(data).hexdigest())
        path = self._path(key)
        try:
            if not (path.is_file() and path.read_bytes() == data):
                self._write(path, data)
        except OSError as error:
            raise self._failure(error) from error
        return key

    def get(self, key: BlobKey) -> bytes:
        self._check(key)
        try:
            data = self._path(key).read_bytes()
        except FileNotFoundError as error:
            raise BlobMissing(f"The picture file {key[:12]} is not in {self._root}.") from error
        except OSError as error:
            raise BlobMissing(f"The picture file {key[:12]} cannot be read: {error}.") from error
        if sha256(data).hexdigest() != key:
            raise BlobMissing(f"The picture file {key[:12]} in {self._root} is damaged.")
        return data

    def has(self, key: BlobKey) -> bool:
        self._check(key)
        return self._path(key).is_file()

    def _write(self, path: Path, data: bytes) -> None:
        folder = path.parent
        folder.mkdir(parents=True, exist_ok=True)
        handle, aside = tempfile.mkstemp(dir=folder, prefix="incoming-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(aside).replace(path)
        except BaseException:
            Path(aside).unlink(missing_ok=True)
            raise
        for made in (folder, folder.parent, self._root):
            _sync(made)

    def _path(self, key: BlobKey) -> Path:
        return self._root / key[:2] / key[2:4] / key

    def _check(self, key: BlobKey) -> None:
        # Keys also come in from files and addresses: nothing but a hash may become a path.
        if not KEY.fullmatch(key):
            raise BlobMissing(f"{key[:80]!r} is not the name of a picture file.")

    def _failure(self, error: OSError) -> StorageError:
        if error.errno in NO_ROOM:
            return DiskFull(
                f"There is no room left on the disk of {self._root}. Free some space and "
                "try again; what was saved before is safe."
            )
        return StorageNotWritable(
            f"SceneForge may not write to {self._root} ({error.strerror}). Make the folder "
            "writable, or set SCENEFORGE_DATA_DIR to another one."
        )


def _sync(folder: Path) -> None:
    """Make the names in *folder* durable, where the system can."""
    if not hasattr(os, "O_DIRECTORY"):
        return  # Windows syncs the folder with the file
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
