package dev.kontor.holding.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.holding.reminderrule.ReminderEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReminderSourceTest {

    /** Otherwise rules for it could be made, and nobody would ever be reminded. */
    @ParameterizedTest
    @EnumSource(ReminderEvent.class)
    void everyEventComesFromSomewhere(ReminderEvent event) {
        assertThat(ReminderSource.values()).extracting(ReminderSource::event).contains(event);
    }
}
