"""What every `BlobStore` must do, in memory and on a disk."""

from __future__ import annotations

from hashlib import sha256

import pytest

from core.adapters.blobs_local import LocalBlobs
from core.domain.ids import BlobKey
from core.errors import BlobMissing
from tests.fakes.blobs import FakeBlobs

UNKNOWN = BlobKey(sha256(b"never kept").hexdigest())


@pytest.fixture(params=["fake", "local"])
def blobs(request, tmp_path):
    return FakeBlobs() if request.param == "fake" else LocalBlobs(tmp_path / "blobs")


@pytest.mark.parametrize("data", [b"", b"picture", bytes(range(256)) * 5000])
def test_what_is_put_is_read_back_under_its_hash(blobs, data):
    key = blobs.put(data)
    assert key == sha256(data).hexdigest()
    assert blobs.get(key) == data


def test_the_same_bytes_are_kept_once(blobs):
    assert blobs.put(b"picture") == blobs.put(b"picture")
    assert blobs.get(blobs.put(b"picture")) == b"picture"


def test_only_what_was_put_is_there(blobs):
    key = blobs.put(b"picture")
    assert blobs.has(key)
    assert not blobs.has(UNKNOWN)


def test_a_missing_blob_is_named(blobs):
    with pytest.raises(BlobMissing, match=UNKNOWN[:12]):
        blobs.get(UNKNOWN)


@pytest.mark.parametrize(
    "key", ["", "../../etc/passwd", "/etc/passwd", UNKNOWN.upper(), UNKNOWN + "\n", "g" * 64]
)
def test_nothing_but_a_hash_is_a_key(blobs, key):
    with pytest.raises(BlobMissing, match="not the name"):
        blobs.get(BlobKey(key))
    with pytest.raises(BlobMissing, match="not the name"):
        blobs.has(BlobKey(key))
