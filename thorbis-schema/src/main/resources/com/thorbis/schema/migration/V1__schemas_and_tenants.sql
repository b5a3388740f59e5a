-- Every schema but audit_mgmt, in which the core keeps its audit of cross-tenant access.
CREATE SCHEMA tenant_mgmt;
CREATE SCHEMA user_mgmt;
CREATE SCHEMA security_mgmt;
CREATE SCHEMA hs;
CREATE SCHEMA auto;
CREATE SCHEMA rest;
CREATE SCHEMA ret;
CREATE SCHEMA file_mgmt;
CREATE SCHEMA workflow_mgmt;
CREATE SCHEMA integration_mgmt;

COMMENT ON SCHEMA tenant_mgmt IS 'Tenants: businesses, their locations, settings, usage and compliance.';
COMMENT ON SCHEMA user_mgmt IS 'People, and the businesses they are members of.';
COMMENT ON SCHEMA security_mgmt IS 'Sessions of users.';
COMMENT ON SCHEMA hs IS 'Home services; its customers and invoices serve every industry of a business.';
COMMENT ON SCHEMA auto IS 'Automotive repair: vehicles, repair orders, parts.';
COMMENT ON SCHEMA rest IS 'Restaurant: menu, dining tables, orders.';
COMMENT ON SCHEMA ret IS 'Retail: products, suppliers, sales orders.';
COMMENT ON SCHEMA file_mgmt IS 'Files attached to rows of other tables.';
COMMENT ON SCHEMA audit_mgmt IS 'Who did what: activity within a tenant, and access across tenants.';
COMMENT ON SCHEMA workflow_mgmt IS 'State machines: every transition taken.';
COMMENT ON SCHEMA integration_mgmt IS 'Data that flows between Thorbis and other systems, and where it came from.';

-- In public, since every service has it in its search path. Trusted: an owner who is no superuser may create it.
CREATE EXTENSION IF NOT EXISTS ltree WITH SCHEMA public;
DO $$
BEGIN
    IF to_regtype('public.ltree') IS NULL THEN
        RAISE EXCEPTION 'the extension ltree is not in schema public'
            USING ERRCODE = 'TH003', HINT = 'ALTER EXTENSION ltree SET SCHEMA public;';
    END IF;
END
$$;

CREATE TABLE tenant_mgmt.businesses (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_name text NOT NULL,
    primary_industry text NOT NULL
        CONSTRAINT ck_businesses_primary_industry CHECK (primary_industry IN ('hs', 'auto', 'rest', 'ret')),
    secondary_industries text[] NOT NULL DEFAULT '{}',
    subscription_plan text NOT NULL DEFAULT 'starter'
        CONSTRAINT ck_businesses_subscription_plan CHECK (subscription_plan IN (
            'starter', 'professional', 'enterprise')),
    plan_features jsonb NOT NULL DEFAULT '{}',
    status text NOT NULL DEFAULT 'active'
        CONSTRAINT ck_businesses_status CHECK (status IN ('pending_setup', 'active', 'suspended', 'offboarding')),
    default_timezone text NOT NULL DEFAULT 'UTC',
    default_currency text NOT NULL DEFAULT 'USD',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (id),
    CONSTRAINT ck_businesses_secondary_industries CHECK (secondary_industries <@ ARRAY['hs', 'auto', 'rest', 'ret']
        AND NOT primary_industry = ANY (secondary_industries)),
    CONSTRAINT ck_businesses_default_currency CHECK (default_currency ~ '^[A-Z]{3}$')
);

COMMENT ON TABLE tenant_mgmt.businesses IS 'A tenant. Every row of every tenant table belongs to one.';
COMMENT ON COLUMN tenant_mgmt.businesses.secondary_industries IS
    'Further industries of the business, without the primary one.';
COMMENT ON COLUMN tenant_mgmt.businesses.plan_features IS 'Features switched on or off beyond the plan, by name.';
COMMENT ON COLUMN tenant_mgmt.businesses.default_timezone IS 'IANA name; dates of the business are taken in it.';
COMMENT ON COLUMN tenant_mgmt.businesses.default_currency IS
    'ISO 4217 code of every amount of the business; fixed once an invoice exists.';

-- The root of tenancy: a service sees its own business, and changes what is no matter of contract or lifecycle.
SELECT thorbis.protect('tenant_mgmt.businesses', 'id');
GRANT USAGE ON SCHEMA tenant_mgmt TO thorbis_app, thorbis_admin, thorbis_definer;
GRANT SELECT, UPDATE (business_name, default_timezone, default_currency) ON tenant_mgmt.businesses TO thorbis_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON tenant_mgmt.businesses TO thorbis_admin, thorbis_definer;
SELECT thorbis.keep_version('tenant_mgmt.businesses', 'updated_at');

