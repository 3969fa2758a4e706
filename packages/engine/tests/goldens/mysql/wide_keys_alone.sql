WITH twofold_s AS (SELECT CAST(`k0` AS SIGNED) AS k0,
    CONCAT(LEFT(CONVERT(CONVERT(`k1` USING utf8mb4) USING binary), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`k1` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`k1` USING utf8mb4) USING binary), 256)))) AS k1,
    1 AS p
FROM `before`),
twofold_t AS (SELECT CAST(`k0` AS SIGNED) AS k0,
    CONCAT(LEFT(CONVERT(CONVERT(`k1` USING utf8mb4) USING binary), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`k1` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`k1` USING utf8mb4) USING binary), 256)))) AS k1,
    1 AS p
FROM `after`),
twofold_j AS (SELECT COUNT(CASE WHEN side = 0 THEN 1 END) AS sp,
    COUNT(CASE WHEN side = 1 THEN 1 END) AS tp,
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
SELECT COUNT(*), COALESCE(SUM(n), 0), COUNT(CASE WHEN n > 1 AND NOT (sk0 IS NULL OR sk1 IS NULL) THEN 1 END), COALESCE(SUM(CASE WHEN n > 1 AND NOT (sk0 IS NULL OR sk1 IS NULL) THEN n END), 0), COUNT(CASE WHEN n > 1 THEN 1 END)
FROM twofold_g
