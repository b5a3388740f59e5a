package com.thorbis.dao.internal.shape;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** A record's constructor by all of its components, which need not be public. */
final class CanonicalConstructor {

    private final MethodHandle handle;

    private CanonicalConstructor(MethodHandle handle) {
        this.handle = handle;
    }

    static CanonicalConstructor of(Class<?> record) {
        Class<?>[] parameters = Stream.of(record.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = record.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return new CanonicalConstructor(MethodHandles.lookup()
                    .unreflectConstructor(constructor)
                    .asSpreader(Object[].class, parameters.length)
                    .asType(MethodType.methodType(Object.class, Object[].class)));
        } catch (InaccessibleObjectException e) {
            throw new IllegalArgumentException(
                    record.getName() + " is in a module that does not let it be made; open its package to "
                            + CanonicalConstructor.class.getModule(),
                    e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("every record has this constructor", e);
        }
    }

    /** What the record's constructor makes of the values; what it throws comes through. */
    Object call(@Nullable Object... values) {
        try {
            return (Object) handle.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a record's constructor declares no checked exception", e);
        }
    }
}
