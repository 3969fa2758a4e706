-- count of what is filtered
SELECT COUNT(*)
FROM "before"
WHERE ((a > 1) AND (b > 2))
-- summary without copies
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
FROM "before"
WHERE ((a > 1) AND (b > 2))),
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
FROM "after"
WHERE (c > 3)),
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
    COUNT(*) FILTER (WHERE sp > 0 AND tp > 0 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL))) AS pairs,
    COALESCE(SUM(sp) FILTER (WHERE tp = 0 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL))), 0) AS source_rows,
    COALESCE(SUM(tp) FILTER (WHERE sp = 0 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL))), 0) AS target_rows,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND (d0 OR d1 OR d2 OR d3 OR d4 OR d5 OR d6 OR d7 OR d8 OR d9 OR d10 OR d11 OR d12 OR d13 OR d14 OR d15 OR d16 OR d17 OR d18 OR d19 OR d20 OR d21 OR d22)) AS changed,
    COUNT(*) FILTER (WHERE sp > 1 OR tp > 1) AS copies,
    COALESCE(SUM(sp) FILTER (WHERE (sk0 IS NULL OR sk1 IS NULL)), 0) AS source_nulls,
    COALESCE(SUM(tp) FILTER (WHERE (tk0 IS NULL OR tk1 IS NULL)), 0) AS target_nulls,
    COUNT(*) FILTER (WHERE sp > 0 AND tp > 0) AS met,
    COALESCE(SUM(sp) FILTER (WHERE tp = 0), 0) AS source_alone,
    COALESCE(SUM(tp) FILTER (WHERE sp = 0), 0) AS target_alone,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d0) AS c0,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d1) AS c1,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d2) AS c2,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d3) AS c3,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d4) AS c4,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d5) AS c5,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d6) AS c6,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d7) AS c7,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d8) AS c8,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d9) AS c9,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d10) AS c10,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d11) AS c11,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d12) AS c12,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d13) AS c13,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d14) AS c14,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d15) AS c15,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d16) AS c16,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d17) AS c17,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d18) AS c18,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d19) AS c19,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d20) AS c20,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d21) AS c21,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d22) AS c22
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
-- summary of single keys without copies
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
FROM "before"
WHERE ((a > 1) AND (b > 2))),
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
FROM "after"
WHERE (c > 3)),
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
FROM twofold_s1 AS a
FULL
JOIN twofold_t1 AS b ON a.k0 IS NOT DISTINCT
FROM b.k0 AND a.k1 IS NOT DISTINCT
FROM b.k1)
SELECT -1 AS bucket,
    COUNT(*) FILTER (WHERE sp > 0 AND tp > 0 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL))) AS pairs,
    COALESCE(SUM(sp) FILTER (WHERE tp = 0 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL))), 0) AS source_rows,
    COALESCE(SUM(tp) FILTER (WHERE sp = 0 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL))), 0) AS target_rows,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND (d0 OR d1 OR d2 OR d3 OR d4 OR d5 OR d6 OR d7 OR d8 OR d9 OR d10 OR d11 OR d12 OR d13 OR d14 OR d15 OR d16 OR d17 OR d18 OR d19 OR d20 OR d21 OR d22)) AS changed,
    COUNT(*) FILTER (WHERE sp > 1 OR tp > 1) AS copies,
    COALESCE(SUM(sp) FILTER (WHERE (sk0 IS NULL OR sk1 IS NULL)), 0) AS source_nulls,
    COALESCE(SUM(tp) FILTER (WHERE (tk0 IS NULL OR tk1 IS NULL)), 0) AS target_nulls,
    COUNT(*) FILTER (WHERE sp > 0 AND tp > 0) AS met,
    COALESCE(SUM(sp) FILTER (WHERE tp = 0), 0) AS source_alone,
    COALESCE(SUM(tp) FILTER (WHERE sp = 0), 0) AS target_alone,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d0) AS c0,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d1) AS c1,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d2) AS c2,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d3) AS c3,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d4) AS c4,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d5) AS c5,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d6) AS c6,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d7) AS c7,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d8) AS c8,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d9) AS c9,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d10) AS c10,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d11) AS c11,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d12) AS c12,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d13) AS c13,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d14) AS c14,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d15) AS c15,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d16) AS c16,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d17) AS c17,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d18) AS c18,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d19) AS c19,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d20) AS c20,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d21) AS c21,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d22) AS c22
FROM twofold_j
-- rows without copies
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
    "k0" AS r0,
    "k1" AS r1,
    "whole" AS r2,
    "price" AS r3,
    "cost" AS r4,
    "huge" AS r5,
    "ratio" AS r6,
    "active" AS r7,
    "note" AS r8,
    "raw" AS r9,
    "day" AS r10,
    "clock" AS r11,
    "seen" AS r12,
    "moment" AS r13,
    CAST("token" AS VARCHAR) AS r14,
    CAST("document" AS VARCHAR) AS r15,
    CAST(TO_JSON("list") AS VARCHAR) AS r16,
    CASE WHEN "span" IS NULL THEN NULL WHEN (CASE WHEN DATEPART('hour', "span") <> 0 THEN CAST(DATEPART('hour', "span") AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', "span") <> 0 THEN CAST(DATEPART('minute', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', "span") <> 0 THEN CASE WHEN DATEPART('microsecond', "span") < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', "span")) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', "span")) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END) = '' THEN CASE WHEN (CASE WHEN DATEPART('year', "span") <> 0 THEN CAST(DATEPART('year', "span") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "span") <> 0 THEN CAST(DATEPART('month', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "span") <> 0 THEN CAST(DATEPART('day', "span") AS VARCHAR) || 'D' ELSE '' END) = '' THEN 'PT0S' ELSE 'P' || CASE WHEN DATEPART('year', "span") <> 0 THEN CAST(DATEPART('year', "span") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "span") <> 0 THEN CAST(DATEPART('month', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "span") <> 0 THEN CAST(DATEPART('day', "span") AS VARCHAR) || 'D' ELSE '' END END ELSE 'P' || CASE WHEN DATEPART('year', "span") <> 0 THEN CAST(DATEPART('year', "span") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "span") <> 0 THEN CAST(DATEPART('month', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "span") <> 0 THEN CAST(DATEPART('day', "span") AS VARCHAR) || 'D' ELSE '' END || 'T' || CASE WHEN DATEPART('hour', "span") <> 0 THEN CAST(DATEPART('hour', "span") AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', "span") <> 0 THEN CAST(DATEPART('minute', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', "span") <> 0 THEN CASE WHEN DATEPART('microsecond', "span") < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', "span")) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', "span")) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END END AS r17,
    "whole_decimal" AS r18,
    "whole_float" AS r19,
    "decimal_float" AS r20,
    "flag_number" AS r21,
    CAST("token_text" AS VARCHAR) AS r22,
    "day_seen" AS r23,
    CAST("document_text" AS VARCHAR) AS r24,
    '' AS z22,
    '' AS z24,
    1 AS p
FROM "before"
WHERE ((a > 1) AND (b > 2))),
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
    "k0" AS r0,
    "k1" AS r1,
    "whole" AS r2,
    "price" AS r3,
    "cost" AS r4,
    "huge" AS r5,
    "ratio" AS r6,
    "active" AS r7,
    "note" AS r8,
    "raw" AS r9,
    "day" AS r10,
    "clock" AS r11,
    "seen" AS r12,
    "moment" AS r13,
    CAST("token" AS VARCHAR) AS r14,
    CAST("document" AS VARCHAR) AS r15,
    CAST(TO_JSON("list") AS VARCHAR) AS r16,
    CASE WHEN "span" IS NULL THEN NULL WHEN (CASE WHEN DATEPART('hour', "span") <> 0 THEN CAST(DATEPART('hour', "span") AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', "span") <> 0 THEN CAST(DATEPART('minute', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', "span") <> 0 THEN CASE WHEN DATEPART('microsecond', "span") < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', "span")) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', "span")) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END) = '' THEN CASE WHEN (CASE WHEN DATEPART('year', "span") <> 0 THEN CAST(DATEPART('year', "span") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "span") <> 0 THEN CAST(DATEPART('month', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "span") <> 0 THEN CAST(DATEPART('day', "span") AS VARCHAR) || 'D' ELSE '' END) = '' THEN 'PT0S' ELSE 'P' || CASE WHEN DATEPART('year', "span") <> 0 THEN CAST(DATEPART('year', "span") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "span") <> 0 THEN CAST(DATEPART('month', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "span") <> 0 THEN CAST(DATEPART('day', "span") AS VARCHAR) || 'D' ELSE '' END END ELSE 'P' || CASE WHEN DATEPART('year', "span") <> 0 THEN CAST(DATEPART('year', "span") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "span") <> 0 THEN CAST(DATEPART('month', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "span") <> 0 THEN CAST(DATEPART('day', "span") AS VARCHAR) || 'D' ELSE '' END || 'T' || CASE WHEN DATEPART('hour', "span") <> 0 THEN CAST(DATEPART('hour', "span") AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', "span") <> 0 THEN CAST(DATEPART('minute', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', "span") <> 0 THEN CASE WHEN DATEPART('microsecond', "span") < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', "span")) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', "span")) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END END AS r17,
    "whole_decimal" AS r18,
    "whole_float" AS r19,
    "decimal_float" AS r20,
    "flag_number" AS r21,
    "token_text" AS r22,
    "day_seen" AS r23,
    "document_text" AS r24,
    "token_text" AS z22,
    "document_text" AS z24,
    1 AS p
FROM "after"
WHERE (c > 3)),
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
FROM b.v22 AS d22,
    a.r0 AS s_r0,
    a.r1 AS s_r1,
    a.r2 AS s_r2,
    a.r3 AS s_r3,
    a.r4 AS s_r4,
    a.r5 AS s_r5,
    a.r6 AS s_r6,
    a.r7 AS s_r7,
    a.r8 AS s_r8,
    a.r9 AS s_r9,
    a.r10 AS s_r10,
    a.r11 AS s_r11,
    a.r12 AS s_r12,
    a.r13 AS s_r13,
    a.r14 AS s_r14,
    a.r15 AS s_r15,
    a.r16 AS s_r16,
    a.r17 AS s_r17,
    a.r18 AS s_r18,
    a.r19 AS s_r19,
    a.r20 AS s_r20,
    a.r21 AS s_r21,
    a.r22 AS s_r22,
    a.r23 AS s_r23,
    a.r24 AS s_r24,
    b.r0 AS t_r0,
    b.r1 AS t_r1,
    b.r2 AS t_r2,
    b.r3 AS t_r3,
    b.r4 AS t_r4,
    b.r5 AS t_r5,
    b.r6 AS t_r6,
    b.r7 AS t_r7,
    b.r8 AS t_r8,
    b.r9 AS t_r9,
    b.r10 AS t_r10,
    b.r11 AS t_r11,
    b.r12 AS t_r12,
    b.r13 AS t_r13,
    b.r14 AS t_r14,
    b.r15 AS t_r15,
    b.r16 AS t_r16,
    b.r17 AS t_r17,
    b.r18 AS t_r18,
    b.r19 AS t_r19,
    b.r20 AS t_r20,
    b.r21 AS t_r21,
    b.r22 AS t_r22,
    b.r23 AS t_r23,
    b.r24 AS t_r24,
    COALESCE(a.v0, b.v0) AS w0,
    COALESCE(a.v1, b.v1) AS w1,
    COALESCE(a.v2, b.v2) AS w2,
    COALESCE(a.v3, b.v3) AS w3,
    COALESCE(a.v4, b.v4) AS w4,
    COALESCE(a.v5, b.v5) AS w5,
    COALESCE(a.v6, b.v6) AS w6,
    COALESCE(a.v7, b.v7) AS w7,
    COALESCE(a.v8, b.v8) AS w8,
    COALESCE(a.v9, b.v9) AS w9,
    COALESCE(a.v10, b.v10) AS w10,
    COALESCE(a.v11, b.v11) AS w11,
    COALESCE(a.v12, b.v12) AS w12,
    COALESCE(a.v13, b.v13) AS w13,
    COALESCE(a.v14, b.v14) AS w14,
    COALESCE(a.v15, b.v15) AS w15,
    COALESCE(a.v16, b.v16) AS w16,
    COALESCE(a.v17, b.v17) AS w17,
    COALESCE(a.v18, b.v18) AS w18,
    COALESCE(a.v19, b.v19) AS w19,
    COALESCE(a.v20, b.v20) AS w20,
    COALESCE(a.v21, b.v21) AS w21,
    COALESCE(a.v22, b.v22) AS w22,
    COALESCE(a.z22, b.z22) AS w23,
    COALESCE(a.z24, b.z24) AS w24
