SELECT COUNT(*)
FROM "before" AS twofold_query
WHERE (twofold_query."k0" > 0)
