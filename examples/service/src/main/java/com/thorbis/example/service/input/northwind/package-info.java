/** The files of a food wholesaler: suppliers, products, customers, orders. */
@NullMarked
package com.thorbis.example.service.input.northwind;

import org.jspecify.annotations.NullMarked;
