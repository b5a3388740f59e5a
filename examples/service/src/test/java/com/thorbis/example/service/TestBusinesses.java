package com.thorbis.example.service;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import com.thorbis.dao.people.Person;
import com.thorbis.example.service.business.Business;
import com.thorbis.example.service.business.Founder;
import com.thorbis.example.service.database.ExampleDatabase;
import com.thorbis.schema.tenant_mgmt.enums.PrimaryIndustry;

/** Gives each test that asks for a {@link Business} one without a row, on one database that all tests share. */
public final class TestBusinesses implements ParameterResolver {

    private static final AtomicInteger FOUNDED = new AtomicInteger();

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Business.class;
    }

    @Override
    public Business resolveParameter(ParameterContext parameter, ExtensionContext context) {
        int number = FOUNDED.incrementAndGet();
        return new Founder(database(context).thorbis())
                .found("Business " + number, Person.of("owner-" + number + "@example.com"), PrimaryIndustry.RET);
    }

    /** JUnit closes it after the last test. */
    private static ExampleDatabase database(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(TestBusinesses.class))
                .getOrComputeIfAbsent(ExampleDatabase.class, key -> ExampleDatabase.start(), ExampleDatabase.class);
    }
}
