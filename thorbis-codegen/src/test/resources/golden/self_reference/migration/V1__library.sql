CREATE SCHEMA library;

-- the way up is parentCategory(), the way down childCategories()
CREATE TABLE library.categories (
    business_id uuid NOT NULL,
    id uuid NOT NULL,
    parent_category_id uuid,
    PRIMARY KEY (business_id, id),
    CONSTRAINT fk_parent_category FOREIGN KEY (business_id, parent_category_id)
        REFERENCES library.categories (business_id, id)
);
