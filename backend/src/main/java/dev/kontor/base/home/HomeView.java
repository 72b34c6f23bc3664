package dev.kontor.base.home;

import dev.kontor.base.home.FirstStep.StepName;
import java.util.List;

/** What the start page has for whoever asks: the names of the figures, and the first steps. */
public record HomeView(List<FigureName> figures, List<HomeStep> steps) {

    /** One of the first steps; done as the data say. */
    public record HomeStep(StepName name, boolean done) {}

    /** What there is to do today; nothing when everything is done. */
    public record HomeToday(List<TodayItem> items) {}

    /** What changed lately, newest first. */
    public record HomeChanges(List<HomeChange> items) {}
}
