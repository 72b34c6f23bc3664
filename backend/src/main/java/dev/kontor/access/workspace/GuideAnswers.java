package dev.kontor.access.workspace;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What the team thinks of the guides to its pages (E24): one answer of each person, the last one counts. */
@ApplicationScoped
class GuideAnswers {

    private final Sql sql;
    private final CurrentActor actor;
    private final Clock clock;

    GuideAnswers(Sql sql, CurrentActor actor, Clock clock) {
        this.sql = sql;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    public GuideAnswer answer(String guide, GuideAnswerInput said) {
        Instant now = clock.instant();
        sql.query("""
                        insert into guide_answer (reseller_id, user_id, guide, helpful, easy_to_find, answered_at)
                        values (:reseller, :user, :guide, :helpful, :easy, :now)
                        on conflict (reseller_id, guide, user_id) do update
                           set helpful = excluded.helpful, easy_to_find = excluded.easy_to_find,
                               answered_at = excluded.answered_at""")
                .bind("user", Person.of(actor.get(), "opinions on guides"))
                .bind("guide", guide)
                .bind("helpful", said.helpful())
                .bind("easy", said.easyToFind())
                .bind("now", now)
                .update();
        return new GuideAnswer(guide, said.helpful(), said.easyToFind(), now);
    }

    /** By guide; those that nobody said anything about are missing. */
    public List<GuideOpinion> opinions() {
        return sql.query("""
                        select guide, count(*) as answers, count(*) filter (where helpful) as helpful,
                               count(*) filter (where easy_to_find) as easy_to_find
                          from guide_answer where reseller_id = :reseller group by guide order by guide""").list(GuideOpinion.class);
    }

    /** Whether a guide helped, and whether it was easy to find what one was looking for. */
    public record GuideAnswerInput(
            @NotNull Boolean helpful, @NotNull Boolean easyToFind) {}

    /** What a person said about a guide. */
    public record GuideAnswer(String guide, boolean helpful, boolean easyToFind, Instant answeredAt) {}

    /** How many people answered about a guide, and how many of them said yes. */
    public record GuideOpinion(String guide, long answers, long helpful, long easyToFind) {}
}
