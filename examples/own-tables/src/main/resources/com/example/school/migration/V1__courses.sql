-- region: courses
CREATE SCHEMA school;

CREATE TABLE school.courses (
    business_id uuid NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    title text NOT NULL,
    level text NOT NULL CHECK (level IN ('beginner', 'advanced')),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (business_id, id)
);

CREATE TABLE school.lessons (
    business_id uuid NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    course_id uuid NOT NULL,
    title text NOT NULL,
    PRIMARY KEY (business_id, id)
);

CREATE TABLE school.students (
    business_id uuid NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    name text NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (business_id, id)
);

-- Nothing but two keys: the generator makes courses.students() and students.courses() of it.
CREATE TABLE school.enrolments (
    business_id uuid NOT NULL,
    course_id uuid NOT NULL,
    student_id uuid NOT NULL,
    PRIMARY KEY (business_id, course_id, student_id)
);

-- One call each for row-level security, grants and the version column.
SELECT thorbis.make_tenant_table('school.courses');
SELECT thorbis.make_tenant_table('school.lessons');
SELECT thorbis.make_tenant_table('school.students');
SELECT thorbis.make_tenant_table('school.enrolments');

-- Foreign keys that hold the tenant too, with their indexes.
SELECT thorbis.add_tenant_key('school.lessons', 'course_id', 'school.courses', 'CASCADE');
SELECT thorbis.add_tenant_key('school.enrolments', 'course_id', 'school.courses', 'CASCADE');
SELECT thorbis.add_tenant_key('school.enrolments', 'student_id', 'school.students', 'CASCADE');
-- endregion
