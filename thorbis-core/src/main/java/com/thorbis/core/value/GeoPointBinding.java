package com.thorbis.core.value;

import org.jooq.Converter;

/** Reads and writes columns of {@code thorbis.add_geo_column}, with PostGIS and without. Generated code names it. */
public final class GeoPointBinding extends TextBinding<GeoPoint> {

    private static final long serialVersionUID = 1L;

    public GeoPointBinding() {
        super(
                "thorbis.geo_point(",
                ")",
                Converter.ofNullable(
                        Object.class,
                        GeoPoint.class,
                        text -> GeoPoint.ofDatabaseText(text.toString()),
                        GeoPoint::toString));
    }
}
