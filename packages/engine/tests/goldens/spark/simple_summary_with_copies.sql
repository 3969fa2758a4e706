WITH twofold_s AS (SELECT CAST(`id` AS BIGINT) AS k0,
    `name` AS v0,
    CAST(`price` AS DECIMAL(18, 4)) AS v1,
    CAST(`seen` AS TIMESTAMP_NTZ) AS v2,
    1 AS p
FROM `before_simple`),
twofold_t AS (SELECT CAST(`id` AS BIGINT) AS k0,
    `name` AS v0,
    CAST(`price` AS DECIMAL(18, 4)) AS v1,
    CAST(`seen` AS TIMESTAMP_NTZ) AS v2,
    1 AS p
FROM `after_simple`),
twofold_g AS (SELECT k0, SUM(sp) AS sc,
    SUM(tp) AS tc
FROM (SELECT k0, 1 AS sp,
    0 AS tp
FROM twofold_s
UNION ALL SELECT k0, 0 AS sp,
    1 AS tp
FROM twofold_t) AS u
GROUP BY k0),
twofold_c AS (SELECT k0, 1 AS p
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
    a.v0 IS DISTINCT
FROM b.v0 AS d0,
    a.v1 IS DISTINCT
FROM b.v1 AS d1,
    a.v2 IS DISTINCT
FROM b.v2 AS d2
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
