WITH twofold_s AS (SELECT CAST(`k0` AS BIGINT) AS k0,
    `k1` AS k1,
    1 AS p
FROM `before`),
twofold_t AS (SELECT CAST(`k0` AS BIGINT) AS k0,
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
JOIN twofold_t AS b ON a.k0 <=> b.k0 AND a.k1 <=> b.k1),
twofold_g AS (SELECT sk0, sk1, SUM(sp) AS n
FROM twofold_j
WHERE tp = 0
GROUP BY sk0, sk1)
SELECT COUNT(*), COALESCE(SUM(n), 0), COUNT(*) FILTER (WHERE n > 1 AND NOT (sk0 IS NULL OR sk1 IS NULL)), COALESCE(SUM(n) FILTER (WHERE n > 1 AND NOT (sk0 IS NULL OR sk1 IS NULL)), 0), COUNT(*) FILTER (WHERE n > 1)
FROM twofold_g
