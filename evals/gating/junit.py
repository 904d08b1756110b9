"""A gate's decision as JUnit XML, which every build server shows: one test a guard, one a new failure."""

from __future__ import annotations

from xml.sax.saxutils import quoteattr

from evals.gating.decision import COULD_NOT_RUN, FAILED, NOT_ENOUGH, Decision

_ILLEGAL = dict.fromkeys(code for code in range(32) if code not in (9, 10, 13))


def junit(decision: Decision) -> str:
    """The document. Not enough evidence is a skipped test, not a failed one; what could not run is an error."""
    held = decision.comparison
    tests = [
        _test("no new must failure", None if not decision.must_failures else ("failure", "; ".join(_named(decision))))
    ]
    tests.append(_test(f"{held.primary} is no worse by {held.margin:.0%}", _second(decision)))
    failures = sum("<failure" in one for one in tests)
    errors, skipped = sum("<error" in one for one in tests), sum("<skipped" in one for one in tests)
    counts = f'tests="{len(tests)}" failures="{failures}" errors="{errors}" skipped="{skipped}"'
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites {counts}>\n'
        f"  <testsuite name={_attribute('drafter-evals gate ' + held.a.suite)} {counts}>\n"
        + "".join(f"    {one}\n" for one in tests)
        + "  </testsuite>\n</testsuites>\n"
    )


def _named(decision: Decision) -> list[str]:
    return [
        f"{one.check} in {one.case} ({one.failed} of {one.epochs} epochs): {one.why}" for one in decision.must_failures
    ]


def _second(decision: Decision) -> tuple[str, str] | None:
    told = decision.comparison.summary
    if decision.exit == COULD_NOT_RUN:
        return "error", decision.reasons[0]
    if decision.exit == NOT_ENOUGH:
        return "skipped", told
    if decision.exit == FAILED and not decision.must_failures:
        return "failure", told
    return None


def _test(name: str, outcome: tuple[str, str] | None) -> str:
    head = f'<testcase classname="drafter-evals.gate" name={_attribute(name)}'
    if outcome is None:
        return f"{head}/>"
    kind, message = outcome
    return f"{head}><{kind} message={_attribute(message)}/></testcase>"


def _attribute(text: str) -> str:
    return quoteattr(text.translate(_ILLEGAL))
