package dev.kontor.base.home;

import dev.kontor.base.home.HomeView.HomeStep;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Sql;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts together what the modules bring to the start page, as far as the actor may see it. */
@ApplicationScoped
class Home {

    private final List<HomeFigure> figures;
    private final List<TodaySource> today;
    private final List<FirstStep> steps;
    private final CurrentActor actor;
    private final Sql sql;

    Home(
            @All List<HomeFigure> figures,
            @All List<TodaySource> today,
            @All List<FirstStep> steps,
            CurrentActor actor,
            Sql sql) {
        this.figures = figures;
        this.today = today;
        this.steps = steps;
        this.actor = actor;
        this.sql = sql;
    }

    HomeView view() {
        List<FigureName> names =
                HomeParts.seenBy(actor, figures).map(HomeFigure::name).sorted().toList();
        return new HomeView(names, steps());
    }

    /** Of those who may see them, in one statement. */
    private List<HomeStep> steps() {
        List<FirstStep> seen = HomeParts.seenBy(actor, steps)
                .sorted(Comparator.comparing(FirstStep::name))
                .toList();
        if (seen.isEmpty()) {
            return List.of();
        }
        String asked = seen.stream()
                .map(step -> "select '%s' as name, (%s) as done".formatted(step.name(), step.done()))
                .collect(Collectors.joining(" union all "));
        // the statement has its tenant, whatever the steps ask for
        return sql
                .query("select s.name, s.done from (" + asked + ") s where cast(:reseller as uuid) is not null")
                .list(HomeStep.class)
                .stream()
                .sorted(Comparator.comparing(HomeStep::name))
                .toList();
    }

    /** 404 also for a figure that the actor may not see. */
    HomeFigureView figure(FigureName name) {
        return HomeParts.seenBy(actor, figures)
                .filter(figure -> figure.name() == name)
                .findFirst()
                .orElseThrow(() -> new Problem.NotFound("This figure"))
                .read();
    }

    List<TodayItem> today() {
        return HomeParts.seenBy(actor, today)
                .map(TodaySource::today)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(TodayItem::kind))
                .toList();
    }
}
