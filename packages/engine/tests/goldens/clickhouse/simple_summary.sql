WITH twofold_s AS (SELECT CAST(twofold_query."id" AS Nullable(Int64)) AS k0,
    CAST(twofold_query."name" AS Nullable(String)) AS v0,
    CAST(twofold_query."price" AS Nullable(Decimal(18, 4))) AS v1,
    CAST(twofold_query."seen" AS Nullable(DateTime64(6, 'UTC'))) AS v2,
    toNullable(1) AS p
FROM "before_simple" AS twofold_query),
twofold_t AS (SELECT CAST(twofold_query."id" AS Nullable(Int64)) AS k0,
    CAST(twofold_query."name" AS Nullable(String)) AS v0,
    CAST(twofold_query."price" AS Nullable(Decimal(18, 4))) AS v1,
    CAST(twofold_query."seen" AS Nullable(DateTime64(6, 'UTC'))) AS v2,
    toNullable(1) AS p
FROM "after_simple" AS twofold_query),
twofold_j AS (SELECT COALESCE(a.p, 0) AS sp,
    COALESCE(b.p, 0) AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0,
    ifNull(a.v0 <> b.v0, (a.v0 IS NULL) <> (b.v0 IS NULL)) AS d0,
    ifNull(a.v1 <> b.v1, (a.v1 IS NULL) <> (b.v1 IS NULL)) AS d1,
    ifNull(a.v2 <> b.v2, (a.v2 IS NULL) <> (b.v2 IS NULL)) AS d2
FROM twofold_s AS a
FULL
JOIN twofold_t AS b ON a.k0 = b.k0),
twofold_q AS (SELECT toInt32(sipHash64(ifNull(sipHash64(COALESCE(sk0, tk0)), 7)) % 65536) AS bucket,
    COUNT(*) FILTER (WHERE sp > 0 AND tp > 0) AS pairs,
    COALESCE(SUM(sp) FILTER (WHERE tp = 0), 0) AS source_rows,
    COALESCE(SUM(tp) FILTER (WHERE sp = 0), 0) AS target_rows,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND (d0 OR d1 OR d2)) AS changed,
    COUNT(*) FILTER (WHERE sp > 1 OR tp > 1) AS copies,
    COALESCE(SUM(sp) FILTER (WHERE (sk0 IS NULL)), 0) AS source_nulls,
    COALESCE(SUM(tp) FILTER (WHERE (tk0 IS NULL)), 0) AS target_nulls,
    COUNT(*) FILTER (WHERE sp > 0 AND tp > 0) AS met,
    COALESCE(SUM(sp) FILTER (WHERE tp = 0), 0) AS source_alone,
    COALESCE(SUM(tp) FILTER (WHERE sp = 0), 0) AS target_alone,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND d0) AS c0,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND d1) AS c1,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND d2) AS c2
FROM twofold_j
GROUP BY 1)
SELECT CASE WHEN twofold_q.source_alone = 0 AND twofold_q.target_alone = 0 AND twofold_q.changed = 0 THEN -1 ELSE twofold_q.bucket END AS bucket,
    SUM(twofold_q.pairs) AS pairs,
    SUM(twofold_q.source_rows) AS source_rows,
    SUM(twofold_q.target_rows) AS target_rows,
    SUM(twofold_q.changed) AS changed,
    SUM(twofold_q.copies) AS copies,
    SUM(twofold_q.source_nulls) AS source_nulls,
    SUM(twofold_q.target_nulls) AS target_nulls,
    SUM(twofold_q.met) AS met,
    SUM(twofold_q.source_alone) AS source_alone,
    SUM(twofold_q.target_alone) AS target_alone,
    SUM(twofold_q.c0) AS c0,
    SUM(twofold_q.c1) AS c1,
    SUM(twofold_q.c2) AS c2
FROM twofold_q
GROUP BY 1