FROM twofold_s1 AS a
FULL
JOIN twofold_t1 AS b ON a.k0 IS NOT DISTINCT
FROM b.k0 AND a.k1 IS NOT DISTINCT
FROM b.k1),
twofold_r AS (SELECT CASE WHEN tp = 0 THEN 1 WHEN sp = 0 THEN 2 ELSE 0 END AS side,
    CASE WHEN sp > 0 AND tp > 0 THEN d0 ELSE 1 = 0 END AS d0,
    CASE WHEN sp > 0 AND tp > 0 THEN d1 ELSE 1 = 0 END AS d1,
    CASE WHEN sp > 0 AND tp > 0 THEN d2 ELSE 1 = 0 END AS d2,
    CASE WHEN sp > 0 AND tp > 0 THEN d3 ELSE 1 = 0 END AS d3,
    CASE WHEN sp > 0 AND tp > 0 THEN d4 ELSE 1 = 0 END AS d4,
    CASE WHEN sp > 0 AND tp > 0 THEN d5 ELSE 1 = 0 END AS d5,
    CASE WHEN sp > 0 AND tp > 0 THEN d6 ELSE 1 = 0 END AS d6,
    CASE WHEN sp > 0 AND tp > 0 THEN d7 ELSE 1 = 0 END AS d7,
    CASE WHEN sp > 0 AND tp > 0 THEN d8 ELSE 1 = 0 END AS d8,
    CASE WHEN sp > 0 AND tp > 0 THEN d9 ELSE 1 = 0 END AS d9,
    CASE WHEN sp > 0 AND tp > 0 THEN d10 ELSE 1 = 0 END AS d10,
    CASE WHEN sp > 0 AND tp > 0 THEN d11 ELSE 1 = 0 END AS d11,
    CASE WHEN sp > 0 AND tp > 0 THEN d12 ELSE 1 = 0 END AS d12,
    CASE WHEN sp > 0 AND tp > 0 THEN d13 ELSE 1 = 0 END AS d13,
    CASE WHEN sp > 0 AND tp > 0 THEN d14 ELSE 1 = 0 END AS d14,
    CASE WHEN sp > 0 AND tp > 0 THEN d15 ELSE 1 = 0 END AS d15,
    CASE WHEN sp > 0 AND tp > 0 THEN d16 ELSE 1 = 0 END AS d16,
    CASE WHEN sp > 0 AND tp > 0 THEN d17 ELSE 1 = 0 END AS d17,
    CASE WHEN sp > 0 AND tp > 0 THEN d18 ELSE 1 = 0 END AS d18,
    CASE WHEN sp > 0 AND tp > 0 THEN d19 ELSE 1 = 0 END AS d19,
    CASE WHEN sp > 0 AND tp > 0 THEN d20 ELSE 1 = 0 END AS d20,
    CASE WHEN sp > 0 AND tp > 0 THEN d21 ELSE 1 = 0 END AS d21,
    CASE WHEN sp > 0 AND tp > 0 THEN d22 ELSE 1 = 0 END AS d22,
    s_r0, s_r1, s_r2, s_r3, s_r4, s_r5, s_r6, s_r7, s_r8, s_r9, s_r10, s_r11, s_r12, s_r13, s_r14, s_r15, s_r16, s_r17, s_r18, s_r19, s_r20, s_r21, s_r22, s_r23, s_r24, t_r0, t_r1, t_r2, t_r3, t_r4, t_r5, t_r6, t_r7, t_r8, t_r9, t_r10, t_r11, t_r12, t_r13, t_r14, t_r15, t_r16, t_r17, t_r18, t_r19, t_r20, t_r21, t_r22, t_r23, t_r24, COALESCE(sk0, tk0) AS o0,
    COALESCE(sk1, tk1) AS o1,
    w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, w13, w14, w15, w16, w17, w18, w19, w20, w21, w22, w23, w24
FROM twofold_j
WHERE (sp = 0 OR tp = 0 OR d0 OR d1 OR d2 OR d3 OR d4 OR d5 OR d6 OR d7 OR d8 OR d9 OR d10 OR d11 OR d12 OR d13 OR d14 OR d15 OR d16 OR d17 OR d18 OR d19 OR d20 OR d21 OR d22) AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)))
SELECT side, d0, d1, d2, d3, d4, d5, d6, d7, d8, d9, d10, d11, d12, d13, d14, d15, d16, d17, d18, d19, d20, d21, d22, s_r0, s_r1, s_r2, s_r3, s_r4, s_r5, s_r6, s_r7, s_r8, s_r9, s_r10, s_r11, s_r12, s_r13, s_r14, s_r15, s_r16, s_r17, s_r18, s_r19, s_r20, s_r21, s_r22, s_r23, s_r24, t_r0, t_r1, t_r2, t_r3, t_r4, t_r5, t_r6, t_r7, t_r8, t_r9, t_r10, t_r11, t_r12, t_r13, t_r14, t_r15, t_r16, t_r17, t_r18, t_r19, t_r20, t_r21, t_r22, t_r23, t_r24
FROM twofold_r
ORDER BY side, o0 NULLS LAST, o1 NULLS LAST, w0 NULLS LAST, w1 NULLS LAST, w2 NULLS LAST, w3 NULLS LAST, w4 NULLS LAST, w5 NULLS LAST, w6 NULLS LAST, w7 NULLS LAST, w8 NULLS LAST, w9 NULLS LAST, w10 NULLS LAST, w11 NULLS LAST, w12 NULLS LAST, w13 NULLS LAST, w14 NULLS LAST, w15 NULLS LAST, w16 NULLS LAST, w17 NULLS LAST, w18 NULLS LAST, w19 NULLS LAST, w20 NULLS LAST, w21 NULLS LAST, w22 NULLS LAST, w23 NULLS LAST, w24 NULLS LAST
-- rows in order
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
    "k0" AS r0,
    "k1" AS r1,
    "whole" AS r2,
    "price" AS r3,
    "cost" AS r4,
    "huge" AS r5,
    "ratio" AS r6,
    "active" AS r7,
    "note" AS r8,
    "raw" AS r9,
    "day" AS r10,
    "clock" AS r11,
    "seen" AS r12,
    "moment" AS r13,
    CAST("token" AS VARCHAR) AS r14,
    CAST("document" AS VARCHAR) AS r15,
    CAST(TO_JSON("list") AS VARCHAR) AS r16,
    CASE WHEN "span" IS NULL THEN NULL WHEN (CASE WHEN DATEPART('hour', "span") <> 0 THEN CAST(DATEPART('hour', "span") AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', "span") <> 0 THEN CAST(DATEPART('minute', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', "span") <> 0 THEN CASE WHEN DATEPART('microsecond', "span") < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', "span")) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', "span")) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END) = '' THEN CASE WHEN (CASE WHEN DATEPART('year', "span") <> 0 THEN CAST(DATEPART('year', "span") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "span") <> 0 THEN CAST(DATEPART('month', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "span") <> 0 THEN CAST(DATEPART('day', "span") AS VARCHAR) || 'D' ELSE '' END) = '' THEN 'PT0S' ELSE 'P' || CASE WHEN DATEPART('year', "span") <> 0 THEN CAST(DATEPART('year', "span") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "span") <> 0 THEN CAST(DATEPART('month', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "span") <> 0 THEN CAST(DATEPART('day', "span") AS VARCHAR) || 'D' ELSE '' END END ELSE 'P' || CASE WHEN DATEPART('year', "span") <> 0 THEN CAST(DATEPART('year', "span") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "span") <> 0 THEN CAST(DATEPART('month', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "span") <> 0 THEN CAST(DATEPART('day', "span") AS VARCHAR) || 'D' ELSE '' END || 'T' || CASE WHEN DATEPART('hour', "span") <> 0 THEN CAST(DATEPART('hour', "span") AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', "span") <> 0 THEN CAST(DATEPART('minute', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', "span") <> 0 THEN CASE WHEN DATEPART('microsecond', "span") < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', "span")) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', "span")) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END END AS r17,
    "whole_decimal" AS r18,
    "whole_float" AS r19,
    "decimal_float" AS r20,
    "flag_number" AS r21,
    CAST("token_text" AS VARCHAR) AS r22,
    "day_seen" AS r23,
    CAST("document_text" AS VARCHAR) AS r24,
    '' AS z22,
    '' AS z24,
    1 AS p
FROM "before"
WHERE CAST(HASH(CAST("k0" AS BIGINT), "k1") % 65536 AS INTEGER) IN (3, 65535)),
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
    "k0" AS r0,
    "k1" AS r1,
    "whole" AS r2,
    "price" AS r3,
    "cost" AS r4,
    "huge" AS r5,
    "ratio" AS r6,
    "active" AS r7,
    "note" AS r8,
    "raw" AS r9,
    "day" AS r10,
    "clock" AS r11,
    "seen" AS r12,
    "moment" AS r13,
    CAST("token" AS VARCHAR) AS r14,
    CAST("document" AS VARCHAR) AS r15,
    CAST(TO_JSON("list") AS VARCHAR) AS r16,
    CASE WHEN "span" IS NULL THEN NULL WHEN (CASE WHEN DATEPART('hour', "span") <> 0 THEN CAST(DATEPART('hour', "span") AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', "span") <> 0 THEN CAST(DATEPART('minute', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', "span") <> 0 THEN CASE WHEN DATEPART('microsecond', "span") < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', "span")) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', "span")) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END) = '' THEN CASE WHEN (CASE WHEN DATEPART('year', "span") <> 0 THEN CAST(DATEPART('year', "span") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "span") <> 0 THEN CAST(DATEPART('month', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "span") <> 0 THEN CAST(DATEPART('day', "span") AS VARCHAR) || 'D' ELSE '' END) = '' THEN 'PT0S' ELSE 'P' || CASE WHEN DATEPART('year', "span") <> 0 THEN CAST(DATEPART('year', "span") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "span") <> 0 THEN CAST(DATEPART('month', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "span") <> 0 THEN CAST(DATEPART('day', "span") AS VARCHAR) || 'D' ELSE '' END END ELSE 'P' || CASE WHEN DATEPART('year', "span") <> 0 THEN CAST(DATEPART('year', "span") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "span") <> 0 THEN CAST(DATEPART('month', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "span") <> 0 THEN CAST(DATEPART('day', "span") AS VARCHAR) || 'D' ELSE '' END || 'T' || CASE WHEN DATEPART('hour', "span") <> 0 THEN CAST(DATEPART('hour', "span") AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', "span") <> 0 THEN CAST(DATEPART('minute', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', "span") <> 0 THEN CASE WHEN DATEPART('microsecond', "span") < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', "span")) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', "span")) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END END AS r17,
    "whole_decimal" AS r18,
    "whole_float" AS r19,
    "decimal_float" AS r20,
    "flag_number" AS r21,
    "token_text" AS r22,
    "day_seen" AS r23,
    "document_text" AS r24,
    "token_text" AS z22,
    "document_text" AS z24,
    1 AS p
FROM "after"
WHERE CAST(HASH(CAST("k0" AS BIGINT), "k1") % 65536 AS INTEGER) IN (3, 65535)),
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
FROM b.v22 AS d22,
    a.r0 AS s_r0,
    a.r1 AS s_r1,
    a.r2 AS s_r2,
    a.r3 AS s_r3,
    a.r4 AS s_r4,
    a.r5 AS s_r5,
    a.r6 AS s_r6,
    a.r7 AS s_r7,
    a.r8 AS s_r8,
    a.r9 AS s_r9,
    a.r10 AS s_r10,
    a.r11 AS s_r11,
    a.r12 AS s_r12,
    a.r13 AS s_r13,
    a.r14 AS s_r14,
    a.r15 AS s_r15,
    a.r16 AS s_r16,
    a.r17 AS s_r17,
    a.r18 AS s_r18,
    a.r19 AS s_r19,
    a.r20 AS s_r20,
    a.r21 AS s_r21,
    a.r22 AS s_r22,
    a.r23 AS s_r23,
    a.r24 AS s_r24,
    b.r0 AS t_r0,
    b.r1 AS t_r1,
    b.r2 AS t_r2,
    b.r3 AS t_r3,
    b.r4 AS t_r4,
    b.r5 AS t_r5,
    b.r6 AS t_r6,
    b.r7 AS t_r7,
    b.r8 AS t_r8,
    b.r9 AS t_r9,
    b.r10 AS t_r10,
    b.r11 AS t_r11,
    b.r12 AS t_r12,
    b.r13 AS t_r13,
    b.r14 AS t_r14,
    b.r15 AS t_r15,
    b.r16 AS t_r16,
    b.r17 AS t_r17,
    b.r18 AS t_r18,
    b.r19 AS t_r19,
    b.r20 AS t_r20,
    b.r21 AS t_r21,
    b.r22 AS t_r22,
    b.r23 AS t_r23,
    b.r24 AS t_r24,
    COALESCE(a.v0, b.v0) AS w0,
    COALESCE(a.v1, b.v1) AS w1,
    COALESCE(a.v2, b.v2) AS w2,
    COALESCE(a.v3, b.v3) AS w3,
    COALESCE(a.v4, b.v4) AS w4,
    COALESCE(a.v5, b.v5) AS w5,
    COALESCE(a.v6, b.v6) AS w6,
    COALESCE(a.v7, b.v7) AS w7,
    COALESCE(a.v8, b.v8) AS w8,
    COALESCE(a.v9, b.v9) AS w9,
    COALESCE(a.v10, b.v10) AS w10,
    COALESCE(a.v11, b.v11) AS w11,
    COALESCE(a.v12, b.v12) AS w12,
    COALESCE(a.v13, b.v13) AS w13,
    COALESCE(a.v14, b.v14) AS w14,
    COALESCE(a.v15, b.v15) AS w15,
    COALESCE(a.v16, b.v16) AS w16,
    COALESCE(a.v17, b.v17) AS w17,
    COALESCE(a.v18, b.v18) AS w18,
    COALESCE(a.v19, b.v19) AS w19,
    COALESCE(a.v20, b.v20) AS w20,
    COALESCE(a.v21, b.v21) AS w21,
    COALESCE(a.v22, b.v22) AS w22,
    COALESCE(a.z22, b.z22) AS w23,
    COALESCE(a.z24, b.z24) AS w24
FROM twofold_s AS a
FULL
JOIN twofold_t AS b ON a.k0 IS NOT DISTINCT
FROM b.k0 AND a.k1 IS NOT DISTINCT
FROM b.k1),
twofold_r AS (SELECT CASE WHEN tp = 0 THEN 1 WHEN sp = 0 THEN 2 ELSE 0 END AS side,
    CASE WHEN sp > 0 AND tp > 0 THEN d0 ELSE 1 = 0 END AS d0,
    CASE WHEN sp > 0 AND tp > 0 THEN d1 ELSE 1 = 0 END AS d1,
    CASE WHEN sp > 0 AND tp > 0 THEN d2 ELSE 1 = 0 END AS d2,
    CASE WHEN sp > 0 AND tp > 0 THEN d3 ELSE 1 = 0 END AS d3,
    CASE WHEN sp > 0 AND tp > 0 THEN d4 ELSE 1 = 0 END AS d4,
    CASE WHEN sp > 0 AND tp > 0 THEN d5 ELSE 1 = 0 END AS d5,
    CASE WHEN sp > 0 AND tp > 0 THEN d6 ELSE 1 = 0 END AS d6,
    CASE WHEN sp > 0 AND tp > 0 THEN d7 ELSE 1 = 0 END AS d7,
    CASE WHEN sp > 0 AND tp > 0 THEN d8 ELSE 1 = 0 END AS d8,
    CASE WHEN sp > 0 AND tp > 0 THEN d9 ELSE 1 = 0 END AS d9,
    CASE WHEN sp > 0 AND tp > 0 THEN d10 ELSE 1 = 0 END AS d10,
    CASE WHEN sp > 0 AND tp > 0 THEN d11 ELSE 1 = 0 END AS d11,
    CASE WHEN sp > 0 AND tp > 0 THEN d12 ELSE 1 = 0 END AS d12,
    CASE WHEN sp > 0 AND tp > 0 THEN d13 ELSE 1 = 0 END AS d13,
    CASE WHEN sp > 0 AND tp > 0 THEN d14 ELSE 1 = 0 END AS d14,
    CASE WHEN sp > 0 AND tp > 0 THEN d15 ELSE 1 = 0 END AS d15,
    CASE WHEN sp > 0 AND tp > 0 THEN d16 ELSE 1 = 0 END AS d16,
    CASE WHEN sp > 0 AND tp > 0 THEN d17 ELSE 1 = 0 END AS d17,
    CASE WHEN sp > 0 AND tp > 0 THEN d18 ELSE 1 = 0 END AS d18,
    CASE WHEN sp > 0 AND tp > 0 THEN d19 ELSE 1 = 0 END AS d19,
    CASE WHEN sp > 0 AND tp > 0 THEN d20 ELSE 1 = 0 END AS d20,
    CASE WHEN sp > 0 AND tp > 0 THEN d21 ELSE 1 = 0 END AS d21,
    CASE WHEN sp > 0 AND tp > 0 THEN d22 ELSE 1 = 0 END AS d22,
    s_r0, s_r1, s_r2, s_r3, s_r4, s_r5, s_r6, s_r7, s_r8, s_r9, s_r10, s_r11, s_r12, s_r13, s_r14, s_r15, s_r16, s_r17, s_r18, s_r19, s_r20, s_r21, s_r22, s_r23, s_r24, t_r0, t_r1, t_r2, t_r3, t_r4, t_r5, t_r6, t_r7, t_r8, t_r9, t_r10, t_r11, t_r12, t_r13, t_r14, t_r15, t_r16, t_r17, t_r18, t_r19, t_r20, t_r21, t_r22, t_r23, t_r24, COALESCE(sk0, tk0) AS o0,
    COALESCE(sk1, tk1) AS o1,
    w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, w13, w14, w15, w16, w17, w18, w19, w20, w21, w22, w23, w24
FROM twofold_j
WHERE (sp = 0 OR tp = 0 OR d0 OR d1 OR d2 OR d3 OR d4 OR d5 OR d6 OR d7 OR d8 OR d9 OR d10 OR d11 OR d12 OR d13 OR d14 OR d15 OR d16 OR d17 OR d18 OR d19 OR d20 OR d21 OR d22))
SELECT side, d0, d1, d2, d3, d4, d5, d6, d7, d8, d9, d10, d11, d12, d13, d14, d15, d16, d17, d18, d19, d20, d21, d22, s_r0, s_r1, s_r2, s_r3, s_r4, s_r5, s_r6, s_r7, s_r8, s_r9, s_r10, s_r11, s_r12, s_r13, s_r14, s_r15, s_r16, s_r17, s_r18, s_r19, s_r20, s_r21, s_r22, s_r23, s_r24, t_r0, t_r1, t_r2, t_r3, t_r4, t_r5, t_r6, t_r7, t_r8, t_r9, t_r10, t_r11, t_r12, t_r13, t_r14, t_r15, t_r16, t_r17, t_r18, t_r19, t_r20, t_r21, t_r22, t_r23, t_r24
FROM twofold_r
ORDER BY side, o0 NULLS LAST, o1 NULLS LAST, w0 NULLS LAST, w1 NULLS LAST, w2 NULLS LAST, w3 NULLS LAST, w4 NULLS LAST, w5 NULLS LAST, w6 NULLS LAST, w7 NULLS LAST, w8 NULLS LAST, w9 NULLS LAST, w10 NULLS LAST, w11 NULLS LAST, w12 NULLS LAST, w13 NULLS LAST, w14 NULLS LAST, w15 NULLS LAST, w16 NULLS LAST, w17 NULLS LAST, w18 NULLS LAST, w19 NULLS LAST, w20 NULLS LAST, w21 NULLS LAST, w22 NULLS LAST, w23 NULLS LAST, w24 NULLS LAST
-- rows with copies in order
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
    "k0" AS r0,
    "k1" AS r1,
    "whole" AS r2,
    "price" AS r3,
    "cost" AS r4,
    "huge" AS r5,
    "ratio" AS r6,
    "active" AS r7,
    "note" AS r8,
    "raw" AS r9,
    "day" AS r10,
    "clock" AS r11,
    "seen" AS r12,
    "moment" AS r13,
    CAST("token" AS VARCHAR) AS r14,
    CAST("document" AS VARCHAR) AS r15,
    CAST(TO_JSON("list") AS VARCHAR) AS r16,
    CASE WHEN "span" IS NULL THEN NULL WHEN (CASE WHEN DATEPART('hour', "span") <> 0 THEN CAST(DATEPART('hour', "span") AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', "span") <> 0 THEN CAST(DATEPART('minute', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', "span") <> 0 THEN CASE WHEN DATEPART('microsecond', "span") < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', "span")) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', "span")) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END) = '' THEN CASE WHEN (CASE WHEN DATEPART('year', "span") <> 0 THEN CAST(DATEPART('year', "span") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "span") <> 0 THEN CAST(DATEPART('month', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "span") <> 0 THEN CAST(DATEPART('day', "span") AS VARCHAR) || 'D' ELSE '' END) = '' THEN 'PT0S' ELSE 'P' || CASE WHEN DATEPART('year', "span") <> 0 THEN CAST(DATEPART('year', "span") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "span") <> 0 THEN CAST(DATEPART('month', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "span") <> 0 THEN CAST(DATEPART('day', "span") AS VARCHAR) || 'D' ELSE '' END END ELSE 'P' || CASE WHEN DATEPART('year', "span") <> 0 THEN CAST(DATEPART('year', "span") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "span") <> 0 THEN CAST(DATEPART('month', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "span") <> 0 THEN CAST(DATEPART('day', "span") AS VARCHAR) || 'D' ELSE '' END || 'T' || CASE WHEN DATEPART('hour', "span") <> 0 THEN CAST(DATEPART('hour', "span") AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', "span") <> 0 THEN CAST(DATEPART('minute', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', "span") <> 0 THEN CASE WHEN DATEPART('microsecond', "span") < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', "span")) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', "span")) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END END AS r17,
    "whole_decimal" AS r18,
    "whole_float" AS r19,
    "decimal_float" AS r20,
    "flag_number" AS r21,
    CAST("token_text" AS VARCHAR) AS r22,
    "day_seen" AS r23,
    CAST("document_text" AS VARCHAR) AS r24,
    '' AS z22,
    '' AS z24,
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
    "k0" AS r0,
    "k1" AS r1,
    "whole" AS r2,
    "price" AS r3,
    "cost" AS r4,
    "huge" AS r5,
    "ratio" AS r6,
    "active" AS r7,
    "note" AS r8,
    "raw" AS r9,
    "day" AS r10,
    "clock" AS r11,
    "seen" AS r12,
    "moment" AS r13,
    CAST("token" AS VARCHAR) AS r14,
    CAST("document" AS VARCHAR) AS r15,
    CAST(TO_JSON("list") AS VARCHAR) AS r16,
    CASE WHEN "span" IS NULL THEN NULL WHEN (CASE WHEN DATEPART('hour', "span") <> 0 THEN CAST(DATEPART('hour', "span") AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', "span") <> 0 THEN CAST(DATEPART('minute', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', "span") <> 0 THEN CASE WHEN DATEPART('microsecond', "span") < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', "span")) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', "span")) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END) = '' THEN CASE WHEN (CASE WHEN DATEPART('year', "span") <> 0 THEN CAST(DATEPART('year', "span") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "span") <> 0 THEN CAST(DATEPART('month', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "span") <> 0 THEN CAST(DATEPART('day', "span") AS VARCHAR) || 'D' ELSE '' END) = '' THEN 'PT0S' ELSE 'P' || CASE WHEN DATEPART('year', "span") <> 0 THEN CAST(DATEPART('year', "span") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "span") <> 0 THEN CAST(DATEPART('month', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "span") <> 0 THEN CAST(DATEPART('day', "span") AS VARCHAR) || 'D' ELSE '' END END ELSE 'P' || CASE WHEN DATEPART('year', "span") <> 0 THEN CAST(DATEPART('year', "span") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "span") <> 0 THEN CAST(DATEPART('month', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "span") <> 0 THEN CAST(DATEPART('day', "span") AS VARCHAR) || 'D' ELSE '' END || 'T' || CASE WHEN DATEPART('hour', "span") <> 0 THEN CAST(DATEPART('hour', "span") AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', "span") <> 0 THEN CAST(DATEPART('minute', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', "span") <> 0 THEN CASE WHEN DATEPART('microsecond', "span") < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', "span")) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', "span")) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END END AS r17,
    "whole_decimal" AS r18,
    "whole_float" AS r19,
    "decimal_float" AS r20,
    "flag_number" AS r21,
    "token_text" AS r22,
    "day_seen" AS r23,
    "document_text" AS r24,
    "token_text" AS z22,
    "document_text" AS z24,
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
FROM b.v22 AS d22,
    a.r0 AS s_r0,
    a.r1 AS s_r1,
    a.r2 AS s_r2,
    a.r3 AS s_r3,
    a.r4 AS s_r4,
    a.r5 AS s_r5,
    a.r6 AS s_r6,
    a.r7 AS s_r7,
    a.r8 AS s_r8,
    a.r9 AS s_r9,
    a.r10 AS s_r10,
    a.r11 AS s_r11,
    a.r12 AS s_r12,
    a.r13 AS s_r13,
    a.r14 AS s_r14,
    a.r15 AS s_r15,
    a.r16 AS s_r16,
    a.r17 AS s_r17,
    a.r18 AS s_r18,
    a.r19 AS s_r19,
    a.r20 AS s_r20,
    a.r21 AS s_r21,
    a.r22 AS s_r22,
    a.r23 AS s_r23,
    a.r24 AS s_r24,
    b.r0 AS t_r0,
    b.r1 AS t_r1,
    b.r2 AS t_r2,
    b.r3 AS t_r3,
    b.r4 AS t_r4,
    b.r5 AS t_r5,
    b.r6 AS t_r6,
    b.r7 AS t_r7,
    b.r8 AS t_r8,
    b.r9 AS t_r9,
    b.r10 AS t_r10,
    b.r11 AS t_r11,
    b.r12 AS t_r12,
    b.r13 AS t_r13,
    b.r14 AS t_r14,
    b.r15 AS t_r15,
    b.r16 AS t_r16,
    b.r17 AS t_r17,
    b.r18 AS t_r18,
    b.r19 AS t_r19,
    b.r20 AS t_r20,
    b.r21 AS t_r21,
    b.r22 AS t_r22,
    b.r23 AS t_r23,
    b.r24 AS t_r24,
    COALESCE(a.v0, b.v0) AS w0,
    COALESCE(a.v1, b.v1) AS w1,
    COALESCE(a.v2, b.v2) AS w2,
    COALESCE(a.v3, b.v3) AS w3,
    COALESCE(a.v4, b.v4) AS w4,
    COALESCE(a.v5, b.v5) AS w5,
    COALESCE(a.v6, b.v6) AS w6,
    COALESCE(a.v7, b.v7) AS w7,
    COALESCE(a.v8, b.v8) AS w8,
    COALESCE(a.v9, b.v9) AS w9,
    COALESCE(a.v10, b.v10) AS w10,
    COALESCE(a.v11, b.v11) AS w11,
    COALESCE(a.v12, b.v12) AS w12,
    COALESCE(a.v13, b.v13) AS w13,
    COALESCE(a.v14, b.v14) AS w14,
    COALESCE(a.v15, b.v15) AS w15,
    COALESCE(a.v16, b.v16) AS w16,
    COALESCE(a.v17, b.v17) AS w17,
    COALESCE(a.v18, b.v18) AS w18,
    COALESCE(a.v19, b.v19) AS w19,
    COALESCE(a.v20, b.v20) AS w20,
    COALESCE(a.v21, b.v21) AS w21,
    COALESCE(a.v22, b.v22) AS w22,
    COALESCE(a.z22, b.z22) AS w23,
    COALESCE(a.z24, b.z24) AS w24
FROM twofold_s1 AS a
FULL
JOIN twofold_t1 AS b ON a.k0 IS NOT DISTINCT
FROM b.k0 AND a.k1 IS NOT DISTINCT
FROM b.k1),
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
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22, z22, z24, r0 AS s_r0,
    r1 AS s_r1,
    r2 AS s_r2,
    r3 AS s_r3,
    r4 AS s_r4,
    r5 AS s_r5,
    r6 AS s_r6,
    r7 AS s_r7,
    r8 AS s_r8,
    r9 AS s_r9,
    r10 AS s_r10,
    r11 AS s_r11,
    r12 AS s_r12,
    r13 AS s_r13,
    r14 AS s_r14,
    r15 AS s_r15,
    r16 AS s_r16,
    r17 AS s_r17,
    r18 AS s_r18,
    r19 AS s_r19,
    r20 AS s_r20,
    r21 AS s_r21,
    r22 AS s_r22,
    r23 AS s_r23,
    r24 AS s_r24,
    NULL AS t_r0,
    NULL AS t_r1,
    NULL AS t_r2,
    NULL AS t_r3,
    NULL AS t_r4,
    NULL AS t_r5,
    NULL AS t_r6,
    NULL AS t_r7,
    NULL AS t_r8,
    NULL AS t_r9,
    NULL AS t_r10,
    NULL AS t_r11,
    NULL AS t_r12,
    NULL AS t_r13,
    NULL AS t_r14,
    NULL AS t_r15,
    NULL AS t_r16,
    NULL AS t_r17,
    NULL AS t_r18,
    NULL AS t_r19,
    NULL AS t_r20,
    NULL AS t_r21,
    NULL AS t_r22,
    NULL AS t_r23,
    NULL AS t_r24
