WITH twofold_s AS (SELECT CASE WHEN TYPEOF("k0") IN ('integer', 'real', 'null') THEN +"k0" ELSE twofold_read('integer', "k0") END COLLATE BINARY AS k0,
    CASE TYPEOF("k1") WHEN 'text' THEN "k1" ELSE twofold_show('text', "k1") END COLLATE BINARY AS k1
FROM "before"),
twofold_g AS (SELECT k0, k1, SUM(1) AS n
FROM twofold_s
GROUP BY k0, k1)
SELECT COALESCE(SUM(n), 0), COUNT(*) FILTER (WHERE NOT (k0 IS NULL OR k1 IS NULL)), COALESCE(SUM(n) FILTER (WHERE k0 IS NULL OR k1 IS NULL), 0)
FROM twofold_g
