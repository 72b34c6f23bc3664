package dev.kontor.holding.subscription;

import dev.kontor.goods.catalog.ProductKind;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which subscriptions, in which order. */
public class SubscriptionFilter {

    @RestQuery
    @Size(max = 200)
    @Parameter(
            description =
                    "Words or beginnings of words in any column, and dates; with * at the start, parts of words of the subscription.")
    public @Nullable String q;

    @RestQuery
    @Parameter(description = "True for those that a customer has or will have, false for the others.")
    public @Nullable Boolean associated;

    @RestQuery
    public @Nullable ProductKind kind;

    @RestQuery
    public @Nullable SubscriptionStatus status;

    @RestQuery
    @Parameter(description = "Only what this customer has or will have.")
    public @Nullable UUID customerId;

    @RestQuery
    public @Nullable LocalDate expiresFrom;

    @RestQuery
    @Parameter(description = "The last day.")
    public @Nullable LocalDate expiresTo;

    @RestQuery
    @Size(max = 20)
    @Parameter(
            description = "identifier, productName, expiresOn, contractedOn or createdAt; -identifier is the reverse.")
    public @Nullable String sort;

    @RestQuery
    @Size(max = 2000)
    @Parameter(description = "The columns of a CSV or XLSX file, with commas between them; all by default.")
    public @Nullable String columns;
}
