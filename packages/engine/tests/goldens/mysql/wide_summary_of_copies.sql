WITH twofold_s AS (SELECT CAST(`k0` AS SIGNED) AS k0,
    CONCAT(LEFT(CAST(LEFT(CONVERT(`k1` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`k1` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`k1` USING utf8mb4) USING binary), 256)))) AS k1,
    CAST(`whole` AS SIGNED) AS v0,
    CAST(`price` AS DECIMAL(18, 4)) AS v1,
    CAST(`cost` AS DECIMAL(20, 6)) AS v2,
    CAST(CAST((`huge` + 0) AS CHAR) AS BINARY) AS v3,
    (`ratio` + 0e0) AS v4,
    CAST(`active` AS SIGNED) AS v5,
    CONCAT(LEFT(CAST(LEFT(CONVERT(`note` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`note` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`note` USING utf8mb4) USING binary), 256)))) AS v6,
    CAST(CONVERT(`code` USING utf8mb4) AS BINARY) AS v7,
    CONCAT(LEFT(CAST(LEFT(`raw`, 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(`raw` USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(`raw` USING binary), 256)))) AS v8,
    CAST(`day` AS DATE) AS v9,
    CAST(`clock` AS TIME(6)) AS v10,
    CAST(`seen` AS DATETIME(6)) AS v11,
    CONCAT(LEFT(CAST(LEFT(CAST(`token` AS CHAR), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CAST(`token` AS CHAR) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CAST(`token` AS CHAR) USING binary), 256)))) AS v12,
    CAST(`whole_decimal` AS DECIMAL(18, 4)) AS v13,
    CAST(CAST((`whole_float` + 0) AS CHAR) AS BINARY) AS v14,
    CAST(`flag_number` AS SIGNED) AS v15,
    CONCAT(LEFT(CAST(LEFT(CASE WHEN CAST(`token_text` AS CHAR) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CAST(`token_text` AS CHAR), '{', ''), '}', ''), '-', '')) ELSE CAST(`token_text` AS CHAR) END, 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CASE WHEN CAST(`token_text` AS CHAR) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CAST(`token_text` AS CHAR), '{', ''), '}', ''), '-', '')) ELSE CAST(`token_text` AS CHAR) END USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CASE WHEN CAST(`token_text` AS CHAR) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CAST(`token_text` AS CHAR), '{', ''), '}', ''), '-', '')) ELSE CAST(`token_text` AS CHAR) END USING binary), 256)))) AS v16,
    CAST(`day_seen` AS DATETIME(6)) AS v17,
    1 AS p
