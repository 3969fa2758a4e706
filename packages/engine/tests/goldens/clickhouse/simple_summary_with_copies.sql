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
twofold_g AS (SELECT k0, SUM(sp) AS sc,
    SUM(tp) AS tc
FROM (SELECT k0, toNullable(1) AS sp,
    0 AS tp
FROM twofold_s
UNION ALL SELECT k0, 0 AS sp,
    toNullable(1) AS tp
FROM twofold_t) AS u
GROUP BY k0),
twofold_c AS (SELECT k0, toNullable(1) AS p
FROM twofold_g
WHERE sc > 1 OR tc > 1),
twofold_s1 AS (SELECT twofold_s.*
FROM twofold_s
LEFT
JOIN twofold_c ON twofold_s.k0 = twofold_c.k0
WHERE twofold_c.p IS NULL),
twofold_t1 AS (SELECT twofold_t.*
FROM twofold_t
LEFT
JOIN twofold_c ON twofold_t.k0 = twofold_c.k0
WHERE twofold_c.p IS NULL),
twofold_j AS (SELECT COALESCE(a.p, 0) AS sp,
    COALESCE(b.p, 0) AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0,
    ifNull(a.v0 <> b.v0, (a.v0 IS NULL) <> (b.v0 IS NULL)) AS d0,
    ifNull(a.v1 <> b.v1, (a.v1 IS NULL) <> (b.v1 IS NULL)) AS d1,
    ifNull(a.v2 <> b.v2, (a.v2 IS NULL) <> (b.v2 IS NULL)) AS d2
FROM twofold_s1 AS a
FULL
JOIN twofold_t1 AS b ON a.k0 = b.k0)
SELECT -1 AS bucket,
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
