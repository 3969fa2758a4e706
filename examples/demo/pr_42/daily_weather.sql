-- The weather of a day at each airport, local time.
-- datafold: pk=origin,day
CREATE OR REPLACE TABLE ${schema}.daily_weather AS
WITH hours AS (
    SELECT
        origin,
        make_date(year, month, day) AS day,
        temp,
        wind_speed,
        CAST(precip AS DECIMAL(8, 2)) AS precip
    FROM raw.weather
)
SELECT
    origin,
    day,
    min(temp) AS coldest,
    max(temp) AS warmest,
    max(wind_speed) AS strongest_wind,
    sum(precip) AS rain
FROM hours
GROUP BY ALL;
