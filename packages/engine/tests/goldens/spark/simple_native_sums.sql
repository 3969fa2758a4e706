SELECT CAST(kb AS STRING) AS bucket,
    CAST(SUM(CAST(1 AS DECIMAL(38, 0))) AS STRING) AS n,
    '0' AS nulls,
    '0' AS unknown,
    '0' AS dupes,
    '0' AS repeated,
    CAST(SUM(CAST(twofold_f.l0 AS DECIMAL(38, 0))) AS STRING) AS l0,
    CAST(SUM(CAST(twofold_f.l1 AS DECIMAL(38, 0))) AS STRING) AS l1
FROM (SELECT ABS(MOD(l0, 64)) AS kb,
    kn, l0, XXHASH64(XXHASH64(l0, v0 IS NULL, v0), XXHASH64(l0, v1 IS NULL, v1), XXHASH64(l0, v2 IS NULL, v2)) AS l1
FROM (SELECT XXHASH64(XXHASH64(0, CAST(`id` AS BIGINT) IS NULL, CAST(`id` AS BIGINT))) AS l0,
    CASE WHEN `id` IS NULL THEN 1 ELSE 0 END AS kn,
    `name` AS v0,
    CAST(`price` AS DECIMAL(18, 4)) AS v1,
    CAST(`seen` AS TIMESTAMP_NTZ) AS v2
FROM `before_simple`) AS twofold_d) AS twofold_f
GROUP BY kb
