package dev.kontor.customer.request;

import java.util.Arrays;
import java.util.List;

/** Where a request stands. */
public enum RequestStatus {
    OPEN,
    APPROVED,
    REJECTED,
    /** Taken back by the customer. */
    WITHDRAWN;

    public boolean mayBecome(RequestStatus next) {
        return switch (this) {
            case OPEN -> next != OPEN;
            case APPROVED, REJECTED, WITHDRAWN -> false;
        };
    }

    public List<RequestStatus> allowed() {
        return Arrays.stream(values()).filter(this::mayBecome).toList();
    }
}
