"""An integration's sampling fields: on every submitted diff, and in the words of run and comment."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from twofold_server.ci import comment, service
from twofold_server.ci.schemas import IntegrationPatch
from twofold_server.diffs import sampled, wording
from twofold_server.errors import Invalid

from .conftest import CiWorld
from .test_comment import INSTANCE, report, summary, table

FIELDS = ("sampling_tolerance", "sampling_confidence", "sampling_threshold")


def requested(world: CiWorld) -> list[tuple[Any, ...]]:
    return [tuple(diff.request[name] for name in FIELDS) for diff in world.diffs()]


def test_the_fields_take_effect_on_every_submitted_diff(world: CiWorld) -> None:
    patch = IntegrationPatch(sampling_tolerance=0.001, sampling_confidence=99, sampling_threshold=0)
    with world.ctx.db.write() as session:
        service.update(session, world.actor, world.integration_id, patch)
    world.trigger()
    world.submit("orders", "items")
    assert requested(world) == [(0.001, 99, 0)] * 2


def test_without_fields_nothing_is_sampled(world: CiWorld) -> None:
    world.trigger()
    world.submit("orders")
    assert requested(world) == [(None, None, None)]


def test_a_threshold_alone_is_accepted_and_draws_nothing(world: CiWorld) -> None:
    with world.ctx.db.write() as session:
        service.update(session, world.actor, world.integration_id, IntegrationPatch(sampling_threshold=7))
    world.trigger()
    world.submit("orders")
    assert requested(world) == [(None, None, 7)]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"sampling_tolerance": 0.1}, "belong together"),
        ({"sampling_confidence": 95}, "belong together"),
        ({"sampling_tolerance": 1, "sampling_confidence": 95}, "sampling_tolerance"),
        ({"sampling_tolerance": 0.1, "sampling_confidence": 100}, "sampling_confidence"),
        ({"sampling_threshold": -1}, "sampling_threshold"),
    ],
)
def test_fields_that_make_no_sense_are_not_saved(world: CiWorld, changes: dict[str, Any], said: str) -> None:
    with pytest.raises(Invalid) as caught, world.ctx.db.write() as session:
        service.update(session, world.actor, world.integration_id, IntegrationPatch(**changes))
    assert said in f"{caught.value} {caught.value.errors}"


# --- words


def estimate(value: int, guess: int, least: int, most: int) -> dict[str, Any]:
    return {"value": value, "estimate": guess, "confidence": 0.99, "interval": {"min": least, "max": most}}


def sampled_summary(changed: int) -> dict[str, Any]:
    """Of 100,000 rows a tenth."""
    found = summary(changed=changed)
    found["pks"]["total_rows"] = [100_000, 100_000]
    found["values"]["columns_diff_stats"][0]["values_different_estimate"] = estimate(changed, 370, 240, 560)
    said = estimate(changed, changed * 10, 240 if changed else 0, 560)
    found["coverage"]["sampling"] = {
        "used": True, "ratio": 0.1, "reason": "460 rows tell a share of 1 % with 99 % confidence",
        "confidence": 99, "rows": [10_050, 10_050],
        "estimates": {
            "rows_with_differences": said, "rows_removed": None, "rows_added": estimate(0, 0, 0, 46),
            "keys_removed": estimate(0, 0, 0, 46), "keys_added": estimate(0, 0, 0, 46),
        },
    }  # fmt: skip
    return found


def test_the_comment_says_which_numbers_are_a_samples() -> None:
    tables = (
        table(0, "flights", "different", summary=sampled_summary(37)),
        table(1, "airports", "identical", summary=sampled_summary(0)),
    )
    body = comment.render(report(tables), instance=INSTANCE)
    assert "100,000 → 100,000 (sampled 10 %, ±0.16 %)" in body
    assert "37 (about 370 (240 to 560) of all)" in body
    assert "all facts of the sample" in body
    assert "`delay` (37 values, about 370 (240 to 560) of all)" in body
    assert "of rows compared, of 1 table only a sample): `prod.airports`" in body
    assert body.count("Only a sample of 10 % of the keys was compared") == 2
    assert "Rows of one key are drawn together" in body
    plain = comment.render(report((replace(tables[0], summary=summary(changed=37)),)), instance=INSTANCE)
    assert "sample" not in plain


def test_verdicts_of_a_sample_say_so() -> None:
    labels = wording.CI_LABELS
    assert wording.verdict("identical", sampled_summary(0), labels).startswith(
        "Identical in the sample: 10,050 of 100,000 rows and"
    )
    assert wording.verdict("different", sampled_summary(3), labels).startswith("In the sample 1 of 5 columns")
    assert wording.verdict("bad-pks", sampled_summary(0), labels).startswith(
        "No difference found in the sample"
    )
    schema, keys, values = wording.facts(sampled_summary(3), labels)
    assert "of the sample" in keys.sentence
    assert values.sentence.startswith("In the sample")
    assert "of all rows about 30 (240 to 560)" in values.sentence
    assert "sample" not in schema.sentence


def test_summaries_of_before_sampling_are_read() -> None:
    """A stored summary may know only the three oldest keys."""
    old = summary(changed=3)
    old["coverage"]["sampling"] = {"used": True, "ratio": 0.5, "reason": "asked for"}
    assert sampled.mark(old) == "Sampled 50 %"
    assert sampled.estimates(old) == {}
    assert any("Only a sample of 50 %" in line for line in wording.limits(old))
    assert comment.render(report((table(0, "a", "different", summary=old),)), instance=INSTANCE)


def test_a_sample_does_not_hide_that_one_table_has_fewer_rows() -> None:
    labels, found = wording.CI_LABELS, sampled_summary(0)
    found["schema"] |= {"column_type_mismatches": 0, "column_reorders": 0}
    found["pks"]["total_rows"] = [100_000, 99_960]
    said = "This branch has 40 rows fewer; in the sample "
    assert wording.verdict("different", found, labels) == f"{said}the rows are equal."
    keys = wording.facts(found, labels)[1]
    assert (keys.equal, keys.sentence.startswith(said)) == (False, True)
