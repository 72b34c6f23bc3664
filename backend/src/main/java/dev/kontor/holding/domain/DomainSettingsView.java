package dev.kontor.holding.domain;

import dev.kontor.base.shared.Versioned;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer may do with its domains (C30-C33); without a change it is the usual. What is locked is refused to the
 * customer at present, whatever is allowed here.
 */
public record DomainSettingsView(
        boolean ownContacts,
        @Nullable String techContact,
        @Nullable String zoneContact,
        boolean apiAllowed,
        boolean apiLocked,
        boolean authCodeAllowed,
        boolean authCodeLocked,
        boolean ownNameServers,
        List<String> nameServers,
        long version)
        implements Versioned {}
