CREATE TABLE thorbis.fine (id int PRIMARY KEY);
