-- A vetted function is created as thorbis_definer, which needs CREATE on the schema for that moment only:
--     SELECT thorbis.open_to_definer('hs');  SET LOCAL ROLE thorbis_definer;
--     CREATE FUNCTION hs.… SECURITY DEFINER SET search_path = pg_catalog, pg_temp …;
--     RESET ROLE;  SELECT thorbis.close_to_definer('hs');
CREATE FUNCTION thorbis.open_to_definer(schema_name name) RETURNS void
LANGUAGE plpgsql
AS $$
BEGIN
    EXECUTE format('GRANT CREATE, USAGE ON SCHEMA %I TO thorbis_definer', schema_name);
END
$$;
COMMENT ON FUNCTION thorbis.open_to_definer IS 'Lets thorbis_definer create functions in a schema';

CREATE FUNCTION thorbis.close_to_definer(schema_name name) RETURNS void
LANGUAGE plpgsql
AS $$
BEGIN
    EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM thorbis_definer', schema_name);
END
$$;
COMMENT ON FUNCTION thorbis.close_to_definer IS 'Ends what thorbis.open_to_definer began';
