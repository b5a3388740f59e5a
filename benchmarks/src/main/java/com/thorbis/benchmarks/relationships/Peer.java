package com.thorbis.benchmarks.relationships;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.thorbis.benchmarks.relationships.view.CustomerView;
import com.thorbis.benchmarks.relationships.view.HistoryView;
import com.thorbis.benchmarks.relationships.view.LineView;

/** What one library can do: for each kind of work the ways that are worth measuring. */
public interface Peer extends AutoCloseable {

    /** Customers with a number after some, in its order, with vehicles, repair orders and lines. */
    List<Way<Request<String>, ?, CustomerView>> trees();

    /** Vehicles with a VIN after some, in its order, each with its newest three repair orders, the newest first. */
    List<Way<Request<String>, ?, HistoryView>> newest();

    /** Lines with an id after some, in its order. */
    List<Way<Request<UUID>, ?, LineView>> lines();

    /** Inserts customers with all that belongs to them, by the name of the way. */
    Map<String, Work<NewTrees, ?>> inserts();

    @Override
    default void close() {}
}
