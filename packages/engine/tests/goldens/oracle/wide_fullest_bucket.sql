SELECT COALESCE(SUM(twofold_n), 0), COALESCE(MAX(twofold_n), 0)
FROM (SELECT COUNT(*) AS twofold_n
FROM "after"
GROUP BY ORA_HASH("k1", 65535, ORA_HASH("k0", 4294967295, 0))) twofold_q
