-- Airports of the United States.
-- datafold: pk=faa
CREATE OR REPLACE TABLE ${schema}.airports AS
SELECT faa, name, lat, lon, CAST(alt AS DOUBLE) AS alt, tzone AS time_zone
FROM raw.airports;
