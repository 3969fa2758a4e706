SELECT COALESCE(SUM(twofold_n), 0), COALESCE(MAX(twofold_n), 0)
FROM (SELECT COUNT(*) AS twofold_n
FROM `after`
GROUP BY (FARM_FINGERPRINT((COALESCE(CAST(CAST(`k0` AS INT64) AS STRING), '-') || '|' || COALESCE(`k1`, '-'))) & 65535)) AS twofold_q
