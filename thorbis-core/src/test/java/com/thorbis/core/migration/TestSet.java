package com.thorbis.core.migration;

/** A set of a test: its scripts lie in a folder beside this class's package. */
record TestSet(String name, String folder) implements MigrationSet {

    @Override
    public String location() {
        return "com/thorbis/core/testsets/" + folder;
    }
}
