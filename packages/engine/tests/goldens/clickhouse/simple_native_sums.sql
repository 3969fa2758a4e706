SELECT toString(kb) AS bucket,
    toString(SUM(toInt256(1))) AS n,
    '0' AS nulls,
    '0' AS unknown,
    '0' AS dupes,
    '0' AS repeated,
    toString(SUM(toInt256(twofold_f.l0))) AS l0,
    toString(SUM(toInt256(twofold_f.l1))) AS l1
FROM (SELECT ABS(MOD(l0, 64)) AS kb,
    kn, l0, reinterpretAsInt64(sipHash64(reinterpretAsInt64(sipHash64(l0, ifNull(sipHash64(v0), 7))), reinterpretAsInt64(sipHash64(l0, ifNull(sipHash64(v1), 7))), reinterpretAsInt64(sipHash64(l0, ifNull(sipHash64(v2), 7))))) AS l1
FROM (SELECT reinterpretAsInt64(sipHash64(reinterpretAsInt64(sipHash64(0, ifNull(sipHash64(CAST(twofold_query."id" AS Nullable(Int64))), 7))))) AS l0,
    CASE WHEN twofold_query."id" IS NULL THEN 1 ELSE 0 END AS kn,
    CAST(twofold_query."name" AS Nullable(String)) AS v0,
    CAST(twofold_query."price" AS Nullable(Decimal(18, 4))) AS v1,
    CAST(twofold_query."seen" AS Nullable(DateTime64(6, 'UTC'))) AS v2
FROM "before_simple" AS twofold_query) AS twofold_d) AS twofold_f
GROUP BY kb
