-- The roles that policies and grants name. None can log in: a service's login is made a member of thorbis_app,
-- or a DBA gives these roles LOGIN. Where this role may not create roles, a DBA makes them first (Migrator.roleScript).
DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['thorbis_app', 'thorbis_admin', 'thorbis_scheduler', 'thorbis_definer'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS', name);
        END IF;
    END LOOP;
    -- SET without INHERIT: with a plain grant the owner would read every row without a tenant.
    IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
        AND NOT pg_has_role(current_user, 'thorbis_definer', 'SET') THEN
        EXECUTE format('GRANT thorbis_definer TO %I WITH INHERIT FALSE, SET TRUE', current_user);
    END IF;
END
$$;

GRANT USAGE ON SCHEMA thorbis TO thorbis_app, thorbis_admin, thorbis_scheduler, thorbis_definer;

-- Bulk loads copy into a temporary table first.
DO $$
BEGIN
    EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO thorbis_app, thorbis_admin', current_database());
END
$$;
