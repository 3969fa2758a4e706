SELECT CAST(kb AS VARCHAR) AS bucket,
    CAST(SUM(twofold_f.n) AS VARCHAR) AS n,
    CAST(SUM(twofold_f.nulls) AS VARCHAR) AS nulls,
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
    kn, l0, HASH(HASH(l0, v0), HASH(l0, v1), HASH(l0, v2), HASH(l0, v3), HASH(l0, v4), HASH(l0, v5), HASH(l0, v6), HASH(l0, v7), HASH(l0, v8), HASH(l0, v9), HASH(l0, v10), HASH(l0, v11), HASH(l0, v12), HASH(l0, v13), HASH(l0, v14)) AS l1,
    k0, k1
FROM (SELECT HASH(HASH(0, CAST("k0" AS NUMBER(38, 0))), HASH(0, "k1")) AS l0,
    CASE WHEN "k0" IS NULL OR "k1" IS NULL THEN 1 ELSE 0 END AS kn,
    CAST("k0" AS NUMBER(38, 0)) AS k0,
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
    CAST("day_seen" AS TIMESTAMP_NTZ(9)) AS v14
FROM "before") AS twofold_d) AS twofold_k
GROUP BY k0, k1, kb) AS twofold_f
GROUP BY kb
