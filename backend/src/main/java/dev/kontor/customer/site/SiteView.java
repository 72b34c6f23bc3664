package dev.kontor.customer.site;

import dev.kontor.base.shared.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A page of the reseller on which visitors register: what it asks, offers and decides (A25). */
public record SiteView(
        UUID id,
        String key,
        String name,
        boolean active,
        List<String> allowedOrigins,
        List<String> languages,
        List<SiteField> fields,
        List<LegalTextView> legalTexts,
        List<String> services,
        @Nullable UUID classId,
        List<UUID> catalogueIds,
        ApprovalRule approval,
        int targetHours,
        Map<String, String> style,
        long version,
        Instant createdAt)
        implements Versioned {

    static SiteView of(Site site, List<LegalTextView> legalTexts) {
        return new SiteView(
                site.id,
                site.key,
                site.name,
                site.active,
                site.allowedOrigins,
                site.languages,
                site.fields,
                legalTexts,
                site.services,
                site.classId,
                site.catalogueIds,
                site.approval,
                site.targetHours,
                site.style,
                site.version,
                site.createdAt);
    }
}
