SELECT COALESCE(SUM(twofold_n), 0), COALESCE(MAX(twofold_n), 0)
FROM (SELECT COUNT(*) AS twofold_n
FROM "after"
GROUP BY STRTOL(SUBSTRING(MD5((COALESCE(CAST(CAST("k0" AS BIGINT) AS VARCHAR), '-') || '|' || COALESCE(LOWER(FROM_VARBYTE(TO_VARBYTE("k1", 'utf8'), 'hex')), '-'))), 1, 4), 16)) AS twofold_q
