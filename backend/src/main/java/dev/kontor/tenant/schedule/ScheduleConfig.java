package dev.kontor.tenant.schedule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

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
