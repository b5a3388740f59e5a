package com.thorbis.reporting.period;

import java.time.LocalDate;
import java.time.YearMonth;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PeriodTest {

    @Test
    void the_first_day_is_of_a_period_and_the_last_is_not() {
        Period may = Period.month(2026, 5);

        assertThat(may.contains(LocalDate.of(2026, 4, 30))).isFalse();
        assertThat(may.contains(LocalDate.of(2026, 5, 1))).isTrue();
        assertThat(may.contains(LocalDate.of(2026, 5, 31))).isTrue();
        assertThat(may.contains(LocalDate.of(2026, 6, 1))).isFalse();
        assertThat(may).hasToString("2026-05-01 to 2026-05-31");
    }

    @Test
    void it_touches_the_months_of_its_days_and_not_that_of_its_end() {
        assertThat(Period.of(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 2, 1))
                        .months())
                .containsExactly(YearMonth.of(2025, 12), YearMonth.of(2026, 1));
        assertThat(Period.year(2026).months()).hasSize(12);
    }

    @Test
    void before_whole_months_are_as_many_months() {
        Period quarter = Period.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 6, 1));

        assertThat(quarter.before()).isEqualTo(Period.of(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 3, 1)));
        assertThat(Period.month(2026, 3).before()).isEqualTo(Period.month(2026, 2));
    }

    @Test
    void before_other_periods_are_as_many_days() {
        Period week = Period.of(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 9));

        assertThat(week.before()).isEqualTo(Period.of(LocalDate.of(2026, 2, 23), LocalDate.of(2026, 3, 2)));
    }

    @Test
    void a_period_without_a_day_is_refused() {
        LocalDate day = LocalDate.of(2026, 5, 1);

        assertThatThrownBy(() -> Period.of(day, day))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no day");
    }
}
