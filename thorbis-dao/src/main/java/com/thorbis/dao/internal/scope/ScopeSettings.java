package com.thorbis.dao.internal.scope;

import java.time.Duration;

import com.thorbis.dao.internal.error.ErrorTranslator;
import com.thorbis.dao.internal.page.CursorKey;

/**
 * What all scopes of one {@code Thorbis} share.
 *
 * @param networkLatency how long a round trip to the database takes, as far as the application knows
 */
public record ScopeSettings(ErrorTranslator errors, CursorKey cursorKey, Duration networkLatency) {}