FROM twofold_s2
UNION ALL SELECT 1 AS side,
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22, z22, z24, NULL AS s_r0,
    NULL AS s_r1,
    NULL AS s_r2,
    NULL AS s_r3,
    NULL AS s_r4,
    NULL AS s_r5,
    NULL AS s_r6,
    NULL AS s_r7,
    NULL AS s_r8,
    NULL AS s_r9,
    NULL AS s_r10,
    NULL AS s_r11,
    NULL AS s_r12,
    NULL AS s_r13,
    NULL AS s_r14,
    NULL AS s_r15,
    NULL AS s_r16,
    NULL AS s_r17,
    NULL AS s_r18,
    NULL AS s_r19,
    NULL AS s_r20,
    NULL AS s_r21,
    NULL AS s_r22,
    NULL AS s_r23,
    NULL AS s_r24,
    r0 AS t_r0,
    r1 AS t_r1,
    r2 AS t_r2,
    r3 AS t_r3,
    r4 AS t_r4,
    r5 AS t_r5,
    r6 AS t_r6,
    r7 AS t_r7,
    r8 AS t_r8,
    r9 AS t_r9,
    r10 AS t_r10,
    r11 AS t_r11,
    r12 AS t_r12,
    r13 AS t_r13,
    r14 AS t_r14,
    r15 AS t_r15,
    r16 AS t_r16,
    r17 AS t_r17,
    r18 AS t_r18,
    r19 AS t_r19,
    r20 AS t_r20,
    r21 AS t_r21,
    r22 AS t_r22,
    r23 AS t_r23,
    r24 AS t_r24
FROM twofold_t2),
twofold_w AS (SELECT twofold_m.*, ROW_NUMBER() OVER (PARTITION BY side, k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22
ORDER BY z22 NULLS LAST, z24 NULLS LAST) AS n,
    COUNT(*) OVER (PARTITION BY side, k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22) AS mine,
    COUNT(*) OVER (PARTITION BY k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22) AS all_equal
FROM twofold_m),
twofold_r AS (SELECT CASE WHEN tp = 0 THEN 1 WHEN sp = 0 THEN 2 ELSE 0 END AS side,
    CASE WHEN sp > 0 AND tp > 0 THEN d0 ELSE 1 = 0 END AS d0,
    CASE WHEN sp > 0 AND tp > 0 THEN d1 ELSE 1 = 0 END AS d1,
    CASE WHEN sp > 0 AND tp > 0 THEN d2 ELSE 1 = 0 END AS d2,
    CASE WHEN sp > 0 AND tp > 0 THEN d3 ELSE 1 = 0 END AS d3,
    CASE WHEN sp > 0 AND tp > 0 THEN d4 ELSE 1 = 0 END AS d4,
    CASE WHEN sp > 0 AND tp > 0 THEN d5 ELSE 1 = 0 END AS d5,
    CASE WHEN sp > 0 AND tp > 0 THEN d6 ELSE 1 = 0 END AS d6,
    CASE WHEN sp > 0 AND tp > 0 THEN d7 ELSE 1 = 0 END AS d7,
    CASE WHEN sp > 0 AND tp > 0 THEN d8 ELSE 1 = 0 END AS d8,
    CASE WHEN sp > 0 AND tp > 0 THEN d9 ELSE 1 = 0 END AS d9,
    CASE WHEN sp > 0 AND tp > 0 THEN d10 ELSE 1 = 0 END AS d10,
    CASE WHEN sp > 0 AND tp > 0 THEN d11 ELSE 1 = 0 END AS d11,
    CASE WHEN sp > 0 AND tp > 0 THEN d12 ELSE 1 = 0 END AS d12,
    CASE WHEN sp > 0 AND tp > 0 THEN d13 ELSE 1 = 0 END AS d13,
    CASE WHEN sp > 0 AND tp > 0 THEN d14 ELSE 1 = 0 END AS d14,
    CASE WHEN sp > 0 AND tp > 0 THEN d15 ELSE 1 = 0 END AS d15,
    CASE WHEN sp > 0 AND tp > 0 THEN d16 ELSE 1 = 0 END AS d16,
    CASE WHEN sp > 0 AND tp > 0 THEN d17 ELSE 1 = 0 END AS d17,
    CASE WHEN sp > 0 AND tp > 0 THEN d18 ELSE 1 = 0 END AS d18,
    CASE WHEN sp > 0 AND tp > 0 THEN d19 ELSE 1 = 0 END AS d19,
    CASE WHEN sp > 0 AND tp > 0 THEN d20 ELSE 1 = 0 END AS d20,
    CASE WHEN sp > 0 AND tp > 0 THEN d21 ELSE 1 = 0 END AS d21,
    CASE WHEN sp > 0 AND tp > 0 THEN d22 ELSE 1 = 0 END AS d22,
    s_r0, s_r1, s_r2, s_r3, s_r4, s_r5, s_r6, s_r7, s_r8, s_r9, s_r10, s_r11, s_r12, s_r13, s_r14, s_r15, s_r16, s_r17, s_r18, s_r19, s_r20, s_r21, s_r22, s_r23, s_r24, t_r0, t_r1, t_r2, t_r3, t_r4, t_r5, t_r6, t_r7, t_r8, t_r9, t_r10, t_r11, t_r12, t_r13, t_r14, t_r15, t_r16, t_r17, t_r18, t_r19, t_r20, t_r21, t_r22, t_r23, t_r24, COALESCE(sk0, tk0) AS o0,
    COALESCE(sk1, tk1) AS o1,
    w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, w13, w14, w15, w16, w17, w18, w19, w20, w21, w22, w23, w24
FROM twofold_j
WHERE (sp = 0 OR tp = 0 OR d0 OR d1 OR d2 OR d3 OR d4 OR d5 OR d6 OR d7 OR d8 OR d9 OR d10 OR d11 OR d12 OR d13 OR d14 OR d15 OR d16 OR d17 OR d18 OR d19 OR d20 OR d21 OR d22)
UNION ALL SELECT side + 1 AS side,
    1 = 0 AS d0,
    1 = 0 AS d1,
    1 = 0 AS d2,
    1 = 0 AS d3,
    1 = 0 AS d4,
    1 = 0 AS d5,
    1 = 0 AS d6,
    1 = 0 AS d7,
    1 = 0 AS d8,
    1 = 0 AS d9,
    1 = 0 AS d10,
    1 = 0 AS d11,
    1 = 0 AS d12,
    1 = 0 AS d13,
    1 = 0 AS d14,
    1 = 0 AS d15,
    1 = 0 AS d16,
    1 = 0 AS d17,
    1 = 0 AS d18,
    1 = 0 AS d19,
    1 = 0 AS d20,
    1 = 0 AS d21,
    1 = 0 AS d22,
    s_r0, s_r1, s_r2, s_r3, s_r4, s_r5, s_r6, s_r7, s_r8, s_r9, s_r10, s_r11, s_r12, s_r13, s_r14, s_r15, s_r16, s_r17, s_r18, s_r19, s_r20, s_r21, s_r22, s_r23, s_r24, t_r0, t_r1, t_r2, t_r3, t_r4, t_r5, t_r6, t_r7, t_r8, t_r9, t_r10, t_r11, t_r12, t_r13, t_r14, t_r15, t_r16, t_r17, t_r18, t_r19, t_r20, t_r21, t_r22, t_r23, t_r24, k0 AS o0,
    k1 AS o1,
    v0 AS w0,
    v1 AS w1,
    v2 AS w2,
    v3 AS w3,
    v4 AS w4,
    v5 AS w5,
    v6 AS w6,
    v7 AS w7,
    v8 AS w8,
    v9 AS w9,
    v10 AS w10,
    v11 AS w11,
    v12 AS w12,
    v13 AS w13,
    v14 AS w14,
    v15 AS w15,
    v16 AS w16,
    v17 AS w17,
    v18 AS w18,
    v19 AS w19,
    v20 AS w20,
    v21 AS w21,
    v22 AS w22,
    z22 AS w23,
    z24 AS w24
FROM twofold_w
WHERE n > all_equal - mine)
SELECT side, d0, d1, d2, d3, d4, d5, d6, d7, d8, d9, d10, d11, d12, d13, d14, d15, d16, d17, d18, d19, d20, d21, d22, s_r0, s_r1, s_r2, s_r3, s_r4, s_r5, s_r6, s_r7, s_r8, s_r9, s_r10, s_r11, s_r12, s_r13, s_r14, s_r15, s_r16, s_r17, s_r18, s_r19, s_r20, s_r21, s_r22, s_r23, s_r24, t_r0, t_r1, t_r2, t_r3, t_r4, t_r5, t_r6, t_r7, t_r8, t_r9, t_r10, t_r11, t_r12, t_r13, t_r14, t_r15, t_r16, t_r17, t_r18, t_r19, t_r20, t_r21, t_r22, t_r23, t_r24
FROM twofold_r
ORDER BY side, o0 NULLS LAST, o1 NULLS LAST, w0 NULLS LAST, w1 NULLS LAST, w2 NULLS LAST, w3 NULLS LAST, w4 NULLS LAST, w5 NULLS LAST, w6 NULLS LAST, w7 NULLS LAST, w8 NULLS LAST, w9 NULLS LAST, w10 NULLS LAST, w11 NULLS LAST, w12 NULLS LAST, w13 NULLS LAST, w14 NULLS LAST, w15 NULLS LAST, w16 NULLS LAST, w17 NULLS LAST, w18 NULLS LAST, w19 NULLS LAST, w20 NULLS LAST, w21 NULLS LAST, w22 NULLS LAST, w23 NULLS LAST, w24 NULLS LAST
-- rows without copies, bounded
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
    "k0" AS r0,
    "k1" AS r1,
    "whole" AS r2,
    "price" AS r3,
    "cost" AS r4,
    "huge" AS r5,
    "ratio" AS r6,
    "active" AS r7,
    "note" AS r8,
    "raw" AS r9,
    "day" AS r10,
    "clock" AS r11,
    "seen" AS r12,
    "moment" AS r13,
    CAST("token" AS VARCHAR) AS r14,
    CAST("document" AS VARCHAR) AS r15,
    CAST(TO_JSON("list") AS VARCHAR) AS r16,
    CASE WHEN "span" IS NULL THEN NULL WHEN (CASE WHEN DATEPART('hour', "span") <> 0 THEN CAST(DATEPART('hour', "span") AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', "span") <> 0 THEN CAST(DATEPART('minute', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', "span") <> 0 THEN CASE WHEN DATEPART('microsecond', "span") < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', "span")) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', "span")) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END) = '' THEN CASE WHEN (CASE WHEN DATEPART('year', "span") <> 0 THEN CAST(DATEPART('year', "span") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "span") <> 0 THEN CAST(DATEPART('month', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "span") <> 0 THEN CAST(DATEPART('day', "span") AS VARCHAR) || 'D' ELSE '' END) = '' THEN 'PT0S' ELSE 'P' || CASE WHEN DATEPART('year', "span") <> 0 THEN CAST(DATEPART('year', "span") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "span") <> 0 THEN CAST(DATEPART('month', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "span") <> 0 THEN CAST(DATEPART('day', "span") AS VARCHAR) || 'D' ELSE '' END END ELSE 'P' || CASE WHEN DATEPART('year', "span") <> 0 THEN CAST(DATEPART('year', "span") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "span") <> 0 THEN CAST(DATEPART('month', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "span") <> 0 THEN CAST(DATEPART('day', "span") AS VARCHAR) || 'D' ELSE '' END || 'T' || CASE WHEN DATEPART('hour', "span") <> 0 THEN CAST(DATEPART('hour', "span") AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', "span") <> 0 THEN CAST(DATEPART('minute', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', "span") <> 0 THEN CASE WHEN DATEPART('microsecond', "span") < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', "span")) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', "span")) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END END AS r17,
    "whole_decimal" AS r18,
    "whole_float" AS r19,
    "decimal_float" AS r20,
    "flag_number" AS r21,
    CAST("token_text" AS VARCHAR) AS r22,
    "day_seen" AS r23,
    CAST("document_text" AS VARCHAR) AS r24,
    '' AS z22,
    '' AS z24,
    1 AS p
FROM "before"
WHERE ((a > 1) AND (b > 2))),
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
    "k0" AS r0,
    "k1" AS r1,
    "whole" AS r2,
    "price" AS r3,
    "cost" AS r4,
    "huge" AS r5,
    "ratio" AS r6,
    "active" AS r7,
    "note" AS r8,
    "raw" AS r9,
    "day" AS r10,
    "clock" AS r11,
    "seen" AS r12,
    "moment" AS r13,
    CAST("token" AS VARCHAR) AS r14,
    CAST("document" AS VARCHAR) AS r15,
    CAST(TO_JSON("list") AS VARCHAR) AS r16,
    CASE WHEN "span" IS NULL THEN NULL WHEN (CASE WHEN DATEPART('hour', "span") <> 0 THEN CAST(DATEPART('hour', "span") AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', "span") <> 0 THEN CAST(DATEPART('minute', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', "span") <> 0 THEN CASE WHEN DATEPART('microsecond', "span") < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', "span")) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', "span")) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END) = '' THEN CASE WHEN (CASE WHEN DATEPART('year', "span") <> 0 THEN CAST(DATEPART('year', "span") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "span") <> 0 THEN CAST(DATEPART('month', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "span") <> 0 THEN CAST(DATEPART('day', "span") AS VARCHAR) || 'D' ELSE '' END) = '' THEN 'PT0S' ELSE 'P' || CASE WHEN DATEPART('year', "span") <> 0 THEN CAST(DATEPART('year', "span") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "span") <> 0 THEN CAST(DATEPART('month', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "span") <> 0 THEN CAST(DATEPART('day', "span") AS VARCHAR) || 'D' ELSE '' END END ELSE 'P' || CASE WHEN DATEPART('year', "span") <> 0 THEN CAST(DATEPART('year', "span") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "span") <> 0 THEN CAST(DATEPART('month', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "span") <> 0 THEN CAST(DATEPART('day', "span") AS VARCHAR) || 'D' ELSE '' END || 'T' || CASE WHEN DATEPART('hour', "span") <> 0 THEN CAST(DATEPART('hour', "span") AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', "span") <> 0 THEN CAST(DATEPART('minute', "span") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', "span") <> 0 THEN CASE WHEN DATEPART('microsecond', "span") < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', "span")) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', "span")) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END END AS r17,
    "whole_decimal" AS r18,
    "whole_float" AS r19,
    "decimal_float" AS r20,
    "flag_number" AS r21,
    "token_text" AS r22,
    "day_seen" AS r23,
    "document_text" AS r24,
    "token_text" AS z22,
    "document_text" AS z24,
    1 AS p
FROM "after"
WHERE (c > 3)),
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
FROM b.v22 AS d22,
    a.r0 AS s_r0,
    a.r1 AS s_r1,
    a.r2 AS s_r2,
    a.r3 AS s_r3,
    a.r4 AS s_r4,
    a.r5 AS s_r5,
    a.r6 AS s_r6,
    a.r7 AS s_r7,
    a.r8 AS s_r8,
    a.r9 AS s_r9,
    a.r10 AS s_r10,
    a.r11 AS s_r11,
    a.r12 AS s_r12,
    a.r13 AS s_r13,
    a.r14 AS s_r14,
    a.r15 AS s_r15,
    a.r16 AS s_r16,
    a.r17 AS s_r17,
    a.r18 AS s_r18,
    a.r19 AS s_r19,
    a.r20 AS s_r20,
    a.r21 AS s_r21,
    a.r22 AS s_r22,
    a.r23 AS s_r23,
    a.r24 AS s_r24,
    b.r0 AS t_r0,
    b.r1 AS t_r1,
    b.r2 AS t_r2,
    b.r3 AS t_r3,
    b.r4 AS t_r4,
    b.r5 AS t_r5,
    b.r6 AS t_r6,
    b.r7 AS t_r7,
    b.r8 AS t_r8,
    b.r9 AS t_r9,
    b.r10 AS t_r10,
    b.r11 AS t_r11,
    b.r12 AS t_r12,
    b.r13 AS t_r13,
    b.r14 AS t_r14,
    b.r15 AS t_r15,
    b.r16 AS t_r16,
    b.r17 AS t_r17,
    b.r18 AS t_r18,
    b.r19 AS t_r19,
    b.r20 AS t_r20,
    b.r21 AS t_r21,
    b.r22 AS t_r22,
    b.r23 AS t_r23,
    b.r24 AS t_r24
