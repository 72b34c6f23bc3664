package dev.kontor.customer.request;

/** Whether a request also asks for the business relationship (D3). */
public enum RequestKind {
    FIRST,
    FURTHER
}
