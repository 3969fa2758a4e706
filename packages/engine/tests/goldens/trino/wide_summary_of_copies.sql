WITH twofold_s AS (SELECT CAST("k0" AS BIGINT) AS k0,
    "k1" AS k1,
    CAST("whole" AS BIGINT) AS v0,
    CAST("price" AS DECIMAL(18, 4)) AS v1,
    CAST("cost" AS DECIMAL(20, 6)) AS v2,
    CASE WHEN CAST("ratio" AS DOUBLE) = 0 THEN 0 WHEN IS_NAN(CAST("ratio" AS DOUBLE)) THEN 9221120237041090560 ELSE FROM_BIG_ENDIAN_64(TO_IEEE754_64(CAST("ratio" AS DOUBLE))) END AS v3,
    "active" AS v4,
    "note" AS v5,
    CAST("code" AS VARCHAR) AS v6,
    "raw" AS v7,
    "day" AS v8,
    CAST("clock" AS TIME(12)) AS v9,
    CAST("seen" AS TIMESTAMP(12)) AS v10,
    CAST("moment" AT TIME ZONE 'UTC' AS TIMESTAMP(12)) AS v11,
    "token" AS v12,
    CAST("whole_decimal" AS DECIMAL(18, 4)) AS v13,
    CAST("whole_float" AS VARCHAR) AS v14,
    CAST(CASE WHEN "flag_number" THEN 1 WHEN NOT "flag_number" THEN 0 END AS BIGINT) AS v15,
    CASE WHEN (REGEXP_LIKE(LOWER(CAST("token_text" AS VARCHAR)), '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE(LOWER(CAST("token_text" AS VARCHAR)), '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE(LOWER(CAST("token_text" AS VARCHAR)), '{', ''), '}', ''), '-', '')) ELSE LOWER(CAST("token_text" AS VARCHAR)) END AS v16,
    CAST("day_seen" AS TIMESTAMP(12)) AS v17,
    1 AS p
FROM "before"),
twofold_t AS (SELECT CAST("k0" AS BIGINT) AS k0,
    "k1" AS k1,
    CAST("whole" AS BIGINT) AS v0,
    CAST("price" AS DECIMAL(18, 4)) AS v1,
    CAST("cost" AS DECIMAL(20, 6)) AS v2,
    CASE WHEN CAST("ratio" AS DOUBLE) = 0 THEN 0 WHEN IS_NAN(CAST("ratio" AS DOUBLE)) THEN 9221120237041090560 ELSE FROM_BIG_ENDIAN_64(TO_IEEE754_64(CAST("ratio" AS DOUBLE))) END AS v3,
    "active" AS v4,
    "note" AS v5,
    "code" AS v6,
    "raw" AS v7,
    "day" AS v8,
    CAST("clock" AS TIME(12)) AS v9,
    CAST("seen" AS TIMESTAMP(12)) AS v10,
    CAST("moment" AT TIME ZONE 'UTC' AS TIMESTAMP(12)) AS v11,
    "token" AS v12,
    CAST("whole_decimal" AS DECIMAL(18, 4)) AS v13,
    CASE WHEN CAST("whole_float" AS DOUBLE) = 0 THEN '0' WHEN IS_NAN(CAST("whole_float" AS DOUBLE)) THEN 'NaN' WHEN IS_INFINITE(CAST("whole_float" AS DOUBLE)) THEN CASE WHEN CAST("whole_float" AS DOUBLE) > 0 THEN 'Infinity' ELSE '-Infinity' END WHEN CAST("whole_float" AS DOUBLE) = FLOOR(CAST("whole_float" AS DOUBLE)) AND CAST("whole_float" AS DOUBLE) >= -9.223372036854776e+18 AND CAST("whole_float" AS DOUBLE) < 9.223372036854776e+18 THEN CAST(CAST(CAST("whole_float" AS DOUBLE) AS BIGINT) AS VARCHAR) ELSE ('f' || CAST(FROM_BIG_ENDIAN_64(TO_IEEE754_64(CAST("whole_float" AS DOUBLE))) AS VARCHAR)) END AS v14,
    CAST("flag_number" AS BIGINT) AS v15,
    CASE WHEN (REGEXP_LIKE("token_text", '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE("token_text", '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE("token_text", '{', ''), '}', ''), '-', '')) ELSE "token_text" END AS v16,
    CAST("day_seen" AS TIMESTAMP(12)) AS v17,
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
JOIN twofold_c ON COALESCE(twofold_s.k0, 0) = COALESCE(twofold_c.k0, 0) AND CASE WHEN twofold_s.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k0 IS NULL THEN 1 ELSE 0 END AND COALESCE(twofold_s.k1, '') = COALESCE(twofold_c.k1, '') AND CASE WHEN twofold_s.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k1 IS NULL THEN 1 ELSE 0 END
WHERE twofold_c.p IS NULL),
twofold_t1 AS (SELECT twofold_t.*
FROM twofold_t
LEFT
JOIN twofold_c ON COALESCE(twofold_t.k0, 0) = COALESCE(twofold_c.k0, 0) AND CASE WHEN twofold_t.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k0 IS NULL THEN 1 ELSE 0 END AND COALESCE(twofold_t.k1, '') = COALESCE(twofold_c.k1, '') AND CASE WHEN twofold_t.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k1 IS NULL THEN 1 ELSE 0 END
WHERE twofold_c.p IS NULL),
twofold_s2 AS (SELECT twofold_s.*
FROM twofold_s
JOIN twofold_c ON COALESCE(twofold_s.k0, 0) = COALESCE(twofold_c.k0, 0) AND CASE WHEN twofold_s.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k0 IS NULL THEN 1 ELSE 0 END AND COALESCE(twofold_s.k1, '') = COALESCE(twofold_c.k1, '') AND CASE WHEN twofold_s.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k1 IS NULL THEN 1 ELSE 0 END),
twofold_t2 AS (SELECT twofold_t.*
FROM twofold_t
JOIN twofold_c ON COALESCE(twofold_t.k0, 0) = COALESCE(twofold_c.k0, 0) AND CASE WHEN twofold_t.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k0 IS NULL THEN 1 ELSE 0 END AND COALESCE(twofold_t.k1, '') = COALESCE(twofold_c.k1, '') AND CASE WHEN twofold_t.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k1 IS NULL THEN 1 ELSE 0 END),
twofold_m AS (SELECT 0 AS side,
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17
FROM twofold_s2
UNION ALL SELECT 1 AS side,
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17
FROM twofold_t2),
twofold_w AS (SELECT twofold_m.*, ROW_NUMBER() OVER (PARTITION BY side, k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17) AS n,
    COUNT(*) OVER (PARTITION BY side, k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17) AS mine,
    COUNT(*) OVER (PARTITION BY k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17) AS all_equal
FROM twofold_m)
SELECT COUNT(CASE WHEN side = 0 AND n <= all_equal - mine THEN 1 END), COUNT(CASE WHEN side = 0 AND n > all_equal - mine THEN 1 END), COUNT(CASE WHEN side = 1 AND n > all_equal - mine THEN 1 END)
FROM twofold_w
