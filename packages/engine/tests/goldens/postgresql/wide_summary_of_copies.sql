WITH twofold_s AS (SELECT "k0"::bigint AS k0,
    "k1"::text COLLATE "C" AS k1,
    "whole"::bigint AS v0,
    "price"::numeric AS v1,
    "cost"::numeric AS v2,
    "huge"::numeric AS v3,
    "ratio"::double precision AS v4,
    "active" AS v5,
    "note"::text COLLATE "C" AS v6,
    "code"::text COLLATE "C" AS v7,
    "raw" AS v8,
    "day" AS v9,
    "clock" AS v10,
    "seen"::timestamp AS v11,
    "moment" AS v12,
    "token" AS v13,
    "document"::jsonb AS v14,
    to_jsonb("list") AS v15,
    "span"::text COLLATE "C" AS v16,
    "whole_decimal"::bigint::numeric AS v17,
    "whole_float"::bigint::numeric AS v18,
    "decimal_float"::numeric AS v19,
    "flag_number"::int::bigint AS v20,
    (CASE WHEN "token_text"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("token_text"::text, '[{}-]', '', 'g')) ELSE "token_text"::text END) COLLATE "C" AS v21,
    "day_seen"::timestamp AS v22,
    1 AS p
FROM "before"),
twofold_t AS (SELECT "k0"::bigint AS k0,
    "k1"::text COLLATE "C" AS k1,
    "whole"::bigint AS v0,
    "price"::numeric AS v1,
    "cost"::numeric AS v2,
    "huge"::numeric AS v3,
    "ratio"::double precision AS v4,
    "active" AS v5,
    "note"::text COLLATE "C" AS v6,
    "code"::text COLLATE "C" AS v7,
    "raw" AS v8,
    "day" AS v9,
    "clock" AS v10,
    "seen"::timestamp AS v11,
    "moment" AS v12,
    "token" AS v13,
    "document"::jsonb AS v14,
    to_jsonb("list") AS v15,
    "span"::text COLLATE "C" AS v16,
    "whole_decimal"::numeric AS v17,
    CASE WHEN "whole_float" = trunc("whole_float") AND "whole_float" >= -9223372036854775808 AND "whole_float" < 9223372036854775808 THEN "whole_float"::bigint::numeric ELSE "whole_float"::text::numeric END AS v18,
    CASE WHEN abs("decimal_float") BETWEEN 1e-290 AND 1e290 AND "decimal_float"::numeric::double precision = "decimal_float" THEN "decimal_float"::numeric WHEN abs("decimal_float") BETWEEN 1e-290 AND 1e290 AND to_char("decimal_float", '9.999999999999999EEEE')::numeric::double precision = "decimal_float" THEN to_char("decimal_float", '9.999999999999999EEEE')::numeric ELSE "decimal_float"::text::numeric END AS v19,
    "flag_number"::bigint AS v20,
    (CASE WHEN "token_text"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("token_text"::text, '[{}-]', '', 'g')) ELSE "token_text"::text END) COLLATE "C" AS v21,
    "day_seen"::timestamp AS v22,
    1 AS p
FROM "after"),
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
JOIN twofold_c ON COALESCE(twofold_s.k0, 0::bigint) = COALESCE(twofold_c.k0, 0::bigint) AND (twofold_s.k0 IS NULL) = (twofold_c.k0 IS NULL) AND COALESCE(twofold_s.k1, ''::text COLLATE "C") = COALESCE(twofold_c.k1, ''::text COLLATE "C") AND (twofold_s.k1 IS NULL) = (twofold_c.k1 IS NULL)
WHERE twofold_c.p IS NULL),
twofold_t1 AS (SELECT twofold_t.*
FROM twofold_t
LEFT
JOIN twofold_c ON COALESCE(twofold_t.k0, 0::bigint) = COALESCE(twofold_c.k0, 0::bigint) AND (twofold_t.k0 IS NULL) = (twofold_c.k0 IS NULL) AND COALESCE(twofold_t.k1, ''::text COLLATE "C") = COALESCE(twofold_c.k1, ''::text COLLATE "C") AND (twofold_t.k1 IS NULL) = (twofold_c.k1 IS NULL)
WHERE twofold_c.p IS NULL),
twofold_s2 AS (SELECT twofold_s.*
FROM twofold_s
JOIN twofold_c ON COALESCE(twofold_s.k0, 0::bigint) = COALESCE(twofold_c.k0, 0::bigint) AND (twofold_s.k0 IS NULL) = (twofold_c.k0 IS NULL) AND COALESCE(twofold_s.k1, ''::text COLLATE "C") = COALESCE(twofold_c.k1, ''::text COLLATE "C") AND (twofold_s.k1 IS NULL) = (twofold_c.k1 IS NULL)),
twofold_t2 AS (SELECT twofold_t.*
FROM twofold_t
JOIN twofold_c ON COALESCE(twofold_t.k0, 0::bigint) = COALESCE(twofold_c.k0, 0::bigint) AND (twofold_t.k0 IS NULL) = (twofold_c.k0 IS NULL) AND COALESCE(twofold_t.k1, ''::text COLLATE "C") = COALESCE(twofold_c.k1, ''::text COLLATE "C") AND (twofold_t.k1 IS NULL) = (twofold_c.k1 IS NULL)),
twofold_m AS (SELECT 0 AS side,
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22
FROM twofold_s2
UNION ALL SELECT 1 AS side,
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22
FROM twofold_t2),
twofold_w AS (SELECT twofold_m.*, ROW_NUMBER() OVER (PARTITION BY side, k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22) AS n,
    COUNT(*) OVER (PARTITION BY side, k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22) AS mine,
    COUNT(*) OVER (PARTITION BY k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22) AS all_equal
FROM twofold_m)
SELECT COUNT(*) FILTER (WHERE side = 0 AND n <= all_equal - mine), COUNT(*) FILTER (WHERE side = 0 AND n > all_equal - mine), COUNT(*) FILTER (WHERE side = 1 AND n > all_equal - mine)
FROM twofold_w
