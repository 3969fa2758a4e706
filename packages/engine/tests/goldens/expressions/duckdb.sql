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
-- bucket text
CAST(HASH(k0, k1) % 65536 AS INTEGER)
-- bucket time
CAST(HASH(k0, k1) % 65536 AS INTEGER)
-- bucket timestamp
CAST(HASH(k0, k1) % 65536 AS INTEGER)
-- bucket timestamptz
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
twofold_number(CAST("x" AS VARCHAR))
-- canonical DECIMAL(18,4) as decimal against DECIMAL(38,37)
twofold_number(CAST("x" AS VARCHAR))
-- canonical DECIMAL(18,4) as decimal against INTEGER
CAST("x" AS DECIMAL(18, 4))
-- canonical DECIMAL(18,4) as decimal_float against DOUBLE
twofold_number(CAST("x" AS VARCHAR))
-- canonical DECIMAL(20,6) as decimal against BIGINT
CAST("x" AS DECIMAL(25, 6))
-- canonical DECIMAL(20,6) as decimal against BOOLEAN
CAST("x" AS DECIMAL(20, 6))
-- canonical DECIMAL(20,6) as decimal against DECIMAL(18,4)
CAST("x" AS DECIMAL(20, 6))
-- canonical DECIMAL(20,6) as decimal against DECIMAL(20,6)
"x"
-- canonical DECIMAL(20,6) as decimal against DECIMAL(38,0)
twofold_number(CAST("x" AS VARCHAR))
-- canonical DECIMAL(20,6) as decimal against DECIMAL(38,37)
twofold_number(CAST("x" AS VARCHAR))
-- canonical DECIMAL(20,6) as decimal against INTEGER
CAST("x" AS DECIMAL(20, 6))
-- canonical DECIMAL(20,6) as decimal_float against DOUBLE
twofold_number(CAST("x" AS VARCHAR))
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
twofold_number(CAST("x" AS VARCHAR))
-- canonical DECIMAL(38,37) as decimal against BOOLEAN
CAST("x" AS DECIMAL(38, 37))
-- canonical DECIMAL(38,37) as decimal against DECIMAL(18,4)
twofold_number(CAST("x" AS VARCHAR))
-- canonical DECIMAL(38,37) as decimal against DECIMAL(20,6)
twofold_number(CAST("x" AS VARCHAR))
-- canonical DECIMAL(38,37) as decimal against DECIMAL(38,0)
twofold_number(CAST("x" AS VARCHAR))
-- canonical DECIMAL(38,37) as decimal against DECIMAL(38,37)
"x"
-- canonical DECIMAL(38,37) as decimal against INTEGER
twofold_number(CAST("x" AS VARCHAR))
-- canonical DECIMAL(38,37) as decimal_float against DOUBLE
twofold_number(CAST("x" AS VARCHAR))
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
-- count_if
COUNT(*) FILTER (WHERE x > 1)
-- digest DATE as date
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(REPLACE(CAST(CAST("x" AS DATE) AS VARCHAR), ' (BC)', ' BC')) AS VARCHAR) || ':' || REPLACE(CAST(CAST("x" AS DATE) AS VARCHAR), ' (BC)', ' BC')) END))
-- digest DATE as timestamp
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CONTAINS(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' ', 'T') END) AS VARCHAR) || ':' || CASE WHEN CONTAINS(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), '(BC)') THEN REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' (BC) ', 'T') || ' BC' ELSE REPLACE(CAST(CAST("x" AS TIMESTAMP) AS VARCHAR), ' ', 'T') END) END))
-- digest DECIMAL(18,4) as decimal
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) END))
-- digest DECIMAL(18,4) as decimal_float
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(twofold_number(CAST("x" AS VARCHAR))) AS VARCHAR) || ':' || twofold_number(CAST("x" AS VARCHAR))) END))
-- digest DECIMAL(20,6) as decimal
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) END))
-- digest DECIMAL(20,6) as decimal_float
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(twofold_number(CAST("x" AS VARCHAR))) AS VARCHAR) || ':' || twofold_number(CAST("x" AS VARCHAR))) END))
-- digest DECIMAL(38,0) as decimal
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) END))
-- digest DECIMAL(38,0) as decimal_float
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(CAST("x" AS VARCHAR)) AS VARCHAR) || ':' || CAST("x" AS VARCHAR)) END))
-- digest DECIMAL(38,37) as decimal
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END) END))
-- digest DECIMAL(38,37) as decimal_float
MD5((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(twofold_number(CAST("x" AS VARCHAR))) AS VARCHAR) || ':' || twofold_number(CAST("x" AS VARCHAR))) END))
-- digest VARCHAR as text
MD5((CASE WHEN "x" IS NULL THEN '-' WHEN LENGTH(CAST("x" AS VARCHAR)) > 1024 THEN (CAST(LENGTH(CAST("x" AS VARCHAR)) AS VARCHAR) || '#' || MD5(CAST("x" AS VARCHAR))) ELSE (CAST(LENGTH(CAST("x" AS VARCHAR)) AS VARCHAR) || ':' || CAST("x" AS VARCHAR)) END))
-- digest VARCHAR as uuid_text
MD5((CASE WHEN "x" IS NULL THEN '-' WHEN LENGTH(CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END) > 1024 THEN (CAST(LENGTH(CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || '#' || MD5(CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END)) ELSE (CAST(LENGTH(CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN REGEXP_FULL_MATCH(CAST("x" AS VARCHAR), '\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?') THEN LOWER(REGEXP_REPLACE(CAST("x" AS VARCHAR), '[{}-]', '', 'g')) ELSE CAST("x" AS VARCHAR) END) END))
-- distinct
a.x IS DISTINCT FROM b.x
-- draws VARCHAR as text
COALESCE(MD5(CAST(LENGTH(CAST("x" AS VARCHAR)) AS VARCHAR) || ':' || CAST("x" AS VARCHAR) || CAST(LENGTH(CAST("x" AS VARCHAR)) AS VARCHAR) || ':' || CAST("x" AS VARCHAR)) < '40000000', TRUE)
-- draws VARCHAR as uuid_text
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
-- equal_by equal_if as asked BIGINT as decimal against DECIMAL(18,4)
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked BIGINT as decimal against DECIMAL(20,6)
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked BIGINT as decimal against DECIMAL(38,0)
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked BIGINT as decimal against DECIMAL(38,37)
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked BIGINT as integer against BIGINT
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked BIGINT as integer against BOOLEAN
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked BIGINT as integer against INTEGER
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked BIGINT as integer_float against DOUBLE
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked BLOB as binary against BLOB
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked BOOLEAN as boolean against BOOLEAN
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked BOOLEAN as decimal against DECIMAL(18,4)
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked BOOLEAN as decimal against DECIMAL(20,6)
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked BOOLEAN as decimal against DECIMAL(38,0)
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked BOOLEAN as decimal against DECIMAL(38,37)
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked BOOLEAN as integer against BIGINT
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked BOOLEAN as integer against INTEGER
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked BOOLEAN as integer_float against DOUBLE
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DATE as date against DATE
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DATE as timestamp against TIMESTAMP
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(18,4) as decimal against BIGINT
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(18,4) as decimal against BOOLEAN
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(18,4) as decimal against DECIMAL(18,4)
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(18,4) as decimal against DECIMAL(20,6)
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(18,4) as decimal against DECIMAL(38,0)
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(18,4) as decimal against DECIMAL(38,37)
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(18,4) as decimal against INTEGER
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(18,4) as decimal_float against DOUBLE
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(20,6) as decimal against BIGINT
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(20,6) as decimal against BOOLEAN
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(20,6) as decimal against DECIMAL(18,4)
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(20,6) as decimal against DECIMAL(20,6)
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(20,6) as decimal against DECIMAL(38,0)
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(20,6) as decimal against DECIMAL(38,37)
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(20,6) as decimal against INTEGER
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(20,6) as decimal_float against DOUBLE
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(38,0) as decimal against BIGINT
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(38,0) as decimal against BOOLEAN
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(38,0) as decimal against DECIMAL(18,4)
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(38,0) as decimal against DECIMAL(20,6)
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(38,0) as decimal against DECIMAL(38,0)
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(38,0) as decimal against DECIMAL(38,37)
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(38,0) as decimal against INTEGER
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(38,0) as decimal_float against DOUBLE
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(38,37) as decimal against BIGINT
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(38,37) as decimal against BOOLEAN
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(38,37) as decimal against DECIMAL(18,4)
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(38,37) as decimal against DECIMAL(20,6)
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(38,37) as decimal against DECIMAL(38,0)
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(38,37) as decimal against DECIMAL(38,37)
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(38,37) as decimal against INTEGER
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DECIMAL(38,37) as decimal_float against DOUBLE
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DOUBLE as decimal_float against DECIMAL(18,4)
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DOUBLE as decimal_float against DECIMAL(20,6)
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DOUBLE as decimal_float against DECIMAL(38,0)
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DOUBLE as decimal_float against DECIMAL(38,37)
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DOUBLE as float against DOUBLE
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DOUBLE as integer_float against BIGINT
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DOUBLE as integer_float against BOOLEAN
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked DOUBLE as integer_float against INTEGER
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked INTEGER as decimal against DECIMAL(18,4)
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked INTEGER as decimal against DECIMAL(20,6)
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked INTEGER as decimal against DECIMAL(38,0)
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked INTEGER as decimal against DECIMAL(38,37)
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked INTEGER as integer against BIGINT
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked INTEGER as integer against BOOLEAN
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked INTEGER as integer against INTEGER
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked INTEGER as integer_float against DOUBLE
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked INTEGER[] as nested against INTEGER[]
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked INTERVAL as interval against INTERVAL
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked JSON as json against JSON
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked JSON as json_text against VARCHAR
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked TIME as time against TIME
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked TIMESTAMP WITH TIME ZONE as timestamptz against TIMESTAMP WITH TIME ZONE
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked TIMESTAMP as timestamp against DATE
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked TIMESTAMP as timestamp against TIMESTAMP
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked UUID as uuid against UUID
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked UUID as uuid_text against VARCHAR
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked VARCHAR as json_text against JSON
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked VARCHAR as text against VARCHAR
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by equal_if as asked VARCHAR as uuid_text against UUID
CASE TYPEOF({a} = {b}) WHEN 'BOOLEAN' THEN ({a} = {b}) WHEN '"NULL"' THEN 1 = 0 ELSE ERROR('the rule of a column gives no truth value') END
-- equal_by ignore_case in any case VARCHAR as text against VARCHAR
twofold_fold(a.v0) = twofold_fold(b.v0)
-- equal_by null_equals_empty NULL or empty VARCHAR as text against VARCHAR
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
-- equal_by unordered_arrays in any order INTEGER[] as nested against INTEGER[]
LIST_SORT(a.v0) IS NOT DISTINCT FROM LIST_SORT(b.v0)
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
twofold_number(CAST("x" AS VARCHAR))
-- fingerprint DECIMAL(20,6) as decimal
CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- fingerprint DECIMAL(20,6) as decimal_float
twofold_number(CAST("x" AS VARCHAR))
-- fingerprint DECIMAL(38,0) as decimal
CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- fingerprint DECIMAL(38,0) as decimal_float
CAST("x" AS VARCHAR)
-- fingerprint DECIMAL(38,37) as decimal
CASE WHEN CONTAINS(CAST("x" AS VARCHAR), '.') THEN RTRIM(RTRIM(CAST("x" AS VARCHAR), '0'), '.') ELSE CAST("x" AS VARCHAR) END
-- fingerprint DECIMAL(38,37) as decimal_float
twofold_number(CAST("x" AS VARCHAR))
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
-- literal
'it''s \ é'
-- modulo
MOD("n", 64)
-- native_hash binary
HASH(HASH(l0, v0))
-- native_hash boolean
HASH(HASH(l0, v0))
-- native_hash date
HASH(HASH(l0, v0))
-- native_hash decimal
HASH(HASH(l0, CAST(v0 AS VARCHAR)))
-- native_hash decimal_float
HASH(HASH(l0, v0))
-- native_hash float
HASH(HASH(l0, v0))
-- native_hash integer
HASH(HASH(l0, CAST(v0 AS VARCHAR)))
-- native_hash integer_float
HASH(HASH(l0, v0))
-- native_hash interval
HASH(HASH(l0, v0))
-- native_hash json
HASH(HASH(l0, v0))
-- native_hash json_text
HASH(HASH(l0, v0))
-- native_hash nested
HASH(HASH(l0, CAST(v0 AS VARCHAR)))
-- native_hash text
HASH(HASH(l0, v0))
-- native_hash time
HASH(HASH(l0, v0))
-- native_hash timestamp
HASH(HASH(l0, CAST(v0 AS VARCHAR)))
-- native_hash timestamptz
HASH(HASH(l0, CAST(v0 AS VARCHAR)))
-- native_hash uuid
HASH(HASH(l0, CAST(v0 AS VARCHAR)))
-- native_hash uuid_text
HASH(HASH(l0, v0))
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
-- transport bigint
"x"
-- transport binary
"x"
-- transport boolean
"x"
-- transport date
"x"
-- transport decimal
"x"
-- transport fine_decimal
"x"
-- transport finest_decimal
"x"
-- transport float
"x"
-- transport integer
"x"
-- transport interval
CASE WHEN "x" IS NULL THEN NULL WHEN (CASE WHEN DATEPART('hour', "x") <> 0 THEN CAST(DATEPART('hour', "x") AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', "x") <> 0 THEN CAST(DATEPART('minute', "x") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', "x") <> 0 THEN CASE WHEN DATEPART('microsecond', "x") < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', "x")) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', "x")) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END) = '' THEN CASE WHEN (CASE WHEN DATEPART('year', "x") <> 0 THEN CAST(DATEPART('year', "x") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "x") <> 0 THEN CAST(DATEPART('month', "x") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "x") <> 0 THEN CAST(DATEPART('day', "x") AS VARCHAR) || 'D' ELSE '' END) = '' THEN 'PT0S' ELSE 'P' || CASE WHEN DATEPART('year', "x") <> 0 THEN CAST(DATEPART('year', "x") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "x") <> 0 THEN CAST(DATEPART('month', "x") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "x") <> 0 THEN CAST(DATEPART('day', "x") AS VARCHAR) || 'D' ELSE '' END END ELSE 'P' || CASE WHEN DATEPART('year', "x") <> 0 THEN CAST(DATEPART('year', "x") AS VARCHAR) || 'Y' ELSE '' END || CASE WHEN DATEPART('month', "x") <> 0 THEN CAST(DATEPART('month', "x") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('day', "x") <> 0 THEN CAST(DATEPART('day', "x") AS VARCHAR) || 'D' ELSE '' END || 'T' || CASE WHEN DATEPART('hour', "x") <> 0 THEN CAST(DATEPART('hour', "x") AS VARCHAR) || 'H' ELSE '' END || CASE WHEN DATEPART('minute', "x") <> 0 THEN CAST(DATEPART('minute', "x") AS VARCHAR) || 'M' ELSE '' END || CASE WHEN DATEPART('microsecond', "x") <> 0 THEN CASE WHEN DATEPART('microsecond', "x") < 0 THEN '-' ELSE '' END || RTRIM(RTRIM(CAST(ABS(DATEPART('microsecond', "x")) // 1000000 AS VARCHAR) || '.' || LPAD(CAST(ABS(DATEPART('microsecond', "x")) % 1000000 AS VARCHAR), 6, '0'), '0'), '.') || 'S' ELSE '' END END
-- transport json
CAST("x" AS VARCHAR)
-- transport text
"x"
-- transport time
"x"
-- transport timestamp
"x"
-- transport timestamptz
"x"
-- transport uuid
CAST("x" AS VARCHAR)
-- transport wide_decimal
"x"
