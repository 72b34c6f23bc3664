/** The main class, the embedded database, what must be true before serving. */
@NullMarked
package dev.kontor.app.launch;

import org.jspecify.annotations.NullMarked;
