-- bucket boolean
toInt32(sipHash64(ifNull(sipHash64(k0), 7), ifNull(sipHash64(k1), 7)) % 65536)
-- bucket date
toInt32(sipHash64(ifNull(sipHash64(k0), 7), ifNull(sipHash64(k1), 7)) % 65536)
-- bucket decimal
toInt32(sipHash64(ifNull(sipHash64(k0), 7), ifNull(sipHash64(k1), 7)) % 65536)
-- bucket float
toInt32(sipHash64(ifNull(sipHash64(k0), 7), ifNull(sipHash64(k1), 7)) % 65536)
-- bucket integer
toInt32(sipHash64(ifNull(sipHash64(k0), 7), ifNull(sipHash64(k1), 7)) % 65536)
-- bucket integer_float
toInt32(sipHash64(ifNull(sipHash64(k0), 7), ifNull(sipHash64(k1), 7)) % 65536)
-- bucket interval
toInt32(sipHash64(ifNull(sipHash64(k0), 7), ifNull(sipHash64(k1), 7)) % 65536)
-- bucket other
toInt32(sipHash64(ifNull(sipHash64(k0), 7), ifNull(sipHash64(k1), 7)) % 65536)
-- bucket text
toInt32(sipHash64(ifNull(sipHash64(k0), 7), ifNull(sipHash64(k1), 7)) % 65536)
-- bucket time
toInt32(sipHash64(ifNull(sipHash64(k0), 7), ifNull(sipHash64(k1), 7)) % 65536)
-- bucket timestamp
toInt32(sipHash64(ifNull(sipHash64(k0), 7), ifNull(sipHash64(k1), 7)) % 65536)
-- bucket timestamptz
toInt32(sipHash64(ifNull(sipHash64(k0), 7), ifNull(sipHash64(k1), 7)) % 65536)
-- bucket uuid
toInt32(sipHash64(ifNull(sipHash64(k0), 7), ifNull(sipHash64(k1), 7)) % 65536)
-- bucket uuid_text
toInt32(sipHash64(ifNull(sipHash64(k0), 7), ifNull(sipHash64(k1), 7)) % 65536)
-- canonical Array(Int32) as nested against Array(Int32)
-- is left to others
-- canonical Bool as boolean against Bool
CAST("x" AS Nullable(Bool))
-- canonical Bool as decimal against Decimal(18, 4)
CAST(CAST("x" AS Nullable(UInt8)) AS Nullable(Decimal(18, 4)))
-- canonical Bool as decimal against Decimal(20, 6)
CAST(CAST("x" AS Nullable(UInt8)) AS Nullable(Decimal(20, 6)))
-- canonical Bool as decimal against Decimal(76, 0)
CAST(CAST("x" AS Nullable(UInt8)) AS Nullable(Decimal(76, 0)))
-- canonical Bool as decimal against Decimal(76, 38)
CAST(CAST("x" AS Nullable(UInt8)) AS Nullable(Decimal(76, 38)))
-- canonical Bool as integer against Int32
CAST("x" AS Nullable(Int64))
-- canonical Bool as integer against Int64
CAST("x" AS Nullable(Int64))
-- canonical Bool as integer_float against Float64
CAST(CAST("x" AS Nullable(UInt8)) AS Nullable(String))
-- canonical Date32 as date against Date32
CAST("x" AS Nullable(Date32))
-- canonical Date32 as timestamp against DateTime64(6)
CAST("x" AS Nullable(DateTime64(6, 'UTC')))
-- canonical DateTime64(6) as timestamp against Date32
CAST("x" AS Nullable(DateTime64(6, 'UTC')))
-- canonical DateTime64(6) as timestamp against DateTime64(6)
CAST("x" AS Nullable(DateTime64(6, 'UTC')))
-- canonical DateTime64(9, 'UTC') as timestamptz against DateTime64(9, 'UTC')
CAST("x" AS Nullable(DateTime64(9, 'UTC')))
-- canonical Decimal(18, 4) as decimal against Bool
CAST("x" AS Nullable(Decimal(18, 4)))
-- canonical Decimal(18, 4) as decimal against Decimal(18, 4)
CAST("x" AS Nullable(Decimal(18, 4)))
-- canonical Decimal(18, 4) as decimal against Decimal(20, 6)
CAST("x" AS Nullable(Decimal(20, 6)))
-- canonical Decimal(18, 4) as decimal against Decimal(76, 0)
CAST("x" AS Nullable(String))
-- canonical Decimal(18, 4) as decimal against Decimal(76, 38)
CAST("x" AS Nullable(Decimal(76, 38)))
-- canonical Decimal(18, 4) as decimal against Int32
CAST("x" AS Nullable(Decimal(18, 4)))
-- canonical Decimal(18, 4) as decimal against Int64
CAST("x" AS Nullable(Decimal(23, 4)))
-- canonical Decimal(18, 4) as decimal_float against Float64
-- is left to others
-- canonical Decimal(20, 6) as decimal against Bool
CAST("x" AS Nullable(Decimal(20, 6)))
-- canonical Decimal(20, 6) as decimal against Decimal(18, 4)
CAST("x" AS Nullable(Decimal(20, 6)))
-- canonical Decimal(20, 6) as decimal against Decimal(20, 6)
CAST("x" AS Nullable(Decimal(20, 6)))
-- canonical Decimal(20, 6) as decimal against Decimal(76, 0)
CAST("x" AS Nullable(String))
-- canonical Decimal(20, 6) as decimal against Decimal(76, 38)
CAST("x" AS Nullable(Decimal(76, 38)))
-- canonical Decimal(20, 6) as decimal against Int32
CAST("x" AS Nullable(Decimal(20, 6)))
-- canonical Decimal(20, 6) as decimal against Int64
CAST("x" AS Nullable(Decimal(25, 6)))
-- canonical Decimal(20, 6) as decimal_float against Float64
-- is left to others
-- canonical Decimal(76, 0) as decimal against Bool
CAST("x" AS Nullable(Decimal(76, 0)))
-- canonical Decimal(76, 0) as decimal against Decimal(18, 4)
CAST("x" AS Nullable(String))
-- canonical Decimal(76, 0) as decimal against Decimal(20, 6)
CAST("x" AS Nullable(String))
-- canonical Decimal(76, 0) as decimal against Decimal(76, 0)
CAST("x" AS Nullable(Decimal(76, 0)))
-- canonical Decimal(76, 0) as decimal against Decimal(76, 38)
CAST("x" AS Nullable(String))
-- canonical Decimal(76, 0) as decimal against Int32
CAST("x" AS Nullable(Decimal(76, 0)))
-- canonical Decimal(76, 0) as decimal against Int64
CAST("x" AS Nullable(Decimal(76, 0)))
-- canonical Decimal(76, 0) as decimal_float against Float64
-- is left to others
-- canonical Decimal(76, 38) as decimal against Bool
CAST("x" AS Nullable(Decimal(76, 38)))
-- canonical Decimal(76, 38) as decimal against Decimal(18, 4)
CAST("x" AS Nullable(Decimal(76, 38)))
-- canonical Decimal(76, 38) as decimal against Decimal(20, 6)
CAST("x" AS Nullable(Decimal(76, 38)))
-- canonical Decimal(76, 38) as decimal against Decimal(76, 0)
CAST("x" AS Nullable(String))
-- canonical Decimal(76, 38) as decimal against Decimal(76, 38)
CAST("x" AS Nullable(Decimal(76, 38)))
-- canonical Decimal(76, 38) as decimal against Int32
CAST("x" AS Nullable(Decimal(76, 38)))
-- canonical Decimal(76, 38) as decimal against Int64
CAST("x" AS Nullable(Decimal(76, 38)))
-- canonical Decimal(76, 38) as decimal_float against Float64
-- is left to others
-- canonical FixedString(6) as json_text against JSON
-- is left to others
-- canonical FixedString(6) as text against FixedString(6)
if(isValidUTF8(concat("x", '')), CAST("x" AS Nullable(String)), CAST(concat("x", '') AS Nullable(String)))
-- canonical FixedString(6) as text against String
if(isValidUTF8(concat("x", '')), CAST("x" AS Nullable(String)), CAST(concat("x", '') AS Nullable(String)))
-- canonical FixedString(6) as uuid_text against UUID
CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END
-- canonical Float64 as decimal_float against Decimal(18, 4)
-- is left to others
-- canonical Float64 as decimal_float against Decimal(20, 6)
-- is left to others
-- canonical Float64 as decimal_float against Decimal(76, 0)
-- is left to others
-- canonical Float64 as decimal_float against Decimal(76, 38)
-- is left to others
-- canonical Float64 as float against Float64
arrayElement(arrayMap((b) -> if(b < 0, bitXor(b, toInt64(9223372036854775807)), b), [reinterpretAsInt64(if(isNaN(CAST("x" AS Nullable(Float64))), nan, CAST("x" AS Nullable(Float64)) + 0.0))]), 1)
-- canonical Float64 as integer_float against Bool
arrayElement(arrayMap((x) -> CASE WHEN x IS NULL THEN NULL WHEN isFinite(x) AND x = trunc(x) AND toInt16(bitShiftRight(reinterpretAsUInt64(abs(x)), 52)) < 1279 THEN if(abs(x) < 9007199254740992, toString(toInt64(assumeNotNull(x))), concat(if(x < 0, '-', ''), toString(toUInt256(bitShiftLeft(toUInt256(bitOr(bitAnd(reinterpretAsUInt64(abs(x)), 4503599627370495), 4503599627370496)), greatest(0, least(toInt16(bitShiftRight(reinterpretAsUInt64(abs(x)), 52)) - 1075, 203))))))) ELSE concat('f', toString(arrayElement(arrayMap((b) -> if(b < 0, bitXor(b, toInt64(9223372036854775807)), b), [reinterpretAsInt64(if(isNaN(x), nan, x + 0.0))]), 1))) END, [CAST("x" AS Nullable(Float64))]), 1)
-- canonical Float64 as integer_float against Int32
arrayElement(arrayMap((x) -> CASE WHEN x IS NULL THEN NULL WHEN isFinite(x) AND x = trunc(x) AND toInt16(bitShiftRight(reinterpretAsUInt64(abs(x)), 52)) < 1279 THEN if(abs(x) < 9007199254740992, toString(toInt64(assumeNotNull(x))), concat(if(x < 0, '-', ''), toString(toUInt256(bitShiftLeft(toUInt256(bitOr(bitAnd(reinterpretAsUInt64(abs(x)), 4503599627370495), 4503599627370496)), greatest(0, least(toInt16(bitShiftRight(reinterpretAsUInt64(abs(x)), 52)) - 1075, 203))))))) ELSE concat('f', toString(arrayElement(arrayMap((b) -> if(b < 0, bitXor(b, toInt64(9223372036854775807)), b), [reinterpretAsInt64(if(isNaN(x), nan, x + 0.0))]), 1))) END, [CAST("x" AS Nullable(Float64))]), 1)
-- canonical Float64 as integer_float against Int64
arrayElement(arrayMap((x) -> CASE WHEN x IS NULL THEN NULL WHEN isFinite(x) AND x = trunc(x) AND toInt16(bitShiftRight(reinterpretAsUInt64(abs(x)), 52)) < 1279 THEN if(abs(x) < 9007199254740992, toString(toInt64(assumeNotNull(x))), concat(if(x < 0, '-', ''), toString(toUInt256(bitShiftLeft(toUInt256(bitOr(bitAnd(reinterpretAsUInt64(abs(x)), 4503599627370495), 4503599627370496)), greatest(0, least(toInt16(bitShiftRight(reinterpretAsUInt64(abs(x)), 52)) - 1075, 203))))))) ELSE concat('f', toString(arrayElement(arrayMap((b) -> if(b < 0, bitXor(b, toInt64(9223372036854775807)), b), [reinterpretAsInt64(if(isNaN(x), nan, x + 0.0))]), 1))) END, [CAST("x" AS Nullable(Float64))]), 1)
-- canonical Int32 as decimal against Decimal(18, 4)
CAST("x" AS Nullable(Decimal(18, 4)))
-- canonical Int32 as decimal against Decimal(20, 6)
CAST("x" AS Nullable(Decimal(20, 6)))
-- canonical Int32 as decimal against Decimal(76, 0)
CAST("x" AS Nullable(Decimal(76, 0)))
-- canonical Int32 as decimal against Decimal(76, 38)
CAST("x" AS Nullable(Decimal(76, 38)))
-- canonical Int32 as integer against Bool
CAST("x" AS Nullable(Int64))
-- canonical Int32 as integer against Int32
CAST("x" AS Nullable(Int32))
-- canonical Int32 as integer against Int64
CAST("x" AS Nullable(Int64))
-- canonical Int32 as integer_float against Float64
CAST("x" AS Nullable(String))
-- canonical Int64 as decimal against Decimal(18, 4)
CAST("x" AS Nullable(Decimal(23, 4)))
-- canonical Int64 as decimal against Decimal(20, 6)
CAST("x" AS Nullable(Decimal(25, 6)))
-- canonical Int64 as decimal against Decimal(76, 0)
CAST("x" AS Nullable(Decimal(76, 0)))
-- canonical Int64 as decimal against Decimal(76, 38)
CAST("x" AS Nullable(Decimal(76, 38)))
-- canonical Int64 as integer against Bool
CAST("x" AS Nullable(Int64))
-- canonical Int64 as integer against Int32
CAST("x" AS Nullable(Int64))
-- canonical Int64 as integer against Int64
CAST("x" AS Nullable(Int64))
-- canonical Int64 as integer_float against Float64
CAST("x" AS Nullable(String))
-- canonical IntervalSecond as interval against IntervalSecond
arrayElement(arrayMap((n) -> if(n = 0, 'PT0S', concat('PT', if(intDiv(n, 3600000000000) = 0, '', concat(toString(intDiv(n, 3600000000000)), 'H')), if(intDiv(n % 3600000000000, 60000000000) = 0, '', concat(toString(intDiv(n % 3600000000000, 60000000000)), 'M')), arrayElement(arrayMap((r) -> if(r = 0, '', concat(if(r < 0, '-', ''), replaceRegexpOne(concat(toString(intDiv(abs(r), 1000000000)), '.', leftPad(toString(abs(r) % 1000000000), 9, '0')), '\\.?0*$', ''), 'S')), [n % 60000000000]), 1))), [toInt128(CAST("x" AS Nullable(Int64))) * toInt128(1000000000)]), 1)
-- canonical JSON as json against JSON
-- is left to others
-- canonical JSON as json_text against FixedString(6)
-- is left to others
-- canonical JSON as json_text against String
-- is left to others
-- canonical String as json_text against JSON
-- is left to others
-- canonical String as text against FixedString(6)
CAST("x" AS Nullable(String))
-- canonical String as text against String
CAST("x" AS Nullable(String))
-- canonical String as uuid_text against UUID
CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END
-- canonical Time64(6) as time against Time64(6)
replaceRegexpOne(CAST(CAST("x" AS Nullable(Time64(9))) AS Nullable(String)), '\\.?0*$', '')
-- canonical UUID as uuid against UUID
CAST("x" AS Nullable(UUID))
-- canonical UUID as uuid_text against FixedString(6)
CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END
-- canonical UUID as uuid_text against String
CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END
-- canonical array Array(DateTime('Europe/Berlin')) as nested against array Array(DateTime('Europe/Berlin'))
-- is left to others
-- canonical array Array(DateTime64(3, 'Europe/Berlin')) as nested against array Array(DateTime64(3, 'Europe/Berlin'))
-- is left to others
-- canonical array Array(Map(String, Int8)) as nested against array Array(Map(String, Int8))
-- is left to others
-- canonical boolean Bool as decimal against decimal Decimal(9, 2)
CAST(CAST("x" AS Nullable(UInt8)) AS Nullable(Decimal(9, 2)))
-- canonical boolean Bool as integer_float against float Float32
CAST(CAST("x" AS Nullable(UInt8)) AS Nullable(String))
-- canonical date Date as timestamp against timestamp DateTime64(9)
toInt128(reinterpret(CAST("x" AS Nullable(DateTime64(6, 'UTC'))), 'Int64')) * toInt128(1000)
-- canonical date Date32 as timestamp against timestamp DateTime64(3)
CAST("x" AS Nullable(DateTime64(3, 'UTC')))
-- canonical decimal Decimal(18, 4) as decimal against integer UInt128
CAST("x" AS Nullable(Decimal(43, 4)))
-- canonical decimal Decimal(18, 4) as decimal against integer UInt256
CAST("x" AS Nullable(String))
-- canonical decimal Decimal(9, 2) as decimal against boolean Bool
CAST("x" AS Nullable(Decimal(9, 2)))
-- canonical decimal Decimal(9, 2) as decimal_float against float BFloat16
-- is left to others
-- canonical decimal Decimal(9, 2) as decimal_float against float Float32
-- is left to others
-- canonical float BFloat16 as decimal_float against decimal Decimal(9, 2)
-- is left to others
-- canonical float BFloat16 as float against float BFloat16
arrayElement(arrayMap((b) -> if(b < 0, bitXor(b, toInt64(9223372036854775807)), b), [reinterpretAsInt64(if(isNaN(CAST(CAST("x" AS Nullable(Float32)) AS Nullable(Float64))), nan, CAST(CAST("x" AS Nullable(Float32)) AS Nullable(Float64)) + 0.0))]), 1)
-- canonical float BFloat16 as float against float Float64
arrayElement(arrayMap((b) -> if(b < 0, bitXor(b, toInt64(9223372036854775807)), b), [reinterpretAsInt64(if(isNaN(CAST(CAST("x" AS Nullable(Float32)) AS Nullable(Float64))), nan, CAST(CAST("x" AS Nullable(Float32)) AS Nullable(Float64)) + 0.0))]), 1)
-- canonical float BFloat16 as integer_float against integer Int64
arrayElement(arrayMap((x) -> CASE WHEN x IS NULL THEN NULL WHEN isFinite(x) AND x = trunc(x) AND toInt16(bitShiftRight(reinterpretAsUInt64(abs(x)), 52)) < 1279 THEN if(abs(x) < 9007199254740992, toString(toInt64(assumeNotNull(x))), concat(if(x < 0, '-', ''), toString(toUInt256(bitShiftLeft(toUInt256(bitOr(bitAnd(reinterpretAsUInt64(abs(x)), 4503599627370495), 4503599627370496)), greatest(0, least(toInt16(bitShiftRight(reinterpretAsUInt64(abs(x)), 52)) - 1075, 203))))))) ELSE concat('f', toString(arrayElement(arrayMap((b) -> if(b < 0, bitXor(b, toInt64(9223372036854775807)), b), [reinterpretAsInt64(if(isNaN(x), nan, x + 0.0))]), 1))) END, [CAST(CAST("x" AS Nullable(Float32)) AS Nullable(Float64))]), 1)
-- canonical float Float32 as decimal_float against decimal Decimal(9, 2)
-- is left to others
-- canonical float Float32 as float against float Float64
arrayElement(arrayMap((b) -> if(b < 0, bitXor(b, toInt64(9223372036854775807)), b), [reinterpretAsInt64(if(isNaN(CAST("x" AS Nullable(Float64))), nan, CAST("x" AS Nullable(Float64)) + 0.0))]), 1)
-- canonical float Float32 as integer_float against boolean Bool
arrayElement(arrayMap((x) -> CASE WHEN x IS NULL THEN NULL WHEN isFinite(x) AND x = trunc(x) AND toInt16(bitShiftRight(reinterpretAsUInt64(abs(x)), 52)) < 1279 THEN if(abs(x) < 9007199254740992, toString(toInt64(assumeNotNull(x))), concat(if(x < 0, '-', ''), toString(toUInt256(bitShiftLeft(toUInt256(bitOr(bitAnd(reinterpretAsUInt64(abs(x)), 4503599627370495), 4503599627370496)), greatest(0, least(toInt16(bitShiftRight(reinterpretAsUInt64(abs(x)), 52)) - 1075, 203))))))) ELSE concat('f', toString(arrayElement(arrayMap((b) -> if(b < 0, bitXor(b, toInt64(9223372036854775807)), b), [reinterpretAsInt64(if(isNaN(x), nan, x + 0.0))]), 1))) END, [CAST("x" AS Nullable(Float64))]), 1)
-- canonical float Float32 as integer_float against integer Int256
arrayElement(arrayMap((x) -> CASE WHEN x IS NULL THEN NULL WHEN isFinite(x) AND x = trunc(x) AND toInt16(bitShiftRight(reinterpretAsUInt64(abs(x)), 52)) < 1279 THEN if(abs(x) < 9007199254740992, toString(toInt64(assumeNotNull(x))), concat(if(x < 0, '-', ''), toString(toUInt256(bitShiftLeft(toUInt256(bitOr(bitAnd(reinterpretAsUInt64(abs(x)), 4503599627370495), 4503599627370496)), greatest(0, least(toInt16(bitShiftRight(reinterpretAsUInt64(abs(x)), 52)) - 1075, 203))))))) ELSE concat('f', toString(arrayElement(arrayMap((b) -> if(b < 0, bitXor(b, toInt64(9223372036854775807)), b), [reinterpretAsInt64(if(isNaN(x), nan, x + 0.0))]), 1))) END, [CAST("x" AS Nullable(Float64))]), 1)
-- canonical float Float64 as float against float BFloat16
arrayElement(arrayMap((b) -> if(b < 0, bitXor(b, toInt64(9223372036854775807)), b), [reinterpretAsInt64(if(isNaN(CAST("x" AS Nullable(Float64))), nan, CAST("x" AS Nullable(Float64)) + 0.0))]), 1)
-- canonical float Float64 as float against float Float32
arrayElement(arrayMap((b) -> if(b < 0, bitXor(b, toInt64(9223372036854775807)), b), [reinterpretAsInt64(if(isNaN(CAST("x" AS Nullable(Float64))), nan, CAST("x" AS Nullable(Float64)) + 0.0))]), 1)
-- canonical float Float64 as integer_float against integer UInt64
arrayElement(arrayMap((x) -> CASE WHEN x IS NULL THEN NULL WHEN isFinite(x) AND x = trunc(x) AND toInt16(bitShiftRight(reinterpretAsUInt64(abs(x)), 52)) < 1279 THEN if(abs(x) < 9007199254740992, toString(toInt64(assumeNotNull(x))), concat(if(x < 0, '-', ''), toString(toUInt256(bitShiftLeft(toUInt256(bitOr(bitAnd(reinterpretAsUInt64(abs(x)), 4503599627370495), 4503599627370496)), greatest(0, least(toInt16(bitShiftRight(reinterpretAsUInt64(abs(x)), 52)) - 1075, 203))))))) ELSE concat('f', toString(arrayElement(arrayMap((b) -> if(b < 0, bitXor(b, toInt64(9223372036854775807)), b), [reinterpretAsInt64(if(isNaN(x), nan, x + 0.0))]), 1))) END, [CAST("x" AS Nullable(Float64))]), 1)
-- canonical integer Int128 as integer against integer Int64
CAST("x" AS Nullable(Int256))
-- canonical integer Int256 as integer against integer UInt64
CAST("x" AS Nullable(Int256))
-- canonical integer Int256 as integer_float against float Float32
CAST("x" AS Nullable(String))
-- canonical integer Int64 as integer against integer Int128
CAST("x" AS Nullable(Int256))
-- canonical integer Int64 as integer_float against float BFloat16
CAST("x" AS Nullable(String))
-- canonical integer Int8 as integer against integer UInt32
CAST("x" AS Nullable(Int64))
-- canonical integer Int8 as integer against integer UInt64
CAST("x" AS Nullable(Int128))
-- canonical integer UInt128 as decimal against decimal Decimal(18, 4)
CAST(CAST("x" AS Nullable(String)) AS Nullable(Decimal(43, 4)))
-- canonical integer UInt128 as integer against integer UInt64
CAST("x" AS Nullable(Int256))
-- canonical integer UInt256 as decimal against decimal Decimal(18, 4)
CAST("x" AS Nullable(String))
-- canonical integer UInt256 as integer against integer UInt256
CAST("x" AS Nullable(UInt256))
-- canonical integer UInt256 as integer against integer UInt64
CAST("x" AS Nullable(String))
-- canonical integer UInt32 as integer against integer Int8
CAST("x" AS Nullable(Int64))
-- canonical integer UInt64 as integer against integer Int256
CAST("x" AS Nullable(Int256))
-- canonical integer UInt64 as integer against integer Int8
CAST("x" AS Nullable(Int128))
-- canonical integer UInt64 as integer against integer UInt128
CAST("x" AS Nullable(Int256))
-- canonical integer UInt64 as integer against integer UInt256
CAST("x" AS Nullable(String))
-- canonical integer UInt64 as integer_float against float Float64
CAST("x" AS Nullable(String))
-- canonical interval IntervalDay as interval against interval IntervalDay
arrayElement(arrayMap((n) -> if(n = 0, 'PT0S', concat('P', toString(n), 'D')), [toInt128(CAST("x" AS Nullable(Int64))) * toInt128(1)]), 1)
-- canonical interval IntervalHour as interval against interval IntervalHour
arrayElement(arrayMap((n) -> if(n = 0, 'PT0S', concat('PT', if(intDiv(n, 3600000000000) = 0, '', concat(toString(intDiv(n, 3600000000000)), 'H')), if(intDiv(n % 3600000000000, 60000000000) = 0, '', concat(toString(intDiv(n % 3600000000000, 60000000000)), 'M')), arrayElement(arrayMap((r) -> if(r = 0, '', concat(if(r < 0, '-', ''), replaceRegexpOne(concat(toString(intDiv(abs(r), 1000000000)), '.', leftPad(toString(abs(r) % 1000000000), 9, '0')), '\\.?0*$', ''), 'S')), [n % 60000000000]), 1))), [toInt128(CAST("x" AS Nullable(Int64))) * toInt128(3600000000000)]), 1)
-- canonical interval IntervalMicrosecond as interval against interval IntervalMicrosecond
arrayElement(arrayMap((n) -> if(n = 0, 'PT0S', concat('PT', if(intDiv(n, 3600000000000) = 0, '', concat(toString(intDiv(n, 3600000000000)), 'H')), if(intDiv(n % 3600000000000, 60000000000) = 0, '', concat(toString(intDiv(n % 3600000000000, 60000000000)), 'M')), arrayElement(arrayMap((r) -> if(r = 0, '', concat(if(r < 0, '-', ''), replaceRegexpOne(concat(toString(intDiv(abs(r), 1000000000)), '.', leftPad(toString(abs(r) % 1000000000), 9, '0')), '\\.?0*$', ''), 'S')), [n % 60000000000]), 1))), [toInt128(CAST("x" AS Nullable(Int64))) * toInt128(1000)]), 1)
-- canonical interval IntervalMillisecond as interval against interval IntervalMillisecond
arrayElement(arrayMap((n) -> if(n = 0, 'PT0S', concat('PT', if(intDiv(n, 3600000000000) = 0, '', concat(toString(intDiv(n, 3600000000000)), 'H')), if(intDiv(n % 3600000000000, 60000000000) = 0, '', concat(toString(intDiv(n % 3600000000000, 60000000000)), 'M')), arrayElement(arrayMap((r) -> if(r = 0, '', concat(if(r < 0, '-', ''), replaceRegexpOne(concat(toString(intDiv(abs(r), 1000000000)), '.', leftPad(toString(abs(r) % 1000000000), 9, '0')), '\\.?0*$', ''), 'S')), [n % 60000000000]), 1))), [toInt128(CAST("x" AS Nullable(Int64))) * toInt128(1000000)]), 1)
-- canonical interval IntervalMinute as interval against interval IntervalMinute
arrayElement(arrayMap((n) -> if(n = 0, 'PT0S', concat('PT', if(intDiv(n, 3600000000000) = 0, '', concat(toString(intDiv(n, 3600000000000)), 'H')), if(intDiv(n % 3600000000000, 60000000000) = 0, '', concat(toString(intDiv(n % 3600000000000, 60000000000)), 'M')), arrayElement(arrayMap((r) -> if(r = 0, '', concat(if(r < 0, '-', ''), replaceRegexpOne(concat(toString(intDiv(abs(r), 1000000000)), '.', leftPad(toString(abs(r) % 1000000000), 9, '0')), '\\.?0*$', ''), 'S')), [n % 60000000000]), 1))), [toInt128(CAST("x" AS Nullable(Int64))) * toInt128(60000000000)]), 1)
-- canonical interval IntervalMonth as interval against interval IntervalMonth
arrayElement(arrayMap((n) -> if(n = 0, 'PT0S', concat('P', if(intDiv(n, 12) = 0, '', concat(toString(intDiv(n, 12)), 'Y')), if(n % 12 = 0, '', concat(toString(n % 12), 'M')))), [toInt128(CAST("x" AS Nullable(Int64))) * toInt128(1)]), 1)
-- canonical interval IntervalNanosecond as interval against interval IntervalNanosecond
arrayElement(arrayMap((n) -> if(n = 0, 'PT0S', concat('PT', if(intDiv(n, 3600000000000) = 0, '', concat(toString(intDiv(n, 3600000000000)), 'H')), if(intDiv(n % 3600000000000, 60000000000) = 0, '', concat(toString(intDiv(n % 3600000000000, 60000000000)), 'M')), arrayElement(arrayMap((r) -> if(r = 0, '', concat(if(r < 0, '-', ''), replaceRegexpOne(concat(toString(intDiv(abs(r), 1000000000)), '.', leftPad(toString(abs(r) % 1000000000), 9, '0')), '\\.?0*$', ''), 'S')), [n % 60000000000]), 1))), [toInt128(CAST("x" AS Nullable(Int64))) * toInt128(1)]), 1)
-- canonical interval IntervalQuarter as interval against interval IntervalQuarter
arrayElement(arrayMap((n) -> if(n = 0, 'PT0S', concat('P', if(intDiv(n, 12) = 0, '', concat(toString(intDiv(n, 12)), 'Y')), if(n % 12 = 0, '', concat(toString(n % 12), 'M')))), [toInt128(CAST("x" AS Nullable(Int64))) * toInt128(3)]), 1)
-- canonical interval IntervalWeek as interval against interval IntervalWeek
arrayElement(arrayMap((n) -> if(n = 0, 'PT0S', concat('P', toString(n), 'D')), [toInt128(CAST("x" AS Nullable(Int64))) * toInt128(7)]), 1)
-- canonical interval IntervalYear as interval against interval IntervalYear
arrayElement(arrayMap((n) -> if(n = 0, 'PT0S', concat('P', if(intDiv(n, 12) = 0, '', concat(toString(intDiv(n, 12)), 'Y')), if(n % 12 = 0, '', concat(toString(n % 12), 'M')))), [toInt128(CAST("x" AS Nullable(Int64))) * toInt128(12)]), 1)
-- canonical json Object('json') as json against json Object('json')
-- is left to others
-- canonical other AggregateFunction(sum, Int32) as other against other AggregateFunction(sum, Int32)
toNullable(lower(hex("x")))
-- canonical other Dynamic as other against other Dynamic
concat(dynamicType("x"), ' ', CAST("x" AS Nullable(String)))
-- canonical other Geometry as other against other Geometry
concat(variantType("x"), ' ', CAST("x" AS Nullable(String)))
-- canonical other IPv4 as other against other IPv4
CAST("x" AS Nullable(String))
-- canonical other Variant(Int32, String) as other against other Variant(Int32, String)
concat(variantType("x"), ' ', CAST("x" AS Nullable(String)))
-- canonical struct Map(String, Int32) as nested against struct Map(String, Int32)
-- is left to others
-- canonical struct Tuple(Int32, String) as nested against struct Tuple(Int32, String)
-- is left to others
-- canonical text Enum8('a' = 1) as text against text String
CAST("x" AS Nullable(String))
-- canonical text FixedString(36) as uuid_text against uuid UUID
CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END
-- canonical text String as text against text Enum8('a' = 1)
CAST("x" AS Nullable(String))
-- canonical time Time as time against time Time64(9)
replaceRegexpOne(CAST(CAST("x" AS Nullable(Time64(9))) AS Nullable(String)), '\\.?0*$', '')
-- canonical time Time64(3) as time against time Time64(3)
replaceRegexpOne(CAST(CAST("x" AS Nullable(Time64(9))) AS Nullable(String)), '\\.?0*$', '')
-- canonical time Time64(9) as time against time Time
replaceRegexpOne(CAST(CAST("x" AS Nullable(Time64(9))) AS Nullable(String)), '\\.?0*$', '')
-- canonical timestamp DateTime as timestamp against timestamp DateTime64(9)
toInt128(reinterpret(CAST("x" AS Nullable(DateTime64(6, 'UTC'))), 'Int64')) * toInt128(1000)
-- canonical timestamp DateTime64(3) as timestamp against date Date32
CAST("x" AS Nullable(DateTime64(3, 'UTC')))
-- canonical timestamp DateTime64(7) as timestamp against timestamp DateTime64(7)
CAST("x" AS Nullable(DateTime64(7, 'UTC')))
-- canonical timestamp DateTime64(8) as timestamp against timestamp DateTime64(9)
toInt128(reinterpret(CAST("x" AS Nullable(DateTime64(8, 'UTC'))), 'Int64')) * toInt128(10)
-- canonical timestamp DateTime64(9) as timestamp against date Date
toInt128(reinterpret(CAST("x" AS Nullable(DateTime64(9, 'UTC'))), 'Int64')) * toInt128(1)
-- canonical timestamp DateTime64(9) as timestamp against timestamp DateTime
toInt128(reinterpret(CAST("x" AS Nullable(DateTime64(9, 'UTC'))), 'Int64')) * toInt128(1)
-- canonical timestamp DateTime64(9) as timestamp against timestamp DateTime64(8)
toInt128(reinterpret(CAST("x" AS Nullable(DateTime64(9, 'UTC'))), 'Int64')) * toInt128(1)
-- canonical timestamp DateTime64(9) as timestamp against timestamp DateTime64(9)
CAST("x" AS Nullable(DateTime64(9, 'UTC')))
-- canonical timestamptz DateTime('Europe/Berlin') as timestamptz against timestamptz DateTime64(9, 'UTC')
toInt128(reinterpret(CAST("x" AS Nullable(DateTime64(6, 'UTC'))), 'Int64')) * toInt128(1000)
-- canonical timestamptz DateTime64(9, 'UTC') as timestamptz against timestamptz DateTime('Europe/Berlin')
toInt128(reinterpret(CAST("x" AS Nullable(DateTime64(9, 'UTC'))), 'Int64')) * toInt128(1)
-- canonical uuid UUID as uuid_text against text FixedString(36)
CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END
-- count_if
COUNT(*) FILTER (WHERE x > 1)
-- digest Date32 as date
lower(hex(MD5(concat(CASE WHEN "x" IS NULL THEN '-' ELSE concat(toString(lengthUTF8(CAST(CAST("x" AS Nullable(Date32)) AS Nullable(String)))), ':', CAST(CAST("x" AS Nullable(Date32)) AS Nullable(String)), '') END, ''))))
-- digest Date32 as timestamp
lower(hex(MD5(concat(CASE WHEN "x" IS NULL THEN '-' ELSE concat(toString(lengthUTF8(concat(replaceOne(replaceRegexpOne(CAST(CAST("x" AS Nullable(DateTime64(1, 'UTC'))) AS Nullable(String)), '\\.?0*$', ''), ' ', 'T'), ''))), ':', concat(replaceOne(replaceRegexpOne(CAST(CAST("x" AS Nullable(DateTime64(1, 'UTC'))) AS Nullable(String)), '\\.?0*$', ''), ' ', 'T'), ''), '') END, ''))))
-- digest Decimal(18, 4) as decimal
lower(hex(MD5(concat(CASE WHEN "x" IS NULL THEN '-' ELSE concat(toString(lengthUTF8(CAST("x" AS Nullable(String)))), ':', CAST("x" AS Nullable(String)), '') END, ''))))
-- digest Decimal(18, 4) as decimal_float
lower(hex(MD5(concat(CASE WHEN "x" IS NULL THEN '-' ELSE concat(toString(lengthUTF8(CAST("x" AS Nullable(String)))), ':', CAST("x" AS Nullable(String)), '') END, ''))))
-- digest Decimal(20, 6) as decimal
lower(hex(MD5(concat(CASE WHEN "x" IS NULL THEN '-' ELSE concat(toString(lengthUTF8(CAST("x" AS Nullable(String)))), ':', CAST("x" AS Nullable(String)), '') END, ''))))
-- digest Decimal(20, 6) as decimal_float
lower(hex(MD5(concat(CASE WHEN "x" IS NULL THEN '-' ELSE concat(toString(lengthUTF8(CAST("x" AS Nullable(String)))), ':', CAST("x" AS Nullable(String)), '') END, ''))))
-- digest Decimal(76, 0) as decimal
lower(hex(MD5(concat(CASE WHEN "x" IS NULL THEN '-' ELSE concat(toString(lengthUTF8(CAST("x" AS Nullable(String)))), ':', CAST("x" AS Nullable(String)), '') END, ''))))
-- digest Decimal(76, 0) as decimal_float
lower(hex(MD5(concat(CASE WHEN "x" IS NULL THEN '-' ELSE concat(toString(lengthUTF8(CAST("x" AS Nullable(String)))), ':', CAST("x" AS Nullable(String)), '') END, ''))))
-- digest Decimal(76, 38) as decimal
lower(hex(MD5(concat(CASE WHEN "x" IS NULL THEN '-' ELSE concat(toString(lengthUTF8(CAST("x" AS Nullable(String)))), ':', CAST("x" AS Nullable(String)), '') END, ''))))
-- digest Decimal(76, 38) as decimal_float
lower(hex(MD5(concat(CASE WHEN "x" IS NULL THEN '-' ELSE concat(toString(lengthUTF8(CAST("x" AS Nullable(String)))), ':', CAST("x" AS Nullable(String)), '') END, ''))))
-- digest FixedString(6) as text
lower(hex(MD5(concat(CASE WHEN "x" IS NULL THEN '-' WHEN lengthUTF8(if(isValidUTF8(concat("x", '')), CAST("x" AS Nullable(String)), CAST(concat("x", '') AS Nullable(String)))) > 1024 THEN concat(toString(lengthUTF8(if(isValidUTF8(concat("x", '')), CAST("x" AS Nullable(String)), CAST(concat("x", '') AS Nullable(String))))), '#', lower(hex(MD5(if(isValidUTF8(concat("x", '')), CAST("x" AS Nullable(String)), CAST(concat("x", '') AS Nullable(String)))))), '') ELSE concat(toString(lengthUTF8(if(isValidUTF8(concat("x", '')), CAST("x" AS Nullable(String)), CAST(concat("x", '') AS Nullable(String))))), ':', if(isValidUTF8(concat("x", '')), CAST("x" AS Nullable(String)), CAST(concat("x", '') AS Nullable(String))), '') END, ''))))
-- digest FixedString(6) as uuid_text
lower(hex(MD5(concat(CASE WHEN "x" IS NULL THEN '-' WHEN lengthUTF8(CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END) > 1024 THEN concat(toString(lengthUTF8(CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END)), '#', lower(hex(MD5(CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END))), '') ELSE concat(toString(lengthUTF8(CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END)), ':', CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END, '') END, ''))))
-- digest String as text
lower(hex(MD5(concat(CASE WHEN "x" IS NULL THEN '-' WHEN lengthUTF8(CAST("x" AS Nullable(String))) > 1024 THEN concat(toString(lengthUTF8(CAST("x" AS Nullable(String)))), '#', lower(hex(MD5(CAST("x" AS Nullable(String))))), '') ELSE concat(toString(lengthUTF8(CAST("x" AS Nullable(String)))), ':', CAST("x" AS Nullable(String)), '') END, ''))))
-- digest String as uuid_text
lower(hex(MD5(concat(CASE WHEN "x" IS NULL THEN '-' WHEN lengthUTF8(CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END) > 1024 THEN concat(toString(lengthUTF8(CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END)), '#', lower(hex(MD5(CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END))), '') ELSE concat(toString(lengthUTF8(CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END)), ':', CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END, '') END, ''))))
-- digest date Date as timestamp
lower(hex(MD5(concat(CASE WHEN "x" IS NULL THEN '-' ELSE concat(toString(lengthUTF8(concat(replaceOne(replaceRegexpOne(CAST(CAST("x" AS Nullable(DateTime64(1, 'UTC'))) AS Nullable(String)), '\\.?0*$', ''), ' ', 'T'), ''))), ':', concat(replaceOne(replaceRegexpOne(CAST(CAST("x" AS Nullable(DateTime64(1, 'UTC'))) AS Nullable(String)), '\\.?0*$', ''), ' ', 'T'), ''), '') END, ''))))
-- digest date Date32 as timestamp
lower(hex(MD5(concat(CASE WHEN "x" IS NULL THEN '-' ELSE concat(toString(lengthUTF8(concat(replaceOne(replaceRegexpOne(CAST(CAST("x" AS Nullable(DateTime64(1, 'UTC'))) AS Nullable(String)), '\\.?0*$', ''), ' ', 'T'), ''))), ':', concat(replaceOne(replaceRegexpOne(CAST(CAST("x" AS Nullable(DateTime64(1, 'UTC'))) AS Nullable(String)), '\\.?0*$', ''), ' ', 'T'), ''), '') END, ''))))
-- digest decimal Decimal(18, 4) as decimal
lower(hex(MD5(concat(CASE WHEN "x" IS NULL THEN '-' ELSE concat(toString(lengthUTF8(CAST("x" AS Nullable(String)))), ':', CAST("x" AS Nullable(String)), '') END, ''))))
-- digest decimal Decimal(9, 2) as decimal
lower(hex(MD5(concat(CASE WHEN "x" IS NULL THEN '-' ELSE concat(toString(lengthUTF8(CAST("x" AS Nullable(String)))), ':', CAST("x" AS Nullable(String)), '') END, ''))))
-- digest decimal Decimal(9, 2) as decimal_float
lower(hex(MD5(concat(CASE WHEN "x" IS NULL THEN '-' ELSE concat(toString(lengthUTF8(CAST("x" AS Nullable(String)))), ':', CAST("x" AS Nullable(String)), '') END, ''))))
-- digest text Enum8('a' = 1) as text
lower(hex(MD5(concat(CASE WHEN "x" IS NULL THEN '-' WHEN lengthUTF8(CAST("x" AS Nullable(String))) > 1024 THEN concat(toString(lengthUTF8(CAST("x" AS Nullable(String)))), '#', lower(hex(MD5(CAST("x" AS Nullable(String))))), '') ELSE concat(toString(lengthUTF8(CAST("x" AS Nullable(String)))), ':', CAST("x" AS Nullable(String)), '') END, ''))))
-- digest text FixedString(36) as uuid_text
lower(hex(MD5(concat(CASE WHEN "x" IS NULL THEN '-' WHEN lengthUTF8(CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END) > 1024 THEN concat(toString(lengthUTF8(CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END)), '#', lower(hex(MD5(CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END))), '') ELSE concat(toString(lengthUTF8(CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END)), ':', CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END, '') END, ''))))
-- digest text String as text
lower(hex(MD5(concat(CASE WHEN "x" IS NULL THEN '-' WHEN lengthUTF8(CAST("x" AS Nullable(String))) > 1024 THEN concat(toString(lengthUTF8(CAST("x" AS Nullable(String)))), '#', lower(hex(MD5(CAST("x" AS Nullable(String))))), '') ELSE concat(toString(lengthUTF8(CAST("x" AS Nullable(String)))), ':', CAST("x" AS Nullable(String)), '') END, ''))))
-- digits DateTime64(6)
6 of its fraction, None in all
-- digits DateTime64(9, 'UTC')
9 of its fraction, None in all
-- digits Decimal(18, 4)
4 of its fraction, None in all
-- digits Decimal(20, 6)
6 of its fraction, None in all
-- digits Decimal(76, 0)
0 of its fraction, None in all
-- digits Decimal(76, 38)
38 of its fraction, None in all
-- digits Float64
None of its fraction, 15 in all
-- digits Int32
0 of its fraction, None in all
-- digits Int64
0 of its fraction, None in all
-- digits Time64(6)
6 of its fraction, None in all
-- digits decimal Decimal(18, 4)
4 of its fraction, None in all
-- digits decimal Decimal(9, 2)
2 of its fraction, None in all
-- digits float BFloat16
None of its fraction, 2 in all
-- digits float Float32
None of its fraction, 6 in all
-- digits float Float64
None of its fraction, 15 in all
-- digits integer Int128
0 of its fraction, None in all
-- digits integer Int256
0 of its fraction, None in all
-- digits integer Int64
0 of its fraction, None in all
-- digits integer Int8
0 of its fraction, None in all
-- digits integer UInt128
0 of its fraction, None in all
-- digits integer UInt256
0 of its fraction, None in all
-- digits integer UInt32
0 of its fraction, None in all
-- digits integer UInt64
0 of its fraction, None in all
-- digits time Time
0 of its fraction, None in all
-- digits time Time64(3)
3 of its fraction, None in all
-- digits time Time64(9)
9 of its fraction, None in all
-- digits timestamp DateTime
0 of its fraction, None in all
-- digits timestamp DateTime64(3)
3 of its fraction, None in all
-- digits timestamp DateTime64(7)
7 of its fraction, None in all
-- digits timestamp DateTime64(8)
8 of its fraction, None in all
-- digits timestamp DateTime64(9)
9 of its fraction, None in all
-- digits timestamptz DateTime('Europe/Berlin')
0 of its fraction, None in all
-- digits timestamptz DateTime64(9, 'UTC')
9 of its fraction, None in all
-- distinct
ifNull(a.x <> b.x, (a.x IS NULL) <> (b.x IS NULL))
-- draws FixedString(6) as text
ifNull(lower(hex(MD5(concat(toString(lengthUTF8(arrayElement(arrayMap((t) -> if(isValidUTF8(t), t, concat('\\x', lower(hex(t)))), [if(isValidUTF8(concat("x", '')), CAST("x" AS Nullable(String)), CAST(concat("x", '') AS Nullable(String)))]), 1))), ':', arrayElement(arrayMap((t) -> if(isValidUTF8(t), t, concat('\\x', lower(hex(t)))), [if(isValidUTF8(concat("x", '')), CAST("x" AS Nullable(String)), CAST(concat("x", '') AS Nullable(String)))]), 1), toString(lengthUTF8(arrayElement(arrayMap((t) -> if(isValidUTF8(t), t, concat('\\x', lower(hex(t)))), [if(isValidUTF8(concat("x", '')), CAST("x" AS Nullable(String)), CAST(concat("x", '') AS Nullable(String)))]), 1))), ':', arrayElement(arrayMap((t) -> if(isValidUTF8(t), t, concat('\\x', lower(hex(t)))), [if(isValidUTF8(concat("x", '')), CAST("x" AS Nullable(String)), CAST(concat("x", '') AS Nullable(String)))]), 1))))) < '40000000', true)
-- draws FixedString(6) as uuid_text
ifNull(lower(hex(MD5(concat(toString(lengthUTF8(CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END)), ':', CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END, toString(lengthUTF8(CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END)), ':', CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END)))) < '40000000', true)
-- draws String as text
ifNull(lower(hex(MD5(concat(toString(lengthUTF8(arrayElement(arrayMap((t) -> if(isValidUTF8(t), t, concat('\\x', lower(hex(t)))), [CAST("x" AS Nullable(String))]), 1))), ':', arrayElement(arrayMap((t) -> if(isValidUTF8(t), t, concat('\\x', lower(hex(t)))), [CAST("x" AS Nullable(String))]), 1), toString(lengthUTF8(arrayElement(arrayMap((t) -> if(isValidUTF8(t), t, concat('\\x', lower(hex(t)))), [CAST("x" AS Nullable(String))]), 1))), ':', arrayElement(arrayMap((t) -> if(isValidUTF8(t), t, concat('\\x', lower(hex(t)))), [CAST("x" AS Nullable(String))]), 1))))) < '40000000', true)
-- draws String as uuid_text
ifNull(lower(hex(MD5(concat(toString(lengthUTF8(CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END)), ':', CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END, toString(lengthUTF8(CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END)), ':', CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END)))) < '40000000', true)
-- draws text Enum8('a' = 1) as text
ifNull(lower(hex(MD5(concat(toString(lengthUTF8(arrayElement(arrayMap((t) -> if(isValidUTF8(t), t, concat('\\x', lower(hex(t)))), [CAST("x" AS Nullable(String))]), 1))), ':', arrayElement(arrayMap((t) -> if(isValidUTF8(t), t, concat('\\x', lower(hex(t)))), [CAST("x" AS Nullable(String))]), 1), toString(lengthUTF8(arrayElement(arrayMap((t) -> if(isValidUTF8(t), t, concat('\\x', lower(hex(t)))), [CAST("x" AS Nullable(String))]), 1))), ':', arrayElement(arrayMap((t) -> if(isValidUTF8(t), t, concat('\\x', lower(hex(t)))), [CAST("x" AS Nullable(String))]), 1))))) < '40000000', true)
-- draws text FixedString(36) as uuid_text
ifNull(lower(hex(MD5(concat(toString(lengthUTF8(CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END)), ':', CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END, toString(lengthUTF8(CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END)), ':', CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END)))) < '40000000', true)
-- draws text String as text
ifNull(lower(hex(MD5(concat(toString(lengthUTF8(arrayElement(arrayMap((t) -> if(isValidUTF8(t), t, concat('\\x', lower(hex(t)))), [CAST("x" AS Nullable(String))]), 1))), ':', arrayElement(arrayMap((t) -> if(isValidUTF8(t), t, concat('\\x', lower(hex(t)))), [CAST("x" AS Nullable(String))]), 1), toString(lengthUTF8(arrayElement(arrayMap((t) -> if(isValidUTF8(t), t, concat('\\x', lower(hex(t)))), [CAST("x" AS Nullable(String))]), 1))), ':', arrayElement(arrayMap((t) -> if(isValidUTF8(t), t, concat('\\x', lower(hex(t)))), [CAST("x" AS Nullable(String))]), 1))))) < '40000000', true)
-- draws_all
1 = 1
-- exact_sum
SUM(toInt256("n"))
-- fingerprint Bool as boolean
CAST(CAST("x" AS Nullable(Bool)) AS Nullable(String))
-- fingerprint Bool as decimal
CAST(CAST("x" AS Nullable(UInt8)) AS Nullable(String))
-- fingerprint Bool as integer
CAST(CAST("x" AS Nullable(UInt8)) AS Nullable(String))
-- fingerprint Bool as integer_float
CAST(CAST("x" AS Nullable(UInt8)) AS Nullable(String))
-- fingerprint Date32 as date
CAST(CAST("x" AS Nullable(Date32)) AS Nullable(String))
-- fingerprint Date32 as timestamp
concat(replaceOne(replaceRegexpOne(CAST(CAST("x" AS Nullable(DateTime64(1, 'UTC'))) AS Nullable(String)), '\\.?0*$', ''), ' ', 'T'), '')
-- fingerprint DateTime64(6) as timestamp
concat(replaceOne(replaceRegexpOne(CAST(CAST("x" AS Nullable(DateTime64(6, 'UTC'))) AS Nullable(String)), '\\.?0*$', ''), ' ', 'T'), '')
-- fingerprint DateTime64(9, 'UTC') as timestamptz
concat(replaceOne(replaceRegexpOne(CAST(CAST("x" AS Nullable(DateTime64(9, 'UTC'))) AS Nullable(String)), '\\.?0*$', ''), ' ', 'T'), 'Z')
-- fingerprint Decimal(18, 4) as decimal
CAST("x" AS Nullable(String))
-- fingerprint Decimal(18, 4) as decimal_float
CAST("x" AS Nullable(String))
-- fingerprint Decimal(20, 6) as decimal
CAST("x" AS Nullable(String))
-- fingerprint Decimal(20, 6) as decimal_float
CAST("x" AS Nullable(String))
-- fingerprint Decimal(76, 0) as decimal
CAST("x" AS Nullable(String))
-- fingerprint Decimal(76, 0) as decimal_float
CAST("x" AS Nullable(String))
-- fingerprint Decimal(76, 38) as decimal
CAST("x" AS Nullable(String))
-- fingerprint Decimal(76, 38) as decimal_float
CAST("x" AS Nullable(String))
-- fingerprint FixedString(6) as text
if(isValidUTF8(concat("x", '')), CAST("x" AS Nullable(String)), CAST(concat("x", '') AS Nullable(String)))
-- fingerprint FixedString(6) as uuid_text
CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END
-- fingerprint Float64 as decimal_float
arrayElement(arrayMap((t) -> CASE t WHEN 'nan' THEN 'NaN' WHEN '-nan' THEN 'NaN' WHEN 'inf' THEN 'Infinity' WHEN '-inf' THEN '-Infinity' WHEN '-0' THEN '0' ELSE if(position(t, 'e') = 0, t, concat(if(startsWith(t, '-'), '-', ''), arrayElement(arrayMap((u) -> arrayElement(arrayMap((d, p) -> multiIf(p <= 0, concat('0.', repeat('0', -p), d), p >= length(d), concat(d, repeat('0', p - length(d))), concat(substring(d, 1, p), '.', substring(d, p + 1))), [replaceOne(substringIndex(u, 'e', 1), '.', '')], [toInt32(length(substringIndex(substringIndex(u, 'e', 1), '.', 1)) + toInt32OrZero(substringIndex(u, 'e', -1)))]), 1), [if(startsWith(t, '-'), substring(t, 2), t)]), 1))) END, [CAST("x" AS Nullable(String))]), 1)
-- fingerprint Float64 as float
arrayElement(arrayMap((x) -> if(x IS NULL, NULL, multiIf(x = 0, '0', isNaN(x), 'NaN', isInfinite(x), if(x > 0, 'Infinity', '-Infinity'), concat('', toString(reinterpretAsInt64(x))))), [CAST("x" AS Nullable(Float64))]), 1)
-- fingerprint Float64 as integer_float
arrayElement(arrayMap((x) -> if(x IS NULL, NULL, multiIf(x = 0, '0', isNaN(x), 'NaN', isInfinite(x), if(x > 0, 'Infinity', '-Infinity'), x = trunc(x) AND x >= toFloat64(-9223372036854775808) AND x < toFloat64(9223372036854775808), toString(toInt64(assumeNotNull(x))), concat('f', toString(reinterpretAsInt64(x))))), [CAST("x" AS Nullable(Float64))]), 1)
-- fingerprint Int32 as decimal
CAST("x" AS Nullable(String))
-- fingerprint Int32 as integer
CAST("x" AS Nullable(String))
-- fingerprint Int32 as integer_float
CAST("x" AS Nullable(String))
-- fingerprint Int64 as decimal
CAST("x" AS Nullable(String))
-- fingerprint Int64 as integer
CAST("x" AS Nullable(String))
-- fingerprint Int64 as integer_float
CAST("x" AS Nullable(String))
-- fingerprint IntervalSecond as interval
arrayElement(arrayMap((n) -> if(n = 0, 'PT0S', concat('PT', if(intDiv(n, 3600000000000) = 0, '', concat(toString(intDiv(n, 3600000000000)), 'H')), if(intDiv(n % 3600000000000, 60000000000) = 0, '', concat(toString(intDiv(n % 3600000000000, 60000000000)), 'M')), arrayElement(arrayMap((r) -> if(r = 0, '', concat(if(r < 0, '-', ''), replaceRegexpOne(concat(toString(intDiv(abs(r), 1000000000)), '.', leftPad(toString(abs(r) % 1000000000), 9, '0')), '\\.?0*$', ''), 'S')), [n % 60000000000]), 1))), [toInt128(CAST("x" AS Nullable(Int64))) * toInt128(1000000000)]), 1)
-- fingerprint String as text
CAST("x" AS Nullable(String))
-- fingerprint String as uuid_text
CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END
-- fingerprint Time64(6) as time
replaceRegexpOne(CAST(CAST("x" AS Nullable(Time64(9))) AS Nullable(String)), '\\.?0*$', '')
-- fingerprint UUID as uuid
CAST(CAST("x" AS Nullable(UUID)) AS Nullable(String))
-- fingerprint UUID as uuid_text
CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END
-- fingerprint boolean Bool as decimal
CAST(CAST("x" AS Nullable(UInt8)) AS Nullable(String))
-- fingerprint boolean Bool as integer_float
CAST(CAST("x" AS Nullable(UInt8)) AS Nullable(String))
-- fingerprint date Date as timestamp
concat(replaceOne(replaceRegexpOne(CAST(CAST("x" AS Nullable(DateTime64(1, 'UTC'))) AS Nullable(String)), '\\.?0*$', ''), ' ', 'T'), '')
-- fingerprint date Date32 as timestamp
concat(replaceOne(replaceRegexpOne(CAST(CAST("x" AS Nullable(DateTime64(1, 'UTC'))) AS Nullable(String)), '\\.?0*$', ''), ' ', 'T'), '')
-- fingerprint decimal Decimal(18, 4) as decimal
CAST("x" AS Nullable(String))
-- fingerprint decimal Decimal(9, 2) as decimal
CAST("x" AS Nullable(String))
-- fingerprint decimal Decimal(9, 2) as decimal_float
CAST("x" AS Nullable(String))
-- fingerprint float BFloat16 as decimal_float
arrayElement(arrayMap((t) -> CASE t WHEN 'nan' THEN 'NaN' WHEN '-nan' THEN 'NaN' WHEN 'inf' THEN 'Infinity' WHEN '-inf' THEN '-Infinity' WHEN '-0' THEN '0' ELSE if(position(t, 'e') = 0, t, concat(if(startsWith(t, '-'), '-', ''), arrayElement(arrayMap((u) -> arrayElement(arrayMap((d, p) -> multiIf(p <= 0, concat('0.', repeat('0', -p), d), p >= length(d), concat(d, repeat('0', p - length(d))), concat(substring(d, 1, p), '.', substring(d, p + 1))), [replaceOne(substringIndex(u, 'e', 1), '.', '')], [toInt32(length(substringIndex(substringIndex(u, 'e', 1), '.', 1)) + toInt32OrZero(substringIndex(u, 'e', -1)))]), 1), [if(startsWith(t, '-'), substring(t, 2), t)]), 1))) END, [CAST(CAST("x" AS Nullable(Float32)) AS Nullable(String))]), 1)
-- fingerprint float BFloat16 as float
arrayElement(arrayMap((x) -> if(x IS NULL, NULL, multiIf(x = 0, '0', isNaN(x), 'NaN', isInfinite(x), if(x > 0, 'Infinity', '-Infinity'), concat('', toString(reinterpretAsInt64(x))))), [CAST(CAST("x" AS Nullable(Float32)) AS Nullable(Float64))]), 1)
-- fingerprint float BFloat16 as integer_float
arrayElement(arrayMap((x) -> if(x IS NULL, NULL, multiIf(x = 0, '0', isNaN(x), 'NaN', isInfinite(x), if(x > 0, 'Infinity', '-Infinity'), x = trunc(x) AND x >= toFloat64(-9223372036854775808) AND x < toFloat64(9223372036854775808), toString(toInt64(assumeNotNull(x))), concat('f', toString(reinterpretAsInt64(x))))), [CAST(CAST("x" AS Nullable(Float32)) AS Nullable(Float64))]), 1)
-- fingerprint float Float32 as decimal_float
arrayElement(arrayMap((t) -> CASE t WHEN 'nan' THEN 'NaN' WHEN '-nan' THEN 'NaN' WHEN 'inf' THEN 'Infinity' WHEN '-inf' THEN '-Infinity' WHEN '-0' THEN '0' ELSE if(position(t, 'e') = 0, t, concat(if(startsWith(t, '-'), '-', ''), arrayElement(arrayMap((u) -> arrayElement(arrayMap((d, p) -> multiIf(p <= 0, concat('0.', repeat('0', -p), d), p >= length(d), concat(d, repeat('0', p - length(d))), concat(substring(d, 1, p), '.', substring(d, p + 1))), [replaceOne(substringIndex(u, 'e', 1), '.', '')], [toInt32(length(substringIndex(substringIndex(u, 'e', 1), '.', 1)) + toInt32OrZero(substringIndex(u, 'e', -1)))]), 1), [if(startsWith(t, '-'), substring(t, 2), t)]), 1))) END, [CAST("x" AS Nullable(String))]), 1)
-- fingerprint float Float32 as float
arrayElement(arrayMap((x) -> if(x IS NULL, NULL, multiIf(x = 0, '0', isNaN(x), 'NaN', isInfinite(x), if(x > 0, 'Infinity', '-Infinity'), concat('', toString(reinterpretAsInt64(x))))), [CAST("x" AS Nullable(Float64))]), 1)
-- fingerprint float Float32 as integer_float
arrayElement(arrayMap((x) -> if(x IS NULL, NULL, multiIf(x = 0, '0', isNaN(x), 'NaN', isInfinite(x), if(x > 0, 'Infinity', '-Infinity'), x = trunc(x) AND x >= toFloat64(-9223372036854775808) AND x < toFloat64(9223372036854775808), toString(toInt64(assumeNotNull(x))), concat('f', toString(reinterpretAsInt64(x))))), [CAST("x" AS Nullable(Float64))]), 1)
-- fingerprint float Float64 as float
arrayElement(arrayMap((x) -> if(x IS NULL, NULL, multiIf(x = 0, '0', isNaN(x), 'NaN', isInfinite(x), if(x > 0, 'Infinity', '-Infinity'), concat('', toString(reinterpretAsInt64(x))))), [CAST("x" AS Nullable(Float64))]), 1)
-- fingerprint float Float64 as integer_float
arrayElement(arrayMap((x) -> if(x IS NULL, NULL, multiIf(x = 0, '0', isNaN(x), 'NaN', isInfinite(x), if(x > 0, 'Infinity', '-Infinity'), x = trunc(x) AND x >= toFloat64(-9223372036854775808) AND x < toFloat64(9223372036854775808), toString(toInt64(assumeNotNull(x))), concat('f', toString(reinterpretAsInt64(x))))), [CAST("x" AS Nullable(Float64))]), 1)
-- fingerprint integer Int128 as integer
CAST("x" AS Nullable(String))
-- fingerprint integer Int256 as integer
CAST("x" AS Nullable(String))
-- fingerprint integer Int256 as integer_float
arrayElement(arrayMap((i) -> multiIf(i IS NULL, NULL, i >= toInt64(-9223372036854775808) AND i <= toInt64(9223372036854775807), toString(i), arrayElement(arrayMap((x) -> if(ifNull(isFinite(x) AND x = trunc(x) AND toInt16(bitShiftRight(reinterpretAsUInt64(abs(x)), 52)) < 1279 AND if(abs(x) < 9007199254740992, toString(toInt64(assumeNotNull(x))), concat(if(x < 0, '-', ''), toString(toUInt256(bitShiftLeft(toUInt256(bitOr(bitAnd(reinterpretAsUInt64(abs(x)), 4503599627370495), 4503599627370496)), greatest(0, least(toInt16(bitShiftRight(reinterpretAsUInt64(abs(x)), 52)) - 1075, 203))))))) = toString(i), false), concat('f', toString(reinterpretAsInt64(x))), toString(i)), [toFloat64(i)]), 1)), ["x"]), 1)
-- fingerprint integer Int64 as integer
CAST("x" AS Nullable(String))
-- fingerprint integer Int64 as integer_float
CAST("x" AS Nullable(String))
-- fingerprint integer Int8 as integer
CAST("x" AS Nullable(String))
-- fingerprint integer UInt128 as decimal
CAST("x" AS Nullable(String))
-- fingerprint integer UInt128 as integer
CAST("x" AS Nullable(String))
-- fingerprint integer UInt256 as decimal
CAST("x" AS Nullable(String))
-- fingerprint integer UInt256 as integer
CAST("x" AS Nullable(String))
-- fingerprint integer UInt32 as integer
CAST("x" AS Nullable(String))
-- fingerprint integer UInt64 as integer
CAST("x" AS Nullable(String))
-- fingerprint integer UInt64 as integer_float
arrayElement(arrayMap((i) -> multiIf(i IS NULL, NULL, i >= toInt64(-9223372036854775808) AND i <= toInt64(9223372036854775807), toString(i), arrayElement(arrayMap((x) -> if(ifNull(isFinite(x) AND x = trunc(x) AND toInt16(bitShiftRight(reinterpretAsUInt64(abs(x)), 52)) < 1279 AND if(abs(x) < 9007199254740992, toString(toInt64(assumeNotNull(x))), concat(if(x < 0, '-', ''), toString(toUInt256(bitShiftLeft(toUInt256(bitOr(bitAnd(reinterpretAsUInt64(abs(x)), 4503599627370495), 4503599627370496)), greatest(0, least(toInt16(bitShiftRight(reinterpretAsUInt64(abs(x)), 52)) - 1075, 203))))))) = toString(i), false), concat('f', toString(reinterpretAsInt64(x))), toString(i)), [toFloat64(i)]), 1)), ["x"]), 1)
-- fingerprint interval IntervalDay as interval
arrayElement(arrayMap((n) -> if(n = 0, 'PT0S', concat('P', toString(n), 'D')), [toInt128(CAST("x" AS Nullable(Int64))) * toInt128(1)]), 1)
-- fingerprint interval IntervalHour as interval
arrayElement(arrayMap((n) -> if(n = 0, 'PT0S', concat('PT', if(intDiv(n, 3600000000000) = 0, '', concat(toString(intDiv(n, 3600000000000)), 'H')), if(intDiv(n % 3600000000000, 60000000000) = 0, '', concat(toString(intDiv(n % 3600000000000, 60000000000)), 'M')), arrayElement(arrayMap((r) -> if(r = 0, '', concat(if(r < 0, '-', ''), replaceRegexpOne(concat(toString(intDiv(abs(r), 1000000000)), '.', leftPad(toString(abs(r) % 1000000000), 9, '0')), '\\.?0*$', ''), 'S')), [n % 60000000000]), 1))), [toInt128(CAST("x" AS Nullable(Int64))) * toInt128(3600000000000)]), 1)
-- fingerprint interval IntervalMicrosecond as interval
arrayElement(arrayMap((n) -> if(n = 0, 'PT0S', concat('PT', if(intDiv(n, 3600000000000) = 0, '', concat(toString(intDiv(n, 3600000000000)), 'H')), if(intDiv(n % 3600000000000, 60000000000) = 0, '', concat(toString(intDiv(n % 3600000000000, 60000000000)), 'M')), arrayElement(arrayMap((r) -> if(r = 0, '', concat(if(r < 0, '-', ''), replaceRegexpOne(concat(toString(intDiv(abs(r), 1000000000)), '.', leftPad(toString(abs(r) % 1000000000), 9, '0')), '\\.?0*$', ''), 'S')), [n % 60000000000]), 1))), [toInt128(CAST("x" AS Nullable(Int64))) * toInt128(1000)]), 1)
-- fingerprint interval IntervalMillisecond as interval
arrayElement(arrayMap((n) -> if(n = 0, 'PT0S', concat('PT', if(intDiv(n, 3600000000000) = 0, '', concat(toString(intDiv(n, 3600000000000)), 'H')), if(intDiv(n % 3600000000000, 60000000000) = 0, '', concat(toString(intDiv(n % 3600000000000, 60000000000)), 'M')), arrayElement(arrayMap((r) -> if(r = 0, '', concat(if(r < 0, '-', ''), replaceRegexpOne(concat(toString(intDiv(abs(r), 1000000000)), '.', leftPad(toString(abs(r) % 1000000000), 9, '0')), '\\.?0*$', ''), 'S')), [n % 60000000000]), 1))), [toInt128(CAST("x" AS Nullable(Int64))) * toInt128(1000000)]), 1)
-- fingerprint interval IntervalMinute as interval
arrayElement(arrayMap((n) -> if(n = 0, 'PT0S', concat('PT', if(intDiv(n, 3600000000000) = 0, '', concat(toString(intDiv(n, 3600000000000)), 'H')), if(intDiv(n % 3600000000000, 60000000000) = 0, '', concat(toString(intDiv(n % 3600000000000, 60000000000)), 'M')), arrayElement(arrayMap((r) -> if(r = 0, '', concat(if(r < 0, '-', ''), replaceRegexpOne(concat(toString(intDiv(abs(r), 1000000000)), '.', leftPad(toString(abs(r) % 1000000000), 9, '0')), '\\.?0*$', ''), 'S')), [n % 60000000000]), 1))), [toInt128(CAST("x" AS Nullable(Int64))) * toInt128(60000000000)]), 1)
-- fingerprint interval IntervalMonth as interval
arrayElement(arrayMap((n) -> if(n = 0, 'PT0S', concat('P', if(intDiv(n, 12) = 0, '', concat(toString(intDiv(n, 12)), 'Y')), if(n % 12 = 0, '', concat(toString(n % 12), 'M')))), [toInt128(CAST("x" AS Nullable(Int64))) * toInt128(1)]), 1)
-- fingerprint interval IntervalNanosecond as interval
arrayElement(arrayMap((n) -> if(n = 0, 'PT0S', concat('PT', if(intDiv(n, 3600000000000) = 0, '', concat(toString(intDiv(n, 3600000000000)), 'H')), if(intDiv(n % 3600000000000, 60000000000) = 0, '', concat(toString(intDiv(n % 3600000000000, 60000000000)), 'M')), arrayElement(arrayMap((r) -> if(r = 0, '', concat(if(r < 0, '-', ''), replaceRegexpOne(concat(toString(intDiv(abs(r), 1000000000)), '.', leftPad(toString(abs(r) % 1000000000), 9, '0')), '\\.?0*$', ''), 'S')), [n % 60000000000]), 1))), [toInt128(CAST("x" AS Nullable(Int64))) * toInt128(1)]), 1)
-- fingerprint interval IntervalQuarter as interval
arrayElement(arrayMap((n) -> if(n = 0, 'PT0S', concat('P', if(intDiv(n, 12) = 0, '', concat(toString(intDiv(n, 12)), 'Y')), if(n % 12 = 0, '', concat(toString(n % 12), 'M')))), [toInt128(CAST("x" AS Nullable(Int64))) * toInt128(3)]), 1)
-- fingerprint interval IntervalWeek as interval
arrayElement(arrayMap((n) -> if(n = 0, 'PT0S', concat('P', toString(n), 'D')), [toInt128(CAST("x" AS Nullable(Int64))) * toInt128(7)]), 1)
-- fingerprint interval IntervalYear as interval
arrayElement(arrayMap((n) -> if(n = 0, 'PT0S', concat('P', if(intDiv(n, 12) = 0, '', concat(toString(intDiv(n, 12)), 'Y')), if(n % 12 = 0, '', concat(toString(n % 12), 'M')))), [toInt128(CAST("x" AS Nullable(Int64))) * toInt128(12)]), 1)
-- fingerprint text Enum8('a' = 1) as text
CAST("x" AS Nullable(String))
-- fingerprint text FixedString(36) as uuid_text
CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END
-- fingerprint text String as text
CAST("x" AS Nullable(String))
-- fingerprint time Time as time
replaceRegexpOne(CAST(CAST("x" AS Nullable(Time64(9))) AS Nullable(String)), '\\.?0*$', '')
-- fingerprint time Time64(3) as time
replaceRegexpOne(CAST(CAST("x" AS Nullable(Time64(9))) AS Nullable(String)), '\\.?0*$', '')
-- fingerprint time Time64(9) as time
replaceRegexpOne(CAST(CAST("x" AS Nullable(Time64(9))) AS Nullable(String)), '\\.?0*$', '')
-- fingerprint timestamp DateTime as timestamp
concat(replaceOne(replaceRegexpOne(CAST(CAST("x" AS Nullable(DateTime64(1, 'UTC'))) AS Nullable(String)), '\\.?0*$', ''), ' ', 'T'), '')
-- fingerprint timestamp DateTime64(3) as timestamp
concat(replaceOne(replaceRegexpOne(CAST(CAST("x" AS Nullable(DateTime64(3, 'UTC'))) AS Nullable(String)), '\\.?0*$', ''), ' ', 'T'), '')
-- fingerprint timestamp DateTime64(7) as timestamp
concat(replaceOne(replaceRegexpOne(CAST(CAST("x" AS Nullable(DateTime64(7, 'UTC'))) AS Nullable(String)), '\\.?0*$', ''), ' ', 'T'), '')
-- fingerprint timestamp DateTime64(8) as timestamp
concat(replaceOne(replaceRegexpOne(CAST(CAST("x" AS Nullable(DateTime64(8, 'UTC'))) AS Nullable(String)), '\\.?0*$', ''), ' ', 'T'), '')
-- fingerprint timestamp DateTime64(9) as timestamp
concat(replaceOne(replaceRegexpOne(CAST(CAST("x" AS Nullable(DateTime64(9, 'UTC'))) AS Nullable(String)), '\\.?0*$', ''), ' ', 'T'), '')
-- fingerprint timestamptz DateTime('Europe/Berlin') as timestamptz
concat(replaceOne(replaceRegexpOne(CAST(CAST("x" AS Nullable(DateTime64(1, 'UTC'))) AS Nullable(String)), '\\.?0*$', ''), ' ', 'T'), 'Z')
-- fingerprint timestamptz DateTime64(9, 'UTC') as timestamptz
concat(replaceOne(replaceRegexpOne(CAST(CAST("x" AS Nullable(DateTime64(9, 'UTC'))) AS Nullable(String)), '\\.?0*$', ''), ' ', 'T'), 'Z')
-- fingerprint uuid UUID as uuid_text
CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END
-- flag
x > 1
-- flagged
d0
-- group_by
1
-- hex_number
reinterpretAsInt64(reverse(unhex(leftPad(substring(rd, 17, 15), 16, '0'))))
-- is_null
"x" IS NULL
-- key_text Bool as boolean
CAST(CAST("x" AS Nullable(Bool)) AS Nullable(String))
-- key_text Bool as decimal
CAST(CAST("x" AS Nullable(UInt8)) AS Nullable(String))
-- key_text Bool as integer
CAST(CAST("x" AS Nullable(UInt8)) AS Nullable(String))
-- key_text Bool as integer_float
CAST(CAST("x" AS Nullable(UInt8)) AS Nullable(String))
-- key_text Date32 as date
CAST(CAST("x" AS Nullable(Date32)) AS Nullable(String))
-- key_text Date32 as timestamp
concat(replaceOne(replaceRegexpOne(CAST(CAST("x" AS Nullable(DateTime64(1, 'UTC'))) AS Nullable(String)), '\\.?0*$', ''), ' ', 'T'), '')
-- key_text DateTime64(6) as timestamp
concat(replaceOne(replaceRegexpOne(CAST(CAST("x" AS Nullable(DateTime64(6, 'UTC'))) AS Nullable(String)), '\\.?0*$', ''), ' ', 'T'), '')
-- key_text DateTime64(9, 'UTC') as timestamptz
concat(replaceOne(replaceRegexpOne(CAST(CAST("x" AS Nullable(DateTime64(9, 'UTC'))) AS Nullable(String)), '\\.?0*$', ''), ' ', 'T'), 'Z')
-- key_text Decimal(18, 4) as decimal
CAST("x" AS Nullable(String))
-- key_text Decimal(18, 4) as decimal_float
arrayElement(arrayMap((t) -> if(position(t, '.') > 0, replaceRegexpOne(t, '\\.?0*$', ''), t), [arrayElement(arrayMap((t) -> CASE t WHEN 'nan' THEN 'NaN' WHEN '-nan' THEN 'NaN' WHEN 'inf' THEN 'Infinity' WHEN '-inf' THEN '-Infinity' WHEN '-0' THEN '0' ELSE if(position(t, 'e') = 0, t, concat(if(startsWith(t, '-'), '-', ''), arrayElement(arrayMap((u) -> arrayElement(arrayMap((d, p) -> multiIf(p <= 0, concat('0.', repeat('0', -p), d), p >= length(d), concat(d, repeat('0', p - length(d))), concat(substring(d, 1, p), '.', substring(d, p + 1))), [replaceOne(substringIndex(u, 'e', 1), '.', '')], [toInt32(length(substringIndex(substringIndex(u, 'e', 1), '.', 1)) + toInt32OrZero(substringIndex(u, 'e', -1)))]), 1), [if(startsWith(t, '-'), substring(t, 2), t)]), 1))) END, [printf('%.14e', toFloat64(CAST("x" AS Nullable(String))) + 0.0)]), 1)]), 1)
-- key_text Decimal(20, 6) as decimal
CAST("x" AS Nullable(String))
-- key_text Decimal(20, 6) as decimal_float
arrayElement(arrayMap((t) -> if(position(t, '.') > 0, replaceRegexpOne(t, '\\.?0*$', ''), t), [arrayElement(arrayMap((t) -> CASE t WHEN 'nan' THEN 'NaN' WHEN '-nan' THEN 'NaN' WHEN 'inf' THEN 'Infinity' WHEN '-inf' THEN '-Infinity' WHEN '-0' THEN '0' ELSE if(position(t, 'e') = 0, t, concat(if(startsWith(t, '-'), '-', ''), arrayElement(arrayMap((u) -> arrayElement(arrayMap((d, p) -> multiIf(p <= 0, concat('0.', repeat('0', -p), d), p >= length(d), concat(d, repeat('0', p - length(d))), concat(substring(d, 1, p), '.', substring(d, p + 1))), [replaceOne(substringIndex(u, 'e', 1), '.', '')], [toInt32(length(substringIndex(substringIndex(u, 'e', 1), '.', 1)) + toInt32OrZero(substringIndex(u, 'e', -1)))]), 1), [if(startsWith(t, '-'), substring(t, 2), t)]), 1))) END, [printf('%.14e', toFloat64(CAST("x" AS Nullable(String))) + 0.0)]), 1)]), 1)
-- key_text Decimal(76, 0) as decimal
CAST("x" AS Nullable(String))
-- key_text Decimal(76, 0) as decimal_float
arrayElement(arrayMap((t) -> if(position(t, '.') > 0, replaceRegexpOne(t, '\\.?0*$', ''), t), [arrayElement(arrayMap((t) -> CASE t WHEN 'nan' THEN 'NaN' WHEN '-nan' THEN 'NaN' WHEN 'inf' THEN 'Infinity' WHEN '-inf' THEN '-Infinity' WHEN '-0' THEN '0' ELSE if(position(t, 'e') = 0, t, concat(if(startsWith(t, '-'), '-', ''), arrayElement(arrayMap((u) -> arrayElement(arrayMap((d, p) -> multiIf(p <= 0, concat('0.', repeat('0', -p), d), p >= length(d), concat(d, repeat('0', p - length(d))), concat(substring(d, 1, p), '.', substring(d, p + 1))), [replaceOne(substringIndex(u, 'e', 1), '.', '')], [toInt32(length(substringIndex(substringIndex(u, 'e', 1), '.', 1)) + toInt32OrZero(substringIndex(u, 'e', -1)))]), 1), [if(startsWith(t, '-'), substring(t, 2), t)]), 1))) END, [printf('%.14e', toFloat64(CAST("x" AS Nullable(String))) + 0.0)]), 1)]), 1)
-- key_text Decimal(76, 38) as decimal
CAST("x" AS Nullable(String))
-- key_text Decimal(76, 38) as decimal_float
arrayElement(arrayMap((t) -> if(position(t, '.') > 0, replaceRegexpOne(t, '\\.?0*$', ''), t), [arrayElement(arrayMap((t) -> CASE t WHEN 'nan' THEN 'NaN' WHEN '-nan' THEN 'NaN' WHEN 'inf' THEN 'Infinity' WHEN '-inf' THEN '-Infinity' WHEN '-0' THEN '0' ELSE if(position(t, 'e') = 0, t, concat(if(startsWith(t, '-'), '-', ''), arrayElement(arrayMap((u) -> arrayElement(arrayMap((d, p) -> multiIf(p <= 0, concat('0.', repeat('0', -p), d), p >= length(d), concat(d, repeat('0', p - length(d))), concat(substring(d, 1, p), '.', substring(d, p + 1))), [replaceOne(substringIndex(u, 'e', 1), '.', '')], [toInt32(length(substringIndex(substringIndex(u, 'e', 1), '.', 1)) + toInt32OrZero(substringIndex(u, 'e', -1)))]), 1), [if(startsWith(t, '-'), substring(t, 2), t)]), 1))) END, [printf('%.14e', toFloat64(CAST("x" AS Nullable(String))) + 0.0)]), 1)]), 1)
-- key_text FixedString(6) as text
arrayElement(arrayMap((t) -> if(isValidUTF8(t), t, concat('\\x', lower(hex(t)))), [if(isValidUTF8(concat("x", '')), CAST("x" AS Nullable(String)), CAST(concat("x", '') AS Nullable(String)))]), 1)
-- key_text FixedString(6) as uuid_text
CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END
-- key_text Float64 as decimal_float
arrayElement(arrayMap((t) -> if(position(t, '.') > 0, replaceRegexpOne(t, '\\.?0*$', ''), t), [arrayElement(arrayMap((t) -> CASE t WHEN 'nan' THEN 'NaN' WHEN '-nan' THEN 'NaN' WHEN 'inf' THEN 'Infinity' WHEN '-inf' THEN '-Infinity' WHEN '-0' THEN '0' ELSE if(position(t, 'e') = 0, t, concat(if(startsWith(t, '-'), '-', ''), arrayElement(arrayMap((u) -> arrayElement(arrayMap((d, p) -> multiIf(p <= 0, concat('0.', repeat('0', -p), d), p >= length(d), concat(d, repeat('0', p - length(d))), concat(substring(d, 1, p), '.', substring(d, p + 1))), [replaceOne(substringIndex(u, 'e', 1), '.', '')], [toInt32(length(substringIndex(substringIndex(u, 'e', 1), '.', 1)) + toInt32OrZero(substringIndex(u, 'e', -1)))]), 1), [if(startsWith(t, '-'), substring(t, 2), t)]), 1))) END, [printf('%.14e', CAST("x" AS Nullable(Float64)) + 0.0)]), 1)]), 1)
-- key_text Float64 as float
arrayElement(arrayMap((t) -> if(position(t, '.') > 0, replaceRegexpOne(t, '\\.?0*$', ''), t), [arrayElement(arrayMap((t) -> CASE t WHEN 'nan' THEN 'NaN' WHEN '-nan' THEN 'NaN' WHEN 'inf' THEN 'Infinity' WHEN '-inf' THEN '-Infinity' WHEN '-0' THEN '0' ELSE if(position(t, 'e') = 0, t, concat(if(startsWith(t, '-'), '-', ''), arrayElement(arrayMap((u) -> arrayElement(arrayMap((d, p) -> multiIf(p <= 0, concat('0.', repeat('0', -p), d), p >= length(d), concat(d, repeat('0', p - length(d))), concat(substring(d, 1, p), '.', substring(d, p + 1))), [replaceOne(substringIndex(u, 'e', 1), '.', '')], [toInt32(length(substringIndex(substringIndex(u, 'e', 1), '.', 1)) + toInt32OrZero(substringIndex(u, 'e', -1)))]), 1), [if(startsWith(t, '-'), substring(t, 2), t)]), 1))) END, [printf('%.14e', CAST("x" AS Nullable(Float64)) + 0.0)]), 1)]), 1)
-- key_text Float64 as integer_float
arrayElement(arrayMap((t) -> if(position(t, '.') > 0, replaceRegexpOne(t, '\\.?0*$', ''), t), [arrayElement(arrayMap((t) -> CASE t WHEN 'nan' THEN 'NaN' WHEN '-nan' THEN 'NaN' WHEN 'inf' THEN 'Infinity' WHEN '-inf' THEN '-Infinity' WHEN '-0' THEN '0' ELSE if(position(t, 'e') = 0, t, concat(if(startsWith(t, '-'), '-', ''), arrayElement(arrayMap((u) -> arrayElement(arrayMap((d, p) -> multiIf(p <= 0, concat('0.', repeat('0', -p), d), p >= length(d), concat(d, repeat('0', p - length(d))), concat(substring(d, 1, p), '.', substring(d, p + 1))), [replaceOne(substringIndex(u, 'e', 1), '.', '')], [toInt32(length(substringIndex(substringIndex(u, 'e', 1), '.', 1)) + toInt32OrZero(substringIndex(u, 'e', -1)))]), 1), [if(startsWith(t, '-'), substring(t, 2), t)]), 1))) END, [printf('%.14e', CAST("x" AS Nullable(Float64)) + 0.0)]), 1)]), 1)
-- key_text Int32 as decimal
CAST("x" AS Nullable(String))
-- key_text Int32 as integer
CAST("x" AS Nullable(String))
-- key_text Int32 as integer_float
CASE WHEN "x" BETWEEN -999999999999999 AND 999999999999999 THEN CAST("x" AS Nullable(String)) ELSE arrayElement(arrayMap((t) -> if(position(t, '.') > 0, replaceRegexpOne(t, '\\.?0*$', ''), t), [arrayElement(arrayMap((t) -> CASE t WHEN 'nan' THEN 'NaN' WHEN '-nan' THEN 'NaN' WHEN 'inf' THEN 'Infinity' WHEN '-inf' THEN '-Infinity' WHEN '-0' THEN '0' ELSE if(position(t, 'e') = 0, t, concat(if(startsWith(t, '-'), '-', ''), arrayElement(arrayMap((u) -> arrayElement(arrayMap((d, p) -> multiIf(p <= 0, concat('0.', repeat('0', -p), d), p >= length(d), concat(d, repeat('0', p - length(d))), concat(substring(d, 1, p), '.', substring(d, p + 1))), [replaceOne(substringIndex(u, 'e', 1), '.', '')], [toInt32(length(substringIndex(substringIndex(u, 'e', 1), '.', 1)) + toInt32OrZero(substringIndex(u, 'e', -1)))]), 1), [if(startsWith(t, '-'), substring(t, 2), t)]), 1))) END, [printf('%.14e', toFloat64(CAST("x" AS Nullable(String))) + 0.0)]), 1)]), 1) END
-- key_text Int64 as decimal
CAST("x" AS Nullable(String))
-- key_text Int64 as integer
CAST("x" AS Nullable(String))
-- key_text Int64 as integer_float
CASE WHEN "x" BETWEEN -999999999999999 AND 999999999999999 THEN CAST("x" AS Nullable(String)) ELSE arrayElement(arrayMap((t) -> if(position(t, '.') > 0, replaceRegexpOne(t, '\\.?0*$', ''), t), [arrayElement(arrayMap((t) -> CASE t WHEN 'nan' THEN 'NaN' WHEN '-nan' THEN 'NaN' WHEN 'inf' THEN 'Infinity' WHEN '-inf' THEN '-Infinity' WHEN '-0' THEN '0' ELSE if(position(t, 'e') = 0, t, concat(if(startsWith(t, '-'), '-', ''), arrayElement(arrayMap((u) -> arrayElement(arrayMap((d, p) -> multiIf(p <= 0, concat('0.', repeat('0', -p), d), p >= length(d), concat(d, repeat('0', p - length(d))), concat(substring(d, 1, p), '.', substring(d, p + 1))), [replaceOne(substringIndex(u, 'e', 1), '.', '')], [toInt32(length(substringIndex(substringIndex(u, 'e', 1), '.', 1)) + toInt32OrZero(substringIndex(u, 'e', -1)))]), 1), [if(startsWith(t, '-'), substring(t, 2), t)]), 1))) END, [printf('%.14e', toFloat64(CAST("x" AS Nullable(String))) + 0.0)]), 1)]), 1) END
-- key_text String as text
arrayElement(arrayMap((t) -> if(isValidUTF8(t), t, concat('\\x', lower(hex(t)))), [CAST("x" AS Nullable(String))]), 1)
-- key_text String as uuid_text
CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END
-- key_text Time64(6) as time
replaceRegexpOne(CAST(CAST("x" AS Nullable(Time64(9))) AS Nullable(String)), '\\.?0*$', '')
-- key_text UUID as uuid
CAST(CAST("x" AS Nullable(UUID)) AS Nullable(String))
-- key_text UUID as uuid_text
CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END
-- key_text boolean Bool as decimal
CAST(CAST("x" AS Nullable(UInt8)) AS Nullable(String))
-- key_text boolean Bool as integer_float
CAST(CAST("x" AS Nullable(UInt8)) AS Nullable(String))
-- key_text date Date as timestamp
concat(replaceOne(replaceRegexpOne(CAST(CAST("x" AS Nullable(DateTime64(1, 'UTC'))) AS Nullable(String)), '\\.?0*$', ''), ' ', 'T'), '')
-- key_text date Date32 as timestamp
concat(replaceOne(replaceRegexpOne(CAST(CAST("x" AS Nullable(DateTime64(1, 'UTC'))) AS Nullable(String)), '\\.?0*$', ''), ' ', 'T'), '')
-- key_text decimal Decimal(18, 4) as decimal
CAST("x" AS Nullable(String))
-- key_text decimal Decimal(9, 2) as decimal
CAST("x" AS Nullable(String))
-- key_text decimal Decimal(9, 2) as decimal_float
arrayElement(arrayMap((t) -> if(position(t, '.') > 0, replaceRegexpOne(t, '\\.?0*$', ''), t), [arrayElement(arrayMap((t) -> CASE t WHEN 'nan' THEN 'NaN' WHEN '-nan' THEN 'NaN' WHEN 'inf' THEN 'Infinity' WHEN '-inf' THEN '-Infinity' WHEN '-0' THEN '0' ELSE if(position(t, 'e') = 0, t, concat(if(startsWith(t, '-'), '-', ''), arrayElement(arrayMap((u) -> arrayElement(arrayMap((d, p) -> multiIf(p <= 0, concat('0.', repeat('0', -p), d), p >= length(d), concat(d, repeat('0', p - length(d))), concat(substring(d, 1, p), '.', substring(d, p + 1))), [replaceOne(substringIndex(u, 'e', 1), '.', '')], [toInt32(length(substringIndex(substringIndex(u, 'e', 1), '.', 1)) + toInt32OrZero(substringIndex(u, 'e', -1)))]), 1), [if(startsWith(t, '-'), substring(t, 2), t)]), 1))) END, [printf('%.14e', toFloat64(CAST("x" AS Nullable(String))) + 0.0)]), 1)]), 1)
-- key_text float BFloat16 as decimal_float
arrayElement(arrayMap((t) -> if(position(t, '.') > 0, replaceRegexpOne(t, '\\.?0*$', ''), t), [arrayElement(arrayMap((t) -> CASE t WHEN 'nan' THEN 'NaN' WHEN '-nan' THEN 'NaN' WHEN 'inf' THEN 'Infinity' WHEN '-inf' THEN '-Infinity' WHEN '-0' THEN '0' ELSE if(position(t, 'e') = 0, t, concat(if(startsWith(t, '-'), '-', ''), arrayElement(arrayMap((u) -> arrayElement(arrayMap((d, p) -> multiIf(p <= 0, concat('0.', repeat('0', -p), d), p >= length(d), concat(d, repeat('0', p - length(d))), concat(substring(d, 1, p), '.', substring(d, p + 1))), [replaceOne(substringIndex(u, 'e', 1), '.', '')], [toInt32(length(substringIndex(substringIndex(u, 'e', 1), '.', 1)) + toInt32OrZero(substringIndex(u, 'e', -1)))]), 1), [if(startsWith(t, '-'), substring(t, 2), t)]), 1))) END, [printf('%.14e', toFloat64(CAST("x" AS Nullable(String))) + 0.0)]), 1)]), 1)
-- key_text float BFloat16 as float
arrayElement(arrayMap((t) -> if(position(t, '.') > 0, replaceRegexpOne(t, '\\.?0*$', ''), t), [arrayElement(arrayMap((t) -> CASE t WHEN 'nan' THEN 'NaN' WHEN '-nan' THEN 'NaN' WHEN 'inf' THEN 'Infinity' WHEN '-inf' THEN '-Infinity' WHEN '-0' THEN '0' ELSE if(position(t, 'e') = 0, t, concat(if(startsWith(t, '-'), '-', ''), arrayElement(arrayMap((u) -> arrayElement(arrayMap((d, p) -> multiIf(p <= 0, concat('0.', repeat('0', -p), d), p >= length(d), concat(d, repeat('0', p - length(d))), concat(substring(d, 1, p), '.', substring(d, p + 1))), [replaceOne(substringIndex(u, 'e', 1), '.', '')], [toInt32(length(substringIndex(substringIndex(u, 'e', 1), '.', 1)) + toInt32OrZero(substringIndex(u, 'e', -1)))]), 1), [if(startsWith(t, '-'), substring(t, 2), t)]), 1))) END, [printf('%.14e', CAST(CAST("x" AS Nullable(Float32)) AS Nullable(Float64)) + 0.0)]), 1)]), 1)
-- key_text float BFloat16 as integer_float
arrayElement(arrayMap((t) -> if(position(t, '.') > 0, replaceRegexpOne(t, '\\.?0*$', ''), t), [arrayElement(arrayMap((t) -> CASE t WHEN 'nan' THEN 'NaN' WHEN '-nan' THEN 'NaN' WHEN 'inf' THEN 'Infinity' WHEN '-inf' THEN '-Infinity' WHEN '-0' THEN '0' ELSE if(position(t, 'e') = 0, t, concat(if(startsWith(t, '-'), '-', ''), arrayElement(arrayMap((u) -> arrayElement(arrayMap((d, p) -> multiIf(p <= 0, concat('0.', repeat('0', -p), d), p >= length(d), concat(d, repeat('0', p - length(d))), concat(substring(d, 1, p), '.', substring(d, p + 1))), [replaceOne(substringIndex(u, 'e', 1), '.', '')], [toInt32(length(substringIndex(substringIndex(u, 'e', 1), '.', 1)) + toInt32OrZero(substringIndex(u, 'e', -1)))]), 1), [if(startsWith(t, '-'), substring(t, 2), t)]), 1))) END, [printf('%.14e', CAST(CAST("x" AS Nullable(Float32)) AS Nullable(Float64)) + 0.0)]), 1)]), 1)
-- key_text float Float32 as decimal_float
arrayElement(arrayMap((t) -> if(position(t, '.') > 0, replaceRegexpOne(t, '\\.?0*$', ''), t), [arrayElement(arrayMap((t) -> CASE t WHEN 'nan' THEN 'NaN' WHEN '-nan' THEN 'NaN' WHEN 'inf' THEN 'Infinity' WHEN '-inf' THEN '-Infinity' WHEN '-0' THEN '0' ELSE if(position(t, 'e') = 0, t, concat(if(startsWith(t, '-'), '-', ''), arrayElement(arrayMap((u) -> arrayElement(arrayMap((d, p) -> multiIf(p <= 0, concat('0.', repeat('0', -p), d), p >= length(d), concat(d, repeat('0', p - length(d))), concat(substring(d, 1, p), '.', substring(d, p + 1))), [replaceOne(substringIndex(u, 'e', 1), '.', '')], [toInt32(length(substringIndex(substringIndex(u, 'e', 1), '.', 1)) + toInt32OrZero(substringIndex(u, 'e', -1)))]), 1), [if(startsWith(t, '-'), substring(t, 2), t)]), 1))) END, [printf('%.14e', toFloat64(CAST("x" AS Nullable(String))) + 0.0)]), 1)]), 1)
-- key_text float Float32 as float
arrayElement(arrayMap((t) -> if(position(t, '.') > 0, replaceRegexpOne(t, '\\.?0*$', ''), t), [arrayElement(arrayMap((t) -> CASE t WHEN 'nan' THEN 'NaN' WHEN '-nan' THEN 'NaN' WHEN 'inf' THEN 'Infinity' WHEN '-inf' THEN '-Infinity' WHEN '-0' THEN '0' ELSE if(position(t, 'e') = 0, t, concat(if(startsWith(t, '-'), '-', ''), arrayElement(arrayMap((u) -> arrayElement(arrayMap((d, p) -> multiIf(p <= 0, concat('0.', repeat('0', -p), d), p >= length(d), concat(d, repeat('0', p - length(d))), concat(substring(d, 1, p), '.', substring(d, p + 1))), [replaceOne(substringIndex(u, 'e', 1), '.', '')], [toInt32(length(substringIndex(substringIndex(u, 'e', 1), '.', 1)) + toInt32OrZero(substringIndex(u, 'e', -1)))]), 1), [if(startsWith(t, '-'), substring(t, 2), t)]), 1))) END, [printf('%.14e', CAST("x" AS Nullable(Float64)) + 0.0)]), 1)]), 1)
-- key_text float Float32 as integer_float
arrayElement(arrayMap((t) -> if(position(t, '.') > 0, replaceRegexpOne(t, '\\.?0*$', ''), t), [arrayElement(arrayMap((t) -> CASE t WHEN 'nan' THEN 'NaN' WHEN '-nan' THEN 'NaN' WHEN 'inf' THEN 'Infinity' WHEN '-inf' THEN '-Infinity' WHEN '-0' THEN '0' ELSE if(position(t, 'e') = 0, t, concat(if(startsWith(t, '-'), '-', ''), arrayElement(arrayMap((u) -> arrayElement(arrayMap((d, p) -> multiIf(p <= 0, concat('0.', repeat('0', -p), d), p >= length(d), concat(d, repeat('0', p - length(d))), concat(substring(d, 1, p), '.', substring(d, p + 1))), [replaceOne(substringIndex(u, 'e', 1), '.', '')], [toInt32(length(substringIndex(substringIndex(u, 'e', 1), '.', 1)) + toInt32OrZero(substringIndex(u, 'e', -1)))]), 1), [if(startsWith(t, '-'), substring(t, 2), t)]), 1))) END, [printf('%.14e', CAST("x" AS Nullable(Float64)) + 0.0)]), 1)]), 1)
-- key_text float Float64 as float
arrayElement(arrayMap((t) -> if(position(t, '.') > 0, replaceRegexpOne(t, '\\.?0*$', ''), t), [arrayElement(arrayMap((t) -> CASE t WHEN 'nan' THEN 'NaN' WHEN '-nan' THEN 'NaN' WHEN 'inf' THEN 'Infinity' WHEN '-inf' THEN '-Infinity' WHEN '-0' THEN '0' ELSE if(position(t, 'e') = 0, t, concat(if(startsWith(t, '-'), '-', ''), arrayElement(arrayMap((u) -> arrayElement(arrayMap((d, p) -> multiIf(p <= 0, concat('0.', repeat('0', -p), d), p >= length(d), concat(d, repeat('0', p - length(d))), concat(substring(d, 1, p), '.', substring(d, p + 1))), [replaceOne(substringIndex(u, 'e', 1), '.', '')], [toInt32(length(substringIndex(substringIndex(u, 'e', 1), '.', 1)) + toInt32OrZero(substringIndex(u, 'e', -1)))]), 1), [if(startsWith(t, '-'), substring(t, 2), t)]), 1))) END, [printf('%.14e', CAST("x" AS Nullable(Float64)) + 0.0)]), 1)]), 1)
-- key_text float Float64 as integer_float
arrayElement(arrayMap((t) -> if(position(t, '.') > 0, replaceRegexpOne(t, '\\.?0*$', ''), t), [arrayElement(arrayMap((t) -> CASE t WHEN 'nan' THEN 'NaN' WHEN '-nan' THEN 'NaN' WHEN 'inf' THEN 'Infinity' WHEN '-inf' THEN '-Infinity' WHEN '-0' THEN '0' ELSE if(position(t, 'e') = 0, t, concat(if(startsWith(t, '-'), '-', ''), arrayElement(arrayMap((u) -> arrayElement(arrayMap((d, p) -> multiIf(p <= 0, concat('0.', repeat('0', -p), d), p >= length(d), concat(d, repeat('0', p - length(d))), concat(substring(d, 1, p), '.', substring(d, p + 1))), [replaceOne(substringIndex(u, 'e', 1), '.', '')], [toInt32(length(substringIndex(substringIndex(u, 'e', 1), '.', 1)) + toInt32OrZero(substringIndex(u, 'e', -1)))]), 1), [if(startsWith(t, '-'), substring(t, 2), t)]), 1))) END, [printf('%.14e', CAST("x" AS Nullable(Float64)) + 0.0)]), 1)]), 1)
-- key_text integer Int128 as integer
CAST("x" AS Nullable(String))
-- key_text integer Int256 as integer
CAST("x" AS Nullable(String))
-- key_text integer Int256 as integer_float
CASE WHEN "x" BETWEEN -999999999999999 AND 999999999999999 THEN CAST("x" AS Nullable(String)) ELSE arrayElement(arrayMap((t) -> if(position(t, '.') > 0, replaceRegexpOne(t, '\\.?0*$', ''), t), [arrayElement(arrayMap((t) -> CASE t WHEN 'nan' THEN 'NaN' WHEN '-nan' THEN 'NaN' WHEN 'inf' THEN 'Infinity' WHEN '-inf' THEN '-Infinity' WHEN '-0' THEN '0' ELSE if(position(t, 'e') = 0, t, concat(if(startsWith(t, '-'), '-', ''), arrayElement(arrayMap((u) -> arrayElement(arrayMap((d, p) -> multiIf(p <= 0, concat('0.', repeat('0', -p), d), p >= length(d), concat(d, repeat('0', p - length(d))), concat(substring(d, 1, p), '.', substring(d, p + 1))), [replaceOne(substringIndex(u, 'e', 1), '.', '')], [toInt32(length(substringIndex(substringIndex(u, 'e', 1), '.', 1)) + toInt32OrZero(substringIndex(u, 'e', -1)))]), 1), [if(startsWith(t, '-'), substring(t, 2), t)]), 1))) END, [printf('%.14e', toFloat64(CAST("x" AS Nullable(String))) + 0.0)]), 1)]), 1) END
-- key_text integer Int64 as integer
CAST("x" AS Nullable(String))
-- key_text integer Int64 as integer_float
CASE WHEN "x" BETWEEN -999999999999999 AND 999999999999999 THEN CAST("x" AS Nullable(String)) ELSE arrayElement(arrayMap((t) -> if(position(t, '.') > 0, replaceRegexpOne(t, '\\.?0*$', ''), t), [arrayElement(arrayMap((t) -> CASE t WHEN 'nan' THEN 'NaN' WHEN '-nan' THEN 'NaN' WHEN 'inf' THEN 'Infinity' WHEN '-inf' THEN '-Infinity' WHEN '-0' THEN '0' ELSE if(position(t, 'e') = 0, t, concat(if(startsWith(t, '-'), '-', ''), arrayElement(arrayMap((u) -> arrayElement(arrayMap((d, p) -> multiIf(p <= 0, concat('0.', repeat('0', -p), d), p >= length(d), concat(d, repeat('0', p - length(d))), concat(substring(d, 1, p), '.', substring(d, p + 1))), [replaceOne(substringIndex(u, 'e', 1), '.', '')], [toInt32(length(substringIndex(substringIndex(u, 'e', 1), '.', 1)) + toInt32OrZero(substringIndex(u, 'e', -1)))]), 1), [if(startsWith(t, '-'), substring(t, 2), t)]), 1))) END, [printf('%.14e', toFloat64(CAST("x" AS Nullable(String))) + 0.0)]), 1)]), 1) END
-- key_text integer Int8 as integer
CAST("x" AS Nullable(String))
-- key_text integer UInt128 as decimal
CAST("x" AS Nullable(String))
-- key_text integer UInt128 as integer
CAST("x" AS Nullable(String))
-- key_text integer UInt256 as decimal
CAST("x" AS Nullable(String))
-- key_text integer UInt256 as integer
CAST("x" AS Nullable(String))
-- key_text integer UInt32 as integer
CAST("x" AS Nullable(String))
-- key_text integer UInt64 as integer
CAST("x" AS Nullable(String))
-- key_text integer UInt64 as integer_float
CASE WHEN "x" BETWEEN -999999999999999 AND 999999999999999 THEN CAST("x" AS Nullable(String)) ELSE arrayElement(arrayMap((t) -> if(position(t, '.') > 0, replaceRegexpOne(t, '\\.?0*$', ''), t), [arrayElement(arrayMap((t) -> CASE t WHEN 'nan' THEN 'NaN' WHEN '-nan' THEN 'NaN' WHEN 'inf' THEN 'Infinity' WHEN '-inf' THEN '-Infinity' WHEN '-0' THEN '0' ELSE if(position(t, 'e') = 0, t, concat(if(startsWith(t, '-'), '-', ''), arrayElement(arrayMap((u) -> arrayElement(arrayMap((d, p) -> multiIf(p <= 0, concat('0.', repeat('0', -p), d), p >= length(d), concat(d, repeat('0', p - length(d))), concat(substring(d, 1, p), '.', substring(d, p + 1))), [replaceOne(substringIndex(u, 'e', 1), '.', '')], [toInt32(length(substringIndex(substringIndex(u, 'e', 1), '.', 1)) + toInt32OrZero(substringIndex(u, 'e', -1)))]), 1), [if(startsWith(t, '-'), substring(t, 2), t)]), 1))) END, [printf('%.14e', toFloat64(CAST("x" AS Nullable(String))) + 0.0)]), 1)]), 1) END
-- key_text text Enum8('a' = 1) as text
arrayElement(arrayMap((t) -> if(isValidUTF8(t), t, concat('\\x', lower(hex(t)))), [CAST("x" AS Nullable(String))]), 1)
-- key_text text FixedString(36) as uuid_text
CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END
-- key_text text String as text
arrayElement(arrayMap((t) -> if(isValidUTF8(t), t, concat('\\x', lower(hex(t)))), [CAST("x" AS Nullable(String))]), 1)
-- key_text time Time as time
replaceRegexpOne(CAST(CAST("x" AS Nullable(Time64(9))) AS Nullable(String)), '\\.?0*$', '')
-- key_text time Time64(3) as time
replaceRegexpOne(CAST(CAST("x" AS Nullable(Time64(9))) AS Nullable(String)), '\\.?0*$', '')
-- key_text time Time64(9) as time
replaceRegexpOne(CAST(CAST("x" AS Nullable(Time64(9))) AS Nullable(String)), '\\.?0*$', '')
-- key_text timestamp DateTime as timestamp
concat(replaceOne(replaceRegexpOne(CAST(CAST("x" AS Nullable(DateTime64(1, 'UTC'))) AS Nullable(String)), '\\.?0*$', ''), ' ', 'T'), '')
-- key_text timestamp DateTime64(3) as timestamp
concat(replaceOne(replaceRegexpOne(CAST(CAST("x" AS Nullable(DateTime64(3, 'UTC'))) AS Nullable(String)), '\\.?0*$', ''), ' ', 'T'), '')
-- key_text timestamp DateTime64(7) as timestamp
concat(replaceOne(replaceRegexpOne(CAST(CAST("x" AS Nullable(DateTime64(7, 'UTC'))) AS Nullable(String)), '\\.?0*$', ''), ' ', 'T'), '')
-- key_text timestamp DateTime64(8) as timestamp
concat(replaceOne(replaceRegexpOne(CAST(CAST("x" AS Nullable(DateTime64(8, 'UTC'))) AS Nullable(String)), '\\.?0*$', ''), ' ', 'T'), '')
-- key_text timestamp DateTime64(9) as timestamp
concat(replaceOne(replaceRegexpOne(CAST(CAST("x" AS Nullable(DateTime64(9, 'UTC'))) AS Nullable(String)), '\\.?0*$', ''), ' ', 'T'), '')
-- key_text timestamptz DateTime('Europe/Berlin') as timestamptz
concat(replaceOne(replaceRegexpOne(CAST(CAST("x" AS Nullable(DateTime64(1, 'UTC'))) AS Nullable(String)), '\\.?0*$', ''), ' ', 'T'), 'Z')
-- key_text timestamptz DateTime64(9, 'UTC') as timestamptz
concat(replaceOne(replaceRegexpOne(CAST(CAST("x" AS Nullable(DateTime64(9, 'UTC'))) AS Nullable(String)), '\\.?0*$', ''), ' ', 'T'), 'Z')
-- key_text uuid UUID as uuid_text
CASE WHEN match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST("x" AS Nullable(String)), '[{}-]', '')) ELSE CAST("x" AS Nullable(String)) END
-- literal
'it''s \\ é'
-- modulo
MOD("n", 64)
-- native_hash boolean
reinterpretAsInt64(sipHash64(l0, ifNull(sipHash64(v0), 7)))
-- native_hash date
reinterpretAsInt64(sipHash64(l0, ifNull(sipHash64(v0), 7)))
-- native_hash decimal
reinterpretAsInt64(sipHash64(l0, ifNull(sipHash64(v0), 7)))
-- native_hash float
reinterpretAsInt64(sipHash64(l0, ifNull(sipHash64(v0), 7)))
-- native_hash integer
reinterpretAsInt64(sipHash64(l0, ifNull(sipHash64(v0), 7)))
-- native_hash integer_float
reinterpretAsInt64(sipHash64(l0, ifNull(sipHash64(v0), 7)))
-- native_hash interval
reinterpretAsInt64(sipHash64(l0, ifNull(sipHash64(v0), 7)))
-- native_hash other
reinterpretAsInt64(sipHash64(l0, ifNull(sipHash64(v0), 7)))
-- native_hash text
reinterpretAsInt64(sipHash64(l0, ifNull(sipHash64(v0), 7)))
-- native_hash time
reinterpretAsInt64(sipHash64(l0, ifNull(sipHash64(v0), 7)))
-- native_hash timestamp
reinterpretAsInt64(sipHash64(l0, ifNull(sipHash64(v0), 7)))
-- native_hash timestamptz
reinterpretAsInt64(sipHash64(l0, ifNull(sipHash64(v0), 7)))
-- native_hash uuid
reinterpretAsInt64(sipHash64(l0, ifNull(sipHash64(v0), 7)))
-- native_hash uuid_text
reinterpretAsInt64(sipHash64(l0, ifNull(sipHash64(v0), 7)))
-- nulls_last
x NULLS LAST
-- quote
"odd ""name"" with `ticks` and [brackets]"
-- reads_as_uuid
match(CAST("x" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z')
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
-- same_key uuid
a.k0 = b.k0
-- same_key uuid or NULL
a.k0 <=> b.k0
-- same_key uuid_text
a.k0 = b.k0
-- same_key uuid_text or NULL
a.k0 <=> b.k0
-- sum_if
SUM(x) FILTER (WHERE y > 1)
-- transport array
arrayElement(arrayMap((t) -> if(isValidUTF8(t), t, concat('\\x', lower(hex(t)))), [toNullable(toJSONString("x"))]), 1)
-- transport array Array(DateTime('Europe/Berlin'))
arrayElement(arrayMap((t) -> if(isValidUTF8(t), t, concat('\\x', lower(hex(t)))), [toNullable(toJSONString(CAST("x" AS Array(DateTime('UTC')))))]), 1)
-- transport array Array(DateTime64(3, 'Europe/Berlin'))
arrayElement(arrayMap((t) -> if(isValidUTF8(t), t, concat('\\x', lower(hex(t)))), [toNullable(toJSONString(CAST("x" AS Array(DateTime64(3, 'UTC')))))]), 1)
-- transport array Array(Map(String, Int8))
arrayElement(arrayMap((t) -> if(isValidUTF8(t), t, concat('\\x', lower(hex(t)))), [toNullable(toString("x"))]), 1)
-- transport bigint
CAST("x" AS Nullable(Int64))
-- transport boolean
CAST("x" AS Nullable(Bool))
-- transport boolean Bool
CAST("x" AS Nullable(Bool))
-- transport char
arrayElement(arrayMap((t) -> if(isValidUTF8(t), t, concat('\\x', lower(hex(t)))), [if(isValidUTF8(concat("x", '')), CAST("x" AS Nullable(String)), CAST(concat("x", '') AS Nullable(String)))]), 1)
-- transport date
CAST("x" AS Nullable(Date32))
-- transport date Date
CAST("x" AS Nullable(Date32))
-- transport date Date32
CAST("x" AS Nullable(Date32))
-- transport decimal
CAST("x" AS Nullable(Decimal(18, 4)))
-- transport decimal Decimal(18, 4)
CAST("x" AS Nullable(Decimal(18, 4)))
-- transport decimal Decimal(9, 2)
CAST("x" AS Nullable(Decimal(9, 2)))
-- transport fine_decimal
CAST("x" AS Nullable(Decimal(20, 6)))
-- transport finest_decimal
CAST("x" AS Nullable(String))
-- transport float
CAST("x" AS Nullable(Float64))
-- transport float BFloat16
CAST("x" AS Nullable(Float32))
-- transport float Float32
CAST("x" AS Nullable(Float32))
-- transport float Float64
CAST("x" AS Nullable(Float64))
-- transport integer
CAST("x" AS Nullable(Int32))
-- transport integer Int128
CAST("x" AS Nullable(String))
-- transport integer Int256
CAST("x" AS Nullable(String))
-- transport integer Int64
CAST("x" AS Nullable(Int64))
-- transport integer Int8
CAST("x" AS Nullable(Int8))
-- transport integer UInt128
CAST("x" AS Nullable(String))
-- transport integer UInt256
CAST("x" AS Nullable(String))
-- transport integer UInt32
CAST("x" AS Nullable(UInt32))
-- transport integer UInt64
CAST("x" AS Nullable(UInt64))
-- transport interval
arrayElement(arrayMap((n) -> if(n = 0, 'PT0S', concat('PT', if(intDiv(n, 3600000000000) = 0, '', concat(toString(intDiv(n, 3600000000000)), 'H')), if(intDiv(n % 3600000000000, 60000000000) = 0, '', concat(toString(intDiv(n % 3600000000000, 60000000000)), 'M')), arrayElement(arrayMap((r) -> if(r = 0, '', concat(if(r < 0, '-', ''), replaceRegexpOne(concat(toString(intDiv(abs(r), 1000000000)), '.', leftPad(toString(abs(r) % 1000000000), 9, '0')), '\\.?0*$', ''), 'S')), [n % 60000000000]), 1))), [toInt128(CAST("x" AS Nullable(Int64))) * toInt128(1000000000)]), 1)
-- transport interval IntervalDay
arrayElement(arrayMap((n) -> if(n = 0, 'PT0S', concat('P', toString(n), 'D')), [toInt128(CAST("x" AS Nullable(Int64))) * toInt128(1)]), 1)
-- transport interval IntervalHour
arrayElement(arrayMap((n) -> if(n = 0, 'PT0S', concat('PT', if(intDiv(n, 3600000000000) = 0, '', concat(toString(intDiv(n, 3600000000000)), 'H')), if(intDiv(n % 3600000000000, 60000000000) = 0, '', concat(toString(intDiv(n % 3600000000000, 60000000000)), 'M')), arrayElement(arrayMap((r) -> if(r = 0, '', concat(if(r < 0, '-', ''), replaceRegexpOne(concat(toString(intDiv(abs(r), 1000000000)), '.', leftPad(toString(abs(r) % 1000000000), 9, '0')), '\\.?0*$', ''), 'S')), [n % 60000000000]), 1))), [toInt128(CAST("x" AS Nullable(Int64))) * toInt128(3600000000000)]), 1)
-- transport interval IntervalMicrosecond
arrayElement(arrayMap((n) -> if(n = 0, 'PT0S', concat('PT', if(intDiv(n, 3600000000000) = 0, '', concat(toString(intDiv(n, 3600000000000)), 'H')), if(intDiv(n % 3600000000000, 60000000000) = 0, '', concat(toString(intDiv(n % 3600000000000, 60000000000)), 'M')), arrayElement(arrayMap((r) -> if(r = 0, '', concat(if(r < 0, '-', ''), replaceRegexpOne(concat(toString(intDiv(abs(r), 1000000000)), '.', leftPad(toString(abs(r) % 1000000000), 9, '0')), '\\.?0*$', ''), 'S')), [n % 60000000000]), 1))), [toInt128(CAST("x" AS Nullable(Int64))) * toInt128(1000)]), 1)
-- transport interval IntervalMillisecond
arrayElement(arrayMap((n) -> if(n = 0, 'PT0S', concat('PT', if(intDiv(n, 3600000000000) = 0, '', concat(toString(intDiv(n, 3600000000000)), 'H')), if(intDiv(n % 3600000000000, 60000000000) = 0, '', concat(toString(intDiv(n % 3600000000000, 60000000000)), 'M')), arrayElement(arrayMap((r) -> if(r = 0, '', concat(if(r < 0, '-', ''), replaceRegexpOne(concat(toString(intDiv(abs(r), 1000000000)), '.', leftPad(toString(abs(r) % 1000000000), 9, '0')), '\\.?0*$', ''), 'S')), [n % 60000000000]), 1))), [toInt128(CAST("x" AS Nullable(Int64))) * toInt128(1000000)]), 1)
-- transport interval IntervalMinute
arrayElement(arrayMap((n) -> if(n = 0, 'PT0S', concat('PT', if(intDiv(n, 3600000000000) = 0, '', concat(toString(intDiv(n, 3600000000000)), 'H')), if(intDiv(n % 3600000000000, 60000000000) = 0, '', concat(toString(intDiv(n % 3600000000000, 60000000000)), 'M')), arrayElement(arrayMap((r) -> if(r = 0, '', concat(if(r < 0, '-', ''), replaceRegexpOne(concat(toString(intDiv(abs(r), 1000000000)), '.', leftPad(toString(abs(r) % 1000000000), 9, '0')), '\\.?0*$', ''), 'S')), [n % 60000000000]), 1))), [toInt128(CAST("x" AS Nullable(Int64))) * toInt128(60000000000)]), 1)
-- transport interval IntervalMonth
arrayElement(arrayMap((n) -> if(n = 0, 'PT0S', concat('P', if(intDiv(n, 12) = 0, '', concat(toString(intDiv(n, 12)), 'Y')), if(n % 12 = 0, '', concat(toString(n % 12), 'M')))), [toInt128(CAST("x" AS Nullable(Int64))) * toInt128(1)]), 1)
-- transport interval IntervalNanosecond
arrayElement(arrayMap((n) -> if(n = 0, 'PT0S', concat('PT', if(intDiv(n, 3600000000000) = 0, '', concat(toString(intDiv(n, 3600000000000)), 'H')), if(intDiv(n % 3600000000000, 60000000000) = 0, '', concat(toString(intDiv(n % 3600000000000, 60000000000)), 'M')), arrayElement(arrayMap((r) -> if(r = 0, '', concat(if(r < 0, '-', ''), replaceRegexpOne(concat(toString(intDiv(abs(r), 1000000000)), '.', leftPad(toString(abs(r) % 1000000000), 9, '0')), '\\.?0*$', ''), 'S')), [n % 60000000000]), 1))), [toInt128(CAST("x" AS Nullable(Int64))) * toInt128(1)]), 1)
-- transport interval IntervalQuarter
arrayElement(arrayMap((n) -> if(n = 0, 'PT0S', concat('P', if(intDiv(n, 12) = 0, '', concat(toString(intDiv(n, 12)), 'Y')), if(n % 12 = 0, '', concat(toString(n % 12), 'M')))), [toInt128(CAST("x" AS Nullable(Int64))) * toInt128(3)]), 1)
-- transport interval IntervalWeek
arrayElement(arrayMap((n) -> if(n = 0, 'PT0S', concat('P', toString(n), 'D')), [toInt128(CAST("x" AS Nullable(Int64))) * toInt128(7)]), 1)
-- transport interval IntervalYear
arrayElement(arrayMap((n) -> if(n = 0, 'PT0S', concat('P', if(intDiv(n, 12) = 0, '', concat(toString(intDiv(n, 12)), 'Y')), if(n % 12 = 0, '', concat(toString(n % 12), 'M')))), [toInt128(CAST("x" AS Nullable(Int64))) * toInt128(12)]), 1)
-- transport json
arrayElement(arrayMap((t) -> if(isValidUTF8(t), t, concat('\\x', lower(hex(t)))), [CAST("x" AS Nullable(String))]), 1)
-- transport json Object('json')
arrayElement(arrayMap((t) -> if(isValidUTF8(t), t, concat('\\x', lower(hex(t)))), [CAST("x" AS Nullable(String))]), 1)
-- transport other AggregateFunction(sum, Int32)
toNullable(lower(hex("x")))
-- transport other Dynamic
arrayElement(arrayMap((t) -> if(isValidUTF8(t), t, concat('\\x', lower(hex(t)))), [concat(dynamicType("x"), ' ', CAST("x" AS Nullable(String)))]), 1)
-- transport other Geometry
concat(variantType("x"), ' ', CAST("x" AS Nullable(String)))
-- transport other IPv4
CAST("x" AS Nullable(String))
-- transport other Variant(Int32, String)
arrayElement(arrayMap((t) -> if(isValidUTF8(t), t, concat('\\x', lower(hex(t)))), [concat(variantType("x"), ' ', CAST("x" AS Nullable(String)))]), 1)
-- transport struct Map(String, Int32)
arrayElement(arrayMap((t) -> if(isValidUTF8(t), t, concat('\\x', lower(hex(t)))), [toNullable(if(length(arrayDistinct(mapKeys("x"))) = length(mapKeys("x")), toJSONString("x"), toJSONString(CAST("x" AS Array(Tuple(String, Int32))))))]), 1)
-- transport struct Tuple(Int32, String)
arrayElement(arrayMap((t) -> if(isValidUTF8(t), t, concat('\\x', lower(hex(t)))), [toNullable(toJSONString("x"))]), 1)
-- transport text
arrayElement(arrayMap((t) -> if(isValidUTF8(t), t, concat('\\x', lower(hex(t)))), [CAST("x" AS Nullable(String))]), 1)
-- transport text Enum8('a' = 1)
arrayElement(arrayMap((t) -> if(isValidUTF8(t), t, concat('\\x', lower(hex(t)))), [CAST("x" AS Nullable(String))]), 1)
-- transport text FixedString(36)
arrayElement(arrayMap((t) -> if(isValidUTF8(t), t, concat('\\x', lower(hex(t)))), [if(isValidUTF8(concat("x", '')), CAST("x" AS Nullable(String)), CAST(concat("x", '') AS Nullable(String)))]), 1)
-- transport text String
arrayElement(arrayMap((t) -> if(isValidUTF8(t), t, concat('\\x', lower(hex(t)))), [CAST("x" AS Nullable(String))]), 1)
-- transport time
replaceRegexpOne(CAST(CAST("x" AS Nullable(Time64(9))) AS Nullable(String)), '\\.?0*$', '')
-- transport time Time
replaceRegexpOne(CAST(CAST("x" AS Nullable(Time64(9))) AS Nullable(String)), '\\.?0*$', '')
-- transport time Time64(3)
replaceRegexpOne(CAST(CAST("x" AS Nullable(Time64(9))) AS Nullable(String)), '\\.?0*$', '')
-- transport time Time64(9)
replaceRegexpOne(CAST(CAST("x" AS Nullable(Time64(9))) AS Nullable(String)), '\\.?0*$', '')
-- transport timestamp
CAST("x" AS Nullable(DateTime64(6, 'Etc/GMT')))
-- transport timestamp DateTime
CAST("x" AS Nullable(DateTime64(6, 'Etc/GMT')))
-- transport timestamp DateTime64(3)
CAST("x" AS Nullable(DateTime64(6, 'Etc/GMT')))
-- transport timestamp DateTime64(7)
replaceRegexpOne(CAST(CAST("x" AS Nullable(DateTime64(7, 'UTC'))) AS Nullable(String)), '\\.?0*$', '')
-- transport timestamp DateTime64(8)
replaceRegexpOne(CAST(CAST("x" AS Nullable(DateTime64(8, 'UTC'))) AS Nullable(String)), '\\.?0*$', '')
-- transport timestamp DateTime64(9)
replaceRegexpOne(CAST(CAST("x" AS Nullable(DateTime64(9, 'UTC'))) AS Nullable(String)), '\\.?0*$', '')
-- transport timestamptz
replaceRegexpOne(CAST(CAST("x" AS Nullable(DateTime64(9, 'UTC'))) AS Nullable(String)), '\\.?0*$', '')
-- transport timestamptz DateTime('Europe/Berlin')
CAST("x" AS Nullable(DateTime64(6, 'UTC')))
-- transport timestamptz DateTime64(9, 'UTC')
replaceRegexpOne(CAST(CAST("x" AS Nullable(DateTime64(9, 'UTC'))) AS Nullable(String)), '\\.?0*$', '')
-- transport uuid
CAST("x" AS Nullable(String))
-- transport uuid UUID
CAST("x" AS Nullable(String))
-- transport wide_decimal
CAST("x" AS Nullable(String))
