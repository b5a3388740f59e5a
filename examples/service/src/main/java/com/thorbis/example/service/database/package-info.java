/** The database of one run: started, migrated, and reached through a proxy that counts. */
@NullMarked
package com.thorbis.example.service.database;

import org.jspecify.annotations.NullMarked;
