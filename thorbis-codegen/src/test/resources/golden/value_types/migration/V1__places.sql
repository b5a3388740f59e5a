CREATE EXTENSION ltree;
CREATE SCHEMA places;

CREATE TABLE places.sites (
    business_id uuid NOT NULL,
    id uuid NOT NULL,
    path public.ltree NOT NULL,
    address inet,
    tags text[] NOT NULL DEFAULT '{}',
    details jsonb,
    opened interval,
    words tsvector GENERATED ALWAYS AS (array_to_tsvector(tags)) STORED,
    PRIMARY KEY (business_id, id)
);
SELECT thorbis.add_geo_column('places.sites', 'location');
