package com.thorbis.example.service.database;

/**
 * What a piece of work cost between this program and the server.
 *
 * @param statements begun, without those that bind the tenant
 * @param roundTrips how often the program had to wait for the server
 */
public record Cost(String work, long statements, long roundTrips) {}
