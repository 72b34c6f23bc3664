package dev.kontor.holding.lookup;

import dev.kontor.base.shared.Money;
import dev.kontor.base.table.TableColumns;
import dev.kontor.holding.association.AssociationView;
import dev.kontor.holding.association.AssociationView.AssociatedCustomer;
import dev.kontor.holding.association.AssociationView.AssociatedSubscription;
import dev.kontor.holding.association.AssociationView.RenewalView;
import dev.kontor.holding.association.RenewalAnswer;
import dev.kontor.holding.association.RenewalMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of an exported list; dates and amounts keep their types. */
final class AssociationColumns {

    private static final Map<String, Function<AssociationView, @Nullable Object>> ALL = all();

    /** What a person needs to understand a column, and reads in the same cell of the list. */
    private static final Map<String, List<String>> BESIDE = Map.of(
            "customerName", List.of("customerNumber"),
            "identifier", List.of("productName"),
            "renewsOn", List.of("renewalMode", "renewalMonths"),
            "renewalPrice", List.of("currency"),
            "expiresOn", List.of("upstreamStatus"));

    private AssociationColumns() {}

    /** 400 for a column that does not exist; all columns when none are named. */
    static TableColumns<AssociationView> of(@Nullable String wanted, @Nullable String labels) {
        return TableColumns.of(ALL, wanted).labelled("associations", labels, BESIDE);
    }

    // one line a column, longer than a method should be
    private static Map<String, Function<AssociationView, @Nullable Object>> all() {
        Map<String, Function<AssociationView, @Nullable Object>> columns = new LinkedHashMap<>();
        columns.put("customerNumber", of(AssociationView::customer, AssociatedCustomer::number));
        columns.put("customerName", of(AssociationView::customer, AssociatedCustomer::name));
        columns.put("identifier", AssociationColumns::what);
        columns.put("productName", AssociationView::productName);
        columns.put("sku", AssociationView::sku);
        columns.put("kind", AssociationView::kind);
        columns.put("state", AssociationView::state);
        columns.put("quantity", AssociationView::quantity);
        columns.put("startsOn", AssociationView::startsOn);
        // as the list shows it: what expires ends, and does not renew
        columns.put("endsOn", AssociationView::lastOn);
        columns.put("renewalMode", of(AssociationView::renewal, RenewalView::mode));
        columns.put("renewalMonths", of(AssociationView::renewal, RenewalView::intervalMonths));
        columns.put("renewsOn", of(AssociationView::renewal, AssociationColumns::renewsOn));
        columns.put("renewalPrice", of(AssociationColumns::total, Money::amount));
        columns.put("currency", of(AssociationColumns::total, Money::currency));
        columns.put("upstreamUser", of(AssociationView::subscription, AssociatedSubscription::upstreamUser));
        columns.put("plan", of(AssociationView::subscription, AssociatedSubscription::plan));
        columns.put("contractedOn", of(AssociationView::subscription, AssociatedSubscription::contractedOn));
        columns.put("expiresOn", of(AssociationView::subscription, AssociatedSubscription::expiresOn));
        columns.put("upstreamStatus", of(AssociationView::subscription, AssociatedSubscription::status));
        columns.put("notifyCustomer", AssociationView::notifyCustomer);
        columns.put("services", AssociationView::services);
        columns.put("updateService", AssociationView::updateService);
        columns.put("transferable", AssociationView::transferable);
        columns.put("registeredBy", of(AssociationView::registeredBy, AssociatedCustomer::name));
        columns.put("note", AssociationView::note);
        columns.put("id", AssociationView::id);
        columns.put("createdAt", AssociationView::createdAt);
        columns.put("updatedAt", AssociationView::updatedAt);
        return columns;
    }

    private static @Nullable LocalDate renewsOn(RenewalView renewal) {
        boolean ends = renewal.mode() == RenewalMode.EXPIRE || renewal.answer() == RenewalAnswer.END;
        return ends ? null : renewal.nextOn();
    }

    /** As the list calls it: a package has no name but that of its product. */
    private static String what(AssociationView association) {
        AssociatedSubscription subscription = association.subscription();
        return subscription == null ? association.productName() : subscription.identifier();
    }

    private static @Nullable Money total(AssociationView association) {
        RenewalView renewal = association.renewal();
        return renewal == null || renewal.price() == null
                ? null
                : renewal.price().total();
    }

    private static <T> Function<AssociationView, @Nullable Object> of(
            Function<AssociationView, @Nullable T> part, Function<T, @Nullable Object> field) {
        return association -> {
            T present = part.apply(association);
            return present == null ? null : field.apply(present);
        };
    }
}
