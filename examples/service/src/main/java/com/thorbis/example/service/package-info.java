/** An example of a service: the command line, and what it does in which order. */
@NullMarked
package com.thorbis.example.service;

import org.jspecify.annotations.NullMarked;
