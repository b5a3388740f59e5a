CREATE TABLE thorbis.half (id int PRIMARY KEY);
SELECT thorbis.make_tenant_table('thorbis.half');
