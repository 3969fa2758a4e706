-- Airports of the United States.
-- datafold: pk=faa
CREATE OR REPLACE TABLE ${schema}.airports AS
SELECT faa, name, lat, lon, alt, tzone
FROM raw.airports;
