SELECT COUNT(*)
FROM "before" AS twofold_query
WHERE (ifNull(lower(hex(MD5(concat(toString(lengthUTF8(CAST(twofold_query."k0" AS Nullable(String)))), ':', CAST(twofold_query."k0" AS Nullable(String)), toString(lengthUTF8(arrayElement(arrayMap((t) -> if(isValidUTF8(t), t, concat('\\x', lower(hex(t)))), [CAST(twofold_query."k1" AS Nullable(String))]), 1))), ':', arrayElement(arrayMap((t) -> if(isValidUTF8(t), t, concat('\\x', lower(hex(t)))), [CAST(twofold_query."k1" AS Nullable(String))]), 1))))) < '40000000', true))
