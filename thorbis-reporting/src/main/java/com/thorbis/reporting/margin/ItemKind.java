package com.thorbis.reporting.margin;

/** What is sold. */
public enum ItemKind {
    /** A dish or drink. */
    MENU_ITEM,
    /** A product that has no variants. */
    PRODUCT,
    /** A product in one of its sizes, colors and so on. */
    VARIANT
}
