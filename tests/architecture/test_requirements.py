"""The locks hold what the `.in` files ask for, pinned and hashed."""

from __future__ import annotations

import re

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture.sources import ROOT

PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", re.MULTILINE)
PAIRS = [("requirements.in", "requirements.txt"), ("requirements-dev.in", "requirements-dev.txt")]


def pins(lock: str) -> dict[str, str]:
    found = PIN.findall((ROOT / lock).read_text("utf-8"))
    return {canonicalize_name(name): version for name, version in found}


def asked(source: str) -> list[Requirement]:
    lines = (line.split("#")[0].strip() for line in (ROOT / source).read_text("utf-8").split("\n"))
    return [Requirement(line) for line in lines if line and not line.startswith("-r")]


@pytest.mark.parametrize(("source", "lock"), PAIRS)
def test_the_lock_holds_what_is_asked_for(source, lock):
    locked = pins(lock)
    missing = [
        str(wish)
        for wish in asked(source)
        if not wish.specifier.contains(locked.get(canonicalize_name(wish.name), ""))
        or canonicalize_name(wish.name) not in locked
    ]
    assert missing == []


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-dev.txt"])
def test_every_pin_has_hashes_and_no_address(lock):
    text = (ROOT / lock).read_text("utf-8")
    bare = [
        block.split("\n")[0]
        for block in re.split(r"\n(?=[a-z])", text)
        if PIN.match(block) and "--hash=sha256:" not in block
    ]
    assert bare == []
    assert "://" not in text


def test_tests_run_on_what_the_product_ships():
    shipped, tested = pins("requirements.txt"), pins("requirements-dev.txt")
    assert {name: tested.get(name) for name in shipped} == shipped
