package com.thorbis.tests.support;

import java.util.Optional;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Lets the command line say how often a property is tried and what chance begins with: {@code -Dproperties.tries=2000},
 * {@code -Dproperties.seed=42}. jqwik prints both after each property.
 */
public final class TriesAndSeed implements AroundPropertyHook {

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        PropertyAttributes attributes = context.attributes();
        said("properties.tries").map(Integer::valueOf).ifPresent(attributes::setTries);
        said("properties.seed").ifPresent(attributes::setSeed);
        return property.execute();
    }

    /** A class says it for all of its properties. */
    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    private static Optional<String> said(String property) {
        return Optional.ofNullable(System.getProperty(property)).filter(value -> !value.isBlank());
    }
}
