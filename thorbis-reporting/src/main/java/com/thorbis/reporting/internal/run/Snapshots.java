package com.thorbis.reporting.internal.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

import com.thorbis.core.value.DatabaseValueConverter;
import com.thorbis.dao.Tenant;
import com.thorbis.dao.error.NotFoundException;
import com.thorbis.reporting.internal.sql.LocalDays;
import com.thorbis.reporting.report.ReportedBusiness;
import com.thorbis.schema.tenant_mgmt.enums.PrimaryIndustry;

import static com.thorbis.schema.tenant_mgmt.Tables.BUSINESSES;

/** Reads of one business, each at one moment and each of its statements for so long at most. */
public final class Snapshots {

    private static final DatabaseValueConverter<PrimaryIndustry> INDUSTRY =
            new DatabaseValueConverter<>(PrimaryIndustry.class);

    private final Tenant tenant;
    private final UUID businessId;
    private final Duration timeout;

    /** For a tenant of Thorbis's own schema, whose key is a UUID. */
    public Snapshots(Tenant tenant, UUID businessId, Duration timeout) {
        this.tenant = tenant;
        this.businessId = businessId;
        this.timeout = timeout;
    }

    /** Whose rows are read. */
    public UUID businessId() {
        return businessId;
    }

    /** For rows behind a figure, which are read outside of any snapshot. */
    public Tenant tenant() {
        return tenant;
    }

    /**
     * Does the work at one moment.
     *
     * @throws NotFoundException if there is no such business
     */
    public <T extends @Nullable Object> T read(Function<Snapshot, T> work) {
        return tenant.snapshotResult(tx -> work.apply(new Snapshot(tx.dsl(), begin(tx.dsl()))));
    }

    /** What every report must know first, and in the same round trip the limit for what follows. */
    private ReportedBusiness begin(DSLContext dsl) {
        Field<String> limit = DSL.field(
                "set_config('statement_timeout', {0}, true)",
                SQLDataType.CLOB, DSL.val(String.valueOf(timeout.toMillis())));
        var now = DSL.currentOffsetDateTime();
        var today = LocalDays.of(now, BUSINESSES.DEFAULT_TIMEZONE);
        return dsl.select(
                        BUSINESSES.BUSINESS_NAME,
                        BUSINESSES.DEFAULT_TIMEZONE,
                        BUSINESSES.DEFAULT_CURRENCY,
                        BUSINESSES.PRIMARY_INDUSTRY,
                        BUSINESSES.SECONDARY_INDUSTRIES,
                        now,
                        today,
                        limit)
                .from(BUSINESSES)
                .where(BUSINESSES.ID.eq(businessId))
                .fetchOptional(row -> new ReportedBusiness(
                        businessId,
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        industries(row.value4(), row.value5()),
                        row.value6(),
                        row.value7()))
                .orElseThrow(() -> new NotFoundException("tenant_mgmt.businesses", businessId));
    }

    private static List<PrimaryIndustry> industries(PrimaryIndustry primary, String[] secondary) {
        List<PrimaryIndustry> industries = new ArrayList<>();
        industries.add(primary);
        for (String literal : secondary) {
            PrimaryIndustry industry = INDUSTRY.from(literal);
            if (industry != null) {
                industries.add(industry);
            }
        }
        return List.copyOf(industries);
    }
}
