package dev.kontor.customer.registration;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.customer.site.RegistrationToken;
import dev.kontor.customer.site.Site;
import dev.kontor.goods.offer.ServiceRef;
import dev.kontor.goods.offer.Services;
import dev.kontor.tenant.mail.Mails;
import dev.kontor.tenant.mail.NewMail;
import dev.kontor.tenant.reseller.PublicAddress;
import dev.kontor.tenant.reseller.Resellers;
import dev.kontor.tenant.template.MailKind;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What visitors get by mail. */
@Singleton
class RegistrationMails {

    private final Mails mails;
    private final Services services;
    private final PublicAddress address;
    private final Resellers resellers;
    private final RegistrationConfig config;
    private final CurrentActor actor;

    RegistrationMails(
            Mails mails,
            Services services,
            PublicAddress address,
            Resellers resellers,
            RegistrationConfig config,
            CurrentActor actor) {
        this.mails = mails;
        this.services = services;
        this.address = address;
        this.resellers = resellers;
        this.config = config;
        this.actor = actor;
    }

    void askForConfirmation(Site site, Registration row, RegistrationToken token) {
        Map<String, String> values = values(site, row);
        values.put("link", portal("/confirm#" + token.text()));
        values.put("hours", String.valueOf(config.confirmWithin().toHours()));
        values.put(
                "services",
                services.named(row.services).stream().map(ServiceRef::name).collect(Collectors.joining(", ")));
        queue(MailKind.REGISTRATION_CONFIRMATION, row, values);
    }

    void tellKnownAddress(Site site, Registration row) {
        Map<String, String> values = values(site, row);
        values.put("link", portal("/sign-in"));
        queue(MailKind.REGISTRATION_KNOWN_ADDRESS, row, values);
    }

    private void queue(MailKind kind, Registration row, Map<String, String> values) {
        RegistrationFields fields = Objects.requireNonNull(row.fields);
        mails.queue(new NewMail(
                kind, row.language, fields.email(), fields.personName(), null, values, kind + " " + row.id));
    }

    private static Map<String, String> values(Site site, Registration row) {
        RegistrationFields fields = Objects.requireNonNull(row.fields);
        Map<String, String> values = new HashMap<>();
        values.put("person.name", fields.personName());
        values.put("customer.name", fields.customerName());
        values.put("site.name", site.name);
        return values;
    }

    /** In the fragment, a token is sent to no server. */
    private String portal(String path) {
        return address.link("/portal/" + resellers.require(actor.resellerId()).slug() + path);
    }
}
