package com.thorbis.dao.internal.fetch;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.RandomAccess;

/** The rows, or what was made of them, that are related to one row: a list that grows only here. */
final class Group extends AbstractList<Object> implements RandomAccess {

    /** Of a row that is related to nothing. */
    static final Group NONE = new Group();

    private static final Object[] EMPTY = {};

    private Object[] elements = EMPTY;
    private int size;

    void append(Object element) {
        if (size == elements.length) {
            elements = Arrays.copyOf(elements, size == 0 ? 1 : size * 2 + 2);
        }
        elements[size++] = element;
    }

    @Override
    public Object get(int index) {
        return elements[Objects.checkIndex(index, size)];
    }

    @Override
    public int size() {
        return size;
    }
}
