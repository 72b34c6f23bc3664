/** CSV in, CSV and XLSX out, reports of imports. */
@NullMarked
package dev.kontor.base.table;

import org.jspecify.annotations.NullMarked;
