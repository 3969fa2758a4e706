-- count of what is filtered
SELECT COUNT(*)
FROM `before`
WHERE ((a > 1) AND (b > 2))
-- summary without copies
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
FROM `before`
WHERE ((a > 1) AND (b > 2))),
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
FROM `after`
WHERE (c > 3)),
twofold_j AS (SELECT COUNT(CASE WHEN side = 0 THEN 1 END) AS sp,
    COUNT(CASE WHEN side = 1 THEN 1 END) AS tp,
    k0 AS sk0,
    k0 AS tk0,
    k1 AS sk1,
    k1 AS tk1,
    NOT (MAX(CASE WHEN side = 0 THEN v0 END) <=> MAX(CASE WHEN side = 1 THEN v0 END)) AS d0,
    NOT (MAX(CASE WHEN side = 0 THEN v1 END) <=> MAX(CASE WHEN side = 1 THEN v1 END)) AS d1,
    NOT (MAX(CASE WHEN side = 0 THEN v2 END) <=> MAX(CASE WHEN side = 1 THEN v2 END)) AS d2,
    NOT (MAX(CASE WHEN side = 0 THEN v3 END) <=> MAX(CASE WHEN side = 1 THEN v3 END)) AS d3,
    NOT (MAX(CASE WHEN side = 0 THEN v4 END) <=> MAX(CASE WHEN side = 1 THEN v4 END)) AS d4,
    NOT (MAX(CASE WHEN side = 0 THEN v5 END) <=> MAX(CASE WHEN side = 1 THEN v5 END)) AS d5,
    NOT (MAX(CASE WHEN side = 0 THEN v6 END) <=> MAX(CASE WHEN side = 1 THEN v6 END)) AS d6,
    NOT (MAX(CASE WHEN side = 0 THEN v7 END) <=> MAX(CASE WHEN side = 1 THEN v7 END)) AS d7,
    NOT (MAX(CASE WHEN side = 0 THEN v8 END) <=> MAX(CASE WHEN side = 1 THEN v8 END)) AS d8,
    NOT (MAX(CASE WHEN side = 0 THEN v9 END) <=> MAX(CASE WHEN side = 1 THEN v9 END)) AS d9,
    NOT (MAX(CASE WHEN side = 0 THEN v10 END) <=> MAX(CASE WHEN side = 1 THEN v10 END)) AS d10,
    NOT (MAX(CASE WHEN side = 0 THEN v11 END) <=> MAX(CASE WHEN side = 1 THEN v11 END)) AS d11,
    NOT (MAX(CASE WHEN side = 0 THEN v12 END) <=> MAX(CASE WHEN side = 1 THEN v12 END)) AS d12,
    NOT (MAX(CASE WHEN side = 0 THEN v13 END) <=> MAX(CASE WHEN side = 1 THEN v13 END)) AS d13,
    NOT (MAX(CASE WHEN side = 0 THEN v14 END) <=> MAX(CASE WHEN side = 1 THEN v14 END)) AS d14,
    NOT (MAX(CASE WHEN side = 0 THEN v15 END) <=> MAX(CASE WHEN side = 1 THEN v15 END)) AS d15,
    NOT (MAX(CASE WHEN side = 0 THEN v16 END) <=> MAX(CASE WHEN side = 1 THEN v16 END)) AS d16,
    NOT (MAX(CASE WHEN side = 0 THEN v17 END) <=> MAX(CASE WHEN side = 1 THEN v17 END)) AS d17
FROM (SELECT 0 AS side,
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17
FROM twofold_s
UNION ALL SELECT 1 AS side,
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17
FROM twofold_t) AS u
GROUP BY k0, k1),
twofold_q AS (SELECT (CRC32(CONCAT_WS('|', COALESCE(sk0, tk0), COALESCE(sk1, tk1))) & 65535) AS bucket,
    COUNT(CASE WHEN sp > 0 AND tp > 0 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) THEN 1 END) AS pairs,
    COALESCE(SUM(CASE WHEN tp = 0 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) THEN sp END), 0) AS source_rows,
    COALESCE(SUM(CASE WHEN sp = 0 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) THEN tp END), 0) AS target_rows,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND (d0 OR d1 OR d2 OR d3 OR d4 OR d5 OR d6 OR d7 OR d8 OR d9 OR d10 OR d11 OR d12 OR d13 OR d14 OR d15 OR d16 OR d17) THEN 1 END) AS changed,
    COUNT(CASE WHEN sp > 1 OR tp > 1 THEN 1 END) AS copies,
    COALESCE(SUM(CASE WHEN (sk0 IS NULL OR sk1 IS NULL) THEN sp END), 0) AS source_nulls,
    COALESCE(SUM(CASE WHEN (tk0 IS NULL OR tk1 IS NULL) THEN tp END), 0) AS target_nulls,
    COUNT(CASE WHEN sp > 0 AND tp > 0 THEN 1 END) AS met,
    COALESCE(SUM(CASE WHEN tp = 0 THEN sp END), 0) AS source_alone,
    COALESCE(SUM(CASE WHEN sp = 0 THEN tp END), 0) AS target_alone,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d0 THEN 1 END) AS c0,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d1 THEN 1 END) AS c1,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d2 THEN 1 END) AS c2,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d3 THEN 1 END) AS c3,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d4 THEN 1 END) AS c4,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d5 THEN 1 END) AS c5,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d6 THEN 1 END) AS c6,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d7 THEN 1 END) AS c7,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d8 THEN 1 END) AS c8,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d9 THEN 1 END) AS c9,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d10 THEN 1 END) AS c10,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d11 THEN 1 END) AS c11,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d12 THEN 1 END) AS c12,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d13 THEN 1 END) AS c13,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d14 THEN 1 END) AS c14,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d15 THEN 1 END) AS c15,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d16 THEN 1 END) AS c16,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d17 THEN 1 END) AS c17
FROM twofold_j
GROUP BY 1)
SELECT CASE WHEN twofold_q.source_alone = 0 AND twofold_q.target_alone = 0 AND twofold_q.changed = 0 THEN -1 ELSE twofold_q.bucket END AS bucket,
    SUM(twofold_q.pairs) AS pairs,
    SUM(twofold_q.source_rows) AS source_rows,
    SUM(twofold_q.target_rows) AS target_rows,
    SUM(twofold_q.changed) AS changed,
    SUM(twofold_q.copies) AS copies,
    SUM(twofold_q.source_nulls) AS source_nulls,
    SUM(twofold_q.target_nulls) AS target_nulls,
    SUM(twofold_q.met) AS met,
    SUM(twofold_q.source_alone) AS source_alone,
    SUM(twofold_q.target_alone) AS target_alone,
    SUM(twofold_q.c0) AS c0,
    SUM(twofold_q.c1) AS c1,
    SUM(twofold_q.c2) AS c2,
    SUM(twofold_q.c3) AS c3,
    SUM(twofold_q.c4) AS c4,
    SUM(twofold_q.c5) AS c5,
    SUM(twofold_q.c6) AS c6,
    SUM(twofold_q.c7) AS c7,
    SUM(twofold_q.c8) AS c8,
    SUM(twofold_q.c9) AS c9,
    SUM(twofold_q.c10) AS c10,
    SUM(twofold_q.c11) AS c11,
    SUM(twofold_q.c12) AS c12,
    SUM(twofold_q.c13) AS c13,
    SUM(twofold_q.c14) AS c14,
    SUM(twofold_q.c15) AS c15,
    SUM(twofold_q.c16) AS c16,
    SUM(twofold_q.c17) AS c17
FROM twofold_q
GROUP BY 1
-- summary of single keys without copies
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
FROM `before`
WHERE ((a > 1) AND (b > 2))),
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
FROM `after`
WHERE (c > 3)),
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
twofold_j AS (SELECT COUNT(CASE WHEN side = 0 THEN 1 END) AS sp,
    COUNT(CASE WHEN side = 1 THEN 1 END) AS tp,
    k0 AS sk0,
    k0 AS tk0,
    k1 AS sk1,
    k1 AS tk1,
    NOT (MAX(CASE WHEN side = 0 THEN v0 END) <=> MAX(CASE WHEN side = 1 THEN v0 END)) AS d0,
    NOT (MAX(CASE WHEN side = 0 THEN v1 END) <=> MAX(CASE WHEN side = 1 THEN v1 END)) AS d1,
    NOT (MAX(CASE WHEN side = 0 THEN v2 END) <=> MAX(CASE WHEN side = 1 THEN v2 END)) AS d2,
    NOT (MAX(CASE WHEN side = 0 THEN v3 END) <=> MAX(CASE WHEN side = 1 THEN v3 END)) AS d3,
    NOT (MAX(CASE WHEN side = 0 THEN v4 END) <=> MAX(CASE WHEN side = 1 THEN v4 END)) AS d4,
    NOT (MAX(CASE WHEN side = 0 THEN v5 END) <=> MAX(CASE WHEN side = 1 THEN v5 END)) AS d5,
    NOT (MAX(CASE WHEN side = 0 THEN v6 END) <=> MAX(CASE WHEN side = 1 THEN v6 END)) AS d6,
    NOT (MAX(CASE WHEN side = 0 THEN v7 END) <=> MAX(CASE WHEN side = 1 THEN v7 END)) AS d7,
    NOT (MAX(CASE WHEN side = 0 THEN v8 END) <=> MAX(CASE WHEN side = 1 THEN v8 END)) AS d8,
    NOT (MAX(CASE WHEN side = 0 THEN v9 END) <=> MAX(CASE WHEN side = 1 THEN v9 END)) AS d9,
    NOT (MAX(CASE WHEN side = 0 THEN v10 END) <=> MAX(CASE WHEN side = 1 THEN v10 END)) AS d10,
    NOT (MAX(CASE WHEN side = 0 THEN v11 END) <=> MAX(CASE WHEN side = 1 THEN v11 END)) AS d11,
    NOT (MAX(CASE WHEN side = 0 THEN v12 END) <=> MAX(CASE WHEN side = 1 THEN v12 END)) AS d12,
    NOT (MAX(CASE WHEN side = 0 THEN v13 END) <=> MAX(CASE WHEN side = 1 THEN v13 END)) AS d13,
    NOT (MAX(CASE WHEN side = 0 THEN v14 END) <=> MAX(CASE WHEN side = 1 THEN v14 END)) AS d14,
    NOT (MAX(CASE WHEN side = 0 THEN v15 END) <=> MAX(CASE WHEN side = 1 THEN v15 END)) AS d15,
    NOT (MAX(CASE WHEN side = 0 THEN v16 END) <=> MAX(CASE WHEN side = 1 THEN v16 END)) AS d16,
    NOT (MAX(CASE WHEN side = 0 THEN v17 END) <=> MAX(CASE WHEN side = 1 THEN v17 END)) AS d17
FROM (SELECT 0 AS side,
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17
FROM twofold_s1
UNION ALL SELECT 1 AS side,
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17
FROM twofold_t1) AS u
GROUP BY k0, k1)
SELECT -1 AS bucket,
    COUNT(CASE WHEN sp > 0 AND tp > 0 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) THEN 1 END) AS pairs,
    COALESCE(SUM(CASE WHEN tp = 0 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) THEN sp END), 0) AS source_rows,
    COALESCE(SUM(CASE WHEN sp = 0 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) THEN tp END), 0) AS target_rows,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND (d0 OR d1 OR d2 OR d3 OR d4 OR d5 OR d6 OR d7 OR d8 OR d9 OR d10 OR d11 OR d12 OR d13 OR d14 OR d15 OR d16 OR d17) THEN 1 END) AS changed,
    COUNT(CASE WHEN sp > 1 OR tp > 1 THEN 1 END) AS copies,
    COALESCE(SUM(CASE WHEN (sk0 IS NULL OR sk1 IS NULL) THEN sp END), 0) AS source_nulls,
    COALESCE(SUM(CASE WHEN (tk0 IS NULL OR tk1 IS NULL) THEN tp END), 0) AS target_nulls,
    COUNT(CASE WHEN sp > 0 AND tp > 0 THEN 1 END) AS met,
    COALESCE(SUM(CASE WHEN tp = 0 THEN sp END), 0) AS source_alone,
    COALESCE(SUM(CASE WHEN sp = 0 THEN tp END), 0) AS target_alone,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d0 THEN 1 END) AS c0,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d1 THEN 1 END) AS c1,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d2 THEN 1 END) AS c2,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d3 THEN 1 END) AS c3,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d4 THEN 1 END) AS c4,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d5 THEN 1 END) AS c5,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d6 THEN 1 END) AS c6,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d7 THEN 1 END) AS c7,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d8 THEN 1 END) AS c8,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d9 THEN 1 END) AS c9,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d10 THEN 1 END) AS c10,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d11 THEN 1 END) AS c11,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d12 THEN 1 END) AS c12,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d13 THEN 1 END) AS c13,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d14 THEN 1 END) AS c14,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d15 THEN 1 END) AS c15,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d16 THEN 1 END) AS c16,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d17 THEN 1 END) AS c17
FROM twofold_j
-- rows without copies
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
    `k0` AS r0_twofold_integer,
    `k1` AS r1,
    `whole` AS r2_twofold_integer,
    CAST(`price` AS DECIMAL(18, 4)) AS r3_twofold_decimal_18_4,
    CAST(`cost` AS DECIMAL(18, 4)) AS r4_twofold_decimal_18_4,
    CAST(`huge` AS DECIMAL(65, 0)) AS r5,
    (`ratio` + 0e0) AS r6_twofold_double,
    CASE `active` WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE CAST(`active` AS CHAR) END AS r7,
    `note` AS r8,
    `code` AS r9,
    `raw` AS r10_twofold_binary,
    `day` AS r11,
    `clock` AS r12_twofold_clock,
    `seen` AS r13_twofold_clock,
    CAST(`token` AS CHAR) AS r14,
    `whole_decimal` AS r15_twofold_integer,
    `whole_float` AS r16_twofold_integer,
    CASE `flag_number` WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE CAST(`flag_number` AS CHAR) END AS r17,
    CAST(`token_text` AS CHAR) AS r18,
    `day_seen` AS r19,
    CONCAT(LEFT(CAST(LEFT(CONVERT('' USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT('' USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT('' USING utf8mb4) USING binary), 256)))) AS z18,
    1 AS p
FROM `before`
WHERE ((a > 1) AND (b > 2))),
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
    `k0` AS r0_twofold_integer,
    `k1` AS r1,
    `whole` AS r2_twofold_integer,
    CAST(`price` AS DECIMAL(18, 4)) AS r3_twofold_decimal_18_4,
    CAST(`cost` AS DECIMAL(20, 6)) AS r4_twofold_decimal_20_6,
    CAST(`huge` AS DECIMAL(38, 30)) AS r5_twofold_decimal_38_30,
    (`ratio` + 0e0) AS r6_twofold_double,
    CASE `active` WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE CAST(`active` AS CHAR) END AS r7,
    `note` AS r8,
    `code` AS r9,
    `raw` AS r10_twofold_binary,
    `day` AS r11,
    `clock` AS r12_twofold_clock,
    `seen` AS r13_twofold_clock,
    CAST(`token` AS CHAR) AS r14,
    CAST(`whole_decimal` AS DECIMAL(18, 4)) AS r15_twofold_decimal_18_4,
    (`whole_float` + 0e0) AS r16_twofold_double,
    `flag_number` AS r17_twofold_integer,
    `token_text` AS r18,
    `day_seen` AS r19_twofold_clock,
    CONCAT(LEFT(CAST(LEFT(CONVERT(`token_text` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`token_text` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`token_text` USING utf8mb4) USING binary), 256)))) AS z18,
    1 AS p
FROM `after`
WHERE (c > 3)),
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
twofold_j AS (SELECT COUNT(CASE WHEN side = 0 THEN 1 END) AS sp,
    COUNT(CASE WHEN side = 1 THEN 1 END) AS tp,
    k0 AS sk0,
    k0 AS tk0,
    k1 AS sk1,
    k1 AS tk1,
    NOT (MAX(CASE WHEN side = 0 THEN v0 END) <=> MAX(CASE WHEN side = 1 THEN v0 END)) AS d0,
    NOT (MAX(CASE WHEN side = 0 THEN v1 END) <=> MAX(CASE WHEN side = 1 THEN v1 END)) AS d1,
    NOT (MAX(CASE WHEN side = 0 THEN v2 END) <=> MAX(CASE WHEN side = 1 THEN v2 END)) AS d2,
    NOT (MAX(CASE WHEN side = 0 THEN v3 END) <=> MAX(CASE WHEN side = 1 THEN v3 END)) AS d3,
    NOT (MAX(CASE WHEN side = 0 THEN v4 END) <=> MAX(CASE WHEN side = 1 THEN v4 END)) AS d4,
    NOT (MAX(CASE WHEN side = 0 THEN v5 END) <=> MAX(CASE WHEN side = 1 THEN v5 END)) AS d5,
    NOT (MAX(CASE WHEN side = 0 THEN v6 END) <=> MAX(CASE WHEN side = 1 THEN v6 END)) AS d6,
    NOT (MAX(CASE WHEN side = 0 THEN v7 END) <=> MAX(CASE WHEN side = 1 THEN v7 END)) AS d7,
    NOT (MAX(CASE WHEN side = 0 THEN v8 END) <=> MAX(CASE WHEN side = 1 THEN v8 END)) AS d8,
    NOT (MAX(CASE WHEN side = 0 THEN v9 END) <=> MAX(CASE WHEN side = 1 THEN v9 END)) AS d9,
    NOT (MAX(CASE WHEN side = 0 THEN v10 END) <=> MAX(CASE WHEN side = 1 THEN v10 END)) AS d10,
    NOT (MAX(CASE WHEN side = 0 THEN v11 END) <=> MAX(CASE WHEN side = 1 THEN v11 END)) AS d11,
    NOT (MAX(CASE WHEN side = 0 THEN v12 END) <=> MAX(CASE WHEN side = 1 THEN v12 END)) AS d12,
    NOT (MAX(CASE WHEN side = 0 THEN v13 END) <=> MAX(CASE WHEN side = 1 THEN v13 END)) AS d13,
    NOT (MAX(CASE WHEN side = 0 THEN v14 END) <=> MAX(CASE WHEN side = 1 THEN v14 END)) AS d14,
    NOT (MAX(CASE WHEN side = 0 THEN v15 END) <=> MAX(CASE WHEN side = 1 THEN v15 END)) AS d15,
    NOT (MAX(CASE WHEN side = 0 THEN v16 END) <=> MAX(CASE WHEN side = 1 THEN v16 END)) AS d16,
    NOT (MAX(CASE WHEN side = 0 THEN v17 END) <=> MAX(CASE WHEN side = 1 THEN v17 END)) AS d17,
    MAX(CASE WHEN side = 0 THEN s_r0_twofold_integer END) AS s_r0_twofold_integer,
    MAX(CASE WHEN side = 0 THEN s_r1 END) AS s_r1,
    MAX(CASE WHEN side = 0 THEN s_r2_twofold_integer END) AS s_r2_twofold_integer,
    MAX(CASE WHEN side = 0 THEN s_r3_twofold_decimal_18_4 END) AS s_r3_twofold_decimal_18_4,
    MAX(CASE WHEN side = 0 THEN s_r4_twofold_decimal_18_4 END) AS s_r4_twofold_decimal_18_4,
    MAX(CASE WHEN side = 0 THEN s_r5 END) AS s_r5,
    MAX(CASE WHEN side = 0 THEN s_r6_twofold_double END) AS s_r6_twofold_double,
    MAX(CASE WHEN side = 0 THEN s_r7 END) AS s_r7,
    MAX(CASE WHEN side = 0 THEN s_r8 END) AS s_r8,
    MAX(CASE WHEN side = 0 THEN s_r9 END) AS s_r9,
    MAX(CASE WHEN side = 0 THEN s_r10_twofold_binary END) AS s_r10_twofold_binary,
    MAX(CASE WHEN side = 0 THEN s_r11 END) AS s_r11,
    MAX(CASE WHEN side = 0 THEN s_r12_twofold_clock END) AS s_r12_twofold_clock,
    MAX(CASE WHEN side = 0 THEN s_r13_twofold_clock END) AS s_r13_twofold_clock,
    MAX(CASE WHEN side = 0 THEN s_r14 END) AS s_r14,
    MAX(CASE WHEN side = 0 THEN s_r15_twofold_integer END) AS s_r15_twofold_integer,
    MAX(CASE WHEN side = 0 THEN s_r16_twofold_integer END) AS s_r16_twofold_integer,
    MAX(CASE WHEN side = 0 THEN s_r17 END) AS s_r17,
    MAX(CASE WHEN side = 0 THEN s_r18 END) AS s_r18,
    MAX(CASE WHEN side = 0 THEN s_r19 END) AS s_r19,
    MAX(CASE WHEN side = 1 THEN t_r0_twofold_integer END) AS t_r0_twofold_integer,
    MAX(CASE WHEN side = 1 THEN t_r1 END) AS t_r1,
    MAX(CASE WHEN side = 1 THEN t_r2_twofold_integer END) AS t_r2_twofold_integer,
    MAX(CASE WHEN side = 1 THEN t_r3_twofold_decimal_18_4 END) AS t_r3_twofold_decimal_18_4,
    MAX(CASE WHEN side = 1 THEN t_r4_twofold_decimal_20_6 END) AS t_r4_twofold_decimal_20_6,
    MAX(CASE WHEN side = 1 THEN t_r5_twofold_decimal_38_30 END) AS t_r5_twofold_decimal_38_30,
    MAX(CASE WHEN side = 1 THEN t_r6_twofold_double END) AS t_r6_twofold_double,
    MAX(CASE WHEN side = 1 THEN t_r7 END) AS t_r7,
    MAX(CASE WHEN side = 1 THEN t_r8 END) AS t_r8,
    MAX(CASE WHEN side = 1 THEN t_r9 END) AS t_r9,
    MAX(CASE WHEN side = 1 THEN t_r10_twofold_binary END) AS t_r10_twofold_binary,
    MAX(CASE WHEN side = 1 THEN t_r11 END) AS t_r11,
    MAX(CASE WHEN side = 1 THEN t_r12_twofold_clock END) AS t_r12_twofold_clock,
    MAX(CASE WHEN side = 1 THEN t_r13_twofold_clock END) AS t_r13_twofold_clock,
    MAX(CASE WHEN side = 1 THEN t_r14 END) AS t_r14,
    MAX(CASE WHEN side = 1 THEN t_r15_twofold_decimal_18_4 END) AS t_r15_twofold_decimal_18_4,
    MAX(CASE WHEN side = 1 THEN t_r16_twofold_double END) AS t_r16_twofold_double,
    MAX(CASE WHEN side = 1 THEN t_r17_twofold_integer END) AS t_r17_twofold_integer,
    MAX(CASE WHEN side = 1 THEN t_r18 END) AS t_r18,
    MAX(CASE WHEN side = 1 THEN t_r19_twofold_clock END) AS t_r19_twofold_clock,
    COALESCE(MAX(CASE WHEN side = 0 THEN v0 END), MAX(CASE WHEN side = 1 THEN v0 END)) AS w0,
    COALESCE(MAX(CASE WHEN side = 0 THEN v1 END), MAX(CASE WHEN side = 1 THEN v1 END)) AS w1,
    COALESCE(MAX(CASE WHEN side = 0 THEN v2 END), MAX(CASE WHEN side = 1 THEN v2 END)) AS w2,
    COALESCE(MAX(CASE WHEN side = 0 THEN v3 END), MAX(CASE WHEN side = 1 THEN v3 END)) AS w3,
    COALESCE(MAX(CASE WHEN side = 0 THEN v4 END), MAX(CASE WHEN side = 1 THEN v4 END)) AS w4,
    COALESCE(MAX(CASE WHEN side = 0 THEN v5 END), MAX(CASE WHEN side = 1 THEN v5 END)) AS w5,
    COALESCE(MAX(CASE WHEN side = 0 THEN v6 END), MAX(CASE WHEN side = 1 THEN v6 END)) AS w6,
    COALESCE(MAX(CASE WHEN side = 0 THEN v7 END), MAX(CASE WHEN side = 1 THEN v7 END)) AS w7,
    COALESCE(MAX(CASE WHEN side = 0 THEN v8 END), MAX(CASE WHEN side = 1 THEN v8 END)) AS w8,
    COALESCE(MAX(CASE WHEN side = 0 THEN v9 END), MAX(CASE WHEN side = 1 THEN v9 END)) AS w9,
    COALESCE(MAX(CASE WHEN side = 0 THEN v10 END), MAX(CASE WHEN side = 1 THEN v10 END)) AS w10,
    COALESCE(MAX(CASE WHEN side = 0 THEN v11 END), MAX(CASE WHEN side = 1 THEN v11 END)) AS w11,
    COALESCE(MAX(CASE WHEN side = 0 THEN v12 END), MAX(CASE WHEN side = 1 THEN v12 END)) AS w12,
    COALESCE(MAX(CASE WHEN side = 0 THEN v13 END), MAX(CASE WHEN side = 1 THEN v13 END)) AS w13,
    COALESCE(MAX(CASE WHEN side = 0 THEN v14 END), MAX(CASE WHEN side = 1 THEN v14 END)) AS w14,
    COALESCE(MAX(CASE WHEN side = 0 THEN v15 END), MAX(CASE WHEN side = 1 THEN v15 END)) AS w15,
    COALESCE(MAX(CASE WHEN side = 0 THEN v16 END), MAX(CASE WHEN side = 1 THEN v16 END)) AS w16,
    COALESCE(MAX(CASE WHEN side = 0 THEN v17 END), MAX(CASE WHEN side = 1 THEN v17 END)) AS w17,
    COALESCE(MAX(CASE WHEN side = 0 THEN z18 END), MAX(CASE WHEN side = 1 THEN z18 END)) AS w18
FROM (SELECT 0 AS side,
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, z18, r0_twofold_integer AS s_r0_twofold_integer,
    r1 AS s_r1,
    r2_twofold_integer AS s_r2_twofold_integer,
    r3_twofold_decimal_18_4 AS s_r3_twofold_decimal_18_4,
    r4_twofold_decimal_18_4 AS s_r4_twofold_decimal_18_4,
    r5 AS s_r5,
    r6_twofold_double AS s_r6_twofold_double,
    r7 AS s_r7,
    r8 AS s_r8,
    r9 AS s_r9,
    r10_twofold_binary AS s_r10_twofold_binary,
    r11 AS s_r11,
    r12_twofold_clock AS s_r12_twofold_clock,
    r13_twofold_clock AS s_r13_twofold_clock,
    r14 AS s_r14,
    r15_twofold_integer AS s_r15_twofold_integer,
    r16_twofold_integer AS s_r16_twofold_integer,
    r17 AS s_r17,
    r18 AS s_r18,
    r19 AS s_r19,
    NULL AS t_r0_twofold_integer,
    NULL AS t_r1,
    NULL AS t_r2_twofold_integer,
    NULL AS t_r3_twofold_decimal_18_4,
    NULL AS t_r4_twofold_decimal_20_6,
    NULL AS t_r5_twofold_decimal_38_30,
    NULL AS t_r6_twofold_double,
    NULL AS t_r7,
    NULL AS t_r8,
    NULL AS t_r9,
    NULL AS t_r10_twofold_binary,
    NULL AS t_r11,
    NULL AS t_r12_twofold_clock,
    NULL AS t_r13_twofold_clock,
    NULL AS t_r14,
    NULL AS t_r15_twofold_decimal_18_4,
    NULL AS t_r16_twofold_double,
    NULL AS t_r17_twofold_integer,
    NULL AS t_r18,
    NULL AS t_r19_twofold_clock
FROM twofold_s1
UNION ALL SELECT 1 AS side,
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, z18, NULL AS s_r0_twofold_integer,
    NULL AS s_r1,
    NULL AS s_r2_twofold_integer,
    NULL AS s_r3_twofold_decimal_18_4,
    NULL AS s_r4_twofold_decimal_18_4,
    NULL AS s_r5,
    NULL AS s_r6_twofold_double,
    NULL AS s_r7,
    NULL AS s_r8,
    NULL AS s_r9,
    NULL AS s_r10_twofold_binary,
    NULL AS s_r11,
    NULL AS s_r12_twofold_clock,
    NULL AS s_r13_twofold_clock,
    NULL AS s_r14,
    NULL AS s_r15_twofold_integer,
    NULL AS s_r16_twofold_integer,
    NULL AS s_r17,
    NULL AS s_r18,
    NULL AS s_r19,
    r0_twofold_integer AS t_r0_twofold_integer,
    r1 AS t_r1,
    r2_twofold_integer AS t_r2_twofold_integer,
    r3_twofold_decimal_18_4 AS t_r3_twofold_decimal_18_4,
    r4_twofold_decimal_20_6 AS t_r4_twofold_decimal_20_6,
    r5_twofold_decimal_38_30 AS t_r5_twofold_decimal_38_30,
    r6_twofold_double AS t_r6_twofold_double,
    r7 AS t_r7,
    r8 AS t_r8,
    r9 AS t_r9,
    r10_twofold_binary AS t_r10_twofold_binary,
    r11 AS t_r11,
    r12_twofold_clock AS t_r12_twofold_clock,
    r13_twofold_clock AS t_r13_twofold_clock,
    r14 AS t_r14,
    r15_twofold_decimal_18_4 AS t_r15_twofold_decimal_18_4,
    r16_twofold_double AS t_r16_twofold_double,
    r17_twofold_integer AS t_r17_twofold_integer,
    r18 AS t_r18,
    r19_twofold_clock AS t_r19_twofold_clock
FROM twofold_t1) AS u
GROUP BY k0, k1),
twofold_r AS (SELECT CASE WHEN tp = 0 THEN 1 WHEN sp = 0 THEN 2 ELSE 0 END AS side,
    CASE WHEN sp > 0 AND tp > 0 THEN d0 ELSE 1 = 0 END AS d0,
    CASE WHEN sp > 0 AND tp > 0 THEN d1 ELSE 1 = 0 END AS d1,
    CASE WHEN sp > 0 AND tp > 0 THEN d2 ELSE 1 = 0 END AS d2,
    CASE WHEN sp > 0 AND tp > 0 THEN d3 ELSE 1 = 0 END AS d3,
    CASE WHEN sp > 0 AND tp > 0 THEN d4 ELSE 1 = 0 END AS d4,
    CASE WHEN sp > 0 AND tp > 0 THEN d5 ELSE 1 = 0 END AS d5,
    CASE WHEN sp > 0 AND tp > 0 THEN d6 ELSE 1 = 0 END AS d6,
    CASE WHEN sp > 0 AND tp > 0 THEN d7 ELSE 1 = 0 END AS d7,
    CASE WHEN sp > 0 AND tp > 0 THEN d8 ELSE 1 = 0 END AS d8,
    CASE WHEN sp > 0 AND tp > 0 THEN d9 ELSE 1 = 0 END AS d9,
    CASE WHEN sp > 0 AND tp > 0 THEN d10 ELSE 1 = 0 END AS d10,
    CASE WHEN sp > 0 AND tp > 0 THEN d11 ELSE 1 = 0 END AS d11,
    CASE WHEN sp > 0 AND tp > 0 THEN d12 ELSE 1 = 0 END AS d12,
    CASE WHEN sp > 0 AND tp > 0 THEN d13 ELSE 1 = 0 END AS d13,
    CASE WHEN sp > 0 AND tp > 0 THEN d14 ELSE 1 = 0 END AS d14,
    CASE WHEN sp > 0 AND tp > 0 THEN d15 ELSE 1 = 0 END AS d15,
    CASE WHEN sp > 0 AND tp > 0 THEN d16 ELSE 1 = 0 END AS d16,
    CASE WHEN sp > 0 AND tp > 0 THEN d17 ELSE 1 = 0 END AS d17,
    s_r0_twofold_integer, s_r1, s_r2_twofold_integer, s_r3_twofold_decimal_18_4, s_r4_twofold_decimal_18_4, s_r5, s_r6_twofold_double, s_r7, s_r8, s_r9, s_r10_twofold_binary, s_r11, s_r12_twofold_clock, s_r13_twofold_clock, s_r14, s_r15_twofold_integer, s_r16_twofold_integer, s_r17, s_r18, s_r19, t_r0_twofold_integer, t_r1, t_r2_twofold_integer, t_r3_twofold_decimal_18_4, t_r4_twofold_decimal_20_6, t_r5_twofold_decimal_38_30, t_r6_twofold_double, t_r7, t_r8, t_r9, t_r10_twofold_binary, t_r11, t_r12_twofold_clock, t_r13_twofold_clock, t_r14, t_r15_twofold_decimal_18_4, t_r16_twofold_double, t_r17_twofold_integer, t_r18, t_r19_twofold_clock, COALESCE(sk0, tk0) AS o0,
    COALESCE(sk1, tk1) AS o1,
    w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, w13, w14, w15, w16, w17, w18
FROM twofold_j
WHERE (sp = 0 OR tp = 0 OR d0 OR d1 OR d2 OR d3 OR d4 OR d5 OR d6 OR d7 OR d8 OR d9 OR d10 OR d11 OR d12 OR d13 OR d14 OR d15 OR d16 OR d17) AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)))
SELECT side, d0, d1, d2, d3, d4, d5, d6, d7, d8, d9, d10, d11, d12, d13, d14, d15, d16, d17, s_r0_twofold_integer, s_r1, s_r2_twofold_integer, s_r3_twofold_decimal_18_4, s_r4_twofold_decimal_18_4, s_r5, s_r6_twofold_double, s_r7, s_r8, s_r9, s_r10_twofold_binary, s_r11, s_r12_twofold_clock, s_r13_twofold_clock, s_r14, s_r15_twofold_integer, s_r16_twofold_integer, s_r17, s_r18, s_r19, t_r0_twofold_integer, t_r1, t_r2_twofold_integer, t_r3_twofold_decimal_18_4, t_r4_twofold_decimal_20_6, t_r5_twofold_decimal_38_30, t_r6_twofold_double, t_r7, t_r8, t_r9, t_r10_twofold_binary, t_r11, t_r12_twofold_clock, t_r13_twofold_clock, t_r14, t_r15_twofold_decimal_18_4, t_r16_twofold_double, t_r17_twofold_integer, t_r18, t_r19_twofold_clock
FROM twofold_r
ORDER BY side, o0 IS NULL, o0, o1 IS NULL, o1, w0 IS NULL, w0, w1 IS NULL, w1, w2 IS NULL, w2, w3 IS NULL, w3, w4 IS NULL, w4, w5 IS NULL, w5, w6 IS NULL, w6, w7 IS NULL, w7, w8 IS NULL, w8, w9 IS NULL, w9, w10 IS NULL, w10, w11 IS NULL, w11, w12 IS NULL, w12, w13 IS NULL, w13, w14 IS NULL, w14, w15 IS NULL, w15, w16 IS NULL, w16, w17 IS NULL, w17, w18 IS NULL, w18
-- rows in order
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
    `k0` AS r0_twofold_integer,
    `k1` AS r1,
    `whole` AS r2_twofold_integer,
    CAST(`price` AS DECIMAL(18, 4)) AS r3_twofold_decimal_18_4,
    CAST(`cost` AS DECIMAL(18, 4)) AS r4_twofold_decimal_18_4,
    CAST(`huge` AS DECIMAL(65, 0)) AS r5,
    (`ratio` + 0e0) AS r6_twofold_double,
    CASE `active` WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE CAST(`active` AS CHAR) END AS r7,
    `note` AS r8,
    `code` AS r9,
    `raw` AS r10_twofold_binary,
    `day` AS r11,
    `clock` AS r12_twofold_clock,
    `seen` AS r13_twofold_clock,
    CAST(`token` AS CHAR) AS r14,
    `whole_decimal` AS r15_twofold_integer,
    `whole_float` AS r16_twofold_integer,
    CASE `flag_number` WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE CAST(`flag_number` AS CHAR) END AS r17,
    CAST(`token_text` AS CHAR) AS r18,
    `day_seen` AS r19,
    CONCAT(LEFT(CAST(LEFT(CONVERT('' USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT('' USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT('' USING utf8mb4) USING binary), 256)))) AS z18,
    1 AS p
FROM `before`
WHERE (CRC32(CONCAT_WS('|', CAST(`k0` AS SIGNED), CONCAT(LEFT(CAST(LEFT(CONVERT(`k1` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`k1` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`k1` USING utf8mb4) USING binary), 256)))))) & 65535) IN (3, 65535)),
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
    `k0` AS r0_twofold_integer,
    `k1` AS r1,
    `whole` AS r2_twofold_integer,
    CAST(`price` AS DECIMAL(18, 4)) AS r3_twofold_decimal_18_4,
    CAST(`cost` AS DECIMAL(20, 6)) AS r4_twofold_decimal_20_6,
    CAST(`huge` AS DECIMAL(38, 30)) AS r5_twofold_decimal_38_30,
    (`ratio` + 0e0) AS r6_twofold_double,
    CASE `active` WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE CAST(`active` AS CHAR) END AS r7,
    `note` AS r8,
    `code` AS r9,
    `raw` AS r10_twofold_binary,
    `day` AS r11,
    `clock` AS r12_twofold_clock,
    `seen` AS r13_twofold_clock,
    CAST(`token` AS CHAR) AS r14,
    CAST(`whole_decimal` AS DECIMAL(18, 4)) AS r15_twofold_decimal_18_4,
    (`whole_float` + 0e0) AS r16_twofold_double,
    `flag_number` AS r17_twofold_integer,
    `token_text` AS r18,
    `day_seen` AS r19_twofold_clock,
    CONCAT(LEFT(CAST(LEFT(CONVERT(`token_text` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`token_text` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`token_text` USING utf8mb4) USING binary), 256)))) AS z18,
    1 AS p
