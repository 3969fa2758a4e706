-- bucket binary
(COALESCE(hashtextextended((k1)::text, COALESCE(hashtextextended((k0)::text, 0), 7)), 7) & 65535)
-- bucket boolean
(COALESCE(hashtextextended((k1)::text, COALESCE(hashtextextended((k0)::text, 0), 7)), 7) & 65535)
-- bucket date
(COALESCE(hashtextextended((k1)::text, COALESCE(hashtextextended((k0)::text, 0), 7)), 7) & 65535)
-- bucket decimal
(COALESCE(hash_numeric_extended(k1, COALESCE(hash_numeric_extended(k0, 0), 7)), 7) & 65535)
-- bucket decimal_float
(COALESCE(hash_numeric_extended(k1, COALESCE(hash_numeric_extended(k0, 0), 7)), 7) & 65535)
-- bucket float
(COALESCE(hashfloat8extended(k1, COALESCE(hashfloat8extended(k0, 0), 7)), 7) & 65535)
-- bucket integer
(COALESCE(hashint8extended(k1, COALESCE(hashint8extended(k0, 0), 7)), 7) & 65535)
-- bucket integer_float
(COALESCE(hash_numeric_extended(k1, COALESCE(hash_numeric_extended(k0, 0), 7)), 7) & 65535)
-- bucket interval
(COALESCE(hashtextextended((k1)::text, COALESCE(hashtextextended((k0)::text, 0), 7)), 7) & 65535)
-- bucket json
(COALESCE(jsonb_hash_extended(k1, COALESCE(jsonb_hash_extended(k0, 0), 7)), 7) & 65535)
-- bucket nested
(COALESCE(jsonb_hash_extended(k1, COALESCE(jsonb_hash_extended(k0, 0), 7)), 7) & 65535)
-- bucket other
(COALESCE(hashtextextended((k1)::text, COALESCE(hashtextextended((k0)::text, 0), 7)), 7) & 65535)
-- bucket text
(COALESCE(hashtextextended((k1)::text, COALESCE(hashtextextended((k0)::text, 0), 7)), 7) & 65535)
-- bucket time
(COALESCE(hashtextextended((k1)::text, COALESCE(hashtextextended((k0)::text, 0), 7)), 7) & 65535)
-- bucket timestamp
(COALESCE(hashtextextended((k1)::text, COALESCE(hashtextextended((k0)::text, 0), 7)), 7) & 65535)
-- bucket timestamptz
(COALESCE(hashtextextended((k1)::text, COALESCE(hashtextextended((k0)::text, 0), 7)), 7) & 65535)
-- bucket uuid
(COALESCE(hashtextextended((k1)::text, COALESCE(hashtextextended((k0)::text, 0), 7)), 7) & 65535)
-- bucket uuid_text
(COALESCE(hashtextextended((k1)::text, COALESCE(hashtextextended((k0)::text, 0), 7)), 7) & 65535)
-- canonical array integer[] as nested against array text[]
to_jsonb("x")
-- canonical array text[] as nested against array integer[]
to_jsonb("x")
-- canonical bigint as decimal against numeric(18,4)
"x"::bigint::numeric
-- canonical bigint as decimal against numeric(20,6)
"x"::bigint::numeric
-- canonical bigint as decimal against numeric(38,0)
"x"::bigint::numeric
-- canonical bigint as decimal against numeric(38,37)
"x"::bigint::numeric
-- canonical bigint as integer against bigint
"x"::bigint
-- canonical bigint as integer against boolean
"x"::bigint
-- canonical bigint as integer against integer
"x"::bigint
-- canonical bigint as integer_float against double precision
"x"::bigint::numeric
-- canonical boolean as boolean against boolean
"x"
-- canonical boolean as decimal against numeric(18,4)
"x"::int::bigint::numeric
-- canonical boolean as decimal against numeric(20,6)
"x"::int::bigint::numeric
-- canonical boolean as decimal against numeric(38,0)
"x"::int::bigint::numeric
-- canonical boolean as decimal against numeric(38,37)
"x"::int::bigint::numeric
-- canonical boolean as integer against bigint
"x"::int::bigint
-- canonical boolean as integer against integer
"x"::int::bigint
-- canonical boolean as integer_float against double precision
"x"::int::bigint::numeric
-- canonical boolean bit(1) as boolean against boolean bit(1)
("x"::int = 1)
-- canonical boolean bit(1) as boolean against boolean boolean
("x"::int = 1)
-- canonical boolean bit(1) as integer against integer integer
"x"::int::bigint
-- canonical boolean boolean as boolean against boolean bit(1)
"x"
-- canonical boolean boolean as decimal against decimal numeric
"x"::int::bigint::numeric
-- canonical boolean boolean as integer_float against float real
"x"::int::bigint::numeric
-- canonical bytea as binary against bytea
"x"
-- canonical character(6) as json_text against jsonb
-- is left to others
-- canonical character(6) as text against character(6)
"x"::text COLLATE "C"
-- canonical character(6) as text against text
"x"::text COLLATE "C"
-- canonical character(6) as uuid_text against uuid
(CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C"
-- canonical date as date against date
"x"
-- canonical date as timestamp against timestamp without time zone
"x"::timestamp
-- canonical decimal numeric as decimal against boolean boolean
"x"::numeric
-- canonical decimal numeric as decimal against decimal numeric(18,4)
"x"::numeric
-- canonical decimal numeric as decimal_float against float real
"x"::numeric
-- canonical decimal numeric(18,4) as decimal against decimal numeric
"x"::numeric
-- canonical double precision as decimal_float against numeric(18,4)
CASE WHEN abs("x") BETWEEN 1e-290 AND 1e290 AND "x"::numeric::double precision = "x" THEN "x"::numeric WHEN abs("x") BETWEEN 1e-290 AND 1e290 AND to_char("x", '9.999999999999999EEEE')::numeric::double precision = "x" THEN to_char("x", '9.999999999999999EEEE')::numeric ELSE "x"::text::numeric END
-- canonical double precision as decimal_float against numeric(20,6)
CASE WHEN abs("x") BETWEEN 1e-290 AND 1e290 AND "x"::numeric::double precision = "x" THEN "x"::numeric WHEN abs("x") BETWEEN 1e-290 AND 1e290 AND to_char("x", '9.999999999999999EEEE')::numeric::double precision = "x" THEN to_char("x", '9.999999999999999EEEE')::numeric ELSE "x"::text::numeric END
-- canonical double precision as decimal_float against numeric(38,0)
CASE WHEN abs("x") BETWEEN 1e-290 AND 1e290 AND "x"::numeric::double precision = "x" THEN "x"::numeric WHEN abs("x") BETWEEN 1e-290 AND 1e290 AND to_char("x", '9.999999999999999EEEE')::numeric::double precision = "x" THEN to_char("x", '9.999999999999999EEEE')::numeric ELSE "x"::text::numeric END
-- canonical double precision as decimal_float against numeric(38,37)
CASE WHEN abs("x") BETWEEN 1e-290 AND 1e290 AND "x"::numeric::double precision = "x" THEN "x"::numeric WHEN abs("x") BETWEEN 1e-290 AND 1e290 AND to_char("x", '9.999999999999999EEEE')::numeric::double precision = "x" THEN to_char("x", '9.999999999999999EEEE')::numeric ELSE "x"::text::numeric END
-- canonical double precision as float against double precision
"x"::double precision
-- canonical double precision as integer_float against bigint
CASE WHEN "x" = trunc("x") AND "x" >= -9223372036854775808 AND "x" < 9223372036854775808 THEN "x"::bigint::numeric ELSE "x"::text::numeric END
-- canonical double precision as integer_float against boolean
CASE WHEN "x" = trunc("x") AND "x" >= -9223372036854775808 AND "x" < 9223372036854775808 THEN "x"::bigint::numeric ELSE "x"::text::numeric END
-- canonical double precision as integer_float against integer
CASE WHEN "x" = trunc("x") AND "x" >= -9223372036854775808 AND "x" < 9223372036854775808 THEN "x"::bigint::numeric ELSE "x"::text::numeric END
-- canonical float double precision as float against float real
"x"::double precision
-- canonical float real as decimal_float against decimal numeric
CASE WHEN abs("x") BETWEEN 1e-30 AND 1e30 AND "x"::numeric::real = "x" THEN "x"::numeric ELSE "x"::text::numeric END
-- canonical float real as float against float double precision
"x"::double precision
-- canonical float real as float against float real
"x"::double precision
-- canonical float real as integer_float against boolean boolean
CASE WHEN "x" = trunc("x") AND "x" >= -9223372036854775808 AND "x" < 9223372036854775808 THEN "x"::bigint::numeric ELSE "x"::text::numeric END
-- canonical float real as integer_float against integer smallint
CASE WHEN "x" = trunc("x") AND "x" >= -9223372036854775808 AND "x" < 9223372036854775808 THEN "x"::bigint::numeric ELSE "x"::text::numeric END
-- canonical integer as decimal against numeric(18,4)
"x"::bigint::numeric
-- canonical integer as decimal against numeric(20,6)
"x"::bigint::numeric
-- canonical integer as decimal against numeric(38,0)
"x"::bigint::numeric
-- canonical integer as decimal against numeric(38,37)
"x"::bigint::numeric
-- canonical integer as integer against bigint
"x"::bigint
-- canonical integer as integer against boolean
"x"::bigint
-- canonical integer as integer against integer
"x"::bigint
-- canonical integer as integer_float against double precision
"x"::bigint::numeric
-- canonical integer bigint as integer against integer oid
"x"::bigint
-- canonical integer integer as integer against boolean bit(1)
"x"::bigint
-- canonical integer oid as integer against integer bigint
"x"::bigint
-- canonical integer smallint as integer_float against float real
"x"::bigint::numeric
-- canonical integer[] as nested against integer[]
to_jsonb("x")
-- canonical interval as interval against interval
"x"::text COLLATE "C"
-- canonical interval interval(3) as interval against interval interval(3)
"x"::text COLLATE "C"
-- canonical json json as json against json jsonb
CASE WHEN "x"::text ~ '(^|[^\\])(\\\\)*(\\u0000|\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F][0-9a-fA-F]{2})|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2})' THEN jsonb_build_object('twofold: no jsonb', "x"::text) ELSE "x"::jsonb END
-- canonical json json as json_text against text text
-- is left to others
-- canonical json jsonb as json against json json
"x"::jsonb
-- canonical jsonb as json against jsonb
"x"::jsonb
-- canonical jsonb as json_text against character(6)
-- is left to others
-- canonical jsonb as json_text against text
-- is left to others
-- canonical numeric(18,4) as decimal against bigint
"x"::numeric
-- canonical numeric(18,4) as decimal against boolean
"x"::numeric
-- canonical numeric(18,4) as decimal against integer
"x"::numeric
-- canonical numeric(18,4) as decimal against numeric(18,4)
"x"::numeric
-- canonical numeric(18,4) as decimal against numeric(20,6)
"x"::numeric
-- canonical numeric(18,4) as decimal against numeric(38,0)
"x"::numeric
-- canonical numeric(18,4) as decimal against numeric(38,37)
"x"::numeric
-- canonical numeric(18,4) as decimal_float against double precision
"x"::numeric
-- canonical numeric(20,6) as decimal against bigint
"x"::numeric
-- canonical numeric(20,6) as decimal against boolean
"x"::numeric
-- canonical numeric(20,6) as decimal against integer
"x"::numeric
-- canonical numeric(20,6) as decimal against numeric(18,4)
"x"::numeric
-- canonical numeric(20,6) as decimal against numeric(20,6)
"x"::numeric
-- canonical numeric(20,6) as decimal against numeric(38,0)
"x"::numeric
-- canonical numeric(20,6) as decimal against numeric(38,37)
"x"::numeric
-- canonical numeric(20,6) as decimal_float against double precision
"x"::numeric
-- canonical numeric(38,0) as decimal against bigint
"x"::numeric
-- canonical numeric(38,0) as decimal against boolean
"x"::numeric
-- canonical numeric(38,0) as decimal against integer
"x"::numeric
-- canonical numeric(38,0) as decimal against numeric(18,4)
"x"::numeric
-- canonical numeric(38,0) as decimal against numeric(20,6)
"x"::numeric
-- canonical numeric(38,0) as decimal against numeric(38,0)
"x"::numeric
-- canonical numeric(38,0) as decimal against numeric(38,37)
"x"::numeric
-- canonical numeric(38,0) as decimal_float against double precision
"x"::numeric
-- canonical numeric(38,37) as decimal against bigint
"x"::numeric
-- canonical numeric(38,37) as decimal against boolean
"x"::numeric
-- canonical numeric(38,37) as decimal against integer
"x"::numeric
-- canonical numeric(38,37) as decimal against numeric(18,4)
"x"::numeric
-- canonical numeric(38,37) as decimal against numeric(20,6)
"x"::numeric
-- canonical numeric(38,37) as decimal against numeric(38,0)
"x"::numeric
-- canonical numeric(38,37) as decimal against numeric(38,37)
"x"::numeric
-- canonical numeric(38,37) as decimal_float against double precision
"x"::numeric
-- canonical other tsvector as other against other tsvector
"x"::text COLLATE "C"
-- canonical struct item as nested against struct item
to_jsonb("x")
-- canonical text as json_text against jsonb
-- is left to others
-- canonical text as text against character(6)
"x"::text COLLATE "C"
-- canonical text as text against text
"x"::text COLLATE "C"
-- canonical text as uuid_text against uuid
(CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C"
-- canonical text character varying(9) as uuid_text against uuid uuid
(CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C"
-- canonical text citext as text against text citext
"x"::text COLLATE "C"
-- canonical text text as json_text against json json
-- is left to others
-- canonical time time(3) without time zone as time against time time(3) without time zone
"x"
-- canonical time without time zone as time against time without time zone
"x"
-- canonical timestamp timestamp without time zone as timestamp against timestamp timestamp(3) without time zone
"x"::timestamp
-- canonical timestamp timestamp(3) without time zone as timestamp against timestamp timestamp without time zone
"x"::timestamp
-- canonical timestamp with time zone as timestamptz against timestamp with time zone
"x"
-- canonical timestamp without time zone as timestamp against date
"x"::timestamp
-- canonical timestamp without time zone as timestamp against timestamp without time zone
"x"::timestamp
-- canonical timestamptz timestamp(0) with time zone as timestamptz against timestamptz timestamp(0) with time zone
"x"
-- canonical uuid as uuid against uuid
"x"
-- canonical uuid as uuid_text against character(6)
(CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C"
-- canonical uuid as uuid_text against text
(CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C"
-- canonical uuid uuid as uuid_text against text character varying(9)
(CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C"
-- count_if
COUNT(*) FILTER (WHERE x > 1)
-- digest character(6) as text
md5(convert_to((CASE WHEN "x" IS NULL THEN '-' WHEN LENGTH("x"::text) > 1024 THEN ((LENGTH("x"::text))::text || '#' || md5(convert_to("x"::text, 'UTF8'))) ELSE ((LENGTH("x"::text))::text || ':' || "x"::text) END), 'UTF8'))
-- digest character(6) as uuid_text
md5(convert_to((CASE WHEN "x" IS NULL THEN '-' WHEN LENGTH(((CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C")::text) > 1024 THEN ((LENGTH(((CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C")::text))::text || '#' || md5(convert_to(((CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C")::text, 'UTF8'))) ELSE ((LENGTH(((CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C")::text))::text || ':' || ((CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C")::text) END), 'UTF8'))
-- digest date as date
md5(convert_to((CASE WHEN "x" IS NULL THEN '-' ELSE ((LENGTH("x"::text))::text || ':' || "x"::text) END), 'UTF8'))
-- digest date as timestamp
md5(convert_to((CASE WHEN "x" IS NULL THEN '-' ELSE ((LENGTH(replace(replace("x"::timestamp::text, ' ', 'T'), 'TBC', ' BC')))::text || ':' || replace(replace("x"::timestamp::text, ' ', 'T'), 'TBC', ' BC')) END), 'UTF8'))
-- digest decimal numeric as decimal
md5(convert_to((CASE WHEN "x" IS NULL THEN '-' ELSE ((LENGTH(trim_scale("x"::numeric)::text))::text || ':' || trim_scale("x"::numeric)::text) END), 'UTF8'))
-- digest decimal numeric as decimal_float
md5(convert_to((CASE WHEN "x" IS NULL THEN '-' ELSE ((LENGTH(trim_scale("x"::numeric)::text))::text || ':' || trim_scale("x"::numeric)::text) END), 'UTF8'))
-- digest decimal numeric(18,4) as decimal
md5(convert_to((CASE WHEN "x" IS NULL THEN '-' ELSE ((LENGTH(trim_scale("x"::numeric)::text))::text || ':' || trim_scale("x"::numeric)::text) END), 'UTF8'))
-- digest numeric(18,4) as decimal
md5(convert_to((CASE WHEN "x" IS NULL THEN '-' ELSE ((LENGTH(trim_scale("x"::numeric)::text))::text || ':' || trim_scale("x"::numeric)::text) END), 'UTF8'))
-- digest numeric(18,4) as decimal_float
md5(convert_to((CASE WHEN "x" IS NULL THEN '-' ELSE ((LENGTH(trim_scale("x"::numeric)::text))::text || ':' || trim_scale("x"::numeric)::text) END), 'UTF8'))
-- digest numeric(20,6) as decimal
md5(convert_to((CASE WHEN "x" IS NULL THEN '-' ELSE ((LENGTH(trim_scale("x"::numeric)::text))::text || ':' || trim_scale("x"::numeric)::text) END), 'UTF8'))
-- digest numeric(20,6) as decimal_float
md5(convert_to((CASE WHEN "x" IS NULL THEN '-' ELSE ((LENGTH(trim_scale("x"::numeric)::text))::text || ':' || trim_scale("x"::numeric)::text) END), 'UTF8'))
-- digest numeric(38,0) as decimal
md5(convert_to((CASE WHEN "x" IS NULL THEN '-' ELSE ((LENGTH(trim_scale("x"::numeric)::text))::text || ':' || trim_scale("x"::numeric)::text) END), 'UTF8'))
-- digest numeric(38,0) as decimal_float
md5(convert_to((CASE WHEN "x" IS NULL THEN '-' ELSE ((LENGTH(trim_scale("x"::numeric)::text))::text || ':' || trim_scale("x"::numeric)::text) END), 'UTF8'))
-- digest numeric(38,37) as decimal
md5(convert_to((CASE WHEN "x" IS NULL THEN '-' ELSE ((LENGTH(trim_scale("x"::numeric)::text))::text || ':' || trim_scale("x"::numeric)::text) END), 'UTF8'))
-- digest numeric(38,37) as decimal_float
md5(convert_to((CASE WHEN "x" IS NULL THEN '-' ELSE ((LENGTH(trim_scale("x"::numeric)::text))::text || ':' || trim_scale("x"::numeric)::text) END), 'UTF8'))
-- digest text as text
md5(convert_to((CASE WHEN "x" IS NULL THEN '-' WHEN LENGTH("x"::text) > 1024 THEN ((LENGTH("x"::text))::text || '#' || md5(convert_to("x"::text, 'UTF8'))) ELSE ((LENGTH("x"::text))::text || ':' || "x"::text) END), 'UTF8'))
-- digest text as uuid_text
md5(convert_to((CASE WHEN "x" IS NULL THEN '-' WHEN LENGTH(((CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C")::text) > 1024 THEN ((LENGTH(((CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C")::text))::text || '#' || md5(convert_to(((CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C")::text, 'UTF8'))) ELSE ((LENGTH(((CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C")::text))::text || ':' || ((CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C")::text) END), 'UTF8'))
-- digest text character varying(9) as uuid_text
md5(convert_to((CASE WHEN "x" IS NULL THEN '-' WHEN LENGTH(((CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C")::text) > 1024 THEN ((LENGTH(((CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C")::text))::text || '#' || md5(convert_to(((CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C")::text, 'UTF8'))) ELSE ((LENGTH(((CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C")::text))::text || ':' || ((CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C")::text) END), 'UTF8'))
-- digest text citext as text
md5(convert_to((CASE WHEN "x" IS NULL THEN '-' WHEN LENGTH("x"::text) > 1024 THEN ((LENGTH("x"::text))::text || '#' || md5(convert_to("x"::text, 'UTF8'))) ELSE ((LENGTH("x"::text))::text || ':' || "x"::text) END), 'UTF8'))
-- digits bigint
0 of its fraction, None in all
-- digits decimal numeric
16383 of its fraction, None in all
-- digits decimal numeric(18,4)
4 of its fraction, None in all
-- digits double precision
None of its fraction, 15 in all
-- digits float double precision
None of its fraction, 15 in all
-- digits float real
None of its fraction, 6 in all
-- digits integer
0 of its fraction, None in all
-- digits integer bigint
0 of its fraction, None in all
-- digits integer integer
0 of its fraction, None in all
-- digits integer oid
0 of its fraction, None in all
-- digits integer smallint
0 of its fraction, None in all
-- digits numeric(18,4)
4 of its fraction, None in all
-- digits numeric(20,6)
6 of its fraction, None in all
-- digits numeric(38,0)
0 of its fraction, None in all
-- digits numeric(38,37)
37 of its fraction, None in all
-- digits time time(3) without time zone
3 of its fraction, None in all
-- digits time without time zone
6 of its fraction, None in all
-- digits timestamp timestamp without time zone
6 of its fraction, None in all
-- digits timestamp timestamp(3) without time zone
3 of its fraction, None in all
-- digits timestamp with time zone
6 of its fraction, None in all
-- digits timestamp without time zone
6 of its fraction, None in all
-- digits timestamptz timestamp(0) with time zone
0 of its fraction, None in all
-- distinct
a.x IS DISTINCT FROM b.x
-- draws character(6) as text
COALESCE(md5(convert_to(length("x"::text)::text || ':' || "x"::text || length("x"::text)::text || ':' || "x"::text, 'UTF8')) COLLATE "C" < '40000000', TRUE)
-- draws character(6) as uuid_text
COALESCE(md5(convert_to(length(((CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C")::text)::text || ':' || ((CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C")::text || length(((CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C")::text)::text || ':' || ((CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C")::text, 'UTF8')) COLLATE "C" < '40000000', TRUE)
-- draws text as text
COALESCE(md5(convert_to(length("x"::text)::text || ':' || "x"::text || length("x"::text)::text || ':' || "x"::text, 'UTF8')) COLLATE "C" < '40000000', TRUE)
-- draws text as uuid_text
COALESCE(md5(convert_to(length(((CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C")::text)::text || ':' || ((CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C")::text || length(((CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C")::text)::text || ':' || ((CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C")::text, 'UTF8')) COLLATE "C" < '40000000', TRUE)
-- draws text character varying(9) as uuid_text
COALESCE(md5(convert_to(length(((CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C")::text)::text || ':' || ((CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C")::text || length(((CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C")::text)::text || ':' || ((CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C")::text, 'UTF8')) COLLATE "C" < '40000000', TRUE)
-- draws text citext as text
COALESCE(md5(convert_to(length("x"::text)::text || ':' || "x"::text || length("x"::text)::text || ':' || "x"::text, 'UTF8')) COLLATE "C" < '40000000', TRUE)
-- draws_all
1 = 1
-- equal_by datetime_precision to a tenth date as timestamp against timestamp without time zone
ABS(EXTRACT(EPOCH FROM b.v0) - EXTRACT(EPOCH FROM a.v0)) < 1e-1
-- equal_by datetime_precision to a tenth time time(3) without time zone as time against time time(3) without time zone
ABS(EXTRACT(EPOCH FROM b.v0) - EXTRACT(EPOCH FROM a.v0)) < 1e-1
-- equal_by datetime_precision to a tenth time without time zone as time against time without time zone
ABS(EXTRACT(EPOCH FROM b.v0) - EXTRACT(EPOCH FROM a.v0)) < 1e-1
-- equal_by datetime_precision to a tenth timestamp timestamp without time zone as timestamp against timestamp timestamp(3) without time zone
ABS(EXTRACT(EPOCH FROM b.v0) - EXTRACT(EPOCH FROM a.v0)) < 1e-1
-- equal_by datetime_precision to a tenth timestamp timestamp(3) without time zone as timestamp against timestamp timestamp without time zone
ABS(EXTRACT(EPOCH FROM b.v0) - EXTRACT(EPOCH FROM a.v0)) < 1e-1
-- equal_by datetime_precision to a tenth timestamp with time zone as timestamptz against timestamp with time zone
ABS(EXTRACT(EPOCH FROM b.v0) - EXTRACT(EPOCH FROM a.v0)) < 1e-1
-- equal_by datetime_precision to a tenth timestamp without time zone as timestamp against date
ABS(EXTRACT(EPOCH FROM b.v0) - EXTRACT(EPOCH FROM a.v0)) < 1e-1
-- equal_by datetime_precision to a tenth timestamp without time zone as timestamp against timestamp without time zone
ABS(EXTRACT(EPOCH FROM b.v0) - EXTRACT(EPOCH FROM a.v0)) < 1e-1
-- equal_by datetime_precision to a tenth timestamptz timestamp(0) with time zone as timestamptz against timestamptz timestamp(0) with time zone
ABS(EXTRACT(EPOCH FROM b.v0) - EXTRACT(EPOCH FROM a.v0)) < 1e-1
-- equal_by null_equals_empty NULL or empty character(6) as text against character(6)
COALESCE(a.v0, '') = COALESCE(b.v0, '')
-- equal_by null_equals_empty NULL or empty character(6) as text against text
COALESCE(a.v0, '') = COALESCE(b.v0, '')
-- equal_by null_equals_empty NULL or empty text as text against character(6)
COALESCE(a.v0, '') = COALESCE(b.v0, '')
-- equal_by null_equals_empty NULL or empty text as text against text
COALESCE(a.v0, '') = COALESCE(b.v0, '')
-- equal_by null_equals_empty NULL or empty text citext as text against text citext
COALESCE(a.v0, '') = COALESCE(b.v0, '')
-- equal_by tolerance far bigint as decimal against numeric(18,4)
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far bigint as decimal against numeric(20,6)
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far bigint as decimal against numeric(38,0)
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far bigint as decimal against numeric(38,37)
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far bigint as integer against bigint
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far bigint as integer against boolean
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far bigint as integer against integer
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far boolean as decimal against numeric(18,4)
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far boolean as decimal against numeric(20,6)
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far boolean as decimal against numeric(38,0)
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far boolean as decimal against numeric(38,37)
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far boolean as integer against bigint
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far boolean as integer against integer
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far boolean bit(1) as integer against integer integer
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far boolean boolean as decimal against decimal numeric
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far decimal numeric as decimal against boolean boolean
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far decimal numeric as decimal against decimal numeric(18,4)
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far decimal numeric(18,4) as decimal against decimal numeric
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far double precision as float against double precision
CASE WHEN ABS((a.v0)::double precision) > '8e+307'::double precision OR ABS((b.v0)::double precision) > '8e+307'::double precision THEN 1 = 0 ELSE ABS((b.v0)::double precision - (a.v0)::double precision) < '1e+30'::double precision END
-- equal_by tolerance far float double precision as float against float real
CASE WHEN ABS((a.v0)::double precision) > '8e+307'::double precision OR ABS((b.v0)::double precision) > '8e+307'::double precision THEN 1 = 0 ELSE ABS((b.v0)::double precision - (a.v0)::double precision) < '1e+30'::double precision END
-- equal_by tolerance far float real as float against float double precision
CASE WHEN ABS((a.v0)::double precision) > '8e+307'::double precision OR ABS((b.v0)::double precision) > '8e+307'::double precision THEN 1 = 0 ELSE ABS((b.v0)::double precision - (a.v0)::double precision) < '1e+30'::double precision END
-- equal_by tolerance far float real as float against float real
CASE WHEN ABS((a.v0)::double precision) > '8e+307'::double precision OR ABS((b.v0)::double precision) > '8e+307'::double precision THEN 1 = 0 ELSE ABS((b.v0)::double precision - (a.v0)::double precision) < '1e+30'::double precision END
-- equal_by tolerance far integer as decimal against numeric(18,4)
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far integer as decimal against numeric(20,6)
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far integer as decimal against numeric(38,0)
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far integer as decimal against numeric(38,37)
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far integer as integer against bigint
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far integer as integer against boolean
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far integer as integer against integer
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far integer bigint as integer against integer oid
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far integer integer as integer against boolean bit(1)
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far integer oid as integer against integer bigint
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far numeric(18,4) as decimal against bigint
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far numeric(18,4) as decimal against boolean
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far numeric(18,4) as decimal against integer
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far numeric(18,4) as decimal against numeric(18,4)
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far numeric(18,4) as decimal against numeric(20,6)
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far numeric(18,4) as decimal against numeric(38,0)
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far numeric(18,4) as decimal against numeric(38,37)
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far numeric(20,6) as decimal against bigint
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far numeric(20,6) as decimal against boolean
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far numeric(20,6) as decimal against integer
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far numeric(20,6) as decimal against numeric(18,4)
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far numeric(20,6) as decimal against numeric(20,6)
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far numeric(20,6) as decimal against numeric(38,0)
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far numeric(20,6) as decimal against numeric(38,37)
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far numeric(38,0) as decimal against bigint
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far numeric(38,0) as decimal against boolean
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far numeric(38,0) as decimal against integer
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far numeric(38,0) as decimal against numeric(18,4)
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far numeric(38,0) as decimal against numeric(20,6)
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far numeric(38,0) as decimal against numeric(38,0)
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far numeric(38,0) as decimal against numeric(38,37)
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far numeric(38,37) as decimal against bigint
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far numeric(38,37) as decimal against boolean
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far numeric(38,37) as decimal against integer
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far numeric(38,37) as decimal against numeric(18,4)
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far numeric(38,37) as decimal against numeric(20,6)
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far numeric(38,37) as decimal against numeric(38,0)
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance far numeric(38,37) as decimal against numeric(38,37)
ABS((b.v0)::numeric - (a.v0)::numeric) < '1E+30'::numeric
-- equal_by tolerance in proportion bigint as decimal against numeric(18,4)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion bigint as decimal against numeric(20,6)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion bigint as decimal against numeric(38,0)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion bigint as decimal against numeric(38,37)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion bigint as integer against bigint
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion bigint as integer against boolean
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion bigint as integer against integer
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion boolean as decimal against numeric(18,4)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion boolean as decimal against numeric(20,6)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion boolean as decimal against numeric(38,0)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion boolean as decimal against numeric(38,37)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion boolean as integer against bigint
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion boolean as integer against integer
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion boolean bit(1) as integer against integer integer
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion boolean boolean as decimal against decimal numeric
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion decimal numeric as decimal against boolean boolean
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion decimal numeric as decimal against decimal numeric(18,4)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion decimal numeric(18,4) as decimal against decimal numeric
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion double precision as float against double precision
CASE WHEN ABS((a.v0)::double precision) > '1e+200'::double precision THEN ABS((CASE WHEN ABS((b.v0)::double precision) < '1e+150'::double precision THEN '0.0'::double precision ELSE (b.v0)::double precision * '3.8725919148493183e-121'::double precision END) - (a.v0)::double precision * '3.8725919148493183e-121'::double precision) < '0.01'::double precision * ABS((a.v0)::double precision * '3.8725919148493183e-121'::double precision) WHEN ABS((a.v0)::double precision) < '1e-200'::double precision THEN CASE WHEN ABS((b.v0)::double precision) > '1e-90'::double precision THEN 1 = 0 ELSE ABS((b.v0)::double precision * '2.5822498780869086e+120'::double precision - (a.v0)::double precision * '2.5822498780869086e+120'::double precision) < '0.01'::double precision * ABS((a.v0)::double precision * '2.5822498780869086e+120'::double precision) END ELSE ABS((b.v0)::double precision - (a.v0)::double precision) < '0.01'::double precision * ABS((a.v0)::double precision) END
-- equal_by tolerance in proportion float double precision as float against float real
CASE WHEN ABS((a.v0)::double precision) > '1e+200'::double precision THEN ABS((CASE WHEN ABS((b.v0)::double precision) < '1e+150'::double precision THEN '0.0'::double precision ELSE (b.v0)::double precision * '3.8725919148493183e-121'::double precision END) - (a.v0)::double precision * '3.8725919148493183e-121'::double precision) < '0.01'::double precision * ABS((a.v0)::double precision * '3.8725919148493183e-121'::double precision) WHEN ABS((a.v0)::double precision) < '1e-200'::double precision THEN CASE WHEN ABS((b.v0)::double precision) > '1e-90'::double precision THEN 1 = 0 ELSE ABS((b.v0)::double precision * '2.5822498780869086e+120'::double precision - (a.v0)::double precision * '2.5822498780869086e+120'::double precision) < '0.01'::double precision * ABS((a.v0)::double precision * '2.5822498780869086e+120'::double precision) END ELSE ABS((b.v0)::double precision - (a.v0)::double precision) < '0.01'::double precision * ABS((a.v0)::double precision) END
-- equal_by tolerance in proportion float real as float against float double precision
CASE WHEN ABS((a.v0)::double precision) > '1e+200'::double precision THEN ABS((CASE WHEN ABS((b.v0)::double precision) < '1e+150'::double precision THEN '0.0'::double precision ELSE (b.v0)::double precision * '3.8725919148493183e-121'::double precision END) - (a.v0)::double precision * '3.8725919148493183e-121'::double precision) < '0.01'::double precision * ABS((a.v0)::double precision * '3.8725919148493183e-121'::double precision) WHEN ABS((a.v0)::double precision) < '1e-200'::double precision THEN CASE WHEN ABS((b.v0)::double precision) > '1e-90'::double precision THEN 1 = 0 ELSE ABS((b.v0)::double precision * '2.5822498780869086e+120'::double precision - (a.v0)::double precision * '2.5822498780869086e+120'::double precision) < '0.01'::double precision * ABS((a.v0)::double precision * '2.5822498780869086e+120'::double precision) END ELSE ABS((b.v0)::double precision - (a.v0)::double precision) < '0.01'::double precision * ABS((a.v0)::double precision) END
-- equal_by tolerance in proportion float real as float against float real
CASE WHEN ABS((a.v0)::double precision) > '1e+200'::double precision THEN ABS((CASE WHEN ABS((b.v0)::double precision) < '1e+150'::double precision THEN '0.0'::double precision ELSE (b.v0)::double precision * '3.8725919148493183e-121'::double precision END) - (a.v0)::double precision * '3.8725919148493183e-121'::double precision) < '0.01'::double precision * ABS((a.v0)::double precision * '3.8725919148493183e-121'::double precision) WHEN ABS((a.v0)::double precision) < '1e-200'::double precision THEN CASE WHEN ABS((b.v0)::double precision) > '1e-90'::double precision THEN 1 = 0 ELSE ABS((b.v0)::double precision * '2.5822498780869086e+120'::double precision - (a.v0)::double precision * '2.5822498780869086e+120'::double precision) < '0.01'::double precision * ABS((a.v0)::double precision * '2.5822498780869086e+120'::double precision) END ELSE ABS((b.v0)::double precision - (a.v0)::double precision) < '0.01'::double precision * ABS((a.v0)::double precision) END
-- equal_by tolerance in proportion integer as decimal against numeric(18,4)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion integer as decimal against numeric(20,6)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion integer as decimal against numeric(38,0)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion integer as decimal against numeric(38,37)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion integer as integer against bigint
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion integer as integer against boolean
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion integer as integer against integer
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion integer bigint as integer against integer oid
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion integer integer as integer against boolean bit(1)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion integer oid as integer against integer bigint
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion numeric(18,4) as decimal against bigint
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion numeric(18,4) as decimal against boolean
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion numeric(18,4) as decimal against integer
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion numeric(18,4) as decimal against numeric(18,4)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion numeric(18,4) as decimal against numeric(20,6)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion numeric(18,4) as decimal against numeric(38,0)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion numeric(18,4) as decimal against numeric(38,37)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion numeric(20,6) as decimal against bigint
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion numeric(20,6) as decimal against boolean
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion numeric(20,6) as decimal against integer
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion numeric(20,6) as decimal against numeric(18,4)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion numeric(20,6) as decimal against numeric(20,6)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion numeric(20,6) as decimal against numeric(38,0)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion numeric(20,6) as decimal against numeric(38,37)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion numeric(38,0) as decimal against bigint
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion numeric(38,0) as decimal against boolean
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion numeric(38,0) as decimal against integer
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion numeric(38,0) as decimal against numeric(18,4)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion numeric(38,0) as decimal against numeric(20,6)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion numeric(38,0) as decimal against numeric(38,0)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion numeric(38,0) as decimal against numeric(38,37)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion numeric(38,37) as decimal against bigint
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion numeric(38,37) as decimal against boolean
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion numeric(38,37) as decimal against integer
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion numeric(38,37) as decimal against numeric(18,4)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion numeric(38,37) as decimal against numeric(20,6)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion numeric(38,37) as decimal against numeric(38,0)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance in proportion numeric(38,37) as decimal against numeric(38,37)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.01'::numeric * ABS((a.v0)::numeric)
-- equal_by tolerance near bigint as decimal against numeric(18,4)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near bigint as decimal against numeric(20,6)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near bigint as decimal against numeric(38,0)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near bigint as decimal against numeric(38,37)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near bigint as integer against bigint
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near bigint as integer against boolean
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near bigint as integer against integer
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near boolean as decimal against numeric(18,4)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near boolean as decimal against numeric(20,6)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near boolean as decimal against numeric(38,0)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near boolean as decimal against numeric(38,37)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near boolean as integer against bigint
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near boolean as integer against integer
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near boolean bit(1) as integer against integer integer
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near boolean boolean as decimal against decimal numeric
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near decimal numeric as decimal against boolean boolean
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near decimal numeric as decimal against decimal numeric(18,4)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near decimal numeric(18,4) as decimal against decimal numeric
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near double precision as float against double precision
CASE WHEN ABS((a.v0)::double precision) > '8e+307'::double precision OR ABS((b.v0)::double precision) > '8e+307'::double precision THEN 1 = 0 ELSE ABS((b.v0)::double precision - (a.v0)::double precision) < '0.015'::double precision END
-- equal_by tolerance near float double precision as float against float real
CASE WHEN ABS((a.v0)::double precision) > '8e+307'::double precision OR ABS((b.v0)::double precision) > '8e+307'::double precision THEN 1 = 0 ELSE ABS((b.v0)::double precision - (a.v0)::double precision) < '0.015'::double precision END
-- equal_by tolerance near float real as float against float double precision
CASE WHEN ABS((a.v0)::double precision) > '8e+307'::double precision OR ABS((b.v0)::double precision) > '8e+307'::double precision THEN 1 = 0 ELSE ABS((b.v0)::double precision - (a.v0)::double precision) < '0.015'::double precision END
-- equal_by tolerance near float real as float against float real
CASE WHEN ABS((a.v0)::double precision) > '8e+307'::double precision OR ABS((b.v0)::double precision) > '8e+307'::double precision THEN 1 = 0 ELSE ABS((b.v0)::double precision - (a.v0)::double precision) < '0.015'::double precision END
-- equal_by tolerance near integer as decimal against numeric(18,4)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near integer as decimal against numeric(20,6)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near integer as decimal against numeric(38,0)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near integer as decimal against numeric(38,37)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near integer as integer against bigint
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near integer as integer against boolean
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near integer as integer against integer
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near integer bigint as integer against integer oid
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near integer integer as integer against boolean bit(1)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near integer oid as integer against integer bigint
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near numeric(18,4) as decimal against bigint
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near numeric(18,4) as decimal against boolean
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near numeric(18,4) as decimal against integer
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near numeric(18,4) as decimal against numeric(18,4)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near numeric(18,4) as decimal against numeric(20,6)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near numeric(18,4) as decimal against numeric(38,0)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near numeric(18,4) as decimal against numeric(38,37)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near numeric(20,6) as decimal against bigint
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near numeric(20,6) as decimal against boolean
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near numeric(20,6) as decimal against integer
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near numeric(20,6) as decimal against numeric(18,4)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near numeric(20,6) as decimal against numeric(20,6)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near numeric(20,6) as decimal against numeric(38,0)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near numeric(20,6) as decimal against numeric(38,37)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near numeric(38,0) as decimal against bigint
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near numeric(38,0) as decimal against boolean
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near numeric(38,0) as decimal against integer
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near numeric(38,0) as decimal against numeric(18,4)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near numeric(38,0) as decimal against numeric(20,6)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near numeric(38,0) as decimal against numeric(38,0)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near numeric(38,0) as decimal against numeric(38,37)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near numeric(38,37) as decimal against bigint
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near numeric(38,37) as decimal against boolean
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near numeric(38,37) as decimal against integer
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near numeric(38,37) as decimal against numeric(18,4)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near numeric(38,37) as decimal against numeric(20,6)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near numeric(38,37) as decimal against numeric(38,0)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- equal_by tolerance near numeric(38,37) as decimal against numeric(38,37)
ABS((b.v0)::numeric - (a.v0)::numeric) < '0.015'::numeric
-- exact_sum
SUM("n")
-- fingerprint bigint as decimal
"x"::bigint::text
-- fingerprint bigint as integer
"x"::bigint::text
-- fingerprint bigint as integer_float
"x"::bigint::text
-- fingerprint boolean as boolean
("x")::text
-- fingerprint boolean as decimal
"x"::int::bigint::text
-- fingerprint boolean as integer
"x"::int::bigint::text
-- fingerprint boolean as integer_float
"x"::int::bigint::text
-- fingerprint boolean bit(1) as boolean
(("x"::int = 1))::text
-- fingerprint boolean bit(1) as integer
"x"::int::bigint::text
-- fingerprint boolean boolean as boolean
("x")::text
-- fingerprint boolean boolean as decimal
"x"::int::bigint::text
-- fingerprint boolean boolean as integer_float
"x"::int::bigint::text
-- fingerprint bytea as binary
'\x' || encode("x", 'hex')
-- fingerprint character(6) as text
"x"::text
-- fingerprint character(6) as uuid_text
((CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C")::text
-- fingerprint date as date
"x"::text
-- fingerprint date as timestamp
replace(replace("x"::timestamp::text, ' ', 'T'), 'TBC', ' BC')
-- fingerprint decimal numeric as decimal
trim_scale("x"::numeric)::text
-- fingerprint decimal numeric as decimal_float
trim_scale("x"::numeric)::text
-- fingerprint decimal numeric(18,4) as decimal
trim_scale("x"::numeric)::text
-- fingerprint double precision as decimal_float
trim_scale(CASE WHEN abs("x") BETWEEN 1e-290 AND 1e290 AND "x"::numeric::double precision = "x" THEN "x"::numeric WHEN abs("x") BETWEEN 1e-290 AND 1e290 AND to_char("x", '9.999999999999999EEEE')::numeric::double precision = "x" THEN to_char("x", '9.999999999999999EEEE')::numeric ELSE "x"::text::numeric END)::text
-- fingerprint double precision as float
CASE WHEN "x"::double precision = 0 THEN '0' WHEN "x"::double precision IN ('NaN', 'Infinity', '-Infinity') THEN "x"::double precision::text ELSE '' || ('x' || encode(float8send("x"::double precision), 'hex'))::bit(64)::bigint::text END
-- fingerprint double precision as integer_float
CASE WHEN "x"::double precision = trunc("x"::double precision) AND "x"::double precision >= -9223372036854775808 AND "x"::double precision < 9223372036854775808 THEN "x"::double precision::bigint::text ELSE CASE WHEN "x"::double precision = 0 THEN '0' WHEN "x"::double precision IN ('NaN', 'Infinity', '-Infinity') THEN "x"::double precision::text ELSE 'f' || ('x' || encode(float8send("x"::double precision), 'hex'))::bit(64)::bigint::text END END
-- fingerprint float double precision as float
CASE WHEN "x"::double precision = 0 THEN '0' WHEN "x"::double precision IN ('NaN', 'Infinity', '-Infinity') THEN "x"::double precision::text ELSE '' || ('x' || encode(float8send("x"::double precision), 'hex'))::bit(64)::bigint::text END
-- fingerprint float real as decimal_float
trim_scale(CASE WHEN abs("x") BETWEEN 1e-30 AND 1e30 AND "x"::numeric::real = "x" THEN "x"::numeric ELSE "x"::text::numeric END)::text
-- fingerprint float real as float
CASE WHEN "x"::double precision = 0 THEN '0' WHEN "x"::double precision IN ('NaN', 'Infinity', '-Infinity') THEN "x"::double precision::text ELSE '' || ('x' || encode(float8send("x"::double precision), 'hex'))::bit(64)::bigint::text END
-- fingerprint float real as integer_float
CASE WHEN "x"::double precision = trunc("x"::double precision) AND "x"::double precision >= -9223372036854775808 AND "x"::double precision < 9223372036854775808 THEN "x"::double precision::bigint::text ELSE CASE WHEN "x"::double precision = 0 THEN '0' WHEN "x"::double precision IN ('NaN', 'Infinity', '-Infinity') THEN "x"::double precision::text ELSE 'f' || ('x' || encode(float8send("x"::double precision), 'hex'))::bit(64)::bigint::text END END
-- fingerprint integer as decimal
"x"::bigint::text
-- fingerprint integer as integer
"x"::bigint::text
-- fingerprint integer as integer_float
"x"::bigint::text
-- fingerprint integer bigint as integer
"x"::bigint::text
-- fingerprint integer integer as integer
"x"::bigint::text
-- fingerprint integer oid as integer
"x"::bigint::text
-- fingerprint integer smallint as integer_float
"x"::bigint::text
-- fingerprint interval as interval
"x"::text
-- fingerprint interval interval(3) as interval
"x"::text
-- fingerprint numeric(18,4) as decimal
trim_scale("x"::numeric)::text
-- fingerprint numeric(18,4) as decimal_float
trim_scale("x"::numeric)::text
-- fingerprint numeric(20,6) as decimal
trim_scale("x"::numeric)::text
-- fingerprint numeric(20,6) as decimal_float
trim_scale("x"::numeric)::text
-- fingerprint numeric(38,0) as decimal
trim_scale("x"::numeric)::text
-- fingerprint numeric(38,0) as decimal_float
trim_scale("x"::numeric)::text
-- fingerprint numeric(38,37) as decimal
trim_scale("x"::numeric)::text
-- fingerprint numeric(38,37) as decimal_float
trim_scale("x"::numeric)::text
-- fingerprint text as text
"x"::text
-- fingerprint text as uuid_text
((CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C")::text
-- fingerprint text character varying(9) as uuid_text
((CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C")::text
-- fingerprint text citext as text
"x"::text
-- fingerprint time time(3) without time zone as time
"x"::text
-- fingerprint time without time zone as time
"x"::text
-- fingerprint timestamp timestamp without time zone as timestamp
replace(replace("x"::timestamp::text, ' ', 'T'), 'TBC', ' BC')
-- fingerprint timestamp timestamp(3) without time zone as timestamp
replace(replace("x"::timestamp::text, ' ', 'T'), 'TBC', ' BC')
-- fingerprint timestamp with time zone as timestamptz
replace(replace(replace("x"::text, '+00', 'Z'), ' ', 'T'), 'TBC', ' BC')
-- fingerprint timestamp without time zone as timestamp
replace(replace("x"::timestamp::text, ' ', 'T'), 'TBC', ' BC')
-- fingerprint timestamptz timestamp(0) with time zone as timestamptz
replace(replace(replace("x"::text, '+00', 'Z'), ' ', 'T'), 'TBC', ' BC')
-- fingerprint uuid as uuid
"x"::text
-- fingerprint uuid as uuid_text
((CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C")::text
-- fingerprint uuid uuid as uuid_text
((CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C")::text
-- flag
x > 1
-- flagged
d0
-- group_by
1
-- hex_number
('x' || lpad(substr(rd, 17, 15), 16, '0'))::bit(64)::bigint
-- is_null
"x" IS NULL
-- key_text bigint as decimal
"x"::bigint::text
-- key_text bigint as integer
"x"::bigint::text
-- key_text bigint as integer_float
trim_scale("x"::bigint::double precision::numeric)::text
-- key_text boolean as boolean
("x")::text
-- key_text boolean as decimal
"x"::int::bigint::text
-- key_text boolean as integer
"x"::int::bigint::text
-- key_text boolean as integer_float
trim_scale("x"::int::bigint::double precision::numeric)::text
-- key_text boolean bit(1) as boolean
(("x"::int = 1))::text
-- key_text boolean bit(1) as integer
"x"::int::bigint::text
-- key_text boolean boolean as boolean
("x")::text
-- key_text boolean boolean as decimal
"x"::int::bigint::text
-- key_text boolean boolean as integer_float
trim_scale("x"::int::bigint::double precision::numeric)::text
-- key_text bytea as binary
'\x' || encode("x", 'hex')
-- key_text character(6) as text
"x"::text
-- key_text character(6) as uuid_text
((CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C")::text
-- key_text date as date
"x"::text
-- key_text date as timestamp
replace(replace("x"::timestamp::text, ' ', 'T'), 'TBC', ' BC')
-- key_text decimal numeric as decimal
trim_scale("x"::numeric)::text
-- key_text decimal numeric as decimal_float
trim_scale("x"::double precision::numeric)::text
-- key_text decimal numeric(18,4) as decimal
trim_scale("x"::numeric)::text
-- key_text double precision as decimal_float
trim_scale("x"::text::double precision::numeric)::text
-- key_text double precision as float
trim_scale("x"::double precision::numeric)::text
-- key_text double precision as integer_float
trim_scale("x"::double precision::numeric)::text
-- key_text float double precision as float
trim_scale("x"::double precision::numeric)::text
-- key_text float real as decimal_float
trim_scale("x"::text::double precision::numeric)::text
-- key_text float real as float
trim_scale("x"::double precision::numeric)::text
-- key_text float real as integer_float
trim_scale("x"::double precision::numeric)::text
-- key_text integer as decimal
"x"::bigint::text
-- key_text integer as integer
"x"::bigint::text
-- key_text integer as integer_float
trim_scale("x"::bigint::double precision::numeric)::text
-- key_text integer bigint as integer
"x"::bigint::text
-- key_text integer integer as integer
"x"::bigint::text
-- key_text integer oid as integer
"x"::bigint::text
-- key_text integer smallint as integer_float
trim_scale("x"::bigint::double precision::numeric)::text
-- key_text numeric(18,4) as decimal
trim_scale("x"::numeric)::text
-- key_text numeric(18,4) as decimal_float
trim_scale("x"::double precision::numeric)::text
-- key_text numeric(20,6) as decimal
trim_scale("x"::numeric)::text
-- key_text numeric(20,6) as decimal_float
trim_scale("x"::double precision::numeric)::text
-- key_text numeric(38,0) as decimal
trim_scale("x"::numeric)::text
-- key_text numeric(38,0) as decimal_float
trim_scale("x"::double precision::numeric)::text
-- key_text numeric(38,37) as decimal
trim_scale("x"::numeric)::text
-- key_text numeric(38,37) as decimal_float
trim_scale("x"::double precision::numeric)::text
-- key_text text as text
"x"::text
-- key_text text as uuid_text
((CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C")::text
-- key_text text character varying(9) as uuid_text
((CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C")::text
-- key_text text citext as text
"x"::text
-- key_text time time(3) without time zone as time
"x"::text
-- key_text time without time zone as time
"x"::text
-- key_text timestamp timestamp without time zone as timestamp
replace(replace("x"::timestamp::text, ' ', 'T'), 'TBC', ' BC')
-- key_text timestamp timestamp(3) without time zone as timestamp
replace(replace("x"::timestamp::text, ' ', 'T'), 'TBC', ' BC')
-- key_text timestamp with time zone as timestamptz
replace(replace(replace("x"::text, '+00', 'Z'), ' ', 'T'), 'TBC', ' BC')
-- key_text timestamp without time zone as timestamp
replace(replace("x"::timestamp::text, ' ', 'T'), 'TBC', ' BC')
-- key_text timestamptz timestamp(0) with time zone as timestamptz
replace(replace(replace("x"::text, '+00', 'Z'), ' ', 'T'), 'TBC', ' BC')
-- key_text uuid as uuid
"x"::text
-- key_text uuid as uuid_text
((CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C")::text
-- key_text uuid uuid as uuid_text
((CASE WHEN "x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$' THEN lower(regexp_replace("x"::text, '[{}-]', '', 'g')) ELSE "x"::text END) COLLATE "C")::text
-- literal
'it''s \ é'
-- may_differ bigint as integer against bigint
a.x0 IS DISTINCT FROM b.x0
-- may_differ boolean as boolean against boolean
a.x0 IS DISTINCT FROM b.x0
-- may_differ boolean bit(1) as boolean against boolean bit(1)
a.x0 IS DISTINCT FROM b.x0
-- may_differ bytea as binary against bytea
a.x0 IS DISTINCT FROM b.x0
-- may_differ date as date against date
a.x0 IS DISTINCT FROM b.x0
-- may_differ double precision as float against double precision
a.x0 IS DISTINCT FROM b.x0
-- may_differ float real as float against float real
a.x0 IS DISTINCT FROM b.x0
-- may_differ integer as integer against integer
a.x0 IS DISTINCT FROM b.x0
-- may_differ integer[] as nested against integer[]
NOT (ROW(a.x0)::record *= ROW(b.x0)::record)
-- may_differ interval as interval against interval
NOT (ROW(a.x0)::record *= ROW(b.x0)::record)
-- may_differ interval interval(3) as interval against interval interval(3)
NOT (ROW(a.x0)::record *= ROW(b.x0)::record)
-- may_differ jsonb as json against jsonb
NOT (ROW(a.x0)::record *= ROW(b.x0)::record)
-- may_differ numeric(18,4) as decimal against numeric(18,4)
a.x0 IS DISTINCT FROM b.x0
-- may_differ numeric(20,6) as decimal against numeric(20,6)
a.x0 IS DISTINCT FROM b.x0
-- may_differ numeric(38,0) as decimal against numeric(38,0)
a.x0 IS DISTINCT FROM b.x0
-- may_differ numeric(38,37) as decimal against numeric(38,37)
a.x0 IS DISTINCT FROM b.x0
-- may_differ other tsvector as other against other tsvector
NOT (ROW(a.x0)::record *= ROW(b.x0)::record)
-- may_differ struct item as nested against struct item
NOT (ROW(a.x0)::record *= ROW(b.x0)::record)
-- may_differ time time(3) without time zone as time against time time(3) without time zone
a.x0 IS DISTINCT FROM b.x0
-- may_differ time without time zone as time against time without time zone
a.x0 IS DISTINCT FROM b.x0
-- may_differ timestamp with time zone as timestamptz against timestamp with time zone
a.x0 IS DISTINCT FROM b.x0
-- may_differ timestamp without time zone as timestamp against timestamp without time zone
a.x0 IS DISTINCT FROM b.x0
-- may_differ timestamptz timestamp(0) with time zone as timestamptz against timestamptz timestamp(0) with time zone
a.x0 IS DISTINCT FROM b.x0
-- may_differ uuid as uuid against uuid
a.x0 IS DISTINCT FROM b.x0
-- modulo
MOD("n", 64)
-- native_hash binary
COALESCE(hashtextextended((v0)::text, l0), hashint8extended(7, l0))
-- native_hash boolean
COALESCE(hashint8extended((v0)::int, l0), hashint8extended(7, l0))
-- native_hash date
COALESCE(CASE WHEN isfinite(v0) THEN hashint8extended((v0 - '2000-01-01'::date)::bigint >> 32, hashint8extended((v0 - '2000-01-01'::date)::bigint, l0)) ELSE hashtextextended((v0)::text, l0) END, hashint8extended(7, l0))
-- native_hash decimal
COALESCE(CASE WHEN v0 >= 0 AND v0 < 1e1000 THEN hashint8extended(1, hash_numeric_extended(v0, l0)) WHEN v0 < 0 AND v0 > -1e1000 THEN hashint8extended(2, hash_numeric_extended(v0, l0)) ELSE hashtextextended(trim_scale(v0)::text, l0) END, hashint8extended(7, l0))
-- native_hash decimal_float
COALESCE(CASE WHEN v0 >= 0 AND v0 < 1e1000 THEN hashint8extended(1, hash_numeric_extended(v0, l0)) WHEN v0 < 0 AND v0 > -1e1000 THEN hashint8extended(2, hash_numeric_extended(v0, l0)) ELSE hashtextextended(trim_scale(v0)::text, l0) END, hashint8extended(7, l0))
-- native_hash float
COALESCE(hashint8extended(1, hashfloat8extended(v0, l0)), hashint8extended(7, l0))
-- native_hash integer
COALESCE(hashint8extended(v0 >> 32, hashint8extended(v0, l0)), hashint8extended(7, l0))
-- native_hash integer_float
COALESCE(CASE WHEN v0 >= 0 AND v0 < 1e1000 THEN hashint8extended(1, hash_numeric_extended(v0, l0)) WHEN v0 < 0 AND v0 > -1e1000 THEN hashint8extended(2, hash_numeric_extended(v0, l0)) ELSE hashtextextended(trim_scale(v0)::text, l0) END, hashint8extended(7, l0))
-- native_hash interval
COALESCE(hashtextextended((v0)::text, l0), hashint8extended(7, l0))
-- native_hash json
COALESCE(hashtextextended((v0)::text, l0), hashint8extended(7, l0))
-- native_hash nested
COALESCE(hashtextextended((v0)::text, l0), hashint8extended(7, l0))
-- native_hash other
COALESCE(hashtextextended((v0)::text, l0), hashint8extended(7, l0))
-- native_hash text
COALESCE(hashtextextended((v0)::text, l0), hashint8extended(7, l0))
-- native_hash time
COALESCE(CASE WHEN v0 >= '00:00'::time AND v0 < '24:00'::time THEN hashint8extended(1, hashfloat8extended(date_part('epoch', v0), l0)) ELSE hashtextextended((v0)::text, l0) END, hashint8extended(7, l0))
-- native_hash timestamp
COALESCE(CASE WHEN v0 >= '1700-01-01'::timestamp AND v0 < '2240-01-01'::timestamp THEN hashint8extended(1, hashfloat8extended(date_part('epoch', v0), l0)) ELSE hashtextextended((v0)::text, l0) END, hashint8extended(7, l0))
-- native_hash timestamptz
COALESCE(CASE WHEN v0 >= '1700-01-01 00:00+00'::timestamptz AND v0 < '2240-01-01 00:00+00'::timestamptz THEN hashint8extended(1, hashfloat8extended(date_part('epoch', v0), l0)) ELSE hashtextextended((v0)::text, l0) END, hashint8extended(7, l0))
-- native_hash uuid
COALESCE(uuid_hash_extended(v0, l0), hashint8extended(7, l0))
-- native_hash uuid_text
COALESCE(hashtextextended((v0)::text, l0), hashint8extended(7, l0))
-- nulls_last
x NULLS LAST
-- quote
"odd ""name"" with `ticks` and [brackets]"
-- range_number
width_bucket("n"::bigint::double precision, ARRAY[10, 20]::double precision[])
-- reads_as_uuid
"x"::text ~* '^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$'
-- same_key binary
a.k0 = b.k0
-- same_key binary or NULL
COALESCE(a.k0, ''::bytea) = COALESCE(b.k0, ''::bytea) AND (a.k0 IS NULL) = (b.k0 IS NULL)
-- same_key boolean
a.k0 = b.k0
-- same_key boolean or NULL
COALESCE(a.k0, false) = COALESCE(b.k0, false) AND (a.k0 IS NULL) = (b.k0 IS NULL)
-- same_key date
a.k0 = b.k0
-- same_key date or NULL
COALESCE(a.k0, '2000-01-01'::date) = COALESCE(b.k0, '2000-01-01'::date) AND (a.k0 IS NULL) = (b.k0 IS NULL)
-- same_key decimal
a.k0 = b.k0
-- same_key decimal or NULL
COALESCE(a.k0, 0::numeric) = COALESCE(b.k0, 0::numeric) AND (a.k0 IS NULL) = (b.k0 IS NULL)
-- same_key decimal_float
a.k0 = b.k0
-- same_key decimal_float or NULL
COALESCE(a.k0, 0::numeric) = COALESCE(b.k0, 0::numeric) AND (a.k0 IS NULL) = (b.k0 IS NULL)
-- same_key float
a.k0 = b.k0
-- same_key float or NULL
COALESCE(a.k0, 0::double precision) = COALESCE(b.k0, 0::double precision) AND (a.k0 IS NULL) = (b.k0 IS NULL)
-- same_key integer
a.k0 = b.k0
-- same_key integer or NULL
COALESCE(a.k0, 0::bigint) = COALESCE(b.k0, 0::bigint) AND (a.k0 IS NULL) = (b.k0 IS NULL)
-- same_key integer_float
a.k0 = b.k0
-- same_key integer_float or NULL
COALESCE(a.k0, 0::numeric) = COALESCE(b.k0, 0::numeric) AND (a.k0 IS NULL) = (b.k0 IS NULL)
-- same_key interval
a.k0 = b.k0
-- same_key interval or NULL
COALESCE(a.k0, ''::text COLLATE "C") = COALESCE(b.k0, ''::text COLLATE "C") AND (a.k0 IS NULL) = (b.k0 IS NULL)
-- same_key json
a.k0 = b.k0
-- same_key json or NULL
COALESCE(a.k0, 'null'::jsonb) = COALESCE(b.k0, 'null'::jsonb) AND (a.k0 IS NULL) = (b.k0 IS NULL)
-- same_key nested
a.k0 = b.k0
-- same_key nested or NULL
COALESCE(a.k0, 'null'::jsonb) = COALESCE(b.k0, 'null'::jsonb) AND (a.k0 IS NULL) = (b.k0 IS NULL)
-- same_key other
a.k0 = b.k0
-- same_key other or NULL
COALESCE(a.k0, ''::text COLLATE "C") = COALESCE(b.k0, ''::text COLLATE "C") AND (a.k0 IS NULL) = (b.k0 IS NULL)
-- same_key text
a.k0 = b.k0
-- same_key text or NULL
COALESCE(a.k0, ''::text COLLATE "C") = COALESCE(b.k0, ''::text COLLATE "C") AND (a.k0 IS NULL) = (b.k0 IS NULL)
-- same_key time
a.k0 = b.k0
-- same_key time or NULL
COALESCE(a.k0, '00:00'::time) = COALESCE(b.k0, '00:00'::time) AND (a.k0 IS NULL) = (b.k0 IS NULL)
-- same_key timestamp
a.k0 = b.k0
-- same_key timestamp or NULL
COALESCE(a.k0, '2000-01-01'::timestamp) = COALESCE(b.k0, '2000-01-01'::timestamp) AND (a.k0 IS NULL) = (b.k0 IS NULL)
-- same_key timestamptz
a.k0 = b.k0
-- same_key timestamptz or NULL
COALESCE(a.k0, '2000-01-01'::timestamptz) = COALESCE(b.k0, '2000-01-01'::timestamptz) AND (a.k0 IS NULL) = (b.k0 IS NULL)
-- same_key uuid
a.k0 = b.k0
-- same_key uuid or NULL
COALESCE(a.k0, '00000000-0000-0000-0000-000000000000'::uuid) = COALESCE(b.k0, '00000000-0000-0000-0000-000000000000'::uuid) AND (a.k0 IS NULL) = (b.k0 IS NULL)
-- same_key uuid_text
a.k0 = b.k0
-- same_key uuid_text or NULL
COALESCE(a.k0, ''::text COLLATE "C") = COALESCE(b.k0, ''::text COLLATE "C") AND (a.k0 IS NULL) = (b.k0 IS NULL)
-- sum_if
SUM(x) FILTER (WHERE y > 1)
-- transport array
to_jsonb("x")::text
-- transport array integer[]
to_jsonb("x")::text
-- transport array text[]
to_jsonb("x")::text
-- transport bigint
"x"
-- transport binary
"x"
-- transport boolean
"x"
-- transport boolean bit(1)
"x"::int = 1
-- transport boolean boolean
"x"
-- transport char
"x"::text
-- transport date
CASE WHEN isfinite("x") THEN "x" END
-- transport date_infinite
CASE WHEN NOT isfinite("x") THEN CASE WHEN "x" > '2000-01-01'::date THEN 1::smallint ELSE (-1)::smallint END END
-- transport decimal
trim_scale("x"::numeric)::text
-- transport decimal numeric
trim_scale("x"::numeric)::text
-- transport decimal numeric(18,4)
trim_scale("x"::numeric)::text
-- transport fine_decimal
trim_scale("x"::numeric)::text
-- transport finest_decimal
trim_scale("x"::numeric)::text
-- transport float
"x"
-- transport float double precision
"x"
-- transport float real
"x"
-- transport integer
"x"
-- transport integer bigint
"x"
-- transport integer integer
"x"
-- transport integer oid
"x"::bigint
-- transport integer smallint
"x"
-- transport interval
"x"::text
-- transport interval interval(3)
"x"::text
-- transport json
"x"::text
-- transport json json
"x"::text
-- transport json jsonb
"x"::text
-- transport other tsvector
"x"::text
-- transport struct item
to_jsonb("x")::text
-- transport text
"x"::text
-- transport text character varying(9)
"x"::text
-- transport text citext
"x"::text
-- transport text text
"x"::text
-- transport time
"x"
-- transport time time(3) without time zone
"x"
-- transport timestamp
CASE WHEN isfinite("x") THEN "x" END
-- transport timestamp timestamp without time zone
CASE WHEN isfinite("x") THEN "x" END
-- transport timestamp timestamp without time zone_infinite
CASE WHEN NOT isfinite("x") THEN CASE WHEN "x" > '2000-01-01'::timestamp THEN 1::smallint ELSE (-1)::smallint END END
-- transport timestamp timestamp(3) without time zone
CASE WHEN isfinite("x") THEN "x" END
-- transport timestamp timestamp(3) without time zone_infinite
CASE WHEN NOT isfinite("x") THEN CASE WHEN "x" > '2000-01-01'::timestamp THEN 1::smallint ELSE (-1)::smallint END END
-- transport timestamp_infinite
CASE WHEN NOT isfinite("x") THEN CASE WHEN "x" > '2000-01-01'::timestamp THEN 1::smallint ELSE (-1)::smallint END END
-- transport timestamptz
CASE WHEN isfinite("x") THEN "x" END
-- transport timestamptz timestamp(0) with time zone
CASE WHEN isfinite("x") THEN "x" END
-- transport timestamptz timestamp(0) with time zone_infinite
CASE WHEN NOT isfinite("x") THEN CASE WHEN "x" > '2000-01-01'::timestamptz THEN 1::smallint ELSE (-1)::smallint END END
-- transport timestamptz_infinite
CASE WHEN NOT isfinite("x") THEN CASE WHEN "x" > '2000-01-01'::timestamptz THEN 1::smallint ELSE (-1)::smallint END END
-- transport uuid
"x"::text
-- transport uuid uuid
"x"::text
-- transport wide_decimal
trim_scale("x"::numeric)::text
