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
twofold_j AS (SELECT COUNT(CASE WHEN side = 0 THEN 1 END) AS sp,
    COUNT(CASE WHEN side = 1 THEN 1 END) AS tp,
    k0 AS sk0,
    k0 AS tk0,
    NOT (MAX(CASE WHEN side = 0 THEN v0 END) <=> MAX(CASE WHEN side = 1 THEN v0 END)) AS d0,
    NOT (MAX(CASE WHEN side = 0 THEN v1 END) <=> MAX(CASE WHEN side = 1 THEN v1 END)) AS d1,
    NOT (MAX(CASE WHEN side = 0 THEN v2 END) <=> MAX(CASE WHEN side = 1 THEN v2 END)) AS d2
FROM (SELECT 0 AS side,
    k0, v0, v1, v2
FROM twofold_s1
UNION ALL SELECT 1 AS side,
    k0, v0, v1, v2
FROM twofold_t1) AS u
GROUP BY k0)
SELECT -1 AS bucket,
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