FROM `after`
WHERE (CRC32(CONCAT_WS('|', CAST(`k0` AS SIGNED), CONCAT(LEFT(CAST(LEFT(CONVERT(`k1` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`k1` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`k1` USING utf8mb4) USING binary), 256)))))) & 65535) IN (3, 65535)),
twofold_j AS (SELECT COUNT(CASE WHEN side = 0 THEN 1 END) AS sp,
    COUNT(CASE WHEN side = 1 THEN 1 END) AS tp,
    k0 AS sk0,
    k0 AS tk0,
    k1 AS sk1,
    k1 AS tk1,
    NOT (MAX(CASE WHEN side = 0 THEN v0 END) <=> MAX(CASE WHEN side = 1 THEN v0 END)) AS d0,
    NOT (MAX(CASE WHEN side = 0 THEN v1 END) <=> MAX(CASE WHEN side = 1 THEN v1 END)) AS d1,
    NOT (MAX(CASE WHEN side = 0 THEN v2 END) <=> MAX(CASE WHEN side = 1 THEN v2 END)) AS d2,
    NOT (MAX(CASE WHEN side = 0 THEN v3 END) <=> MAX(CASE WHEN side = 1 THEN v3 END)) AS d3,
    NOT (MAX(CASE WHEN side = 0 THEN v4 END) <=> MAX(CASE WHEN side = 1 THEN v4 END)) AS d4,
    NOT (MAX(CASE WHEN side = 0 THEN v5 END) <=> MAX(CASE WHEN side = 1 THEN v5 END)) AS d5,
    NOT (MAX(CASE WHEN side = 0 THEN v6 END) <=> MAX(CASE WHEN side = 1 THEN v6 END)) AS d6,
    NOT (MAX(CASE WHEN side = 0 THEN v7 END) <=> MAX(CASE WHEN side = 1 THEN v7 END)) AS d7,
    NOT (MAX(CASE WHEN side = 0 THEN v8 END) <=> MAX(CASE WHEN side = 1 THEN v8 END)) AS d8,
    NOT (MAX(CASE WHEN side = 0 THEN v9 END) <=> MAX(CASE WHEN side = 1 THEN v9 END)) AS d9,
    NOT (MAX(CASE WHEN side = 0 THEN v10 END) <=> MAX(CASE WHEN side = 1 THEN v10 END)) AS d10,
    NOT (MAX(CASE WHEN side = 0 THEN v11 END) <=> MAX(CASE WHEN side = 1 THEN v11 END)) AS d11,
    NOT (MAX(CASE WHEN side = 0 THEN v12 END) <=> MAX(CASE WHEN side = 1 THEN v12 END)) AS d12,
    NOT (MAX(CASE WHEN side = 0 THEN v13 END) <=> MAX(CASE WHEN side = 1 THEN v13 END)) AS d13,
    NOT (MAX(CASE WHEN side = 0 THEN v14 END) <=> MAX(CASE WHEN side = 1 THEN v14 END)) AS d14,
    NOT (MAX(CASE WHEN side = 0 THEN v15 END) <=> MAX(CASE WHEN side = 1 THEN v15 END)) AS d15,
    NOT (MAX(CASE WHEN side = 0 THEN v16 END) <=> MAX(CASE WHEN side = 1 THEN v16 END)) AS d16,
    NOT (MAX(CASE WHEN side = 0 THEN v17 END) <=> MAX(CASE WHEN side = 1 THEN v17 END)) AS d17,
    MAX(CASE WHEN side = 0 THEN s_r0_twofold_integer END) AS s_r0_twofold_integer,
    MAX(CASE WHEN side = 0 THEN s_r1 END) AS s_r1,
    MAX(CASE WHEN side = 0 THEN s_r2_twofold_integer END) AS s_r2_twofold_integer,
    MAX(CASE WHEN side = 0 THEN s_r3_twofold_decimal_18_4 END) AS s_r3_twofold_decimal_18_4,
    MAX(CASE WHEN side = 0 THEN s_r4_twofold_decimal_18_4 END) AS s_r4_twofold_decimal_18_4,
    MAX(CASE WHEN side = 0 THEN s_r5 END) AS s_r5,
    MAX(CASE WHEN side = 0 THEN s_r6_twofold_double END) AS s_r6_twofold_double,
    MAX(CASE WHEN side = 0 THEN s_r7 END) AS s_r7,
    MAX(CASE WHEN side = 0 THEN s_r8 END) AS s_r8,
    MAX(CASE WHEN side = 0 THEN s_r9 END) AS s_r9,
    MAX(CASE WHEN side = 0 THEN s_r10_twofold_binary END) AS s_r10_twofold_binary,
    MAX(CASE WHEN side = 0 THEN s_r11 END) AS s_r11,
    MAX(CASE WHEN side = 0 THEN s_r12_twofold_clock END) AS s_r12_twofold_clock,
    MAX(CASE WHEN side = 0 THEN s_r13_twofold_clock END) AS s_r13_twofold_clock,
    MAX(CASE WHEN side = 0 THEN s_r14 END) AS s_r14,
    MAX(CASE WHEN side = 0 THEN s_r15_twofold_integer END) AS s_r15_twofold_integer,
    MAX(CASE WHEN side = 0 THEN s_r16_twofold_integer END) AS s_r16_twofold_integer,
    MAX(CASE WHEN side = 0 THEN s_r17 END) AS s_r17,
    MAX(CASE WHEN side = 0 THEN s_r18 END) AS s_r18,
    MAX(CASE WHEN side = 0 THEN s_r19 END) AS s_r19,
    MAX(CASE WHEN side = 1 THEN t_r0_twofold_integer END) AS t_r0_twofold_integer,
    MAX(CASE WHEN side = 1 THEN t_r1 END) AS t_r1,
    MAX(CASE WHEN side = 1 THEN t_r2_twofold_integer END) AS t_r2_twofold_integer,
    MAX(CASE WHEN side = 1 THEN t_r3_twofold_decimal_18_4 END) AS t_r3_twofold_decimal_18_4,
    MAX(CASE WHEN side = 1 THEN t_r4_twofold_decimal_20_6 END) AS t_r4_twofold_decimal_20_6,
    MAX(CASE WHEN side = 1 THEN t_r5_twofold_decimal_38_30 END) AS t_r5_twofold_decimal_38_30,
    MAX(CASE WHEN side = 1 THEN t_r6_twofold_double END) AS t_r6_twofold_double,
    MAX(CASE WHEN side = 1 THEN t_r7 END) AS t_r7,
    MAX(CASE WHEN side = 1 THEN t_r8 END) AS t_r8,
    MAX(CASE WHEN side = 1 THEN t_r9 END) AS t_r9,
    MAX(CASE WHEN side = 1 THEN t_r10_twofold_binary END) AS t_r10_twofold_binary,
    MAX(CASE WHEN side = 1 THEN t_r11 END) AS t_r11,
    MAX(CASE WHEN side = 1 THEN t_r12_twofold_clock END) AS t_r12_twofold_clock,
    MAX(CASE WHEN side = 1 THEN t_r13_twofold_clock END) AS t_r13_twofold_clock,
    MAX(CASE WHEN side = 1 THEN t_r14 END) AS t_r14,
    MAX(CASE WHEN side = 1 THEN t_r15_twofold_decimal_18_4 END) AS t_r15_twofold_decimal_18_4,
    MAX(CASE WHEN side = 1 THEN t_r16_twofold_double END) AS t_r16_twofold_double,
    MAX(CASE WHEN side = 1 THEN t_r17_twofold_integer END) AS t_r17_twofold_integer,
    MAX(CASE WHEN side = 1 THEN t_r18 END) AS t_r18,
    MAX(CASE WHEN side = 1 THEN t_r19_twofold_clock END) AS t_r19_twofold_clock,
    COALESCE(MAX(CASE WHEN side = 0 THEN v0 END), MAX(CASE WHEN side = 1 THEN v0 END)) AS w0,
    COALESCE(MAX(CASE WHEN side = 0 THEN v1 END), MAX(CASE WHEN side = 1 THEN v1 END)) AS w1,
    COALESCE(MAX(CASE WHEN side = 0 THEN v2 END), MAX(CASE WHEN side = 1 THEN v2 END)) AS w2,
    COALESCE(MAX(CASE WHEN side = 0 THEN v3 END), MAX(CASE WHEN side = 1 THEN v3 END)) AS w3,
    COALESCE(MAX(CASE WHEN side = 0 THEN v4 END), MAX(CASE WHEN side = 1 THEN v4 END)) AS w4,
    COALESCE(MAX(CASE WHEN side = 0 THEN v5 END), MAX(CASE WHEN side = 1 THEN v5 END)) AS w5,
    COALESCE(MAX(CASE WHEN side = 0 THEN v6 END), MAX(CASE WHEN side = 1 THEN v6 END)) AS w6,
    COALESCE(MAX(CASE WHEN side = 0 THEN v7 END), MAX(CASE WHEN side = 1 THEN v7 END)) AS w7,
    COALESCE(MAX(CASE WHEN side = 0 THEN v8 END), MAX(CASE WHEN side = 1 THEN v8 END)) AS w8,
    COALESCE(MAX(CASE WHEN side = 0 THEN v9 END), MAX(CASE WHEN side = 1 THEN v9 END)) AS w9,
    COALESCE(MAX(CASE WHEN side = 0 THEN v10 END), MAX(CASE WHEN side = 1 THEN v10 END)) AS w10,
    COALESCE(MAX(CASE WHEN side = 0 THEN v11 END), MAX(CASE WHEN side = 1 THEN v11 END)) AS w11,
    COALESCE(MAX(CASE WHEN side = 0 THEN v12 END), MAX(CASE WHEN side = 1 THEN v12 END)) AS w12,
    COALESCE(MAX(CASE WHEN side = 0 THEN v13 END), MAX(CASE WHEN side = 1 THEN v13 END)) AS w13,
    COALESCE(MAX(CASE WHEN side = 0 THEN v14 END), MAX(CASE WHEN side = 1 THEN v14 END)) AS w14,
    COALESCE(MAX(CASE WHEN side = 0 THEN v15 END), MAX(CASE WHEN side = 1 THEN v15 END)) AS w15,
    COALESCE(MAX(CASE WHEN side = 0 THEN v16 END), MAX(CASE WHEN side = 1 THEN v16 END)) AS w16,
    COALESCE(MAX(CASE WHEN side = 0 THEN v17 END), MAX(CASE WHEN side = 1 THEN v17 END)) AS w17,
    COALESCE(MAX(CASE WHEN side = 0 THEN z18 END), MAX(CASE WHEN side = 1 THEN z18 END)) AS w18
FROM (SELECT 0 AS side,
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, z18, r0_twofold_integer AS s_r0_twofold_integer,
    r1 AS s_r1,
    r2_twofold_integer AS s_r2_twofold_integer,
    r3_twofold_decimal_18_4 AS s_r3_twofold_decimal_18_4,
    r4_twofold_decimal_18_4 AS s_r4_twofold_decimal_18_4,
    r5 AS s_r5,
    r6_twofold_double AS s_r6_twofold_double,
    r7 AS s_r7,
    r8 AS s_r8,
    r9 AS s_r9,
    r10_twofold_binary AS s_r10_twofold_binary,
    r11 AS s_r11,
    r12_twofold_clock AS s_r12_twofold_clock,
    r13_twofold_clock AS s_r13_twofold_clock,
    r14 AS s_r14,
    r15_twofold_integer AS s_r15_twofold_integer,
    r16_twofold_integer AS s_r16_twofold_integer,
    r17 AS s_r17,
    r18 AS s_r18,
    r19 AS s_r19,
    NULL AS t_r0_twofold_integer,
    NULL AS t_r1,
    NULL AS t_r2_twofold_integer,
    NULL AS t_r3_twofold_decimal_18_4,
    NULL AS t_r4_twofold_decimal_20_6,
    NULL AS t_r5_twofold_decimal_38_30,
    NULL AS t_r6_twofold_double,
    NULL AS t_r7,
    NULL AS t_r8,
    NULL AS t_r9,
    NULL AS t_r10_twofold_binary,
    NULL AS t_r11,
    NULL AS t_r12_twofold_clock,
    NULL AS t_r13_twofold_clock,
    NULL AS t_r14,
    NULL AS t_r15_twofold_decimal_18_4,
    NULL AS t_r16_twofold_double,
    NULL AS t_r17_twofold_integer,
    NULL AS t_r18,
    NULL AS t_r19_twofold_clock
FROM twofold_s
UNION ALL SELECT 1 AS side,
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, z18, NULL AS s_r0_twofold_integer,
    NULL AS s_r1,
    NULL AS s_r2_twofold_integer,
    NULL AS s_r3_twofold_decimal_18_4,
    NULL AS s_r4_twofold_decimal_18_4,
    NULL AS s_r5,
    NULL AS s_r6_twofold_double,
    NULL AS s_r7,
    NULL AS s_r8,
    NULL AS s_r9,
    NULL AS s_r10_twofold_binary,
    NULL AS s_r11,
    NULL AS s_r12_twofold_clock,
    NULL AS s_r13_twofold_clock,
    NULL AS s_r14,
    NULL AS s_r15_twofold_integer,
    NULL AS s_r16_twofold_integer,
    NULL AS s_r17,
    NULL AS s_r18,
    NULL AS s_r19,
    r0_twofold_integer AS t_r0_twofold_integer,
    r1 AS t_r1,
    r2_twofold_integer AS t_r2_twofold_integer,
    r3_twofold_decimal_18_4 AS t_r3_twofold_decimal_18_4,
    r4_twofold_decimal_20_6 AS t_r4_twofold_decimal_20_6,
    r5_twofold_decimal_38_30 AS t_r5_twofold_decimal_38_30,
    r6_twofold_double AS t_r6_twofold_double,
    r7 AS t_r7,
    r8 AS t_r8,
    r9 AS t_r9,
    r10_twofold_binary AS t_r10_twofold_binary,
    r11 AS t_r11,
    r12_twofold_clock AS t_r12_twofold_clock,
    r13_twofold_clock AS t_r13_twofold_clock,
    r14 AS t_r14,
    r15_twofold_decimal_18_4 AS t_r15_twofold_decimal_18_4,
    r16_twofold_double AS t_r16_twofold_double,
    r17_twofold_integer AS t_r17_twofold_integer,
    r18 AS t_r18,
    r19_twofold_clock AS t_r19_twofold_clock
FROM twofold_t) AS u
GROUP BY k0, k1),
twofold_r AS (SELECT CASE WHEN tp = 0 THEN 1 WHEN sp = 0 THEN 2 ELSE 0 END AS side,
    CASE WHEN sp > 0 AND tp > 0 THEN d0 ELSE 1 = 0 END AS d0,
    CASE WHEN sp > 0 AND tp > 0 THEN d1 ELSE 1 = 0 END AS d1,
    CASE WHEN sp > 0 AND tp > 0 THEN d2 ELSE 1 = 0 END AS d2,
    CASE WHEN sp > 0 AND tp > 0 THEN d3 ELSE 1 = 0 END AS d3,
    CASE WHEN sp > 0 AND tp > 0 THEN d4 ELSE 1 = 0 END AS d4,
    CASE WHEN sp > 0 AND tp > 0 THEN d5 ELSE 1 = 0 END AS d5,
    CASE WHEN sp > 0 AND tp > 0 THEN d6 ELSE 1 = 0 END AS d6,
    CASE WHEN sp > 0 AND tp > 0 THEN d7 ELSE 1 = 0 END AS d7,
    CASE WHEN sp > 0 AND tp > 0 THEN d8 ELSE 1 = 0 END AS d8,
    CASE WHEN sp > 0 AND tp > 0 THEN d9 ELSE 1 = 0 END AS d9,
    CASE WHEN sp > 0 AND tp > 0 THEN d10 ELSE 1 = 0 END AS d10,
    CASE WHEN sp > 0 AND tp > 0 THEN d11 ELSE 1 = 0 END AS d11,
    CASE WHEN sp > 0 AND tp > 0 THEN d12 ELSE 1 = 0 END AS d12,
    CASE WHEN sp > 0 AND tp > 0 THEN d13 ELSE 1 = 0 END AS d13,
    CASE WHEN sp > 0 AND tp > 0 THEN d14 ELSE 1 = 0 END AS d14,
    CASE WHEN sp > 0 AND tp > 0 THEN d15 ELSE 1 = 0 END AS d15,
    CASE WHEN sp > 0 AND tp > 0 THEN d16 ELSE 1 = 0 END AS d16,
    CASE WHEN sp > 0 AND tp > 0 THEN d17 ELSE 1 = 0 END AS d17,
    s_r0_twofold_integer, s_r1, s_r2_twofold_integer, s_r3_twofold_decimal_18_4, s_r4_twofold_decimal_18_4, s_r5, s_r6_twofold_double, s_r7, s_r8, s_r9, s_r10_twofold_binary, s_r11, s_r12_twofold_clock, s_r13_twofold_clock, s_r14, s_r15_twofold_integer, s_r16_twofold_integer, s_r17, s_r18, s_r19, t_r0_twofold_integer, t_r1, t_r2_twofold_integer, t_r3_twofold_decimal_18_4, t_r4_twofold_decimal_20_6, t_r5_twofold_decimal_38_30, t_r6_twofold_double, t_r7, t_r8, t_r9, t_r10_twofold_binary, t_r11, t_r12_twofold_clock, t_r13_twofold_clock, t_r14, t_r15_twofold_decimal_18_4, t_r16_twofold_double, t_r17_twofold_integer, t_r18, t_r19_twofold_clock, COALESCE(sk0, tk0) AS o0,
    COALESCE(sk1, tk1) AS o1,
    w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, w13, w14, w15, w16, w17, w18
FROM twofold_j
WHERE (sp = 0 OR tp = 0 OR d0 OR d1 OR d2 OR d3 OR d4 OR d5 OR d6 OR d7 OR d8 OR d9 OR d10 OR d11 OR d12 OR d13 OR d14 OR d15 OR d16 OR d17))
SELECT side, d0, d1, d2, d3, d4, d5, d6, d7, d8, d9, d10, d11, d12, d13, d14, d15, d16, d17, s_r0_twofold_integer, s_r1, s_r2_twofold_integer, s_r3_twofold_decimal_18_4, s_r4_twofold_decimal_18_4, s_r5, s_r6_twofold_double, s_r7, s_r8, s_r9, s_r10_twofold_binary, s_r11, s_r12_twofold_clock, s_r13_twofold_clock, s_r14, s_r15_twofold_integer, s_r16_twofold_integer, s_r17, s_r18, s_r19, t_r0_twofold_integer, t_r1, t_r2_twofold_integer, t_r3_twofold_decimal_18_4, t_r4_twofold_decimal_20_6, t_r5_twofold_decimal_38_30, t_r6_twofold_double, t_r7, t_r8, t_r9, t_r10_twofold_binary, t_r11, t_r12_twofold_clock, t_r13_twofold_clock, t_r14, t_r15_twofold_decimal_18_4, t_r16_twofold_double, t_r17_twofold_integer, t_r18, t_r19_twofold_clock
FROM twofold_r
ORDER BY side, o0 IS NULL, o0, o1 IS NULL, o1, w0 IS NULL, w0, w1 IS NULL, w1, w2 IS NULL, w2, w3 IS NULL, w3, w4 IS NULL, w4, w5 IS NULL, w5, w6 IS NULL, w6, w7 IS NULL, w7, w8 IS NULL, w8, w9 IS NULL, w9, w10 IS NULL, w10, w11 IS NULL, w11, w12 IS NULL, w12, w13 IS NULL, w13, w14 IS NULL, w14, w15 IS NULL, w15, w16 IS NULL, w16, w17 IS NULL, w17, w18 IS NULL, w18
-- rows with copies in order
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
    `k0` AS r0_twofold_integer,
    `k1` AS r1,
    `whole` AS r2_twofold_integer,
    CAST(`price` AS DECIMAL(18, 4)) AS r3_twofold_decimal_18_4,
    CAST(`cost` AS DECIMAL(18, 4)) AS r4_twofold_decimal_18_4,
    CAST(`huge` AS DECIMAL(65, 0)) AS r5,
    (`ratio` + 0e0) AS r6_twofold_double,
    CASE `active` WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE CAST(`active` AS CHAR) END AS r7,
    `note` AS r8,
    `code` AS r9,
    `raw` AS r10_twofold_binary,
    `day` AS r11,
    `clock` AS r12_twofold_clock,
    `seen` AS r13_twofold_clock,
    CAST(`token` AS CHAR) AS r14,
    `whole_decimal` AS r15_twofold_integer,
    `whole_float` AS r16_twofold_integer,
    CASE `flag_number` WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE CAST(`flag_number` AS CHAR) END AS r17,
    CAST(`token_text` AS CHAR) AS r18,
    `day_seen` AS r19,
    CONCAT(LEFT(CAST(LEFT(CONVERT('' USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT('' USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT('' USING utf8mb4) USING binary), 256)))) AS z18,
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
    `k0` AS r0_twofold_integer,
    `k1` AS r1,
    `whole` AS r2_twofold_integer,
    CAST(`price` AS DECIMAL(18, 4)) AS r3_twofold_decimal_18_4,
    CAST(`cost` AS DECIMAL(20, 6)) AS r4_twofold_decimal_20_6,
    CAST(`huge` AS DECIMAL(38, 30)) AS r5_twofold_decimal_38_30,
    (`ratio` + 0e0) AS r6_twofold_double,
    CASE `active` WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE CAST(`active` AS CHAR) END AS r7,
    `note` AS r8,
    `code` AS r9,
    `raw` AS r10_twofold_binary,
    `day` AS r11,
    `clock` AS r12_twofold_clock,
    `seen` AS r13_twofold_clock,
    CAST(`token` AS CHAR) AS r14,
    CAST(`whole_decimal` AS DECIMAL(18, 4)) AS r15_twofold_decimal_18_4,
    (`whole_float` + 0e0) AS r16_twofold_double,
    `flag_number` AS r17_twofold_integer,
    `token_text` AS r18,
    `day_seen` AS r19_twofold_clock,
    CONCAT(LEFT(CAST(LEFT(CONVERT(`token_text` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`token_text` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`token_text` USING utf8mb4) USING binary), 256)))) AS z18,
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
twofold_j AS (SELECT COUNT(CASE WHEN side = 0 THEN 1 END) AS sp,
    COUNT(CASE WHEN side = 1 THEN 1 END) AS tp,
    k0 AS sk0,
    k0 AS tk0,
    k1 AS sk1,
    k1 AS tk1,
    NOT (MAX(CASE WHEN side = 0 THEN v0 END) <=> MAX(CASE WHEN side = 1 THEN v0 END)) AS d0,
    NOT (MAX(CASE WHEN side = 0 THEN v1 END) <=> MAX(CASE WHEN side = 1 THEN v1 END)) AS d1,
    NOT (MAX(CASE WHEN side = 0 THEN v2 END) <=> MAX(CASE WHEN side = 1 THEN v2 END)) AS d2,
    NOT (MAX(CASE WHEN side = 0 THEN v3 END) <=> MAX(CASE WHEN side = 1 THEN v3 END)) AS d3,
    NOT (MAX(CASE WHEN side = 0 THEN v4 END) <=> MAX(CASE WHEN side = 1 THEN v4 END)) AS d4,
    NOT (MAX(CASE WHEN side = 0 THEN v5 END) <=> MAX(CASE WHEN side = 1 THEN v5 END)) AS d5,
    NOT (MAX(CASE WHEN side = 0 THEN v6 END) <=> MAX(CASE WHEN side = 1 THEN v6 END)) AS d6,
    NOT (MAX(CASE WHEN side = 0 THEN v7 END) <=> MAX(CASE WHEN side = 1 THEN v7 END)) AS d7,
    NOT (MAX(CASE WHEN side = 0 THEN v8 END) <=> MAX(CASE WHEN side = 1 THEN v8 END)) AS d8,
    NOT (MAX(CASE WHEN side = 0 THEN v9 END) <=> MAX(CASE WHEN side = 1 THEN v9 END)) AS d9,
    NOT (MAX(CASE WHEN side = 0 THEN v10 END) <=> MAX(CASE WHEN side = 1 THEN v10 END)) AS d10,
    NOT (MAX(CASE WHEN side = 0 THEN v11 END) <=> MAX(CASE WHEN side = 1 THEN v11 END)) AS d11,
    NOT (MAX(CASE WHEN side = 0 THEN v12 END) <=> MAX(CASE WHEN side = 1 THEN v12 END)) AS d12,
    NOT (MAX(CASE WHEN side = 0 THEN v13 END) <=> MAX(CASE WHEN side = 1 THEN v13 END)) AS d13,
    NOT (MAX(CASE WHEN side = 0 THEN v14 END) <=> MAX(CASE WHEN side = 1 THEN v14 END)) AS d14,
    NOT (MAX(CASE WHEN side = 0 THEN v15 END) <=> MAX(CASE WHEN side = 1 THEN v15 END)) AS d15,
    NOT (MAX(CASE WHEN side = 0 THEN v16 END) <=> MAX(CASE WHEN side = 1 THEN v16 END)) AS d16,
    NOT (MAX(CASE WHEN side = 0 THEN v17 END) <=> MAX(CASE WHEN side = 1 THEN v17 END)) AS d17,
    MAX(CASE WHEN side = 0 THEN s_r0_twofold_integer END) AS s_r0_twofold_integer,
    MAX(CASE WHEN side = 0 THEN s_r1 END) AS s_r1,
    MAX(CASE WHEN side = 0 THEN s_r2_twofold_integer END) AS s_r2_twofold_integer,
    MAX(CASE WHEN side = 0 THEN s_r3_twofold_decimal_18_4 END) AS s_r3_twofold_decimal_18_4,
    MAX(CASE WHEN side = 0 THEN s_r4_twofold_decimal_18_4 END) AS s_r4_twofold_decimal_18_4,
    MAX(CASE WHEN side = 0 THEN s_r5 END) AS s_r5,
    MAX(CASE WHEN side = 0 THEN s_r6_twofold_double END) AS s_r6_twofold_double,
    MAX(CASE WHEN side = 0 THEN s_r7 END) AS s_r7,
    MAX(CASE WHEN side = 0 THEN s_r8 END) AS s_r8,
    MAX(CASE WHEN side = 0 THEN s_r9 END) AS s_r9,
    MAX(CASE WHEN side = 0 THEN s_r10_twofold_binary END) AS s_r10_twofold_binary,
    MAX(CASE WHEN side = 0 THEN s_r11 END) AS s_r11,
    MAX(CASE WHEN side = 0 THEN s_r12_twofold_clock END) AS s_r12_twofold_clock,
    MAX(CASE WHEN side = 0 THEN s_r13_twofold_clock END) AS s_r13_twofold_clock,
    MAX(CASE WHEN side = 0 THEN s_r14 END) AS s_r14,
    MAX(CASE WHEN side = 0 THEN s_r15_twofold_integer END) AS s_r15_twofold_integer,
    MAX(CASE WHEN side = 0 THEN s_r16_twofold_integer END) AS s_r16_twofold_integer,
    MAX(CASE WHEN side = 0 THEN s_r17 END) AS s_r17,
    MAX(CASE WHEN side = 0 THEN s_r18 END) AS s_r18,
    MAX(CASE WHEN side = 0 THEN s_r19 END) AS s_r19,
    MAX(CASE WHEN side = 1 THEN t_r0_twofold_integer END) AS t_r0_twofold_integer,
    MAX(CASE WHEN side = 1 THEN t_r1 END) AS t_r1,
    MAX(CASE WHEN side = 1 THEN t_r2_twofold_integer END) AS t_r2_twofold_integer,
    MAX(CASE WHEN side = 1 THEN t_r3_twofold_decimal_18_4 END) AS t_r3_twofold_decimal_18_4,
    MAX(CASE WHEN side = 1 THEN t_r4_twofold_decimal_20_6 END) AS t_r4_twofold_decimal_20_6,
    MAX(CASE WHEN side = 1 THEN t_r5_twofold_decimal_38_30 END) AS t_r5_twofold_decimal_38_30,
    MAX(CASE WHEN side = 1 THEN t_r6_twofold_double END) AS t_r6_twofold_double,
    MAX(CASE WHEN side = 1 THEN t_r7 END) AS t_r7,
    MAX(CASE WHEN side = 1 THEN t_r8 END) AS t_r8,
    MAX(CASE WHEN side = 1 THEN t_r9 END) AS t_r9,
    MAX(CASE WHEN side = 1 THEN t_r10_twofold_binary END) AS t_r10_twofold_binary,
    MAX(CASE WHEN side = 1 THEN t_r11 END) AS t_r11,
    MAX(CASE WHEN side = 1 THEN t_r12_twofold_clock END) AS t_r12_twofold_clock,
    MAX(CASE WHEN side = 1 THEN t_r13_twofold_clock END) AS t_r13_twofold_clock,
    MAX(CASE WHEN side = 1 THEN t_r14 END) AS t_r14,
    MAX(CASE WHEN side = 1 THEN t_r15_twofold_decimal_18_4 END) AS t_r15_twofold_decimal_18_4,
    MAX(CASE WHEN side = 1 THEN t_r16_twofold_double END) AS t_r16_twofold_double,
    MAX(CASE WHEN side = 1 THEN t_r17_twofold_integer END) AS t_r17_twofold_integer,
    MAX(CASE WHEN side = 1 THEN t_r18 END) AS t_r18,
    MAX(CASE WHEN side = 1 THEN t_r19_twofold_clock END) AS t_r19_twofold_clock,
    COALESCE(MAX(CASE WHEN side = 0 THEN v0 END), MAX(CASE WHEN side = 1 THEN v0 END)) AS w0,
    COALESCE(MAX(CASE WHEN side = 0 THEN v1 END), MAX(CASE WHEN side = 1 THEN v1 END)) AS w1,
    COALESCE(MAX(CASE WHEN side = 0 THEN v2 END), MAX(CASE WHEN side = 1 THEN v2 END)) AS w2,
    COALESCE(MAX(CASE WHEN side = 0 THEN v3 END), MAX(CASE WHEN side = 1 THEN v3 END)) AS w3,
    COALESCE(MAX(CASE WHEN side = 0 THEN v4 END), MAX(CASE WHEN side = 1 THEN v4 END)) AS w4,
    COALESCE(MAX(CASE WHEN side = 0 THEN v5 END), MAX(CASE WHEN side = 1 THEN v5 END)) AS w5,
    COALESCE(MAX(CASE WHEN side = 0 THEN v6 END), MAX(CASE WHEN side = 1 THEN v6 END)) AS w6,
    COALESCE(MAX(CASE WHEN side = 0 THEN v7 END), MAX(CASE WHEN side = 1 THEN v7 END)) AS w7,
    COALESCE(MAX(CASE WHEN side = 0 THEN v8 END), MAX(CASE WHEN side = 1 THEN v8 END)) AS w8,
    COALESCE(MAX(CASE WHEN side = 0 THEN v9 END), MAX(CASE WHEN side = 1 THEN v9 END)) AS w9,
    COALESCE(MAX(CASE WHEN side = 0 THEN v10 END), MAX(CASE WHEN side = 1 THEN v10 END)) AS w10,
    COALESCE(MAX(CASE WHEN side = 0 THEN v11 END), MAX(CASE WHEN side = 1 THEN v11 END)) AS w11,
    COALESCE(MAX(CASE WHEN side = 0 THEN v12 END), MAX(CASE WHEN side = 1 THEN v12 END)) AS w12,
    COALESCE(MAX(CASE WHEN side = 0 THEN v13 END), MAX(CASE WHEN side = 1 THEN v13 END)) AS w13,
    COALESCE(MAX(CASE WHEN side = 0 THEN v14 END), MAX(CASE WHEN side = 1 THEN v14 END)) AS w14,
    COALESCE(MAX(CASE WHEN side = 0 THEN v15 END), MAX(CASE WHEN side = 1 THEN v15 END)) AS w15,
    COALESCE(MAX(CASE WHEN side = 0 THEN v16 END), MAX(CASE WHEN side = 1 THEN v16 END)) AS w16,
    COALESCE(MAX(CASE WHEN side = 0 THEN v17 END), MAX(CASE WHEN side = 1 THEN v17 END)) AS w17,
    COALESCE(MAX(CASE WHEN side = 0 THEN z18 END), MAX(CASE WHEN side = 1 THEN z18 END)) AS w18
FROM (SELECT 0 AS side,
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, z18, r0_twofold_integer AS s_r0_twofold_integer,
    r1 AS s_r1,
    r2_twofold_integer AS s_r2_twofold_integer,
    r3_twofold_decimal_18_4 AS s_r3_twofold_decimal_18_4,
    r4_twofold_decimal_18_4 AS s_r4_twofold_decimal_18_4,
    r5 AS s_r5,
    r6_twofold_double AS s_r6_twofold_double,
    r7 AS s_r7,
    r8 AS s_r8,
    r9 AS s_r9,
    r10_twofold_binary AS s_r10_twofold_binary,
    r11 AS s_r11,
    r12_twofold_clock AS s_r12_twofold_clock,
    r13_twofold_clock AS s_r13_twofold_clock,
    r14 AS s_r14,
    r15_twofold_integer AS s_r15_twofold_integer,
    r16_twofold_integer AS s_r16_twofold_integer,
    r17 AS s_r17,
    r18 AS s_r18,
    r19 AS s_r19,
    NULL AS t_r0_twofold_integer,
    NULL AS t_r1,
    NULL AS t_r2_twofold_integer,
    NULL AS t_r3_twofold_decimal_18_4,
    NULL AS t_r4_twofold_decimal_20_6,
    NULL AS t_r5_twofold_decimal_38_30,
    NULL AS t_r6_twofold_double,
    NULL AS t_r7,
    NULL AS t_r8,
    NULL AS t_r9,
    NULL AS t_r10_twofold_binary,
    NULL AS t_r11,
    NULL AS t_r12_twofold_clock,
    NULL AS t_r13_twofold_clock,
    NULL AS t_r14,
    NULL AS t_r15_twofold_decimal_18_4,
    NULL AS t_r16_twofold_double,
    NULL AS t_r17_twofold_integer,
    NULL AS t_r18,
    NULL AS t_r19_twofold_clock
FROM twofold_s1
UNION ALL SELECT 1 AS side,
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, z18, NULL AS s_r0_twofold_integer,
    NULL AS s_r1,
    NULL AS s_r2_twofold_integer,
    NULL AS s_r3_twofold_decimal_18_4,
    NULL AS s_r4_twofold_decimal_18_4,
    NULL AS s_r5,
    NULL AS s_r6_twofold_double,
    NULL AS s_r7,
    NULL AS s_r8,
    NULL AS s_r9,
    NULL AS s_r10_twofold_binary,
    NULL AS s_r11,
    NULL AS s_r12_twofold_clock,
    NULL AS s_r13_twofold_clock,
    NULL AS s_r14,
    NULL AS s_r15_twofold_integer,
    NULL AS s_r16_twofold_integer,
    NULL AS s_r17,
    NULL AS s_r18,
    NULL AS s_r19,
    r0_twofold_integer AS t_r0_twofold_integer,
    r1 AS t_r1,
    r2_twofold_integer AS t_r2_twofold_integer,
    r3_twofold_decimal_18_4 AS t_r3_twofold_decimal_18_4,
    r4_twofold_decimal_20_6 AS t_r4_twofold_decimal_20_6,
    r5_twofold_decimal_38_30 AS t_r5_twofold_decimal_38_30,
    r6_twofold_double AS t_r6_twofold_double,
    r7 AS t_r7,
    r8 AS t_r8,
    r9 AS t_r9,
    r10_twofold_binary AS t_r10_twofold_binary,
    r11 AS t_r11,
    r12_twofold_clock AS t_r12_twofold_clock,
    r13_twofold_clock AS t_r13_twofold_clock,
    r14 AS t_r14,
    r15_twofold_decimal_18_4 AS t_r15_twofold_decimal_18_4,
    r16_twofold_double AS t_r16_twofold_double,
    r17_twofold_integer AS t_r17_twofold_integer,
    r18 AS t_r18,
    r19_twofold_clock AS t_r19_twofold_clock
FROM twofold_t1) AS u
GROUP BY k0, k1),
twofold_s2 AS (SELECT twofold_s.*
FROM twofold_s
JOIN twofold_c ON twofold_s.k0 <=> twofold_c.k0 AND twofold_s.k1 <=> twofold_c.k1),
twofold_t2 AS (SELECT twofold_t.*
FROM twofold_t
JOIN twofold_c ON twofold_t.k0 <=> twofold_c.k0 AND twofold_t.k1 <=> twofold_c.k1),
twofold_m AS (SELECT 0 AS side,
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, z18, r0_twofold_integer AS s_r0_twofold_integer,
    r1 AS s_r1,
    r2_twofold_integer AS s_r2_twofold_integer,
    r3_twofold_decimal_18_4 AS s_r3_twofold_decimal_18_4,
    r4_twofold_decimal_18_4 AS s_r4_twofold_decimal_18_4,
    r5 AS s_r5,
    r6_twofold_double AS s_r6_twofold_double,
    r7 AS s_r7,
    r8 AS s_r8,
    r9 AS s_r9,
    r10_twofold_binary AS s_r10_twofold_binary,
    r11 AS s_r11,
    r12_twofold_clock AS s_r12_twofold_clock,
    r13_twofold_clock AS s_r13_twofold_clock,
    r14 AS s_r14,
    r15_twofold_integer AS s_r15_twofold_integer,
    r16_twofold_integer AS s_r16_twofold_integer,
    r17 AS s_r17,
    r18 AS s_r18,
    r19 AS s_r19,
    NULL AS t_r0_twofold_integer,
    NULL AS t_r1,
    NULL AS t_r2_twofold_integer,
    NULL AS t_r3_twofold_decimal_18_4,
    NULL AS t_r4_twofold_decimal_20_6,
    NULL AS t_r5_twofold_decimal_38_30,
    NULL AS t_r6_twofold_double,
    NULL AS t_r7,
    NULL AS t_r8,
    NULL AS t_r9,
    NULL AS t_r10_twofold_binary,
    NULL AS t_r11,
    NULL AS t_r12_twofold_clock,
    NULL AS t_r13_twofold_clock,
    NULL AS t_r14,
    NULL AS t_r15_twofold_decimal_18_4,
    NULL AS t_r16_twofold_double,
    NULL AS t_r17_twofold_integer,
    NULL AS t_r18,
    NULL AS t_r19_twofold_clock
FROM twofold_s2
UNION ALL SELECT 1 AS side,
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, z18, NULL AS s_r0_twofold_integer,
    NULL AS s_r1,
    NULL AS s_r2_twofold_integer,
    NULL AS s_r3_twofold_decimal_18_4,
    NULL AS s_r4_twofold_decimal_18_4,
    NULL AS s_r5,
    NULL AS s_r6_twofold_double,
    NULL AS s_r7,
    NULL AS s_r8,
    NULL AS s_r9,
    NULL AS s_r10_twofold_binary,
    NULL AS s_r11,
    NULL AS s_r12_twofold_clock,
    NULL AS s_r13_twofold_clock,
    NULL AS s_r14,
    NULL AS s_r15_twofold_integer,
    NULL AS s_r16_twofold_integer,
    NULL AS s_r17,
    NULL AS s_r18,
    NULL AS s_r19,
    r0_twofold_integer AS t_r0_twofold_integer,
    r1 AS t_r1,
    r2_twofold_integer AS t_r2_twofold_integer,
    r3_twofold_decimal_18_4 AS t_r3_twofold_decimal_18_4,
    r4_twofold_decimal_20_6 AS t_r4_twofold_decimal_20_6,
    r5_twofold_decimal_38_30 AS t_r5_twofold_decimal_38_30,
    r6_twofold_double AS t_r6_twofold_double,
    r7 AS t_r7,
    r8 AS t_r8,
    r9 AS t_r9,
    r10_twofold_binary AS t_r10_twofold_binary,
    r11 AS t_r11,
    r12_twofold_clock AS t_r12_twofold_clock,
    r13_twofold_clock AS t_r13_twofold_clock,
    r14 AS t_r14,
    r15_twofold_decimal_18_4 AS t_r15_twofold_decimal_18_4,
    r16_twofold_double AS t_r16_twofold_double,
    r17_twofold_integer AS t_r17_twofold_integer,
    r18 AS t_r18,
    r19_twofold_clock AS t_r19_twofold_clock
FROM twofold_t2),
twofold_w AS (SELECT twofold_m.*, ROW_NUMBER() OVER (PARTITION BY side, k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17
ORDER BY z18 IS NULL, z18) AS n,
    COUNT(*) OVER (PARTITION BY side, k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17) AS mine,
    COUNT(*) OVER (PARTITION BY k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17) AS all_equal
FROM twofold_m),
twofold_r AS (SELECT CASE WHEN tp = 0 THEN 1 WHEN sp = 0 THEN 2 ELSE 0 END AS side,
    CASE WHEN sp > 0 AND tp > 0 THEN d0 ELSE 1 = 0 END AS d0,
    CASE WHEN sp > 0 AND tp > 0 THEN d1 ELSE 1 = 0 END AS d1,
    CASE WHEN sp > 0 AND tp > 0 THEN d2 ELSE 1 = 0 END AS d2,
    CASE WHEN sp > 0 AND tp > 0 THEN d3 ELSE 1 = 0 END AS d3,
    CASE WHEN sp > 0 AND tp > 0 THEN d4 ELSE 1 = 0 END AS d4,
    CASE WHEN sp > 0 AND tp > 0 THEN d5 ELSE 1 = 0 END AS d5,
    CASE WHEN sp > 0 AND tp > 0 THEN d6 ELSE 1 = 0 END AS d6,
    CASE WHEN sp > 0 AND tp > 0 THEN d7 ELSE 1 = 0 END AS d7,
    CASE WHEN sp > 0 AND tp > 0 THEN d8 ELSE 1 = 0 END AS d8,
    CASE WHEN sp > 0 AND tp > 0 THEN d9 ELSE 1 = 0 END AS d9,
    CASE WHEN sp > 0 AND tp > 0 THEN d10 ELSE 1 = 0 END AS d10,
    CASE WHEN sp > 0 AND tp > 0 THEN d11 ELSE 1 = 0 END AS d11,
    CASE WHEN sp > 0 AND tp > 0 THEN d12 ELSE 1 = 0 END AS d12,
    CASE WHEN sp > 0 AND tp > 0 THEN d13 ELSE 1 = 0 END AS d13,
    CASE WHEN sp > 0 AND tp > 0 THEN d14 ELSE 1 = 0 END AS d14,
    CASE WHEN sp > 0 AND tp > 0 THEN d15 ELSE 1 = 0 END AS d15,
    CASE WHEN sp > 0 AND tp > 0 THEN d16 ELSE 1 = 0 END AS d16,
    CASE WHEN sp > 0 AND tp > 0 THEN d17 ELSE 1 = 0 END AS d17,
    s_r0_twofold_integer, s_r1, s_r2_twofold_integer, s_r3_twofold_decimal_18_4, s_r4_twofold_decimal_18_4, s_r5, s_r6_twofold_double, s_r7, s_r8, s_r9, s_r10_twofold_binary, s_r11, s_r12_twofold_clock, s_r13_twofold_clock, s_r14, s_r15_twofold_integer, s_r16_twofold_integer, s_r17, s_r18, s_r19, t_r0_twofold_integer, t_r1, t_r2_twofold_integer, t_r3_twofold_decimal_18_4, t_r4_twofold_decimal_20_6, t_r5_twofold_decimal_38_30, t_r6_twofold_double, t_r7, t_r8, t_r9, t_r10_twofold_binary, t_r11, t_r12_twofold_clock, t_r13_twofold_clock, t_r14, t_r15_twofold_decimal_18_4, t_r16_twofold_double, t_r17_twofold_integer, t_r18, t_r19_twofold_clock, COALESCE(sk0, tk0) AS o0,
    COALESCE(sk1, tk1) AS o1,
    w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, w13, w14, w15, w16, w17, w18
FROM twofold_j
WHERE (sp = 0 OR tp = 0 OR d0 OR d1 OR d2 OR d3 OR d4 OR d5 OR d6 OR d7 OR d8 OR d9 OR d10 OR d11 OR d12 OR d13 OR d14 OR d15 OR d16 OR d17)
UNION ALL SELECT side + 1 AS side,
    1 = 0 AS d0,
    1 = 0 AS d1,
    1 = 0 AS d2,
    1 = 0 AS d3,
    1 = 0 AS d4,
    1 = 0 AS d5,
    1 = 0 AS d6,
    1 = 0 AS d7,
    1 = 0 AS d8,
    1 = 0 AS d9,
    1 = 0 AS d10,
    1 = 0 AS d11,
    1 = 0 AS d12,
    1 = 0 AS d13,
    1 = 0 AS d14,
    1 = 0 AS d15,
    1 = 0 AS d16,
    1 = 0 AS d17,
    s_r0_twofold_integer, s_r1, s_r2_twofold_integer, s_r3_twofold_decimal_18_4, s_r4_twofold_decimal_18_4, s_r5, s_r6_twofold_double, s_r7, s_r8, s_r9, s_r10_twofold_binary, s_r11, s_r12_twofold_clock, s_r13_twofold_clock, s_r14, s_r15_twofold_integer, s_r16_twofold_integer, s_r17, s_r18, s_r19, t_r0_twofold_integer, t_r1, t_r2_twofold_integer, t_r3_twofold_decimal_18_4, t_r4_twofold_decimal_20_6, t_r5_twofold_decimal_38_30, t_r6_twofold_double, t_r7, t_r8, t_r9, t_r10_twofold_binary, t_r11, t_r12_twofold_clock, t_r13_twofold_clock, t_r14, t_r15_twofold_decimal_18_4, t_r16_twofold_double, t_r17_twofold_integer, t_r18, t_r19_twofold_clock, k0 AS o0,
    k1 AS o1,
    v0 AS w0,
    v1 AS w1,
    v2 AS w2,
    v3 AS w3,
    v4 AS w4,
    v5 AS w5,
    v6 AS w6,
    v7 AS w7,
    v8 AS w8,
    v9 AS w9,
    v10 AS w10,
    v11 AS w11,
    v12 AS w12,
    v13 AS w13,
    v14 AS w14,
    v15 AS w15,
    v16 AS w16,
    v17 AS w17,
    z18 AS w18
FROM twofold_w
WHERE n > all_equal - mine)
SELECT side, d0, d1, d2, d3, d4, d5, d6, d7, d8, d9, d10, d11, d12, d13, d14, d15, d16, d17, s_r0_twofold_integer, s_r1, s_r2_twofold_integer, s_r3_twofold_decimal_18_4, s_r4_twofold_decimal_18_4, s_r5, s_r6_twofold_double, s_r7, s_r8, s_r9, s_r10_twofold_binary, s_r11, s_r12_twofold_clock, s_r13_twofold_clock, s_r14, s_r15_twofold_integer, s_r16_twofold_integer, s_r17, s_r18, s_r19, t_r0_twofold_integer, t_r1, t_r2_twofold_integer, t_r3_twofold_decimal_18_4, t_r4_twofold_decimal_20_6, t_r5_twofold_decimal_38_30, t_r6_twofold_double, t_r7, t_r8, t_r9, t_r10_twofold_binary, t_r11, t_r12_twofold_clock, t_r13_twofold_clock, t_r14, t_r15_twofold_decimal_18_4, t_r16_twofold_double, t_r17_twofold_integer, t_r18, t_r19_twofold_clock
FROM twofold_r
ORDER BY side, o0 IS NULL, o0, o1 IS NULL, o1, w0 IS NULL, w0, w1 IS NULL, w1, w2 IS NULL, w2, w3 IS NULL, w3, w4 IS NULL, w4, w5 IS NULL, w5, w6 IS NULL, w6, w7 IS NULL, w7, w8 IS NULL, w8, w9 IS NULL, w9, w10 IS NULL, w10, w11 IS NULL, w11, w12 IS NULL, w12, w13 IS NULL, w13, w14 IS NULL, w14, w15 IS NULL, w15, w16 IS NULL, w16, w17 IS NULL, w17, w18 IS NULL, w18
-- rows without copies, bounded
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
    `k0` AS r0_twofold_integer,
    `k1` AS r1,
    `whole` AS r2_twofold_integer,
    CAST(`price` AS DECIMAL(18, 4)) AS r3_twofold_decimal_18_4,
    CAST(`cost` AS DECIMAL(18, 4)) AS r4_twofold_decimal_18_4,
    CAST(`huge` AS DECIMAL(65, 0)) AS r5,
    (`ratio` + 0e0) AS r6_twofold_double,
    CASE `active` WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE CAST(`active` AS CHAR) END AS r7,
    `note` AS r8,
    `code` AS r9,
    `raw` AS r10_twofold_binary,
    `day` AS r11,
    `clock` AS r12_twofold_clock,
    `seen` AS r13_twofold_clock,
    CAST(`token` AS CHAR) AS r14,
    `whole_decimal` AS r15_twofold_integer,
    `whole_float` AS r16_twofold_integer,
    CASE `flag_number` WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE CAST(`flag_number` AS CHAR) END AS r17,
    CAST(`token_text` AS CHAR) AS r18,
    `day_seen` AS r19,
    CONCAT(LEFT(CAST(LEFT(CONVERT('' USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT('' USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT('' USING utf8mb4) USING binary), 256)))) AS z18,
    1 AS p
FROM `before`
WHERE ((a > 1) AND (b > 2))),
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
    `k0` AS r0_twofold_integer,
    `k1` AS r1,
    `whole` AS r2_twofold_integer,
    CAST(`price` AS DECIMAL(18, 4)) AS r3_twofold_decimal_18_4,
    CAST(`cost` AS DECIMAL(20, 6)) AS r4_twofold_decimal_20_6,
    CAST(`huge` AS DECIMAL(38, 30)) AS r5_twofold_decimal_38_30,
    (`ratio` + 0e0) AS r6_twofold_double,
    CASE `active` WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE CAST(`active` AS CHAR) END AS r7,
    `note` AS r8,
    `code` AS r9,
    `raw` AS r10_twofold_binary,
    `day` AS r11,
    `clock` AS r12_twofold_clock,
    `seen` AS r13_twofold_clock,
    CAST(`token` AS CHAR) AS r14,
    CAST(`whole_decimal` AS DECIMAL(18, 4)) AS r15_twofold_decimal_18_4,
    (`whole_float` + 0e0) AS r16_twofold_double,
    `flag_number` AS r17_twofold_integer,
    `token_text` AS r18,
    `day_seen` AS r19_twofold_clock,
    CONCAT(LEFT(CAST(LEFT(CONVERT(`token_text` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`token_text` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`token_text` USING utf8mb4) USING binary), 256)))) AS z18,
    1 AS p
