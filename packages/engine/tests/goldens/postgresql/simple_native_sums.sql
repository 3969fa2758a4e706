SELECT (kb)::text AS bucket,
    (SUM(1))::text AS n,
    (SUM(twofold_f.kn))::text AS nulls,
    (SUM(CASE WHEN twofold_f.l0 IS NULL THEN 1 ELSE 0 END))::text AS unknown,
    (SUM(0))::text AS dupes,
    (SUM(0))::text AS repeated,
    (SUM(twofold_f.l0))::text AS l0,
    (SUM(twofold_f.l1))::text AS l1,
    (SUM(twofold_f.l2))::text AS l2,
    (SUM(twofold_f.l3))::text AS l3
FROM (SELECT (kr * 64 + ABS(MOD(l0, 64))) AS kb,
    kn, l0, COALESCE(hashtextextended((v0)::text, l0), hashint8extended(7, l0)) AS l1,
    COALESCE(hashtextextended(trim_scale(v1)::text, l0), hashint8extended(7, l0)) AS l2,
    COALESCE(hashtextextended((v2)::text, l0), hashint8extended(7, l0)) AS l3
FROM (SELECT COALESCE(hashint8extended("id"::bigint >> 32, hashint8extended("id"::bigint, 0)), hashint8extended(7, 0)) AS l0,
    CASE WHEN "id" IS NULL THEN 1 ELSE 0 END AS kn,
    CASE WHEN "id" IS NULL THEN 0 ELSE width_bucket("id"::bigint, ARRAY[10, 20]::bigint[]) END AS kr,
    "name"::text COLLATE "C" AS v0,
    "price"::numeric AS v1,
    "seen"::timestamp AS v2
FROM "before_simple" OFFSET 0) AS twofold_d) AS twofold_f
GROUP BY kb
