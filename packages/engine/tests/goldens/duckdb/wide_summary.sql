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
twofold_j AS (SELECT COALESCE(a.p, 0) AS sp,
    COALESCE(b.p, 0) AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0,
    a.k1 AS sk1,
    b.k1 AS tk1,
    a.v0 IS DISTINCT
FROM b.v0 AS d0,
    a.v1 IS DISTINCT
FROM b.v1 AS d1,
    a.v2 IS DISTINCT
FROM b.v2 AS d2,
    a.v3 IS DISTINCT
FROM b.v3 AS d3,
    a.v4 IS DISTINCT
FROM b.v4 AS d4,
    a.v5 IS DISTINCT
FROM b.v5 AS d5,
    a.v6 IS DISTINCT
FROM b.v6 AS d6,
    a.v7 IS DISTINCT
FROM b.v7 AS d7,
    a.v8 IS DISTINCT
FROM b.v8 AS d8,
    a.v9 IS DISTINCT
FROM b.v9 AS d9,
    a.v10 IS DISTINCT
FROM b.v10 AS d10,
    a.v11 IS DISTINCT
FROM b.v11 AS d11,
    a.v12 IS DISTINCT
FROM b.v12 AS d12,
    a.v13 IS DISTINCT
FROM b.v13 AS d13,
    a.v14 IS DISTINCT
FROM b.v14 AS d14,
    a.v15 IS DISTINCT
FROM b.v15 AS d15,
    a.v16 IS DISTINCT
FROM b.v16 AS d16,
    a.v17 IS DISTINCT
FROM b.v17 AS d17,
    a.v18 IS DISTINCT
FROM b.v18 AS d18,
    a.v19 IS DISTINCT
FROM b.v19 AS d19,
    a.v20 IS DISTINCT
FROM b.v20 AS d20,
    a.v21 IS DISTINCT
FROM b.v21 AS d21,
    a.v22 IS DISTINCT
FROM b.v22 AS d22
FROM twofold_s AS a
FULL
JOIN twofold_t AS b ON a.k0 IS NOT DISTINCT
FROM b.k0 AND a.k1 IS NOT DISTINCT
FROM b.k1),
twofold_q AS (SELECT CAST(HASH(COALESCE(sk0, tk0), COALESCE(sk1, tk1)) % 65536 AS INTEGER) AS bucket,
    COUNT(*) FILTER (WHERE sp > 0 AND tp > 0) AS pairs,
    COALESCE(SUM(sp) FILTER (WHERE tp = 0), 0) AS source_rows,
    COALESCE(SUM(tp) FILTER (WHERE sp = 0), 0) AS target_rows,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND (d0 OR d1 OR d2 OR d3 OR d4 OR d5 OR d6 OR d7 OR d8 OR d9 OR d10 OR d11 OR d12 OR d13 OR d14 OR d15 OR d16 OR d17 OR d18 OR d19 OR d20 OR d21 OR d22)) AS changed,
    COUNT(*) FILTER (WHERE sp > 1 OR tp > 1) AS copies,
    COALESCE(SUM(sp) FILTER (WHERE (sk0 IS NULL OR sk1 IS NULL)), 0) AS source_nulls,
    COALESCE(SUM(tp) FILTER (WHERE (tk0 IS NULL OR tk1 IS NULL)), 0) AS target_nulls,
    COUNT(*) FILTER (WHERE sp > 0 AND tp > 0) AS met,
    COALESCE(SUM(sp) FILTER (WHERE tp = 0), 0) AS source_alone,
    COALESCE(SUM(tp) FILTER (WHERE sp = 0), 0) AS target_alone,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND d0) AS c0,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND d1) AS c1,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND d2) AS c2,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND d3) AS c3,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND d4) AS c4,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND d5) AS c5,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND d6) AS c6,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND d7) AS c7,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND d8) AS c8,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND d9) AS c9,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND d10) AS c10,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND d11) AS c11,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND d12) AS c12,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND d13) AS c13,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND d14) AS c14,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND d15) AS c15,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND d16) AS c16,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND d17) AS c17,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND d18) AS c18,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND d19) AS c19,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND d20) AS c20,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND d21) AS c21,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND d22) AS c22
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
    SUM(twofold_q.c2) AS c2,
    SUM(twofold_q.c3) AS c3,
    SUM(twofold_q.c4) AS c4,
    SUM(twofold_q.c5) AS c5,
    SUM(twofold_q.c6) AS c6,
    SUM(twofold_q.c7) AS c7,
    SUM(twofold_q.c8) AS c8,
    SUM(twofold_q.c9) AS c9,
    SUM(twofold_q.c10) AS c10,
    SUM(twofold_q.c11) AS c11,
    SUM(twofold_q.c12) AS c12,
    SUM(twofold_q.c13) AS c13,
    SUM(twofold_q.c14) AS c14,
    SUM(twofold_q.c15) AS c15,
    SUM(twofold_q.c16) AS c16,
    SUM(twofold_q.c17) AS c17,
    SUM(twofold_q.c18) AS c18,
    SUM(twofold_q.c19) AS c19,
    SUM(twofold_q.c20) AS c20,
    SUM(twofold_q.c21) AS c21,
    SUM(twofold_q.c22) AS c22
FROM twofold_q
GROUP BY 1
