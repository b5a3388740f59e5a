-- Who is assigned must be an active member when it is written. The key itself leads to users, so that history
-- survives the membership.
CREATE OR REPLACE FUNCTION user_mgmt.require_member() RETURNS trigger
LANGUAGE plpgsql
AS $$
DECLARE
    assigned uuid;
    before uuid;
BEGIN
    EXECUTE format('SELECT ($1).%I', TG_ARGV[0]) INTO assigned USING NEW;
    IF TG_OP = 'UPDATE' THEN
        EXECUTE format('SELECT ($1).%I', TG_ARGV[0]) INTO before USING OLD;
    END IF;
    IF assigned IS DISTINCT FROM before AND NOT EXISTS (
        SELECT FROM user_mgmt.business_users AS m
        WHERE m.user_id = assigned AND m.business_id = NEW.business_id AND m.status = 'active')
    THEN
        RAISE EXCEPTION '% of %.% %: user % is no active member of the business',
            TG_ARGV[0], TG_TABLE_SCHEMA, TG_TABLE_NAME, NEW.id, assigned
            USING ERRCODE = 'foreign_key_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME,
                COLUMN = TG_ARGV[0], CONSTRAINT = TG_NAME, HINT = 'Assign an active member, or invite the user first.';
    END IF;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION user_mgmt.require_member IS 'AFTER trigger: the column named by its argument holds an active member';

CREATE OR REPLACE FUNCTION user_mgmt.assign_members_only(target regclass, column_name name) RETURNS void
LANGUAGE plpgsql
AS $$
BEGIN
    EXECUTE format('CREATE OR REPLACE TRIGGER %I AFTER INSERT OR UPDATE OF %I ON %s FOR EACH ROW'
        ' WHEN (NEW.%2$I IS NOT NULL) EXECUTE FUNCTION user_mgmt.require_member(%2$L)',
        'member_' || column_name, column_name, target);
END
$$;
COMMENT ON FUNCTION user_mgmt.assign_members_only IS
    'Lets a column that refers to users hold active members of the row''s business only; for tables of services too';

SELECT user_mgmt.assign_members_only('hs.work_orders', 'assigned_technician_id');
SELECT user_mgmt.assign_members_only('hs.maintenance_visits', 'assigned_technician_id');
SELECT user_mgmt.assign_members_only('auto.repair_orders', 'service_writer_id');
SELECT user_mgmt.assign_members_only('auto.repair_orders', 'primary_technician_id');
SELECT user_mgmt.assign_members_only('rest.orders', 'server_id');
SELECT user_mgmt.assign_members_only('rest.orders', 'cashier_id');
SELECT user_mgmt.assign_members_only('rest.orders', 'kitchen_staff_id');
SELECT user_mgmt.assign_members_only('ret.sales_orders', 'salesperson_id');
SELECT user_mgmt.assign_members_only('ret.sales_orders', 'cashier_id');
