package com.thorbis.benchmarks.relationships;

import java.util.List;

import com.thorbis.benchmarks.relationships.view.NewCustomer;

/** Customers to be inserted into a business, each with all that belongs to it. */
public record NewTrees(Garage garage, List<NewCustomer> customers) {}
