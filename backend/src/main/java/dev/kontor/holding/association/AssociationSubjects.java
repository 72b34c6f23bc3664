package dev.kontor.holding.association;

import dev.kontor.base.shared.Rows;
import dev.kontor.base.shared.SqlArrays;
import dev.kontor.base.shared.TenantRows;
import dev.kontor.goods.catalog.ProductKind;
import dev.kontor.holding.association.AssociationView.AssociatedSubscription;
import dev.kontor.holding.subscription.SubscriptionStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is associated: read only, for nothing here may change what is held upstream (E21). */
@ApplicationScoped
public class AssociationSubjects {

    private static final String COLUMNS = """
            s.id, s.identifier, s.kind, s.upstream_user, s.plan, s.contracted_on, s.expires_on, s.status,
            p.id as product_id, p.kind as product_kind, p.sku, coalesce(p.name, s.name)""";

    private final TenantRows rows;

    AssociationSubjects(TenantRows rows) {
        this.rows = rows;
    }

    /** By association, in one statement. */
    public Map<UUID, AssociationSubject> of(Collection<UUID> associationIds) {
        return read("""
                select a.id as of, %s
                  from association a
                  left join subscription s on s.reseller_id = a.reseller_id and s.id = a.subscription_id
                  left join product p on p.reseller_id = a.reseller_id and p.id = coalesce(a.product_id, s.product_id)
                 where a.reseller_id = :reseller and a.id = any (cast(:ids as uuid[]))""", associationIds);
    }

    /** By subscription, in one statement; nothing for those that do not exist. */
    Map<UUID, AssociationSubject> ofSubscriptions(Collection<UUID> subscriptionIds) {
        return read("""
                select s.id as of, %s
                  from subscription s
                  left join product p on p.reseller_id = s.reseller_id and p.id = s.product_id
                 where s.reseller_id = :reseller and s.id = any (cast(:ids as uuid[]))""", subscriptionIds);
    }

    private Map<UUID, AssociationSubject> read(String sql, Collection<UUID> ids) {
        Map<UUID, AssociationSubject> subjects = new HashMap<>();
        List<Object[]> found = rows.query(sql.formatted(COLUMNS))
                .setParameter("ids", SqlArrays.of(ids))
                .list();
        found.forEach(row -> subjects.put((UUID) row[0], subject(row)));
        return subjects;
    }

    private static AssociationSubject subject(Object[] row) {
        AssociatedSubscription subscription = row[1] == null ? null : subscription(row);
        return new AssociationSubject(
                subscription,
                (UUID) row[9],
                subscription == null ? ProductKind.valueOf(row[10].toString()) : subscription.kind(),
                Rows.text(row[11]),
                row[12].toString());
    }

    private static AssociatedSubscription subscription(@Nullable Object[] row) {
        return new AssociatedSubscription(
                (UUID) row[1],
                String.valueOf(row[2]),
                ProductKind.valueOf(String.valueOf(row[3])),
                Rows.text(row[4]),
                Rows.text(row[5]),
                Rows.day(row[6]),
                Rows.day(row[7]),
                SubscriptionStatus.valueOf(String.valueOf(row[8])));
    }
}
