package dev.kontor.holding.reminder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How reminders are decided. */
@ConfigMapping(prefix = "kontor.reminders")
interface ReminderConfig {

    /** How often it is looked whether a reseller's time has come. */
    @WithDefault("PT1M")
    Duration every();

    /** Events that are decided in one transaction. */
    @WithDefault("500")
    int batch();

    /** Mails that may leave within a minute; more are spread over the following ones. */
    @WithDefault("1000")
    int perMinute();
}
