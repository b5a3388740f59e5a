-- The only binder of the tenant. Transaction-local: gone with the statement's implicit transaction.
CREATE FUNCTION thorbis.enter(tenant text, actor text) RETURNS void
LANGUAGE plpgsql VOLATILE PARALLEL UNSAFE
AS $$
DECLARE
    -- '' and not NULL is what a transaction-local setting leaves behind.
    bound text := nullif(pg_catalog.current_setting('thorbis.business_id', true), '');
BEGIN
    IF tenant IS NULL OR tenant = '' THEN
        RAISE EXCEPTION 'no tenant is set'
            USING ERRCODE = 'TH001', HINT = 'Name the tenant: thorbis.enter(tenant, actor).';
    END IF;
    IF bound <> tenant THEN
        RAISE EXCEPTION 'the tenant cannot change within a transaction'
            USING ERRCODE = 'TH002', HINT = 'Commit or roll back first: one transaction works for one tenant.';
    END IF;
    -- Assigned, since PERFORM is a query of its own, and this runs before every statement: 2.1 µs instead of 3.4.
    bound := pg_catalog.set_config('thorbis.business_id', tenant, true);
    bound := pg_catalog.set_config('thorbis.actor', coalesce(actor, ''), true);
END
$$;
COMMENT ON FUNCTION thorbis.enter IS 'Binds the tenant and the actor until the transaction ends';

-- What policies compare with. It raises, because a quiet policy returns nothing, and validates foreign keys blindly.
CREATE FUNCTION thorbis.tenant() RETURNS text
LANGUAGE plpgsql STABLE PARALLEL SAFE
AS $$
DECLARE
    bound text := pg_catalog.current_setting('thorbis.business_id', true);
BEGIN
    IF bound IS NULL OR bound = '' THEN
        RAISE EXCEPTION 'no tenant is set'
            USING ERRCODE = 'TH001',
                HINT = 'Read and write through a Tenant, or call thorbis.enter(tenant, actor) in the transaction first.';
    END IF;
    RETURN bound;
END
$$;
COMMENT ON FUNCTION thorbis.tenant IS 'The tenant that the transaction works for; raises TH001 where there is none';

CREATE FUNCTION thorbis.actor() RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(current_setting('thorbis.actor', true), '');
COMMENT ON FUNCTION thorbis.actor IS 'Who acts; NULL where nobody was named';
