CREATE SCHEMA office;

-- the registry of types that a reference may name
CREATE TABLE office.entity_types (
    entity_schema text NOT NULL,
    entity_type text NOT NULL,
    table_name text NOT NULL,
    PRIMARY KEY (entity_schema, entity_type)
);
INSERT INTO office.entity_types VALUES ('office', 'customer', 'customers'), ('office', 'contract', 'contracts');

CREATE TABLE office.customers (
    business_id uuid NOT NULL,
    id uuid NOT NULL,
    PRIMARY KEY (business_id, id)
);

CREATE TABLE office.contracts (
    business_id uuid NOT NULL,
    id uuid NOT NULL,
    PRIMARY KEY (business_id, id)
);

-- a note belongs to a customer or to a contract
CREATE TABLE office.notes (
    business_id uuid NOT NULL,
    id uuid NOT NULL,
    subject_schema text NOT NULL,
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    PRIMARY KEY (business_id, id),
    CONSTRAINT fk_notes_subject FOREIGN KEY (subject_schema, subject_type) REFERENCES office.entity_types
);

-- the same with longer names: task.topicCustomer()
CREATE TABLE office.tasks (
    business_id uuid NOT NULL,
    id uuid NOT NULL,
    topic_schema text NOT NULL,
    topic_entity_type text NOT NULL,
    topic_entity_id uuid NOT NULL,
    PRIMARY KEY (business_id, id),
    CONSTRAINT fk_tasks_topic FOREIGN KEY (topic_schema, topic_entity_type) REFERENCES office.entity_types
);
