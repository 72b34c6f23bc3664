package dev.kontor.customer.approval;

import dev.kontor.base.shared.MultiLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An approval; what is left out stays as it was asked for, {@code message} goes into the mail to the customer. The reason
 * passes what the price guard refuses of the class, for whoever may override it, and stays in the customer's history.
 */
public record NewDecision(
        @Nullable UUID classId,
        @Size(max = 100) @Nullable List<@NotNull UUID> catalogueIds,
        @Size(max = 100) @Nullable List<@NotBlank @Size(max = 30) String> services,
        @MultiLine @Size(max = 2000) @Nullable String message,
        @Size(min = 1, max = 500) @Nullable String overrideReason) {

    /** Everything as it was asked for. */
    public static NewDecision asRequested() {
        return with(null);
    }

    static NewDecision with(@Nullable String message) {
        return new NewDecision(null, null, null, message, null);
    }
}
