package dev.kontor.goods.offer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/** All conditions of the reseller, in the order in which they are offered. */
public record OrderTermListsInput(
        @NotNull @Size(max = 50) List<@Valid @NotNull OrderTermOption> shipping,
        @NotNull @Size(max = 50) List<@Valid @NotNull OrderTermOption> payment,
        @NotNull @Size(max = 50) List<@Valid @NotNull OrderTermOption> checkout) {

    Map<TermKind, List<OrderTermOption>> byKind() {
        return Map.of(TermKind.SHIPPING, shipping, TermKind.PAYMENT, payment, TermKind.CHECKOUT, checkout);
    }
}
