package dev.kontor.tenant.schedule;

import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Page;
import dev.kontor.tenant.reseller.ResellerView;
import dev.kontor.tenant.reseller.Resellers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs a task in the name of Kontor, reseller by reseller. */
@ApplicationScoped
class EachReseller {

    private static final Logger LOG = Logger.getLogger(EachReseller.class);

    private final Resellers resellers;
    private final CurrentActor actor;
    private volatile boolean stopping;

    EachReseller(Resellers resellers, CurrentActor actor) {
        this.resellers = resellers;
        this.actor = actor;
    }

    @ActivateRequestContext
    void run(ResellerTask task) {
        String cursor = null;
        do {
            Page<ResellerView> page = after(cursor);
            page.items().stream().takeWhile(reseller -> !stopping).forEach(reseller -> run(task, reseller));
            cursor = page.nextCursor();
        } while (cursor != null && !stopping);
    }

    /** The other resellers are left to the next run. */
    void stop() {
        stopping = true;
    }

    private Page<ResellerView> after(@Nullable String cursor) {
        return actor.as(Actor.nobody(), () -> resellers.page(Page.MAX_LIMIT, cursor));
    }

    private void run(ResellerTask task, ResellerView reseller) {
        try {
            actor.run(Actor.system(reseller.id()), task::run);
        } catch (RuntimeException e) {
            // one reseller's trouble must not keep the others waiting; its work is due again soon
            LOG.warnf(e, "%s was not finished for the reseller %s", task.name(), reseller.slug());
        }
    }
}
