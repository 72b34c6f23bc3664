package dev.kontor.registration;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.kontor.reseller.ResellerView;
import dev.kontor.reseller.Resellers;
import dev.kontor.shared.Actor;
import dev.kontor.shared.CurrentActor;
import dev.kontor.shared.Page;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Every hour one copy of the server forgets what was never confirmed, reseller by reseller. */
@ApplicationScoped
class RegistrationSchedule {

    private final StaleRegistrations stale;
    private final Resellers resellers;
    private final CurrentActor actor;
    private final Scheduler scheduler;

    RegistrationSchedule(StaleRegistrations stale, Resellers resellers, CurrentActor actor, DataSource database) {
        this.stale = stale;
        this.resellers = resellers;
        this.actor = actor;
        this.scheduler = Scheduler.create(database)
                .startTasks(Tasks.recurring("forget-registrations", FixedDelay.ofHours(1))
                        .execute((task, execution) -> cleanAll()))
                .threads(1)
                .pollingInterval(Duration.ofMinutes(1))
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
    }

    void start(@Observes StartupEvent started) {
        scheduler.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        scheduler.stop();
    }

    @ActivateRequestContext
    void cleanAll() {
        String cursor = null;
        do {
            Page<ResellerView> page = after(cursor);
            page.items().forEach(this::clean);
            cursor = page.nextCursor();
        } while (cursor != null);
    }

    private Page<ResellerView> after(@Nullable String cursor) {
        return actor.as(Actor.nobody(), () -> resellers.page(Page.MAX_LIMIT, cursor));
    }

    private void clean(ResellerView reseller) {
        actor.as(Actor.system(reseller.id()), () -> {
            stale.clean();
            return reseller;
        });
    }
}
