ALTER TABLE garden.beds ADD COLUMN soil text;
