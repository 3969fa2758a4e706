SELECT COALESCE(SUM(twofold_n), 0), COALESCE(MAX(twofold_n), 0)
FROM (SELECT COUNT(*) AS twofold_n
FROM `after`
GROUP BY PMOD(XXHASH64(CAST(`k0` AS BIGINT), `k1`), 65536)) AS twofold_q
