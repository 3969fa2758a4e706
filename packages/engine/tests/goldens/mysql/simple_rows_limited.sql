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
FROM `before_simple`
WHERE (CRC32(CONCAT_WS('|', CAST(`id` AS SIGNED))) & 65535) IN (3, 65535)),
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
FROM `after_simple`
WHERE (CRC32(CONCAT_WS('|', CAST(`id` AS SIGNED))) & 65535) IN (3, 65535)),
twofold_j AS (SELECT a.p AS sp,
    COALESCE(b.p, 0) AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0,
    NOT (a.v0 <=> b.v0) AS d0,
    NOT (a.v1 <=> b.v1) AS d1,
    NOT (a.v2 <=> b.v2) AS d2,
    a.r0_twofold_integer AS s_r0_twofold_integer,
    a.r1 AS s_r1,
    a.r2_twofold_decimal_18_4 AS s_r2_twofold_decimal_18_4,
    a.r3_twofold_clock AS s_r3_twofold_clock,
    b.r0_twofold_integer AS t_r0_twofold_integer,
    b.r1 AS t_r1,
    b.r2_twofold_decimal_18_4 AS t_r2_twofold_decimal_18_4,
    b.r3_twofold_clock AS t_r3_twofold_clock
FROM twofold_s AS a
LEFT
JOIN twofold_t AS b ON a.x0 = b.x0 AND a.k0 = b.k0
UNION ALL SELECT 0 AS sp,
    b.p AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0,
    NOT (a.v0 <=> b.v0) AS d0,
    NOT (a.v1 <=> b.v1) AS d1,
    NOT (a.v2 <=> b.v2) AS d2,
    a.r0_twofold_integer AS s_r0_twofold_integer,
    a.r1 AS s_r1,
    a.r2_twofold_decimal_18_4 AS s_r2_twofold_decimal_18_4,
    a.r3_twofold_clock AS s_r3_twofold_clock,
    b.r0_twofold_integer AS t_r0_twofold_integer,
    b.r1 AS t_r1,
    b.r2_twofold_decimal_18_4 AS t_r2_twofold_decimal_18_4,
    b.r3_twofold_clock AS t_r3_twofold_clock
FROM twofold_t AS b
LEFT
JOIN twofold_s AS a ON a.x0 = b.x0 AND a.k0 = b.k0
WHERE a.p IS NULL),
twofold_r AS (SELECT CASE WHEN tp = 0 THEN 1 WHEN sp = 0 THEN 2 ELSE 0 END AS side,
    CASE WHEN sp > 0 AND tp > 0 THEN d0 ELSE 1 = 0 END AS d0,
    CASE WHEN sp > 0 AND tp > 0 THEN d1 ELSE 1 = 0 END AS d1,
    CASE WHEN sp > 0 AND tp > 0 THEN d2 ELSE 1 = 0 END AS d2,
    s_r0_twofold_integer, s_r1, s_r2_twofold_decimal_18_4, s_r3_twofold_clock, t_r0_twofold_integer, t_r1, t_r2_twofold_decimal_18_4, t_r3_twofold_clock, COALESCE(sk0, tk0) AS o0
FROM twofold_j
WHERE (sp = 0 OR tp = 0 OR d0 OR d1 OR d2))
SELECT side, d0, d1, d2, s_r0_twofold_integer, s_r1, s_r2_twofold_decimal_18_4, s_r3_twofold_clock, t_r0_twofold_integer, t_r1, t_r2_twofold_decimal_18_4, t_r3_twofold_clock
FROM (SELECT twofold_r.*, ROW_NUMBER() OVER (PARTITION BY side
ORDER BY o0 IS NULL, o0) AS place
FROM twofold_r) AS x
WHERE place <= CASE side WHEN 0 THEN 10 WHEN 1 THEN 20 ELSE 30 END
ORDER BY side, place
