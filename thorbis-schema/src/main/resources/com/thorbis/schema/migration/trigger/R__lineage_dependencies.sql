-- The array depends_on is the input; its copy has keys, so that an unknown id is refused and both directions have an
-- index. Services may read the copy only, hence the definer.
SELECT thorbis.open_to_definer('integration_mgmt');
SET LOCAL ROLE thorbis_definer;
CREATE OR REPLACE FUNCTION integration_mgmt.copy_dependencies() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    DELETE FROM integration_mgmt.data_lineage_dependencies
    WHERE business_id = NEW.business_id AND lineage_id = NEW.id AND depends_on_id <> ALL (NEW.depends_on);
    INSERT INTO integration_mgmt.data_lineage_dependencies (business_id, lineage_id, depends_on_id)
    SELECT NEW.business_id, NEW.id, depended_on FROM unnest(NEW.depends_on) AS depended_on
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION integration_mgmt.copy_dependencies IS
    'AFTER trigger of data_lineage: copies depends_on to data_lineage_dependencies';
GRANT EXECUTE ON FUNCTION integration_mgmt.copy_dependencies TO PUBLIC;
RESET ROLE;

CREATE OR REPLACE TRIGGER copy_dependencies AFTER INSERT OR UPDATE OF depends_on ON integration_mgmt.data_lineage
    FOR EACH ROW EXECUTE FUNCTION integration_mgmt.copy_dependencies();

-- A trigger needs the right at its creation only. Who had it later could hang the function on a table of their own.
SET LOCAL ROLE thorbis_definer;
REVOKE EXECUTE ON FUNCTION integration_mgmt.copy_dependencies FROM PUBLIC;
RESET ROLE;
SELECT thorbis.close_to_definer('integration_mgmt');
