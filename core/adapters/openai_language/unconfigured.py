"""The language model of a studio that has none. Loads no SDK."""

from __future__ import annotations

from collections.abc import Callable

from core.adapters.openai_language.sentences import SENTENCES
from core.domain.ids import ProjectId
from core.ports.language import EngineState, Outcome, Question, Reply, T, Tier, no_complaint

ID = "openai"
LABEL = "Language model"
NOT_CONFIGURED = (
    "Not configured: film grammar plans the shots. Set OPENAI_API_KEY, or OPENAI_BASE_URL and "
    "OPENAI_MODEL for a server of your own, then start SceneForge again."
)
SWITCHED_OFF = "Switched off by AGENT_ENGINE: film grammar plans the shots."


class NoLanguage:
    """Implements `LanguageModel` by having no answer.

    Args:
        reason: Why not.
    """

    def __init__(self, reason: str = NOT_CONFIGURED) -> None:
        self._reason = reason

    def state(self) -> EngineState:
        """As `LanguageModel.state`."""
        return EngineState(id=ID, label=LABEL, ready=False, reason=self._reason)

    def price_usd(self, tier: Tier, *, input_tokens: int, output_tokens: int) -> float:
        """Nothing is paid."""
        return 0.0

    def ask(
        self,
        question: Question,
        shape: type[T],
        *,
        project_id: ProjectId | None = None,
        complaint: Callable[[T], str] = no_complaint,
    ) -> Reply[T]:
        """As `LanguageModel.ask`."""
        return Reply(Outcome.NOT_CONFIGURED, reason=SENTENCES[Outcome.NOT_CONFIGURED])