FROM `after`
WHERE (c > 3)),
twofold_j AS (SELECT COUNT(CASE WHEN side = 0 THEN 1 END) AS sp,
    COUNT(CASE WHEN side = 1 THEN 1 END) AS tp,
    k0 AS sk0,
    k0 AS tk0,
    k1 AS sk1,
    k1 AS tk1,
    NOT (MAX(CASE WHEN side = 0 THEN v0 END) <=> MAX(CASE WHEN side = 1 THEN v0 END)) AS d0,
    NOT (MAX(CASE WHEN side = 0 THEN v1 END) <=> MAX(CASE WHEN side = 1 THEN v1 END)) AS d1,
    NOT (MAX(CASE WHEN side = 0 THEN v2 END) <=> MAX(CASE WHEN side = 1 THEN v2 END)) AS d2,
    NOT (MAX(CASE WHEN side = 0 THEN v3 END) <=> MAX(CASE WHEN side = 1 THEN v3 END)) AS d3,
    NOT (MAX(CASE WHEN side = 0 THEN v4 END) <=> MAX(CASE WHEN side = 1 THEN v4 END)) AS d4,
    NOT (MAX(CASE WHEN side = 0 THEN v5 END) <=> MAX(CASE WHEN side = 1 THEN v5 END)) AS d5,
    NOT (MAX(CASE WHEN side = 0 THEN v6 END) <=> MAX(CASE WHEN side = 1 THEN v6 END)) AS d6,
    NOT (MAX(CASE WHEN side = 0 THEN v7 END) <=> MAX(CASE WHEN side = 1 THEN v7 END)) AS d7,
    NOT (MAX(CASE WHEN side = 0 THEN v8 END) <=> MAX(CASE WHEN side = 1 THEN v8 END)) AS d8,
    NOT (MAX(CASE WHEN side = 0 THEN v9 END) <=> MAX(CASE WHEN side = 1 THEN v9 END)) AS d9,
    NOT (MAX(CASE WHEN side = 0 THEN v10 END) <=> MAX(CASE WHEN side = 1 THEN v10 END)) AS d10,
    NOT (MAX(CASE WHEN side = 0 THEN v11 END) <=> MAX(CASE WHEN side = 1 THEN v11 END)) AS d11,
    NOT (MAX(CASE WHEN side = 0 THEN v12 END) <=> MAX(CASE WHEN side = 1 THEN v12 END)) AS d12,
    NOT (MAX(CASE WHEN side = 0 THEN v13 END) <=> MAX(CASE WHEN side = 1 THEN v13 END)) AS d13,
    NOT (MAX(CASE WHEN side = 0 THEN v14 END) <=> MAX(CASE WHEN side = 1 THEN v14 END)) AS d14,
    NOT (MAX(CASE WHEN side = 0 THEN v15 END) <=> MAX(CASE WHEN side = 1 THEN v15 END)) AS d15,
    NOT (MAX(CASE WHEN side = 0 THEN v16 END) <=> MAX(CASE WHEN side = 1 THEN v16 END)) AS d16,
    NOT (MAX(CASE WHEN side = 0 THEN v17 END) <=> MAX(CASE WHEN side = 1 THEN v17 END)) AS d17,
    MAX(CASE WHEN side = 0 THEN s_r0_twofold_integer END) AS s_r0_twofold_integer,
    MAX(CASE WHEN side = 0 THEN s_r1 END) AS s_r1,
    MAX(CASE WHEN side = 0 THEN s_r2_twofold_integer END) AS s_r2_twofold_integer,
    MAX(CASE WHEN side = 0 THEN s_r3_twofold_decimal_18_4 END) AS s_r3_twofold_decimal_18_4,
    MAX(CASE WHEN side = 0 THEN s_r4_twofold_decimal_18_4 END) AS s_r4_twofold_decimal_18_4,
    MAX(CASE WHEN side = 0 THEN s_r5 END) AS s_r5,
    MAX(CASE WHEN side = 0 THEN s_r6_twofold_double END) AS s_r6_twofold_double,
    MAX(CASE WHEN side = 0 THEN s_r7 END) AS s_r7,
    MAX(CASE WHEN side = 0 THEN s_r8 END) AS s_r8,
    MAX(CASE WHEN side = 0 THEN s_r9 END) AS s_r9,
    MAX(CASE WHEN side = 0 THEN s_r10_twofold_binary END) AS s_r10_twofold_binary,
    MAX(CASE WHEN side = 0 THEN s_r11 END) AS s_r11,
    MAX(CASE WHEN side = 0 THEN s_r12_twofold_clock END) AS s_r12_twofold_clock,
    MAX(CASE WHEN side = 0 THEN s_r13_twofold_clock END) AS s_r13_twofold_clock,
    MAX(CASE WHEN side = 0 THEN s_r14 END) AS s_r14,
    MAX(CASE WHEN side = 0 THEN s_r15_twofold_integer END) AS s_r15_twofold_integer,
    MAX(CASE WHEN side = 0 THEN s_r16_twofold_integer END) AS s_r16_twofold_integer,
    MAX(CASE WHEN side = 0 THEN s_r17 END) AS s_r17,
    MAX(CASE WHEN side = 0 THEN s_r18 END) AS s_r18,
    MAX(CASE WHEN side = 0 THEN s_r19 END) AS s_r19,
    MAX(CASE WHEN side = 1 THEN t_r0_twofold_integer END) AS t_r0_twofold_integer,
    MAX(CASE WHEN side = 1 THEN t_r1 END) AS t_r1,
    MAX(CASE WHEN side = 1 THEN t_r2_twofold_integer END) AS t_r2_twofold_integer,
    MAX(CASE WHEN side = 1 THEN t_r3_twofold_decimal_18_4 END) AS t_r3_twofold_decimal_18_4,
    MAX(CASE WHEN side = 1 THEN t_r4_twofold_decimal_20_6 END) AS t_r4_twofold_decimal_20_6,
    MAX(CASE WHEN side = 1 THEN t_r5_twofold_decimal_38_30 END) AS t_r5_twofold_decimal_38_30,
    MAX(CASE WHEN side = 1 THEN t_r6_twofold_double END) AS t_r6_twofold_double,
    MAX(CASE WHEN side = 1 THEN t_r7 END) AS t_r7,
    MAX(CASE WHEN side = 1 THEN t_r8 END) AS t_r8,
    MAX(CASE WHEN side = 1 THEN t_r9 END) AS t_r9,
    MAX(CASE WHEN side = 1 THEN t_r10_twofold_binary END) AS t_r10_twofold_binary,
    MAX(CASE WHEN side = 1 THEN t_r11 END) AS t_r11,
    MAX(CASE WHEN side = 1 THEN t_r12_twofold_clock END) AS t_r12_twofold_clock,
    MAX(CASE WHEN side = 1 THEN t_r13_twofold_clock END) AS t_r13_twofold_clock,
    MAX(CASE WHEN side = 1 THEN t_r14 END) AS t_r14,
    MAX(CASE WHEN side = 1 THEN t_r15_twofold_decimal_18_4 END) AS t_r15_twofold_decimal_18_4,
    MAX(CASE WHEN side = 1 THEN t_r16_twofold_double END) AS t_r16_twofold_double,
    MAX(CASE WHEN side = 1 THEN t_r17_twofold_integer END) AS t_r17_twofold_integer,
    MAX(CASE WHEN side = 1 THEN t_r18 END) AS t_r18,
    MAX(CASE WHEN side = 1 THEN t_r19_twofold_clock END) AS t_r19_twofold_clock
FROM (SELECT 0 AS side,
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, z18, r0_twofold_integer AS s_r0_twofold_integer,
    r1 AS s_r1,
    r2_twofold_integer AS s_r2_twofold_integer,
    r3_twofold_decimal_18_4 AS s_r3_twofold_decimal_18_4,
    r4_twofold_decimal_18_4 AS s_r4_twofold_decimal_18_4,
    r5 AS s_r5,
    r6_twofold_double AS s_r6_twofold_double,
    r7 AS s_r7,
    r8 AS s_r8,
    r9 AS s_r9,
    r10_twofold_binary AS s_r10_twofold_binary,
    r11 AS s_r11,
    r12_twofold_clock AS s_r12_twofold_clock,
    r13_twofold_clock AS s_r13_twofold_clock,
    r14 AS s_r14,
    r15_twofold_integer AS s_r15_twofold_integer,
    r16_twofold_integer AS s_r16_twofold_integer,
    r17 AS s_r17,
    r18 AS s_r18,
    r19 AS s_r19,
    NULL AS t_r0_twofold_integer,
    NULL AS t_r1,
    NULL AS t_r2_twofold_integer,
    NULL AS t_r3_twofold_decimal_18_4,
    NULL AS t_r4_twofold_decimal_20_6,
    NULL AS t_r5_twofold_decimal_38_30,
    NULL AS t_r6_twofold_double,
    NULL AS t_r7,
    NULL AS t_r8,
    NULL AS t_r9,
    NULL AS t_r10_twofold_binary,
    NULL AS t_r11,
    NULL AS t_r12_twofold_clock,
    NULL AS t_r13_twofold_clock,
    NULL AS t_r14,
    NULL AS t_r15_twofold_decimal_18_4,
    NULL AS t_r16_twofold_double,
    NULL AS t_r17_twofold_integer,
    NULL AS t_r18,
    NULL AS t_r19_twofold_clock
FROM twofold_s
UNION ALL SELECT 1 AS side,
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, z18, NULL AS s_r0_twofold_integer,
    NULL AS s_r1,
    NULL AS s_r2_twofold_integer,
    NULL AS s_r3_twofold_decimal_18_4,
    NULL AS s_r4_twofold_decimal_18_4,
    NULL AS s_r5,
    NULL AS s_r6_twofold_double,
    NULL AS s_r7,
    NULL AS s_r8,
    NULL AS s_r9,
    NULL AS s_r10_twofold_binary,
    NULL AS s_r11,
    NULL AS s_r12_twofold_clock,
    NULL AS s_r13_twofold_clock,
    NULL AS s_r14,
    NULL AS s_r15_twofold_integer,
    NULL AS s_r16_twofold_integer,
    NULL AS s_r17,
    NULL AS s_r18,
    NULL AS s_r19,
    r0_twofold_integer AS t_r0_twofold_integer,
    r1 AS t_r1,
    r2_twofold_integer AS t_r2_twofold_integer,
    r3_twofold_decimal_18_4 AS t_r3_twofold_decimal_18_4,
    r4_twofold_decimal_20_6 AS t_r4_twofold_decimal_20_6,
    r5_twofold_decimal_38_30 AS t_r5_twofold_decimal_38_30,
    r6_twofold_double AS t_r6_twofold_double,
    r7 AS t_r7,
    r8 AS t_r8,
    r9 AS t_r9,
    r10_twofold_binary AS t_r10_twofold_binary,
    r11 AS t_r11,
    r12_twofold_clock AS t_r12_twofold_clock,
    r13_twofold_clock AS t_r13_twofold_clock,
    r14 AS t_r14,
    r15_twofold_decimal_18_4 AS t_r15_twofold_decimal_18_4,
    r16_twofold_double AS t_r16_twofold_double,
    r17_twofold_integer AS t_r17_twofold_integer,
    r18 AS t_r18,
    r19_twofold_clock AS t_r19_twofold_clock
FROM twofold_t) AS u
GROUP BY k0, k1),
twofold_r AS (SELECT CASE WHEN tp = 0 THEN 1 WHEN sp = 0 THEN 2 ELSE 0 END AS side,
    CASE WHEN sp > 0 AND tp > 0 THEN d0 ELSE 1 = 0 END AS d0,
    CASE WHEN sp > 0 AND tp > 0 THEN d1 ELSE 1 = 0 END AS d1,
    CASE WHEN sp > 0 AND tp > 0 THEN d2 ELSE 1 = 0 END AS d2,
    CASE WHEN sp > 0 AND tp > 0 THEN d3 ELSE 1 = 0 END AS d3,
    CASE WHEN sp > 0 AND tp > 0 THEN d4 ELSE 1 = 0 END AS d4,
    CASE WHEN sp > 0 AND tp > 0 THEN d5 ELSE 1 = 0 END AS d5,
    CASE WHEN sp > 0 AND tp > 0 THEN d6 ELSE 1 = 0 END AS d6,
    CASE WHEN sp > 0 AND tp > 0 THEN d7 ELSE 1 = 0 END AS d7,
    CASE WHEN sp > 0 AND tp > 0 THEN d8 ELSE 1 = 0 END AS d8,
    CASE WHEN sp > 0 AND tp > 0 THEN d9 ELSE 1 = 0 END AS d9,
    CASE WHEN sp > 0 AND tp > 0 THEN d10 ELSE 1 = 0 END AS d10,
    CASE WHEN sp > 0 AND tp > 0 THEN d11 ELSE 1 = 0 END AS d11,
    CASE WHEN sp > 0 AND tp > 0 THEN d12 ELSE 1 = 0 END AS d12,
    CASE WHEN sp > 0 AND tp > 0 THEN d13 ELSE 1 = 0 END AS d13,
    CASE WHEN sp > 0 AND tp > 0 THEN d14 ELSE 1 = 0 END AS d14,
    CASE WHEN sp > 0 AND tp > 0 THEN d15 ELSE 1 = 0 END AS d15,
    CASE WHEN sp > 0 AND tp > 0 THEN d16 ELSE 1 = 0 END AS d16,
    CASE WHEN sp > 0 AND tp > 0 THEN d17 ELSE 1 = 0 END AS d17,
    s_r0_twofold_integer, s_r1, s_r2_twofold_integer, s_r3_twofold_decimal_18_4, s_r4_twofold_decimal_18_4, s_r5, s_r6_twofold_double, s_r7, s_r8, s_r9, s_r10_twofold_binary, s_r11, s_r12_twofold_clock, s_r13_twofold_clock, s_r14, s_r15_twofold_integer, s_r16_twofold_integer, s_r17, s_r18, s_r19, t_r0_twofold_integer, t_r1, t_r2_twofold_integer, t_r3_twofold_decimal_18_4, t_r4_twofold_decimal_20_6, t_r5_twofold_decimal_38_30, t_r6_twofold_double, t_r7, t_r8, t_r9, t_r10_twofold_binary, t_r11, t_r12_twofold_clock, t_r13_twofold_clock, t_r14, t_r15_twofold_decimal_18_4, t_r16_twofold_double, t_r17_twofold_integer, t_r18, t_r19_twofold_clock, COALESCE(sk0, tk0) AS o0,
    COALESCE(sk1, tk1) AS o1
FROM twofold_j
WHERE (sp = 0 OR tp = 0 OR d0 OR d1 OR d2 OR d3 OR d4 OR d5 OR d6 OR d7 OR d8 OR d9 OR d10 OR d11 OR d12 OR d13 OR d14 OR d15 OR d16 OR d17) AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)))
SELECT side, d0, d1, d2, d3, d4, d5, d6, d7, d8, d9, d10, d11, d12, d13, d14, d15, d16, d17, s_r0_twofold_integer, s_r1, s_r2_twofold_integer, s_r3_twofold_decimal_18_4, s_r4_twofold_decimal_18_4, s_r5, s_r6_twofold_double, s_r7, s_r8, s_r9, s_r10_twofold_binary, s_r11, s_r12_twofold_clock, s_r13_twofold_clock, s_r14, s_r15_twofold_integer, s_r16_twofold_integer, s_r17, s_r18, s_r19, t_r0_twofold_integer, t_r1, t_r2_twofold_integer, t_r3_twofold_decimal_18_4, t_r4_twofold_decimal_20_6, t_r5_twofold_decimal_38_30, t_r6_twofold_double, t_r7, t_r8, t_r9, t_r10_twofold_binary, t_r11, t_r12_twofold_clock, t_r13_twofold_clock, t_r14, t_r15_twofold_decimal_18_4, t_r16_twofold_double, t_r17_twofold_integer, t_r18, t_r19_twofold_clock
FROM (SELECT twofold_r.*, ROW_NUMBER() OVER (PARTITION BY side
ORDER BY o0 IS NULL, o0, o1 IS NULL, o1) AS place
FROM twofold_r) AS x
WHERE place <= CASE side WHEN 0 THEN 1 WHEN 1 THEN 2 ELSE 3 END
ORDER BY side, place
-- rows of a pair that may have copies
WITH twofold_s AS (SELECT CAST(`id` AS SIGNED) AS k0,
    CONCAT(LEFT(CAST(LEFT(CONVERT(`name` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`name` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`name` USING utf8mb4) USING binary), 256)))) AS v0,
    CAST(`price` AS DECIMAL(18, 4)) AS v1,
    CAST(`seen` AS DATETIME(6)) AS v2,
    `id` AS r0_twofold_integer,
    `name` AS r1,
    CAST(`price` AS DECIMAL(18, 4)) AS r2_twofold_decimal_18_4,
    `seen` AS r3_twofold_clock,
    1 AS p
