SELECT COUNT(*)
FROM "before"
WHERE (COALESCE(md5(convert_to(length("k0"::bigint::text)::text || ':' || "k0"::bigint::text || length("k1"::text)::text || ':' || "k1"::text, 'UTF8')) COLLATE "C" < '40000000', TRUE))