FROM twofold_s AS a
FULL
JOIN twofold_t AS b ON a.k0 IS NOT DISTINCT
FROM b.k0 AND a.k1 IS NOT DISTINCT
FROM b.k1),
twofold_r AS (SELECT CASE WHEN tp = 0 THEN 1 WHEN sp = 0 THEN 2 ELSE 0 END AS side,
    CASE WHEN sp > 0 AND tp > 0 THEN d0 ELSE 1 = 0 END AS d0,
    CASE WHEN sp > 0 AND tp > 0 THEN d1 ELSE 1 = 0 END AS d1,
    CASE WHEN sp > 0 AND tp > 0 THEN d2 ELSE 1 = 0 END AS d2,
    CASE WHEN sp > 0 AND tp > 0 THEN d3 ELSE 1 = 0 END AS d3,
    CASE WHEN sp > 0 AND tp > 0 THEN d4 ELSE 1 = 0 END AS d4,
    CASE WHEN sp > 0 AND tp > 0 THEN d5 ELSE 1 = 0 END AS d5,
    CASE WHEN sp > 0 AND tp > 0 THEN d6 ELSE 1 = 0 END AS d6,
    CASE WHEN sp > 0 AND tp > 0 THEN d7 ELSE 1 = 0 END AS d7,
    CASE WHEN sp > 0 AND tp > 0 THEN d8 ELSE 1 = 0 END AS d8,
    CASE WHEN sp > 0 AND tp > 0 THEN d9 ELSE 1 = 0 END AS d9,
    CASE WHEN sp > 0 AND tp > 0 THEN d10 ELSE 1 = 0 END AS d10,
    CASE WHEN sp > 0 AND tp > 0 THEN d11 ELSE 1 = 0 END AS d11,
    CASE WHEN sp > 0 AND tp > 0 THEN d12 ELSE 1 = 0 END AS d12,
    CASE WHEN sp > 0 AND tp > 0 THEN d13 ELSE 1 = 0 END AS d13,
    CASE WHEN sp > 0 AND tp > 0 THEN d14 ELSE 1 = 0 END AS d14,
    CASE WHEN sp > 0 AND tp > 0 THEN d15 ELSE 1 = 0 END AS d15,
    CASE WHEN sp > 0 AND tp > 0 THEN d16 ELSE 1 = 0 END AS d16,
    CASE WHEN sp > 0 AND tp > 0 THEN d17 ELSE 1 = 0 END AS d17,
    CASE WHEN sp > 0 AND tp > 0 THEN d18 ELSE 1 = 0 END AS d18,
    CASE WHEN sp > 0 AND tp > 0 THEN d19 ELSE 1 = 0 END AS d19,
    CASE WHEN sp > 0 AND tp > 0 THEN d20 ELSE 1 = 0 END AS d20,
    CASE WHEN sp > 0 AND tp > 0 THEN d21 ELSE 1 = 0 END AS d21,
    CASE WHEN sp > 0 AND tp > 0 THEN d22 ELSE 1 = 0 END AS d22,
    s_r0, s_r1, s_r2, s_r3, s_r4, s_r5, s_r6, s_r7, s_r8, s_r9, s_r10, s_r11, s_r12, s_r13, s_r14, s_r15, s_r16, s_r17, s_r18, s_r19, s_r20, s_r21, s_r22, s_r23, s_r24, t_r0, t_r1, t_r2, t_r3, t_r4, t_r5, t_r6, t_r7, t_r8, t_r9, t_r10, t_r11, t_r12, t_r13, t_r14, t_r15, t_r16, t_r17, t_r18, t_r19, t_r20, t_r21, t_r22, t_r23, t_r24, COALESCE(sk0, tk0) AS o0,
    COALESCE(sk1, tk1) AS o1
FROM twofold_j
WHERE (sp = 0 OR tp = 0 OR d0 OR d1 OR d2 OR d3 OR d4 OR d5 OR d6 OR d7 OR d8 OR d9 OR d10 OR d11 OR d12 OR d13 OR d14 OR d15 OR d16 OR d17 OR d18 OR d19 OR d20 OR d21 OR d22) AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)))
SELECT side, d0, d1, d2, d3, d4, d5, d6, d7, d8, d9, d10, d11, d12, d13, d14, d15, d16, d17, d18, d19, d20, d21, d22, s_r0, s_r1, s_r2, s_r3, s_r4, s_r5, s_r6, s_r7, s_r8, s_r9, s_r10, s_r11, s_r12, s_r13, s_r14, s_r15, s_r16, s_r17, s_r18, s_r19, s_r20, s_r21, s_r22, s_r23, s_r24, t_r0, t_r1, t_r2, t_r3, t_r4, t_r5, t_r6, t_r7, t_r8, t_r9, t_r10, t_r11, t_r12, t_r13, t_r14, t_r15, t_r16, t_r17, t_r18, t_r19, t_r20, t_r21, t_r22, t_r23, t_r24
FROM (SELECT twofold_r.*, ROW_NUMBER() OVER (PARTITION BY side
ORDER BY o0 NULLS LAST, o1 NULLS LAST) AS place
FROM twofold_r) AS x
WHERE place <= CASE side WHEN 0 THEN 1 WHEN 1 THEN 2 ELSE 3 END
ORDER BY side, place
-- rows of a pair that may have copies
WITH twofold_s AS (SELECT "id" AS k0,
    "name" AS v0,
    "price" AS v1,
    "seen" AS v2,
    "id" AS r0,
    "name" AS r1,
    "price" AS r2,
    "seen" AS r3,
    1 AS p
FROM "before_simple"),
twofold_t AS (SELECT "id" AS k0,
    "name" AS v0,
    "price" AS v1,
    "seen" AS v2,
    "id" AS r0,
    "name" AS r1,
    "price" AS r2,
    "seen" AS r3,
    1 AS p
FROM "after_simple"),
twofold_j AS (SELECT COALESCE(a.p, 0) AS sp,
    COALESCE(b.p, 0) AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0,
    a.v0 IS DISTINCT
FROM b.v0 AS d0,
    a.v1 IS DISTINCT
FROM b.v1 AS d1,
    a.v2 IS DISTINCT
FROM b.v2 AS d2,
    a.r0 AS s_r0,
    a.r1 AS s_r1,
    a.r2 AS s_r2,
    a.r3 AS s_r3,
    b.r0 AS t_r0,
    b.r1 AS t_r1,
    b.r2 AS t_r2,
    b.r3 AS t_r3,
    COALESCE(a.v0, b.v0) AS w0,
    COALESCE(a.v1, b.v1) AS w1,
    COALESCE(a.v2, b.v2) AS w2
FROM twofold_s AS a
FULL
JOIN twofold_t AS b ON a.k0 = b.k0),
twofold_r AS (SELECT CASE WHEN tp = 0 THEN 1 WHEN sp = 0 THEN 2 ELSE 0 END AS side,
    CASE WHEN sp > 0 AND tp > 0 THEN d0 ELSE 1 = 0 END AS d0,
    CASE WHEN sp > 0 AND tp > 0 THEN d1 ELSE 1 = 0 END AS d1,
    CASE WHEN sp > 0 AND tp > 0 THEN d2 ELSE 1 = 0 END AS d2,
    s_r0, s_r1, s_r2, s_r3, t_r0, t_r1, t_r2, t_r3, COALESCE(sk0, tk0) AS o0,
    w0, w1, w2
FROM twofold_j
WHERE (sp = 0 OR tp = 0 OR d0 OR d1 OR d2))
SELECT side, d0, d1, d2, s_r0, s_r1, s_r2, s_r3, t_r0, t_r1, t_r2, t_r3
FROM twofold_r
ORDER BY side, o0 NULLS LAST, w0 NULLS LAST, w1 NULLS LAST, w2 NULLS LAST
-- rows in order of an index
WITH twofold_s AS (SELECT "id" AS k0,
    "name" AS v0,
    "price" AS v1,
    "seen" AS v2,
    "id" AS r0,
    "name" AS r1,
    "price" AS r2,
    "seen" AS r3,
    1 AS p
FROM "before_simple"),
twofold_t AS (SELECT "id" AS k0,
    "name" AS v0,
    "price" AS v1,
    "seen" AS v2,
    "id" AS r0,
    "name" AS r1,
    "price" AS r2,
    "seen" AS r3,
    1 AS p
FROM "after_simple"),
twofold_j AS (SELECT COALESCE(a.p, 0) AS sp,
    COALESCE(b.p, 0) AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0,
    a.v0 IS DISTINCT
FROM b.v0 AS d0,
    a.v1 IS DISTINCT
FROM b.v1 AS d1,
    a.v2 IS DISTINCT
FROM b.v2 AS d2,
    a.r0 AS s_r0,
    a.r1 AS s_r1,
    a.r2 AS s_r2,
    a.r3 AS s_r3,
    b.r0 AS t_r0,
    b.r1 AS t_r1,
    b.r2 AS t_r2,
    b.r3 AS t_r3,
    COALESCE(a.v0, b.v0) AS w0,
    COALESCE(a.v1, b.v1) AS w1,
    COALESCE(a.v2, b.v2) AS w2
FROM twofold_s AS a
FULL
JOIN twofold_t AS b ON a.k0 = b.k0),
twofold_r AS (SELECT CASE WHEN tp = 0 THEN 1 WHEN sp = 0 THEN 2 ELSE 0 END AS side,
    CASE WHEN sp > 0 AND tp > 0 THEN d0 ELSE 1 = 0 END AS d0,
    CASE WHEN sp > 0 AND tp > 0 THEN d1 ELSE 1 = 0 END AS d1,
    CASE WHEN sp > 0 AND tp > 0 THEN d2 ELSE 1 = 0 END AS d2,
    s_r0, s_r1, s_r2, s_r3, t_r0, t_r1, t_r2, t_r3, COALESCE(sk0, tk0) AS o0,
    w0, w1, w2
FROM twofold_j
WHERE (sp = 0 OR tp = 0 OR d0 OR d1 OR d2))
SELECT side, d0, d1, d2, s_r0, s_r1, s_r2, s_r3, t_r0, t_r1, t_r2, t_r3
FROM (SELECT twofold_r.*, ROW_NUMBER() OVER (PARTITION BY side
ORDER BY o0 NULLS LAST, w0 NULLS LAST, w1 NULLS LAST, w2 NULLS LAST) AS place
FROM twofold_r) AS x
WHERE place <= CASE side WHEN 0 THEN 1 WHEN 1 THEN 2 ELSE 3 END
ORDER BY side, place
-- keys alone in some buckets
WITH twofold_s AS (SELECT CAST("k0" AS BIGINT) AS k0,
    "k1" AS k1,
    1 AS p
FROM "before"
WHERE ((a > 1) AND (b > 2)) AND CAST(HASH(CAST("k0" AS BIGINT), "k1") % 65536 AS INTEGER) IN (3, 65535)),
twofold_t AS (SELECT CAST("k0" AS BIGINT) AS k0,
    "k1" AS k1,
    1 AS p
FROM "after"
WHERE (c > 3) AND CAST(HASH(CAST("k0" AS BIGINT), "k1") % 65536 AS INTEGER) IN (3, 65535)),
twofold_j AS (SELECT COALESCE(a.p, 0) AS sp,
    COALESCE(b.p, 0) AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0,
    a.k1 AS sk1,
    b.k1 AS tk1
FROM twofold_s AS a
FULL
JOIN twofold_t AS b ON a.k0 IS NOT DISTINCT
FROM b.k0 AND a.k1 IS NOT DISTINCT
FROM b.k1),
twofold_g AS (SELECT tk0, tk1, SUM(tp) AS n
FROM twofold_j
WHERE sp = 0
GROUP BY tk0, tk1)
SELECT COUNT(*), COALESCE(SUM(n), 0), COUNT(*) FILTER (WHERE n > 1 AND NOT (tk0 IS NULL OR tk1 IS NULL)), COALESCE(SUM(n) FILTER (WHERE n > 1 AND NOT (tk0 IS NULL OR tk1 IS NULL)), 0), COUNT(*) FILTER (WHERE n > 1)
FROM twofold_g
-- groups of keys
WITH twofold_s AS (SELECT CAST("k0" AS BIGINT) AS k0,
    "k1" AS k1,
    1 AS p
FROM "before"
WHERE ((a > 1) AND (b > 2))),
twofold_t AS (SELECT CAST("k0" AS BIGINT) AS k0,
    "k1" AS k1,
    1 AS p
FROM "after"
WHERE (c > 3)),
twofold_g AS (SELECT k0, k1, SUM(sp) AS sc,
    SUM(tp) AS tc
FROM (SELECT k0, k1, 1 AS sp,
    0 AS tp
FROM twofold_s
UNION ALL SELECT k0, k1, 0 AS sp,
    1 AS tp
FROM twofold_t) AS u
GROUP BY k0, k1)
SELECT COALESCE(SUM(sc), 0), COALESCE(SUM(sc) FILTER (WHERE (k0 IS NULL OR k1 IS NULL)), 0), COUNT(*) FILTER (WHERE sc > 0 AND NOT (k0 IS NULL OR k1 IS NULL)), COALESCE(SUM(sc) FILTER (WHERE sc > 1 AND NOT (k0 IS NULL OR k1 IS NULL)), 0), COUNT(*) FILTER (WHERE sc > 0 AND tc = 0), COALESCE(SUM(tc), 0), COALESCE(SUM(tc) FILTER (WHERE (k0 IS NULL OR k1 IS NULL)), 0), COUNT(*) FILTER (WHERE tc > 0 AND NOT (k0 IS NULL OR k1 IS NULL)), COALESCE(SUM(tc) FILTER (WHERE tc > 1 AND NOT (k0 IS NULL OR k1 IS NULL)), 0), COUNT(*) FILTER (WHERE tc > 0 AND sc = 0)
FROM twofold_g
-- copies of what is filtered
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
FROM "before"
WHERE ((a > 1) AND (b > 2))),
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
FROM "after"
WHERE (c > 3)),
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
-- fullest bucket
SELECT COALESCE(SUM(twofold_n), 0), COALESCE(MAX(twofold_n), 0)
FROM (SELECT COUNT(*) AS twofold_n
FROM "before"
WHERE ((a > 1) AND (b > 2))
GROUP BY CAST(HASH(CAST("k0" AS BIGINT), "k1") % 65536 AS INTEGER)) AS twofold_q
-- summary of NULL keys
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
FROM "before"
WHERE (((a > 1) AND (b > 2)) AND ("k0" IS NULL OR "k1" IS NULL))),
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
FROM "after"
WHERE ((c > 3) AND ("k0" IS NULL OR "k1" IS NULL))),
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
-- keys without other columns
WITH twofold_s AS (SELECT "id" AS k0,
    1 AS p
FROM "before_simple"),
twofold_t AS (SELECT "id" AS k0,
    1 AS p
FROM "after_simple"),
twofold_j AS (SELECT COALESCE(a.p, 0) AS sp,
    COALESCE(b.p, 0) AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0
FROM twofold_s AS a
FULL
JOIN twofold_t AS b ON a.k0 = b.k0),
twofold_q AS (SELECT CAST(HASH(COALESCE(sk0, tk0)) % 65536 AS INTEGER) AS bucket,
    COUNT(*) FILTER (WHERE sp > 0 AND tp > 0) AS pairs,
    COALESCE(SUM(sp) FILTER (WHERE tp = 0), 0) AS source_rows,
    COALESCE(SUM(tp) FILTER (WHERE sp = 0), 0) AS target_rows,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND (1 = 0)) AS changed,
    COUNT(*) FILTER (WHERE sp > 1 OR tp > 1) AS copies,
    COALESCE(SUM(sp) FILTER (WHERE (sk0 IS NULL)), 0) AS source_nulls,
    COALESCE(SUM(tp) FILTER (WHERE (tk0 IS NULL)), 0) AS target_nulls,
    COUNT(*) FILTER (WHERE sp > 0 AND tp > 0) AS met,
    COALESCE(SUM(sp) FILTER (WHERE tp = 0), 0) AS source_alone,
    COALESCE(SUM(tp) FILTER (WHERE sp = 0), 0) AS target_alone
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
    SUM(twofold_q.target_alone) AS target_alone
