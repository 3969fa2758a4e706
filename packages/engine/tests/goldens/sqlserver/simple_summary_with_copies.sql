WITH twofold_s AS (SELECT CAST([id] AS BIGINT) AS k0,
    (CAST(CAST([name] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) + 0x01) AS v0,
    CAST([price] AS DECIMAL(18, 4)) AS v1,
    CAST(CAST([seen] AS DATETIME2(3)) AS DATETIME2(7)) AS v2,
    CAST(1 AS BIGINT) AS p
FROM [before_simple]),
twofold_t AS (SELECT CAST([id] AS BIGINT) AS k0,
    (CAST(CAST([name] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) + 0x01) AS v0,
    CAST([price] AS DECIMAL(18, 4)) AS v1,
    CAST(CAST([seen] AS DATETIME2(3)) AS DATETIME2(7)) AS v2,
    CAST(1 AS BIGINT) AS p
FROM [after_simple]),
twofold_g AS (SELECT k0, SUM(sp) AS sc,
    SUM(tp) AS tc
FROM (SELECT k0, CAST(1 AS BIGINT) AS sp,
    0 AS tp
FROM twofold_s
UNION ALL SELECT k0, 0 AS sp,
    CAST(1 AS BIGINT) AS tp
FROM twofold_t) AS u
GROUP BY k0),
twofold_c AS (SELECT k0, CAST(1 AS BIGINT) AS p
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
    CASE WHEN CASE WHEN a.v0 = b.v0 OR (a.v0 IS NULL AND b.v0 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d0,
    CASE WHEN CASE WHEN a.v1 = b.v1 OR (a.v1 IS NULL AND b.v1 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d1,
    CASE WHEN CASE WHEN a.v2 = b.v2 OR (a.v2 IS NULL AND b.v2 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d2
FROM twofold_s1 AS a
FULL
JOIN twofold_t1 AS b ON a.k0 = b.k0)
SELECT -1 AS bucket,
    COUNT_BIG(CASE WHEN sp > 0 AND tp > 0 THEN 1 END) AS pairs,
    COALESCE(SUM(CASE WHEN tp = 0 THEN sp END), 0) AS source_rows,
    COALESCE(SUM(CASE WHEN sp = 0 THEN tp END), 0) AS target_rows,
    COUNT_BIG(CASE WHEN sp = 1 AND tp = 1 AND (d0 = 1 OR d1 = 1 OR d2 = 1) THEN 1 END) AS changed,
    COUNT_BIG(CASE WHEN sp > 1 OR tp > 1 THEN 1 END) AS copies,
    COALESCE(SUM(CASE WHEN (sk0 IS NULL) THEN sp END), 0) AS source_nulls,
    COALESCE(SUM(CASE WHEN (tk0 IS NULL) THEN tp END), 0) AS target_nulls,
    COUNT_BIG(CASE WHEN sp > 0 AND tp > 0 THEN 1 END) AS met,
    COALESCE(SUM(CASE WHEN tp = 0 THEN sp END), 0) AS source_alone,
    COALESCE(SUM(CASE WHEN sp = 0 THEN tp END), 0) AS target_alone,
    COUNT_BIG(CASE WHEN sp = 1 AND tp = 1 AND d0 = 1 THEN 1 END) AS c0,
    COUNT_BIG(CASE WHEN sp = 1 AND tp = 1 AND d1 = 1 THEN 1 END) AS c1,
    COUNT_BIG(CASE WHEN sp = 1 AND tp = 1 AND d2 = 1 THEN 1 END) AS c2
FROM twofold_j