CREATE TABLE tenant_mgmt.business_locations (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_id uuid NOT NULL
        CONSTRAINT fk_business_locations_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    location_name text NOT NULL,
    location_type text NOT NULL DEFAULT 'branch'
        CONSTRAINT ck_business_locations_location_type CHECK (location_type IN (
            'headquarters', 'branch', 'store', 'restaurant', 'service_center', 'warehouse')),
    address jsonb NOT NULL DEFAULT '{}',
    operating_hours jsonb NOT NULL DEFAULT '{}',
    timezone text,
    is_active boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (business_id, id),
    CONSTRAINT uq_business_locations_location_name UNIQUE (business_id, location_name)
);

COMMENT ON TABLE tenant_mgmt.business_locations IS 'A place where a business works: a shop, a restaurant, a warehouse.';
COMMENT ON COLUMN tenant_mgmt.business_locations.address IS 'Postal address, field by field.';
COMMENT ON COLUMN tenant_mgmt.business_locations.operating_hours IS 'Opening hours by day of the week.';
COMMENT ON COLUMN tenant_mgmt.business_locations.timezone IS
    'IANA name; NULL means the default_timezone of the business.';

SELECT thorbis.make_tenant_table('tenant_mgmt.business_locations');
SELECT thorbis.add_geo_column('tenant_mgmt.business_locations', 'location_coordinates');
COMMENT ON COLUMN tenant_mgmt.business_locations.location_coordinates IS 'Where the location is.';

CREATE TABLE tenant_mgmt.business_settings (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_id uuid NOT NULL
        CONSTRAINT fk_business_settings_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    category text NOT NULL DEFAULT 'general',
    setting_key text NOT NULL,
    setting_value jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (business_id, id),
    CONSTRAINT uq_business_settings_category_setting_key UNIQUE (business_id, category, setting_key)
);

COMMENT ON TABLE tenant_mgmt.business_settings IS 'A setting of a business, by category and key.';

SELECT thorbis.make_tenant_table('tenant_mgmt.business_settings');

CREATE TABLE tenant_mgmt.resource_usage (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_id uuid NOT NULL
        CONSTRAINT fk_resource_usage_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    resource_type text NOT NULL
        CONSTRAINT ck_resource_usage_resource_type CHECK (resource_type IN (
            'storage', 'api_calls', 'users', 'locations', 'integrations')),
    resource_unit text NOT NULL
        CONSTRAINT ck_resource_usage_resource_unit CHECK (resource_unit IN ('bytes', 'count', 'minutes', 'requests')),
    usage_period_start timestamptz NOT NULL,
    usage_period_end timestamptz NOT NULL,
    current_usage numeric(18,2) NOT NULL DEFAULT 0,
    usage_limit numeric(18,2),
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (business_id, id),
    CONSTRAINT uq_resource_usage_resource_type_usage_period_start
        UNIQUE (business_id, resource_type, usage_period_start),
    CONSTRAINT ck_resource_usage_period CHECK (usage_period_end > usage_period_start)
);

COMMENT ON TABLE tenant_mgmt.resource_usage IS 'How much of a metered resource a business used within a period.';
COMMENT ON COLUMN tenant_mgmt.resource_usage.usage_period_start IS 'Start of the period, included.';
COMMENT ON COLUMN tenant_mgmt.resource_usage.usage_period_end IS 'End of the period, excluded.';
COMMENT ON COLUMN tenant_mgmt.resource_usage.current_usage IS 'Used so far, in resource_unit.';
COMMENT ON COLUMN tenant_mgmt.resource_usage.usage_limit IS
    'Allowed by the plan, in resource_unit; NULL means unlimited.';

SELECT thorbis.make_tenant_table('tenant_mgmt.resource_usage');

CREATE TABLE tenant_mgmt.compliance_status (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_id uuid NOT NULL
        CONSTRAINT fk_compliance_status_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    framework text NOT NULL
        CONSTRAINT ck_compliance_status_framework CHECK (framework IN ('gdpr', 'ccpa', 'pci_dss', 'hipaa', 'sox')),
    status text NOT NULL DEFAULT 'not_assessed'
        CONSTRAINT ck_compliance_status_status CHECK (status IN (
            'not_assessed', 'in_progress', 'compliant', 'non_compliant', 'not_applicable')),
    assessed_at timestamptz,
    next_review_date date,
    findings jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (business_id, id),
    CONSTRAINT uq_compliance_status_framework UNIQUE (business_id, framework)
);

COMMENT ON TABLE tenant_mgmt.compliance_status IS 'Where a business stands with a compliance framework.';
COMMENT ON COLUMN tenant_mgmt.compliance_status.findings IS 'What the assessment found, by control.';

SELECT thorbis.make_tenant_table('tenant_mgmt.compliance_status');
