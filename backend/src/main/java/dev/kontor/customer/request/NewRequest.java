package dev.kontor.customer.request;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer asks for. {@code catalogueIds} are what the site releases on approval; {@code target} is within how
 * long it should be decided, two days unless said.
 */
public record NewRequest(
        UUID customerId,
        List<String> services,
        @Nullable String note,
        @Nullable UUID siteId,
        @Nullable String siteName,
        List<UUID> catalogueIds,
        @Nullable Duration target,
        List<RiskView> risks) {}
