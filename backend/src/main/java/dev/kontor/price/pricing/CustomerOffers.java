package dev.kontor.price.pricing;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.SqlArrays;
import dev.kontor.customer.customer.CustomerRef;
import dev.kontor.goods.catalog.ChargeView;
import dev.kontor.goods.catalog.ProductView;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can decide the prices of products for many customers, in two statements. */
@ApplicationScoped
class CustomerOffers {

    private final PriceRepository repository;
    private final CurrentActor actor;

    CustomerOffers(PriceRepository repository, CurrentActor actor) {
        this.repository = repository;
        this.actor = actor;
    }

    /** Offers by customer. */
    Map<UUID, Offer> of(List<CustomerRef> customers, ProductView product, LocalDate day, @Nullable Instant asKnownAt) {
        Offers read = read(customers, List.of(product), new Moment(day, asKnownAt));
        Map<UUID, Offer> offers = new HashMap<>();
        for (CustomerRef customer : customers) {
            offers.put(customer.id(), read.of(customer, product));
        }
        return offers;
    }

    /** Whatever is known now, of any day. */
    Offers ofAnyDay(Collection<CustomerRef> customers, Collection<ProductView> products) {
        return read(customers, products, new Moment(null, null));
    }

    private Offers read(Collection<CustomerRef> customers, Collection<ProductView> products, Moment moment) {
        Set<UUID> owners = new LinkedHashSet<>(Set.of(PriceList.NOBODY));
        for (CustomerRef customer : customers) {
            owners.add(customer.id());
            if (customer.classId() != null) {
                owners.add(customer.classId());
            }
        }
        return new Offers(
                repository.run(connection -> candidates(connection, owners, products, moment)),
                repository.run(connection -> adjustments(connection, owners, products, moment)));
    }

    private record Owner(UUID id, String currency) {}

    /** What was read, by whose it is. */
    record Offers(Map<Owner, List<Candidate>> candidates, Map<UUID, List<Adjustment>> adjustments) {

        Offer of(CustomerRef customer, ProductView product) {
            return offer(customer, product, candidates, adjustments);
        }
    }

    /** Without a day prices of all days are read. */
    private record Moment(@Nullable LocalDate day, @Nullable Instant asKnownAt) {

        private String known(String table) {
            return asKnownAt == null
                    ? table + ".superseded_at is null"
                    : "%1$s.recorded_at <= ? and (%1$s.superseded_at is null or %1$s.superseded_at > ?)"
                            .formatted(table);
        }

        private int bind(PreparedStatement statement, int first) throws SQLException {
            if (asKnownAt == null) {
                return first;
            }
            statement.setTimestamp(first, Timestamp.from(asKnownAt));
            statement.setTimestamp(first + 1, Timestamp.from(asKnownAt));
            return first + 2;
        }
    }

    private static Offer offer(
            CustomerRef customer,
            ProductView product,
            Map<Owner, List<Candidate>> candidates,
            Map<UUID, List<Adjustment>> adjustments) {
        List<Candidate> own = new ArrayList<>();
        List<Adjustment> granted = new ArrayList<>();
        List<UUID> owners = customer.classId() == null
                ? List.of(customer.id(), PriceList.NOBODY)
                : List.of(customer.id(), customer.classId(), PriceList.NOBODY);
        for (UUID owner : owners) {
            own.addAll(candidates.getOrDefault(new Owner(owner, customer.currency()), List.of()));
            granted.addAll(adjustments.getOrDefault(owner, List.of()));
        }
        return new Offer(product.id(), product.categoryId(), customer.currency(), product.charges(), own, granted);
    }

    private Map<Owner, List<Candidate>> candidates(
            Connection connection, Collection<UUID> owners, Collection<ProductView> products, Moment moment)
            throws SQLException {
        String sql = """
                with lists as materialized (
                  select id, kind, name, owner_id, currency from price_list
                   where reseller_id = ? and owner_id = any (?) and kind in ('LIST', 'CLASS', 'CUSTOMER'))
                select l.owner_id, l.currency, l.kind, l.id, l.name, e.id, e.charge_id, e.min_quantity, e.amount,
                       lower(e.valid), upper(e.valid), e.recorded_at
                  from lists l
                  join price_entry e on e.reseller_id = ? and e.list_id = l.id and e.charge_id = any (?)
                 where %s%s""".formatted(moment.known("e"), moment.day() == null ? "" : " and e.valid @> ?::date");
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, actor.resellerId());
            SqlArrays.bind(statement, 2, "uuid", owners.stream());
            statement.setObject(3, actor.resellerId());
            SqlArrays.bind(
                    statement,
                    4,
                    "uuid",
                    products.stream()
                            .flatMap(product -> product.charges().stream())
                            .map(ChargeView::id));
            int next = moment.bind(statement, 5);
            if (moment.day() != null) {
                statement.setObject(next, moment.day());
            }
            ResultSet rows = statement.executeQuery();
            Map<Owner, List<Candidate>> candidates = new HashMap<>();
            while (rows.next()) {
                candidates
                        .computeIfAbsent(
                                new Owner(rows.getObject(1, UUID.class), rows.getString(2)), owner -> new ArrayList<>())
                        .add(candidate(rows));
            }
            return candidates;
        }
    }

    private static Candidate candidate(ResultSet rows) throws SQLException {
        return new Candidate(
                rows.getObject(7, UUID.class),
                ListKind.valueOf(rows.getString(3)),
                rows.getObject(4, UUID.class),
                rows.getString(5),
                rows.getObject(6, UUID.class),
                rows.getInt(8),
                rows.getBigDecimal(9),
                new Period(rows.getObject(10, LocalDate.class), rows.getObject(11, LocalDate.class)),
                rows.getTimestamp(12).toInstant(),
                "");
    }

    private Map<UUID, List<Adjustment>> adjustments(
            Connection connection, Collection<UUID> owners, Collection<ProductView> products, Moment moment)
            throws SQLException {
        String sql = """
                select a.id, a.owner_kind, a.scope, a.scope_id, a.percent, lower(a.valid), upper(a.valid), a.recorded_at,
                       a.recorded_by_name, a.owner_id
                  from price_adjustment a
                 where a.reseller_id = ? and a.owner_id = any (?) and a.scope_id = any (?) and %s""".formatted(moment.known("a"));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, actor.resellerId());
            SqlArrays.bind(statement, 2, "uuid", owners.stream());
            SqlArrays.bind(
                    statement,
                    3,
                    "uuid",
                    Stream.concat(
                            Stream.of(PriceList.NOBODY),
                            products.stream().flatMap(product -> Stream.of(product.id(), product.categoryId()))));
            moment.bind(statement, 4);
            return OfferReader.adjustmentsByOwner(statement.executeQuery());
        }
    }
}
