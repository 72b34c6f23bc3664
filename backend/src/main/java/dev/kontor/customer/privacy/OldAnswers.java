package dev.kontor.customer.privacy;

import dev.kontor.base.http.IdempotencyRecords;
import dev.kontor.tenant.schedule.ResellerTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Answers kept for retries hold what they said of people, and go when their time is over. */
@ApplicationScoped
class OldAnswers implements ResellerTask {

    private final IdempotencyRecords answers;

    OldAnswers(IdempotencyRecords answers) {
        this.answers = answers;
    }

    @Override
    public String name() {
        return "forget-answers";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        answers.forgetOld();
    }
}
