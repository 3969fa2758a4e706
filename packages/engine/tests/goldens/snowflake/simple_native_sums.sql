SELECT CAST(kb AS VARCHAR) AS bucket,
    CAST(SUM(1) AS VARCHAR) AS n,
    '0' AS nulls,
    '0' AS unknown,
    '0' AS dupes,
    '0' AS repeated,
    CAST(SUM(twofold_f.l0) AS VARCHAR) AS l0,
    CAST(SUM(twofold_f.l1) AS VARCHAR) AS l1
FROM (SELECT ABS(MOD(l0, 64)) AS kb,
    kn, l0, HASH(HASH(l0, v0), HASH(l0, v1), HASH(l0, v2)) AS l1
FROM (SELECT HASH(HASH(0, CAST("id" AS NUMBER(38, 0)))) AS l0,
    CASE WHEN "id" IS NULL THEN 1 ELSE 0 END AS kn,
    "name" AS v0,
    CAST("price" AS NUMBER(18, 4)) AS v1,
    CAST("seen" AS TIMESTAMP_NTZ(9)) AS v2
FROM "before_simple") AS twofold_d) AS twofold_f
GROUP BY kb
