-- The weather of a day at each airport, local time.
-- datafold: pk=origin,day
CREATE OR REPLACE TABLE ${schema}.daily_weather AS
SELECT
    origin,
    make_date(year, month, day) AS day,
    min(temp) AS coldest,
    max(temp) AS warmest,
    max(wind_speed) AS strongest_wind,
    sum(CAST(precip AS DECIMAL(8, 2))) AS rain
FROM raw.weather
GROUP BY origin, year, month, day;
