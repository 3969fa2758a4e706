WITH twofold_s AS (SELECT CAST(`id` AS BIGINT) AS k0,
    `name` AS v0,
    CAST(`price` AS DECIMAL(18, 4)) AS v1,
    CAST(`seen` AS TIMESTAMP_NTZ) AS v2,
    1 AS p
FROM `before_simple`
WHERE (`id` IS NULL)),
twofold_t AS (SELECT CAST(`id` AS BIGINT) AS k0,
    `name` AS v0,
    CAST(`price` AS DECIMAL(18, 4)) AS v1,
    CAST(`seen` AS TIMESTAMP_NTZ) AS v2,
    1 AS p
FROM `after_simple`
WHERE (`id` IS NULL)),
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
FROM twofold_s AS a
FULL
JOIN twofold_t AS b ON a.k0 = b.k0),
twofold_q AS (SELECT PMOD(XXHASH64(COALESCE(sk0, tk0)), 65536) AS bucket,
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
