package com.thorbis.dao.people;

/**
 * A business to create.
 *
 * @param primaryIndustry one of {@code hs}, {@code auto}, {@code rest}, {@code ret}
 * @param timezone such as {@code Europe/Berlin}
 * @param currency three letters
 */
public record NewBusiness(String name, String primaryIndustry, Person owner, String timezone, String currency) {

    /** A business that keeps UTC and US dollars. */
    public static NewBusiness of(String name, String primaryIndustry, Person owner) {
        return new NewBusiness(name, primaryIndustry, owner, "UTC", "USD");
    }
}
