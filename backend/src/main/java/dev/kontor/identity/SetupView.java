package dev.kontor.identity;

/** Whether this server still waits for its first reseller. */
public record SetupView(boolean open) {}