FROM twofold_q
GROUP BY 1
-- rows without other columns
WITH twofold_s AS (SELECT "id" AS k0,
    "id" AS r0,
    1 AS p
FROM "before_simple"),
twofold_t AS (SELECT "id" AS k0,
    "id" AS r0,
    1 AS p
FROM "after_simple"),
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
    a.r0 AS s_r0,
    b.r0 AS t_r0
FROM twofold_s1 AS a
FULL
JOIN twofold_t1 AS b ON a.k0 = b.k0),
twofold_s2 AS (SELECT twofold_s.*
FROM twofold_s
JOIN twofold_c ON twofold_s.k0 = twofold_c.k0),
twofold_t2 AS (SELECT twofold_t.*
FROM twofold_t
JOIN twofold_c ON twofold_t.k0 = twofold_c.k0),
twofold_m AS (SELECT 0 AS side,
    k0, r0 AS s_r0,
    NULL AS t_r0
FROM twofold_s2
UNION ALL SELECT 1 AS side,
    k0, NULL AS s_r0,
    r0 AS t_r0
FROM twofold_t2),
twofold_w AS (SELECT twofold_m.*, ROW_NUMBER() OVER (PARTITION BY side, k0) AS n,
    COUNT(*) OVER (PARTITION BY side, k0) AS mine,
    COUNT(*) OVER (PARTITION BY k0) AS all_equal
FROM twofold_m),
twofold_r AS (SELECT CASE WHEN tp = 0 THEN 1 WHEN sp = 0 THEN 2 ELSE 0 END AS side,
    s_r0, t_r0, COALESCE(sk0, tk0) AS o0
FROM twofold_j
WHERE (sp = 0 OR tp = 0)
UNION ALL SELECT side + 1 AS side,
    s_r0, t_r0, k0 AS o0
FROM twofold_w
WHERE n > all_equal - mine)
SELECT side, s_r0, t_r0
FROM twofold_r
ORDER BY side, o0 NULLS LAST
-- summary by rules
WITH twofold_s AS (SELECT CAST("whole" AS BIGINT) AS k0,
    CAST("cost" AS DECIMAL(20, 6)) AS v0,
    "ratio" AS v1,
    "note" AS v2,
    "seen" AS v3,
    1 AS p
FROM "before"),
twofold_t AS (SELECT CAST("whole" AS BIGINT) AS k0,
    CAST("cost" AS DECIMAL(20, 6)) AS v0,
    "ratio" AS v1,
    "note" AS v2,
    "seen" AS v3,
    1 AS p
FROM "after"),
twofold_j AS (SELECT COALESCE(a.p, 0) AS sp,
    COALESCE(b.p, 0) AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0,
    CASE WHEN a.p = 1 AND b.p = 1 AND a.v0 IS DISTINCT
FROM b.v0 THEN NOT (COALESCE(ABS(CAST(b.v0 AS DECIMAL(38, 6)) - CAST(a.v0 AS DECIMAL(38, 6))) < CAST('0.015000' AS DECIMAL(38, 6)), 1 = 0) OR COALESCE(ABS(CAST(b.v0 AS DECIMAL(38, 6)) - CAST(a.v0 AS DECIMAL(38, 6))) < CAST('1000000000000000000000000000000.000000' AS DECIMAL(38, 6)), 1 = 0) OR COALESCE(twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01'), 1 = 0)) ELSE 1 = 0 END AS d0,
    CASE WHEN a.p = 1 AND b.p = 1 AND a.v1 IS DISTINCT
FROM b.v1 THEN NOT (COALESCE(CASE WHEN ABS(CAST(a.v1 AS DOUBLE)) > CAST('8e+307' AS DOUBLE) OR ABS(CAST(b.v1 AS DOUBLE)) > CAST('8e+307' AS DOUBLE) THEN 1 = 0 ELSE ABS(CAST(b.v1 AS DOUBLE) - CAST(a.v1 AS DOUBLE)) < CAST('0.015' AS DOUBLE) END, 1 = 0) OR COALESCE(CASE WHEN ABS(CAST(a.v1 AS DOUBLE)) > CAST('8e+307' AS DOUBLE) OR ABS(CAST(b.v1 AS DOUBLE)) > CAST('8e+307' AS DOUBLE) THEN 1 = 0 ELSE ABS(CAST(b.v1 AS DOUBLE) - CAST(a.v1 AS DOUBLE)) < CAST('1e+30' AS DOUBLE) END, 1 = 0) OR COALESCE(CASE WHEN ABS(CAST(a.v1 AS DOUBLE)) > CAST('1e+200' AS DOUBLE) THEN ABS((CASE WHEN ABS(CAST(b.v1 AS DOUBLE)) < CAST('1e+150' AS DOUBLE) THEN CAST('0.0' AS DOUBLE) ELSE CAST(b.v1 AS DOUBLE) * CAST('3.8725919148493183e-121' AS DOUBLE) END) - CAST(a.v1 AS DOUBLE) * CAST('3.8725919148493183e-121' AS DOUBLE)) < CAST('0.01' AS DOUBLE) * ABS(CAST(a.v1 AS DOUBLE) * CAST('3.8725919148493183e-121' AS DOUBLE)) WHEN ABS(CAST(a.v1 AS DOUBLE)) < CAST('1e-200' AS DOUBLE) THEN CASE WHEN ABS(CAST(b.v1 AS DOUBLE)) > CAST('1e-90' AS DOUBLE) THEN 1 = 0 ELSE ABS(CAST(b.v1 AS DOUBLE) * CAST('2.5822498780869086e+120' AS DOUBLE) - CAST(a.v1 AS DOUBLE) * CAST('2.5822498780869086e+120' AS DOUBLE)) < CAST('0.01' AS DOUBLE) * ABS(CAST(a.v1 AS DOUBLE) * CAST('2.5822498780869086e+120' AS DOUBLE)) END ELSE ABS(CAST(b.v1 AS DOUBLE) - CAST(a.v1 AS DOUBLE)) < CAST('0.01' AS DOUBLE) * ABS(CAST(a.v1 AS DOUBLE)) END, 1 = 0)) ELSE 1 = 0 END AS d1,
    CASE WHEN a.p = 1 AND b.p = 1 AND a.v2 IS DISTINCT
FROM b.v2 THEN NOT (COALESCE(twofold_fold(a.v2) = twofold_fold(b.v2), 1 = 0) OR COALESCE(COALESCE(a.v2, '') = COALESCE(b.v2, ''), 1 = 0)) ELSE 1 = 0 END AS d2,
    CASE WHEN a.p = 1 AND b.p = 1 AND a.v3 IS DISTINCT
FROM b.v3 THEN NOT (COALESCE(ABS(CAST(EPOCH_US(CAST(b.v3 AS TIMESTAMP)) AS HUGEINT) - CAST(EPOCH_US(CAST(a.v3 AS TIMESTAMP)) AS HUGEINT)) < 100000, 1 = 0)) ELSE 1 = 0 END AS d3
FROM twofold_s AS a
FULL
JOIN twofold_t AS b ON a.k0 IS NOT DISTINCT
FROM b.k0),
twofold_q AS (SELECT CAST(HASH(COALESCE(sk0, tk0)) % 65536 AS INTEGER) AS bucket,
    COUNT(*) FILTER (WHERE sp > 0 AND tp > 0) AS pairs,
    COALESCE(SUM(sp) FILTER (WHERE tp = 0), 0) AS source_rows,
    COALESCE(SUM(tp) FILTER (WHERE sp = 0), 0) AS target_rows,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND (d0 OR d1 OR d2 OR d3)) AS changed,
    COUNT(*) FILTER (WHERE sp > 1 OR tp > 1) AS copies,
    COALESCE(SUM(sp) FILTER (WHERE (sk0 IS NULL)), 0) AS source_nulls,
    COALESCE(SUM(tp) FILTER (WHERE (tk0 IS NULL)), 0) AS target_nulls,
    COUNT(*) FILTER (WHERE sp > 0 AND tp > 0) AS met,
    COALESCE(SUM(sp) FILTER (WHERE tp = 0), 0) AS source_alone,
    COALESCE(SUM(tp) FILTER (WHERE sp = 0), 0) AS target_alone,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND d0) AS c0,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND d1) AS c1,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND d2) AS c2,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND d3) AS c3
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
    SUM(twofold_q.c3) AS c3
