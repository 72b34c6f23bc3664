/** What a file may hold to be imported: its columns, described and as an example. */
@NullMarked
package dev.kontor.base.sample;

import org.jspecify.annotations.NullMarked;
