package dev.kontor.access.workspace;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Sql;
import dev.kontor.tenant.reseller.Quotas;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Every person's own favourites. */
@ApplicationScoped
class Favourites implements PanacheRepositoryBase<Favourite, UUID> {

    private final Sql sql;
    private final Quotas quotas;
    private final CurrentActor actor;
    private final Clock clock;

    Favourites(Sql sql, Quotas quotas, CurrentActor actor, Clock clock) {
        this.sql = sql;
        this.quotas = quotas;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    public Page<FavouriteView> own() {
        List<FavouriteView> favourites =
                find("userId = ?1 order by label, id", person()).range(0, Page.MAX_LIMIT - 1).stream()
                        .map(Favourites::view)
                        .toList();
        return new Page<>(favourites, null, Page.Total.of(favourites.size()));
    }

    /** 409 when there are 100 already; marking a page twice is no error. */
    @Transactional
    public FavouriteView add(NewFavourite wanted) {
        UUID user = person();
        Favourite known = find(
                        "userId = :user and path = :path",
                        Parameters.with("user", user).and("path", wanted.path()))
                .firstResult();
        if (known != null) {
            return view(known);
        }
        quotas.await("favourites");
        long present = sql.query("select count(*) from favourite where reseller_id = :reseller and user_id = :user")
                .bind("user", user)
                .count();
        if (present >= Page.MAX_LIMIT) {
            throw new Problem.Conflict("too-many-favourites", "There are 100 favourites already.");
        }
        Favourite favourite = new Favourite();
        favourite.id = Ids.next();
        favourite.userId = user;
        favourite.path = wanted.path();
        favourite.label = wanted.label();
        favourite.createdAt = clock.instant();
        persistAndFlush(favourite);
        return view(favourite);
    }

    @Transactional
    public void remove(UUID id) {
        long removed =
                delete("id = :id and userId = :user", Parameters.with("id", id).and("user", person()));
        if (removed == 0) {
            throw new Problem.NotFound("This favourite");
        }
    }

    private UUID person() {
        return Person.of(actor.get(), "favourites");
    }

    private static FavouriteView view(Favourite favourite) {
        return new FavouriteView(favourite.id, favourite.path, favourite.label, favourite.createdAt);
    }

    /** A page that a person marked with the star (E13). */
    public record FavouriteView(UUID id, String path, String label, Instant createdAt) {}

    /** A page of the desk; the path is relative, so that it leads nowhere else. */
    public record NewFavourite(
            @NotBlank
            @Size(max = 500)
            @Pattern(regexp = "/(?!/)[^\\\\]*", message = "A path of this desk, such as /customers.")
            String path,

            @NotBlank @Size(max = 200) String label) {}
}
