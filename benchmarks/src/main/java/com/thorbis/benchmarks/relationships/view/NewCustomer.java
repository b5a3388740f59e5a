package com.thorbis.benchmarks.relationships.view;

import java.util.List;

/** A customer to be inserted, with all that belongs to it. */
public record NewCustomer(String customerNumber, String firstName, String lastName, List<NewVehicle> vehicles) {}
