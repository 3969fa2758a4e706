SELECT CAST(kb AS VARCHAR) AS bucket,
    CAST(SUM(1) AS VARCHAR) AS n,
    '0' AS nulls,
    '0' AS unknown,
    '0' AS dupes,
    '0' AS repeated,
    CAST(SUM(twofold_f.l0) AS VARCHAR) AS l0,
    CAST(SUM(twofold_f.l1) AS VARCHAR) AS l1
FROM (SELECT ABS(MOD(l0, 64)) AS kb,
    kn, l0, HASH(HASH(l0, HASH(HASH(HASH(HASH(1, CASE WHEN STRLEN(CAST(v0 AS VARCHAR)) <= 12 THEN HASH(CAST(v0 AS VARCHAR)) ELSE HASH(MD5_NUMBER(CAST(v0 AS VARCHAR))) END)), HASH(HASH(2, v1, v1 IS NULL)), HASH(HASH(3, v2, v2 IS NULL)))))) AS l1
FROM (SELECT HASH(HASH(HASH(HASH(0, "id", "id" IS NULL)))) AS l0,
    CASE WHEN "id" IS NULL THEN 1 ELSE 0 END AS kn,
    "name" AS v0,
    "price" AS v1,
    "seen" AS v2
FROM "before_simple") AS twofold_d) AS twofold_f
GROUP BY kb
