package dev.kontor.customer.life;

import dev.kontor.base.shared.Problem;

/** What nobody does by a slip of the hand: the number of the customer is typed. */
final class TypedNumber {

    private TypedNumber() {}

    static void require(String typed, String number) {
        if (!typed.strip().equals(number)) {
            throw new Problem.Invalid("/number", "wrong-number", "This is not the number of the customer.");
        }
    }
}
