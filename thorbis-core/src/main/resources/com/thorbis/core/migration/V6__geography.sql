-- Points on the earth: geography(Point,4326) where PostGIS is installed when this runs, else PostgreSQL's own point with
-- x = longitude and y = latitude. Both measure on a sphere of the same radius, so both find the same rows.
DO $do$
DECLARE
    postgis name := (
        SELECT n.nspname FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
        WHERE e.extname = 'postgis');
    type_name text := 'point';
    new_point text := 'point(longitude, latitude)';
BEGIN
    IF postgis IS NOT NULL THEN
        type_name := format('%I.geography', postgis);
        new_point := format(
            '%1$I.st_setsrid(%1$I.st_makepoint(longitude, latitude), 4326)::%1$I.geography', postgis);
    END IF;
    -- PostGIS would bend a wrong latitude into range with no more than a notice.
    EXECUTE format($template$
        CREATE FUNCTION thorbis.geo_point(latitude double precision, longitude double precision) RETURNS %s
        LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
        AS $function$
        BEGIN
            IF latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180 THEN
                RETURN %s;
            END IF;
            RAISE EXCEPTION 'latitude %%, longitude %% is not on the earth', latitude, longitude
                USING ERRCODE = 'TH007', HINT = 'Latitude comes first, from -90 to 90; longitude goes from -180 to 180.';
        END
        $function$ $template$, type_name, new_point);
    EXECUTE format($template$
        CREATE FUNCTION thorbis.geo_point(latitude_and_longitude text) RETURNS %s
        LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
        RETURN thorbis.geo_point(
            split_part(latitude_and_longitude, ' ', 1)::double precision,
            split_part(latitude_and_longitude, ' ', 2)::double precision) $template$, type_name);
END
$do$;
COMMENT ON FUNCTION thorbis.geo_point(double precision, double precision) IS 'A value for a geographic column';
COMMENT ON FUNCTION thorbis.geo_point(text) IS 'A value for a geographic column, from ''latitude longitude''';

-- What was decided above, once; an extension that comes later changes nothing.
CREATE FUNCTION thorbis.postgis_schema() RETURNS name
LANGUAGE sql STABLE
RETURN (
    SELECT n.nspname
    FROM pg_catalog.pg_proc p
    JOIN pg_catalog.pg_type t ON t.oid = p.prorettype AND t.typname = 'geography'
    JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
    WHERE p.oid = 'thorbis.geo_point(text)'::regprocedure);
COMMENT ON FUNCTION thorbis.postgis_schema IS 'The schema of the PostGIS that geographic columns use; NULL without it';
