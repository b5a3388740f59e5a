-- Under row-level security a service cannot use the GIN index: @@ is not leakproof. So a vetted function searches, and
-- filters by the tenant itself.
SELECT thorbis.open_to_definer('file_mgmt');
SET LOCAL ROLE thorbis_definer;
CREATE OR REPLACE FUNCTION file_mgmt.search_attachments(query text, max_results integer DEFAULT 50)
    RETURNS SETOF file_mgmt.attachments
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    tenant uuid := thorbis.tenant()::uuid;
    -- Tags are stored as they are, other words by their stem.
    words tsquery := websearch_to_tsquery('english', query) || websearch_to_tsquery('simple', query);
BEGIN
    RETURN QUERY
        SELECT a.* FROM file_mgmt.attachments AS a
        WHERE a.business_id = tenant AND a.search_vector @@ words
        ORDER BY ts_rank(a.search_vector, words) DESC, a.id
        LIMIT max_results;
END
$$;
COMMENT ON FUNCTION file_mgmt.search_attachments IS
    'The tenant''s attachments that match a query as people type it into a search box, the best first';
REVOKE EXECUTE ON FUNCTION file_mgmt.search_attachments FROM PUBLIC;
GRANT EXECUTE ON FUNCTION file_mgmt.search_attachments TO thorbis_app;
RESET ROLE;
SELECT thorbis.close_to_definer('file_mgmt');
