package com.thorbis.dao.internal.error;

import java.sql.SQLException;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/** Translates the errors of all statements that go through jOOQ: those of DAOs, fetches and {@code dsl()}. */
public final class TranslatingListener implements ExecuteListener {

    private static final long serialVersionUID = 1L;

    private final transient ErrorTranslator translator;

    public TranslatingListener(ErrorTranslator translator) {
        this.translator = translator;
    }

    @Override
    public void exception(ExecuteContext context) {
        SQLException error = context.sqlException();
        if (error != null) {
            context.exception(translator.translate(error, context.query()));
        }
    }
}
