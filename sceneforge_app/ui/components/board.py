"""The storyboard as one part: cards, order, lightbox."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from core.domain.continuity import ContinuityReport, Issue, Severity
from core.domain.picture import Look
from core.domain.take import Take, TakeStatus
from core.services.storyboards import Board, Panel
from sceneforge_app.ui import words
from sceneforge_app.ui.components.part import nothing, part
from sceneforge_app.ui.money import dollars, frame_cost_usd
from sceneforge_app.ui.pictures import glimpse_url, picture_url, shown_url
from sceneforge_app.ui.studio import studio

KEY = "board"
_BOARD = part("board")
_LOUD = {Severity.CRITICAL: "bad", Severity.MAJOR: "bad", Severity.MINOR: "warn"}


def show_board(board: Board, look: Look, answer: Callable[[str], None]) -> str | None:
    """Draw *board*; the id of the chosen frame.

    Args:
        board: What to draw.
        look: How its pictures are drawn.
        answer: Called with ``order``, ``open`` or ``omit`` when the director did that; the
            part's state says with what.
    """
    result = _BOARD(
        key=KEY,
        data={"aspect": board.project.aspect, "frames": cards(board, look)},
        on_order_change=lambda: answer("order"),
        on_open_change=lambda: answer("open"),
        on_omit_change=lambda: answer("omit"),
        on_chosen_change=nothing,
    )
    chosen: str | None = result.chosen
    return chosen


def cards(board: Board, look: Look = Look.PHOTOGRAPHIC) -> list[dict[str, Any]]:
    """What the browser needs of every frame on the board."""
    spent = studio().till.spent_by_take(board.project.id)
    return [
        {
            **_card(panel, _issues(board.scene.continuity, panel), frame_cost_usd(panel, spent)),
            **_pictures(panel.shown, look),
        }
        for panel in board.panels
    ]


def _issues(report: ContinuityReport | None, panel: Panel) -> list[Issue]:
    number = panel.shot.planned.shot.number
    return [issue for issue in report.issues if issue.shots[-1:] == (number,)] if report else []


def _card(panel: Panel, issues: Sequence[Issue], usd: float) -> dict[str, Any]:
    take = panel.shown
    return {
        "id": panel.frame.id,
        "alt": words.alt_text(take.shot),
        "label": take.shot.label,
        "slate": words.slate_words(take.shot),
        "time": words.clock(take.shot.duration_s),
        "action": take.shot.action,
        "waiting": words.waiting_words(panel.latest),
        "busy": panel.latest.status is TakeStatus.QUEUED,
        "badges": [*_badges(panel, issues), *_cost(panel, usd)],
    }


def _pictures(take: Take, look: Look) -> dict[str, str | None]:
    """Where the card's picture is, and the one for a whole screen."""
    large = shown_url(take, look)
    small = take.picture if look is Look.PHOTOGRAPHIC else None
    url = picture_url(small.thumbnail) if small else large
    return {"url": url or glimpse_url(take), "large": large}


def _cost(panel: Panel, usd: float) -> list[tuple[str, str, str]]:
    takes = "1 take" if len(panel.takes) == 1 else f"{len(panel.takes)} takes"
    return [(dollars(usd), "", f"{takes} of this frame, together")] if usd else []


def _counted(remarks: Sequence[str]) -> str:
    return "1 remark" if len(remarks) == 1 else f"{len(remarks)} remarks"


def _badges(panel: Panel, issues: Sequence[Issue]) -> list[tuple[str, str, str]]:
    """Words, kind and explanation of each badge."""
    take = panel.shown
    badges = [
        (f"Take {take.number}", "", f"{len(panel.takes)} made, this one is shown"),
        (words.maker_name(take.maker), "", words.made_by(take.maker)),
    ]
    if panel.latest.status is TakeStatus.QUEUED and take.picture:
        badges.append((f"Take {panel.latest.number} coming", "note", "Being made"))
    if panel.latest.status is TakeStatus.FAILED:
        badges.append(("Failed", "bad", panel.latest.error))
    if issues:
        loudest = min(issues, key=lambda issue: list(Severity).index(issue.severity))
        kind = _LOUD.get(loudest.severity, "")
        count = "1 continuity note" if len(issues) == 1 else f"{len(issues)} continuity notes"
        badges.append((count, kind, "; ".join(issue.message for issue in issues)))
    if take.picture and take.picture.remarks:
        badges.append((_counted(take.picture.remarks), "note", " ".join(take.picture.remarks)))
    if panel.frame.locked:
        locked = ", ".join(words.field_name(field) for field in panel.frame.locked)
        badges.append(("Locked", "", f"No agent may change: {locked}"))
    return badges
