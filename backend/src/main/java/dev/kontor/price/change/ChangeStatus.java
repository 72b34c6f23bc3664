package dev.kontor.price.change;

import java.util.Arrays;
import java.util.List;

/** Where a price change stands. */
public enum ChangeStatus {
    DRAFT,
    PUBLISHED,
    /** Taken back by another, inverse change. */
    REVERTED,
    DISCARDED;

    boolean mayBecome(ChangeStatus next) {
        return switch (this) {
            case DRAFT -> next == PUBLISHED || next == DISCARDED;
            case PUBLISHED -> next == REVERTED;
            case REVERTED, DISCARDED -> false;
        };
    }

    List<ChangeStatus> allowed() {
        return Arrays.stream(values()).filter(this::mayBecome).toList();
    }
}
