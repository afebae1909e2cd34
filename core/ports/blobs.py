"""Bytes named by their hash."""

from __future__ import annotations

from typing import Protocol

from core.domain.ids import BlobKey


class BlobStore(Protocol):
    """Keeps bytes; the key is their SHA-256, so nothing is ever overwritten."""

    def put(self, data: bytes) -> BlobKey:
        """Keep *data*, durably, and say under which key. Putting it again changes nothing.

        Raises:
            DiskFull: there is no room; nothing partial is left.
            StorageNotWritable: the folder refuses us.
        """
        ...

    def get(self, key: BlobKey) -> bytes:
        """The bytes of *key*, checked against it.

        Raises:
            BlobMissing: they are not there or no longer match the key.
        """
        ...

    def has(self, key: BlobKey) -> bool:
        """Whether the bytes are there."""
        ...
