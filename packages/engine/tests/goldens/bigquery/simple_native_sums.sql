SELECT CAST(kb AS STRING) AS bucket,
    CAST(SUM(CAST(1 AS NUMERIC)) AS STRING) AS n,
    '0' AS nulls,
    '0' AS unknown,
    '0' AS dupes,
    '0' AS repeated,
    CAST(SUM(CAST(twofold_f.l0 AS NUMERIC)) AS STRING) AS l0,
    CAST(SUM(CAST(twofold_f.l1 AS NUMERIC)) AS STRING) AS l1,
    CAST(SUM(CAST(twofold_f.l2 AS NUMERIC)) AS STRING) AS l2,
    CAST(SUM(CAST(twofold_f.l3 AS NUMERIC)) AS STRING) AS l3
FROM (SELECT ABS(MOD(l0, 64)) AS kb,
    kn, l0, FARM_FINGERPRINT(COALESCE((CAST(l0 AS STRING) || ':' || v0), (CAST(l0 AS STRING) || '-'))) AS l1,
    FARM_FINGERPRINT(COALESCE((CAST(l0 AS STRING) || ':' || CAST(v1 AS STRING)), (CAST(l0 AS STRING) || '-'))) AS l2,
    FARM_FINGERPRINT(COALESCE((CAST(l0 AS STRING) || ':' || CAST(v2 AS STRING)), (CAST(l0 AS STRING) || '-'))) AS l3
FROM (SELECT FARM_FINGERPRINT(COALESCE((CAST(0 AS STRING) || ':' || CAST(CAST(`id` AS INT64) AS STRING)), (CAST(0 AS STRING) || '-'))) AS l0,
    CASE WHEN `id` IS NULL THEN 1 ELSE 0 END AS kn,
    `name` AS v0,
    CAST(`price` AS BIGNUMERIC) AS v1,
    CAST(`seen` AS DATETIME) AS v2
FROM `before_simple`) AS twofold_d) AS twofold_f
GROUP BY kb
