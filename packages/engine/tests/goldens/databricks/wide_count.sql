SELECT COUNT(*)
FROM `before`
WHERE (`k0` > 0)
