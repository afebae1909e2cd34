"""The product's client at the stand-in's address, with a ledger in memory."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from core.adapters.openai_language.conversation import Patience
from core.adapters.openai_language.kept_answers import KeptAnswers
from core.adapters.openai_language.language import Line, OpenAILanguage
from core.adapters.openai_language.prices import Prices
from core.adapters.openai_language.profiles import Api, Profile
from core.adapters.system_clock import SystemClock
from core.domain.money import PaidCall
from core.ports.language import Question, Reply, Shape, Tier, no_complaint
from core.services.till import TillService
from tests.fakes import records as r
from tests.fakes.clock import FakeClock
from tests.fakes.unit_of_work import FakeDatabase
from tests.standin_openai.server import StandInOpenAI

KEY = "stand-in-key"
MODELS = {Tier.LARGE: "gpt-large", Tier.SMALL: "gpt-small"}
PRICES = {"gpt-large": (1.0, 0.1, 5.0), "gpt-small": (0.1, 0.01, 0.5)}
QUICK = Patience(most_s=20.0, attempt_s=10.0, first_wait_s=0.01)


class Verdict(Shape):
    """A small answer."""

    title: str
    stars: int


GOOD = {"title": "A storm", "stars": 4}


def question(**changes: object) -> Question:
    """A question about one line of text."""
    given: dict[str, object] = {
        "agent": "CriticAgent",
        "task": "verdict",
        "tier": Tier.LARGE,
        "instructions": "Judge the scene.",
        "parameters": {"frames": 6},
        "material": "A storm breaks over the pier.",
        "most_output_tokens": 1000,
        **changes,
    }
    return Question.model_validate(given)


@dataclass(kw_only=True)
class Desk:
    """A client, its ledger and its clock."""

    server: StandInOpenAI
    folder: Path
    api: Api = Api.RESPONSES
    daily_usd: float = 5.0
    paid: bool = True
    patience: Patience = QUICK
    key: str | None = KEY
    clock: FakeClock | SystemClock = field(default_factory=FakeClock)

    def __post_init__(self) -> None:
        self.database = FakeDatabase()
        with self.database() as work:
            work.projects.save(r.project())
            work.commit()
        ids = (f"q{number}" for number in itertools.count())
        own = self.api is Api.RESPONSES
        profile = Profile("here", self.api, paid=self.paid, lenient=not own)
        self.language = OpenAILanguage(
            line=Line(base_url=self.server.address, key=self.key, profile=profile, models=MODELS),
            prices=Prices(paid=self.paid, own=PRICES if self.paid else {}),
            till=TillService(
                unit_of_work=self.database, clock=self.clock, daily_usd=self.daily_usd
            ),
            clock=self.clock,
            kept=KeptAnswers(self.folder),
            new_id=lambda: next(ids),
            patience=self.patience,
        )

    def ask(
        self, complaint: Callable[[Verdict], str] = no_complaint, **changes: object
    ) -> Reply[Verdict]:
        """The answer to `question`, paid by the film."""
        return self.language.ask(
            question(**changes), Verdict, project_id=r.FILM, complaint=complaint
        )

    def ledger(self) -> list[PaidCall]:
        """Every line of it."""
        with self.database() as work:
            ids = (f"question:q{number}" for number in range(20))
            return [call for one in ids for call in work.paid_calls.of_subject(one)]

    def states(self) -> list[str]:
        """How every paid call stands."""
        return [one.state.value for one in self.ledger()]
