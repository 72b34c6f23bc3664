package dev.kontor.customer.site;

import dev.kontor.base.shared.VersionedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A page of the reseller on which visitors register. */
@Entity
@Table(name = "site")
public class Site extends VersionedRow {

    String key;
    public String secret;
    public String name;
    boolean active;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> allowedOrigins;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> languages;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<SiteField> fields;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> services;

    @Nullable
    public UUID classId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<UUID> catalogueIds;

    @JdbcTypeCode(SqlTypes.JSON)
    public ApprovalRule approval;

    public int targetHours;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> style;

    Instant createdAt;

    void set(SiteInput input) {
        name = input.name();
        active = input.active();
        allowedOrigins = input.allowedOrigins().stream()
                .map(origin -> Origins.exact(origin).orElse(origin))
                .distinct()
                .toList();
        languages = input.languages().stream().distinct().toList();
        fields = input.fields();
        services = input.services().stream().distinct().toList();
        classId = input.classId();
        catalogueIds = input.catalogueIds().stream().distinct().toList();
        approval = input.approval();
        targetHours = input.targetHours();
        style = Map.copyOf(input.style());
    }

    /** The one asked for when the site has it, else its first. */
    String language(@Nullable String wanted) {
        return wanted != null && languages.contains(wanted) ? wanted : languages.getFirst();
    }

    boolean allows(String origin) {
        return allowedOrigins.contains(origin);
    }

    /** As the history shows it. */
    Map<String, @Nullable Object> described() {
        Map<String, @Nullable Object> described = new LinkedHashMap<>();
        described.put("name", name);
        described.put("active", active);
        described.put("allowedOrigins", allowedOrigins);
        described.put("languages", languages);
        described.put("fields", fields.stream().map(SiteField::described).toList());
        described.put("services", services);
        described.put("classId", classId == null ? null : classId.toString());
        described.put("catalogueIds", catalogueIds.stream().map(UUID::toString).toList());
        described.put("approval", approval.described());
        described.put("targetHours", targetHours);
        described.put("style", style);
        return described;
    }
}
