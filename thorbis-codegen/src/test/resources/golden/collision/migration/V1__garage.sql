CREATE SCHEMA garage;

CREATE TABLE garage.users (id uuid PRIMARY KEY);

CREATE TABLE garage.members (
    business_id uuid NOT NULL,
    user_id uuid NOT NULL CONSTRAINT fk_members_user REFERENCES garage.users,
    PRIMARY KEY (business_id, user_id)
);

-- both keys are by user_id: two relationships called user()
CREATE TABLE garage.sessions (
    business_id uuid NOT NULL,
    id uuid NOT NULL,
    user_id uuid NOT NULL CONSTRAINT fk_sessions_user REFERENCES garage.users,
    -- an order has fields(), and so has every table of jOOQ
    fields_id uuid CONSTRAINT fk_sessions_fields REFERENCES garage.users,
    PRIMARY KEY (business_id, id),
    CONSTRAINT fk_sessions_member FOREIGN KEY (business_id, user_id) REFERENCES garage.members (business_id, user_id)
);
