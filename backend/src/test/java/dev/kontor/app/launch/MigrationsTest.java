package dev.kontor.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import liquibase.analytics.configuration.AnalyticsArgs;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    private static final String ANALYTICS = "liquibase.analytics.enabled";

    @Test
    void testsTellNobodyThatTheyMigrate() {
        assertThat(AnalyticsArgs.ENABLED.getCurrentValue()).isFalse();
    }

    @Test
    void theServerTellsNobodyThatItMigrates() throws Exception {
        String ofTests = System.clearProperty(ANALYTICS);
        try {
            assertThat(AnalyticsArgs.ENABLED.getCurrentValue()).isNull();
            Migrations.tellNobody();
            assertThat(AnalyticsArgs.ENABLED.getCurrentValue()).isFalse();
        } finally {
            System.setProperty(ANALYTICS, ofTests);
        }
    }
}
