/** The file of a restaurant's orders, and the menu that follows from it. */
@NullMarked
package com.thorbis.example.service.input.restaurant;

import org.jspecify.annotations.NullMarked;
