WITH twofold_s AS (SELECT CASE WHEN TYPEOF("k0") IN ('integer', 'real', 'null') THEN +"k0" ELSE twofold_read('integer', "k0") END COLLATE BINARY AS k0,
    CASE TYPEOF("k1") WHEN 'text' THEN "k1" ELSE twofold_show('text', "k1") END COLLATE BINARY AS k1,
    1 AS p
FROM "before"),
twofold_t AS (SELECT CASE WHEN TYPEOF("k0") IN ('integer', 'real', 'null') THEN +"k0" ELSE twofold_read('integer', "k0") END COLLATE BINARY AS k0,
    CASE TYPEOF("k1") WHEN 'text' THEN "k1" ELSE twofold_show('text', "k1") END COLLATE BINARY AS k1,
    1 AS p
FROM "after"),
twofold_j AS (SELECT COUNT(*) FILTER (WHERE side = 0) AS sp,
    COUNT(*) FILTER (WHERE side = 1) AS tp,
    k0 AS sk0,
    k0 AS tk0,
    k1 AS sk1,
    k1 AS tk1
FROM (SELECT 0 AS side,
    k0, k1
FROM twofold_s
UNION ALL SELECT 1 AS side,
    k0, k1
FROM twofold_t) AS u
GROUP BY k0, k1),
twofold_g AS (SELECT sk0, sk1, SUM(sp) AS n
FROM twofold_j
WHERE tp = 0
GROUP BY sk0, sk1)
SELECT COUNT(*), COALESCE(SUM(n), 0), COUNT(*) FILTER (WHERE n > 1 AND NOT (sk0 IS NULL OR sk1 IS NULL)), COALESCE(SUM(n) FILTER (WHERE n > 1 AND NOT (sk0 IS NULL OR sk1 IS NULL)), 0), COUNT(*) FILTER (WHERE n > 1)
FROM twofold_g
