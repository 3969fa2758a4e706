WITH twofold_s AS (SELECT CAST("k0" AS BIGINT) AS k0,
    TO_VARBYTE("k1", 'utf8') AS k1,
    CAST("whole" AS BIGINT) AS v0,
    CAST("price" AS DECIMAL(18, 4)) AS v1,
    CAST("cost" AS DECIMAL(20, 6)) AS v2,
    "active" AS v3,
    TO_VARBYTE("note", 'utf8') AS v4,
    TO_VARBYTE(RTRIM("code"), 'utf8') AS v5,
    "raw" AS v6,
    "day" AS v7,
    "clock" AS v8,
    CAST("seen" AS TIMESTAMP) AS v9,
    ("moment" AT TIME ZONE 'UTC') AS v10,
    CAST("whole_decimal" AS DECIMAL(18, 4)) AS v11,
    CAST(CASE WHEN "flag_number" THEN 1 WHEN NOT "flag_number" THEN 0 END AS BIGINT) AS v12,
    CAST("day_seen" AS TIMESTAMP) AS v13,
    1 AS p
FROM "before"),
twofold_t AS (SELECT CAST("k0" AS BIGINT) AS k0,
    TO_VARBYTE("k1", 'utf8') AS k1,
    CAST("whole" AS BIGINT) AS v0,
    CAST("price" AS DECIMAL(18, 4)) AS v1,
    CAST("cost" AS DECIMAL(20, 6)) AS v2,
    "active" AS v3,
    TO_VARBYTE("note", 'utf8') AS v4,
    TO_VARBYTE("code", 'utf8') AS v5,
    "raw" AS v6,
    "day" AS v7,
    "clock" AS v8,
    CAST("seen" AS TIMESTAMP) AS v9,
    ("moment" AT TIME ZONE 'UTC') AS v10,
    CAST("whole_decimal" AS DECIMAL(18, 4)) AS v11,
    CAST("flag_number" AS BIGINT) AS v12,
    CAST("day_seen" AS TIMESTAMP) AS v13,
    1 AS p
FROM "after"),
twofold_g AS (SELECT k0, k1, SUM(sp) AS sc,
    SUM(tp) AS tc
FROM (SELECT k0, k1, 1 AS sp,
    0 AS tp
FROM twofold_s
UNION ALL SELECT k0, k1, 0 AS sp,
    1 AS tp
FROM twofold_t) AS u
GROUP BY k0, k1),
twofold_c AS (SELECT k0, k1, 1 AS p
FROM twofold_g
WHERE sc > 1 OR tc > 1),
twofold_s1 AS (SELECT twofold_s.*
FROM twofold_s
LEFT
JOIN twofold_c ON COALESCE(twofold_s.k0, 0) = COALESCE(twofold_c.k0, 0) AND CASE WHEN twofold_s.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k0 IS NULL THEN 1 ELSE 0 END AND COALESCE(twofold_s.k1, TO_VARBYTE('', 'utf8')) = COALESCE(twofold_c.k1, TO_VARBYTE('', 'utf8')) AND CASE WHEN twofold_s.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k1 IS NULL THEN 1 ELSE 0 END
WHERE twofold_c.p IS NULL),
twofold_t1 AS (SELECT twofold_t.*
FROM twofold_t
LEFT
JOIN twofold_c ON COALESCE(twofold_t.k0, 0) = COALESCE(twofold_c.k0, 0) AND CASE WHEN twofold_t.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k0 IS NULL THEN 1 ELSE 0 END AND COALESCE(twofold_t.k1, TO_VARBYTE('', 'utf8')) = COALESCE(twofold_c.k1, TO_VARBYTE('', 'utf8')) AND CASE WHEN twofold_t.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k1 IS NULL THEN 1 ELSE 0 END
WHERE twofold_c.p IS NULL),
twofold_s2 AS (SELECT twofold_s.*
FROM twofold_s
JOIN twofold_c ON COALESCE(twofold_s.k0, 0) = COALESCE(twofold_c.k0, 0) AND CASE WHEN twofold_s.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k0 IS NULL THEN 1 ELSE 0 END AND COALESCE(twofold_s.k1, TO_VARBYTE('', 'utf8')) = COALESCE(twofold_c.k1, TO_VARBYTE('', 'utf8')) AND CASE WHEN twofold_s.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k1 IS NULL THEN 1 ELSE 0 END),
twofold_t2 AS (SELECT twofold_t.*
FROM twofold_t
JOIN twofold_c ON COALESCE(twofold_t.k0, 0) = COALESCE(twofold_c.k0, 0) AND CASE WHEN twofold_t.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k0 IS NULL THEN 1 ELSE 0 END AND COALESCE(twofold_t.k1, TO_VARBYTE('', 'utf8')) = COALESCE(twofold_c.k1, TO_VARBYTE('', 'utf8')) AND CASE WHEN twofold_t.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k1 IS NULL THEN 1 ELSE 0 END),
twofold_m AS (SELECT 0 AS side,
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13
FROM twofold_s2
UNION ALL SELECT 1 AS side,
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13
FROM twofold_t2),
twofold_w AS (SELECT twofold_m.*, ROW_NUMBER() OVER (PARTITION BY side, k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13) AS n,
    COUNT(*) OVER (PARTITION BY side, k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13) AS mine,
    COUNT(*) OVER (PARTITION BY k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13) AS all_equal
FROM twofold_m)
SELECT COUNT(CASE WHEN side = 0 AND n <= all_equal - mine THEN 1 END), COUNT(CASE WHEN side = 0 AND n > all_equal - mine THEN 1 END), COUNT(CASE WHEN side = 1 AND n > all_equal - mine THEN 1 END)
FROM twofold_w
