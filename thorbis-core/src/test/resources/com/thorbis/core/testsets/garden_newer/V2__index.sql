CREATE INDEX CONCURRENTLY idx_beds_name ON garden.beds (business_id, name);
