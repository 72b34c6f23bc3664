package dev.kontor.tenant.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/** Sees to it that each recurring task runs in one copy of the server at a time, and goes on in another one after a crash. */
@Singleton
class ResellerSchedule {

    private static final int SILENT_HEARTBEATS = 4;
    private static final int MAX_NAME = 100;
    /** Each holds a connection to the database; people need the others. */
    private static final int MOST_AT_ONCE = 3;
    /** Whoever is in the middle of it gets to the end, and gives the task back. */
    private static final Duration LAST_RUN = Duration.ofSeconds(15);

    private final EachReseller each;
    private final ScheduleConfig config;
    private final Scheduler scheduler;

    ResellerSchedule(@All List<ResellerTask> tasks, EachReseller each, ScheduleConfig config, DataSource database) {
        this.each = each;
        this.config = config;
        this.scheduler = Scheduler.create(database)
                .startTasks(tasks.stream().map(this::recurring).toList())
                .schedulerName(new SchedulerName.Fixed(nameOfThisCopy()))
                .threads(Math.min(tasks.size(), MOST_AT_ONCE))
                .pollingInterval(config.poll())
                .heartbeatInterval(config.heartbeat())
                .missedHeartbeatsLimit(SILENT_HEARTBEATS)
                .shutdownMaxWait(LAST_RUN)
                .build();
    }

    private RecurringTask<Void> recurring(ResellerTask task) {
        return Tasks.recurring(task.name(), FixedDelay.of(task.every()))
                .execute((instance, execution) -> each.run(task));
    }

    void start(@Observes StartupEvent started) {
        if (config.enabled()) {
            scheduler.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        each.stop();
        scheduler.stop();
    }

    /** Copies on one machine must not take each other for themselves. */
    private static String nameOfThisCopy() {
        String name = ProcessHandle.current().pid() + "@" + new SchedulerName.Hostname().getName();
        return name.substring(0, Math.min(name.length(), MAX_NAME));
    }

    /** How the recurring work of all resellers is looked after. */
    @ConfigMapping(prefix = "kontor.schedule")
    interface ScheduleConfig {

        @WithDefault("true")
        boolean enabled();

        /** How often it is asked what is due. */
        @WithDefault("PT10S")
        Duration poll();

        /** A copy of the server that is silent for four of these is dead; another one takes its work. */
        @WithDefault("PT15S")
        Duration heartbeat();
    }
}
