-- Flights that took off, with the seats they offered.
-- datafold: pk=scheduled_hour,carrier,flight
CREATE OR REPLACE TABLE ${schema}.departures AS
WITH fleet AS (
    SELECT tailnum, manufacturer, seats
    FROM raw.planes
)
SELECT
    f.time_hour AS scheduled_hour,
    f.carrier,
    f.flight,
    f.origin,
    f.dest,
    f.dep_time,
    fleet.manufacturer,
    fleet.seats
FROM raw.flights AS f
LEFT JOIN fleet USING (tailnum);
