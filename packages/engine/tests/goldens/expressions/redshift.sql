-- bucket binary
STRTOL(SUBSTRING(MD5((COALESCE(LOWER(FROM_VARBYTE(k0, 'hex')), '-') || '|' || COALESCE(LOWER(FROM_VARBYTE(k1, 'hex')), '-'))), 1, 4), 16)
-- bucket boolean
STRTOL(SUBSTRING(MD5((COALESCE(CASE WHEN k0 THEN 'true' WHEN NOT k0 THEN 'false' END, '-') || '|' || COALESCE(CASE WHEN k1 THEN 'true' WHEN NOT k1 THEN 'false' END, '-'))), 1, 4), 16)
-- bucket date
STRTOL(SUBSTRING(MD5((COALESCE(CAST(k0 AS VARCHAR), '-') || '|' || COALESCE(CAST(k1 AS VARCHAR), '-'))), 1, 4), 16)
-- bucket decimal
STRTOL(SUBSTRING(MD5((COALESCE(CAST(k0 AS VARCHAR), '-') || '|' || COALESCE(CAST(k1 AS VARCHAR), '-'))), 1, 4), 16)
-- bucket integer
STRTOL(SUBSTRING(MD5((COALESCE(CAST(k0 AS VARCHAR), '-') || '|' || COALESCE(CAST(k1 AS VARCHAR), '-'))), 1, 4), 16)
-- bucket text
STRTOL(SUBSTRING(MD5((COALESCE(LOWER(FROM_VARBYTE(k0, 'hex')), '-') || '|' || COALESCE(LOWER(FROM_VARBYTE(k1, 'hex')), '-'))), 1, 4), 16)
-- bucket time
STRTOL(SUBSTRING(MD5((COALESCE(CAST(k0 AS VARCHAR), '-') || '|' || COALESCE(CAST(k1 AS VARCHAR), '-'))), 1, 4), 16)
-- bucket timestamp
STRTOL(SUBSTRING(MD5((COALESCE(CAST(k0 AS VARCHAR), '-') || '|' || COALESCE(CAST(k1 AS VARCHAR), '-'))), 1, 4), 16)
-- bucket timestamptz
STRTOL(SUBSTRING(MD5((COALESCE(CAST(k0 AS VARCHAR), '-') || '|' || COALESCE(CAST(k1 AS VARCHAR), '-'))), 1, 4), 16)
-- canonical bigint as decimal against numeric(18,4)
CAST("x" AS DECIMAL(23, 4))
-- canonical bigint as decimal against numeric(20,6)
CAST("x" AS DECIMAL(25, 6))
-- canonical bigint as decimal against numeric(38,0)
CAST("x" AS DECIMAL(38, 0))
-- canonical bigint as decimal against numeric(38,37)
-- is left to others
-- canonical bigint as integer against bigint
CAST("x" AS BIGINT)
-- canonical bigint as integer against boolean
CAST("x" AS BIGINT)
-- canonical bigint as integer against integer
CAST("x" AS BIGINT)
-- canonical bigint as integer_float against double precision
-- is left to others
-- canonical binary varying(64000) as binary against binary varying(64000)
"x"
-- canonical boolean as boolean against boolean
"x"
-- canonical boolean as decimal against numeric(18,4)
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS DECIMAL(18, 4))
-- canonical boolean as decimal against numeric(20,6)
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS DECIMAL(20, 6))
-- canonical boolean as decimal against numeric(38,0)
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS DECIMAL(38, 0))
-- canonical boolean as decimal against numeric(38,37)
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS DECIMAL(38, 37))
-- canonical boolean as integer against bigint
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS BIGINT)
-- canonical boolean as integer against integer
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS BIGINT)
-- canonical boolean as integer_float against double precision
-- is left to others
-- canonical boolean boolean as decimal against decimal numeric(9,2)
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS DECIMAL(9, 2))
-- canonical boolean boolean as integer against integer integer
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS BIGINT)
-- canonical character varying(256) as json_text against super
-- is left to others
-- canonical character varying(256) as text against character varying(256)
TO_VARBYTE("x", 'utf8')
-- canonical character varying(256) as text against character(6)
TO_VARBYTE("x", 'utf8')
-- canonical character(6) as json_text against super
-- is left to others
-- canonical character(6) as text against character varying(256)
TO_VARBYTE(RTRIM("x"), 'utf8')
-- canonical character(6) as text against character(6)
TO_VARBYTE(RTRIM("x"), 'utf8')
-- canonical date as date against date
"x"
-- canonical date as timestamp against timestamp without time zone
CAST("x" AS TIMESTAMP)
-- canonical date date as timestamp against timestamp timestamp without time zone
CAST("x" AS TIMESTAMP)
-- canonical decimal numeric(38,38) as decimal against integer smallint
-- is left to others
-- canonical decimal numeric(9,2) as decimal against boolean boolean
CAST("x" AS DECIMAL(9, 2))
-- canonical double precision as decimal_float against numeric(18,4)
-- is left to others
-- canonical double precision as decimal_float against numeric(20,6)
-- is left to others
-- canonical double precision as decimal_float against numeric(38,0)
-- is left to others
-- canonical double precision as decimal_float against numeric(38,37)
-- is left to others
-- canonical double precision as float against double precision
-- is left to others
-- canonical double precision as integer_float against bigint
-- is left to others
-- canonical double precision as integer_float against boolean
-- is left to others
-- canonical double precision as integer_float against integer
-- is left to others
-- canonical float double precision as float against float real
-- is left to others
-- canonical float real as float against float double precision
-- is left to others
-- canonical float real as integer_float against integer bigint
-- is left to others
-- canonical integer as decimal against numeric(18,4)
CAST("x" AS DECIMAL(18, 4))
-- canonical integer as decimal against numeric(20,6)
CAST("x" AS DECIMAL(20, 6))
-- canonical integer as decimal against numeric(38,0)
CAST("x" AS DECIMAL(38, 0))
-- canonical integer as decimal against numeric(38,37)
-- is left to others
-- canonical integer as integer against bigint
CAST("x" AS BIGINT)
-- canonical integer as integer against boolean
CAST("x" AS BIGINT)
-- canonical integer as integer against integer
CAST("x" AS BIGINT)
-- canonical integer as integer_float against double precision
-- is left to others
-- canonical integer bigint as integer_float against float real
-- is left to others
-- canonical integer integer as integer against boolean boolean
CAST("x" AS BIGINT)
-- canonical integer smallint as decimal against decimal numeric(38,38)
-- is left to others
-- canonical interval day to second as interval against interval day to second
-- is left to others
-- canonical numeric(18,4) as decimal against bigint
CAST("x" AS DECIMAL(23, 4))
-- canonical numeric(18,4) as decimal against boolean
CAST("x" AS DECIMAL(18, 4))
-- canonical numeric(18,4) as decimal against integer
CAST("x" AS DECIMAL(18, 4))
-- canonical numeric(18,4) as decimal against numeric(18,4)
CAST("x" AS DECIMAL(18, 4))
-- canonical numeric(18,4) as decimal against numeric(20,6)
CAST("x" AS DECIMAL(20, 6))
-- canonical numeric(18,4) as decimal against numeric(38,0)
-- is left to others
-- canonical numeric(18,4) as decimal against numeric(38,37)
-- is left to others
-- canonical numeric(18,4) as decimal_float against double precision
-- is left to others
-- canonical numeric(20,6) as decimal against bigint
CAST("x" AS DECIMAL(25, 6))
-- canonical numeric(20,6) as decimal against boolean
CAST("x" AS DECIMAL(20, 6))
-- canonical numeric(20,6) as decimal against integer
CAST("x" AS DECIMAL(20, 6))
-- canonical numeric(20,6) as decimal against numeric(18,4)
CAST("x" AS DECIMAL(20, 6))
-- canonical numeric(20,6) as decimal against numeric(20,6)
CAST("x" AS DECIMAL(20, 6))
-- canonical numeric(20,6) as decimal against numeric(38,0)
-- is left to others
-- canonical numeric(20,6) as decimal against numeric(38,37)
-- is left to others
-- canonical numeric(20,6) as decimal_float against double precision
-- is left to others
-- canonical numeric(38,0) as decimal against bigint
CAST("x" AS DECIMAL(38, 0))
-- canonical numeric(38,0) as decimal against boolean
CAST("x" AS DECIMAL(38, 0))
-- canonical numeric(38,0) as decimal against integer
CAST("x" AS DECIMAL(38, 0))
-- canonical numeric(38,0) as decimal against numeric(18,4)
-- is left to others
-- canonical numeric(38,0) as decimal against numeric(20,6)
-- is left to others
-- canonical numeric(38,0) as decimal against numeric(38,0)
CAST("x" AS DECIMAL(38, 0))
-- canonical numeric(38,0) as decimal against numeric(38,37)
-- is left to others
-- canonical numeric(38,0) as decimal_float against double precision
-- is left to others
-- canonical numeric(38,37) as decimal against bigint
-- is left to others
-- canonical numeric(38,37) as decimal against boolean
CAST("x" AS DECIMAL(38, 37))
-- canonical numeric(38,37) as decimal against integer
-- is left to others
-- canonical numeric(38,37) as decimal against numeric(18,4)
-- is left to others
-- canonical numeric(38,37) as decimal against numeric(20,6)
-- is left to others
-- canonical numeric(38,37) as decimal against numeric(38,0)
-- is left to others
-- canonical numeric(38,37) as decimal against numeric(38,37)
CAST("x" AS DECIMAL(38, 37))
-- canonical numeric(38,37) as decimal_float against double precision
-- is left to others
-- canonical other geometry as other against other geometry
-- is left to others
-- canonical super as json against super
-- is left to others
-- canonical super as json_text against character varying(256)
-- is left to others
-- canonical super as json_text against character(6)
-- is left to others
-- canonical text bpchar as text against text character varying(9)
TO_VARBYTE(RTRIM("x"), 'utf8')
-- canonical text char(4) as text against text nchar(3)
TO_VARBYTE(RTRIM("x"), 'utf8')
-- canonical text character varying(9) as text against text bpchar
TO_VARBYTE("x", 'utf8')
-- canonical text nchar(3) as text against text char(4)
TO_VARBYTE(RTRIM("x"), 'utf8')
-- canonical time without time zone as time against time without time zone
"x"
-- canonical timestamp timestamp without time zone as timestamp against date date
CAST("x" AS TIMESTAMP)
-- canonical timestamp with time zone as timestamptz against timestamp with time zone
("x" AT TIME ZONE 'UTC')
-- canonical timestamp without time zone as timestamp against date
CAST("x" AS TIMESTAMP)
-- canonical timestamp without time zone as timestamp against timestamp without time zone
CAST("x" AS TIMESTAMP)
-- count_if
COUNT(CASE WHEN x > 1 THEN 1 END)
-- digest character varying(256) as text
MD5((CASE WHEN "x" IS NULL THEN '-' WHEN LEN("x") > 1024 THEN (CAST(LEN("x") AS VARCHAR) || '#' || MD5("x")) ELSE (CAST(LEN("x") AS VARCHAR) || ':' || "x") END))
-- digest character(6) as text
MD5((CASE WHEN "x" IS NULL THEN '-' WHEN LEN(RTRIM("x")) > 1024 THEN (CAST(LEN(RTRIM("x")) AS VARCHAR) || '#' || MD5(RTRIM("x"))) ELSE (CAST(LEN(RTRIM("x")) AS VARCHAR) || ':' || RTRIM("x")) END))
-- digest date as date
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LEN(CAST("x" AS VARCHAR)) AS VARCHAR) || ':' || CAST("x" AS VARCHAR)) END))
-- digest date as timestamp
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LEN(REPLACE(REPLACE(CASE WHEN CAST(CAST("x" AS TIMESTAMP) AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), '0'), '.') ELSE CAST(CAST("x" AS TIMESTAMP) AS VARCHAR) END, ' ', 'T'), 'TBC', ' BC')) AS VARCHAR) || ':' || REPLACE(REPLACE(CASE WHEN CAST(CAST("x" AS TIMESTAMP) AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), '0'), '.') ELSE CAST(CAST("x" AS TIMESTAMP) AS VARCHAR) END, ' ', 'T'), 'TBC', ' BC')) END))
-- digest date date as timestamp
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LEN(REPLACE(REPLACE(CASE WHEN CAST(CAST("x" AS TIMESTAMP) AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), '0'), '.') ELSE CAST(CAST("x" AS TIMESTAMP) AS VARCHAR) END, ' ', 'T'), 'TBC', ' BC')) AS VARCHAR) || ':' || REPLACE(REPLACE(CASE WHEN CAST(CAST("x" AS TIMESTAMP) AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), '0'), '.') ELSE CAST(CAST("x" AS TIMESTAMP) AS VARCHAR) END, ' ', 'T'), 'TBC', ' BC')) END))
-- digest decimal numeric(38,38) as decimal
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LEN(CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) END))
-- digest decimal numeric(9,2) as decimal
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LEN(CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) END))
-- digest numeric(18,4) as decimal
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LEN(CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) END))
-- digest numeric(20,6) as decimal
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LEN(CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) END))
-- digest numeric(38,0) as decimal
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LEN(CAST("x" AS VARCHAR)) AS VARCHAR) || ':' || CAST("x" AS VARCHAR)) END))
-- digest numeric(38,37) as decimal
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LEN(CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) END))
-- digest text bpchar as text
MD5((CASE WHEN "x" IS NULL THEN '-' WHEN LEN(RTRIM("x")) > 1024 THEN (CAST(LEN(RTRIM("x")) AS VARCHAR) || '#' || MD5(RTRIM("x"))) ELSE (CAST(LEN(RTRIM("x")) AS VARCHAR) || ':' || RTRIM("x")) END))
-- digest text char(4) as text
MD5((CASE WHEN "x" IS NULL THEN '-' WHEN LEN(RTRIM("x")) > 1024 THEN (CAST(LEN(RTRIM("x")) AS VARCHAR) || '#' || MD5(RTRIM("x"))) ELSE (CAST(LEN(RTRIM("x")) AS VARCHAR) || ':' || RTRIM("x")) END))
-- digest text character varying(9) as text
MD5((CASE WHEN "x" IS NULL THEN '-' WHEN LEN("x") > 1024 THEN (CAST(LEN("x") AS VARCHAR) || '#' || MD5("x")) ELSE (CAST(LEN("x") AS VARCHAR) || ':' || "x") END))
-- digest text nchar(3) as text
MD5((CASE WHEN "x" IS NULL THEN '-' WHEN LEN(RTRIM("x")) > 1024 THEN (CAST(LEN(RTRIM("x")) AS VARCHAR) || '#' || MD5(RTRIM("x"))) ELSE (CAST(LEN(RTRIM("x")) AS VARCHAR) || ':' || RTRIM("x")) END))
-- digits bigint
0 of its fraction, None in all
-- digits decimal numeric(38,38)
38 of its fraction, None in all
-- digits decimal numeric(9,2)
2 of its fraction, None in all
-- digits double precision
None of its fraction, 15 in all
-- digits float double precision
None of its fraction, 15 in all
-- digits float real
None of its fraction, 15 in all
-- digits integer
0 of its fraction, None in all
-- digits integer bigint
0 of its fraction, None in all
-- digits integer integer
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
-- digits time without time zone
6 of its fraction, None in all
-- digits timestamp timestamp without time zone
6 of its fraction, None in all
-- digits timestamp with time zone
6 of its fraction, None in all
-- digits timestamp without time zone
6 of its fraction, None in all
-- distinct
CASE WHEN a.x = b.x OR (a.x IS NULL AND b.x IS NULL) THEN FALSE ELSE TRUE END
-- draws character varying(256) as text
COALESCE(MD5((CAST(LEN("x") AS VARCHAR) || ':' || "x" || CAST(LEN("x") AS VARCHAR) || ':' || "x")), '0') < '40000000'
-- draws character(6) as text
COALESCE(MD5((CAST(LEN(RTRIM("x")) AS VARCHAR) || ':' || RTRIM("x") || CAST(LEN(RTRIM("x")) AS VARCHAR) || ':' || RTRIM("x"))), '0') < '40000000'
-- draws text bpchar as text
COALESCE(MD5((CAST(LEN(RTRIM("x")) AS VARCHAR) || ':' || RTRIM("x") || CAST(LEN(RTRIM("x")) AS VARCHAR) || ':' || RTRIM("x"))), '0') < '40000000'
-- draws text char(4) as text
COALESCE(MD5((CAST(LEN(RTRIM("x")) AS VARCHAR) || ':' || RTRIM("x") || CAST(LEN(RTRIM("x")) AS VARCHAR) || ':' || RTRIM("x"))), '0') < '40000000'
-- draws text character varying(9) as text
COALESCE(MD5((CAST(LEN("x") AS VARCHAR) || ':' || "x" || CAST(LEN("x") AS VARCHAR) || ':' || "x")), '0') < '40000000'
-- draws text nchar(3) as text
COALESCE(MD5((CAST(LEN(RTRIM("x")) AS VARCHAR) || ':' || RTRIM("x") || CAST(LEN(RTRIM("x")) AS VARCHAR) || ':' || RTRIM("x"))), '0') < '40000000'
-- draws_all
1 = 1
-- exact_sum
SUM("n")
-- fingerprint bigint as decimal
CAST("x" AS VARCHAR)
-- fingerprint bigint as integer
CAST("x" AS VARCHAR)
-- fingerprint bigint as integer_float
CAST("x" AS VARCHAR)
-- fingerprint binary varying(64000) as binary
('\\x' || LOWER(FROM_VARBYTE("x", 'hex')))
-- fingerprint boolean as boolean
CASE WHEN "x" THEN 'true' WHEN NOT "x" THEN 'false' END
-- fingerprint boolean as decimal
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS VARCHAR)
-- fingerprint boolean as integer
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS VARCHAR)
-- fingerprint boolean as integer_float
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS VARCHAR)
-- fingerprint boolean boolean as decimal
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS VARCHAR)
-- fingerprint boolean boolean as integer
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS VARCHAR)
-- fingerprint character varying(256) as text
"x"
-- fingerprint character(6) as text
RTRIM("x")
-- fingerprint date as date
CAST("x" AS VARCHAR)
-- fingerprint date as timestamp
REPLACE(REPLACE(CASE WHEN CAST(CAST("x" AS TIMESTAMP) AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), '0'), '.') ELSE CAST(CAST("x" AS TIMESTAMP) AS VARCHAR) END, ' ', 'T'), 'TBC', ' BC')
-- fingerprint date date as timestamp
REPLACE(REPLACE(CASE WHEN CAST(CAST("x" AS TIMESTAMP) AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), '0'), '.') ELSE CAST(CAST("x" AS TIMESTAMP) AS VARCHAR) END, ' ', 'T'), 'TBC', ' BC')
-- fingerprint decimal numeric(38,38) as decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- fingerprint decimal numeric(9,2) as decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- fingerprint integer as decimal
CAST("x" AS VARCHAR)
-- fingerprint integer as integer
CAST("x" AS VARCHAR)
-- fingerprint integer as integer_float
CAST("x" AS VARCHAR)
-- fingerprint integer bigint as integer_float
CAST("x" AS VARCHAR)
-- fingerprint integer integer as integer
CAST("x" AS VARCHAR)
-- fingerprint integer smallint as decimal
CAST("x" AS VARCHAR)
-- fingerprint numeric(18,4) as decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- fingerprint numeric(20,6) as decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- fingerprint numeric(38,0) as decimal
CAST("x" AS VARCHAR)
-- fingerprint numeric(38,37) as decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- fingerprint text bpchar as text
RTRIM("x")
-- fingerprint text char(4) as text
RTRIM("x")
-- fingerprint text character varying(9) as text
"x"
-- fingerprint text nchar(3) as text
RTRIM("x")
-- fingerprint time without time zone as time
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- fingerprint timestamp timestamp without time zone as timestamp
REPLACE(REPLACE(CASE WHEN CAST(CAST("x" AS TIMESTAMP) AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), '0'), '.') ELSE CAST(CAST("x" AS TIMESTAMP) AS VARCHAR) END, ' ', 'T'), 'TBC', ' BC')
-- fingerprint timestamp with time zone as timestamptz
(REPLACE(REPLACE(CASE WHEN CAST(("x" AT TIME ZONE 'UTC') AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST(("x" AT TIME ZONE 'UTC') AS VARCHAR), '0'), '.') ELSE CAST(("x" AT TIME ZONE 'UTC') AS VARCHAR) END, ' ', 'T'), 'TBC', ' BC') || 'Z')
-- fingerprint timestamp without time zone as timestamp
REPLACE(REPLACE(CASE WHEN CAST(CAST("x" AS TIMESTAMP) AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), '0'), '.') ELSE CAST(CAST("x" AS TIMESTAMP) AS VARCHAR) END, ' ', 'T'), 'TBC', ' BC')
-- flag
x > 1
-- flagged
d0
-- group_by
1
-- hex_number
STRTOL(SUBSTRING(rd, 17, 15), 16)
-- is_null
"x" IS NULL
-- key_text bigint as decimal
CAST("x" AS VARCHAR)
-- key_text bigint as integer
CAST("x" AS VARCHAR)
-- key_text binary varying(64000) as binary
('\\x' || LOWER(FROM_VARBYTE("x", 'hex')))
-- key_text boolean as boolean
CASE WHEN "x" THEN 'true' WHEN NOT "x" THEN 'false' END
-- key_text boolean as decimal
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS VARCHAR)
-- key_text boolean as integer
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS VARCHAR)
-- key_text boolean boolean as decimal
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS VARCHAR)
-- key_text boolean boolean as integer
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS VARCHAR)
-- key_text character varying(256) as text
"x"
-- key_text character(6) as text
RTRIM("x")
-- key_text date as date
CAST("x" AS VARCHAR)
-- key_text date as timestamp
REPLACE(REPLACE(CASE WHEN CAST(CAST("x" AS TIMESTAMP) AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), '0'), '.') ELSE CAST(CAST("x" AS TIMESTAMP) AS VARCHAR) END, ' ', 'T'), 'TBC', ' BC')
-- key_text date date as timestamp
REPLACE(REPLACE(CASE WHEN CAST(CAST("x" AS TIMESTAMP) AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), '0'), '.') ELSE CAST(CAST("x" AS TIMESTAMP) AS VARCHAR) END, ' ', 'T'), 'TBC', ' BC')
-- key_text decimal numeric(38,38) as decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- key_text decimal numeric(9,2) as decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- key_text integer as decimal
CAST("x" AS VARCHAR)
-- key_text integer as integer
CAST("x" AS VARCHAR)
-- key_text integer integer as integer
CAST("x" AS VARCHAR)
-- key_text integer smallint as decimal
CAST("x" AS VARCHAR)
-- key_text numeric(18,4) as decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- key_text numeric(20,6) as decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- key_text numeric(38,0) as decimal
CAST("x" AS VARCHAR)
-- key_text numeric(38,37) as decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- key_text text bpchar as text
RTRIM("x")
-- key_text text char(4) as text
RTRIM("x")
-- key_text text character varying(9) as text
"x"
-- key_text text nchar(3) as text
RTRIM("x")
-- key_text time without time zone as time
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- key_text timestamp timestamp without time zone as timestamp
REPLACE(REPLACE(CASE WHEN CAST(CAST("x" AS TIMESTAMP) AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), '0'), '.') ELSE CAST(CAST("x" AS TIMESTAMP) AS VARCHAR) END, ' ', 'T'), 'TBC', ' BC')
-- key_text timestamp with time zone as timestamptz
(REPLACE(REPLACE(CASE WHEN CAST(("x" AT TIME ZONE 'UTC') AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST(("x" AT TIME ZONE 'UTC') AS VARCHAR), '0'), '.') ELSE CAST(("x" AT TIME ZONE 'UTC') AS VARCHAR) END, ' ', 'T'), 'TBC', ' BC') || 'Z')
-- key_text timestamp without time zone as timestamp
REPLACE(REPLACE(CASE WHEN CAST(CAST("x" AS TIMESTAMP) AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), '0'), '.') ELSE CAST(CAST("x" AS TIMESTAMP) AS VARCHAR) END, ' ', 'T'), 'TBC', ' BC')
-- literal
'it''s \\ é'
-- modulo
MOD("n", 64)
-- nulls_last
x NULLS LAST
-- quote
"odd ""name"" with `ticks` and [brackets]"
-- reads_as_uuid
("x" ~ '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$' AND LEN(LOWER(REPLACE(REPLACE(REPLACE("x", '{', ''), '}', ''), '-', ''))) = 32)
-- same_key binary
a.k0 = b.k0
-- same_key binary or NULL
COALESCE(a.k0, TO_VARBYTE('', 'utf8')) = COALESCE(b.k0, TO_VARBYTE('', 'utf8')) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
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
COALESCE(a.k0, CAST(0 AS DECIMAL(1, 0))) = COALESCE(b.k0, CAST(0 AS DECIMAL(1, 0))) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- same_key integer
a.k0 = b.k0
-- same_key integer or NULL
COALESCE(a.k0, 0) = COALESCE(b.k0, 0) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- same_key text
a.k0 = b.k0
-- same_key text or NULL
COALESCE(a.k0, TO_VARBYTE('', 'utf8')) = COALESCE(b.k0, TO_VARBYTE('', 'utf8')) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- same_key time
a.k0 = b.k0
-- same_key time or NULL
COALESCE(a.k0, CAST('00:00:00' AS TIME)) = COALESCE(b.k0, CAST('00:00:00' AS TIME)) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- same_key timestamp
a.k0 = b.k0
-- same_key timestamp or NULL
COALESCE(a.k0, CAST('2000-01-01' AS TIMESTAMP)) = COALESCE(b.k0, CAST('2000-01-01' AS TIMESTAMP)) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- same_key timestamptz
a.k0 = b.k0
-- same_key timestamptz or NULL
COALESCE(a.k0, CAST('2000-01-01' AS TIMESTAMP)) = COALESCE(b.k0, CAST('2000-01-01' AS TIMESTAMP)) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- sum_if
SUM(CASE WHEN y > 1 THEN x END)
-- transport bigint
"x"
-- transport binary
"x"
-- transport boolean
"x"
-- transport boolean boolean
"x"
-- transport char
RTRIM("x")
-- transport date
CAST("x" AS VARCHAR)
-- transport date date
CAST("x" AS VARCHAR)
-- transport decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- transport decimal numeric(38,38)
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- transport decimal numeric(9,2)
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- transport fine_decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- transport finest_decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
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
-- transport integer smallint
"x"
-- transport interval
CAST("x" AS VARCHAR)
-- transport json
JSON_SERIALIZE("x")
-- transport other geometry
CAST("x" AS VARCHAR)
-- transport text
"x"
-- transport text bpchar
RTRIM("x")
-- transport text char(4)
RTRIM("x")
-- transport text character varying(9)
"x"
-- transport text nchar(3)
RTRIM("x")
-- transport time
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- transport timestamp
REPLACE(REPLACE(CASE WHEN CAST(CAST("x" AS TIMESTAMP) AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), '0'), '.') ELSE CAST(CAST("x" AS TIMESTAMP) AS VARCHAR) END, ' ', 'T'), 'TBC', ' BC')
-- transport timestamp timestamp without time zone
REPLACE(REPLACE(CASE WHEN CAST(CAST("x" AS TIMESTAMP) AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), '0'), '.') ELSE CAST(CAST("x" AS TIMESTAMP) AS VARCHAR) END, ' ', 'T'), 'TBC', ' BC')
-- transport timestamptz
(REPLACE(REPLACE(CASE WHEN CAST(("x" AT TIME ZONE 'UTC') AS VARCHAR) LIKE '%.%' THEN RTRIM(RTRIM(CAST(("x" AT TIME ZONE 'UTC') AS VARCHAR), '0'), '.') ELSE CAST(("x" AT TIME ZONE 'UTC') AS VARCHAR) END, ' ', 'T'), 'TBC', ' BC') || 'Z')
-- transport wide_decimal
CAST("x" AS VARCHAR)
