package dev.kontor.holding.association;

import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is associated: read only, for nothing here may change what is held upstream (E21). */
@ApplicationScoped
public class AssociationSubjects {

    private static final String COLUMNS = """
            s.id as subscription_id, s.identifier as subscription_identifier, s.kind as subscription_kind,
            s.upstream_user as subscription_upstream_user, s.plan as subscription_plan,
            s.contracted_on as subscription_contracted_on, s.expires_on as subscription_expires_on,
            s.status as subscription_status,
            p.id as product_id, coalesce(s.kind, p.kind) as kind, p.sku, coalesce(p.name, s.name) as product_name""";

    private final Sql sql;

    AssociationSubjects(Sql sql) {
        this.sql = sql;
    }

    /** Of one association; 404 when somebody else deleted it since its row was read. */
    AssociationSubject require(UUID associationId) {
        return Optional.ofNullable(of(List.of(associationId)).get(associationId))
                .orElseThrow(() -> new Problem.NotFound("This association"));
    }

    /** By association, in one statement; nothing for those that do not exist. */
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

    private Map<UUID, AssociationSubject> read(String select, Collection<UUID> ids) {
        return sql.query(select.formatted(COLUMNS)).array("ids", ids).map(UUID.class, AssociationSubject.class);
    }
}
