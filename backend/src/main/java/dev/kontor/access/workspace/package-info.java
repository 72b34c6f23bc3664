/** What a member of the team keeps at hand: favourites and saved views. */
@NullMarked
package dev.kontor.access.workspace;

import org.jspecify.annotations.NullMarked;
