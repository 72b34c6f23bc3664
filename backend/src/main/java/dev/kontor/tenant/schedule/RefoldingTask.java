package dev.kontor.tenant.schedule;

import dev.kontor.base.search.Refolding;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Rows of lists that were stored by an earlier version are found like all others. */
@ApplicationScoped
class RefoldingTask implements ResellerTask {

    private final Refolding refolding;

    RefoldingTask(Refolding refolding) {
        this.refolding = refolding;
    }

    @Override
    public String name() {
        return "refolding";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        boolean more = true;
        while (more) {
            more = refolding.runSome();
        }
    }
}
