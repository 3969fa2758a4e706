WITH twofold_s AS (SELECT CASE WHEN TYPEOF("id") IN ('integer', 'real', 'null') THEN +"id" ELSE twofold_read('integer', "id") END COLLATE BINARY AS k0,
    1 AS p
FROM "before_simple"),
twofold_t AS (SELECT CASE WHEN TYPEOF("id") IN ('integer', 'real', 'null') THEN +"id" ELSE twofold_read('integer', "id") END COLLATE BINARY AS k0,
    1 AS p
FROM "after_simple"),
twofold_j AS (SELECT COUNT(*) FILTER (WHERE side = 0) AS sp,
    COUNT(*) FILTER (WHERE side = 1) AS tp,
    k0 AS sk0,
    k0 AS tk0
FROM (SELECT 0 AS side,
    k0
FROM twofold_s
UNION ALL SELECT 1 AS side,
    k0
FROM twofold_t) AS u
GROUP BY k0),
twofold_g AS (SELECT tk0, SUM(tp) AS n
FROM twofold_j
WHERE sp = 0
GROUP BY tk0)
SELECT COUNT(*), COALESCE(SUM(n), 0), COUNT(*) FILTER (WHERE n > 1 AND NOT (tk0 IS NULL)), COALESCE(SUM(n) FILTER (WHERE n > 1 AND NOT (tk0 IS NULL)), 0), COUNT(*) FILTER (WHERE n > 1)
FROM twofold_g
