package dev.kontor.customer.approval;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.request.RequestRows;
import dev.kontor.customer.request.RequestStatus;
import dev.kontor.customer.request.ServiceRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Open requests whose services were all released without them: answered, so that they leave the inbox. */
@ApplicationScoped
public class RequestSettlement {

    private final RequestRows requests;
    private final Sql sql;
    private final CurrentActor actor;
    private final Clock clock;

    RequestSettlement(RequestRows requests, Sql sql, CurrentActor actor, Clock clock) {
        this.requests = requests;
        this.sql = sql;
        this.actor = actor;
        this.clock = clock;
    }

    public void settle(UUID customerId) {
        List<UUID> answered = sql.query("""
                        select r.id from service_request r
                         where r.reseller_id = :reseller and r.customer_id = :customer and r.status = 'OPEN'
                           and not exists (
                             select 1 from service_request_service s
                              where s.reseller_id = :reseller and s.request_id = r.id and not exists (
                                select 1 from customer_service c
                                 where c.reseller_id = :reseller and c.customer_id = :customer
                                   and c.service_code = s.service_code))""").bind("customer", customerId).list(UUID.class);
        List<ServiceRequest> locked = requests.lock(answered);
        locked.forEach(request -> request.decide(RequestStatus.APPROVED, null, actor.get(), clock.instant()));
        requests.store(locked);
    }
}
