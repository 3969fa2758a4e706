-- bucket binary
(FARM_FINGERPRINT((COALESCE(TO_HEX(k0), '-') || '|' || COALESCE(TO_HEX(k1), '-'))) & 65535)
-- bucket boolean
(FARM_FINGERPRINT((COALESCE(CASE WHEN k0 THEN 'true' WHEN NOT k0 THEN 'false' END, '-') || '|' || COALESCE(CASE WHEN k1 THEN 'true' WHEN NOT k1 THEN 'false' END, '-'))) & 65535)
-- bucket date
(FARM_FINGERPRINT((COALESCE(CAST(k0 AS STRING), '-') || '|' || COALESCE(CAST(k1 AS STRING), '-'))) & 65535)
-- bucket decimal
(FARM_FINGERPRINT((COALESCE(CAST(k0 AS STRING), '-') || '|' || COALESCE(CAST(k1 AS STRING), '-'))) & 65535)
-- bucket float
(FARM_FINGERPRINT((COALESCE(k0, '-') || '|' || COALESCE(k1, '-'))) & 65535)
-- bucket integer
(FARM_FINGERPRINT((COALESCE(CAST(k0 AS STRING), '-') || '|' || COALESCE(CAST(k1 AS STRING), '-'))) & 65535)
-- bucket integer_float
(FARM_FINGERPRINT((COALESCE(k0, '-') || '|' || COALESCE(k1, '-'))) & 65535)
-- bucket text
(FARM_FINGERPRINT((COALESCE(k0, '-') || '|' || COALESCE(k1, '-'))) & 65535)
-- bucket time
(FARM_FINGERPRINT((COALESCE(CAST(k0 AS STRING), '-') || '|' || COALESCE(CAST(k1 AS STRING), '-'))) & 65535)
-- bucket timestamp
(FARM_FINGERPRINT((COALESCE(CAST(k0 AS STRING), '-') || '|' || COALESCE(CAST(k1 AS STRING), '-'))) & 65535)
-- bucket timestamptz
(FARM_FINGERPRINT((COALESCE(CAST(k0 AS STRING), '-') || '|' || COALESCE(CAST(k1 AS STRING), '-'))) & 65535)
-- canonical ARRAY<INT64> as nested against ARRAY<INT64>
-- is left to others
-- canonical BIGNUMERIC as decimal against BIGNUMERIC
CAST(`x` AS BIGNUMERIC)
-- canonical BIGNUMERIC as decimal against BIGNUMERIC(38, 38)
CAST(`x` AS BIGNUMERIC)
-- canonical BIGNUMERIC as decimal against BOOL
CAST(`x` AS BIGNUMERIC)
-- canonical BIGNUMERIC as decimal against INT64
CAST(`x` AS BIGNUMERIC)
-- canonical BIGNUMERIC as decimal against NUMERIC
CAST(`x` AS BIGNUMERIC)
-- canonical BIGNUMERIC as decimal against NUMERIC(18, 4)
CAST(`x` AS BIGNUMERIC)
-- canonical BIGNUMERIC as decimal_float against FLOAT64
-- is left to others
-- canonical BIGNUMERIC(38, 38) as decimal against BIGNUMERIC
CAST(`x` AS BIGNUMERIC)
-- canonical BIGNUMERIC(38, 38) as decimal against BIGNUMERIC(38, 38)
CAST(`x` AS BIGNUMERIC)
-- canonical BIGNUMERIC(38, 38) as decimal against BOOL
CAST(`x` AS BIGNUMERIC)
-- canonical BIGNUMERIC(38, 38) as decimal against INT64
CAST(`x` AS BIGNUMERIC)
-- canonical BIGNUMERIC(38, 38) as decimal against NUMERIC
CAST(`x` AS BIGNUMERIC)
-- canonical BIGNUMERIC(38, 38) as decimal against NUMERIC(18, 4)
CAST(`x` AS BIGNUMERIC)
-- canonical BIGNUMERIC(38, 38) as decimal_float against FLOAT64
-- is left to others
-- canonical BOOL as boolean against BOOL
`x`
-- canonical BOOL as decimal against BIGNUMERIC
CAST(CASE WHEN `x` THEN 1 WHEN NOT `x` THEN 0 END AS BIGNUMERIC)
-- canonical BOOL as decimal against BIGNUMERIC(38, 38)
CAST(CASE WHEN `x` THEN 1 WHEN NOT `x` THEN 0 END AS BIGNUMERIC)
-- canonical BOOL as decimal against NUMERIC
CAST(CASE WHEN `x` THEN 1 WHEN NOT `x` THEN 0 END AS BIGNUMERIC)
-- canonical BOOL as decimal against NUMERIC(18, 4)
CAST(CASE WHEN `x` THEN 1 WHEN NOT `x` THEN 0 END AS BIGNUMERIC)
-- canonical BOOL as integer against INT64
CAST(CASE WHEN `x` THEN 1 WHEN NOT `x` THEN 0 END AS INT64)
-- canonical BOOL as integer_float against FLOAT64
CAST(CASE WHEN `x` THEN 1 WHEN NOT `x` THEN 0 END AS STRING)
-- canonical BYTES as binary against BYTES
`x`
-- canonical DATE as date against DATE
`x`
-- canonical DATE as timestamp against DATETIME
CAST(`x` AS DATETIME)
-- canonical DATETIME as timestamp against DATE
CAST(`x` AS DATETIME)
-- canonical DATETIME as timestamp against DATETIME
CAST(`x` AS DATETIME)
-- canonical FLOAT64 as decimal_float against BIGNUMERIC
-- is left to others
-- canonical FLOAT64 as decimal_float against BIGNUMERIC(38, 38)
-- is left to others
-- canonical FLOAT64 as decimal_float against NUMERIC
-- is left to others
-- canonical FLOAT64 as decimal_float against NUMERIC(18, 4)
-- is left to others
-- canonical FLOAT64 as float against FLOAT64
FORMAT('%.16e', CASE WHEN `x` = 0 THEN CAST(0 AS FLOAT64) ELSE `x` END)
-- canonical FLOAT64 as integer_float against BOOL
CASE WHEN `x` = FLOOR(`x`) AND `x` >= -9.223372036854776e+18 AND `x` < 9.223372036854776e+18 THEN CAST(CAST(`x` AS INT64) AS STRING) ELSE FORMAT('%.16e', `x`) END
-- canonical FLOAT64 as integer_float against INT64
CASE WHEN `x` = FLOOR(`x`) AND `x` >= -9.223372036854776e+18 AND `x` < 9.223372036854776e+18 THEN CAST(CAST(`x` AS INT64) AS STRING) ELSE FORMAT('%.16e', `x`) END
-- canonical INT64 as decimal against BIGNUMERIC
CAST(`x` AS BIGNUMERIC)
-- canonical INT64 as decimal against BIGNUMERIC(38, 38)
CAST(`x` AS BIGNUMERIC)
-- canonical INT64 as decimal against NUMERIC
CAST(`x` AS BIGNUMERIC)
-- canonical INT64 as decimal against NUMERIC(18, 4)
CAST(`x` AS BIGNUMERIC)
-- canonical INT64 as integer against BOOL
CAST(`x` AS INT64)
-- canonical INT64 as integer against INT64
CAST(`x` AS INT64)
-- canonical INT64 as integer_float against FLOAT64
CAST(`x` AS STRING)
-- canonical INTERVAL as interval against INTERVAL
-- is left to others
-- canonical JSON as json against JSON
-- is left to others
-- canonical JSON as json_text against STRING
-- is left to others
-- canonical JSON as json_text against STRING(6)
-- is left to others
-- canonical NUMERIC as decimal against BIGNUMERIC
CAST(`x` AS BIGNUMERIC)
-- canonical NUMERIC as decimal against BIGNUMERIC(38, 38)
CAST(`x` AS BIGNUMERIC)
-- canonical NUMERIC as decimal against BOOL
CAST(`x` AS BIGNUMERIC)
-- canonical NUMERIC as decimal against INT64
CAST(`x` AS BIGNUMERIC)
-- canonical NUMERIC as decimal against NUMERIC
CAST(`x` AS BIGNUMERIC)
-- canonical NUMERIC as decimal against NUMERIC(18, 4)
CAST(`x` AS BIGNUMERIC)
-- canonical NUMERIC as decimal_float against FLOAT64
-- is left to others
-- canonical NUMERIC(18, 4) as decimal against BIGNUMERIC
CAST(`x` AS BIGNUMERIC)
-- canonical NUMERIC(18, 4) as decimal against BIGNUMERIC(38, 38)
CAST(`x` AS BIGNUMERIC)
-- canonical NUMERIC(18, 4) as decimal against BOOL
CAST(`x` AS BIGNUMERIC)
-- canonical NUMERIC(18, 4) as decimal against INT64
CAST(`x` AS BIGNUMERIC)
-- canonical NUMERIC(18, 4) as decimal against NUMERIC
CAST(`x` AS BIGNUMERIC)
-- canonical NUMERIC(18, 4) as decimal against NUMERIC(18, 4)
CAST(`x` AS BIGNUMERIC)
-- canonical NUMERIC(18, 4) as decimal_float against FLOAT64
-- is left to others
-- canonical STRING as json_text against JSON
-- is left to others
-- canonical STRING as text against STRING
`x`
-- canonical STRING as text against STRING(6)
COLLATE(`x`, '')
-- canonical STRING(6) as json_text against JSON
-- is left to others
-- canonical STRING(6) as text against STRING
COLLATE(`x`, '')
-- canonical STRING(6) as text against STRING(6)
COLLATE(`x`, '')
-- canonical TIME as time against TIME
`x`
-- canonical TIMESTAMP as timestamptz against TIMESTAMP
`x`
-- canonical boolean BOOL as decimal against decimal NUMERIC
CAST(CASE WHEN `x` THEN 1 WHEN NOT `x` THEN 0 END AS BIGNUMERIC)
-- canonical boolean BOOL as integer against integer INT64
CAST(CASE WHEN `x` THEN 1 WHEN NOT `x` THEN 0 END AS INT64)
-- canonical boolean BOOL as integer_float against float FLOAT64
CAST(CASE WHEN `x` THEN 1 WHEN NOT `x` THEN 0 END AS STRING)
-- canonical date DATE as timestamp against timestamp DATETIME
CAST(`x` AS DATETIME)
-- canonical decimal NUMERIC as decimal against boolean BOOL
CAST(`x` AS BIGNUMERIC)
-- canonical float FLOAT64 as integer_float against boolean BOOL
CASE WHEN `x` = FLOOR(`x`) AND `x` >= -9.223372036854776e+18 AND `x` < 9.223372036854776e+18 THEN CAST(CAST(`x` AS INT64) AS STRING) ELSE FORMAT('%.16e', `x`) END
-- canonical integer INT64 as integer against boolean BOOL
CAST(`x` AS INT64)
-- canonical other GEOGRAPHY as other against other GEOGRAPHY
-- is left to others
-- canonical struct STRUCT<a INT64> as nested against struct STRUCT<a INT64>
-- is left to others
-- canonical text STRING as text against text STRING(6) und:ci
COLLATE(`x`, '')
-- canonical text STRING(6) und:ci as text against text STRING
COLLATE(`x`, '')
-- canonical timestamp DATETIME as timestamp against date DATE
CAST(`x` AS DATETIME)
-- count_if
COUNT(CASE WHEN x > 1 THEN 1 END)
-- digest BIGNUMERIC as decimal
TO_HEX(MD5((CASE WHEN `x` IS NULL THEN '-' ELSE (CAST(CHAR_LENGTH(CAST(`x` AS STRING)) AS STRING) || ':' || CAST(`x` AS STRING)) END)))
-- digest BIGNUMERIC(38, 38) as decimal
TO_HEX(MD5((CASE WHEN `x` IS NULL THEN '-' ELSE (CAST(CHAR_LENGTH(CAST(`x` AS STRING)) AS STRING) || ':' || CAST(`x` AS STRING)) END)))
-- digest DATE as date
TO_HEX(MD5((CASE WHEN `x` IS NULL THEN '-' ELSE (CAST(CHAR_LENGTH(CAST(`x` AS STRING)) AS STRING) || ':' || CAST(`x` AS STRING)) END)))
-- digest DATE as timestamp
TO_HEX(MD5((CASE WHEN `x` IS NULL THEN '-' ELSE (CAST(CHAR_LENGTH(RTRIM(RTRIM(FORMAT_DATETIME('%E4Y-%m-%dT%H:%M:%E6S', CAST(`x` AS DATETIME)), '0'), '.')) AS STRING) || ':' || RTRIM(RTRIM(FORMAT_DATETIME('%E4Y-%m-%dT%H:%M:%E6S', CAST(`x` AS DATETIME)), '0'), '.')) END)))
-- digest NUMERIC as decimal
TO_HEX(MD5((CASE WHEN `x` IS NULL THEN '-' ELSE (CAST(CHAR_LENGTH(CAST(`x` AS STRING)) AS STRING) || ':' || CAST(`x` AS STRING)) END)))
-- digest NUMERIC(18, 4) as decimal
TO_HEX(MD5((CASE WHEN `x` IS NULL THEN '-' ELSE (CAST(CHAR_LENGTH(CAST(`x` AS STRING)) AS STRING) || ':' || CAST(`x` AS STRING)) END)))
-- digest STRING as text
TO_HEX(MD5((CASE WHEN `x` IS NULL THEN '-' WHEN CHAR_LENGTH(`x`) > 1024 THEN (CAST(CHAR_LENGTH(`x`) AS STRING) || '#' || TO_HEX(MD5(`x`))) ELSE (CAST(CHAR_LENGTH(`x`) AS STRING) || ':' || `x`) END)))
-- digest STRING(6) as text
TO_HEX(MD5((CASE WHEN `x` IS NULL THEN '-' WHEN CHAR_LENGTH(COLLATE(`x`, '')) > 1024 THEN (CAST(CHAR_LENGTH(COLLATE(`x`, '')) AS STRING) || '#' || TO_HEX(MD5(COLLATE(`x`, '')))) ELSE (CAST(CHAR_LENGTH(COLLATE(`x`, '')) AS STRING) || ':' || COLLATE(`x`, '')) END)))
-- digest date DATE as timestamp
TO_HEX(MD5((CASE WHEN `x` IS NULL THEN '-' ELSE (CAST(CHAR_LENGTH(RTRIM(RTRIM(FORMAT_DATETIME('%E4Y-%m-%dT%H:%M:%E6S', CAST(`x` AS DATETIME)), '0'), '.')) AS STRING) || ':' || RTRIM(RTRIM(FORMAT_DATETIME('%E4Y-%m-%dT%H:%M:%E6S', CAST(`x` AS DATETIME)), '0'), '.')) END)))
-- digest decimal NUMERIC as decimal
TO_HEX(MD5((CASE WHEN `x` IS NULL THEN '-' ELSE (CAST(CHAR_LENGTH(CAST(`x` AS STRING)) AS STRING) || ':' || CAST(`x` AS STRING)) END)))
-- digest text STRING as text
TO_HEX(MD5((CASE WHEN `x` IS NULL THEN '-' WHEN CHAR_LENGTH(`x`) > 1024 THEN (CAST(CHAR_LENGTH(`x`) AS STRING) || '#' || TO_HEX(MD5(`x`))) ELSE (CAST(CHAR_LENGTH(`x`) AS STRING) || ':' || `x`) END)))
-- digest text STRING(6) und:ci as text
TO_HEX(MD5((CASE WHEN `x` IS NULL THEN '-' WHEN CHAR_LENGTH(COLLATE(`x`, '')) > 1024 THEN (CAST(CHAR_LENGTH(COLLATE(`x`, '')) AS STRING) || '#' || TO_HEX(MD5(COLLATE(`x`, '')))) ELSE (CAST(CHAR_LENGTH(COLLATE(`x`, '')) AS STRING) || ':' || COLLATE(`x`, '')) END)))
-- digits DATETIME
6 of its fraction, None in all
-- digits FLOAT64
None of its fraction, 15 in all
-- digits INT64
0 of its fraction, None in all
-- digits NUMERIC(18, 4)
4 of its fraction, None in all
-- digits TIME
6 of its fraction, None in all
-- digits TIMESTAMP
6 of its fraction, None in all
-- digits float FLOAT64
None of its fraction, 15 in all
-- digits integer INT64
0 of its fraction, None in all
-- digits timestamp DATETIME
6 of its fraction, None in all
-- distinct
a.x IS DISTINCT FROM b.x
-- draws STRING as text
COALESCE(TO_HEX(MD5((CAST(CHAR_LENGTH(`x`) AS STRING) || ':' || `x` || CAST(CHAR_LENGTH(`x`) AS STRING) || ':' || `x`))), '0') < '40000000'
-- draws STRING(6) as text
COALESCE(TO_HEX(MD5((CAST(CHAR_LENGTH(COLLATE(`x`, '')) AS STRING) || ':' || COLLATE(`x`, '') || CAST(CHAR_LENGTH(COLLATE(`x`, '')) AS STRING) || ':' || COLLATE(`x`, '')))), '0') < '40000000'
-- draws text STRING as text
COALESCE(TO_HEX(MD5((CAST(CHAR_LENGTH(`x`) AS STRING) || ':' || `x` || CAST(CHAR_LENGTH(`x`) AS STRING) || ':' || `x`))), '0') < '40000000'
-- draws text STRING(6) und:ci as text
COALESCE(TO_HEX(MD5((CAST(CHAR_LENGTH(COLLATE(`x`, '')) AS STRING) || ':' || COLLATE(`x`, '') || CAST(CHAR_LENGTH(COLLATE(`x`, '')) AS STRING) || ':' || COLLATE(`x`, '')))), '0') < '40000000'
-- draws_all
1 = 1
-- exact_sum
SUM(CAST(`n` AS NUMERIC))
-- fingerprint BIGNUMERIC as decimal
CAST(`x` AS STRING)
-- fingerprint BIGNUMERIC(38, 38) as decimal
CAST(`x` AS STRING)
-- fingerprint BOOL as boolean
CASE WHEN `x` THEN 'true' WHEN NOT `x` THEN 'false' END
-- fingerprint BOOL as decimal
CAST(CASE WHEN `x` THEN 1 WHEN NOT `x` THEN 0 END AS STRING)
-- fingerprint BOOL as integer
CAST(CASE WHEN `x` THEN 1 WHEN NOT `x` THEN 0 END AS STRING)
-- fingerprint BOOL as integer_float
CAST(CASE WHEN `x` THEN 1 WHEN NOT `x` THEN 0 END AS STRING)
-- fingerprint BYTES as binary
('\\x' || TO_HEX(`x`))
-- fingerprint DATE as date
CAST(`x` AS STRING)
-- fingerprint DATE as timestamp
RTRIM(RTRIM(FORMAT_DATETIME('%E4Y-%m-%dT%H:%M:%E6S', CAST(`x` AS DATETIME)), '0'), '.')
-- fingerprint DATETIME as timestamp
RTRIM(RTRIM(FORMAT_DATETIME('%E4Y-%m-%dT%H:%M:%E6S', CAST(`x` AS DATETIME)), '0'), '.')
-- fingerprint INT64 as decimal
CAST(`x` AS STRING)
-- fingerprint INT64 as integer
CAST(`x` AS STRING)
-- fingerprint INT64 as integer_float
CAST(`x` AS STRING)
-- fingerprint NUMERIC as decimal
CAST(`x` AS STRING)
-- fingerprint NUMERIC(18, 4) as decimal
CAST(`x` AS STRING)
-- fingerprint STRING as text
`x`
-- fingerprint STRING(6) as text
COLLATE(`x`, '')
-- fingerprint TIME as time
RTRIM(RTRIM(FORMAT_TIME('%H:%M:%E6S', `x`), '0'), '.')
-- fingerprint TIMESTAMP as timestamptz
(RTRIM(RTRIM(FORMAT_TIMESTAMP('%E4Y-%m-%dT%H:%M:%E6S', `x`, 'UTC'), '0'), '.') || 'Z')
-- fingerprint boolean BOOL as decimal
CAST(CASE WHEN `x` THEN 1 WHEN NOT `x` THEN 0 END AS STRING)
-- fingerprint boolean BOOL as integer
CAST(CASE WHEN `x` THEN 1 WHEN NOT `x` THEN 0 END AS STRING)
-- fingerprint boolean BOOL as integer_float
CAST(CASE WHEN `x` THEN 1 WHEN NOT `x` THEN 0 END AS STRING)
-- fingerprint date DATE as timestamp
RTRIM(RTRIM(FORMAT_DATETIME('%E4Y-%m-%dT%H:%M:%E6S', CAST(`x` AS DATETIME)), '0'), '.')
-- fingerprint decimal NUMERIC as decimal
CAST(`x` AS STRING)
-- fingerprint integer INT64 as integer
CAST(`x` AS STRING)
-- fingerprint text STRING as text
`x`
-- fingerprint text STRING(6) und:ci as text
COLLATE(`x`, '')
-- fingerprint timestamp DATETIME as timestamp
RTRIM(RTRIM(FORMAT_DATETIME('%E4Y-%m-%dT%H:%M:%E6S', CAST(`x` AS DATETIME)), '0'), '.')
-- flag
x > 1
-- flagged
d0
-- group_by
1
-- hex_number
CAST('0x' || SUBSTR(rd, 17, 15) AS INT64)
-- is_null
`x` IS NULL
-- key_text BIGNUMERIC as decimal
CAST(`x` AS STRING)
-- key_text BIGNUMERIC(38, 38) as decimal
CAST(`x` AS STRING)
-- key_text BOOL as boolean
CASE WHEN `x` THEN 'true' WHEN NOT `x` THEN 'false' END
-- key_text BOOL as decimal
CAST(CASE WHEN `x` THEN 1 WHEN NOT `x` THEN 0 END AS STRING)
-- key_text BOOL as integer
CAST(CASE WHEN `x` THEN 1 WHEN NOT `x` THEN 0 END AS STRING)
-- key_text BYTES as binary
('\\x' || TO_HEX(`x`))
-- key_text DATE as date
CAST(`x` AS STRING)
-- key_text DATE as timestamp
RTRIM(RTRIM(FORMAT_DATETIME('%E4Y-%m-%dT%H:%M:%E6S', CAST(`x` AS DATETIME)), '0'), '.')
-- key_text DATETIME as timestamp
RTRIM(RTRIM(FORMAT_DATETIME('%E4Y-%m-%dT%H:%M:%E6S', CAST(`x` AS DATETIME)), '0'), '.')
-- key_text INT64 as decimal
CAST(`x` AS STRING)
-- key_text INT64 as integer
CAST(`x` AS STRING)
-- key_text NUMERIC as decimal
CAST(`x` AS STRING)
-- key_text NUMERIC(18, 4) as decimal
CAST(`x` AS STRING)
-- key_text STRING as text
`x`
-- key_text STRING(6) as text
COLLATE(`x`, '')
-- key_text TIME as time
RTRIM(RTRIM(FORMAT_TIME('%H:%M:%E6S', `x`), '0'), '.')
-- key_text TIMESTAMP as timestamptz
(RTRIM(RTRIM(FORMAT_TIMESTAMP('%E4Y-%m-%dT%H:%M:%E6S', `x`, 'UTC'), '0'), '.') || 'Z')
-- key_text boolean BOOL as decimal
CAST(CASE WHEN `x` THEN 1 WHEN NOT `x` THEN 0 END AS STRING)
-- key_text boolean BOOL as integer
CAST(CASE WHEN `x` THEN 1 WHEN NOT `x` THEN 0 END AS STRING)
-- key_text date DATE as timestamp
RTRIM(RTRIM(FORMAT_DATETIME('%E4Y-%m-%dT%H:%M:%E6S', CAST(`x` AS DATETIME)), '0'), '.')
-- key_text decimal NUMERIC as decimal
CAST(`x` AS STRING)
-- key_text integer INT64 as integer
CAST(`x` AS STRING)
-- key_text text STRING as text
`x`
-- key_text text STRING(6) und:ci as text
COLLATE(`x`, '')
-- key_text timestamp DATETIME as timestamp
RTRIM(RTRIM(FORMAT_DATETIME('%E4Y-%m-%dT%H:%M:%E6S', CAST(`x` AS DATETIME)), '0'), '.')
-- literal
'it\'s \\ é'
-- modulo
MOD(`n`, 64)
-- native_hash binary
FARM_FINGERPRINT(COALESCE((CAST(l0 AS STRING) || ':' || TO_HEX(v0)), (CAST(l0 AS STRING) || '-')))
-- native_hash boolean
FARM_FINGERPRINT(COALESCE((CAST(l0 AS STRING) || ':' || CASE WHEN v0 THEN 'true' WHEN NOT v0 THEN 'false' END), (CAST(l0 AS STRING) || '-')))
-- native_hash date
FARM_FINGERPRINT(COALESCE((CAST(l0 AS STRING) || ':' || CAST(v0 AS STRING)), (CAST(l0 AS STRING) || '-')))
-- native_hash decimal
FARM_FINGERPRINT(COALESCE((CAST(l0 AS STRING) || ':' || CAST(v0 AS STRING)), (CAST(l0 AS STRING) || '-')))
-- native_hash float
FARM_FINGERPRINT(COALESCE((CAST(l0 AS STRING) || ':' || v0), (CAST(l0 AS STRING) || '-')))
-- native_hash integer
FARM_FINGERPRINT(COALESCE((CAST(l0 AS STRING) || ':' || CAST(v0 AS STRING)), (CAST(l0 AS STRING) || '-')))
-- native_hash integer_float
FARM_FINGERPRINT(COALESCE((CAST(l0 AS STRING) || ':' || v0), (CAST(l0 AS STRING) || '-')))
-- native_hash text
FARM_FINGERPRINT(COALESCE((CAST(l0 AS STRING) || ':' || v0), (CAST(l0 AS STRING) || '-')))
-- native_hash time
FARM_FINGERPRINT(COALESCE((CAST(l0 AS STRING) || ':' || CAST(v0 AS STRING)), (CAST(l0 AS STRING) || '-')))
-- native_hash timestamp
FARM_FINGERPRINT(COALESCE((CAST(l0 AS STRING) || ':' || CAST(v0 AS STRING)), (CAST(l0 AS STRING) || '-')))
-- native_hash timestamptz
FARM_FINGERPRINT(COALESCE((CAST(l0 AS STRING) || ':' || CAST(v0 AS STRING)), (CAST(l0 AS STRING) || '-')))
-- nulls_last
x NULLS LAST
-- quote
`odd "name" with \`ticks\` and [brackets]`
-- reads_as_uuid
(REGEXP_CONTAINS(`x`, '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE(`x`, '{', ''), '}', ''), '-', ''))) = 32)
-- same_key binary
a.k0 = b.k0
-- same_key binary or NULL
COALESCE(a.k0, CAST('' AS BYTES)) = COALESCE(b.k0, CAST('' AS BYTES)) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
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
COALESCE(a.k0, CAST(0 AS BIGNUMERIC)) = COALESCE(b.k0, CAST(0 AS BIGNUMERIC)) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- same_key float
a.k0 = b.k0
-- same_key float or NULL
COALESCE(a.k0, '') = COALESCE(b.k0, '') AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- same_key integer
a.k0 = b.k0
-- same_key integer or NULL
COALESCE(a.k0, 0) = COALESCE(b.k0, 0) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- same_key integer_float
a.k0 = b.k0
-- same_key integer_float or NULL
COALESCE(a.k0, '') = COALESCE(b.k0, '') AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- same_key text
a.k0 = b.k0
-- same_key text or NULL
COALESCE(a.k0, '') = COALESCE(b.k0, '') AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- same_key time
a.k0 = b.k0
-- same_key time or NULL
COALESCE(a.k0, CAST('00:00:00' AS TIME)) = COALESCE(b.k0, CAST('00:00:00' AS TIME)) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- same_key timestamp
a.k0 = b.k0
-- same_key timestamp or NULL
COALESCE(a.k0, CAST('2000-01-01 00:00:00' AS DATETIME)) = COALESCE(b.k0, CAST('2000-01-01 00:00:00' AS DATETIME)) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- same_key timestamptz
a.k0 = b.k0
-- same_key timestamptz or NULL
COALESCE(a.k0, CAST('2000-01-01 00:00:00+00' AS TIMESTAMP)) = COALESCE(b.k0, CAST('2000-01-01 00:00:00+00' AS TIMESTAMP)) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- sum_if
SUM(CASE WHEN y > 1 THEN x END)
-- transport array
TO_JSON_STRING(`x`)
-- transport bigint
`x`
-- transport binary
`x`
-- transport boolean
`x`
-- transport boolean BOOL
`x`
-- transport char
COLLATE(`x`, '')
-- transport date
CAST(`x` AS STRING)
-- transport date DATE
CAST(`x` AS STRING)
-- transport decimal
CAST(`x` AS STRING)
-- transport decimal NUMERIC
CAST(`x` AS STRING)
-- transport fine_decimal
CAST(`x` AS STRING)
-- transport finest_decimal
CAST(`x` AS STRING)
-- transport float
`x`
-- transport float FLOAT64
`x`
-- transport integer
`x`
-- transport integer INT64
`x`
-- transport interval
CAST(`x` AS STRING)
-- transport json
TO_JSON_STRING(`x`)
-- transport other GEOGRAPHY
CAST(`x` AS STRING)
-- transport struct STRUCT<a INT64>
TO_JSON_STRING(`x`)
-- transport text
`x`
-- transport text STRING
`x`
-- transport text STRING(6) und:ci
COLLATE(`x`, '')
-- transport time
RTRIM(RTRIM(FORMAT_TIME('%H:%M:%E6S', `x`), '0'), '.')
-- transport timestamp
RTRIM(RTRIM(FORMAT_DATETIME('%E4Y-%m-%dT%H:%M:%E6S', CAST(`x` AS DATETIME)), '0'), '.')
-- transport timestamp DATETIME
RTRIM(RTRIM(FORMAT_DATETIME('%E4Y-%m-%dT%H:%M:%E6S', CAST(`x` AS DATETIME)), '0'), '.')
-- transport timestamptz
(RTRIM(RTRIM(FORMAT_TIMESTAMP('%E4Y-%m-%dT%H:%M:%E6S', `x`, 'UTC'), '0'), '.') || 'Z')
-- transport wide_decimal
CAST(`x` AS STRING)
