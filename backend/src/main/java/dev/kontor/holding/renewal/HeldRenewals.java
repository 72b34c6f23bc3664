package dev.kontor.holding.renewal;

import dev.kontor.access.right.Right;
import dev.kontor.access.staff.StaffContacts;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.sql.Sql;
import dev.kontor.holding.association.Association;
import dev.kontor.tenant.mail.Mails;
import dev.kontor.tenant.mail.NewMail;
import dev.kontor.tenant.reseller.PublicAddress;
import dev.kontor.tenant.reseller.Resellers;
import dev.kontor.tenant.template.MailKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells the staff which renewals wait, so that somebody decides in time. */
@ApplicationScoped
class HeldRenewals {

    private static final int SHOWN = 50;

    private final Sql sql;
    private final StaffContacts staff;
    private final Mails mails;
    private final PublicAddress address;
    private final Resellers resellers;
    private final CurrentActor actor;

    HeldRenewals(
            Sql sql, StaffContacts staff, Mails mails, PublicAddress address, Resellers resellers, CurrentActor actor) {
        this.sql = sql;
        this.staff = staff;
        this.mails = mails;
        this.address = address;
        this.resellers = resellers;
        this.actor = actor;
    }

    private record Item(
            String customer,
            @Nullable String product,
            @Nullable String identifier) {

        String line() {
            return Stream.of(product, identifier, customer)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" \u00b7 "));
        }
    }

    /** One mail to each of the staff who may see to it, of those that have just begun to wait. */
    void tell(List<Association> rows, LocalDate today) {
        if (rows.isEmpty()) {
            return;
        }
        String language = resellers.require(actor.resellerId()).language();
        String items = items(rows);
        String link = address.link("/associations?outlook=HELD");
        mails.queueAll(staff.withRight(Right.CUSTOMERS_WRITE).stream()
                .map(person -> new NewMail(
                        MailKind.RENEWALS_HELD_FOR_STAFF,
                        language,
                        person.email(),
                        person.name(),
                        null,
                        Map.of(
                                "person.name", person.name(),
                                "count", String.valueOf(rows.size()),
                                "days", String.valueOf(RenewalRuns.GRACE_DAYS),
                                "items", items,
                                "link", link),
                        "renewals-held:%s:%s:%s".formatted(rows.getFirst().id, today, person.id())))
                .toList());
    }

    private String items(List<Association> rows) {
        return sql.query("""
                        select c.display_name as customer, coalesce(p.name, s.name) as product, s.identifier
                          from association a
                          join customer c on c.reseller_id = :reseller and c.id = a.customer_id
                          left join subscription s on s.reseller_id = :reseller and s.id = a.subscription_id
                          left join product p on p.reseller_id = :reseller and p.id = coalesce(a.product_id, s.product_id)
                         where a.reseller_id = :reseller and a.id = any (cast(:ids as uuid[]))
                         order by c.sort_name, a.id limit :shown""").array("ids", rows, row -> row.id).bind("shown", SHOWN).list(Item.class).stream()
                .map(Item::line)
                .collect(Collectors.joining("\n"));
    }
}