FROM `before_simple`),
twofold_t AS (SELECT CAST(`id` AS SIGNED) AS k0,
    CONCAT(LEFT(CAST(LEFT(CONVERT(`name` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`name` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`name` USING utf8mb4) USING binary), 256)))) AS v0,
    CAST(`price` AS DECIMAL(18, 4)) AS v1,
    CAST(`seen` AS DATETIME(6)) AS v2,
    `id` AS r0_twofold_integer,
    `name` AS r1,
    CAST(`price` AS DECIMAL(18, 4)) AS r2_twofold_decimal_18_4,
    `seen` AS r3_twofold_clock,
    1 AS p
FROM `after_simple`),
twofold_j AS (SELECT COUNT(CASE WHEN side = 0 THEN 1 END) AS sp,
    COUNT(CASE WHEN side = 1 THEN 1 END) AS tp,
    k0 AS sk0,
    k0 AS tk0,
    NOT (MAX(CASE WHEN side = 0 THEN v0 END) <=> MAX(CASE WHEN side = 1 THEN v0 END)) AS d0,
    NOT (MAX(CASE WHEN side = 0 THEN v1 END) <=> MAX(CASE WHEN side = 1 THEN v1 END)) AS d1,
    NOT (MAX(CASE WHEN side = 0 THEN v2 END) <=> MAX(CASE WHEN side = 1 THEN v2 END)) AS d2,
    MAX(CASE WHEN side = 0 THEN s_r0_twofold_integer END) AS s_r0_twofold_integer,
    MAX(CASE WHEN side = 0 THEN s_r1 END) AS s_r1,
    MAX(CASE WHEN side = 0 THEN s_r2_twofold_decimal_18_4 END) AS s_r2_twofold_decimal_18_4,
    MAX(CASE WHEN side = 0 THEN s_r3_twofold_clock END) AS s_r3_twofold_clock,
    MAX(CASE WHEN side = 1 THEN t_r0_twofold_integer END) AS t_r0_twofold_integer,
    MAX(CASE WHEN side = 1 THEN t_r1 END) AS t_r1,
    MAX(CASE WHEN side = 1 THEN t_r2_twofold_decimal_18_4 END) AS t_r2_twofold_decimal_18_4,
    MAX(CASE WHEN side = 1 THEN t_r3_twofold_clock END) AS t_r3_twofold_clock,
    COALESCE(MAX(CASE WHEN side = 0 THEN v0 END), MAX(CASE WHEN side = 1 THEN v0 END)) AS w0,
    COALESCE(MAX(CASE WHEN side = 0 THEN v1 END), MAX(CASE WHEN side = 1 THEN v1 END)) AS w1,
    COALESCE(MAX(CASE WHEN side = 0 THEN v2 END), MAX(CASE WHEN side = 1 THEN v2 END)) AS w2
FROM (SELECT 0 AS side,
    k0, v0, v1, v2, r0_twofold_integer AS s_r0_twofold_integer,
    r1 AS s_r1,
    r2_twofold_decimal_18_4 AS s_r2_twofold_decimal_18_4,
    r3_twofold_clock AS s_r3_twofold_clock,
    NULL AS t_r0_twofold_integer,
    NULL AS t_r1,
    NULL AS t_r2_twofold_decimal_18_4,
    NULL AS t_r3_twofold_clock
FROM twofold_s
UNION ALL SELECT 1 AS side,
    k0, v0, v1, v2, NULL AS s_r0_twofold_integer,
    NULL AS s_r1,
    NULL AS s_r2_twofold_decimal_18_4,
    NULL AS s_r3_twofold_clock,
    r0_twofold_integer AS t_r0_twofold_integer,
    r1 AS t_r1,
    r2_twofold_decimal_18_4 AS t_r2_twofold_decimal_18_4,
    r3_twofold_clock AS t_r3_twofold_clock
FROM twofold_t) AS u
GROUP BY k0),
twofold_r AS (SELECT CASE WHEN tp = 0 THEN 1 WHEN sp = 0 THEN 2 ELSE 0 END AS side,
    CASE WHEN sp > 0 AND tp > 0 THEN d0 ELSE 1 = 0 END AS d0,
    CASE WHEN sp > 0 AND tp > 0 THEN d1 ELSE 1 = 0 END AS d1,
    CASE WHEN sp > 0 AND tp > 0 THEN d2 ELSE 1 = 0 END AS d2,
    s_r0_twofold_integer, s_r1, s_r2_twofold_decimal_18_4, s_r3_twofold_clock, t_r0_twofold_integer, t_r1, t_r2_twofold_decimal_18_4, t_r3_twofold_clock, COALESCE(sk0, tk0) AS o0,
    w0, w1, w2
FROM twofold_j
WHERE (sp = 0 OR tp = 0 OR d0 OR d1 OR d2))
SELECT side, d0, d1, d2, s_r0_twofold_integer, s_r1, s_r2_twofold_decimal_18_4, s_r3_twofold_clock, t_r0_twofold_integer, t_r1, t_r2_twofold_decimal_18_4, t_r3_twofold_clock
FROM twofold_r
ORDER BY side, o0 IS NULL, o0, w0 IS NULL, w0, w1 IS NULL, w1, w2 IS NULL, w2
-- rows in order of an index
WITH twofold_s AS (SELECT CAST(`id` AS SIGNED) AS k0,
    `id` AS x0,
    CONCAT(LEFT(CAST(LEFT(CONVERT(`name` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`name` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`name` USING utf8mb4) USING binary), 256)))) AS v0,
    CAST(`price` AS DECIMAL(18, 4)) AS v1,
    CAST(`seen` AS DATETIME(6)) AS v2,
    `id` AS r0_twofold_integer,
    `name` AS r1,
    CAST(`price` AS DECIMAL(18, 4)) AS r2_twofold_decimal_18_4,
    `seen` AS r3_twofold_clock,
    1 AS p
