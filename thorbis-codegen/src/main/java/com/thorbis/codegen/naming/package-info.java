/** Java names of what the catalogue holds: tables, records, enums and relationships. */
@NullMarked
package com.thorbis.codegen.naming;

import org.jspecify.annotations.NullMarked;
