/** Two resellers with real data, loaded through the imports. */
@NullMarked
package dev.kontor.app.demo;

import org.jspecify.annotations.NullMarked;