FROM `before_simple`),
twofold_t AS (SELECT CAST(`id` AS SIGNED) AS k0,
    `id` AS x0,
    CONCAT(LEFT(CAST(LEFT(CONVERT(`name` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`name` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`name` USING utf8mb4) USING binary), 256)))) AS v0,
    CAST(`price` AS DECIMAL(18, 4)) AS v1,
    CAST(`seen` AS DATETIME(6)) AS v2,
    `id` AS r0_twofold_integer,
    `name` AS r1,
    CAST(`price` AS DECIMAL(18, 4)) AS r2_twofold_decimal_18_4,
    `seen` AS r3_twofold_clock,
    1 AS p
FROM `after_simple`),
twofold_j AS (SELECT COUNT(CASE WHEN side = 0 THEN 1 END) AS sp,
    COUNT(CASE WHEN side = 1 THEN 1 END) AS tp,
    k0 AS sk0,
    k0 AS tk0,
    NOT (MAX(CASE WHEN side = 0 THEN v0 END) <=> MAX(CASE WHEN side = 1 THEN v0 END)) AS d0,
    NOT (MAX(CASE WHEN side = 0 THEN v1 END) <=> MAX(CASE WHEN side = 1 THEN v1 END)) AS d1,
    NOT (MAX(CASE WHEN side = 0 THEN v2 END) <=> MAX(CASE WHEN side = 1 THEN v2 END)) AS d2,
    MAX(CASE WHEN side = 0 THEN s_r0_twofold_integer END) AS s_r0_twofold_integer,
    MAX(CASE WHEN side = 0 THEN s_r1 END) AS s_r1,
    MAX(CASE WHEN side = 0 THEN s_r2_twofold_decimal_18_4 END) AS s_r2_twofold_decimal_18_4,
    MAX(CASE WHEN side = 0 THEN s_r3_twofold_clock END) AS s_r3_twofold_clock,
    MAX(CASE WHEN side = 1 THEN t_r0_twofold_integer END) AS t_r0_twofold_integer,
    MAX(CASE WHEN side = 1 THEN t_r1 END) AS t_r1,
    MAX(CASE WHEN side = 1 THEN t_r2_twofold_decimal_18_4 END) AS t_r2_twofold_decimal_18_4,
    MAX(CASE WHEN side = 1 THEN t_r3_twofold_clock END) AS t_r3_twofold_clock,
    COALESCE(MAX(CASE WHEN side = 0 THEN v0 END), MAX(CASE WHEN side = 1 THEN v0 END)) AS w0,
    COALESCE(MAX(CASE WHEN side = 0 THEN v1 END), MAX(CASE WHEN side = 1 THEN v1 END)) AS w1,
    COALESCE(MAX(CASE WHEN side = 0 THEN v2 END), MAX(CASE WHEN side = 1 THEN v2 END)) AS w2
FROM (SELECT 0 AS side,
    k0, v0, v1, v2, r0_twofold_integer AS s_r0_twofold_integer,
    r1 AS s_r1,
    r2_twofold_decimal_18_4 AS s_r2_twofold_decimal_18_4,
    r3_twofold_clock AS s_r3_twofold_clock,
    NULL AS t_r0_twofold_integer,
    NULL AS t_r1,
    NULL AS t_r2_twofold_decimal_18_4,
    NULL AS t_r3_twofold_clock
FROM twofold_s
UNION ALL SELECT 1 AS side,
    k0, v0, v1, v2, NULL AS s_r0_twofold_integer,
    NULL AS s_r1,
    NULL AS s_r2_twofold_decimal_18_4,
    NULL AS s_r3_twofold_clock,
    r0_twofold_integer AS t_r0_twofold_integer,
    r1 AS t_r1,
    r2_twofold_decimal_18_4 AS t_r2_twofold_decimal_18_4,
    r3_twofold_clock AS t_r3_twofold_clock
FROM twofold_t) AS u
GROUP BY k0),
twofold_r AS (SELECT CASE WHEN tp = 0 THEN 1 WHEN sp = 0 THEN 2 ELSE 0 END AS side,
    CASE WHEN sp > 0 AND tp > 0 THEN d0 ELSE 1 = 0 END AS d0,
    CASE WHEN sp > 0 AND tp > 0 THEN d1 ELSE 1 = 0 END AS d1,
    CASE WHEN sp > 0 AND tp > 0 THEN d2 ELSE 1 = 0 END AS d2,
    s_r0_twofold_integer, s_r1, s_r2_twofold_decimal_18_4, s_r3_twofold_clock, t_r0_twofold_integer, t_r1, t_r2_twofold_decimal_18_4, t_r3_twofold_clock, COALESCE(sk0, tk0) AS o0,
    w0, w1, w2
FROM twofold_j
WHERE (sp = 0 OR tp = 0 OR d0 OR d1 OR d2))
SELECT side, d0, d1, d2, s_r0_twofold_integer, s_r1, s_r2_twofold_decimal_18_4, s_r3_twofold_clock, t_r0_twofold_integer, t_r1, t_r2_twofold_decimal_18_4, t_r3_twofold_clock
FROM (SELECT twofold_r.*, ROW_NUMBER() OVER (PARTITION BY side
ORDER BY o0 IS NULL, o0, w0 IS NULL, w0, w1 IS NULL, w1, w2 IS NULL, w2) AS place
FROM twofold_r) AS x
WHERE place <= CASE side WHEN 0 THEN 1 WHEN 1 THEN 2 ELSE 3 END
ORDER BY side, place
-- keys alone in some buckets
WITH twofold_s AS (SELECT CAST(`k0` AS SIGNED) AS k0,
    CONCAT(LEFT(CAST(LEFT(CONVERT(`k1` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`k1` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`k1` USING utf8mb4) USING binary), 256)))) AS k1,
    1 AS p
FROM `before`
WHERE ((a > 1) AND (b > 2)) AND (CRC32(CONCAT_WS('|', CAST(`k0` AS SIGNED), CONCAT(LEFT(CAST(LEFT(CONVERT(`k1` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`k1` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`k1` USING utf8mb4) USING binary), 256)))))) & 65535) IN (3, 65535)),
twofold_t AS (SELECT CAST(`k0` AS SIGNED) AS k0,
    CONCAT(LEFT(CAST(LEFT(CONVERT(`k1` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`k1` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`k1` USING utf8mb4) USING binary), 256)))) AS k1,
    1 AS p
FROM `after`
WHERE (c > 3) AND (CRC32(CONCAT_WS('|', CAST(`k0` AS SIGNED), CONCAT(LEFT(CAST(LEFT(CONVERT(`k1` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`k1` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`k1` USING utf8mb4) USING binary), 256)))))) & 65535) IN (3, 65535)),
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
twofold_g AS (SELECT tk0, tk1, SUM(tp) AS n
FROM twofold_j
WHERE sp = 0
GROUP BY tk0, tk1)
SELECT COUNT(*), COALESCE(SUM(n), 0), COUNT(CASE WHEN n > 1 AND NOT (tk0 IS NULL OR tk1 IS NULL) THEN 1 END), COALESCE(SUM(CASE WHEN n > 1 AND NOT (tk0 IS NULL OR tk1 IS NULL) THEN n END), 0), COUNT(CASE WHEN n > 1 THEN 1 END)
FROM twofold_g
-- groups of keys
WITH twofold_s AS (SELECT CAST(`k0` AS SIGNED) AS k0,
    CONCAT(LEFT(CAST(LEFT(CONVERT(`k1` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`k1` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`k1` USING utf8mb4) USING binary), 256)))) AS k1,
    1 AS p
FROM `before`
WHERE ((a > 1) AND (b > 2))),
twofold_t AS (SELECT CAST(`k0` AS SIGNED) AS k0,
    CONCAT(LEFT(CAST(LEFT(CONVERT(`k1` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`k1` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`k1` USING utf8mb4) USING binary), 256)))) AS k1,
    1 AS p
FROM `after`
WHERE (c > 3)),
twofold_g AS (SELECT k0, k1, SUM(sp) AS sc,
    SUM(tp) AS tc
FROM (SELECT k0, k1, 1 AS sp,
    0 AS tp
FROM twofold_s
UNION ALL SELECT k0, k1, 0 AS sp,
    1 AS tp
FROM twofold_t) AS u
GROUP BY k0, k1)
SELECT COALESCE(SUM(sc), 0), COALESCE(SUM(CASE WHEN (k0 IS NULL OR k1 IS NULL) THEN sc END), 0), COUNT(CASE WHEN sc > 0 AND NOT (k0 IS NULL OR k1 IS NULL) THEN 1 END), COALESCE(SUM(CASE WHEN sc > 1 AND NOT (k0 IS NULL OR k1 IS NULL) THEN sc END), 0), COUNT(CASE WHEN sc > 0 AND tc = 0 THEN 1 END), COALESCE(SUM(tc), 0), COALESCE(SUM(CASE WHEN (k0 IS NULL OR k1 IS NULL) THEN tc END), 0), COUNT(CASE WHEN tc > 0 AND NOT (k0 IS NULL OR k1 IS NULL) THEN 1 END), COALESCE(SUM(CASE WHEN tc > 1 AND NOT (k0 IS NULL OR k1 IS NULL) THEN tc END), 0), COUNT(CASE WHEN tc > 0 AND sc = 0 THEN 1 END)
FROM twofold_g
-- copies of what is filtered
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
FROM `before`
WHERE ((a > 1) AND (b > 2))),
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
FROM `after`
WHERE (c > 3)),
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
-- fullest bucket
SELECT COALESCE(SUM(twofold_n), 0), COALESCE(MAX(twofold_n), 0)
FROM (SELECT COUNT(*) AS twofold_n
FROM `before`
WHERE ((a > 1) AND (b > 2))
GROUP BY (CRC32(CONCAT_WS('|', CAST(`k0` AS SIGNED), CONCAT(LEFT(CAST(LEFT(CONVERT(`k1` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`k1` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`k1` USING utf8mb4) USING binary), 256)))))) & 65535)) AS twofold_q
-- summary of NULL keys
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
FROM `before`
WHERE (((a > 1) AND (b > 2)) AND (`k0` <=> NULL OR `k1` <=> NULL))),
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
FROM `after`
WHERE ((c > 3) AND (`k0` <=> NULL OR `k1` <=> NULL))),
twofold_j AS (SELECT COUNT(CASE WHEN side = 0 THEN 1 END) AS sp,
    COUNT(CASE WHEN side = 1 THEN 1 END) AS tp,
    k0 AS sk0,
    k0 AS tk0,
    k1 AS sk1,
    k1 AS tk1,
    NOT (MAX(CASE WHEN side = 0 THEN v0 END) <=> MAX(CASE WHEN side = 1 THEN v0 END)) AS d0,
    NOT (MAX(CASE WHEN side = 0 THEN v1 END) <=> MAX(CASE WHEN side = 1 THEN v1 END)) AS d1,
    NOT (MAX(CASE WHEN side = 0 THEN v2 END) <=> MAX(CASE WHEN side = 1 THEN v2 END)) AS d2,
    NOT (MAX(CASE WHEN side = 0 THEN v3 END) <=> MAX(CASE WHEN side = 1 THEN v3 END)) AS d3,
    NOT (MAX(CASE WHEN side = 0 THEN v4 END) <=> MAX(CASE WHEN side = 1 THEN v4 END)) AS d4,
    NOT (MAX(CASE WHEN side = 0 THEN v5 END) <=> MAX(CASE WHEN side = 1 THEN v5 END)) AS d5,
    NOT (MAX(CASE WHEN side = 0 THEN v6 END) <=> MAX(CASE WHEN side = 1 THEN v6 END)) AS d6,
    NOT (MAX(CASE WHEN side = 0 THEN v7 END) <=> MAX(CASE WHEN side = 1 THEN v7 END)) AS d7,
    NOT (MAX(CASE WHEN side = 0 THEN v8 END) <=> MAX(CASE WHEN side = 1 THEN v8 END)) AS d8,
    NOT (MAX(CASE WHEN side = 0 THEN v9 END) <=> MAX(CASE WHEN side = 1 THEN v9 END)) AS d9,
    NOT (MAX(CASE WHEN side = 0 THEN v10 END) <=> MAX(CASE WHEN side = 1 THEN v10 END)) AS d10,
    NOT (MAX(CASE WHEN side = 0 THEN v11 END) <=> MAX(CASE WHEN side = 1 THEN v11 END)) AS d11,
    NOT (MAX(CASE WHEN side = 0 THEN v12 END) <=> MAX(CASE WHEN side = 1 THEN v12 END)) AS d12,
    NOT (MAX(CASE WHEN side = 0 THEN v13 END) <=> MAX(CASE WHEN side = 1 THEN v13 END)) AS d13,
    NOT (MAX(CASE WHEN side = 0 THEN v14 END) <=> MAX(CASE WHEN side = 1 THEN v14 END)) AS d14,
    NOT (MAX(CASE WHEN side = 0 THEN v15 END) <=> MAX(CASE WHEN side = 1 THEN v15 END)) AS d15,
    NOT (MAX(CASE WHEN side = 0 THEN v16 END) <=> MAX(CASE WHEN side = 1 THEN v16 END)) AS d16,
    NOT (MAX(CASE WHEN side = 0 THEN v17 END) <=> MAX(CASE WHEN side = 1 THEN v17 END)) AS d17
FROM (SELECT 0 AS side,
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17
FROM twofold_s
UNION ALL SELECT 1 AS side,
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17
FROM twofold_t) AS u
GROUP BY k0, k1),
twofold_q AS (SELECT (CRC32(CONCAT_WS('|', COALESCE(sk0, tk0), COALESCE(sk1, tk1))) & 65535) AS bucket,
    COUNT(CASE WHEN sp > 0 AND tp > 0 THEN 1 END) AS pairs,
    COALESCE(SUM(CASE WHEN tp = 0 THEN sp END), 0) AS source_rows,
    COALESCE(SUM(CASE WHEN sp = 0 THEN tp END), 0) AS target_rows,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND (d0 OR d1 OR d2 OR d3 OR d4 OR d5 OR d6 OR d7 OR d8 OR d9 OR d10 OR d11 OR d12 OR d13 OR d14 OR d15 OR d16 OR d17) THEN 1 END) AS changed,
    COUNT(CASE WHEN sp > 1 OR tp > 1 THEN 1 END) AS copies,
    COALESCE(SUM(CASE WHEN (sk0 IS NULL OR sk1 IS NULL) THEN sp END), 0) AS source_nulls,
    COALESCE(SUM(CASE WHEN (tk0 IS NULL OR tk1 IS NULL) THEN tp END), 0) AS target_nulls,
    COUNT(CASE WHEN sp > 0 AND tp > 0 THEN 1 END) AS met,
    COALESCE(SUM(CASE WHEN tp = 0 THEN sp END), 0) AS source_alone,
    COALESCE(SUM(CASE WHEN sp = 0 THEN tp END), 0) AS target_alone,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d0 THEN 1 END) AS c0,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d1 THEN 1 END) AS c1,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d2 THEN 1 END) AS c2,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d3 THEN 1 END) AS c3,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d4 THEN 1 END) AS c4,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d5 THEN 1 END) AS c5,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d6 THEN 1 END) AS c6,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d7 THEN 1 END) AS c7,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d8 THEN 1 END) AS c8,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d9 THEN 1 END) AS c9,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d10 THEN 1 END) AS c10,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d11 THEN 1 END) AS c11,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d12 THEN 1 END) AS c12,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d13 THEN 1 END) AS c13,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d14 THEN 1 END) AS c14,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d15 THEN 1 END) AS c15,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d16 THEN 1 END) AS c16,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d17 THEN 1 END) AS c17
FROM twofold_j
GROUP BY 1)
SELECT CASE WHEN twofold_q.source_alone = 0 AND twofold_q.target_alone = 0 AND twofold_q.changed = 0 THEN -1 ELSE twofold_q.bucket END AS bucket,
    SUM(twofold_q.pairs) AS pairs,
    SUM(twofold_q.source_rows) AS source_rows,
    SUM(twofold_q.target_rows) AS target_rows,
    SUM(twofold_q.changed) AS changed,
    SUM(twofold_q.copies) AS copies,
    SUM(twofold_q.source_nulls) AS source_nulls,
    SUM(twofold_q.target_nulls) AS target_nulls,
    SUM(twofold_q.met) AS met,
    SUM(twofold_q.source_alone) AS source_alone,
    SUM(twofold_q.target_alone) AS target_alone,
    SUM(twofold_q.c0) AS c0,
    SUM(twofold_q.c1) AS c1,
    SUM(twofold_q.c2) AS c2,
    SUM(twofold_q.c3) AS c3,
    SUM(twofold_q.c4) AS c4,
    SUM(twofold_q.c5) AS c5,
    SUM(twofold_q.c6) AS c6,
    SUM(twofold_q.c7) AS c7,
    SUM(twofold_q.c8) AS c8,
    SUM(twofold_q.c9) AS c9,
    SUM(twofold_q.c10) AS c10,
    SUM(twofold_q.c11) AS c11,
    SUM(twofold_q.c12) AS c12,
    SUM(twofold_q.c13) AS c13,
    SUM(twofold_q.c14) AS c14,
    SUM(twofold_q.c15) AS c15,
    SUM(twofold_q.c16) AS c16,
    SUM(twofold_q.c17) AS c17
FROM twofold_q
GROUP BY 1
-- keys without other columns
WITH twofold_s AS (SELECT CAST(`id` AS SIGNED) AS k0,
    `id` AS x0,
    1 AS p
FROM `before_simple`),
twofold_t AS (SELECT CAST(`id` AS SIGNED) AS k0,
    `id` AS x0,
    1 AS p
FROM `after_simple`),
twofold_j AS (SELECT a.p AS sp,
    COALESCE(b.p, 0) AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0
FROM twofold_s AS a
LEFT
JOIN twofold_t AS b ON a.x0 = b.x0 AND a.k0 = b.k0
UNION ALL SELECT 0 AS sp,
    b.p AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0
FROM twofold_t AS b
LEFT
JOIN twofold_s AS a ON a.x0 = b.x0 AND a.k0 = b.k0
WHERE a.p IS NULL),
twofold_q AS (SELECT (CRC32(CONCAT_WS('|', COALESCE(sk0, tk0))) & 65535) AS bucket,
    COUNT(CASE WHEN sp > 0 AND tp > 0 THEN 1 END) AS pairs,
    COALESCE(SUM(CASE WHEN tp = 0 THEN sp END), 0) AS source_rows,
    COALESCE(SUM(CASE WHEN sp = 0 THEN tp END), 0) AS target_rows,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND (1 = 0) THEN 1 END) AS changed,
    COUNT(CASE WHEN sp > 1 OR tp > 1 THEN 1 END) AS copies,
    COALESCE(SUM(CASE WHEN (sk0 IS NULL) THEN sp END), 0) AS source_nulls,
    COALESCE(SUM(CASE WHEN (tk0 IS NULL) THEN tp END), 0) AS target_nulls,
    COUNT(CASE WHEN sp > 0 AND tp > 0 THEN 1 END) AS met,
    COALESCE(SUM(CASE WHEN tp = 0 THEN sp END), 0) AS source_alone,
    COALESCE(SUM(CASE WHEN sp = 0 THEN tp END), 0) AS target_alone
FROM twofold_j
GROUP BY 1)
SELECT CASE WHEN twofold_q.source_alone = 0 AND twofold_q.target_alone = 0 AND twofold_q.changed = 0 THEN -1 ELSE twofold_q.bucket END AS bucket,
    SUM(twofold_q.pairs) AS pairs,
    SUM(twofold_q.source_rows) AS source_rows,
    SUM(twofold_q.target_rows) AS target_rows,
    SUM(twofold_q.changed) AS changed,
    SUM(twofold_q.copies) AS copies,
    SUM(twofold_q.source_nulls) AS source_nulls,
    SUM(twofold_q.target_nulls) AS target_nulls,
    SUM(twofold_q.met) AS met,
    SUM(twofold_q.source_alone) AS source_alone,
    SUM(twofold_q.target_alone) AS target_alone
FROM twofold_q
GROUP BY 1
-- rows without other columns
WITH twofold_s AS (SELECT CAST(`id` AS SIGNED) AS k0,
    `id` AS x0,
    `id` AS r0_twofold_integer,
    1 AS p
FROM `before_simple`),
twofold_t AS (SELECT CAST(`id` AS SIGNED) AS k0,
    `id` AS x0,
    `id` AS r0_twofold_integer,
    1 AS p
FROM `after_simple`),
twofold_g AS (SELECT k0, SUM(sp) AS sc,
    SUM(tp) AS tc
FROM (SELECT k0, 1 AS sp,
    0 AS tp
FROM twofold_s
UNION ALL SELECT k0, 0 AS sp,
    1 AS tp
FROM twofold_t) AS u
GROUP BY k0),
twofold_c AS (SELECT k0, 1 AS p
FROM twofold_g
WHERE sc > 1 OR tc > 1),
twofold_s1 AS (SELECT twofold_s.*
FROM twofold_s
LEFT
JOIN twofold_c ON twofold_s.k0 = twofold_c.k0
WHERE twofold_c.p IS NULL),
twofold_t1 AS (SELECT twofold_t.*
FROM twofold_t
LEFT
JOIN twofold_c ON twofold_t.k0 = twofold_c.k0
WHERE twofold_c.p IS NULL),
twofold_j AS (SELECT COUNT(CASE WHEN side = 0 THEN 1 END) AS sp,
    COUNT(CASE WHEN side = 1 THEN 1 END) AS tp,
    k0 AS sk0,
    k0 AS tk0,
    MAX(CASE WHEN side = 0 THEN s_r0_twofold_integer END) AS s_r0_twofold_integer,
    MAX(CASE WHEN side = 1 THEN t_r0_twofold_integer END) AS t_r0_twofold_integer
FROM (SELECT 0 AS side,
    k0, r0_twofold_integer AS s_r0_twofold_integer,
    NULL AS t_r0_twofold_integer
FROM twofold_s1
UNION ALL SELECT 1 AS side,
    k0, NULL AS s_r0_twofold_integer,
    r0_twofold_integer AS t_r0_twofold_integer
FROM twofold_t1) AS u
GROUP BY k0),
twofold_s2 AS (SELECT twofold_s.*
FROM twofold_s
JOIN twofold_c ON twofold_s.k0 = twofold_c.k0),
twofold_t2 AS (SELECT twofold_t.*
FROM twofold_t
JOIN twofold_c ON twofold_t.k0 = twofold_c.k0),
twofold_m AS (SELECT 0 AS side,
    k0, r0_twofold_integer AS s_r0_twofold_integer,
    NULL AS t_r0_twofold_integer
FROM twofold_s2
UNION ALL SELECT 1 AS side,
    k0, NULL AS s_r0_twofold_integer,
    r0_twofold_integer AS t_r0_twofold_integer
FROM twofold_t2),
twofold_w AS (SELECT twofold_m.*, ROW_NUMBER() OVER (PARTITION BY side, k0) AS n,
    COUNT(*) OVER (PARTITION BY side, k0) AS mine,
    COUNT(*) OVER (PARTITION BY k0) AS all_equal
FROM twofold_m),
twofold_r AS (SELECT CASE WHEN tp = 0 THEN 1 WHEN sp = 0 THEN 2 ELSE 0 END AS side,
    s_r0_twofold_integer, t_r0_twofold_integer, COALESCE(sk0, tk0) AS o0
FROM twofold_j
WHERE (sp = 0 OR tp = 0)
UNION ALL SELECT side + 1 AS side,
    s_r0_twofold_integer, t_r0_twofold_integer, k0 AS o0
FROM twofold_w
WHERE n > all_equal - mine)
SELECT side, s_r0_twofold_integer, t_r0_twofold_integer
FROM twofold_r
ORDER BY side, o0 IS NULL, o0
-- summary by rules
WITH twofold_s AS (SELECT CAST(`whole` AS SIGNED) AS k0,
    `whole` AS x0,
    CAST(`cost` AS DECIMAL(20, 6)) AS v0,
    (`ratio` + 0e0) AS v1,
    CONCAT(LEFT(CAST(LEFT(CONVERT(`note` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`note` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`note` USING utf8mb4) USING binary), 256)))) AS v2,
    CAST(`seen` AS DATETIME(6)) AS v3,
    1 AS p
FROM `before`),
twofold_t AS (SELECT CAST(`whole` AS SIGNED) AS k0,
    `whole` AS x0,
    CAST(`cost` AS DECIMAL(20, 6)) AS v0,
    (`ratio` + 0e0) AS v1,
    CONCAT(LEFT(CAST(LEFT(CONVERT(`note` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`note` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`note` USING utf8mb4) USING binary), 256)))) AS v2,
    CAST(`seen` AS DATETIME(6)) AS v3,
    1 AS p
