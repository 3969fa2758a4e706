SELECT (kb)::text AS bucket,
    (SUM(1))::text AS n,
    '0' AS nulls,
    (SUM(CASE WHEN twofold_f.l0 IS NULL THEN 1 ELSE 0 END))::text AS unknown,
    '0' AS dupes,
    '0' AS repeated,
    (SUM(twofold_f.l0))::text AS l0,
    (SUM(twofold_f.l1))::text AS l1
FROM (SELECT COALESCE((kr * 64 + ABS(MOD(('x' || lpad(substr(kd, 1, 15), 16, '0'))::bit(64)::bigint, 64))), -2) AS kb,
    kn, ('x' || lpad(substr(rd, 1, 15), 16, '0'))::bit(64)::bigint AS l0,
    ('x' || lpad(substr(rd, 17, 15), 16, '0'))::bit(64)::bigint AS l1
FROM (SELECT md5(convert_to((CASE WHEN "id" IS NULL THEN '-' ELSE ((LENGTH("id"::bigint::text))::text || ':' || "id"::bigint::text) END), 'UTF8')) AS kd,
    md5(convert_to((CASE WHEN "id" IS NULL THEN '-' ELSE ((LENGTH("id"::bigint::text))::text || ':' || "id"::bigint::text) END || CASE WHEN "name" IS NULL THEN '-' WHEN LENGTH("name"::text) > 1024 THEN ((LENGTH("name"::text))::text || '#' || md5(convert_to("name"::text, 'UTF8'))) ELSE ((LENGTH("name"::text))::text || ':' || "name"::text) END || CASE WHEN "price" IS NULL THEN '-' ELSE ((LENGTH(trim_scale("price"::numeric)::text))::text || ':' || trim_scale("price"::numeric)::text) END || CASE WHEN "seen" IS NULL THEN '-' ELSE ((LENGTH(replace(replace("seen"::timestamp::text, ' ', 'T'), 'TBC', ' BC')))::text || ':' || replace(replace("seen"::timestamp::text, ' ', 'T'), 'TBC', ' BC')) END), 'UTF8')) AS rd,
    CASE WHEN "id" IS NULL THEN 1 ELSE 0 END AS kn,
    CASE WHEN "id" IS NULL THEN 0 ELSE width_bucket("id"::bigint::double precision, ARRAY[10, 20]::double precision[]) END AS kr
FROM "before_simple" OFFSET 0) AS twofold_d) AS twofold_f
GROUP BY kb
