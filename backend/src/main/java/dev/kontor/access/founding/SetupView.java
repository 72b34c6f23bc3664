package dev.kontor.access.founding;

/** Whether this server still waits for its first reseller. */
public record SetupView(boolean open) {}
