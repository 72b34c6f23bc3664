package dev.kontor.customer.portal;

import dev.kontor.base.shared.Languages;
import dev.kontor.base.shared.Versioned;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a reseller's portal looks, what its customers may edit, and where else it answers. */
public record PortalSettingsView(
        @Nullable String primaryColor,
        @Nullable String logoText,
        PortalWelcome welcome,
        List<String> languages,
        List<ProfileField> editableFields,
        List<AssociationSwitch> associationSwitches,
        @Nullable String hostName,
        boolean hostVerified,
        @Nullable HostRecord hostRecord,
        @Nullable String imprintUrl,
        @Nullable String privacyUrl,
        long version)
        implements Versioned {

    /** The TXT record that proves that the host name is the reseller's. */
    public record HostRecord(String name, String value) {}

    /** Until the reseller chooses. */
    static final PortalSettingsView NONE = new PortalSettingsView(
            null,
            null,
            PortalWelcome.NONE,
            Languages.ALL,
            ProfileField.BY_DEFAULT,
            List.of(),
            null,
            false,
            null,
            null,
            null,
            0);

    PortalBranding branding() {
        return new PortalBranding(primaryColor, logoText, welcome);
    }
}
