WITH twofold_s AS (SELECT "k0" AS k0,
    "k1" AS k1,
    "whole" AS v0,
    "price" AS v1,
    "cost" AS v2,
    "huge" AS v3,
    TO_BINARY_DOUBLE("ratio") AS v4,
    "note" AS v5,
    (CAST("code" AS VARCHAR2(4000)) COLLATE BINARY) AS v6,
    "raw" AS v7,
    CAST("seen" AS TIMESTAMP(9)) AS v8,
    CAST(SYS_EXTRACT_UTC("moment") AS TIMESTAMP(9)) AS v9,
    "whole_decimal" AS v10,
    1 AS p
FROM "before"),
twofold_t AS (SELECT "k0" AS k0,
    "k1" AS k1,
    "whole" AS v0,
    "price" AS v1,
    "cost" AS v2,
    "huge" AS v3,
    TO_BINARY_DOUBLE("ratio") AS v4,
    "note" AS v5,
    ("code" COLLATE BINARY) AS v6,
    "raw" AS v7,
    CAST("seen" AS TIMESTAMP(9)) AS v8,
    CAST(SYS_EXTRACT_UTC("moment") AS TIMESTAMP(9)) AS v9,
    "whole_decimal" AS v10,
    1 AS p
FROM "after"),
twofold_g AS (SELECT k0, k1, SUM(sp) AS sc,
    SUM(tp) AS tc
FROM (SELECT k0, k1, 1 AS sp,
    0 AS tp
FROM twofold_s
UNION ALL SELECT k0, k1, 0 AS sp,
    1 AS tp
FROM twofold_t) u
GROUP BY k0, k1),
twofold_c AS (SELECT k0, k1, 1 AS p
FROM twofold_g
WHERE sc > 1 OR tc > 1),
twofold_s1 AS (SELECT twofold_s.*
FROM twofold_s
LEFT
JOIN twofold_c ON NVL(twofold_s.k0, 0) = NVL(twofold_c.k0, 0) AND CASE WHEN twofold_s.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k0 IS NULL THEN 1 ELSE 0 END AND NVL(twofold_s.k1, '-') = NVL(twofold_c.k1, '-') AND CASE WHEN twofold_s.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k1 IS NULL THEN 1 ELSE 0 END
WHERE twofold_c.p IS NULL),
twofold_t1 AS (SELECT twofold_t.*
FROM twofold_t
LEFT
JOIN twofold_c ON NVL(twofold_t.k0, 0) = NVL(twofold_c.k0, 0) AND CASE WHEN twofold_t.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k0 IS NULL THEN 1 ELSE 0 END AND NVL(twofold_t.k1, '-') = NVL(twofold_c.k1, '-') AND CASE WHEN twofold_t.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k1 IS NULL THEN 1 ELSE 0 END
WHERE twofold_c.p IS NULL),
twofold_s2 AS (SELECT twofold_s.*
FROM twofold_s
JOIN twofold_c ON NVL(twofold_s.k0, 0) = NVL(twofold_c.k0, 0) AND CASE WHEN twofold_s.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k0 IS NULL THEN 1 ELSE 0 END AND NVL(twofold_s.k1, '-') = NVL(twofold_c.k1, '-') AND CASE WHEN twofold_s.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k1 IS NULL THEN 1 ELSE 0 END),
twofold_t2 AS (SELECT twofold_t.*
FROM twofold_t
JOIN twofold_c ON NVL(twofold_t.k0, 0) = NVL(twofold_c.k0, 0) AND CASE WHEN twofold_t.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k0 IS NULL THEN 1 ELSE 0 END AND NVL(twofold_t.k1, '-') = NVL(twofold_c.k1, '-') AND CASE WHEN twofold_t.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k1 IS NULL THEN 1 ELSE 0 END),
twofold_m AS (SELECT 0 AS side,
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10
FROM twofold_s2
UNION ALL SELECT 1 AS side,
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10
FROM twofold_t2),
twofold_w AS (SELECT twofold_m.*, ROW_NUMBER() OVER (PARTITION BY side, k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10
ORDER BY side) AS n,
    COUNT(*) OVER (PARTITION BY side, k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10) AS mine,
    COUNT(*) OVER (PARTITION BY k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10) AS all_equal
FROM twofold_m)
SELECT COUNT(CASE WHEN side = 0 AND n <= all_equal - mine THEN 1 END), COUNT(CASE WHEN side = 0 AND n > all_equal - mine THEN 1 END), COUNT(CASE WHEN side = 1 AND n > all_equal - mine THEN 1 END)
FROM twofold_w
