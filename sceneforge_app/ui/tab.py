"""What one browser tab remembers. The only keeper of session state and of the address bar.

Ids live in the address, so that a reload, a restart of the server or a link sent to somebody
else opens the same thing. What is not yet saved (a note being typed) lives in the session.
"""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from core.domain.ids import FrameId, JobId, ProjectId, SceneId

IDS = ("project", "scene", "frame", "job")
"""In this order of depth: choosing one forgets those after it."""


@dataclass(frozen=True, slots=True)
class Tab:
    """One browser tab."""

    def arrive(self) -> None:
        """Take over the ids of the address; fill what it leaves out from memory."""
        state = st.session_state
        asked = {name: st.query_params[name] for name in IDS if name in st.query_params}
        if asked:
            deepest = max(IDS.index(name) for name in asked)
            for name in IDS[: deepest + 1]:
                _put(state, name, asked.get(name) or state.get(name))
        self._write_address()

    def choose(self, **ids: str | None) -> None:
        """Open other things; whatever belonged to the old ones is forgotten."""
        first = min(IDS.index(name) for name in ids)
        for name in IDS[first:]:
            _put(st.session_state, name, ids.get(name))
        self._write_address()

    def address(self, **ids: str | None) -> dict[str, str]:
        """The query of a link from here to where *ids* are chosen."""
        known = {name: st.session_state.get(name) for name in IDS}
        if ids:
            first = min(IDS.index(name) for name in ids)
            known.update({name: ids.get(name) for name in IDS[first:]})
        return {name: value for name, value in known.items() if value}

    @property
    def project_id(self) -> ProjectId | None:
        """The film that is open."""
        return st.session_state.get("project")

    @property
    def scene_id(self) -> SceneId | None:
        """The scene that is open."""
        return st.session_state.get("scene")

    @property
    def frame_id(self) -> FrameId | None:
        """The frame that is open."""
        return st.session_state.get("frame")

    @property
    def job_id(self) -> JobId | None:
        """The work this tab waits for."""
        return st.session_state.get("job")

    def keep(self, name: str, value: object) -> None:
        """Remember something small until the tab is closed; also sets a widget's value."""
        st.session_state[name] = value

    def kept(self, name: str, default: Any = None) -> Any:  # noqa: ANN401 - it holds anything
        """What was kept under *name*; also a widget's present value."""
        return st.session_state.get(name, default)

    def drop(self, name: str) -> None:
        """Forget *name*."""
        st.session_state.pop(name, None)

    def part(self, key: str) -> Mapping[str, Any]:
        """What the component mounted under *key* holds."""
        held: Mapping[str, Any] = st.session_state.get(key) or {}
        return held

    def _write_address(self) -> None:
        wanted = self.address()
        others = {key: value for key, value in st.query_params.items() if key not in IDS}
        if {**others, **wanted} != st.query_params.to_dict():
            st.query_params.from_dict({**others, **wanted})


def _put(state: MutableMapping[str | int, Any], name: str, value: str | None) -> None:
    if value:
        state[name] = value
    else:
        state.pop(name, None)


def tab() -> Tab:
    """This browser tab."""
    return Tab()
