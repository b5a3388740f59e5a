package com.thorbis.core.value;

/** A constant of a closed list that the database keeps as text under a CHECK. Generated enums implement it. */
public interface DatabaseValue {

    /**
     * The text that the column holds, such as {@code waiting_parts}.
     *
     * @return never null
     */
    String literal();
}
