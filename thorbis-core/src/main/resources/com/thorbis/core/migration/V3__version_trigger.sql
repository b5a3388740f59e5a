-- BEFORE UPDATE: moves the version column (first argument, updated_at by default) strictly forward within a row.
CREATE FUNCTION thorbis.touch() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    NEW.updated_at := greatest(clock_timestamp(), OLD.updated_at + interval '1 microsecond');
    RETURN NEW;
END
$$;
