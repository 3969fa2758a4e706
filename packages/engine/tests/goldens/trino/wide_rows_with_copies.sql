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
    "k0" AS r0,
    "k1" AS r1,
    "whole" AS r2,
    CASE WHEN CAST("price" AS VARCHAR) LIKE '%.%' THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST("price" AS VARCHAR))) ELSE CAST("price" AS VARCHAR) END AS r3,
    CASE WHEN CAST("cost" AS VARCHAR) LIKE '%.%' THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST("cost" AS VARCHAR))) ELSE CAST("cost" AS VARCHAR) END AS r4,
    "ratio" AS r5,
    "active" AS r6,
    "note" AS r7,
    CAST("code" AS VARCHAR) AS r8,
    "raw" AS r9,
    CAST("day" AS VARCHAR) AS r10,
    TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST(CAST("clock" AS TIME(12)) AS VARCHAR))) AS r11,
    REPLACE(TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST(CAST("seen" AS TIMESTAMP(12)) AS VARCHAR))), ' ', 'T') AS r12,
    (REPLACE(TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST(CAST("moment" AT TIME ZONE 'UTC' AS TIMESTAMP(12)) AS VARCHAR))), ' ', 'T') || 'Z') AS r13,
    LOWER(CAST("token" AS VARCHAR)) AS r14,
    "whole_decimal" AS r15,
    "whole_float" AS r16,
    "flag_number" AS r17,
    LOWER(CAST("token_text" AS VARCHAR)) AS r18,
    CAST("day_seen" AS VARCHAR) AS r19,
    '' AS z18,
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
    "k0" AS r0,
    "k1" AS r1,
    "whole" AS r2,
    CASE WHEN CAST("price" AS VARCHAR) LIKE '%.%' THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST("price" AS VARCHAR))) ELSE CAST("price" AS VARCHAR) END AS r3,
    CASE WHEN CAST("cost" AS VARCHAR) LIKE '%.%' THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST("cost" AS VARCHAR))) ELSE CAST("cost" AS VARCHAR) END AS r4,
    "ratio" AS r5,
    "active" AS r6,
    "note" AS r7,
    "code" AS r8,
    "raw" AS r9,
    CAST("day" AS VARCHAR) AS r10,
    TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST(CAST("clock" AS TIME(12)) AS VARCHAR))) AS r11,
    REPLACE(TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST(CAST("seen" AS TIMESTAMP(12)) AS VARCHAR))), ' ', 'T') AS r12,
    (REPLACE(TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST(CAST("moment" AT TIME ZONE 'UTC' AS TIMESTAMP(12)) AS VARCHAR))), ' ', 'T') || 'Z') AS r13,
    LOWER(CAST("token" AS VARCHAR)) AS r14,
    CASE WHEN CAST("whole_decimal" AS VARCHAR) LIKE '%.%' THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST("whole_decimal" AS VARCHAR))) ELSE CAST("whole_decimal" AS VARCHAR) END AS r15,
    "whole_float" AS r16,
    "flag_number" AS r17,
    "token_text" AS r18,
    REPLACE(TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST(CAST("day_seen" AS TIMESTAMP(12)) AS VARCHAR))), ' ', 'T') AS r19,
    "token_text" AS z18,
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
    b.r19 AS t_r19
FROM twofold_s1 AS a
FULL
JOIN twofold_t1 AS b ON COALESCE(a.k0, 0) = COALESCE(b.k0, 0) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END AND COALESCE(a.k1, '') = COALESCE(b.k1, '') AND CASE WHEN a.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k1 IS NULL THEN 1 ELSE 0 END),
twofold_s2 AS (SELECT twofold_s.*
FROM twofold_s
JOIN twofold_c ON COALESCE(twofold_s.k0, 0) = COALESCE(twofold_c.k0, 0) AND CASE WHEN twofold_s.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k0 IS NULL THEN 1 ELSE 0 END AND COALESCE(twofold_s.k1, '') = COALESCE(twofold_c.k1, '') AND CASE WHEN twofold_s.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k1 IS NULL THEN 1 ELSE 0 END),
twofold_t2 AS (SELECT twofold_t.*
FROM twofold_t
JOIN twofold_c ON COALESCE(twofold_t.k0, 0) = COALESCE(twofold_c.k0, 0) AND CASE WHEN twofold_t.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k0 IS NULL THEN 1 ELSE 0 END AND COALESCE(twofold_t.k1, '') = COALESCE(twofold_c.k1, '') AND CASE WHEN twofold_t.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k1 IS NULL THEN 1 ELSE 0 END),
twofold_m AS (SELECT 0 AS side,
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, z18, r0 AS s_r0,
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
    NULL AS t_r19
FROM twofold_s2
UNION ALL SELECT 1 AS side,
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, z18, NULL AS s_r0,
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
    r19 AS t_r19
FROM twofold_t2),
twofold_w AS (SELECT twofold_m.*, ROW_NUMBER() OVER (PARTITION BY side, k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17
ORDER BY z18 NULLS LAST) AS n,
    COUNT(*) OVER (PARTITION BY side, k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17) AS mine,
    COUNT(*) OVER (PARTITION BY k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17) AS all_equal
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
    s_r0, s_r1, s_r2, s_r3, s_r4, s_r5, s_r6, s_r7, s_r8, s_r9, s_r10, s_r11, s_r12, s_r13, s_r14, s_r15, s_r16, s_r17, s_r18, s_r19, t_r0, t_r1, t_r2, t_r3, t_r4, t_r5, t_r6, t_r7, t_r8, t_r9, t_r10, t_r11, t_r12, t_r13, t_r14, t_r15, t_r16, t_r17, t_r18, t_r19, COALESCE(sk0, tk0) AS o0,
    COALESCE(sk1, tk1) AS o1
FROM twofold_j
WHERE (sp = 0 OR tp = 0 OR d0 OR d1 OR d2 OR d3 OR d4 OR d5 OR d6 OR d7 OR d8 OR d9 OR d10 OR d11 OR d12 OR d13 OR d14 OR d15 OR d16 OR d17)
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
    s_r0, s_r1, s_r2, s_r3, s_r4, s_r5, s_r6, s_r7, s_r8, s_r9, s_r10, s_r11, s_r12, s_r13, s_r14, s_r15, s_r16, s_r17, s_r18, s_r19, t_r0, t_r1, t_r2, t_r3, t_r4, t_r5, t_r6, t_r7, t_r8, t_r9, t_r10, t_r11, t_r12, t_r13, t_r14, t_r15, t_r16, t_r17, t_r18, t_r19, k0 AS o0,
    k1 AS o1
FROM twofold_w
WHERE n > all_equal - mine)
SELECT side, d0, d1, d2, d3, d4, d5, d6, d7, d8, d9, d10, d11, d12, d13, d14, d15, d16, d17, s_r0, s_r1, s_r2, s_r3, s_r4, s_r5, s_r6, s_r7, s_r8, s_r9, s_r10, s_r11, s_r12, s_r13, s_r14, s_r15, s_r16, s_r17, s_r18, s_r19, t_r0, t_r1, t_r2, t_r3, t_r4, t_r5, t_r6, t_r7, t_r8, t_r9, t_r10, t_r11, t_r12, t_r13, t_r14, t_r15, t_r16, t_r17, t_r18, t_r19
FROM (SELECT twofold_r.*, ROW_NUMBER() OVER (PARTITION BY side
ORDER BY o0 NULLS LAST, o1 NULLS LAST) AS place
FROM twofold_r) AS x
WHERE place <= CASE side WHEN 0 THEN 10 WHEN 1 THEN 20 ELSE 30 END
ORDER BY side, place
