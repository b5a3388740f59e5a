package com.thorbis.dao.internal.scope;

import java.lang.reflect.Method;
import java.sql.PreparedStatement;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecordedBindsTest {

    /** A setter that were not recorded would set the tenant's own place. */
    @Test
    void every_way_of_jdbc_to_set_a_value_is_recorded() {
        Stream<Method> setters = Arrays.stream(PreparedStatement.class.getMethods())
                .filter(method -> method.getName().startsWith("set") && method.getParameterCount() > 1);

        assertThat(setters)
                .isNotEmpty()
                .allSatisfy(setter -> assertThat(
                                RecordedBinds.class.getDeclaredMethod(setter.getName(), setter.getParameterTypes()))
                        .isNotNull());
    }
}
