-- bucket binary
(CRC32(CONCAT_WS('|', k0, k1)) & 65535)
-- bucket boolean
(CRC32(CONCAT_WS('|', k0, k1)) & 65535)
-- bucket date
(CRC32(CONCAT_WS('|', k0, k1)) & 65535)
-- bucket decimal
(CRC32(CONCAT_WS('|', k0, k1)) & 65535)
-- bucket float
(CRC32(CONCAT_WS('|', k0, k1)) & 65535)
-- bucket integer
(CRC32(CONCAT_WS('|', k0, k1)) & 65535)
-- bucket integer_float
(CRC32(CONCAT_WS('|', k0, k1)) & 65535)
-- bucket other
(CRC32(CONCAT_WS('|', k0, k1)) & 65535)
-- bucket text
(CRC32(CONCAT_WS('|', k0, k1)) & 65535)
-- bucket time
(CRC32(CONCAT_WS('|', k0, k1)) & 65535)
-- bucket timestamp
(CRC32(CONCAT_WS('|', k0, k1)) & 65535)
-- bucket timestamptz
(CRC32(CONCAT_WS('|', k0, k1)) & 65535)
-- bucket uuid
(CRC32(CONCAT_WS('|', k0, k1)) & 65535)
-- bucket uuid_text
(CRC32(CONCAT_WS('|', k0, k1)) & 65535)
-- canonical bigint(20) as decimal against decimal(18,4)
CAST(`x` AS DECIMAL(24, 4))
-- canonical bigint(20) as decimal against decimal(20,6)
CAST(`x` AS DECIMAL(26, 6))
-- canonical bigint(20) as decimal against decimal(38,30)
CAST(`x` AS DECIMAL(50, 30))
-- canonical bigint(20) as decimal against decimal(65,0)
CAST(`x` AS DECIMAL(65, 0))
-- canonical bigint(20) as integer against bigint(20)
CAST(`x` AS SIGNED)
-- canonical bigint(20) as integer against int(11)
CAST(`x` AS SIGNED)
-- canonical bigint(20) as integer against tinyint(1)
CAST(`x` AS SIGNED)
-- canonical bigint(20) as integer_float against double
CAST(CAST((`x` + 0) AS CHAR) AS BINARY)
-- canonical binary blob as binary against binary varbinary(200)
CONCAT(LEFT(CAST(LEFT(`x`, 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(`x` USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(`x` USING binary), 256))))
-- canonical binary varbinary(200) as binary against binary blob
CAST(`x` AS BINARY)
-- canonical binary varbinary(201) as binary against binary varbinary(201)
CONCAT(LEFT(CAST(LEFT(`x`, 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(`x` USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(`x` USING binary), 256))))
-- canonical boolean bit(1) as boolean against boolean bit(1)
CAST((`x` + 0) AS SIGNED)
-- canonical boolean bit(1) as boolean against boolean tinyint(1)
CAST((`x` + 0) AS SIGNED)
-- canonical boolean bit(1) as decimal against decimal decimal(18,4)
CAST((`x` + 0) AS DECIMAL(18, 4))
-- canonical boolean bit(1) as integer against integer int(11)
CAST((`x` + 0) AS SIGNED)
-- canonical boolean bit(1) as integer_float against float double
CAST(CAST((`x` + 0) AS CHAR) AS BINARY)
-- canonical boolean tinyint(1) as boolean against boolean bit(1)
CAST(`x` AS SIGNED)
-- canonical boolean tinyint(1) as integer against integer bigint(20) unsigned
CAST(`x` AS DECIMAL(20, 0))
-- canonical char(6) as text against char(6)
CAST(CONVERT(`x` USING utf8mb4) AS BINARY)
-- canonical char(6) as text against varchar(60)
CAST(CONVERT(`x` USING utf8mb4) AS BINARY)
-- canonical char(6) as uuid_text against uuid
CONCAT(LEFT(CAST(LEFT(CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END, 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END USING binary), 256))))
-- canonical date as date against date
CAST(`x` AS DATE)
-- canonical date as timestamp against datetime(6)
CAST(`x` AS DATETIME(6))
-- canonical date date as timestamp against timestamp datetime
CAST(`x` AS DATETIME(6))
-- canonical datetime(6) as timestamp against date
CAST(`x` AS DATETIME(6))
-- canonical datetime(6) as timestamp against datetime(6)
CAST(`x` AS DATETIME(6))
-- canonical decimal decimal(18,4) as decimal against boolean bit(1)
CAST(`x` AS DECIMAL(18, 4))
-- canonical decimal decimal(18,4) as decimal against integer bigint(20) unsigned
CAST(`x` AS DECIMAL(24, 4))
-- canonical decimal decimal(33,30) as decimal against decimal decimal(33,30)
CAST(`x` AS DECIMAL(33, 30))
-- canonical decimal decimal(38,2) as decimal against decimal decimal(39,2)
CAST(`x` AS DECIMAL(39, 2))
-- canonical decimal decimal(39,2) as decimal against decimal decimal(38,2)
CAST(`x` AS DECIMAL(39, 2))
-- canonical decimal decimal(60,2) as decimal against integer mediumint(9)
CAST(`x` AS DECIMAL(60, 2))
-- canonical decimal decimal(63,2) as decimal against integer year(4)
CAST(`x` AS DECIMAL(63, 2))
-- canonical decimal decimal(64,2) as decimal against decimal decimal(64,2)
CAST(`x` AS DECIMAL(64, 2))
-- canonical decimal decimal(64,29) as decimal against decimal decimal(65,30)
CAST(`x` AS DECIMAL(65, 30))
-- canonical decimal decimal(65,0) as decimal against decimal decimal(65,30)
CAST(CAST((`x` + 0) AS CHAR) AS BINARY)
-- canonical decimal decimal(65,2) as decimal against decimal decimal(65,2)
CAST(`x` AS DECIMAL(65, 2))
-- canonical decimal decimal(65,30) as decimal against decimal decimal(64,29)
CAST(`x` AS DECIMAL(65, 30))
-- canonical decimal decimal(65,30) as decimal against decimal decimal(65,0)
CAST(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) AS BINARY)
-- canonical decimal decimal(65,30) as decimal against integer bigint(20) unsigned
CAST(`x` AS DECIMAL(65, 30))
-- canonical decimal decimal(9,2) as decimal_float against float float unsigned
-- is left to others
-- canonical decimal(18,4) as decimal against bigint(20)
CAST(`x` AS DECIMAL(24, 4))
-- canonical decimal(18,4) as decimal against decimal(18,4)
CAST(`x` AS DECIMAL(18, 4))
-- canonical decimal(18,4) as decimal against decimal(20,6)
CAST(`x` AS DECIMAL(20, 6))
-- canonical decimal(18,4) as decimal against decimal(38,30)
CAST(`x` AS DECIMAL(44, 30))
-- canonical decimal(18,4) as decimal against decimal(65,0)
CAST(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) AS BINARY)
-- canonical decimal(18,4) as decimal against int(11)
CAST(`x` AS DECIMAL(18, 4))
-- canonical decimal(18,4) as decimal against tinyint(1)
CAST(`x` AS DECIMAL(18, 4))
-- canonical decimal(18,4) as decimal_float against double
-- is left to others
-- canonical decimal(20,6) as decimal against bigint(20)
CAST(`x` AS DECIMAL(26, 6))
-- canonical decimal(20,6) as decimal against decimal(18,4)
CAST(`x` AS DECIMAL(20, 6))
-- canonical decimal(20,6) as decimal against decimal(20,6)
CAST(`x` AS DECIMAL(20, 6))
-- canonical decimal(20,6) as decimal against decimal(38,30)
CAST(`x` AS DECIMAL(44, 30))
-- canonical decimal(20,6) as decimal against decimal(65,0)
CAST(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) AS BINARY)
-- canonical decimal(20,6) as decimal against int(11)
CAST(`x` AS DECIMAL(20, 6))
-- canonical decimal(20,6) as decimal against tinyint(1)
CAST(`x` AS DECIMAL(20, 6))
-- canonical decimal(20,6) as decimal_float against double
-- is left to others
-- canonical decimal(38,30) as decimal against bigint(20)
CAST(`x` AS DECIMAL(50, 30))
-- canonical decimal(38,30) as decimal against decimal(18,4)
CAST(`x` AS DECIMAL(44, 30))
-- canonical decimal(38,30) as decimal against decimal(20,6)
CAST(`x` AS DECIMAL(44, 30))
-- canonical decimal(38,30) as decimal against decimal(38,30)
CAST(`x` AS DECIMAL(38, 30))
-- canonical decimal(38,30) as decimal against decimal(65,0)
CAST(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) AS BINARY)
-- canonical decimal(38,30) as decimal against int(11)
CAST(`x` AS DECIMAL(40, 30))
-- canonical decimal(38,30) as decimal against tinyint(1)
CAST(`x` AS DECIMAL(38, 30))
-- canonical decimal(38,30) as decimal_float against double
-- is left to others
-- canonical decimal(65,0) as decimal against bigint(20)
CAST(`x` AS DECIMAL(65, 0))
-- canonical decimal(65,0) as decimal against decimal(18,4)
CAST(CAST((`x` + 0) AS CHAR) AS BINARY)
-- canonical decimal(65,0) as decimal against decimal(20,6)
CAST(CAST((`x` + 0) AS CHAR) AS BINARY)
-- canonical decimal(65,0) as decimal against decimal(38,30)
CAST(CAST((`x` + 0) AS CHAR) AS BINARY)
-- canonical decimal(65,0) as decimal against decimal(65,0)
CAST(`x` AS DECIMAL(65, 0))
-- canonical decimal(65,0) as decimal against int(11)
CAST(`x` AS DECIMAL(65, 0))
-- canonical decimal(65,0) as decimal against tinyint(1)
CAST(`x` AS DECIMAL(65, 0))
-- canonical decimal(65,0) as decimal_float against double
-- is left to others
-- canonical double as decimal_float against decimal(18,4)
-- is left to others
-- canonical double as decimal_float against decimal(20,6)
-- is left to others
-- canonical double as decimal_float against decimal(38,30)
-- is left to others
-- canonical double as decimal_float against decimal(65,0)
-- is left to others
-- canonical double as float against double
(`x` + 0e0)
-- canonical double as integer_float against bigint(20)
CAST(CASE WHEN (`x` + 0e0) = FLOOR((`x` + 0e0)) AND (`x` + 0e0) >= -9223372036854775808e0 AND (`x` + 0e0) < 9223372036854775808e0 THEN CAST(CAST((`x` + 0e0) AS SIGNED) AS CHAR) WHEN (`x` + 0e0) = FLOOR((`x` + 0e0)) AND (`x` + 0e0) > 0 AND (`x` + 0e0) < 18446744073709551616e0 THEN CAST(CAST((`x` + 0e0) AS UNSIGNED) AS CHAR) ELSE CAST((`x` + 0e0) AS CHAR) END AS BINARY)
-- canonical double as integer_float against int(11)
CAST(CASE WHEN (`x` + 0e0) = FLOOR((`x` + 0e0)) AND (`x` + 0e0) >= -9223372036854775808e0 AND (`x` + 0e0) < 9223372036854775808e0 THEN CAST(CAST((`x` + 0e0) AS SIGNED) AS CHAR) WHEN (`x` + 0e0) = FLOOR((`x` + 0e0)) AND (`x` + 0e0) > 0 AND (`x` + 0e0) < 18446744073709551616e0 THEN CAST(CAST((`x` + 0e0) AS UNSIGNED) AS CHAR) ELSE CAST((`x` + 0e0) AS CHAR) END AS BINARY)
-- canonical double as integer_float against tinyint(1)
CAST(CASE WHEN (`x` + 0e0) = FLOOR((`x` + 0e0)) AND (`x` + 0e0) >= -9223372036854775808e0 AND (`x` + 0e0) < 9223372036854775808e0 THEN CAST(CAST((`x` + 0e0) AS SIGNED) AS CHAR) WHEN (`x` + 0e0) = FLOOR((`x` + 0e0)) AND (`x` + 0e0) > 0 AND (`x` + 0e0) < 18446744073709551616e0 THEN CAST(CAST((`x` + 0e0) AS UNSIGNED) AS CHAR) ELSE CAST((`x` + 0e0) AS CHAR) END AS BINARY)
-- canonical float double as float against float float
(`x` + 0e0)
-- canonical float double as integer_float against boolean bit(1)
CAST(CASE WHEN (`x` + 0e0) = FLOOR((`x` + 0e0)) AND (`x` + 0e0) >= -9223372036854775808e0 AND (`x` + 0e0) < 9223372036854775808e0 THEN CAST(CAST((`x` + 0e0) AS SIGNED) AS CHAR) WHEN (`x` + 0e0) = FLOOR((`x` + 0e0)) AND (`x` + 0e0) > 0 AND (`x` + 0e0) < 18446744073709551616e0 THEN CAST(CAST((`x` + 0e0) AS UNSIGNED) AS CHAR) ELSE CAST((`x` + 0e0) AS CHAR) END AS BINARY)
-- canonical float double as integer_float against integer bigint(20) unsigned
CAST(CASE WHEN (`x` + 0e0) = FLOOR((`x` + 0e0)) AND (`x` + 0e0) >= -9223372036854775808e0 AND (`x` + 0e0) < 9223372036854775808e0 THEN CAST(CAST((`x` + 0e0) AS SIGNED) AS CHAR) WHEN (`x` + 0e0) = FLOOR((`x` + 0e0)) AND (`x` + 0e0) > 0 AND (`x` + 0e0) < 18446744073709551616e0 THEN CAST(CAST((`x` + 0e0) AS UNSIGNED) AS CHAR) ELSE CAST((`x` + 0e0) AS CHAR) END AS BINARY)
-- canonical float float as float against float double
(`x` + 0e0)
-- canonical float float as integer_float against integer tinyint(3) unsigned
CAST(CASE WHEN (`x` + 0e0) = FLOOR((`x` + 0e0)) AND (`x` + 0e0) >= -9223372036854775808e0 AND (`x` + 0e0) < 9223372036854775808e0 THEN CAST(CAST((`x` + 0e0) AS SIGNED) AS CHAR) WHEN (`x` + 0e0) = FLOOR((`x` + 0e0)) AND (`x` + 0e0) > 0 AND (`x` + 0e0) < 18446744073709551616e0 THEN CAST(CAST((`x` + 0e0) AS UNSIGNED) AS CHAR) ELSE CAST((`x` + 0e0) AS CHAR) END AS BINARY)
-- canonical float float unsigned as decimal_float against decimal decimal(9,2)
-- is left to others
-- canonical float float(7,3) as float against float float(7,3)
(`x` + 0e0)
-- canonical int(11) as decimal against decimal(18,4)
CAST(`x` AS DECIMAL(18, 4))
-- canonical int(11) as decimal against decimal(20,6)
CAST(`x` AS DECIMAL(20, 6))
-- canonical int(11) as decimal against decimal(38,30)
CAST(`x` AS DECIMAL(40, 30))
-- canonical int(11) as decimal against decimal(65,0)
CAST(`x` AS DECIMAL(65, 0))
-- canonical int(11) as integer against bigint(20)
CAST(`x` AS SIGNED)
-- canonical int(11) as integer against int(11)
CAST(`x` AS SIGNED)
-- canonical int(11) as integer against tinyint(1)
CAST(`x` AS SIGNED)
-- canonical int(11) as integer_float against double
CAST(CAST((`x` + 0) AS CHAR) AS BINARY)
-- canonical integer bigint(20) as integer against integer int(10) unsigned
CAST(`x` AS SIGNED)
-- canonical integer bigint(20) unsigned as decimal against decimal decimal(18,4)
CAST(`x` AS DECIMAL(24, 4))
-- canonical integer bigint(20) unsigned as decimal against decimal decimal(65,30)
CAST(`x` AS DECIMAL(65, 30))
-- canonical integer bigint(20) unsigned as integer against boolean tinyint(1)
CAST(`x` AS DECIMAL(20, 0))
-- canonical integer bigint(20) unsigned as integer against integer bigint(20) unsigned
CAST(`x` AS DECIMAL(20, 0))
-- canonical integer bigint(20) unsigned as integer against integer int(11)
CAST(`x` AS DECIMAL(20, 0))
-- canonical integer bigint(20) unsigned as integer_float against float double
CAST(CAST((`x` + 0) AS CHAR) AS BINARY)
-- canonical integer int(10) unsigned as integer against integer bigint(20)
CAST(`x` AS SIGNED)
-- canonical integer int(11) as integer against boolean bit(1)
CAST(`x` AS SIGNED)
-- canonical integer int(11) as integer against integer bigint(20) unsigned
CAST(`x` AS DECIMAL(20, 0))
-- canonical integer mediumint(9) as decimal against decimal decimal(60,2)
CAST(`x` AS DECIMAL(60, 2))
-- canonical integer tinyint(3) unsigned as integer_float against float float
CAST(CAST((`x` + 0) AS CHAR) AS BINARY)
-- canonical integer year(4) as decimal against decimal decimal(63,2)
CAST(`x` AS DECIMAL(63, 2))
-- canonical json json as json against json json
-- is left to others
-- canonical json longtext as json_text against text text
-- is left to others
-- canonical other bit as other against other bit
CONCAT(LEFT(CAST(LEFT(LPAD(BIN(`x` + 0), 1, '0'), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(LPAD(BIN(`x` + 0), 1, '0') USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(LPAD(BIN(`x` + 0), 1, '0') USING binary), 256))))
-- canonical other bit(8) as other against other bit(8)
CONCAT(LEFT(CAST(LEFT(LPAD(BIN(`x` + 0), 8, '0'), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(LPAD(BIN(`x` + 0), 8, '0') USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(LPAD(BIN(`x` + 0), 8, '0') USING binary), 256))))
-- canonical other geometry as other against other geometry
CONCAT(LEFT(CAST(LEFT(`x`, 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(`x` USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(`x` USING binary), 256))))
-- canonical other inet6 as other against other inet6
CONCAT(LEFT(CAST(LEFT(CAST(`x` AS CHAR), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CAST(`x` AS CHAR) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CAST(`x` AS CHAR) USING binary), 256))))
-- canonical other multipoint as other against other multipoint
CONCAT(LEFT(CAST(LEFT(`x`, 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(`x` USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(`x` USING binary), 256))))
-- canonical other point as other against other point
CONCAT(LEFT(CAST(LEFT(`x`, 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(`x` USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(`x` USING binary), 256))))
-- canonical other vector(3) as other against other vector(3)
CONCAT(LEFT(CAST(LEFT(`x`, 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(`x` USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(`x` USING binary), 256))))
-- canonical text char(6) utf8mb4_general_ci as text against text enum('a','b') utf8mb4_general_ci
CAST(CONVERT(`x` USING utf8mb4) AS BINARY)
-- canonical text char(6) utf8mb4_general_ci as text against text varchar(50) utf8mb4_general_ci
CAST(CONVERT(`x` USING utf8mb4) AS BINARY)
-- canonical text char(6) utf8mb4_general_ci as text against text varchar(51) utf8mb4_bin
CAST(CONVERT(`x` USING utf8mb4) AS BINARY)
-- canonical text enum('a','b') utf8mb4_general_ci as text against text char(6) utf8mb4_general_ci
CONCAT(LEFT(CAST(LEFT(CONVERT(`x` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`x` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`x` USING utf8mb4) USING binary), 256))))
-- canonical text longtext utf8mb4_bin as text against text varchar(60) utf8mb4_general_ci
CONCAT(LEFT(CAST(LEFT(CONVERT(`x` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`x` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`x` USING utf8mb4) USING binary), 256))))
-- canonical text text as json_text against json longtext
-- is left to others
-- canonical text varchar(50) utf8mb4_general_ci as text against text char(6) utf8mb4_general_ci
CAST(CONVERT(`x` USING utf8mb4) AS BINARY)
-- canonical text varchar(51) utf8mb4_bin as text against text char(6) utf8mb4_general_ci
CONCAT(LEFT(CAST(LEFT(CONVERT(`x` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`x` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`x` USING utf8mb4) USING binary), 256))))
-- canonical text varchar(60) as uuid_text against uuid uuid
CONCAT(LEFT(CAST(LEFT(CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END, 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END USING binary), 256))))
-- canonical text varchar(60) utf8mb4_general_ci as text against text longtext utf8mb4_bin
CONCAT(LEFT(CAST(LEFT(CONVERT(`x` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`x` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`x` USING utf8mb4) USING binary), 256))))
-- canonical text varchar(9) as text against text varchar(9)
CAST(CONVERT(`x` USING utf8mb4) AS BINARY)
-- canonical time time as time against time time(3)
CAST(`x` AS TIME(6))
-- canonical time time(3) as time against time time
CAST(`x` AS TIME(6))
-- canonical time(6) as time against time(6)
CAST(`x` AS TIME(6))
-- canonical timestamp datetime as timestamp against date date
CAST(`x` AS DATETIME(6))
-- canonical timestamp datetime as timestamp against timestamp datetime(3)
CAST(`x` AS DATETIME(6))
-- canonical timestamp datetime(3) as timestamp against timestamp datetime
CAST(`x` AS DATETIME(6))
-- canonical timestamptz timestamp as timestamptz against timestamptz timestamp(6)
CAST(`x` AS DATETIME(6))
-- canonical timestamptz timestamp(6) as timestamptz against timestamptz timestamp
CAST(`x` AS DATETIME(6))
-- canonical tinyint(1) as boolean against tinyint(1)
CAST(`x` AS SIGNED)
-- canonical tinyint(1) as decimal against decimal(18,4)
CAST(`x` AS DECIMAL(18, 4))
-- canonical tinyint(1) as decimal against decimal(20,6)
CAST(`x` AS DECIMAL(20, 6))
-- canonical tinyint(1) as decimal against decimal(38,30)
CAST(`x` AS DECIMAL(38, 30))
-- canonical tinyint(1) as decimal against decimal(65,0)
CAST(`x` AS DECIMAL(65, 0))
-- canonical tinyint(1) as integer against bigint(20)
CAST(`x` AS SIGNED)
-- canonical tinyint(1) as integer against int(11)
CAST(`x` AS SIGNED)
-- canonical tinyint(1) as integer_float against double
CAST(CAST((`x` + 0) AS CHAR) AS BINARY)
-- canonical uuid as uuid against uuid
CONCAT(LEFT(CAST(LEFT(CAST(`x` AS CHAR), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CAST(`x` AS CHAR) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CAST(`x` AS CHAR) USING binary), 256))))
-- canonical uuid as uuid_text against char(6)
CONCAT(LEFT(CAST(LEFT(CASE WHEN CAST(`x` AS CHAR) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CAST(`x` AS CHAR), '{', ''), '}', ''), '-', '')) ELSE CAST(`x` AS CHAR) END, 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CASE WHEN CAST(`x` AS CHAR) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CAST(`x` AS CHAR), '{', ''), '}', ''), '-', '')) ELSE CAST(`x` AS CHAR) END USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CASE WHEN CAST(`x` AS CHAR) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CAST(`x` AS CHAR), '{', ''), '}', ''), '-', '')) ELSE CAST(`x` AS CHAR) END USING binary), 256))))
-- canonical uuid as uuid_text against varchar(60)
CONCAT(LEFT(CAST(LEFT(CASE WHEN CAST(`x` AS CHAR) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CAST(`x` AS CHAR), '{', ''), '}', ''), '-', '')) ELSE CAST(`x` AS CHAR) END, 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CASE WHEN CAST(`x` AS CHAR) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CAST(`x` AS CHAR), '{', ''), '}', ''), '-', '')) ELSE CAST(`x` AS CHAR) END USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CASE WHEN CAST(`x` AS CHAR) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CAST(`x` AS CHAR), '{', ''), '}', ''), '-', '')) ELSE CAST(`x` AS CHAR) END USING binary), 256))))
-- canonical uuid uuid as uuid_text against text varchar(60)
CONCAT(LEFT(CAST(LEFT(CASE WHEN CAST(`x` AS CHAR) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CAST(`x` AS CHAR), '{', ''), '}', ''), '-', '')) ELSE CAST(`x` AS CHAR) END, 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CASE WHEN CAST(`x` AS CHAR) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CAST(`x` AS CHAR), '{', ''), '}', ''), '-', '')) ELSE CAST(`x` AS CHAR) END USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CASE WHEN CAST(`x` AS CHAR) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CAST(`x` AS CHAR), '{', ''), '}', ''), '-', '')) ELSE CAST(`x` AS CHAR) END USING binary), 256))))
-- canonical varbinary(300) as binary against varbinary(300)
CONCAT(LEFT(CAST(LEFT(`x`, 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(`x` USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(`x` USING binary), 256))))
-- canonical varchar(60) as text against char(6)
CONCAT(LEFT(CAST(LEFT(CONVERT(`x` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`x` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`x` USING utf8mb4) USING binary), 256))))
-- canonical varchar(60) as text against varchar(60)
CONCAT(LEFT(CAST(LEFT(CONVERT(`x` USING utf8mb4), 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CONVERT(`x` USING utf8mb4) USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CONVERT(`x` USING utf8mb4) USING binary), 256))))
-- canonical varchar(60) as uuid_text against uuid
CONCAT(LEFT(CAST(LEFT(CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END, 200) AS BINARY), 200), IF(OCTET_LENGTH(CONVERT(CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END USING binary)) <= 200, '', UNHEX(SHA2(CONVERT(CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END USING binary), 256))))
-- count_if
COUNT(CASE WHEN x > 1 THEN 1 END)
-- digest char(6) as text
MD5(CONCAT(CASE WHEN `x` <=> NULL THEN '-' WHEN CHAR_LENGTH(CONVERT(`x` USING utf8mb4)) > 1024 THEN CONCAT(CHAR_LENGTH(CONVERT(`x` USING utf8mb4)), '#', MD5(CONVERT(CONVERT(CONVERT(`x` USING utf8mb4) USING utf8mb4) USING binary))) ELSE CONCAT(CHAR_LENGTH(CONVERT(`x` USING utf8mb4)), ':', CONVERT(CONVERT(CONVERT(`x` USING utf8mb4) USING utf8mb4) USING binary)) END))
-- digest char(6) as uuid_text
MD5(CONCAT(CASE WHEN `x` <=> NULL THEN '-' WHEN CHAR_LENGTH(CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END) > 1024 THEN CONCAT(CHAR_LENGTH(CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END), '#', MD5(CONVERT(CONVERT(CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END USING utf8mb4) USING binary))) ELSE CONCAT(CHAR_LENGTH(CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END), ':', CONVERT(CONVERT(CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END USING utf8mb4) USING binary)) END))
-- digest date as date
MD5(CONCAT(CASE WHEN `x` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CAST(`x` AS CHAR)), ':', CONVERT(CONVERT(CAST(`x` AS CHAR) USING utf8mb4) USING binary)) END))
-- digest date as timestamp
MD5(CONCAT(CASE WHEN `x` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`x` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST(`x` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`x` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '')), ':', CONVERT(CONVERT(CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`x` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST(`x` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`x` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '') USING utf8mb4) USING binary)) END))
-- digest date date as timestamp
MD5(CONCAT(CASE WHEN `x` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`x` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST(`x` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`x` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '')), ':', CONVERT(CONVERT(CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`x` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST(`x` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`x` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '') USING utf8mb4) USING binary)) END))
-- digest decimal decimal(18,4) as decimal
MD5(CONCAT(CASE WHEN `x` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END), ':', CONVERT(CONVERT(CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END USING utf8mb4) USING binary)) END))
-- digest decimal decimal(33,30) as decimal
MD5(CONCAT(CASE WHEN `x` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END), ':', CONVERT(CONVERT(CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END USING utf8mb4) USING binary)) END))
-- digest decimal decimal(38,2) as decimal
MD5(CONCAT(CASE WHEN `x` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END), ':', CONVERT(CONVERT(CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END USING utf8mb4) USING binary)) END))
-- digest decimal decimal(39,2) as decimal
MD5(CONCAT(CASE WHEN `x` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END), ':', CONVERT(CONVERT(CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END USING utf8mb4) USING binary)) END))
-- digest decimal decimal(60,2) as decimal
MD5(CONCAT(CASE WHEN `x` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END), ':', CONVERT(CONVERT(CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END USING utf8mb4) USING binary)) END))
-- digest decimal decimal(63,2) as decimal
MD5(CONCAT(CASE WHEN `x` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END), ':', CONVERT(CONVERT(CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END USING utf8mb4) USING binary)) END))
-- digest decimal decimal(64,2) as decimal
MD5(CONCAT(CASE WHEN `x` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END), ':', CONVERT(CONVERT(CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END USING utf8mb4) USING binary)) END))
-- digest decimal decimal(64,29) as decimal
MD5(CONCAT(CASE WHEN `x` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END), ':', CONVERT(CONVERT(CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END USING utf8mb4) USING binary)) END))
-- digest decimal decimal(65,0) as decimal
MD5(CONCAT(CASE WHEN `x` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END), ':', CONVERT(CONVERT(CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END USING utf8mb4) USING binary)) END))
-- digest decimal decimal(65,2) as decimal
MD5(CONCAT(CASE WHEN `x` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END), ':', CONVERT(CONVERT(CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END USING utf8mb4) USING binary)) END))
-- digest decimal decimal(65,30) as decimal
MD5(CONCAT(CASE WHEN `x` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END), ':', CONVERT(CONVERT(CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END USING utf8mb4) USING binary)) END))
-- digest decimal(18,4) as decimal
MD5(CONCAT(CASE WHEN `x` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END), ':', CONVERT(CONVERT(CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END USING utf8mb4) USING binary)) END))
-- digest decimal(20,6) as decimal
MD5(CONCAT(CASE WHEN `x` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END), ':', CONVERT(CONVERT(CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END USING utf8mb4) USING binary)) END))
-- digest decimal(38,30) as decimal
MD5(CONCAT(CASE WHEN `x` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END), ':', CONVERT(CONVERT(CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END USING utf8mb4) USING binary)) END))
-- digest decimal(65,0) as decimal
MD5(CONCAT(CASE WHEN `x` <=> NULL THEN '-' ELSE CONCAT(CHAR_LENGTH(CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END), ':', CONVERT(CONVERT(CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END USING utf8mb4) USING binary)) END))
-- digest text char(6) utf8mb4_general_ci as text
MD5(CONCAT(CASE WHEN `x` <=> NULL THEN '-' WHEN CHAR_LENGTH(CONVERT(`x` USING utf8mb4)) > 1024 THEN CONCAT(CHAR_LENGTH(CONVERT(`x` USING utf8mb4)), '#', MD5(CONVERT(CONVERT(CONVERT(`x` USING utf8mb4) USING utf8mb4) USING binary))) ELSE CONCAT(CHAR_LENGTH(CONVERT(`x` USING utf8mb4)), ':', CONVERT(CONVERT(CONVERT(`x` USING utf8mb4) USING utf8mb4) USING binary)) END))
-- digest text enum('a','b') utf8mb4_general_ci as text
MD5(CONCAT(CASE WHEN `x` <=> NULL THEN '-' WHEN CHAR_LENGTH(CONVERT(`x` USING utf8mb4)) > 1024 THEN CONCAT(CHAR_LENGTH(CONVERT(`x` USING utf8mb4)), '#', MD5(CONVERT(CONVERT(CONVERT(`x` USING utf8mb4) USING utf8mb4) USING binary))) ELSE CONCAT(CHAR_LENGTH(CONVERT(`x` USING utf8mb4)), ':', CONVERT(CONVERT(CONVERT(`x` USING utf8mb4) USING utf8mb4) USING binary)) END))
-- digest text longtext utf8mb4_bin as text
MD5(CONCAT(CASE WHEN `x` <=> NULL THEN '-' WHEN CHAR_LENGTH(CONVERT(`x` USING utf8mb4)) > 1024 THEN CONCAT(CHAR_LENGTH(CONVERT(`x` USING utf8mb4)), '#', MD5(CONVERT(CONVERT(CONVERT(`x` USING utf8mb4) USING utf8mb4) USING binary))) ELSE CONCAT(CHAR_LENGTH(CONVERT(`x` USING utf8mb4)), ':', CONVERT(CONVERT(CONVERT(`x` USING utf8mb4) USING utf8mb4) USING binary)) END))
-- digest text varchar(50) utf8mb4_general_ci as text
MD5(CONCAT(CASE WHEN `x` <=> NULL THEN '-' WHEN CHAR_LENGTH(CONVERT(`x` USING utf8mb4)) > 1024 THEN CONCAT(CHAR_LENGTH(CONVERT(`x` USING utf8mb4)), '#', MD5(CONVERT(CONVERT(CONVERT(`x` USING utf8mb4) USING utf8mb4) USING binary))) ELSE CONCAT(CHAR_LENGTH(CONVERT(`x` USING utf8mb4)), ':', CONVERT(CONVERT(CONVERT(`x` USING utf8mb4) USING utf8mb4) USING binary)) END))
-- digest text varchar(51) utf8mb4_bin as text
MD5(CONCAT(CASE WHEN `x` <=> NULL THEN '-' WHEN CHAR_LENGTH(CONVERT(`x` USING utf8mb4)) > 1024 THEN CONCAT(CHAR_LENGTH(CONVERT(`x` USING utf8mb4)), '#', MD5(CONVERT(CONVERT(CONVERT(`x` USING utf8mb4) USING utf8mb4) USING binary))) ELSE CONCAT(CHAR_LENGTH(CONVERT(`x` USING utf8mb4)), ':', CONVERT(CONVERT(CONVERT(`x` USING utf8mb4) USING utf8mb4) USING binary)) END))
-- digest text varchar(60) as uuid_text
MD5(CONCAT(CASE WHEN `x` <=> NULL THEN '-' WHEN CHAR_LENGTH(CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END) > 1024 THEN CONCAT(CHAR_LENGTH(CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END), '#', MD5(CONVERT(CONVERT(CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END USING utf8mb4) USING binary))) ELSE CONCAT(CHAR_LENGTH(CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END), ':', CONVERT(CONVERT(CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END USING utf8mb4) USING binary)) END))
-- digest text varchar(60) utf8mb4_general_ci as text
MD5(CONCAT(CASE WHEN `x` <=> NULL THEN '-' WHEN CHAR_LENGTH(CONVERT(`x` USING utf8mb4)) > 1024 THEN CONCAT(CHAR_LENGTH(CONVERT(`x` USING utf8mb4)), '#', MD5(CONVERT(CONVERT(CONVERT(`x` USING utf8mb4) USING utf8mb4) USING binary))) ELSE CONCAT(CHAR_LENGTH(CONVERT(`x` USING utf8mb4)), ':', CONVERT(CONVERT(CONVERT(`x` USING utf8mb4) USING utf8mb4) USING binary)) END))
-- digest text varchar(9) as text
MD5(CONCAT(CASE WHEN `x` <=> NULL THEN '-' WHEN CHAR_LENGTH(CONVERT(`x` USING utf8mb4)) > 1024 THEN CONCAT(CHAR_LENGTH(CONVERT(`x` USING utf8mb4)), '#', MD5(CONVERT(CONVERT(CONVERT(`x` USING utf8mb4) USING utf8mb4) USING binary))) ELSE CONCAT(CHAR_LENGTH(CONVERT(`x` USING utf8mb4)), ':', CONVERT(CONVERT(CONVERT(`x` USING utf8mb4) USING utf8mb4) USING binary)) END))
-- digest varchar(60) as text
MD5(CONCAT(CASE WHEN `x` <=> NULL THEN '-' WHEN CHAR_LENGTH(CONVERT(`x` USING utf8mb4)) > 1024 THEN CONCAT(CHAR_LENGTH(CONVERT(`x` USING utf8mb4)), '#', MD5(CONVERT(CONVERT(CONVERT(`x` USING utf8mb4) USING utf8mb4) USING binary))) ELSE CONCAT(CHAR_LENGTH(CONVERT(`x` USING utf8mb4)), ':', CONVERT(CONVERT(CONVERT(`x` USING utf8mb4) USING utf8mb4) USING binary)) END))
-- digest varchar(60) as uuid_text
MD5(CONCAT(CASE WHEN `x` <=> NULL THEN '-' WHEN CHAR_LENGTH(CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END) > 1024 THEN CONCAT(CHAR_LENGTH(CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END), '#', MD5(CONVERT(CONVERT(CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END USING utf8mb4) USING binary))) ELSE CONCAT(CHAR_LENGTH(CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END), ':', CONVERT(CONVERT(CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END USING utf8mb4) USING binary)) END))
-- digits bigint(20)
0 of its fraction, None in all
-- digits datetime(6)
6 of its fraction, None in all
-- digits decimal decimal(18,4)
4 of its fraction, None in all
-- digits decimal decimal(33,30)
30 of its fraction, None in all
-- digits decimal decimal(38,2)
2 of its fraction, None in all
-- digits decimal decimal(39,2)
2 of its fraction, None in all
-- digits decimal decimal(60,2)
2 of its fraction, None in all
-- digits decimal decimal(63,2)
2 of its fraction, None in all
-- digits decimal decimal(64,2)
2 of its fraction, None in all
-- digits decimal decimal(64,29)
29 of its fraction, None in all
-- digits decimal decimal(65,0)
0 of its fraction, None in all
-- digits decimal decimal(65,2)
2 of its fraction, None in all
-- digits decimal decimal(65,30)
30 of its fraction, None in all
-- digits decimal decimal(9,2)
2 of its fraction, None in all
-- digits decimal(18,4)
4 of its fraction, None in all
-- digits decimal(20,6)
6 of its fraction, None in all
-- digits decimal(38,30)
30 of its fraction, None in all
-- digits decimal(65,0)
0 of its fraction, None in all
-- digits double
None of its fraction, 15 in all
-- digits float double
None of its fraction, 15 in all
-- digits float float
None of its fraction, 6 in all
-- digits float float unsigned
None of its fraction, 6 in all
-- digits float float(7,3)
None of its fraction, 6 in all
-- digits int(11)
0 of its fraction, None in all
-- digits integer bigint(20)
0 of its fraction, None in all
-- digits integer bigint(20) unsigned
0 of its fraction, None in all
-- digits integer int(10) unsigned
0 of its fraction, None in all
-- digits integer int(11)
0 of its fraction, None in all
-- digits integer mediumint(9)
0 of its fraction, None in all
-- digits integer tinyint(3) unsigned
0 of its fraction, None in all
-- digits integer year(4)
0 of its fraction, None in all
-- digits time time
0 of its fraction, None in all
-- digits time time(3)
3 of its fraction, None in all
-- digits time(6)
6 of its fraction, None in all
-- digits timestamp datetime
0 of its fraction, None in all
-- digits timestamp datetime(3)
3 of its fraction, None in all
-- digits timestamptz timestamp
0 of its fraction, None in all
-- digits timestamptz timestamp(6)
6 of its fraction, None in all
-- distinct
NOT (a.x <=> b.x)
-- draws char(6) as text
COALESCE(MD5(CONCAT(CHAR_LENGTH(CONVERT(`x` USING utf8mb4)), ':', CONVERT(CONVERT(CONVERT(`x` USING utf8mb4) USING utf8mb4) USING binary), CHAR_LENGTH(CONVERT(`x` USING utf8mb4)), ':', CONVERT(CONVERT(CONVERT(`x` USING utf8mb4) USING utf8mb4) USING binary))) < '40000000', TRUE)
-- draws char(6) as uuid_text
COALESCE(MD5(CONCAT(CHAR_LENGTH(CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END), ':', CONVERT(CONVERT(CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END USING utf8mb4) USING binary), CHAR_LENGTH(CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END), ':', CONVERT(CONVERT(CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END USING utf8mb4) USING binary))) < '40000000', TRUE)
-- draws text char(6) utf8mb4_general_ci as text
COALESCE(MD5(CONCAT(CHAR_LENGTH(CONVERT(`x` USING utf8mb4)), ':', CONVERT(CONVERT(CONVERT(`x` USING utf8mb4) USING utf8mb4) USING binary), CHAR_LENGTH(CONVERT(`x` USING utf8mb4)), ':', CONVERT(CONVERT(CONVERT(`x` USING utf8mb4) USING utf8mb4) USING binary))) < '40000000', TRUE)
-- draws text enum('a','b') utf8mb4_general_ci as text
COALESCE(MD5(CONCAT(CHAR_LENGTH(CONVERT(`x` USING utf8mb4)), ':', CONVERT(CONVERT(CONVERT(`x` USING utf8mb4) USING utf8mb4) USING binary), CHAR_LENGTH(CONVERT(`x` USING utf8mb4)), ':', CONVERT(CONVERT(CONVERT(`x` USING utf8mb4) USING utf8mb4) USING binary))) < '40000000', TRUE)
-- draws text longtext utf8mb4_bin as text
COALESCE(MD5(CONCAT(CHAR_LENGTH(CONVERT(`x` USING utf8mb4)), ':', CONVERT(CONVERT(CONVERT(`x` USING utf8mb4) USING utf8mb4) USING binary), CHAR_LENGTH(CONVERT(`x` USING utf8mb4)), ':', CONVERT(CONVERT(CONVERT(`x` USING utf8mb4) USING utf8mb4) USING binary))) < '40000000', TRUE)
-- draws text varchar(50) utf8mb4_general_ci as text
COALESCE(MD5(CONCAT(CHAR_LENGTH(CONVERT(`x` USING utf8mb4)), ':', CONVERT(CONVERT(CONVERT(`x` USING utf8mb4) USING utf8mb4) USING binary), CHAR_LENGTH(CONVERT(`x` USING utf8mb4)), ':', CONVERT(CONVERT(CONVERT(`x` USING utf8mb4) USING utf8mb4) USING binary))) < '40000000', TRUE)
-- draws text varchar(51) utf8mb4_bin as text
COALESCE(MD5(CONCAT(CHAR_LENGTH(CONVERT(`x` USING utf8mb4)), ':', CONVERT(CONVERT(CONVERT(`x` USING utf8mb4) USING utf8mb4) USING binary), CHAR_LENGTH(CONVERT(`x` USING utf8mb4)), ':', CONVERT(CONVERT(CONVERT(`x` USING utf8mb4) USING utf8mb4) USING binary))) < '40000000', TRUE)
-- draws text varchar(60) as uuid_text
COALESCE(MD5(CONCAT(CHAR_LENGTH(CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END), ':', CONVERT(CONVERT(CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END USING utf8mb4) USING binary), CHAR_LENGTH(CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END), ':', CONVERT(CONVERT(CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END USING utf8mb4) USING binary))) < '40000000', TRUE)
-- draws text varchar(60) utf8mb4_general_ci as text
COALESCE(MD5(CONCAT(CHAR_LENGTH(CONVERT(`x` USING utf8mb4)), ':', CONVERT(CONVERT(CONVERT(`x` USING utf8mb4) USING utf8mb4) USING binary), CHAR_LENGTH(CONVERT(`x` USING utf8mb4)), ':', CONVERT(CONVERT(CONVERT(`x` USING utf8mb4) USING utf8mb4) USING binary))) < '40000000', TRUE)
-- draws text varchar(9) as text
COALESCE(MD5(CONCAT(CHAR_LENGTH(CONVERT(`x` USING utf8mb4)), ':', CONVERT(CONVERT(CONVERT(`x` USING utf8mb4) USING utf8mb4) USING binary), CHAR_LENGTH(CONVERT(`x` USING utf8mb4)), ':', CONVERT(CONVERT(CONVERT(`x` USING utf8mb4) USING utf8mb4) USING binary))) < '40000000', TRUE)
-- draws varchar(60) as text
COALESCE(MD5(CONCAT(CHAR_LENGTH(CONVERT(`x` USING utf8mb4)), ':', CONVERT(CONVERT(CONVERT(`x` USING utf8mb4) USING utf8mb4) USING binary), CHAR_LENGTH(CONVERT(`x` USING utf8mb4)), ':', CONVERT(CONVERT(CONVERT(`x` USING utf8mb4) USING utf8mb4) USING binary))) < '40000000', TRUE)
-- draws varchar(60) as uuid_text
COALESCE(MD5(CONCAT(CHAR_LENGTH(CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END), ':', CONVERT(CONVERT(CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END USING utf8mb4) USING binary), CHAR_LENGTH(CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END), ':', CONVERT(CONVERT(CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END USING utf8mb4) USING binary))) < '40000000', TRUE)
-- draws_all
1 = 1
-- equal_by datetime_precision to a tenth date as timestamp against datetime(6)
ABS(TIMESTAMPDIFF(MICROSECOND, a.v0, b.v0)) < 100000
-- equal_by datetime_precision to a tenth date date as timestamp against timestamp datetime
ABS(TIMESTAMPDIFF(MICROSECOND, a.v0, b.v0)) < 100000
-- equal_by datetime_precision to a tenth datetime(6) as timestamp against date
ABS(TIMESTAMPDIFF(MICROSECOND, a.v0, b.v0)) < 100000
-- equal_by datetime_precision to a tenth datetime(6) as timestamp against datetime(6)
ABS(TIMESTAMPDIFF(MICROSECOND, a.v0, b.v0)) < 100000
-- equal_by datetime_precision to a tenth timestamp datetime as timestamp against date date
ABS(TIMESTAMPDIFF(MICROSECOND, a.v0, b.v0)) < 100000
-- equal_by datetime_precision to a tenth timestamp datetime as timestamp against timestamp datetime(3)
ABS(TIMESTAMPDIFF(MICROSECOND, a.v0, b.v0)) < 100000
-- equal_by datetime_precision to a tenth timestamp datetime(3) as timestamp against timestamp datetime
ABS(TIMESTAMPDIFF(MICROSECOND, a.v0, b.v0)) < 100000
-- equal_by datetime_precision to a tenth timestamptz timestamp as timestamptz against timestamptz timestamp(6)
ABS(TIMESTAMPDIFF(MICROSECOND, a.v0, b.v0)) < 100000
-- equal_by datetime_precision to a tenth timestamptz timestamp(6) as timestamptz against timestamptz timestamp
ABS(TIMESTAMPDIFF(MICROSECOND, a.v0, b.v0)) < 100000
-- equal_by null_equals_empty NULL or empty char(6) as text against char(6)
COALESCE(a.v0, '') = COALESCE(b.v0, '')
-- equal_by null_equals_empty NULL or empty char(6) as text against varchar(60)
COALESCE(a.v0, '') = COALESCE(b.v0, '')
-- equal_by null_equals_empty NULL or empty text char(6) utf8mb4_general_ci as text against text enum('a','b') utf8mb4_general_ci
COALESCE(a.v0, '') = COALESCE(b.v0, '')
-- equal_by null_equals_empty NULL or empty text char(6) utf8mb4_general_ci as text against text varchar(50) utf8mb4_general_ci
COALESCE(a.v0, '') = COALESCE(b.v0, '')
-- equal_by null_equals_empty NULL or empty text char(6) utf8mb4_general_ci as text against text varchar(51) utf8mb4_bin
COALESCE(a.v0, '') = COALESCE(b.v0, '')
-- equal_by null_equals_empty NULL or empty text enum('a','b') utf8mb4_general_ci as text against text char(6) utf8mb4_general_ci
COALESCE(a.v0, '') = COALESCE(b.v0, '')
-- equal_by null_equals_empty NULL or empty text longtext utf8mb4_bin as text against text varchar(60) utf8mb4_general_ci
COALESCE(a.v0, '') = COALESCE(b.v0, '')
-- equal_by null_equals_empty NULL or empty text varchar(50) utf8mb4_general_ci as text against text char(6) utf8mb4_general_ci
COALESCE(a.v0, '') = COALESCE(b.v0, '')
-- equal_by null_equals_empty NULL or empty text varchar(51) utf8mb4_bin as text against text char(6) utf8mb4_general_ci
COALESCE(a.v0, '') = COALESCE(b.v0, '')
-- equal_by null_equals_empty NULL or empty text varchar(60) utf8mb4_general_ci as text against text longtext utf8mb4_bin
COALESCE(a.v0, '') = COALESCE(b.v0, '')
-- equal_by null_equals_empty NULL or empty text varchar(9) as text against text varchar(9)
COALESCE(a.v0, '') = COALESCE(b.v0, '')
-- equal_by null_equals_empty NULL or empty varchar(60) as text against char(6)
COALESCE(a.v0, '') = COALESCE(b.v0, '')
-- equal_by null_equals_empty NULL or empty varchar(60) as text against varchar(60)
COALESCE(a.v0, '') = COALESCE(b.v0, '')
-- equal_by tolerance far bigint(20) as decimal against decimal(18,4)
ABS(CAST(b.v0 AS DECIMAL(25, 4)) - CAST(a.v0 AS DECIMAL(25, 4))) IS NOT NULL
-- equal_by tolerance far bigint(20) as decimal against decimal(20,6)
ABS(CAST(b.v0 AS DECIMAL(27, 6)) - CAST(a.v0 AS DECIMAL(27, 6))) IS NOT NULL
-- equal_by tolerance far bigint(20) as decimal against decimal(38,30)
ABS(CAST(b.v0 AS DECIMAL(51, 30)) - CAST(a.v0 AS DECIMAL(51, 30))) IS NOT NULL
-- equal_by tolerance far bigint(20) as integer against bigint(20)
ABS(CAST(b.v0 AS DECIMAL(21, 0)) - CAST(a.v0 AS DECIMAL(21, 0))) IS NOT NULL
-- equal_by tolerance far bigint(20) as integer against int(11)
ABS(CAST(b.v0 AS DECIMAL(21, 0)) - CAST(a.v0 AS DECIMAL(21, 0))) IS NOT NULL
-- equal_by tolerance far bigint(20) as integer against tinyint(1)
ABS(CAST(b.v0 AS DECIMAL(21, 0)) - CAST(a.v0 AS DECIMAL(21, 0))) IS NOT NULL
-- equal_by tolerance far boolean bit(1) as decimal against decimal decimal(18,4)
ABS(CAST(b.v0 AS DECIMAL(19, 4)) - CAST(a.v0 AS DECIMAL(19, 4))) IS NOT NULL
-- equal_by tolerance far boolean bit(1) as integer against integer int(11)
ABS(CAST(b.v0 AS DECIMAL(11, 0)) - CAST(a.v0 AS DECIMAL(11, 0))) IS NOT NULL
-- equal_by tolerance far boolean tinyint(1) as integer against integer bigint(20) unsigned
ABS(CAST(b.v0 AS DECIMAL(21, 0)) - CAST(a.v0 AS DECIMAL(21, 0))) IS NOT NULL
-- equal_by tolerance far decimal decimal(18,4) as decimal against boolean bit(1)
ABS(CAST(b.v0 AS DECIMAL(19, 4)) - CAST(a.v0 AS DECIMAL(19, 4))) IS NOT NULL
-- equal_by tolerance far decimal decimal(18,4) as decimal against integer bigint(20) unsigned
ABS(CAST(b.v0 AS DECIMAL(25, 4)) - CAST(a.v0 AS DECIMAL(25, 4))) IS NOT NULL
-- equal_by tolerance far decimal decimal(33,30) as decimal against decimal decimal(33,30)
ABS(CAST(b.v0 AS DECIMAL(34, 30)) - CAST(a.v0 AS DECIMAL(34, 30))) IS NOT NULL
-- equal_by tolerance far decimal decimal(38,2) as decimal against decimal decimal(39,2)
ABS(CAST(b.v0 AS DECIMAL(40, 2)) - CAST(a.v0 AS DECIMAL(40, 2))) < CAST('1000000000000000000000000000000.00' AS DECIMAL(40, 2))
-- equal_by tolerance far decimal decimal(39,2) as decimal against decimal decimal(38,2)
ABS(CAST(b.v0 AS DECIMAL(40, 2)) - CAST(a.v0 AS DECIMAL(40, 2))) < CAST('1000000000000000000000000000000.00' AS DECIMAL(40, 2))
-- equal_by tolerance far decimal decimal(60,2) as decimal against integer mediumint(9)
ABS(CAST(b.v0 AS DECIMAL(61, 2)) - CAST(a.v0 AS DECIMAL(61, 2))) < CAST('1000000000000000000000000000000.00' AS DECIMAL(61, 2))
-- equal_by tolerance far decimal decimal(63,2) as decimal against integer year(4)
ABS(CAST(b.v0 AS DECIMAL(64, 2)) - CAST(a.v0 AS DECIMAL(64, 2))) < CAST('1000000000000000000000000000000.00' AS DECIMAL(64, 2))
-- equal_by tolerance far decimal decimal(64,2) as decimal against decimal decimal(64,2)
ABS(CAST(b.v0 AS DECIMAL(65, 2)) - CAST(a.v0 AS DECIMAL(65, 2))) < CAST('1000000000000000000000000000000.00' AS DECIMAL(65, 2))
-- equal_by tolerance far decimal(18,4) as decimal against bigint(20)
ABS(CAST(b.v0 AS DECIMAL(25, 4)) - CAST(a.v0 AS DECIMAL(25, 4))) IS NOT NULL
-- equal_by tolerance far decimal(18,4) as decimal against decimal(18,4)
ABS(CAST(b.v0 AS DECIMAL(19, 4)) - CAST(a.v0 AS DECIMAL(19, 4))) IS NOT NULL
-- equal_by tolerance far decimal(18,4) as decimal against decimal(20,6)
ABS(CAST(b.v0 AS DECIMAL(21, 6)) - CAST(a.v0 AS DECIMAL(21, 6))) IS NOT NULL
-- equal_by tolerance far decimal(18,4) as decimal against decimal(38,30)
ABS(CAST(b.v0 AS DECIMAL(45, 30)) - CAST(a.v0 AS DECIMAL(45, 30))) IS NOT NULL
-- equal_by tolerance far decimal(18,4) as decimal against int(11)
ABS(CAST(b.v0 AS DECIMAL(19, 4)) - CAST(a.v0 AS DECIMAL(19, 4))) IS NOT NULL
-- equal_by tolerance far decimal(18,4) as decimal against tinyint(1)
ABS(CAST(b.v0 AS DECIMAL(19, 4)) - CAST(a.v0 AS DECIMAL(19, 4))) IS NOT NULL
-- equal_by tolerance far decimal(20,6) as decimal against bigint(20)
ABS(CAST(b.v0 AS DECIMAL(27, 6)) - CAST(a.v0 AS DECIMAL(27, 6))) IS NOT NULL
-- equal_by tolerance far decimal(20,6) as decimal against decimal(18,4)
ABS(CAST(b.v0 AS DECIMAL(21, 6)) - CAST(a.v0 AS DECIMAL(21, 6))) IS NOT NULL
-- equal_by tolerance far decimal(20,6) as decimal against decimal(20,6)
ABS(CAST(b.v0 AS DECIMAL(21, 6)) - CAST(a.v0 AS DECIMAL(21, 6))) IS NOT NULL
-- equal_by tolerance far decimal(20,6) as decimal against decimal(38,30)
ABS(CAST(b.v0 AS DECIMAL(45, 30)) - CAST(a.v0 AS DECIMAL(45, 30))) IS NOT NULL
-- equal_by tolerance far decimal(20,6) as decimal against int(11)
ABS(CAST(b.v0 AS DECIMAL(21, 6)) - CAST(a.v0 AS DECIMAL(21, 6))) IS NOT NULL
-- equal_by tolerance far decimal(20,6) as decimal against tinyint(1)
ABS(CAST(b.v0 AS DECIMAL(21, 6)) - CAST(a.v0 AS DECIMAL(21, 6))) IS NOT NULL
-- equal_by tolerance far decimal(38,30) as decimal against bigint(20)
ABS(CAST(b.v0 AS DECIMAL(51, 30)) - CAST(a.v0 AS DECIMAL(51, 30))) IS NOT NULL
-- equal_by tolerance far decimal(38,30) as decimal against decimal(18,4)
ABS(CAST(b.v0 AS DECIMAL(45, 30)) - CAST(a.v0 AS DECIMAL(45, 30))) IS NOT NULL
-- equal_by tolerance far decimal(38,30) as decimal against decimal(20,6)
ABS(CAST(b.v0 AS DECIMAL(45, 30)) - CAST(a.v0 AS DECIMAL(45, 30))) IS NOT NULL
-- equal_by tolerance far decimal(38,30) as decimal against decimal(38,30)
ABS(CAST(b.v0 AS DECIMAL(39, 30)) - CAST(a.v0 AS DECIMAL(39, 30))) IS NOT NULL
-- equal_by tolerance far decimal(38,30) as decimal against int(11)
ABS(CAST(b.v0 AS DECIMAL(41, 30)) - CAST(a.v0 AS DECIMAL(41, 30))) IS NOT NULL
-- equal_by tolerance far decimal(38,30) as decimal against tinyint(1)
ABS(CAST(b.v0 AS DECIMAL(39, 30)) - CAST(a.v0 AS DECIMAL(39, 30))) IS NOT NULL
-- equal_by tolerance far double as float against double
CASE WHEN ABS(a.v0) > 8e+307 OR ABS(b.v0) > 8e+307 THEN 1 = 0 ELSE ABS(b.v0 - a.v0) < 1e+30 END
-- equal_by tolerance far float double as float against float float
CASE WHEN ABS(a.v0) > 8e+307 OR ABS(b.v0) > 8e+307 THEN 1 = 0 ELSE ABS(b.v0 - a.v0) < 1e+30 END
-- equal_by tolerance far float float as float against float double
CASE WHEN ABS(a.v0) > 8e+307 OR ABS(b.v0) > 8e+307 THEN 1 = 0 ELSE ABS(b.v0 - a.v0) < 1e+30 END
-- equal_by tolerance far float float(7,3) as float against float float(7,3)
CASE WHEN ABS(a.v0) > 8e+307 OR ABS(b.v0) > 8e+307 THEN 1 = 0 ELSE ABS(b.v0 - a.v0) < 1e+30 END
-- equal_by tolerance far int(11) as decimal against decimal(18,4)
ABS(CAST(b.v0 AS DECIMAL(19, 4)) - CAST(a.v0 AS DECIMAL(19, 4))) IS NOT NULL
-- equal_by tolerance far int(11) as decimal against decimal(20,6)
ABS(CAST(b.v0 AS DECIMAL(21, 6)) - CAST(a.v0 AS DECIMAL(21, 6))) IS NOT NULL
-- equal_by tolerance far int(11) as decimal against decimal(38,30)
ABS(CAST(b.v0 AS DECIMAL(41, 30)) - CAST(a.v0 AS DECIMAL(41, 30))) IS NOT NULL
-- equal_by tolerance far int(11) as integer against bigint(20)
ABS(CAST(b.v0 AS DECIMAL(21, 0)) - CAST(a.v0 AS DECIMAL(21, 0))) IS NOT NULL
-- equal_by tolerance far int(11) as integer against int(11)
ABS(CAST(b.v0 AS DECIMAL(11, 0)) - CAST(a.v0 AS DECIMAL(11, 0))) IS NOT NULL
-- equal_by tolerance far int(11) as integer against tinyint(1)
ABS(CAST(b.v0 AS DECIMAL(11, 0)) - CAST(a.v0 AS DECIMAL(11, 0))) IS NOT NULL
-- equal_by tolerance far integer bigint(20) as integer against integer int(10) unsigned
ABS(CAST(b.v0 AS DECIMAL(21, 0)) - CAST(a.v0 AS DECIMAL(21, 0))) IS NOT NULL
-- equal_by tolerance far integer bigint(20) unsigned as decimal against decimal decimal(18,4)
ABS(CAST(b.v0 AS DECIMAL(25, 4)) - CAST(a.v0 AS DECIMAL(25, 4))) IS NOT NULL
-- equal_by tolerance far integer bigint(20) unsigned as integer against boolean tinyint(1)
ABS(CAST(b.v0 AS DECIMAL(21, 0)) - CAST(a.v0 AS DECIMAL(21, 0))) IS NOT NULL
-- equal_by tolerance far integer bigint(20) unsigned as integer against integer bigint(20) unsigned
ABS(CAST(b.v0 AS DECIMAL(21, 0)) - CAST(a.v0 AS DECIMAL(21, 0))) IS NOT NULL
-- equal_by tolerance far integer bigint(20) unsigned as integer against integer int(11)
ABS(CAST(b.v0 AS DECIMAL(21, 0)) - CAST(a.v0 AS DECIMAL(21, 0))) IS NOT NULL
-- equal_by tolerance far integer int(10) unsigned as integer against integer bigint(20)
ABS(CAST(b.v0 AS DECIMAL(21, 0)) - CAST(a.v0 AS DECIMAL(21, 0))) IS NOT NULL
-- equal_by tolerance far integer int(11) as integer against boolean bit(1)
ABS(CAST(b.v0 AS DECIMAL(11, 0)) - CAST(a.v0 AS DECIMAL(11, 0))) IS NOT NULL
-- equal_by tolerance far integer int(11) as integer against integer bigint(20) unsigned
ABS(CAST(b.v0 AS DECIMAL(21, 0)) - CAST(a.v0 AS DECIMAL(21, 0))) IS NOT NULL
-- equal_by tolerance far integer mediumint(9) as decimal against decimal decimal(60,2)
ABS(CAST(b.v0 AS DECIMAL(61, 2)) - CAST(a.v0 AS DECIMAL(61, 2))) < CAST('1000000000000000000000000000000.00' AS DECIMAL(61, 2))
-- equal_by tolerance far integer year(4) as decimal against decimal decimal(63,2)
ABS(CAST(b.v0 AS DECIMAL(64, 2)) - CAST(a.v0 AS DECIMAL(64, 2))) < CAST('1000000000000000000000000000000.00' AS DECIMAL(64, 2))
-- equal_by tolerance far tinyint(1) as decimal against decimal(18,4)
ABS(CAST(b.v0 AS DECIMAL(19, 4)) - CAST(a.v0 AS DECIMAL(19, 4))) IS NOT NULL
-- equal_by tolerance far tinyint(1) as decimal against decimal(20,6)
ABS(CAST(b.v0 AS DECIMAL(21, 6)) - CAST(a.v0 AS DECIMAL(21, 6))) IS NOT NULL
-- equal_by tolerance far tinyint(1) as decimal against decimal(38,30)
ABS(CAST(b.v0 AS DECIMAL(39, 30)) - CAST(a.v0 AS DECIMAL(39, 30))) IS NOT NULL
-- equal_by tolerance far tinyint(1) as integer against bigint(20)
ABS(CAST(b.v0 AS DECIMAL(21, 0)) - CAST(a.v0 AS DECIMAL(21, 0))) IS NOT NULL
-- equal_by tolerance far tinyint(1) as integer against int(11)
ABS(CAST(b.v0 AS DECIMAL(11, 0)) - CAST(a.v0 AS DECIMAL(11, 0))) IS NOT NULL
-- equal_by tolerance in proportion double as float against double
CASE WHEN ABS(a.v0) > 1e+200 THEN ABS((CASE WHEN ABS(b.v0) < 1e+150 THEN 0.0e0 ELSE b.v0 * 3.8725919148493183e-121 END) - a.v0 * 3.8725919148493183e-121) < 0.01e0 * ABS(a.v0 * 3.8725919148493183e-121) WHEN ABS(a.v0) < 1e-200 THEN CASE WHEN ABS(b.v0) > 1e-90 THEN 1 = 0 ELSE ABS(b.v0 * 2.5822498780869086e+120 - a.v0 * 2.5822498780869086e+120) < 0.01e0 * ABS(a.v0 * 2.5822498780869086e+120) END ELSE ABS(b.v0 - a.v0) < 0.01e0 * ABS(a.v0) END
-- equal_by tolerance in proportion float double as float against float float
CASE WHEN ABS(a.v0) > 1e+200 THEN ABS((CASE WHEN ABS(b.v0) < 1e+150 THEN 0.0e0 ELSE b.v0 * 3.8725919148493183e-121 END) - a.v0 * 3.8725919148493183e-121) < 0.01e0 * ABS(a.v0 * 3.8725919148493183e-121) WHEN ABS(a.v0) < 1e-200 THEN CASE WHEN ABS(b.v0) > 1e-90 THEN 1 = 0 ELSE ABS(b.v0 * 2.5822498780869086e+120 - a.v0 * 2.5822498780869086e+120) < 0.01e0 * ABS(a.v0 * 2.5822498780869086e+120) END ELSE ABS(b.v0 - a.v0) < 0.01e0 * ABS(a.v0) END
-- equal_by tolerance in proportion float float as float against float double
CASE WHEN ABS(a.v0) > 1e+200 THEN ABS((CASE WHEN ABS(b.v0) < 1e+150 THEN 0.0e0 ELSE b.v0 * 3.8725919148493183e-121 END) - a.v0 * 3.8725919148493183e-121) < 0.01e0 * ABS(a.v0 * 3.8725919148493183e-121) WHEN ABS(a.v0) < 1e-200 THEN CASE WHEN ABS(b.v0) > 1e-90 THEN 1 = 0 ELSE ABS(b.v0 * 2.5822498780869086e+120 - a.v0 * 2.5822498780869086e+120) < 0.01e0 * ABS(a.v0 * 2.5822498780869086e+120) END ELSE ABS(b.v0 - a.v0) < 0.01e0 * ABS(a.v0) END
-- equal_by tolerance in proportion float float(7,3) as float against float float(7,3)
CASE WHEN ABS(a.v0) > 1e+200 THEN ABS((CASE WHEN ABS(b.v0) < 1e+150 THEN 0.0e0 ELSE b.v0 * 3.8725919148493183e-121 END) - a.v0 * 3.8725919148493183e-121) < 0.01e0 * ABS(a.v0 * 3.8725919148493183e-121) WHEN ABS(a.v0) < 1e-200 THEN CASE WHEN ABS(b.v0) > 1e-90 THEN 1 = 0 ELSE ABS(b.v0 * 2.5822498780869086e+120 - a.v0 * 2.5822498780869086e+120) < 0.01e0 * ABS(a.v0 * 2.5822498780869086e+120) END ELSE ABS(b.v0 - a.v0) < 0.01e0 * ABS(a.v0) END
-- equal_by tolerance near bigint(20) as decimal against decimal(18,4)
ABS(CAST(b.v0 AS DECIMAL(25, 4)) - CAST(a.v0 AS DECIMAL(25, 4))) < CAST('0.0150' AS DECIMAL(25, 4))
-- equal_by tolerance near bigint(20) as decimal against decimal(20,6)
ABS(CAST(b.v0 AS DECIMAL(27, 6)) - CAST(a.v0 AS DECIMAL(27, 6))) < CAST('0.015000' AS DECIMAL(27, 6))
-- equal_by tolerance near bigint(20) as decimal against decimal(38,30)
ABS(CAST(b.v0 AS DECIMAL(51, 30)) - CAST(a.v0 AS DECIMAL(51, 30))) < CAST('0.015000000000000000000000000000' AS DECIMAL(51, 30))
-- equal_by tolerance near bigint(20) as integer against bigint(20)
ABS(CAST(b.v0 AS DECIMAL(21, 0)) - CAST(a.v0 AS DECIMAL(21, 0))) < CAST('1' AS DECIMAL(21, 0))
-- equal_by tolerance near bigint(20) as integer against int(11)
ABS(CAST(b.v0 AS DECIMAL(21, 0)) - CAST(a.v0 AS DECIMAL(21, 0))) < CAST('1' AS DECIMAL(21, 0))
-- equal_by tolerance near bigint(20) as integer against tinyint(1)
ABS(CAST(b.v0 AS DECIMAL(21, 0)) - CAST(a.v0 AS DECIMAL(21, 0))) < CAST('1' AS DECIMAL(21, 0))
-- equal_by tolerance near boolean bit(1) as decimal against decimal decimal(18,4)
ABS(CAST(b.v0 AS DECIMAL(19, 4)) - CAST(a.v0 AS DECIMAL(19, 4))) < CAST('0.0150' AS DECIMAL(19, 4))
-- equal_by tolerance near boolean bit(1) as integer against integer int(11)
ABS(CAST(b.v0 AS DECIMAL(11, 0)) - CAST(a.v0 AS DECIMAL(11, 0))) < CAST('1' AS DECIMAL(11, 0))
-- equal_by tolerance near boolean tinyint(1) as integer against integer bigint(20) unsigned
ABS(CAST(b.v0 AS DECIMAL(21, 0)) - CAST(a.v0 AS DECIMAL(21, 0))) < CAST('1' AS DECIMAL(21, 0))
-- equal_by tolerance near decimal decimal(18,4) as decimal against boolean bit(1)
ABS(CAST(b.v0 AS DECIMAL(19, 4)) - CAST(a.v0 AS DECIMAL(19, 4))) < CAST('0.0150' AS DECIMAL(19, 4))
-- equal_by tolerance near decimal decimal(18,4) as decimal against integer bigint(20) unsigned
ABS(CAST(b.v0 AS DECIMAL(25, 4)) - CAST(a.v0 AS DECIMAL(25, 4))) < CAST('0.0150' AS DECIMAL(25, 4))
-- equal_by tolerance near decimal decimal(33,30) as decimal against decimal decimal(33,30)
ABS(CAST(b.v0 AS DECIMAL(34, 30)) - CAST(a.v0 AS DECIMAL(34, 30))) < CAST('0.015000000000000000000000000000' AS DECIMAL(34, 30))
-- equal_by tolerance near decimal decimal(38,2) as decimal against decimal decimal(39,2)
ABS(CAST(b.v0 AS DECIMAL(40, 2)) - CAST(a.v0 AS DECIMAL(40, 2))) < CAST('0.02' AS DECIMAL(40, 2))
-- equal_by tolerance near decimal decimal(39,2) as decimal against decimal decimal(38,2)
ABS(CAST(b.v0 AS DECIMAL(40, 2)) - CAST(a.v0 AS DECIMAL(40, 2))) < CAST('0.02' AS DECIMAL(40, 2))
-- equal_by tolerance near decimal decimal(60,2) as decimal against integer mediumint(9)
ABS(CAST(b.v0 AS DECIMAL(61, 2)) - CAST(a.v0 AS DECIMAL(61, 2))) < CAST('0.02' AS DECIMAL(61, 2))
-- equal_by tolerance near decimal decimal(63,2) as decimal against integer year(4)
ABS(CAST(b.v0 AS DECIMAL(64, 2)) - CAST(a.v0 AS DECIMAL(64, 2))) < CAST('0.02' AS DECIMAL(64, 2))
-- equal_by tolerance near decimal decimal(64,2) as decimal against decimal decimal(64,2)
ABS(CAST(b.v0 AS DECIMAL(65, 2)) - CAST(a.v0 AS DECIMAL(65, 2))) < CAST('0.02' AS DECIMAL(65, 2))
-- equal_by tolerance near decimal(18,4) as decimal against bigint(20)
ABS(CAST(b.v0 AS DECIMAL(25, 4)) - CAST(a.v0 AS DECIMAL(25, 4))) < CAST('0.0150' AS DECIMAL(25, 4))
-- equal_by tolerance near decimal(18,4) as decimal against decimal(18,4)
ABS(CAST(b.v0 AS DECIMAL(19, 4)) - CAST(a.v0 AS DECIMAL(19, 4))) < CAST('0.0150' AS DECIMAL(19, 4))
-- equal_by tolerance near decimal(18,4) as decimal against decimal(20,6)
ABS(CAST(b.v0 AS DECIMAL(21, 6)) - CAST(a.v0 AS DECIMAL(21, 6))) < CAST('0.015000' AS DECIMAL(21, 6))
-- equal_by tolerance near decimal(18,4) as decimal against decimal(38,30)
ABS(CAST(b.v0 AS DECIMAL(45, 30)) - CAST(a.v0 AS DECIMAL(45, 30))) < CAST('0.015000000000000000000000000000' AS DECIMAL(45, 30))
-- equal_by tolerance near decimal(18,4) as decimal against int(11)
ABS(CAST(b.v0 AS DECIMAL(19, 4)) - CAST(a.v0 AS DECIMAL(19, 4))) < CAST('0.0150' AS DECIMAL(19, 4))
-- equal_by tolerance near decimal(18,4) as decimal against tinyint(1)
ABS(CAST(b.v0 AS DECIMAL(19, 4)) - CAST(a.v0 AS DECIMAL(19, 4))) < CAST('0.0150' AS DECIMAL(19, 4))
-- equal_by tolerance near decimal(20,6) as decimal against bigint(20)
ABS(CAST(b.v0 AS DECIMAL(27, 6)) - CAST(a.v0 AS DECIMAL(27, 6))) < CAST('0.015000' AS DECIMAL(27, 6))
-- equal_by tolerance near decimal(20,6) as decimal against decimal(18,4)
ABS(CAST(b.v0 AS DECIMAL(21, 6)) - CAST(a.v0 AS DECIMAL(21, 6))) < CAST('0.015000' AS DECIMAL(21, 6))
-- equal_by tolerance near decimal(20,6) as decimal against decimal(20,6)
ABS(CAST(b.v0 AS DECIMAL(21, 6)) - CAST(a.v0 AS DECIMAL(21, 6))) < CAST('0.015000' AS DECIMAL(21, 6))
-- equal_by tolerance near decimal(20,6) as decimal against decimal(38,30)
ABS(CAST(b.v0 AS DECIMAL(45, 30)) - CAST(a.v0 AS DECIMAL(45, 30))) < CAST('0.015000000000000000000000000000' AS DECIMAL(45, 30))
-- equal_by tolerance near decimal(20,6) as decimal against int(11)
ABS(CAST(b.v0 AS DECIMAL(21, 6)) - CAST(a.v0 AS DECIMAL(21, 6))) < CAST('0.015000' AS DECIMAL(21, 6))
-- equal_by tolerance near decimal(20,6) as decimal against tinyint(1)
ABS(CAST(b.v0 AS DECIMAL(21, 6)) - CAST(a.v0 AS DECIMAL(21, 6))) < CAST('0.015000' AS DECIMAL(21, 6))
-- equal_by tolerance near decimal(38,30) as decimal against bigint(20)
ABS(CAST(b.v0 AS DECIMAL(51, 30)) - CAST(a.v0 AS DECIMAL(51, 30))) < CAST('0.015000000000000000000000000000' AS DECIMAL(51, 30))
-- equal_by tolerance near decimal(38,30) as decimal against decimal(18,4)
ABS(CAST(b.v0 AS DECIMAL(45, 30)) - CAST(a.v0 AS DECIMAL(45, 30))) < CAST('0.015000000000000000000000000000' AS DECIMAL(45, 30))
-- equal_by tolerance near decimal(38,30) as decimal against decimal(20,6)
ABS(CAST(b.v0 AS DECIMAL(45, 30)) - CAST(a.v0 AS DECIMAL(45, 30))) < CAST('0.015000000000000000000000000000' AS DECIMAL(45, 30))
-- equal_by tolerance near decimal(38,30) as decimal against decimal(38,30)
ABS(CAST(b.v0 AS DECIMAL(39, 30)) - CAST(a.v0 AS DECIMAL(39, 30))) < CAST('0.015000000000000000000000000000' AS DECIMAL(39, 30))
-- equal_by tolerance near decimal(38,30) as decimal against int(11)
ABS(CAST(b.v0 AS DECIMAL(41, 30)) - CAST(a.v0 AS DECIMAL(41, 30))) < CAST('0.015000000000000000000000000000' AS DECIMAL(41, 30))
-- equal_by tolerance near decimal(38,30) as decimal against tinyint(1)
ABS(CAST(b.v0 AS DECIMAL(39, 30)) - CAST(a.v0 AS DECIMAL(39, 30))) < CAST('0.015000000000000000000000000000' AS DECIMAL(39, 30))
-- equal_by tolerance near double as float against double
CASE WHEN ABS(a.v0) > 8e+307 OR ABS(b.v0) > 8e+307 THEN 1 = 0 ELSE ABS(b.v0 - a.v0) < 0.015e0 END
-- equal_by tolerance near float double as float against float float
CASE WHEN ABS(a.v0) > 8e+307 OR ABS(b.v0) > 8e+307 THEN 1 = 0 ELSE ABS(b.v0 - a.v0) < 0.015e0 END
-- equal_by tolerance near float float as float against float double
CASE WHEN ABS(a.v0) > 8e+307 OR ABS(b.v0) > 8e+307 THEN 1 = 0 ELSE ABS(b.v0 - a.v0) < 0.015e0 END
-- equal_by tolerance near float float(7,3) as float against float float(7,3)
CASE WHEN ABS(a.v0) > 8e+307 OR ABS(b.v0) > 8e+307 THEN 1 = 0 ELSE ABS(b.v0 - a.v0) < 0.015e0 END
-- equal_by tolerance near int(11) as decimal against decimal(18,4)
ABS(CAST(b.v0 AS DECIMAL(19, 4)) - CAST(a.v0 AS DECIMAL(19, 4))) < CAST('0.0150' AS DECIMAL(19, 4))
-- equal_by tolerance near int(11) as decimal against decimal(20,6)
ABS(CAST(b.v0 AS DECIMAL(21, 6)) - CAST(a.v0 AS DECIMAL(21, 6))) < CAST('0.015000' AS DECIMAL(21, 6))
-- equal_by tolerance near int(11) as decimal against decimal(38,30)
ABS(CAST(b.v0 AS DECIMAL(41, 30)) - CAST(a.v0 AS DECIMAL(41, 30))) < CAST('0.015000000000000000000000000000' AS DECIMAL(41, 30))
-- equal_by tolerance near int(11) as integer against bigint(20)
ABS(CAST(b.v0 AS DECIMAL(21, 0)) - CAST(a.v0 AS DECIMAL(21, 0))) < CAST('1' AS DECIMAL(21, 0))
-- equal_by tolerance near int(11) as integer against int(11)
ABS(CAST(b.v0 AS DECIMAL(11, 0)) - CAST(a.v0 AS DECIMAL(11, 0))) < CAST('1' AS DECIMAL(11, 0))
-- equal_by tolerance near int(11) as integer against tinyint(1)
ABS(CAST(b.v0 AS DECIMAL(11, 0)) - CAST(a.v0 AS DECIMAL(11, 0))) < CAST('1' AS DECIMAL(11, 0))
-- equal_by tolerance near integer bigint(20) as integer against integer int(10) unsigned
ABS(CAST(b.v0 AS DECIMAL(21, 0)) - CAST(a.v0 AS DECIMAL(21, 0))) < CAST('1' AS DECIMAL(21, 0))
-- equal_by tolerance near integer bigint(20) unsigned as decimal against decimal decimal(18,4)
ABS(CAST(b.v0 AS DECIMAL(25, 4)) - CAST(a.v0 AS DECIMAL(25, 4))) < CAST('0.0150' AS DECIMAL(25, 4))
-- equal_by tolerance near integer bigint(20) unsigned as integer against boolean tinyint(1)
ABS(CAST(b.v0 AS DECIMAL(21, 0)) - CAST(a.v0 AS DECIMAL(21, 0))) < CAST('1' AS DECIMAL(21, 0))
-- equal_by tolerance near integer bigint(20) unsigned as integer against integer bigint(20) unsigned
ABS(CAST(b.v0 AS DECIMAL(21, 0)) - CAST(a.v0 AS DECIMAL(21, 0))) < CAST('1' AS DECIMAL(21, 0))
-- equal_by tolerance near integer bigint(20) unsigned as integer against integer int(11)
ABS(CAST(b.v0 AS DECIMAL(21, 0)) - CAST(a.v0 AS DECIMAL(21, 0))) < CAST('1' AS DECIMAL(21, 0))
-- equal_by tolerance near integer int(10) unsigned as integer against integer bigint(20)
ABS(CAST(b.v0 AS DECIMAL(21, 0)) - CAST(a.v0 AS DECIMAL(21, 0))) < CAST('1' AS DECIMAL(21, 0))
-- equal_by tolerance near integer int(11) as integer against boolean bit(1)
ABS(CAST(b.v0 AS DECIMAL(11, 0)) - CAST(a.v0 AS DECIMAL(11, 0))) < CAST('1' AS DECIMAL(11, 0))
-- equal_by tolerance near integer int(11) as integer against integer bigint(20) unsigned
ABS(CAST(b.v0 AS DECIMAL(21, 0)) - CAST(a.v0 AS DECIMAL(21, 0))) < CAST('1' AS DECIMAL(21, 0))
-- equal_by tolerance near integer mediumint(9) as decimal against decimal decimal(60,2)
ABS(CAST(b.v0 AS DECIMAL(61, 2)) - CAST(a.v0 AS DECIMAL(61, 2))) < CAST('0.02' AS DECIMAL(61, 2))
-- equal_by tolerance near integer year(4) as decimal against decimal decimal(63,2)
ABS(CAST(b.v0 AS DECIMAL(64, 2)) - CAST(a.v0 AS DECIMAL(64, 2))) < CAST('0.02' AS DECIMAL(64, 2))
-- equal_by tolerance near tinyint(1) as decimal against decimal(18,4)
ABS(CAST(b.v0 AS DECIMAL(19, 4)) - CAST(a.v0 AS DECIMAL(19, 4))) < CAST('0.0150' AS DECIMAL(19, 4))
-- equal_by tolerance near tinyint(1) as decimal against decimal(20,6)
ABS(CAST(b.v0 AS DECIMAL(21, 6)) - CAST(a.v0 AS DECIMAL(21, 6))) < CAST('0.015000' AS DECIMAL(21, 6))
-- equal_by tolerance near tinyint(1) as decimal against decimal(38,30)
ABS(CAST(b.v0 AS DECIMAL(39, 30)) - CAST(a.v0 AS DECIMAL(39, 30))) < CAST('0.015000000000000000000000000000' AS DECIMAL(39, 30))
-- equal_by tolerance near tinyint(1) as integer against bigint(20)
ABS(CAST(b.v0 AS DECIMAL(21, 0)) - CAST(a.v0 AS DECIMAL(21, 0))) < CAST('1' AS DECIMAL(21, 0))
-- equal_by tolerance near tinyint(1) as integer against int(11)
ABS(CAST(b.v0 AS DECIMAL(11, 0)) - CAST(a.v0 AS DECIMAL(11, 0))) < CAST('1' AS DECIMAL(11, 0))
-- exact_sum
SUM(`n`)
-- fingerprint bigint(20) as decimal
CAST((`x` + 0) AS CHAR)
-- fingerprint bigint(20) as integer
CAST((`x` + 0) AS CHAR)
-- fingerprint bigint(20) as integer_float
CAST((`x` + 0) AS CHAR)
-- fingerprint binary blob as binary
CONCAT('\\x', LOWER(HEX(`x`)))
-- fingerprint binary varbinary(200) as binary
CONCAT('\\x', LOWER(HEX(`x`)))
-- fingerprint binary varbinary(201) as binary
CONCAT('\\x', LOWER(HEX(`x`)))
-- fingerprint boolean bit(1) as boolean
CASE (`x` + 0) WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE CAST((`x` + 0) AS CHAR) END
-- fingerprint boolean bit(1) as decimal
CAST((`x` + 0) AS CHAR)
-- fingerprint boolean bit(1) as integer
CAST((`x` + 0) AS CHAR)
-- fingerprint boolean bit(1) as integer_float
CAST((`x` + 0) AS CHAR)
-- fingerprint boolean tinyint(1) as boolean
CASE `x` WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE CAST(`x` AS CHAR) END
-- fingerprint boolean tinyint(1) as integer
CAST((`x` + 0) AS CHAR)
-- fingerprint char(6) as text
CONVERT(`x` USING utf8mb4)
-- fingerprint char(6) as uuid_text
CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END
-- fingerprint date as date
CAST(`x` AS CHAR)
-- fingerprint date as timestamp
CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`x` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST(`x` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`x` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '')
-- fingerprint date date as timestamp
CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`x` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST(`x` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`x` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '')
-- fingerprint datetime(6) as timestamp
CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`x` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST(`x` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`x` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '')
-- fingerprint decimal decimal(18,4) as decimal
CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END
-- fingerprint decimal decimal(33,30) as decimal
CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END
-- fingerprint decimal decimal(38,2) as decimal
CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END
-- fingerprint decimal decimal(39,2) as decimal
CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END
-- fingerprint decimal decimal(60,2) as decimal
CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END
-- fingerprint decimal decimal(63,2) as decimal
CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END
-- fingerprint decimal decimal(64,2) as decimal
CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END
-- fingerprint decimal decimal(64,29) as decimal
CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END
-- fingerprint decimal decimal(65,0) as decimal
CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END
-- fingerprint decimal decimal(65,2) as decimal
CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END
-- fingerprint decimal decimal(65,30) as decimal
CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END
-- fingerprint decimal(18,4) as decimal
CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END
-- fingerprint decimal(20,6) as decimal
CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END
-- fingerprint decimal(38,30) as decimal
CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END
-- fingerprint decimal(65,0) as decimal
CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END
-- fingerprint double as float
CASE WHEN (`x` + 0e0) = 0 THEN '0' ELSE CONCAT('', CAST(IF((`x` + 0e0) < 0, IF(ABS((`x` + 0e0)) < 2.2250738585072014e-308, CAST(ABS((`x` + 0e0)) / POW(2, -1074) AS SIGNED), CAST(LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023) + 1023 AS SIGNED) * 4503599627370496 + CAST(LEAST(((ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) - 1) * 2, (ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) - 1, (ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) / 2) * 4503599627370496e0 AS SIGNED)) - 9223372036854775807 - 1, IF(ABS((`x` + 0e0)) < 2.2250738585072014e-308, CAST(ABS((`x` + 0e0)) / POW(2, -1074) AS SIGNED), CAST(LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023) + 1023 AS SIGNED) * 4503599627370496 + CAST(LEAST(((ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) - 1) * 2, (ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) - 1, (ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) / 2) * 4503599627370496e0 AS SIGNED))) AS CHAR)) END
-- fingerprint double as integer_float
CASE WHEN (`x` + 0e0) = FLOOR((`x` + 0e0)) AND (`x` + 0e0) >= -9223372036854775808e0 AND (`x` + 0e0) < 9223372036854775808e0 THEN CAST(CAST((`x` + 0e0) AS SIGNED) AS CHAR) ELSE CASE WHEN (`x` + 0e0) = 0 THEN '0' ELSE CONCAT('f', CAST(IF((`x` + 0e0) < 0, IF(ABS((`x` + 0e0)) < 2.2250738585072014e-308, CAST(ABS((`x` + 0e0)) / POW(2, -1074) AS SIGNED), CAST(LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023) + 1023 AS SIGNED) * 4503599627370496 + CAST(LEAST(((ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) - 1) * 2, (ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) - 1, (ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) / 2) * 4503599627370496e0 AS SIGNED)) - 9223372036854775807 - 1, IF(ABS((`x` + 0e0)) < 2.2250738585072014e-308, CAST(ABS((`x` + 0e0)) / POW(2, -1074) AS SIGNED), CAST(LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023) + 1023 AS SIGNED) * 4503599627370496 + CAST(LEAST(((ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) - 1) * 2, (ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) - 1, (ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) / 2) * 4503599627370496e0 AS SIGNED))) AS CHAR)) END END
-- fingerprint float double as float
CASE WHEN (`x` + 0e0) = 0 THEN '0' ELSE CONCAT('', CAST(IF((`x` + 0e0) < 0, IF(ABS((`x` + 0e0)) < 2.2250738585072014e-308, CAST(ABS((`x` + 0e0)) / POW(2, -1074) AS SIGNED), CAST(LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023) + 1023 AS SIGNED) * 4503599627370496 + CAST(LEAST(((ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) - 1) * 2, (ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) - 1, (ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) / 2) * 4503599627370496e0 AS SIGNED)) - 9223372036854775807 - 1, IF(ABS((`x` + 0e0)) < 2.2250738585072014e-308, CAST(ABS((`x` + 0e0)) / POW(2, -1074) AS SIGNED), CAST(LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023) + 1023 AS SIGNED) * 4503599627370496 + CAST(LEAST(((ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) - 1) * 2, (ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) - 1, (ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) / 2) * 4503599627370496e0 AS SIGNED))) AS CHAR)) END
-- fingerprint float double as integer_float
CASE WHEN (`x` + 0e0) = FLOOR((`x` + 0e0)) AND (`x` + 0e0) >= -9223372036854775808e0 AND (`x` + 0e0) < 9223372036854775808e0 THEN CAST(CAST((`x` + 0e0) AS SIGNED) AS CHAR) ELSE CASE WHEN (`x` + 0e0) = 0 THEN '0' ELSE CONCAT('f', CAST(IF((`x` + 0e0) < 0, IF(ABS((`x` + 0e0)) < 2.2250738585072014e-308, CAST(ABS((`x` + 0e0)) / POW(2, -1074) AS SIGNED), CAST(LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023) + 1023 AS SIGNED) * 4503599627370496 + CAST(LEAST(((ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) - 1) * 2, (ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) - 1, (ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) / 2) * 4503599627370496e0 AS SIGNED)) - 9223372036854775807 - 1, IF(ABS((`x` + 0e0)) < 2.2250738585072014e-308, CAST(ABS((`x` + 0e0)) / POW(2, -1074) AS SIGNED), CAST(LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023) + 1023 AS SIGNED) * 4503599627370496 + CAST(LEAST(((ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) - 1) * 2, (ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) - 1, (ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) / 2) * 4503599627370496e0 AS SIGNED))) AS CHAR)) END END
-- fingerprint float float as float
CASE WHEN (`x` + 0e0) = 0 THEN '0' ELSE CONCAT('', CAST(IF((`x` + 0e0) < 0, IF(ABS((`x` + 0e0)) < 2.2250738585072014e-308, CAST(ABS((`x` + 0e0)) / POW(2, -1074) AS SIGNED), CAST(LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023) + 1023 AS SIGNED) * 4503599627370496 + CAST(LEAST(((ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) - 1) * 2, (ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) - 1, (ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) / 2) * 4503599627370496e0 AS SIGNED)) - 9223372036854775807 - 1, IF(ABS((`x` + 0e0)) < 2.2250738585072014e-308, CAST(ABS((`x` + 0e0)) / POW(2, -1074) AS SIGNED), CAST(LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023) + 1023 AS SIGNED) * 4503599627370496 + CAST(LEAST(((ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) - 1) * 2, (ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) - 1, (ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) / 2) * 4503599627370496e0 AS SIGNED))) AS CHAR)) END
-- fingerprint float float as integer_float
CASE WHEN (`x` + 0e0) = FLOOR((`x` + 0e0)) AND (`x` + 0e0) >= -9223372036854775808e0 AND (`x` + 0e0) < 9223372036854775808e0 THEN CAST(CAST((`x` + 0e0) AS SIGNED) AS CHAR) ELSE CASE WHEN (`x` + 0e0) = 0 THEN '0' ELSE CONCAT('f', CAST(IF((`x` + 0e0) < 0, IF(ABS((`x` + 0e0)) < 2.2250738585072014e-308, CAST(ABS((`x` + 0e0)) / POW(2, -1074) AS SIGNED), CAST(LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023) + 1023 AS SIGNED) * 4503599627370496 + CAST(LEAST(((ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) - 1) * 2, (ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) - 1, (ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) / 2) * 4503599627370496e0 AS SIGNED)) - 9223372036854775807 - 1, IF(ABS((`x` + 0e0)) < 2.2250738585072014e-308, CAST(ABS((`x` + 0e0)) / POW(2, -1074) AS SIGNED), CAST(LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023) + 1023 AS SIGNED) * 4503599627370496 + CAST(LEAST(((ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) - 1) * 2, (ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) - 1, (ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) / 2) * 4503599627370496e0 AS SIGNED))) AS CHAR)) END END
-- fingerprint float float(7,3) as float
CASE WHEN (`x` + 0e0) = 0 THEN '0' ELSE CONCAT('', CAST(IF((`x` + 0e0) < 0, IF(ABS((`x` + 0e0)) < 2.2250738585072014e-308, CAST(ABS((`x` + 0e0)) / POW(2, -1074) AS SIGNED), CAST(LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023) + 1023 AS SIGNED) * 4503599627370496 + CAST(LEAST(((ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) - 1) * 2, (ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) - 1, (ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) / 2) * 4503599627370496e0 AS SIGNED)) - 9223372036854775807 - 1, IF(ABS((`x` + 0e0)) < 2.2250738585072014e-308, CAST(ABS((`x` + 0e0)) / POW(2, -1074) AS SIGNED), CAST(LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023) + 1023 AS SIGNED) * 4503599627370496 + CAST(LEAST(((ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) - 1) * 2, (ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) - 1, (ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) / 2) * 4503599627370496e0 AS SIGNED))) AS CHAR)) END
-- fingerprint int(11) as decimal
CAST((`x` + 0) AS CHAR)
-- fingerprint int(11) as integer
CAST((`x` + 0) AS CHAR)
-- fingerprint int(11) as integer_float
CAST((`x` + 0) AS CHAR)
-- fingerprint integer bigint(20) as integer
CAST((`x` + 0) AS CHAR)
-- fingerprint integer bigint(20) unsigned as decimal
CAST((`x` + 0) AS CHAR)
-- fingerprint integer bigint(20) unsigned as integer
CAST((`x` + 0) AS CHAR)
-- fingerprint integer bigint(20) unsigned as integer_float
CASE WHEN `x` >= 9223372036854775808 AND (`x` + 0e0) < 18446744073709551616e0 AND CAST((`x` + 0e0) AS UNSIGNED) = `x` THEN CASE WHEN (`x` + 0e0) = 0 THEN '0' ELSE CONCAT('f', CAST(IF((`x` + 0e0) < 0, IF(ABS((`x` + 0e0)) < 2.2250738585072014e-308, CAST(ABS((`x` + 0e0)) / POW(2, -1074) AS SIGNED), CAST(LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023) + 1023 AS SIGNED) * 4503599627370496 + CAST(LEAST(((ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) - 1) * 2, (ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) - 1, (ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) / 2) * 4503599627370496e0 AS SIGNED)) - 9223372036854775807 - 1, IF(ABS((`x` + 0e0)) < 2.2250738585072014e-308, CAST(ABS((`x` + 0e0)) / POW(2, -1074) AS SIGNED), CAST(LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023) + 1023 AS SIGNED) * 4503599627370496 + CAST(LEAST(((ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) - 1) * 2, (ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) - 1, (ABS((`x` + 0e0)) / POW(2, LEAST(FLOOR(LOG2(ABS((`x` + 0e0)))), 1023))) / 2) * 4503599627370496e0 AS SIGNED))) AS CHAR)) END ELSE CAST((`x` + 0) AS CHAR) END
-- fingerprint integer int(10) unsigned as integer
CAST((`x` + 0) AS CHAR)
-- fingerprint integer int(11) as integer
CAST((`x` + 0) AS CHAR)
-- fingerprint integer mediumint(9) as decimal
CAST((`x` + 0) AS CHAR)
-- fingerprint integer tinyint(3) unsigned as integer_float
CAST((`x` + 0) AS CHAR)
-- fingerprint integer year(4) as decimal
CAST((`x` + 0) AS CHAR)
-- fingerprint text char(6) utf8mb4_general_ci as text
CONVERT(`x` USING utf8mb4)
-- fingerprint text enum('a','b') utf8mb4_general_ci as text
CONVERT(`x` USING utf8mb4)
-- fingerprint text longtext utf8mb4_bin as text
CONVERT(`x` USING utf8mb4)
-- fingerprint text varchar(50) utf8mb4_general_ci as text
CONVERT(`x` USING utf8mb4)
-- fingerprint text varchar(51) utf8mb4_bin as text
CONVERT(`x` USING utf8mb4)
-- fingerprint text varchar(60) as uuid_text
CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END
-- fingerprint text varchar(60) utf8mb4_general_ci as text
CONVERT(`x` USING utf8mb4)
-- fingerprint text varchar(9) as text
CONVERT(`x` USING utf8mb4)
-- fingerprint time time as time
CASE WHEN LOCATE('.', CAST(CAST(`x` AS TIME(6)) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST(`x` AS TIME(6)) AS CHAR))) ELSE CAST(CAST(`x` AS TIME(6)) AS CHAR) END
-- fingerprint time time(3) as time
CASE WHEN LOCATE('.', CAST(CAST(`x` AS TIME(6)) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST(`x` AS TIME(6)) AS CHAR))) ELSE CAST(CAST(`x` AS TIME(6)) AS CHAR) END
-- fingerprint time(6) as time
CASE WHEN LOCATE('.', CAST(CAST(`x` AS TIME(6)) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST(`x` AS TIME(6)) AS CHAR))) ELSE CAST(CAST(`x` AS TIME(6)) AS CHAR) END
-- fingerprint timestamp datetime as timestamp
CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`x` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST(`x` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`x` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '')
-- fingerprint timestamp datetime(3) as timestamp
CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`x` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST(`x` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`x` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '')
-- fingerprint timestamptz timestamp as timestamptz
CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`x` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST(`x` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`x` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), 'Z')
-- fingerprint timestamptz timestamp(6) as timestamptz
CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`x` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST(`x` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`x` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), 'Z')
-- fingerprint tinyint(1) as boolean
CASE `x` WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE CAST(`x` AS CHAR) END
-- fingerprint tinyint(1) as decimal
CAST((`x` + 0) AS CHAR)
-- fingerprint tinyint(1) as integer
CAST((`x` + 0) AS CHAR)
-- fingerprint tinyint(1) as integer_float
CAST((`x` + 0) AS CHAR)
-- fingerprint uuid as uuid
CAST(`x` AS CHAR)
-- fingerprint uuid as uuid_text
CASE WHEN CAST(`x` AS CHAR) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CAST(`x` AS CHAR), '{', ''), '}', ''), '-', '')) ELSE CAST(`x` AS CHAR) END
-- fingerprint uuid uuid as uuid_text
CASE WHEN CAST(`x` AS CHAR) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CAST(`x` AS CHAR), '{', ''), '}', ''), '-', '')) ELSE CAST(`x` AS CHAR) END
-- fingerprint varbinary(300) as binary
CONCAT('\\x', LOWER(HEX(`x`)))
-- fingerprint varchar(60) as text
CONVERT(`x` USING utf8mb4)
-- fingerprint varchar(60) as uuid_text
CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END
-- flag
x > 1
-- flagged
d0
-- group_by
1
-- hex_number
CAST(CONV(SUBSTR(rd, 17, 15), 16, 10) AS SIGNED)
-- index_finds bigint(20) as decimal against decimal(18,4)
False
-- index_finds bigint(20) as decimal against decimal(20,6)
False
-- index_finds bigint(20) as decimal against decimal(38,30)
False
-- index_finds bigint(20) as decimal against decimal(65,0)
False
-- index_finds bigint(20) as integer against bigint(20)
True
-- index_finds bigint(20) as integer against int(11)
True
-- index_finds bigint(20) as integer against tinyint(1)
True
-- index_finds bigint(20) as integer_float against double
False
-- index_finds binary blob as binary against binary varbinary(200)
True
-- index_finds binary varbinary(200) as binary against binary blob
True
-- index_finds binary varbinary(201) as binary against binary varbinary(201)
True
-- index_finds boolean bit(1) as boolean against boolean bit(1)
False
-- index_finds boolean bit(1) as boolean against boolean tinyint(1)
False
-- index_finds boolean bit(1) as decimal against decimal decimal(18,4)
False
-- index_finds boolean bit(1) as integer against integer int(11)
False
-- index_finds boolean bit(1) as integer_float against float double
False
-- index_finds boolean tinyint(1) as boolean against boolean bit(1)
False
-- index_finds boolean tinyint(1) as integer against integer bigint(20) unsigned
True
-- index_finds char(6) as text against char(6)
True
-- index_finds char(6) as text against varchar(60)
True
-- index_finds char(6) as uuid_text against uuid
False
-- index_finds date as date against date
True
-- index_finds date as timestamp against datetime(6)
False
-- index_finds date date as timestamp against timestamp datetime
False
-- index_finds datetime(6) as timestamp against date
False
-- index_finds datetime(6) as timestamp against datetime(6)
True
-- index_finds decimal decimal(18,4) as decimal against boolean bit(1)
False
-- index_finds decimal decimal(18,4) as decimal against integer bigint(20) unsigned
False
-- index_finds decimal decimal(33,30) as decimal against decimal decimal(33,30)
True
-- index_finds decimal decimal(38,2) as decimal against decimal decimal(39,2)
True
-- index_finds decimal decimal(39,2) as decimal against decimal decimal(38,2)
True
-- index_finds decimal decimal(60,2) as decimal against integer mediumint(9)
False
-- index_finds decimal decimal(63,2) as decimal against integer year(4)
False
-- index_finds decimal decimal(64,2) as decimal against decimal decimal(64,2)
True
-- index_finds decimal decimal(64,29) as decimal against decimal decimal(65,30)
True
-- index_finds decimal decimal(65,0) as decimal against decimal decimal(65,30)
True
-- index_finds decimal decimal(65,2) as decimal against decimal decimal(65,2)
True
-- index_finds decimal decimal(65,30) as decimal against decimal decimal(64,29)
True
-- index_finds decimal decimal(65,30) as decimal against decimal decimal(65,0)
True
-- index_finds decimal decimal(65,30) as decimal against integer bigint(20) unsigned
False
-- index_finds decimal(18,4) as decimal against bigint(20)
False
-- index_finds decimal(18,4) as decimal against decimal(18,4)
True
-- index_finds decimal(18,4) as decimal against decimal(20,6)
True
-- index_finds decimal(18,4) as decimal against decimal(38,30)
True
-- index_finds decimal(18,4) as decimal against decimal(65,0)
True
-- index_finds decimal(18,4) as decimal against int(11)
False
-- index_finds decimal(18,4) as decimal against tinyint(1)
False
-- index_finds decimal(20,6) as decimal against bigint(20)
False
-- index_finds decimal(20,6) as decimal against decimal(18,4)
True
-- index_finds decimal(20,6) as decimal against decimal(20,6)
True
-- index_finds decimal(20,6) as decimal against decimal(38,30)
True
-- index_finds decimal(20,6) as decimal against decimal(65,0)
True
-- index_finds decimal(20,6) as decimal against int(11)
False
-- index_finds decimal(20,6) as decimal against tinyint(1)
False
-- index_finds decimal(38,30) as decimal against bigint(20)
False
-- index_finds decimal(38,30) as decimal against decimal(18,4)
True
-- index_finds decimal(38,30) as decimal against decimal(20,6)
True
-- index_finds decimal(38,30) as decimal against decimal(38,30)
True
-- index_finds decimal(38,30) as decimal against decimal(65,0)
True
-- index_finds decimal(38,30) as decimal against int(11)
False
-- index_finds decimal(38,30) as decimal against tinyint(1)
False
-- index_finds decimal(65,0) as decimal against bigint(20)
False
-- index_finds decimal(65,0) as decimal against decimal(18,4)
True
-- index_finds decimal(65,0) as decimal against decimal(20,6)
True
-- index_finds decimal(65,0) as decimal against decimal(38,30)
True
-- index_finds decimal(65,0) as decimal against decimal(65,0)
True
-- index_finds decimal(65,0) as decimal against int(11)
False
-- index_finds decimal(65,0) as decimal against tinyint(1)
False
-- index_finds double as float against double
False
-- index_finds double as integer_float against bigint(20)
False
-- index_finds double as integer_float against int(11)
False
-- index_finds double as integer_float against tinyint(1)
False
-- index_finds float double as float against float float
False
-- index_finds float double as integer_float against boolean bit(1)
False
-- index_finds float double as integer_float against integer bigint(20) unsigned
False
-- index_finds float float as float against float double
False
-- index_finds float float as integer_float against integer tinyint(3) unsigned
False
-- index_finds float float(7,3) as float against float float(7,3)
False
-- index_finds int(11) as decimal against decimal(18,4)
False
-- index_finds int(11) as decimal against decimal(20,6)
False
-- index_finds int(11) as decimal against decimal(38,30)
False
-- index_finds int(11) as decimal against decimal(65,0)
False
-- index_finds int(11) as integer against bigint(20)
True
-- index_finds int(11) as integer against int(11)
True
-- index_finds int(11) as integer against tinyint(1)
True
-- index_finds int(11) as integer_float against double
False
-- index_finds integer bigint(20) as integer against integer int(10) unsigned
True
-- index_finds integer bigint(20) unsigned as decimal against decimal decimal(18,4)
False
-- index_finds integer bigint(20) unsigned as decimal against decimal decimal(65,30)
False
-- index_finds integer bigint(20) unsigned as integer against boolean tinyint(1)
True
-- index_finds integer bigint(20) unsigned as integer against integer bigint(20) unsigned
True
-- index_finds integer bigint(20) unsigned as integer against integer int(11)
True
-- index_finds integer bigint(20) unsigned as integer_float against float double
False
-- index_finds integer int(10) unsigned as integer against integer bigint(20)
True
-- index_finds integer int(11) as integer against boolean bit(1)
False
-- index_finds integer int(11) as integer against integer bigint(20) unsigned
True
-- index_finds integer mediumint(9) as decimal against decimal decimal(60,2)
False
-- index_finds integer tinyint(3) unsigned as integer_float against float float
False
-- index_finds integer year(4) as decimal against decimal decimal(63,2)
False
-- index_finds other bit as other against other bit
False
-- index_finds other bit(8) as other against other bit(8)
False
-- index_finds other geometry as other against other geometry
False
-- index_finds other inet6 as other against other inet6
False
-- index_finds other multipoint as other against other multipoint
False
-- index_finds other point as other against other point
False
-- index_finds other vector(3) as other against other vector(3)
False
-- index_finds text char(6) utf8mb4_general_ci as text against text enum('a','b') utf8mb4_general_ci
False
-- index_finds text char(6) utf8mb4_general_ci as text against text varchar(50) utf8mb4_general_ci
True
-- index_finds text char(6) utf8mb4_general_ci as text against text varchar(51) utf8mb4_bin
False
-- index_finds text enum('a','b') utf8mb4_general_ci as text against text char(6) utf8mb4_general_ci
False
-- index_finds text longtext utf8mb4_bin as text against text varchar(60) utf8mb4_general_ci
False
-- index_finds text varchar(50) utf8mb4_general_ci as text against text char(6) utf8mb4_general_ci
True
-- index_finds text varchar(51) utf8mb4_bin as text against text char(6) utf8mb4_general_ci
False
-- index_finds text varchar(60) as uuid_text against uuid uuid
False
-- index_finds text varchar(60) utf8mb4_general_ci as text against text longtext utf8mb4_bin
False
-- index_finds text varchar(9) as text against text varchar(9)
False
-- index_finds time time as time against time time(3)
False
-- index_finds time time(3) as time against time time
False
-- index_finds time(6) as time against time(6)
False
-- index_finds timestamp datetime as timestamp against date date
False
-- index_finds timestamp datetime as timestamp against timestamp datetime(3)
True
-- index_finds timestamp datetime(3) as timestamp against timestamp datetime
True
-- index_finds timestamptz timestamp as timestamptz against timestamptz timestamp(6)
True
-- index_finds timestamptz timestamp(6) as timestamptz against timestamptz timestamp
True
-- index_finds tinyint(1) as boolean against tinyint(1)
False
-- index_finds tinyint(1) as decimal against decimal(18,4)
False
-- index_finds tinyint(1) as decimal against decimal(20,6)
False
-- index_finds tinyint(1) as decimal against decimal(38,30)
False
-- index_finds tinyint(1) as decimal against decimal(65,0)
False
-- index_finds tinyint(1) as integer against bigint(20)
True
-- index_finds tinyint(1) as integer against int(11)
True
-- index_finds tinyint(1) as integer_float against double
False
-- index_finds uuid as uuid against uuid
True
-- index_finds uuid as uuid_text against char(6)
False
-- index_finds uuid as uuid_text against varchar(60)
False
-- index_finds uuid uuid as uuid_text against text varchar(60)
False
-- index_finds varbinary(300) as binary against varbinary(300)
True
-- index_finds varchar(60) as text against char(6)
True
-- index_finds varchar(60) as text against varchar(60)
True
-- index_finds varchar(60) as uuid_text against uuid
False
-- is_null
`x` <=> NULL
-- key_text bigint(20) as decimal
CAST((`x` + 0) AS CHAR)
-- key_text bigint(20) as integer
CAST((`x` + 0) AS CHAR)
-- key_text binary blob as binary
CONCAT('\\x', LOWER(HEX(`x`)))
-- key_text binary varbinary(200) as binary
CONCAT('\\x', LOWER(HEX(`x`)))
-- key_text binary varbinary(201) as binary
CONCAT('\\x', LOWER(HEX(`x`)))
-- key_text boolean bit(1) as boolean
CASE (`x` + 0) WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE CAST((`x` + 0) AS CHAR) END
-- key_text boolean bit(1) as decimal
CAST((`x` + 0) AS CHAR)
-- key_text boolean bit(1) as integer
CAST((`x` + 0) AS CHAR)
-- key_text boolean tinyint(1) as boolean
CASE `x` WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE CAST(`x` AS CHAR) END
-- key_text boolean tinyint(1) as integer
CAST((`x` + 0) AS CHAR)
-- key_text char(6) as text
CONVERT(`x` USING utf8mb4)
-- key_text char(6) as uuid_text
CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END
-- key_text date as date
CAST(`x` AS CHAR)
-- key_text date as timestamp
CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`x` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST(`x` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`x` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '')
-- key_text date date as timestamp
CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`x` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST(`x` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`x` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '')
-- key_text datetime(6) as timestamp
CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`x` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST(`x` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`x` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '')
-- key_text decimal decimal(18,4) as decimal
CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END
-- key_text decimal decimal(33,30) as decimal
CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END
-- key_text decimal decimal(38,2) as decimal
CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END
-- key_text decimal decimal(39,2) as decimal
CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END
-- key_text decimal decimal(60,2) as decimal
CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END
-- key_text decimal decimal(63,2) as decimal
CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END
-- key_text decimal decimal(64,2) as decimal
CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END
-- key_text decimal decimal(64,29) as decimal
CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END
-- key_text decimal decimal(65,0) as decimal
CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END
-- key_text decimal decimal(65,2) as decimal
CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END
-- key_text decimal decimal(65,30) as decimal
CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END
-- key_text decimal(18,4) as decimal
CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END
-- key_text decimal(20,6) as decimal
CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END
-- key_text decimal(38,30) as decimal
CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END
-- key_text decimal(65,0) as decimal
CASE WHEN LOCATE('.', CAST((`x` + 0) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST((`x` + 0) AS CHAR))) ELSE CAST((`x` + 0) AS CHAR) END
-- key_text int(11) as decimal
CAST((`x` + 0) AS CHAR)
-- key_text int(11) as integer
CAST((`x` + 0) AS CHAR)
-- key_text integer bigint(20) as integer
CAST((`x` + 0) AS CHAR)
-- key_text integer bigint(20) unsigned as decimal
CAST((`x` + 0) AS CHAR)
-- key_text integer bigint(20) unsigned as integer
CAST((`x` + 0) AS CHAR)
-- key_text integer int(10) unsigned as integer
CAST((`x` + 0) AS CHAR)
-- key_text integer int(11) as integer
CAST((`x` + 0) AS CHAR)
-- key_text integer mediumint(9) as decimal
CAST((`x` + 0) AS CHAR)
-- key_text integer year(4) as decimal
CAST((`x` + 0) AS CHAR)
-- key_text text char(6) utf8mb4_general_ci as text
CONVERT(`x` USING utf8mb4)
-- key_text text enum('a','b') utf8mb4_general_ci as text
CONVERT(`x` USING utf8mb4)
-- key_text text longtext utf8mb4_bin as text
CONVERT(`x` USING utf8mb4)
-- key_text text varchar(50) utf8mb4_general_ci as text
CONVERT(`x` USING utf8mb4)
-- key_text text varchar(51) utf8mb4_bin as text
CONVERT(`x` USING utf8mb4)
-- key_text text varchar(60) as uuid_text
CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END
-- key_text text varchar(60) utf8mb4_general_ci as text
CONVERT(`x` USING utf8mb4)
-- key_text text varchar(9) as text
CONVERT(`x` USING utf8mb4)
-- key_text time time as time
CASE WHEN LOCATE('.', CAST(CAST(`x` AS TIME(6)) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST(`x` AS TIME(6)) AS CHAR))) ELSE CAST(CAST(`x` AS TIME(6)) AS CHAR) END
-- key_text time time(3) as time
CASE WHEN LOCATE('.', CAST(CAST(`x` AS TIME(6)) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST(`x` AS TIME(6)) AS CHAR))) ELSE CAST(CAST(`x` AS TIME(6)) AS CHAR) END
-- key_text time(6) as time
CASE WHEN LOCATE('.', CAST(CAST(`x` AS TIME(6)) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST(`x` AS TIME(6)) AS CHAR))) ELSE CAST(CAST(`x` AS TIME(6)) AS CHAR) END
-- key_text timestamp datetime as timestamp
CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`x` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST(`x` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`x` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '')
-- key_text timestamp datetime(3) as timestamp
CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`x` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST(`x` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`x` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), '')
-- key_text timestamptz timestamp as timestamptz
CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`x` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST(`x` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`x` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), 'Z')
-- key_text timestamptz timestamp(6) as timestamptz
CONCAT(REPLACE(CASE WHEN LOCATE('.', CAST(CAST(`x` AS DATETIME(6)) AS CHAR)) THEN TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(CAST(`x` AS DATETIME(6)) AS CHAR))) ELSE CAST(CAST(`x` AS DATETIME(6)) AS CHAR) END, ' ', 'T'), 'Z')
-- key_text tinyint(1) as boolean
CASE `x` WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE CAST(`x` AS CHAR) END
-- key_text tinyint(1) as decimal
CAST((`x` + 0) AS CHAR)
-- key_text tinyint(1) as integer
CAST((`x` + 0) AS CHAR)
-- key_text uuid as uuid
CAST(`x` AS CHAR)
-- key_text uuid as uuid_text
CASE WHEN CAST(`x` AS CHAR) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CAST(`x` AS CHAR), '{', ''), '}', ''), '-', '')) ELSE CAST(`x` AS CHAR) END
-- key_text uuid uuid as uuid_text
CASE WHEN CAST(`x` AS CHAR) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CAST(`x` AS CHAR), '{', ''), '}', ''), '-', '')) ELSE CAST(`x` AS CHAR) END
-- key_text varbinary(300) as binary
CONCAT('\\x', LOWER(HEX(`x`)))
-- key_text varchar(60) as text
CONVERT(`x` USING utf8mb4)
-- key_text varchar(60) as uuid_text
CASE WHEN CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z' THEN LOWER(REPLACE(REPLACE(REPLACE(CONVERT(`x` USING utf8mb4), '{', ''), '}', ''), '-', '')) ELSE CONVERT(`x` USING utf8mb4) END
-- literal
'it''s \\ é'
-- modulo
MOD(`n`, 64)
-- nulls_last
x IS NULL, x
-- quote
`odd "name" with ``ticks`` and [brackets]`
-- range_number
INTERVAL(`n`, 10, 20)
-- reads_as_uuid
CONVERT(`x` USING utf8mb4) RLIKE '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z'
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
-- same_key uuid
a.k0 = b.k0
-- same_key uuid or NULL
a.k0 <=> b.k0
-- same_key uuid_text
a.k0 = b.k0
-- same_key uuid_text or NULL
a.k0 <=> b.k0
-- sum_if
SUM(CASE WHEN y > 1 THEN x END)
-- transport bigint_twofold_integer
`x`
-- transport binary blob_twofold_binary
`x`
-- transport binary varbinary(200)_twofold_binary
`x`
-- transport binary varbinary(201)_twofold_binary
`x`
-- transport binary_twofold_binary
`x`
-- transport boolean
CASE `x` WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE CAST(`x` AS CHAR) END
-- transport boolean bit(1)
CASE (`x` + 0) WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE CAST((`x` + 0) AS CHAR) END
-- transport boolean tinyint(1)
CASE `x` WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE CAST(`x` AS CHAR) END
-- transport char
`x`
-- transport date
`x`
-- transport date date
`x`
-- transport decimal decimal(18,4)_twofold_decimal_18_4
CAST(`x` AS DECIMAL(18, 4))
-- transport decimal decimal(33,30)_twofold_decimal_33_30
CAST(`x` AS DECIMAL(33, 30))
-- transport decimal decimal(38,2)_twofold_decimal_38_2
CAST(`x` AS DECIMAL(38, 2))
-- transport decimal decimal(39,2)
CAST(`x` AS DECIMAL(39, 2))
-- transport decimal decimal(60,2)
CAST(`x` AS DECIMAL(60, 2))
-- transport decimal decimal(63,2)
CAST(`x` AS DECIMAL(63, 2))
-- transport decimal decimal(64,2)
CAST(`x` AS DECIMAL(64, 2))
-- transport decimal decimal(64,29)
CAST(`x` AS DECIMAL(64, 29))
-- transport decimal decimal(65,0)
CAST(`x` AS DECIMAL(65, 0))
-- transport decimal decimal(65,2)
CAST(`x` AS DECIMAL(65, 2))
-- transport decimal decimal(65,30)
CAST(`x` AS DECIMAL(65, 30))
-- transport decimal decimal(9,2)_twofold_decimal_9_2
CAST(`x` AS DECIMAL(9, 2))
-- transport decimal_twofold_decimal_18_4
CAST(`x` AS DECIMAL(18, 4))
-- transport fine_decimal_twofold_decimal_20_6
CAST(`x` AS DECIMAL(20, 6))
-- transport finest_decimal_twofold_decimal_38_30
CAST(`x` AS DECIMAL(38, 30))
-- transport float double_twofold_double
(`x` + 0e0)
-- transport float float unsigned_twofold_single
(`x` + 0e0)
-- transport float float(7,3)_twofold_single
(`x` + 0e0)
-- transport float float_twofold_single
(`x` + 0e0)
-- transport float_twofold_double
(`x` + 0e0)
-- transport integer bigint(20) unsigned_twofold_unsigned
`x`
-- transport integer bigint(20)_twofold_integer
`x`
-- transport integer int(10) unsigned_twofold_unsigned
`x`
-- transport integer int(11)_twofold_integer
`x`
-- transport integer mediumint(9)_twofold_integer
`x`
-- transport integer tinyint(3) unsigned_twofold_unsigned
`x`
-- transport integer year(4)_twofold_integer
CAST(`x` AS SIGNED)
-- transport integer_twofold_integer
`x`
-- transport json json
CONVERT(`x` USING utf8mb4)
-- transport json longtext
CONVERT(`x` USING utf8mb4)
-- transport other bit
LPAD(BIN(`x` + 0), 1, '0')
-- transport other bit(8)
LPAD(BIN(`x` + 0), 8, '0')
-- transport other geometry_twofold_binary
CONVERT(`x` USING binary)
-- transport other inet6
CAST(`x` AS CHAR)
-- transport other multipoint_twofold_binary
CONVERT(`x` USING binary)
-- transport other point_twofold_binary
CONVERT(`x` USING binary)
-- transport other vector(3)_twofold_binary
CONVERT(`x` USING binary)
-- transport text
`x`
-- transport text char(6) utf8mb4_general_ci
`x`
-- transport text enum('a','b') utf8mb4_general_ci
CONVERT(`x` USING utf8mb4)
-- transport text longtext utf8mb4_bin
`x`
-- transport text text
`x`
-- transport text varchar(50) utf8mb4_general_ci
`x`
-- transport text varchar(51) utf8mb4_bin
`x`
-- transport text varchar(60)
`x`
-- transport text varchar(60) utf8mb4_general_ci
`x`
-- transport text varchar(9)
`x`
-- transport time time(3)_twofold_clock
`x`
-- transport time time_twofold_clock
`x`
-- transport time_twofold_clock
`x`
-- transport timestamp datetime(3)_twofold_clock
`x`
-- transport timestamp datetime_twofold_clock
`x`
-- transport timestamp_twofold_clock
`x`
-- transport timestamptz timestamp(6)_twofold_clock
`x`
-- transport timestamptz timestamp_twofold_clock
`x`
-- transport uuid
CAST(`x` AS CHAR)
-- transport uuid uuid
CAST(`x` AS CHAR)
-- transport wide_decimal
CAST(`x` AS DECIMAL(65, 0))
