package com.thorbis.dao.people;

import org.jspecify.annotations.Nullable;

/**
 * Someone to invite or to make an owner. Who is known by the e-mail address already stays as they are.
 *
 * @param email told apart without regard to case
 */
public record Person(
        String email, @Nullable String firstName, @Nullable String lastName) {

    /** Someone of whom only the address is known. */
    public static Person of(String email) {
        return new Person(email, null, null);
    }
}
