/** What is coming: renewals and ends week by week, and what ends upstream too early. */
@NullMarked
package dev.kontor.holding.outlook;

import org.jspecify.annotations.NullMarked;
