package dev.kontor.price.guard;

import dev.kontor.base.shared.Cursor;
import dev.kontor.base.shared.Problem;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * What a finding is called while it says the same: its code, who pays (a customer, a class or a list), the product, its
 * charges, the currency and the amounts. Nothing of it is believed without looking.
 */
record FindingName(
        FindingCode code, boolean ofCustomer, UUID who, UUID productId, String charges, String currency, String said) {

    private static final String KIND = "finding";
    private static final int PARTS = 7;

    static FindingName of(Found found, String said) {
        return new FindingName(
                found.code(),
                found.customerId() != null,
                found.who(),
                found.productId(),
                found.labels(),
                found.currency(),
                said);
    }

    String text() {
        return Cursor.encode(
                KIND,
                code.name(),
                String.valueOf(ofCustomer),
                who.toString(),
                productId.toString(),
                charges,
                currency,
                said);
    }

    /** Nothing for what was never a name. */
    static Optional<FindingName> parse(String text) {
        try {
            Cursor parts = Cursor.decode(text, KIND, PARTS);
            return parts == null
                    ? Optional.empty()
                    : Arrays.stream(FindingCode.values())
                            .filter(code -> code.name().equals(parts.key(0)))
                            .findFirst()
                            .map(code -> new FindingName(
                                    code,
                                    Boolean.parseBoolean(parts.key(1)),
                                    parts.id(2),
                                    parts.id(3),
                                    parts.key(4),
                                    parts.key(5),
                                    parts.key(6)));
        } catch (Problem.Malformed e) {
            return Optional.empty();
        }
    }

    /** The same finding, whatever it says. */
    FindingName silent() {
        return new FindingName(code, ofCustomer, who, productId, charges, currency, "");
    }
}
