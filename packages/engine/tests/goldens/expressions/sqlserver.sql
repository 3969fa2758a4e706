-- bucket binary
CAST(SUBSTRING(HASHBYTES('MD5', CAST('' AS VARBINARY(MAX)) + 0x7C + COALESCE(k0, CAST('' AS VARBINARY(MAX))) + 0x7C + COALESCE(k1, CAST('' AS VARBINARY(MAX)))), 1, 2) AS INT)
-- bucket boolean
CAST(SUBSTRING(HASHBYTES('MD5', CAST('' AS VARBINARY(MAX)) + 0x7C + COALESCE(CAST(CAST(k0 AS VARCHAR(41)) AS VARBINARY(41)), CAST('' AS VARBINARY(MAX))) + 0x7C + COALESCE(CAST(CAST(k1 AS VARCHAR(41)) AS VARBINARY(41)), CAST('' AS VARBINARY(MAX)))), 1, 2) AS INT)
-- bucket date
CAST(SUBSTRING(HASHBYTES('MD5', CAST('' AS VARBINARY(MAX)) + 0x7C + COALESCE(CAST(CONVERT(VARCHAR(33), k0, 126) AS VARBINARY(33)), CAST('' AS VARBINARY(MAX))) + 0x7C + COALESCE(CAST(CONVERT(VARCHAR(33), k1, 126) AS VARBINARY(33)), CAST('' AS VARBINARY(MAX)))), 1, 2) AS INT)
-- bucket decimal
CAST(SUBSTRING(HASHBYTES('MD5', CAST('' AS VARBINARY(MAX)) + 0x7C + COALESCE(CAST(CAST(k0 AS VARCHAR(41)) AS VARBINARY(41)), CAST('' AS VARBINARY(MAX))) + 0x7C + COALESCE(CAST(CAST(k1 AS VARCHAR(41)) AS VARBINARY(41)), CAST('' AS VARBINARY(MAX)))), 1, 2) AS INT)
-- bucket float
CAST(SUBSTRING(HASHBYTES('MD5', CAST('' AS VARBINARY(MAX)) + 0x7C + COALESCE(CAST(k0 AS BINARY(8)), CAST('' AS VARBINARY(MAX))) + 0x7C + COALESCE(CAST(k1 AS BINARY(8)), CAST('' AS VARBINARY(MAX)))), 1, 2) AS INT)
-- bucket integer
CAST(SUBSTRING(HASHBYTES('MD5', CAST('' AS VARBINARY(MAX)) + 0x7C + COALESCE(CAST(CAST(k0 AS VARCHAR(41)) AS VARBINARY(41)), CAST('' AS VARBINARY(MAX))) + 0x7C + COALESCE(CAST(CAST(k1 AS VARCHAR(41)) AS VARBINARY(41)), CAST('' AS VARBINARY(MAX)))), 1, 2) AS INT)
-- bucket integer_float
CAST(SUBSTRING(HASHBYTES('MD5', CAST('' AS VARBINARY(MAX)) + 0x7C + COALESCE(CAST(CAST(k0 AS VARCHAR(41)) AS VARBINARY(41)), CAST('' AS VARBINARY(MAX))) + 0x7C + COALESCE(CAST(CAST(k1 AS VARCHAR(41)) AS VARBINARY(41)), CAST('' AS VARBINARY(MAX)))), 1, 2) AS INT)
-- bucket text
CAST(SUBSTRING(HASHBYTES('MD5', CAST('' AS VARBINARY(MAX)) + 0x7C + COALESCE(k0, CAST('' AS VARBINARY(MAX))) + 0x7C + COALESCE(k1, CAST('' AS VARBINARY(MAX)))), 1, 2) AS INT)
-- bucket time
CAST(SUBSTRING(HASHBYTES('MD5', CAST('' AS VARBINARY(MAX)) + 0x7C + COALESCE(CAST(CONVERT(VARCHAR(33), k0, 126) AS VARBINARY(33)), CAST('' AS VARBINARY(MAX))) + 0x7C + COALESCE(CAST(CONVERT(VARCHAR(33), k1, 126) AS VARBINARY(33)), CAST('' AS VARBINARY(MAX)))), 1, 2) AS INT)
-- bucket timestamp
CAST(SUBSTRING(HASHBYTES('MD5', CAST('' AS VARBINARY(MAX)) + 0x7C + COALESCE(CAST(CONVERT(VARCHAR(33), k0, 126) AS VARBINARY(33)), CAST('' AS VARBINARY(MAX))) + 0x7C + COALESCE(CAST(CONVERT(VARCHAR(33), k1, 126) AS VARBINARY(33)), CAST('' AS VARBINARY(MAX)))), 1, 2) AS INT)
-- bucket timestamptz
CAST(SUBSTRING(HASHBYTES('MD5', CAST('' AS VARBINARY(MAX)) + 0x7C + COALESCE(CAST(CONVERT(VARCHAR(33), k0, 126) AS VARBINARY(33)), CAST('' AS VARBINARY(MAX))) + 0x7C + COALESCE(CAST(CONVERT(VARCHAR(33), k1, 126) AS VARBINARY(33)), CAST('' AS VARBINARY(MAX)))), 1, 2) AS INT)
-- bucket uuid
CAST(SUBSTRING(HASHBYTES('MD5', CAST('' AS VARBINARY(MAX)) + 0x7C + COALESCE(CAST(CAST(k0 AS VARCHAR(41)) AS VARBINARY(41)), CAST('' AS VARBINARY(MAX))) + 0x7C + COALESCE(CAST(CAST(k1 AS VARCHAR(41)) AS VARBINARY(41)), CAST('' AS VARBINARY(MAX)))), 1, 2) AS INT)
-- canonical bigint as decimal against decimal(18,4)
CAST([x] AS DECIMAL(23, 4))
-- canonical bigint as decimal against decimal(38,0)
CAST([x] AS DECIMAL(38, 0))
-- canonical bigint as decimal against decimal(38,37)
-- is left to others
-- canonical bigint as decimal against money
CAST([x] AS DECIMAL(23, 4))
-- canonical bigint as integer against bigint
CAST([x] AS BIGINT)
-- canonical bigint as integer against bit
CAST([x] AS BIGINT)
-- canonical bigint as integer against int
CAST([x] AS BIGINT)
-- canonical bigint as integer_float against float
CAST([x] AS VARCHAR(41))
-- canonical binary image as binary against binary varbinary(9)
(CAST([x] AS VARBINARY(MAX)) + 0x01)
-- canonical binary varbinary(9) as binary against binary image
(CAST([x] AS VARBINARY(MAX)) + 0x01)
-- canonical bit as boolean against bit
CAST([x] AS INT)
-- canonical bit as decimal against decimal(18,4)
CAST(CAST([x] AS BIGINT) AS DECIMAL(18, 4))
-- canonical bit as decimal against decimal(38,0)
CAST(CAST([x] AS BIGINT) AS DECIMAL(38, 0))
-- canonical bit as decimal against decimal(38,37)
CAST(CAST([x] AS BIGINT) AS DECIMAL(38, 37))
-- canonical bit as decimal against money
CAST(CAST([x] AS BIGINT) AS DECIMAL(19, 4))
-- canonical bit as integer against bigint
CAST(CAST([x] AS BIGINT) AS BIGINT)
-- canonical bit as integer against int
CAST(CAST([x] AS BIGINT) AS BIGINT)
-- canonical bit as integer_float against float
CAST(CAST([x] AS BIGINT) AS VARCHAR(41))
-- canonical boolean bit as decimal against decimal decimal(5,2)
CAST(CAST([x] AS BIGINT) AS DECIMAL(5, 2))
-- canonical boolean bit as integer against integer int
CAST(CAST([x] AS BIGINT) AS BIGINT)
-- canonical boolean bit as integer_float against float real
CAST(CAST([x] AS BIGINT) AS VARCHAR(41))
-- canonical date as date against date
[x]
-- canonical date as timestamp against datetime
CAST([x] AS DATETIME2(7))
-- canonical date date as timestamp against timestamp datetime
CAST([x] AS DATETIME2(7))
-- canonical datetime as timestamp against date
CAST(CAST([x] AS DATETIME2(3)) AS DATETIME2(7))
-- canonical datetime as timestamp against datetime
CAST(CAST([x] AS DATETIME2(3)) AS DATETIME2(7))
-- canonical datetimeoffset(7) as timestamptz against datetimeoffset(7)
CAST(SWITCHOFFSET([x], '+00:00') AS DATETIME2(7))
-- canonical decimal decimal(18,4) as decimal against decimal smallmoney
CAST([x] AS DECIMAL(18, 4))
-- canonical decimal decimal(38,19) as decimal against integer bigint
CAST([x] AS DECIMAL(38, 19))
-- canonical decimal decimal(5,2) as decimal against boolean bit
CAST([x] AS DECIMAL(5, 2))
-- canonical decimal money as decimal against integer int
CAST(CAST([x] AS DECIMAL(19, 4)) AS DECIMAL(19, 4))
-- canonical decimal smallmoney as decimal against decimal decimal(18,4)
CAST(CAST([x] AS DECIMAL(10, 4)) AS DECIMAL(18, 4))
-- canonical decimal(18,4) as decimal against bigint
CAST([x] AS DECIMAL(23, 4))
-- canonical decimal(18,4) as decimal against bit
CAST([x] AS DECIMAL(18, 4))
-- canonical decimal(18,4) as decimal against decimal(18,4)
CAST([x] AS DECIMAL(18, 4))
-- canonical decimal(18,4) as decimal against decimal(38,0)
-- is left to others
-- canonical decimal(18,4) as decimal against decimal(38,37)
-- is left to others
-- canonical decimal(18,4) as decimal against int
CAST([x] AS DECIMAL(18, 4))
-- canonical decimal(18,4) as decimal against money
CAST([x] AS DECIMAL(19, 4))
-- canonical decimal(18,4) as decimal_float against float
-- is left to others
-- canonical decimal(38,0) as decimal against bigint
CAST([x] AS DECIMAL(38, 0))
-- canonical decimal(38,0) as decimal against bit
CAST([x] AS DECIMAL(38, 0))
-- canonical decimal(38,0) as decimal against decimal(18,4)
-- is left to others
-- canonical decimal(38,0) as decimal against decimal(38,0)
CAST([x] AS DECIMAL(38, 0))
-- canonical decimal(38,0) as decimal against decimal(38,37)
-- is left to others
-- canonical decimal(38,0) as decimal against int
CAST([x] AS DECIMAL(38, 0))
-- canonical decimal(38,0) as decimal against money
-- is left to others
-- canonical decimal(38,0) as decimal_float against float
-- is left to others
-- canonical decimal(38,37) as decimal against bigint
-- is left to others
-- canonical decimal(38,37) as decimal against bit
CAST([x] AS DECIMAL(38, 37))
-- canonical decimal(38,37) as decimal against decimal(18,4)
-- is left to others
-- canonical decimal(38,37) as decimal against decimal(38,0)
-- is left to others
-- canonical decimal(38,37) as decimal against decimal(38,37)
CAST([x] AS DECIMAL(38, 37))
-- canonical decimal(38,37) as decimal against int
-- is left to others
-- canonical decimal(38,37) as decimal against money
-- is left to others
-- canonical decimal(38,37) as decimal_float against float
-- is left to others
-- canonical float as decimal_float against decimal(18,4)
-- is left to others
-- canonical float as decimal_float against decimal(38,0)
-- is left to others
-- canonical float as decimal_float against decimal(38,37)
-- is left to others
-- canonical float as decimal_float against money
-- is left to others
-- canonical float as float against float
CASE WHEN [x] = 0 THEN CAST(0 AS FLOAT) ELSE CAST([x] AS FLOAT) END
-- canonical float as integer_float against bigint
CASE WHEN CAST([x] AS FLOAT) = 0 THEN '0' WHEN CAST([x] AS FLOAT) = FLOOR(CAST([x] AS FLOAT)) AND CAST([x] AS FLOAT) >= -9.223372036854776e+18 AND CAST([x] AS FLOAT) < 9.223372036854776e+18 THEN CAST(CAST(CAST([x] AS FLOAT) AS BIGINT) AS VARCHAR(41)) ELSE (CAST('' AS VARCHAR(MAX)) + 'f' + CAST(CAST(CAST(CAST([x] AS FLOAT) AS BINARY(8)) AS BIGINT) AS VARCHAR(41))) END
-- canonical float as integer_float against bit
CASE WHEN CAST([x] AS FLOAT) = 0 THEN '0' WHEN CAST([x] AS FLOAT) = FLOOR(CAST([x] AS FLOAT)) AND CAST([x] AS FLOAT) >= -9.223372036854776e+18 AND CAST([x] AS FLOAT) < 9.223372036854776e+18 THEN CAST(CAST(CAST([x] AS FLOAT) AS BIGINT) AS VARCHAR(41)) ELSE (CAST('' AS VARCHAR(MAX)) + 'f' + CAST(CAST(CAST(CAST([x] AS FLOAT) AS BINARY(8)) AS BIGINT) AS VARCHAR(41))) END
-- canonical float as integer_float against int
CASE WHEN CAST([x] AS FLOAT) = 0 THEN '0' WHEN CAST([x] AS FLOAT) = FLOOR(CAST([x] AS FLOAT)) AND CAST([x] AS FLOAT) >= -9.223372036854776e+18 AND CAST([x] AS FLOAT) < 9.223372036854776e+18 THEN CAST(CAST(CAST([x] AS FLOAT) AS BIGINT) AS VARCHAR(41)) ELSE (CAST('' AS VARCHAR(MAX)) + 'f' + CAST(CAST(CAST(CAST([x] AS FLOAT) AS BINARY(8)) AS BIGINT) AS VARCHAR(41))) END
-- canonical float float as float against float real
CASE WHEN [x] = 0 THEN CAST(0 AS FLOAT) ELSE CAST([x] AS FLOAT) END
-- canonical float real as float against float float
CASE WHEN [x] = 0 THEN CAST(0 AS FLOAT) ELSE CAST([x] AS FLOAT) END
-- canonical float real as integer_float against boolean bit
CASE WHEN CAST([x] AS FLOAT) = 0 THEN '0' WHEN CAST([x] AS FLOAT) = FLOOR(CAST([x] AS FLOAT)) AND CAST([x] AS FLOAT) >= -9.223372036854776e+18 AND CAST([x] AS FLOAT) < 9.223372036854776e+18 THEN CAST(CAST(CAST([x] AS FLOAT) AS BIGINT) AS VARCHAR(41)) ELSE (CAST('' AS VARCHAR(MAX)) + 'f' + CAST(CAST(CAST(CAST([x] AS FLOAT) AS BINARY(8)) AS BIGINT) AS VARCHAR(41))) END
-- canonical float real as integer_float against integer bigint
CASE WHEN CAST([x] AS FLOAT) = 0 THEN '0' WHEN CAST([x] AS FLOAT) = FLOOR(CAST([x] AS FLOAT)) AND CAST([x] AS FLOAT) >= -9.223372036854776e+18 AND CAST([x] AS FLOAT) < 9.223372036854776e+18 THEN CAST(CAST(CAST([x] AS FLOAT) AS BIGINT) AS VARCHAR(41)) ELSE (CAST('' AS VARCHAR(MAX)) + 'f' + CAST(CAST(CAST(CAST([x] AS FLOAT) AS BINARY(8)) AS BIGINT) AS VARCHAR(41))) END
-- canonical int as decimal against decimal(18,4)
CAST([x] AS DECIMAL(18, 4))
-- canonical int as decimal against decimal(38,0)
CAST([x] AS DECIMAL(38, 0))
-- canonical int as decimal against decimal(38,37)
-- is left to others
-- canonical int as decimal against money
CAST([x] AS DECIMAL(19, 4))
-- canonical int as integer against bigint
CAST([x] AS BIGINT)
-- canonical int as integer against bit
CAST([x] AS BIGINT)
-- canonical int as integer against int
CAST([x] AS BIGINT)
-- canonical int as integer_float against float
CAST([x] AS VARCHAR(41))
-- canonical integer bigint as decimal against decimal decimal(38,19)
CAST([x] AS DECIMAL(38, 19))
-- canonical integer bigint as integer_float against float real
CAST([x] AS VARCHAR(41))
-- canonical integer int as decimal against decimal money
CAST([x] AS DECIMAL(19, 4))
-- canonical integer int as integer against boolean bit
CAST([x] AS BIGINT)
-- canonical money as decimal against bigint
CAST(CAST([x] AS DECIMAL(19, 4)) AS DECIMAL(23, 4))
-- canonical money as decimal against bit
CAST(CAST([x] AS DECIMAL(19, 4)) AS DECIMAL(19, 4))
-- canonical money as decimal against decimal(18,4)
CAST(CAST([x] AS DECIMAL(19, 4)) AS DECIMAL(19, 4))
-- canonical money as decimal against decimal(38,0)
-- is left to others
-- canonical money as decimal against decimal(38,37)
-- is left to others
-- canonical money as decimal against int
CAST(CAST([x] AS DECIMAL(19, 4)) AS DECIMAL(19, 4))
-- canonical money as decimal against money
CAST(CAST([x] AS DECIMAL(19, 4)) AS DECIMAL(19, 4))
-- canonical money as decimal_float against float
-- is left to others
-- canonical nchar(6) as text against nchar(6)
(CAST(CAST([x] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) + 0x01)
-- canonical nchar(6) as text against varchar(200)
(CAST(CAST([x] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) + 0x01)
-- canonical nchar(6) as uuid_text against uniqueidentifier
-- is left to others
-- canonical other xml as other against other xml
-- is left to others
-- canonical text varchar(200) as uuid_text against uuid uniqueidentifier
-- is left to others
-- canonical time(7) as time against time(7)
CAST([x] AS TIME(7))
-- canonical timestamp datetime as timestamp against date date
CAST(CAST([x] AS DATETIME2(3)) AS DATETIME2(7))
-- canonical timestamp datetime as timestamp against timestamp datetime2(7)
CAST(CAST([x] AS DATETIME2(3)) AS DATETIME2(7))
-- canonical timestamp datetime2(7) as timestamp against timestamp datetime
CAST([x] AS DATETIME2(7))
-- canonical uniqueidentifier as uuid against uniqueidentifier
LOWER(CAST([x] AS CHAR(36)))
-- canonical uniqueidentifier as uuid_text against nchar(6)
-- is left to others
-- canonical uniqueidentifier as uuid_text against varchar(200)
-- is left to others
-- canonical uuid uniqueidentifier as uuid_text against text varchar(200)
-- is left to others
-- canonical varbinary(300) as binary against varbinary(300)
(CAST([x] AS VARBINARY(MAX)) + 0x01)
-- canonical varchar(200) as text against nchar(6)
(CAST(CAST([x] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) + 0x01)
-- canonical varchar(200) as text against varchar(200)
(CAST(CAST([x] AS NVARCHAR(MAX)) AS VARBINARY(MAX)) + 0x01)
-- canonical varchar(200) as uuid_text against uniqueidentifier
-- is left to others
-- count_if
COUNT_BIG(CASE WHEN x > 1 THEN 1 END)
-- digest date as date
LOWER(CONVERT(VARCHAR(32), HASHBYTES('MD5', (CAST('' AS VARCHAR(MAX)) + CASE WHEN [x] IS NULL THEN '-' ELSE (CAST('' AS VARCHAR(MAX)) + CAST((LEN(CAST(CONVERT(VARCHAR(10), [x], 23) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC + N'.') - 1) AS VARCHAR(41)) + ':' + CONVERT(VARCHAR(10), [x], 23)) END)), 2))
-- digest date as timestamp
LOWER(CONVERT(VARCHAR(32), HASHBYTES('MD5', (CAST('' AS VARCHAR(MAX)) + CASE WHEN [x] IS NULL THEN '-' ELSE (CAST('' AS VARCHAR(MAX)) + CAST((LEN(CAST(CASE WHEN CONVERT(VARCHAR(27), CAST([x] AS DATETIME2(7)), 126) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CONVERT(VARCHAR(27), CAST([x] AS DATETIME2(7)), 126), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CONVERT(VARCHAR(27), CAST([x] AS DATETIME2(7)), 126) END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC + N'.') - 1) AS VARCHAR(41)) + ':' + CASE WHEN CONVERT(VARCHAR(27), CAST([x] AS DATETIME2(7)), 126) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CONVERT(VARCHAR(27), CAST([x] AS DATETIME2(7)), 126), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CONVERT(VARCHAR(27), CAST([x] AS DATETIME2(7)), 126) END) END)), 2))
-- digest date date as timestamp
LOWER(CONVERT(VARCHAR(32), HASHBYTES('MD5', (CAST('' AS VARCHAR(MAX)) + CASE WHEN [x] IS NULL THEN '-' ELSE (CAST('' AS VARCHAR(MAX)) + CAST((LEN(CAST(CASE WHEN CONVERT(VARCHAR(27), CAST([x] AS DATETIME2(7)), 126) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CONVERT(VARCHAR(27), CAST([x] AS DATETIME2(7)), 126), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CONVERT(VARCHAR(27), CAST([x] AS DATETIME2(7)), 126) END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC + N'.') - 1) AS VARCHAR(41)) + ':' + CASE WHEN CONVERT(VARCHAR(27), CAST([x] AS DATETIME2(7)), 126) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CONVERT(VARCHAR(27), CAST([x] AS DATETIME2(7)), 126), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CONVERT(VARCHAR(27), CAST([x] AS DATETIME2(7)), 126) END) END)), 2))
-- digest decimal decimal(18,4) as decimal
LOWER(CONVERT(VARCHAR(32), HASHBYTES('MD5', (CAST('' AS VARCHAR(MAX)) + CASE WHEN [x] IS NULL THEN '-' ELSE (CAST('' AS VARCHAR(MAX)) + CAST((LEN(CAST(CASE WHEN CAST([x] AS VARCHAR(41)) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST([x] AS VARCHAR(41)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CAST([x] AS VARCHAR(41)) END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC + N'.') - 1) AS VARCHAR(41)) + ':' + CASE WHEN CAST([x] AS VARCHAR(41)) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST([x] AS VARCHAR(41)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CAST([x] AS VARCHAR(41)) END) END)), 2))
-- digest decimal decimal(38,19) as decimal
LOWER(CONVERT(VARCHAR(32), HASHBYTES('MD5', (CAST('' AS VARCHAR(MAX)) + CASE WHEN [x] IS NULL THEN '-' ELSE (CAST('' AS VARCHAR(MAX)) + CAST((LEN(CAST(CASE WHEN CAST([x] AS VARCHAR(41)) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST([x] AS VARCHAR(41)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CAST([x] AS VARCHAR(41)) END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC + N'.') - 1) AS VARCHAR(41)) + ':' + CASE WHEN CAST([x] AS VARCHAR(41)) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST([x] AS VARCHAR(41)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CAST([x] AS VARCHAR(41)) END) END)), 2))
-- digest decimal decimal(5,2) as decimal
LOWER(CONVERT(VARCHAR(32), HASHBYTES('MD5', (CAST('' AS VARCHAR(MAX)) + CASE WHEN [x] IS NULL THEN '-' ELSE (CAST('' AS VARCHAR(MAX)) + CAST((LEN(CAST(CASE WHEN CAST([x] AS VARCHAR(41)) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST([x] AS VARCHAR(41)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CAST([x] AS VARCHAR(41)) END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC + N'.') - 1) AS VARCHAR(41)) + ':' + CASE WHEN CAST([x] AS VARCHAR(41)) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST([x] AS VARCHAR(41)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CAST([x] AS VARCHAR(41)) END) END)), 2))
-- digest decimal money as decimal
LOWER(CONVERT(VARCHAR(32), HASHBYTES('MD5', (CAST('' AS VARCHAR(MAX)) + CASE WHEN [x] IS NULL THEN '-' ELSE (CAST('' AS VARCHAR(MAX)) + CAST((LEN(CAST(CASE WHEN CAST(CAST([x] AS DECIMAL(19, 4)) AS VARCHAR(41)) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST(CAST([x] AS DECIMAL(19, 4)) AS VARCHAR(41)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CAST(CAST([x] AS DECIMAL(19, 4)) AS VARCHAR(41)) END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC + N'.') - 1) AS VARCHAR(41)) + ':' + CASE WHEN CAST(CAST([x] AS DECIMAL(19, 4)) AS VARCHAR(41)) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST(CAST([x] AS DECIMAL(19, 4)) AS VARCHAR(41)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CAST(CAST([x] AS DECIMAL(19, 4)) AS VARCHAR(41)) END) END)), 2))
-- digest decimal smallmoney as decimal
LOWER(CONVERT(VARCHAR(32), HASHBYTES('MD5', (CAST('' AS VARCHAR(MAX)) + CASE WHEN [x] IS NULL THEN '-' ELSE (CAST('' AS VARCHAR(MAX)) + CAST((LEN(CAST(CASE WHEN CAST(CAST([x] AS DECIMAL(10, 4)) AS VARCHAR(41)) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST(CAST([x] AS DECIMAL(10, 4)) AS VARCHAR(41)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CAST(CAST([x] AS DECIMAL(10, 4)) AS VARCHAR(41)) END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC + N'.') - 1) AS VARCHAR(41)) + ':' + CASE WHEN CAST(CAST([x] AS DECIMAL(10, 4)) AS VARCHAR(41)) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST(CAST([x] AS DECIMAL(10, 4)) AS VARCHAR(41)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CAST(CAST([x] AS DECIMAL(10, 4)) AS VARCHAR(41)) END) END)), 2))
-- digest decimal(18,4) as decimal
LOWER(CONVERT(VARCHAR(32), HASHBYTES('MD5', (CAST('' AS VARCHAR(MAX)) + CASE WHEN [x] IS NULL THEN '-' ELSE (CAST('' AS VARCHAR(MAX)) + CAST((LEN(CAST(CASE WHEN CAST([x] AS VARCHAR(41)) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST([x] AS VARCHAR(41)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CAST([x] AS VARCHAR(41)) END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC + N'.') - 1) AS VARCHAR(41)) + ':' + CASE WHEN CAST([x] AS VARCHAR(41)) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST([x] AS VARCHAR(41)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CAST([x] AS VARCHAR(41)) END) END)), 2))
-- digest decimal(38,0) as decimal
LOWER(CONVERT(VARCHAR(32), HASHBYTES('MD5', (CAST('' AS VARCHAR(MAX)) + CASE WHEN [x] IS NULL THEN '-' ELSE (CAST('' AS VARCHAR(MAX)) + CAST((LEN(CAST(CAST([x] AS VARCHAR(41)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC + N'.') - 1) AS VARCHAR(41)) + ':' + CAST([x] AS VARCHAR(41))) END)), 2))
-- digest decimal(38,37) as decimal
LOWER(CONVERT(VARCHAR(32), HASHBYTES('MD5', (CAST('' AS VARCHAR(MAX)) + CASE WHEN [x] IS NULL THEN '-' ELSE (CAST('' AS VARCHAR(MAX)) + CAST((LEN(CAST(CASE WHEN CAST([x] AS VARCHAR(41)) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST([x] AS VARCHAR(41)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CAST([x] AS VARCHAR(41)) END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC + N'.') - 1) AS VARCHAR(41)) + ':' + CASE WHEN CAST([x] AS VARCHAR(41)) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST([x] AS VARCHAR(41)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CAST([x] AS VARCHAR(41)) END) END)), 2))
-- digest money as decimal
LOWER(CONVERT(VARCHAR(32), HASHBYTES('MD5', (CAST('' AS VARCHAR(MAX)) + CASE WHEN [x] IS NULL THEN '-' ELSE (CAST('' AS VARCHAR(MAX)) + CAST((LEN(CAST(CASE WHEN CAST(CAST([x] AS DECIMAL(19, 4)) AS VARCHAR(41)) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST(CAST([x] AS DECIMAL(19, 4)) AS VARCHAR(41)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CAST(CAST([x] AS DECIMAL(19, 4)) AS VARCHAR(41)) END AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC + N'.') - 1) AS VARCHAR(41)) + ':' + CASE WHEN CAST(CAST([x] AS DECIMAL(19, 4)) AS VARCHAR(41)) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST(CAST([x] AS DECIMAL(19, 4)) AS VARCHAR(41)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CAST(CAST([x] AS DECIMAL(19, 4)) AS VARCHAR(41)) END) END)), 2))
-- digest nchar(6) as text
LOWER(CONVERT(VARCHAR(32), HASHBYTES('MD5', (CAST('' AS VARCHAR(MAX)) + CASE WHEN [x] IS NULL THEN '-' WHEN (LEN(CAST(CAST(CAST([x] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2_UTF8 AS VARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC + N'.') - 1) > 1024 THEN (CAST('' AS VARCHAR(MAX)) + CAST((LEN(CAST(CAST(CAST([x] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2_UTF8 AS VARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC + N'.') - 1) AS VARCHAR(41)) + '#' + LOWER(CONVERT(VARCHAR(32), HASHBYTES('MD5', CAST(CAST([x] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2_UTF8 AS VARCHAR(MAX))), 2))) ELSE (CAST('' AS VARCHAR(MAX)) + CAST((LEN(CAST(CAST(CAST([x] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2_UTF8 AS VARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC + N'.') - 1) AS VARCHAR(41)) + ':' + CAST(CAST([x] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2_UTF8 AS VARCHAR(MAX))) END)), 2))
-- digest varchar(200) as text
LOWER(CONVERT(VARCHAR(32), HASHBYTES('MD5', (CAST('' AS VARCHAR(MAX)) + CASE WHEN [x] IS NULL THEN '-' WHEN (LEN(CAST(CAST(CAST([x] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2_UTF8 AS VARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC + N'.') - 1) > 1024 THEN (CAST('' AS VARCHAR(MAX)) + CAST((LEN(CAST(CAST(CAST([x] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2_UTF8 AS VARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC + N'.') - 1) AS VARCHAR(41)) + '#' + LOWER(CONVERT(VARCHAR(32), HASHBYTES('MD5', CAST(CAST([x] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2_UTF8 AS VARCHAR(MAX))), 2))) ELSE (CAST('' AS VARCHAR(MAX)) + CAST((LEN(CAST(CAST(CAST([x] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2_UTF8 AS VARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC + N'.') - 1) AS VARCHAR(41)) + ':' + CAST(CAST([x] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2_UTF8 AS VARCHAR(MAX))) END)), 2))
-- digits bigint
0 of its fraction, None in all
-- digits datetime
6 of its fraction, None in all
-- digits datetimeoffset(7)
7 of its fraction, None in all
-- digits decimal decimal(18,4)
4 of its fraction, None in all
-- digits decimal decimal(38,19)
19 of its fraction, None in all
-- digits decimal decimal(5,2)
2 of its fraction, None in all
-- digits decimal(18,4)
4 of its fraction, None in all
-- digits decimal(38,0)
0 of its fraction, None in all
-- digits decimal(38,37)
37 of its fraction, None in all
-- digits float
None of its fraction, 15 in all
-- digits float float
None of its fraction, 15 in all
-- digits float real
None of its fraction, 15 in all
-- digits int
0 of its fraction, None in all
-- digits integer bigint
0 of its fraction, None in all
-- digits integer int
0 of its fraction, None in all
-- digits time(7)
7 of its fraction, None in all
-- digits timestamp datetime
6 of its fraction, None in all
-- digits timestamp datetime2(7)
7 of its fraction, None in all
-- distinct
CASE WHEN a.x = b.x OR (a.x IS NULL AND b.x IS NULL) THEN 0 ELSE 1 END = 1
-- draws nchar(6) as text
COALESCE(LOWER(CONVERT(VARCHAR(32), HASHBYTES('MD5', (CAST('' AS VARCHAR(MAX)) + CAST((LEN(CAST(CAST(CAST([x] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2_UTF8 AS VARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC + N'.') - 1) AS VARCHAR(41)) + ':' + CAST(CAST([x] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2_UTF8 AS VARCHAR(MAX)) + CAST((LEN(CAST(CAST(CAST([x] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2_UTF8 AS VARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC + N'.') - 1) AS VARCHAR(41)) + ':' + CAST(CAST([x] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2_UTF8 AS VARCHAR(MAX)))), 2)), '0') COLLATE Latin1_General_100_BIN2 < '40000000'
-- draws varchar(200) as text
COALESCE(LOWER(CONVERT(VARCHAR(32), HASHBYTES('MD5', (CAST('' AS VARCHAR(MAX)) + CAST((LEN(CAST(CAST(CAST([x] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2_UTF8 AS VARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC + N'.') - 1) AS VARCHAR(41)) + ':' + CAST(CAST([x] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2_UTF8 AS VARCHAR(MAX)) + CAST((LEN(CAST(CAST(CAST([x] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2_UTF8 AS VARCHAR(MAX)) AS NVARCHAR(MAX)) COLLATE Latin1_General_100_CI_AS_SC + N'.') - 1) AS VARCHAR(41)) + ':' + CAST(CAST([x] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2_UTF8 AS VARCHAR(MAX)))), 2)), '0') COLLATE Latin1_General_100_BIN2 < '40000000'
-- draws_all
1 = 1
-- exact_sum
SUM(CAST([n] AS DECIMAL(38, 0)))
-- fingerprint bigint as decimal
CAST([x] AS VARCHAR(41))
-- fingerprint bigint as integer
CAST([x] AS VARCHAR(41))
-- fingerprint bigint as integer_float
CAST([x] AS VARCHAR(41))
-- fingerprint binary image as binary
(CAST('' AS VARCHAR(MAX)) + '\x' + LOWER(CONVERT(VARCHAR(MAX), CAST([x] AS VARBINARY(MAX)), 2)))
-- fingerprint binary varbinary(9) as binary
(CAST('' AS VARCHAR(MAX)) + '\x' + LOWER(CONVERT(VARCHAR(MAX), CAST([x] AS VARBINARY(MAX)), 2)))
-- fingerprint bit as boolean
CASE [x] WHEN 1 THEN 'true' WHEN 0 THEN 'false' END
-- fingerprint bit as decimal
CAST(CAST([x] AS BIGINT) AS VARCHAR(41))
-- fingerprint bit as integer
CAST(CAST([x] AS BIGINT) AS VARCHAR(41))
-- fingerprint bit as integer_float
CAST(CAST([x] AS BIGINT) AS VARCHAR(41))
-- fingerprint boolean bit as decimal
CAST(CAST([x] AS BIGINT) AS VARCHAR(41))
-- fingerprint boolean bit as integer
CAST(CAST([x] AS BIGINT) AS VARCHAR(41))
-- fingerprint boolean bit as integer_float
CAST(CAST([x] AS BIGINT) AS VARCHAR(41))
-- fingerprint date as date
CONVERT(VARCHAR(10), [x], 23)
-- fingerprint date as timestamp
CASE WHEN CONVERT(VARCHAR(27), CAST([x] AS DATETIME2(7)), 126) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CONVERT(VARCHAR(27), CAST([x] AS DATETIME2(7)), 126), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CONVERT(VARCHAR(27), CAST([x] AS DATETIME2(7)), 126) END
-- fingerprint date date as timestamp
CASE WHEN CONVERT(VARCHAR(27), CAST([x] AS DATETIME2(7)), 126) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CONVERT(VARCHAR(27), CAST([x] AS DATETIME2(7)), 126), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CONVERT(VARCHAR(27), CAST([x] AS DATETIME2(7)), 126) END
-- fingerprint datetime as timestamp
CASE WHEN CONVERT(VARCHAR(27), CAST(CAST([x] AS DATETIME2(3)) AS DATETIME2(7)), 126) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CONVERT(VARCHAR(27), CAST(CAST([x] AS DATETIME2(3)) AS DATETIME2(7)), 126), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CONVERT(VARCHAR(27), CAST(CAST([x] AS DATETIME2(3)) AS DATETIME2(7)), 126) END
-- fingerprint datetimeoffset(7) as timestamptz
(CAST('' AS VARCHAR(MAX)) + CASE WHEN CONVERT(VARCHAR(27), CAST(SWITCHOFFSET([x], '+00:00') AS DATETIME2(7)), 126) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CONVERT(VARCHAR(27), CAST(SWITCHOFFSET([x], '+00:00') AS DATETIME2(7)), 126), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CONVERT(VARCHAR(27), CAST(SWITCHOFFSET([x], '+00:00') AS DATETIME2(7)), 126) END + 'Z')
-- fingerprint decimal decimal(18,4) as decimal
CASE WHEN CAST([x] AS VARCHAR(41)) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST([x] AS VARCHAR(41)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CAST([x] AS VARCHAR(41)) END
-- fingerprint decimal decimal(38,19) as decimal
CASE WHEN CAST([x] AS VARCHAR(41)) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST([x] AS VARCHAR(41)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CAST([x] AS VARCHAR(41)) END
-- fingerprint decimal decimal(5,2) as decimal
CASE WHEN CAST([x] AS VARCHAR(41)) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST([x] AS VARCHAR(41)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CAST([x] AS VARCHAR(41)) END
-- fingerprint decimal money as decimal
CASE WHEN CAST(CAST([x] AS DECIMAL(19, 4)) AS VARCHAR(41)) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST(CAST([x] AS DECIMAL(19, 4)) AS VARCHAR(41)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CAST(CAST([x] AS DECIMAL(19, 4)) AS VARCHAR(41)) END
-- fingerprint decimal smallmoney as decimal
CASE WHEN CAST(CAST([x] AS DECIMAL(10, 4)) AS VARCHAR(41)) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST(CAST([x] AS DECIMAL(10, 4)) AS VARCHAR(41)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CAST(CAST([x] AS DECIMAL(10, 4)) AS VARCHAR(41)) END
-- fingerprint decimal(18,4) as decimal
CASE WHEN CAST([x] AS VARCHAR(41)) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST([x] AS VARCHAR(41)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CAST([x] AS VARCHAR(41)) END
-- fingerprint decimal(38,0) as decimal
CAST([x] AS VARCHAR(41))
-- fingerprint decimal(38,37) as decimal
CASE WHEN CAST([x] AS VARCHAR(41)) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST([x] AS VARCHAR(41)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CAST([x] AS VARCHAR(41)) END
-- fingerprint float as float
CASE WHEN CAST([x] AS FLOAT) = 0 THEN '0' ELSE CAST(CAST(CAST(CAST([x] AS FLOAT) AS BINARY(8)) AS BIGINT) AS VARCHAR(41)) END
-- fingerprint float as integer_float
CASE WHEN CAST([x] AS FLOAT) = 0 THEN '0' WHEN CAST([x] AS FLOAT) = FLOOR(CAST([x] AS FLOAT)) AND CAST([x] AS FLOAT) >= -9.223372036854776e+18 AND CAST([x] AS FLOAT) < 9.223372036854776e+18 THEN CAST(CAST(CAST([x] AS FLOAT) AS BIGINT) AS VARCHAR(41)) ELSE (CAST('' AS VARCHAR(MAX)) + 'f' + CAST(CAST(CAST(CAST([x] AS FLOAT) AS BINARY(8)) AS BIGINT) AS VARCHAR(41))) END
-- fingerprint float float as float
CASE WHEN CAST([x] AS FLOAT) = 0 THEN '0' ELSE CAST(CAST(CAST(CAST([x] AS FLOAT) AS BINARY(8)) AS BIGINT) AS VARCHAR(41)) END
-- fingerprint float real as float
CASE WHEN CAST([x] AS FLOAT) = 0 THEN '0' ELSE CAST(CAST(CAST(CAST([x] AS FLOAT) AS BINARY(8)) AS BIGINT) AS VARCHAR(41)) END
-- fingerprint float real as integer_float
CASE WHEN CAST([x] AS FLOAT) = 0 THEN '0' WHEN CAST([x] AS FLOAT) = FLOOR(CAST([x] AS FLOAT)) AND CAST([x] AS FLOAT) >= -9.223372036854776e+18 AND CAST([x] AS FLOAT) < 9.223372036854776e+18 THEN CAST(CAST(CAST([x] AS FLOAT) AS BIGINT) AS VARCHAR(41)) ELSE (CAST('' AS VARCHAR(MAX)) + 'f' + CAST(CAST(CAST(CAST([x] AS FLOAT) AS BINARY(8)) AS BIGINT) AS VARCHAR(41))) END
-- fingerprint int as decimal
CAST([x] AS VARCHAR(41))
-- fingerprint int as integer
CAST([x] AS VARCHAR(41))
-- fingerprint int as integer_float
CAST([x] AS VARCHAR(41))
-- fingerprint integer bigint as decimal
CAST([x] AS VARCHAR(41))
-- fingerprint integer bigint as integer_float
CAST([x] AS VARCHAR(41))
-- fingerprint integer int as decimal
CAST([x] AS VARCHAR(41))
-- fingerprint integer int as integer
CAST([x] AS VARCHAR(41))
-- fingerprint money as decimal
CASE WHEN CAST(CAST([x] AS DECIMAL(19, 4)) AS VARCHAR(41)) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST(CAST([x] AS DECIMAL(19, 4)) AS VARCHAR(41)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CAST(CAST([x] AS DECIMAL(19, 4)) AS VARCHAR(41)) END
-- fingerprint nchar(6) as text
CAST(CAST([x] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2_UTF8 AS VARCHAR(MAX))
-- fingerprint time(7) as time
REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST(CAST([x] AS TIME(7)) AS VARCHAR(16)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.')
-- fingerprint timestamp datetime as timestamp
CASE WHEN CONVERT(VARCHAR(27), CAST(CAST([x] AS DATETIME2(3)) AS DATETIME2(7)), 126) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CONVERT(VARCHAR(27), CAST(CAST([x] AS DATETIME2(3)) AS DATETIME2(7)), 126), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CONVERT(VARCHAR(27), CAST(CAST([x] AS DATETIME2(3)) AS DATETIME2(7)), 126) END
-- fingerprint timestamp datetime2(7) as timestamp
CASE WHEN CONVERT(VARCHAR(27), CAST([x] AS DATETIME2(7)), 126) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CONVERT(VARCHAR(27), CAST([x] AS DATETIME2(7)), 126), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CONVERT(VARCHAR(27), CAST([x] AS DATETIME2(7)), 126) END
-- fingerprint uniqueidentifier as uuid
LOWER(CAST([x] AS VARCHAR(36)))
-- fingerprint uniqueidentifier as uuid_text
LOWER(REPLACE(REPLACE(REPLACE(LOWER(CAST([x] AS VARCHAR(36))), '{', ''), '}', ''), '-', ''))
-- fingerprint uuid uniqueidentifier as uuid_text
LOWER(REPLACE(REPLACE(REPLACE(LOWER(CAST([x] AS VARCHAR(36))), '{', ''), '}', ''), '-', ''))
-- fingerprint varbinary(300) as binary
(CAST('' AS VARCHAR(MAX)) + '\x' + LOWER(CONVERT(VARCHAR(MAX), CAST([x] AS VARBINARY(MAX)), 2)))
-- fingerprint varchar(200) as text
CAST(CAST([x] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2_UTF8 AS VARCHAR(MAX))
-- flag
CASE WHEN x > 1 THEN 1 ELSE 0 END
-- flagged
d0 = 1
-- group_by
x + 1
-- hex_number
CAST(CONVERT(VARBINARY(8), RIGHT('0000000000000000' + SUBSTRING(rd, 17, 15), 16), 2) AS BIGINT)
-- is_null
[x] IS NULL
-- key_text bigint as decimal
CAST([x] AS VARCHAR(41))
-- key_text bigint as integer
CAST([x] AS VARCHAR(41))
-- key_text binary image as binary
(CAST('' AS VARCHAR(MAX)) + '\x' + LOWER(CONVERT(VARCHAR(MAX), CAST([x] AS VARBINARY(MAX)), 2)))
-- key_text binary varbinary(9) as binary
(CAST('' AS VARCHAR(MAX)) + '\x' + LOWER(CONVERT(VARCHAR(MAX), CAST([x] AS VARBINARY(MAX)), 2)))
-- key_text bit as boolean
CASE [x] WHEN 1 THEN 'true' WHEN 0 THEN 'false' END
-- key_text bit as decimal
CAST(CAST([x] AS BIGINT) AS VARCHAR(41))
-- key_text bit as integer
CAST(CAST([x] AS BIGINT) AS VARCHAR(41))
-- key_text boolean bit as decimal
CAST(CAST([x] AS BIGINT) AS VARCHAR(41))
-- key_text boolean bit as integer
CAST(CAST([x] AS BIGINT) AS VARCHAR(41))
-- key_text date as date
CONVERT(VARCHAR(10), [x], 23)
-- key_text date as timestamp
CASE WHEN CONVERT(VARCHAR(27), CAST([x] AS DATETIME2(7)), 126) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CONVERT(VARCHAR(27), CAST([x] AS DATETIME2(7)), 126), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CONVERT(VARCHAR(27), CAST([x] AS DATETIME2(7)), 126) END
-- key_text date date as timestamp
CASE WHEN CONVERT(VARCHAR(27), CAST([x] AS DATETIME2(7)), 126) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CONVERT(VARCHAR(27), CAST([x] AS DATETIME2(7)), 126), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CONVERT(VARCHAR(27), CAST([x] AS DATETIME2(7)), 126) END
-- key_text datetime as timestamp
CASE WHEN CONVERT(VARCHAR(27), CAST(CAST([x] AS DATETIME2(3)) AS DATETIME2(7)), 126) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CONVERT(VARCHAR(27), CAST(CAST([x] AS DATETIME2(3)) AS DATETIME2(7)), 126), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CONVERT(VARCHAR(27), CAST(CAST([x] AS DATETIME2(3)) AS DATETIME2(7)), 126) END
-- key_text datetimeoffset(7) as timestamptz
(CAST('' AS VARCHAR(MAX)) + CASE WHEN CONVERT(VARCHAR(27), CAST(SWITCHOFFSET([x], '+00:00') AS DATETIME2(7)), 126) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CONVERT(VARCHAR(27), CAST(SWITCHOFFSET([x], '+00:00') AS DATETIME2(7)), 126), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CONVERT(VARCHAR(27), CAST(SWITCHOFFSET([x], '+00:00') AS DATETIME2(7)), 126) END + 'Z')
-- key_text decimal decimal(18,4) as decimal
CASE WHEN CAST([x] AS VARCHAR(41)) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST([x] AS VARCHAR(41)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CAST([x] AS VARCHAR(41)) END
-- key_text decimal decimal(38,19) as decimal
CASE WHEN CAST([x] AS VARCHAR(41)) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST([x] AS VARCHAR(41)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CAST([x] AS VARCHAR(41)) END
-- key_text decimal decimal(5,2) as decimal
CASE WHEN CAST([x] AS VARCHAR(41)) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST([x] AS VARCHAR(41)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CAST([x] AS VARCHAR(41)) END
-- key_text decimal money as decimal
CASE WHEN CAST(CAST([x] AS DECIMAL(19, 4)) AS VARCHAR(41)) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST(CAST([x] AS DECIMAL(19, 4)) AS VARCHAR(41)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CAST(CAST([x] AS DECIMAL(19, 4)) AS VARCHAR(41)) END
-- key_text decimal smallmoney as decimal
CASE WHEN CAST(CAST([x] AS DECIMAL(10, 4)) AS VARCHAR(41)) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST(CAST([x] AS DECIMAL(10, 4)) AS VARCHAR(41)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CAST(CAST([x] AS DECIMAL(10, 4)) AS VARCHAR(41)) END
-- key_text decimal(18,4) as decimal
CASE WHEN CAST([x] AS VARCHAR(41)) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST([x] AS VARCHAR(41)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CAST([x] AS VARCHAR(41)) END
-- key_text decimal(38,0) as decimal
CAST([x] AS VARCHAR(41))
-- key_text decimal(38,37) as decimal
CASE WHEN CAST([x] AS VARCHAR(41)) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST([x] AS VARCHAR(41)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CAST([x] AS VARCHAR(41)) END
-- key_text int as decimal
CAST([x] AS VARCHAR(41))
-- key_text int as integer
CAST([x] AS VARCHAR(41))
-- key_text integer bigint as decimal
CAST([x] AS VARCHAR(41))
-- key_text integer int as decimal
CAST([x] AS VARCHAR(41))
-- key_text integer int as integer
CAST([x] AS VARCHAR(41))
-- key_text money as decimal
CASE WHEN CAST(CAST([x] AS DECIMAL(19, 4)) AS VARCHAR(41)) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST(CAST([x] AS DECIMAL(19, 4)) AS VARCHAR(41)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CAST(CAST([x] AS DECIMAL(19, 4)) AS VARCHAR(41)) END
-- key_text nchar(6) as text
CAST(CAST([x] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2_UTF8 AS VARCHAR(MAX))
-- key_text time(7) as time
REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST(CAST([x] AS TIME(7)) AS VARCHAR(16)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.')
-- key_text timestamp datetime as timestamp
CASE WHEN CONVERT(VARCHAR(27), CAST(CAST([x] AS DATETIME2(3)) AS DATETIME2(7)), 126) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CONVERT(VARCHAR(27), CAST(CAST([x] AS DATETIME2(3)) AS DATETIME2(7)), 126), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CONVERT(VARCHAR(27), CAST(CAST([x] AS DATETIME2(3)) AS DATETIME2(7)), 126) END
-- key_text timestamp datetime2(7) as timestamp
CASE WHEN CONVERT(VARCHAR(27), CAST([x] AS DATETIME2(7)), 126) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CONVERT(VARCHAR(27), CAST([x] AS DATETIME2(7)), 126), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CONVERT(VARCHAR(27), CAST([x] AS DATETIME2(7)), 126) END
-- key_text uniqueidentifier as uuid
LOWER(CAST([x] AS VARCHAR(36)))
-- key_text uniqueidentifier as uuid_text
LOWER(REPLACE(REPLACE(REPLACE(LOWER(CAST([x] AS VARCHAR(36))), '{', ''), '}', ''), '-', ''))
-- key_text uuid uniqueidentifier as uuid_text
LOWER(REPLACE(REPLACE(REPLACE(LOWER(CAST([x] AS VARCHAR(36))), '{', ''), '}', ''), '-', ''))
-- key_text varbinary(300) as binary
(CAST('' AS VARCHAR(MAX)) + '\x' + LOWER(CONVERT(VARCHAR(MAX), CAST([x] AS VARBINARY(MAX)), 2)))
-- key_text varchar(200) as text
CAST(CAST([x] AS NVARCHAR(MAX)) COLLATE Latin1_General_100_BIN2_UTF8 AS VARCHAR(MAX))
-- literal
N'it''s \ é'
-- modulo
([n] % 64)
-- nulls_last
CASE WHEN x IS NULL THEN 1 ELSE 0 END, x
-- quote
[odd "name" with `ticks` and [brackets]]]
-- same_key binary
a.k0 = b.k0
-- same_key binary or NULL
COALESCE(a.k0, CAST('' AS VARBINARY(MAX))) = COALESCE(b.k0, CAST('' AS VARBINARY(MAX))) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- same_key boolean
a.k0 = b.k0
-- same_key boolean or NULL
COALESCE(a.k0, 0) = COALESCE(b.k0, 0) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
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
COALESCE(a.k0, CAST(0 AS FLOAT)) = COALESCE(b.k0, CAST(0 AS FLOAT)) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
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
COALESCE(a.k0, CAST('' AS VARBINARY(MAX))) = COALESCE(b.k0, CAST('' AS VARBINARY(MAX))) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- same_key time
a.k0 = b.k0
-- same_key time or NULL
COALESCE(a.k0, CAST('00:00:00' AS TIME(7))) = COALESCE(b.k0, CAST('00:00:00' AS TIME(7))) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- same_key timestamp
a.k0 = b.k0
-- same_key timestamp or NULL
COALESCE(a.k0, CAST('2000-01-01' AS DATETIME2(7))) = COALESCE(b.k0, CAST('2000-01-01' AS DATETIME2(7))) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- same_key timestamptz
a.k0 = b.k0
-- same_key timestamptz or NULL
COALESCE(a.k0, CAST('2000-01-01' AS DATETIME2(7))) = COALESCE(b.k0, CAST('2000-01-01' AS DATETIME2(7))) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- same_key uuid
a.k0 = b.k0
-- same_key uuid or NULL
COALESCE(a.k0, '') = COALESCE(b.k0, '') AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- sum_if
SUM(CASE WHEN y > 1 THEN x END)
-- transport bigint
[x]
-- transport binary
[x]
-- transport binary image
[x]
-- transport binary varbinary(9)
[x]
-- transport boolean
[x]
-- transport boolean bit
[x]
-- transport char
CAST([x] AS NVARCHAR(MAX))
-- transport date
CONVERT(VARCHAR(10), [x], 23)
-- transport date date
CONVERT(VARCHAR(10), [x], 23)
-- transport decimal
CASE WHEN CAST([x] AS VARCHAR(41)) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST([x] AS VARCHAR(41)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CAST([x] AS VARCHAR(41)) END
-- transport decimal decimal(18,4)
CASE WHEN CAST([x] AS VARCHAR(41)) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST([x] AS VARCHAR(41)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CAST([x] AS VARCHAR(41)) END
-- transport decimal decimal(38,19)
CASE WHEN CAST([x] AS VARCHAR(41)) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST([x] AS VARCHAR(41)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CAST([x] AS VARCHAR(41)) END
-- transport decimal decimal(5,2)
CASE WHEN CAST([x] AS VARCHAR(41)) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST([x] AS VARCHAR(41)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CAST([x] AS VARCHAR(41)) END
-- transport decimal money
CASE WHEN CAST(CAST([x] AS DECIMAL(19, 4)) AS VARCHAR(41)) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST(CAST([x] AS DECIMAL(19, 4)) AS VARCHAR(41)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CAST(CAST([x] AS DECIMAL(19, 4)) AS VARCHAR(41)) END
-- transport decimal smallmoney
CASE WHEN CAST(CAST([x] AS DECIMAL(10, 4)) AS VARCHAR(41)) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST(CAST([x] AS DECIMAL(10, 4)) AS VARCHAR(41)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CAST(CAST([x] AS DECIMAL(10, 4)) AS VARCHAR(41)) END
-- transport fine_decimal
CASE WHEN CAST(CAST([x] AS DECIMAL(19, 4)) AS VARCHAR(41)) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST(CAST([x] AS DECIMAL(19, 4)) AS VARCHAR(41)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CAST(CAST([x] AS DECIMAL(19, 4)) AS VARCHAR(41)) END
-- transport finest_decimal
CASE WHEN CAST([x] AS VARCHAR(41)) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST([x] AS VARCHAR(41)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CAST([x] AS VARCHAR(41)) END
-- transport float
[x]
-- transport float float
[x]
-- transport float real
[x]
-- transport integer
[x]
-- transport integer bigint
[x]
-- transport integer int
[x]
-- transport other xml
CAST([x] AS NVARCHAR(MAX))
-- transport text
CAST([x] AS NVARCHAR(MAX))
-- transport text varchar(200)
CAST([x] AS NVARCHAR(MAX))
-- transport time
REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CAST(CAST([x] AS TIME(7)) AS VARCHAR(16)), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.')
-- transport timestamp
CASE WHEN CONVERT(VARCHAR(27), CAST(CAST([x] AS DATETIME2(3)) AS DATETIME2(7)), 126) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CONVERT(VARCHAR(27), CAST(CAST([x] AS DATETIME2(3)) AS DATETIME2(7)), 126), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CONVERT(VARCHAR(27), CAST(CAST([x] AS DATETIME2(3)) AS DATETIME2(7)), 126) END
-- transport timestamp datetime
CASE WHEN CONVERT(VARCHAR(27), CAST(CAST([x] AS DATETIME2(3)) AS DATETIME2(7)), 126) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CONVERT(VARCHAR(27), CAST(CAST([x] AS DATETIME2(3)) AS DATETIME2(7)), 126), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CONVERT(VARCHAR(27), CAST(CAST([x] AS DATETIME2(3)) AS DATETIME2(7)), 126) END
-- transport timestamp datetime2(7)
CASE WHEN CONVERT(VARCHAR(27), CAST([x] AS DATETIME2(7)), 126) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CONVERT(VARCHAR(27), CAST([x] AS DATETIME2(7)), 126), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CONVERT(VARCHAR(27), CAST([x] AS DATETIME2(7)), 126) END
-- transport timestamptz
(CAST('' AS VARCHAR(MAX)) + CASE WHEN CONVERT(VARCHAR(27), CAST(SWITCHOFFSET([x], '+00:00') AS DATETIME2(7)), 126) LIKE '%.%' THEN REPLACE(RTRIM(REPLACE(REPLACE(RTRIM(REPLACE(CONVERT(VARCHAR(27), CAST(SWITCHOFFSET([x], '+00:00') AS DATETIME2(7)), 126), '0', ' ')), ' ', '0'), '.', ' ')), ' ', '.') ELSE CONVERT(VARCHAR(27), CAST(SWITCHOFFSET([x], '+00:00') AS DATETIME2(7)), 126) END + 'Z')
-- transport uuid
LOWER(CAST([x] AS VARCHAR(36)))
-- transport uuid uniqueidentifier
LOWER(CAST([x] AS VARCHAR(36)))
-- transport wide_decimal
CAST([x] AS VARCHAR(41))
