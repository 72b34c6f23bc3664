package dev.kontor.holding.subscription;

import dev.kontor.base.shared.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is right about a subscription as a whole. */
final class SubscriptionRules {

    private SubscriptionRules() {}

    /** What is wrong, by JSON pointers; {@code product} is absent when neither SKU nor name and kind say what it is. */
    static List<FieldError> errors(SubscriptionInput input, @Nullable SubscriptionProduct product) {
        List<FieldError> errors = new ArrayList<>();
        if (product == null) {
            errors.add(missing(input));
            return errors;
        }
        if (input.kind() != null && input.kind() != product.kind()) {
            errors.add(new FieldError(
                    "/kind", "kind-of-product", "The product is of another kind: " + product.kind() + "."));
        }
        for (String name : input.attributes().foreignTo(product.kind())) {
            errors.add(new FieldError(
                    "/attributes/" + name,
                    "not-of-kind",
                    "Things of the kind %s do not have this.".formatted(product.kind())));
        }
        if (input.contractedOn() != null
                && input.expiresOn() != null
                && input.expiresOn().isBefore(input.contractedOn())) {
            errors.add(new FieldError("/expiresOn", "expires-before-contract", "It expires before it was contracted."));
        }
        return errors;
    }

    private static FieldError missing(SubscriptionInput input) {
        if (input.sku() != null) {
            return new FieldError("/sku", "unknown-product", "There is no product with this SKU.");
        }
        return input.productName() == null
                ? new FieldError("/productName", "required", "Without a SKU, say what upstream calls the product.")
                : new FieldError("/kind", "required", "Without a SKU, say what kind of thing it is.");
    }
}
