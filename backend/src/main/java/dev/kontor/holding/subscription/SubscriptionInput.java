package dev.kontor.holding.subscription;

import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.goods.catalog.ProductKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A subscription as staff or an upstream panel knows it. With {@code sku} its kind and name are those of the product. */
public record SubscriptionInput(
        @Size(max = 100) @Nullable String externalId,
        @Nullable ProductKind kind,
        @Size(max = 100) @Nullable String sku,
        @Size(max = 200) @Nullable String productName,
        @NotBlank @Size(max = 255) String identifier,
        @Size(max = 100) @Nullable String upstreamUser,
        @Size(max = 200) @Nullable String plan,
        @Nullable LocalDate contractedOn,
        @Nullable LocalDate expiresOn,
        @Nullable SubscriptionStatus status,
        @Valid @Nullable SubscriptionAttributes attributes) {

    public SubscriptionInput {
        externalId = orNull(externalId);
        sku = orNull(sku);
        productName = orNull(productName);
        upstreamUser = orNull(upstreamUser);
        plan = orNull(plan);
        status = status == null ? SubscriptionStatus.ACTIVE : status;
        attributes = attributes == null ? SubscriptionAttributes.NONE : attributes;
    }

    // never null once made, although they may be left out

    @Override
    public SubscriptionStatus status() {
        return Objects.requireNonNull(status);
    }

    @Override
    public SubscriptionAttributes attributes() {
        return Objects.requireNonNull(attributes);
    }

    /** The same for an upstream panel, which names it by its own id. */
    SubscriptionInput withExternalId(String id) {
        return new SubscriptionInput(
                id,
                kind,
                sku,
                productName,
                identifier,
                upstreamUser,
                plan,
                contractedOn,
                expiresOn,
                status,
                attributes);
    }

    /** What is wrong, by JSON pointers; {@code product} is absent when neither SKU nor name and kind say what it is. */
    List<FieldError> errors(@Nullable SubscriptionProduct product) {
        List<FieldError> errors = new ArrayList<>();
        if (product == null) {
            errors.add(missing());
            return errors;
        }
        if (kind != null && kind != product.kind()) {
            errors.add(new FieldError(
                    "/kind", "kind-of-product", "The product is of another kind: " + product.kind() + "."));
        }
        for (String name : attributes().foreignTo(product.kind())) {
            errors.add(new FieldError(
                    "/attributes/" + name,
                    "not-of-kind",
                    "Things of the kind %s do not have this.".formatted(product.kind())));
        }
        if (contractedOn != null && expiresOn != null && expiresOn.isBefore(contractedOn)) {
            errors.add(new FieldError("/expiresOn", "expires-before-contract", "It expires before it was contracted."));
        }
        return errors;
    }

    private FieldError missing() {
        if (sku != null) {
            return new FieldError("/sku", "unknown-product", "There is no product with this SKU.");
        }
        return productName == null
                ? new FieldError("/productName", "required", "Without a SKU, say what upstream calls the product.")
                : new FieldError("/kind", "required", "Without a SKU, say what kind of thing it is.");
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
