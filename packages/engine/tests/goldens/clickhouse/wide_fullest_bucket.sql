SELECT COALESCE(SUM(twofold_n), 0), COALESCE(MAX(twofold_n), 0)
FROM (SELECT COUNT(*) AS twofold_n
FROM "after" AS twofold_query
GROUP BY toInt32(sipHash64(ifNull(sipHash64(CAST(twofold_query."k0" AS Nullable(Int64))), 7), ifNull(sipHash64(CAST(twofold_query."k1" AS Nullable(String))), 7)) % 65536)) AS twofold_q
