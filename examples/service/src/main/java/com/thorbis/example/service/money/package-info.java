/** What a line of an order costs, to the cent. */
@NullMarked
package com.thorbis.example.service.money;

import org.jspecify.annotations.NullMarked;
