package com.thorbis.core.value;

import org.jooq.Converter;

/** Reads and writes inet columns as text, such as {@code 10.0.0.1} or {@code 10.0.0.0/8}. Generated code names it. */
public final class InetBinding extends TextBinding<String> {

    private static final long serialVersionUID = 1L;

    public InetBinding() {
        super("(", ")::inet", Converter.ofNullable(Object.class, String.class, Object::toString, text -> text));
    }
}