FROM `before`),
twofold_t AS (SELECT CAST(`k0` AS SIGNED) AS k0,
    CONCAT(LEFT(CAST(LEFT(CONVERT(`k1` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`k1` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`k1` USING utf8mb4) USING binary), 256)))) AS k1,
    CAST(`whole` AS SIGNED) AS v0,
    CAST(`price` AS DECIMAL(18, 4)) AS v1,
    CAST(`cost` AS DECIMAL(20, 6)) AS v2,
    CAST(TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST((`huge` + 0) AS CHAR))) AS BINARY) AS v3,
    (`ratio` + 0e0) AS v4,
    CAST(`active` AS SIGNED) AS v5,
    CONCAT(LEFT(CAST(LEFT(CONVERT(`note` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`note` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`note` USING utf8mb4) USING binary), 256)))) AS v6,
    CONCAT(LEFT(CAST(LEFT(CONVERT(`code` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`code` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`code` USING utf8mb4) USING binary), 256)))) AS v7,
    CONCAT(LEFT(CAST(LEFT(`raw`, 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(`raw` USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(`raw` USING binary), 256)))) AS v8,
    CAST(`day` AS DATE) AS v9,
    CAST(`clock` AS TIME(6)) AS v10,
    CAST(`seen` AS DATETIME(6)) AS v11,
    CONCAT(LEFT(CAST(LEFT(CAST(`token` AS CHAR), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CAST(`token` AS CHAR) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CAST(`token` AS CHAR) USING binary), 256)))) AS v12,
    CAST(`whole_decimal` AS DECIMAL(18, 4)) AS v13,
    CAST(CASE WHEN (`whole_float` + 0e0) = FLOOR((`whole_float` + 0e0)) AND (`whole_float` + 0e0) >= -9223372036854775808e0 AND (`whole_float` + 0e0) < 9223372036854775808e0 THEN CAST(CAST((`whole_float` + 0e0) AS SIGNED) AS CHAR) WHEN (`whole_float` + 0e0) = FLOOR((`whole_float` + 0e0)) AND (`whole_float` + 0e0) > 0 AND (`whole_float` + 0e0) < 18446744073709551616e0 THEN CAST(CAST((`whole_float` + 0e0) AS UNSIGNED) AS CHAR) ELSE CAST((`whole_float` + 0e0) AS CHAR) END AS BINARY) AS v14,
    CAST(`flag_number` AS SIGNED) AS v15,
    CONCAT(LEFT(CAST(LEFT(CASE WHEN CONVERT(`token_text` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`token_text` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`token_text` USING utf8mb4) END, 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CASE WHEN CONVERT(`token_text` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`token_text` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`token_text` USING utf8mb4) END USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CASE WHEN CONVERT(`token_text` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`token_text` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`token_text` USING utf8mb4) END USING binary), 256)))) AS v16,
    CAST(`day_seen` AS DATETIME(6)) AS v17,
    1 AS p
FROM `after`),
twofold_g AS (SELECT k0, k1, SUM(sp) AS sc,
    SUM(tp) AS tc
FROM (SELECT k0, k1, 1 AS sp,
    0 AS tp
FROM twofold_s
UNION ALL SELECT k0, k1, 0 AS sp,
    1 AS tp
FROM twofold_t) AS u
GROUP BY k0, k1),
twofold_c AS (SELECT k0, k1, 1 AS p
FROM twofold_g
WHERE sc > 1 OR tc > 1),
twofold_s1 AS (SELECT twofold_s.*
FROM twofold_s
LEFT
JOIN twofold_c ON twofold_s.k0 <=> twofold_c.k0 AND twofold_s.k1 <=> twofold_c.k1
WHERE twofold_c.p IS NULL),
twofold_t1 AS (SELECT twofold_t.*
FROM twofold_t
LEFT
JOIN twofold_c ON twofold_t.k0 <=> twofold_c.k0 AND twofold_t.k1 <=> twofold_c.k1
WHERE twofold_c.p IS NULL),
twofold_s2 AS (SELECT twofold_s.*
FROM twofold_s
JOIN twofold_c ON twofold_s.k0 <=> twofold_c.k0 AND twofold_s.k1 <=> twofold_c.k1),
twofold_t2 AS (SELECT twofold_t.*
FROM twofold_t
JOIN twofold_c ON twofold_t.k0 <=> twofold_c.k0 AND twofold_t.k1 <=> twofold_c.k1),
twofold_m AS (SELECT 0 AS side,
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17
FROM twofold_s2
UNION ALL SELECT 1 AS side,
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17
FROM twofold_t2),
twofold_w AS (SELECT twofold_m.*, ROW_NUMBER() OVER (PARTITION BY side, k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17) AS n,
    COUNT(*) OVER (PARTITION BY side, k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17) AS mine,
    COUNT(*) OVER (PARTITION BY k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17) AS all_equal
FROM twofold_m)
SELECT COUNT(CASE WHEN side = 0 AND n <= all_equal - mine THEN 1 END), COUNT(CASE WHEN side = 0 AND n > all_equal - mine THEN 1 END), COUNT(CASE WHEN side = 1 AND n > all_equal - mine THEN 1 END)
FROM twofold_w
