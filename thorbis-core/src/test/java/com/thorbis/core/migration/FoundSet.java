package com.thorbis.core.migration;

/** The set that this module's tests have on their class path. */
public final class FoundSet implements MigrationSet {

    @Override
    public String name() {
        return "found";
    }

    @Override
    public String location() {
        return "com/thorbis/core/testsets/garden";
    }
}
