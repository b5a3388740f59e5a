package com.thorbis.dao.internal.page;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import org.jooq.Field;
import org.jspecify.annotations.Nullable;

import com.thorbis.dao.error.InvalidCursorException;
import com.thorbis.dao.error.InvalidCursorException.Reason;

/**
 * Cursors as the caller holds them: Base64 for URLs of a version, marks of tenant and query, the direction, the
 * position's values, and a signature of all that. The marks are made with the key too: who holds a cursor can't try out
 * what the query's conditions are.
 */
final class CursorText {

    private static final byte VERSION = 1;

    /** Enough to tell queries apart; against forgery stands the signature. */
    private static final int MARK_BYTES = 8;

    private static final int MARKS_END = 1 + 2 * MARK_BYTES;

    private final CursorKey key;
    private final byte[] tenantMark;
    private final byte[] queryMark;
    private final List<Field<?>> columns;

    CursorText(CursorKey key, Object tenant, String query, List<Field<?>> columns) {
        this.key = key;
        this.tenantMark = Arrays.copyOf(key.sign("tenant " + tenant), MARK_BYTES);
        this.queryMark = Arrays.copyOf(key.sign("query " + query), MARK_BYTES);
        this.columns = columns;
    }

    String write(Cursor cursor) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.write(tenantMark);
            out.write(queryMark);
            out.writeBoolean(cursor.backward());
            for (int i = 0; i < cursor.position().size(); i++) {
                writeValue(
                        out, SortValue.write(columns.get(i), cursor.position().get(i)));
            }
            out.write(key.sign(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /** @throws InvalidCursorException if it was not written for this tenant and query with this key */
    Cursor read(String text) {
        byte[] bytes = decode(text);
        int signed = bytes.length - CursorKey.BYTES;
        if (signed <= MARKS_END
                || bytes[0] != VERSION
                || !isEqual(key.sign(Arrays.copyOf(bytes, signed)), bytes, signed)) {
            throw new InvalidCursorException(Reason.NOT_GENUINE);
        }
        if (!isEqual(tenantMark, bytes, 1)) {
            throw new InvalidCursorException(Reason.OTHER_TENANT);
        }
        if (!isEqual(queryMark, bytes, 1 + MARK_BYTES)) {
            throw new InvalidCursorException(Reason.OTHER_QUERY);
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, MARKS_END, signed - MARKS_END))) {
            return new Cursor(in.readBoolean(), readPosition(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<@Nullable Object> readPosition(DataInputStream in) throws IOException {
        List<@Nullable Object> position = new ArrayList<>();
        while (in.available() > 0) {
            position.add(SortValue.read(columns.get(position.size()), readValue(in)));
        }
        return position;
    }

    private static void writeValue(DataOutputStream out, @Nullable String value) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    private static @Nullable String readValue(DataInputStream in) throws IOException {
        return in.readBoolean() ? new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8) : null;
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidCursorException(Reason.NOT_GENUINE);
        }
    }

    /** In the same time wherever they differ, so that no signature can be found byte by byte. */
    private static boolean isEqual(byte[] expected, byte[] bytes, int from) {
        return MessageDigest.isEqual(expected, Arrays.copyOfRange(bytes, from, from + expected.length));
    }
}
