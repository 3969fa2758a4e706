SELECT COALESCE(SUM(twofold_n), 0), COALESCE(MAX(twofold_n), 0)
FROM (SELECT COUNT(*) AS twofold_n
FROM "after"
GROUP BY BITAND(HASH(CAST("k0" AS NUMBER(38, 0)), "k1"), 65535)) AS twofold_q
