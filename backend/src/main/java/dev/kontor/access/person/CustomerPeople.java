package dev.kontor.access.person;

import dev.kontor.access.secret.OneTimeTokens;
import dev.kontor.access.secret.SecondFactors;
import dev.kontor.base.history.FieldChange;
import dev.kontor.base.history.History;
import dev.kontor.base.history.HistoryAction;
import dev.kontor.base.http.IdempotencyRecords;
import dev.kontor.base.shared.Languages;
import dev.kontor.base.shared.MailAddress;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people of one customer as the reseller's staff look after them: let in, helped, shown out. */
@ApplicationScoped
public class CustomerPeople {

    private final CustomerLoginRows rows;
    private final CustomerLogins logins;
    private final CustomerLetters letters;
    private final SecondFactors factors;
    private final OneTimeTokens tokens;
    private final History history;
    private final IdempotencyRecords answers;

    CustomerPeople(
            CustomerLoginRows rows,
            CustomerLogins logins,
            CustomerLetters letters,
            SecondFactors factors,
            OneTimeTokens tokens,
            History history,
            IdempotencyRecords answers) {
        this.rows = rows;
        this.logins = logins;
        this.letters = letters;
        this.factors = factors;
        this.tokens = tokens;
        this.history = history;
        this.answers = answers;
    }

    /** In the order in which they came. */
    @Transactional
    public Page<CustomerLoginView> page(UUID customerId, int limit, @Nullable String cursor) {
        return rows.page(customerId, limit, cursor);
    }

    /** A login without a password, and a mail to choose one; 409 when the address has a login already. */
    @Transactional
    public CustomerLoginView invite(UUID customerId, String customerName, NewCustomerInvitation wanted) {
        if (!MailAddress.isAccepted(wanted.email())) {
            throw new Problem.Invalid("/email", "email", "No mail can be sent to this address.");
        }
        CustomerLogin login = logins.add(customerId, wanted.email(), wanted.name(), wanted.language(), null);
        letters.invitation(login, customerName);
        return CustomerLoginView.of(login);
    }

    /** The invitation again for those who have no password yet, else a link to choose another one. */
    @Transactional
    public void sendPasswordLink(UUID customerId, String customerName, UUID loginId) {
        CustomerLogin login = require(customerId, loginId);
        if (login.suspended) {
            throw new Problem.Conflict("access-ended", "This person has no access at present.");
        }
        if (login.passwordHash == null) {
            letters.invitation(login, customerName);
        } else {
            letters.reset(login);
        }
    }

    /** Ends the access for good and at once; 404 for a person of another customer. */
    @Transactional
    public void remove(UUID customerId, UUID loginId) {
        remove(require(customerId, loginId));
    }

    /** Whoever deletes the customer takes the rows of its people away; this is what else there is of them. */
    @Transactional
    public void leave(UUID customerId) {
        List<CustomerLogin> leaving = rows.ofCustomer(customerId);
        // a handful of people at most
        leaving.forEach(login -> answers.forgetOf(login.id));
        rows.unlist(leaving);
        history.recordAll(CustomerLogins.SUBJECT, HistoryAction.DELETED, events(leaving, true));
    }

    /** The rows of the customer's people are there again. */
    @Transactional
    public void comeBack(UUID customerId) {
        List<CustomerLogin> back = rows.ofCustomer(customerId);
        rows.list(back);
        history.recordAll(CustomerLogins.SUBJECT, HistoryAction.CREATED, events(back, false));
    }

    private static Map<UUID, List<FieldChange>> events(List<CustomerLogin> logins, boolean gone) {
        Map<UUID, List<FieldChange>> events = new HashMap<>();
        logins.forEach(login -> events.put(
                login.id,
                gone ? FieldChange.between(login.fields(), Map.of()) : FieldChange.between(Map.of(), login.fields())));
        return events;
    }

    private void remove(CustomerLogin login) {
        for (OneTimeTokens.Purpose purpose : OneTimeTokens.Purpose.values()) {
            tokens.revoke(login.subject(), purpose);
        }
        factors.remove(login.subject());
        answers.forgetOf(login.id);
        history.deleted(CustomerLogins.SUBJECT, login.id, login.fields());
        rows.remove(login);
    }

    private CustomerLogin require(UUID customerId, UUID loginId) {
        return rows.find(loginId)
                .filter(login -> login.customerId.equals(customerId))
                .orElseThrow(() -> new Problem.NotFound("This login"));
    }

    /** A person of a customer who is to get access to the portal. */
    public record NewCustomerInvitation(
            @NotBlank @Email(message = "This is not an e-mail address.") @Size(max = 254)
            String email,

            @NotBlank @Size(max = 200) String name,

            @NotNull @Pattern(regexp = Languages.PATTERN, message = Languages.RULE) @Size(max = 2)
            String language) {}
}
