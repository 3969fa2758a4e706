WITH twofold_s AS (SELECT CAST("k0" AS BIGINT) AS k0,
    "k1" AS k1,
    CAST("whole" AS BIGINT) AS v0,
    "price" AS v1,
    CAST("cost" AS DECIMAL(20, 6)) AS v2,
    CAST("huge" AS VARCHAR) AS v3,
    "ratio" AS v4,
    "active" AS v5,
    "note" AS v6,
    "raw" AS v7,
    "day" AS v8,
    "clock" AS v9,
    "seen" AS v10,
    "moment" AS v11,
    "token" AS v12,
    COALESCE(twofold_json(CAST("document" AS VARCHAR)), CAST("document" AS VARCHAR)) AS v13,
    "list" AS v14,
    CASE WHEN "span" IS NULL THEN NULL WHEN (CASE WHEN DATEPART('hour', "span") <> 0 THEN CAST(DATEPART('hour', "span") AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', "span") <> 0 THEN CAST(DATEPART('minute', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', "span") <> 0 THEN CASE WHEN DATEPART('microsecond', "span") < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', "span")) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', "span")) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END) = '' THEN CASE WHEN (CASE WHEN DATEPART('year', "span") <> 0 THEN CAST(DATEPART('year', "span") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "span") <> 0 THEN CAST(DATEPART('month', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "span") <> 0 THEN CAST(DATEPART('day', "span") AS VARCHAR) || 'D' ELSE '' END) = '' THEN 'PT0S' ELSE 'P' || CASE WHEN DATEPART('year', "span") <> 0 THEN CAST(DATEPART('year', "span") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "span") <> 0 THEN CAST(DATEPART('month', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "span") <> 0 THEN CAST(DATEPART('day', "span") AS VARCHAR) || 'D' ELSE '' END END ELSE 'P' || CASE WHEN DATEPART('year', "span") <> 0 THEN CAST(DATEPART('year', "span") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "span") <> 0 THEN CAST(DATEPART('month', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "span") <> 0 THEN CAST(DATEPART('day', "span") AS VARCHAR) || 'D' ELSE '' END || 'T' || CASE WHEN DATEPART('hour', "span") <> 0 THEN CAST(DATEPART('hour', "span") AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', "span") <> 0 THEN CAST(DATEPART('minute', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', "span") <> 0 THEN CASE WHEN DATEPART('microsecond', "span") < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', "span")) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', "span")) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END END AS v15,
    CAST("whole_decimal" AS DECIMAL(18, 4)) AS v16,
    CAST("whole_float" AS VARCHAR) AS v17,
    RTRIM(RTRIM(CAST("decimal_float" AS VARCHAR), '0'), '.') AS v18,
    CAST("flag_number" AS BIGINT) AS v19,
    CASE WHEN REGEXP_FULL_MATCH(CAST("token_text" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("token_text" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("token_text" AS VARCHAR) END AS v20,
    CAST("day_seen" AS TIMESTAMP) AS v21,
    COALESCE(twofold_json(CAST("document_text" AS VARCHAR)), CAST("document_text" AS VARCHAR)) AS v22,
    1 AS p
FROM "before"),
twofold_t AS (SELECT CAST("k0" AS BIGINT) AS k0,
    "k1" AS k1,
    CAST("whole" AS BIGINT) AS v0,
    "price" AS v1,
    CAST("cost" AS DECIMAL(20, 6)) AS v2,
    RTRIM(RTRIM(CAST("huge" AS VARCHAR), '0'), '.') AS v3,
    "ratio" AS v4,
    "active" AS v5,
    "note" AS v6,
    "raw" AS v7,
    "day" AS v8,
    "clock" AS v9,
    "seen" AS v10,
    "moment" AS v11,
    "token" AS v12,
    COALESCE(twofold_json(CAST("document" AS VARCHAR)), CAST("document" AS VARCHAR)) AS v13,
    "list" AS v14,
    CASE WHEN "span" IS NULL THEN NULL WHEN (CASE WHEN DATEPART('hour', "span") <> 0 THEN CAST(DATEPART('hour', "span") AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', "span") <> 0 THEN CAST(DATEPART('minute', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', "span") <> 0 THEN CASE WHEN DATEPART('microsecond', "span") < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', "span")) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', "span")) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END) = '' THEN CASE WHEN (CASE WHEN DATEPART('year', "span") <> 0 THEN CAST(DATEPART('year', "span") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "span") <> 0 THEN CAST(DATEPART('month', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "span") <> 0 THEN CAST(DATEPART('day', "span") AS VARCHAR) || 'D' ELSE '' END) = '' THEN 'PT0S' ELSE 'P' || CASE WHEN DATEPART('year', "span") <> 0 THEN CAST(DATEPART('year', "span") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "span") <> 0 THEN CAST(DATEPART('month', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "span") <> 0 THEN CAST(DATEPART('day', "span") AS VARCHAR) || 'D' ELSE '' END END ELSE 'P' || CASE WHEN DATEPART('year', "span") <> 0 THEN CAST(DATEPART('year', "span") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "span") <> 0 THEN CAST(DATEPART('month', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "span") <> 0 THEN CAST(DATEPART('day', "span") AS VARCHAR) || 'D' ELSE '' END || 'T' || CASE WHEN DATEPART('hour', "span") <> 0 THEN CAST(DATEPART('hour', "span") AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', "span") <> 0 THEN CAST(DATEPART('minute', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', "span") <> 0 THEN CASE WHEN DATEPART('microsecond', "span") < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', "span")) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', "span")) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END END AS v15,
    CAST("whole_decimal" AS DECIMAL(18, 4)) AS v16,
    CASE WHEN ISFINITE("whole_float") AND "whole_float" = TRUNC("whole_float") THEN CAST(CAST("whole_float" AS BIGNUM) AS VARCHAR) ELSE twofold_number(CAST("whole_float" AS VARCHAR)) END AS v17,
    twofold_number(CAST("decimal_float" AS VARCHAR)) AS v18,
    CAST("flag_number" AS BIGINT) AS v19,
    CASE WHEN REGEXP_FULL_MATCH(CAST("token_text" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("token_text" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("token_text" AS VARCHAR) END AS v20,
    CAST("day_seen" AS TIMESTAMP) AS v21,
    COALESCE(twofold_json(CAST("document_text" AS VARCHAR)), CAST("document_text" AS VARCHAR)) AS v22,
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
JOIN twofold_c ON twofold_s.k0 IS NOT DISTINCT
FROM twofold_c.k0 AND twofold_s.k1 IS NOT DISTINCT
FROM twofold_c.k1
WHERE twofold_c.p IS NULL),
twofold_t1 AS (SELECT twofold_t.*
FROM twofold_t
LEFT
JOIN twofold_c ON twofold_t.k0 IS NOT DISTINCT
FROM twofold_c.k0 AND twofold_t.k1 IS NOT DISTINCT
FROM twofold_c.k1
WHERE twofold_c.p IS NULL),
twofold_s2 AS (SELECT twofold_s.*
FROM twofold_s
JOIN twofold_c ON twofold_s.k0 IS NOT DISTINCT
FROM twofold_c.k0 AND twofold_s.k1 IS NOT DISTINCT
FROM twofold_c.k1),
twofold_t2 AS (SELECT twofold_t.*
FROM twofold_t
JOIN twofold_c ON twofold_t.k0 IS NOT DISTINCT
FROM twofold_c.k0 AND twofold_t.k1 IS NOT DISTINCT
FROM twofold_c.k1),
twofold_m AS (SELECT 0 AS side,
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22
FROM twofold_s2
UNION ALL SELECT 1 AS side,
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22
FROM twofold_t2),
twofold_w AS (SELECT twofold_m.*, ROW_NUMBER() OVER (PARTITION BY side, k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22) AS n,
    COUNT(*) OVER (PARTITION BY side, k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22) AS mine,
    COUNT(*) OVER (PARTITION BY k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22) AS all_equal
FROM twofold_m)
SELECT COUNT(*) FILTER (WHERE side = 0 AND n <= all_equal - mine), COUNT(*) FILTER (WHERE side = 0 AND n > all_equal - mine), COUNT(*) FILTER (WHERE side = 1 AND n > all_equal - mine)
FROM twofold_w
