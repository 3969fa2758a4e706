-- bucket binary
CAST(HASH(k0, k1) % 65536 AS INTEGER)
-- bucket boolean
CAST(HASH(k0, k1) % 65536 AS INTEGER)
-- bucket date
CAST(HASH(k0, k1) % 65536 AS INTEGER)
-- bucket decimal
CAST(HASH(k0, k1) % 65536 AS INTEGER)
-- bucket decimal_float
CAST(HASH(k0, k1) % 65536 AS INTEGER)
-- bucket float
CAST(HASH(k0, k1) % 65536 AS INTEGER)
-- bucket integer
CAST(HASH(k0, k1) % 65536 AS INTEGER)
-- bucket integer_float
CAST(HASH(k0, k1) % 65536 AS INTEGER)
-- bucket interval
CAST(HASH(k0, k1) % 65536 AS INTEGER)
-- bucket json
CAST(HASH(k0, k1) % 65536 AS INTEGER)
-- bucket json_text
CAST(HASH(k0, k1) % 65536 AS INTEGER)
-- bucket nested
CAST(HASH(k0, k1) % 65536 AS INTEGER)
-- bucket other
CAST(HASH(k0, k1) % 65536 AS INTEGER)
-- bucket text
CAST(HASH(k0, k1) % 65536 AS INTEGER)
-- bucket time
CAST(HASH(k0, k1) % 65536 AS INTEGER)
-- bucket timestamp
CAST(HASH(k0, k1) % 65536 AS INTEGER)
-- bucket timestamptz
CAST(HASH(k0, k1) % 65536 AS INTEGER)
-- bucket untyped
CAST(HASH(k0, k1) % 65536 AS INTEGER)
-- bucket uuid
CAST(HASH(k0, k1) % 65536 AS INTEGER)
-- bucket uuid_text
CAST(HASH(k0, k1) % 65536 AS INTEGER)
-- canonical BIGINT as decimal against DECIMAL(18,4)
CAST("x" AS DECIMAL(23, 4))
-- canonical BIGINT as decimal against DECIMAL(20,6)
CAST("x" AS DECIMAL(25, 6))
-- canonical BIGINT as decimal against DECIMAL(38,0)
CAST("x" AS DECIMAL(38, 0))
-- canonical BIGINT as decimal against DECIMAL(38,37)
CAST("x" AS VARCHAR)
-- canonical BIGINT as integer against BIGINT
"x"
-- canonical BIGINT as integer against BOOLEAN
CAST("x" AS BIGINT)
-- canonical BIGINT as integer against INTEGER
CAST("x" AS BIGINT)
-- canonical BIGINT as integer_float against DOUBLE
CAST("x" AS VARCHAR)
-- canonical BLOB as binary against BLOB
"x"
-- canonical BOOLEAN as boolean against BOOLEAN
"x"
-- canonical BOOLEAN as decimal against DECIMAL(18,4)
CAST("x" AS DECIMAL(18, 4))
-- canonical BOOLEAN as decimal against DECIMAL(20,6)
CAST("x" AS DECIMAL(20, 6))
-- canonical BOOLEAN as decimal against DECIMAL(38,0)
CAST("x" AS DECIMAL(38, 0))
-- canonical BOOLEAN as decimal against DECIMAL(38,37)
CAST("x" AS DECIMAL(38, 37))
-- canonical BOOLEAN as integer against BIGINT
CAST("x" AS BIGINT)
-- canonical BOOLEAN as integer against INTEGER
CAST("x" AS BIGINT)
-- canonical BOOLEAN as integer_float against DOUBLE
CAST(CAST("x" AS INTEGER) AS VARCHAR)
-- canonical DATE as date against DATE
"x"
-- canonical DATE as timestamp against TIMESTAMP
CAST("x" AS TIMESTAMP)
-- canonical DECIMAL(18,4) as decimal against BIGINT
CAST("x" AS DECIMAL(23, 4))
-- canonical DECIMAL(18,4) as decimal against BOOLEAN
CAST("x" AS DECIMAL(18, 4))
-- canonical DECIMAL(18,4) as decimal against DECIMAL(18,4)
"x"
-- canonical DECIMAL(18,4) as decimal against DECIMAL(20,6)
CAST("x" AS DECIMAL(20, 6))
-- canonical DECIMAL(18,4) as decimal against DECIMAL(38,0)
RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.')
-- canonical DECIMAL(18,4) as decimal against DECIMAL(38,37)
RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.')
-- canonical DECIMAL(18,4) as decimal against INTEGER
CAST("x" AS DECIMAL(18, 4))
-- canonical DECIMAL(18,4) as decimal_float against DOUBLE
RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.')
-- canonical DECIMAL(20,6) as decimal against BIGINT
CAST("x" AS DECIMAL(25, 6))
-- canonical DECIMAL(20,6) as decimal against BOOLEAN
CAST("x" AS DECIMAL(20, 6))
-- canonical DECIMAL(20,6) as decimal against DECIMAL(18,4)
CAST("x" AS DECIMAL(20, 6))
-- canonical DECIMAL(20,6) as decimal against DECIMAL(20,6)
"x"
-- canonical DECIMAL(20,6) as decimal against DECIMAL(38,0)
RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.')
-- canonical DECIMAL(20,6) as decimal against DECIMAL(38,37)
RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.')
-- canonical DECIMAL(20,6) as decimal against INTEGER
CAST("x" AS DECIMAL(20, 6))
-- canonical DECIMAL(20,6) as decimal_float against DOUBLE
RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.')
-- canonical DECIMAL(38,0) as decimal against BIGINT
CAST("x" AS DECIMAL(38, 0))
-- canonical DECIMAL(38,0) as decimal against BOOLEAN
CAST("x" AS DECIMAL(38, 0))
-- canonical DECIMAL(38,0) as decimal against DECIMAL(18,4)
CAST("x" AS VARCHAR)
-- canonical DECIMAL(38,0) as decimal against DECIMAL(20,6)
CAST("x" AS VARCHAR)
-- canonical DECIMAL(38,0) as decimal against DECIMAL(38,0)
"x"
-- canonical DECIMAL(38,0) as decimal against DECIMAL(38,37)
CAST("x" AS VARCHAR)
-- canonical DECIMAL(38,0) as decimal against INTEGER
CAST("x" AS DECIMAL(38, 0))
-- canonical DECIMAL(38,0) as decimal_float against DOUBLE
CAST("x" AS VARCHAR)
-- canonical DECIMAL(38,37) as decimal against BIGINT
RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.')
-- canonical DECIMAL(38,37) as decimal against BOOLEAN
CAST("x" AS DECIMAL(38, 37))
-- canonical DECIMAL(38,37) as decimal against DECIMAL(18,4)
RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.')
-- canonical DECIMAL(38,37) as decimal against DECIMAL(20,6)
RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.')
-- canonical DECIMAL(38,37) as decimal against DECIMAL(38,0)
RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.')
-- canonical DECIMAL(38,37) as decimal against DECIMAL(38,37)
"x"
-- canonical DECIMAL(38,37) as decimal against INTEGER
RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.')
-- canonical DECIMAL(38,37) as decimal_float against DOUBLE
RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.')
-- canonical DOUBLE as decimal_float against DECIMAL(18,4)
twofold_number(CAST("x" AS VARCHAR))
-- canonical DOUBLE as decimal_float against DECIMAL(20,6)
twofold_number(CAST("x" AS VARCHAR))
-- canonical DOUBLE as decimal_float against DECIMAL(38,0)
twofold_number(CAST("x" AS VARCHAR))
-- canonical DOUBLE as decimal_float against DECIMAL(38,37)
twofold_number(CAST("x" AS VARCHAR))
-- canonical DOUBLE as float against DOUBLE
"x"
-- canonical DOUBLE as integer_float against BIGINT
CASE WHEN ISFINITE("x") AND "x" = TRUNC("x") THEN CAST(CAST("x" AS BIGNUM) AS VARCHAR) ELSE twofold_number(CAST("x" AS VARCHAR)) END
-- canonical DOUBLE as integer_float against BOOLEAN
CASE WHEN ISFINITE("x") AND "x" = TRUNC("x") THEN CAST(CAST("x" AS BIGNUM) AS VARCHAR) ELSE twofold_number(CAST("x" AS VARCHAR)) END
-- canonical DOUBLE as integer_float against INTEGER
CASE WHEN ISFINITE("x") AND "x" = TRUNC("x") THEN CAST(CAST("x" AS BIGNUM) AS VARCHAR) ELSE twofold_number(CAST("x" AS VARCHAR)) END
-- canonical INTEGER as decimal against DECIMAL(18,4)
CAST("x" AS DECIMAL(18, 4))
-- canonical INTEGER as decimal against DECIMAL(20,6)
CAST("x" AS DECIMAL(20, 6))
-- canonical INTEGER as decimal against DECIMAL(38,0)
CAST("x" AS DECIMAL(38, 0))
-- canonical INTEGER as decimal against DECIMAL(38,37)
CAST("x" AS VARCHAR)
-- canonical INTEGER as integer against BIGINT
CAST("x" AS BIGINT)
-- canonical INTEGER as integer against BOOLEAN
CAST("x" AS BIGINT)
-- canonical INTEGER as integer against INTEGER
"x"
-- canonical INTEGER as integer_float against DOUBLE
CAST("x" AS VARCHAR)
-- canonical INTEGER[] as nested against INTEGER[]
"x"
-- canonical INTERVAL as interval against INTERVAL
CASE WHEN "x" IS NULL THEN NULL WHEN (CASE WHEN DATEPART('hour', "x") <> 0 THEN CAST(DATEPART('hour', "x") AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', "x") <> 0 THEN CAST(DATEPART('minute', "x") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', "x") <> 0 THEN CASE WHEN DATEPART('microsecond', "x") < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', "x")) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', "x")) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END) = '' THEN CASE WHEN (CASE WHEN DATEPART('year', "x") <> 0 THEN CAST(DATEPART('year', "x") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "x") <> 0 THEN CAST(DATEPART('month', "x") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "x") <> 0 THEN CAST(DATEPART('day', "x") AS VARCHAR) || 'D' ELSE '' END) = '' THEN 'PT0S' ELSE 'P' || CASE WHEN DATEPART('year', "x") <> 0 THEN CAST(DATEPART('year', "x") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "x") <> 0 THEN CAST(DATEPART('month', "x") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "x") <> 0 THEN CAST(DATEPART('day', "x") AS VARCHAR) || 'D' ELSE '' END END ELSE 'P' || CASE WHEN DATEPART('year', "x") <> 0 THEN CAST(DATEPART('year', "x") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "x") <> 0 THEN CAST(DATEPART('month', "x") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "x") <> 0 THEN CAST(DATEPART('day', "x") AS VARCHAR) || 'D' ELSE '' END || 'T' || CASE WHEN DATEPART('hour', "x") <> 0 THEN CAST(DATEPART('hour', "x") AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', "x") <> 0 THEN CAST(DATEPART('minute', "x") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', "x") <> 0 THEN CASE WHEN DATEPART('microsecond', "x") < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', "x")) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', "x")) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END END
-- canonical JSON as json against JSON
COALESCE(twofold_json(CAST("x" AS VARCHAR)), CAST("x" AS VARCHAR))
-- canonical JSON as json_text against VARCHAR
COALESCE(twofold_json(CAST("x" AS VARCHAR)), CAST("x" AS VARCHAR))
-- canonical TIME as time against TIME
"x"
-- canonical TIMESTAMP WITH TIME ZONE as timestamptz against TIMESTAMP WITH TIME ZONE
"x"
-- canonical TIMESTAMP as timestamp against DATE
CAST("x" AS TIMESTAMP)
-- canonical TIMESTAMP as timestamp against TIMESTAMP
"x"
-- canonical UUID as uuid against UUID
"x"
-- canonical UUID as uuid_text against VARCHAR
CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END
-- canonical VARCHAR as json_text against JSON
COALESCE(twofold_json(CAST("x" AS VARCHAR)), CAST("x" AS VARCHAR))
-- canonical VARCHAR as text against VARCHAR
"x"
-- canonical VARCHAR as uuid_text against UUID
CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END
-- canonical array BIGINT[] as nested against array INTEGER[]
COALESCE(twofold_json(CAST(TO_JSON("x") AS VARCHAR)), CAST(TO_JSON("x") AS VARCHAR))
-- canonical array INTEGER[] as nested against array BIGINT[]
COALESCE(twofold_json(CAST(TO_JSON("x") AS VARCHAR)), CAST(TO_JSON("x") AS VARCHAR))
-- canonical array INTEGER[] as nested against array VARCHAR
COALESCE(twofold_json(CAST(TO_JSON("x") AS VARCHAR)), CAST(TO_JSON("x") AS VARCHAR))
-- canonical array INTEGER[] as nested against untyped VARCHAR
COALESCE(twofold_json(CAST(TO_JSON("x") AS VARCHAR)), CAST(TO_JSON("x") AS VARCHAR))
-- canonical array INTERVAL[] as nested against array INTERVAL[]
COALESCE(twofold_json(CAST(TO_JSON("x") AS VARCHAR)), CAST(TO_JSON("x") AS VARCHAR))
-- canonical array JSON[] as nested against array JSON[]
COALESCE(twofold_json(CAST(TO_JSON("x") AS VARCHAR)), CAST(TO_JSON("x") AS VARCHAR))
-- canonical array VARCHAR as nested against array INTEGER[]
COALESCE(twofold_json("x"), "x")
-- canonical array VARCHAR as nested against array VARCHAR
COALESCE(twofold_json("x"), "x")
-- canonical array VARCHAR[] NOCASE as nested against array VARCHAR[]
COALESCE(twofold_json(CAST(TO_JSON("x") AS VARCHAR)), CAST(TO_JSON("x") AS VARCHAR))
-- canonical array VARCHAR[] NOCASE as nested against array VARCHAR[] NOCASE
COALESCE(twofold_json(CAST(TO_JSON("x") AS VARCHAR)), CAST(TO_JSON("x") AS VARCHAR))
-- canonical array VARCHAR[] as nested against array VARCHAR[]
"x"
-- canonical array VARCHAR[] as nested against array VARCHAR[] NOCASE
COALESCE(twofold_json(CAST(TO_JSON("x") AS VARCHAR)), CAST(TO_JSON("x") AS VARCHAR))
-- canonical binary BLOB as binary against binary VARCHAR
'\x' || LOWER(HEX("x"))
-- canonical binary BLOB as binary against untyped VARCHAR
'\x' || LOWER(HEX("x"))
-- canonical binary VARCHAR as binary against binary BLOB
CASE WHEN STARTS_WITH("x", '\x') THEN LOWER("x") ELSE "x" END
-- canonical boolean BOOLEAN as boolean against boolean VARCHAR
CAST(CAST("x" AS BOOLEAN) AS VARCHAR)
-- canonical boolean BOOLEAN as boolean against untyped VARCHAR
CAST(CAST("x" AS BOOLEAN) AS VARCHAR)
-- canonical boolean BOOLEAN as integer_float against float FLOAT
CAST(CAST("x" AS INTEGER) AS VARCHAR)
-- canonical boolean VARCHAR as boolean against boolean BOOLEAN
COALESCE(CASE WHEN REGEXP_FULL_MATCH("x", '[ \t\n\v\f\r]*([11]|[tT]|[tT][rR][uU][eE]|[yY]|[yY][eE][sS]|[oO][nN])[ \t\n\v\f\r]*') THEN 'true' WHEN REGEXP_FULL_MATCH("x", '[ \t\n\v\f\r]*([00]|[fF]|[fF][aA][lL][sS][eE]|[nN]|[nN][oO]|[oO][fF][fF])[ \t\n\v\f\r]*') THEN 'false' END, CASE twofold_number("x") WHEN '1' THEN 'true' WHEN '0' THEN 'false' ELSE twofold_number("x") END, "x")
-- canonical boolean VARCHAR as decimal against decimal DECIMAL(9,2)
COALESCE(CASE WHEN REGEXP_FULL_MATCH("x", '[ \t\n\v\f\r]*([11]|[tT]|[tT][rR][uU][eE]|[yY]|[yY][eE][sS]|[oO][nN])[ \t\n\v\f\r]*') THEN '1' WHEN REGEXP_FULL_MATCH("x", '[ \t\n\v\f\r]*([00]|[fF]|[fF][aA][lL][sS][eE]|[nN]|[nN][oO]|[oO][fF][fF])[ \t\n\v\f\r]*') THEN '0' END, twofold_number("x"), "x")
-- canonical boolean VARCHAR as integer against integer BIGINT
COALESCE(CASE WHEN REGEXP_FULL_MATCH("x", '[ \t\n\v\f\r]*([11]|[tT]|[tT][rR][uU][eE]|[yY]|[yY][eE][sS]|[oO][nN])[ \t\n\v\f\r]*') THEN '1' WHEN REGEXP_FULL_MATCH("x", '[ \t\n\v\f\r]*([00]|[fF]|[fF][aA][lL][sS][eE]|[nN]|[nN][oO]|[oO][fF][fF])[ \t\n\v\f\r]*') THEN '0' END, twofold_number("x"), "x")
-- canonical boolean VARCHAR as integer_float against float DOUBLE
COALESCE(CASE WHEN REGEXP_FULL_MATCH("x", '[ \t\n\v\f\r]*([11]|[tT]|[tT][rR][uU][eE]|[yY]|[yY][eE][sS]|[oO][nN])[ \t\n\v\f\r]*') THEN '1' WHEN REGEXP_FULL_MATCH("x", '[ \t\n\v\f\r]*([00]|[fF]|[fF][aA][lL][sS][eE]|[nN]|[nN][oO]|[oO][fF][fF])[ \t\n\v\f\r]*') THEN '0' END, twofold_number("x"), "x")
-- canonical date DATE as date against date VARCHAR
REPLACE(CAST(CAST("x" AS DATE) AS VARCHAR), ' (BC)', ' BC')
-- canonical date DATE as date against untyped VARCHAR
REPLACE(CAST(CAST("x" AS DATE) AS VARCHAR), ' (BC)', ' BC')
-- canonical date DATE as timestamp against timestamp TIMESTAMP_NS
COALESCE(CAST(EPOCH_US(CAST("x" AS TIMESTAMP)) AS HUGEINT) * 1000, CASE WHEN "x" > '2000-01-01' THEN 1 WHEN NOT ("x" > '2000-01-01') THEN -1 END * CAST('100000000000000000000000000000000000000' AS HUGEINT))
-- canonical date VARCHAR as date against date DATE
CASE WHEN REGEXP_FULL_MATCH("x", '[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])') THEN "x" WHEN REGEXP_FULL_MATCH("x", '[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])[ T]00:00:00([.]0+)?Z?') THEN SUBSTR("x", 1, 10) ELSE twofold_clock("x", 'date') END
-- canonical date VARCHAR as date against date VARCHAR
CASE WHEN REGEXP_FULL_MATCH("x", '[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])') THEN "x" WHEN REGEXP_FULL_MATCH("x", '[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])[ T]00:00:00([.]0+)?Z?') THEN SUBSTR("x", 1, 10) ELSE twofold_clock("x", 'date') END
-- canonical date VARCHAR as timestamp against timestamp TIMESTAMP
CASE WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}Z?') THEN REPLACE(SUBSTR("x", 1, 19), ' ', 'T') WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]*[1-9]Z?') THEN REPLACE(RTRIM("x", 'Z'), ' ', 'T') WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]+Z?') THEN RTRIM(RTRIM(REPLACE(RTRIM("x", 'Z'), ' ', 'T'), '0'), '.') WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}') THEN "x" || 'T00:00:00' ELSE twofold_clock("x", 'timestamp') END
-- canonical decimal DECIMAL(18,4) as decimal against decimal VARCHAR
RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.')
-- canonical decimal DECIMAL(18,4) as decimal against integer UBIGINT
CAST("x" AS DECIMAL(24, 4))
-- canonical decimal DECIMAL(18,4) as decimal against integer VARCHAR
RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.')
-- canonical decimal DECIMAL(18,4) as decimal against untyped VARCHAR
RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.')
-- canonical decimal DECIMAL(18,4) as decimal_float against float FLOAT
RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.')
-- canonical decimal DECIMAL(18,4) as decimal_float against float VARCHAR
RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.')
-- canonical decimal DECIMAL(38,0) as decimal against integer HUGEINT
CAST("x" AS VARCHAR)
-- canonical decimal DECIMAL(9,0) as decimal_float against float DOUBLE
CAST("x" AS VARCHAR)
-- canonical decimal DECIMAL(9,2) as decimal against boolean VARCHAR
RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.')
-- canonical decimal VARCHAR as decimal against decimal DECIMAL(18,4)
CASE WHEN REGEXP_FULL_MATCH("x", '0|-?[1-9][0-9]*|-?(0|[1-9][0-9]*)[.][0-9]*[1-9]') THEN "x" ELSE COALESCE(twofold_number("x"), "x") END
-- canonical decimal VARCHAR as decimal_float against float DOUBLE
CASE WHEN REGEXP_FULL_MATCH("x", '0|-?[1-9][0-9]*|-?(0|[1-9][0-9]*)[.][0-9]*[1-9]') THEN "x" ELSE COALESCE(twofold_number("x"), "x") END
-- canonical float DOUBLE as decimal_float against decimal DECIMAL(9,0)
twofold_number(CAST("x" AS VARCHAR))
-- canonical float DOUBLE as decimal_float against decimal VARCHAR
twofold_number(CAST("x" AS VARCHAR))
-- canonical float DOUBLE as float against float FLOAT
CAST("x" AS DOUBLE)
-- canonical float DOUBLE as float against float VARCHAR
CAST(CAST("x" AS DOUBLE) + 0.0 AS VARCHAR)
-- canonical float DOUBLE as float against untyped VARCHAR
CAST(CAST("x" AS DOUBLE) + 0.0 AS VARCHAR)
-- canonical float DOUBLE as integer_float against boolean VARCHAR
CASE WHEN ISFINITE("x") AND "x" = TRUNC("x") THEN CAST(CAST("x" AS BIGNUM) AS VARCHAR) ELSE twofold_number(CAST("x" AS VARCHAR)) END
-- canonical float DOUBLE as integer_float against integer UBIGINT
CASE WHEN ISFINITE("x") AND "x" = TRUNC("x") THEN CAST(CAST("x" AS BIGNUM) AS VARCHAR) ELSE twofold_number(CAST("x" AS VARCHAR)) END
-- canonical float FLOAT as decimal_float against decimal DECIMAL(18,4)
twofold_number(CAST("x" AS VARCHAR))
-- canonical float FLOAT as float against float DOUBLE
CAST("x" AS DOUBLE)
-- canonical float FLOAT as float against float FLOAT
"x"
-- canonical float FLOAT as float against untyped VARCHAR
CAST(CAST("x" AS FLOAT) + 0.0 AS VARCHAR)
-- canonical float FLOAT as integer_float against boolean BOOLEAN
CASE WHEN ISFINITE("x") AND "x" = TRUNC("x") THEN CAST(CAST("x" AS BIGNUM) AS VARCHAR) ELSE twofold_number(CAST("x" AS VARCHAR)) END
-- canonical float FLOAT as integer_float against integer BIGINT
CASE WHEN ISFINITE("x") AND "x" = TRUNC("x") THEN CAST(CAST("x" AS BIGNUM) AS VARCHAR) ELSE twofold_number(CAST("x" AS VARCHAR)) END
-- canonical float FLOAT as integer_float against integer UHUGEINT
CASE WHEN ISFINITE("x") AND "x" = TRUNC("x") THEN CAST(CAST("x" AS BIGNUM) AS VARCHAR) ELSE twofold_number(CAST("x" AS VARCHAR)) END
-- canonical float VARCHAR as decimal_float against decimal DECIMAL(18,4)
CASE WHEN REGEXP_FULL_MATCH("x", '0|-?[1-9][0-9]*|-?(0|[1-9][0-9]*)[.][0-9]*[1-9]') THEN "x" ELSE COALESCE(twofold_number("x"), "x") END
-- canonical float VARCHAR as float against float DOUBLE
COALESCE(CAST(CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END + 0.0 AS VARCHAR), "x")
-- canonical float VARCHAR as integer_float against integer BIGINT
COALESCE(CASE WHEN ISFINITE(CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END) AND CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END = TRUNC(CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END) THEN CAST(CAST(CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END AS BIGNUM) AS VARCHAR) ELSE twofold_number(CAST(CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END AS VARCHAR)) END, "x")
-- canonical integer BIGINT as integer against boolean VARCHAR
CAST("x" AS VARCHAR)
-- canonical integer BIGINT as integer against integer UHUGEINT
CAST("x" AS VARCHAR)
-- canonical integer BIGINT as integer against integer VARCHAR
CAST("x" AS VARCHAR)
-- canonical integer BIGINT as integer against untyped VARCHAR
CAST("x" AS VARCHAR)
-- canonical integer BIGINT as integer_float against float FLOAT
CAST("x" AS VARCHAR)
-- canonical integer BIGINT as integer_float against float VARCHAR
CAST("x" AS VARCHAR)
-- canonical integer HUGEINT as decimal against decimal DECIMAL(38,0)
CAST("x" AS VARCHAR)
-- canonical integer HUGEINT as integer against integer UBIGINT
CAST("x" AS HUGEINT)
-- canonical integer TINYINT as integer against integer UBIGINT
CAST("x" AS HUGEINT)
-- canonical integer UBIGINT as decimal against decimal DECIMAL(18,4)
CAST("x" AS DECIMAL(24, 4))
-- canonical integer UBIGINT as integer against integer HUGEINT
CAST("x" AS HUGEINT)
-- canonical integer UBIGINT as integer against integer TINYINT
CAST("x" AS HUGEINT)
-- canonical integer UBIGINT as integer_float against float DOUBLE
CAST("x" AS VARCHAR)
-- canonical integer UHUGEINT as integer against integer BIGINT
CAST("x" AS VARCHAR)
-- canonical integer UHUGEINT as integer_float against float FLOAT
CAST("x" AS VARCHAR)
-- canonical integer VARCHAR as decimal against decimal DECIMAL(18,4)
CASE WHEN REGEXP_FULL_MATCH("x", '0|-?[1-9][0-9]*|-?(0|[1-9][0-9]*)[.][0-9]*[1-9]') THEN "x" ELSE COALESCE(twofold_number("x"), "x") END
-- canonical integer VARCHAR as integer against integer BIGINT
CASE WHEN REGEXP_FULL_MATCH("x", '0|-?[1-9][0-9]*|-?(0|[1-9][0-9]*)[.][0-9]*[1-9]') THEN "x" ELSE COALESCE(twofold_number("x"), "x") END
-- canonical integer VARCHAR as integer against integer VARCHAR
CASE WHEN REGEXP_FULL_MATCH("x", '0|-?[1-9][0-9]*|-?(0|[1-9][0-9]*)[.][0-9]*[1-9]') THEN "x" ELSE COALESCE(twofold_number("x"), "x") END
-- canonical interval INTERVAL as interval against interval VARCHAR
CASE WHEN "x" IS NULL THEN NULL WHEN (CASE WHEN DATEPART('hour', "x") <> 0 THEN CAST(DATEPART('hour', "x") AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', "x") <> 0 THEN CAST(DATEPART('minute', "x") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', "x") <> 0 THEN CASE WHEN DATEPART('microsecond', "x") < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', "x")) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', "x")) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END) = '' THEN CASE WHEN (CASE WHEN DATEPART('year', "x") <> 0 THEN CAST(DATEPART('year', "x") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "x") <> 0 THEN CAST(DATEPART('month', "x") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "x") <> 0 THEN CAST(DATEPART('day', "x") AS VARCHAR) || 'D' ELSE '' END) = '' THEN 'PT0S' ELSE 'P' || CASE WHEN DATEPART('year', "x") <> 0 THEN CAST(DATEPART('year', "x") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "x") <> 0 THEN CAST(DATEPART('month', "x") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "x") <> 0 THEN CAST(DATEPART('day', "x") AS VARCHAR) || 'D' ELSE '' END END ELSE 'P' || CASE WHEN DATEPART('year', "x") <> 0 THEN CAST(DATEPART('year', "x") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "x") <> 0 THEN CAST(DATEPART('month', "x") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "x") <> 0 THEN CAST(DATEPART('day', "x") AS VARCHAR) || 'D' ELSE '' END || 'T' || CASE WHEN DATEPART('hour', "x") <> 0 THEN CAST(DATEPART('hour', "x") AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', "x") <> 0 THEN CAST(DATEPART('minute', "x") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', "x") <> 0 THEN CASE WHEN DATEPART('microsecond', "x") < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', "x")) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', "x")) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END END
-- canonical interval INTERVAL as interval against untyped VARCHAR
CASE WHEN "x" IS NULL THEN NULL WHEN (CASE WHEN DATEPART('hour', "x") <> 0 THEN CAST(DATEPART('hour', "x") AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', "x") <> 0 THEN CAST(DATEPART('minute', "x") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', "x") <> 0 THEN CASE WHEN DATEPART('microsecond', "x") < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', "x")) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', "x")) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END) = '' THEN CASE WHEN (CASE WHEN DATEPART('year', "x") <> 0 THEN CAST(DATEPART('year', "x") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "x") <> 0 THEN CAST(DATEPART('month', "x") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "x") <> 0 THEN CAST(DATEPART('day', "x") AS VARCHAR) || 'D' ELSE '' END) = '' THEN 'PT0S' ELSE 'P' || CASE WHEN DATEPART('year', "x") <> 0 THEN CAST(DATEPART('year', "x") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "x") <> 0 THEN CAST(DATEPART('month', "x") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "x") <> 0 THEN CAST(DATEPART('day', "x") AS VARCHAR) || 'D' ELSE '' END END ELSE 'P' || CASE WHEN DATEPART('year', "x") <> 0 THEN CAST(DATEPART('year', "x") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "x") <> 0 THEN CAST(DATEPART('month', "x") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "x") <> 0 THEN CAST(DATEPART('day', "x") AS VARCHAR) || 'D' ELSE '' END || 'T' || CASE WHEN DATEPART('hour', "x") <> 0 THEN CAST(DATEPART('hour', "x") AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', "x") <> 0 THEN CAST(DATEPART('minute', "x") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', "x") <> 0 THEN CASE WHEN DATEPART('microsecond', "x") < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', "x")) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', "x")) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END END
-- canonical interval VARCHAR as interval against interval INTERVAL
COALESCE(CASE WHEN TRY_CAST("x" AS INTERVAL) IS NULL THEN NULL WHEN (CASE WHEN DATEPART('hour', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('hour', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('minute', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CASE WHEN DATEPART('microsecond', TRY_CAST("x" AS INTERVAL)) < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', TRY_CAST("x" AS INTERVAL))) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', TRY_CAST("x" AS INTERVAL))) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END) = '' THEN CASE WHEN (CASE WHEN DATEPART('year', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('year', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('month', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('day', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'D' ELSE '' END) = '' THEN 'PT0S' ELSE 'P' || CASE WHEN DATEPART('year', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('year', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('month', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('day', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'D' ELSE '' END END ELSE 'P' || CASE WHEN DATEPART('year', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('year', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('month', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('day', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'D' ELSE '' END || 'T' || CASE WHEN DATEPART('hour', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('hour', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('minute', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CASE WHEN DATEPART('microsecond', TRY_CAST("x" AS INTERVAL)) < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', TRY_CAST("x" AS INTERVAL))) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', TRY_CAST("x" AS INTERVAL))) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END END, "x")
-- canonical json JSON as json against json VARCHAR
COALESCE(twofold_json(CAST("x" AS VARCHAR)), CAST("x" AS VARCHAR))
-- canonical json JSON as json against untyped VARCHAR
COALESCE(twofold_json(CAST("x" AS VARCHAR)), CAST("x" AS VARCHAR))
-- canonical json JSON as json_text against text VARCHAR NOCASE
ENCODE(COALESCE(twofold_json(CAST("x" AS VARCHAR)), CAST("x" AS VARCHAR)))
-- canonical json VARCHAR as json against json JSON
COALESCE(twofold_json(CAST("x" AS VARCHAR)), CAST("x" AS VARCHAR))
-- canonical other BIT as other against other BIT
CAST("x" AS VARCHAR)
-- canonical other BLOB as other against other BLOB
'\x' || LOWER(HEX("x"))
-- canonical other VARCHAR as other against other VARCHAR
"x"
-- canonical struct MAP(VARCHAR, INTEGER) as nested against struct MAP(VARCHAR, INTEGER)
MAP_FROM_ENTRIES(LIST_SORT(MAP_ENTRIES("x")))
-- canonical struct STRUCT(a BIGINT) as nested against struct STRUCT(a INTEGER)
COALESCE(twofold_json(CAST(TO_JSON("x") AS VARCHAR)), CAST(TO_JSON("x") AS VARCHAR))
-- canonical struct STRUCT(a INTEGER) as nested against struct STRUCT(a BIGINT)
COALESCE(twofold_json(CAST(TO_JSON("x") AS VARCHAR)), CAST(TO_JSON("x") AS VARCHAR))
-- canonical struct STRUCT(a INTEGER) as nested against struct STRUCT(a INTEGER)
"x"
-- canonical struct VARIANT as nested against struct VARIANT
COALESCE(twofold_json(CAST(TO_JSON("x") AS VARCHAR)), CAST(TO_JSON("x") AS VARCHAR))
-- canonical text ENUM('a', 'b') as text against text VARCHAR
CAST("x" AS VARCHAR)
-- canonical text VARCHAR NOCASE as json_text against json JSON
ENCODE(COALESCE(twofold_json(CAST("x" AS VARCHAR)), CAST("x" AS VARCHAR)))
-- canonical text VARCHAR NOCASE as text against text VARCHAR
ENCODE(CAST("x" AS VARCHAR))
-- canonical text VARCHAR NOCASE as text against text VARCHAR NOCASE
ENCODE(CAST("x" AS VARCHAR))
-- canonical text VARCHAR NOCASE as uuid_text against uuid UUID
CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END
-- canonical text VARCHAR as text against text ENUM('a', 'b')
"x"
-- canonical text VARCHAR as text against text VARCHAR NOCASE
ENCODE(CAST("x" AS VARCHAR))
-- canonical text VARCHAR as text against untyped VARCHAR
"x"
-- canonical text VARCHAR as uuid_text against uuid VARCHAR
CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END
-- canonical time TIME as time against time TIME_NS
CAST("x" AS TIME_NS)
-- canonical time TIME as time against time VARCHAR
CAST(CAST("x" AS TIME) AS VARCHAR)
-- canonical time TIME as time against untyped VARCHAR
CAST(CAST("x" AS TIME) AS VARCHAR)
-- canonical time TIME_NS as time against time TIME
CAST("x" AS TIME_NS)
-- canonical time TIME_NS as time against time TIME_NS
"x"
-- canonical time TIME_NS as time against time VARCHAR
CAST("x" AS VARCHAR)
-- canonical time VARCHAR as time against time TIME
CASE WHEN REGEXP_FULL_MATCH("x", '([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{0,8}[1-9])?') THEN "x" ELSE twofold_clock("x", 'time') END
-- canonical time VARCHAR as time against time TIME_NS
CASE WHEN REGEXP_FULL_MATCH("x", '([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{0,8}[1-9])?') THEN "x" ELSE twofold_clock("x", 'time') END
-- canonical timestamp TIMESTAMP as timestamp against date VARCHAR
CASE WHEN CONTAINS(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' ', 'T') END
-- canonical timestamp TIMESTAMP as timestamp against timestamp TIMESTAMP_NS
COALESCE(CAST(EPOCH_US(CAST("x" AS TIMESTAMP)) AS HUGEINT) * 1000, CASE WHEN "x" > '2000-01-01' THEN 1 WHEN NOT ("x" > '2000-01-01') THEN -1 END * CAST('100000000000000000000000000000000000000' AS HUGEINT))
-- canonical timestamp TIMESTAMP as timestamp against timestamp VARCHAR
CASE WHEN CONTAINS(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' ', 'T') END
-- canonical timestamp TIMESTAMP as timestamp against untyped VARCHAR
CASE WHEN CONTAINS(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' ', 'T') END
-- canonical timestamp TIMESTAMP_MS as timestamp against timestamp TIMESTAMP_S
CAST("x" AS TIMESTAMP)
-- canonical timestamp TIMESTAMP_NS as timestamp against date DATE
COALESCE(CAST(EPOCH_NS("x") AS HUGEINT), CASE WHEN "x" > '2000-01-01' THEN 1 WHEN NOT ("x" > '2000-01-01') THEN -1 END * CAST('100000000000000000000000000000000000000' AS HUGEINT))
-- canonical timestamp TIMESTAMP_NS as timestamp against timestamp TIMESTAMP
COALESCE(CAST(EPOCH_NS("x") AS HUGEINT), CASE WHEN "x" > '2000-01-01' THEN 1 WHEN NOT ("x" > '2000-01-01') THEN -1 END * CAST('100000000000000000000000000000000000000' AS HUGEINT))
-- canonical timestamp TIMESTAMP_NS as timestamp against timestamp TIMESTAMP_NS
"x"
-- canonical timestamp TIMESTAMP_NS as timestamp against timestamp VARCHAR
CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '(BC)') THEN REPLACE(CAST("x" AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST("x" AS VARCHAR), ' ', 'T') END
-- canonical timestamp TIMESTAMP_S as timestamp against timestamp TIMESTAMP_MS
CAST("x" AS TIMESTAMP)
-- canonical timestamp VARCHAR as timestamp against timestamp TIMESTAMP
CASE WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}Z?') THEN REPLACE(SUBSTR("x", 1, 19), ' ', 'T') WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]*[1-9]Z?') THEN REPLACE(RTRIM("x", 'Z'), ' ', 'T') WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]+Z?') THEN RTRIM(RTRIM(REPLACE(RTRIM("x", 'Z'), ' ', 'T'), '0'), '.') WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}') THEN "x" || 'T00:00:00' ELSE twofold_clock("x", 'timestamp') END
-- canonical timestamp VARCHAR as timestamp against timestamp TIMESTAMP_NS
CASE WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}Z?') THEN REPLACE(SUBSTR("x", 1, 19), ' ', 'T') WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]*[1-9]Z?') THEN REPLACE(RTRIM("x", 'Z'), ' ', 'T') WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]+Z?') THEN RTRIM(RTRIM(REPLACE(RTRIM("x", 'Z'), ' ', 'T'), '0'), '.') WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}') THEN "x" || 'T00:00:00' ELSE twofold_clock("x", 'timestamp') END
-- canonical timestamptz TIMESTAMP WITH TIME ZONE as timestamptz against timestamptz TIMESTAMPTZ_NS
COALESCE(CAST(EPOCH_US(CAST("x" AS TIMESTAMPTZ)) AS HUGEINT) * 1000, CASE WHEN "x" > '2000-01-01' THEN 1 WHEN NOT ("x" > '2000-01-01') THEN -1 END * CAST('100000000000000000000000000000000000000' AS HUGEINT))
-- canonical timestamptz TIMESTAMP WITH TIME ZONE as timestamptz against timestamptz VARCHAR
CASE WHEN CONTAINS(REPLACE(CAST(CAST("x" AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), '(BC)') THEN REPLACE(REPLACE(CAST(CAST("x" AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' (BC) ', 'T') || ' BC' ELSE REPLACE(REPLACE(CAST(CAST("x" AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' ', 'T') END
-- canonical timestamptz TIMESTAMP WITH TIME ZONE as timestamptz against untyped VARCHAR
CASE WHEN CONTAINS(REPLACE(CAST(CAST("x" AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), '(BC)') THEN REPLACE(REPLACE(CAST(CAST("x" AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' (BC) ', 'T') || ' BC' ELSE REPLACE(REPLACE(CAST(CAST("x" AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' ', 'T') END
-- canonical timestamptz TIMESTAMPTZ_NS as timestamptz against timestamptz TIMESTAMP WITH TIME ZONE
COALESCE(CAST(EPOCH_NS("x") AS HUGEINT), CASE WHEN "x" > '2000-01-01' THEN 1 WHEN NOT ("x" > '2000-01-01') THEN -1 END * CAST('100000000000000000000000000000000000000' AS HUGEINT))
-- canonical timestamptz VARCHAR as timestamptz against timestamptz TIMESTAMP WITH TIME ZONE
CASE WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}Z?') THEN REPLACE(SUBSTR("x", 1, 19), ' ', 'T') || 'Z' WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]*[1-9]Z?') THEN REPLACE(RTRIM("x", 'Z'), ' ', 'T') || 'Z' WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]+Z?') THEN RTRIM(RTRIM(REPLACE(RTRIM("x", 'Z'), ' ', 'T'), '0'), '.') || 'Z' WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}') THEN "x" || 'T00:00:00' || 'Z' WHEN REGEXP_FULL_MATCH("x", '[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[ T]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{1,6})?[+-](0[0-9]|1[0-4])(:[0-5][0-9])?') THEN COALESCE(REPLACE(REPLACE(CAST(TRY_CAST("x" AS TIMESTAMPTZ) AS VARCHAR), ' ', 'T'), '+00', 'Z'), twofold_clock("x", 'timestamptz')) ELSE twofold_clock("x", 'timestamptz') END
-- canonical untyped VARCHAR as binary against binary BLOB
CASE WHEN STARTS_WITH("x", '\x') THEN LOWER("x") ELSE "x" END
-- canonical untyped VARCHAR as boolean against boolean BOOLEAN
COALESCE(CASE WHEN REGEXP_FULL_MATCH("x", '[ \t\n\v\f\r]*([11]|[tT]|[tT][rR][uU][eE]|[yY]|[yY][eE][sS]|[oO][nN])[ \t\n\v\f\r]*') THEN 'true' WHEN REGEXP_FULL_MATCH("x", '[ \t\n\v\f\r]*([00]|[fF]|[fF][aA][lL][sS][eE]|[nN]|[nN][oO]|[oO][fF][fF])[ \t\n\v\f\r]*') THEN 'false' END, CASE twofold_number("x") WHEN '1' THEN 'true' WHEN '0' THEN 'false' ELSE twofold_number("x") END, "x")
-- canonical untyped VARCHAR as date against date DATE
CASE WHEN REGEXP_FULL_MATCH("x", '[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])') THEN "x" WHEN REGEXP_FULL_MATCH("x", '[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])[ T]00:00:00([.]0+)?Z?') THEN SUBSTR("x", 1, 10) ELSE twofold_clock("x", 'date') END
-- canonical untyped VARCHAR as decimal against decimal DECIMAL(18,4)
CASE WHEN REGEXP_FULL_MATCH("x", '0|-?[1-9][0-9]*|-?(0|[1-9][0-9]*)[.][0-9]*[1-9]') THEN "x" ELSE COALESCE(twofold_number("x"), "x") END
-- canonical untyped VARCHAR as float against float DOUBLE
COALESCE(CAST(CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END + 0.0 AS VARCHAR), "x")
-- canonical untyped VARCHAR as float against float FLOAT
COALESCE(CAST(CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS FLOAT) END + 0.0 AS VARCHAR), "x")
-- canonical untyped VARCHAR as integer against integer BIGINT
CASE WHEN REGEXP_FULL_MATCH("x", '0|-?[1-9][0-9]*|-?(0|[1-9][0-9]*)[.][0-9]*[1-9]') THEN "x" ELSE COALESCE(twofold_number("x"), "x") END
-- canonical untyped VARCHAR as interval against interval INTERVAL
COALESCE(CASE WHEN TRY_CAST("x" AS INTERVAL) IS NULL THEN NULL WHEN (CASE WHEN DATEPART('hour', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('hour', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('minute', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CASE WHEN DATEPART('microsecond', TRY_CAST("x" AS INTERVAL)) < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', TRY_CAST("x" AS INTERVAL))) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', TRY_CAST("x" AS INTERVAL))) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END) = '' THEN CASE WHEN (CASE WHEN DATEPART('year', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('year', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('month', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('day', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'D' ELSE '' END) = '' THEN 'PT0S' ELSE 'P' || CASE WHEN DATEPART('year', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('year', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('month', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('day', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'D' ELSE '' END END ELSE 'P' || CASE WHEN DATEPART('year', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('year', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('month', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('day', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'D' ELSE '' END || 'T' || CASE WHEN DATEPART('hour', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('hour', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('minute', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CASE WHEN DATEPART('microsecond', TRY_CAST("x" AS INTERVAL)) < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', TRY_CAST("x" AS INTERVAL))) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', TRY_CAST("x" AS INTERVAL))) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END END, "x")
-- canonical untyped VARCHAR as json against json JSON
COALESCE(twofold_json(CAST("x" AS VARCHAR)), CAST("x" AS VARCHAR))
-- canonical untyped VARCHAR as nested against array INTEGER[]
COALESCE(twofold_json("x"), "x")
-- canonical untyped VARCHAR as text against text VARCHAR
"x"
-- canonical untyped VARCHAR as time against time TIME
CASE WHEN REGEXP_FULL_MATCH("x", '([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{0,8}[1-9])?') THEN "x" ELSE twofold_clock("x", 'time') END
-- canonical untyped VARCHAR as timestamp against timestamp TIMESTAMP
CASE WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}Z?') THEN REPLACE(SUBSTR("x", 1, 19), ' ', 'T') WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]*[1-9]Z?') THEN REPLACE(RTRIM("x", 'Z'), ' ', 'T') WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]+Z?') THEN RTRIM(RTRIM(REPLACE(RTRIM("x", 'Z'), ' ', 'T'), '0'), '.') WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}') THEN "x" || 'T00:00:00' ELSE twofold_clock("x", 'timestamp') END
-- canonical untyped VARCHAR as timestamptz against timestamptz TIMESTAMP WITH TIME ZONE
CASE WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}Z?') THEN REPLACE(SUBSTR("x", 1, 19), ' ', 'T') || 'Z' WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]*[1-9]Z?') THEN REPLACE(RTRIM("x", 'Z'), ' ', 'T') || 'Z' WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]+Z?') THEN RTRIM(RTRIM(REPLACE(RTRIM("x", 'Z'), ' ', 'T'), '0'), '.') || 'Z' WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}') THEN "x" || 'T00:00:00' || 'Z' WHEN REGEXP_FULL_MATCH("x", '[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[ T]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{1,6})?[+-](0[0-9]|1[0-4])(:[0-5][0-9])?') THEN COALESCE(REPLACE(REPLACE(CAST(TRY_CAST("x" AS TIMESTAMPTZ) AS VARCHAR), ' ', 'T'), '+00', 'Z'), twofold_clock("x", 'timestamptz')) ELSE twofold_clock("x", 'timestamptz') END
-- canonical untyped VARCHAR as untyped against untyped VARCHAR
"x"
-- canonical untyped VARCHAR as uuid against uuid UUID
COALESCE(CASE WHEN REGEXP_FULL_MATCH("x", '[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}|\{[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}') THEN CAST(TRY_CAST("x" AS UUID) AS VARCHAR) END, "x")
-- canonical uuid UUID as uuid against untyped VARCHAR
CAST(CAST("x" AS UUID) AS VARCHAR)
-- canonical uuid UUID as uuid against uuid VARCHAR
CAST(CAST("x" AS UUID) AS VARCHAR)
-- canonical uuid UUID as uuid_text against text VARCHAR NOCASE
CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END
-- canonical uuid VARCHAR as uuid against uuid UUID
COALESCE(CASE WHEN REGEXP_FULL_MATCH("x", '[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}|\{[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}') THEN CAST(TRY_CAST("x" AS UUID) AS VARCHAR) END, "x")
-- canonical uuid VARCHAR as uuid_text against text VARCHAR
CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END
-- count_if
COUNT(*) FILTER (WHERE x > 1)
-- digest DATE as date
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(REPLACE(CAST(CAST("x" AS DATE) AS VARCHAR), ' (BC)', ' BC')) AS VARCHAR) || ':' || REPLACE(CAST(CAST("x" AS DATE) AS VARCHAR), ' (BC)', ' BC')) END))
-- digest DATE as timestamp
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CONTAINS(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' ', 'T') END) AS VARCHAR) || ':' || CASE WHEN CONTAINS(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' ', 'T') END) END))
-- digest DECIMAL(18,4) as decimal
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) END))
-- digest DECIMAL(18,4) as decimal_float
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.')) AS VARCHAR) || ':' || RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.')) END))
-- digest DECIMAL(20,6) as decimal
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) END))
-- digest DECIMAL(20,6) as decimal_float
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.')) AS VARCHAR) || ':' || RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.')) END))
-- digest DECIMAL(38,0) as decimal
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) END))
-- digest DECIMAL(38,0) as decimal_float
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(CAST("x" AS VARCHAR)) AS VARCHAR) || ':' || CAST("x" AS VARCHAR)) END))
-- digest DECIMAL(38,37) as decimal
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) END))
-- digest DECIMAL(38,37) as decimal_float
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.')) AS VARCHAR) || ':' || RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.')) END))
-- digest VARCHAR as text
MD5((CASE WHEN "x" IS NULL THEN '-' WHEN LENGTH(CAST("x" AS VARCHAR)) > 1024 THEN (CAST(LENGTH(CAST("x" AS VARCHAR)) AS VARCHAR) || '#' || MD5(CAST("x" AS VARCHAR))) ELSE (CAST(LENGTH(CAST("x" AS VARCHAR)) AS VARCHAR) || ':' || CAST("x" AS VARCHAR)) END))
-- digest VARCHAR as uuid_text
MD5((CASE WHEN "x" IS NULL THEN '-' WHEN LENGTH(CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END) > 1024 THEN (CAST(LENGTH(CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || '#' || MD5(CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END)) ELSE (CAST(LENGTH(CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END) END))
-- digest date DATE as date
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(REPLACE(CAST(CAST("x" AS DATE) AS VARCHAR), ' (BC)', ' BC')) AS VARCHAR) || ':' || REPLACE(CAST(CAST("x" AS DATE) AS VARCHAR), ' (BC)', ' BC')) END))
-- digest date DATE as timestamp
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CONTAINS(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' ', 'T') END) AS VARCHAR) || ':' || CASE WHEN CONTAINS(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' ', 'T') END) END))
-- digest date VARCHAR as date
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN REGEXP_FULL_MATCH("x", '[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])') THEN "x" WHEN REGEXP_FULL_MATCH("x", '[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])[ T]00:00:00([.]0+)?Z?') THEN SUBSTR("x", 1, 10) ELSE twofold_clock("x", 'date') END) AS VARCHAR) || ':' || CASE WHEN REGEXP_FULL_MATCH("x", '[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])') THEN "x" WHEN REGEXP_FULL_MATCH("x", '[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])[ T]00:00:00([.]0+)?Z?') THEN SUBSTR("x", 1, 10) ELSE twofold_clock("x", 'date') END) END))
-- digest date VARCHAR as timestamp
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}Z?') THEN REPLACE(SUBSTR("x", 1, 19), ' ', 'T') WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]*[1-9]Z?') THEN REPLACE(RTRIM("x", 'Z'), ' ', 'T') WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]+Z?') THEN RTRIM(RTRIM(REPLACE(RTRIM("x", 'Z'), ' ', 'T'), '0'), '.') WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}') THEN "x" || 'T00:00:00' ELSE twofold_clock("x", 'timestamp') END) AS VARCHAR) || ':' || CASE WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}Z?') THEN REPLACE(SUBSTR("x", 1, 19), ' ', 'T') WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]*[1-9]Z?') THEN REPLACE(RTRIM("x", 'Z'), ' ', 'T') WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]+Z?') THEN RTRIM(RTRIM(REPLACE(RTRIM("x", 'Z'), ' ', 'T'), '0'), '.') WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}') THEN "x" || 'T00:00:00' ELSE twofold_clock("x", 'timestamp') END) END))
-- digest decimal DECIMAL(18,4) as decimal
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) END))
-- digest decimal DECIMAL(18,4) as decimal_float
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.')) AS VARCHAR) || ':' || RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.')) END))
-- digest decimal DECIMAL(38,0) as decimal
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) END))
-- digest decimal DECIMAL(9,0) as decimal_float
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(CAST("x" AS VARCHAR)) AS VARCHAR) || ':' || CAST("x" AS VARCHAR)) END))
-- digest decimal DECIMAL(9,2) as decimal
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) END))
-- digest decimal VARCHAR as decimal
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(COALESCE(twofold_number("x"), "x")) AS VARCHAR) || ':' || COALESCE(twofold_number("x"), "x")) END))
-- digest decimal VARCHAR as decimal_float
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN REGEXP_FULL_MATCH("x", '0|-?[1-9][0-9]*|-?(0|[1-9][0-9]*)[.][0-9]*[1-9]') THEN "x" ELSE COALESCE(twofold_number("x"), "x") END) AS VARCHAR) || ':' || CASE WHEN REGEXP_FULL_MATCH("x", '0|-?[1-9][0-9]*|-?(0|[1-9][0-9]*)[.][0-9]*[1-9]') THEN "x" ELSE COALESCE(twofold_number("x"), "x") END) END))
-- digest text ENUM('a', 'b') as text
MD5((CASE WHEN "x" IS NULL THEN '-' WHEN LENGTH(CAST("x" AS VARCHAR)) > 1024 THEN (CAST(LENGTH(CAST("x" AS VARCHAR)) AS VARCHAR) || '#' || MD5(CAST("x" AS VARCHAR))) ELSE (CAST(LENGTH(CAST("x" AS VARCHAR)) AS VARCHAR) || ':' || CAST("x" AS VARCHAR)) END))
-- digest text VARCHAR NOCASE as text
MD5((CASE WHEN "x" IS NULL THEN '-' WHEN LENGTH(CAST("x" AS VARCHAR)) > 1024 THEN (CAST(LENGTH(CAST("x" AS VARCHAR)) AS VARCHAR) || '#' || MD5(CAST("x" AS VARCHAR))) ELSE (CAST(LENGTH(CAST("x" AS VARCHAR)) AS VARCHAR) || ':' || CAST("x" AS VARCHAR)) END))
-- digest text VARCHAR NOCASE as uuid_text
MD5((CASE WHEN "x" IS NULL THEN '-' WHEN LENGTH(CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END) > 1024 THEN (CAST(LENGTH(CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || '#' || MD5(CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END)) ELSE (CAST(LENGTH(CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END) END))
-- digest text VARCHAR as text
MD5((CASE WHEN "x" IS NULL THEN '-' WHEN LENGTH(CAST("x" AS VARCHAR)) > 1024 THEN (CAST(LENGTH(CAST("x" AS VARCHAR)) AS VARCHAR) || '#' || MD5(CAST("x" AS VARCHAR))) ELSE (CAST(LENGTH(CAST("x" AS VARCHAR)) AS VARCHAR) || ':' || CAST("x" AS VARCHAR)) END))
-- digest text VARCHAR as uuid_text
MD5((CASE WHEN "x" IS NULL THEN '-' WHEN LENGTH(CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END) > 1024 THEN (CAST(LENGTH(CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || '#' || MD5(CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END)) ELSE (CAST(LENGTH(CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END) END))
-- digits BIGINT
0 of its fraction, None in all
-- digits DECIMAL(18,4)
4 of its fraction, None in all
-- digits DECIMAL(20,6)
6 of its fraction, None in all
-- digits DECIMAL(38,0)
0 of its fraction, None in all
-- digits DECIMAL(38,37)
37 of its fraction, None in all
-- digits DOUBLE
None of its fraction, 15 in all
-- digits INTEGER
0 of its fraction, None in all
-- digits TIME
6 of its fraction, None in all
-- digits TIMESTAMP
6 of its fraction, None in all
-- digits TIMESTAMP WITH TIME ZONE
6 of its fraction, None in all
-- digits decimal DECIMAL(18,4)
4 of its fraction, None in all
-- digits decimal DECIMAL(38,0)
0 of its fraction, None in all
-- digits decimal DECIMAL(9,0)
0 of its fraction, None in all
-- digits decimal DECIMAL(9,2)
2 of its fraction, None in all
-- digits float DOUBLE
None of its fraction, 15 in all
-- digits float FLOAT
None of its fraction, 6 in all
-- digits float VARCHAR
None of its fraction, 15 in all
-- digits integer BIGINT
0 of its fraction, None in all
-- digits integer HUGEINT
0 of its fraction, None in all
-- digits integer TINYINT
0 of its fraction, None in all
-- digits integer UBIGINT
0 of its fraction, None in all
-- digits integer UHUGEINT
0 of its fraction, None in all
-- digits integer VARCHAR
0 of its fraction, None in all
-- digits time TIME
6 of its fraction, None in all
-- digits time TIME_NS
9 of its fraction, None in all
-- digits time VARCHAR
6 of its fraction, None in all
-- digits timestamp TIMESTAMP
6 of its fraction, None in all
-- digits timestamp TIMESTAMP_MS
3 of its fraction, None in all
-- digits timestamp TIMESTAMP_NS
9 of its fraction, None in all
-- digits timestamp TIMESTAMP_S
0 of its fraction, None in all
-- digits timestamp VARCHAR
6 of its fraction, None in all
-- digits timestamptz TIMESTAMP WITH TIME ZONE
6 of its fraction, None in all
-- digits timestamptz TIMESTAMPTZ_NS
9 of its fraction, None in all
-- digits timestamptz VARCHAR
6 of its fraction, None in all
-- distinct
a.x IS DISTINCT FROM b.x
-- draws VARCHAR as text
COALESCE(MD5(CAST(LENGTH(CAST("x" AS VARCHAR)) AS VARCHAR) || ':' || CAST("x" AS VARCHAR) || CAST(LENGTH(CAST("x" AS VARCHAR)) AS VARCHAR) || ':' || CAST("x" AS VARCHAR)) < '40000000', TRUE)
-- draws VARCHAR as uuid_text
COALESCE(MD5(CAST(LENGTH(CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END || CAST(LENGTH(CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END) < '40000000', TRUE)
-- draws text ENUM('a', 'b') as text
COALESCE(MD5(CAST(LENGTH(CAST("x" AS VARCHAR)) AS VARCHAR) || ':' || CAST("x" AS VARCHAR) || CAST(LENGTH(CAST("x" AS VARCHAR)) AS VARCHAR) || ':' || CAST("x" AS VARCHAR)) < '40000000', TRUE)
-- draws text VARCHAR NOCASE as text
COALESCE(MD5(CAST(LENGTH(CAST("x" AS VARCHAR)) AS VARCHAR) || ':' || CAST("x" AS VARCHAR) || CAST(LENGTH(CAST("x" AS VARCHAR)) AS VARCHAR) || ':' || CAST("x" AS VARCHAR)) < '40000000', TRUE)
-- draws text VARCHAR NOCASE as uuid_text
COALESCE(MD5(CAST(LENGTH(CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END || CAST(LENGTH(CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END) < '40000000', TRUE)
-- draws text VARCHAR as text
COALESCE(MD5(CAST(LENGTH(CAST("x" AS VARCHAR)) AS VARCHAR) || ':' || CAST("x" AS VARCHAR) || CAST(LENGTH(CAST("x" AS VARCHAR)) AS VARCHAR) || ':' || CAST("x" AS VARCHAR)) < '40000000', TRUE)
-- draws text VARCHAR as uuid_text
COALESCE(MD5(CAST(LENGTH(CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END || CAST(LENGTH(CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END) < '40000000', TRUE)
-- draws_all
1 = 1
-- equal_by datetime_precision to a tenth DATE as timestamp against TIMESTAMP
ABS(CAST(EPOCH_US(CAST(b.v0 AS TIMESTAMP)) AS HUGEINT) - CAST(EPOCH_US(CAST(a.v0 AS TIMESTAMP)) AS HUGEINT)) < 100000
-- equal_by datetime_precision to a tenth TIME as time against TIME
ABS(CAST(EPOCH_US(CAST(b.v0 AS TIME)) AS HUGEINT) - CAST(EPOCH_US(CAST(a.v0 AS TIME)) AS HUGEINT)) < 100000
-- equal_by datetime_precision to a tenth TIMESTAMP WITH TIME ZONE as timestamptz against TIMESTAMP WITH TIME ZONE
ABS(CAST(EPOCH_US(CAST(b.v0 AS TIMESTAMPTZ)) AS HUGEINT) - CAST(EPOCH_US(CAST(a.v0 AS TIMESTAMPTZ)) AS HUGEINT)) < 100000
-- equal_by datetime_precision to a tenth TIMESTAMP as timestamp against DATE
ABS(CAST(EPOCH_US(CAST(b.v0 AS TIMESTAMP)) AS HUGEINT) - CAST(EPOCH_US(CAST(a.v0 AS TIMESTAMP)) AS HUGEINT)) < 100000
-- equal_by datetime_precision to a tenth TIMESTAMP as timestamp against TIMESTAMP
ABS(CAST(EPOCH_US(CAST(b.v0 AS TIMESTAMP)) AS HUGEINT) - CAST(EPOCH_US(CAST(a.v0 AS TIMESTAMP)) AS HUGEINT)) < 100000
-- equal_by datetime_precision to a tenth date DATE as timestamp against timestamp TIMESTAMP_NS
ABS(CAST(CASE WHEN ABS(b.v0) < CAST('100000000000000000000000000000000000000' AS HUGEINT) THEN b.v0 END AS HUGEINT) - CAST(CASE WHEN ABS(a.v0) < CAST('100000000000000000000000000000000000000' AS HUGEINT) THEN a.v0 END AS HUGEINT)) < 100000000
-- equal_by datetime_precision to a tenth date VARCHAR as timestamp against timestamp TIMESTAMP
ABS(CAST(COALESCE(CAST(EPOCH_NS(TRY_CAST(b.v0 AS TIMESTAMP_NS)) AS HUGEINT), CAST(EPOCH_US(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP)) AS HUGEINT) * 1000) AS HUGEINT) - CAST(COALESCE(CAST(EPOCH_NS(TRY_CAST(a.v0 AS TIMESTAMP_NS)) AS HUGEINT), CAST(EPOCH_US(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP)) AS HUGEINT) * 1000) AS HUGEINT)) < 100000000
-- equal_by datetime_precision to a tenth time TIME as time against time TIME_NS
ABS(CAST(EPOCH_NS(b.v0) AS HUGEINT) - CAST(EPOCH_NS(a.v0) AS HUGEINT)) < 100000000
-- equal_by datetime_precision to a tenth time TIME as time against time VARCHAR
ABS(CAST(COALESCE(CAST(EPOCH_NS(TRY_CAST(b.v0 AS TIME_NS)) AS HUGEINT), CAST(EPOCH_US(TRY_CAST(b.v0 AS TIME)) AS HUGEINT) * 1000) AS HUGEINT) - CAST(COALESCE(CAST(EPOCH_NS(TRY_CAST(a.v0 AS TIME_NS)) AS HUGEINT), CAST(EPOCH_US(TRY_CAST(a.v0 AS TIME)) AS HUGEINT) * 1000) AS HUGEINT)) < 100000000
-- equal_by datetime_precision to a tenth time TIME as time against untyped VARCHAR
ABS(CAST(COALESCE(CAST(EPOCH_NS(TRY_CAST(b.v0 AS TIME_NS)) AS HUGEINT), CAST(EPOCH_US(TRY_CAST(b.v0 AS TIME)) AS HUGEINT) * 1000) AS HUGEINT) - CAST(COALESCE(CAST(EPOCH_NS(TRY_CAST(a.v0 AS TIME_NS)) AS HUGEINT), CAST(EPOCH_US(TRY_CAST(a.v0 AS TIME)) AS HUGEINT) * 1000) AS HUGEINT)) < 100000000
-- equal_by datetime_precision to a tenth time TIME_NS as time against time TIME
ABS(CAST(EPOCH_NS(b.v0) AS HUGEINT) - CAST(EPOCH_NS(a.v0) AS HUGEINT)) < 100000000
-- equal_by datetime_precision to a tenth time TIME_NS as time against time TIME_NS
ABS(CAST(EPOCH_NS(b.v0) AS HUGEINT) - CAST(EPOCH_NS(a.v0) AS HUGEINT)) < 100000000
-- equal_by datetime_precision to a tenth time TIME_NS as time against time VARCHAR
ABS(CAST(COALESCE(CAST(EPOCH_NS(TRY_CAST(b.v0 AS TIME_NS)) AS HUGEINT), CAST(EPOCH_US(TRY_CAST(b.v0 AS TIME)) AS HUGEINT) * 1000) AS HUGEINT) - CAST(COALESCE(CAST(EPOCH_NS(TRY_CAST(a.v0 AS TIME_NS)) AS HUGEINT), CAST(EPOCH_US(TRY_CAST(a.v0 AS TIME)) AS HUGEINT) * 1000) AS HUGEINT)) < 100000000
-- equal_by datetime_precision to a tenth time VARCHAR as time against time TIME
ABS(CAST(COALESCE(CAST(EPOCH_NS(TRY_CAST(b.v0 AS TIME_NS)) AS HUGEINT), CAST(EPOCH_US(TRY_CAST(b.v0 AS TIME)) AS HUGEINT) * 1000) AS HUGEINT) - CAST(COALESCE(CAST(EPOCH_NS(TRY_CAST(a.v0 AS TIME_NS)) AS HUGEINT), CAST(EPOCH_US(TRY_CAST(a.v0 AS TIME)) AS HUGEINT) * 1000) AS HUGEINT)) < 100000000
-- equal_by datetime_precision to a tenth time VARCHAR as time against time TIME_NS
ABS(CAST(COALESCE(CAST(EPOCH_NS(TRY_CAST(b.v0 AS TIME_NS)) AS HUGEINT), CAST(EPOCH_US(TRY_CAST(b.v0 AS TIME)) AS HUGEINT) * 1000) AS HUGEINT) - CAST(COALESCE(CAST(EPOCH_NS(TRY_CAST(a.v0 AS TIME_NS)) AS HUGEINT), CAST(EPOCH_US(TRY_CAST(a.v0 AS TIME)) AS HUGEINT) * 1000) AS HUGEINT)) < 100000000
-- equal_by datetime_precision to a tenth timestamp TIMESTAMP as timestamp against date VARCHAR
ABS(CAST(COALESCE(CAST(EPOCH_NS(TRY_CAST(b.v0 AS TIMESTAMP_NS)) AS HUGEINT), CAST(EPOCH_US(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP)) AS HUGEINT) * 1000) AS HUGEINT) - CAST(COALESCE(CAST(EPOCH_NS(TRY_CAST(a.v0 AS TIMESTAMP_NS)) AS HUGEINT), CAST(EPOCH_US(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP)) AS HUGEINT) * 1000) AS HUGEINT)) < 100000000
-- equal_by datetime_precision to a tenth timestamp TIMESTAMP as timestamp against timestamp TIMESTAMP_NS
ABS(CAST(CASE WHEN ABS(b.v0) < CAST('100000000000000000000000000000000000000' AS HUGEINT) THEN b.v0 END AS HUGEINT) - CAST(CASE WHEN ABS(a.v0) < CAST('100000000000000000000000000000000000000' AS HUGEINT) THEN a.v0 END AS HUGEINT)) < 100000000
-- equal_by datetime_precision to a tenth timestamp TIMESTAMP as timestamp against timestamp VARCHAR
ABS(CAST(COALESCE(CAST(EPOCH_NS(TRY_CAST(b.v0 AS TIMESTAMP_NS)) AS HUGEINT), CAST(EPOCH_US(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP)) AS HUGEINT) * 1000) AS HUGEINT) - CAST(COALESCE(CAST(EPOCH_NS(TRY_CAST(a.v0 AS TIMESTAMP_NS)) AS HUGEINT), CAST(EPOCH_US(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP)) AS HUGEINT) * 1000) AS HUGEINT)) < 100000000
-- equal_by datetime_precision to a tenth timestamp TIMESTAMP as timestamp against untyped VARCHAR
ABS(CAST(COALESCE(CAST(EPOCH_NS(TRY_CAST(b.v0 AS TIMESTAMP_NS)) AS HUGEINT), CAST(EPOCH_US(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP)) AS HUGEINT) * 1000) AS HUGEINT) - CAST(COALESCE(CAST(EPOCH_NS(TRY_CAST(a.v0 AS TIMESTAMP_NS)) AS HUGEINT), CAST(EPOCH_US(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP)) AS HUGEINT) * 1000) AS HUGEINT)) < 100000000
-- equal_by datetime_precision to a tenth timestamp TIMESTAMP_MS as timestamp against timestamp TIMESTAMP_S
ABS(CAST(EPOCH_US(CAST(b.v0 AS TIMESTAMP)) AS HUGEINT) - CAST(EPOCH_US(CAST(a.v0 AS TIMESTAMP)) AS HUGEINT)) < 100000
-- equal_by datetime_precision to a tenth timestamp TIMESTAMP_NS as timestamp against date DATE
ABS(CAST(CASE WHEN ABS(b.v0) < CAST('100000000000000000000000000000000000000' AS HUGEINT) THEN b.v0 END AS HUGEINT) - CAST(CASE WHEN ABS(a.v0) < CAST('100000000000000000000000000000000000000' AS HUGEINT) THEN a.v0 END AS HUGEINT)) < 100000000
-- equal_by datetime_precision to a tenth timestamp TIMESTAMP_NS as timestamp against timestamp TIMESTAMP
ABS(CAST(CASE WHEN ABS(b.v0) < CAST('100000000000000000000000000000000000000' AS HUGEINT) THEN b.v0 END AS HUGEINT) - CAST(CASE WHEN ABS(a.v0) < CAST('100000000000000000000000000000000000000' AS HUGEINT) THEN a.v0 END AS HUGEINT)) < 100000000
-- equal_by datetime_precision to a tenth timestamp TIMESTAMP_NS as timestamp against timestamp TIMESTAMP_NS
ABS(CAST(EPOCH_NS(b.v0) AS HUGEINT) - CAST(EPOCH_NS(a.v0) AS HUGEINT)) < 100000000
-- equal_by datetime_precision to a tenth timestamp TIMESTAMP_NS as timestamp against timestamp VARCHAR
ABS(CAST(COALESCE(CAST(EPOCH_NS(TRY_CAST(b.v0 AS TIMESTAMP_NS)) AS HUGEINT), CAST(EPOCH_US(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP)) AS HUGEINT) * 1000) AS HUGEINT) - CAST(COALESCE(CAST(EPOCH_NS(TRY_CAST(a.v0 AS TIMESTAMP_NS)) AS HUGEINT), CAST(EPOCH_US(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP)) AS HUGEINT) * 1000) AS HUGEINT)) < 100000000
-- equal_by datetime_precision to a tenth timestamp TIMESTAMP_S as timestamp against timestamp TIMESTAMP_MS
ABS(CAST(EPOCH_US(CAST(b.v0 AS TIMESTAMP)) AS HUGEINT) - CAST(EPOCH_US(CAST(a.v0 AS TIMESTAMP)) AS HUGEINT)) < 100000
-- equal_by datetime_precision to a tenth timestamp VARCHAR as timestamp against timestamp TIMESTAMP
ABS(CAST(COALESCE(CAST(EPOCH_NS(TRY_CAST(b.v0 AS TIMESTAMP_NS)) AS HUGEINT), CAST(EPOCH_US(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP)) AS HUGEINT) * 1000) AS HUGEINT) - CAST(COALESCE(CAST(EPOCH_NS(TRY_CAST(a.v0 AS TIMESTAMP_NS)) AS HUGEINT), CAST(EPOCH_US(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP)) AS HUGEINT) * 1000) AS HUGEINT)) < 100000000
-- equal_by datetime_precision to a tenth timestamp VARCHAR as timestamp against timestamp TIMESTAMP_NS
ABS(CAST(COALESCE(CAST(EPOCH_NS(TRY_CAST(b.v0 AS TIMESTAMP_NS)) AS HUGEINT), CAST(EPOCH_US(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP)) AS HUGEINT) * 1000) AS HUGEINT) - CAST(COALESCE(CAST(EPOCH_NS(TRY_CAST(a.v0 AS TIMESTAMP_NS)) AS HUGEINT), CAST(EPOCH_US(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP)) AS HUGEINT) * 1000) AS HUGEINT)) < 100000000
-- equal_by datetime_precision to a tenth timestamptz TIMESTAMP WITH TIME ZONE as timestamptz against timestamptz TIMESTAMPTZ_NS
ABS(CAST(CASE WHEN ABS(b.v0) < CAST('100000000000000000000000000000000000000' AS HUGEINT) THEN b.v0 END AS HUGEINT) - CAST(CASE WHEN ABS(a.v0) < CAST('100000000000000000000000000000000000000' AS HUGEINT) THEN a.v0 END AS HUGEINT)) < 100000000
-- equal_by datetime_precision to a tenth timestamptz TIMESTAMP WITH TIME ZONE as timestamptz against timestamptz VARCHAR
ABS(CAST(COALESCE(CAST(EPOCH_NS(TRY_CAST(b.v0 AS TIMESTAMPTZ_NS)) AS HUGEINT), CAST(EPOCH_US(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMPTZ)) AS HUGEINT) * 1000) AS HUGEINT) - CAST(COALESCE(CAST(EPOCH_NS(TRY_CAST(a.v0 AS TIMESTAMPTZ_NS)) AS HUGEINT), CAST(EPOCH_US(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMPTZ)) AS HUGEINT) * 1000) AS HUGEINT)) < 100000000
-- equal_by datetime_precision to a tenth timestamptz TIMESTAMP WITH TIME ZONE as timestamptz against untyped VARCHAR
ABS(CAST(COALESCE(CAST(EPOCH_NS(TRY_CAST(b.v0 AS TIMESTAMPTZ_NS)) AS HUGEINT), CAST(EPOCH_US(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMPTZ)) AS HUGEINT) * 1000) AS HUGEINT) - CAST(COALESCE(CAST(EPOCH_NS(TRY_CAST(a.v0 AS TIMESTAMPTZ_NS)) AS HUGEINT), CAST(EPOCH_US(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMPTZ)) AS HUGEINT) * 1000) AS HUGEINT)) < 100000000
-- equal_by datetime_precision to a tenth timestamptz TIMESTAMPTZ_NS as timestamptz against timestamptz TIMESTAMP WITH TIME ZONE
ABS(CAST(CASE WHEN ABS(b.v0) < CAST('100000000000000000000000000000000000000' AS HUGEINT) THEN b.v0 END AS HUGEINT) - CAST(CASE WHEN ABS(a.v0) < CAST('100000000000000000000000000000000000000' AS HUGEINT) THEN a.v0 END AS HUGEINT)) < 100000000
-- equal_by datetime_precision to a tenth timestamptz VARCHAR as timestamptz against timestamptz TIMESTAMP WITH TIME ZONE
ABS(CAST(COALESCE(CAST(EPOCH_NS(TRY_CAST(b.v0 AS TIMESTAMPTZ_NS)) AS HUGEINT), CAST(EPOCH_US(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMPTZ)) AS HUGEINT) * 1000) AS HUGEINT) - CAST(COALESCE(CAST(EPOCH_NS(TRY_CAST(a.v0 AS TIMESTAMPTZ_NS)) AS HUGEINT), CAST(EPOCH_US(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMPTZ)) AS HUGEINT) * 1000) AS HUGEINT)) < 100000000
-- equal_by datetime_precision to a tenth untyped VARCHAR as time against time TIME
ABS(CAST(COALESCE(CAST(EPOCH_NS(TRY_CAST(b.v0 AS TIME_NS)) AS HUGEINT), CAST(EPOCH_US(TRY_CAST(b.v0 AS TIME)) AS HUGEINT) * 1000) AS HUGEINT) - CAST(COALESCE(CAST(EPOCH_NS(TRY_CAST(a.v0 AS TIME_NS)) AS HUGEINT), CAST(EPOCH_US(TRY_CAST(a.v0 AS TIME)) AS HUGEINT) * 1000) AS HUGEINT)) < 100000000
-- equal_by datetime_precision to a tenth untyped VARCHAR as timestamp against timestamp TIMESTAMP
ABS(CAST(COALESCE(CAST(EPOCH_NS(TRY_CAST(b.v0 AS TIMESTAMP_NS)) AS HUGEINT), CAST(EPOCH_US(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP)) AS HUGEINT) * 1000) AS HUGEINT) - CAST(COALESCE(CAST(EPOCH_NS(TRY_CAST(a.v0 AS TIMESTAMP_NS)) AS HUGEINT), CAST(EPOCH_US(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP)) AS HUGEINT) * 1000) AS HUGEINT)) < 100000000
-- equal_by datetime_precision to a tenth untyped VARCHAR as timestamptz against timestamptz TIMESTAMP WITH TIME ZONE
ABS(CAST(COALESCE(CAST(EPOCH_NS(TRY_CAST(b.v0 AS TIMESTAMPTZ_NS)) AS HUGEINT), CAST(EPOCH_US(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMPTZ)) AS HUGEINT) * 1000) AS HUGEINT) - CAST(COALESCE(CAST(EPOCH_NS(TRY_CAST(a.v0 AS TIMESTAMPTZ_NS)) AS HUGEINT), CAST(EPOCH_US(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMPTZ)) AS HUGEINT) * 1000) AS HUGEINT)) < 100000000
-- equal_by equal_if as asked BIGINT as decimal against DECIMAL(18,4)
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked BIGINT as decimal against DECIMAL(20,6)
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked BIGINT as decimal against DECIMAL(38,0)
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked BIGINT as decimal against DECIMAL(38,37)
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked BIGINT as integer against BIGINT
CASE TYPEOF((CAST(a.v0 AS HUGEINT)) = (CAST(b.v0 AS HUGEINT))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS HUGEINT)) = (CAST(b.v0 AS HUGEINT))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked BIGINT as integer against BOOLEAN
CASE TYPEOF((CAST(a.v0 AS HUGEINT)) = (CAST(b.v0 AS HUGEINT))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS HUGEINT)) = (CAST(b.v0 AS HUGEINT))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked BIGINT as integer against INTEGER
CASE TYPEOF((CAST(a.v0 AS HUGEINT)) = (CAST(b.v0 AS HUGEINT))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS HUGEINT)) = (CAST(b.v0 AS HUGEINT))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked BIGINT as integer_float against DOUBLE
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked BLOB as binary against BLOB
CASE TYPEOF(('\x' || LOWER(HEX(a.v0))) = ('\x' || LOWER(HEX(b.v0)))) WHEN 'BOOLEAN' THEN (('\x' || LOWER(HEX(a.v0))) = ('\x' || LOWER(HEX(b.v0)))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked BOOLEAN as boolean against BOOLEAN
CASE TYPEOF((CAST(a.v0 AS BOOLEAN)) = (CAST(b.v0 AS BOOLEAN))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS BOOLEAN)) = (CAST(b.v0 AS BOOLEAN))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked BOOLEAN as decimal against DECIMAL(18,4)
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked BOOLEAN as decimal against DECIMAL(20,6)
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked BOOLEAN as decimal against DECIMAL(38,0)
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked BOOLEAN as decimal against DECIMAL(38,37)
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked BOOLEAN as integer against BIGINT
CASE TYPEOF((CAST(a.v0 AS HUGEINT)) = (CAST(b.v0 AS HUGEINT))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS HUGEINT)) = (CAST(b.v0 AS HUGEINT))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked BOOLEAN as integer against INTEGER
CASE TYPEOF((CAST(a.v0 AS HUGEINT)) = (CAST(b.v0 AS HUGEINT))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS HUGEINT)) = (CAST(b.v0 AS HUGEINT))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked BOOLEAN as integer_float against DOUBLE
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DATE as date against DATE
CASE TYPEOF((CAST(a.v0 AS DATE)) = (CAST(b.v0 AS DATE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DATE)) = (CAST(b.v0 AS DATE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DATE as timestamp against TIMESTAMP
CASE TYPEOF((CAST(a.v0 AS TIMESTAMP)) = (CAST(b.v0 AS TIMESTAMP))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS TIMESTAMP)) = (CAST(b.v0 AS TIMESTAMP))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(18,4) as decimal against BIGINT
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(18,4) as decimal against BOOLEAN
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(18,4) as decimal against DECIMAL(18,4)
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(18,4) as decimal against DECIMAL(20,6)
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(18,4) as decimal against DECIMAL(38,0)
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(18,4) as decimal against DECIMAL(38,37)
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(18,4) as decimal against INTEGER
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(18,4) as decimal_float against DOUBLE
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(20,6) as decimal against BIGINT
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(20,6) as decimal against BOOLEAN
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(20,6) as decimal against DECIMAL(18,4)
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(20,6) as decimal against DECIMAL(20,6)
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(20,6) as decimal against DECIMAL(38,0)
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(20,6) as decimal against DECIMAL(38,37)
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(20,6) as decimal against INTEGER
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(20,6) as decimal_float against DOUBLE
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(38,0) as decimal against BIGINT
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(38,0) as decimal against BOOLEAN
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(38,0) as decimal against DECIMAL(18,4)
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(38,0) as decimal against DECIMAL(20,6)
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(38,0) as decimal against DECIMAL(38,0)
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(38,0) as decimal against DECIMAL(38,37)
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(38,0) as decimal against INTEGER
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(38,0) as decimal_float against DOUBLE
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(38,37) as decimal against BIGINT
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(38,37) as decimal against BOOLEAN
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(38,37) as decimal against DECIMAL(18,4)
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(38,37) as decimal against DECIMAL(20,6)
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(38,37) as decimal against DECIMAL(38,0)
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(38,37) as decimal against DECIMAL(38,37)
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(38,37) as decimal against INTEGER
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(38,37) as decimal_float against DOUBLE
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DOUBLE as decimal_float against DECIMAL(18,4)
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DOUBLE as decimal_float against DECIMAL(20,6)
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DOUBLE as decimal_float against DECIMAL(38,0)
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DOUBLE as decimal_float against DECIMAL(38,37)
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DOUBLE as float against DOUBLE
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DOUBLE as integer_float against BIGINT
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DOUBLE as integer_float against BOOLEAN
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DOUBLE as integer_float against INTEGER
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked INTEGER as decimal against DECIMAL(18,4)
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked INTEGER as decimal against DECIMAL(20,6)
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked INTEGER as decimal against DECIMAL(38,0)
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked INTEGER as decimal against DECIMAL(38,37)
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked INTEGER as integer against BIGINT
CASE TYPEOF((CAST(a.v0 AS HUGEINT)) = (CAST(b.v0 AS HUGEINT))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS HUGEINT)) = (CAST(b.v0 AS HUGEINT))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked INTEGER as integer against BOOLEAN
CASE TYPEOF((CAST(a.v0 AS HUGEINT)) = (CAST(b.v0 AS HUGEINT))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS HUGEINT)) = (CAST(b.v0 AS HUGEINT))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked INTEGER as integer against INTEGER
CASE TYPEOF((CAST(a.v0 AS HUGEINT)) = (CAST(b.v0 AS HUGEINT))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS HUGEINT)) = (CAST(b.v0 AS HUGEINT))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked INTEGER as integer_float against DOUBLE
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked INTEGER[] as nested against INTEGER[]
CASE TYPEOF((CAST(TO_JSON(a.v0) AS VARCHAR)) = (CAST(TO_JSON(b.v0) AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(TO_JSON(a.v0) AS VARCHAR)) = (CAST(TO_JSON(b.v0) AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked INTERVAL as interval against INTERVAL
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked JSON as json against JSON
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked JSON as json_text against VARCHAR
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked TIME as time against TIME
CASE TYPEOF((CAST(a.v0 AS TIME)) = (CAST(b.v0 AS TIME))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS TIME)) = (CAST(b.v0 AS TIME))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked TIMESTAMP WITH TIME ZONE as timestamptz against TIMESTAMP WITH TIME ZONE
CASE TYPEOF((CAST(a.v0 AS TIMESTAMPTZ)) = (CAST(b.v0 AS TIMESTAMPTZ))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS TIMESTAMPTZ)) = (CAST(b.v0 AS TIMESTAMPTZ))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked TIMESTAMP as timestamp against DATE
CASE TYPEOF((CAST(a.v0 AS TIMESTAMP)) = (CAST(b.v0 AS TIMESTAMP))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS TIMESTAMP)) = (CAST(b.v0 AS TIMESTAMP))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked TIMESTAMP as timestamp against TIMESTAMP
CASE TYPEOF((CAST(a.v0 AS TIMESTAMP)) = (CAST(b.v0 AS TIMESTAMP))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS TIMESTAMP)) = (CAST(b.v0 AS TIMESTAMP))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked UUID as uuid against UUID
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked UUID as uuid_text against VARCHAR
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked VARCHAR as json_text against JSON
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked VARCHAR as text against VARCHAR
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked VARCHAR as uuid_text against UUID
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked array BIGINT[] as nested against array INTEGER[]
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked array INTEGER[] as nested against array BIGINT[]
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked array INTEGER[] as nested against array VARCHAR
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked array INTEGER[] as nested against untyped VARCHAR
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked array INTERVAL[] as nested against array INTERVAL[]
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked array JSON[] as nested against array JSON[]
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked array VARCHAR as nested against array INTEGER[]
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked array VARCHAR as nested against array VARCHAR
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked array VARCHAR[] NOCASE as nested against array VARCHAR[]
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked array VARCHAR[] NOCASE as nested against array VARCHAR[] NOCASE
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked array VARCHAR[] as nested against array VARCHAR[]
CASE TYPEOF((CAST(TO_JSON(a.v0) AS VARCHAR)) = (CAST(TO_JSON(b.v0) AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(TO_JSON(a.v0) AS VARCHAR)) = (CAST(TO_JSON(b.v0) AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked array VARCHAR[] as nested against array VARCHAR[] NOCASE
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked binary BLOB as binary against binary VARCHAR
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked binary BLOB as binary against untyped VARCHAR
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked binary VARCHAR as binary against binary BLOB
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked boolean BOOLEAN as boolean against boolean VARCHAR
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(a.v0 AS BOOLEAN) AS VARCHAR) = a.v0 THEN TRY_CAST(a.v0 AS BOOLEAN) ELSE ERROR('a value of x is no boolean, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(b.v0 AS BOOLEAN) AS VARCHAR) = b.v0 THEN TRY_CAST(b.v0 AS BOOLEAN) ELSE ERROR('a value of x is no boolean, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(a.v0 AS BOOLEAN) AS VARCHAR) = a.v0 THEN TRY_CAST(a.v0 AS BOOLEAN) ELSE ERROR('a value of x is no boolean, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(b.v0 AS BOOLEAN) AS VARCHAR) = b.v0 THEN TRY_CAST(b.v0 AS BOOLEAN) ELSE ERROR('a value of x is no boolean, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked boolean BOOLEAN as boolean against untyped VARCHAR
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(a.v0 AS BOOLEAN) AS VARCHAR) = a.v0 THEN TRY_CAST(a.v0 AS BOOLEAN) ELSE ERROR('a value of x is no boolean, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(b.v0 AS BOOLEAN) AS VARCHAR) = b.v0 THEN TRY_CAST(b.v0 AS BOOLEAN) ELSE ERROR('a value of x is no boolean, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(a.v0 AS BOOLEAN) AS VARCHAR) = a.v0 THEN TRY_CAST(a.v0 AS BOOLEAN) ELSE ERROR('a value of x is no boolean, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(b.v0 AS BOOLEAN) AS VARCHAR) = b.v0 THEN TRY_CAST(b.v0 AS BOOLEAN) ELSE ERROR('a value of x is no boolean, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked boolean BOOLEAN as integer_float against float FLOAT
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked boolean VARCHAR as boolean against boolean BOOLEAN
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(a.v0 AS BOOLEAN) AS VARCHAR) = a.v0 THEN TRY_CAST(a.v0 AS BOOLEAN) ELSE ERROR('a value of x is no boolean, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(b.v0 AS BOOLEAN) AS VARCHAR) = b.v0 THEN TRY_CAST(b.v0 AS BOOLEAN) ELSE ERROR('a value of x is no boolean, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(a.v0 AS BOOLEAN) AS VARCHAR) = a.v0 THEN TRY_CAST(a.v0 AS BOOLEAN) ELSE ERROR('a value of x is no boolean, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(b.v0 AS BOOLEAN) AS VARCHAR) = b.v0 THEN TRY_CAST(b.v0 AS BOOLEAN) ELSE ERROR('a value of x is no boolean, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked boolean VARCHAR as decimal against decimal DECIMAL(9,2)
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked boolean VARCHAR as integer against integer BIGINT
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(a.v0 AS HUGEINT) AS VARCHAR) = a.v0 THEN TRY_CAST(a.v0 AS HUGEINT) ELSE ERROR('a value of x is no integer, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(b.v0 AS HUGEINT) AS VARCHAR) = b.v0 THEN TRY_CAST(b.v0 AS HUGEINT) ELSE ERROR('a value of x is no integer, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(a.v0 AS HUGEINT) AS VARCHAR) = a.v0 THEN TRY_CAST(a.v0 AS HUGEINT) ELSE ERROR('a value of x is no integer, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(b.v0 AS HUGEINT) AS VARCHAR) = b.v0 THEN TRY_CAST(b.v0 AS HUGEINT) ELSE ERROR('a value of x is no integer, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked boolean VARCHAR as integer_float against float DOUBLE
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked date DATE as date against date VARCHAR
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS DATE) AS VARCHAR), ' (BC)', ' BC') = a.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS DATE) ELSE ERROR('a value of x is no date, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS DATE) AS VARCHAR), ' (BC)', ' BC') = b.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS DATE) ELSE ERROR('a value of x is no date, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS DATE) AS VARCHAR), ' (BC)', ' BC') = a.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS DATE) ELSE ERROR('a value of x is no date, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS DATE) AS VARCHAR), ' (BC)', ' BC') = b.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS DATE) ELSE ERROR('a value of x is no date, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked date DATE as date against untyped VARCHAR
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS DATE) AS VARCHAR), ' (BC)', ' BC') = a.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS DATE) ELSE ERROR('a value of x is no date, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS DATE) AS VARCHAR), ' (BC)', ' BC') = b.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS DATE) ELSE ERROR('a value of x is no date, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS DATE) AS VARCHAR), ' (BC)', ' BC') = a.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS DATE) ELSE ERROR('a value of x is no date, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS DATE) AS VARCHAR), ' (BC)', ' BC') = b.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS DATE) ELSE ERROR('a value of x is no date, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked date DATE as timestamp against timestamp TIMESTAMP_NS
CASE TYPEOF((CASE WHEN ABS(a.v0) < CAST('100000000000000000000000000000000000000' AS HUGEINT) THEN MAKE_TIMESTAMP_NS(CAST(a.v0 AS BIGINT)) WHEN a.v0 IS NOT NULL THEN CAST(CASE WHEN a.v0 > 0 THEN 'infinity' ELSE '-infinity' END AS TIMESTAMP_NS) END) = (CASE WHEN ABS(b.v0) < CAST('100000000000000000000000000000000000000' AS HUGEINT) THEN MAKE_TIMESTAMP_NS(CAST(b.v0 AS BIGINT)) WHEN b.v0 IS NOT NULL THEN CAST(CASE WHEN b.v0 > 0 THEN 'infinity' ELSE '-infinity' END AS TIMESTAMP_NS) END)) WHEN 'BOOLEAN' THEN ((CASE WHEN ABS(a.v0) < CAST('100000000000000000000000000000000000000' AS HUGEINT) THEN MAKE_TIMESTAMP_NS(CAST(a.v0 AS BIGINT)) WHEN a.v0 IS NOT NULL THEN CAST(CASE WHEN a.v0 > 0 THEN 'infinity' ELSE '-infinity' END AS TIMESTAMP_NS) END) = (CASE WHEN ABS(b.v0) < CAST('100000000000000000000000000000000000000' AS HUGEINT) THEN MAKE_TIMESTAMP_NS(CAST(b.v0 AS BIGINT)) WHEN b.v0 IS NOT NULL THEN CAST(CASE WHEN b.v0 > 0 THEN 'infinity' ELSE '-infinity' END AS TIMESTAMP_NS) END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked date VARCHAR as date against date DATE
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS DATE) AS VARCHAR), ' (BC)', ' BC') = a.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS DATE) ELSE ERROR('a value of x is no date, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS DATE) AS VARCHAR), ' (BC)', ' BC') = b.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS DATE) ELSE ERROR('a value of x is no date, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS DATE) AS VARCHAR), ' (BC)', ' BC') = a.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS DATE) ELSE ERROR('a value of x is no date, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS DATE) AS VARCHAR), ' (BC)', ' BC') = b.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS DATE) ELSE ERROR('a value of x is no date, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked date VARCHAR as date against date VARCHAR
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS DATE) AS VARCHAR), ' (BC)', ' BC') = a.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS DATE) ELSE ERROR('a value of x is no date, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS DATE) AS VARCHAR), ' (BC)', ' BC') = b.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS DATE) ELSE ERROR('a value of x is no date, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS DATE) AS VARCHAR), ' (BC)', ' BC') = a.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS DATE) ELSE ERROR('a value of x is no date, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS DATE) AS VARCHAR), ' (BC)', ' BC') = b.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS DATE) ELSE ERROR('a value of x is no date, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked date VARCHAR as timestamp against timestamp TIMESTAMP
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), ' ', 'T') END = a.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) ELSE ERROR('a value of x is no timestamp, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), ' ', 'T') END = b.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) ELSE ERROR('a value of x is no timestamp, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), ' ', 'T') END = a.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) ELSE ERROR('a value of x is no timestamp, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), ' ', 'T') END = b.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) ELSE ERROR('a value of x is no timestamp, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked decimal DECIMAL(18,4) as decimal against decimal VARCHAR
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked decimal DECIMAL(18,4) as decimal against integer UBIGINT
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked decimal DECIMAL(18,4) as decimal against integer VARCHAR
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked decimal DECIMAL(18,4) as decimal against untyped VARCHAR
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked decimal DECIMAL(18,4) as decimal_float against float FLOAT
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked decimal DECIMAL(18,4) as decimal_float against float VARCHAR
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked decimal DECIMAL(38,0) as decimal against integer HUGEINT
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked decimal DECIMAL(9,0) as decimal_float against float DOUBLE
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked decimal DECIMAL(9,2) as decimal against boolean VARCHAR
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked decimal VARCHAR as decimal against decimal DECIMAL(18,4)
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked decimal VARCHAR as decimal_float against float DOUBLE
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked float DOUBLE as decimal_float against decimal DECIMAL(9,0)
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked float DOUBLE as decimal_float against decimal VARCHAR
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked float DOUBLE as float against float FLOAT
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked float DOUBLE as float against float VARCHAR
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no float, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no float, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked float DOUBLE as float against untyped VARCHAR
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no float, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no float, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked float DOUBLE as integer_float against boolean VARCHAR
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked float DOUBLE as integer_float against integer UBIGINT
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked float FLOAT as decimal_float against decimal DECIMAL(18,4)
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked float FLOAT as float against float DOUBLE
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked float FLOAT as float against float FLOAT
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked float FLOAT as float against untyped VARCHAR
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no float, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no float, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked float FLOAT as integer_float against boolean BOOLEAN
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked float FLOAT as integer_float against integer BIGINT
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked float FLOAT as integer_float against integer UHUGEINT
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked float VARCHAR as decimal_float against decimal DECIMAL(18,4)
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal_float, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked float VARCHAR as float against float DOUBLE
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no float, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no float, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked float VARCHAR as integer_float against integer BIGINT
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked integer BIGINT as integer against boolean VARCHAR
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(a.v0 AS HUGEINT) AS VARCHAR) = a.v0 THEN TRY_CAST(a.v0 AS HUGEINT) ELSE ERROR('a value of x is no integer, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(b.v0 AS HUGEINT) AS VARCHAR) = b.v0 THEN TRY_CAST(b.v0 AS HUGEINT) ELSE ERROR('a value of x is no integer, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(a.v0 AS HUGEINT) AS VARCHAR) = a.v0 THEN TRY_CAST(a.v0 AS HUGEINT) ELSE ERROR('a value of x is no integer, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(b.v0 AS HUGEINT) AS VARCHAR) = b.v0 THEN TRY_CAST(b.v0 AS HUGEINT) ELSE ERROR('a value of x is no integer, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked integer BIGINT as integer against integer UHUGEINT
CASE TYPEOF((CAST(a.v0 AS HUGEINT)) = (CAST(b.v0 AS HUGEINT))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS HUGEINT)) = (CAST(b.v0 AS HUGEINT))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked integer BIGINT as integer against integer VARCHAR
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(a.v0 AS HUGEINT) AS VARCHAR) = a.v0 THEN TRY_CAST(a.v0 AS HUGEINT) ELSE ERROR('a value of x is no integer, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(b.v0 AS HUGEINT) AS VARCHAR) = b.v0 THEN TRY_CAST(b.v0 AS HUGEINT) ELSE ERROR('a value of x is no integer, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(a.v0 AS HUGEINT) AS VARCHAR) = a.v0 THEN TRY_CAST(a.v0 AS HUGEINT) ELSE ERROR('a value of x is no integer, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(b.v0 AS HUGEINT) AS VARCHAR) = b.v0 THEN TRY_CAST(b.v0 AS HUGEINT) ELSE ERROR('a value of x is no integer, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked integer BIGINT as integer against untyped VARCHAR
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(a.v0 AS HUGEINT) AS VARCHAR) = a.v0 THEN TRY_CAST(a.v0 AS HUGEINT) ELSE ERROR('a value of x is no integer, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(b.v0 AS HUGEINT) AS VARCHAR) = b.v0 THEN TRY_CAST(b.v0 AS HUGEINT) ELSE ERROR('a value of x is no integer, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(a.v0 AS HUGEINT) AS VARCHAR) = a.v0 THEN TRY_CAST(a.v0 AS HUGEINT) ELSE ERROR('a value of x is no integer, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(b.v0 AS HUGEINT) AS VARCHAR) = b.v0 THEN TRY_CAST(b.v0 AS HUGEINT) ELSE ERROR('a value of x is no integer, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked integer BIGINT as integer_float against float FLOAT
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked integer BIGINT as integer_float against float VARCHAR
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked integer HUGEINT as decimal against decimal DECIMAL(38,0)
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked integer HUGEINT as integer against integer UBIGINT
CASE TYPEOF((CAST(a.v0 AS HUGEINT)) = (CAST(b.v0 AS HUGEINT))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS HUGEINT)) = (CAST(b.v0 AS HUGEINT))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked integer TINYINT as integer against integer UBIGINT
CASE TYPEOF((CAST(a.v0 AS HUGEINT)) = (CAST(b.v0 AS HUGEINT))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS HUGEINT)) = (CAST(b.v0 AS HUGEINT))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked integer UBIGINT as decimal against decimal DECIMAL(18,4)
CASE TYPEOF((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS DOUBLE)) = (CAST(b.v0 AS DOUBLE))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked integer UBIGINT as integer against integer HUGEINT
CASE TYPEOF((CAST(a.v0 AS HUGEINT)) = (CAST(b.v0 AS HUGEINT))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS HUGEINT)) = (CAST(b.v0 AS HUGEINT))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked integer UBIGINT as integer against integer TINYINT
CASE TYPEOF((CAST(a.v0 AS HUGEINT)) = (CAST(b.v0 AS HUGEINT))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS HUGEINT)) = (CAST(b.v0 AS HUGEINT))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked integer UBIGINT as integer_float against float DOUBLE
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked integer UHUGEINT as integer against integer BIGINT
CASE TYPEOF((CAST(a.v0 AS HUGEINT)) = (CAST(b.v0 AS HUGEINT))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS HUGEINT)) = (CAST(b.v0 AS HUGEINT))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked integer UHUGEINT as integer_float against float FLOAT
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no integer_float, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked integer VARCHAR as decimal against decimal DECIMAL(18,4)
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked integer VARCHAR as integer against integer BIGINT
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(a.v0 AS HUGEINT) AS VARCHAR) = a.v0 THEN TRY_CAST(a.v0 AS HUGEINT) ELSE ERROR('a value of x is no integer, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(b.v0 AS HUGEINT) AS VARCHAR) = b.v0 THEN TRY_CAST(b.v0 AS HUGEINT) ELSE ERROR('a value of x is no integer, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(a.v0 AS HUGEINT) AS VARCHAR) = a.v0 THEN TRY_CAST(a.v0 AS HUGEINT) ELSE ERROR('a value of x is no integer, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(b.v0 AS HUGEINT) AS VARCHAR) = b.v0 THEN TRY_CAST(b.v0 AS HUGEINT) ELSE ERROR('a value of x is no integer, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked integer VARCHAR as integer against integer VARCHAR
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(a.v0 AS HUGEINT) AS VARCHAR) = a.v0 THEN TRY_CAST(a.v0 AS HUGEINT) ELSE ERROR('a value of x is no integer, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(b.v0 AS HUGEINT) AS VARCHAR) = b.v0 THEN TRY_CAST(b.v0 AS HUGEINT) ELSE ERROR('a value of x is no integer, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(a.v0 AS HUGEINT) AS VARCHAR) = a.v0 THEN TRY_CAST(a.v0 AS HUGEINT) ELSE ERROR('a value of x is no integer, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(b.v0 AS HUGEINT) AS VARCHAR) = b.v0 THEN TRY_CAST(b.v0 AS HUGEINT) ELSE ERROR('a value of x is no integer, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked interval INTERVAL as interval against interval VARCHAR
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked interval INTERVAL as interval against untyped VARCHAR
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked interval VARCHAR as interval against interval INTERVAL
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked json JSON as json against json VARCHAR
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked json JSON as json against untyped VARCHAR
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked json JSON as json_text against text VARCHAR NOCASE
CASE TYPEOF((CAST(DECODE(a.v0) AS VARCHAR)) = (CAST(DECODE(b.v0) AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(DECODE(a.v0) AS VARCHAR)) = (CAST(DECODE(b.v0) AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked json VARCHAR as json against json JSON
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked other BIT as other against other BIT
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked other BLOB as other against other BLOB
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked other VARCHAR as other against other VARCHAR
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked struct MAP(VARCHAR, INTEGER) as nested against struct MAP(VARCHAR, INTEGER)
CASE TYPEOF((CAST(TO_JSON(a.v0) AS VARCHAR)) = (CAST(TO_JSON(b.v0) AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(TO_JSON(a.v0) AS VARCHAR)) = (CAST(TO_JSON(b.v0) AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked struct STRUCT(a BIGINT) as nested against struct STRUCT(a INTEGER)
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked struct STRUCT(a INTEGER) as nested against struct STRUCT(a BIGINT)
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked struct STRUCT(a INTEGER) as nested against struct STRUCT(a INTEGER)
CASE TYPEOF((CAST(TO_JSON(a.v0) AS VARCHAR)) = (CAST(TO_JSON(b.v0) AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(TO_JSON(a.v0) AS VARCHAR)) = (CAST(TO_JSON(b.v0) AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked struct VARIANT as nested against struct VARIANT
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked text ENUM('a', 'b') as text against text VARCHAR
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked text VARCHAR NOCASE as json_text against json JSON
CASE TYPEOF((CAST(DECODE(a.v0) AS VARCHAR)) = (CAST(DECODE(b.v0) AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(DECODE(a.v0) AS VARCHAR)) = (CAST(DECODE(b.v0) AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked text VARCHAR NOCASE as text against text VARCHAR
CASE TYPEOF((CAST(DECODE(a.v0) AS VARCHAR)) = (CAST(DECODE(b.v0) AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(DECODE(a.v0) AS VARCHAR)) = (CAST(DECODE(b.v0) AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked text VARCHAR NOCASE as text against text VARCHAR NOCASE
CASE TYPEOF((CAST(DECODE(a.v0) AS VARCHAR)) = (CAST(DECODE(b.v0) AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(DECODE(a.v0) AS VARCHAR)) = (CAST(DECODE(b.v0) AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked text VARCHAR NOCASE as uuid_text against uuid UUID
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked text VARCHAR as text against text ENUM('a', 'b')
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked text VARCHAR as text against text VARCHAR NOCASE
CASE TYPEOF((CAST(DECODE(a.v0) AS VARCHAR)) = (CAST(DECODE(b.v0) AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(DECODE(a.v0) AS VARCHAR)) = (CAST(DECODE(b.v0) AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked text VARCHAR as text against untyped VARCHAR
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked text VARCHAR as uuid_text against uuid VARCHAR
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked time TIME as time against time TIME_NS
CASE TYPEOF((a.v0) = (b.v0)) WHEN 'BOOLEAN' THEN ((a.v0) = (b.v0)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked time TIME as time against time VARCHAR
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(a.v0 AS TIME) AS VARCHAR) = a.v0 THEN TRY_CAST(a.v0 AS TIME) ELSE ERROR('a value of x is no time, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(b.v0 AS TIME) AS VARCHAR) = b.v0 THEN TRY_CAST(b.v0 AS TIME) ELSE ERROR('a value of x is no time, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(a.v0 AS TIME) AS VARCHAR) = a.v0 THEN TRY_CAST(a.v0 AS TIME) ELSE ERROR('a value of x is no time, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(b.v0 AS TIME) AS VARCHAR) = b.v0 THEN TRY_CAST(b.v0 AS TIME) ELSE ERROR('a value of x is no time, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked time TIME as time against untyped VARCHAR
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(a.v0 AS TIME) AS VARCHAR) = a.v0 THEN TRY_CAST(a.v0 AS TIME) ELSE ERROR('a value of x is no time, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(b.v0 AS TIME) AS VARCHAR) = b.v0 THEN TRY_CAST(b.v0 AS TIME) ELSE ERROR('a value of x is no time, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(a.v0 AS TIME) AS VARCHAR) = a.v0 THEN TRY_CAST(a.v0 AS TIME) ELSE ERROR('a value of x is no time, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(b.v0 AS TIME) AS VARCHAR) = b.v0 THEN TRY_CAST(b.v0 AS TIME) ELSE ERROR('a value of x is no time, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked time TIME_NS as time against time TIME
CASE TYPEOF((a.v0) = (b.v0)) WHEN 'BOOLEAN' THEN ((a.v0) = (b.v0)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked time TIME_NS as time against time TIME_NS
CASE TYPEOF((a.v0) = (b.v0)) WHEN 'BOOLEAN' THEN ((a.v0) = (b.v0)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked time TIME_NS as time against time VARCHAR
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(a.v0 AS TIME) AS VARCHAR) = a.v0 THEN TRY_CAST(a.v0 AS TIME) ELSE ERROR('a value of x is no time, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(b.v0 AS TIME) AS VARCHAR) = b.v0 THEN TRY_CAST(b.v0 AS TIME) ELSE ERROR('a value of x is no time, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(a.v0 AS TIME) AS VARCHAR) = a.v0 THEN TRY_CAST(a.v0 AS TIME) ELSE ERROR('a value of x is no time, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(b.v0 AS TIME) AS VARCHAR) = b.v0 THEN TRY_CAST(b.v0 AS TIME) ELSE ERROR('a value of x is no time, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked time VARCHAR as time against time TIME
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(a.v0 AS TIME) AS VARCHAR) = a.v0 THEN TRY_CAST(a.v0 AS TIME) ELSE ERROR('a value of x is no time, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(b.v0 AS TIME) AS VARCHAR) = b.v0 THEN TRY_CAST(b.v0 AS TIME) ELSE ERROR('a value of x is no time, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(a.v0 AS TIME) AS VARCHAR) = a.v0 THEN TRY_CAST(a.v0 AS TIME) ELSE ERROR('a value of x is no time, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(b.v0 AS TIME) AS VARCHAR) = b.v0 THEN TRY_CAST(b.v0 AS TIME) ELSE ERROR('a value of x is no time, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked time VARCHAR as time against time TIME_NS
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(a.v0 AS TIME) AS VARCHAR) = a.v0 THEN TRY_CAST(a.v0 AS TIME) ELSE ERROR('a value of x is no time, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(b.v0 AS TIME) AS VARCHAR) = b.v0 THEN TRY_CAST(b.v0 AS TIME) ELSE ERROR('a value of x is no time, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(a.v0 AS TIME) AS VARCHAR) = a.v0 THEN TRY_CAST(a.v0 AS TIME) ELSE ERROR('a value of x is no time, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(b.v0 AS TIME) AS VARCHAR) = b.v0 THEN TRY_CAST(b.v0 AS TIME) ELSE ERROR('a value of x is no time, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked timestamp TIMESTAMP as timestamp against date VARCHAR
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), ' ', 'T') END = a.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) ELSE ERROR('a value of x is no timestamp, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), ' ', 'T') END = b.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) ELSE ERROR('a value of x is no timestamp, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), ' ', 'T') END = a.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) ELSE ERROR('a value of x is no timestamp, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), ' ', 'T') END = b.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) ELSE ERROR('a value of x is no timestamp, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked timestamp TIMESTAMP as timestamp against timestamp TIMESTAMP_NS
CASE TYPEOF((CASE WHEN ABS(a.v0) < CAST('100000000000000000000000000000000000000' AS HUGEINT) THEN MAKE_TIMESTAMP_NS(CAST(a.v0 AS BIGINT)) WHEN a.v0 IS NOT NULL THEN CAST(CASE WHEN a.v0 > 0 THEN 'infinity' ELSE '-infinity' END AS TIMESTAMP_NS) END) = (CASE WHEN ABS(b.v0) < CAST('100000000000000000000000000000000000000' AS HUGEINT) THEN MAKE_TIMESTAMP_NS(CAST(b.v0 AS BIGINT)) WHEN b.v0 IS NOT NULL THEN CAST(CASE WHEN b.v0 > 0 THEN 'infinity' ELSE '-infinity' END AS TIMESTAMP_NS) END)) WHEN 'BOOLEAN' THEN ((CASE WHEN ABS(a.v0) < CAST('100000000000000000000000000000000000000' AS HUGEINT) THEN MAKE_TIMESTAMP_NS(CAST(a.v0 AS BIGINT)) WHEN a.v0 IS NOT NULL THEN CAST(CASE WHEN a.v0 > 0 THEN 'infinity' ELSE '-infinity' END AS TIMESTAMP_NS) END) = (CASE WHEN ABS(b.v0) < CAST('100000000000000000000000000000000000000' AS HUGEINT) THEN MAKE_TIMESTAMP_NS(CAST(b.v0 AS BIGINT)) WHEN b.v0 IS NOT NULL THEN CAST(CASE WHEN b.v0 > 0 THEN 'infinity' ELSE '-infinity' END AS TIMESTAMP_NS) END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked timestamp TIMESTAMP as timestamp against timestamp VARCHAR
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), ' ', 'T') END = a.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) ELSE ERROR('a value of x is no timestamp, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), ' ', 'T') END = b.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) ELSE ERROR('a value of x is no timestamp, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), ' ', 'T') END = a.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) ELSE ERROR('a value of x is no timestamp, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), ' ', 'T') END = b.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) ELSE ERROR('a value of x is no timestamp, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked timestamp TIMESTAMP as timestamp against untyped VARCHAR
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), ' ', 'T') END = a.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) ELSE ERROR('a value of x is no timestamp, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), ' ', 'T') END = b.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) ELSE ERROR('a value of x is no timestamp, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), ' ', 'T') END = a.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) ELSE ERROR('a value of x is no timestamp, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), ' ', 'T') END = b.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) ELSE ERROR('a value of x is no timestamp, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked timestamp TIMESTAMP_MS as timestamp against timestamp TIMESTAMP_S
CASE TYPEOF((CAST(a.v0 AS TIMESTAMP)) = (CAST(b.v0 AS TIMESTAMP))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS TIMESTAMP)) = (CAST(b.v0 AS TIMESTAMP))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked timestamp TIMESTAMP_NS as timestamp against date DATE
CASE TYPEOF((CASE WHEN ABS(a.v0) < CAST('100000000000000000000000000000000000000' AS HUGEINT) THEN MAKE_TIMESTAMP_NS(CAST(a.v0 AS BIGINT)) WHEN a.v0 IS NOT NULL THEN CAST(CASE WHEN a.v0 > 0 THEN 'infinity' ELSE '-infinity' END AS TIMESTAMP_NS) END) = (CASE WHEN ABS(b.v0) < CAST('100000000000000000000000000000000000000' AS HUGEINT) THEN MAKE_TIMESTAMP_NS(CAST(b.v0 AS BIGINT)) WHEN b.v0 IS NOT NULL THEN CAST(CASE WHEN b.v0 > 0 THEN 'infinity' ELSE '-infinity' END AS TIMESTAMP_NS) END)) WHEN 'BOOLEAN' THEN ((CASE WHEN ABS(a.v0) < CAST('100000000000000000000000000000000000000' AS HUGEINT) THEN MAKE_TIMESTAMP_NS(CAST(a.v0 AS BIGINT)) WHEN a.v0 IS NOT NULL THEN CAST(CASE WHEN a.v0 > 0 THEN 'infinity' ELSE '-infinity' END AS TIMESTAMP_NS) END) = (CASE WHEN ABS(b.v0) < CAST('100000000000000000000000000000000000000' AS HUGEINT) THEN MAKE_TIMESTAMP_NS(CAST(b.v0 AS BIGINT)) WHEN b.v0 IS NOT NULL THEN CAST(CASE WHEN b.v0 > 0 THEN 'infinity' ELSE '-infinity' END AS TIMESTAMP_NS) END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked timestamp TIMESTAMP_NS as timestamp against timestamp TIMESTAMP
CASE TYPEOF((CASE WHEN ABS(a.v0) < CAST('100000000000000000000000000000000000000' AS HUGEINT) THEN MAKE_TIMESTAMP_NS(CAST(a.v0 AS BIGINT)) WHEN a.v0 IS NOT NULL THEN CAST(CASE WHEN a.v0 > 0 THEN 'infinity' ELSE '-infinity' END AS TIMESTAMP_NS) END) = (CASE WHEN ABS(b.v0) < CAST('100000000000000000000000000000000000000' AS HUGEINT) THEN MAKE_TIMESTAMP_NS(CAST(b.v0 AS BIGINT)) WHEN b.v0 IS NOT NULL THEN CAST(CASE WHEN b.v0 > 0 THEN 'infinity' ELSE '-infinity' END AS TIMESTAMP_NS) END)) WHEN 'BOOLEAN' THEN ((CASE WHEN ABS(a.v0) < CAST('100000000000000000000000000000000000000' AS HUGEINT) THEN MAKE_TIMESTAMP_NS(CAST(a.v0 AS BIGINT)) WHEN a.v0 IS NOT NULL THEN CAST(CASE WHEN a.v0 > 0 THEN 'infinity' ELSE '-infinity' END AS TIMESTAMP_NS) END) = (CASE WHEN ABS(b.v0) < CAST('100000000000000000000000000000000000000' AS HUGEINT) THEN MAKE_TIMESTAMP_NS(CAST(b.v0 AS BIGINT)) WHEN b.v0 IS NOT NULL THEN CAST(CASE WHEN b.v0 > 0 THEN 'infinity' ELSE '-infinity' END AS TIMESTAMP_NS) END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked timestamp TIMESTAMP_NS as timestamp against timestamp TIMESTAMP_NS
CASE TYPEOF((a.v0) = (b.v0)) WHEN 'BOOLEAN' THEN ((a.v0) = (b.v0)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked timestamp TIMESTAMP_NS as timestamp against timestamp VARCHAR
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), ' ', 'T') END = a.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) ELSE ERROR('a value of x is no timestamp, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), ' ', 'T') END = b.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) ELSE ERROR('a value of x is no timestamp, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), ' ', 'T') END = a.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) ELSE ERROR('a value of x is no timestamp, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), ' ', 'T') END = b.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) ELSE ERROR('a value of x is no timestamp, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked timestamp TIMESTAMP_S as timestamp against timestamp TIMESTAMP_MS
CASE TYPEOF((CAST(a.v0 AS TIMESTAMP)) = (CAST(b.v0 AS TIMESTAMP))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS TIMESTAMP)) = (CAST(b.v0 AS TIMESTAMP))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked timestamp VARCHAR as timestamp against timestamp TIMESTAMP
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), ' ', 'T') END = a.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) ELSE ERROR('a value of x is no timestamp, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), ' ', 'T') END = b.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) ELSE ERROR('a value of x is no timestamp, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), ' ', 'T') END = a.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) ELSE ERROR('a value of x is no timestamp, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), ' ', 'T') END = b.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) ELSE ERROR('a value of x is no timestamp, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked timestamp VARCHAR as timestamp against timestamp TIMESTAMP_NS
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), ' ', 'T') END = a.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) ELSE ERROR('a value of x is no timestamp, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), ' ', 'T') END = b.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) ELSE ERROR('a value of x is no timestamp, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), ' ', 'T') END = a.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) ELSE ERROR('a value of x is no timestamp, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), ' ', 'T') END = b.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) ELSE ERROR('a value of x is no timestamp, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked timestamptz TIMESTAMP WITH TIME ZONE as timestamptz against timestamptz TIMESTAMPTZ_NS
CASE TYPEOF((CASE WHEN ABS(a.v0) < CAST('100000000000000000000000000000000000000' AS HUGEINT) THEN CAST(MAKE_TIMESTAMP(CAST(a.v0 // 1000 AS BIGINT)) AS TIMESTAMPTZ) WHEN a.v0 IS NOT NULL THEN CAST(CASE WHEN a.v0 > 0 THEN 'infinity' ELSE '-infinity' END AS TIMESTAMPTZ) END) = (CASE WHEN ABS(b.v0) < CAST('100000000000000000000000000000000000000' AS HUGEINT) THEN CAST(MAKE_TIMESTAMP(CAST(b.v0 // 1000 AS BIGINT)) AS TIMESTAMPTZ) WHEN b.v0 IS NOT NULL THEN CAST(CASE WHEN b.v0 > 0 THEN 'infinity' ELSE '-infinity' END AS TIMESTAMPTZ) END)) WHEN 'BOOLEAN' THEN ((CASE WHEN ABS(a.v0) < CAST('100000000000000000000000000000000000000' AS HUGEINT) THEN CAST(MAKE_TIMESTAMP(CAST(a.v0 // 1000 AS BIGINT)) AS TIMESTAMPTZ) WHEN a.v0 IS NOT NULL THEN CAST(CASE WHEN a.v0 > 0 THEN 'infinity' ELSE '-infinity' END AS TIMESTAMPTZ) END) = (CASE WHEN ABS(b.v0) < CAST('100000000000000000000000000000000000000' AS HUGEINT) THEN CAST(MAKE_TIMESTAMP(CAST(b.v0 // 1000 AS BIGINT)) AS TIMESTAMPTZ) WHEN b.v0 IS NOT NULL THEN CAST(CASE WHEN b.v0 > 0 THEN 'infinity' ELSE '-infinity' END AS TIMESTAMPTZ) END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked timestamptz TIMESTAMP WITH TIME ZONE as timestamptz against timestamptz VARCHAR
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), '(BC)') THEN REPLACE(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' (BC) ', 'T') || ' BC' ELSE REPLACE(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' ', 'T') END = a.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMPTZ) ELSE ERROR('a value of x is no timestamptz, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), '(BC)') THEN REPLACE(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' (BC) ', 'T') || ' BC' ELSE REPLACE(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' ', 'T') END = b.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMPTZ) ELSE ERROR('a value of x is no timestamptz, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), '(BC)') THEN REPLACE(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' (BC) ', 'T') || ' BC' ELSE REPLACE(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' ', 'T') END = a.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMPTZ) ELSE ERROR('a value of x is no timestamptz, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), '(BC)') THEN REPLACE(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' (BC) ', 'T') || ' BC' ELSE REPLACE(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' ', 'T') END = b.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMPTZ) ELSE ERROR('a value of x is no timestamptz, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked timestamptz TIMESTAMP WITH TIME ZONE as timestamptz against untyped VARCHAR
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), '(BC)') THEN REPLACE(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' (BC) ', 'T') || ' BC' ELSE REPLACE(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' ', 'T') END = a.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMPTZ) ELSE ERROR('a value of x is no timestamptz, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), '(BC)') THEN REPLACE(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' (BC) ', 'T') || ' BC' ELSE REPLACE(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' ', 'T') END = b.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMPTZ) ELSE ERROR('a value of x is no timestamptz, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), '(BC)') THEN REPLACE(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' (BC) ', 'T') || ' BC' ELSE REPLACE(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' ', 'T') END = a.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMPTZ) ELSE ERROR('a value of x is no timestamptz, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), '(BC)') THEN REPLACE(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' (BC) ', 'T') || ' BC' ELSE REPLACE(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' ', 'T') END = b.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMPTZ) ELSE ERROR('a value of x is no timestamptz, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked timestamptz TIMESTAMPTZ_NS as timestamptz against timestamptz TIMESTAMP WITH TIME ZONE
CASE TYPEOF((CASE WHEN ABS(a.v0) < CAST('100000000000000000000000000000000000000' AS HUGEINT) THEN CAST(MAKE_TIMESTAMP(CAST(a.v0 // 1000 AS BIGINT)) AS TIMESTAMPTZ) WHEN a.v0 IS NOT NULL THEN CAST(CASE WHEN a.v0 > 0 THEN 'infinity' ELSE '-infinity' END AS TIMESTAMPTZ) END) = (CASE WHEN ABS(b.v0) < CAST('100000000000000000000000000000000000000' AS HUGEINT) THEN CAST(MAKE_TIMESTAMP(CAST(b.v0 // 1000 AS BIGINT)) AS TIMESTAMPTZ) WHEN b.v0 IS NOT NULL THEN CAST(CASE WHEN b.v0 > 0 THEN 'infinity' ELSE '-infinity' END AS TIMESTAMPTZ) END)) WHEN 'BOOLEAN' THEN ((CASE WHEN ABS(a.v0) < CAST('100000000000000000000000000000000000000' AS HUGEINT) THEN CAST(MAKE_TIMESTAMP(CAST(a.v0 // 1000 AS BIGINT)) AS TIMESTAMPTZ) WHEN a.v0 IS NOT NULL THEN CAST(CASE WHEN a.v0 > 0 THEN 'infinity' ELSE '-infinity' END AS TIMESTAMPTZ) END) = (CASE WHEN ABS(b.v0) < CAST('100000000000000000000000000000000000000' AS HUGEINT) THEN CAST(MAKE_TIMESTAMP(CAST(b.v0 // 1000 AS BIGINT)) AS TIMESTAMPTZ) WHEN b.v0 IS NOT NULL THEN CAST(CASE WHEN b.v0 > 0 THEN 'infinity' ELSE '-infinity' END AS TIMESTAMPTZ) END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked timestamptz VARCHAR as timestamptz against timestamptz TIMESTAMP WITH TIME ZONE
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), '(BC)') THEN REPLACE(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' (BC) ', 'T') || ' BC' ELSE REPLACE(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' ', 'T') END = a.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMPTZ) ELSE ERROR('a value of x is no timestamptz, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), '(BC)') THEN REPLACE(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' (BC) ', 'T') || ' BC' ELSE REPLACE(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' ', 'T') END = b.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMPTZ) ELSE ERROR('a value of x is no timestamptz, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), '(BC)') THEN REPLACE(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' (BC) ', 'T') || ' BC' ELSE REPLACE(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' ', 'T') END = a.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMPTZ) ELSE ERROR('a value of x is no timestamptz, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), '(BC)') THEN REPLACE(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' (BC) ', 'T') || ' BC' ELSE REPLACE(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' ', 'T') END = b.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMPTZ) ELSE ERROR('a value of x is no timestamptz, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked untyped VARCHAR as binary against binary BLOB
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked untyped VARCHAR as boolean against boolean BOOLEAN
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(a.v0 AS BOOLEAN) AS VARCHAR) = a.v0 THEN TRY_CAST(a.v0 AS BOOLEAN) ELSE ERROR('a value of x is no boolean, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(b.v0 AS BOOLEAN) AS VARCHAR) = b.v0 THEN TRY_CAST(b.v0 AS BOOLEAN) ELSE ERROR('a value of x is no boolean, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(a.v0 AS BOOLEAN) AS VARCHAR) = a.v0 THEN TRY_CAST(a.v0 AS BOOLEAN) ELSE ERROR('a value of x is no boolean, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(b.v0 AS BOOLEAN) AS VARCHAR) = b.v0 THEN TRY_CAST(b.v0 AS BOOLEAN) ELSE ERROR('a value of x is no boolean, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked untyped VARCHAR as date against date DATE
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS DATE) AS VARCHAR), ' (BC)', ' BC') = a.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS DATE) ELSE ERROR('a value of x is no date, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS DATE) AS VARCHAR), ' (BC)', ' BC') = b.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS DATE) ELSE ERROR('a value of x is no date, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS DATE) AS VARCHAR), ' (BC)', ' BC') = a.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS DATE) ELSE ERROR('a value of x is no date, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS DATE) AS VARCHAR), ' (BC)', ' BC') = b.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS DATE) ELSE ERROR('a value of x is no date, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked untyped VARCHAR as decimal against decimal DECIMAL(18,4)
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no decimal, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked untyped VARCHAR as float against float DOUBLE
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no float, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no float, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked untyped VARCHAR as float against float FLOAT
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no float, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN TRY_CAST(a.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(a.v0 AS DOUBLE) ELSE ERROR('a value of x is no float, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN TRY_CAST(b.v0 AS DOUBLE) IS NOT NULL THEN TRY_CAST(b.v0 AS DOUBLE) ELSE ERROR('a value of x is no float, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked untyped VARCHAR as integer against integer BIGINT
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(a.v0 AS HUGEINT) AS VARCHAR) = a.v0 THEN TRY_CAST(a.v0 AS HUGEINT) ELSE ERROR('a value of x is no integer, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(b.v0 AS HUGEINT) AS VARCHAR) = b.v0 THEN TRY_CAST(b.v0 AS HUGEINT) ELSE ERROR('a value of x is no integer, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(a.v0 AS HUGEINT) AS VARCHAR) = a.v0 THEN TRY_CAST(a.v0 AS HUGEINT) ELSE ERROR('a value of x is no integer, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(b.v0 AS HUGEINT) AS VARCHAR) = b.v0 THEN TRY_CAST(b.v0 AS HUGEINT) ELSE ERROR('a value of x is no integer, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked untyped VARCHAR as interval against interval INTERVAL
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked untyped VARCHAR as json against json JSON
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked untyped VARCHAR as nested against array INTEGER[]
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked untyped VARCHAR as text against text VARCHAR
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked untyped VARCHAR as time against time TIME
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(a.v0 AS TIME) AS VARCHAR) = a.v0 THEN TRY_CAST(a.v0 AS TIME) ELSE ERROR('a value of x is no time, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(b.v0 AS TIME) AS VARCHAR) = b.v0 THEN TRY_CAST(b.v0 AS TIME) ELSE ERROR('a value of x is no time, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(a.v0 AS TIME) AS VARCHAR) = a.v0 THEN TRY_CAST(a.v0 AS TIME) ELSE ERROR('a value of x is no time, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CAST(TRY_CAST(b.v0 AS TIME) AS VARCHAR) = b.v0 THEN TRY_CAST(b.v0 AS TIME) ELSE ERROR('a value of x is no time, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked untyped VARCHAR as timestamp against timestamp TIMESTAMP
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), ' ', 'T') END = a.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) ELSE ERROR('a value of x is no timestamp, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), ' ', 'T') END = b.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) ELSE ERROR('a value of x is no timestamp, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) AS VARCHAR), ' ', 'T') END = a.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMP) ELSE ERROR('a value of x is no timestamp, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) AS VARCHAR), ' ', 'T') END = b.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMP) ELSE ERROR('a value of x is no timestamp, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked untyped VARCHAR as timestamptz against timestamptz TIMESTAMP WITH TIME ZONE
CASE TYPEOF((CASE WHEN a.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), '(BC)') THEN REPLACE(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' (BC) ', 'T') || ' BC' ELSE REPLACE(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' ', 'T') END = a.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMPTZ) ELSE ERROR('a value of x is no timestamptz, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), '(BC)') THEN REPLACE(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' (BC) ', 'T') || ' BC' ELSE REPLACE(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' ', 'T') END = b.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMPTZ) ELSE ERROR('a value of x is no timestamptz, so its rule cannot be asked') END)) WHEN 'BOOLEAN' THEN ((CASE WHEN a.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), '(BC)') THEN REPLACE(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' (BC) ', 'T') || ' BC' ELSE REPLACE(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' ', 'T') END = a.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(a.v0, ' BC') THEN REGEXP_REPLACE(a.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE a.v0 END AS TIMESTAMPTZ) ELSE ERROR('a value of x is no timestamptz, so its rule cannot be asked') END) = (CASE WHEN b.v0 IS NULL THEN NULL WHEN CASE WHEN CONTAINS(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), '(BC)') THEN REPLACE(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' (BC) ', 'T') || ' BC' ELSE REPLACE(REPLACE(CAST(TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' ', 'T') END = b.v0 THEN TRY_CAST(CASE WHEN ENDS_WITH(b.v0, ' BC') THEN REGEXP_REPLACE(b.v0, '^([0-9]+-[0-9]+-[0-9]+)(.*) BC$', '\1 (BC)\2') ELSE b.v0 END AS TIMESTAMPTZ) ELSE ERROR('a value of x is no timestamptz, so its rule cannot be asked') END)) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked untyped VARCHAR as untyped against untyped VARCHAR
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked untyped VARCHAR as uuid against uuid UUID
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked uuid UUID as uuid against untyped VARCHAR
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked uuid UUID as uuid against uuid VARCHAR
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked uuid UUID as uuid_text against text VARCHAR NOCASE
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked uuid VARCHAR as uuid against uuid UUID
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked uuid VARCHAR as uuid_text against text VARCHAR
CASE TYPEOF((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN 'BOOLEAN' THEN ((CAST(a.v0 AS VARCHAR)) = (CAST(b.v0 AS VARCHAR))) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by ignore_case in any case VARCHAR as text against VARCHAR
twofold_fold(a.v0) = twofold_fold(b.v0)
-- equal_by ignore_case in any case text ENUM('a', 'b') as text against text VARCHAR
twofold_fold(a.v0) = twofold_fold(b.v0)
-- equal_by ignore_case in any case text VARCHAR NOCASE as text against text VARCHAR
twofold_fold(DECODE(a.v0)) = twofold_fold(DECODE(b.v0))
-- equal_by ignore_case in any case text VARCHAR NOCASE as text against text VARCHAR NOCASE
twofold_fold(DECODE(a.v0)) = twofold_fold(DECODE(b.v0))
-- equal_by ignore_case in any case text VARCHAR as text against text ENUM('a', 'b')
twofold_fold(a.v0) = twofold_fold(b.v0)
-- equal_by ignore_case in any case text VARCHAR as text against text VARCHAR NOCASE
twofold_fold(DECODE(a.v0)) = twofold_fold(DECODE(b.v0))
-- equal_by ignore_case in any case text VARCHAR as text against untyped VARCHAR
twofold_fold(a.v0) = twofold_fold(b.v0)
-- equal_by ignore_case in any case untyped VARCHAR as text against text VARCHAR
twofold_fold(a.v0) = twofold_fold(b.v0)
-- equal_by null_equals_empty NULL or empty VARCHAR as text against VARCHAR
COALESCE(a.v0, '') = COALESCE(b.v0, '')
-- equal_by null_equals_empty NULL or empty text ENUM('a', 'b') as text against text VARCHAR
COALESCE(a.v0, '') = COALESCE(b.v0, '')
-- equal_by null_equals_empty NULL or empty text VARCHAR NOCASE as text against text VARCHAR
COALESCE(DECODE(a.v0), '') = COALESCE(DECODE(b.v0), '')
-- equal_by null_equals_empty NULL or empty text VARCHAR NOCASE as text against text VARCHAR NOCASE
COALESCE(DECODE(a.v0), '') = COALESCE(DECODE(b.v0), '')
-- equal_by null_equals_empty NULL or empty text VARCHAR as text against text ENUM('a', 'b')
COALESCE(a.v0, '') = COALESCE(b.v0, '')
-- equal_by null_equals_empty NULL or empty text VARCHAR as text against text VARCHAR NOCASE
COALESCE(DECODE(a.v0), '') = COALESCE(DECODE(b.v0), '')
-- equal_by null_equals_empty NULL or empty text VARCHAR as text against untyped VARCHAR
COALESCE(a.v0, '') = COALESCE(b.v0, '')
-- equal_by null_equals_empty NULL or empty untyped VARCHAR as text against text VARCHAR
COALESCE(a.v0, '') = COALESCE(b.v0, '')
-- equal_by tolerance far BIGINT as decimal against DECIMAL(18,4)
ABS(CAST(b.v0 AS DECIMAL(38, 4)) - CAST(a.v0 AS DECIMAL(38, 4))) < CAST('1000000000000000000000000000000.0000' AS DECIMAL(38, 4))
-- equal_by tolerance far BIGINT as decimal against DECIMAL(20,6)
ABS(CAST(b.v0 AS DECIMAL(38, 6)) - CAST(a.v0 AS DECIMAL(38, 6))) < CAST('1000000000000000000000000000000.000000' AS DECIMAL(38, 6))
-- equal_by tolerance far BIGINT as decimal against DECIMAL(38,0)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far BIGINT as decimal against DECIMAL(38,37)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far BIGINT as integer against BIGINT
ABS(CAST(b.v0 AS HUGEINT) - CAST(a.v0 AS HUGEINT)) < CAST('1000000000000000000000000000000' AS HUGEINT)
-- equal_by tolerance far BIGINT as integer against BOOLEAN
ABS(CAST(b.v0 AS HUGEINT) - CAST(a.v0 AS HUGEINT)) < CAST('1000000000000000000000000000000' AS HUGEINT)
-- equal_by tolerance far BIGINT as integer against INTEGER
ABS(CAST(b.v0 AS HUGEINT) - CAST(a.v0 AS HUGEINT)) < CAST('1000000000000000000000000000000' AS HUGEINT)
-- equal_by tolerance far BOOLEAN as decimal against DECIMAL(18,4)
ABS(CAST(b.v0 AS DECIMAL(38, 4)) - CAST(a.v0 AS DECIMAL(38, 4))) < CAST('1000000000000000000000000000000.0000' AS DECIMAL(38, 4))
-- equal_by tolerance far BOOLEAN as decimal against DECIMAL(20,6)
ABS(CAST(b.v0 AS DECIMAL(38, 6)) - CAST(a.v0 AS DECIMAL(38, 6))) < CAST('1000000000000000000000000000000.000000' AS DECIMAL(38, 6))
-- equal_by tolerance far BOOLEAN as decimal against DECIMAL(38,0)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far BOOLEAN as decimal against DECIMAL(38,37)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far BOOLEAN as integer against BIGINT
ABS(CAST(b.v0 AS HUGEINT) - CAST(a.v0 AS HUGEINT)) < CAST('1000000000000000000000000000000' AS HUGEINT)
-- equal_by tolerance far BOOLEAN as integer against INTEGER
ABS(CAST(b.v0 AS HUGEINT) - CAST(a.v0 AS HUGEINT)) < CAST('1000000000000000000000000000000' AS HUGEINT)
-- equal_by tolerance far DECIMAL(18,4) as decimal against BIGINT
ABS(CAST(b.v0 AS DECIMAL(38, 4)) - CAST(a.v0 AS DECIMAL(38, 4))) < CAST('1000000000000000000000000000000.0000' AS DECIMAL(38, 4))
-- equal_by tolerance far DECIMAL(18,4) as decimal against BOOLEAN
ABS(CAST(b.v0 AS DECIMAL(38, 4)) - CAST(a.v0 AS DECIMAL(38, 4))) < CAST('1000000000000000000000000000000.0000' AS DECIMAL(38, 4))
-- equal_by tolerance far DECIMAL(18,4) as decimal against DECIMAL(18,4)
ABS(CAST(b.v0 AS DECIMAL(38, 4)) - CAST(a.v0 AS DECIMAL(38, 4))) < CAST('1000000000000000000000000000000.0000' AS DECIMAL(38, 4))
-- equal_by tolerance far DECIMAL(18,4) as decimal against DECIMAL(20,6)
ABS(CAST(b.v0 AS DECIMAL(38, 6)) - CAST(a.v0 AS DECIMAL(38, 6))) < CAST('1000000000000000000000000000000.000000' AS DECIMAL(38, 6))
-- equal_by tolerance far DECIMAL(18,4) as decimal against DECIMAL(38,0)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far DECIMAL(18,4) as decimal against DECIMAL(38,37)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far DECIMAL(18,4) as decimal against INTEGER
ABS(CAST(b.v0 AS DECIMAL(38, 4)) - CAST(a.v0 AS DECIMAL(38, 4))) < CAST('1000000000000000000000000000000.0000' AS DECIMAL(38, 4))
-- equal_by tolerance far DECIMAL(20,6) as decimal against BIGINT
ABS(CAST(b.v0 AS DECIMAL(38, 6)) - CAST(a.v0 AS DECIMAL(38, 6))) < CAST('1000000000000000000000000000000.000000' AS DECIMAL(38, 6))
-- equal_by tolerance far DECIMAL(20,6) as decimal against BOOLEAN
ABS(CAST(b.v0 AS DECIMAL(38, 6)) - CAST(a.v0 AS DECIMAL(38, 6))) < CAST('1000000000000000000000000000000.000000' AS DECIMAL(38, 6))
-- equal_by tolerance far DECIMAL(20,6) as decimal against DECIMAL(18,4)
ABS(CAST(b.v0 AS DECIMAL(38, 6)) - CAST(a.v0 AS DECIMAL(38, 6))) < CAST('1000000000000000000000000000000.000000' AS DECIMAL(38, 6))
-- equal_by tolerance far DECIMAL(20,6) as decimal against DECIMAL(20,6)
ABS(CAST(b.v0 AS DECIMAL(38, 6)) - CAST(a.v0 AS DECIMAL(38, 6))) < CAST('1000000000000000000000000000000.000000' AS DECIMAL(38, 6))
-- equal_by tolerance far DECIMAL(20,6) as decimal against DECIMAL(38,0)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far DECIMAL(20,6) as decimal against DECIMAL(38,37)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far DECIMAL(20,6) as decimal against INTEGER
ABS(CAST(b.v0 AS DECIMAL(38, 6)) - CAST(a.v0 AS DECIMAL(38, 6))) < CAST('1000000000000000000000000000000.000000' AS DECIMAL(38, 6))
-- equal_by tolerance far DECIMAL(38,0) as decimal against BIGINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far DECIMAL(38,0) as decimal against BOOLEAN
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far DECIMAL(38,0) as decimal against DECIMAL(18,4)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far DECIMAL(38,0) as decimal against DECIMAL(20,6)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far DECIMAL(38,0) as decimal against DECIMAL(38,0)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far DECIMAL(38,0) as decimal against DECIMAL(38,37)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far DECIMAL(38,0) as decimal against INTEGER
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far DECIMAL(38,37) as decimal against BIGINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far DECIMAL(38,37) as decimal against BOOLEAN
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far DECIMAL(38,37) as decimal against DECIMAL(18,4)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far DECIMAL(38,37) as decimal against DECIMAL(20,6)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far DECIMAL(38,37) as decimal against DECIMAL(38,0)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far DECIMAL(38,37) as decimal against DECIMAL(38,37)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far DECIMAL(38,37) as decimal against INTEGER
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far DOUBLE as float against DOUBLE
CASE WHEN ABS(CAST(a.v0 AS DOUBLE)) > CAST('8e+307' AS DOUBLE) OR ABS(CAST(b.v0 AS DOUBLE)) > CAST('8e+307' AS DOUBLE) THEN 1 = 0 ELSE ABS(CAST(b.v0 AS DOUBLE) - CAST(a.v0 AS DOUBLE)) < CAST('1e+30' AS DOUBLE) END
-- equal_by tolerance far INTEGER as decimal against DECIMAL(18,4)
ABS(CAST(b.v0 AS DECIMAL(38, 4)) - CAST(a.v0 AS DECIMAL(38, 4))) < CAST('1000000000000000000000000000000.0000' AS DECIMAL(38, 4))
-- equal_by tolerance far INTEGER as decimal against DECIMAL(20,6)
ABS(CAST(b.v0 AS DECIMAL(38, 6)) - CAST(a.v0 AS DECIMAL(38, 6))) < CAST('1000000000000000000000000000000.000000' AS DECIMAL(38, 6))
-- equal_by tolerance far INTEGER as decimal against DECIMAL(38,0)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far INTEGER as decimal against DECIMAL(38,37)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far INTEGER as integer against BIGINT
ABS(CAST(b.v0 AS HUGEINT) - CAST(a.v0 AS HUGEINT)) < CAST('1000000000000000000000000000000' AS HUGEINT)
-- equal_by tolerance far INTEGER as integer against BOOLEAN
ABS(CAST(b.v0 AS HUGEINT) - CAST(a.v0 AS HUGEINT)) < CAST('1000000000000000000000000000000' AS HUGEINT)
-- equal_by tolerance far INTEGER as integer against INTEGER
ABS(CAST(b.v0 AS HUGEINT) - CAST(a.v0 AS HUGEINT)) < CAST('1000000000000000000000000000000' AS HUGEINT)
-- equal_by tolerance far boolean VARCHAR as decimal against decimal DECIMAL(9,2)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far boolean VARCHAR as integer against integer BIGINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far decimal DECIMAL(18,4) as decimal against decimal VARCHAR
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far decimal DECIMAL(18,4) as decimal against integer UBIGINT
ABS(CAST(b.v0 AS DECIMAL(38, 4)) - CAST(a.v0 AS DECIMAL(38, 4))) < CAST('1000000000000000000000000000000.0000' AS DECIMAL(38, 4))
-- equal_by tolerance far decimal DECIMAL(18,4) as decimal against integer VARCHAR
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far decimal DECIMAL(18,4) as decimal against untyped VARCHAR
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far decimal DECIMAL(38,0) as decimal against integer HUGEINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far decimal DECIMAL(9,2) as decimal against boolean VARCHAR
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far decimal VARCHAR as decimal against decimal DECIMAL(18,4)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far float DOUBLE as float against float FLOAT
CASE WHEN ABS(CAST(a.v0 AS DOUBLE)) > CAST('8e+307' AS DOUBLE) OR ABS(CAST(b.v0 AS DOUBLE)) > CAST('8e+307' AS DOUBLE) THEN 1 = 0 ELSE ABS(CAST(b.v0 AS DOUBLE) - CAST(a.v0 AS DOUBLE)) < CAST('1e+30' AS DOUBLE) END
-- equal_by tolerance far float DOUBLE as float against float VARCHAR
CASE WHEN ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) > CAST('8e+307' AS DOUBLE) OR ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END) > CAST('8e+307' AS DOUBLE) THEN 1 = 0 ELSE ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END - CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) < CAST('1e+30' AS DOUBLE) END
-- equal_by tolerance far float DOUBLE as float against untyped VARCHAR
CASE WHEN ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) > CAST('8e+307' AS DOUBLE) OR ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END) > CAST('8e+307' AS DOUBLE) THEN 1 = 0 ELSE ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END - CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) < CAST('1e+30' AS DOUBLE) END
-- equal_by tolerance far float FLOAT as float against float DOUBLE
CASE WHEN ABS(CAST(a.v0 AS DOUBLE)) > CAST('8e+307' AS DOUBLE) OR ABS(CAST(b.v0 AS DOUBLE)) > CAST('8e+307' AS DOUBLE) THEN 1 = 0 ELSE ABS(CAST(b.v0 AS DOUBLE) - CAST(a.v0 AS DOUBLE)) < CAST('1e+30' AS DOUBLE) END
-- equal_by tolerance far float FLOAT as float against float FLOAT
CASE WHEN ABS(CAST(a.v0 AS DOUBLE)) > CAST('8e+307' AS DOUBLE) OR ABS(CAST(b.v0 AS DOUBLE)) > CAST('8e+307' AS DOUBLE) THEN 1 = 0 ELSE ABS(CAST(b.v0 AS DOUBLE) - CAST(a.v0 AS DOUBLE)) < CAST('1e+30' AS DOUBLE) END
-- equal_by tolerance far float FLOAT as float against untyped VARCHAR
CASE WHEN ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) > CAST('8e+307' AS DOUBLE) OR ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END) > CAST('8e+307' AS DOUBLE) THEN 1 = 0 ELSE ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END - CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) < CAST('1e+30' AS DOUBLE) END
-- equal_by tolerance far float VARCHAR as float against float DOUBLE
CASE WHEN ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) > CAST('8e+307' AS DOUBLE) OR ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END) > CAST('8e+307' AS DOUBLE) THEN 1 = 0 ELSE ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END - CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) < CAST('1e+30' AS DOUBLE) END
-- equal_by tolerance far integer BIGINT as integer against boolean VARCHAR
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far integer BIGINT as integer against integer UHUGEINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far integer BIGINT as integer against integer VARCHAR
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far integer BIGINT as integer against untyped VARCHAR
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far integer HUGEINT as decimal against decimal DECIMAL(38,0)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far integer HUGEINT as integer against integer UBIGINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far integer TINYINT as integer against integer UBIGINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far integer UBIGINT as decimal against decimal DECIMAL(18,4)
ABS(CAST(b.v0 AS DECIMAL(38, 4)) - CAST(a.v0 AS DECIMAL(38, 4))) < CAST('1000000000000000000000000000000.0000' AS DECIMAL(38, 4))
-- equal_by tolerance far integer UBIGINT as integer against integer HUGEINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far integer UBIGINT as integer against integer TINYINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far integer UHUGEINT as integer against integer BIGINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far integer VARCHAR as decimal against decimal DECIMAL(18,4)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far integer VARCHAR as integer against integer BIGINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far integer VARCHAR as integer against integer VARCHAR
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far untyped VARCHAR as decimal against decimal DECIMAL(18,4)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance far untyped VARCHAR as float against float DOUBLE
CASE WHEN ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) > CAST('8e+307' AS DOUBLE) OR ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END) > CAST('8e+307' AS DOUBLE) THEN 1 = 0 ELSE ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END - CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) < CAST('1e+30' AS DOUBLE) END
-- equal_by tolerance far untyped VARCHAR as float against float FLOAT
CASE WHEN ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) > CAST('8e+307' AS DOUBLE) OR ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END) > CAST('8e+307' AS DOUBLE) THEN 1 = 0 ELSE ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END - CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) < CAST('1e+30' AS DOUBLE) END
-- equal_by tolerance far untyped VARCHAR as integer against integer BIGINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:1E+30')
-- equal_by tolerance in proportion BIGINT as decimal against DECIMAL(18,4)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion BIGINT as decimal against DECIMAL(20,6)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion BIGINT as decimal against DECIMAL(38,0)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion BIGINT as decimal against DECIMAL(38,37)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion BIGINT as integer against BIGINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion BIGINT as integer against BOOLEAN
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion BIGINT as integer against INTEGER
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion BOOLEAN as decimal against DECIMAL(18,4)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion BOOLEAN as decimal against DECIMAL(20,6)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion BOOLEAN as decimal against DECIMAL(38,0)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion BOOLEAN as decimal against DECIMAL(38,37)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion BOOLEAN as integer against BIGINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion BOOLEAN as integer against INTEGER
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion DECIMAL(18,4) as decimal against BIGINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion DECIMAL(18,4) as decimal against BOOLEAN
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion DECIMAL(18,4) as decimal against DECIMAL(18,4)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion DECIMAL(18,4) as decimal against DECIMAL(20,6)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion DECIMAL(18,4) as decimal against DECIMAL(38,0)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion DECIMAL(18,4) as decimal against DECIMAL(38,37)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion DECIMAL(18,4) as decimal against INTEGER
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion DECIMAL(20,6) as decimal against BIGINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion DECIMAL(20,6) as decimal against BOOLEAN
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion DECIMAL(20,6) as decimal against DECIMAL(18,4)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion DECIMAL(20,6) as decimal against DECIMAL(20,6)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion DECIMAL(20,6) as decimal against DECIMAL(38,0)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion DECIMAL(20,6) as decimal against DECIMAL(38,37)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion DECIMAL(20,6) as decimal against INTEGER
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion DECIMAL(38,0) as decimal against BIGINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion DECIMAL(38,0) as decimal against BOOLEAN
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion DECIMAL(38,0) as decimal against DECIMAL(18,4)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion DECIMAL(38,0) as decimal against DECIMAL(20,6)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion DECIMAL(38,0) as decimal against DECIMAL(38,0)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion DECIMAL(38,0) as decimal against DECIMAL(38,37)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion DECIMAL(38,0) as decimal against INTEGER
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion DECIMAL(38,37) as decimal against BIGINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion DECIMAL(38,37) as decimal against BOOLEAN
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion DECIMAL(38,37) as decimal against DECIMAL(18,4)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion DECIMAL(38,37) as decimal against DECIMAL(20,6)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion DECIMAL(38,37) as decimal against DECIMAL(38,0)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion DECIMAL(38,37) as decimal against DECIMAL(38,37)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion DECIMAL(38,37) as decimal against INTEGER
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion DOUBLE as float against DOUBLE
CASE WHEN ABS(CAST(a.v0 AS DOUBLE)) > CAST('1e+200' AS DOUBLE) THEN ABS((CASE WHEN ABS(CAST(b.v0 AS DOUBLE)) < CAST('1e+150' AS DOUBLE) THEN CAST('0.0' AS DOUBLE) ELSE CAST(b.v0 AS DOUBLE) * CAST('3.8725919148493183e-121' AS DOUBLE) END) - CAST(a.v0 AS DOUBLE) * CAST('3.8725919148493183e-121' AS DOUBLE)) < CAST('0.01' AS DOUBLE) * ABS(CAST(a.v0 AS DOUBLE) * CAST('3.8725919148493183e-121' AS DOUBLE)) WHEN ABS(CAST(a.v0 AS DOUBLE)) < CAST('1e-200' AS DOUBLE) THEN CASE WHEN ABS(CAST(b.v0 AS DOUBLE)) > CAST('1e-90' AS DOUBLE) THEN 1 = 0 ELSE ABS(CAST(b.v0 AS DOUBLE) * CAST('2.5822498780869086e+120' AS DOUBLE) - CAST(a.v0 AS DOUBLE) * CAST('2.5822498780869086e+120' AS DOUBLE)) < CAST('0.01' AS DOUBLE) * ABS(CAST(a.v0 AS DOUBLE) * CAST('2.5822498780869086e+120' AS DOUBLE)) END ELSE ABS(CAST(b.v0 AS DOUBLE) - CAST(a.v0 AS DOUBLE)) < CAST('0.01' AS DOUBLE) * ABS(CAST(a.v0 AS DOUBLE)) END
-- equal_by tolerance in proportion INTEGER as decimal against DECIMAL(18,4)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion INTEGER as decimal against DECIMAL(20,6)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion INTEGER as decimal against DECIMAL(38,0)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion INTEGER as decimal against DECIMAL(38,37)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion INTEGER as integer against BIGINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion INTEGER as integer against BOOLEAN
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion INTEGER as integer against INTEGER
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion boolean VARCHAR as decimal against decimal DECIMAL(9,2)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion boolean VARCHAR as integer against integer BIGINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion decimal DECIMAL(18,4) as decimal against decimal VARCHAR
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion decimal DECIMAL(18,4) as decimal against integer UBIGINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion decimal DECIMAL(18,4) as decimal against integer VARCHAR
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion decimal DECIMAL(18,4) as decimal against untyped VARCHAR
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion decimal DECIMAL(38,0) as decimal against integer HUGEINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion decimal DECIMAL(9,2) as decimal against boolean VARCHAR
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion decimal VARCHAR as decimal against decimal DECIMAL(18,4)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion float DOUBLE as float against float FLOAT
CASE WHEN ABS(CAST(a.v0 AS DOUBLE)) > CAST('1e+200' AS DOUBLE) THEN ABS((CASE WHEN ABS(CAST(b.v0 AS DOUBLE)) < CAST('1e+150' AS DOUBLE) THEN CAST('0.0' AS DOUBLE) ELSE CAST(b.v0 AS DOUBLE) * CAST('3.8725919148493183e-121' AS DOUBLE) END) - CAST(a.v0 AS DOUBLE) * CAST('3.8725919148493183e-121' AS DOUBLE)) < CAST('0.01' AS DOUBLE) * ABS(CAST(a.v0 AS DOUBLE) * CAST('3.8725919148493183e-121' AS DOUBLE)) WHEN ABS(CAST(a.v0 AS DOUBLE)) < CAST('1e-200' AS DOUBLE) THEN CASE WHEN ABS(CAST(b.v0 AS DOUBLE)) > CAST('1e-90' AS DOUBLE) THEN 1 = 0 ELSE ABS(CAST(b.v0 AS DOUBLE) * CAST('2.5822498780869086e+120' AS DOUBLE) - CAST(a.v0 AS DOUBLE) * CAST('2.5822498780869086e+120' AS DOUBLE)) < CAST('0.01' AS DOUBLE) * ABS(CAST(a.v0 AS DOUBLE) * CAST('2.5822498780869086e+120' AS DOUBLE)) END ELSE ABS(CAST(b.v0 AS DOUBLE) - CAST(a.v0 AS DOUBLE)) < CAST('0.01' AS DOUBLE) * ABS(CAST(a.v0 AS DOUBLE)) END
-- equal_by tolerance in proportion float DOUBLE as float against float VARCHAR
CASE WHEN ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) > CAST('1e+200' AS DOUBLE) THEN ABS((CASE WHEN ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END) < CAST('1e+150' AS DOUBLE) THEN CAST('0.0' AS DOUBLE) ELSE CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END * CAST('3.8725919148493183e-121' AS DOUBLE) END) - CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END * CAST('3.8725919148493183e-121' AS DOUBLE)) < CAST('0.01' AS DOUBLE) * ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END * CAST('3.8725919148493183e-121' AS DOUBLE)) WHEN ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) < CAST('1e-200' AS DOUBLE) THEN CASE WHEN ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END) > CAST('1e-90' AS DOUBLE) THEN 1 = 0 ELSE ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END * CAST('2.5822498780869086e+120' AS DOUBLE) - CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END * CAST('2.5822498780869086e+120' AS DOUBLE)) < CAST('0.01' AS DOUBLE) * ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END * CAST('2.5822498780869086e+120' AS DOUBLE)) END ELSE ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END - CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) < CAST('0.01' AS DOUBLE) * ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) END
-- equal_by tolerance in proportion float DOUBLE as float against untyped VARCHAR
CASE WHEN ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) > CAST('1e+200' AS DOUBLE) THEN ABS((CASE WHEN ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END) < CAST('1e+150' AS DOUBLE) THEN CAST('0.0' AS DOUBLE) ELSE CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END * CAST('3.8725919148493183e-121' AS DOUBLE) END) - CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END * CAST('3.8725919148493183e-121' AS DOUBLE)) < CAST('0.01' AS DOUBLE) * ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END * CAST('3.8725919148493183e-121' AS DOUBLE)) WHEN ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) < CAST('1e-200' AS DOUBLE) THEN CASE WHEN ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END) > CAST('1e-90' AS DOUBLE) THEN 1 = 0 ELSE ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END * CAST('2.5822498780869086e+120' AS DOUBLE) - CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END * CAST('2.5822498780869086e+120' AS DOUBLE)) < CAST('0.01' AS DOUBLE) * ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END * CAST('2.5822498780869086e+120' AS DOUBLE)) END ELSE ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END - CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) < CAST('0.01' AS DOUBLE) * ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) END
-- equal_by tolerance in proportion float FLOAT as float against float DOUBLE
CASE WHEN ABS(CAST(a.v0 AS DOUBLE)) > CAST('1e+200' AS DOUBLE) THEN ABS((CASE WHEN ABS(CAST(b.v0 AS DOUBLE)) < CAST('1e+150' AS DOUBLE) THEN CAST('0.0' AS DOUBLE) ELSE CAST(b.v0 AS DOUBLE) * CAST('3.8725919148493183e-121' AS DOUBLE) END) - CAST(a.v0 AS DOUBLE) * CAST('3.8725919148493183e-121' AS DOUBLE)) < CAST('0.01' AS DOUBLE) * ABS(CAST(a.v0 AS DOUBLE) * CAST('3.8725919148493183e-121' AS DOUBLE)) WHEN ABS(CAST(a.v0 AS DOUBLE)) < CAST('1e-200' AS DOUBLE) THEN CASE WHEN ABS(CAST(b.v0 AS DOUBLE)) > CAST('1e-90' AS DOUBLE) THEN 1 = 0 ELSE ABS(CAST(b.v0 AS DOUBLE) * CAST('2.5822498780869086e+120' AS DOUBLE) - CAST(a.v0 AS DOUBLE) * CAST('2.5822498780869086e+120' AS DOUBLE)) < CAST('0.01' AS DOUBLE) * ABS(CAST(a.v0 AS DOUBLE) * CAST('2.5822498780869086e+120' AS DOUBLE)) END ELSE ABS(CAST(b.v0 AS DOUBLE) - CAST(a.v0 AS DOUBLE)) < CAST('0.01' AS DOUBLE) * ABS(CAST(a.v0 AS DOUBLE)) END
-- equal_by tolerance in proportion float FLOAT as float against float FLOAT
CASE WHEN ABS(CAST(a.v0 AS DOUBLE)) > CAST('1e+200' AS DOUBLE) THEN ABS((CASE WHEN ABS(CAST(b.v0 AS DOUBLE)) < CAST('1e+150' AS DOUBLE) THEN CAST('0.0' AS DOUBLE) ELSE CAST(b.v0 AS DOUBLE) * CAST('3.8725919148493183e-121' AS DOUBLE) END) - CAST(a.v0 AS DOUBLE) * CAST('3.8725919148493183e-121' AS DOUBLE)) < CAST('0.01' AS DOUBLE) * ABS(CAST(a.v0 AS DOUBLE) * CAST('3.8725919148493183e-121' AS DOUBLE)) WHEN ABS(CAST(a.v0 AS DOUBLE)) < CAST('1e-200' AS DOUBLE) THEN CASE WHEN ABS(CAST(b.v0 AS DOUBLE)) > CAST('1e-90' AS DOUBLE) THEN 1 = 0 ELSE ABS(CAST(b.v0 AS DOUBLE) * CAST('2.5822498780869086e+120' AS DOUBLE) - CAST(a.v0 AS DOUBLE) * CAST('2.5822498780869086e+120' AS DOUBLE)) < CAST('0.01' AS DOUBLE) * ABS(CAST(a.v0 AS DOUBLE) * CAST('2.5822498780869086e+120' AS DOUBLE)) END ELSE ABS(CAST(b.v0 AS DOUBLE) - CAST(a.v0 AS DOUBLE)) < CAST('0.01' AS DOUBLE) * ABS(CAST(a.v0 AS DOUBLE)) END
-- equal_by tolerance in proportion float FLOAT as float against untyped VARCHAR
CASE WHEN ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) > CAST('1e+200' AS DOUBLE) THEN ABS((CASE WHEN ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END) < CAST('1e+150' AS DOUBLE) THEN CAST('0.0' AS DOUBLE) ELSE CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END * CAST('3.8725919148493183e-121' AS DOUBLE) END) - CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END * CAST('3.8725919148493183e-121' AS DOUBLE)) < CAST('0.01' AS DOUBLE) * ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END * CAST('3.8725919148493183e-121' AS DOUBLE)) WHEN ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) < CAST('1e-200' AS DOUBLE) THEN CASE WHEN ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END) > CAST('1e-90' AS DOUBLE) THEN 1 = 0 ELSE ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END * CAST('2.5822498780869086e+120' AS DOUBLE) - CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END * CAST('2.5822498780869086e+120' AS DOUBLE)) < CAST('0.01' AS DOUBLE) * ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END * CAST('2.5822498780869086e+120' AS DOUBLE)) END ELSE ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END - CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) < CAST('0.01' AS DOUBLE) * ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) END
-- equal_by tolerance in proportion float VARCHAR as float against float DOUBLE
CASE WHEN ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) > CAST('1e+200' AS DOUBLE) THEN ABS((CASE WHEN ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END) < CAST('1e+150' AS DOUBLE) THEN CAST('0.0' AS DOUBLE) ELSE CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END * CAST('3.8725919148493183e-121' AS DOUBLE) END) - CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END * CAST('3.8725919148493183e-121' AS DOUBLE)) < CAST('0.01' AS DOUBLE) * ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END * CAST('3.8725919148493183e-121' AS DOUBLE)) WHEN ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) < CAST('1e-200' AS DOUBLE) THEN CASE WHEN ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END) > CAST('1e-90' AS DOUBLE) THEN 1 = 0 ELSE ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END * CAST('2.5822498780869086e+120' AS DOUBLE) - CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END * CAST('2.5822498780869086e+120' AS DOUBLE)) < CAST('0.01' AS DOUBLE) * ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END * CAST('2.5822498780869086e+120' AS DOUBLE)) END ELSE ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END - CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) < CAST('0.01' AS DOUBLE) * ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) END
-- equal_by tolerance in proportion integer BIGINT as integer against boolean VARCHAR
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion integer BIGINT as integer against integer UHUGEINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion integer BIGINT as integer against integer VARCHAR
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion integer BIGINT as integer against untyped VARCHAR
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion integer HUGEINT as decimal against decimal DECIMAL(38,0)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion integer HUGEINT as integer against integer UBIGINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion integer TINYINT as integer against integer UBIGINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion integer UBIGINT as decimal against decimal DECIMAL(18,4)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion integer UBIGINT as integer against integer HUGEINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion integer UBIGINT as integer against integer TINYINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion integer UHUGEINT as integer against integer BIGINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion integer VARCHAR as decimal against decimal DECIMAL(18,4)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion integer VARCHAR as integer against integer BIGINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion integer VARCHAR as integer against integer VARCHAR
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion untyped VARCHAR as decimal against decimal DECIMAL(18,4)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance in proportion untyped VARCHAR as float against float DOUBLE
CASE WHEN ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) > CAST('1e+200' AS DOUBLE) THEN ABS((CASE WHEN ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END) < CAST('1e+150' AS DOUBLE) THEN CAST('0.0' AS DOUBLE) ELSE CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END * CAST('3.8725919148493183e-121' AS DOUBLE) END) - CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END * CAST('3.8725919148493183e-121' AS DOUBLE)) < CAST('0.01' AS DOUBLE) * ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END * CAST('3.8725919148493183e-121' AS DOUBLE)) WHEN ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) < CAST('1e-200' AS DOUBLE) THEN CASE WHEN ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END) > CAST('1e-90' AS DOUBLE) THEN 1 = 0 ELSE ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END * CAST('2.5822498780869086e+120' AS DOUBLE) - CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END * CAST('2.5822498780869086e+120' AS DOUBLE)) < CAST('0.01' AS DOUBLE) * ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END * CAST('2.5822498780869086e+120' AS DOUBLE)) END ELSE ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END - CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) < CAST('0.01' AS DOUBLE) * ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) END
-- equal_by tolerance in proportion untyped VARCHAR as float against float FLOAT
CASE WHEN ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) > CAST('1e+200' AS DOUBLE) THEN ABS((CASE WHEN ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END) < CAST('1e+150' AS DOUBLE) THEN CAST('0.0' AS DOUBLE) ELSE CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END * CAST('3.8725919148493183e-121' AS DOUBLE) END) - CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END * CAST('3.8725919148493183e-121' AS DOUBLE)) < CAST('0.01' AS DOUBLE) * ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END * CAST('3.8725919148493183e-121' AS DOUBLE)) WHEN ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) < CAST('1e-200' AS DOUBLE) THEN CASE WHEN ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END) > CAST('1e-90' AS DOUBLE) THEN 1 = 0 ELSE ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END * CAST('2.5822498780869086e+120' AS DOUBLE) - CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END * CAST('2.5822498780869086e+120' AS DOUBLE)) < CAST('0.01' AS DOUBLE) * ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END * CAST('2.5822498780869086e+120' AS DOUBLE)) END ELSE ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END - CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) < CAST('0.01' AS DOUBLE) * ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) END
-- equal_by tolerance in proportion untyped VARCHAR as integer against integer BIGINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'relative:0.01')
-- equal_by tolerance near BIGINT as decimal against DECIMAL(18,4)
ABS(CAST(b.v0 AS DECIMAL(38, 4)) - CAST(a.v0 AS DECIMAL(38, 4))) < CAST('0.0150' AS DECIMAL(38, 4))
-- equal_by tolerance near BIGINT as decimal against DECIMAL(20,6)
ABS(CAST(b.v0 AS DECIMAL(38, 6)) - CAST(a.v0 AS DECIMAL(38, 6))) < CAST('0.015000' AS DECIMAL(38, 6))
-- equal_by tolerance near BIGINT as decimal against DECIMAL(38,0)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near BIGINT as decimal against DECIMAL(38,37)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near BIGINT as integer against BIGINT
ABS(CAST(b.v0 AS HUGEINT) - CAST(a.v0 AS HUGEINT)) < CAST('1' AS HUGEINT)
-- equal_by tolerance near BIGINT as integer against BOOLEAN
ABS(CAST(b.v0 AS HUGEINT) - CAST(a.v0 AS HUGEINT)) < CAST('1' AS HUGEINT)
-- equal_by tolerance near BIGINT as integer against INTEGER
ABS(CAST(b.v0 AS HUGEINT) - CAST(a.v0 AS HUGEINT)) < CAST('1' AS HUGEINT)
-- equal_by tolerance near BOOLEAN as decimal against DECIMAL(18,4)
ABS(CAST(b.v0 AS DECIMAL(38, 4)) - CAST(a.v0 AS DECIMAL(38, 4))) < CAST('0.0150' AS DECIMAL(38, 4))
-- equal_by tolerance near BOOLEAN as decimal against DECIMAL(20,6)
ABS(CAST(b.v0 AS DECIMAL(38, 6)) - CAST(a.v0 AS DECIMAL(38, 6))) < CAST('0.015000' AS DECIMAL(38, 6))
-- equal_by tolerance near BOOLEAN as decimal against DECIMAL(38,0)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near BOOLEAN as decimal against DECIMAL(38,37)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near BOOLEAN as integer against BIGINT
ABS(CAST(b.v0 AS HUGEINT) - CAST(a.v0 AS HUGEINT)) < CAST('1' AS HUGEINT)
-- equal_by tolerance near BOOLEAN as integer against INTEGER
ABS(CAST(b.v0 AS HUGEINT) - CAST(a.v0 AS HUGEINT)) < CAST('1' AS HUGEINT)
-- equal_by tolerance near DECIMAL(18,4) as decimal against BIGINT
ABS(CAST(b.v0 AS DECIMAL(38, 4)) - CAST(a.v0 AS DECIMAL(38, 4))) < CAST('0.0150' AS DECIMAL(38, 4))
-- equal_by tolerance near DECIMAL(18,4) as decimal against BOOLEAN
ABS(CAST(b.v0 AS DECIMAL(38, 4)) - CAST(a.v0 AS DECIMAL(38, 4))) < CAST('0.0150' AS DECIMAL(38, 4))
-- equal_by tolerance near DECIMAL(18,4) as decimal against DECIMAL(18,4)
ABS(CAST(b.v0 AS DECIMAL(38, 4)) - CAST(a.v0 AS DECIMAL(38, 4))) < CAST('0.0150' AS DECIMAL(38, 4))
-- equal_by tolerance near DECIMAL(18,4) as decimal against DECIMAL(20,6)
ABS(CAST(b.v0 AS DECIMAL(38, 6)) - CAST(a.v0 AS DECIMAL(38, 6))) < CAST('0.015000' AS DECIMAL(38, 6))
-- equal_by tolerance near DECIMAL(18,4) as decimal against DECIMAL(38,0)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near DECIMAL(18,4) as decimal against DECIMAL(38,37)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near DECIMAL(18,4) as decimal against INTEGER
ABS(CAST(b.v0 AS DECIMAL(38, 4)) - CAST(a.v0 AS DECIMAL(38, 4))) < CAST('0.0150' AS DECIMAL(38, 4))
-- equal_by tolerance near DECIMAL(20,6) as decimal against BIGINT
ABS(CAST(b.v0 AS DECIMAL(38, 6)) - CAST(a.v0 AS DECIMAL(38, 6))) < CAST('0.015000' AS DECIMAL(38, 6))
-- equal_by tolerance near DECIMAL(20,6) as decimal against BOOLEAN
ABS(CAST(b.v0 AS DECIMAL(38, 6)) - CAST(a.v0 AS DECIMAL(38, 6))) < CAST('0.015000' AS DECIMAL(38, 6))
-- equal_by tolerance near DECIMAL(20,6) as decimal against DECIMAL(18,4)
ABS(CAST(b.v0 AS DECIMAL(38, 6)) - CAST(a.v0 AS DECIMAL(38, 6))) < CAST('0.015000' AS DECIMAL(38, 6))
-- equal_by tolerance near DECIMAL(20,6) as decimal against DECIMAL(20,6)
ABS(CAST(b.v0 AS DECIMAL(38, 6)) - CAST(a.v0 AS DECIMAL(38, 6))) < CAST('0.015000' AS DECIMAL(38, 6))
-- equal_by tolerance near DECIMAL(20,6) as decimal against DECIMAL(38,0)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near DECIMAL(20,6) as decimal against DECIMAL(38,37)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near DECIMAL(20,6) as decimal against INTEGER
ABS(CAST(b.v0 AS DECIMAL(38, 6)) - CAST(a.v0 AS DECIMAL(38, 6))) < CAST('0.015000' AS DECIMAL(38, 6))
-- equal_by tolerance near DECIMAL(38,0) as decimal against BIGINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near DECIMAL(38,0) as decimal against BOOLEAN
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near DECIMAL(38,0) as decimal against DECIMAL(18,4)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near DECIMAL(38,0) as decimal against DECIMAL(20,6)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near DECIMAL(38,0) as decimal against DECIMAL(38,0)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near DECIMAL(38,0) as decimal against DECIMAL(38,37)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near DECIMAL(38,0) as decimal against INTEGER
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near DECIMAL(38,37) as decimal against BIGINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near DECIMAL(38,37) as decimal against BOOLEAN
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near DECIMAL(38,37) as decimal against DECIMAL(18,4)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near DECIMAL(38,37) as decimal against DECIMAL(20,6)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near DECIMAL(38,37) as decimal against DECIMAL(38,0)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near DECIMAL(38,37) as decimal against DECIMAL(38,37)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near DECIMAL(38,37) as decimal against INTEGER
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near DOUBLE as float against DOUBLE
CASE WHEN ABS(CAST(a.v0 AS DOUBLE)) > CAST('8e+307' AS DOUBLE) OR ABS(CAST(b.v0 AS DOUBLE)) > CAST('8e+307' AS DOUBLE) THEN 1 = 0 ELSE ABS(CAST(b.v0 AS DOUBLE) - CAST(a.v0 AS DOUBLE)) < CAST('0.015' AS DOUBLE) END
-- equal_by tolerance near INTEGER as decimal against DECIMAL(18,4)
ABS(CAST(b.v0 AS DECIMAL(38, 4)) - CAST(a.v0 AS DECIMAL(38, 4))) < CAST('0.0150' AS DECIMAL(38, 4))
-- equal_by tolerance near INTEGER as decimal against DECIMAL(20,6)
ABS(CAST(b.v0 AS DECIMAL(38, 6)) - CAST(a.v0 AS DECIMAL(38, 6))) < CAST('0.015000' AS DECIMAL(38, 6))
-- equal_by tolerance near INTEGER as decimal against DECIMAL(38,0)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near INTEGER as decimal against DECIMAL(38,37)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near INTEGER as integer against BIGINT
ABS(CAST(b.v0 AS HUGEINT) - CAST(a.v0 AS HUGEINT)) < CAST('1' AS HUGEINT)
-- equal_by tolerance near INTEGER as integer against BOOLEAN
ABS(CAST(b.v0 AS HUGEINT) - CAST(a.v0 AS HUGEINT)) < CAST('1' AS HUGEINT)
-- equal_by tolerance near INTEGER as integer against INTEGER
ABS(CAST(b.v0 AS HUGEINT) - CAST(a.v0 AS HUGEINT)) < CAST('1' AS HUGEINT)
-- equal_by tolerance near boolean VARCHAR as decimal against decimal DECIMAL(9,2)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near boolean VARCHAR as integer against integer BIGINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near decimal DECIMAL(18,4) as decimal against decimal VARCHAR
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near decimal DECIMAL(18,4) as decimal against integer UBIGINT
ABS(CAST(b.v0 AS DECIMAL(38, 4)) - CAST(a.v0 AS DECIMAL(38, 4))) < CAST('0.0150' AS DECIMAL(38, 4))
-- equal_by tolerance near decimal DECIMAL(18,4) as decimal against integer VARCHAR
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near decimal DECIMAL(18,4) as decimal against untyped VARCHAR
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near decimal DECIMAL(38,0) as decimal against integer HUGEINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near decimal DECIMAL(9,2) as decimal against boolean VARCHAR
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near decimal VARCHAR as decimal against decimal DECIMAL(18,4)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near float DOUBLE as float against float FLOAT
CASE WHEN ABS(CAST(a.v0 AS DOUBLE)) > CAST('8e+307' AS DOUBLE) OR ABS(CAST(b.v0 AS DOUBLE)) > CAST('8e+307' AS DOUBLE) THEN 1 = 0 ELSE ABS(CAST(b.v0 AS DOUBLE) - CAST(a.v0 AS DOUBLE)) < CAST('0.015' AS DOUBLE) END
-- equal_by tolerance near float DOUBLE as float against float VARCHAR
CASE WHEN ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) > CAST('8e+307' AS DOUBLE) OR ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END) > CAST('8e+307' AS DOUBLE) THEN 1 = 0 ELSE ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END - CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) < CAST('0.015' AS DOUBLE) END
-- equal_by tolerance near float DOUBLE as float against untyped VARCHAR
CASE WHEN ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) > CAST('8e+307' AS DOUBLE) OR ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END) > CAST('8e+307' AS DOUBLE) THEN 1 = 0 ELSE ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END - CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) < CAST('0.015' AS DOUBLE) END
-- equal_by tolerance near float FLOAT as float against float DOUBLE
CASE WHEN ABS(CAST(a.v0 AS DOUBLE)) > CAST('8e+307' AS DOUBLE) OR ABS(CAST(b.v0 AS DOUBLE)) > CAST('8e+307' AS DOUBLE) THEN 1 = 0 ELSE ABS(CAST(b.v0 AS DOUBLE) - CAST(a.v0 AS DOUBLE)) < CAST('0.015' AS DOUBLE) END
-- equal_by tolerance near float FLOAT as float against float FLOAT
CASE WHEN ABS(CAST(a.v0 AS DOUBLE)) > CAST('8e+307' AS DOUBLE) OR ABS(CAST(b.v0 AS DOUBLE)) > CAST('8e+307' AS DOUBLE) THEN 1 = 0 ELSE ABS(CAST(b.v0 AS DOUBLE) - CAST(a.v0 AS DOUBLE)) < CAST('0.015' AS DOUBLE) END
-- equal_by tolerance near float FLOAT as float against untyped VARCHAR
CASE WHEN ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) > CAST('8e+307' AS DOUBLE) OR ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END) > CAST('8e+307' AS DOUBLE) THEN 1 = 0 ELSE ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END - CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) < CAST('0.015' AS DOUBLE) END
-- equal_by tolerance near float VARCHAR as float against float DOUBLE
CASE WHEN ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) > CAST('8e+307' AS DOUBLE) OR ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END) > CAST('8e+307' AS DOUBLE) THEN 1 = 0 ELSE ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END - CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) < CAST('0.015' AS DOUBLE) END
-- equal_by tolerance near integer BIGINT as integer against boolean VARCHAR
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near integer BIGINT as integer against integer UHUGEINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near integer BIGINT as integer against integer VARCHAR
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near integer BIGINT as integer against untyped VARCHAR
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near integer HUGEINT as decimal against decimal DECIMAL(38,0)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near integer HUGEINT as integer against integer UBIGINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near integer TINYINT as integer against integer UBIGINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near integer UBIGINT as decimal against decimal DECIMAL(18,4)
ABS(CAST(b.v0 AS DECIMAL(38, 4)) - CAST(a.v0 AS DECIMAL(38, 4))) < CAST('0.0150' AS DECIMAL(38, 4))
-- equal_by tolerance near integer UBIGINT as integer against integer HUGEINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near integer UBIGINT as integer against integer TINYINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near integer UHUGEINT as integer against integer BIGINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near integer VARCHAR as decimal against decimal DECIMAL(18,4)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near integer VARCHAR as integer against integer BIGINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near integer VARCHAR as integer against integer VARCHAR
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near untyped VARCHAR as decimal against decimal DECIMAL(18,4)
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by tolerance near untyped VARCHAR as float against float DOUBLE
CASE WHEN ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) > CAST('8e+307' AS DOUBLE) OR ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END) > CAST('8e+307' AS DOUBLE) THEN 1 = 0 ELSE ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END - CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) < CAST('0.015' AS DOUBLE) END
-- equal_by tolerance near untyped VARCHAR as float against float FLOAT
CASE WHEN ABS(CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) > CAST('8e+307' AS DOUBLE) OR ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END) > CAST('8e+307' AS DOUBLE) THEN 1 = 0 ELSE ABS(CASE WHEN REGEXP_FULL_MATCH(b.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(b.v0 AS DOUBLE) END - CASE WHEN REGEXP_FULL_MATCH(a.v0, '-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?') THEN TRY_CAST(a.v0 AS DOUBLE) END) < CAST('0.015' AS DOUBLE) END
-- equal_by tolerance near untyped VARCHAR as integer against integer BIGINT
twofold_near(CAST(a.v0 AS VARCHAR), CAST(b.v0 AS VARCHAR), 'absolute:0.015')
-- equal_by unordered_arrays in any order INTEGER[] as nested against INTEGER[]
LIST_SORT(a.v0) IS NOT DISTINCT FROM LIST_SORT(b.v0)
-- equal_by unordered_arrays in any order array BIGINT[] as nested against array INTEGER[]
twofold_unordered(a.v0) = twofold_unordered(b.v0)
-- equal_by unordered_arrays in any order array INTEGER[] as nested against array BIGINT[]
twofold_unordered(a.v0) = twofold_unordered(b.v0)
-- equal_by unordered_arrays in any order array INTEGER[] as nested against array VARCHAR
twofold_unordered(a.v0) = twofold_unordered(b.v0)
-- equal_by unordered_arrays in any order array INTEGER[] as nested against untyped VARCHAR
twofold_unordered(a.v0) = twofold_unordered(b.v0)
-- equal_by unordered_arrays in any order array INTERVAL[] as nested against array INTERVAL[]
twofold_unordered(a.v0) = twofold_unordered(b.v0)
-- equal_by unordered_arrays in any order array JSON[] as nested against array JSON[]
twofold_unordered(a.v0) = twofold_unordered(b.v0)
-- equal_by unordered_arrays in any order array VARCHAR as nested against array INTEGER[]
twofold_unordered(a.v0) = twofold_unordered(b.v0)
-- equal_by unordered_arrays in any order array VARCHAR as nested against array VARCHAR
twofold_unordered(a.v0) = twofold_unordered(b.v0)
-- equal_by unordered_arrays in any order array VARCHAR[] NOCASE as nested against array VARCHAR[]
twofold_unordered(a.v0) = twofold_unordered(b.v0)
-- equal_by unordered_arrays in any order array VARCHAR[] NOCASE as nested against array VARCHAR[] NOCASE
twofold_unordered(a.v0) = twofold_unordered(b.v0)
-- equal_by unordered_arrays in any order array VARCHAR[] as nested against array VARCHAR[]
LIST_SORT(a.v0) IS NOT DISTINCT FROM LIST_SORT(b.v0)
-- equal_by unordered_arrays in any order array VARCHAR[] as nested against array VARCHAR[] NOCASE
twofold_unordered(a.v0) = twofold_unordered(b.v0)
-- equal_by unordered_arrays in any order struct MAP(VARCHAR, INTEGER) as nested against struct MAP(VARCHAR, INTEGER)
LIST_SORT(a.v0) IS NOT DISTINCT FROM LIST_SORT(b.v0)
-- equal_by unordered_arrays in any order struct STRUCT(a BIGINT) as nested against struct STRUCT(a INTEGER)
twofold_unordered(a.v0) = twofold_unordered(b.v0)
-- equal_by unordered_arrays in any order struct STRUCT(a INTEGER) as nested against struct STRUCT(a BIGINT)
twofold_unordered(a.v0) = twofold_unordered(b.v0)
-- equal_by unordered_arrays in any order struct STRUCT(a INTEGER) as nested against struct STRUCT(a INTEGER)
LIST_SORT(a.v0) IS NOT DISTINCT FROM LIST_SORT(b.v0)
-- equal_by unordered_arrays in any order struct VARIANT as nested against struct VARIANT
twofold_unordered(a.v0) = twofold_unordered(b.v0)
-- equal_by unordered_arrays in any order untyped VARCHAR as nested against array INTEGER[]
twofold_unordered(a.v0) = twofold_unordered(b.v0)
-- exact_sum
SUM("n")
-- fingerprint BIGINT as decimal
CAST("x" AS VARCHAR)
-- fingerprint BIGINT as integer
CAST("x" AS VARCHAR)
-- fingerprint BIGINT as integer_float
CAST("x" AS VARCHAR)
-- fingerprint BLOB as binary
'\x' || LOWER(HEX("x"))
-- fingerprint BOOLEAN as boolean
CAST(CAST("x" AS BOOLEAN) AS VARCHAR)
-- fingerprint BOOLEAN as decimal
CAST(CAST("x" AS INTEGER) AS VARCHAR)
-- fingerprint BOOLEAN as integer
CAST(CAST("x" AS INTEGER) AS VARCHAR)
-- fingerprint BOOLEAN as integer_float
CAST(CAST("x" AS INTEGER) AS VARCHAR)
-- fingerprint DATE as date
REPLACE(CAST(CAST("x" AS DATE) AS VARCHAR), ' (BC)', ' BC')
-- fingerprint DATE as timestamp
CASE WHEN CONTAINS(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' ', 'T') END
-- fingerprint DECIMAL(18,4) as decimal
CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- fingerprint DECIMAL(18,4) as decimal_float
RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.')
-- fingerprint DECIMAL(20,6) as decimal
CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- fingerprint DECIMAL(20,6) as decimal_float
RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.')
-- fingerprint DECIMAL(38,0) as decimal
CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- fingerprint DECIMAL(38,0) as decimal_float
CAST("x" AS VARCHAR)
-- fingerprint DECIMAL(38,37) as decimal
CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- fingerprint DECIMAL(38,37) as decimal_float
RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.')
-- fingerprint DOUBLE as decimal_float
twofold_number(CAST("x" AS VARCHAR))
-- fingerprint DOUBLE as float
CASE WHEN CAST("x" AS DOUBLE) IS NULL THEN NULL WHEN CAST("x" AS DOUBLE) = 0 THEN '0' WHEN ISNAN(CAST("x" AS DOUBLE)) THEN 'NaN' WHEN ISINF(CAST("x" AS DOUBLE)) THEN CASE WHEN CAST("x" AS DOUBLE) > 0 THEN 'Infinity' ELSE '-Infinity' END ELSE '' || CAST(CAST(CAST(CAST("x" AS DOUBLE) AS BIT) AS BIGINT) AS VARCHAR) END
-- fingerprint DOUBLE as integer_float
CASE WHEN CAST("x" AS DOUBLE) IS NULL THEN NULL WHEN CAST("x" AS DOUBLE) = 0 THEN '0' WHEN ISNAN(CAST("x" AS DOUBLE)) THEN 'NaN' WHEN ISINF(CAST("x" AS DOUBLE)) THEN CASE WHEN CAST("x" AS DOUBLE) > 0 THEN 'Infinity' ELSE '-Infinity' END WHEN CAST("x" AS DOUBLE) = TRUNC(CAST("x" AS DOUBLE)) AND CAST("x" AS DOUBLE) >= -9223372036854775808 AND CAST("x" AS DOUBLE) < 9223372036854775808 THEN CAST(CAST(CAST("x" AS DOUBLE) AS BIGINT) AS VARCHAR) ELSE 'f' || CAST(CAST(CAST(CAST("x" AS DOUBLE) AS BIT) AS BIGINT) AS VARCHAR) END
-- fingerprint INTEGER as decimal
CAST("x" AS VARCHAR)
-- fingerprint INTEGER as integer
CAST("x" AS VARCHAR)
-- fingerprint INTEGER as integer_float
CAST("x" AS VARCHAR)
-- fingerprint INTERVAL as interval
CASE WHEN "x" IS NULL THEN NULL WHEN (CASE WHEN DATEPART('hour', "x") <> 0 THEN CAST(DATEPART('hour', "x") AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', "x") <> 0 THEN CAST(DATEPART('minute', "x") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', "x") <> 0 THEN CASE WHEN DATEPART('microsecond', "x") < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', "x")) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', "x")) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END) = '' THEN CASE WHEN (CASE WHEN DATEPART('year', "x") <> 0 THEN CAST(DATEPART('year', "x") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "x") <> 0 THEN CAST(DATEPART('month', "x") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "x") <> 0 THEN CAST(DATEPART('day', "x") AS VARCHAR) || 'D' ELSE '' END) = '' THEN 'PT0S' ELSE 'P' || CASE WHEN DATEPART('year', "x") <> 0 THEN CAST(DATEPART('year', "x") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "x") <> 0 THEN CAST(DATEPART('month', "x") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "x") <> 0 THEN CAST(DATEPART('day', "x") AS VARCHAR) || 'D' ELSE '' END END ELSE 'P' || CASE WHEN DATEPART('year', "x") <> 0 THEN CAST(DATEPART('year', "x") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "x") <> 0 THEN CAST(DATEPART('month', "x") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "x") <> 0 THEN CAST(DATEPART('day', "x") AS VARCHAR) || 'D' ELSE '' END || 'T' || CASE WHEN DATEPART('hour', "x") <> 0 THEN CAST(DATEPART('hour', "x") AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', "x") <> 0 THEN CAST(DATEPART('minute', "x") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', "x") <> 0 THEN CASE WHEN DATEPART('microsecond', "x") < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', "x")) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', "x")) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END END
-- fingerprint TIME as time
CAST(CAST("x" AS TIME) AS VARCHAR)
-- fingerprint TIMESTAMP WITH TIME ZONE as timestamptz
CASE WHEN CONTAINS(REPLACE(CAST(CAST("x" AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), '(BC)') THEN REPLACE(REPLACE(CAST(CAST("x" AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' (BC) ', 'T') || ' BC' ELSE REPLACE(REPLACE(CAST(CAST("x" AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' ', 'T') END
-- fingerprint TIMESTAMP as timestamp
CASE WHEN CONTAINS(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' ', 'T') END
-- fingerprint UUID as uuid
CAST(CAST("x" AS UUID) AS VARCHAR)
-- fingerprint UUID as uuid_text
CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END
-- fingerprint VARCHAR as text
CAST("x" AS VARCHAR)
-- fingerprint VARCHAR as uuid_text
CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END
-- fingerprint binary BLOB as binary
'\x' || LOWER(HEX("x"))
-- fingerprint binary VARCHAR as binary
CASE WHEN STARTS_WITH("x", '\x') THEN LOWER("x") ELSE "x" END
-- fingerprint boolean BOOLEAN as boolean
CAST(CAST("x" AS BOOLEAN) AS VARCHAR)
-- fingerprint boolean BOOLEAN as integer_float
CAST(CAST("x" AS INTEGER) AS VARCHAR)
-- fingerprint boolean VARCHAR as boolean
COALESCE(CASE WHEN REGEXP_FULL_MATCH("x", '[ \t\n\v\f\r]*([11]|[tT]|[tT][rR][uU][eE]|[yY]|[yY][eE][sS]|[oO][nN])[ \t\n\v\f\r]*') THEN 'true' WHEN REGEXP_FULL_MATCH("x", '[ \t\n\v\f\r]*([00]|[fF]|[fF][aA][lL][sS][eE]|[nN]|[nN][oO]|[oO][fF][fF])[ \t\n\v\f\r]*') THEN 'false' END, CASE twofold_number("x") WHEN '1' THEN 'true' WHEN '0' THEN 'false' ELSE twofold_number("x") END, "x")
-- fingerprint boolean VARCHAR as decimal
COALESCE(CASE WHEN REGEXP_FULL_MATCH("x", '[ \t\n\v\f\r]*([11]|[tT]|[tT][rR][uU][eE]|[yY]|[yY][eE][sS]|[oO][nN])[ \t\n\v\f\r]*') THEN '1' WHEN REGEXP_FULL_MATCH("x", '[ \t\n\v\f\r]*([00]|[fF]|[fF][aA][lL][sS][eE]|[nN]|[nN][oO]|[oO][fF][fF])[ \t\n\v\f\r]*') THEN '0' END, twofold_number("x"), "x")
-- fingerprint boolean VARCHAR as integer
COALESCE(CASE WHEN REGEXP_FULL_MATCH("x", '[ \t\n\v\f\r]*([11]|[tT]|[tT][rR][uU][eE]|[yY]|[yY][eE][sS]|[oO][nN])[ \t\n\v\f\r]*') THEN '1' WHEN REGEXP_FULL_MATCH("x", '[ \t\n\v\f\r]*([00]|[fF]|[fF][aA][lL][sS][eE]|[nN]|[nN][oO]|[oO][fF][fF])[ \t\n\v\f\r]*') THEN '0' END, twofold_number("x"), "x")
-- fingerprint boolean VARCHAR as integer_float
COALESCE(CASE WHEN REGEXP_FULL_MATCH("x", '[ \t\n\v\f\r]*([11]|[tT]|[tT][rR][uU][eE]|[yY]|[yY][eE][sS]|[oO][nN])[ \t\n\v\f\r]*') THEN '1' WHEN REGEXP_FULL_MATCH("x", '[ \t\n\v\f\r]*([00]|[fF]|[fF][aA][lL][sS][eE]|[nN]|[nN][oO]|[oO][fF][fF])[ \t\n\v\f\r]*') THEN '0' END, CASE WHEN CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END IS NULL THEN NULL WHEN CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END = 0 THEN '0' WHEN ISNAN(CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END) THEN 'NaN' WHEN ISINF(CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END) THEN CASE WHEN CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END > 0 THEN 'Infinity' ELSE '-Infinity' END WHEN CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END = TRUNC(CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END) AND CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END >= -9223372036854775808 AND CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END < 9223372036854775808 THEN CAST(CAST(CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END AS BIGINT) AS VARCHAR) ELSE 'f' || CAST(CAST(CAST(CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END AS BIT) AS BIGINT) AS VARCHAR) END, "x")
-- fingerprint date DATE as date
REPLACE(CAST(CAST("x" AS DATE) AS VARCHAR), ' (BC)', ' BC')
-- fingerprint date DATE as timestamp
CASE WHEN CONTAINS(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' ', 'T') END
-- fingerprint date VARCHAR as date
CASE WHEN REGEXP_FULL_MATCH("x", '[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])') THEN "x" WHEN REGEXP_FULL_MATCH("x", '[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])[ T]00:00:00([.]0+)?Z?') THEN SUBSTR("x", 1, 10) ELSE twofold_clock("x", 'date') END
-- fingerprint date VARCHAR as timestamp
CASE WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}Z?') THEN REPLACE(SUBSTR("x", 1, 19), ' ', 'T') WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]*[1-9]Z?') THEN REPLACE(RTRIM("x", 'Z'), ' ', 'T') WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]+Z?') THEN RTRIM(RTRIM(REPLACE(RTRIM("x", 'Z'), ' ', 'T'), '0'), '.') WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}') THEN "x" || 'T00:00:00' ELSE twofold_clock("x", 'timestamp') END
-- fingerprint decimal DECIMAL(18,4) as decimal
CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- fingerprint decimal DECIMAL(18,4) as decimal_float
RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.')
-- fingerprint decimal DECIMAL(38,0) as decimal
CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- fingerprint decimal DECIMAL(9,0) as decimal_float
CAST("x" AS VARCHAR)
-- fingerprint decimal DECIMAL(9,2) as decimal
CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- fingerprint decimal VARCHAR as decimal
COALESCE(twofold_number("x"), "x")
-- fingerprint decimal VARCHAR as decimal_float
CASE WHEN REGEXP_FULL_MATCH("x", '0|-?[1-9][0-9]*|-?(0|[1-9][0-9]*)[.][0-9]*[1-9]') THEN "x" ELSE COALESCE(twofold_number("x"), "x") END
-- fingerprint float DOUBLE as decimal_float
twofold_number(CAST("x" AS VARCHAR))
-- fingerprint float DOUBLE as float
CASE WHEN CAST("x" AS DOUBLE) IS NULL THEN NULL WHEN CAST("x" AS DOUBLE) = 0 THEN '0' WHEN ISNAN(CAST("x" AS DOUBLE)) THEN 'NaN' WHEN ISINF(CAST("x" AS DOUBLE)) THEN CASE WHEN CAST("x" AS DOUBLE) > 0 THEN 'Infinity' ELSE '-Infinity' END ELSE '' || CAST(CAST(CAST(CAST("x" AS DOUBLE) AS BIT) AS BIGINT) AS VARCHAR) END
-- fingerprint float DOUBLE as integer_float
CASE WHEN CAST("x" AS DOUBLE) IS NULL THEN NULL WHEN CAST("x" AS DOUBLE) = 0 THEN '0' WHEN ISNAN(CAST("x" AS DOUBLE)) THEN 'NaN' WHEN ISINF(CAST("x" AS DOUBLE)) THEN CASE WHEN CAST("x" AS DOUBLE) > 0 THEN 'Infinity' ELSE '-Infinity' END WHEN CAST("x" AS DOUBLE) = TRUNC(CAST("x" AS DOUBLE)) AND CAST("x" AS DOUBLE) >= -9223372036854775808 AND CAST("x" AS DOUBLE) < 9223372036854775808 THEN CAST(CAST(CAST("x" AS DOUBLE) AS BIGINT) AS VARCHAR) ELSE 'f' || CAST(CAST(CAST(CAST("x" AS DOUBLE) AS BIT) AS BIGINT) AS VARCHAR) END
-- fingerprint float FLOAT as decimal_float
twofold_number(CAST("x" AS VARCHAR))
-- fingerprint float FLOAT as float
CASE WHEN CAST("x" AS DOUBLE) IS NULL THEN NULL WHEN CAST("x" AS DOUBLE) = 0 THEN '0' WHEN ISNAN(CAST("x" AS DOUBLE)) THEN 'NaN' WHEN ISINF(CAST("x" AS DOUBLE)) THEN CASE WHEN CAST("x" AS DOUBLE) > 0 THEN 'Infinity' ELSE '-Infinity' END ELSE '' || CAST(CAST(CAST(CAST("x" AS DOUBLE) AS BIT) AS BIGINT) AS VARCHAR) END
-- fingerprint float FLOAT as integer_float
CASE WHEN CAST("x" AS DOUBLE) IS NULL THEN NULL WHEN CAST("x" AS DOUBLE) = 0 THEN '0' WHEN ISNAN(CAST("x" AS DOUBLE)) THEN 'NaN' WHEN ISINF(CAST("x" AS DOUBLE)) THEN CASE WHEN CAST("x" AS DOUBLE) > 0 THEN 'Infinity' ELSE '-Infinity' END WHEN CAST("x" AS DOUBLE) = TRUNC(CAST("x" AS DOUBLE)) AND CAST("x" AS DOUBLE) >= -9223372036854775808 AND CAST("x" AS DOUBLE) < 9223372036854775808 THEN CAST(CAST(CAST("x" AS DOUBLE) AS BIGINT) AS VARCHAR) ELSE 'f' || CAST(CAST(CAST(CAST("x" AS DOUBLE) AS BIT) AS BIGINT) AS VARCHAR) END
-- fingerprint float VARCHAR as decimal_float
CASE WHEN REGEXP_FULL_MATCH("x", '0|-?[1-9][0-9]*|-?(0|[1-9][0-9]*)[.][0-9]*[1-9]') THEN "x" ELSE COALESCE(twofold_number("x"), "x") END
-- fingerprint float VARCHAR as float
COALESCE(CASE WHEN CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END IS NULL THEN NULL WHEN CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END = 0 THEN '0' WHEN ISNAN(CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END) THEN 'NaN' WHEN ISINF(CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END) THEN CASE WHEN CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END > 0 THEN 'Infinity' ELSE '-Infinity' END ELSE '' || CAST(CAST(CAST(CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END AS BIT) AS BIGINT) AS VARCHAR) END, "x")
-- fingerprint float VARCHAR as integer_float
COALESCE(CASE WHEN CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END IS NULL THEN NULL WHEN CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END = 0 THEN '0' WHEN ISNAN(CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END) THEN 'NaN' WHEN ISINF(CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END) THEN CASE WHEN CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END > 0 THEN 'Infinity' ELSE '-Infinity' END WHEN CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END = TRUNC(CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END) AND CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END >= -9223372036854775808 AND CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END < 9223372036854775808 THEN CAST(CAST(CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END AS BIGINT) AS VARCHAR) ELSE 'f' || CAST(CAST(CAST(CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END AS BIT) AS BIGINT) AS VARCHAR) END, "x")
-- fingerprint integer BIGINT as integer
CAST("x" AS VARCHAR)
-- fingerprint integer BIGINT as integer_float
CAST("x" AS VARCHAR)
-- fingerprint integer HUGEINT as decimal
CAST("x" AS VARCHAR)
-- fingerprint integer HUGEINT as integer
CAST("x" AS VARCHAR)
-- fingerprint integer TINYINT as integer
CAST("x" AS VARCHAR)
-- fingerprint integer UBIGINT as decimal
CAST("x" AS VARCHAR)
-- fingerprint integer UBIGINT as integer
CAST("x" AS VARCHAR)
-- fingerprint integer UBIGINT as integer_float
CASE WHEN TRY_CAST(CAST("x" AS VARCHAR) AS BIGINT) IS NULL AND CASE WHEN ISFINITE(TRY_CAST(CAST("x" AS VARCHAR) AS DOUBLE)) THEN CAST(CAST(TRY_CAST(CAST("x" AS VARCHAR) AS DOUBLE) AS BIGNUM) AS VARCHAR) = CAST("x" AS VARCHAR) END THEN CASE WHEN TRY_CAST(CAST("x" AS VARCHAR) AS DOUBLE) IS NULL THEN NULL WHEN TRY_CAST(CAST("x" AS VARCHAR) AS DOUBLE) = 0 THEN '0' WHEN ISNAN(TRY_CAST(CAST("x" AS VARCHAR) AS DOUBLE)) THEN 'NaN' WHEN ISINF(TRY_CAST(CAST("x" AS VARCHAR) AS DOUBLE)) THEN CASE WHEN TRY_CAST(CAST("x" AS VARCHAR) AS DOUBLE) > 0 THEN 'Infinity' ELSE '-Infinity' END WHEN TRY_CAST(CAST("x" AS VARCHAR) AS DOUBLE) = TRUNC(TRY_CAST(CAST("x" AS VARCHAR) AS DOUBLE)) AND TRY_CAST(CAST("x" AS VARCHAR) AS DOUBLE) >= -9223372036854775808 AND TRY_CAST(CAST("x" AS VARCHAR) AS DOUBLE) < 9223372036854775808 THEN CAST(CAST(TRY_CAST(CAST("x" AS VARCHAR) AS DOUBLE) AS BIGINT) AS VARCHAR) ELSE 'f' || CAST(CAST(CAST(TRY_CAST(CAST("x" AS VARCHAR) AS DOUBLE) AS BIT) AS BIGINT) AS VARCHAR) END ELSE CAST("x" AS VARCHAR) END
-- fingerprint integer UHUGEINT as integer
CAST("x" AS VARCHAR)
-- fingerprint integer UHUGEINT as integer_float
CASE WHEN TRY_CAST(CAST("x" AS VARCHAR) AS BIGINT) IS NULL AND CASE WHEN ISFINITE(TRY_CAST(CAST("x" AS VARCHAR) AS DOUBLE)) THEN CAST(CAST(TRY_CAST(CAST("x" AS VARCHAR) AS DOUBLE) AS BIGNUM) AS VARCHAR) = CAST("x" AS VARCHAR) END THEN CASE WHEN TRY_CAST(CAST("x" AS VARCHAR) AS DOUBLE) IS NULL THEN NULL WHEN TRY_CAST(CAST("x" AS VARCHAR) AS DOUBLE) = 0 THEN '0' WHEN ISNAN(TRY_CAST(CAST("x" AS VARCHAR) AS DOUBLE)) THEN 'NaN' WHEN ISINF(TRY_CAST(CAST("x" AS VARCHAR) AS DOUBLE)) THEN CASE WHEN TRY_CAST(CAST("x" AS VARCHAR) AS DOUBLE) > 0 THEN 'Infinity' ELSE '-Infinity' END WHEN TRY_CAST(CAST("x" AS VARCHAR) AS DOUBLE) = TRUNC(TRY_CAST(CAST("x" AS VARCHAR) AS DOUBLE)) AND TRY_CAST(CAST("x" AS VARCHAR) AS DOUBLE) >= -9223372036854775808 AND TRY_CAST(CAST("x" AS VARCHAR) AS DOUBLE) < 9223372036854775808 THEN CAST(CAST(TRY_CAST(CAST("x" AS VARCHAR) AS DOUBLE) AS BIGINT) AS VARCHAR) ELSE 'f' || CAST(CAST(CAST(TRY_CAST(CAST("x" AS VARCHAR) AS DOUBLE) AS BIT) AS BIGINT) AS VARCHAR) END ELSE CAST("x" AS VARCHAR) END
-- fingerprint integer VARCHAR as decimal
COALESCE(twofold_number("x"), "x")
-- fingerprint integer VARCHAR as integer
COALESCE(twofold_number("x"), "x")
-- fingerprint interval INTERVAL as interval
CASE WHEN "x" IS NULL THEN NULL WHEN (CASE WHEN DATEPART('hour', "x") <> 0 THEN CAST(DATEPART('hour', "x") AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', "x") <> 0 THEN CAST(DATEPART('minute', "x") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', "x") <> 0 THEN CASE WHEN DATEPART('microsecond', "x") < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', "x")) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', "x")) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END) = '' THEN CASE WHEN (CASE WHEN DATEPART('year', "x") <> 0 THEN CAST(DATEPART('year', "x") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "x") <> 0 THEN CAST(DATEPART('month', "x") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "x") <> 0 THEN CAST(DATEPART('day', "x") AS VARCHAR) || 'D' ELSE '' END) = '' THEN 'PT0S' ELSE 'P' || CASE WHEN DATEPART('year', "x") <> 0 THEN CAST(DATEPART('year', "x") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "x") <> 0 THEN CAST(DATEPART('month', "x") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "x") <> 0 THEN CAST(DATEPART('day', "x") AS VARCHAR) || 'D' ELSE '' END END ELSE 'P' || CASE WHEN DATEPART('year', "x") <> 0 THEN CAST(DATEPART('year', "x") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "x") <> 0 THEN CAST(DATEPART('month', "x") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "x") <> 0 THEN CAST(DATEPART('day', "x") AS VARCHAR) || 'D' ELSE '' END || 'T' || CASE WHEN DATEPART('hour', "x") <> 0 THEN CAST(DATEPART('hour', "x") AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', "x") <> 0 THEN CAST(DATEPART('minute', "x") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', "x") <> 0 THEN CASE WHEN DATEPART('microsecond', "x") < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', "x")) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', "x")) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END END
-- fingerprint interval VARCHAR as interval
COALESCE(CASE WHEN TRY_CAST("x" AS INTERVAL) IS NULL THEN NULL WHEN (CASE WHEN DATEPART('hour', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('hour', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('minute', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CASE WHEN DATEPART('microsecond', TRY_CAST("x" AS INTERVAL)) < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', TRY_CAST("x" AS INTERVAL))) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', TRY_CAST("x" AS INTERVAL))) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END) = '' THEN CASE WHEN (CASE WHEN DATEPART('year', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('year', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('month', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('day', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'D' ELSE '' END) = '' THEN 'PT0S' ELSE 'P' || CASE WHEN DATEPART('year', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('year', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('month', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('day', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'D' ELSE '' END END ELSE 'P' || CASE WHEN DATEPART('year', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('year', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('month', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('day', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'D' ELSE '' END || 'T' || CASE WHEN DATEPART('hour', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('hour', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('minute', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CASE WHEN DATEPART('microsecond', TRY_CAST("x" AS INTERVAL)) < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', TRY_CAST("x" AS INTERVAL))) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', TRY_CAST("x" AS INTERVAL))) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END END, "x")
-- fingerprint text ENUM('a', 'b') as text
CAST("x" AS VARCHAR)
-- fingerprint text VARCHAR NOCASE as text
CAST("x" AS VARCHAR)
-- fingerprint text VARCHAR NOCASE as uuid_text
CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END
-- fingerprint text VARCHAR as text
CAST("x" AS VARCHAR)
-- fingerprint text VARCHAR as uuid_text
CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END
-- fingerprint time TIME as time
CAST(CAST("x" AS TIME) AS VARCHAR)
-- fingerprint time TIME_NS as time
CAST("x" AS VARCHAR)
-- fingerprint time VARCHAR as time
CASE WHEN REGEXP_FULL_MATCH("x", '([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{0,8}[1-9])?') THEN "x" ELSE twofold_clock("x", 'time') END
-- fingerprint timestamp TIMESTAMP as timestamp
CASE WHEN CONTAINS(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' ', 'T') END
-- fingerprint timestamp TIMESTAMP_MS as timestamp
CASE WHEN CONTAINS(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' ', 'T') END
-- fingerprint timestamp TIMESTAMP_NS as timestamp
CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '(BC)') THEN REPLACE(CAST("x" AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST("x" AS VARCHAR), ' ', 'T') END
-- fingerprint timestamp TIMESTAMP_S as timestamp
CASE WHEN CONTAINS(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' ', 'T') END
-- fingerprint timestamp VARCHAR as timestamp
CASE WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}Z?') THEN REPLACE(SUBSTR("x", 1, 19), ' ', 'T') WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]*[1-9]Z?') THEN REPLACE(RTRIM("x", 'Z'), ' ', 'T') WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]+Z?') THEN RTRIM(RTRIM(REPLACE(RTRIM("x", 'Z'), ' ', 'T'), '0'), '.') WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}') THEN "x" || 'T00:00:00' ELSE twofold_clock("x", 'timestamp') END
-- fingerprint timestamptz TIMESTAMP WITH TIME ZONE as timestamptz
CASE WHEN CONTAINS(REPLACE(CAST(CAST("x" AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), '(BC)') THEN REPLACE(REPLACE(CAST(CAST("x" AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' (BC) ', 'T') || ' BC' ELSE REPLACE(REPLACE(CAST(CAST("x" AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' ', 'T') END
-- fingerprint timestamptz TIMESTAMPTZ_NS as timestamptz
CASE WHEN CONTAINS(REPLACE(CAST("x" AS VARCHAR), '+00', 'Z'), '(BC)') THEN REPLACE(REPLACE(CAST("x" AS VARCHAR), '+00', 'Z'), ' (BC) ', 'T') || ' BC' ELSE REPLACE(REPLACE(CAST("x" AS VARCHAR), '+00', 'Z'), ' ', 'T') END
-- fingerprint timestamptz VARCHAR as timestamptz
CASE WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}Z?') THEN REPLACE(SUBSTR("x", 1, 19), ' ', 'T') || 'Z' WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]*[1-9]Z?') THEN REPLACE(RTRIM("x", 'Z'), ' ', 'T') || 'Z' WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]+Z?') THEN RTRIM(RTRIM(REPLACE(RTRIM("x", 'Z'), ' ', 'T'), '0'), '.') || 'Z' WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}') THEN "x" || 'T00:00:00' || 'Z' WHEN REGEXP_FULL_MATCH("x", '[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[ T]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{1,6})?[+-](0[0-9]|1[0-4])(:[0-5][0-9])?') THEN COALESCE(REPLACE(REPLACE(CAST(TRY_CAST("x" AS TIMESTAMPTZ) AS VARCHAR), ' ', 'T'), '+00', 'Z'), twofold_clock("x", 'timestamptz')) ELSE twofold_clock("x", 'timestamptz') END
-- fingerprint untyped VARCHAR as binary
CASE WHEN STARTS_WITH("x", '\x') THEN LOWER("x") ELSE "x" END
-- fingerprint untyped VARCHAR as boolean
COALESCE(CASE WHEN REGEXP_FULL_MATCH("x", '[ \t\n\v\f\r]*([11]|[tT]|[tT][rR][uU][eE]|[yY]|[yY][eE][sS]|[oO][nN])[ \t\n\v\f\r]*') THEN 'true' WHEN REGEXP_FULL_MATCH("x", '[ \t\n\v\f\r]*([00]|[fF]|[fF][aA][lL][sS][eE]|[nN]|[nN][oO]|[oO][fF][fF])[ \t\n\v\f\r]*') THEN 'false' END, CASE twofold_number("x") WHEN '1' THEN 'true' WHEN '0' THEN 'false' ELSE twofold_number("x") END, "x")
-- fingerprint untyped VARCHAR as date
CASE WHEN REGEXP_FULL_MATCH("x", '[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])') THEN "x" WHEN REGEXP_FULL_MATCH("x", '[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])[ T]00:00:00([.]0+)?Z?') THEN SUBSTR("x", 1, 10) ELSE twofold_clock("x", 'date') END
-- fingerprint untyped VARCHAR as decimal
COALESCE(twofold_number("x"), "x")
-- fingerprint untyped VARCHAR as float
COALESCE(CASE WHEN CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END IS NULL THEN NULL WHEN CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END = 0 THEN '0' WHEN ISNAN(CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END) THEN 'NaN' WHEN ISINF(CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END) THEN CASE WHEN CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END > 0 THEN 'Infinity' ELSE '-Infinity' END ELSE '' || CAST(CAST(CAST(CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END AS BIT) AS BIGINT) AS VARCHAR) END, "x")
-- fingerprint untyped VARCHAR as integer
COALESCE(twofold_number("x"), "x")
-- fingerprint untyped VARCHAR as interval
COALESCE(CASE WHEN TRY_CAST("x" AS INTERVAL) IS NULL THEN NULL WHEN (CASE WHEN DATEPART('hour', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('hour', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('minute', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CASE WHEN DATEPART('microsecond', TRY_CAST("x" AS INTERVAL)) < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', TRY_CAST("x" AS INTERVAL))) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', TRY_CAST("x" AS INTERVAL))) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END) = '' THEN CASE WHEN (CASE WHEN DATEPART('year', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('year', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('month', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('day', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'D' ELSE '' END) = '' THEN 'PT0S' ELSE 'P' || CASE WHEN DATEPART('year', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('year', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('month', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('day', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'D' ELSE '' END END ELSE 'P' || CASE WHEN DATEPART('year', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('year', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('month', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('day', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'D' ELSE '' END || 'T' || CASE WHEN DATEPART('hour', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('hour', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CAST(DATEPART('minute', TRY_CAST("x" AS INTERVAL)) AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', TRY_CAST("x" AS INTERVAL)) <> 0 THEN CASE WHEN DATEPART('microsecond', TRY_CAST("x" AS INTERVAL)) < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', TRY_CAST("x" AS INTERVAL))) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', TRY_CAST("x" AS INTERVAL))) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END END, "x")
-- fingerprint untyped VARCHAR as text
CAST("x" AS VARCHAR)
-- fingerprint untyped VARCHAR as time
CASE WHEN REGEXP_FULL_MATCH("x", '([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{0,8}[1-9])?') THEN "x" ELSE twofold_clock("x", 'time') END
-- fingerprint untyped VARCHAR as timestamp
CASE WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}Z?') THEN REPLACE(SUBSTR("x", 1, 19), ' ', 'T') WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]*[1-9]Z?') THEN REPLACE(RTRIM("x", 'Z'), ' ', 'T') WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]+Z?') THEN RTRIM(RTRIM(REPLACE(RTRIM("x", 'Z'), ' ', 'T'), '0'), '.') WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}') THEN "x" || 'T00:00:00' ELSE twofold_clock("x", 'timestamp') END
-- fingerprint untyped VARCHAR as timestamptz
CASE WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}Z?') THEN REPLACE(SUBSTR("x", 1, 19), ' ', 'T') || 'Z' WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]*[1-9]Z?') THEN REPLACE(RTRIM("x", 'Z'), ' ', 'T') || 'Z' WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]+Z?') THEN RTRIM(RTRIM(REPLACE(RTRIM("x", 'Z'), ' ', 'T'), '0'), '.') || 'Z' WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}') THEN "x" || 'T00:00:00' || 'Z' WHEN REGEXP_FULL_MATCH("x", '[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[ T]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{1,6})?[+-](0[0-9]|1[0-4])(:[0-5][0-9])?') THEN COALESCE(REPLACE(REPLACE(CAST(TRY_CAST("x" AS TIMESTAMPTZ) AS VARCHAR), ' ', 'T'), '+00', 'Z'), twofold_clock("x", 'timestamptz')) ELSE twofold_clock("x", 'timestamptz') END
-- fingerprint untyped VARCHAR as untyped
CAST("x" AS VARCHAR)
-- fingerprint untyped VARCHAR as uuid
COALESCE(CASE WHEN REGEXP_FULL_MATCH("x", '[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}|\{[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}') THEN CAST(TRY_CAST("x" AS UUID) AS VARCHAR) END, "x")
-- fingerprint uuid UUID as uuid
CAST(CAST("x" AS UUID) AS VARCHAR)
-- fingerprint uuid UUID as uuid_text
CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END
-- fingerprint uuid VARCHAR as uuid
COALESCE(CASE WHEN REGEXP_FULL_MATCH("x", '[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}|\{[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}') THEN CAST(TRY_CAST("x" AS UUID) AS VARCHAR) END, "x")
-- fingerprint uuid VARCHAR as uuid_text
CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END
-- flag
x > 1
-- flagged
d0
-- group_by
1
-- hex_number
CAST('0x' || SUBSTR(rd, 17, 15) AS BIGINT)
-- is_null
"x" IS NULL
-- key_text BIGINT as decimal
CAST("x" AS VARCHAR)
-- key_text BIGINT as integer
CAST("x" AS VARCHAR)
-- key_text BIGINT as integer_float
CASE WHEN "x" BETWEEN -999999999999999 AND 999999999999999 THEN CAST("x" AS VARCHAR) ELSE twofold_number(FORMAT('{:.14e}', CAST(CAST("x" AS VARCHAR) AS DOUBLE))) END
-- key_text BLOB as binary
'\x' || LOWER(HEX("x"))
-- key_text BOOLEAN as boolean
CAST(CAST("x" AS BOOLEAN) AS VARCHAR)
-- key_text BOOLEAN as decimal
CAST(CAST("x" AS INTEGER) AS VARCHAR)
-- key_text BOOLEAN as integer
CAST(CAST("x" AS INTEGER) AS VARCHAR)
-- key_text BOOLEAN as integer_float
CAST(CAST("x" AS INTEGER) AS VARCHAR)
-- key_text DATE as date
REPLACE(CAST(CAST("x" AS DATE) AS VARCHAR), ' (BC)', ' BC')
-- key_text DATE as timestamp
CASE WHEN CONTAINS(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' ', 'T') END
-- key_text DECIMAL(18,4) as decimal
CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- key_text DECIMAL(18,4) as decimal_float
twofold_number(FORMAT('{:.14e}', CAST(CAST("x" AS VARCHAR) AS DOUBLE)))
-- key_text DECIMAL(20,6) as decimal
CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- key_text DECIMAL(20,6) as decimal_float
twofold_number(FORMAT('{:.14e}', CAST(CAST("x" AS VARCHAR) AS DOUBLE)))
-- key_text DECIMAL(38,0) as decimal
CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- key_text DECIMAL(38,0) as decimal_float
twofold_number(FORMAT('{:.14e}', CAST(CAST("x" AS VARCHAR) AS DOUBLE)))
-- key_text DECIMAL(38,37) as decimal
CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- key_text DECIMAL(38,37) as decimal_float
twofold_number(FORMAT('{:.14e}', CAST(CAST("x" AS VARCHAR) AS DOUBLE)))
-- key_text DOUBLE as decimal_float
twofold_number(FORMAT('{:.14e}', CAST(CAST("x" AS VARCHAR) AS DOUBLE)))
-- key_text DOUBLE as float
twofold_number(FORMAT('{:.14e}', CAST("x" AS DOUBLE)))
-- key_text DOUBLE as integer_float
twofold_number(FORMAT('{:.14e}', CAST("x" AS DOUBLE)))
-- key_text INTEGER as decimal
CAST("x" AS VARCHAR)
-- key_text INTEGER as integer
CAST("x" AS VARCHAR)
-- key_text INTEGER as integer_float
CASE WHEN "x" BETWEEN -999999999999999 AND 999999999999999 THEN CAST("x" AS VARCHAR) ELSE twofold_number(FORMAT('{:.14e}', CAST(CAST("x" AS VARCHAR) AS DOUBLE))) END
-- key_text TIME as time
CAST(CAST("x" AS TIME) AS VARCHAR)
-- key_text TIMESTAMP WITH TIME ZONE as timestamptz
CASE WHEN CONTAINS(REPLACE(CAST(CAST("x" AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), '(BC)') THEN REPLACE(REPLACE(CAST(CAST("x" AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' (BC) ', 'T') || ' BC' ELSE REPLACE(REPLACE(CAST(CAST("x" AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' ', 'T') END
-- key_text TIMESTAMP as timestamp
CASE WHEN CONTAINS(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' ', 'T') END
-- key_text UUID as uuid
CAST(CAST("x" AS UUID) AS VARCHAR)
-- key_text UUID as uuid_text
CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END
-- key_text VARCHAR as text
CAST("x" AS VARCHAR)
-- key_text VARCHAR as uuid_text
CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END
-- key_text binary BLOB as binary
'\x' || LOWER(HEX("x"))
-- key_text binary VARCHAR as binary
CASE WHEN STARTS_WITH("x", '\x') THEN LOWER("x") ELSE "x" END
-- key_text boolean BOOLEAN as boolean
CAST(CAST("x" AS BOOLEAN) AS VARCHAR)
-- key_text boolean BOOLEAN as integer_float
CAST(CAST("x" AS INTEGER) AS VARCHAR)
-- key_text boolean VARCHAR as boolean
COALESCE(CASE WHEN REGEXP_FULL_MATCH("x", '[ \t\n\v\f\r]*([11]|[tT]|[tT][rR][uU][eE]|[yY]|[yY][eE][sS]|[oO][nN])[ \t\n\v\f\r]*') THEN 'true' WHEN REGEXP_FULL_MATCH("x", '[ \t\n\v\f\r]*([00]|[fF]|[fF][aA][lL][sS][eE]|[nN]|[nN][oO]|[oO][fF][fF])[ \t\n\v\f\r]*') THEN 'false' END, CASE twofold_number("x") WHEN '1' THEN 'true' WHEN '0' THEN 'false' ELSE twofold_number("x") END, "x")
-- key_text boolean VARCHAR as decimal
COALESCE(CASE WHEN REGEXP_FULL_MATCH("x", '[ \t\n\v\f\r]*([11]|[tT]|[tT][rR][uU][eE]|[yY]|[yY][eE][sS]|[oO][nN])[ \t\n\v\f\r]*') THEN '1' WHEN REGEXP_FULL_MATCH("x", '[ \t\n\v\f\r]*([00]|[fF]|[fF][aA][lL][sS][eE]|[nN]|[nN][oO]|[oO][fF][fF])[ \t\n\v\f\r]*') THEN '0' END, twofold_number("x"), "x")
-- key_text boolean VARCHAR as integer
COALESCE(CASE WHEN REGEXP_FULL_MATCH("x", '[ \t\n\v\f\r]*([11]|[tT]|[tT][rR][uU][eE]|[yY]|[yY][eE][sS]|[oO][nN])[ \t\n\v\f\r]*') THEN '1' WHEN REGEXP_FULL_MATCH("x", '[ \t\n\v\f\r]*([00]|[fF]|[fF][aA][lL][sS][eE]|[nN]|[nN][oO]|[oO][fF][fF])[ \t\n\v\f\r]*') THEN '0' END, twofold_number("x"), "x")
-- key_text boolean VARCHAR as integer_float
COALESCE(CASE WHEN REGEXP_FULL_MATCH("x", '[ \t\n\v\f\r]*([11]|[tT]|[tT][rR][uU][eE]|[yY]|[yY][eE][sS]|[oO][nN])[ \t\n\v\f\r]*') THEN '1' WHEN REGEXP_FULL_MATCH("x", '[ \t\n\v\f\r]*([00]|[fF]|[fF][aA][lL][sS][eE]|[nN]|[nN][oO]|[oO][fF][fF])[ \t\n\v\f\r]*') THEN '0' END, twofold_number(FORMAT('{:.14e}', CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END)), "x")
-- key_text date DATE as date
REPLACE(CAST(CAST("x" AS DATE) AS VARCHAR), ' (BC)', ' BC')
-- key_text date DATE as timestamp
CASE WHEN CONTAINS(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' ', 'T') END
-- key_text date VARCHAR as date
CASE WHEN REGEXP_FULL_MATCH("x", '[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])') THEN "x" WHEN REGEXP_FULL_MATCH("x", '[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])[ T]00:00:00([.]0+)?Z?') THEN SUBSTR("x", 1, 10) ELSE twofold_clock("x", 'date') END
-- key_text date VARCHAR as timestamp
CASE WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}Z?') THEN REPLACE(SUBSTR("x", 1, 19), ' ', 'T') WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]*[1-9]Z?') THEN REPLACE(RTRIM("x", 'Z'), ' ', 'T') WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]+Z?') THEN RTRIM(RTRIM(REPLACE(RTRIM("x", 'Z'), ' ', 'T'), '0'), '.') WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}') THEN "x" || 'T00:00:00' ELSE twofold_clock("x", 'timestamp') END
-- key_text decimal DECIMAL(18,4) as decimal
CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- key_text decimal DECIMAL(18,4) as decimal_float
twofold_number(FORMAT('{:.14e}', CAST(CAST("x" AS VARCHAR) AS DOUBLE)))
-- key_text decimal DECIMAL(38,0) as decimal
CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- key_text decimal DECIMAL(9,0) as decimal_float
twofold_number(FORMAT('{:.14e}', CAST(CAST("x" AS VARCHAR) AS DOUBLE)))
-- key_text decimal DECIMAL(9,2) as decimal
CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- key_text decimal VARCHAR as decimal
COALESCE(twofold_number("x"), "x")
-- key_text decimal VARCHAR as decimal_float
COALESCE(twofold_number(FORMAT('{:.14e}', CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END)), "x")
-- key_text float DOUBLE as decimal_float
twofold_number(FORMAT('{:.14e}', CAST(CAST("x" AS VARCHAR) AS DOUBLE)))
-- key_text float DOUBLE as float
twofold_number(FORMAT('{:.14e}', CAST("x" AS DOUBLE)))
-- key_text float DOUBLE as integer_float
twofold_number(FORMAT('{:.14e}', CAST("x" AS DOUBLE)))
-- key_text float FLOAT as decimal_float
twofold_number(FORMAT('{:.14e}', CAST(CAST("x" AS VARCHAR) AS DOUBLE)))
-- key_text float FLOAT as float
twofold_number(FORMAT('{:.14e}', CAST("x" AS DOUBLE)))
-- key_text float FLOAT as integer_float
twofold_number(FORMAT('{:.14e}', CAST("x" AS DOUBLE)))
-- key_text float VARCHAR as decimal_float
COALESCE(twofold_number(FORMAT('{:.14e}', CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END)), "x")
-- key_text float VARCHAR as float
COALESCE(twofold_number(FORMAT('{:.14e}', CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END)), "x")
-- key_text float VARCHAR as integer_float
COALESCE(twofold_number(FORMAT('{:.14e}', CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END)), "x")
-- key_text integer BIGINT as integer
CAST("x" AS VARCHAR)
-- key_text integer BIGINT as integer_float
CASE WHEN "x" BETWEEN -999999999999999 AND 999999999999999 THEN CAST("x" AS VARCHAR) ELSE twofold_number(FORMAT('{:.14e}', CAST(CAST("x" AS VARCHAR) AS DOUBLE))) END
-- key_text integer HUGEINT as decimal
CAST("x" AS VARCHAR)
-- key_text integer HUGEINT as integer
CAST("x" AS VARCHAR)
-- key_text integer TINYINT as integer
CAST("x" AS VARCHAR)
-- key_text integer UBIGINT as decimal
CAST("x" AS VARCHAR)
-- key_text integer UBIGINT as integer
CAST("x" AS VARCHAR)
-- key_text integer UBIGINT as integer_float
CASE WHEN "x" BETWEEN -999999999999999 AND 999999999999999 THEN CAST("x" AS VARCHAR) ELSE twofold_number(FORMAT('{:.14e}', CAST(CAST("x" AS VARCHAR) AS DOUBLE))) END
-- key_text integer UHUGEINT as integer
CAST("x" AS VARCHAR)
-- key_text integer UHUGEINT as integer_float
CASE WHEN "x" BETWEEN -999999999999999 AND 999999999999999 THEN CAST("x" AS VARCHAR) ELSE twofold_number(FORMAT('{:.14e}', CAST(CAST("x" AS VARCHAR) AS DOUBLE))) END
-- key_text integer VARCHAR as decimal
COALESCE(twofold_number("x"), "x")
-- key_text integer VARCHAR as integer
COALESCE(twofold_number("x"), "x")
-- key_text text ENUM('a', 'b') as text
CAST("x" AS VARCHAR)
-- key_text text VARCHAR NOCASE as text
CAST("x" AS VARCHAR)
-- key_text text VARCHAR NOCASE as uuid_text
CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END
-- key_text text VARCHAR as text
CAST("x" AS VARCHAR)
-- key_text text VARCHAR as uuid_text
CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END
-- key_text time TIME as time
CAST(CAST("x" AS TIME) AS VARCHAR)
-- key_text time TIME_NS as time
CAST("x" AS VARCHAR)
-- key_text time VARCHAR as time
CASE WHEN REGEXP_FULL_MATCH("x", '([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{0,8}[1-9])?') THEN "x" ELSE twofold_clock("x", 'time') END
-- key_text timestamp TIMESTAMP as timestamp
CASE WHEN CONTAINS(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' ', 'T') END
-- key_text timestamp TIMESTAMP_MS as timestamp
CASE WHEN CONTAINS(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' ', 'T') END
-- key_text timestamp TIMESTAMP_NS as timestamp
CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '(BC)') THEN REPLACE(CAST("x" AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST("x" AS VARCHAR), ' ', 'T') END
-- key_text timestamp TIMESTAMP_S as timestamp
CASE WHEN CONTAINS(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' ', 'T') END
-- key_text timestamp VARCHAR as timestamp
CASE WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}Z?') THEN REPLACE(SUBSTR("x", 1, 19), ' ', 'T') WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]*[1-9]Z?') THEN REPLACE(RTRIM("x", 'Z'), ' ', 'T') WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]+Z?') THEN RTRIM(RTRIM(REPLACE(RTRIM("x", 'Z'), ' ', 'T'), '0'), '.') WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}') THEN "x" || 'T00:00:00' ELSE twofold_clock("x", 'timestamp') END
-- key_text timestamptz TIMESTAMP WITH TIME ZONE as timestamptz
CASE WHEN CONTAINS(REPLACE(CAST(CAST("x" AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), '(BC)') THEN REPLACE(REPLACE(CAST(CAST("x" AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' (BC) ', 'T') || ' BC' ELSE REPLACE(REPLACE(CAST(CAST("x" AS TIMESTAMPTZ) AS VARCHAR), '+00', 'Z'), ' ', 'T') END
-- key_text timestamptz TIMESTAMPTZ_NS as timestamptz
CASE WHEN CONTAINS(REPLACE(CAST("x" AS VARCHAR), '+00', 'Z'), '(BC)') THEN REPLACE(REPLACE(CAST("x" AS VARCHAR), '+00', 'Z'), ' (BC) ', 'T') || ' BC' ELSE REPLACE(REPLACE(CAST("x" AS VARCHAR), '+00', 'Z'), ' ', 'T') END
-- key_text timestamptz VARCHAR as timestamptz
CASE WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}Z?') THEN REPLACE(SUBSTR("x", 1, 19), ' ', 'T') || 'Z' WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]*[1-9]Z?') THEN REPLACE(RTRIM("x", 'Z'), ' ', 'T') || 'Z' WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]+Z?') THEN RTRIM(RTRIM(REPLACE(RTRIM("x", 'Z'), ' ', 'T'), '0'), '.') || 'Z' WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}') THEN "x" || 'T00:00:00' || 'Z' WHEN REGEXP_FULL_MATCH("x", '[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[ T]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{1,6})?[+-](0[0-9]|1[0-4])(:[0-5][0-9])?') THEN COALESCE(REPLACE(REPLACE(CAST(TRY_CAST("x" AS TIMESTAMPTZ) AS VARCHAR), ' ', 'T'), '+00', 'Z'), twofold_clock("x", 'timestamptz')) ELSE twofold_clock("x", 'timestamptz') END
-- key_text untyped VARCHAR as binary
CASE WHEN STARTS_WITH("x", '\x') THEN LOWER("x") ELSE "x" END
-- key_text untyped VARCHAR as boolean
COALESCE(CASE WHEN REGEXP_FULL_MATCH("x", '[ \t\n\v\f\r]*([11]|[tT]|[tT][rR][uU][eE]|[yY]|[yY][eE][sS]|[oO][nN])[ \t\n\v\f\r]*') THEN 'true' WHEN REGEXP_FULL_MATCH("x", '[ \t\n\v\f\r]*([00]|[fF]|[fF][aA][lL][sS][eE]|[nN]|[nN][oO]|[oO][fF][fF])[ \t\n\v\f\r]*') THEN 'false' END, CASE twofold_number("x") WHEN '1' THEN 'true' WHEN '0' THEN 'false' ELSE twofold_number("x") END, "x")
-- key_text untyped VARCHAR as date
CASE WHEN REGEXP_FULL_MATCH("x", '[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])') THEN "x" WHEN REGEXP_FULL_MATCH("x", '[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])[ T]00:00:00([.]0+)?Z?') THEN SUBSTR("x", 1, 10) ELSE twofold_clock("x", 'date') END
-- key_text untyped VARCHAR as decimal
COALESCE(twofold_number("x"), "x")
-- key_text untyped VARCHAR as float
COALESCE(twofold_number(FORMAT('{:.14e}', CASE WHEN NOT CONTAINS("x", '_') THEN TRY_CAST("x" AS DOUBLE) END)), "x")
-- key_text untyped VARCHAR as integer
COALESCE(twofold_number("x"), "x")
-- key_text untyped VARCHAR as text
CAST("x" AS VARCHAR)
-- key_text untyped VARCHAR as time
CASE WHEN REGEXP_FULL_MATCH("x", '([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{0,8}[1-9])?') THEN "x" ELSE twofold_clock("x", 'time') END
-- key_text untyped VARCHAR as timestamp
CASE WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}Z?') THEN REPLACE(SUBSTR("x", 1, 19), ' ', 'T') WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]*[1-9]Z?') THEN REPLACE(RTRIM("x", 'Z'), ' ', 'T') WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]+Z?') THEN RTRIM(RTRIM(REPLACE(RTRIM("x", 'Z'), ' ', 'T'), '0'), '.') WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}') THEN "x" || 'T00:00:00' ELSE twofold_clock("x", 'timestamp') END
-- key_text untyped VARCHAR as timestamptz
CASE WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}Z?') THEN REPLACE(SUBSTR("x", 1, 19), ' ', 'T') || 'Z' WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]*[1-9]Z?') THEN REPLACE(RTRIM("x", 'Z'), ' ', 'T') || 'Z' WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]+Z?') THEN RTRIM(RTRIM(REPLACE(RTRIM("x", 'Z'), ' ', 'T'), '0'), '.') || 'Z' WHEN REGEXP_FULL_MATCH("x", '[0-9]{4}-[0-9]{2}-[0-9]{2}') THEN "x" || 'T00:00:00' || 'Z' WHEN REGEXP_FULL_MATCH("x", '[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[ T]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{1,6})?[+-](0[0-9]|1[0-4])(:[0-5][0-9])?') THEN COALESCE(REPLACE(REPLACE(CAST(TRY_CAST("x" AS TIMESTAMPTZ) AS VARCHAR), ' ', 'T'), '+00', 'Z'), twofold_clock("x", 'timestamptz')) ELSE twofold_clock("x", 'timestamptz') END
-- key_text untyped VARCHAR as untyped
CAST("x" AS VARCHAR)
-- key_text untyped VARCHAR as uuid
COALESCE(CASE WHEN REGEXP_FULL_MATCH("x", '[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}|\{[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}') THEN CAST(TRY_CAST("x" AS UUID) AS VARCHAR) END, "x")
-- key_text uuid UUID as uuid
CAST(CAST("x" AS UUID) AS VARCHAR)
-- key_text uuid UUID as uuid_text
CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END
-- key_text uuid VARCHAR as uuid
COALESCE(CASE WHEN REGEXP_FULL_MATCH("x", '[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}|\{[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}') THEN CAST(TRY_CAST("x" AS UUID) AS VARCHAR) END, "x")
-- key_text uuid VARCHAR as uuid_text
CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END
-- literal
'it''s \ é'
-- may_differ BIGINT as integer against BIGINT
a.x0 IS DISTINCT FROM b.x0
-- may_differ BLOB as binary against BLOB
a.x0 IS DISTINCT FROM b.x0
-- may_differ BOOLEAN as boolean against BOOLEAN
a.x0 IS DISTINCT FROM b.x0
-- may_differ DATE as date against DATE
a.x0 IS DISTINCT FROM b.x0
-- may_differ DECIMAL(18,4) as decimal against DECIMAL(18,4)
a.x0 IS DISTINCT FROM b.x0
-- may_differ DECIMAL(20,6) as decimal against DECIMAL(20,6)
a.x0 IS DISTINCT FROM b.x0
-- may_differ DECIMAL(38,0) as decimal against DECIMAL(38,0)
a.x0 IS DISTINCT FROM b.x0
-- may_differ DECIMAL(38,37) as decimal against DECIMAL(38,37)
a.x0 IS DISTINCT FROM b.x0
-- may_differ DOUBLE as float against DOUBLE
a.x0 IS DISTINCT FROM b.x0
-- may_differ INTEGER as integer against INTEGER
a.x0 IS DISTINCT FROM b.x0
-- may_differ INTEGER[] as nested against INTEGER[]
CAST(TO_JSON(a.x0) AS VARCHAR) IS DISTINCT FROM CAST(TO_JSON(b.x0) AS VARCHAR)
-- may_differ JSON as json against JSON
a.x0 IS DISTINCT FROM b.x0
-- may_differ TIME as time against TIME
a.x0 IS DISTINCT FROM b.x0
-- may_differ TIMESTAMP WITH TIME ZONE as timestamptz against TIMESTAMP WITH TIME ZONE
a.x0 IS DISTINCT FROM b.x0
-- may_differ TIMESTAMP as timestamp against TIMESTAMP
a.x0 IS DISTINCT FROM b.x0
-- may_differ UUID as uuid against UUID
a.x0 IS DISTINCT FROM b.x0
-- may_differ VARCHAR as text against VARCHAR
a.x0 IS DISTINCT FROM b.x0
-- may_differ array INTERVAL[] as nested against array INTERVAL[]
CAST(TO_JSON(a.x0) AS VARCHAR) IS DISTINCT FROM CAST(TO_JSON(b.x0) AS VARCHAR)
-- may_differ array JSON[] as nested against array JSON[]
CAST(TO_JSON(a.x0) AS VARCHAR) IS DISTINCT FROM CAST(TO_JSON(b.x0) AS VARCHAR)
-- may_differ array VARCHAR as nested against array VARCHAR
a.x0 IS DISTINCT FROM b.x0
-- may_differ array VARCHAR[] NOCASE as nested against array VARCHAR[] NOCASE
CAST(TO_JSON(a.x0) AS VARCHAR) IS DISTINCT FROM CAST(TO_JSON(b.x0) AS VARCHAR)
-- may_differ array VARCHAR[] as nested against array VARCHAR[]
CAST(TO_JSON(a.x0) AS VARCHAR) IS DISTINCT FROM CAST(TO_JSON(b.x0) AS VARCHAR)
-- may_differ date VARCHAR as date against date VARCHAR
a.x0 IS DISTINCT FROM b.x0
-- may_differ float FLOAT as float against float FLOAT
a.x0 IS DISTINCT FROM b.x0
-- may_differ integer VARCHAR as integer against integer VARCHAR
a.x0 IS DISTINCT FROM b.x0
-- may_differ other BIT as other against other BIT
a.x0 IS DISTINCT FROM b.x0
-- may_differ other BLOB as other against other BLOB
a.x0 IS DISTINCT FROM b.x0
-- may_differ other VARCHAR as other against other VARCHAR
a.x0 IS DISTINCT FROM b.x0
-- may_differ struct MAP(VARCHAR, INTEGER) as nested against struct MAP(VARCHAR, INTEGER)
CAST(TO_JSON(a.x0) AS VARCHAR) IS DISTINCT FROM CAST(TO_JSON(b.x0) AS VARCHAR)
-- may_differ struct STRUCT(a INTEGER) as nested against struct STRUCT(a INTEGER)
CAST(TO_JSON(a.x0) AS VARCHAR) IS DISTINCT FROM CAST(TO_JSON(b.x0) AS VARCHAR)
-- may_differ struct VARIANT as nested against struct VARIANT
CAST(TO_JSON(a.x0) AS VARCHAR) IS DISTINCT FROM CAST(TO_JSON(b.x0) AS VARCHAR)
-- may_differ time TIME_NS as time against time TIME_NS
a.x0 IS DISTINCT FROM b.x0
-- may_differ timestamp TIMESTAMP_NS as timestamp against timestamp TIMESTAMP_NS
a.x0 IS DISTINCT FROM b.x0
-- may_differ untyped VARCHAR as untyped against untyped VARCHAR
a.x0 IS DISTINCT FROM b.x0
-- modulo
MOD("n", 64)
-- native_hash binary
HASH(HASH(l0, HASH(MD5_NUMBER(v0))))
-- native_hash boolean
HASH(HASH(l0, CASE WHEN TYPEOF(v0) = 'VARCHAR' THEN CASE WHEN STRLEN(CAST(v0 AS VARCHAR)) <= 12 THEN HASH(CAST(v0 AS VARCHAR)) ELSE HASH(MD5_NUMBER(CAST(v0 AS VARCHAR))) END ELSE HASH(v0) END))
-- native_hash date
HASH(HASH(l0, CASE WHEN TYPEOF(v0) = 'VARCHAR' THEN CASE WHEN STRLEN(CAST(v0 AS VARCHAR)) <= 12 THEN HASH(CAST(v0 AS VARCHAR)) ELSE HASH(MD5_NUMBER(CAST(v0 AS VARCHAR))) END ELSE HASH(v0) END))
-- native_hash decimal
HASH(HASH(l0, CASE WHEN STRLEN(CAST(v0 AS VARCHAR)) <= 12 THEN HASH(CAST(v0 AS VARCHAR)) ELSE HASH(MD5_NUMBER(CAST(v0 AS VARCHAR))) END))
-- native_hash decimal_float
HASH(HASH(l0, CASE WHEN STRLEN(CAST(v0 AS VARCHAR)) <= 12 THEN HASH(CAST(v0 AS VARCHAR)) ELSE HASH(MD5_NUMBER(CAST(v0 AS VARCHAR))) END))
-- native_hash float
HASH(HASH(l0, CASE WHEN TYPEOF(v0) = 'VARCHAR' THEN CASE WHEN STRLEN(CAST(v0 AS VARCHAR)) <= 12 THEN HASH(CAST(v0 AS VARCHAR)) ELSE HASH(MD5_NUMBER(CAST(v0 AS VARCHAR))) END ELSE HASH(v0) END))
-- native_hash integer
HASH(HASH(l0, CASE WHEN STRLEN(CAST(v0 AS VARCHAR)) <= 12 THEN HASH(CAST(v0 AS VARCHAR)) ELSE HASH(MD5_NUMBER(CAST(v0 AS VARCHAR))) END))
-- native_hash integer_float
HASH(HASH(l0, CASE WHEN STRLEN(CAST(v0 AS VARCHAR)) <= 12 THEN HASH(CAST(v0 AS VARCHAR)) ELSE HASH(MD5_NUMBER(CAST(v0 AS VARCHAR))) END))
-- native_hash interval
HASH(HASH(l0, CASE WHEN STRLEN(CAST(v0 AS VARCHAR)) <= 12 THEN HASH(CAST(v0 AS VARCHAR)) ELSE HASH(MD5_NUMBER(CAST(v0 AS VARCHAR))) END))
-- native_hash json
HASH(HASH(l0, CASE WHEN STRLEN(CAST(v0 AS VARCHAR)) <= 12 THEN HASH(CAST(v0 AS VARCHAR)) ELSE HASH(MD5_NUMBER(CAST(v0 AS VARCHAR))) END))
-- native_hash json_text
HASH(HASH(l0, CASE WHEN STRLEN(CAST(v0 AS VARCHAR)) <= 12 THEN HASH(CAST(v0 AS VARCHAR)) ELSE HASH(MD5_NUMBER(CAST(v0 AS VARCHAR))) END))
-- native_hash nested
HASH(HASH(l0, CASE WHEN STRLEN(CAST(v0 AS VARCHAR)) <= 12 THEN HASH(CAST(v0 AS VARCHAR)) ELSE HASH(MD5_NUMBER(CAST(v0 AS VARCHAR))) END))
-- native_hash other
HASH(HASH(l0, CASE WHEN STRLEN(CAST(v0 AS VARCHAR)) <= 12 THEN HASH(CAST(v0 AS VARCHAR)) ELSE HASH(MD5_NUMBER(CAST(v0 AS VARCHAR))) END))
-- native_hash text
HASH(HASH(l0, CASE WHEN STRLEN(CAST(v0 AS VARCHAR)) <= 12 THEN HASH(CAST(v0 AS VARCHAR)) ELSE HASH(MD5_NUMBER(CAST(v0 AS VARCHAR))) END))
-- native_hash time
HASH(HASH(l0, CASE WHEN TYPEOF(v0) = 'VARCHAR' THEN CASE WHEN STRLEN(CAST(v0 AS VARCHAR)) <= 12 THEN HASH(CAST(v0 AS VARCHAR)) ELSE HASH(MD5_NUMBER(CAST(v0 AS VARCHAR))) END ELSE HASH(v0) END))
-- native_hash timestamp
HASH(HASH(l0, CASE WHEN STRLEN(CAST(v0 AS VARCHAR)) <= 12 THEN HASH(CAST(v0 AS VARCHAR)) ELSE HASH(MD5_NUMBER(CAST(v0 AS VARCHAR))) END))
-- native_hash timestamptz
HASH(HASH(l0, CASE WHEN STRLEN(CAST(v0 AS VARCHAR)) <= 12 THEN HASH(CAST(v0 AS VARCHAR)) ELSE HASH(MD5_NUMBER(CAST(v0 AS VARCHAR))) END))
-- native_hash untyped
HASH(HASH(l0, CASE WHEN STRLEN(CAST(v0 AS VARCHAR)) <= 12 THEN HASH(CAST(v0 AS VARCHAR)) ELSE HASH(MD5_NUMBER(CAST(v0 AS VARCHAR))) END))
-- native_hash uuid
HASH(HASH(l0, CASE WHEN STRLEN(CAST(v0 AS VARCHAR)) <= 12 THEN HASH(CAST(v0 AS VARCHAR)) ELSE HASH(MD5_NUMBER(CAST(v0 AS VARCHAR))) END))
-- native_hash uuid_text
HASH(HASH(l0, CASE WHEN STRLEN(CAST(v0 AS VARCHAR)) <= 12 THEN HASH(CAST(v0 AS VARCHAR)) ELSE HASH(MD5_NUMBER(CAST(v0 AS VARCHAR))) END))
-- nulls_last
x NULLS LAST
-- quote
"odd ""name"" with `ticks` and [brackets]"
-- reads_as_uuid
REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?')
-- same_key binary
a.k0 = b.k0
-- same_key binary or NULL
a.k0 IS NOT DISTINCT FROM b.k0
-- same_key boolean
a.k0 = b.k0
-- same_key boolean or NULL
a.k0 IS NOT DISTINCT FROM b.k0
-- same_key date
a.k0 = b.k0
-- same_key date or NULL
a.k0 IS NOT DISTINCT FROM b.k0
-- same_key decimal
a.k0 = b.k0
-- same_key decimal or NULL
a.k0 IS NOT DISTINCT FROM b.k0
-- same_key decimal_float
a.k0 = b.k0
-- same_key decimal_float or NULL
a.k0 IS NOT DISTINCT FROM b.k0
-- same_key float
a.k0 = b.k0
-- same_key float or NULL
a.k0 IS NOT DISTINCT FROM b.k0
-- same_key integer
a.k0 = b.k0
-- same_key integer or NULL
a.k0 IS NOT DISTINCT FROM b.k0
-- same_key integer_float
a.k0 = b.k0
-- same_key integer_float or NULL
a.k0 IS NOT DISTINCT FROM b.k0
-- same_key interval
a.k0 = b.k0
-- same_key interval or NULL
a.k0 IS NOT DISTINCT FROM b.k0
-- same_key json
a.k0 = b.k0
-- same_key json or NULL
a.k0 IS NOT DISTINCT FROM b.k0
-- same_key json_text
a.k0 = b.k0
-- same_key json_text or NULL
a.k0 IS NOT DISTINCT FROM b.k0
-- same_key nested
a.k0 = b.k0
-- same_key nested or NULL
a.k0 IS NOT DISTINCT FROM b.k0
-- same_key other
a.k0 = b.k0
-- same_key other or NULL
a.k0 IS NOT DISTINCT FROM b.k0
-- same_key text
a.k0 = b.k0
-- same_key text or NULL
a.k0 IS NOT DISTINCT FROM b.k0
-- same_key time
a.k0 = b.k0
-- same_key time or NULL
a.k0 IS NOT DISTINCT FROM b.k0
-- same_key timestamp
a.k0 = b.k0
-- same_key timestamp or NULL
a.k0 IS NOT DISTINCT FROM b.k0
-- same_key timestamptz
a.k0 = b.k0
-- same_key timestamptz or NULL
a.k0 IS NOT DISTINCT FROM b.k0
-- same_key untyped
a.k0 = b.k0
-- same_key untyped or NULL
a.k0 IS NOT DISTINCT FROM b.k0
-- same_key uuid
a.k0 = b.k0
-- same_key uuid or NULL
a.k0 IS NOT DISTINCT FROM b.k0
-- same_key uuid_text
a.k0 = b.k0
-- same_key uuid_text or NULL
a.k0 IS NOT DISTINCT FROM b.k0
-- sum_if
SUM(x) FILTER (WHERE y > 1)
-- transport array
CAST(TO_JSON("x") AS VARCHAR)
-- transport array BIGINT[]
CAST(TO_JSON("x") AS VARCHAR)
-- transport array INTEGER[]
CAST(TO_JSON("x") AS VARCHAR)
-- transport array INTERVAL[]
CAST(TO_JSON("x") AS VARCHAR)
-- transport array JSON[]
CAST(TO_JSON("x") AS VARCHAR)
-- transport array VARCHAR
"x"
-- transport array VARCHAR[]
CAST(TO_JSON("x") AS VARCHAR)
-- transport array VARCHAR[] NOCASE
CAST(TO_JSON("x") AS VARCHAR)
-- transport bigint
"x"
-- transport binary
"x"
-- transport binary BLOB
"x"
-- transport binary VARCHAR
"x"
-- transport boolean
"x"
-- transport boolean BOOLEAN
"x"
-- transport boolean VARCHAR
"x"
-- transport date
"x"
-- transport date DATE
"x"
-- transport date VARCHAR
"x"
-- transport decimal
"x"
-- transport decimal DECIMAL(18,4)
"x"
-- transport decimal DECIMAL(38,0)
"x"
-- transport decimal DECIMAL(9,0)
"x"
-- transport decimal DECIMAL(9,2)
"x"
-- transport decimal VARCHAR
"x"
-- transport fine_decimal
"x"
-- transport finest_decimal
"x"
-- transport float
"x"
-- transport float DOUBLE
"x"
-- transport float FLOAT
"x"
-- transport float VARCHAR
"x"
-- transport integer
"x"
-- transport integer BIGINT
"x"
-- transport integer HUGEINT
CAST("x" AS VARCHAR)
-- transport integer TINYINT
"x"
-- transport integer UBIGINT
"x"
-- transport integer UHUGEINT
CAST("x" AS VARCHAR)
-- transport integer VARCHAR
"x"
-- transport interval
CASE WHEN "x" IS NULL THEN NULL WHEN (CASE WHEN DATEPART('hour', "x") <> 0 THEN CAST(DATEPART('hour', "x") AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', "x") <> 0 THEN CAST(DATEPART('minute', "x") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', "x") <> 0 THEN CASE WHEN DATEPART('microsecond', "x") < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', "x")) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', "x")) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END) = '' THEN CASE WHEN (CASE WHEN DATEPART('year', "x") <> 0 THEN CAST(DATEPART('year', "x") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "x") <> 0 THEN CAST(DATEPART('month', "x") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "x") <> 0 THEN CAST(DATEPART('day', "x") AS VARCHAR) || 'D' ELSE '' END) = '' THEN 'PT0S' ELSE 'P' || CASE WHEN DATEPART('year', "x") <> 0 THEN CAST(DATEPART('year', "x") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "x") <> 0 THEN CAST(DATEPART('month', "x") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "x") <> 0 THEN CAST(DATEPART('day', "x") AS VARCHAR) || 'D' ELSE '' END END ELSE 'P' || CASE WHEN DATEPART('year', "x") <> 0 THEN CAST(DATEPART('year', "x") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "x") <> 0 THEN CAST(DATEPART('month', "x") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "x") <> 0 THEN CAST(DATEPART('day', "x") AS VARCHAR) || 'D' ELSE '' END || 'T' || CASE WHEN DATEPART('hour', "x") <> 0 THEN CAST(DATEPART('hour', "x") AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', "x") <> 0 THEN CAST(DATEPART('minute', "x") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', "x") <> 0 THEN CASE WHEN DATEPART('microsecond', "x") < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', "x")) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', "x")) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END END
-- transport interval INTERVAL
CASE WHEN "x" IS NULL THEN NULL WHEN (CASE WHEN DATEPART('hour', "x") <> 0 THEN CAST(DATEPART('hour', "x") AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', "x") <> 0 THEN CAST(DATEPART('minute', "x") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', "x") <> 0 THEN CASE WHEN DATEPART('microsecond', "x") < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', "x")) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', "x")) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END) = '' THEN CASE WHEN (CASE WHEN DATEPART('year', "x") <> 0 THEN CAST(DATEPART('year', "x") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "x") <> 0 THEN CAST(DATEPART('month', "x") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "x") <> 0 THEN CAST(DATEPART('day', "x") AS VARCHAR) || 'D' ELSE '' END) = '' THEN 'PT0S' ELSE 'P' || CASE WHEN DATEPART('year', "x") <> 0 THEN CAST(DATEPART('year', "x") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "x") <> 0 THEN CAST(DATEPART('month', "x") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "x") <> 0 THEN CAST(DATEPART('day', "x") AS VARCHAR) || 'D' ELSE '' END END ELSE 'P' || CASE WHEN DATEPART('year', "x") <> 0 THEN CAST(DATEPART('year', "x") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "x") <> 0 THEN CAST(DATEPART('month', "x") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "x") <> 0 THEN CAST(DATEPART('day', "x") AS VARCHAR) || 'D' ELSE '' END || 'T' || CASE WHEN DATEPART('hour', "x") <> 0 THEN CAST(DATEPART('hour', "x") AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', "x") <> 0 THEN CAST(DATEPART('minute', "x") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', "x") <> 0 THEN CASE WHEN DATEPART('microsecond', "x") < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', "x")) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', "x")) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END END
-- transport interval VARCHAR
"x"
-- transport json
CAST("x" AS VARCHAR)
-- transport json JSON
CAST("x" AS VARCHAR)
-- transport json VARCHAR
"x"
-- transport other BIT
CAST("x" AS VARCHAR)
-- transport other BLOB
CAST("x" AS VARCHAR)
-- transport other VARCHAR
"x"
-- transport struct MAP(VARCHAR, INTEGER)
CAST(TO_JSON("x") AS VARCHAR)
-- transport struct STRUCT(a BIGINT)
CAST(TO_JSON("x") AS VARCHAR)
-- transport struct STRUCT(a INTEGER)
CAST(TO_JSON("x") AS VARCHAR)
-- transport struct VARIANT
CAST(TO_JSON("x") AS VARCHAR)
-- transport text
"x"
-- transport text ENUM('a', 'b')
CAST("x" AS VARCHAR)
-- transport text VARCHAR
"x"
-- transport text VARCHAR NOCASE
"x"
-- transport time
"x"
-- transport time TIME
"x"
-- transport time TIME_NS
"x"
-- transport time VARCHAR
"x"
-- transport timestamp
"x"
-- transport timestamp TIMESTAMP
"x"
-- transport timestamp TIMESTAMP_MS
"x"
-- transport timestamp TIMESTAMP_NS
"x"
-- transport timestamp TIMESTAMP_S
"x"
-- transport timestamp VARCHAR
"x"
-- transport timestamptz
"x"
-- transport timestamptz TIMESTAMP WITH TIME ZONE
"x"
-- transport timestamptz TIMESTAMPTZ_NS
"x"
-- transport timestamptz VARCHAR
"x"
-- transport untyped VARCHAR
"x"
-- transport uuid
CAST("x" AS VARCHAR)
-- transport uuid UUID
CAST("x" AS VARCHAR)
-- transport uuid VARCHAR
"x"
-- transport wide_decimal
"x"
