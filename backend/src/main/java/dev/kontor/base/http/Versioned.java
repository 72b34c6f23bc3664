package dev.kontor.base.http;

/** A view with a version; its answer carries the ETag. */
public interface Versioned {

    long version();
}
