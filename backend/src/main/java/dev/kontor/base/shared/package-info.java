/** Money, pages, problems, tenancy, history, clock: what every module speaks of. */
@NullMarked
package dev.kontor.base.shared;

import org.jspecify.annotations.NullMarked;
