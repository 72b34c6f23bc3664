package dev.kontor.customer.approval;

import org.jspecify.annotations.Nullable;

/** Whether the customer is told of a decision, and what staff adds to it. */
record Notice(boolean sent, @Nullable String message) {

    static final Notice NONE = new Notice(false, null);
}