FROM `after`),
twofold_j AS (SELECT a.p AS sp,
    COALESCE(b.p, 0) AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0,
    CASE WHEN a.p = 1 AND b.p = 1 AND NOT (a.v0 <=> b.v0) THEN NOT (COALESCE(ABS(CAST(b.v0 AS DECIMAL(21, 6)) - CAST(a.v0 AS DECIMAL(21, 6))) < CAST('0.015000' AS DECIMAL(21, 6)), 1 = 0) OR COALESCE(ABS(CAST(b.v0 AS DECIMAL(21, 6)) - CAST(a.v0 AS DECIMAL(21, 6))) IS NOT NULL, 1 = 0)) ELSE 1 = 0 END AS d0,
    CASE WHEN a.p = 1 AND b.p = 1 AND NOT (a.v1 <=> b.v1) THEN NOT (COALESCE(CASE WHEN ABS(a.v1) > 8e+307 OR ABS(b.v1) > 8e+307 THEN 1 = 0 ELSE ABS(b.v1 - a.v1) < 0.015e0 END, 1 = 0) OR COALESCE(CASE WHEN ABS(a.v1) > 8e+307 OR ABS(b.v1) > 8e+307 THEN 1 = 0 ELSE ABS(b.v1 - a.v1) < 1e+30 END, 1 = 0) OR COALESCE(CASE WHEN ABS(a.v1) > 1e+200 THEN ABS((CASE WHEN ABS(b.v1) < 1e+150 THEN 0.0e0 ELSE b.v1 * 3.8725919148493183e-121 END) - a.v1 * 3.8725919148493183e-121) < 0.01e0 * ABS(a.v1 * 3.8725919148493183e-121) WHEN ABS(a.v1) < 1e-200 THEN CASE WHEN ABS(b.v1) > 1e-90 THEN 1 = 0 ELSE ABS(b.v1 * 2.5822498780869086e+120 - a.v1 * 2.5822498780869086e+120) < 0.01e0 * ABS(a.v1 * 2.5822498780869086e+120) END ELSE ABS(b.v1 - a.v1) < 0.01e0 * ABS(a.v1) END, 1 = 0)) ELSE 1 = 0 END AS d1,
    CASE WHEN a.p = 1 AND b.p = 1 AND NOT (a.v2 <=> b.v2) THEN NOT (COALESCE(COALESCE(a.v2, '') = COALESCE(b.v2, ''), 1 = 0)) ELSE 1 = 0 END AS d2,
    CASE WHEN a.p = 1 AND b.p = 1 AND NOT (a.v3 <=> b.v3) THEN NOT (COALESCE(ABS(TIMESTAMPDIFF(MICROSECOND, a.v3, b.v3)) < 100000, 1 = 0)) ELSE 1 = 0 END AS d3
FROM twofold_s AS a
LEFT
JOIN twofold_t AS b ON a.x0 <=> b.x0 AND a.k0 <=> b.k0
UNION ALL SELECT 0 AS sp,
    b.p AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0,
    CASE WHEN a.p = 1 AND b.p = 1 AND NOT (a.v0 <=> b.v0) THEN NOT (COALESCE(ABS(CAST(b.v0 AS DECIMAL(21, 6)) - CAST(a.v0 AS DECIMAL(21, 6))) < CAST('0.015000' AS DECIMAL(21, 6)), 1 = 0) OR COALESCE(ABS(CAST(b.v0 AS DECIMAL(21, 6)) - CAST(a.v0 AS DECIMAL(21, 6))) IS NOT NULL, 1 = 0)) ELSE 1 = 0 END AS d0,
    CASE WHEN a.p = 1 AND b.p = 1 AND NOT (a.v1 <=> b.v1) THEN NOT (COALESCE(CASE WHEN ABS(a.v1) > 8e+307 OR ABS(b.v1) > 8e+307 THEN 1 = 0 ELSE ABS(b.v1 - a.v1) < 0.015e0 END, 1 = 0) OR COALESCE(CASE WHEN ABS(a.v1) > 8e+307 OR ABS(b.v1) > 8e+307 THEN 1 = 0 ELSE ABS(b.v1 - a.v1) < 1e+30 END, 1 = 0) OR COALESCE(CASE WHEN ABS(a.v1) > 1e+200 THEN ABS((CASE WHEN ABS(b.v1) < 1e+150 THEN 0.0e0 ELSE b.v1 * 3.8725919148493183e-121 END) - a.v1 * 3.8725919148493183e-121) < 0.01e0 * ABS(a.v1 * 3.8725919148493183e-121) WHEN ABS(a.v1) < 1e-200 THEN CASE WHEN ABS(b.v1) > 1e-90 THEN 1 = 0 ELSE ABS(b.v1 * 2.5822498780869086e+120 - a.v1 * 2.5822498780869086e+120) < 0.01e0 * ABS(a.v1 * 2.5822498780869086e+120) END ELSE ABS(b.v1 - a.v1) < 0.01e0 * ABS(a.v1) END, 1 = 0)) ELSE 1 = 0 END AS d1,
    CASE WHEN a.p = 1 AND b.p = 1 AND NOT (a.v2 <=> b.v2) THEN NOT (COALESCE(COALESCE(a.v2, '') = COALESCE(b.v2, ''), 1 = 0)) ELSE 1 = 0 END AS d2,
    CASE WHEN a.p = 1 AND b.p = 1 AND NOT (a.v3 <=> b.v3) THEN NOT (COALESCE(ABS(TIMESTAMPDIFF(MICROSECOND, a.v3, b.v3)) < 100000, 1 = 0)) ELSE 1 = 0 END AS d3
FROM twofold_t AS b
LEFT
JOIN twofold_s AS a ON a.x0 <=> b.x0 AND a.k0 <=> b.k0
WHERE a.p IS NULL),
twofold_q AS (SELECT (CRC32(CONCAT_WS('|', COALESCE(sk0, tk0))) & 65535) AS bucket,
    COUNT(CASE WHEN sp > 0 AND tp > 0 THEN 1 END) AS pairs,
    COALESCE(SUM(CASE WHEN tp = 0 THEN sp END), 0) AS source_rows,
    COALESCE(SUM(CASE WHEN sp = 0 THEN tp END), 0) AS target_rows,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND (d0 OR d1 OR d2 OR d3) THEN 1 END) AS changed,
    COUNT(CASE WHEN sp > 1 OR tp > 1 THEN 1 END) AS copies,
    COALESCE(SUM(CASE WHEN (sk0 IS NULL) THEN sp END), 0) AS source_nulls,
    COALESCE(SUM(CASE WHEN (tk0 IS NULL) THEN tp END), 0) AS target_nulls,
    COUNT(CASE WHEN sp > 0 AND tp > 0 THEN 1 END) AS met,
    COALESCE(SUM(CASE WHEN tp = 0 THEN sp END), 0) AS source_alone,
    COALESCE(SUM(CASE WHEN sp = 0 THEN tp END), 0) AS target_alone,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d0 THEN 1 END) AS c0,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d1 THEN 1 END) AS c1,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d2 THEN 1 END) AS c2,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d3 THEN 1 END) AS c3
FROM twofold_j
GROUP BY 1)
SELECT CASE WHEN twofold_q.source_alone = 0 AND twofold_q.target_alone = 0 AND twofold_q.changed = 0 THEN -1 ELSE twofold_q.bucket END AS bucket,
    SUM(twofold_q.pairs) AS pairs,
    SUM(twofold_q.source_rows) AS source_rows,
    SUM(twofold_q.target_rows) AS target_rows,
    SUM(twofold_q.changed) AS changed,
    SUM(twofold_q.copies) AS copies,
    SUM(twofold_q.source_nulls) AS source_nulls,
    SUM(twofold_q.target_nulls) AS target_nulls,
    SUM(twofold_q.met) AS met,
    SUM(twofold_q.source_alone) AS source_alone,
    SUM(twofold_q.target_alone) AS target_alone,
    SUM(twofold_q.c0) AS c0,
    SUM(twofold_q.c1) AS c1,
    SUM(twofold_q.c2) AS c2,
    SUM(twofold_q.c3) AS c3
FROM twofold_q
GROUP BY 1
-- rows by rules
WITH twofold_s AS (SELECT CAST(`whole` AS SIGNED) AS k0,
    `whole` AS x0,
    CAST(`cost` AS DECIMAL(20, 6)) AS v0,
    (`ratio` + 0e0) AS v1,
    CONCAT(LEFT(CAST(LEFT(CONVERT(`note` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`note` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`note` USING utf8mb4) USING binary), 256)))) AS v2,
    CAST(`seen` AS DATETIME(6)) AS v3,
    `whole` AS r0_twofold_integer,
    CAST(`cost` AS DECIMAL(18, 4)) AS r1_twofold_decimal_18_4,
    (`ratio` + 0e0) AS r2_twofold_double,
    `note` AS r3,
    `seen` AS r4_twofold_clock,
    1 AS p
FROM `before`),
twofold_t AS (SELECT CAST(`whole` AS SIGNED) AS k0,
    `whole` AS x0,
    CAST(`cost` AS DECIMAL(20, 6)) AS v0,
    (`ratio` + 0e0) AS v1,
    CONCAT(LEFT(CAST(LEFT(CONVERT(`note` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`note` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`note` USING utf8mb4) USING binary), 256)))) AS v2,
    CAST(`seen` AS DATETIME(6)) AS v3,
    `whole` AS r0_twofold_integer,
    CAST(`cost` AS DECIMAL(20, 6)) AS r1_twofold_decimal_20_6,
    (`ratio` + 0e0) AS r2_twofold_double,
    `note` AS r3,
    `seen` AS r4_twofold_clock,
    1 AS p
FROM `after`),
twofold_j AS (SELECT a.p AS sp,
    COALESCE(b.p, 0) AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0,
    CASE WHEN a.p = 1 AND b.p = 1 AND NOT (a.v0 <=> b.v0) THEN NOT (COALESCE(ABS(CAST(b.v0 AS DECIMAL(21, 6)) - CAST(a.v0 AS DECIMAL(21, 6))) < CAST('0.015000' AS DECIMAL(21, 6)), 1 = 0) OR COALESCE(ABS(CAST(b.v0 AS DECIMAL(21, 6)) - CAST(a.v0 AS DECIMAL(21, 6))) IS NOT NULL, 1 = 0)) ELSE 1 = 0 END AS d0,
    CASE WHEN a.p = 1 AND b.p = 1 AND NOT (a.v1 <=> b.v1) THEN NOT (COALESCE(CASE WHEN ABS(a.v1) > 8e+307 OR ABS(b.v1) > 8e+307 THEN 1 = 0 ELSE ABS(b.v1 - a.v1) < 0.015e0 END, 1 = 0) OR COALESCE(CASE WHEN ABS(a.v1) > 8e+307 OR ABS(b.v1) > 8e+307 THEN 1 = 0 ELSE ABS(b.v1 - a.v1) < 1e+30 END, 1 = 0) OR COALESCE(CASE WHEN ABS(a.v1) > 1e+200 THEN ABS((CASE WHEN ABS(b.v1) < 1e+150 THEN 0.0e0 ELSE b.v1 * 3.8725919148493183e-121 END) - a.v1 * 3.8725919148493183e-121) < 0.01e0 * ABS(a.v1 * 3.8725919148493183e-121) WHEN ABS(a.v1) < 1e-200 THEN CASE WHEN ABS(b.v1) > 1e-90 THEN 1 = 0 ELSE ABS(b.v1 * 2.5822498780869086e+120 - a.v1 * 2.5822498780869086e+120) < 0.01e0 * ABS(a.v1 * 2.5822498780869086e+120) END ELSE ABS(b.v1 - a.v1) < 0.01e0 * ABS(a.v1) END, 1 = 0)) ELSE 1 = 0 END AS d1,
    CASE WHEN a.p = 1 AND b.p = 1 AND NOT (a.v2 <=> b.v2) THEN NOT (COALESCE(COALESCE(a.v2, '') = COALESCE(b.v2, ''), 1 = 0)) ELSE 1 = 0 END AS d2,
    CASE WHEN a.p = 1 AND b.p = 1 AND NOT (a.v3 <=> b.v3) THEN NOT (COALESCE(ABS(TIMESTAMPDIFF(MICROSECOND, a.v3, b.v3)) < 100000, 1 = 0)) ELSE 1 = 0 END AS d3,
    a.r0_twofold_integer AS s_r0_twofold_integer,
    a.r1_twofold_decimal_18_4 AS s_r1_twofold_decimal_18_4,
    a.r2_twofold_double AS s_r2_twofold_double,
    a.r3 AS s_r3,
    a.r4_twofold_clock AS s_r4_twofold_clock,
    b.r0_twofold_integer AS t_r0_twofold_integer,
    b.r1_twofold_decimal_20_6 AS t_r1_twofold_decimal_20_6,
    b.r2_twofold_double AS t_r2_twofold_double,
    b.r3 AS t_r3,
    b.r4_twofold_clock AS t_r4_twofold_clock
FROM twofold_s AS a
LEFT
JOIN twofold_t AS b ON a.x0 <=> b.x0 AND a.k0 <=> b.k0
UNION ALL SELECT 0 AS sp,
    b.p AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0,
    CASE WHEN a.p = 1 AND b.p = 1 AND NOT (a.v0 <=> b.v0) THEN NOT (COALESCE(ABS(CAST(b.v0 AS DECIMAL(21, 6)) - CAST(a.v0 AS DECIMAL(21, 6))) < CAST('0.015000' AS DECIMAL(21, 6)), 1 = 0) OR COALESCE(ABS(CAST(b.v0 AS DECIMAL(21, 6)) - CAST(a.v0 AS DECIMAL(21, 6))) IS NOT NULL, 1 = 0)) ELSE 1 = 0 END AS d0,
    CASE WHEN a.p = 1 AND b.p = 1 AND NOT (a.v1 <=> b.v1) THEN NOT (COALESCE(CASE WHEN ABS(a.v1) > 8e+307 OR ABS(b.v1) > 8e+307 THEN 1 = 0 ELSE ABS(b.v1 - a.v1) < 0.015e0 END, 1 = 0) OR COALESCE(CASE WHEN ABS(a.v1) > 8e+307 OR ABS(b.v1) > 8e+307 THEN 1 = 0 ELSE ABS(b.v1 - a.v1) < 1e+30 END, 1 = 0) OR COALESCE(CASE WHEN ABS(a.v1) > 1e+200 THEN ABS((CASE WHEN ABS(b.v1) < 1e+150 THEN 0.0e0 ELSE b.v1 * 3.8725919148493183e-121 END) - a.v1 * 3.8725919148493183e-121) < 0.01e0 * ABS(a.v1 * 3.8725919148493183e-121) WHEN ABS(a.v1) < 1e-200 THEN CASE WHEN ABS(b.v1) > 1e-90 THEN 1 = 0 ELSE ABS(b.v1 * 2.5822498780869086e+120 - a.v1 * 2.5822498780869086e+120) < 0.01e0 * ABS(a.v1 * 2.5822498780869086e+120) END ELSE ABS(b.v1 - a.v1) < 0.01e0 * ABS(a.v1) END, 1 = 0)) ELSE 1 = 0 END AS d1,
    CASE WHEN a.p = 1 AND b.p = 1 AND NOT (a.v2 <=> b.v2) THEN NOT (COALESCE(COALESCE(a.v2, '') = COALESCE(b.v2, ''), 1 = 0)) ELSE 1 = 0 END AS d2,
    CASE WHEN a.p = 1 AND b.p = 1 AND NOT (a.v3 <=> b.v3) THEN NOT (COALESCE(ABS(TIMESTAMPDIFF(MICROSECOND, a.v3, b.v3)) < 100000, 1 = 0)) ELSE 1 = 0 END AS d3,
    a.r0_twofold_integer AS s_r0_twofold_integer,
    a.r1_twofold_decimal_18_4 AS s_r1_twofold_decimal_18_4,
    a.r2_twofold_double AS s_r2_twofold_double,
    a.r3 AS s_r3,
    a.r4_twofold_clock AS s_r4_twofold_clock,
    b.r0_twofold_integer AS t_r0_twofold_integer,
    b.r1_twofold_decimal_20_6 AS t_r1_twofold_decimal_20_6,
    b.r2_twofold_double AS t_r2_twofold_double,
    b.r3 AS t_r3,
    b.r4_twofold_clock AS t_r4_twofold_clock
FROM twofold_t AS b
LEFT
JOIN twofold_s AS a ON a.x0 <=> b.x0 AND a.k0 <=> b.k0
WHERE a.p IS NULL),
twofold_r AS (SELECT CASE WHEN tp = 0 THEN 1 WHEN sp = 0 THEN 2 ELSE 0 END AS side,
    CASE WHEN sp > 0 AND tp > 0 THEN d0 ELSE 1 = 0 END AS d0,
    CASE WHEN sp > 0 AND tp > 0 THEN d1 ELSE 1 = 0 END AS d1,
    CASE WHEN sp > 0 AND tp > 0 THEN d2 ELSE 1 = 0 END AS d2,
    CASE WHEN sp > 0 AND tp > 0 THEN d3 ELSE 1 = 0 END AS d3,
    s_r0_twofold_integer, s_r1_twofold_decimal_18_4, s_r2_twofold_double, s_r3, s_r4_twofold_clock, t_r0_twofold_integer, t_r1_twofold_decimal_20_6, t_r2_twofold_double, t_r3, t_r4_twofold_clock, COALESCE(sk0, tk0) AS o0
FROM twofold_j
WHERE (sp = 0 OR tp = 0 OR d0 OR d1 OR d2 OR d3))
SELECT side, d0, d1, d2, d3, s_r0_twofold_integer, s_r1_twofold_decimal_18_4, s_r2_twofold_double, s_r3, s_r4_twofold_clock, t_r0_twofold_integer, t_r1_twofold_decimal_20_6, t_r2_twofold_double, t_r3, t_r4_twofold_clock
FROM twofold_r
ORDER BY side, o0 IS NULL, o0
-- rows by rules with copies
WITH twofold_s AS (SELECT CAST(`whole` AS SIGNED) AS k0,
    CAST(`cost` AS DECIMAL(20, 6)) AS v0,
    (`ratio` + 0e0) AS v1,
    CONCAT(LEFT(CAST(LEFT(CONVERT(`note` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`note` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`note` USING utf8mb4) USING binary), 256)))) AS v2,
    CAST(`seen` AS DATETIME(6)) AS v3,
    `whole` AS r0_twofold_integer,
    CAST(`cost` AS DECIMAL(18, 4)) AS r1_twofold_decimal_18_4,
    (`ratio` + 0e0) AS r2_twofold_double,
    `note` AS r3,
    `seen` AS r4_twofold_clock,
    1 AS p
FROM `before`),
twofold_t AS (SELECT CAST(`whole` AS SIGNED) AS k0,
    CAST(`cost` AS DECIMAL(20, 6)) AS v0,
    (`ratio` + 0e0) AS v1,
    CONCAT(LEFT(CAST(LEFT(CONVERT(`note` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`note` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`note` USING utf8mb4) USING binary), 256)))) AS v2,
    CAST(`seen` AS DATETIME(6)) AS v3,
    `whole` AS r0_twofold_integer,
    CAST(`cost` AS DECIMAL(20, 6)) AS r1_twofold_decimal_20_6,
    (`ratio` + 0e0) AS r2_twofold_double,
    `note` AS r3,
    `seen` AS r4_twofold_clock,
    1 AS p
FROM `after`),
twofold_g AS (SELECT k0, SUM(sp) AS sc,
    SUM(tp) AS tc
FROM (SELECT k0, 1 AS sp,
    0 AS tp
FROM twofold_s
UNION ALL SELECT k0, 0 AS sp,
    1 AS tp
FROM twofold_t) AS u
GROUP BY k0),
twofold_c AS (SELECT k0, 1 AS p
FROM twofold_g
WHERE sc > 1 OR tc > 1),
twofold_s1 AS (SELECT twofold_s.*
FROM twofold_s
LEFT
JOIN twofold_c ON twofold_s.k0 <=> twofold_c.k0
WHERE twofold_c.p IS NULL),
twofold_t1 AS (SELECT twofold_t.*
FROM twofold_t
LEFT
JOIN twofold_c ON twofold_t.k0 <=> twofold_c.k0
WHERE twofold_c.p IS NULL),
twofold_j AS (SELECT COUNT(CASE WHEN side = 0 THEN 1 END) AS sp,
    COUNT(CASE WHEN side = 1 THEN 1 END) AS tp,
    k0 AS sk0,
    k0 AS tk0,
    CASE WHEN NOT (MAX(CASE WHEN side = 0 THEN v0 END) <=> MAX(CASE WHEN side = 1 THEN v0 END)) THEN NOT (COALESCE(ABS(CAST(MAX(CASE WHEN side = 1 THEN v0 END) AS DECIMAL(21, 6)) - CAST(MAX(CASE WHEN side = 0 THEN v0 END) AS DECIMAL(21, 6))) < CAST('0.015000' AS DECIMAL(21, 6)), 1 = 0) OR COALESCE(ABS(CAST(MAX(CASE WHEN side = 1 THEN v0 END) AS DECIMAL(21, 6)) - CAST(MAX(CASE WHEN side = 0 THEN v0 END) AS DECIMAL(21, 6))) IS NOT NULL, 1 = 0)) ELSE 1 = 0 END AS d0,
    CASE WHEN NOT (MAX(CASE WHEN side = 0 THEN v1 END) <=> MAX(CASE WHEN side = 1 THEN v1 END)) THEN NOT (COALESCE(CASE WHEN ABS(MAX(CASE WHEN side = 0 THEN v1 END)) > 8e+307 OR ABS(MAX(CASE WHEN side = 1 THEN v1 END)) > 8e+307 THEN 1 = 0 ELSE ABS(MAX(CASE WHEN side = 1 THEN v1 END) - MAX(CASE WHEN side = 0 THEN v1 END)) < 0.015e0 END, 1 = 0) OR COALESCE(CASE WHEN ABS(MAX(CASE WHEN side = 0 THEN v1 END)) > 8e+307 OR ABS(MAX(CASE WHEN side = 1 THEN v1 END)) > 8e+307 THEN 1 = 0 ELSE ABS(MAX(CASE WHEN side = 1 THEN v1 END) - MAX(CASE WHEN side = 0 THEN v1 END)) < 1e+30 END, 1 = 0) OR COALESCE(CASE WHEN ABS(MAX(CASE WHEN side = 0 THEN v1 END)) > 1e+200 THEN ABS((CASE WHEN ABS(MAX(CASE WHEN side = 1 THEN v1 END)) < 1e+150 THEN 0.0e0 ELSE MAX(CASE WHEN side = 1 THEN v1 END) * 3.8725919148493183e-121 END) - MAX(CASE WHEN side = 0 THEN v1 END) * 3.8725919148493183e-121) < 0.01e0 * ABS(MAX(CASE WHEN side = 0 THEN v1 END) * 3.8725919148493183e-121) WHEN ABS(MAX(CASE WHEN side = 0 THEN v1 END)) < 1e-200 THEN CASE WHEN ABS(MAX(CASE WHEN side = 1 THEN v1 END)) > 1e-90 THEN 1 = 0 ELSE ABS(MAX(CASE WHEN side = 1 THEN v1 END) * 2.5822498780869086e+120 - MAX(CASE WHEN side = 0 THEN v1 END) * 2.5822498780869086e+120) < 0.01e0 * ABS(MAX(CASE WHEN side = 0 THEN v1 END) * 2.5822498780869086e+120) END ELSE ABS(MAX(CASE WHEN side = 1 THEN v1 END) - MAX(CASE WHEN side = 0 THEN v1 END)) < 0.01e0 * ABS(MAX(CASE WHEN side = 0 THEN v1 END)) END, 1 = 0)) ELSE 1 = 0 END AS d1,
    CASE WHEN NOT (MAX(CASE WHEN side = 0 THEN v2 END) <=> MAX(CASE WHEN side = 1 THEN v2 END)) THEN NOT (COALESCE(COALESCE(MAX(CASE WHEN side = 0 THEN v2 END), '') = COALESCE(MAX(CASE WHEN side = 1 THEN v2 END), ''), 1 = 0)) ELSE 1 = 0 END AS d2,
    CASE WHEN NOT (MAX(CASE WHEN side = 0 THEN v3 END) <=> MAX(CASE WHEN side = 1 THEN v3 END)) THEN NOT (COALESCE(ABS(TIMESTAMPDIFF(MICROSECOND, MAX(CASE WHEN side = 0 THEN v3 END), MAX(CASE WHEN side = 1 THEN v3 END))) < 100000, 1 = 0)) ELSE 1 = 0 END AS d3,
    MAX(CASE WHEN side = 0 THEN s_r0_twofold_integer END) AS s_r0_twofold_integer,
    MAX(CASE WHEN side = 0 THEN s_r1_twofold_decimal_18_4 END) AS s_r1_twofold_decimal_18_4,
    MAX(CASE WHEN side = 0 THEN s_r2_twofold_double END) AS s_r2_twofold_double,
    MAX(CASE WHEN side = 0 THEN s_r3 END) AS s_r3,
    MAX(CASE WHEN side = 0 THEN s_r4_twofold_clock END) AS s_r4_twofold_clock,
    MAX(CASE WHEN side = 1 THEN t_r0_twofold_integer END) AS t_r0_twofold_integer,
    MAX(CASE WHEN side = 1 THEN t_r1_twofold_decimal_20_6 END) AS t_r1_twofold_decimal_20_6,
    MAX(CASE WHEN side = 1 THEN t_r2_twofold_double END) AS t_r2_twofold_double,
    MAX(CASE WHEN side = 1 THEN t_r3 END) AS t_r3,
    MAX(CASE WHEN side = 1 THEN t_r4_twofold_clock END) AS t_r4_twofold_clock,
    COALESCE(MAX(CASE WHEN side = 0 THEN v0 END), MAX(CASE WHEN side = 1 THEN v0 END)) AS w0,
    COALESCE(MAX(CASE WHEN side = 0 THEN v1 END), MAX(CASE WHEN side = 1 THEN v1 END)) AS w1,
    COALESCE(MAX(CASE WHEN side = 0 THEN v2 END), MAX(CASE WHEN side = 1 THEN v2 END)) AS w2,
    COALESCE(MAX(CASE WHEN side = 0 THEN v3 END), MAX(CASE WHEN side = 1 THEN v3 END)) AS w3
FROM (SELECT 0 AS side,
    k0, v0, v1, v2, v3, r0_twofold_integer AS s_r0_twofold_integer,
    r1_twofold_decimal_18_4 AS s_r1_twofold_decimal_18_4,
    r2_twofold_double AS s_r2_twofold_double,
    r3 AS s_r3,
    r4_twofold_clock AS s_r4_twofold_clock,
    NULL AS t_r0_twofold_integer,
    NULL AS t_r1_twofold_decimal_20_6,
    NULL AS t_r2_twofold_double,
    NULL AS t_r3,
    NULL AS t_r4_twofold_clock
FROM twofold_s1
UNION ALL SELECT 1 AS side,
    k0, v0, v1, v2, v3, NULL AS s_r0_twofold_integer,
    NULL AS s_r1_twofold_decimal_18_4,
    NULL AS s_r2_twofold_double,
    NULL AS s_r3,
    NULL AS s_r4_twofold_clock,
    r0_twofold_integer AS t_r0_twofold_integer,
    r1_twofold_decimal_20_6 AS t_r1_twofold_decimal_20_6,
    r2_twofold_double AS t_r2_twofold_double,
    r3 AS t_r3,
    r4_twofold_clock AS t_r4_twofold_clock
FROM twofold_t1) AS u
GROUP BY k0),
twofold_s2 AS (SELECT twofold_s.*
FROM twofold_s
JOIN twofold_c ON twofold_s.k0 <=> twofold_c.k0),
twofold_t2 AS (SELECT twofold_t.*
FROM twofold_t
JOIN twofold_c ON twofold_t.k0 <=> twofold_c.k0),
twofold_m AS (SELECT 0 AS side,
    k0, v0, v1, v2, v3, r0_twofold_integer AS s_r0_twofold_integer,
    r1_twofold_decimal_18_4 AS s_r1_twofold_decimal_18_4,
    r2_twofold_double AS s_r2_twofold_double,
    r3 AS s_r3,
    r4_twofold_clock AS s_r4_twofold_clock,
    NULL AS t_r0_twofold_integer,
    NULL AS t_r1_twofold_decimal_20_6,
    NULL AS t_r2_twofold_double,
    NULL AS t_r3,
    NULL AS t_r4_twofold_clock
FROM twofold_s2
UNION ALL SELECT 1 AS side,
    k0, v0, v1, v2, v3, NULL AS s_r0_twofold_integer,
    NULL AS s_r1_twofold_decimal_18_4,
    NULL AS s_r2_twofold_double,
    NULL AS s_r3,
    NULL AS s_r4_twofold_clock,
    r0_twofold_integer AS t_r0_twofold_integer,
    r1_twofold_decimal_20_6 AS t_r1_twofold_decimal_20_6,
    r2_twofold_double AS t_r2_twofold_double,
    r3 AS t_r3,
    r4_twofold_clock AS t_r4_twofold_clock
FROM twofold_t2),
twofold_w AS (SELECT twofold_m.*, ROW_NUMBER() OVER (PARTITION BY side, k0, v0, v1, v2, v3) AS n,
    COUNT(*) OVER (PARTITION BY side, k0, v0, v1, v2, v3) AS mine,
    COUNT(*) OVER (PARTITION BY k0, v0, v1, v2, v3) AS all_equal
FROM twofold_m),
twofold_r AS (SELECT CASE WHEN tp = 0 THEN 1 WHEN sp = 0 THEN 2 ELSE 0 END AS side,
    CASE WHEN sp > 0 AND tp > 0 THEN d0 ELSE 1 = 0 END AS d0,
    CASE WHEN sp > 0 AND tp > 0 THEN d1 ELSE 1 = 0 END AS d1,
    CASE WHEN sp > 0 AND tp > 0 THEN d2 ELSE 1 = 0 END AS d2,
    CASE WHEN sp > 0 AND tp > 0 THEN d3 ELSE 1 = 0 END AS d3,
    s_r0_twofold_integer, s_r1_twofold_decimal_18_4, s_r2_twofold_double, s_r3, s_r4_twofold_clock, t_r0_twofold_integer, t_r1_twofold_decimal_20_6, t_r2_twofold_double, t_r3, t_r4_twofold_clock, COALESCE(sk0, tk0) AS o0,
    w0, w1, w2, w3
FROM twofold_j
WHERE (sp = 0 OR tp = 0 OR d0 OR d1 OR d2 OR d3)
UNION ALL SELECT side + 1 AS side,
    1 = 0 AS d0,
    1 = 0 AS d1,
    1 = 0 AS d2,
    1 = 0 AS d3,
    s_r0_twofold_integer, s_r1_twofold_decimal_18_4, s_r2_twofold_double, s_r3, s_r4_twofold_clock, t_r0_twofold_integer, t_r1_twofold_decimal_20_6, t_r2_twofold_double, t_r3, t_r4_twofold_clock, k0 AS o0,
    v0 AS w0,
    v1 AS w1,
    v2 AS w2,
    v3 AS w3
FROM twofold_w
WHERE n > all_equal - mine)
SELECT side, d0, d1, d2, d3, s_r0_twofold_integer, s_r1_twofold_decimal_18_4, s_r2_twofold_double, s_r3, s_r4_twofold_clock, t_r0_twofold_integer, t_r1_twofold_decimal_20_6, t_r2_twofold_double, t_r3, t_r4_twofold_clock
FROM twofold_r
ORDER BY side, o0 IS NULL, o0, w0 IS NULL, w0, w1 IS NULL, w1, w2 IS NULL, w2, w3 IS NULL, w3
-- keys of rows that differ
WITH twofold_s AS (SELECT CAST(`k0` AS SIGNED) AS k0,
    CONCAT(LEFT(CAST(LEFT(CONVERT(`k1` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`k1` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`k1` USING utf8mb4) USING binary), 256)))) AS k1,
    CAST(`whole` AS SIGNED) AS v0,
    CAST(`price` AS DECIMAL(18, 4)) AS v1,
    1 AS p
