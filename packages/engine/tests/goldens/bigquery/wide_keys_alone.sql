WITH twofold_s AS (SELECT CAST(`k0` AS INT64) AS k0,
    `k1` AS k1,
    1 AS p
FROM `before`),
twofold_t AS (SELECT CAST(`k0` AS INT64) AS k0,
    `k1` AS k1,
    1 AS p
FROM `after`),
twofold_j AS (SELECT COALESCE(a.p, 0) AS sp,
    COALESCE(b.p, 0) AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0,
    a.k1 AS sk1,
    b.k1 AS tk1
FROM twofold_s AS a
FULL
JOIN twofold_t AS b ON COALESCE(a.k0, 0) = COALESCE(b.k0, 0) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END AND COALESCE(a.k1, '') = COALESCE(b.k1, '') AND CASE WHEN a.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k1 IS NULL THEN 1 ELSE 0 END),
twofold_g AS (SELECT sk0, sk1, SUM(sp) AS n
FROM twofold_j
WHERE tp = 0
GROUP BY sk0, sk1)
SELECT COUNT(*), COALESCE(SUM(n), 0), COUNT(CASE WHEN n > 1 AND NOT (sk0 IS NULL OR sk1 IS NULL) THEN 1 END), COALESCE(SUM(CASE WHEN n > 1 AND NOT (sk0 IS NULL OR sk1 IS NULL) THEN n END), 0), COUNT(CASE WHEN n > 1 THEN 1 END)
FROM twofold_g
