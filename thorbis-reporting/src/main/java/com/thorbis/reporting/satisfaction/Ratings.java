package com.thorbis.reporting.satisfaction;

import java.math.BigDecimal;
import java.util.Optional;

import com.thorbis.reporting.internal.figure.Figures;

/**
 * What products have been rated, as it is stored with them: of all times, not of the period.
 *
 * @param products how many have reviews
 * @param reviews how many there are
 * @param points the sum of all ratings, 0 to 5 each
 */
public record Ratings(int products, long reviews, BigDecimal points) {

    /** The mean of all reviews, to two places; empty without reviews. */
    public Optional<BigDecimal> average() {
        return Figures.ratio(points, BigDecimal.valueOf(reviews), 2);
    }
}
