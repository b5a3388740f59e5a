CREATE OR REPLACE FUNCTION thorbis.add_geo_column(target regclass, column_name name) RETURNS void
LANGUAGE plpgsql SET client_min_messages = warning
AS $$
DECLARE
    table_name name := (SELECT relname FROM pg_catalog.pg_class WHERE oid = target);
    index_name name := ('idx_' || table_name || '_' || column_name)::name;
    postgis name := thorbis.postgis_schema();
BEGIN
    IF postgis IS NOT NULL THEN
        EXECUTE format('ALTER TABLE %s ADD COLUMN IF NOT EXISTS %I %I.geography(Point, 4326)',
            target, column_name, postgis);
        EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON %s USING gist (%I)', index_name, target, column_name);
        RETURN;
    END IF;
    EXECUTE format('ALTER TABLE %s ADD COLUMN IF NOT EXISTS %I point'
        ' CHECK (%2$I[1] BETWEEN -90 AND 90 AND %2$I[0] BETWEEN -180 AND 180)', target, column_name);
    -- The operators of point are not leakproof; comparisons of double precision are.
    EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON %s (%I, (%I[1]), (%4$I[0]))',
        index_name, target, thorbis.tenant_column(target), column_name);
END
$$;
COMMENT ON FUNCTION thorbis.add_geo_column IS 'Adds a column of points on the earth, and the index for within_metres';

CREATE OR REPLACE FUNCTION thorbis.great_circle_metres(
    latitude1 double precision, longitude1 double precision,
    latitude2 double precision, longitude2 double precision) RETURNS double precision
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
-- The radius of PostGIS's sphere.
RETURN 2 * 6371008.7714150598 * asin(least(1, sqrt(
    sin(radians(latitude2 - latitude1) / 2) ^ 2
    + cos(radians(latitude1)) * cos(radians(latitude2)) * sin(radians(longitude2 - longitude1) / 2) ^ 2)));
COMMENT ON FUNCTION thorbis.great_circle_metres IS 'The distance on a sphere of the earth''s mean radius';

-- One box, or two where it crosses the date line; all longitudes where it holds a pole. Wider by a millionth of a
-- degree (0.1 m), so that rounding loses no row: the exact distance is checked afterwards.
CREATE OR REPLACE FUNCTION thorbis.boxes_around(
    latitude double precision, longitude double precision, metres double precision)
    RETURNS TABLE (south double precision, north double precision, west double precision, east double precision)
LANGUAGE plpgsql IMMUTABLE STRICT
AS $$
DECLARE
    angle double precision := metres / 6371008.7714150598;
    reach double precision := 180;
BEGIN
    south := latitude - degrees(angle) - 1e-6;
    north := latitude + degrees(angle) + 1e-6;
    IF south > -90 AND north < 90 THEN
        reach := degrees(asin(least(1, sin(angle) / cos(radians(latitude))))) + 1e-6;
    END IF;
    west := greatest(longitude - reach, -180);
    east := least(longitude + reach, 180);
    IF reach >= 180 THEN
        west := -180;
        east := 180;
    END IF;
    RETURN NEXT;
    IF reach < 180 AND longitude - reach <= -180 THEN
        west := longitude - reach + 360;
        east := 180;
        RETURN NEXT;
    ELSIF reach < 180 AND longitude + reach >= 180 THEN
        west := -180;
        east := longitude + reach - 360;
        RETURN NEXT;
    END IF;
END
$$;
COMMENT ON FUNCTION thorbis.boxes_around IS 'Boxes of latitude and longitude that hold every point within the distance';

SELECT thorbis.open_to_definer('thorbis');
SET LOCAL ROLE thorbis_definer;
-- The key is text, since it may be a uuid, a bigint or a text; the caller casts it.
CREATE OR REPLACE FUNCTION thorbis.within_metres(
    target regclass, column_name name,
    latitude double precision, longitude double precision, metres double precision)
    RETURNS TABLE (key text, distance double precision)
LANGUAGE plpgsql STABLE STRICT SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    tenant text := thorbis.tenant();
    tenant_column name := thorbis.tenant_column(target);
    key_columns name[] := array_remove(thorbis.key_columns(target), tenant_column);
    tenant_type regtype := (
        SELECT a.atttypid FROM pg_attribute a JOIN pg_policy p ON p.polrelid = a.attrelid AND p.polname = 'tenant_isolation'
        WHERE a.attrelid = target AND a.attname = tenant_column);
    postgis name := thorbis.postgis_schema();
    box record;
BEGIN
    IF tenant_type IS NULL OR cardinality(key_columns) <> 1 THEN
        RAISE EXCEPTION '% is not a tenant table with a key of the tenant and one more column', target
            USING ERRCODE = 'TH003', HINT = format('SELECT thorbis.make_tenant_table(%L);', target);
    END IF;
    IF metres < 0 OR metres = 'NaN' THEN
        RAISE EXCEPTION 'a distance of % metres', metres USING ERRCODE = 'TH004', HINT = 'Say zero or more.';
    END IF;
    -- Refuses a point that is not on the earth.
    PERFORM thorbis.geo_point(latitude, longitude);

    IF postgis IS NOT NULL THEN
        RETURN QUERY EXECUTE format(
            'SELECT t.%1$I::text, %2$I.st_distance(t.%3$I, $2, false) FROM %4$s AS t'
            ' WHERE t.%5$I = $1::%6$s AND %2$I.st_dwithin(t.%3$I, $2, $3, false)',
            key_columns[1], postgis, column_name, target, tenant_column, tenant_type)
            USING tenant, thorbis.geo_point(latitude, longitude), metres;
        RETURN;
    END IF;
    FOR box IN SELECT * FROM thorbis.boxes_around(latitude, longitude, metres) LOOP
        RETURN QUERY EXECUTE format(
            'SELECT near.key, near.distance FROM ('
            'SELECT t.%1$I::text AS key, thorbis.great_circle_metres($2, $3, t.%2$I[1], t.%2$I[0]) AS distance'
            ' FROM %3$s AS t WHERE t.%4$I = $1::%5$s'
            ' AND t.%2$I[1] BETWEEN $5 AND $6 AND t.%2$I[0] BETWEEN $7 AND $8) AS near'
            ' WHERE near.distance <= $4',
            key_columns[1], column_name, target, tenant_column, tenant_type)
            USING tenant, latitude, longitude, metres, box.south, box.north, box.west, box.east;
    END LOOP;
END
$$;
COMMENT ON FUNCTION thorbis.within_metres IS
    'Keys and distances of the tenant''s rows whose point lies within so many metres, found by the column''s index';
REVOKE EXECUTE ON FUNCTION thorbis.within_metres FROM PUBLIC;
GRANT EXECUTE ON FUNCTION thorbis.within_metres TO thorbis_app;
RESET ROLE;
SELECT thorbis.close_to_definer('thorbis');
