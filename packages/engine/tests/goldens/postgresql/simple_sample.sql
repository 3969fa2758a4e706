SELECT COUNT(*)
FROM "before_simple"
WHERE (COALESCE(md5(convert_to(length("id"::bigint::text)::text || ':' || "id"::bigint::text, 'UTF8')) COLLATE "C" < '40000000', TRUE))
