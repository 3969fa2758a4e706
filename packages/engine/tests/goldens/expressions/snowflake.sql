-- bucket binary
BITAND(HASH(k0, k1), 65535)
-- bucket boolean
BITAND(HASH(k0, k1), 65535)
-- bucket date
BITAND(HASH(k0, k1), 65535)
-- bucket decimal
BITAND(HASH(k0, k1), 65535)
-- bucket float
BITAND(HASH(k0, k1), 65535)
-- bucket integer
BITAND(HASH(k0, k1), 65535)
-- bucket text
BITAND(HASH(k0, k1), 65535)
-- bucket time
BITAND(HASH(k0, k1), 65535)
-- bucket timestamp
BITAND(HASH(k0, k1), 65535)
-- bucket timestamptz
BITAND(HASH(k0, k1), 65535)
-- canonical ARRAY as nested against ARRAY
-- is left to others
-- canonical BINARY(8388608) as binary against BINARY(8388608)
"x"
-- canonical BOOLEAN as boolean against BOOLEAN
"x"
-- canonical BOOLEAN as decimal against NUMBER(18,4)
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS NUMBER(18, 4))
-- canonical BOOLEAN as decimal against NUMBER(20,6)
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS NUMBER(20, 6))
-- canonical BOOLEAN as decimal against NUMBER(38,0)
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS NUMBER(38, 0))
-- canonical BOOLEAN as decimal against NUMBER(38,37)
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS NUMBER(38, 37))
-- canonical BOOLEAN as integer against NUMBER(38,0)
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS NUMBER(38, 0))
-- canonical BOOLEAN as integer against NUMBER(9,0)
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS NUMBER(38, 0))
-- canonical BOOLEAN as integer_float against FLOAT
-- is left to others
-- canonical DATE as date against DATE
"x"
-- canonical DATE as timestamp against TIMESTAMP_NTZ(9)
CAST("x" AS TIMESTAMP_NTZ(9))
-- canonical FLOAT as decimal_float against NUMBER(18,4)
-- is left to others
-- canonical FLOAT as decimal_float against NUMBER(20,6)
-- is left to others
-- canonical FLOAT as decimal_float against NUMBER(38,0)
-- is left to others
-- canonical FLOAT as decimal_float against NUMBER(38,37)
-- is left to others
-- canonical FLOAT as float against FLOAT
CASE WHEN "x" = 0 THEN CAST(0 AS DOUBLE) ELSE CAST("x" AS DOUBLE) END
-- canonical FLOAT as integer_float against BOOLEAN
-- is left to others
-- canonical FLOAT as integer_float against NUMBER(38,0)
-- is left to others
-- canonical FLOAT as integer_float against NUMBER(9,0)
-- is left to others
-- canonical NUMBER(18,4) as decimal against BOOLEAN
CAST("x" AS NUMBER(18, 4))
-- canonical NUMBER(18,4) as decimal against NUMBER(18,4)
CAST("x" AS NUMBER(18, 4))
-- canonical NUMBER(18,4) as decimal against NUMBER(20,6)
CAST("x" AS NUMBER(20, 6))
-- canonical NUMBER(18,4) as decimal against NUMBER(38,0)
-- is left to others
-- canonical NUMBER(18,4) as decimal against NUMBER(38,37)
-- is left to others
-- canonical NUMBER(18,4) as decimal against NUMBER(9,0)
CAST("x" AS NUMBER(18, 4))
-- canonical NUMBER(18,4) as decimal_float against FLOAT
-- is left to others
-- canonical NUMBER(20,6) as decimal against BOOLEAN
CAST("x" AS NUMBER(20, 6))
-- canonical NUMBER(20,6) as decimal against NUMBER(18,4)
CAST("x" AS NUMBER(20, 6))
-- canonical NUMBER(20,6) as decimal against NUMBER(20,6)
CAST("x" AS NUMBER(20, 6))
-- canonical NUMBER(20,6) as decimal against NUMBER(38,0)
-- is left to others
-- canonical NUMBER(20,6) as decimal against NUMBER(38,37)
-- is left to others
-- canonical NUMBER(20,6) as decimal against NUMBER(9,0)
CAST("x" AS NUMBER(20, 6))
-- canonical NUMBER(20,6) as decimal_float against FLOAT
-- is left to others
-- canonical NUMBER(38,0) as decimal against BOOLEAN
CAST("x" AS NUMBER(38, 0))
-- canonical NUMBER(38,0) as decimal against NUMBER(18,4)
-- is left to others
-- canonical NUMBER(38,0) as decimal against NUMBER(20,6)
-- is left to others
-- canonical NUMBER(38,0) as decimal against NUMBER(38,0)
CAST("x" AS NUMBER(38, 0))
-- canonical NUMBER(38,0) as decimal against NUMBER(38,37)
-- is left to others
-- canonical NUMBER(38,0) as decimal against NUMBER(9,0)
CAST("x" AS NUMBER(38, 0))
-- canonical NUMBER(38,0) as decimal_float against FLOAT
-- is left to others
-- canonical NUMBER(38,0) as integer against BOOLEAN
CAST("x" AS NUMBER(38, 0))
-- canonical NUMBER(38,0) as integer against NUMBER(38,0)
CAST("x" AS NUMBER(38, 0))
-- canonical NUMBER(38,0) as integer against NUMBER(9,0)
CAST("x" AS NUMBER(38, 0))
-- canonical NUMBER(38,0) as integer_float against FLOAT
-- is left to others
-- canonical NUMBER(38,37) as decimal against BOOLEAN
CAST("x" AS NUMBER(38, 37))
-- canonical NUMBER(38,37) as decimal against NUMBER(18,4)
-- is left to others
-- canonical NUMBER(38,37) as decimal against NUMBER(20,6)
-- is left to others
-- canonical NUMBER(38,37) as decimal against NUMBER(38,0)
-- is left to others
-- canonical NUMBER(38,37) as decimal against NUMBER(38,37)
CAST("x" AS NUMBER(38, 37))
-- canonical NUMBER(38,37) as decimal against NUMBER(9,0)
-- is left to others
-- canonical NUMBER(38,37) as decimal_float against FLOAT
-- is left to others
-- canonical NUMBER(9,0) as decimal against NUMBER(18,4)
CAST("x" AS NUMBER(18, 4))
-- canonical NUMBER(9,0) as decimal against NUMBER(20,6)
CAST("x" AS NUMBER(20, 6))
-- canonical NUMBER(9,0) as decimal against NUMBER(38,0)
CAST("x" AS NUMBER(38, 0))
-- canonical NUMBER(9,0) as decimal against NUMBER(38,37)
-- is left to others
-- canonical NUMBER(9,0) as integer against BOOLEAN
CAST("x" AS NUMBER(38, 0))
-- canonical NUMBER(9,0) as integer against NUMBER(38,0)
CAST("x" AS NUMBER(38, 0))
-- canonical NUMBER(9,0) as integer against NUMBER(9,0)
CAST("x" AS NUMBER(38, 0))
-- canonical NUMBER(9,0) as integer_float against FLOAT
-- is left to others
-- canonical TIME(9) as time against TIME(9)
CAST("x" AS TIME(9))
-- canonical TIMESTAMP_NTZ(9) as timestamp against DATE
CAST("x" AS TIMESTAMP_NTZ(9))
-- canonical TIMESTAMP_NTZ(9) as timestamp against TIMESTAMP_NTZ(9)
CAST("x" AS TIMESTAMP_NTZ(9))
-- canonical TIMESTAMP_TZ(9) as timestamptz against TIMESTAMP_TZ(9)
CAST(CONVERT_TIMEZONE('UTC', "x") AS TIMESTAMP_NTZ(9))
-- canonical VARCHAR(16777216) as json_text against VARIANT
-- is left to others
-- canonical VARCHAR(16777216) as text against VARCHAR(16777216)
"x"
-- canonical VARCHAR(16777216) as text against VARCHAR(6)
COLLATE("x", 'utf8')
-- canonical VARCHAR(6) as json_text against VARIANT
-- is left to others
-- canonical VARCHAR(6) as text against VARCHAR(16777216)
COLLATE("x", 'utf8')
-- canonical VARCHAR(6) as text against VARCHAR(6)
COLLATE("x", 'utf8')
-- canonical VARIANT as json against VARIANT
-- is left to others
-- canonical VARIANT as json_text against VARCHAR(16777216)
-- is left to others
-- canonical VARIANT as json_text against VARCHAR(6)
-- is left to others
-- canonical boolean BOOLEAN as decimal against decimal NUMBER(9,2)
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS NUMBER(9, 2))
-- canonical boolean BOOLEAN as integer against integer NUMBER(9,0)
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS NUMBER(38, 0))
-- canonical date DATE as timestamp against timestamp TIMESTAMP_NTZ(3)
CAST("x" AS TIMESTAMP_NTZ(9))
-- canonical decimal NUMBER(18,4) as decimal against integer BIGINT
-- is left to others
-- canonical decimal NUMBER(38,37) as decimal against integer NUMBER
-- is left to others
-- canonical decimal NUMBER(9,2) as decimal against boolean BOOLEAN
CAST("x" AS NUMBER(9, 2))
-- canonical integer BIGINT as decimal against decimal NUMBER(18,4)
-- is left to others
-- canonical integer NUMBER as decimal against decimal NUMBER(38,37)
-- is left to others
-- canonical integer NUMBER(9,0) as integer against boolean BOOLEAN
CAST("x" AS NUMBER(38, 0))
-- canonical other GEOGRAPHY as other against other GEOGRAPHY
-- is left to others
-- canonical other GEOMETRY as other against other GEOMETRY
-- is left to others
-- canonical other VECTOR as other against other VECTOR
-- is left to others
-- canonical struct OBJECT as nested against struct OBJECT
-- is left to others
-- canonical text VARCHAR(6) en-ci as text against text VARCHAR(9)
COLLATE("x", 'utf8')
-- canonical text VARCHAR(9) as text against text VARCHAR(6) en-ci
COLLATE("x", 'utf8')
-- canonical timestamp TIMESTAMP_NTZ(3) as timestamp against date DATE
CAST("x" AS TIMESTAMP_NTZ(9))
-- canonical timestamptz TIMESTAMP_LTZ(9) as timestamptz against timestamptz TIMESTAMP_LTZ(9)
CAST(CONVERT_TIMEZONE('UTC', "x") AS TIMESTAMP_NTZ(9))
-- count_if
COUNT(CASE WHEN x > 1 THEN 1 END)
-- digest DATE as date
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(TO_VARCHAR("x", 'YYYY-MM-DD')) AS VARCHAR) || ':' || TO_VARCHAR("x", 'YYYY-MM-DD')) END))
-- digest DATE as timestamp
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(RTRIM(RTRIM(TO_VARCHAR(CAST("x" AS TIMESTAMP_NTZ(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.')) AS VARCHAR) || ':' || RTRIM(RTRIM(TO_VARCHAR(CAST("x" AS TIMESTAMP_NTZ(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.')) END))
-- digest NUMBER(18,4) as decimal
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) END))
-- digest NUMBER(20,6) as decimal
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) END))
-- digest NUMBER(38,0) as decimal
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(CAST("x" AS VARCHAR)) AS VARCHAR) || ':' || CAST("x" AS VARCHAR)) END))
-- digest NUMBER(38,37) as decimal
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) END))
-- digest VARCHAR(16777216) as text
MD5((CASE WHEN "x" IS NULL THEN '-' WHEN LENGTH("x") > 1024 THEN (CAST(LENGTH("x") AS VARCHAR) || '#' || MD5("x")) ELSE (CAST(LENGTH("x") AS VARCHAR) || ':' || "x") END))
-- digest VARCHAR(6) as text
MD5((CASE WHEN "x" IS NULL THEN '-' WHEN LENGTH(COLLATE("x", 'utf8')) > 1024 THEN (CAST(LENGTH(COLLATE("x", 'utf8')) AS VARCHAR) || '#' || MD5(COLLATE("x", 'utf8'))) ELSE (CAST(LENGTH(COLLATE("x", 'utf8')) AS VARCHAR) || ':' || COLLATE("x", 'utf8')) END))
-- digest date DATE as timestamp
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(RTRIM(RTRIM(TO_VARCHAR(CAST("x" AS TIMESTAMP_NTZ(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.')) AS VARCHAR) || ':' || RTRIM(RTRIM(TO_VARCHAR(CAST("x" AS TIMESTAMP_NTZ(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.')) END))
-- digest decimal NUMBER(18,4) as decimal
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) END))
-- digest decimal NUMBER(38,37) as decimal
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) END))
-- digest decimal NUMBER(9,2) as decimal
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) END))
-- digest text VARCHAR(6) en-ci as text
MD5((CASE WHEN "x" IS NULL THEN '-' WHEN LENGTH(COLLATE("x", 'utf8')) > 1024 THEN (CAST(LENGTH(COLLATE("x", 'utf8')) AS VARCHAR) || '#' || MD5(COLLATE("x", 'utf8'))) ELSE (CAST(LENGTH(COLLATE("x", 'utf8')) AS VARCHAR) || ':' || COLLATE("x", 'utf8')) END))
-- digest text VARCHAR(9) as text
MD5((CASE WHEN "x" IS NULL THEN '-' WHEN LENGTH("x") > 1024 THEN (CAST(LENGTH("x") AS VARCHAR) || '#' || MD5("x")) ELSE (CAST(LENGTH("x") AS VARCHAR) || ':' || "x") END))
-- digits FLOAT
None of its fraction, 15 in all
-- digits NUMBER(38,0)
0 of its fraction, None in all
-- digits NUMBER(9,0)
0 of its fraction, None in all
-- digits TIME(9)
9 of its fraction, None in all
-- digits TIMESTAMP_NTZ(9)
9 of its fraction, None in all
-- digits TIMESTAMP_TZ(9)
9 of its fraction, None in all
-- digits integer BIGINT
0 of its fraction, None in all
-- digits integer NUMBER
0 of its fraction, None in all
-- digits integer NUMBER(9,0)
0 of its fraction, None in all
-- digits timestamp TIMESTAMP_NTZ(3)
3 of its fraction, None in all
-- digits timestamptz TIMESTAMP_LTZ(9)
9 of its fraction, None in all
-- distinct
a.x IS DISTINCT FROM b.x
-- draws VARCHAR(16777216) as text
COALESCE(MD5((CAST(LENGTH("x") AS VARCHAR) || ':' || "x" || CAST(LENGTH("x") AS VARCHAR) || ':' || "x")), '0') < '40000000'
-- draws VARCHAR(6) as text
COALESCE(MD5((CAST(LENGTH(COLLATE("x", 'utf8')) AS VARCHAR) || ':' || COLLATE("x", 'utf8') || CAST(LENGTH(COLLATE("x", 'utf8')) AS VARCHAR) || ':' || COLLATE("x", 'utf8'))), '0') < '40000000'
-- draws text VARCHAR(6) en-ci as text
COALESCE(MD5((CAST(LENGTH(COLLATE("x", 'utf8')) AS VARCHAR) || ':' || COLLATE("x", 'utf8') || CAST(LENGTH(COLLATE("x", 'utf8')) AS VARCHAR) || ':' || COLLATE("x", 'utf8'))), '0') < '40000000'
-- draws text VARCHAR(9) as text
COALESCE(MD5((CAST(LENGTH("x") AS VARCHAR) || ':' || "x" || CAST(LENGTH("x") AS VARCHAR) || ':' || "x")), '0') < '40000000'
-- draws_all
1 = 1
-- exact_sum
SUM("n")
-- fingerprint BINARY(8388608) as binary
('\\x' || LOWER(HEX_ENCODE("x")))
-- fingerprint BOOLEAN as boolean
CASE WHEN "x" THEN 'true' WHEN NOT "x" THEN 'false' END
-- fingerprint BOOLEAN as decimal
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS VARCHAR)
-- fingerprint BOOLEAN as integer
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS VARCHAR)
-- fingerprint BOOLEAN as integer_float
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS VARCHAR)
-- fingerprint DATE as date
TO_VARCHAR("x", 'YYYY-MM-DD')
-- fingerprint DATE as timestamp
RTRIM(RTRIM(TO_VARCHAR(CAST("x" AS TIMESTAMP_NTZ(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.')
-- fingerprint NUMBER(18,4) as decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- fingerprint NUMBER(20,6) as decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- fingerprint NUMBER(38,0) as decimal
CAST("x" AS VARCHAR)
-- fingerprint NUMBER(38,0) as integer
CAST("x" AS VARCHAR)
-- fingerprint NUMBER(38,0) as integer_float
CAST("x" AS VARCHAR)
-- fingerprint NUMBER(38,37) as decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- fingerprint NUMBER(9,0) as decimal
CAST("x" AS VARCHAR)
-- fingerprint NUMBER(9,0) as integer
CAST("x" AS VARCHAR)
-- fingerprint NUMBER(9,0) as integer_float
CAST("x" AS VARCHAR)
-- fingerprint TIME(9) as time
RTRIM(RTRIM(TO_VARCHAR(CAST("x" AS TIME(9)), 'HH24:MI:SS.FF9'), '0'), '.')
-- fingerprint TIMESTAMP_NTZ(9) as timestamp
RTRIM(RTRIM(TO_VARCHAR(CAST("x" AS TIMESTAMP_NTZ(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.')
-- fingerprint TIMESTAMP_TZ(9) as timestamptz
(RTRIM(RTRIM(TO_VARCHAR(CAST(CONVERT_TIMEZONE('UTC', "x") AS TIMESTAMP_NTZ(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || 'Z')
-- fingerprint VARCHAR(16777216) as text
"x"
-- fingerprint VARCHAR(6) as text
COLLATE("x", 'utf8')
-- fingerprint boolean BOOLEAN as decimal
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS VARCHAR)
-- fingerprint boolean BOOLEAN as integer
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS VARCHAR)
-- fingerprint date DATE as timestamp
RTRIM(RTRIM(TO_VARCHAR(CAST("x" AS TIMESTAMP_NTZ(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.')
-- fingerprint decimal NUMBER(18,4) as decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- fingerprint decimal NUMBER(38,37) as decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- fingerprint decimal NUMBER(9,2) as decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- fingerprint integer BIGINT as decimal
CAST("x" AS VARCHAR)
-- fingerprint integer NUMBER as decimal
CAST("x" AS VARCHAR)
-- fingerprint integer NUMBER(9,0) as integer
CAST("x" AS VARCHAR)
-- fingerprint text VARCHAR(6) en-ci as text
COLLATE("x", 'utf8')
-- fingerprint text VARCHAR(9) as text
"x"
-- fingerprint timestamp TIMESTAMP_NTZ(3) as timestamp
RTRIM(RTRIM(TO_VARCHAR(CAST("x" AS TIMESTAMP_NTZ(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.')
-- fingerprint timestamptz TIMESTAMP_LTZ(9) as timestamptz
(RTRIM(RTRIM(TO_VARCHAR(CAST(CONVERT_TIMEZONE('UTC', "x") AS TIMESTAMP_NTZ(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || 'Z')
-- flag
x > 1
-- flagged
d0
-- group_by
1
-- hex_number
TO_NUMBER(SUBSTR(rd, 17, 15), 'XXXXXXXXXXXXXXX')
-- is_null
"x" IS NULL
-- key_text BINARY(8388608) as binary
('\\x' || LOWER(HEX_ENCODE("x")))
-- key_text BOOLEAN as boolean
CASE WHEN "x" THEN 'true' WHEN NOT "x" THEN 'false' END
-- key_text BOOLEAN as decimal
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS VARCHAR)
-- key_text BOOLEAN as integer
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS VARCHAR)
-- key_text DATE as date
TO_VARCHAR("x", 'YYYY-MM-DD')
-- key_text DATE as timestamp
RTRIM(RTRIM(TO_VARCHAR(CAST("x" AS TIMESTAMP_NTZ(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.')
-- key_text NUMBER(18,4) as decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- key_text NUMBER(20,6) as decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- key_text NUMBER(38,0) as decimal
CAST("x" AS VARCHAR)
-- key_text NUMBER(38,0) as integer
CAST("x" AS VARCHAR)
-- key_text NUMBER(38,37) as decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- key_text NUMBER(9,0) as decimal
CAST("x" AS VARCHAR)
-- key_text NUMBER(9,0) as integer
CAST("x" AS VARCHAR)
-- key_text TIME(9) as time
RTRIM(RTRIM(TO_VARCHAR(CAST("x" AS TIME(9)), 'HH24:MI:SS.FF9'), '0'), '.')
-- key_text TIMESTAMP_NTZ(9) as timestamp
RTRIM(RTRIM(TO_VARCHAR(CAST("x" AS TIMESTAMP_NTZ(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.')
-- key_text TIMESTAMP_TZ(9) as timestamptz
(RTRIM(RTRIM(TO_VARCHAR(CAST(CONVERT_TIMEZONE('UTC', "x") AS TIMESTAMP_NTZ(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || 'Z')
-- key_text VARCHAR(16777216) as text
"x"
-- key_text VARCHAR(6) as text
COLLATE("x", 'utf8')
-- key_text boolean BOOLEAN as decimal
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS VARCHAR)
-- key_text boolean BOOLEAN as integer
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS VARCHAR)
-- key_text date DATE as timestamp
RTRIM(RTRIM(TO_VARCHAR(CAST("x" AS TIMESTAMP_NTZ(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.')
-- key_text decimal NUMBER(18,4) as decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- key_text decimal NUMBER(38,37) as decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- key_text decimal NUMBER(9,2) as decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- key_text integer BIGINT as decimal
CAST("x" AS VARCHAR)
-- key_text integer NUMBER as decimal
CAST("x" AS VARCHAR)
-- key_text integer NUMBER(9,0) as integer
CAST("x" AS VARCHAR)
-- key_text text VARCHAR(6) en-ci as text
COLLATE("x", 'utf8')
-- key_text text VARCHAR(9) as text
"x"
-- key_text timestamp TIMESTAMP_NTZ(3) as timestamp
RTRIM(RTRIM(TO_VARCHAR(CAST("x" AS TIMESTAMP_NTZ(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.')
-- key_text timestamptz TIMESTAMP_LTZ(9) as timestamptz
(RTRIM(RTRIM(TO_VARCHAR(CAST(CONVERT_TIMEZONE('UTC', "x") AS TIMESTAMP_NTZ(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || 'Z')
-- literal
'it''s \\ é'
-- modulo
MOD("n", 64)
-- native_hash binary
HASH(l0, v0)
-- native_hash boolean
HASH(l0, v0)
-- native_hash date
HASH(l0, v0)
-- native_hash decimal
HASH(l0, v0)
-- native_hash float
HASH(l0, v0)
-- native_hash integer
HASH(l0, v0)
-- native_hash text
HASH(l0, v0)
-- native_hash time
HASH(l0, v0)
-- native_hash timestamp
HASH(l0, v0)
-- native_hash timestamptz
HASH(l0, v0)
-- nulls_last
x NULLS LAST
-- quote
"odd ""name"" with `ticks` and [brackets]"
-- reads_as_uuid
(REGEXP_LIKE("x", '[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE("x", '{', ''), '}', ''), '-', ''))) = 32)
-- same_key binary
a.k0 = b.k0
-- same_key binary or NULL
COALESCE(a.k0, TO_BINARY('')) = COALESCE(b.k0, TO_BINARY('')) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- same_key boolean
a.k0 = b.k0
-- same_key boolean or NULL
COALESCE(a.k0, FALSE) = COALESCE(b.k0, FALSE) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- same_key date
a.k0 = b.k0
-- same_key date or NULL
COALESCE(a.k0, CAST('2000-01-01' AS DATE)) = COALESCE(b.k0, CAST('2000-01-01' AS DATE)) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- same_key decimal
a.k0 = b.k0
-- same_key decimal or NULL
COALESCE(a.k0, 0) = COALESCE(b.k0, 0) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- same_key float
a.k0 = b.k0
-- same_key float or NULL
COALESCE(a.k0, CAST(0 AS DOUBLE)) = COALESCE(b.k0, CAST(0 AS DOUBLE)) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- same_key integer
a.k0 = b.k0
-- same_key integer or NULL
COALESCE(a.k0, 0) = COALESCE(b.k0, 0) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- same_key text
a.k0 = b.k0
-- same_key text or NULL
COALESCE(a.k0, '') = COALESCE(b.k0, '') AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- same_key time
a.k0 = b.k0
-- same_key time or NULL
COALESCE(a.k0, CAST('00:00:00' AS TIME(9))) = COALESCE(b.k0, CAST('00:00:00' AS TIME(9))) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- same_key timestamp
a.k0 = b.k0
-- same_key timestamp or NULL
COALESCE(a.k0, CAST('2000-01-01' AS TIMESTAMP_NTZ(9))) = COALESCE(b.k0, CAST('2000-01-01' AS TIMESTAMP_NTZ(9))) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- same_key timestamptz
a.k0 = b.k0
-- same_key timestamptz or NULL
COALESCE(a.k0, CAST('2000-01-01' AS TIMESTAMP_NTZ(9))) = COALESCE(b.k0, CAST('2000-01-01' AS TIMESTAMP_NTZ(9))) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- sum_if
SUM(CASE WHEN y > 1 THEN x END)
-- transport array
TO_JSON("x")
-- transport bigint
CAST("x" AS VARCHAR)
-- transport binary
"x"
-- transport boolean
"x"
-- transport boolean BOOLEAN
"x"
-- transport char
COLLATE("x", 'utf8')
-- transport date
TO_VARCHAR("x", 'YYYY-MM-DD')
-- transport date DATE
TO_VARCHAR("x", 'YYYY-MM-DD')
-- transport decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- transport decimal NUMBER(18,4)
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- transport decimal NUMBER(38,37)
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- transport decimal NUMBER(9,2)
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- transport fine_decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- transport finest_decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- transport float
"x"
-- transport integer
"x"
-- transport integer BIGINT
CAST("x" AS VARCHAR)
-- transport integer NUMBER
CAST("x" AS VARCHAR)
-- transport integer NUMBER(9,0)
"x"
-- transport json
TO_JSON("x")
-- transport other GEOGRAPHY
ST_ASWKT("x")
-- transport other GEOMETRY
ST_ASWKT("x")
-- transport other VECTOR
CAST("x" AS VARCHAR)
-- transport struct OBJECT
TO_JSON("x")
-- transport text
"x"
-- transport text VARCHAR(6) en-ci
COLLATE("x", 'utf8')
-- transport text VARCHAR(9)
"x"
-- transport time
RTRIM(RTRIM(TO_VARCHAR(CAST("x" AS TIME(9)), 'HH24:MI:SS.FF9'), '0'), '.')
-- transport timestamp
RTRIM(RTRIM(TO_VARCHAR(CAST("x" AS TIMESTAMP_NTZ(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.')
-- transport timestamp TIMESTAMP_NTZ(3)
RTRIM(RTRIM(TO_VARCHAR(CAST("x" AS TIMESTAMP_NTZ(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.')
-- transport timestamptz
(RTRIM(RTRIM(TO_VARCHAR(CAST(CONVERT_TIMEZONE('UTC', "x") AS TIMESTAMP_NTZ(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || 'Z')
-- transport timestamptz TIMESTAMP_LTZ(9)
(RTRIM(RTRIM(TO_VARCHAR(CAST(CONVERT_TIMEZONE('UTC', "x") AS TIMESTAMP_NTZ(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || 'Z')
-- transport wide_decimal
CAST("x" AS VARCHAR)
