package dev.kontor.base.shared;

/** Something with a version, which a change has to name; the answer carries it as ETag. */
public interface Versioned {

    long version();
}
