package com.thorbis.reporting.margin;

/** How a dish does on the menu, by pieces sold and by margin on a piece, each held against the median of all dishes. */
public enum MenuClass {
    /** Sold often at a high margin: leave it as it is. */
    STAR,
    /** Sold often at a low margin: cost and price are worth a look. */
    PLOWHORSE,
    /** Sold seldom at a high margin: it wants to be seen. */
    PUZZLE,
    /** Sold seldom at a low margin: what is it there for? */
    DOG
}
