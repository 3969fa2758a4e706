WITH twofold_s AS (SELECT CAST(`id` AS SIGNED) AS k0,
    `id` AS x0,
    CONCAT(LEFT(CAST(LEFT(CONVERT(`name` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`name` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`name` USING utf8mb4) USING binary), 256)))) AS v0,
    CAST(`price` AS DECIMAL(18, 4)) AS v1,
    CAST(`seen` AS DATETIME(6)) AS v2,
    1 AS p
FROM `before_simple`),
twofold_t AS (SELECT CAST(`id` AS SIGNED) AS k0,
    `id` AS x0,
    CONCAT(LEFT(CAST(LEFT(CONVERT(`name` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`name` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`name` USING utf8mb4) USING binary), 256)))) AS v0,
    CAST(`price` AS DECIMAL(18, 4)) AS v1,
    CAST(`seen` AS DATETIME(6)) AS v2,
    1 AS p
FROM `after_simple`),
twofold_j AS (SELECT a.p AS sp,
    COALESCE(b.p, 0) AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0,
    NOT (a.v0 <=> b.v0) AS d0,
    NOT (a.v1 <=> b.v1) AS d1,
    NOT (a.v2 <=> b.v2) AS d2
FROM twofold_s AS a
LEFT
JOIN twofold_t AS b ON a.x0 = b.x0 AND a.k0 = b.k0
UNION ALL SELECT 0 AS sp,
    b.p AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0,
    NOT (a.v0 <=> b.v0) AS d0,
    NOT (a.v1 <=> b.v1) AS d1,
    NOT (a.v2 <=> b.v2) AS d2
FROM twofold_t AS b
LEFT
JOIN twofold_s AS a ON a.x0 = b.x0 AND a.k0 = b.k0
WHERE a.p IS NULL),
twofold_q AS (SELECT (CRC32(CONCAT_WS('|', COALESCE(sk0, tk0))) & 65535) AS bucket,
    COUNT(CASE WHEN sp > 0 AND tp > 0 THEN 1 END) AS pairs,
    COALESCE(SUM(CASE WHEN tp = 0 THEN sp END), 0) AS source_rows,
    COALESCE(SUM(CASE WHEN sp = 0 THEN tp END), 0) AS target_rows,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND (d0 OR d1 OR d2) THEN 1 END) AS changed,
    COUNT(CASE WHEN sp > 1 OR tp > 1 THEN 1 END) AS copies,
    COALESCE(SUM(CASE WHEN (sk0 IS NULL) THEN sp END), 0) AS source_nulls,
    COALESCE(SUM(CASE WHEN (tk0 IS NULL) THEN tp END), 0) AS target_nulls,
    COUNT(CASE WHEN sp > 0 AND tp > 0 THEN 1 END) AS met,
    COALESCE(SUM(CASE WHEN tp = 0 THEN sp END), 0) AS source_alone,
    COALESCE(SUM(CASE WHEN sp = 0 THEN tp END), 0) AS target_alone,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d0 THEN 1 END) AS c0,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d1 THEN 1 END) AS c1,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d2 THEN 1 END) AS c2
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
