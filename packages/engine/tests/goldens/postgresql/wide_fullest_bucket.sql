SELECT COALESCE(SUM(twofold_n), 0), COALESCE(MAX(twofold_n), 0)
FROM (SELECT COUNT(*) AS twofold_n
FROM "after"
GROUP BY (COALESCE(hashtextextended(("k1"::text COLLATE "C")::text, COALESCE(hashint8extended("k0"::bigint, 0), 7)), 7) & 65535)) AS twofold_q
