package dev.kontor.holding.lookup;

import dev.kontor.goods.catalog.ProductKind;
import dev.kontor.holding.association.AssociationState;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which associations, in which order. All days are inclusive. */
public class AssociationFilter {

    @RestQuery
    @Size(max = 200)
    @Parameter(
            description =
                    "Words or beginnings of words in any column, and dates; with * at the start, parts of words of the subscription.")
    public @Nullable String q;

    @RestQuery
    public @Nullable UUID customerId;

    @RestQuery
    public @Nullable UUID subscriptionId;

    @RestQuery
    @Parameter(description = "Only what this customer, a reseller, registered for others.")
    public @Nullable UUID registeredById;

    @RestQuery
    public @Nullable AssociationState state;

    @RestQuery
    public @Nullable ProductKind kind;

    @RestQuery
    @Size(max = 100)
    public @Nullable String sku;

    @RestQuery
    public @Nullable LocalDate renewsFrom;

    @RestQuery
    public @Nullable LocalDate renewsTo;

    @RestQuery
    public @Nullable LocalDate endsFrom;

    @RestQuery
    public @Nullable LocalDate endsTo;

    @RestQuery
    @Parameter(description = "When upstream expires.")
    public @Nullable LocalDate expiresFrom;

    @RestQuery
    public @Nullable LocalDate expiresTo;

    @RestQuery
    @Size(max = 20)
    @Parameter(
            description =
                    "customer, identifier, productName, startsOn, endsOn, renewsOn or createdAt; -customer is the reverse.")
    public @Nullable String sort;

    @RestQuery
    @Size(max = 2000)
    @Parameter(description = "The columns of a CSV or XLSX file, with commas between them; all by default.")
    public @Nullable String columns;
}
