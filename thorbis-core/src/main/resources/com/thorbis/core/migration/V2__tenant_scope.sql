-- The only binder of the tenant. Transaction-local: gone with the statement's implicit transaction.
CREATE FUNCTION thorbis.enter(tenant text, actor text) RETURNS void
LANGUAGE plpgsql VOLATILE PARALLEL UNSAFE
AS $$
DECLARE
    bound text := nullif(current_setting('thorbis.business_id', true), '');
BEGIN
    IF tenant IS NULL OR tenant = '' THEN
        RAISE EXCEPTION 'no tenant is set'
            USING ERRCODE = 'TH001', HINT = 'Name the tenant: thorbis.enter(tenant, actor).';
    END IF;
    IF bound IS NOT NULL AND bound <> tenant THEN
        RAISE EXCEPTION 'the tenant cannot change within a transaction'
            USING ERRCODE = 'TH002', HINT = 'Commit or roll back first.';
    END IF;
    PERFORM set_config('thorbis.business_id', tenant, true), set_config('thorbis.actor', coalesce(actor, ''), true);
END
$$;

-- What policies compare with. It raises, because a quiet policy returns nothing, and validates foreign keys blindly.
CREATE FUNCTION thorbis.tenant() RETURNS text
LANGUAGE plpgsql STABLE PARALLEL SAFE
AS $$
DECLARE
    bound text := current_setting('thorbis.business_id', true);
BEGIN
    -- '' and not NULL is what a transaction-local setting leaves behind.
    IF bound IS NULL OR bound = '' THEN
        RAISE EXCEPTION 'no tenant is set'
            USING ERRCODE = 'TH001', HINT = 'Read and write through a Tenant, or call thorbis.enter(tenant, actor) first.';
    END IF;
    RETURN bound;
END
$$;

-- Who acts; NULL where nobody was named.
CREATE FUNCTION thorbis.actor() RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(current_setting('thorbis.actor', true), '');
