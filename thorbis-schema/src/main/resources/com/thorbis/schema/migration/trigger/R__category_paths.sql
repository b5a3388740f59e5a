-- The path of a category is that of its parent and its own id, without hyphens: legal as a label on every version,
-- and a rename moves nothing. A parent deleted makes its children roots, since SET NULL fires the trigger too.
CREATE OR REPLACE FUNCTION thorbis.place_category() RETURNS trigger
LANGUAGE plpgsql
AS $$
DECLARE
    label text := replace(NEW.id::text, '-', '');
    parent_path text;
BEGIN
    IF NEW.parent_category_id IS NOT NULL THEN
        -- Locked, so that the parent cannot move until this row stands below it: of two moves that would close a
        -- cycle, one waits and then sees the other.
        EXECUTE format('SELECT category_path::text FROM %I.%I WHERE business_id = $1 AND id = $2 FOR SHARE',
            TG_TABLE_SCHEMA, TG_TABLE_NAME)
            INTO parent_path USING NEW.business_id, NEW.parent_category_id;
        IF label = ANY (string_to_array(parent_path, '.')) THEN
            RAISE EXCEPTION 'category % of %.% cannot move below itself', NEW.id, TG_TABLE_SCHEMA, TG_TABLE_NAME
                USING ERRCODE = 'check_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME,
                    COLUMN = 'parent_category_id', CONSTRAINT = format('ck_%s_parent', TG_TABLE_NAME),
                    HINT = format('Choose a parent that is not below %s.', NEW.id);
        END IF;
    END IF;
    NEW.category_path := concat_ws('.', parent_path, label)::public.ltree;
    RETURN NEW;
END
$$;
COMMENT ON FUNCTION thorbis.place_category IS 'BEFORE trigger of categories: category_path follows parent_category_id';

-- Each child places itself anew and moves its own children in turn. By parent id, since no index of ltree can serve a
-- service under row-level security.
CREATE OR REPLACE FUNCTION thorbis.move_subcategories() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    EXECUTE format('UPDATE %I.%I SET category_path = NULL WHERE business_id = $1 AND parent_category_id = $2',
        TG_TABLE_SCHEMA, TG_TABLE_NAME) USING NEW.business_id, NEW.id;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION thorbis.move_subcategories IS 'AFTER trigger of categories: the subtree follows a move';

CREATE OR REPLACE FUNCTION ret.set_hierarchy_level() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    NEW.hierarchy_level := public.nlevel(NEW.category_path) - 1;
    RETURN NEW;
END
$$;
COMMENT ON FUNCTION ret.set_hierarchy_level IS 'BEFORE trigger of product categories, after place_category: 0 for a root';

CREATE OR REPLACE TRIGGER place_category BEFORE INSERT OR UPDATE OF parent_category_id, category_path
    ON rest.menu_categories FOR EACH ROW EXECUTE FUNCTION thorbis.place_category();
CREATE OR REPLACE TRIGGER move_subcategories AFTER UPDATE ON rest.menu_categories FOR EACH ROW
    WHEN (OLD.category_path IS DISTINCT FROM NEW.category_path) EXECUTE FUNCTION thorbis.move_subcategories();

-- BEFORE triggers fire in the order of their names: place_category, set_hierarchy_level, touch.
CREATE OR REPLACE TRIGGER place_category BEFORE INSERT OR UPDATE OF parent_category_id, category_path
    ON ret.product_categories FOR EACH ROW EXECUTE FUNCTION thorbis.place_category();
CREATE OR REPLACE TRIGGER set_hierarchy_level
    BEFORE INSERT OR UPDATE OF parent_category_id, category_path, hierarchy_level
    ON ret.product_categories FOR EACH ROW EXECUTE FUNCTION ret.set_hierarchy_level();
CREATE OR REPLACE TRIGGER move_subcategories AFTER UPDATE ON ret.product_categories FOR EACH ROW
    WHEN (OLD.category_path IS DISTINCT FROM NEW.category_path) EXECUTE FUNCTION thorbis.move_subcategories();
