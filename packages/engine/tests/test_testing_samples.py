"""The shipped samples agree with the normal form, and cover every family."""

from __future__ import annotations

import pyarrow as pa
import pytest

from twofold_engine.normal_form import normal_form, normal_form_array
from twofold_engine.testing.samples import TYPES, LogicalType, Trait
from twofold_engine.types import Family


@pytest.mark.parametrize("kind", TYPES.values(), ids=TYPES)
def test_the_normal_form_of_every_sample_is_what_it_says(kind: LogicalType) -> None:
    held = [sample for sample in kind.samples if sample.value is not None]
    assert len(held) > 1
    assert [normal_form(sample.value, kind.family) for sample in held] == [sample.shown for sample in held]


def test_every_family_has_samples() -> None:
    assert {kind.family for kind in TYPES.values()} == set(Family) - {Family.OTHER, Family.UNTYPED}


@pytest.mark.parametrize("kind", TYPES.values(), ids=TYPES)
def test_only_a_zero_of_another_spelling_is_there_twice(kind: LogicalType) -> None:
    shown = [sample.shown for sample in kind.samples]
    assert {text for text in shown if shown.count(text) > 1} <= {"0"}
    written = [sample.written for sample in kind.samples]
    assert len(set(written)) == len(written) or kind.family == Family.DECIMAL


@pytest.mark.parametrize(
    ("name", "arrow"), [("float32", pa.float32()), ("float64", pa.float64()), ("int8", pa.int8()),
                        ("uint64", pa.uint64()), ("date", pa.date32()), ("time_us", pa.time64("us")),
                        ("timestamp_us", pa.timestamp("us")), ("binary", pa.binary()), ("text", pa.string()),
                        ("timestamptz_us", pa.timestamp("us", "UTC"))],
)  # fmt: skip
def test_arrow_columns_have_the_same_normal_forms(name: str, arrow: pa.DataType) -> None:
    held = [sample for sample in TYPES[name].samples if sample.value is not None]
    array = pa.array([sample.value for sample in held], arrow)
    assert normal_form_array(array, TYPES[name].family).to_pylist() == [sample.shown for sample in held]


def test_traits_leave_samples_out_and_neighbours_differ() -> None:
    kind = TYPES["float64"]
    finite = kind.without(Trait.NAN, Trait.INFINITE)
    assert {"NaN", "Infinity"}.isdisjoint(sample.shown for sample in finite)
    assert len(kind.samples) - len(finite) == 3
    assert all(one.shown != other.shown for one, other in kind.distinct(finite))