FROM twofold_q
GROUP BY 1
-- rows by rules
WITH twofold_s AS (SELECT CAST("whole" AS BIGINT) AS k0,
    CAST("cost" AS DECIMAL(20, 6)) AS v0,
    "ratio" AS v1,
    "note" AS v2,
    "seen" AS v3,
    "whole" AS r0,
    "cost" AS r1,
    "ratio" AS r2,
    "note" AS r3,
    "seen" AS r4,
    1 AS p
FROM "before"),
twofold_t AS (SELECT CAST("whole" AS BIGINT) AS k0,
    CAST("cost" AS DECIMAL(20, 6)) AS v0,
    "ratio" AS v1,
    "note" AS v2,
    "seen" AS v3,
    "whole" AS r0,
    "cost" AS r1,
    "ratio" AS r2,
    "note" AS r3,
    "seen" AS r4,
    1 AS p
FROM "after"),
twofold_j AS (SELECT COALESCE(a.p, 0) AS sp,
    COALESCE(b.p, 0) AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0,
    CASE WHEN a.p = 1 AND b.p = 1 AND a.v0 IS DISTINCT
FROM b.v0 THEN NOT (COALESCE(ABS(CAST(b.v0 AS DECIMAL(38, 6)) - CAST(a.v0 AS DECIMAL(38, 6))) < CAST('0.015000' AS DECIMAL(38, 6)), 1 = 0) OR COALESCE(ABS(CAST(b.v0 AS DECIMAL(38, 6)) - CAST(a.v0 AS DECIMAL(38, 6))) < CAST('1000000000000000000000000000000.000000' AS DECIMAL(38, 6)), 1 = 0) OR COALESCE(twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01'), 1 = 0)) ELSE 1 = 0 END AS d0,
    CASE WHEN a.p = 1 AND b.p = 1 AND a.v1 IS DISTINCT
FROM b.v1 THEN NOT (COALESCE(CASE WHEN ABS(CAST(a.v1 AS DOUBLE)) > CAST('8e+307' AS DOUBLE) OR ABS(CAST(b.v1 AS DOUBLE)) > CAST('8e+307' AS DOUBLE) THEN 1 = 0 ELSE ABS(CAST(b.v1 AS DOUBLE) - CAST(a.v1 AS DOUBLE)) < CAST('0.015' AS DOUBLE) END, 1 = 0) OR COALESCE(CASE WHEN ABS(CAST(a.v1 AS DOUBLE)) > CAST('8e+307' AS DOUBLE) OR ABS(CAST(b.v1 AS DOUBLE)) > CAST('8e+307' AS DOUBLE) THEN 1 = 0 ELSE ABS(CAST(b.v1 AS DOUBLE) - CAST(a.v1 AS DOUBLE)) < CAST('1e+30' AS DOUBLE) END, 1 = 0) OR COALESCE(CASE WHEN ABS(CAST(a.v1 AS DOUBLE)) > CAST('1e+200' AS DOUBLE) THEN ABS((CASE WHEN ABS(CAST(b.v1 AS DOUBLE)) < CAST('1e+150' AS DOUBLE) THEN CAST('0.0' AS DOUBLE) ELSE CAST(b.v1 AS DOUBLE) * CAST('3.8725919148493183e-121' AS DOUBLE) END) - CAST(a.v1 AS DOUBLE) * CAST('3.8725919148493183e-121' AS DOUBLE)) < CAST('0.01' AS DOUBLE) * ABS(CAST(a.v1 AS DOUBLE) * CAST('3.8725919148493183e-121' AS DOUBLE)) WHEN ABS(CAST(a.v1 AS DOUBLE)) < CAST('1e-200' AS DOUBLE) THEN CASE WHEN ABS(CAST(b.v1 AS DOUBLE)) > CAST('1e-90' AS DOUBLE) THEN 1 = 0 ELSE ABS(CAST(b.v1 AS DOUBLE) * CAST('2.5822498780869086e+120' AS DOUBLE) - CAST(a.v1 AS DOUBLE) * CAST('2.5822498780869086e+120' AS DOUBLE)) < CAST('0.01' AS DOUBLE) * ABS(CAST(a.v1 AS DOUBLE) * CAST('2.5822498780869086e+120' AS DOUBLE)) END ELSE ABS(CAST(b.v1 AS DOUBLE) - CAST(a.v1 AS DOUBLE)) < CAST('0.01' AS DOUBLE) * ABS(CAST(a.v1 AS DOUBLE)) END, 1 = 0)) ELSE 1 = 0 END AS d1,
    CASE WHEN a.p = 1 AND b.p = 1 AND a.v2 IS DISTINCT
FROM b.v2 THEN NOT (COALESCE(twofold_fold(a.v2) = twofold_fold(b.v2), 1 = 0) OR COALESCE(COALESCE(a.v2, '') = COALESCE(b.v2, ''), 1 = 0)) ELSE 1 = 0 END AS d2,
    CASE WHEN a.p = 1 AND b.p = 1 AND a.v3 IS DISTINCT
FROM b.v3 THEN NOT (COALESCE(ABS(CAST(EPOCH_US(CAST(b.v3 AS TIMESTAMP)) AS HUGEINT) - CAST(EPOCH_US(CAST(a.v3 AS TIMESTAMP)) AS HUGEINT)) < 100000, 1 = 0)) ELSE 1 = 0 END AS d3,
    a.r0 AS s_r0,
    a.r1 AS s_r1,
    a.r2 AS s_r2,
    a.r3 AS s_r3,
    a.r4 AS s_r4,
    b.r0 AS t_r0,
    b.r1 AS t_r1,
    b.r2 AS t_r2,
    b.r3 AS t_r3,
    b.r4 AS t_r4
FROM twofold_s AS a
FULL
JOIN twofold_t AS b ON a.k0 IS NOT DISTINCT
FROM b.k0),
twofold_r AS (SELECT CASE WHEN tp = 0 THEN 1 WHEN sp = 0 THEN 2 ELSE 0 END AS side,
    CASE WHEN sp > 0 AND tp > 0 THEN d0 ELSE 1 = 0 END AS d0,
    CASE WHEN sp > 0 AND tp > 0 THEN d1 ELSE 1 = 0 END AS d1,
    CASE WHEN sp > 0 AND tp > 0 THEN d2 ELSE 1 = 0 END AS d2,
    CASE WHEN sp > 0 AND tp > 0 THEN d3 ELSE 1 = 0 END AS d3,
    s_r0, s_r1, s_r2, s_r3, s_r4, t_r0, t_r1, t_r2, t_r3, t_r4, COALESCE(sk0, tk0) AS o0
FROM twofold_j
WHERE (sp = 0 OR tp = 0 OR d0 OR d1 OR d2 OR d3))
SELECT side, d0, d1, d2, d3, s_r0, s_r1, s_r2, s_r3, s_r4, t_r0, t_r1, t_r2, t_r3, t_r4
FROM twofold_r
ORDER BY side, o0 NULLS LAST
-- rows by rules with copies
WITH twofold_s AS (SELECT CAST("whole" AS BIGINT) AS k0,
    CAST("cost" AS DECIMAL(20, 6)) AS v0,
    "ratio" AS v1,
    "note" AS v2,
    "seen" AS v3,
    "whole" AS r0,
    "cost" AS r1,
    "ratio" AS r2,
    "note" AS r3,
    "seen" AS r4,
    1 AS p
FROM "before"),
twofold_t AS (SELECT CAST("whole" AS BIGINT) AS k0,
    CAST("cost" AS DECIMAL(20, 6)) AS v0,
    "ratio" AS v1,
    "note" AS v2,
    "seen" AS v3,
    "whole" AS r0,
    "cost" AS r1,
    "ratio" AS r2,
    "note" AS r3,
    "seen" AS r4,
    1 AS p
FROM "after"),
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
JOIN twofold_c ON twofold_s.k0 IS NOT DISTINCT
FROM twofold_c.k0
WHERE twofold_c.p IS NULL),
twofold_t1 AS (SELECT twofold_t.*
FROM twofold_t
LEFT
JOIN twofold_c ON twofold_t.k0 IS NOT DISTINCT
FROM twofold_c.k0
WHERE twofold_c.p IS NULL),
twofold_j AS (SELECT COALESCE(a.p, 0) AS sp,
    COALESCE(b.p, 0) AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0,
    CASE WHEN a.p = 1 AND b.p = 1 AND a.v0 IS DISTINCT
FROM b.v0 THEN NOT (COALESCE(ABS(CAST(b.v0 AS DECIMAL(38, 6)) - CAST(a.v0 AS DECIMAL(38, 6))) < CAST('0.015000' AS DECIMAL(38, 6)), 1 = 0) OR COALESCE(ABS(CAST(b.v0 AS DECIMAL(38, 6)) - CAST(a.v0 AS DECIMAL(38, 6))) < CAST('1000000000000000000000000000000.000000' AS DECIMAL(38, 6)), 1 = 0) OR COALESCE(twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01'), 1 = 0)) ELSE 1 = 0 END AS d0,
    CASE WHEN a.p = 1 AND b.p = 1 AND a.v1 IS DISTINCT
FROM b.v1 THEN NOT (COALESCE(CASE WHEN ABS(CAST(a.v1 AS DOUBLE)) > CAST('8e+307' AS DOUBLE) OR ABS(CAST(b.v1 AS DOUBLE)) > CAST('8e+307' AS DOUBLE) THEN 1 = 0 ELSE ABS(CAST(b.v1 AS DOUBLE) - CAST(a.v1 AS DOUBLE)) < CAST('0.015' AS DOUBLE) END, 1 = 0) OR COALESCE(CASE WHEN ABS(CAST(a.v1 AS DOUBLE)) > CAST('8e+307' AS DOUBLE) OR ABS(CAST(b.v1 AS DOUBLE)) > CAST('8e+307' AS DOUBLE) THEN 1 = 0 ELSE ABS(CAST(b.v1 AS DOUBLE) - CAST(a.v1 AS DOUBLE)) < CAST('1e+30' AS DOUBLE) END, 1 = 0) OR COALESCE(CASE WHEN ABS(CAST(a.v1 AS DOUBLE)) > CAST('1e+200' AS DOUBLE) THEN ABS((CASE WHEN ABS(CAST(b.v1 AS DOUBLE)) < CAST('1e+150' AS DOUBLE) THEN CAST('0.0' AS DOUBLE) ELSE CAST(b.v1 AS DOUBLE) * CAST('3.8725919148493183e-121' AS DOUBLE) END) - CAST(a.v1 AS DOUBLE) * CAST('3.8725919148493183e-121' AS DOUBLE)) < CAST('0.01' AS DOUBLE) * ABS(CAST(a.v1 AS DOUBLE) * CAST('3.8725919148493183e-121' AS DOUBLE)) WHEN ABS(CAST(a.v1 AS DOUBLE)) < CAST('1e-200' AS DOUBLE) THEN CASE WHEN ABS(CAST(b.v1 AS DOUBLE)) > CAST('1e-90' AS DOUBLE) THEN 1 = 0 ELSE ABS(CAST(b.v1 AS DOUBLE) * CAST('2.5822498780869086e+120' AS DOUBLE) - CAST(a.v1 AS DOUBLE) * CAST('2.5822498780869086e+120' AS DOUBLE)) < CAST('0.01' AS DOUBLE) * ABS(CAST(a.v1 AS DOUBLE) * CAST('2.5822498780869086e+120' AS DOUBLE)) END ELSE ABS(CAST(b.v1 AS DOUBLE) - CAST(a.v1 AS DOUBLE)) < CAST('0.01' AS DOUBLE) * ABS(CAST(a.v1 AS DOUBLE)) END, 1 = 0)) ELSE 1 = 0 END AS d1,
    CASE WHEN a.p = 1 AND b.p = 1 AND a.v2 IS DISTINCT
FROM b.v2 THEN NOT (COALESCE(twofold_fold(a.v2) = twofold_fold(b.v2), 1 = 0) OR COALESCE(COALESCE(a.v2, '') = COALESCE(b.v2, ''), 1 = 0)) ELSE 1 = 0 END AS d2,
    CASE WHEN a.p = 1 AND b.p = 1 AND a.v3 IS DISTINCT
FROM b.v3 THEN NOT (COALESCE(ABS(CAST(EPOCH_US(CAST(b.v3 AS TIMESTAMP)) AS HUGEINT) - CAST(EPOCH_US(CAST(a.v3 AS TIMESTAMP)) AS HUGEINT)) < 100000, 1 = 0)) ELSE 1 = 0 END AS d3,
    a.r0 AS s_r0,
    a.r1 AS s_r1,
    a.r2 AS s_r2,
    a.r3 AS s_r3,
    a.r4 AS s_r4,
    b.r0 AS t_r0,
    b.r1 AS t_r1,
    b.r2 AS t_r2,
    b.r3 AS t_r3,
    b.r4 AS t_r4,
    COALESCE(a.v0, b.v0) AS w0,
    COALESCE(a.v1, b.v1) AS w1,
    COALESCE(a.v2, b.v2) AS w2,
    COALESCE(a.v3, b.v3) AS w3
FROM twofold_s1 AS a
FULL
JOIN twofold_t1 AS b ON a.k0 IS NOT DISTINCT
FROM b.k0),
twofold_s2 AS (SELECT twofold_s.*
FROM twofold_s
JOIN twofold_c ON twofold_s.k0 IS NOT DISTINCT
FROM twofold_c.k0),
twofold_t2 AS (SELECT twofold_t.*
FROM twofold_t
JOIN twofold_c ON twofold_t.k0 IS NOT DISTINCT
FROM twofold_c.k0),
twofold_m AS (SELECT 0 AS side,
    k0, v0, v1, v2, v3, r0 AS s_r0,
    r1 AS s_r1,
    r2 AS s_r2,
    r3 AS s_r3,
    r4 AS s_r4,
    NULL AS t_r0,
    NULL AS t_r1,
    NULL AS t_r2,
    NULL AS t_r3,
    NULL AS t_r4
FROM twofold_s2
UNION ALL SELECT 1 AS side,
    k0, v0, v1, v2, v3, NULL AS s_r0,
    NULL AS s_r1,
    NULL AS s_r2,
    NULL AS s_r3,
    NULL AS s_r4,
    r0 AS t_r0,
    r1 AS t_r1,
    r2 AS t_r2,
    r3 AS t_r3,
    r4 AS t_r4
FROM twofold_t2),
twofold_w AS (SELECT twofold_m.*, ROW_NUMBER() OVER (PARTITION BY side, k0, v0, v1, v2, v3) AS n,
    COUNT(*) OVER (PARTITION BY side, k0, v0, v1, v2, v3) AS mine,
    COUNT(*) OVER (PARTITION BY k0, v0, v1, v2, v3) AS all_equal
FROM twofold_m),
twofold_r AS (SELECT CASE WHEN tp = 0 THEN 1 WHEN sp = 0 THEN 2 ELSE 0 END AS side,
    CASE WHEN sp > 0 AND tp > 0 THEN d0 ELSE 1 = 0 END AS d0,
    CASE WHEN sp > 0 AND tp > 0 THEN d1 ELSE 1 = 0 END AS d1,
    CASE WHEN sp > 0 AND tp > 0 THEN d2 ELSE 1 = 0 END AS d2,
    CASE WHEN sp > 0 AND tp > 0 THEN d3 ELSE 1 = 0 END AS d3,
    s_r0, s_r1, s_r2, s_r3, s_r4, t_r0, t_r1, t_r2, t_r3, t_r4, COALESCE(sk0, tk0) AS o0,
    w0, w1, w2, w3
FROM twofold_j
WHERE (sp = 0 OR tp = 0 OR d0 OR d1 OR d2 OR d3)
UNION ALL SELECT side + 1 AS side,
    1 = 0 AS d0,
    1 = 0 AS d1,
    1 = 0 AS d2,
    1 = 0 AS d3,
    s_r0, s_r1, s_r2, s_r3, s_r4, t_r0, t_r1, t_r2, t_r3, t_r4, k0 AS o0,
    v0 AS w0,
    v1 AS w1,
    v2 AS w2,
    v3 AS w3
FROM twofold_w
WHERE n > all_equal - mine)
SELECT side, d0, d1, d2, d3, s_r0, s_r1, s_r2, s_r3, s_r4, t_r0, t_r1, t_r2, t_r3, t_r4
FROM twofold_r
ORDER BY side, o0 NULLS LAST, w0 NULLS LAST, w1 NULLS LAST, w2 NULLS LAST, w3 NULLS LAST
-- keys of rows that differ
WITH twofold_s AS (SELECT CAST("k0" AS BIGINT) AS k0,
    "k1" AS k1,
    CAST("whole" AS BIGINT) AS v0,
    "price" AS v1,
    1 AS p
FROM "before"
WHERE ((a > 1) AND (b > 2)) AND CAST(HASH(CAST("k0" AS BIGINT), "k1") % 65536 AS INTEGER) IN (3, 65535)),
twofold_t AS (SELECT CAST("k0" AS BIGINT) AS k0,
    "k1" AS k1,
    CAST("whole" AS BIGINT) AS v0,
    "price" AS v1,
    1 AS p
FROM "after"
WHERE (c > 3) AND CAST(HASH(CAST("k0" AS BIGINT), "k1") % 65536 AS INTEGER) IN (3, 65535)),
twofold_j AS (SELECT COALESCE(a.p, 0) AS sp,
    COALESCE(b.p, 0) AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0,
    a.k1 AS sk1,
    b.k1 AS tk1,
    a.v0 IS DISTINCT
FROM b.v0 AS d0,
    a.v1 IS DISTINCT
FROM b.v1 AS d1
FROM twofold_s AS a
FULL
JOIN twofold_t AS b ON a.k0 IS NOT DISTINCT
FROM b.k0 AND a.k1 IS NOT DISTINCT
FROM b.k1)
SELECT sk0, sk1
FROM twofold_j
WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND (d0 OR d1)
-- keys of single rows that differ
WITH twofold_s AS (SELECT CAST("k0" AS BIGINT) AS k0,
    "k1" AS k1,
    CAST("whole" AS BIGINT) AS v0,
    "price" AS v1,
    1 AS p
FROM "before"
WHERE ((a > 1) AND (b > 2))),
twofold_t AS (SELECT CAST("k0" AS BIGINT) AS k0,
    "k1" AS k1,
    CAST("whole" AS BIGINT) AS v0,
    "price" AS v1,
    1 AS p
FROM "after"
WHERE (c > 3)),
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
twofold_j AS (SELECT COALESCE(a.p, 0) AS sp,
    COALESCE(b.p, 0) AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0,
    a.k1 AS sk1,
    b.k1 AS tk1,
    a.v0 IS DISTINCT
FROM b.v0 AS d0,
    a.v1 IS DISTINCT
FROM b.v1 AS d1
FROM twofold_s1 AS a
FULL
JOIN twofold_t1 AS b ON a.k0 IS NOT DISTINCT
FROM b.k0 AND a.k1 IS NOT DISTINCT
FROM b.k1)
SELECT sk0, sk1
FROM twofold_j
WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND (d0 OR d1)
-- rows of several relations
SELECT COUNT(*)
FROM (SELECT DISTINCT *
FROM (SELECT *
FROM one
UNION ALL SELECT *
FROM other))
-- pass with 64 buckets, cut at 0 keys
SELECT CAST(kb AS VARCHAR) AS bucket,
    CAST(SUM(twofold_f.n) AS VARCHAR) AS n,
    '0' AS nulls,
    CAST(SUM(twofold_f.unknown) AS VARCHAR) AS unknown,
    CAST(SUM(CASE WHEN twofold_f.n > 1 AND twofold_f.nulls = 0 THEN twofold_f.n ELSE 0 END) AS VARCHAR) AS dupes,
    CAST(SUM(CASE WHEN twofold_f.n > 1 AND twofold_f.nulls = 0 THEN 1 ELSE 0 END) AS VARCHAR) AS repeated,
    CAST(SUM(twofold_f.l0) AS VARCHAR) AS l0,
    CAST(SUM(twofold_f.l1) AS VARCHAR) AS l1
FROM (SELECT kb, COUNT(*) AS n,
    SUM(kn) AS nulls,
    SUM(CASE WHEN twofold_k.l0 IS NULL THEN 1 ELSE 0 END) AS unknown,
    SUM(twofold_k.l0) AS l0,
    SUM(twofold_k.l1) AS l1
FROM (SELECT COALESCE(ABS(MOD(CAST('0x' || SUBSTR(kd, 1, 15) AS BIGINT), 64)), -2) AS kb,
    kn, CAST('0x' || SUBSTR(rd, 1, 15) AS BIGINT) AS l0,
    CAST('0x' || SUBSTR(rd, 17, 15) AS BIGINT) AS l1,
    k0
FROM (SELECT MD5((CASE WHEN "id" IS NULL THEN '-' ELSE (CAST(LENGTH(CAST("id" AS VARCHAR)) AS VARCHAR) || ':' || CAST("id" AS VARCHAR)) END)) AS kd,
    MD5((CASE WHEN "id" IS NULL THEN '-' ELSE (CAST(LENGTH(CAST("id" AS VARCHAR)) AS VARCHAR) || ':' || CAST("id" AS VARCHAR)) END || CASE WHEN "name" IS NULL THEN '-' WHEN LENGTH(CAST("name" AS VARCHAR)) > 1024 THEN (CAST(LENGTH(CAST("name" AS VARCHAR)) AS VARCHAR) || '#' || MD5(CAST("name" AS VARCHAR))) ELSE (CAST(LENGTH(CAST("name" AS VARCHAR)) AS VARCHAR) || ':' || CAST("name" AS VARCHAR)) END || CASE WHEN "price" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CONTAINS(CAST("price" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("price" AS VARCHAR), '0'), '.') ELSE CAST("price" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN CONTAINS(CAST("price" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("price" AS VARCHAR), '0'), '.') ELSE CAST("price" AS VARCHAR) END) END || CASE WHEN "seen" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CONTAINS(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), ' ', 'T') END) AS VARCHAR) || ':' || CASE WHEN CONTAINS(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), ' ', 'T') END) END)) AS rd,
    CASE WHEN "id" IS NULL THEN 1 ELSE 0 END AS kn,
    "id" AS k0
FROM t
WHERE (a > 1)) AS twofold_d) AS twofold_k
GROUP BY k0, kb) AS twofold_f
GROUP BY kb
-- finer pass with 64 buckets, cut at 0 keys
SELECT CAST(kb AS VARCHAR) AS bucket,
    CAST(SUM(1) AS VARCHAR) AS n,
    '0' AS nulls,
    CAST(SUM(CASE WHEN twofold_f.l0 IS NULL THEN 1 ELSE 0 END) AS VARCHAR) AS unknown,
    '0' AS dupes,
    '0' AS repeated,
    CAST(SUM(twofold_f.l0) AS VARCHAR) AS l0,
    CAST(SUM(twofold_f.l1) AS VARCHAR) AS l1
