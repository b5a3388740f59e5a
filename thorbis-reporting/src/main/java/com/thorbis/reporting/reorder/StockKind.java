package com.thorbis.reporting.reorder;

/** What is in stock. */
public enum StockKind {
    /** A product that has no variants. */
    PRODUCT,
    /** A variant, with the reorder point of its product. */
    VARIANT,
    /** A part of a garage. */
    PART,
    /** A dish or drink that is counted. */
    MENU_ITEM
}
