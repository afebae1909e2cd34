"""Blobs on a disk that fails."""

from __future__ import annotations

import os
import threading
from errno import EACCES, ENOSPC

import pytest

from core.adapters.blobs_local import LocalBlobs
from core.errors import BlobMissing, DiskFull, StorageNotWritable


def files(folder):
    return [path for path in folder.rglob("*") if path.is_file()]


def test_files_lie_in_folders_by_hash(tmp_path):
    key = LocalBlobs(tmp_path).put(b"picture")
    assert files(tmp_path) == [tmp_path / key[:2] / key[2:4] / key]


@pytest.mark.parametrize("damage", [b"", b"pictura", b"picture and more"])
def test_a_damaged_file_is_not_taken_for_the_picture(tmp_path, damage):
    blobs = LocalBlobs(tmp_path)
    key = blobs.put(b"picture")
    files(tmp_path)[0].write_bytes(damage)
    with pytest.raises(BlobMissing, match="damaged"):
        blobs.get(key)


def test_putting_the_bytes_again_repairs_a_damaged_file(tmp_path):
    blobs = LocalBlobs(tmp_path)
    key = blobs.put(b"picture")
    files(tmp_path)[0].write_bytes(b"")
    blobs.put(b"picture")
    assert blobs.get(key) == b"picture"


@pytest.mark.parametrize("failing", ["fsync", "replace"])
def test_a_full_disk_leaves_nothing_behind(tmp_path, monkeypatch, failing):
    def refuse(*_):
        raise OSError(ENOSPC, "No space left on device")

    monkeypatch.setattr(os, failing, refuse)
    with pytest.raises(DiskFull, match="no room left"):
        LocalBlobs(tmp_path).put(b"picture")
    assert files(tmp_path) == []


def test_a_folder_that_refuses_is_named_with_what_to_do(tmp_path, monkeypatch):
    def refuse(*_, **__):
        raise OSError(EACCES, "Permission denied")

    monkeypatch.setattr(os, "mkdir", refuse)
    with pytest.raises(StorageNotWritable, match=r"blobs .*Permission.*SCENEFORGE_DATA_DIR"):
        LocalBlobs(tmp_path / "blobs").put(b"picture")


def test_a_file_in_place_of_the_folder_is_refused(tmp_path):
    (tmp_path / "blobs").write_text("not a folder")
    with pytest.raises(StorageNotWritable):
        LocalBlobs(tmp_path / "blobs").put(b"picture")


def test_threads_that_put_the_same_picture_do_not_disturb_each_other(tmp_path):
    blobs, keys = LocalBlobs(tmp_path), []
    threads = [
        threading.Thread(target=lambda: keys.append(blobs.put(b"x" * 100_000))) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(keys)) == 1
    assert len(files(tmp_path)) == 1
