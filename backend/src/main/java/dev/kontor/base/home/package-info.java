/** The start page of the staff: what needs a decision today, and where things are going. Modules bring its parts. */
@NullMarked
package dev.kontor.base.home;

import org.jspecify.annotations.NullMarked;