FROM `before`
WHERE ((a > 1) AND (b > 2)) AND (CRC32(CONCAT_WS('|', CAST(`k0` AS SIGNED), CONCAT(LEFT(CAST(LEFT(CONVERT(`k1` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`k1` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`k1` USING utf8mb4) USING binary), 256)))))) & 65535) IN (3, 65535)),
twofold_t AS (SELECT CAST(`k0` AS SIGNED) AS k0,
    CONCAT(LEFT(CAST(LEFT(CONVERT(`k1` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`k1` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`k1` USING utf8mb4) USING binary), 256)))) AS k1,
    CAST(`whole` AS SIGNED) AS v0,
    CAST(`price` AS DECIMAL(18, 4)) AS v1,
    1 AS p
FROM `after`
WHERE (c > 3) AND (CRC32(CONCAT_WS('|', CAST(`k0` AS SIGNED), CONCAT(LEFT(CAST(LEFT(CONVERT(`k1` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`k1` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`k1` USING utf8mb4) USING binary), 256)))))) & 65535) IN (3, 65535)),
twofold_j AS (SELECT COUNT(CASE WHEN side = 0 THEN 1 END) AS sp,
    COUNT(CASE WHEN side = 1 THEN 1 END) AS tp,
    k0 AS sk0,
    k0 AS tk0,
    k1 AS sk1,
    k1 AS tk1,
    NOT (MAX(CASE WHEN side = 0 THEN v0 END) <=> MAX(CASE WHEN side = 1 THEN v0 END)) AS d0,
    NOT (MAX(CASE WHEN side = 0 THEN v1 END) <=> MAX(CASE WHEN side = 1 THEN v1 END)) AS d1
FROM (SELECT 0 AS side,
    k0, k1, v0, v1
FROM twofold_s
UNION ALL SELECT 1 AS side,
    k0, k1, v0, v1
FROM twofold_t) AS u
GROUP BY k0, k1)
SELECT sk0, sk1
FROM twofold_j
WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND (d0 OR d1)
-- keys of single rows that differ
WITH twofold_s AS (SELECT CAST(`k0` AS SIGNED) AS k0,
    CONCAT(LEFT(CAST(LEFT(CONVERT(`k1` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`k1` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`k1` USING utf8mb4) USING binary), 256)))) AS k1,
    CAST(`whole` AS SIGNED) AS v0,
    CAST(`price` AS DECIMAL(18, 4)) AS v1,
    1 AS p
FROM `before`
WHERE ((a > 1) AND (b > 2))),
twofold_t AS (SELECT CAST(`k0` AS SIGNED) AS k0,
    CONCAT(LEFT(CAST(LEFT(CONVERT(`k1` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`k1` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`k1` USING utf8mb4) USING binary), 256)))) AS k1,
    CAST(`whole` AS SIGNED) AS v0,
    CAST(`price` AS DECIMAL(18, 4)) AS v1,
    1 AS p
FROM `after`
WHERE (c > 3)),
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
twofold_j AS (SELECT COUNT(CASE WHEN side = 0 THEN 1 END) AS sp,
    COUNT(CASE WHEN side = 1 THEN 1 END) AS tp,
    k0 AS sk0,
    k0 AS tk0,
    k1 AS sk1,
    k1 AS tk1,
    NOT (MAX(CASE WHEN side = 0 THEN v0 END) <=> MAX(CASE WHEN side = 1 THEN v0 END)) AS d0,
    NOT (MAX(CASE WHEN side = 0 THEN v1 END) <=> MAX(CASE WHEN side = 1 THEN v1 END)) AS d1
FROM (SELECT 0 AS side,
    k0, k1, v0, v1
FROM twofold_s1
UNION ALL SELECT 1 AS side,
    k0, k1, v0, v1
FROM twofold_t1) AS u
GROUP BY k0, k1)
SELECT sk0, sk1
FROM twofold_j
WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND (d0 OR d1)
-- rows of several relations
SELECT COUNT(*)
FROM (SELECT DISTINCT *
FROM (SELECT *
FROM one
UNION ALL SELECT *
FROM other))
-- pass with 64 buckets, cut at 0 keys
SELECT CAST(kb AS CHAR) AS bucket,
    CAST(SUM(twofold_f.n) AS CHAR) AS n,
    '0' AS nulls,
    CAST(SUM(twofold_f.unknown) AS CHAR) AS unknown,
    CAST(SUM(CASE WHEN twofold_f.n > 1 AND twofold_f.nulls = 0 THEN twofold_f.n ELSE 0 END) AS CHAR) AS dupes,
    CAST(SUM(CASE WHEN twofold_f.n > 1 AND twofold_f.nulls = 0 THEN 1 ELSE 0 END) AS CHAR) AS repeated,
    CAST(SUM(twofold_f.l0) AS CHAR) AS l0,
    CAST(SUM(twofold_f.l1) AS CHAR) AS l1
FROM (SELECT kb, COUNT(*) AS n,
    SUM(kn) AS nulls,
    SUM(CASE WHEN twofold_k.l0 IS NULL THEN 1 ELSE 0 END) AS unknown,
    SUM(twofold_k.l0) AS l0,
    SUM(twofold_k.l1) AS l1
FROM (SELECT COALESCE(ABS(MOD(CAST(CONV(SUBSTR(kd, 1, 15), 16, 10) AS SIGNED), 64)), -2) AS kb,
    kn, CAST(CONV(SUBSTR(rd, 1, 15), 16, 10) AS SIGNED) AS l0,
    CAST(CONV(SUBSTR(rd, 17, 15), 16, 10) AS SIGNED) AS l1,
    k0
FROM (SELECT MD5(CONCAT(CASE WHEN `id` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CAST((`id` + 0) AS CHAR)), ':', CONVERT(CONVERT(CAST((`id` + 0) AS CHAR) USING utf8mb4) USING binary)) END)) AS kd,
    MD5(CONCAT(CASE WHEN `id` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CAST((`id` + 0) AS CHAR)), ':', CONVERT(CONVERT(CAST((`id` + 0) AS CHAR) USING utf8mb4) USING binary)) END, CASE WHEN `name` <=> NULL THEN '-' WHEN CHAR_LENGTH(CONVERT(`name` USING utf8mb4)) > 1024 THEN CONCAT(CHAR_LENGTH(CONVERT(`name` USING utf8mb4)), '#', MD5(CONVERT(CONVERT(CONVERT(`name` USING utf8mb4) USING utf8mb4) USING binary))) ELSE CONCAT(CHAR_LENGTH(CONVERT(`name` USING utf8mb4)), ':', CONVERT(CONVERT(CONVERT(`name` USING utf8mb4) USING utf8mb4) USING binary)) END, CASE WHEN `price` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CASE WHEN LOCATE('.', CAST((`price` + 0) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST((`price` + 0) AS CHAR))) ELSE CAST((`price` + 0) AS CHAR) END), ':', CONVERT(CONVERT(CASE WHEN LOCATE('.', CAST((`price` + 0) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST((`price` + 0) AS CHAR))) ELSE CAST((`price` + 0) AS CHAR) END USING utf8mb4) USING binary)) END, CASE WHEN `seen` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`seen` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST(CAST(`seen` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`seen` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '')), ':', CONVERT(CONVERT(CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`seen` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST(CAST(`seen` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`seen` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '') USING utf8mb4) USING binary)) END)) AS rd,
    CASE WHEN `id` <=> NULL THEN 1 ELSE 0 END AS kn,
    CAST(`id` AS SIGNED) AS k0
FROM t
WHERE (a > 1)) AS twofold_d) AS twofold_k
GROUP BY k0, kb) AS twofold_f
GROUP BY kb
-- finer pass with 64 buckets, cut at 0 keys
SELECT CAST(kb AS CHAR) AS bucket,
    CAST(SUM(1) AS CHAR) AS n,
    '0' AS nulls,
    CAST(SUM(CASE WHEN twofold_f.l0 IS NULL THEN 1 ELSE 0 END) AS CHAR) AS unknown,
    '0' AS dupes,
    '0' AS repeated,
    CAST(SUM(twofold_f.l0) AS CHAR) AS l0,
    CAST(SUM(twofold_f.l1) AS CHAR) AS l1
FROM (SELECT COALESCE(ABS(MOD(CAST(CONV(SUBSTR(kd, 1, 15), 16, 10) AS SIGNED), 1000)), -2) AS kb,
    kn, CAST(CONV(SUBSTR(rd, 1, 15), 16, 10) AS SIGNED) AS l0,
    CAST(CONV(SUBSTR(rd, 17, 15), 16, 10) AS SIGNED) AS l1
FROM (SELECT MD5(CONCAT(CASE WHEN `id` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CAST((`id` + 0) AS CHAR)), ':', CONVERT(CONVERT(CAST((`id` + 0) AS CHAR) USING utf8mb4) USING binary)) END)) AS kd,
    MD5(CONCAT(CASE WHEN `id` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CAST((`id` + 0) AS CHAR)), ':', CONVERT(CONVERT(CAST((`id` + 0) AS CHAR) USING utf8mb4) USING binary)) END, CASE WHEN `name` <=> NULL THEN '-' WHEN CHAR_LENGTH(CONVERT(`name` USING utf8mb4)) > 1024 THEN CONCAT(CHAR_LENGTH(CONVERT(`name` USING utf8mb4)), '#', MD5(CONVERT(CONVERT(CONVERT(`name` USING utf8mb4) USING utf8mb4) USING binary))) ELSE CONCAT(CHAR_LENGTH(CONVERT(`name` USING utf8mb4)), ':', CONVERT(CONVERT(CONVERT(`name` USING utf8mb4) USING utf8mb4) USING binary)) END, CASE WHEN `price` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CASE WHEN LOCATE('.', CAST((`price` + 0) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST((`price` + 0) AS CHAR))) ELSE CAST((`price` + 0) AS CHAR) END), ':', CONVERT(CONVERT(CASE WHEN LOCATE('.', CAST((`price` + 0) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST((`price` + 0) AS CHAR))) ELSE CAST((`price` + 0) AS CHAR) END USING utf8mb4) USING binary)) END, CASE WHEN `seen` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`seen` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST(CAST(`seen` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`seen` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '')), ':', CONVERT(CONVERT(CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`seen` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST(CAST(`seen` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`seen` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '') USING utf8mb4) USING binary)) END)) AS rd,
    CASE WHEN `id` <=> NULL THEN 1 ELSE 0 END AS kn
FROM t
WHERE (a > 1)) AS twofold_d) AS twofold_f
GROUP BY kb
-- rows of 64 buckets, cut at 0 keys
SELECT COALESCE(ABS(MOD(CAST(CONV(SUBSTR(MD5(CONCAT(CASE WHEN `id` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CAST((`id` + 0) AS CHAR)), ':', CONVERT(CONVERT(CAST((`id` + 0) AS CHAR) USING utf8mb4) USING binary)) END)), 1, 15), 16, 10) AS SIGNED), 64)), -2) AS kb,
    CAST(`id` AS SIGNED) AS c0,
    CONCAT(LEFT(CAST(LEFT(CONVERT(`name` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`name` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`name` USING utf8mb4) USING binary), 256)))) AS c1,
    CAST(`price` AS DECIMAL(18, 4)) AS c2,
    CAST(`seen` AS DATETIME(6)) AS c3,
    -1 AS n
FROM t
WHERE (a > 1)
-- all of 64 buckets, cut at 0 keys
SELECT COALESCE(ABS(MOD(CAST(CONV(SUBSTR(MD5(CONCAT(CASE WHEN `id` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CAST((`id` + 0) AS CHAR)), ':', CONVERT(CONVERT(CAST((`id` + 0) AS CHAR) USING utf8mb4) USING binary)) END)), 1, 15), 16, 10) AS SIGNED), 64)), -2) IN (3, 70, 130, 270)
-- first of 64 buckets, cut at 0 keys
SELECT COALESCE(ABS(MOD(CAST(CONV(SUBSTR(MD5(CONCAT(CASE WHEN `id` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CAST((`id` + 0) AS CHAR)), ':', CONVERT(CONVERT(CAST((`id` + 0) AS CHAR) USING utf8mb4) USING binary)) END)), 1, 15), 16, 10) AS SIGNED), 64)), -2) IN (0, 1)
-- last of 64 buckets, cut at 0 keys
SELECT COALESCE(ABS(MOD(CAST(CONV(SUBSTR(MD5(CONCAT(CASE WHEN `id` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CAST((`id` + 0) AS CHAR)), ':', CONVERT(CONVERT(CAST((`id` + 0) AS CHAR) USING utf8mb4) USING binary)) END)), 1, 15), 16, 10) AS SIGNED), 64)), -2) IN (256, 319)
-- apart of 64 buckets, cut at 0 keys
SELECT COALESCE(ABS(MOD(CAST(CONV(SUBSTR(MD5(CONCAT(CASE WHEN `id` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CAST((`id` + 0) AS CHAR)), ':', CONVERT(CONVERT(CAST((`id` + 0) AS CHAR) USING utf8mb4) USING binary)) END)), 1, 15), 16, 10) AS SIGNED), 64)), -2) IN (-2, -1, 5, 200)
-- pass over many columns with 64 buckets, cut at 0 keys
SELECT CAST(kb AS CHAR) AS bucket,
    CAST(SUM(twofold_f.n) AS CHAR) AS n,
    '0' AS nulls,
    CAST(SUM(twofold_f.unknown) AS CHAR) AS unknown,
    CAST(SUM(CASE WHEN twofold_f.n > 1 AND twofold_f.nulls = 0 THEN twofold_f.n ELSE 0 END) AS CHAR) AS dupes,
    CAST(SUM(CASE WHEN twofold_f.n > 1 AND twofold_f.nulls = 0 THEN 1 ELSE 0 END) AS CHAR) AS repeated,
    CAST(SUM(twofold_f.l0) AS CHAR) AS l0,
    CAST(SUM(twofold_f.l1) AS CHAR) AS l1
FROM (SELECT kb, COUNT(*) AS n,
    SUM(kn) AS nulls,
    SUM(CASE WHEN twofold_k.l0 IS NULL THEN 1 ELSE 0 END) AS unknown,
    SUM(twofold_k.l0) AS l0,
    SUM(twofold_k.l1) AS l1
FROM (SELECT COALESCE(ABS(MOD(CAST(CONV(SUBSTR(kd, 1, 15), 16, 10) AS SIGNED), 64)), -2) AS kb,
    kn, CAST(CONV(SUBSTR(rd, 1, 15), 16, 10) AS SIGNED) AS l0,
    CAST(CONV(SUBSTR(rd, 17, 15), 16, 10) AS SIGNED) AS l1,
    k0
FROM (SELECT MD5(CONCAT(CASE WHEN `id` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CAST((`id` + 0) AS CHAR)), ':', CONVERT(CONVERT(CAST((`id` + 0) AS CHAR) USING utf8mb4) USING binary)) END)) AS kd,
    MD5(CONCAT(CASE WHEN `id` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CAST((`id` + 0) AS CHAR)), ':', CONVERT(CONVERT(CAST((`id` + 0) AS CHAR) USING utf8mb4) USING binary)) END, CASE WHEN `name` <=> NULL THEN '-' WHEN CHAR_LENGTH(CONVERT(`name` USING utf8mb4)) > 1024 THEN CONCAT(CHAR_LENGTH(CONVERT(`name` USING utf8mb4)), '#', MD5(CONVERT(CONVERT(CONVERT(`name` USING utf8mb4) USING utf8mb4) USING binary))) ELSE CONCAT(CHAR_LENGTH(CONVERT(`name` USING utf8mb4)), ':', CONVERT(CONVERT(CONVERT(`name` USING utf8mb4) USING utf8mb4) USING binary)) END, CASE WHEN `price` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CASE WHEN LOCATE('.', CAST((`price` + 0) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST((`price` + 0) AS CHAR))) ELSE CAST((`price` + 0) AS CHAR) END), ':', CONVERT(CONVERT(CASE WHEN LOCATE('.', CAST((`price` + 0) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST((`price` + 0) AS CHAR))) ELSE CAST((`price` + 0) AS CHAR) END USING utf8mb4) USING binary)) END, CASE WHEN `seen` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`seen` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST(CAST(`seen` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`seen` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '')), ':', CONVERT(CONVERT(CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`seen` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST(CAST(`seen` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`seen` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '') USING utf8mb4) USING binary)) END, CASE WHEN `name` <=> NULL THEN '-' WHEN CHAR_LENGTH(CONVERT(`name` USING utf8mb4)) > 1024 THEN CONCAT(CHAR_LENGTH(CONVERT(`name` USING utf8mb4)), '#', MD5(CONVERT(CONVERT(CONVERT(`name` USING utf8mb4) USING utf8mb4) USING binary))) ELSE CONCAT(CHAR_LENGTH(CONVERT(`name` USING utf8mb4)), ':', CONVERT(CONVERT(CONVERT(`name` USING utf8mb4) USING utf8mb4) USING binary)) END, CASE WHEN `price` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CASE WHEN LOCATE('.', CAST((`price` + 0) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST((`price` + 0) AS CHAR))) ELSE CAST((`price` + 0) AS CHAR) END), ':', CONVERT(CONVERT(CASE WHEN LOCATE('.', CAST((`price` + 0) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST((`price` + 0) AS CHAR))) ELSE CAST((`price` + 0) AS CHAR) END USING utf8mb4) USING binary)) END, CASE WHEN `seen` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`seen` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST(CAST(`seen` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`seen` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '')), ':', CONVERT(CONVERT(CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`seen` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST(CAST(`seen` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`seen` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '') USING utf8mb4) USING binary)) END, CASE WHEN `name` <=> NULL THEN '-' WHEN CHAR_LENGTH(CONVERT(`name` USING utf8mb4)) > 1024 THEN CONCAT(CHAR_LENGTH(CONVERT(`name` USING utf8mb4)), '#', MD5(CONVERT(CONVERT(CONVERT(`name` USING utf8mb4) USING utf8mb4) USING binary))) ELSE CONCAT(CHAR_LENGTH(CONVERT(`name` USING utf8mb4)), ':', CONVERT(CONVERT(CONVERT(`name` USING utf8mb4) USING utf8mb4) USING binary)) END, CASE WHEN `price` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CASE WHEN LOCATE('.', CAST((`price` + 0) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST((`price` + 0) AS CHAR))) ELSE CAST((`price` + 0) AS CHAR) END), ':', CONVERT(CONVERT(CASE WHEN LOCATE('.', CAST((`price` + 0) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST((`price` + 0) AS CHAR))) ELSE CAST((`price` + 0) AS CHAR) END USING utf8mb4) USING binary)) END, CASE WHEN `seen` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`seen` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST(CAST(`seen` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`seen` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '')), ':', CONVERT(CONVERT(CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`seen` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST(CAST(`seen` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`seen` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '') USING utf8mb4) USING binary)) END, CASE WHEN `name` <=> NULL THEN '-' WHEN CHAR_LENGTH(CONVERT(`name` USING utf8mb4)) > 1024 THEN CONCAT(CHAR_LENGTH(CONVERT(`name` USING utf8mb4)), '#', MD5(CONVERT(CONVERT(CONVERT(`name` USING utf8mb4) USING utf8mb4) USING binary))) ELSE CONCAT(CHAR_LENGTH(CONVERT(`name` USING utf8mb4)), ':', CONVERT(CONVERT(CONVERT(`name` USING utf8mb4) USING utf8mb4) USING binary)) END, CASE WHEN `price` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CASE WHEN LOCATE('.', CAST((`price` + 0) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST((`price` + 0) AS CHAR))) ELSE CAST((`price` + 0) AS CHAR) END), ':', CONVERT(CONVERT(CASE WHEN LOCATE('.', CAST((`price` + 0) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST((`price` + 0) AS CHAR))) ELSE CAST((`price` + 0) AS CHAR) END USING utf8mb4) USING binary)) END, CASE WHEN `seen` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`seen` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST(CAST(`seen` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`seen` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '')), ':', CONVERT(CONVERT(CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`seen` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST(CAST(`seen` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`seen` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '') USING utf8mb4) USING binary)) END, CASE WHEN `name` <=> NULL THEN '-' WHEN CHAR_LENGTH(CONVERT(`name` USING utf8mb4)) > 1024 THEN CONCAT(CHAR_LENGTH(CONVERT(`name` USING utf8mb4)), '#', MD5(CONVERT(CONVERT(CONVERT(`name` USING utf8mb4) USING utf8mb4) USING binary))) ELSE CONCAT(CHAR_LENGTH(CONVERT(`name` USING utf8mb4)), ':', CONVERT(CONVERT(CONVERT(`name` USING utf8mb4) USING utf8mb4) USING binary)) END, CASE WHEN `price` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CASE WHEN LOCATE('.', CAST((`price` + 0) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST((`price` + 0) AS CHAR))) ELSE CAST((`price` + 0) AS CHAR) END), ':', CONVERT(CONVERT(CASE WHEN LOCATE('.', CAST((`price` + 0) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST((`price` + 0) AS CHAR))) ELSE CAST((`price` + 0) AS CHAR) END USING utf8mb4) USING binary)) END, CASE WHEN `seen` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`seen` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST(CAST(`seen` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`seen` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '')), ':', CONVERT(CONVERT(CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`seen` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST(CAST(`seen` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`seen` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '') USING utf8mb4) USING binary)) END, CASE WHEN `name` <=> NULL THEN '-' WHEN CHAR_LENGTH(CONVERT(`name` USING utf8mb4)) > 1024 THEN CONCAT(CHAR_LENGTH(CONVERT(`name` USING utf8mb4)), '#', MD5(CONVERT(CONVERT(CONVERT(`name` USING utf8mb4) USING utf8mb4) USING binary))) ELSE CONCAT(CHAR_LENGTH(CONVERT(`name` USING utf8mb4)), ':', CONVERT(CONVERT(CONVERT(`name` USING utf8mb4) USING utf8mb4) USING binary)) END, CASE WHEN `price` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CASE WHEN LOCATE('.', CAST((`price` + 0) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST((`price` + 0) AS CHAR))) ELSE CAST((`price` + 0) AS CHAR) END), ':', CONVERT(CONVERT(CASE WHEN LOCATE('.', CAST((`price` + 0) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST((`price` + 0) AS CHAR))) ELSE CAST((`price` + 0) AS CHAR) END USING utf8mb4) USING binary)) END, CASE WHEN `seen` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`seen` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST(CAST(`seen` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`seen` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '')), ':', CONVERT(CONVERT(CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`seen` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST(CAST(`seen` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`seen` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '') USING utf8mb4) USING binary)) END)) AS rd,
    CASE WHEN `id` <=> NULL THEN 1 ELSE 0 END AS kn,
    CAST(`id` AS SIGNED) AS k0
FROM t
WHERE (a > 1)) AS twofold_d) AS twofold_k
GROUP BY k0, kb) AS twofold_f
GROUP BY kb
-- pass with 64 buckets, cut at 0 keys, NULL apart
SELECT CAST(kb AS CHAR) AS bucket,
    CAST(SUM(twofold_f.n) AS CHAR) AS n,
    '0' AS nulls,
    CAST(SUM(twofold_f.unknown) AS CHAR) AS unknown,
    CAST(SUM(CASE WHEN twofold_f.n > 1 AND twofold_f.nulls = 0 THEN twofold_f.n ELSE 0 END) AS CHAR) AS dupes,
    CAST(SUM(CASE WHEN twofold_f.n > 1 AND twofold_f.nulls = 0 THEN 1 ELSE 0 END) AS CHAR) AS repeated,
    CAST(SUM(twofold_f.l0) AS CHAR) AS l0,
    CAST(SUM(twofold_f.l1) AS CHAR) AS l1
FROM (SELECT kb, COUNT(*) AS n,
    SUM(kn) AS nulls,
    SUM(CASE WHEN twofold_k.l0 IS NULL THEN 1 ELSE 0 END) AS unknown,
    SUM(twofold_k.l0) AS l0,
    SUM(twofold_k.l1) AS l1
FROM (SELECT CASE WHEN kn = 1 THEN -1 ELSE COALESCE(ABS(MOD(CAST(CONV(SUBSTR(kd, 1, 15), 16, 10) AS SIGNED), 64)), -2) END AS kb,
    kn, CAST(CONV(SUBSTR(rd, 1, 15), 16, 10) AS SIGNED) AS l0,
    CAST(CONV(SUBSTR(rd, 17, 15), 16, 10) AS SIGNED) AS l1,
    k0
FROM (SELECT MD5(CONCAT(CASE WHEN `id` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CAST((`id` + 0) AS CHAR)), ':', CONVERT(CONVERT(CAST((`id` + 0) AS CHAR) USING utf8mb4) USING binary)) END)) AS kd,
    MD5(CONCAT(CASE WHEN `id` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CAST((`id` + 0) AS CHAR)), ':', CONVERT(CONVERT(CAST((`id` + 0) AS CHAR) USING utf8mb4) USING binary)) END, CASE WHEN `name` <=> NULL THEN '-' WHEN CHAR_LENGTH(CONVERT(`name` USING utf8mb4)) > 1024 THEN CONCAT(CHAR_LENGTH(CONVERT(`name` USING utf8mb4)), '#', MD5(CONVERT(CONVERT(CONVERT(`name` USING utf8mb4) USING utf8mb4) USING binary))) ELSE CONCAT(CHAR_LENGTH(CONVERT(`name` USING utf8mb4)), ':', CONVERT(CONVERT(CONVERT(`name` USING utf8mb4) USING utf8mb4) USING binary)) END, CASE WHEN `price` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CASE WHEN LOCATE('.', CAST((`price` + 0) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST((`price` + 0) AS CHAR))) ELSE CAST((`price` + 0) AS CHAR) END), ':', CONVERT(CONVERT(CASE WHEN LOCATE('.', CAST((`price` + 0) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST((`price` + 0) AS CHAR))) ELSE CAST((`price` + 0) AS CHAR) END USING utf8mb4) USING binary)) END, CASE WHEN `seen` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`seen` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST(CAST(`seen` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`seen` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '')), ':', CONVERT(CONVERT(CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`seen` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST(CAST(`seen` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`seen` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '') USING utf8mb4) USING binary)) END)) AS rd,
    CASE WHEN `id` <=> NULL THEN 1 ELSE 0 END AS kn,
    CAST(`id` AS SIGNED) AS k0
