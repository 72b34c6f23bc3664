package dev.kontor.price.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.price.preview.PreviewProgress.PreviewStep;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** However many parts there are, what is done only grows and never reaches the end before it. */
class PreviewStepsTest {

    private final List<PreviewProgress> heard = new ArrayList<>();
    private final PreviewSteps steps = new PreviewSteps(heard::add);

    @Test
    void everyBatchOfPricesIsAPart() {
        steps.begin(PreviewStep.PUBLISHING);
        steps.beginPrices(0, 3);
        steps.beginPrices(1, 3);
        steps.beginPrices(2, 3);
        steps.begin(PreviewStep.CUSTOMERS);
        steps.begin(PreviewStep.RENEWALS);
        steps.begin(PreviewStep.FINDINGS);
        assertThat(heard)
                .containsExactly(
                        new PreviewProgress(PreviewStep.PUBLISHING, 0, 5),
                        new PreviewProgress(PreviewStep.PRICES, 1, 7),
                        new PreviewProgress(PreviewStep.PRICES, 2, 7),
                        new PreviewProgress(PreviewStep.PRICES, 3, 7),
                        new PreviewProgress(PreviewStep.CUSTOMERS, 4, 7),
                        new PreviewProgress(PreviewStep.RENEWALS, 5, 7),
                        new PreviewProgress(PreviewStep.FINDINGS, 6, 7));
    }

    @Test
    void whatHasNothingToDoIsLeftOut() {
        steps.begin(PreviewStep.PUBLISHING);
        steps.begin(PreviewStep.FINDINGS);
        assertThat(heard)
                .containsExactly(
                        new PreviewProgress(PreviewStep.PUBLISHING, 0, 5),
                        new PreviewProgress(PreviewStep.FINDINGS, 4, 5));
    }
}
