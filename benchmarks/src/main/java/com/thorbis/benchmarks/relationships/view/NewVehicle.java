package com.thorbis.benchmarks.relationships.view;

import java.util.List;

/** A vehicle to be inserted. */
public record NewVehicle(
        String vin, String make, String model, Integer year, int currentMileage, List<NewOrder> repairOrders) {}
