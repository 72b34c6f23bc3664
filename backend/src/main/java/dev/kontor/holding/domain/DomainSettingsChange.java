package dev.kontor.holding.domain;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a customer may do with its domains, as it should be (C30-C33). */
public record DomainSettingsChange(
        @NotNull Boolean ownContacts,
        @Size(max = 200) @Nullable String techContact,
        @Size(max = 200) @Nullable String zoneContact,
        @NotNull Boolean apiAllowed,
        @NotNull Boolean authCodeAllowed,
        @NotNull Boolean ownNameServers,

        @NotNull @Size(max = 13)
        List<@NotNull @Pattern(regexp = HOST, message = HOST_RULE) @Size(max = 253) String> nameServers) {

    public static final String HOST_RULE = "A host name, such as ns1.example.com.";
    public static final String HOST =
            "([a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\.)+[a-zA-Z]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";
}
