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
FROM twofold_s a
FULL
JOIN twofold_t b ON a.k0 = b.k0),
twofold_g AS (SELECT tk0, SUM(tp) AS n
FROM twofold_j
WHERE sp = 0
GROUP BY tk0)
SELECT COUNT(*), COALESCE(SUM(n), 0), COUNT(CASE WHEN n > 1 AND NOT (tk0 IS NULL) THEN 1 END), COALESCE(SUM(CASE WHEN n > 1 AND NOT (tk0 IS NULL) THEN n END), 0), COUNT(CASE WHEN n > 1 THEN 1 END)
FROM twofold_g
