package dev.kontor.approval;

/** Whether a request also asks for the business relationship (D3). */
public enum RequestKind {
    FIRST,
    FURTHER
}
