WITH twofold_s AS (SELECT CAST([k0] AS BIGINT) AS k0,
    (CAST(CAST([k1] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) + 0x01) AS k1,
    CAST([whole] AS BIGINT) AS v0,
    CAST([price] AS DECIMAL(18, 4)) AS v1,
    CAST([cost] AS DECIMAL(19, 4)) AS v2,
    CASE WHEN [ratio] = 0 THEN CAST(0 AS FLOAT) ELSE CAST([ratio] AS FLOAT) END AS v3,
    CAST([active] AS INT) AS v4,
    (CAST(CAST([note] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) + 0x01) AS v5,
    (CAST(CAST([code] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) + 0x01) AS v6,
    (CAST([raw] AS VARBINARY(MAX)) + 0x01) AS v7,
    [day] AS v8,
    CAST([clock] AS TIME(7)) AS v9,
    CAST(CAST([seen] AS DATETIME2(3)) AS DATETIME2(7)) AS v10,
    CAST(SWITCHOFFSET([moment], '+00:00') AS DATETIME2(7)) AS v11,
    LOWER(CAST([token] AS CHAR(36))) AS v12,
    CAST([whole_decimal] AS DECIMAL(18, 4)) AS v13,
    CAST([whole_float] AS VARCHAR(41)) AS v14,
    CAST(CAST([flag_number] AS BIGINT) AS BIGINT) AS v15,
    CAST([day_seen] AS DATETIME2(7)) AS v16,
    CAST(1 AS BIGINT) AS p
FROM [before]),
twofold_t AS (SELECT CAST([k0] AS BIGINT) AS k0,
    (CAST(CAST([k1] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) + 0x01) AS k1,
    CAST([whole] AS BIGINT) AS v0,
    CAST([price] AS DECIMAL(18, 4)) AS v1,
    CAST(CAST([cost] AS DECIMAL(19, 4)) AS DECIMAL(19, 4)) AS v2,
    CASE WHEN [ratio] = 0 THEN CAST(0 AS FLOAT) ELSE CAST([ratio] AS FLOAT) END AS v3,
    CAST([active] AS INT) AS v4,
    (CAST(CAST([note] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) + 0x01) AS v5,
    (CAST(CAST([code] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) + 0x01) AS v6,
    (CAST([raw] AS VARBINARY(MAX)) + 0x01) AS v7,
    [day] AS v8,
    CAST([clock] AS TIME(7)) AS v9,
    CAST(CAST([seen] AS DATETIME2(3)) AS DATETIME2(7)) AS v10,
    CAST(SWITCHOFFSET([moment], '+00:00') AS DATETIME2(7)) AS v11,
    LOWER(CAST([token] AS CHAR(36))) AS v12,
    CAST([whole_decimal] AS DECIMAL(18, 4)) AS v13,
    CASE WHEN CAST([whole_float] AS FLOAT) = 0 THEN '0' WHEN CAST([whole_float] AS FLOAT) = FLOOR(CAST([whole_float] AS FLOAT)) AND CAST([whole_float] AS FLOAT) >= -9.223372036854776e+18 AND CAST([whole_float] AS FLOAT) < 9.223372036854776e+18 THEN CAST(CAST(CAST([whole_float] AS FLOAT) AS BIGINT) AS VARCHAR(41)) ELSE (CAST('' AS VARCHAR(MAX)) + 'f' + CAST(CAST(CAST(CAST([whole_float] AS FLOAT) AS BINARY(8)) AS BIGINT) AS VARCHAR(41))) END AS v14,
    CAST([flag_number] AS BIGINT) AS v15,
    CAST(CAST([day_seen] AS DATETIME2(3)) AS DATETIME2(7)) AS v16,
    CAST(1 AS BIGINT) AS p
FROM [after]),
twofold_g AS (SELECT k0, k1, SUM(sp) AS sc,
    SUM(tp) AS tc
FROM (SELECT k0, k1, CAST(1 AS BIGINT) AS sp,
    0 AS tp
FROM twofold_s
UNION ALL SELECT k0, k1, 0 AS sp,
    CAST(1 AS BIGINT) AS tp
FROM twofold_t) AS u
GROUP BY k0, k1),
twofold_c AS (SELECT k0, k1, CAST(1 AS BIGINT) AS p
FROM twofold_g
WHERE sc > 1 OR tc > 1),
twofold_s1 AS (SELECT twofold_s.*
FROM twofold_s
LEFT
JOIN twofold_c ON COALESCE(twofold_s.k0, 0) = COALESCE(twofold_c.k0, 0) AND CASE WHEN twofold_s.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k0 IS NULL THEN 1 ELSE 0 END AND COALESCE(twofold_s.k1, CAST('' AS VARBINARY(MAX))) = COALESCE(twofold_c.k1, CAST('' AS VARBINARY(MAX))) AND CASE WHEN twofold_s.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k1 IS NULL THEN 1 ELSE 0 END
WHERE twofold_c.p IS NULL),
twofold_t1 AS (SELECT twofold_t.*
FROM twofold_t
LEFT
JOIN twofold_c ON COALESCE(twofold_t.k0, 0) = COALESCE(twofold_c.k0, 0) AND CASE WHEN twofold_t.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k0 IS NULL THEN 1 ELSE 0 END AND COALESCE(twofold_t.k1, CAST('' AS VARBINARY(MAX))) = COALESCE(twofold_c.k1, CAST('' AS VARBINARY(MAX))) AND CASE WHEN twofold_t.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k1 IS NULL THEN 1 ELSE 0 END
WHERE twofold_c.p IS NULL),
twofold_s2 AS (SELECT twofold_s.*
FROM twofold_s
JOIN twofold_c ON COALESCE(twofold_s.k0, 0) = COALESCE(twofold_c.k0, 0) AND CASE WHEN twofold_s.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k0 IS NULL THEN 1 ELSE 0 END AND COALESCE(twofold_s.k1, CAST('' AS VARBINARY(MAX))) = COALESCE(twofold_c.k1, CAST('' AS VARBINARY(MAX))) AND CASE WHEN twofold_s.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k1 IS NULL THEN 1 ELSE 0 END),
twofold_t2 AS (SELECT twofold_t.*
FROM twofold_t
JOIN twofold_c ON COALESCE(twofold_t.k0, 0) = COALESCE(twofold_c.k0, 0) AND CASE WHEN twofold_t.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k0 IS NULL THEN 1 ELSE 0 END AND COALESCE(twofold_t.k1, CAST('' AS VARBINARY(MAX))) = COALESCE(twofold_c.k1, CAST('' AS VARBINARY(MAX))) AND CASE WHEN twofold_t.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k1 IS NULL THEN 1 ELSE 0 END),
twofold_m AS (SELECT 0 AS side,
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16
FROM twofold_s2
UNION ALL SELECT 1 AS side,
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16
FROM twofold_t2),
twofold_w AS (SELECT twofold_m.*, ROW_NUMBER() OVER (PARTITION BY side, k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16
ORDER BY side) AS n,
    COUNT(*) OVER (PARTITION BY side, k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16) AS mine,
    COUNT(*) OVER (PARTITION BY k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16) AS all_equal
FROM twofold_m)
SELECT COUNT_BIG(CASE WHEN side = 0 AND n <= all_equal - mine THEN 1 END), COUNT_BIG(CASE WHEN side = 0 AND n > all_equal - mine THEN 1 END), COUNT_BIG(CASE WHEN side = 1 AND n > all_equal - mine THEN 1 END)
FROM twofold_w
