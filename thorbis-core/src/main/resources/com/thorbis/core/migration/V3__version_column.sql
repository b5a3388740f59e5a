-- BEFORE UPDATE: moves the version column strictly forward within a row, so that it tells a stale edit.
-- The column is the trigger's argument, updated_at without one.
CREATE FUNCTION thorbis.touch() RETURNS trigger
LANGUAGE plpgsql
AS $$
DECLARE
    moved timestamptz;
BEGIN
    IF TG_NARGS = 0 THEN
        NEW.updated_at := greatest(clock_timestamp(), OLD.updated_at + interval '1 microsecond');
        RETURN NEW;
    END IF;
    EXECUTE format('SELECT greatest(clock_timestamp(), ($1).%I + interval ''1 microsecond'')', TG_ARGV[0])
        INTO moved USING OLD;
    RETURN jsonb_populate_record(NEW, jsonb_build_object(TG_ARGV[0], moved));
END
$$;
COMMENT ON FUNCTION thorbis.touch IS 'BEFORE UPDATE trigger: moves the version column strictly forward';
