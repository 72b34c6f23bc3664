package dev.kontor.customer.customer;

import dev.kontor.base.table.TableColumns;
import dev.kontor.base.wording.TableWords.Code;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of an exported list, named like the fields of the API and of an import. */
final class CustomerColumns {

    private static final Map<String, Function<CustomerView, @Nullable Object>> ALL = all();

    /** What a person needs to understand a column. */
    private static final Map<String, List<String>> BESIDE = Map.of("creditLimit", List.of("currency"));

    private CustomerColumns() {}

    /** 400 for a column that does not exist; all columns when none are named. */
    static TableColumns<CustomerView> of(@Nullable String wanted, @Nullable String labels) {
        return TableColumns.of(ALL, wanted).labelled("customers", labels, BESIDE);
    }

    // one line a column, longer than a method should be
    private static Map<String, Function<CustomerView, @Nullable Object>> all() {
        Map<String, Function<CustomerView, @Nullable Object>> columns = new LinkedHashMap<>();
        columns.put("number", CustomerView::number);
        columns.put("externalId", CustomerView::externalId);
        columns.put("kind", CustomerView::kind);
        columns.put("displayName", CustomerView::displayName);
        columns.put("companyName", CustomerView::companyName);
        columns.put("salutation", CustomerView::salutation);
        columns.put("title", CustomerView::title);
        columns.put("firstName", CustomerView::firstName);
        columns.put("lastName", CustomerView::lastName);
        columns.put("email", CustomerView::email);
        columns.put("phone", CustomerView::phone);
        columns.put("mobile", CustomerView::mobile);
        columns.put("fax", CustomerView::fax);
        columns.put("website", CustomerView::website);
        addAddress(columns, "address", CustomerView::address);
        addAddress(columns, "invoiceAddress", CustomerView::invoiceAddress);
        columns.put("vatId", CustomerView::vatId);
        columns.put("taxNumber", CustomerView::taxNumber);
        columns.put("gln", CustomerView::gln);
        columns.put("language", customer -> Code.language(customer.language()));
        columns.put("currency", CustomerView::currency);
        columns.put("className", CustomerView::className);
        columns.put("grouping", CustomerView::grouping);
        columns.put("salesChannel", CustomerView::salesChannel);
        columns.put("reseller", CustomerView::reseller);
        columns.put("relationship", customer -> Code.of("RelationshipStatus", customer.relationship()));
        columns.put("remark", CustomerView::remark);
        columns.put("billingType", CustomerView::billingType);
        columns.put("debitStatus", CustomerView::debitStatus);
        columns.put("creditLimit", customer -> customer.creditLimit().amount());
        columns.put("locks", CustomerView::locks);
        columns.put("tags", CustomerView::tags);
        columns.put("id", CustomerView::id);
        columns.put("classId", CustomerView::classId);
        columns.put("createdAt", CustomerView::createdAt);
        columns.put("updatedAt", CustomerView::updatedAt);
        return columns;
    }

    private static void addAddress(
            Map<String, Function<CustomerView, @Nullable Object>> columns,
            String name,
            Function<CustomerView, @Nullable Address> address) {
        Map<String, Function<Address, @Nullable String>> parts = new LinkedHashMap<>();
        parts.put("line1", Address::line1);
        parts.put("line2", Address::line2);
        parts.put("postalCode", Address::postalCode);
        parts.put("city", Address::city);
        parts.put("region", Address::region);
        parts.forEach((part, value) -> columns.put(name + "." + part, customer -> {
            Address present = address.apply(customer);
            return present == null ? null : value.apply(present);
        }));
        columns.put(name + ".country", customer -> {
            Address present = address.apply(customer);
            return present == null ? null : Code.country(present.country());
        });
    }
}