FROM (SELECT COALESCE(ABS(MOD(CAST('0x' || SUBSTR(kd, 1, 15) AS BIGINT), 1000)), -2) AS kb,
    kn, CAST('0x' || SUBSTR(rd, 1, 15) AS BIGINT) AS l0,
    CAST('0x' || SUBSTR(rd, 17, 15) AS BIGINT) AS l1
FROM (SELECT MD5((CASE WHEN "id" IS NULL THEN '-' ELSE (CAST(LENGTH(CAST("id" AS VARCHAR)) AS VARCHAR) || ':' || CAST("id" AS VARCHAR)) END)) AS kd,
    MD5((CASE WHEN "id" IS NULL THEN '-' ELSE (CAST(LENGTH(CAST("id" AS VARCHAR)) AS VARCHAR) || ':' || CAST("id" AS VARCHAR)) END || CASE WHEN "name" IS NULL THEN '-' WHEN LENGTH(CAST("name" AS VARCHAR)) > 1024 THEN (CAST(LENGTH(CAST("name" AS VARCHAR)) AS VARCHAR) || '#' || MD5(CAST("name" AS VARCHAR))) ELSE (CAST(LENGTH(CAST("name" AS VARCHAR)) AS VARCHAR) || ':' || CAST("name" AS VARCHAR)) END || CASE WHEN "price" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CONTAINS(CAST("price" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("price" AS VARCHAR), '0'), '.') ELSE CAST("price" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN CONTAINS(CAST("price" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("price" AS VARCHAR), '0'), '.') ELSE CAST("price" AS VARCHAR) END) END || CASE WHEN "seen" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CONTAINS(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), ' ', 'T') END) AS VARCHAR) || ':' || CASE WHEN CONTAINS(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), ' ', 'T') END) END)) AS rd,
    CASE WHEN "id" IS NULL THEN 1 ELSE 0 END AS kn
FROM t
WHERE (a > 1)) AS twofold_d) AS twofold_f
GROUP BY kb
-- rows of 64 buckets, cut at 0 keys
SELECT COALESCE(ABS(MOD(CAST('0x' || SUBSTR(MD5((CASE WHEN "id" IS NULL THEN '-' ELSE (CAST(LENGTH(CAST("id" AS VARCHAR)) AS VARCHAR) || ':' || CAST("id" AS VARCHAR)) END)), 1, 15) AS BIGINT), 64)), -2) AS kb,
    "id" AS c0,
    "name" AS c1,
    "price" AS c2,
    "seen" AS c3,
    -1 AS n
FROM t
WHERE (a > 1)
-- all of 64 buckets, cut at 0 keys
SELECT COALESCE(ABS(MOD(CAST('0x' || SUBSTR(MD5((CASE WHEN "id" IS NULL THEN '-' ELSE (CAST(LENGTH(CAST("id" AS VARCHAR)) AS VARCHAR) || ':' || CAST("id" AS VARCHAR)) END)), 1, 15) AS BIGINT), 64)), -2) IN (3, 70, 130, 270)
-- first of 64 buckets, cut at 0 keys
SELECT COALESCE(ABS(MOD(CAST('0x' || SUBSTR(MD5((CASE WHEN "id" IS NULL THEN '-' ELSE (CAST(LENGTH(CAST("id" AS VARCHAR)) AS VARCHAR) || ':' || CAST("id" AS VARCHAR)) END)), 1, 15) AS BIGINT), 64)), -2) IN (0, 1)
-- last of 64 buckets, cut at 0 keys
SELECT COALESCE(ABS(MOD(CAST('0x' || SUBSTR(MD5((CASE WHEN "id" IS NULL THEN '-' ELSE (CAST(LENGTH(CAST("id" AS VARCHAR)) AS VARCHAR) || ':' || CAST("id" AS VARCHAR)) END)), 1, 15) AS BIGINT), 64)), -2) IN (256, 319)
-- apart of 64 buckets, cut at 0 keys
SELECT COALESCE(ABS(MOD(CAST('0x' || SUBSTR(MD5((CASE WHEN "id" IS NULL THEN '-' ELSE (CAST(LENGTH(CAST("id" AS VARCHAR)) AS VARCHAR) || ':' || CAST("id" AS VARCHAR)) END)), 1, 15) AS BIGINT), 64)), -2) IN (-2, -1, 5, 200)
-- pass over many columns with 64 buckets, cut at 0 keys
SELECT CAST(kb AS VARCHAR) AS bucket,
    CAST(SUM(twofold_f.n) AS VARCHAR) AS n,
    '0' AS nulls,
    CAST(SUM(twofold_f.unknown) AS VARCHAR) AS unknown,
    CAST(SUM(CASE WHEN twofold_f.n > 1 AND twofold_f.nulls = 0 THEN twofold_f.n ELSE 0 END) AS VARCHAR) AS dupes,
    CAST(SUM(CASE WHEN twofold_f.n > 1 AND twofold_f.nulls = 0 THEN 1 ELSE 0 END) AS VARCHAR) AS repeated,
    CAST(SUM(twofold_f.l0) AS VARCHAR) AS l0,
    CAST(SUM(twofold_f.l1) AS VARCHAR) AS l1
FROM (SELECT kb, COUNT(*) AS n,
    SUM(kn) AS nulls,
    SUM(CASE WHEN twofold_k.l0 IS NULL THEN 1 ELSE 0 END) AS unknown,
    SUM(twofold_k.l0) AS l0,
    SUM(twofold_k.l1) AS l1
FROM (SELECT COALESCE(ABS(MOD(CAST('0x' || SUBSTR(kd, 1, 15) AS BIGINT), 64)), -2) AS kb,
    kn, CAST('0x' || SUBSTR(rd, 1, 15) AS BIGINT) AS l0,
    CAST('0x' || SUBSTR(rd, 17, 15) AS BIGINT) AS l1,
    k0
FROM (SELECT MD5((CASE WHEN "id" IS NULL THEN '-' ELSE (CAST(LENGTH(CAST("id" AS VARCHAR)) AS VARCHAR) || ':' || CAST("id" AS VARCHAR)) END)) AS kd,
    MD5(((CASE WHEN "id" IS NULL THEN '-' ELSE (CAST(LENGTH(CAST("id" AS VARCHAR)) AS VARCHAR) || ':' || CAST("id" AS VARCHAR)) END || CASE WHEN "name" IS NULL THEN '-' WHEN LENGTH(CAST("name" AS VARCHAR)) > 1024 THEN (CAST(LENGTH(CAST("name" AS VARCHAR)) AS VARCHAR) || '#' || MD5(CAST("name" AS VARCHAR))) ELSE (CAST(LENGTH(CAST("name" AS VARCHAR)) AS VARCHAR) || ':' || CAST("name" AS VARCHAR)) END || CASE WHEN "price" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CONTAINS(CAST("price" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("price" AS VARCHAR), '0'), '.') ELSE CAST("price" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN CONTAINS(CAST("price" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("price" AS VARCHAR), '0'), '.') ELSE CAST("price" AS VARCHAR) END) END || CASE WHEN "seen" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CONTAINS(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), ' ', 'T') END) AS VARCHAR) || ':' || CASE WHEN CONTAINS(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), ' ', 'T') END) END || CASE WHEN "name" IS NULL THEN '-' WHEN LENGTH(CAST("name" AS VARCHAR)) > 1024 THEN (CAST(LENGTH(CAST("name" AS VARCHAR)) AS VARCHAR) || '#' || MD5(CAST("name" AS VARCHAR))) ELSE (CAST(LENGTH(CAST("name" AS VARCHAR)) AS VARCHAR) || ':' || CAST("name" AS VARCHAR)) END || CASE WHEN "price" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CONTAINS(CAST("price" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("price" AS VARCHAR), '0'), '.') ELSE CAST("price" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN CONTAINS(CAST("price" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("price" AS VARCHAR), '0'), '.') ELSE CAST("price" AS VARCHAR) END) END || CASE WHEN "seen" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CONTAINS(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), ' ', 'T') END) AS VARCHAR) || ':' || CASE WHEN CONTAINS(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), ' ', 'T') END) END || CASE WHEN "name" IS NULL THEN '-' WHEN LENGTH(CAST("name" AS VARCHAR)) > 1024 THEN (CAST(LENGTH(CAST("name" AS VARCHAR)) AS VARCHAR) || '#' || MD5(CAST("name" AS VARCHAR))) ELSE (CAST(LENGTH(CAST("name" AS VARCHAR)) AS VARCHAR) || ':' || CAST("name" AS VARCHAR)) END || CASE WHEN "price" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CONTAINS(CAST("price" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("price" AS VARCHAR), '0'), '.') ELSE CAST("price" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN CONTAINS(CAST("price" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("price" AS VARCHAR), '0'), '.') ELSE CAST("price" AS VARCHAR) END) END) || (CASE WHEN "seen" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CONTAINS(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), ' ', 'T') END) AS VARCHAR) || ':' || CASE WHEN CONTAINS(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), ' ', 'T') END) END || CASE WHEN "name" IS NULL THEN '-' WHEN LENGTH(CAST("name" AS VARCHAR)) > 1024 THEN (CAST(LENGTH(CAST("name" AS VARCHAR)) AS VARCHAR) || '#' || MD5(CAST("name" AS VARCHAR))) ELSE (CAST(LENGTH(CAST("name" AS VARCHAR)) AS VARCHAR) || ':' || CAST("name" AS VARCHAR)) END || CASE WHEN "price" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CONTAINS(CAST("price" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("price" AS VARCHAR), '0'), '.') ELSE CAST("price" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN CONTAINS(CAST("price" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("price" AS VARCHAR), '0'), '.') ELSE CAST("price" AS VARCHAR) END) END || CASE WHEN "seen" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CONTAINS(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), ' ', 'T') END) AS VARCHAR) || ':' || CASE WHEN CONTAINS(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), ' ', 'T') END) END || CASE WHEN "name" IS NULL THEN '-' WHEN LENGTH(CAST("name" AS VARCHAR)) > 1024 THEN (CAST(LENGTH(CAST("name" AS VARCHAR)) AS VARCHAR) || '#' || MD5(CAST("name" AS VARCHAR))) ELSE (CAST(LENGTH(CAST("name" AS VARCHAR)) AS VARCHAR) || ':' || CAST("name" AS VARCHAR)) END || CASE WHEN "price" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CONTAINS(CAST("price" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("price" AS VARCHAR), '0'), '.') ELSE CAST("price" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN CONTAINS(CAST("price" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("price" AS VARCHAR), '0'), '.') ELSE CAST("price" AS VARCHAR) END) END || CASE WHEN "seen" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CONTAINS(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), ' ', 'T') END) AS VARCHAR) || ':' || CASE WHEN CONTAINS(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), ' ', 'T') END) END || CASE WHEN "name" IS NULL THEN '-' WHEN LENGTH(CAST("name" AS VARCHAR)) > 1024 THEN (CAST(LENGTH(CAST("name" AS VARCHAR)) AS VARCHAR) || '#' || MD5(CAST("name" AS VARCHAR))) ELSE (CAST(LENGTH(CAST("name" AS VARCHAR)) AS VARCHAR) || ':' || CAST("name" AS VARCHAR)) END || CASE WHEN "price" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CONTAINS(CAST("price" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("price" AS VARCHAR), '0'), '.') ELSE CAST("price" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN CONTAINS(CAST("price" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("price" AS VARCHAR), '0'), '.') ELSE CAST("price" AS VARCHAR) END) END || CASE WHEN "seen" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CONTAINS(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), ' ', 'T') END) AS VARCHAR) || ':' || CASE WHEN CONTAINS(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), ' ', 'T') END) END))) AS rd,
    CASE WHEN "id" IS NULL THEN 1 ELSE 0 END AS kn,
    "id" AS k0
FROM t
WHERE (a > 1)) AS twofold_d) AS twofold_k
GROUP BY k0, kb) AS twofold_f
GROUP BY kb
-- pass with 64 buckets, cut at 0 keys, NULL apart
SELECT CAST(kb AS VARCHAR) AS bucket,
    CAST(SUM(twofold_f.n) AS VARCHAR) AS n,
    '0' AS nulls,
    CAST(SUM(twofold_f.unknown) AS VARCHAR) AS unknown,
    CAST(SUM(CASE WHEN twofold_f.n > 1 AND twofold_f.nulls = 0 THEN twofold_f.n ELSE 0 END) AS VARCHAR) AS dupes,
    CAST(SUM(CASE WHEN twofold_f.n > 1 AND twofold_f.nulls = 0 THEN 1 ELSE 0 END) AS VARCHAR) AS repeated,
    CAST(SUM(twofold_f.l0) AS VARCHAR) AS l0,
    CAST(SUM(twofold_f.l1) AS VARCHAR) AS l1
FROM (SELECT kb, COUNT(*) AS n,
    SUM(kn) AS nulls,
    SUM(CASE WHEN twofold_k.l0 IS NULL THEN 1 ELSE 0 END) AS unknown,
    SUM(twofold_k.l0) AS l0,
    SUM(twofold_k.l1) AS l1
FROM (SELECT CASE WHEN kn = 1 THEN -1 ELSE COALESCE(ABS(MOD(CAST('0x' || SUBSTR(kd, 1, 15) AS BIGINT), 64)), -2) END AS kb,
    kn, CAST('0x' || SUBSTR(rd, 1, 15) AS BIGINT) AS l0,
    CAST('0x' || SUBSTR(rd, 17, 15) AS BIGINT) AS l1,
    k0
FROM (SELECT MD5((CASE WHEN "id" IS NULL THEN '-' ELSE (CAST(LENGTH(CAST("id" AS VARCHAR)) AS VARCHAR) || ':' || CAST("id" AS VARCHAR)) END)) AS kd,
    MD5((CASE WHEN "id" IS NULL THEN '-' ELSE (CAST(LENGTH(CAST("id" AS VARCHAR)) AS VARCHAR) || ':' || CAST("id" AS VARCHAR)) END || CASE WHEN "name" IS NULL THEN '-' WHEN LENGTH(CAST("name" AS VARCHAR)) > 1024 THEN (CAST(LENGTH(CAST("name" AS VARCHAR)) AS VARCHAR) || '#' || MD5(CAST("name" AS VARCHAR))) ELSE (CAST(LENGTH(CAST("name" AS VARCHAR)) AS VARCHAR) || ':' || CAST("name" AS VARCHAR)) END || CASE WHEN "price" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CONTAINS(CAST("price" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("price" AS VARCHAR), '0'), '.') ELSE CAST("price" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN CONTAINS(CAST("price" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("price" AS VARCHAR), '0'), '.') ELSE CAST("price" AS VARCHAR) END) END || CASE WHEN "seen" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CONTAINS(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), ' ', 'T') END) AS VARCHAR) || ':' || CASE WHEN CONTAINS(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), ' ', 'T') END) END)) AS rd,
    CASE WHEN "id" IS NULL THEN 1 ELSE 0 END AS kn,
    "id" AS k0
FROM t
WHERE (a > 1)) AS twofold_d) AS twofold_k
GROUP BY k0, kb) AS twofold_f
GROUP BY kb
-- finer pass with 64 buckets, cut at 0 keys, NULL apart
SELECT CAST(kb AS VARCHAR) AS bucket,
    CAST(SUM(1) AS VARCHAR) AS n,
    '0' AS nulls,
    CAST(SUM(CASE WHEN twofold_f.l0 IS NULL THEN 1 ELSE 0 END) AS VARCHAR) AS unknown,
    '0' AS dupes,
    '0' AS repeated,
    CAST(SUM(twofold_f.l0) AS VARCHAR) AS l0,
    CAST(SUM(twofold_f.l1) AS VARCHAR) AS l1
FROM (SELECT CASE WHEN kn = 1 THEN -1 ELSE COALESCE(ABS(MOD(CAST('0x' || SUBSTR(kd, 1, 15) AS BIGINT), 1000)), -2) END AS kb,
    kn, CAST('0x' || SUBSTR(rd, 1, 15) AS BIGINT) AS l0,
    CAST('0x' || SUBSTR(rd, 17, 15) AS BIGINT) AS l1
FROM (SELECT MD5((CASE WHEN "id" IS NULL THEN '-' ELSE (CAST(LENGTH(CAST("id" AS VARCHAR)) AS VARCHAR) || ':' || CAST("id" AS VARCHAR)) END)) AS kd,
    MD5((CASE WHEN "id" IS NULL THEN '-' ELSE (CAST(LENGTH(CAST("id" AS VARCHAR)) AS VARCHAR) || ':' || CAST("id" AS VARCHAR)) END || CASE WHEN "name" IS NULL THEN '-' WHEN LENGTH(CAST("name" AS VARCHAR)) > 1024 THEN (CAST(LENGTH(CAST("name" AS VARCHAR)) AS VARCHAR) || '#' || MD5(CAST("name" AS VARCHAR))) ELSE (CAST(LENGTH(CAST("name" AS VARCHAR)) AS VARCHAR) || ':' || CAST("name" AS VARCHAR)) END || CASE WHEN "price" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CONTAINS(CAST("price" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("price" AS VARCHAR), '0'), '.') ELSE CAST("price" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN CONTAINS(CAST("price" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("price" AS VARCHAR), '0'), '.') ELSE CAST("price" AS VARCHAR) END) END || CASE WHEN "seen" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CONTAINS(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), ' ', 'T') END) AS VARCHAR) || ':' || CASE WHEN CONTAINS(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(CAST("seen" AS TIMESTAMP) AS VARCHAR), ' ', 'T') END) END)) AS rd,
    CASE WHEN "id" IS NULL THEN 1 ELSE 0 END AS kn
