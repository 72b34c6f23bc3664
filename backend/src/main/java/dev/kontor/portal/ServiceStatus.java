package dev.kontor.portal;

public enum ServiceStatus {
    OPEN,
    INACTIVE,
    ACTIVE,
    BLOCKED
}
