/** Triggers, rules of deletion, privileges and vetted functions of Thorbis's schema, as services meet them. */
@NullMarked
package com.thorbis.tests.schema;

import org.jspecify.annotations.NullMarked;
