SELECT (kb)::text AS bucket,
    (SUM(1))::text AS n,
    '0' AS nulls,
    '0' AS unknown,
    '0' AS dupes,
    '0' AS repeated,
    (SUM(twofold_f.l0))::text AS l0,
    (SUM(twofold_f.l1))::text AS l1
FROM (SELECT (kr * 64 + ABS(MOD(l0, 64))) AS kb,
    kn, l0, hashint8extended(l0 >> 32, hashint8extended(l0, (COALESCE(hashtextextended((v0)::text, 1), hashint8extended(7, 1)) # COALESCE(CASE WHEN v1 >= 0 AND v1 < 1e1000 THEN hashint8extended(1, hash_numeric_extended(v1, 2)) WHEN v1 < 0 AND v1 > -1e1000 THEN hashint8extended(2, hash_numeric_extended(v1, 2)) ELSE hashtextextended(trim_scale(v1)::text, 2) END, hashint8extended(7, 2)) # COALESCE(CASE WHEN v2 >= '1700-01-01'::timestamp AND v2 < '2240-01-01'::timestamp THEN hashint8extended(1, hashfloat8extended(date_part('epoch', v2), 3)) ELSE hashtextextended((v2)::text, 3) END, hashint8extended(7, 3))))) AS l1
FROM (SELECT (COALESCE(hashint8extended("id"::bigint >> 32, hashint8extended("id"::bigint, 0)), hashint8extended(7, 0))) AS l0,
    CASE WHEN "id" IS NULL THEN 1 ELSE 0 END AS kn,
    CASE WHEN "id" IS NULL THEN 0 ELSE width_bucket("id"::bigint::double precision, ARRAY[10, 20]::double precision[]) END AS kr,
    "name"::text COLLATE "C" AS v0,
    "price"::numeric AS v1,
    "seen"::timestamp AS v2
FROM "before_simple") AS twofold_d) AS twofold_f
GROUP BY kb
