CREATE SCHEMA garden;
CREATE TABLE garden.beds (
    business_id uuid NOT NULL,
    id uuid NOT NULL,
    name text,
    PRIMARY KEY (business_id, id)
);
SELECT thorbis.make_tenant_table('garden.beds');