FROM t
WHERE (a > 1)) AS twofold_d) AS twofold_f
GROUP BY kb
-- rows of 64 buckets, cut at 0 keys, NULL apart
SELECT CASE WHEN "id" IS NULL THEN -1 ELSE COALESCE(ABS(MOD(CAST('0x' || SUBSTR(MD5((CASE WHEN "id" IS NULL THEN '-' ELSE (CAST(LENGTH(CAST("id" AS VARCHAR)) AS VARCHAR) || ':' || CAST("id" AS VARCHAR)) END)), 1, 15) AS BIGINT), 64)), -2) END AS kb,
    "id" AS c0,
    "name" AS c1,
    "price" AS c2,
    "seen" AS c3,
    -1 AS n
FROM t
WHERE (a > 1)
-- all of 64 buckets, cut at 0 keys, NULL apart
SELECT CASE WHEN "id" IS NULL THEN -1 ELSE COALESCE(ABS(MOD(CAST('0x' || SUBSTR(MD5((CASE WHEN "id" IS NULL THEN '-' ELSE (CAST(LENGTH(CAST("id" AS VARCHAR)) AS VARCHAR) || ':' || CAST("id" AS VARCHAR)) END)), 1, 15) AS BIGINT), 64)), -2) END IN (3, 70, 130, 270)
-- first of 64 buckets, cut at 0 keys, NULL apart
SELECT CASE WHEN "id" IS NULL THEN -1 ELSE COALESCE(ABS(MOD(CAST('0x' || SUBSTR(MD5((CASE WHEN "id" IS NULL THEN '-' ELSE (CAST(LENGTH(CAST("id" AS VARCHAR)) AS VARCHAR) || ':' || CAST("id" AS VARCHAR)) END)), 1, 15) AS BIGINT), 64)), -2) END IN (0, 1)
-- last of 64 buckets, cut at 0 keys, NULL apart
SELECT CASE WHEN "id" IS NULL THEN -1 ELSE COALESCE(ABS(MOD(CAST('0x' || SUBSTR(MD5((CASE WHEN "id" IS NULL THEN '-' ELSE (CAST(LENGTH(CAST("id" AS VARCHAR)) AS VARCHAR) || ':' || CAST("id" AS VARCHAR)) END)), 1, 15) AS BIGINT), 64)), -2) END IN (256, 319)
-- apart of 64 buckets, cut at 0 keys, NULL apart
SELECT CASE WHEN "id" IS NULL THEN -1 ELSE COALESCE(ABS(MOD(CAST('0x' || SUBSTR(MD5((CASE WHEN "id" IS NULL THEN '-' ELSE (CAST(LENGTH(CAST("id" AS VARCHAR)) AS VARCHAR) || ':' || CAST("id" AS VARCHAR)) END)), 1, 15) AS BIGINT), 64)), -2) END IN (-2, -1, 5, 200)
-- pass with 64 buckets, cut at 0 keys, by the engine's own hash
SELECT CAST(kb AS VARCHAR) AS bucket,
    CAST(SUM(twofold_f.n) AS VARCHAR) AS n,
    '0' AS nulls,
    '0' AS unknown,
    CAST(SUM(CASE WHEN twofold_f.n > 1 AND twofold_f.nulls = 0 THEN twofold_f.n ELSE 0 END) AS VARCHAR) AS dupes,
    CAST(SUM(CASE WHEN twofold_f.n > 1 AND twofold_f.nulls = 0 THEN 1 ELSE 0 END) AS VARCHAR) AS repeated,
    CAST(SUM(twofold_f.l0) AS VARCHAR) AS l0,
    CAST(SUM(twofold_f.l1) AS VARCHAR) AS l1
FROM (SELECT kb, COUNT(*) AS n,
    SUM(kn) AS nulls,
    SUM(CASE WHEN twofold_k.l0 IS NULL THEN 1 ELSE 0 END) AS unknown,
    SUM(twofold_k.l0) AS l0,
    SUM(twofold_k.l1) AS l1
FROM (SELECT ABS(MOD(l0, 64)) AS kb,
    kn, l0, HASH(HASH(l0, HASH(HASH(HASH(HASH(1, CASE WHEN STRLEN(CAST(v0 AS VARCHAR)) <= 12 THEN HASH(CAST(v0 AS VARCHAR)) ELSE HASH(MD5_NUMBER(CAST(v0 AS VARCHAR))) END)), HASH(HASH(2, v1, v1 IS NULL)), HASH(HASH(3, v2, v2 IS NULL)))))) AS l1,
    k0
FROM (SELECT HASH(HASH(HASH(HASH(0, "id", "id" IS NULL)))) AS l0,
    CASE WHEN "id" IS NULL THEN 1 ELSE 0 END AS kn,
    "id" AS k0,
    "name" AS v0,
    "price" AS v1,
    "seen" AS v2
FROM t
WHERE (a > 1)) AS twofold_d) AS twofold_k
GROUP BY k0, kb) AS twofold_f
GROUP BY kb
-- finer pass with 64 buckets, cut at 0 keys, by the engine's own hash
SELECT CAST(kb AS VARCHAR) AS bucket,
    CAST(SUM(1) AS VARCHAR) AS n,
    '0' AS nulls,
    '0' AS unknown,
    '0' AS dupes,
    '0' AS repeated,
    CAST(SUM(twofold_f.l0) AS VARCHAR) AS l0,
    CAST(SUM(twofold_f.l1) AS VARCHAR) AS l1
FROM (SELECT ABS(MOD(l0, 1000)) AS kb,
    kn, l0, HASH(HASH(l0, HASH(HASH(HASH(HASH(1, CASE WHEN STRLEN(CAST(v0 AS VARCHAR)) <= 12 THEN HASH(CAST(v0 AS VARCHAR)) ELSE HASH(MD5_NUMBER(CAST(v0 AS VARCHAR))) END)), HASH(HASH(2, v1, v1 IS NULL)), HASH(HASH(3, v2, v2 IS NULL)))))) AS l1
FROM (SELECT HASH(HASH(HASH(HASH(0, "id", "id" IS NULL)))) AS l0,
    CASE WHEN "id" IS NULL THEN 1 ELSE 0 END AS kn,
    "name" AS v0,
    "price" AS v1,
    "seen" AS v2
FROM t
WHERE (a > 1)) AS twofold_d) AS twofold_f
GROUP BY kb
-- rows of 64 buckets, cut at 0 keys, by the engine's own hash
SELECT ABS(MOD(HASH(HASH(HASH(HASH(0, "id", "id" IS NULL)))), 64)) AS kb,
    "id" AS c0,
    "name" AS c1,
    "price" AS c2,
    "seen" AS c3,
    -1 AS n
FROM t
WHERE (a > 1)
-- all of 64 buckets, cut at 0 keys, by the engine's own hash
SELECT ABS(MOD(HASH(HASH(HASH(HASH(0, "id", "id" IS NULL)))), 64)) IN (3, 70, 130, 270)
-- first of 64 buckets, cut at 0 keys, by the engine's own hash
SELECT ABS(MOD(HASH(HASH(HASH(HASH(0, "id", "id" IS NULL)))), 64)) IN (0, 1)
-- last of 64 buckets, cut at 0 keys, by the engine's own hash
SELECT ABS(MOD(HASH(HASH(HASH(HASH(0, "id", "id" IS NULL)))), 64)) IN (256, 319)
-- apart of 64 buckets, cut at 0 keys, by the engine's own hash
SELECT ABS(MOD(HASH(HASH(HASH(HASH(0, "id", "id" IS NULL)))), 64)) IN (-2, -1, 5, 200)
-- pass over many columns with 64 buckets, cut at 0 keys, by the engine's own hash
SELECT CAST(kb AS VARCHAR) AS bucket,
    CAST(SUM(twofold_f.n) AS VARCHAR) AS n,
    '0' AS nulls,
    '0' AS unknown,
    CAST(SUM(CASE WHEN twofold_f.n > 1 AND twofold_f.nulls = 0 THEN twofold_f.n ELSE 0 END) AS VARCHAR) AS dupes,
    CAST(SUM(CASE WHEN twofold_f.n > 1 AND twofold_f.nulls = 0 THEN 1 ELSE 0 END) AS VARCHAR) AS repeated,
    CAST(SUM(twofold_f.l0) AS VARCHAR) AS l0,
    CAST(SUM(twofold_f.l1) AS VARCHAR) AS l1
FROM (SELECT kb, COUNT(*) AS n,
    SUM(kn) AS nulls,
    SUM(CASE WHEN twofold_k.l0 IS NULL THEN 1 ELSE 0 END) AS unknown,
    SUM(twofold_k.l0) AS l0,
    SUM(twofold_k.l1) AS l1
FROM (SELECT ABS(MOD(l0, 64)) AS kb,
    kn, l0, HASH(HASH(l0, HASH(HASH(HASH(HASH(1, CASE WHEN STRLEN(CAST(v0 AS VARCHAR)) <= 12 THEN HASH(CAST(v0 AS VARCHAR)) ELSE HASH(MD5_NUMBER(CAST(v0 AS VARCHAR))) END)), HASH(HASH(2, v1, v1 IS NULL)), HASH(HASH(3, v2, v2 IS NULL)), HASH(HASH(4, CASE WHEN STRLEN(CAST(v3 AS VARCHAR)) <= 12 THEN HASH(CAST(v3 AS VARCHAR)) ELSE HASH(MD5_NUMBER(CAST(v3 AS VARCHAR))) END)), HASH(HASH(5, v4, v4 IS NULL)), HASH(HASH(6, v5, v5 IS NULL)), HASH(HASH(7, CASE WHEN STRLEN(CAST(v6 AS VARCHAR)) <= 12 THEN HASH(CAST(v6 AS VARCHAR)) ELSE HASH(MD5_NUMBER(CAST(v6 AS VARCHAR))) END)), HASH(HASH(8, v7, v7 IS NULL)), HASH(HASH(9, v8, v8 IS NULL)), HASH(HASH(10, CASE WHEN STRLEN(CAST(v9 AS VARCHAR)) <= 12 THEN HASH(CAST(v9 AS VARCHAR)) ELSE HASH(MD5_NUMBER(CAST(v9 AS VARCHAR))) END)), HASH(HASH(11, v10, v10 IS NULL)), HASH(HASH(12, v11, v11 IS NULL)), HASH(HASH(13, CASE WHEN STRLEN(CAST(v12 AS VARCHAR)) <= 12 THEN HASH(CAST(v12 AS VARCHAR)) ELSE HASH(MD5_NUMBER(CAST(v12 AS VARCHAR))) END)), HASH(HASH(14, v13, v13 IS NULL)), HASH(HASH(15, v14, v14 IS NULL)), HASH(HASH(16, CASE WHEN STRLEN(CAST(v15 AS VARCHAR)) <= 12 THEN HASH(CAST(v15 AS VARCHAR)) ELSE HASH(MD5_NUMBER(CAST(v15 AS VARCHAR))) END)), HASH(HASH(17, v16, v16 IS NULL)), HASH(HASH(18, v17, v17 IS NULL)))))) AS l1,
    k0
FROM (SELECT HASH(HASH(HASH(HASH(0, "id", "id" IS NULL)))) AS l0,
    CASE WHEN "id" IS NULL THEN 1 ELSE 0 END AS kn,
    "id" AS k0,
    "name" AS v0,
    "price" AS v1,
    "seen" AS v2,
    "name" AS v3,
    "price" AS v4,
    "seen" AS v5,
    "name" AS v6,
    "price" AS v7,
    "seen" AS v8,
    "name" AS v9,
    "price" AS v10,
    "seen" AS v11,
    "name" AS v12,
    "price" AS v13,
    "seen" AS v14,
    "name" AS v15,
    "price" AS v16,
    "seen" AS v17
FROM t
WHERE (a > 1)) AS twofold_d) AS twofold_k
GROUP BY k0, kb) AS twofold_f
GROUP BY kb
-- pass with 64 buckets, cut at 0 keys, by the engine's own hash, NULL apart
SELECT CAST(kb AS VARCHAR) AS bucket,
    CAST(SUM(twofold_f.n) AS VARCHAR) AS n,
    '0' AS nulls,
    '0' AS unknown,
    CAST(SUM(CASE WHEN twofold_f.n > 1 AND twofold_f.nulls = 0 THEN twofold_f.n ELSE 0 END) AS VARCHAR) AS dupes,
    CAST(SUM(CASE WHEN twofold_f.n > 1 AND twofold_f.nulls = 0 THEN 1 ELSE 0 END) AS VARCHAR) AS repeated,
    CAST(SUM(twofold_f.l0) AS VARCHAR) AS l0,
    CAST(SUM(twofold_f.l1) AS VARCHAR) AS l1
FROM (SELECT kb, COUNT(*) AS n,
    SUM(kn) AS nulls,
    SUM(CASE WHEN twofold_k.l0 IS NULL THEN 1 ELSE 0 END) AS unknown,
    SUM(twofold_k.l0) AS l0,
    SUM(twofold_k.l1) AS l1
FROM (SELECT CASE WHEN kn = 1 THEN -1 ELSE ABS(MOD(l0, 64)) END AS kb,
    kn, l0, HASH(HASH(l0, HASH(HASH(HASH(HASH(1, CASE WHEN STRLEN(CAST(v0 AS VARCHAR)) <= 12 THEN HASH(CAST(v0 AS VARCHAR)) ELSE HASH(MD5_NUMBER(CAST(v0 AS VARCHAR))) END)), HASH(HASH(2, v1, v1 IS NULL)), HASH(HASH(3, v2, v2 IS NULL)))))) AS l1,
    k0
FROM (SELECT HASH(HASH(HASH(HASH(0, "id", "id" IS NULL)))) AS l0,
    CASE WHEN "id" IS NULL THEN 1 ELSE 0 END AS kn,
    "id" AS k0,
    "name" AS v0,
    "price" AS v1,
    "seen" AS v2
FROM t
WHERE (a > 1)) AS twofold_d) AS twofold_k
GROUP BY k0, kb) AS twofold_f
GROUP BY kb
-- finer pass with 64 buckets, cut at 0 keys, by the engine's own hash, NULL apart
SELECT CAST(kb AS VARCHAR) AS bucket,
    CAST(SUM(1) AS VARCHAR) AS n,
    '0' AS nulls,
    '0' AS unknown,
    '0' AS dupes,
    '0' AS repeated,
    CAST(SUM(twofold_f.l0) AS VARCHAR) AS l0,
    CAST(SUM(twofold_f.l1) AS VARCHAR) AS l1
FROM (SELECT CASE WHEN kn = 1 THEN -1 ELSE ABS(MOD(l0, 1000)) END AS kb,
    kn, l0, HASH(HASH(l0, HASH(HASH(HASH(HASH(1, CASE WHEN STRLEN(CAST(v0 AS VARCHAR)) <= 12 THEN HASH(CAST(v0 AS VARCHAR)) ELSE HASH(MD5_NUMBER(CAST(v0 AS VARCHAR))) END)), HASH(HASH(2, v1, v1 IS NULL)), HASH(HASH(3, v2, v2 IS NULL)))))) AS l1
FROM (SELECT HASH(HASH(HASH(HASH(0, "id", "id" IS NULL)))) AS l0,
    CASE WHEN "id" IS NULL THEN 1 ELSE 0 END AS kn,
    "name" AS v0,
    "price" AS v1,
    "seen" AS v2
FROM t
WHERE (a > 1)) AS twofold_d) AS twofold_f
GROUP BY kb
-- rows of 64 buckets, cut at 0 keys, by the engine's own hash, NULL apart
SELECT CASE WHEN "id" IS NULL THEN -1 ELSE ABS(MOD(HASH(HASH(HASH(HASH(0, "id", "id" IS NULL)))), 64)) END AS kb,
    "id" AS c0,
    "name" AS c1,
    "price" AS c2,
    "seen" AS c3,
    -1 AS n
FROM t
WHERE (a > 1)
-- all of 64 buckets, cut at 0 keys, by the engine's own hash, NULL apart
SELECT CASE WHEN "id" IS NULL THEN -1 ELSE ABS(MOD(HASH(HASH(HASH(HASH(0, "id", "id" IS NULL)))), 64)) END IN (3, 70, 130, 270)
-- first of 64 buckets, cut at 0 keys, by the engine's own hash, NULL apart
SELECT CASE WHEN "id" IS NULL THEN -1 ELSE ABS(MOD(HASH(HASH(HASH(HASH(0, "id", "id" IS NULL)))), 64)) END IN (0, 1)
-- last of 64 buckets, cut at 0 keys, by the engine's own hash, NULL apart
SELECT CASE WHEN "id" IS NULL THEN -1 ELSE ABS(MOD(HASH(HASH(HASH(HASH(0, "id", "id" IS NULL)))), 64)) END IN (256, 319)
-- apart of 64 buckets, cut at 0 keys, by the engine's own hash, NULL apart
SELECT CASE WHEN "id" IS NULL THEN -1 ELSE ABS(MOD(HASH(HASH(HASH(HASH(0, "id", "id" IS NULL)))), 64)) END IN (-2, -1, 5, 200)
