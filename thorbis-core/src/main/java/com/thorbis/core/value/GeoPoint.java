package com.thorbis.core.value;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;

/**
 * A point on the earth.
 *
 * @param latitude in degrees, from -90 (south) to 90 (north)
 * @param longitude in degrees, from -180 (west) to 180 (east)
 */
public record GeoPoint(double latitude, double longitude) {

    private static final int POINT = 1;
    private static final int TYPE_MASK = 0xff;
    private static final int HAS_SRID = 0x20000000;

    /** @throws IllegalArgumentException if a coordinate is out of range or not a number */
    public GeoPoint {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("latitude " + latitude + ", longitude " + longitude
                    + " is not on the earth. Latitude comes first, from -90 to 90; longitude goes from -180 to 180.");
        }
    }

    /**
     * Reads what the database sends for a geographic column: {@code (longitude,latitude)} without PostGIS, its
     * hexadecimal EWKB with it.
     *
     * @throws IllegalArgumentException if the text is neither
     */
    static GeoPoint ofDatabaseText(String text) {
        try {
            return text.startsWith("(") ? ofPoint(text) : ofEwkb(HexFormat.of().parseHex(text));
        } catch (IndexOutOfBoundsException | IllegalArgumentException | BufferUnderflowException e) {
            throw new IllegalArgumentException("'" + text + "' is no point on the earth", e);
        }
    }

    private static GeoPoint ofPoint(String text) {
        int comma = text.indexOf(',');
        double longitude = Double.parseDouble(text.substring(1, comma));
        double latitude = Double.parseDouble(text.substring(comma + 1, text.length() - 1));
        return new GeoPoint(latitude, longitude);
    }

    private static GeoPoint ofEwkb(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        buffer.order(buffer.get() == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int type = buffer.getInt();
        if ((type & TYPE_MASK) != POINT) {
            throw new IllegalArgumentException("a geometry of type " + (type & TYPE_MASK));
        }
        if ((type & HAS_SRID) != 0) {
            buffer.getInt();
        }
        double longitude = buffer.getDouble();
        double latitude = buffer.getDouble();
        return new GeoPoint(latitude, longitude);
    }

    /** As {@code thorbis.geo_point(text)} reads it: {@code 52.52 13.405}. */
    @Override
    public String toString() {
        return latitude + " " + longitude;
    }
}
