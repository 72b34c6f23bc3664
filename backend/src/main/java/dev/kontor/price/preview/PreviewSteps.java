package dev.kontor.price.preview;

import dev.kontor.price.preview.PreviewProgress.PreviewStep;
import java.util.List;
import java.util.function.Consumer;

/** Counts the parts of a preview for whoever wants to hear how far it is. */
final class PreviewSteps {

    private static final List<PreviewStep> IN_ORDER = List.of(PreviewStep.values());
    private static final int BEFORE_PRICES = IN_ORDER.indexOf(PreviewStep.PRICES);

    private final Consumer<PreviewProgress> hears;
    private int batches = 1;

    PreviewSteps(Consumer<PreviewProgress> hears) {
        this.hears = hears;
    }

    /** For what nobody waits to hear of. */
    static PreviewSteps unheard() {
        return new PreviewSteps(progress -> {});
    }

    void begin(PreviewStep step) {
        int before = IN_ORDER.indexOf(step);
        tell(step, before > BEFORE_PRICES ? before + batches - 1 : before);
    }

    /** The prices are compared in so many batches, of which this one begins, counted from zero. */
    void beginPrices(int batch, int all) {
        batches = all;
        tell(PreviewStep.PRICES, BEFORE_PRICES + batch);
    }

    private void tell(PreviewStep step, int done) {
        hears.accept(new PreviewProgress(step, done, IN_ORDER.size() + batches - 1));
    }
}
