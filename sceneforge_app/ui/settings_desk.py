"""What this installation has: makers, engines, budgets, data and jobs. Nothing secret is shown."""

from __future__ import annotations

from html import escape

import streamlit as st

from core.domain.job import Job, JobKind, JobStatus
from core.errors import NotFound
from core.ports.frame_maker import MakerState
from sceneforge_app.ui.errors import spoken
from sceneforge_app.ui.money import dollars
from sceneforge_app.ui.studio import studio

_HOW = {
    "fibo": "Get a key on Bria's platform, then in the environment or in `.env`: "
    "`BRIA_API_KEY=...` and, unless the account is a free one, `BRIA_PLAN=payg` or `enterprise`. "
    "Start SceneForge again. Without a key nothing is ever sent.",
    "fibo_local": "Install `requirements-fibo-local.txt`, then `FIBO_LOCAL_MODEL=` a folder with "
    "the weights. A GPU with 24 GB is wise.",
    "language": "In the environment or in `.env`: `OPENAI_API_KEY=...`, or `OPENAI_BASE_URL=` a "
    "compatible server of your own. Film grammar plans every board without it.",
}
_JOB_KINDS = {
    JobKind.STORYBOARD: "Board",
    JobKind.TAKE: "Take",
    JobKind.ORDERED_TAKE: "Ordered take",
}
_JOBS_SHOWN = 8


def show_settings() -> None:
    """Everything, one card each, in two columns."""
    st.title("Settings", anchor=False)
    left, right = st.columns(2, gap="large")
    with left:
        _makers()
        _writers()
    with right:
        _money()
        _data()
        _jobs()


def _makers() -> None:
    st.subheader("Pictures", anchor=False)
    for name, maker in studio().makers.items():
        _service(maker.state(), how=_HOW.get(name, ""))


def _writers() -> None:
    st.subheader("Writers' room", anchor=False)
    state = studio().language.state()
    with st.container(border=True):
        st.html(_lamp("Film grammar", "ready", lit=True))
        st.caption("Understands English scripts and plans every board on this machine, free.")
    with st.container(border=True):
        st.html(_lamp(state.label, "ready" if state.ready else "not configured", lit=state.ready))
        st.caption(escape(state.reason))
        if not state.ready:
            st.caption(_HOW["language"])


def _service(state: MakerState, how: str) -> None:
    with st.container(border=True):
        st.html(_lamp(state.label, "ready" if state.ready else "not configured", lit=state.ready))
        st.caption(escape(state.reason))
        if state.ready and state.remote:
            st.caption("Sends prompts over the network; what exactly is written in docs/fibo.md.")
        if not state.ready and how:
            st.caption(how)


def _lamp(label: str, state: str, *, lit: bool) -> str:
    return (
        f'<p class="sf-lamp" data-lit="{"yes" if lit else "no"}"><i></i><b>{escape(label)}</b>'
        f"<span>{escape(state)}</span></p>"
    )


def _money() -> None:
    st.subheader("Money", anchor=False)
    till = studio().till
    facts = {
        "Budget of a day": f"{dollars(till.daily_usd)} (UTC), by DAILY_BUDGET_USD",
        "Spent today": dollars(till.spent_today_usd()) if till.spent_today_usd() else "nothing",
        "Left today": dollars(till.left_today_usd()),
    }
    st.html(_facts(facts))
    films = [one.project for one in studio().projects.cards()]
    for film in films:
        spent = till.spent_usd(film.id)
        if spent or film.budget_usd is not None:
            own = f" of {dollars(film.budget_usd)}" if film.budget_usd is not None else ""
            st.caption(f"{film.title}: {dollars(spent)}{own}".replace("$", "\\$"))
    if films:
        _film_budget()


def _film_budget() -> None:
    """A film's own budget, besides the day's."""
    cards = {one.project.title: one.project for one in studio().projects.cards()}
    with st.popover("Budget of a film", icon=":material/savings:"):
        title = st.selectbox("Film", list(cards))
        if title is None:
            return
        film = cards[title]
        usd = st.number_input(
            "Dollars, ever; empty: only the day's budget",
            min_value=0.0,
            value=film.budget_usd,
            step=1.0,
            key=f"budget-{film.id}",
        )
        if st.button("Keep", key="keep-budget"):
            with spoken():
                studio().projects.set_budget(film, usd)
                st.rerun()


def _data() -> None:
    st.subheader("Data", anchor=False)
    settings = studio().settings
    kind = "SQLite" if settings.database.startswith("sqlite") else "PostgreSQL"
    folder = settings.sceneforge_data_dir
    pictures = sum(path.stat().st_size for path in settings.blob_dir.rglob("*") if path.is_file())
    facts = {
        "Rows": kind,
        "Folder": str(folder),
        "Pictures": f"{pictures / 1e6:,.1f} MB",
        "Largest final": settings.resolution.replace("x", " x ") + " pixels",
        "Render processes": str(settings.render_workers),
    }
    st.html(_facts(facts))
    st.caption("Set in the environment or in `.env`; every setting is in docs/settings.md.")


def _jobs() -> None:
    st.subheader("Jobs", anchor=False)
    jobs = _latest_jobs()
    if not jobs:
        st.caption("Nothing was made here yet.")
        return
    rows = "".join(_job_row(job, title) for job, title in jobs[:_JOBS_SHOWN])
    st.html(f'<table class="sf-jobs"><tbody>{rows}</tbody></table>')


def _latest_jobs() -> list[tuple[Job, str]]:
    """The last job of every film, newest first."""
    found = []
    for card in studio().projects.cards():
        try:
            job = studio().jobs.latest(card.project.id)
        except NotFound:
            job = None
        if job:
            found.append((job, card.project.title))
    return sorted(found, key=lambda one: one[0].created_at, reverse=True)


def _job_row(job: Job, title: str) -> str:
    bad = "bad" if job.status is JobStatus.FAILED else ""
    return (
        f"<tr><td>{escape(title)}</td><td>{_JOB_KINDS[job.kind]}</td>"
        f'<td data-loud="{bad}">{escape(job.status.value)}</td>'
        f"<td>{escape(job.message)}</td></tr>"
    )


def _facts(facts: dict[str, str]) -> str:
    rows = "".join(
        f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in facts.items()
    )
    return f'<dl class="sf-facts">{rows}</dl>'
