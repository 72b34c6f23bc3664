package dev.kontor.price.guard;

import dev.kontor.base.home.FigureName;
import dev.kontor.base.home.HomeFigure;
import dev.kontor.base.home.HomeFigureView;
import dev.kontor.base.home.HomeFigureView.FigurePart;
import dev.kontor.base.home.HomeFigureView.FigurePartName;
import dev.kontor.price.guard.Finding.FindingSummary;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The prices to look at, by what they do, on the start page. */
@ApplicationScoped
class FindingsAtHome implements HomeFigure {

    private final PriceFindings findings;
    private final FindingCounts counts;

    FindingsAtHome(PriceFindings findings, FindingCounts counts) {
        this.findings = findings;
        this.counts = counts;
    }

    @Override
    public List<String> rights() {
        return List.of("prices:read");
    }

    @Override
    public FigureName name() {
        return FigureName.PRICE_FINDINGS;
    }

    @Override
    public HomeFigureView read() {
        FindingSummary found = findings.summary(null, null);
        FigurePart blocking = part(FigurePartName.BLOCKS, Severity.BLOCK, found);
        FigurePart warning = part(FigurePartName.WARNS, Severity.WARN, found);
        FigurePart informing = part(FigurePartName.INFORMS, Severity.INFORM, found);
        return HomeFigureView.counted(
                FigureName.PRICE_FINDINGS,
                blocking.count() + warning.count() + informing.count(),
                List.of(blocking, warning, informing),
                null,
                counts.course(found, found.on()));
    }

    private static FigurePart part(FigurePartName name, Severity severity, FindingSummary found) {
        long count = found.items().stream()
                .filter(item -> item.severity() == severity)
                .mapToLong(FindingSummary.FindingCount::findings)
                .sum();
        return new FigurePart(name, count);
    }
}
