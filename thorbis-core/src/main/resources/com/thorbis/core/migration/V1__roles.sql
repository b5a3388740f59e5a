-- The roles that policies and grants name. None can log in: a service's login is made a member of thorbis_app, or a DBA
-- gives these roles LOGIN. Where the migrating role may not create roles, a DBA makes them first (Migrator.roleScript).
DO $$
DECLARE
    role_name text;
    missing text[] := '{}';
    may_create boolean := (SELECT rolsuper OR rolcreaterole FROM pg_catalog.pg_roles WHERE rolname = current_user);
BEGIN
    IF current_setting('server_version_num')::int < 160000 THEN
        RAISE EXCEPTION 'PostgreSQL % is too old', current_setting('server_version')
            USING ERRCODE = 'feature_not_supported', HINT = 'Thorbis needs PostgreSQL 16 or newer.';
    END IF;
    FOREACH role_name IN ARRAY ARRAY['thorbis_app', 'thorbis_admin', 'thorbis_scheduler', 'thorbis_definer'] LOOP
        CONTINUE WHEN EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = role_name);
        IF may_create THEN
            BEGIN
                EXECUTE format('CREATE ROLE %I NOLOGIN', role_name);
            EXCEPTION WHEN duplicate_object OR unique_violation THEN
                NULL; -- roles belong to the whole server: a migration of another database was faster
            END;
        ELSE
            missing := missing || format('CREATE ROLE %I NOLOGIN;', role_name);
        END IF;
    END LOOP;

    -- SET without INHERIT: with a plain grant the owner would read every row without a tenant.
    IF cardinality(missing) > 0 OR NOT pg_has_role(current_user, 'thorbis_definer', 'SET') THEN
        BEGIN
            IF cardinality(missing) = 0 THEN
                EXECUTE format('GRANT thorbis_definer TO %I WITH INHERIT FALSE, SET TRUE', current_user);
            END IF;
        EXCEPTION WHEN insufficient_privilege THEN
            missing := missing || ''::text;
        END;
        IF cardinality(missing) > 0 THEN
            RAISE EXCEPTION 'role % may not make the roles of Thorbis', current_user
                USING ERRCODE = 'TH006', HINT = format(
                    'A database administrator runs: %s GRANT thorbis_definer TO %I WITH INHERIT FALSE, SET TRUE;',
                    array_to_string(missing, ' '), current_user);
        END IF;
    END IF;
END
$$;

GRANT USAGE ON SCHEMA thorbis TO thorbis_app, thorbis_admin, thorbis_scheduler, thorbis_definer;

-- Bulk loads copy into a temporary table first. PUBLIC has this right unless an administrator took it away.
DO $$
BEGIN
    IF NOT (has_database_privilege('thorbis_app', current_database(), 'TEMPORARY')
        AND has_database_privilege('thorbis_admin', current_database(), 'TEMPORARY')) THEN
        EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO thorbis_app, thorbis_admin', current_database());
    END IF;
    -- A role without the grant option gets no error above, only a warning.
    IF NOT has_database_privilege('thorbis_app', current_database(), 'TEMPORARY') THEN
        RAISE EXCEPTION 'role % may not grant TEMPORARY on database %', current_user, current_database()
            USING ERRCODE = 'TH006', HINT = format(
                'A database administrator runs: GRANT TEMPORARY ON DATABASE %I TO thorbis_app, thorbis_admin;',
                current_database());
    END IF;
END
$$;
