package dev.kontor.holding.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the customer may do with its domains, and its own name servers where it may have some (C30-C33). */
public record MyDomainSettings(
        boolean ownContacts,
        @Nullable String techContact,
        @Nullable String zoneContact,
        boolean apiAllowed,
        boolean authCodeAllowed,
        boolean ownNameServers,
        List<String> nameServers) {

    public static MyDomainSettings of(DomainSettingsView view) {
        return new MyDomainSettings(
                view.ownContacts(),
                view.techContact(),
                view.zoneContact(),
                view.apiAllowed(),
                view.authCodeAllowed(),
                view.ownNameServers(),
                view.nameServers());
    }
}
