package com.thorbis.example.service.load;

import java.util.UUID;
import java.util.stream.Stream;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jooq.UpdatableRecord;

import com.thorbis.dao.table.TenantDao;

/** Shows on the error stream how far a load is, so that the output stays what was asked for. */
final class Progress implements AutoCloseable {

    private static final int WIDTH = 100;

    private final ProgressBar bar;

    Progress(String task, long rows) {
        bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(rows)
                .setUnit(" rows", 1)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                .build();
    }

    /** Loads rows through the bulk path: read as they are needed, sent by COPY. */
    <R extends UpdatableRecord<R>> void load(TenantDao<R, UUID> dao, Stream<R> rows) {
        dao.load(rows.peek(row -> bar.step()).iterator());
    }

    /** One row more, which was loaded in another way. */
    void step() {
        bar.step();
    }

    /** Keeps the thread's interruption, which the bar forgets while it waits for its last line to be drawn. */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        bar.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
