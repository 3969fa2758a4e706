-- bucket binary
PMOD(XXHASH64(k0, k1), 65536)
-- bucket boolean
PMOD(XXHASH64(k0, k1), 65536)
-- bucket date
PMOD(XXHASH64(k0, k1), 65536)
-- bucket decimal
PMOD(XXHASH64(k0, k1), 65536)
-- bucket float
PMOD(XXHASH64(k0, k1), 65536)
-- bucket integer
PMOD(XXHASH64(k0, k1), 65536)
-- bucket integer_float
PMOD(XXHASH64(k0, k1), 65536)
-- bucket interval
PMOD(XXHASH64(k0, k1), 65536)
-- bucket other
PMOD(XXHASH64(k0, k1), 65536)
-- bucket text
PMOD(XXHASH64(k0, k1), 65536)
-- bucket time
PMOD(XXHASH64(k0, k1), 65536)
-- bucket timestamp
PMOD(XXHASH64(k0, k1), 65536)
-- bucket timestamptz
PMOD(XXHASH64(k0, k1), 65536)
-- canonical array array<variant> as nested against array array<variant>
-- is left to others
-- canonical array<int> as nested against array<int>
-- is left to others
-- canonical bigint as decimal against decimal(18,4)
CAST(`x` AS DECIMAL(23, 4))
-- canonical bigint as decimal against decimal(20,6)
CAST(`x` AS DECIMAL(25, 6))
-- canonical bigint as decimal against decimal(38,0)
CAST(`x` AS DECIMAL(38, 0))
-- canonical bigint as decimal against decimal(38,37)
CAST(`x` AS STRING)
-- canonical bigint as integer against bigint
CAST(`x` AS BIGINT)
-- canonical bigint as integer against boolean
CAST(`x` AS BIGINT)
-- canonical bigint as integer against int
CAST(`x` AS BIGINT)
-- canonical bigint as integer_float against double
CAST(`x` AS STRING)
-- canonical binary as binary against binary
`x`
-- canonical boolean as boolean against boolean
`x`
-- canonical boolean as decimal against decimal(18,4)
CAST(`x` AS DECIMAL(18, 4))
-- canonical boolean as decimal against decimal(20,6)
CAST(`x` AS DECIMAL(20, 6))
-- canonical boolean as decimal against decimal(38,0)
CAST(`x` AS DECIMAL(38, 0))
-- canonical boolean as decimal against decimal(38,37)
CAST(`x` AS DECIMAL(38, 37))
-- canonical boolean as integer against bigint
CAST(`x` AS BIGINT)
-- canonical boolean as integer against int
CAST(`x` AS BIGINT)
-- canonical boolean as integer_float against double
CAST(CAST(`x` AS INT) AS STRING)
-- canonical boolean boolean as decimal against decimal decimal(5,2)
CAST(`x` AS DECIMAL(5, 2))
-- canonical boolean boolean as integer against integer int
CAST(`x` AS BIGINT)
-- canonical boolean boolean as integer_float against float float
CAST(CAST(`x` AS INT) AS STRING)
-- canonical date as date against date
`x`
-- canonical date as timestamp against timestamp_ntz
CAST(`x` AS TIMESTAMP_NTZ)
-- canonical date date as timestamp against timestamp timestamp_ntz
CAST(`x` AS TIMESTAMP_NTZ)
-- canonical decimal decimal(20,0) as decimal against decimal decimal(38,19)
CAST(`x` AS STRING)
-- canonical decimal decimal(38,19) as decimal against decimal decimal(20,0)
TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(`x` AS STRING)))
-- canonical decimal decimal(5,2) as decimal against boolean boolean
CAST(`x` AS DECIMAL(5, 2))
-- canonical decimal decimal(5,2) as decimal against integer tinyint
CAST(`x` AS DECIMAL(5, 2))
-- canonical decimal decimal(9,0) as decimal against integer int
CAST(`x` AS DECIMAL(10, 0))
-- canonical decimal(18,4) as decimal against bigint
CAST(`x` AS DECIMAL(23, 4))
-- canonical decimal(18,4) as decimal against boolean
CAST(`x` AS DECIMAL(18, 4))
-- canonical decimal(18,4) as decimal against decimal(18,4)
CAST(`x` AS DECIMAL(18, 4))
-- canonical decimal(18,4) as decimal against decimal(20,6)
CAST(`x` AS DECIMAL(20, 6))
-- canonical decimal(18,4) as decimal against decimal(38,0)
TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(`x` AS STRING)))
-- canonical decimal(18,4) as decimal against decimal(38,37)
TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(`x` AS STRING)))
-- canonical decimal(18,4) as decimal against int
CAST(`x` AS DECIMAL(18, 4))
-- canonical decimal(18,4) as decimal_float against double
-- is left to others
-- canonical decimal(20,6) as decimal against bigint
CAST(`x` AS DECIMAL(25, 6))
-- canonical decimal(20,6) as decimal against boolean
CAST(`x` AS DECIMAL(20, 6))
-- canonical decimal(20,6) as decimal against decimal(18,4)
CAST(`x` AS DECIMAL(20, 6))
-- canonical decimal(20,6) as decimal against decimal(20,6)
CAST(`x` AS DECIMAL(20, 6))
-- canonical decimal(20,6) as decimal against decimal(38,0)
TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(`x` AS STRING)))
-- canonical decimal(20,6) as decimal against decimal(38,37)
TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(`x` AS STRING)))
-- canonical decimal(20,6) as decimal against int
CAST(`x` AS DECIMAL(20, 6))
-- canonical decimal(20,6) as decimal_float against double
-- is left to others
-- canonical decimal(38,0) as decimal against bigint
CAST(`x` AS DECIMAL(38, 0))
-- canonical decimal(38,0) as decimal against boolean
CAST(`x` AS DECIMAL(38, 0))
-- canonical decimal(38,0) as decimal against decimal(18,4)
CAST(`x` AS STRING)
-- canonical decimal(38,0) as decimal against decimal(20,6)
CAST(`x` AS STRING)
-- canonical decimal(38,0) as decimal against decimal(38,0)
CAST(`x` AS DECIMAL(38, 0))
-- canonical decimal(38,0) as decimal against decimal(38,37)
CAST(`x` AS STRING)
-- canonical decimal(38,0) as decimal against int
CAST(`x` AS DECIMAL(38, 0))
-- canonical decimal(38,0) as decimal_float against double
-- is left to others
-- canonical decimal(38,37) as decimal against bigint
TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(`x` AS STRING)))
-- canonical decimal(38,37) as decimal against boolean
CAST(`x` AS DECIMAL(38, 37))
-- canonical decimal(38,37) as decimal against decimal(18,4)
TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(`x` AS STRING)))
-- canonical decimal(38,37) as decimal against decimal(20,6)
TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(`x` AS STRING)))
-- canonical decimal(38,37) as decimal against decimal(38,0)
TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(`x` AS STRING)))
-- canonical decimal(38,37) as decimal against decimal(38,37)
CAST(`x` AS DECIMAL(38, 37))
-- canonical decimal(38,37) as decimal against int
TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(`x` AS STRING)))
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
(CAST(`x` AS DOUBLE) + 0D)
-- canonical double as integer_float against bigint
CASE WHEN CASE WHEN (CAST(`x` AS DOUBLE) + 0D) >= -9.223372036854776e+18D AND (CAST(`x` AS DOUBLE) + 0D) < 9.223372036854776e+18D THEN (CAST(`x` AS DOUBLE) + 0D) = CAST(CAST((CAST(`x` AS DOUBLE) + 0D) AS BIGINT) AS DOUBLE) ELSE FALSE END THEN CAST(CAST((CAST(`x` AS DOUBLE) + 0D) AS BIGINT) AS STRING) ELSE CONCAT('f', CAST((CAST(`x` AS DOUBLE) + 0D) AS STRING)) END
-- canonical double as integer_float against boolean
CASE WHEN CASE WHEN (CAST(`x` AS DOUBLE) + 0D) >= -9.223372036854776e+18D AND (CAST(`x` AS DOUBLE) + 0D) < 9.223372036854776e+18D THEN (CAST(`x` AS DOUBLE) + 0D) = CAST(CAST((CAST(`x` AS DOUBLE) + 0D) AS BIGINT) AS DOUBLE) ELSE FALSE END THEN CAST(CAST((CAST(`x` AS DOUBLE) + 0D) AS BIGINT) AS STRING) ELSE CONCAT('f', CAST((CAST(`x` AS DOUBLE) + 0D) AS STRING)) END
-- canonical double as integer_float against int
CASE WHEN CASE WHEN (CAST(`x` AS DOUBLE) + 0D) >= -9.223372036854776e+18D AND (CAST(`x` AS DOUBLE) + 0D) < 9.223372036854776e+18D THEN (CAST(`x` AS DOUBLE) + 0D) = CAST(CAST((CAST(`x` AS DOUBLE) + 0D) AS BIGINT) AS DOUBLE) ELSE FALSE END THEN CAST(CAST((CAST(`x` AS DOUBLE) + 0D) AS BIGINT) AS STRING) ELSE CONCAT('f', CAST((CAST(`x` AS DOUBLE) + 0D) AS STRING)) END
-- canonical float double as float against float float
(CAST(`x` AS DOUBLE) + 0D)
-- canonical float float as float against float double
(CAST(`x` AS DOUBLE) + 0D)
-- canonical float float as integer_float against boolean boolean
CASE WHEN CASE WHEN (CAST(`x` AS DOUBLE) + 0D) >= -9.223372036854776e+18D AND (CAST(`x` AS DOUBLE) + 0D) < 9.223372036854776e+18D THEN (CAST(`x` AS DOUBLE) + 0D) = CAST(CAST((CAST(`x` AS DOUBLE) + 0D) AS BIGINT) AS DOUBLE) ELSE FALSE END THEN CAST(CAST((CAST(`x` AS DOUBLE) + 0D) AS BIGINT) AS STRING) ELSE CONCAT('f', CAST((CAST(`x` AS DOUBLE) + 0D) AS STRING)) END
-- canonical float float as integer_float against integer smallint
CASE WHEN CASE WHEN (CAST(`x` AS DOUBLE) + 0D) >= -9.223372036854776e+18D AND (CAST(`x` AS DOUBLE) + 0D) < 9.223372036854776e+18D THEN (CAST(`x` AS DOUBLE) + 0D) = CAST(CAST((CAST(`x` AS DOUBLE) + 0D) AS BIGINT) AS DOUBLE) ELSE FALSE END THEN CAST(CAST((CAST(`x` AS DOUBLE) + 0D) AS BIGINT) AS STRING) ELSE CONCAT('f', CAST((CAST(`x` AS DOUBLE) + 0D) AS STRING)) END
-- canonical int as decimal against decimal(18,4)
CAST(`x` AS DECIMAL(18, 4))
-- canonical int as decimal against decimal(20,6)
CAST(`x` AS DECIMAL(20, 6))
-- canonical int as decimal against decimal(38,0)
CAST(`x` AS DECIMAL(38, 0))
-- canonical int as decimal against decimal(38,37)
CAST(`x` AS STRING)
-- canonical int as integer against bigint
CAST(`x` AS BIGINT)
-- canonical int as integer against boolean
CAST(`x` AS BIGINT)
-- canonical int as integer against int
CAST(`x` AS BIGINT)
-- canonical int as integer_float against double
CAST(`x` AS STRING)
-- canonical integer int as decimal against decimal decimal(9,0)
CAST(`x` AS DECIMAL(10, 0))
-- canonical integer int as integer against boolean boolean
CAST(`x` AS BIGINT)
-- canonical integer smallint as integer_float against float float
CAST(`x` AS STRING)
-- canonical integer tinyint as decimal against decimal decimal(5,2)
CAST(`x` AS DECIMAL(5, 2))
-- canonical interval day to second as interval against interval day to second
CASE WHEN `x` IS NULL THEN NULL WHEN TRIM(TRAILING 'T' FROM CONCAT('P', CASE WHEN EXTRACT(DAY FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(DAY FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'D') ELSE '' END, 'T', CASE WHEN EXTRACT(HOUR FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(HOUR FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'H') ELSE '' END, CASE WHEN EXTRACT(MINUTE FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(MINUTE FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'M') ELSE '' END, CASE WHEN EXTRACT(SECOND FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(EXTRACT(SECOND FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING))), 'S') ELSE '' END)) = 'P' THEN 'PT0S' ELSE TRIM(TRAILING 'T' FROM CONCAT('P', CASE WHEN EXTRACT(DAY FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(DAY FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'D') ELSE '' END, 'T', CASE WHEN EXTRACT(HOUR FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(HOUR FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'H') ELSE '' END, CASE WHEN EXTRACT(MINUTE FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(MINUTE FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'M') ELSE '' END, CASE WHEN EXTRACT(SECOND FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(EXTRACT(SECOND FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING))), 'S') ELSE '' END)) END
-- canonical interval interval day as interval against interval interval hour to second
CASE WHEN `x` IS NULL THEN NULL WHEN TRIM(TRAILING 'T' FROM CONCAT('P', CASE WHEN EXTRACT(DAY FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(DAY FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'D') ELSE '' END, 'T', CASE WHEN EXTRACT(HOUR FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(HOUR FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'H') ELSE '' END, CASE WHEN EXTRACT(MINUTE FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(MINUTE FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'M') ELSE '' END, CASE WHEN EXTRACT(SECOND FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(EXTRACT(SECOND FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING))), 'S') ELSE '' END)) = 'P' THEN 'PT0S' ELSE TRIM(TRAILING 'T' FROM CONCAT('P', CASE WHEN EXTRACT(DAY FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(DAY FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'D') ELSE '' END, 'T', CASE WHEN EXTRACT(HOUR FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(HOUR FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'H') ELSE '' END, CASE WHEN EXTRACT(MINUTE FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(MINUTE FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'M') ELSE '' END, CASE WHEN EXTRACT(SECOND FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(EXTRACT(SECOND FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING))), 'S') ELSE '' END)) END
-- canonical interval interval hour to second as interval against interval interval day
CASE WHEN `x` IS NULL THEN NULL WHEN TRIM(TRAILING 'T' FROM CONCAT('P', CASE WHEN EXTRACT(DAY FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(DAY FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'D') ELSE '' END, 'T', CASE WHEN EXTRACT(HOUR FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(HOUR FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'H') ELSE '' END, CASE WHEN EXTRACT(MINUTE FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(MINUTE FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'M') ELSE '' END, CASE WHEN EXTRACT(SECOND FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(EXTRACT(SECOND FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING))), 'S') ELSE '' END)) = 'P' THEN 'PT0S' ELSE TRIM(TRAILING 'T' FROM CONCAT('P', CASE WHEN EXTRACT(DAY FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(DAY FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'D') ELSE '' END, 'T', CASE WHEN EXTRACT(HOUR FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(HOUR FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'H') ELSE '' END, CASE WHEN EXTRACT(MINUTE FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(MINUTE FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'M') ELSE '' END, CASE WHEN EXTRACT(SECOND FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(EXTRACT(SECOND FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING))), 'S') ELSE '' END)) END
-- canonical interval interval month as interval against interval interval month
CASE WHEN `x` IS NULL THEN NULL WHEN CONCAT('P', CASE WHEN EXTRACT(YEAR FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) <> 0 THEN CONCAT(CAST(EXTRACT(YEAR FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) AS STRING), 'Y') ELSE '' END, CASE WHEN EXTRACT(MONTH FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) <> 0 THEN CONCAT(CAST(EXTRACT(MONTH FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) AS STRING), 'M') ELSE '' END) = 'P' THEN 'PT0S' ELSE CONCAT('P', CASE WHEN EXTRACT(YEAR FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) <> 0 THEN CONCAT(CAST(EXTRACT(YEAR FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) AS STRING), 'Y') ELSE '' END, CASE WHEN EXTRACT(MONTH FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) <> 0 THEN CONCAT(CAST(EXTRACT(MONTH FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) AS STRING), 'M') ELSE '' END) END
-- canonical interval interval year to month as interval against interval interval year to month
CASE WHEN `x` IS NULL THEN NULL WHEN CONCAT('P', CASE WHEN EXTRACT(YEAR FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) <> 0 THEN CONCAT(CAST(EXTRACT(YEAR FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) AS STRING), 'Y') ELSE '' END, CASE WHEN EXTRACT(MONTH FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) <> 0 THEN CONCAT(CAST(EXTRACT(MONTH FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) AS STRING), 'M') ELSE '' END) = 'P' THEN 'PT0S' ELSE CONCAT('P', CASE WHEN EXTRACT(YEAR FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) <> 0 THEN CONCAT(CAST(EXTRACT(YEAR FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) AS STRING), 'Y') ELSE '' END, CASE WHEN EXTRACT(MONTH FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) <> 0 THEN CONCAT(CAST(EXTRACT(MONTH FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) AS STRING), 'M') ELSE '' END) END
-- canonical json variant as json_text against text string
-- is left to others
-- canonical other interval as other against other interval
CAST(`x` AS STRING)
-- canonical other void as other against other void
CAST(`x` AS STRING)
-- canonical string as json_text against variant
-- is left to others
-- canonical string as text against string
(`x` COLLATE UTF8_BINARY)
-- canonical struct map<string,int> as nested against struct map<string,int>
-- is left to others
-- canonical struct struct<a:interval day> as nested against struct struct<a:interval day>
-- is left to others
-- canonical text string UNICODE_CI as text against text string UTF8_LCASE
(`x` COLLATE UTF8_BINARY)
-- canonical text string UNICODE_CI as text against text varchar(9)
(`x` COLLATE UTF8_BINARY)
-- canonical text string UTF8_LCASE as text against text string UNICODE_CI
(`x` COLLATE UTF8_BINARY)
-- canonical text string as json_text against json variant
-- is left to others
-- canonical text varchar(9) as text against text string UNICODE_CI
`x`
-- canonical time(6) as time against time(6)
CAST(`x` AS TIME(6))
-- canonical timestamp as timestamptz against timestamp
`x`
-- canonical timestamp timestamp_ntz as timestamp against date date
CAST(`x` AS TIMESTAMP_NTZ)
-- canonical timestamp_ntz as timestamp against date
CAST(`x` AS TIMESTAMP_NTZ)
-- canonical timestamp_ntz as timestamp against timestamp_ntz
CAST(`x` AS TIMESTAMP_NTZ)
-- canonical variant as json against variant
-- is left to others
-- canonical variant as json_text against string
-- is left to others
-- count_if
COUNT(*) FILTER (WHERE x > 1)
-- digest date as date
MD5(CAST(CONCAT(CASE WHEN `x` IS NULL THEN '-' ELSE CONCAT(CAST(LENGTH(CONCAT(CONCAT(CASE WHEN CASE WHEN YEAR(`x`) > 0 THEN YEAR(`x`) ELSE 1 - YEAR(`x`) END > 9999 THEN CAST(CASE WHEN YEAR(`x`) > 0 THEN YEAR(`x`) ELSE 1 - YEAR(`x`) END AS STRING) ELSE LPAD(CAST(CASE WHEN YEAR(`x`) > 0 THEN YEAR(`x`) ELSE 1 - YEAR(`x`) END AS STRING), 4, '0') END, '-', LPAD(CAST(MONTH(`x`) AS STRING), 2, '0'), '-', LPAD(CAST(DAY(`x`) AS STRING), 2, '0')), CASE WHEN YEAR(`x`) <= 0 THEN ' BC' ELSE '' END)) AS STRING), ':', CONCAT(CONCAT(CASE WHEN CASE WHEN YEAR(`x`) > 0 THEN YEAR(`x`) ELSE 1 - YEAR(`x`) END > 9999 THEN CAST(CASE WHEN YEAR(`x`) > 0 THEN YEAR(`x`) ELSE 1 - YEAR(`x`) END AS STRING) ELSE LPAD(CAST(CASE WHEN YEAR(`x`) > 0 THEN YEAR(`x`) ELSE 1 - YEAR(`x`) END AS STRING), 4, '0') END, '-', LPAD(CAST(MONTH(`x`) AS STRING), 2, '0'), '-', LPAD(CAST(DAY(`x`) AS STRING), 2, '0')), CASE WHEN YEAR(`x`) <= 0 THEN ' BC' ELSE '' END)) END) AS BINARY))
-- digest date as timestamp
MD5(CAST(CONCAT(CASE WHEN `x` IS NULL THEN '-' ELSE CONCAT(CAST(LENGTH(CONCAT(CONCAT(CASE WHEN CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) END > 9999 THEN CAST(CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) END AS STRING) ELSE LPAD(CAST(CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) END AS STRING), 4, '0') END, '-', LPAD(CAST(MONTH(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) AS STRING), 2, '0'), '-', LPAD(CAST(DAY(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) AS STRING), 2, '0')), 'T', SUBSTRING_INDEX(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS STRING), ' ', -1), '', CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) <= 0 THEN ' BC' ELSE '' END)) AS STRING), ':', CONCAT(CONCAT(CASE WHEN CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) END > 9999 THEN CAST(CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) END AS STRING) ELSE LPAD(CAST(CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) END AS STRING), 4, '0') END, '-', LPAD(CAST(MONTH(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) AS STRING), 2, '0'), '-', LPAD(CAST(DAY(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) AS STRING), 2, '0')), 'T', SUBSTRING_INDEX(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS STRING), ' ', -1), '', CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) <= 0 THEN ' BC' ELSE '' END)) END) AS BINARY))
-- digest date date as timestamp
MD5(CAST(CONCAT(CASE WHEN `x` IS NULL THEN '-' ELSE CONCAT(CAST(LENGTH(CONCAT(CONCAT(CASE WHEN CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) END > 9999 THEN CAST(CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) END AS STRING) ELSE LPAD(CAST(CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) END AS STRING), 4, '0') END, '-', LPAD(CAST(MONTH(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) AS STRING), 2, '0'), '-', LPAD(CAST(DAY(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) AS STRING), 2, '0')), 'T', SUBSTRING_INDEX(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS STRING), ' ', -1), '', CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) <= 0 THEN ' BC' ELSE '' END)) AS STRING), ':', CONCAT(CONCAT(CASE WHEN CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) END > 9999 THEN CAST(CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) END AS STRING) ELSE LPAD(CAST(CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) END AS STRING), 4, '0') END, '-', LPAD(CAST(MONTH(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) AS STRING), 2, '0'), '-', LPAD(CAST(DAY(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) AS STRING), 2, '0')), 'T', SUBSTRING_INDEX(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS STRING), ' ', -1), '', CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) <= 0 THEN ' BC' ELSE '' END)) END) AS BINARY))
-- digest decimal decimal(20,0) as decimal
MD5(CAST(CONCAT(CASE WHEN `x` IS NULL THEN '-' ELSE CONCAT(CAST(LENGTH(CAST(`x` AS STRING)) AS STRING), ':', CAST(`x` AS STRING)) END) AS BINARY))
-- digest decimal decimal(38,19) as decimal
MD5(CAST(CONCAT(CASE WHEN `x` IS NULL THEN '-' ELSE CONCAT(CAST(LENGTH(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(`x` AS STRING)))) AS STRING), ':', TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(`x` AS STRING)))) END) AS BINARY))
-- digest decimal decimal(5,2) as decimal
MD5(CAST(CONCAT(CASE WHEN `x` IS NULL THEN '-' ELSE CONCAT(CAST(LENGTH(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(`x` AS STRING)))) AS STRING), ':', TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(`x` AS STRING)))) END) AS BINARY))
-- digest decimal decimal(9,0) as decimal
MD5(CAST(CONCAT(CASE WHEN `x` IS NULL THEN '-' ELSE CONCAT(CAST(LENGTH(CAST(`x` AS STRING)) AS STRING), ':', CAST(`x` AS STRING)) END) AS BINARY))
-- digest decimal(18,4) as decimal
MD5(CAST(CONCAT(CASE WHEN `x` IS NULL THEN '-' ELSE CONCAT(CAST(LENGTH(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(`x` AS STRING)))) AS STRING), ':', TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(`x` AS STRING)))) END) AS BINARY))
-- digest decimal(20,6) as decimal
MD5(CAST(CONCAT(CASE WHEN `x` IS NULL THEN '-' ELSE CONCAT(CAST(LENGTH(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(`x` AS STRING)))) AS STRING), ':', TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(`x` AS STRING)))) END) AS BINARY))
-- digest decimal(38,0) as decimal
MD5(CAST(CONCAT(CASE WHEN `x` IS NULL THEN '-' ELSE CONCAT(CAST(LENGTH(CAST(`x` AS STRING)) AS STRING), ':', CAST(`x` AS STRING)) END) AS BINARY))
-- digest decimal(38,37) as decimal
MD5(CAST(CONCAT(CASE WHEN `x` IS NULL THEN '-' ELSE CONCAT(CAST(LENGTH(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(`x` AS STRING)))) AS STRING), ':', TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(`x` AS STRING)))) END) AS BINARY))
-- digest string as text
MD5(CAST(CONCAT(CASE WHEN `x` IS NULL THEN '-' WHEN LENGTH((`x` COLLATE UTF8_BINARY)) > 1024 THEN CONCAT(CAST(LENGTH((`x` COLLATE UTF8_BINARY)) AS STRING), '#', MD5(CAST((`x` COLLATE UTF8_BINARY) AS BINARY))) ELSE CONCAT(CAST(LENGTH((`x` COLLATE UTF8_BINARY)) AS STRING), ':', (`x` COLLATE UTF8_BINARY)) END) AS BINARY))
-- digest text string UNICODE_CI as text
MD5(CAST(CONCAT(CASE WHEN `x` IS NULL THEN '-' WHEN LENGTH((`x` COLLATE UTF8_BINARY)) > 1024 THEN CONCAT(CAST(LENGTH((`x` COLLATE UTF8_BINARY)) AS STRING), '#', MD5(CAST((`x` COLLATE UTF8_BINARY) AS BINARY))) ELSE CONCAT(CAST(LENGTH((`x` COLLATE UTF8_BINARY)) AS STRING), ':', (`x` COLLATE UTF8_BINARY)) END) AS BINARY))
-- digest text string UTF8_LCASE as text
MD5(CAST(CONCAT(CASE WHEN `x` IS NULL THEN '-' WHEN LENGTH((`x` COLLATE UTF8_BINARY)) > 1024 THEN CONCAT(CAST(LENGTH((`x` COLLATE UTF8_BINARY)) AS STRING), '#', MD5(CAST((`x` COLLATE UTF8_BINARY) AS BINARY))) ELSE CONCAT(CAST(LENGTH((`x` COLLATE UTF8_BINARY)) AS STRING), ':', (`x` COLLATE UTF8_BINARY)) END) AS BINARY))
-- digest text varchar(9) as text
MD5(CAST(CONCAT(CASE WHEN `x` IS NULL THEN '-' WHEN LENGTH(`x`) > 1024 THEN CONCAT(CAST(LENGTH(`x`) AS STRING), '#', MD5(CAST(`x` AS BINARY))) ELSE CONCAT(CAST(LENGTH(`x`) AS STRING), ':', `x`) END) AS BINARY))
-- digits bigint
0 of its fraction, None in all
-- digits decimal decimal(20,0)
0 of its fraction, None in all
-- digits decimal decimal(38,19)
19 of its fraction, None in all
-- digits decimal decimal(5,2)
2 of its fraction, None in all
-- digits decimal decimal(9,0)
0 of its fraction, None in all
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
-- digits float float
None of its fraction, 6 in all
-- digits int
0 of its fraction, None in all
-- digits integer int
0 of its fraction, None in all
-- digits integer smallint
0 of its fraction, None in all
-- digits integer tinyint
0 of its fraction, None in all
-- digits time(6)
6 of its fraction, None in all
-- digits timestamp
6 of its fraction, None in all
-- digits timestamp timestamp_ntz
6 of its fraction, None in all
-- digits timestamp_ntz
6 of its fraction, None in all
-- distinct
a.x IS DISTINCT FROM b.x
-- draws string as text
COALESCE(MD5(CAST(CONCAT(CAST(LENGTH((`x` COLLATE UTF8_BINARY)) AS STRING), ':', (`x` COLLATE UTF8_BINARY), CAST(LENGTH((`x` COLLATE UTF8_BINARY)) AS STRING), ':', (`x` COLLATE UTF8_BINARY)) AS BINARY)) < '40000000', TRUE)
-- draws text string UNICODE_CI as text
COALESCE(MD5(CAST(CONCAT(CAST(LENGTH((`x` COLLATE UTF8_BINARY)) AS STRING), ':', (`x` COLLATE UTF8_BINARY), CAST(LENGTH((`x` COLLATE UTF8_BINARY)) AS STRING), ':', (`x` COLLATE UTF8_BINARY)) AS BINARY)) < '40000000', TRUE)
-- draws text string UTF8_LCASE as text
COALESCE(MD5(CAST(CONCAT(CAST(LENGTH((`x` COLLATE UTF8_BINARY)) AS STRING), ':', (`x` COLLATE UTF8_BINARY), CAST(LENGTH((`x` COLLATE UTF8_BINARY)) AS STRING), ':', (`x` COLLATE UTF8_BINARY)) AS BINARY)) < '40000000', TRUE)
-- draws text varchar(9) as text
COALESCE(MD5(CAST(CONCAT(CAST(LENGTH(`x`) AS STRING), ':', `x`, CAST(LENGTH(`x`) AS STRING), ':', `x`) AS BINARY)) < '40000000', TRUE)
-- draws_all
1 = 1
-- exact_sum
SUM(CAST(`n` AS DECIMAL(38, 0)))
-- fingerprint bigint as decimal
CAST(`x` AS STRING)
-- fingerprint bigint as integer
CAST(`x` AS STRING)
-- fingerprint bigint as integer_float
CAST(`x` AS STRING)
-- fingerprint binary as binary
CONCAT('\\x', LOWER(HEX(`x`)))
-- fingerprint boolean as boolean
CAST(`x` AS STRING)
-- fingerprint boolean as decimal
CAST(CAST(`x` AS INT) AS STRING)
-- fingerprint boolean as integer
CAST(CAST(`x` AS INT) AS STRING)
-- fingerprint boolean as integer_float
CAST(CAST(`x` AS INT) AS STRING)
-- fingerprint boolean boolean as decimal
CAST(CAST(`x` AS INT) AS STRING)
-- fingerprint boolean boolean as integer
CAST(CAST(`x` AS INT) AS STRING)
-- fingerprint boolean boolean as integer_float
CAST(CAST(`x` AS INT) AS STRING)
-- fingerprint date as date
CONCAT(CONCAT(CASE WHEN CASE WHEN YEAR(`x`) > 0 THEN YEAR(`x`) ELSE 1 - YEAR(`x`) END > 9999 THEN CAST(CASE WHEN YEAR(`x`) > 0 THEN YEAR(`x`) ELSE 1 - YEAR(`x`) END AS STRING) ELSE LPAD(CAST(CASE WHEN YEAR(`x`) > 0 THEN YEAR(`x`) ELSE 1 - YEAR(`x`) END AS STRING), 4, '0') END, '-', LPAD(CAST(MONTH(`x`) AS STRING), 2, '0'), '-', LPAD(CAST(DAY(`x`) AS STRING), 2, '0')), CASE WHEN YEAR(`x`) <= 0 THEN ' BC' ELSE '' END)
-- fingerprint date as timestamp
CONCAT(CONCAT(CASE WHEN CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) END > 9999 THEN CAST(CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) END AS STRING) ELSE LPAD(CAST(CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) END AS STRING), 4, '0') END, '-', LPAD(CAST(MONTH(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) AS STRING), 2, '0'), '-', LPAD(CAST(DAY(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) AS STRING), 2, '0')), 'T', SUBSTRING_INDEX(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS STRING), ' ', -1), '', CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) <= 0 THEN ' BC' ELSE '' END)
-- fingerprint date date as timestamp
CONCAT(CONCAT(CASE WHEN CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) END > 9999 THEN CAST(CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) END AS STRING) ELSE LPAD(CAST(CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) END AS STRING), 4, '0') END, '-', LPAD(CAST(MONTH(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) AS STRING), 2, '0'), '-', LPAD(CAST(DAY(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) AS STRING), 2, '0')), 'T', SUBSTRING_INDEX(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS STRING), ' ', -1), '', CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) <= 0 THEN ' BC' ELSE '' END)
-- fingerprint decimal decimal(20,0) as decimal
CAST(`x` AS STRING)
-- fingerprint decimal decimal(38,19) as decimal
TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(`x` AS STRING)))
-- fingerprint decimal decimal(5,2) as decimal
TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(`x` AS STRING)))
-- fingerprint decimal decimal(9,0) as decimal
CAST(`x` AS STRING)
-- fingerprint decimal(18,4) as decimal
TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(`x` AS STRING)))
-- fingerprint decimal(20,6) as decimal
TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(`x` AS STRING)))
-- fingerprint decimal(38,0) as decimal
CAST(`x` AS STRING)
-- fingerprint decimal(38,37) as decimal
TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(`x` AS STRING)))
-- fingerprint double as float
CASE WHEN (CAST(`x` AS DOUBLE) + 0D) = 0 THEN '0' WHEN ISNAN((CAST(`x` AS DOUBLE) + 0D)) THEN 'NaN' WHEN ABS((CAST(`x` AS DOUBLE) + 0D)) > 1.7976931348623157e+308D THEN CASE WHEN (CAST(`x` AS DOUBLE) + 0D) > 0 THEN 'Infinity' ELSE '-Infinity' END ELSE CONCAT('', CAST(CASE WHEN (CAST(`x` AS DOUBLE) + 0D) < 0 THEN (CASE WHEN ABS((CAST(`x` AS DOUBLE) + 0D)) < POW(2, -1022) THEN CAST(ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, -1074) AS BIGINT) ELSE (LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023) + 1023) * 4503599627370496 + CAST((CASE WHEN (ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) < 1 THEN ((ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) - 1) * 2 WHEN (ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) < 2 THEN (ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) - 1 ELSE (ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) / 2 END) * 4503599627370496 AS BIGINT) END) + CAST('-9223372036854775808' AS BIGINT) ELSE CASE WHEN ABS((CAST(`x` AS DOUBLE) + 0D)) < POW(2, -1022) THEN CAST(ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, -1074) AS BIGINT) ELSE (LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023) + 1023) * 4503599627370496 + CAST((CASE WHEN (ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) < 1 THEN ((ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) - 1) * 2 WHEN (ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) < 2 THEN (ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) - 1 ELSE (ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) / 2 END) * 4503599627370496 AS BIGINT) END END AS STRING)) END
-- fingerprint double as integer_float
CASE WHEN CASE WHEN (CAST(`x` AS DOUBLE) + 0D) >= -9.223372036854776e+18D AND (CAST(`x` AS DOUBLE) + 0D) < 9.223372036854776e+18D THEN (CAST(`x` AS DOUBLE) + 0D) = CAST(CAST((CAST(`x` AS DOUBLE) + 0D) AS BIGINT) AS DOUBLE) ELSE FALSE END THEN CAST(CAST((CAST(`x` AS DOUBLE) + 0D) AS BIGINT) AS STRING) ELSE CASE WHEN (CAST(`x` AS DOUBLE) + 0D) = 0 THEN '0' WHEN ISNAN((CAST(`x` AS DOUBLE) + 0D)) THEN 'NaN' WHEN ABS((CAST(`x` AS DOUBLE) + 0D)) > 1.7976931348623157e+308D THEN CASE WHEN (CAST(`x` AS DOUBLE) + 0D) > 0 THEN 'Infinity' ELSE '-Infinity' END ELSE CONCAT('f', CAST(CASE WHEN (CAST(`x` AS DOUBLE) + 0D) < 0 THEN (CASE WHEN ABS((CAST(`x` AS DOUBLE) + 0D)) < POW(2, -1022) THEN CAST(ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, -1074) AS BIGINT) ELSE (LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023) + 1023) * 4503599627370496 + CAST((CASE WHEN (ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) < 1 THEN ((ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) - 1) * 2 WHEN (ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) < 2 THEN (ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) - 1 ELSE (ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) / 2 END) * 4503599627370496 AS BIGINT) END) + CAST('-9223372036854775808' AS BIGINT) ELSE CASE WHEN ABS((CAST(`x` AS DOUBLE) + 0D)) < POW(2, -1022) THEN CAST(ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, -1074) AS BIGINT) ELSE (LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023) + 1023) * 4503599627370496 + CAST((CASE WHEN (ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) < 1 THEN ((ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) - 1) * 2 WHEN (ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) < 2 THEN (ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) - 1 ELSE (ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) / 2 END) * 4503599627370496 AS BIGINT) END END AS STRING)) END END
-- fingerprint float double as float
CASE WHEN (CAST(`x` AS DOUBLE) + 0D) = 0 THEN '0' WHEN ISNAN((CAST(`x` AS DOUBLE) + 0D)) THEN 'NaN' WHEN ABS((CAST(`x` AS DOUBLE) + 0D)) > 1.7976931348623157e+308D THEN CASE WHEN (CAST(`x` AS DOUBLE) + 0D) > 0 THEN 'Infinity' ELSE '-Infinity' END ELSE CONCAT('', CAST(CASE WHEN (CAST(`x` AS DOUBLE) + 0D) < 0 THEN (CASE WHEN ABS((CAST(`x` AS DOUBLE) + 0D)) < POW(2, -1022) THEN CAST(ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, -1074) AS BIGINT) ELSE (LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023) + 1023) * 4503599627370496 + CAST((CASE WHEN (ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) < 1 THEN ((ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) - 1) * 2 WHEN (ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) < 2 THEN (ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) - 1 ELSE (ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) / 2 END) * 4503599627370496 AS BIGINT) END) + CAST('-9223372036854775808' AS BIGINT) ELSE CASE WHEN ABS((CAST(`x` AS DOUBLE) + 0D)) < POW(2, -1022) THEN CAST(ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, -1074) AS BIGINT) ELSE (LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023) + 1023) * 4503599627370496 + CAST((CASE WHEN (ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) < 1 THEN ((ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) - 1) * 2 WHEN (ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) < 2 THEN (ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) - 1 ELSE (ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) / 2 END) * 4503599627370496 AS BIGINT) END END AS STRING)) END
-- fingerprint float float as float
CASE WHEN (CAST(`x` AS DOUBLE) + 0D) = 0 THEN '0' WHEN ISNAN((CAST(`x` AS DOUBLE) + 0D)) THEN 'NaN' WHEN ABS((CAST(`x` AS DOUBLE) + 0D)) > 1.7976931348623157e+308D THEN CASE WHEN (CAST(`x` AS DOUBLE) + 0D) > 0 THEN 'Infinity' ELSE '-Infinity' END ELSE CONCAT('', CAST(CASE WHEN (CAST(`x` AS DOUBLE) + 0D) < 0 THEN (CASE WHEN ABS((CAST(`x` AS DOUBLE) + 0D)) < POW(2, -1022) THEN CAST(ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, -1074) AS BIGINT) ELSE (LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023) + 1023) * 4503599627370496 + CAST((CASE WHEN (ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) < 1 THEN ((ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) - 1) * 2 WHEN (ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) < 2 THEN (ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) - 1 ELSE (ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) / 2 END) * 4503599627370496 AS BIGINT) END) + CAST('-9223372036854775808' AS BIGINT) ELSE CASE WHEN ABS((CAST(`x` AS DOUBLE) + 0D)) < POW(2, -1022) THEN CAST(ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, -1074) AS BIGINT) ELSE (LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023) + 1023) * 4503599627370496 + CAST((CASE WHEN (ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) < 1 THEN ((ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) - 1) * 2 WHEN (ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) < 2 THEN (ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) - 1 ELSE (ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) / 2 END) * 4503599627370496 AS BIGINT) END END AS STRING)) END
-- fingerprint float float as integer_float
CASE WHEN CASE WHEN (CAST(`x` AS DOUBLE) + 0D) >= -9.223372036854776e+18D AND (CAST(`x` AS DOUBLE) + 0D) < 9.223372036854776e+18D THEN (CAST(`x` AS DOUBLE) + 0D) = CAST(CAST((CAST(`x` AS DOUBLE) + 0D) AS BIGINT) AS DOUBLE) ELSE FALSE END THEN CAST(CAST((CAST(`x` AS DOUBLE) + 0D) AS BIGINT) AS STRING) ELSE CASE WHEN (CAST(`x` AS DOUBLE) + 0D) = 0 THEN '0' WHEN ISNAN((CAST(`x` AS DOUBLE) + 0D)) THEN 'NaN' WHEN ABS((CAST(`x` AS DOUBLE) + 0D)) > 1.7976931348623157e+308D THEN CASE WHEN (CAST(`x` AS DOUBLE) + 0D) > 0 THEN 'Infinity' ELSE '-Infinity' END ELSE CONCAT('f', CAST(CASE WHEN (CAST(`x` AS DOUBLE) + 0D) < 0 THEN (CASE WHEN ABS((CAST(`x` AS DOUBLE) + 0D)) < POW(2, -1022) THEN CAST(ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, -1074) AS BIGINT) ELSE (LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023) + 1023) * 4503599627370496 + CAST((CASE WHEN (ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) < 1 THEN ((ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) - 1) * 2 WHEN (ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) < 2 THEN (ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) - 1 ELSE (ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) / 2 END) * 4503599627370496 AS BIGINT) END) + CAST('-9223372036854775808' AS BIGINT) ELSE CASE WHEN ABS((CAST(`x` AS DOUBLE) + 0D)) < POW(2, -1022) THEN CAST(ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, -1074) AS BIGINT) ELSE (LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023) + 1023) * 4503599627370496 + CAST((CASE WHEN (ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) < 1 THEN ((ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) - 1) * 2 WHEN (ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) < 2 THEN (ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) - 1 ELSE (ABS((CAST(`x` AS DOUBLE) + 0D)) / POW(2, LEAST(FLOOR(LOG2(ABS((CAST(`x` AS DOUBLE) + 0D)))), 1023))) / 2 END) * 4503599627370496 AS BIGINT) END END AS STRING)) END END
-- fingerprint int as decimal
CAST(`x` AS STRING)
-- fingerprint int as integer
CAST(`x` AS STRING)
-- fingerprint int as integer_float
CAST(`x` AS STRING)
-- fingerprint integer int as decimal
CAST(`x` AS STRING)
-- fingerprint integer int as integer
CAST(`x` AS STRING)
-- fingerprint integer smallint as integer_float
CAST(`x` AS STRING)
-- fingerprint integer tinyint as decimal
CAST(`x` AS STRING)
-- fingerprint interval day to second as interval
CASE WHEN `x` IS NULL THEN NULL WHEN TRIM(TRAILING 'T' FROM CONCAT('P', CASE WHEN EXTRACT(DAY FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(DAY FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'D') ELSE '' END, 'T', CASE WHEN EXTRACT(HOUR FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(HOUR FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'H') ELSE '' END, CASE WHEN EXTRACT(MINUTE FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(MINUTE FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'M') ELSE '' END, CASE WHEN EXTRACT(SECOND FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(EXTRACT(SECOND FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING))), 'S') ELSE '' END)) = 'P' THEN 'PT0S' ELSE TRIM(TRAILING 'T' FROM CONCAT('P', CASE WHEN EXTRACT(DAY FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(DAY FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'D') ELSE '' END, 'T', CASE WHEN EXTRACT(HOUR FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(HOUR FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'H') ELSE '' END, CASE WHEN EXTRACT(MINUTE FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(MINUTE FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'M') ELSE '' END, CASE WHEN EXTRACT(SECOND FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(EXTRACT(SECOND FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING))), 'S') ELSE '' END)) END
-- fingerprint interval interval day as interval
CASE WHEN `x` IS NULL THEN NULL WHEN TRIM(TRAILING 'T' FROM CONCAT('P', CASE WHEN EXTRACT(DAY FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(DAY FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'D') ELSE '' END, 'T', CASE WHEN EXTRACT(HOUR FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(HOUR FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'H') ELSE '' END, CASE WHEN EXTRACT(MINUTE FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(MINUTE FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'M') ELSE '' END, CASE WHEN EXTRACT(SECOND FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(EXTRACT(SECOND FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING))), 'S') ELSE '' END)) = 'P' THEN 'PT0S' ELSE TRIM(TRAILING 'T' FROM CONCAT('P', CASE WHEN EXTRACT(DAY FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(DAY FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'D') ELSE '' END, 'T', CASE WHEN EXTRACT(HOUR FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(HOUR FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'H') ELSE '' END, CASE WHEN EXTRACT(MINUTE FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(MINUTE FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'M') ELSE '' END, CASE WHEN EXTRACT(SECOND FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(EXTRACT(SECOND FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING))), 'S') ELSE '' END)) END
-- fingerprint interval interval hour to second as interval
CASE WHEN `x` IS NULL THEN NULL WHEN TRIM(TRAILING 'T' FROM CONCAT('P', CASE WHEN EXTRACT(DAY FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(DAY FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'D') ELSE '' END, 'T', CASE WHEN EXTRACT(HOUR FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(HOUR FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'H') ELSE '' END, CASE WHEN EXTRACT(MINUTE FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(MINUTE FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'M') ELSE '' END, CASE WHEN EXTRACT(SECOND FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(EXTRACT(SECOND FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING))), 'S') ELSE '' END)) = 'P' THEN 'PT0S' ELSE TRIM(TRAILING 'T' FROM CONCAT('P', CASE WHEN EXTRACT(DAY FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(DAY FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'D') ELSE '' END, 'T', CASE WHEN EXTRACT(HOUR FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(HOUR FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'H') ELSE '' END, CASE WHEN EXTRACT(MINUTE FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(MINUTE FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'M') ELSE '' END, CASE WHEN EXTRACT(SECOND FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(EXTRACT(SECOND FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING))), 'S') ELSE '' END)) END
-- fingerprint interval interval month as interval
CASE WHEN `x` IS NULL THEN NULL WHEN CONCAT('P', CASE WHEN EXTRACT(YEAR FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) <> 0 THEN CONCAT(CAST(EXTRACT(YEAR FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) AS STRING), 'Y') ELSE '' END, CASE WHEN EXTRACT(MONTH FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) <> 0 THEN CONCAT(CAST(EXTRACT(MONTH FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) AS STRING), 'M') ELSE '' END) = 'P' THEN 'PT0S' ELSE CONCAT('P', CASE WHEN EXTRACT(YEAR FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) <> 0 THEN CONCAT(CAST(EXTRACT(YEAR FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) AS STRING), 'Y') ELSE '' END, CASE WHEN EXTRACT(MONTH FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) <> 0 THEN CONCAT(CAST(EXTRACT(MONTH FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) AS STRING), 'M') ELSE '' END) END
-- fingerprint interval interval year to month as interval
CASE WHEN `x` IS NULL THEN NULL WHEN CONCAT('P', CASE WHEN EXTRACT(YEAR FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) <> 0 THEN CONCAT(CAST(EXTRACT(YEAR FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) AS STRING), 'Y') ELSE '' END, CASE WHEN EXTRACT(MONTH FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) <> 0 THEN CONCAT(CAST(EXTRACT(MONTH FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) AS STRING), 'M') ELSE '' END) = 'P' THEN 'PT0S' ELSE CONCAT('P', CASE WHEN EXTRACT(YEAR FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) <> 0 THEN CONCAT(CAST(EXTRACT(YEAR FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) AS STRING), 'Y') ELSE '' END, CASE WHEN EXTRACT(MONTH FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) <> 0 THEN CONCAT(CAST(EXTRACT(MONTH FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) AS STRING), 'M') ELSE '' END) END
-- fingerprint string as text
(`x` COLLATE UTF8_BINARY)
-- fingerprint text string UNICODE_CI as text
(`x` COLLATE UTF8_BINARY)
-- fingerprint text string UTF8_LCASE as text
(`x` COLLATE UTF8_BINARY)
-- fingerprint text varchar(9) as text
`x`
-- fingerprint time(6) as time
CAST(`x` AS STRING)
-- fingerprint timestamp as timestamptz
CONCAT(CONCAT(CASE WHEN CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP) AS DATE)) END > 9999 THEN CAST(CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP) AS DATE)) END AS STRING) ELSE LPAD(CAST(CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP) AS DATE)) END AS STRING), 4, '0') END, '-', LPAD(CAST(MONTH(CAST(CAST(`x` AS TIMESTAMP) AS DATE)) AS STRING), 2, '0'), '-', LPAD(CAST(DAY(CAST(CAST(`x` AS TIMESTAMP) AS DATE)) AS STRING), 2, '0')), 'T', SUBSTRING_INDEX(CAST(CAST(`x` AS TIMESTAMP) AS STRING), ' ', -1), 'Z', CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP) AS DATE)) <= 0 THEN ' BC' ELSE '' END)
-- fingerprint timestamp timestamp_ntz as timestamp
CONCAT(CONCAT(CASE WHEN CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) END > 9999 THEN CAST(CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) END AS STRING) ELSE LPAD(CAST(CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) END AS STRING), 4, '0') END, '-', LPAD(CAST(MONTH(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) AS STRING), 2, '0'), '-', LPAD(CAST(DAY(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) AS STRING), 2, '0')), 'T', SUBSTRING_INDEX(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS STRING), ' ', -1), '', CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) <= 0 THEN ' BC' ELSE '' END)
-- fingerprint timestamp_ntz as timestamp
CONCAT(CONCAT(CASE WHEN CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) END > 9999 THEN CAST(CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) END AS STRING) ELSE LPAD(CAST(CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) END AS STRING), 4, '0') END, '-', LPAD(CAST(MONTH(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) AS STRING), 2, '0'), '-', LPAD(CAST(DAY(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) AS STRING), 2, '0')), 'T', SUBSTRING_INDEX(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS STRING), ' ', -1), '', CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) <= 0 THEN ' BC' ELSE '' END)
-- flag
x > 1
-- flagged
d0
-- group_by
1
-- hex_number
CAST(CONV(SUBSTR(rd, 17, 15), 16, 10) AS BIGINT)
-- is_null
`x` IS NULL
-- key_text bigint as decimal
CAST(`x` AS STRING)
-- key_text bigint as integer
CAST(`x` AS STRING)
-- key_text binary as binary
CONCAT('\\x', LOWER(HEX(`x`)))
-- key_text boolean as boolean
CAST(`x` AS STRING)
-- key_text boolean as decimal
CAST(CAST(`x` AS INT) AS STRING)
-- key_text boolean as integer
CAST(CAST(`x` AS INT) AS STRING)
-- key_text boolean boolean as decimal
CAST(CAST(`x` AS INT) AS STRING)
-- key_text boolean boolean as integer
CAST(CAST(`x` AS INT) AS STRING)
-- key_text date as date
CONCAT(CONCAT(CASE WHEN CASE WHEN YEAR(`x`) > 0 THEN YEAR(`x`) ELSE 1 - YEAR(`x`) END > 9999 THEN CAST(CASE WHEN YEAR(`x`) > 0 THEN YEAR(`x`) ELSE 1 - YEAR(`x`) END AS STRING) ELSE LPAD(CAST(CASE WHEN YEAR(`x`) > 0 THEN YEAR(`x`) ELSE 1 - YEAR(`x`) END AS STRING), 4, '0') END, '-', LPAD(CAST(MONTH(`x`) AS STRING), 2, '0'), '-', LPAD(CAST(DAY(`x`) AS STRING), 2, '0')), CASE WHEN YEAR(`x`) <= 0 THEN ' BC' ELSE '' END)
-- key_text date as timestamp
CONCAT(CONCAT(CASE WHEN CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) END > 9999 THEN CAST(CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) END AS STRING) ELSE LPAD(CAST(CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) END AS STRING), 4, '0') END, '-', LPAD(CAST(MONTH(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) AS STRING), 2, '0'), '-', LPAD(CAST(DAY(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) AS STRING), 2, '0')), 'T', SUBSTRING_INDEX(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS STRING), ' ', -1), '', CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) <= 0 THEN ' BC' ELSE '' END)
-- key_text date date as timestamp
CONCAT(CONCAT(CASE WHEN CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) END > 9999 THEN CAST(CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) END AS STRING) ELSE LPAD(CAST(CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) END AS STRING), 4, '0') END, '-', LPAD(CAST(MONTH(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) AS STRING), 2, '0'), '-', LPAD(CAST(DAY(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) AS STRING), 2, '0')), 'T', SUBSTRING_INDEX(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS STRING), ' ', -1), '', CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) <= 0 THEN ' BC' ELSE '' END)
-- key_text decimal decimal(20,0) as decimal
CAST(`x` AS STRING)
-- key_text decimal decimal(38,19) as decimal
TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(`x` AS STRING)))
-- key_text decimal decimal(5,2) as decimal
TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(`x` AS STRING)))
-- key_text decimal decimal(9,0) as decimal
CAST(`x` AS STRING)
-- key_text decimal(18,4) as decimal
TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(`x` AS STRING)))
-- key_text decimal(20,6) as decimal
TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(`x` AS STRING)))
-- key_text decimal(38,0) as decimal
CAST(`x` AS STRING)
-- key_text decimal(38,37) as decimal
TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(`x` AS STRING)))
-- key_text int as decimal
CAST(`x` AS STRING)
-- key_text int as integer
CAST(`x` AS STRING)
-- key_text integer int as decimal
CAST(`x` AS STRING)
-- key_text integer int as integer
CAST(`x` AS STRING)
-- key_text integer tinyint as decimal
CAST(`x` AS STRING)
-- key_text string as text
(`x` COLLATE UTF8_BINARY)
-- key_text text string UNICODE_CI as text
(`x` COLLATE UTF8_BINARY)
-- key_text text string UTF8_LCASE as text
(`x` COLLATE UTF8_BINARY)
-- key_text text varchar(9) as text
`x`
-- key_text time(6) as time
CAST(`x` AS STRING)
-- key_text timestamp as timestamptz
CONCAT(CONCAT(CASE WHEN CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP) AS DATE)) END > 9999 THEN CAST(CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP) AS DATE)) END AS STRING) ELSE LPAD(CAST(CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP) AS DATE)) END AS STRING), 4, '0') END, '-', LPAD(CAST(MONTH(CAST(CAST(`x` AS TIMESTAMP) AS DATE)) AS STRING), 2, '0'), '-', LPAD(CAST(DAY(CAST(CAST(`x` AS TIMESTAMP) AS DATE)) AS STRING), 2, '0')), 'T', SUBSTRING_INDEX(CAST(CAST(`x` AS TIMESTAMP) AS STRING), ' ', -1), 'Z', CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP) AS DATE)) <= 0 THEN ' BC' ELSE '' END)
-- key_text timestamp timestamp_ntz as timestamp
CONCAT(CONCAT(CASE WHEN CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) END > 9999 THEN CAST(CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) END AS STRING) ELSE LPAD(CAST(CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) END AS STRING), 4, '0') END, '-', LPAD(CAST(MONTH(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) AS STRING), 2, '0'), '-', LPAD(CAST(DAY(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) AS STRING), 2, '0')), 'T', SUBSTRING_INDEX(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS STRING), ' ', -1), '', CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) <= 0 THEN ' BC' ELSE '' END)
-- key_text timestamp_ntz as timestamp
CONCAT(CONCAT(CASE WHEN CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) END > 9999 THEN CAST(CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) END AS STRING) ELSE LPAD(CAST(CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) > 0 THEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) ELSE 1 - YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) END AS STRING), 4, '0') END, '-', LPAD(CAST(MONTH(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) AS STRING), 2, '0'), '-', LPAD(CAST(DAY(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) AS STRING), 2, '0')), 'T', SUBSTRING_INDEX(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS STRING), ' ', -1), '', CASE WHEN YEAR(CAST(CAST(`x` AS TIMESTAMP_NTZ) AS DATE)) <= 0 THEN ' BC' ELSE '' END)
-- literal
'it\'s \\ é'
-- modulo
MOD(`n`, 64)
-- native_hash binary
XXHASH64(l0, v0 IS NULL, v0)
-- native_hash boolean
XXHASH64(l0, v0 IS NULL, v0)
-- native_hash date
XXHASH64(l0, v0 IS NULL, v0)
-- native_hash decimal
XXHASH64(l0, v0 IS NULL, v0)
-- native_hash float
XXHASH64(l0, v0 IS NULL, v0)
-- native_hash integer
XXHASH64(l0, v0 IS NULL, v0)
-- native_hash integer_float
XXHASH64(l0, v0 IS NULL, v0)
-- native_hash interval
XXHASH64(l0, v0 IS NULL, v0)
-- native_hash other
XXHASH64(l0, v0 IS NULL, v0)
-- native_hash text
XXHASH64(l0, v0 IS NULL, v0)
-- native_hash time
XXHASH64(l0, v0 IS NULL, v0)
-- native_hash timestamp
XXHASH64(l0, v0 IS NULL, v0)
-- native_hash timestamptz
XXHASH64(l0, v0 IS NULL, v0)
-- nulls_last
x NULLS LAST
-- quote
`odd "name" with ``ticks`` and [brackets]`
-- reads_as_uuid
`x` RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z'
-- same_key binary
a.k0 = b.k0
-- same_key binary or NULL
a.k0 <=> b.k0
-- same_key boolean
a.k0 = b.k0
-- same_key boolean or NULL
a.k0 <=> b.k0
-- same_key date
a.k0 = b.k0
-- same_key date or NULL
a.k0 <=> b.k0
-- same_key decimal
a.k0 = b.k0
-- same_key decimal or NULL
a.k0 <=> b.k0
-- same_key float
a.k0 = b.k0
-- same_key float or NULL
a.k0 <=> b.k0
-- same_key integer
a.k0 = b.k0
-- same_key integer or NULL
a.k0 <=> b.k0
-- same_key integer_float
a.k0 = b.k0
-- same_key integer_float or NULL
a.k0 <=> b.k0
-- same_key interval
a.k0 = b.k0
-- same_key interval or NULL
a.k0 <=> b.k0
-- same_key other
a.k0 = b.k0
-- same_key other or NULL
a.k0 <=> b.k0
-- same_key text
a.k0 = b.k0
-- same_key text or NULL
a.k0 <=> b.k0
-- same_key time
a.k0 = b.k0
-- same_key time or NULL
a.k0 <=> b.k0
-- same_key timestamp
a.k0 = b.k0
-- same_key timestamp or NULL
a.k0 <=> b.k0
-- same_key timestamptz
a.k0 = b.k0
-- same_key timestamptz or NULL
a.k0 <=> b.k0
-- sum_if
SUM(x) FILTER (WHERE y > 1)
-- transport array
`x`
-- transport array array<variant>
TO_JSON(`x`, MAP('ignoreNullFields', 'false'))
-- transport bigint
`x`
-- transport binary
`x`
-- transport boolean
`x`
-- transport boolean boolean
`x`
-- transport char
(`x` COLLATE UTF8_BINARY)
-- transport date
`x`
-- transport date date
`x`
-- transport decimal
`x`
-- transport decimal decimal(20,0)
`x`
-- transport decimal decimal(38,19)
`x`
-- transport decimal decimal(5,2)
`x`
-- transport decimal decimal(9,0)
`x`
-- transport fine_decimal
`x`
-- transport finest_decimal
`x`
-- transport float
`x`
-- transport float double
`x`
-- transport float float
`x`
-- transport integer
`x`
-- transport integer int
`x`
-- transport integer smallint
`x`
-- transport integer tinyint
`x`
-- transport interval
CASE WHEN `x` IS NULL THEN NULL WHEN TRIM(TRAILING 'T' FROM CONCAT('P', CASE WHEN EXTRACT(DAY FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(DAY FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'D') ELSE '' END, 'T', CASE WHEN EXTRACT(HOUR FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(HOUR FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'H') ELSE '' END, CASE WHEN EXTRACT(MINUTE FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(MINUTE FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'M') ELSE '' END, CASE WHEN EXTRACT(SECOND FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(EXTRACT(SECOND FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING))), 'S') ELSE '' END)) = 'P' THEN 'PT0S' ELSE TRIM(TRAILING 'T' FROM CONCAT('P', CASE WHEN EXTRACT(DAY FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(DAY FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'D') ELSE '' END, 'T', CASE WHEN EXTRACT(HOUR FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(HOUR FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'H') ELSE '' END, CASE WHEN EXTRACT(MINUTE FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(MINUTE FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'M') ELSE '' END, CASE WHEN EXTRACT(SECOND FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(EXTRACT(SECOND FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING))), 'S') ELSE '' END)) END
-- transport interval interval day
CASE WHEN `x` IS NULL THEN NULL WHEN TRIM(TRAILING 'T' FROM CONCAT('P', CASE WHEN EXTRACT(DAY FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(DAY FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'D') ELSE '' END, 'T', CASE WHEN EXTRACT(HOUR FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(HOUR FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'H') ELSE '' END, CASE WHEN EXTRACT(MINUTE FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(MINUTE FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'M') ELSE '' END, CASE WHEN EXTRACT(SECOND FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(EXTRACT(SECOND FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING))), 'S') ELSE '' END)) = 'P' THEN 'PT0S' ELSE TRIM(TRAILING 'T' FROM CONCAT('P', CASE WHEN EXTRACT(DAY FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(DAY FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'D') ELSE '' END, 'T', CASE WHEN EXTRACT(HOUR FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(HOUR FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'H') ELSE '' END, CASE WHEN EXTRACT(MINUTE FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(MINUTE FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'M') ELSE '' END, CASE WHEN EXTRACT(SECOND FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(EXTRACT(SECOND FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING))), 'S') ELSE '' END)) END
-- transport interval interval hour to second
CASE WHEN `x` IS NULL THEN NULL WHEN TRIM(TRAILING 'T' FROM CONCAT('P', CASE WHEN EXTRACT(DAY FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(DAY FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'D') ELSE '' END, 'T', CASE WHEN EXTRACT(HOUR FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(HOUR FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'H') ELSE '' END, CASE WHEN EXTRACT(MINUTE FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(MINUTE FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'M') ELSE '' END, CASE WHEN EXTRACT(SECOND FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(EXTRACT(SECOND FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING))), 'S') ELSE '' END)) = 'P' THEN 'PT0S' ELSE TRIM(TRAILING 'T' FROM CONCAT('P', CASE WHEN EXTRACT(DAY FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(DAY FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'D') ELSE '' END, 'T', CASE WHEN EXTRACT(HOUR FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(HOUR FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'H') ELSE '' END, CASE WHEN EXTRACT(MINUTE FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(CAST(EXTRACT(MINUTE FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING), 'M') ELSE '' END, CASE WHEN EXTRACT(SECOND FROM CAST(`x` AS INTERVAL DAY TO SECOND)) <> 0 THEN CONCAT(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(EXTRACT(SECOND FROM CAST(`x` AS INTERVAL DAY TO SECOND)) AS STRING))), 'S') ELSE '' END)) END
-- transport interval interval month
CASE WHEN `x` IS NULL THEN NULL WHEN CONCAT('P', CASE WHEN EXTRACT(YEAR FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) <> 0 THEN CONCAT(CAST(EXTRACT(YEAR FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) AS STRING), 'Y') ELSE '' END, CASE WHEN EXTRACT(MONTH FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) <> 0 THEN CONCAT(CAST(EXTRACT(MONTH FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) AS STRING), 'M') ELSE '' END) = 'P' THEN 'PT0S' ELSE CONCAT('P', CASE WHEN EXTRACT(YEAR FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) <> 0 THEN CONCAT(CAST(EXTRACT(YEAR FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) AS STRING), 'Y') ELSE '' END, CASE WHEN EXTRACT(MONTH FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) <> 0 THEN CONCAT(CAST(EXTRACT(MONTH FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) AS STRING), 'M') ELSE '' END) END
-- transport interval interval year to month
CASE WHEN `x` IS NULL THEN NULL WHEN CONCAT('P', CASE WHEN EXTRACT(YEAR FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) <> 0 THEN CONCAT(CAST(EXTRACT(YEAR FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) AS STRING), 'Y') ELSE '' END, CASE WHEN EXTRACT(MONTH FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) <> 0 THEN CONCAT(CAST(EXTRACT(MONTH FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) AS STRING), 'M') ELSE '' END) = 'P' THEN 'PT0S' ELSE CONCAT('P', CASE WHEN EXTRACT(YEAR FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) <> 0 THEN CONCAT(CAST(EXTRACT(YEAR FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) AS STRING), 'Y') ELSE '' END, CASE WHEN EXTRACT(MONTH FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) <> 0 THEN CONCAT(CAST(EXTRACT(MONTH FROM CAST(`x` AS INTERVAL YEAR TO MONTH)) AS STRING), 'M') ELSE '' END) END
-- transport json
TO_JSON(`x`)
-- transport json variant
TO_JSON(`x`)
-- transport other interval
CAST(`x` AS STRING)
-- transport other void
CAST(`x` AS STRING)
-- transport struct map<string,int>
`x`
-- transport struct struct<a:interval day>
TO_JSON(`x`, MAP('ignoreNullFields', 'false'))
-- transport text
`x`
-- transport text string
`x`
-- transport text string UNICODE_CI
(`x` COLLATE UTF8_BINARY)
-- transport text string UTF8_LCASE
(`x` COLLATE UTF8_BINARY)
-- transport text varchar(9)
`x`
-- transport time
`x`
-- transport timestamp
`x`
-- transport timestamp timestamp_ntz
`x`
-- transport timestamptz
`x`
-- transport wide_decimal
`x`