FROM t
WHERE (a > 1)) AS twofold_d) AS twofold_k
GROUP BY k0, kb) AS twofold_f
GROUP BY kb
-- finer pass with 64 buckets, cut at 0 keys, NULL apart
SELECT CAST(kb AS CHAR) AS bucket,
    CAST(SUM(1) AS CHAR) AS n,
    '0' AS nulls,
    CAST(SUM(CASE WHEN twofold_f.l0 IS NULL THEN 1 ELSE 0 END) AS CHAR) AS unknown,
    '0' AS dupes,
    '0' AS repeated,
    CAST(SUM(twofold_f.l0) AS CHAR) AS l0,
    CAST(SUM(twofold_f.l1) AS CHAR) AS l1
FROM (SELECT CASE WHEN kn = 1 THEN -1 ELSE COALESCE(ABS(MOD(CAST(CONV(SUBSTR(kd, 1, 15), 16, 10) AS SIGNED), 1000)), -2) END AS kb,
    kn, CAST(CONV(SUBSTR(rd, 1, 15), 16, 10) AS SIGNED) AS l0,
    CAST(CONV(SUBSTR(rd, 17, 15), 16, 10) AS SIGNED) AS l1
FROM (SELECT MD5(CONCAT(CASE WHEN `id` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CAST((`id` + 0) AS CHAR)), ':', CONVERT(CONVERT(CAST((`id` + 0) AS CHAR) USING utf8mb4) USING binary)) END)) AS kd,
    MD5(CONCAT(CASE WHEN `id` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CAST((`id` + 0) AS CHAR)), ':', CONVERT(CONVERT(CAST((`id` + 0) AS CHAR) USING utf8mb4) USING binary)) END, CASE WHEN `name` <=> NULL THEN '-' WHEN CHAR_LENGTH(CONVERT(`name` USING utf8mb4)) > 1024 THEN CONCAT(CHAR_LENGTH(CONVERT(`name` USING utf8mb4)), '#', MD5(CONVERT(CONVERT(CONVERT(`name` USING utf8mb4) USING utf8mb4) USING binary))) ELSE CONCAT(CHAR_LENGTH(CONVERT(`name` USING utf8mb4)), ':', CONVERT(CONVERT(CONVERT(`name` USING utf8mb4) USING utf8mb4) USING binary)) END, CASE WHEN `price` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CASE WHEN LOCATE('.', CAST((`price` + 0) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST((`price` + 0) AS CHAR))) ELSE CAST((`price` + 0) AS CHAR) END), ':', CONVERT(CONVERT(CASE WHEN LOCATE('.', CAST((`price` + 0) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST((`price` + 0) AS CHAR))) ELSE CAST((`price` + 0) AS CHAR) END USING utf8mb4) USING binary)) END, CASE WHEN `seen` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`seen` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST(CAST(`seen` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`seen` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '')), ':', CONVERT(CONVERT(CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`seen` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST(CAST(`seen` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`seen` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '') USING utf8mb4) USING binary)) END)) AS rd,
    CASE WHEN `id` <=> NULL THEN 1 ELSE 0 END AS kn
FROM t
WHERE (a > 1)) AS twofold_d) AS twofold_f
GROUP BY kb
-- rows of 64 buckets, cut at 0 keys, NULL apart
SELECT CASE WHEN `id` <=> NULL THEN -1 ELSE COALESCE(ABS(MOD(CAST(CONV(SUBSTR(MD5(CONCAT(CASE WHEN `id` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CAST((`id` + 0) AS CHAR)), ':', CONVERT(CONVERT(CAST((`id` + 0) AS CHAR) USING utf8mb4) USING binary)) END)), 1, 15), 16, 10) AS SIGNED), 64)), -2) END AS kb,
    CAST(`id` AS SIGNED) AS c0,
    CONCAT(LEFT(CAST(LEFT(CONVERT(`name` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`name` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`name` USING utf8mb4) USING binary), 256)))) AS c1,
    CAST(`price` AS DECIMAL(18, 4)) AS c2,
    CAST(`seen` AS DATETIME(6)) AS c3,
    -1 AS n
FROM t
WHERE (a > 1)
-- all of 64 buckets, cut at 0 keys, NULL apart
SELECT CASE WHEN `id` <=> NULL THEN -1 ELSE COALESCE(ABS(MOD(CAST(CONV(SUBSTR(MD5(CONCAT(CASE WHEN `id` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CAST((`id` + 0) AS CHAR)), ':', CONVERT(CONVERT(CAST((`id` + 0) AS CHAR) USING utf8mb4) USING binary)) END)), 1, 15), 16, 10) AS SIGNED), 64)), -2) END IN (3, 70, 130, 270)
-- first of 64 buckets, cut at 0 keys, NULL apart
SELECT CASE WHEN `id` <=> NULL THEN -1 ELSE COALESCE(ABS(MOD(CAST(CONV(SUBSTR(MD5(CONCAT(CASE WHEN `id` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CAST((`id` + 0) AS CHAR)), ':', CONVERT(CONVERT(CAST((`id` + 0) AS CHAR) USING utf8mb4) USING binary)) END)), 1, 15), 16, 10) AS SIGNED), 64)), -2) END IN (0, 1)
-- last of 64 buckets, cut at 0 keys, NULL apart
SELECT CASE WHEN `id` <=> NULL THEN -1 ELSE COALESCE(ABS(MOD(CAST(CONV(SUBSTR(MD5(CONCAT(CASE WHEN `id` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CAST((`id` + 0) AS CHAR)), ':', CONVERT(CONVERT(CAST((`id` + 0) AS CHAR) USING utf8mb4) USING binary)) END)), 1, 15), 16, 10) AS SIGNED), 64)), -2) END IN (256, 319)
-- apart of 64 buckets, cut at 0 keys, NULL apart
SELECT CASE WHEN `id` <=> NULL THEN -1 ELSE COALESCE(ABS(MOD(CAST(CONV(SUBSTR(MD5(CONCAT(CASE WHEN `id` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CAST((`id` + 0) AS CHAR)), ':', CONVERT(CONVERT(CAST((`id` + 0) AS CHAR) USING utf8mb4) USING binary)) END)), 1, 15), 16, 10) AS SIGNED), 64)), -2) END IN (-2, -1, 5, 200)
-- pass with 64 buckets, cut at 4 keys
SELECT CAST(kb AS CHAR) AS bucket,
    CAST(SUM(twofold_f.n) AS CHAR) AS n,
    '0' AS nulls,
    CAST(SUM(twofold_f.unknown) AS CHAR) AS unknown,
    CAST(SUM(CASE WHEN twofold_f.n > 1 AND twofold_f.nulls = 0 THEN twofold_f.n ELSE 0 END) AS CHAR) AS dupes,
    CAST(SUM(CASE WHEN twofold_f.n > 1 AND twofold_f.nulls = 0 THEN 1 ELSE 0 END) AS CHAR) AS repeated,
    CAST(SUM(twofold_f.l0) AS CHAR) AS l0,
    CAST(SUM(twofold_f.l1) AS CHAR) AS l1
FROM (SELECT kb, COUNT(*) AS n,
    SUM(kn) AS nulls,
    SUM(CASE WHEN twofold_k.l0 IS NULL THEN 1 ELSE 0 END) AS unknown,
    SUM(twofold_k.l0) AS l0,
    SUM(twofold_k.l1) AS l1
FROM (SELECT COALESCE((kr * 64 + ABS(MOD(CAST(CONV(SUBSTR(kd, 1, 15), 16, 10) AS SIGNED), 64))), -2) AS kb,
    kn, CAST(CONV(SUBSTR(rd, 1, 15), 16, 10) AS SIGNED) AS l0,
    CAST(CONV(SUBSTR(rd, 17, 15), 16, 10) AS SIGNED) AS l1,
    k0
FROM (SELECT MD5(CONCAT(CASE WHEN `id` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CAST((`id` + 0) AS CHAR)), ':', CONVERT(CONVERT(CAST((`id` + 0) AS CHAR) USING utf8mb4) USING binary)) END)) AS kd,
    MD5(CONCAT(CASE WHEN `id` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CAST((`id` + 0) AS CHAR)), ':', CONVERT(CONVERT(CAST((`id` + 0) AS CHAR) USING utf8mb4) USING binary)) END, CASE WHEN `name` <=> NULL THEN '-' WHEN CHAR_LENGTH(CONVERT(`name` USING utf8mb4)) > 1024 THEN CONCAT(CHAR_LENGTH(CONVERT(`name` USING utf8mb4)), '#', MD5(CONVERT(CONVERT(CONVERT(`name` USING utf8mb4) USING utf8mb4) USING binary))) ELSE CONCAT(CHAR_LENGTH(CONVERT(`name` USING utf8mb4)), ':', CONVERT(CONVERT(CONVERT(`name` USING utf8mb4) USING utf8mb4) USING binary)) END, CASE WHEN `price` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CASE WHEN LOCATE('.', CAST((`price` + 0) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST((`price` + 0) AS CHAR))) ELSE CAST((`price` + 0) AS CHAR) END), ':', CONVERT(CONVERT(CASE WHEN LOCATE('.', CAST((`price` + 0) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST((`price` + 0) AS CHAR))) ELSE CAST((`price` + 0) AS CHAR) END USING utf8mb4) USING binary)) END, CASE WHEN `seen` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`seen` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST(CAST(`seen` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`seen` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '')), ':', CONVERT(CONVERT(CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`seen` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST(CAST(`seen` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`seen` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '') USING utf8mb4) USING binary)) END)) AS rd,
    CASE WHEN `id` <=> NULL THEN 1 ELSE 0 END AS kn,
    CASE WHEN `id` <=> NULL THEN 0 ELSE INTERVAL(`id`, 10, 20, 30, 40) END AS kr,
    CAST(`id` AS SIGNED) AS k0
FROM t
WHERE (a > 1)) AS twofold_d) AS twofold_k
GROUP BY k0, kb) AS twofold_f
GROUP BY kb
-- finer pass with 64 buckets, cut at 4 keys
SELECT CAST(kb AS CHAR) AS bucket,
    CAST(SUM(1) AS CHAR) AS n,
    '0' AS nulls,
    CAST(SUM(CASE WHEN twofold_f.l0 IS NULL THEN 1 ELSE 0 END) AS CHAR) AS unknown,
    '0' AS dupes,
    '0' AS repeated,
    CAST(SUM(twofold_f.l0) AS CHAR) AS l0,
    CAST(SUM(twofold_f.l1) AS CHAR) AS l1
FROM (SELECT COALESCE((kr * 1000 + ABS(MOD(CAST(CONV(SUBSTR(kd, 1, 15), 16, 10) AS SIGNED), 1000))), -2) AS kb,
    kn, CAST(CONV(SUBSTR(rd, 1, 15), 16, 10) AS SIGNED) AS l0,
    CAST(CONV(SUBSTR(rd, 17, 15), 16, 10) AS SIGNED) AS l1
FROM (SELECT MD5(CONCAT(CASE WHEN `id` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CAST((`id` + 0) AS CHAR)), ':', CONVERT(CONVERT(CAST((`id` + 0) AS CHAR) USING utf8mb4) USING binary)) END)) AS kd,
    MD5(CONCAT(CASE WHEN `id` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CAST((`id` + 0) AS CHAR)), ':', CONVERT(CONVERT(CAST((`id` + 0) AS CHAR) USING utf8mb4) USING binary)) END, CASE WHEN `name` <=> NULL THEN '-' WHEN CHAR_LENGTH(CONVERT(`name` USING utf8mb4)) > 1024 THEN CONCAT(CHAR_LENGTH(CONVERT(`name` USING utf8mb4)), '#', MD5(CONVERT(CONVERT(CONVERT(`name` USING utf8mb4) USING utf8mb4) USING binary))) ELSE CONCAT(CHAR_LENGTH(CONVERT(`name` USING utf8mb4)), ':', CONVERT(CONVERT(CONVERT(`name` USING utf8mb4) USING utf8mb4) USING binary)) END, CASE WHEN `price` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CASE WHEN LOCATE('.', CAST((`price` + 0) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST((`price` + 0) AS CHAR))) ELSE CAST((`price` + 0) AS CHAR) END), ':', CONVERT(CONVERT(CASE WHEN LOCATE('.', CAST((`price` + 0) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST((`price` + 0) AS CHAR))) ELSE CAST((`price` + 0) AS CHAR) END USING utf8mb4) USING binary)) END, CASE WHEN `seen` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`seen` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST(CAST(`seen` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`seen` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '')), ':', CONVERT(CONVERT(CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`seen` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST(CAST(`seen` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`seen` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '') USING utf8mb4) USING binary)) END)) AS rd,
    CASE WHEN `id` <=> NULL THEN 1 ELSE 0 END AS kn,
    CASE WHEN `id` <=> NULL THEN 0 ELSE INTERVAL(`id`, 10, 20, 30, 40) END AS kr
FROM t
WHERE (a > 1)) AS twofold_d) AS twofold_f
GROUP BY kb
-- rows of 64 buckets, cut at 4 keys
SELECT COALESCE((CASE WHEN `id` <=> NULL THEN 0 ELSE INTERVAL(`id`, 10, 20, 30, 40) END * 64 + ABS(MOD(CAST(CONV(SUBSTR(MD5(CONCAT(CASE WHEN `id` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CAST((`id` + 0) AS CHAR)), ':', CONVERT(CONVERT(CAST((`id` + 0) AS CHAR) USING utf8mb4) USING binary)) END)), 1, 15), 16, 10) AS SIGNED), 64))), -2) AS kb,
    CAST(`id` AS SIGNED) AS c0,
    CONCAT(LEFT(CAST(LEFT(CONVERT(`name` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`name` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`name` USING utf8mb4) USING binary), 256)))) AS c1,
    CAST(`price` AS DECIMAL(18, 4)) AS c2,
    CAST(`seen` AS DATETIME(6)) AS c3,
    -1 AS n
FROM t
WHERE (a > 1)
-- all of 64 buckets, cut at 4 keys
SELECT ((`id` < 30) OR (`id` >= 40) OR (`id` <=> NULL)) AND COALESCE((CASE WHEN `id` <=> NULL THEN 0 ELSE INTERVAL(`id`, 10, 20, 30, 40) END * 64 + ABS(MOD(CAST(CONV(SUBSTR(MD5(CONCAT(CASE WHEN `id` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CAST((`id` + 0) AS CHAR)), ':', CONVERT(CONVERT(CAST((`id` + 0) AS CHAR) USING utf8mb4) USING binary)) END)), 1, 15), 16, 10) AS SIGNED), 64))), -2) IN (3, 70, 130, 270)
-- first of 64 buckets, cut at 4 keys
SELECT ((`id` < 10) OR (`id` <=> NULL)) AND COALESCE((CASE WHEN `id` <=> NULL THEN 0 ELSE INTERVAL(`id`, 10, 20, 30, 40) END * 64 + ABS(MOD(CAST(CONV(SUBSTR(MD5(CONCAT(CASE WHEN `id` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CAST((`id` + 0) AS CHAR)), ':', CONVERT(CONVERT(CAST((`id` + 0) AS CHAR) USING utf8mb4) USING binary)) END)), 1, 15), 16, 10) AS SIGNED), 64))), -2) IN (0, 1)
-- last of 64 buckets, cut at 4 keys
SELECT ((`id` >= 40)) AND COALESCE((CASE WHEN `id` <=> NULL THEN 0 ELSE INTERVAL(`id`, 10, 20, 30, 40) END * 64 + ABS(MOD(CAST(CONV(SUBSTR(MD5(CONCAT(CASE WHEN `id` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CAST((`id` + 0) AS CHAR)), ':', CONVERT(CONVERT(CAST((`id` + 0) AS CHAR) USING utf8mb4) USING binary)) END)), 1, 15), 16, 10) AS SIGNED), 64))), -2) IN (256, 319)
-- apart of 64 buckets, cut at 4 keys
SELECT COALESCE((CASE WHEN `id` <=> NULL THEN 0 ELSE INTERVAL(`id`, 10, 20, 30, 40) END * 64 + ABS(MOD(CAST(CONV(SUBSTR(MD5(CONCAT(CASE WHEN `id` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CAST((`id` + 0) AS CHAR)), ':', CONVERT(CONVERT(CAST((`id` + 0) AS CHAR) USING utf8mb4) USING binary)) END)), 1, 15), 16, 10) AS SIGNED), 64))), -2) IN (-2, -1, 5, 200)
-- pass with 64 buckets, cut at 4 keys, NULL apart
SELECT CAST(kb AS CHAR) AS bucket,
    CAST(SUM(twofold_f.n) AS CHAR) AS n,
    '0' AS nulls,
    CAST(SUM(twofold_f.unknown) AS CHAR) AS unknown,
    CAST(SUM(CASE WHEN twofold_f.n > 1 AND twofold_f.nulls = 0 THEN twofold_f.n ELSE 0 END) AS CHAR) AS dupes,
    CAST(SUM(CASE WHEN twofold_f.n > 1 AND twofold_f.nulls = 0 THEN 1 ELSE 0 END) AS CHAR) AS repeated,
    CAST(SUM(twofold_f.l0) AS CHAR) AS l0,
    CAST(SUM(twofold_f.l1) AS CHAR) AS l1
FROM (SELECT kb, COUNT(*) AS n,
    SUM(kn) AS nulls,
    SUM(CASE WHEN twofold_k.l0 IS NULL THEN 1 ELSE 0 END) AS unknown,
    SUM(twofold_k.l0) AS l0,
    SUM(twofold_k.l1) AS l1
FROM (SELECT CASE WHEN kn = 1 THEN -1 ELSE COALESCE((kr * 64 + ABS(MOD(CAST(CONV(SUBSTR(kd, 1, 15), 16, 10) AS SIGNED), 64))), -2) END AS kb,
    kn, CAST(CONV(SUBSTR(rd, 1, 15), 16, 10) AS SIGNED) AS l0,
    CAST(CONV(SUBSTR(rd, 17, 15), 16, 10) AS SIGNED) AS l1,
    k0
FROM (SELECT MD5(CONCAT(CASE WHEN `id` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CAST((`id` + 0) AS CHAR)), ':', CONVERT(CONVERT(CAST((`id` + 0) AS CHAR) USING utf8mb4) USING binary)) END)) AS kd,
    MD5(CONCAT(CASE WHEN `id` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CAST((`id` + 0) AS CHAR)), ':', CONVERT(CONVERT(CAST((`id` + 0) AS CHAR) USING utf8mb4) USING binary)) END, CASE WHEN `name` <=> NULL THEN '-' WHEN CHAR_LENGTH(CONVERT(`name` USING utf8mb4)) > 1024 THEN CONCAT(CHAR_LENGTH(CONVERT(`name` USING utf8mb4)), '#', MD5(CONVERT(CONVERT(CONVERT(`name` USING utf8mb4) USING utf8mb4) USING binary))) ELSE CONCAT(CHAR_LENGTH(CONVERT(`name` USING utf8mb4)), ':', CONVERT(CONVERT(CONVERT(`name` USING utf8mb4) USING utf8mb4) USING binary)) END, CASE WHEN `price` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CASE WHEN LOCATE('.', CAST((`price` + 0) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST((`price` + 0) AS CHAR))) ELSE CAST((`price` + 0) AS CHAR) END), ':', CONVERT(CONVERT(CASE WHEN LOCATE('.', CAST((`price` + 0) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST((`price` + 0) AS CHAR))) ELSE CAST((`price` + 0) AS CHAR) END USING utf8mb4) USING binary)) END, CASE WHEN `seen` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`seen` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST(CAST(`seen` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`seen` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '')), ':', CONVERT(CONVERT(CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`seen` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST(CAST(`seen` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`seen` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '') USING utf8mb4) USING binary)) END)) AS rd,
    CASE WHEN `id` <=> NULL THEN 1 ELSE 0 END AS kn,
    CASE WHEN `id` <=> NULL THEN 0 ELSE INTERVAL(`id`, 10, 20, 30, 40) END AS kr,
    CAST(`id` AS SIGNED) AS k0
FROM t
WHERE (a > 1)) AS twofold_d) AS twofold_k
GROUP BY k0, kb) AS twofold_f
GROUP BY kb
-- finer pass with 64 buckets, cut at 4 keys, NULL apart
SELECT CAST(kb AS CHAR) AS bucket,
    CAST(SUM(1) AS CHAR) AS n,
    '0' AS nulls,
    CAST(SUM(CASE WHEN twofold_f.l0 IS NULL THEN 1 ELSE 0 END) AS CHAR) AS unknown,
    '0' AS dupes,
    '0' AS repeated,
    CAST(SUM(twofold_f.l0) AS CHAR) AS l0,
    CAST(SUM(twofold_f.l1) AS CHAR) AS l1
FROM (SELECT CASE WHEN kn = 1 THEN -1 ELSE COALESCE((kr * 1000 + ABS(MOD(CAST(CONV(SUBSTR(kd, 1, 15), 16, 10) AS SIGNED), 1000))), -2) END AS kb,
    kn, CAST(CONV(SUBSTR(rd, 1, 15), 16, 10) AS SIGNED) AS l0,
    CAST(CONV(SUBSTR(rd, 17, 15), 16, 10) AS SIGNED) AS l1
FROM (SELECT MD5(CONCAT(CASE WHEN `id` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CAST((`id` + 0) AS CHAR)), ':', CONVERT(CONVERT(CAST((`id` + 0) AS CHAR) USING utf8mb4) USING binary)) END)) AS kd,
    MD5(CONCAT(CASE WHEN `id` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CAST((`id` + 0) AS CHAR)), ':', CONVERT(CONVERT(CAST((`id` + 0) AS CHAR) USING utf8mb4) USING binary)) END, CASE WHEN `name` <=> NULL THEN '-' WHEN CHAR_LENGTH(CONVERT(`name` USING utf8mb4)) > 1024 THEN CONCAT(CHAR_LENGTH(CONVERT(`name` USING utf8mb4)), '#', MD5(CONVERT(CONVERT(CONVERT(`name` USING utf8mb4) USING utf8mb4) USING binary))) ELSE CONCAT(CHAR_LENGTH(CONVERT(`name` USING utf8mb4)), ':', CONVERT(CONVERT(CONVERT(`name` USING utf8mb4) USING utf8mb4) USING binary)) END, CASE WHEN `price` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CASE WHEN LOCATE('.', CAST((`price` + 0) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST((`price` + 0) AS CHAR))) ELSE CAST((`price` + 0) AS CHAR) END), ':', CONVERT(CONVERT(CASE WHEN LOCATE('.', CAST((`price` + 0) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST((`price` + 0) AS CHAR))) ELSE CAST((`price` + 0) AS CHAR) END USING utf8mb4) USING binary)) END, CASE WHEN `seen` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`seen` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST(CAST(`seen` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`seen` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '')), ':', CONVERT(CONVERT(CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`seen` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.'
FROM TRIM(TRAILING '0'
FROM CAST(CAST(`seen` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`seen` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '') USING utf8mb4) USING binary)) END)) AS rd,
    CASE WHEN `id` <=> NULL THEN 1 ELSE 0 END AS kn,
    CASE WHEN `id` <=> NULL THEN 0 ELSE INTERVAL(`id`, 10, 20, 30, 40) END AS kr
FROM t
WHERE (a > 1)) AS twofold_d) AS twofold_f
GROUP BY kb
-- rows of 64 buckets, cut at 4 keys, NULL apart
SELECT CASE WHEN `id` <=> NULL THEN -1 ELSE COALESCE((CASE WHEN `id` <=> NULL THEN 0 ELSE INTERVAL(`id`, 10, 20, 30, 40) END * 64 + ABS(MOD(CAST(CONV(SUBSTR(MD5(CONCAT(CASE WHEN `id` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CAST((`id` + 0) AS CHAR)), ':', CONVERT(CONVERT(CAST((`id` + 0) AS CHAR) USING utf8mb4) USING binary)) END)), 1, 15), 16, 10) AS SIGNED), 64))), -2) END AS kb,
    CAST(`id` AS SIGNED) AS c0,
    CONCAT(LEFT(CAST(LEFT(CONVERT(`name` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`name` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`name` USING utf8mb4) USING binary), 256)))) AS c1,
    CAST(`price` AS DECIMAL(18, 4)) AS c2,
    CAST(`seen` AS DATETIME(6)) AS c3,
    -1 AS n
FROM t
WHERE (a > 1)
-- all of 64 buckets, cut at 4 keys, NULL apart
SELECT ((`id` < 30) OR (`id` >= 40) OR (`id` <=> NULL)) AND CASE WHEN `id` <=> NULL THEN -1 ELSE COALESCE((CASE WHEN `id` <=> NULL THEN 0 ELSE INTERVAL(`id`, 10, 20, 30, 40) END * 64 + ABS(MOD(CAST(CONV(SUBSTR(MD5(CONCAT(CASE WHEN `id` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CAST((`id` + 0) AS CHAR)), ':', CONVERT(CONVERT(CAST((`id` + 0) AS CHAR) USING utf8mb4) USING binary)) END)), 1, 15), 16, 10) AS SIGNED), 64))), -2) END IN (3, 70, 130, 270)
-- first of 64 buckets, cut at 4 keys, NULL apart
SELECT ((`id` < 10) OR (`id` <=> NULL)) AND CASE WHEN `id` <=> NULL THEN -1 ELSE COALESCE((CASE WHEN `id` <=> NULL THEN 0 ELSE INTERVAL(`id`, 10, 20, 30, 40) END * 64 + ABS(MOD(CAST(CONV(SUBSTR(MD5(CONCAT(CASE WHEN `id` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CAST((`id` + 0) AS CHAR)), ':', CONVERT(CONVERT(CAST((`id` + 0) AS CHAR) USING utf8mb4) USING binary)) END)), 1, 15), 16, 10) AS SIGNED), 64))), -2) END IN (0, 1)
-- last of 64 buckets, cut at 4 keys, NULL apart
SELECT ((`id` >= 40)) AND CASE WHEN `id` <=> NULL THEN -1 ELSE COALESCE((CASE WHEN `id` <=> NULL THEN 0 ELSE INTERVAL(`id`, 10, 20, 30, 40) END * 64 + ABS(MOD(CAST(CONV(SUBSTR(MD5(CONCAT(CASE WHEN `id` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CAST((`id` + 0) AS CHAR)), ':', CONVERT(CONVERT(CAST((`id` + 0) AS CHAR) USING utf8mb4) USING binary)) END)), 1, 15), 16, 10) AS SIGNED), 64))), -2) END IN (256, 319)
-- apart of 64 buckets, cut at 4 keys, NULL apart
SELECT CASE WHEN `id` <=> NULL THEN -1 ELSE COALESCE((CASE WHEN `id` <=> NULL THEN 0 ELSE INTERVAL(`id`, 10, 20, 30, 40) END * 64 + ABS(MOD(CAST(CONV(SUBSTR(MD5(CONCAT(CASE WHEN `id` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CAST((`id` + 0) AS CHAR)), ':', CONVERT(CONVERT(CAST((`id` + 0) AS CHAR) USING utf8mb4) USING binary)) END)), 1, 15), 16, 10) AS SIGNED), 64))), -2) END IN (-2, -1, 5, 200)
