"""`sceneforge doctor`: what is there, what is missing, how to mend it."""

from __future__ import annotations

from typing import Annotated

import typer

from sceneforge_app.commands import terminal
from sceneforge_app.commands.checks import Finding, State, all_findings

UNWELL = 1
MARKS = {State.OK: "ok  ", State.NOTE: "note", State.BROKEN: "FAIL"}


def doctor(
    *,
    port: Annotated[int, typer.Option(help="Where you mean to serve.")] = 8501,
    as_json: Annotated[bool, typer.Option("--json", help="Answer as JSON.")] = False,
) -> None:
    """Check this machine, and say how to mend it."""
    findings = all_findings(port)
    if as_json:
        terminal.out_json(_json(findings))
    else:
        for finding in findings:
            terminal.out(_line(finding))
    if any(finding.state is State.BROKEN for finding in findings):
        raise typer.Exit(UNWELL)


def _json(findings: list[Finding]) -> dict[str, object]:
    return {
        "well": all(finding.state is not State.BROKEN for finding in findings),
        "checks": [
            {
                "name": finding.name,
                "state": finding.state.value,
                "found": finding.found,
                "fix": finding.fix,
            }
            for finding in findings
        ],
    }


def _line(finding: Finding) -> str:
    line = f"{MARKS[finding.state]}  {finding.name}: {finding.found}"
    return f"{line}\n      -> {finding.fix}" if finding.fix else line
