package dev.kontor.base.shared;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/** A row of a reseller that people change; every change is a version of its own. */
@MappedSuperclass
public abstract class VersionedRow extends Owned implements Versioned {

    @Version
    public long version;

    @Override
    public long version() {
        return version;
    }
}
