-- One row per scheduled flight from the three airports of New York in 2013.
-- datafold: pk=scheduled_hour,carrier,flight
CREATE OR REPLACE TABLE ${schema}.flights AS
SELECT
    time_hour AS scheduled_hour,
    carrier,
    flight,
    origin,
    dest,
    tailnum,
    dep_delay,
    arr_delay,
    -- Minutes late at arrival; less than a quarter of an hour is on time.
    CASE WHEN arr_delay >= 15 THEN arr_delay ELSE 0 END AS delay_minutes,
    dep_time IS NULL AS is_cancelled,
    air_time,
    distance
FROM raw.flights;
