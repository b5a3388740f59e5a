package com.thorbis.reporting.report;

import java.util.List;

/** What a report has found, as a value. */
public interface Report {

    /** Whose it is, and when it was read. */
    ReportedBusiness business();

    /** The figures as tables, each with what it can't tell. */
    List<ReportTable> tables();
}
