-- bucket binary
BITWISE_AND(FROM_BIG_ENDIAN_64(XXHASH64(TO_UTF8((COALESCE(LOWER(TO_HEX(k0)), '-') || '|' || COALESCE(LOWER(TO_HEX(k1)), '-'))))), 65535)
-- bucket boolean
BITWISE_AND(FROM_BIG_ENDIAN_64(XXHASH64(TO_UTF8((COALESCE(CASE WHEN k0 THEN 'true' WHEN NOT k0 THEN 'false' END, '-') || '|' || COALESCE(CASE WHEN k1 THEN 'true' WHEN NOT k1 THEN 'false' END, '-'))))), 65535)
-- bucket date
BITWISE_AND(FROM_BIG_ENDIAN_64(XXHASH64(TO_UTF8((COALESCE(CAST(k0 AS VARCHAR), '-') || '|' || COALESCE(CAST(k1 AS VARCHAR), '-'))))), 65535)
-- bucket decimal
BITWISE_AND(FROM_BIG_ENDIAN_64(XXHASH64(TO_UTF8((COALESCE(CAST(k0 AS VARCHAR), '-') || '|' || COALESCE(CAST(k1 AS VARCHAR), '-'))))), 65535)
-- bucket float
BITWISE_AND(FROM_BIG_ENDIAN_64(XXHASH64(TO_UTF8((COALESCE(CAST(k0 AS VARCHAR), '-') || '|' || COALESCE(CAST(k1 AS VARCHAR), '-'))))), 65535)
-- bucket integer
BITWISE_AND(FROM_BIG_ENDIAN_64(XXHASH64(TO_UTF8((COALESCE(CAST(k0 AS VARCHAR), '-') || '|' || COALESCE(CAST(k1 AS VARCHAR), '-'))))), 65535)
-- bucket integer_float
BITWISE_AND(FROM_BIG_ENDIAN_64(XXHASH64(TO_UTF8((COALESCE(k0, '-') || '|' || COALESCE(k1, '-'))))), 65535)
-- bucket text
BITWISE_AND(FROM_BIG_ENDIAN_64(XXHASH64(TO_UTF8((COALESCE(k0, '-') || '|' || COALESCE(k1, '-'))))), 65535)
-- bucket time
BITWISE_AND(FROM_BIG_ENDIAN_64(XXHASH64(TO_UTF8((COALESCE(CAST(k0 AS VARCHAR), '-') || '|' || COALESCE(CAST(k1 AS VARCHAR), '-'))))), 65535)
-- bucket timestamp
BITWISE_AND(FROM_BIG_ENDIAN_64(XXHASH64(TO_UTF8((COALESCE(CAST(k0 AS VARCHAR), '-') || '|' || COALESCE(CAST(k1 AS VARCHAR), '-'))))), 65535)
-- bucket timestamptz
BITWISE_AND(FROM_BIG_ENDIAN_64(XXHASH64(TO_UTF8((COALESCE(CAST(k0 AS VARCHAR), '-') || '|' || COALESCE(CAST(k1 AS VARCHAR), '-'))))), 65535)
-- bucket uuid
BITWISE_AND(FROM_BIG_ENDIAN_64(XXHASH64(TO_UTF8((COALESCE(CAST(k0 AS VARCHAR), '-') || '|' || COALESCE(CAST(k1 AS VARCHAR), '-'))))), 65535)
-- bucket uuid_text
BITWISE_AND(FROM_BIG_ENDIAN_64(XXHASH64(TO_UTF8((COALESCE(k0, '-') || '|' || COALESCE(k1, '-'))))), 65535)
-- canonical array(integer) as nested against array(integer)
-- is left to others
-- canonical bigint as decimal against decimal(18,4)
CAST("x" AS DECIMAL(23, 4))
-- canonical bigint as decimal against decimal(20,6)
CAST("x" AS DECIMAL(25, 6))
-- canonical bigint as decimal against decimal(38,0)
CAST("x" AS DECIMAL(38, 0))
-- canonical bigint as decimal against decimal(38,37)
-- is left to others
-- canonical bigint as integer against bigint
CAST("x" AS BIGINT)
-- canonical bigint as integer against boolean
CAST("x" AS BIGINT)
-- canonical bigint as integer against integer
CAST("x" AS BIGINT)
-- canonical bigint as integer_float against double
CAST("x" AS VARCHAR)
-- canonical boolean as boolean against boolean
"x"
-- canonical boolean as decimal against decimal(18,4)
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS DECIMAL(18, 4))
-- canonical boolean as decimal against decimal(20,6)
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS DECIMAL(20, 6))
-- canonical boolean as decimal against decimal(38,0)
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS DECIMAL(38, 0))
-- canonical boolean as decimal against decimal(38,37)
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS DECIMAL(38, 37))
-- canonical boolean as integer against bigint
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS BIGINT)
-- canonical boolean as integer against integer
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS BIGINT)
-- canonical boolean as integer_float against double
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS VARCHAR)
-- canonical boolean boolean as decimal against decimal decimal(5,2)
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS DECIMAL(5, 2))
-- canonical boolean boolean as integer_float against float real
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS VARCHAR)
-- canonical char(6) as json_text against json
-- is left to others
-- canonical char(6) as text against char(6)
CAST("x" AS VARCHAR)
-- canonical char(6) as text against varchar
CAST("x" AS VARCHAR)
-- canonical char(6) as uuid_text against uuid
CASE WHEN (REGEXP_LIKE(CAST("x" AS VARCHAR), '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', '')) ELSE CAST("x" AS VARCHAR) END
-- canonical date as date against date
"x"
-- canonical date as timestamp against timestamp(6)
CAST("x" AS TIMESTAMP(12))
-- canonical date date as timestamp against timestamp timestamp(0)
CAST("x" AS TIMESTAMP(12))
-- canonical decimal decimal(38,33) as decimal against integer smallint
CAST("x" AS DECIMAL(38, 33))
-- canonical decimal decimal(38,34) as decimal against integer smallint
-- is left to others
-- canonical decimal decimal(38,36) as decimal against integer tinyint
-- is left to others
-- canonical decimal decimal(5,2) as decimal against boolean boolean
CAST("x" AS DECIMAL(5, 2))
-- canonical decimal(18,4) as decimal against bigint
CAST("x" AS DECIMAL(23, 4))
-- canonical decimal(18,4) as decimal against boolean
CAST("x" AS DECIMAL(18, 4))
-- canonical decimal(18,4) as decimal against decimal(18,4)
CAST("x" AS DECIMAL(18, 4))
-- canonical decimal(18,4) as decimal against decimal(20,6)
CAST("x" AS DECIMAL(20, 6))
-- canonical decimal(18,4) as decimal against decimal(38,0)
-- is left to others
-- canonical decimal(18,4) as decimal against decimal(38,37)
-- is left to others
-- canonical decimal(18,4) as decimal against integer
CAST("x" AS DECIMAL(18, 4))
-- canonical decimal(18,4) as decimal_float against double
-- is left to others
-- canonical decimal(20,6) as decimal against bigint
CAST("x" AS DECIMAL(25, 6))
-- canonical decimal(20,6) as decimal against boolean
CAST("x" AS DECIMAL(20, 6))
-- canonical decimal(20,6) as decimal against decimal(18,4)
CAST("x" AS DECIMAL(20, 6))
-- canonical decimal(20,6) as decimal against decimal(20,6)
CAST("x" AS DECIMAL(20, 6))
-- canonical decimal(20,6) as decimal against decimal(38,0)
-- is left to others
-- canonical decimal(20,6) as decimal against decimal(38,37)
-- is left to others
-- canonical decimal(20,6) as decimal against integer
CAST("x" AS DECIMAL(20, 6))
-- canonical decimal(20,6) as decimal_float against double
-- is left to others
-- canonical decimal(38,0) as decimal against bigint
CAST("x" AS DECIMAL(38, 0))
-- canonical decimal(38,0) as decimal against boolean
CAST("x" AS DECIMAL(38, 0))
-- canonical decimal(38,0) as decimal against decimal(18,4)
-- is left to others
-- canonical decimal(38,0) as decimal against decimal(20,6)
-- is left to others
-- canonical decimal(38,0) as decimal against decimal(38,0)
CAST("x" AS DECIMAL(38, 0))
-- canonical decimal(38,0) as decimal against decimal(38,37)
-- is left to others
-- canonical decimal(38,0) as decimal against integer
CAST("x" AS DECIMAL(38, 0))
-- canonical decimal(38,0) as decimal_float against double
-- is left to others
-- canonical decimal(38,37) as decimal against bigint
-- is left to others
-- canonical decimal(38,37) as decimal against boolean
CAST("x" AS DECIMAL(38, 37))
-- canonical decimal(38,37) as decimal against decimal(18,4)
-- is left to others
-- canonical decimal(38,37) as decimal against decimal(20,6)
-- is left to others
-- canonical decimal(38,37) as decimal against decimal(38,0)
-- is left to others
-- canonical decimal(38,37) as decimal against decimal(38,37)
CAST("x" AS DECIMAL(38, 37))
-- canonical decimal(38,37) as decimal against integer
-- is left to others
-- canonical decimal(38,37) as decimal_float against double
-- is left to others
-- canonical double as decimal_float against decimal(18,4)
-- is left to others
-- canonical double as decimal_float against decimal(20,6)
-- is left to others
-- canonical double as decimal_float against decimal(38,0)
-- is left to others
-- canonical double as decimal_float against decimal(38,37)
-- is left to others
-- canonical double as float against double
CASE WHEN CAST("x" AS DOUBLE) = 0 THEN 0 WHEN IS_NAN(CAST("x" AS DOUBLE)) THEN 9221120237041090560 ELSE FROM_BIG_ENDIAN_64(TO_IEEE754_64(CAST("x" AS DOUBLE))) END
-- canonical double as integer_float against bigint
CASE WHEN CAST("x" AS DOUBLE) = 0 THEN '0' WHEN IS_NAN(CAST("x" AS DOUBLE)) THEN 'NaN' WHEN IS_INFINITE(CAST("x" AS DOUBLE)) THEN CASE WHEN CAST("x" AS DOUBLE) > 0 THEN 'Infinity' ELSE '-Infinity' END WHEN CAST("x" AS DOUBLE) = FLOOR(CAST("x" AS DOUBLE)) AND CAST("x" AS DOUBLE) >= -9.223372036854776e+18 AND CAST("x" AS DOUBLE) < 9.223372036854776e+18 THEN CAST(CAST(CAST("x" AS DOUBLE) AS BIGINT) AS VARCHAR) ELSE ('f' || CAST(FROM_BIG_ENDIAN_64(TO_IEEE754_64(CAST("x" AS DOUBLE))) AS VARCHAR)) END
-- canonical double as integer_float against boolean
CASE WHEN CAST("x" AS DOUBLE) = 0 THEN '0' WHEN IS_NAN(CAST("x" AS DOUBLE)) THEN 'NaN' WHEN IS_INFINITE(CAST("x" AS DOUBLE)) THEN CASE WHEN CAST("x" AS DOUBLE) > 0 THEN 'Infinity' ELSE '-Infinity' END WHEN CAST("x" AS DOUBLE) = FLOOR(CAST("x" AS DOUBLE)) AND CAST("x" AS DOUBLE) >= -9.223372036854776e+18 AND CAST("x" AS DOUBLE) < 9.223372036854776e+18 THEN CAST(CAST(CAST("x" AS DOUBLE) AS BIGINT) AS VARCHAR) ELSE ('f' || CAST(FROM_BIG_ENDIAN_64(TO_IEEE754_64(CAST("x" AS DOUBLE))) AS VARCHAR)) END
-- canonical double as integer_float against integer
CASE WHEN CAST("x" AS DOUBLE) = 0 THEN '0' WHEN IS_NAN(CAST("x" AS DOUBLE)) THEN 'NaN' WHEN IS_INFINITE(CAST("x" AS DOUBLE)) THEN CASE WHEN CAST("x" AS DOUBLE) > 0 THEN 'Infinity' ELSE '-Infinity' END WHEN CAST("x" AS DOUBLE) = FLOOR(CAST("x" AS DOUBLE)) AND CAST("x" AS DOUBLE) >= -9.223372036854776e+18 AND CAST("x" AS DOUBLE) < 9.223372036854776e+18 THEN CAST(CAST(CAST("x" AS DOUBLE) AS BIGINT) AS VARCHAR) ELSE ('f' || CAST(FROM_BIG_ENDIAN_64(TO_IEEE754_64(CAST("x" AS DOUBLE))) AS VARCHAR)) END
-- canonical float double as float against float real
CASE WHEN CAST("x" AS DOUBLE) = 0 THEN 0 WHEN IS_NAN(CAST("x" AS DOUBLE)) THEN 9221120237041090560 ELSE FROM_BIG_ENDIAN_64(TO_IEEE754_64(CAST("x" AS DOUBLE))) END
-- canonical float real as float against float double
CASE WHEN CAST("x" AS DOUBLE) = 0 THEN 0 WHEN IS_NAN(CAST("x" AS DOUBLE)) THEN 9221120237041090560 ELSE FROM_BIG_ENDIAN_64(TO_IEEE754_64(CAST("x" AS DOUBLE))) END
-- canonical float real as integer_float against boolean boolean
CASE WHEN CAST("x" AS DOUBLE) = 0 THEN '0' WHEN IS_NAN(CAST("x" AS DOUBLE)) THEN 'NaN' WHEN IS_INFINITE(CAST("x" AS DOUBLE)) THEN CASE WHEN CAST("x" AS DOUBLE) > 0 THEN 'Infinity' ELSE '-Infinity' END WHEN CAST("x" AS DOUBLE) = FLOOR(CAST("x" AS DOUBLE)) AND CAST("x" AS DOUBLE) >= -9.223372036854776e+18 AND CAST("x" AS DOUBLE) < 9.223372036854776e+18 THEN CAST(CAST(CAST("x" AS DOUBLE) AS BIGINT) AS VARCHAR) ELSE ('f' || CAST(FROM_BIG_ENDIAN_64(TO_IEEE754_64(CAST("x" AS DOUBLE))) AS VARCHAR)) END
-- canonical float real as integer_float against integer tinyint
CASE WHEN CAST("x" AS DOUBLE) = 0 THEN '0' WHEN IS_NAN(CAST("x" AS DOUBLE)) THEN 'NaN' WHEN IS_INFINITE(CAST("x" AS DOUBLE)) THEN CASE WHEN CAST("x" AS DOUBLE) > 0 THEN 'Infinity' ELSE '-Infinity' END WHEN CAST("x" AS DOUBLE) = FLOOR(CAST("x" AS DOUBLE)) AND CAST("x" AS DOUBLE) >= -9.223372036854776e+18 AND CAST("x" AS DOUBLE) < 9.223372036854776e+18 THEN CAST(CAST(CAST("x" AS DOUBLE) AS BIGINT) AS VARCHAR) ELSE ('f' || CAST(FROM_BIG_ENDIAN_64(TO_IEEE754_64(CAST("x" AS DOUBLE))) AS VARCHAR)) END
-- canonical integer as decimal against decimal(18,4)
CAST("x" AS DECIMAL(18, 4))
-- canonical integer as decimal against decimal(20,6)
CAST("x" AS DECIMAL(20, 6))
-- canonical integer as decimal against decimal(38,0)
CAST("x" AS DECIMAL(38, 0))
-- canonical integer as decimal against decimal(38,37)
-- is left to others
-- canonical integer as integer against bigint
CAST("x" AS BIGINT)
-- canonical integer as integer against boolean
CAST("x" AS BIGINT)
-- canonical integer as integer against integer
CAST("x" AS BIGINT)
-- canonical integer as integer_float against double
CAST("x" AS VARCHAR)
-- canonical integer smallint as decimal against decimal decimal(38,33)
CAST("x" AS DECIMAL(38, 33))
-- canonical integer smallint as decimal against decimal decimal(38,34)
-- is left to others
-- canonical integer tinyint as decimal against decimal decimal(38,36)
-- is left to others
-- canonical integer tinyint as integer_float against float real
CAST("x" AS VARCHAR)
-- canonical interval day to second as interval against interval day to second
-- is left to others
-- canonical json as json against json
-- is left to others
-- canonical json as json_text against char(6)
-- is left to others
-- canonical json as json_text against varchar
-- is left to others
-- canonical other ipaddress as other against other ipaddress
-- is left to others
-- canonical struct row(a integer) as nested against struct row(a integer)
-- is left to others
-- canonical text char(6) as uuid_text against uuid uuid
CASE WHEN (REGEXP_LIKE(CAST("x" AS VARCHAR), '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', '')) ELSE CAST("x" AS VARCHAR) END
-- canonical time time(0) as time against time time(12)
CAST("x" AS TIME(12))
-- canonical time time(12) as time against time time(0)
CAST("x" AS TIME(12))
-- canonical time(3) as time against time(3)
CAST("x" AS TIME(12))
-- canonical timestamp timestamp(0) as timestamp against date date
CAST("x" AS TIMESTAMP(12))
-- canonical timestamp(6) as timestamp against date
CAST("x" AS TIMESTAMP(12))
-- canonical timestamp(6) as timestamp against timestamp(6)
CAST("x" AS TIMESTAMP(12))
-- canonical timestamp(6) with time zone as timestamptz against timestamp(6) with time zone
CAST("x" AT TIME ZONE 'UTC' AS TIMESTAMP(12))
-- canonical timestamptz timestamp(12) with time zone as timestamptz against timestamptz timestamp(12) with time zone
CAST("x" AT TIME ZONE 'UTC' AS TIMESTAMP(12))
-- canonical uuid as uuid against uuid
"x"
-- canonical uuid as uuid_text against char(6)
CASE WHEN (REGEXP_LIKE(LOWER(CAST("x" AS VARCHAR)), '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE(LOWER(CAST("x" AS VARCHAR)), '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE(LOWER(CAST("x" AS VARCHAR)), '{', ''), '}', ''), '-', '')) ELSE LOWER(CAST("x" AS VARCHAR)) END
-- canonical uuid as uuid_text against varchar
CASE WHEN (REGEXP_LIKE(LOWER(CAST("x" AS VARCHAR)), '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE(LOWER(CAST("x" AS VARCHAR)), '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE(LOWER(CAST("x" AS VARCHAR)), '{', ''), '}', ''), '-', '')) ELSE LOWER(CAST("x" AS VARCHAR)) END
-- canonical uuid uuid as uuid_text against text char(6)
CASE WHEN (REGEXP_LIKE(LOWER(CAST("x" AS VARCHAR)), '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE(LOWER(CAST("x" AS VARCHAR)), '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE(LOWER(CAST("x" AS VARCHAR)), '{', ''), '}', ''), '-', '')) ELSE LOWER(CAST("x" AS VARCHAR)) END
-- canonical varbinary as binary against varbinary
"x"
-- canonical varchar as json_text against json
-- is left to others
-- canonical varchar as text against char(6)
"x"
-- canonical varchar as text against varchar
"x"
-- canonical varchar as uuid_text against uuid
CASE WHEN (REGEXP_LIKE("x", '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE("x", '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE("x", '{', ''), '}', ''), '-', '')) ELSE "x" END
-- count_if
COUNT(CASE WHEN x > 1 THEN 1 END)
-- digest char(6) as text
LOWER(TO_HEX(MD5(TO_UTF8((CASE WHEN "x" IS NULL THEN '-' WHEN LENGTH(CAST("x" AS VARCHAR)) > 1024 THEN (CAST(LENGTH(CAST("x" AS VARCHAR)) AS VARCHAR) || '#' || LOWER(TO_HEX(MD5(TO_UTF8(CAST("x" AS VARCHAR)))))) ELSE (CAST(LENGTH(CAST("x" AS VARCHAR)) AS VARCHAR) || ':' || CAST("x" AS VARCHAR)) END)))))
-- digest char(6) as uuid_text
LOWER(TO_HEX(MD5(TO_UTF8((CASE WHEN "x" IS NULL THEN '-' WHEN LENGTH(CASE WHEN (REGEXP_LIKE(CAST("x" AS VARCHAR), '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', '')) ELSE CAST("x" AS VARCHAR) END) > 1024 THEN (CAST(LENGTH(CASE WHEN (REGEXP_LIKE(CAST("x" AS VARCHAR), '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', '')) ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || '#' || LOWER(TO_HEX(MD5(TO_UTF8(CASE WHEN (REGEXP_LIKE(CAST("x" AS VARCHAR), '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', '')) ELSE CAST("x" AS VARCHAR) END))))) ELSE (CAST(LENGTH(CASE WHEN (REGEXP_LIKE(CAST("x" AS VARCHAR), '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', '')) ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN (REGEXP_LIKE(CAST("x" AS VARCHAR), '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', '')) ELSE CAST("x" AS VARCHAR) END) END)))))
-- digest date as date
LOWER(TO_HEX(MD5(TO_UTF8((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(CAST("x" AS VARCHAR)) AS VARCHAR) || ':' || CAST("x" AS VARCHAR)) END)))))
-- digest date as timestamp
LOWER(TO_HEX(MD5(TO_UTF8((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(REPLACE(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST("x" AS TIMESTAMP(12)) AS VARCHAR))), ' ', 'T')) AS VARCHAR) || ':' || REPLACE(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST("x" AS TIMESTAMP(12)) AS VARCHAR))), ' ', 'T')) END)))))
-- digest date date as timestamp
LOWER(TO_HEX(MD5(TO_UTF8((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(REPLACE(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST("x" AS TIMESTAMP(12)) AS VARCHAR))), ' ', 'T')) AS VARCHAR) || ':' || REPLACE(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST("x" AS TIMESTAMP(12)) AS VARCHAR))), ' ', 'T')) END)))))
-- digest decimal decimal(38,33) as decimal
LOWER(TO_HEX(MD5(TO_UTF8((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST("x" AS VARCHAR))) ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST("x" AS VARCHAR))) ELSE CAST("x" AS VARCHAR) END) END)))))
-- digest decimal decimal(38,34) as decimal
LOWER(TO_HEX(MD5(TO_UTF8((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST("x" AS VARCHAR))) ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST("x" AS VARCHAR))) ELSE CAST("x" AS VARCHAR) END) END)))))
-- digest decimal decimal(38,36) as decimal
LOWER(TO_HEX(MD5(TO_UTF8((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST("x" AS VARCHAR))) ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST("x" AS VARCHAR))) ELSE CAST("x" AS VARCHAR) END) END)))))
-- digest decimal decimal(5,2) as decimal
LOWER(TO_HEX(MD5(TO_UTF8((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST("x" AS VARCHAR))) ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST("x" AS VARCHAR))) ELSE CAST("x" AS VARCHAR) END) END)))))
-- digest decimal(18,4) as decimal
LOWER(TO_HEX(MD5(TO_UTF8((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST("x" AS VARCHAR))) ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST("x" AS VARCHAR))) ELSE CAST("x" AS VARCHAR) END) END)))))
-- digest decimal(20,6) as decimal
LOWER(TO_HEX(MD5(TO_UTF8((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST("x" AS VARCHAR))) ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST("x" AS VARCHAR))) ELSE CAST("x" AS VARCHAR) END) END)))))
-- digest decimal(38,0) as decimal
LOWER(TO_HEX(MD5(TO_UTF8((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(CAST("x" AS VARCHAR)) AS VARCHAR) || ':' || CAST("x" AS VARCHAR)) END)))))
-- digest decimal(38,37) as decimal
LOWER(TO_HEX(MD5(TO_UTF8((CASE WHEN "x" IS NULL THEN '-' ELSE (CAST(LENGTH(CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST("x" AS VARCHAR))) ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST("x" AS VARCHAR))) ELSE CAST("x" AS VARCHAR) END) END)))))
-- digest text char(6) as uuid_text
LOWER(TO_HEX(MD5(TO_UTF8((CASE WHEN "x" IS NULL THEN '-' WHEN LENGTH(CASE WHEN (REGEXP_LIKE(CAST("x" AS VARCHAR), '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', '')) ELSE CAST("x" AS VARCHAR) END) > 1024 THEN (CAST(LENGTH(CASE WHEN (REGEXP_LIKE(CAST("x" AS VARCHAR), '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', '')) ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || '#' || LOWER(TO_HEX(MD5(TO_UTF8(CASE WHEN (REGEXP_LIKE(CAST("x" AS VARCHAR), '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', '')) ELSE CAST("x" AS VARCHAR) END))))) ELSE (CAST(LENGTH(CASE WHEN (REGEXP_LIKE(CAST("x" AS VARCHAR), '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', '')) ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN (REGEXP_LIKE(CAST("x" AS VARCHAR), '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', '')) ELSE CAST("x" AS VARCHAR) END) END)))))
-- digest varchar as text
LOWER(TO_HEX(MD5(TO_UTF8((CASE WHEN "x" IS NULL THEN '-' WHEN LENGTH("x") > 1024 THEN (CAST(LENGTH("x") AS VARCHAR) || '#' || LOWER(TO_HEX(MD5(TO_UTF8("x"))))) ELSE (CAST(LENGTH("x") AS VARCHAR) || ':' || "x") END)))))
-- digest varchar as uuid_text
LOWER(TO_HEX(MD5(TO_UTF8((CASE WHEN "x" IS NULL THEN '-' WHEN LENGTH(CASE WHEN (REGEXP_LIKE("x", '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE("x", '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE("x", '{', ''), '}', ''), '-', '')) ELSE "x" END) > 1024 THEN (CAST(LENGTH(CASE WHEN (REGEXP_LIKE("x", '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE("x", '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE("x", '{', ''), '}', ''), '-', '')) ELSE "x" END) AS VARCHAR) || '#' || LOWER(TO_HEX(MD5(TO_UTF8(CASE WHEN (REGEXP_LIKE("x", '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE("x", '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE("x", '{', ''), '}', ''), '-', '')) ELSE "x" END))))) ELSE (CAST(LENGTH(CASE WHEN (REGEXP_LIKE("x", '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE("x", '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE("x", '{', ''), '}', ''), '-', '')) ELSE "x" END) AS VARCHAR) || ':' || CASE WHEN (REGEXP_LIKE("x", '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE("x", '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE("x", '{', ''), '}', ''), '-', '')) ELSE "x" END) END)))))
-- digits bigint
0 of its fraction, None in all
-- digits decimal decimal(38,33)
33 of its fraction, None in all
-- digits decimal decimal(38,34)
34 of its fraction, None in all
-- digits decimal decimal(38,36)
36 of its fraction, None in all
-- digits decimal decimal(5,2)
2 of its fraction, None in all
-- digits decimal(18,4)
4 of its fraction, None in all
-- digits decimal(20,6)
6 of its fraction, None in all
-- digits decimal(38,0)
0 of its fraction, None in all
-- digits decimal(38,37)
37 of its fraction, None in all
-- digits double
None of its fraction, 15 in all
-- digits float double
None of its fraction, 15 in all
-- digits float real
None of its fraction, 15 in all
-- digits integer
0 of its fraction, None in all
-- digits integer smallint
0 of its fraction, None in all
-- digits integer tinyint
0 of its fraction, None in all
-- digits time time(0)
0 of its fraction, None in all
-- digits time time(12)
6 of its fraction, None in all
-- digits time(3)
3 of its fraction, None in all
-- digits timestamp timestamp(0)
0 of its fraction, None in all
-- digits timestamp(6)
6 of its fraction, None in all
-- digits timestamp(6) with time zone
6 of its fraction, None in all
-- digits timestamptz timestamp(12) with time zone
6 of its fraction, None in all
-- distinct
a.x IS DISTINCT FROM b.x
-- draws char(6) as text
COALESCE(LOWER(TO_HEX(MD5(TO_UTF8((CAST(LENGTH(CAST("x" AS VARCHAR)) AS VARCHAR) || ':' || CAST("x" AS VARCHAR) || CAST(LENGTH(CAST("x" AS VARCHAR)) AS VARCHAR) || ':' || CAST("x" AS VARCHAR)))))), '0') < '40000000'
-- draws char(6) as uuid_text
COALESCE(LOWER(TO_HEX(MD5(TO_UTF8((CAST(LENGTH(CASE WHEN (REGEXP_LIKE(CAST("x" AS VARCHAR), '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', '')) ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN (REGEXP_LIKE(CAST("x" AS VARCHAR), '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', '')) ELSE CAST("x" AS VARCHAR) END || CAST(LENGTH(CASE WHEN (REGEXP_LIKE(CAST("x" AS VARCHAR), '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', '')) ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN (REGEXP_LIKE(CAST("x" AS VARCHAR), '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', '')) ELSE CAST("x" AS VARCHAR) END))))), '0') < '40000000'
-- draws text char(6) as uuid_text
COALESCE(LOWER(TO_HEX(MD5(TO_UTF8((CAST(LENGTH(CASE WHEN (REGEXP_LIKE(CAST("x" AS VARCHAR), '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', '')) ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN (REGEXP_LIKE(CAST("x" AS VARCHAR), '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', '')) ELSE CAST("x" AS VARCHAR) END || CAST(LENGTH(CASE WHEN (REGEXP_LIKE(CAST("x" AS VARCHAR), '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', '')) ELSE CAST("x" AS VARCHAR) END) AS VARCHAR) || ':' || CASE WHEN (REGEXP_LIKE(CAST("x" AS VARCHAR), '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', '')) ELSE CAST("x" AS VARCHAR) END))))), '0') < '40000000'
-- draws varchar as text
COALESCE(LOWER(TO_HEX(MD5(TO_UTF8((CAST(LENGTH("x") AS VARCHAR) || ':' || "x" || CAST(LENGTH("x") AS VARCHAR) || ':' || "x"))))), '0') < '40000000'
-- draws varchar as uuid_text
COALESCE(LOWER(TO_HEX(MD5(TO_UTF8((CAST(LENGTH(CASE WHEN (REGEXP_LIKE("x", '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE("x", '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE("x", '{', ''), '}', ''), '-', '')) ELSE "x" END) AS VARCHAR) || ':' || CASE WHEN (REGEXP_LIKE("x", '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE("x", '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE("x", '{', ''), '}', ''), '-', '')) ELSE "x" END || CAST(LENGTH(CASE WHEN (REGEXP_LIKE("x", '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE("x", '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE("x", '{', ''), '}', ''), '-', '')) ELSE "x" END) AS VARCHAR) || ':' || CASE WHEN (REGEXP_LIKE("x", '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE("x", '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE("x", '{', ''), '}', ''), '-', '')) ELSE "x" END))))), '0') < '40000000'
-- draws_all
1 = 1
-- exact_sum
SUM(CAST("n" AS DECIMAL(38, 0)))
-- fingerprint bigint as decimal
CAST("x" AS VARCHAR)
-- fingerprint bigint as integer
CAST("x" AS VARCHAR)
-- fingerprint bigint as integer_float
CAST("x" AS VARCHAR)
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
-- fingerprint boolean boolean as integer_float
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS VARCHAR)
-- fingerprint char(6) as text
CAST("x" AS VARCHAR)
-- fingerprint char(6) as uuid_text
CASE WHEN (REGEXP_LIKE(CAST("x" AS VARCHAR), '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', '')) ELSE CAST("x" AS VARCHAR) END
-- fingerprint date as date
CAST("x" AS VARCHAR)
-- fingerprint date as timestamp
REPLACE(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST("x" AS TIMESTAMP(12)) AS VARCHAR))), ' ', 'T')
-- fingerprint date date as timestamp
REPLACE(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST("x" AS TIMESTAMP(12)) AS VARCHAR))), ' ', 'T')
-- fingerprint decimal decimal(38,33) as decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST("x" AS VARCHAR))) ELSE CAST("x" AS VARCHAR) END
-- fingerprint decimal decimal(38,34) as decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST("x" AS VARCHAR))) ELSE CAST("x" AS VARCHAR) END
-- fingerprint decimal decimal(38,36) as decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST("x" AS VARCHAR))) ELSE CAST("x" AS VARCHAR) END
-- fingerprint decimal decimal(5,2) as decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST("x" AS VARCHAR))) ELSE CAST("x" AS VARCHAR) END
-- fingerprint decimal(18,4) as decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST("x" AS VARCHAR))) ELSE CAST("x" AS VARCHAR) END
-- fingerprint decimal(20,6) as decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST("x" AS VARCHAR))) ELSE CAST("x" AS VARCHAR) END
-- fingerprint decimal(38,0) as decimal
CAST("x" AS VARCHAR)
-- fingerprint decimal(38,37) as decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST("x" AS VARCHAR))) ELSE CAST("x" AS VARCHAR) END
-- fingerprint double as float
CASE WHEN CAST("x" AS DOUBLE) = 0 THEN '0' WHEN IS_NAN(CAST("x" AS DOUBLE)) THEN 'NaN' WHEN IS_INFINITE(CAST("x" AS DOUBLE)) THEN CASE WHEN CAST("x" AS DOUBLE) > 0 THEN 'Infinity' ELSE '-Infinity' END ELSE CAST(FROM_BIG_ENDIAN_64(TO_IEEE754_64(CAST("x" AS DOUBLE))) AS VARCHAR) END
-- fingerprint double as integer_float
CASE WHEN CAST("x" AS DOUBLE) = 0 THEN '0' WHEN IS_NAN(CAST("x" AS DOUBLE)) THEN 'NaN' WHEN IS_INFINITE(CAST("x" AS DOUBLE)) THEN CASE WHEN CAST("x" AS DOUBLE) > 0 THEN 'Infinity' ELSE '-Infinity' END WHEN CAST("x" AS DOUBLE) = FLOOR(CAST("x" AS DOUBLE)) AND CAST("x" AS DOUBLE) >= -9.223372036854776e+18 AND CAST("x" AS DOUBLE) < 9.223372036854776e+18 THEN CAST(CAST(CAST("x" AS DOUBLE) AS BIGINT) AS VARCHAR) ELSE ('f' || CAST(FROM_BIG_ENDIAN_64(TO_IEEE754_64(CAST("x" AS DOUBLE))) AS VARCHAR)) END
-- fingerprint float double as float
CASE WHEN CAST("x" AS DOUBLE) = 0 THEN '0' WHEN IS_NAN(CAST("x" AS DOUBLE)) THEN 'NaN' WHEN IS_INFINITE(CAST("x" AS DOUBLE)) THEN CASE WHEN CAST("x" AS DOUBLE) > 0 THEN 'Infinity' ELSE '-Infinity' END ELSE CAST(FROM_BIG_ENDIAN_64(TO_IEEE754_64(CAST("x" AS DOUBLE))) AS VARCHAR) END
-- fingerprint float real as float
CASE WHEN CAST("x" AS DOUBLE) = 0 THEN '0' WHEN IS_NAN(CAST("x" AS DOUBLE)) THEN 'NaN' WHEN IS_INFINITE(CAST("x" AS DOUBLE)) THEN CASE WHEN CAST("x" AS DOUBLE) > 0 THEN 'Infinity' ELSE '-Infinity' END ELSE CAST(FROM_BIG_ENDIAN_64(TO_IEEE754_64(CAST("x" AS DOUBLE))) AS VARCHAR) END
-- fingerprint float real as integer_float
CASE WHEN CAST("x" AS DOUBLE) = 0 THEN '0' WHEN IS_NAN(CAST("x" AS DOUBLE)) THEN 'NaN' WHEN IS_INFINITE(CAST("x" AS DOUBLE)) THEN CASE WHEN CAST("x" AS DOUBLE) > 0 THEN 'Infinity' ELSE '-Infinity' END WHEN CAST("x" AS DOUBLE) = FLOOR(CAST("x" AS DOUBLE)) AND CAST("x" AS DOUBLE) >= -9.223372036854776e+18 AND CAST("x" AS DOUBLE) < 9.223372036854776e+18 THEN CAST(CAST(CAST("x" AS DOUBLE) AS BIGINT) AS VARCHAR) ELSE ('f' || CAST(FROM_BIG_ENDIAN_64(TO_IEEE754_64(CAST("x" AS DOUBLE))) AS VARCHAR)) END
-- fingerprint integer as decimal
CAST("x" AS VARCHAR)
-- fingerprint integer as integer
CAST("x" AS VARCHAR)
-- fingerprint integer as integer_float
CAST("x" AS VARCHAR)
-- fingerprint integer smallint as decimal
CAST("x" AS VARCHAR)
-- fingerprint integer tinyint as decimal
CAST("x" AS VARCHAR)
-- fingerprint integer tinyint as integer_float
CAST("x" AS VARCHAR)
-- fingerprint text char(6) as uuid_text
CASE WHEN (REGEXP_LIKE(CAST("x" AS VARCHAR), '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', '')) ELSE CAST("x" AS VARCHAR) END
-- fingerprint time time(0) as time
TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST("x" AS TIME(12)) AS VARCHAR)))
-- fingerprint time time(12) as time
TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST("x" AS TIME(12)) AS VARCHAR)))
-- fingerprint time(3) as time
TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST("x" AS TIME(12)) AS VARCHAR)))
-- fingerprint timestamp timestamp(0) as timestamp
REPLACE(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST("x" AS TIMESTAMP(12)) AS VARCHAR))), ' ', 'T')
-- fingerprint timestamp(6) as timestamp
REPLACE(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST("x" AS TIMESTAMP(12)) AS VARCHAR))), ' ', 'T')
-- fingerprint timestamp(6) with time zone as timestamptz
(REPLACE(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST("x" AT TIME ZONE 'UTC' AS TIMESTAMP(12)) AS VARCHAR))), ' ', 'T') || 'Z')
-- fingerprint timestamptz timestamp(12) with time zone as timestamptz
(REPLACE(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST("x" AT TIME ZONE 'UTC' AS TIMESTAMP(12)) AS VARCHAR))), ' ', 'T') || 'Z')
-- fingerprint uuid as uuid
LOWER(CAST("x" AS VARCHAR))
-- fingerprint uuid as uuid_text
CASE WHEN (REGEXP_LIKE(LOWER(CAST("x" AS VARCHAR)), '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE(LOWER(CAST("x" AS VARCHAR)), '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE(LOWER(CAST("x" AS VARCHAR)), '{', ''), '}', ''), '-', '')) ELSE LOWER(CAST("x" AS VARCHAR)) END
-- fingerprint uuid uuid as uuid_text
CASE WHEN (REGEXP_LIKE(LOWER(CAST("x" AS VARCHAR)), '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE(LOWER(CAST("x" AS VARCHAR)), '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE(LOWER(CAST("x" AS VARCHAR)), '{', ''), '}', ''), '-', '')) ELSE LOWER(CAST("x" AS VARCHAR)) END
-- fingerprint varbinary as binary
('\x' || LOWER(TO_HEX("x")))
-- fingerprint varchar as text
"x"
-- fingerprint varchar as uuid_text
CASE WHEN (REGEXP_LIKE("x", '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE("x", '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE("x", '{', ''), '}', ''), '-', '')) ELSE "x" END
-- flag
x > 1
-- flagged
d0
-- group_by
1
-- hex_number
FROM_BASE(SUBSTR(rd, 17, 15), 16)
-- is_null
"x" IS NULL
-- key_text bigint as decimal
CAST("x" AS VARCHAR)
-- key_text bigint as integer
CAST("x" AS VARCHAR)
-- key_text boolean as boolean
CASE WHEN "x" THEN 'true' WHEN NOT "x" THEN 'false' END
-- key_text boolean as decimal
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS VARCHAR)
-- key_text boolean as integer
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS VARCHAR)
-- key_text boolean boolean as decimal
CAST(CASE WHEN "x" THEN 1 WHEN NOT "x" THEN 0 END AS VARCHAR)
-- key_text char(6) as text
CAST("x" AS VARCHAR)
-- key_text char(6) as uuid_text
CASE WHEN (REGEXP_LIKE(CAST("x" AS VARCHAR), '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', '')) ELSE CAST("x" AS VARCHAR) END
-- key_text date as date
CAST("x" AS VARCHAR)
-- key_text date as timestamp
REPLACE(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST("x" AS TIMESTAMP(12)) AS VARCHAR))), ' ', 'T')
-- key_text date date as timestamp
REPLACE(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST("x" AS TIMESTAMP(12)) AS VARCHAR))), ' ', 'T')
-- key_text decimal decimal(38,33) as decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST("x" AS VARCHAR))) ELSE CAST("x" AS VARCHAR) END
-- key_text decimal decimal(38,34) as decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST("x" AS VARCHAR))) ELSE CAST("x" AS VARCHAR) END
-- key_text decimal decimal(38,36) as decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST("x" AS VARCHAR))) ELSE CAST("x" AS VARCHAR) END
-- key_text decimal decimal(5,2) as decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST("x" AS VARCHAR))) ELSE CAST("x" AS VARCHAR) END
-- key_text decimal(18,4) as decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST("x" AS VARCHAR))) ELSE CAST("x" AS VARCHAR) END
-- key_text decimal(20,6) as decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST("x" AS VARCHAR))) ELSE CAST("x" AS VARCHAR) END
-- key_text decimal(38,0) as decimal
CAST("x" AS VARCHAR)
-- key_text decimal(38,37) as decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST("x" AS VARCHAR))) ELSE CAST("x" AS VARCHAR) END
-- key_text integer as decimal
CAST("x" AS VARCHAR)
-- key_text integer as integer
CAST("x" AS VARCHAR)
-- key_text integer smallint as decimal
CAST("x" AS VARCHAR)
-- key_text integer tinyint as decimal
CAST("x" AS VARCHAR)
-- key_text text char(6) as uuid_text
CASE WHEN (REGEXP_LIKE(CAST("x" AS VARCHAR), '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE(CAST("x" AS VARCHAR), '{', ''), '}', ''), '-', '')) ELSE CAST("x" AS VARCHAR) END
-- key_text time time(0) as time
TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST("x" AS TIME(12)) AS VARCHAR)))
-- key_text time time(12) as time
TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST("x" AS TIME(12)) AS VARCHAR)))
-- key_text time(3) as time
TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST("x" AS TIME(12)) AS VARCHAR)))
-- key_text timestamp timestamp(0) as timestamp
REPLACE(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST("x" AS TIMESTAMP(12)) AS VARCHAR))), ' ', 'T')
-- key_text timestamp(6) as timestamp
REPLACE(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST("x" AS TIMESTAMP(12)) AS VARCHAR))), ' ', 'T')
-- key_text timestamp(6) with time zone as timestamptz
(REPLACE(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST("x" AT TIME ZONE 'UTC' AS TIMESTAMP(12)) AS VARCHAR))), ' ', 'T') || 'Z')
-- key_text timestamptz timestamp(12) with time zone as timestamptz
(REPLACE(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST("x" AT TIME ZONE 'UTC' AS TIMESTAMP(12)) AS VARCHAR))), ' ', 'T') || 'Z')
-- key_text uuid as uuid
LOWER(CAST("x" AS VARCHAR))
-- key_text uuid as uuid_text
CASE WHEN (REGEXP_LIKE(LOWER(CAST("x" AS VARCHAR)), '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE(LOWER(CAST("x" AS VARCHAR)), '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE(LOWER(CAST("x" AS VARCHAR)), '{', ''), '}', ''), '-', '')) ELSE LOWER(CAST("x" AS VARCHAR)) END
-- key_text uuid uuid as uuid_text
CASE WHEN (REGEXP_LIKE(LOWER(CAST("x" AS VARCHAR)), '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE(LOWER(CAST("x" AS VARCHAR)), '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE(LOWER(CAST("x" AS VARCHAR)), '{', ''), '}', ''), '-', '')) ELSE LOWER(CAST("x" AS VARCHAR)) END
-- key_text varbinary as binary
('\x' || LOWER(TO_HEX("x")))
-- key_text varchar as text
"x"
-- key_text varchar as uuid_text
CASE WHEN (REGEXP_LIKE("x", '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE("x", '{', ''), '}', ''), '-', ''))) = 32) THEN LOWER(REPLACE(REPLACE(REPLACE("x", '{', ''), '}', ''), '-', '')) ELSE "x" END
-- literal
'it''s \ é'
-- modulo
MOD("n", 64)
-- native_hash binary
FROM_BIG_ENDIAN_64(XXHASH64(TO_UTF8(COALESCE((CAST(l0 AS VARCHAR) || ':' || LOWER(TO_HEX(v0))), (CAST(l0 AS VARCHAR) || '-')))))
-- native_hash boolean
FROM_BIG_ENDIAN_64(XXHASH64(TO_UTF8(COALESCE((CAST(l0 AS VARCHAR) || ':' || CASE WHEN v0 THEN 'true' WHEN NOT v0 THEN 'false' END), (CAST(l0 AS VARCHAR) || '-')))))
-- native_hash date
FROM_BIG_ENDIAN_64(XXHASH64(TO_UTF8(COALESCE((CAST(l0 AS VARCHAR) || ':' || CAST(v0 AS VARCHAR)), (CAST(l0 AS VARCHAR) || '-')))))
-- native_hash decimal
FROM_BIG_ENDIAN_64(XXHASH64(TO_UTF8(COALESCE((CAST(l0 AS VARCHAR) || ':' || CAST(v0 AS VARCHAR)), (CAST(l0 AS VARCHAR) || '-')))))
-- native_hash float
FROM_BIG_ENDIAN_64(XXHASH64(TO_UTF8(COALESCE((CAST(l0 AS VARCHAR) || ':' || CAST(v0 AS VARCHAR)), (CAST(l0 AS VARCHAR) || '-')))))
-- native_hash integer
FROM_BIG_ENDIAN_64(XXHASH64(TO_UTF8(COALESCE((CAST(l0 AS VARCHAR) || ':' || CAST(v0 AS VARCHAR)), (CAST(l0 AS VARCHAR) || '-')))))
-- native_hash integer_float
FROM_BIG_ENDIAN_64(XXHASH64(TO_UTF8(COALESCE((CAST(l0 AS VARCHAR) || ':' || v0), (CAST(l0 AS VARCHAR) || '-')))))
-- native_hash text
FROM_BIG_ENDIAN_64(XXHASH64(TO_UTF8(COALESCE((CAST(l0 AS VARCHAR) || ':' || v0), (CAST(l0 AS VARCHAR) || '-')))))
-- native_hash time
FROM_BIG_ENDIAN_64(XXHASH64(TO_UTF8(COALESCE((CAST(l0 AS VARCHAR) || ':' || CAST(v0 AS VARCHAR)), (CAST(l0 AS VARCHAR) || '-')))))
-- native_hash timestamp
FROM_BIG_ENDIAN_64(XXHASH64(TO_UTF8(COALESCE((CAST(l0 AS VARCHAR) || ':' || CAST(v0 AS VARCHAR)), (CAST(l0 AS VARCHAR) || '-')))))
-- native_hash timestamptz
FROM_BIG_ENDIAN_64(XXHASH64(TO_UTF8(COALESCE((CAST(l0 AS VARCHAR) || ':' || CAST(v0 AS VARCHAR)), (CAST(l0 AS VARCHAR) || '-')))))
-- native_hash uuid
FROM_BIG_ENDIAN_64(XXHASH64(TO_UTF8(COALESCE((CAST(l0 AS VARCHAR) || ':' || CAST(v0 AS VARCHAR)), (CAST(l0 AS VARCHAR) || '-')))))
-- native_hash uuid_text
FROM_BIG_ENDIAN_64(XXHASH64(TO_UTF8(COALESCE((CAST(l0 AS VARCHAR) || ':' || v0), (CAST(l0 AS VARCHAR) || '-')))))
-- nulls_last
x NULLS LAST
-- quote
"odd ""name"" with `ticks` and [brackets]"
-- reads_as_uuid
(REGEXP_LIKE("x", '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE("x", '{', ''), '}', ''), '-', ''))) = 32)
-- same_key binary
a.k0 = b.k0
-- same_key binary or NULL
COALESCE(a.k0, TO_UTF8('')) = COALESCE(b.k0, TO_UTF8('')) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
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
-- same_key float
a.k0 = b.k0
-- same_key float or NULL
COALESCE(a.k0, 0) = COALESCE(b.k0, 0) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
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
COALESCE(a.k0, CAST('00:00:00' AS TIME(12))) = COALESCE(b.k0, CAST('00:00:00' AS TIME(12))) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- same_key timestamp
a.k0 = b.k0
-- same_key timestamp or NULL
COALESCE(a.k0, CAST('2000-01-01 00:00:00' AS TIMESTAMP(12))) = COALESCE(b.k0, CAST('2000-01-01 00:00:00' AS TIMESTAMP(12))) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- same_key timestamptz
a.k0 = b.k0
-- same_key timestamptz or NULL
COALESCE(a.k0, CAST('2000-01-01 00:00:00' AS TIMESTAMP(12))) = COALESCE(b.k0, CAST('2000-01-01 00:00:00' AS TIMESTAMP(12))) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- same_key uuid
a.k0 = b.k0
-- same_key uuid or NULL
COALESCE(a.k0, CAST('00000000-0000-0000-0000-000000000000' AS UUID)) = COALESCE(b.k0, CAST('00000000-0000-0000-0000-000000000000' AS UUID)) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- same_key uuid_text
a.k0 = b.k0
-- same_key uuid_text or NULL
COALESCE(a.k0, '') = COALESCE(b.k0, '') AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- sum_if
SUM(CASE WHEN y > 1 THEN x END)
-- transport array
JSON_FORMAT(CAST("x" AS JSON))
-- transport bigint
"x"
-- transport binary
"x"
-- transport boolean
"x"
-- transport boolean boolean
"x"
-- transport char
CAST("x" AS VARCHAR)
-- transport date
CAST("x" AS VARCHAR)
-- transport date date
CAST("x" AS VARCHAR)
-- transport decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST("x" AS VARCHAR))) ELSE CAST("x" AS VARCHAR) END
-- transport decimal decimal(38,33)
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST("x" AS VARCHAR))) ELSE CAST("x" AS VARCHAR) END
-- transport decimal decimal(38,34)
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST("x" AS VARCHAR))) ELSE CAST("x" AS VARCHAR) END
-- transport decimal decimal(38,36)
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST("x" AS VARCHAR))) ELSE CAST("x" AS VARCHAR) END
-- transport decimal decimal(5,2)
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST("x" AS VARCHAR))) ELSE CAST("x" AS VARCHAR) END
-- transport fine_decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST("x" AS VARCHAR))) ELSE CAST("x" AS VARCHAR) END
-- transport finest_decimal
CASE WHEN CAST("x" AS VARCHAR) LIKE '%.%' THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST("x" AS VARCHAR))) ELSE CAST("x" AS VARCHAR) END
-- transport float
"x"
-- transport float double
"x"
-- transport float real
"x"
-- transport integer
"x"
-- transport integer smallint
"x"
-- transport integer tinyint
"x"
-- transport interval
CAST("x" AS VARCHAR)
-- transport json
JSON_FORMAT(CAST("x" AS JSON))
-- transport other ipaddress
CAST("x" AS VARCHAR)
-- transport struct row(a integer)
JSON_FORMAT(CAST("x" AS JSON))
-- transport text
"x"
-- transport text char(6)
CAST("x" AS VARCHAR)
-- transport time
TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST("x" AS TIME(12)) AS VARCHAR)))
-- transport time time(0)
TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST("x" AS TIME(12)) AS VARCHAR)))
-- transport time time(12)
TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST("x" AS TIME(12)) AS VARCHAR)))
-- transport timestamp
REPLACE(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST("x" AS TIMESTAMP(12)) AS VARCHAR))), ' ', 'T')
-- transport timestamp timestamp(0)
REPLACE(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST("x" AS TIMESTAMP(12)) AS VARCHAR))), ' ', 'T')
-- transport timestamptz
(REPLACE(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST("x" AT TIME ZONE 'UTC' AS TIMESTAMP(12)) AS VARCHAR))), ' ', 'T') || 'Z')
-- transport timestamptz timestamp(12) with time zone
(REPLACE(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST("x" AT TIME ZONE 'UTC' AS TIMESTAMP(12)) AS VARCHAR))), ' ', 'T') || 'Z')
-- transport uuid
LOWER(CAST("x" AS VARCHAR))
-- transport uuid uuid
LOWER(CAST("x" AS VARCHAR))
-- transport wide_decimal
CAST("x" AS VARCHAR)
