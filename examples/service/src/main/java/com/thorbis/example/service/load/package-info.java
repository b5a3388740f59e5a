/** From files that were read to rows, through the library's bulk path and in one transaction a business. */
@NullMarked
package com.thorbis.example.service.load;

import org.jspecify.annotations.NullMarked;
