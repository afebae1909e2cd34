"""The only place that reads the environment. Names and defaults: docs/settings.md."""

from __future__ import annotations

import os
import secrets
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal, Self

from platformdirs import user_data_path
from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from core.errors import InvalidInput

MIN_SECRET_LENGTH = 32
"""Characters: a shorter HMAC key can be guessed."""


OPENAI = "https://api.openai.com/v1"


class Environment(StrEnum):
    """Where it runs."""

    DEVELOPMENT = "development"
    PRODUCTION = "production"


class LogFormat(StrEnum):
    """How log lines look."""

    JSON = "json"
    CONSOLE = "console"


class Settings(BaseSettings):
    """What differs between a laptop and a studio. Every default works on a laptop."""

    model_config = SettingsConfigDict(env_file=".env", frozen=True, extra="ignore")

    sceneforge_data_dir: Path = Field(default_factory=lambda: user_data_path("sceneforge"))
    """Rows, pictures, caches and logs of the embedded default."""
    database_url: str = ""
    """``sqlite:///...`` or ``postgresql://...``; empty: SQLite in the data folder."""
    secret_key: SecretStr | None = None
    """Signs tokens; None: generated once and kept in the data folder."""
    debug: bool = False
    environment: Environment = Environment.DEVELOPMENT
    resolution: Annotated[str, Field(pattern=r"^\d{2,5}x\d{2,5}$")] = "3840x2160"
    """Largest size of a final picture, pixels."""
    max_frames_per_scene: Annotated[int, Field(ge=1, le=20)] = 20
    default_frame_count: Annotated[int, Field(ge=1, le=20)] = 6
    generation_timeout: Annotated[float, Field(gt=0)] = 300.0
    """Seconds a frame may take."""
    render_workers: Annotated[int, Field(ge=1, le=64)] = Field(
        default_factory=lambda: os.cpu_count() or 1
    )
    """Render processes; one uses about 0.4 GB."""
    log_format: LogFormat = LogFormat.CONSOLE
    bria_api_key: SecretStr | None = None
    """Of Bria's platform; None: FIBO is not offered."""
    bria_base_url: str = "https://engine.prod.bria-api.com"
    """Without ``/v2``."""
    bria_plan: Literal["free", "payg", "enterprise"] = "free"
    """How often the account may call: 10, 60 or 1000 times a minute."""
    bria_prices: dict[str, float] = {}
    """Endpoint to dollars a call, where they differ from the built-in list. JSON."""
    fibo_local_model: str = ""
    """Weights of FIBO on this machine, a folder or an id on the hub; empty: not offered."""
    openai_api_key: SecretStr | None = None
    """Of OpenAI, or of a compatible server that asks for one."""
    openai_base_url: str = OPENAI
    """With ``/v1``; of a compatible server of one's own, e.g. Ollama's."""
    openai_model: str = "gpt-6.1-terra"
    """Chooses and stages shots."""
    openai_model_small: str = "gpt-6-luna"
    """Reads what film grammar did not understand of a note."""
    openai_prices: dict[str, tuple[float, float, float]] = {}
    """Model to dollars per million tokens: input, cached input, output. JSON."""
    agent_engine: Literal["auto", "offline"] = "auto"
    """``auto``: a language model where one is configured; ``offline``: film grammar alone."""
    daily_budget_usd: Annotated[float, Field(ge=0)] = 5.0
    """Nothing is ordered that would take a day's (UTC) sum above it."""

    @field_validator("secret_key")
    @classmethod
    def _strong(cls, key: SecretStr | None) -> SecretStr | None:
        if key is not None and len(key.get_secret_value()) < MIN_SECRET_LENGTH:
            raise ValueError(f"SECRET_KEY needs at least {MIN_SECRET_LENGTH} characters")
        return key

    @field_validator("openai_api_key", "bria_api_key", mode="before")
    @classmethod
    def _unset(cls, key: object) -> object:
        """An empty variable is none: containers often name it without a value."""
        return key or None

    @field_validator("openai_base_url")
    @classmethod
    def _is_address(cls, address: str) -> str:
        if not address.startswith(("http://", "https://")):
            raise ValueError("OPENAI_BASE_URL begins with http:// or https://")
        return address

    @model_validator(mode="after")
    def _safe_production(self) -> Self:
        if self.environment is Environment.PRODUCTION:
            if self.debug:
                raise ValueError("DEBUG must be off in production")
            if self.secret_key is None:
                raise ValueError("SECRET_KEY must be set in production")
        return self

    @property
    def has_language(self) -> bool:
        """Whether a language model is configured: a key, or a server of one's own."""
        return self.openai_api_key is not None or self.openai_base_url.rstrip("/") != OPENAI

    @property
    def answers_dir(self) -> Path:
        """Where a language model's answers are kept."""
        return self.sceneforge_data_dir / "cache" / "answers"

    @property
    def database(self) -> str:
        """The database URL in force."""
        return self.database_url or f"sqlite:///{self.sceneforge_data_dir / 'sceneforge.db'}"

    @property
    def blob_dir(self) -> Path:
        """Where pictures live."""
        return self.sceneforge_data_dir / "blobs"

    @property
    def kernel_cache_dir(self) -> Path:
        """Where compiled renderer code lives."""
        return self.sceneforge_data_dir / "cache" / "kernels"

    @property
    def final_width(self) -> int:
        """Pixels across of a final picture."""
        return int(self.resolution.split("x")[0])

    def signing_key(self) -> str:
        """The key that signs links; made once when none is set."""
        if self.secret_key is not None:
            return self.secret_key.get_secret_value()
        path = self.sceneforge_data_dir / "secret_key"
        if not path.exists():
            path.touch(mode=0o600)
            path.write_text(secrets.token_urlsafe(48), "utf-8")
        return path.read_text("utf-8")


def load_settings(**overrides: object) -> Settings:
    """Settings from the environment and ``.env``.

    Raises:
        InvalidInput: a variable has a value that cannot be used; the sentence names it.
    """
    try:
        return Settings(**overrides)  # type: ignore[arg-type]
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"]).upper()
        message = first["msg"].removeprefix("Value error, ")
        raise InvalidInput(f"Setting {name or '(several)'}: {message}.") from error
