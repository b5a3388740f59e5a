package com.thorbis.reporting.report;

import java.util.UUID;
import java.util.stream.Stream;

import org.jooq.Condition;
import org.jooq.OrderField;
import org.jooq.Record;

import com.thorbis.dao.page.Page;
import com.thorbis.dao.table.PageRequest;
import com.thorbis.dao.table.ReadDao;

/**
 * The rows behind a figure. They are read when they are asked for, so that they are those of now, while the figure is of
 * the moment of its report.
 *
 * @param <R> the record type
 */
public final class ReportRows<R extends Record> {

    private final ReadDao<R, UUID> dao;
    private final Condition condition;

    /** The rows of a table that meet a condition. */
    public ReportRows(ReadDao<R, UUID> dao, Condition condition) {
        this.dao = dao;
        this.condition = condition;
    }

    /** What the rows meet, to be put into a query or a fetch of the caller's. */
    public Condition condition() {
        return condition;
    }

    /** How many there are. */
    public long count() {
        return dao.count(condition);
    }

    /**
     * The first page; its {@code next()} is the way to the second.
     *
     * @param order none for the order of the keys
     * @throws IllegalArgumentException if the size is below 1
     */
    public Page<R> page(int size, OrderField<?>... order) {
        return dao.page(request(size, order));
    }

    /**
     * The page at a cursor.
     *
     * @param cursor of a page in the same order
     * @throws com.thorbis.dao.error.InvalidCursorException if it is of other rows, of another order or of another tenant;
     *     begin at the first page then
     * @throws IllegalArgumentException if the size is below 1
     */
    public Page<R> page(int size, String cursor, OrderField<?>... order) {
        return dao.page(request(size, order), cursor);
    }

    /** All of them, in bounded memory; close it where you may stop early. */
    public Stream<R> stream(OrderField<?>... order) {
        return dao.stream(condition, order);
    }

    private PageRequest request(int size, OrderField<?>... order) {
        return PageRequest.of(size).where(condition).orderBy(order);
    }
}
