package dev.kontor.base.sample;

import dev.kontor.base.table.FieldNames;

/**
 * What can be imported: each importer produces one, so that its columns are described by the fields that it reads.
 *
 * @param name as in the address of its description, and of its bundle of words
 */
public record ImportTable(String name, FieldNames fields) {}
