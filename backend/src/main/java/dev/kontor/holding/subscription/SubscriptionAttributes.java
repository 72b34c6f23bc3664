package dev.kontor.holding.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.goods.catalog.ProductKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What only some kinds have: domains contacts, name servers and locks, hosting its server, licences their key. */
public record SubscriptionAttributes(
        @Size(max = 200) @Nullable String techContact,
        @Size(max = 200) @Nullable String zoneContact,
        @Size(max = 13) @Nullable List<@NotBlank @Size(max = 253) String> nameServers,
        @Nullable Boolean authCodeLocked,
        @Nullable Boolean transferLocked,
        @Size(max = 200) @Nullable String server,
        @Size(max = 200) @Nullable String hostingPackage,
        @Min(0) @Max(2_000_000_000) @Nullable Integer webspaceMb,
        @Size(max = 200) @Nullable String licenceKey,
        @Min(0) @Max(1_000_000) @Nullable Integer seats,
        @Nullable Boolean transferable,
        @Nullable Boolean updateService) {

    static final SubscriptionAttributes NONE =
            new SubscriptionAttributes(null, null, null, null, null, null, null, null, null, null, null, null);

    private static final ObjectMapper JSON =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private static final Map<ProductKind, Set<String>> NAMES = Map.of(
            ProductKind.DOMAIN,
            Set.of("techContact", "zoneContact", "nameServers", "authCodeLocked", "transferLocked"),
            ProductKind.HOSTING,
            Set.of("server", "hostingPackage", "webspaceMb"),
            ProductKind.LICENCE,
            Set.of("licenceKey", "seats", "transferable", "updateService"));

    /** A domain with these name servers, locked against transfers. */
    public static SubscriptionAttributes ofDomain(List<String> nameServers) {
        return new SubscriptionAttributes(
                null, null, nameServers, false, true, null, null, null, null, null, null, null);
    }

    static SubscriptionAttributes of(Map<String, Object> values) {
        return JSON.convertValue(values, SubscriptionAttributes.class);
    }

    /** What is there, by name. */
    Map<String, Object> values() {
        return JSON.convertValue(this, VALUES);
    }

    /** Names of what is there although things of this kind do not have it. */
    Set<String> foreignTo(ProductKind kind) {
        Set<String> names = new TreeSet<>(values().keySet());
        names.removeAll(NAMES.getOrDefault(kind, Set.of()));
        return names;
    }
}
