package dev.kontor.access.staff;

import dev.kontor.access.secret.LoginSubject;
import dev.kontor.access.secret.OneTimeTokens;
import dev.kontor.access.secret.OneTimeTokens.Purpose;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.tenant.mail.Mails;
import dev.kontor.tenant.mail.NewMail;
import dev.kontor.tenant.reseller.PublicAddress;
import dev.kontor.tenant.reseller.Resellers;
import dev.kontor.tenant.template.MailKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Mails to the staff with a link that proves that the address is theirs. Each ends the link of the one before. */
@ApplicationScoped
class StaffLetters {

    private final OneTimeTokens tokens;
    private final Mails mails;
    private final PublicAddress address;
    private final Resellers resellers;
    private final CurrentActor actor;

    StaffLetters(OneTimeTokens tokens, Mails mails, PublicAddress address, Resellers resellers, CurrentActor actor) {
        this.tokens = tokens;
        this.mails = mails;
        this.address = address;
        this.resellers = resellers;
        this.actor = actor;
    }

    /** To whom it goes. */
    record Addressee(UUID id, String name, String email) {}

    /** In the caller's transaction. */
    void invitation(Addressee person) {
        Map<String, String> values = values(person, Purpose.INVITATION, "/invitation");
        values.put("hours", String.valueOf(Purpose.INVITATION.lifetime().toHours()));
        queue(MailKind.STAFF_INVITATION, person, values);
    }

    /** In the caller's transaction. */
    void reset(Addressee person) {
        Map<String, String> values = values(person, Purpose.PASSWORD_RESET, "/reset-password");
        values.put("minutes", String.valueOf(Purpose.PASSWORD_RESET.lifetime().toMinutes()));
        queue(MailKind.STAFF_PASSWORD_RESET, person, values);
    }

    private Map<String, String> values(Addressee person, Purpose purpose, String page) {
        String token = tokens.issue(new LoginSubject(LoginSubject.Kind.STAFF, person.id()), purpose);
        return new HashMap<>(Map.of("person.name", person.name(), "link", address.link(page + "#token=" + token)));
    }

    private void queue(MailKind kind, Addressee person, Map<String, String> values) {
        String language = resellers.require(actor.resellerId()).language();
        mails.queue(new NewMail(kind, language, person.email(), person.name(), null, values, null));
    }
}
