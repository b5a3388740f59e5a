package com.thorbis.reporting.internal.run;

import org.jooq.DSLContext;

import com.thorbis.reporting.report.ReportedBusiness;

/**
 * One moment of a business.
 *
 * @param dsl reads it, and may not write
 * @param business what is known of it at that moment
 */
public record Snapshot(DSLContext dsl, ReportedBusiness business) {}
