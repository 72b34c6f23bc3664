package dev.kontor.portal;

public enum RelationshipStatus {
    REQUESTED,
    ACTIVE,
    REJECTED,
    BLOCKED
}
