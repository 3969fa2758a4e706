WITH twofold_s AS (SELECT CAST("k0" AS NUMBER(38, 0)) AS k0,
    "k1" AS k1,
    CAST("whole" AS NUMBER(38, 0)) AS v0,
    CAST("price" AS NUMBER(18, 4)) AS v1,
    CAST("cost" AS NUMBER(20, 6)) AS v2,
    CASE WHEN "ratio" = 0 THEN CAST(0 AS DOUBLE) ELSE CAST("ratio" AS DOUBLE) END AS v3,
    "active" AS v4,
    "note" AS v5,
    COLLATE("code", 'utf8') AS v6,
    "raw" AS v7,
    "day" AS v8,
    CAST("clock" AS TIME(9)) AS v9,
    CAST("seen" AS TIMESTAMP_NTZ(9)) AS v10,
    CAST(CONVERT_TIMEZONE('UTC', "moment") AS TIMESTAMP_NTZ(9)) AS v11,
    CAST("whole_decimal" AS NUMBER(18, 4)) AS v12,
    CAST(CASE WHEN "flag_number" THEN 1 WHEN NOT "flag_number" THEN 0 END AS NUMBER(38, 0)) AS v13,
    CAST("day_seen" AS TIMESTAMP_NTZ(9)) AS v14,
    1 AS p
FROM "before"),
twofold_t AS (SELECT CAST("k0" AS NUMBER(38, 0)) AS k0,
    "k1" AS k1,
    CAST("whole" AS NUMBER(38, 0)) AS v0,
    CAST("price" AS NUMBER(18, 4)) AS v1,
    CAST("cost" AS NUMBER(20, 6)) AS v2,
    CASE WHEN "ratio" = 0 THEN CAST(0 AS DOUBLE) ELSE CAST("ratio" AS DOUBLE) END AS v3,
    "active" AS v4,
    "note" AS v5,
    COLLATE("code", 'utf8') AS v6,
    "raw" AS v7,
    "day" AS v8,
    CAST("clock" AS TIME(9)) AS v9,
    CAST("seen" AS TIMESTAMP_NTZ(9)) AS v10,
    CAST(CONVERT_TIMEZONE('UTC', "moment") AS TIMESTAMP_NTZ(9)) AS v11,
    CAST("whole_decimal" AS NUMBER(18, 4)) AS v12,
    CAST("flag_number" AS NUMBER(38, 0)) AS v13,
    CAST("day_seen" AS TIMESTAMP_NTZ(9)) AS v14,
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
FROM b.v14 AS d14
FROM twofold_s AS a
FULL
JOIN twofold_t AS b ON COALESCE(a.k0, 0) = COALESCE(b.k0, 0) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END AND COALESCE(a.k1, '') = COALESCE(b.k1, '') AND CASE WHEN a.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k1 IS NULL THEN 1 ELSE 0 END),
twofold_q AS (SELECT BITAND(HASH(COALESCE(sk0, tk0), COALESCE(sk1, tk1)), 65535) AS bucket,
    COUNT(CASE WHEN sp > 0 AND tp > 0 THEN 1 END) AS pairs,
    COALESCE(SUM(CASE WHEN tp = 0 THEN sp END), 0) AS source_rows,
    COALESCE(SUM(CASE WHEN sp = 0 THEN tp END), 0) AS target_rows,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND (d0 OR d1 OR d2 OR d3 OR d4 OR d5 OR d6 OR d7 OR d8 OR d9 OR d10 OR d11 OR d12 OR d13 OR d14) THEN 1 END) AS changed,
    COUNT(CASE WHEN sp > 1 OR tp > 1 THEN 1 END) AS copies,
    COALESCE(SUM(CASE WHEN (sk0 IS NULL OR sk1 IS NULL) THEN sp END), 0) AS source_nulls,
    COALESCE(SUM(CASE WHEN (tk0 IS NULL OR tk1 IS NULL) THEN tp END), 0) AS target_nulls,
    COUNT(CASE WHEN sp > 0 AND tp > 0 THEN 1 END) AS met,
    COALESCE(SUM(CASE WHEN tp = 0 THEN sp END), 0) AS source_alone,
    COALESCE(SUM(CASE WHEN sp = 0 THEN tp END), 0) AS target_alone,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d0 THEN 1 END) AS c0,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d1 THEN 1 END) AS c1,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d2 THEN 1 END) AS c2,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d3 THEN 1 END) AS c3,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d4 THEN 1 END) AS c4,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d5 THEN 1 END) AS c5,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d6 THEN 1 END) AS c6,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d7 THEN 1 END) AS c7,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d8 THEN 1 END) AS c8,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d9 THEN 1 END) AS c9,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d10 THEN 1 END) AS c10,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d11 THEN 1 END) AS c11,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d12 THEN 1 END) AS c12,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d13 THEN 1 END) AS c13,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d14 THEN 1 END) AS c14
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
    SUM(twofold_q.c14) AS c14
FROM twofold_q
GROUP BY 1
