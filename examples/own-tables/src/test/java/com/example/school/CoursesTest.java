package com.example.school;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.example.school.db.school.enums.CourseLevel;
import com.example.school.db.school.tables.Courses;
import com.example.school.db.school.tables.records.CourseRecord;
import com.example.school.db.school.tables.records.StudentRecord;
import org.jooq.Record2;
import org.jooq.Result;
import org.junit.jupiter.api.Test;

import com.thorbis.dao.Tenant;
import com.thorbis.dao.Thorbis;
import com.thorbis.dao.error.ConstraintViolationException;
import com.thorbis.dao.fetch.Fetch;

import static com.example.school.db.school.Tables.COURSES;
import static com.example.school.db.school.Tables.ENROLMENTS;
import static com.example.school.db.school.Tables.LESSONS;
import static com.example.school.db.school.Tables.STUDENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CoursesTest {

    // region: views
    record LessonView(String title) {}

    record StudentView(String name) {}

    record CourseView(String title, CourseLevel level, List<LessonView> lessons, List<StudentView> students) {}

    static final Fetch<Courses, CourseView> COURSE_VIEWS = Fetch.from(COURSES)
            .with(Courses::lessons)
            .with(Courses::students)
            .into(CourseView.class);
    // endregion

    private final Thorbis thorbis = SchoolDatabase.thorbis();
    private final UUID businessId = UUID.randomUUID();
    private final UUID otherBusinessId = UUID.randomUUID();

    @Test
    void a_school_reads_its_courses_with_their_lessons_and_students_in_one_fetch() {
        // region: query
        Tenant school = thorbis.tenant(businessId, null);
        CourseRecord clay = school.dao(COURSES).insert(c -> c.setTitle("Clay").setLevel(CourseLevel.BEGINNER));
        StudentRecord ann = school.dao(STUDENTS).insert(s -> s.setName("Ann"));
        school.dao(LESSONS).insert(l -> l.setCourseId(clay.getId()).setTitle("The wheel"));
        school.dao(ENROLMENTS).insert(e -> e.setCourseId(clay.getId()).setStudentId(ann.getId()));

        List<CourseView> courses = school.fetch(COURSE_VIEWS).list();
        // endregion

        assertThat(courses)
                .containsExactly(new CourseView(
                        "Clay",
                        CourseLevel.BEGINNER,
                        List.of(new LessonView("The wheel")),
                        List.of(new StudentView("Ann"))));
    }

    @Test
    void a_relationship_is_a_join_of_jooq_too() {
        Tenant school = thorbis.tenant(businessId, null);
        CourseRecord clay = insertClay();
        StudentRecord ann = school.dao(STUDENTS).insert(s -> s.setName("Ann"));
        school.dao(ENROLMENTS).insert(e -> e.setCourseId(clay.getId()).setStudentId(ann.getId()));

        // region: join
        Result<Record2<String, String>> enrolled = school.dsl()
                .select(COURSES.TITLE, COURSES.students().NAME)
                .from(COURSES)
                .join(COURSES.students())
                .fetch();
        // endregion

        assertThat(enrolled.map(row -> row.value1() + ": " + row.value2())).containsExactly("Clay: Ann");
    }

    @Test
    void another_school_sees_nothing_of_it() {
        CourseRecord clay = insertClay();

        Tenant other = thorbis.tenant(otherBusinessId, null);

        assertThat(other.fetch(COURSE_VIEWS).list()).isEmpty();
        assertThat(other.dao(COURSES).find(clay.getId())).isEqualTo(Optional.empty());
        assertThat(other.dsl().fetchCount(COURSES)).isZero();
    }

    @Test
    void a_lesson_cannot_belong_to_another_schools_course() {
        CourseRecord clay = insertClay();

        Tenant other = thorbis.tenant(otherBusinessId, null);

        assertThatThrownBy(() -> other.dao(LESSONS).insert(l -> l.setCourseId(clay.getId()).setTitle("A guest")))
                .isInstanceOf(ConstraintViolationException.class)
                .hasMessageContaining("fk_lessons_course_id");
    }

    private CourseRecord insertClay() {
        return thorbis.tenant(businessId, null)
                .dao(COURSES)
                .insert(c -> c.setTitle("Clay").setLevel(CourseLevel.BEGINNER));
    }
}
