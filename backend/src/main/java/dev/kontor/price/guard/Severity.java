package dev.kontor.price.guard;

/** What a finding does: stops a publication, warns, informs, or is not looked for. */
public enum Severity {
    BLOCK,
    WARN,
    INFORM,
    OFF
}
