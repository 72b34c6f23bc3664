package dev.kontor.access.person;

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

/** Mails to people of customers with a link that proves that the address is theirs. */
@ApplicationScoped
class CustomerLetters {

    private final OneTimeTokens tokens;
    private final Mails mails;
    private final PublicAddress address;
    private final Resellers resellers;
    private final CurrentActor actor;

    CustomerLetters(OneTimeTokens tokens, Mails mails, PublicAddress address, Resellers resellers, CurrentActor actor) {
        this.tokens = tokens;
        this.mails = mails;
        this.address = address;
        this.resellers = resellers;
        this.actor = actor;
    }

    /** In the caller's transaction; ends the link of an earlier invitation. */
    void invitation(CustomerLogin login, String customerName) {
        Map<String, String> values = values(login, Purpose.INVITATION);
        values.put("customer.name", customerName);
        values.put("hours", String.valueOf(Purpose.INVITATION.lifetime().toHours()));
        queue(MailKind.CUSTOMER_INVITATION, login, values);
    }

    /** In the caller's transaction; ends the link of an earlier one. */
    void reset(CustomerLogin login) {
        Map<String, String> values = values(login, Purpose.PASSWORD_RESET);
        values.put("minutes", String.valueOf(Purpose.PASSWORD_RESET.lifetime().toMinutes()));
        queue(MailKind.CUSTOMER_PASSWORD_RESET, login, values);
    }

    private Map<String, String> values(CustomerLogin login, Purpose purpose) {
        String token = tokens.issue(login.subject(), purpose);
        String portal = "/portal/" + resellers.require(actor.resellerId()).slug();
        Map<String, String> values = new HashMap<>();
        values.put("person.name", login.name);
        values.put("link", address.link(portal + "/reset-password#token=" + token));
        return values;
    }

    private void queue(MailKind kind, CustomerLogin login, Map<String, String> values) {
        mails.queue(new NewMail(kind, login.language, login.email, login.name, login.customerId, values, null));
    }
}
