CREATE SCHEMA crm;

CREATE TABLE crm.companies (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL
);

CREATE TABLE crm.contacts (
    company_id bigint NOT NULL CONSTRAINT fk_contacts_company_id REFERENCES crm.companies,
    contact_number bigint GENERATED ALWAYS AS IDENTITY,
    row_version int NOT NULL DEFAULT 0,
    author text,
    removed_on date,
    PRIMARY KEY (company_id, contact_number)
);

-- global, and yet written by tenants
CREATE TABLE crm.countries (
    code text PRIMARY KEY,
    name text NOT NULL
);
