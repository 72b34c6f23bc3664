package dev.kontor.holding.domain;

import dev.kontor.base.shared.Versioned;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a customer may do with its domains (C30-C33); without a change it is the usual. */
public record DomainSettingsView(
        boolean ownContacts,
        @Nullable String techContact,
        @Nullable String zoneContact,
        boolean apiAllowed,
        boolean authCodeAllowed,
        boolean ownNameServers,
        List<String> nameServers,
        long version)
        implements Versioned {

    static final DomainSettingsView USUAL = new DomainSettingsView(false, null, null, false, true, false, List.of(), 0);
}
