package dev.kontor.holding.association;

import dev.kontor.goods.offer.ServiceRef;
import dev.kontor.holding.association.Overlaps.Overlap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What associating would do. It is stored as it is when there are no overlaps. */
public record AssociationPreview(
        List<AssociationView.AssociatedCustomer> customers,
        List<PreviewedAssociation> items,
        AccessPreview access,
        List<Overlap> overlaps,
        NotificationPreview mail,
        List<AssociationWarning> findings) {

    AssociationPreview with(AssociationWarning more) {
        List<AssociationWarning> all = new ArrayList<>(findings);
        all.add(more);
        return new AssociationPreview(customers, items, access, overlaps, mail, all);
    }

    /** One association to be, with the date of upstream that it does not change; {@code lastOn} as things stand. */
    public record PreviewedAssociation(
            UUID customerId,
            @Nullable UUID subscriptionId,
            @Nullable String identifier,
            String productName,
            @Nullable LocalDate upstreamExpiresOn,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate lastOn,
            @Nullable LocalDate nextOn,
            @Nullable RenewalPrice renewalPrice,
            List<AssociationWarning> warnings) {}

    /** The services that are open before and while it is active; {@code lost} by at least one of the customers (E23). */
    public record AccessPreview(List<ServiceRef> before, List<ServiceRef> after, List<ServiceRef> lost) {}

    /**
     * Whether mails about its dates will be sent, as the list of planned mails says. The code is one of that list, or {@code
     * NO_EVENT} where nothing ever ends or renews; {@code firstOn} is the day of the first mail that will really be sent.
     * Where there are several customers, {@code withheld} says of those who get none why.
     */
    public record NotificationPreview(
            boolean willBeSent,
            String code,
            @Nullable String reason,
            @Nullable LocalDate firstOn,
            List<WithheldMails> withheld) {}

    /**
     * Which mails associations will bring their customers; answered where reminders are planned, so that there is one truth.
     */
    public interface MailForecast {

        /** Of associations as they would be stored; they need not be. All have the same days and differ in whose they are. */
        NotificationPreview of(List<Association> associations);
    }

    /** Why so many of the customers get no mail. */
    public record WithheldMails(String code, int customers) {}

    /** Something to know before saving; never a refusal. */
    public record AssociationWarning(Code code, String detail) {

        AssociationWarning(Code code) {
            this(code, code.detail());
        }

        /** What it is about. */
        public enum Code {
            FIRST_PERIOD("The end is the last day of the first period; it renews on the day after."),
            ENDS_AFTER_UPSTREAM("The last day is after upstream expires; upstream is not changed."),
            RENEWS_AFTER_UPSTREAM("The next period begins after upstream expires; upstream is not changed."),
            NO_RENEWAL_PRICE("The renewal is not sold to the customer."),
            CURRENCY("The renewal has no price in the customer's currency."),
            LOSES_ACCESS("Services are closed to the customer while it is active, and open again afterwards."),
            CUSTOMER_BLOCKED("The business relationship is not active."),
            REASON_NEEDED("Orders of the customer are locked: the note has to say why it gets this.");

            private final String detail;

            Code(String detail) {
                this.detail = detail;
            }

            String detail() {
                return detail;
            }
        }
    }
}
