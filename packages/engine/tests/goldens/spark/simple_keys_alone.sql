WITH twofold_s AS (SELECT CAST(`id` AS BIGINT) AS k0,
    1 AS p
FROM `before_simple`),
twofold_t AS (SELECT CAST(`id` AS BIGINT) AS k0,
    1 AS p
FROM `after_simple`),
twofold_j AS (SELECT COALESCE(a.p, 0) AS sp,
    COALESCE(b.p, 0) AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0
FROM twofold_s AS a
FULL
JOIN twofold_t AS b ON a.k0 = b.k0),
twofold_g AS (SELECT tk0, SUM(tp) AS n
FROM twofold_j
WHERE sp = 0
GROUP BY tk0)
SELECT COUNT(*), COALESCE(SUM(n), 0), COUNT(*) FILTER (WHERE n > 1 AND NOT (tk0 IS NULL)), COALESCE(SUM(n) FILTER (WHERE n > 1 AND NOT (tk0 IS NULL)), 0), COUNT(*) FILTER (WHERE n > 1)
FROM twofold_g
