package dev.kontor.app.demo;

import dev.kontor.base.http.IfMatch;
import dev.kontor.goods.catalog.Categories;
import dev.kontor.goods.offer.CatalogueGroups;
import dev.kontor.goods.offer.CatalogueGroups.CatalogueGroupInput;
import dev.kontor.goods.offer.Catalogues;
import dev.kontor.goods.offer.Catalogues.CatalogueInput;
import dev.kontor.goods.offer.OrderTermOptions;
import dev.kontor.goods.offer.OrderTermOptions.OrderTermListsInput;
import dev.kontor.goods.offer.OrderTermOptions.OrderTermOption;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What customers are released to order from, and on which terms. */
@ApplicationScoped
class DemoOffer {

    private final Categories categories;
    private final CatalogueGroups groups;
    private final Catalogues catalogues;
    private final OrderTermOptions terms;

    DemoOffer(Categories categories, CatalogueGroups groups, Catalogues catalogues, OrderTermOptions terms) {
        this.categories = categories;
        this.groups = groups;
        this.catalogues = catalogues;
        this.terms = terms;
    }

    void make() {
        UUID range = groups.create(new CatalogueGroupInput("Range", true)).id();
        catalogue("Domains only", range, "Every top-level domain", "Domain");
        catalogue("Domains and hosting", range, "Domains, webhosting and its care", "Domain", "Hosting", "Care");
        catalogue("Software", null, "Licences, beside any range", "Software");
        terms.change(
                new OrderTermListsInput(
                        List.of(term("EMAIL", "By e-mail"), term("PARCEL", "By parcel")),
                        List.of(term("INVOICE", "Invoice, 14 days"), term("DEBIT", "Direct debit")),
                        List.of(term("WITH_PO", "With an order number"), term("PLAIN", "Without"))),
                new IfMatch(terms.read().version()));
    }

    private void catalogue(String name, @Nullable UUID group, String description, String... names) {
        List<UUID> offered = Stream.of(names).map(categories::named).toList();
        catalogues.create(new CatalogueInput(name, group, description, offered));
    }

    private static OrderTermOption term(String code, String name) {
        return new OrderTermOption(code, name);
    }
}
