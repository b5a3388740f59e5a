-- Under row-level security a service cannot use the GiST index: <@ is not leakproof. So vetted functions read the
-- subtree, and filter by the tenant themselves.
SELECT thorbis.open_to_definer('rest');
SELECT thorbis.open_to_definer('ret');
SET LOCAL ROLE thorbis_definer;
CREATE OR REPLACE FUNCTION rest.menu_category_subtree(category_id uuid) RETURNS SETOF rest.menu_categories
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    tenant uuid := thorbis.tenant()::uuid;
    root public.ltree := (
        SELECT c.category_path FROM rest.menu_categories AS c
        WHERE c.business_id = tenant AND c.id = menu_category_subtree.category_id);
BEGIN
    RETURN QUERY
        SELECT c.* FROM rest.menu_categories AS c
        WHERE c.business_id = tenant AND c.category_path OPERATOR(public.<@) root
        ORDER BY c.category_path;
END
$$;
COMMENT ON FUNCTION rest.menu_category_subtree IS
    'A menu category of the tenant and all below it, each before its own subcategories; nothing if it is unknown';
REVOKE EXECUTE ON FUNCTION rest.menu_category_subtree FROM PUBLIC;
GRANT EXECUTE ON FUNCTION rest.menu_category_subtree TO thorbis_app;

CREATE OR REPLACE FUNCTION ret.product_category_subtree(category_id uuid) RETURNS SETOF ret.product_categories
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    tenant uuid := thorbis.tenant()::uuid;
    root public.ltree := (
        SELECT c.category_path FROM ret.product_categories AS c
        WHERE c.business_id = tenant AND c.id = product_category_subtree.category_id);
BEGIN
    RETURN QUERY
        SELECT c.* FROM ret.product_categories AS c
        WHERE c.business_id = tenant AND c.category_path OPERATOR(public.<@) root
        ORDER BY c.category_path;
END
$$;
COMMENT ON FUNCTION ret.product_category_subtree IS
    'A product category of the tenant and all below it, each before its own subcategories; nothing if it is unknown';
REVOKE EXECUTE ON FUNCTION ret.product_category_subtree FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ret.product_category_subtree TO thorbis_app;
RESET ROLE;
SELECT thorbis.close_to_definer('ret');
SELECT thorbis.close_to_definer('rest');
