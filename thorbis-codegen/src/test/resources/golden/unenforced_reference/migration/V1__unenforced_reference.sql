CREATE SCHEMA diary;

-- belong to no tenant: entry.actorPerson(), person.entriesAsActor()
CREATE TABLE diary.people (
    id uuid PRIMARY KEY
);

CREATE TABLE diary.machines (
    business_id uuid NOT NULL,
    id uuid NOT NULL,
    PRIMARY KEY (business_id, id)
);

-- who did it has no key, so that an entry outlives its actor
CREATE TABLE diary.entries (
    business_id uuid NOT NULL,
    id uuid NOT NULL,
    actor_type text NOT NULL CHECK (actor_type IN ('person', 'machine', 'system')),
    actor_id uuid,
    PRIMARY KEY (business_id, id)
);
