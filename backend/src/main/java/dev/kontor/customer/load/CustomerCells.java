package dev.kontor.customer.load;

import dev.kontor.base.shared.Languages;
import dev.kontor.base.shared.Money;
import dev.kontor.customer.customer.Address;
import dev.kontor.customer.customer.BillingType;
import dev.kontor.customer.customer.CustomerInput;
import dev.kontor.customer.customer.CustomerKind;
import dev.kontor.customer.customer.CustomerLock;
import dev.kontor.customer.customer.DebitStatus;
import dev.kontor.customer.customerclass.CustomerClassRef;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One row of a file over one stored customer. */
final class CustomerCells {

    private static final Map<String, CustomerKind> KINDS = Map.of(
            "firma", CustomerKind.COMPANY,
            "unternehmen", CustomerKind.COMPANY,
            "business", CustomerKind.COMPANY,
            "empresa", CustomerKind.COMPANY,
            "b2b", CustomerKind.COMPANY,
            "privat", CustomerKind.PERSON,
            "private", CustomerKind.PERSON,
            "privatperson", CustomerKind.PERSON,
            "persona", CustomerKind.PERSON);

    private static final Map<String, BillingType> BILLING = Map.of(
            "lastschrift", BillingType.DEBIT,
            "directdebit", BillingType.DEBIT,
            "sepa", BillingType.DEBIT,
            "adeudo", BillingType.DEBIT,
            "uberweisung", BillingType.BANK_TRANSFER,
            "transfer", BillingType.BANK_TRANSFER,
            "transferencia", BillingType.BANK_TRANSFER);

    private final CustomerReader reader;
    private final RowCells cells;
    private final @Nullable CustomerInput base;
    private final PersonName name;

    CustomerCells(CustomerReader reader, RowCells cells, @Nullable CustomerInput base) {
        this.reader = reader;
        this.cells = cells;
        this.base = base;
        String fullName = cells.line("fullName");
        this.name = fullName == null ? PersonName.NONE : PersonName.of(fullName);
    }

    // one line a field, longer than a method should be
    CustomerInput customer() {
        String company = text("companyName", CustomerInput::companyName);
        UUID classId = classId();
        String currency = currency(classId);
        return new CustomerInput(
                number(),
                text("externalId", CustomerInput::externalId),
                kind(company),
                company,
                named("salutation", name.salutation(), CustomerInput::salutation),
                named("title", name.title(), CustomerInput::title),
                named("firstName", name.firstName(), CustomerInput::firstName),
                named("lastName", name.lastName(), CustomerInput::lastName),
                text("email", CustomerInput::email),
                text("phone", CustomerInput::phone),
                text("mobile", CustomerInput::mobile),
                text("fax", CustomerInput::fax),
                website(),
                address("address", stored(CustomerInput::address)),
                address("invoiceAddress", stored(CustomerInput::invoiceAddress)),
                text("vatId", CustomerInput::vatId),
                text("taxNumber", CustomerInput::taxNumber),
                text("gln", CustomerInput::gln),
                language(),
                currency,
                classId,
                text("grouping", CustomerInput::grouping),
                text("salesChannel", CustomerInput::salesChannel),
                reseller(),
                cells.has("remark") ? cells.text("remark") : stored(CustomerInput::remark),
                cells.choice("billingType", BillingType.class, BILLING, stored(CustomerInput::billingType)),
                cells.choice("debitStatus", DebitStatus.class, Map.of(), stored(CustomerInput::debitStatus)),
                credit(currency),
                locks(),
                cells.has("tags") ? cells.list("tags") : stored(CustomerInput::tags),
                customFields());
    }

    private @Nullable Boolean reseller() {
        String text = cells.line("reseller");
        if (text == null) {
            return cells.has("reseller") ? null : stored(CustomerInput::reseller);
        }
        return cells.understood("reseller", CellValues.yesOrNo(text), "unknown-value", "Yes or no.");
    }

    private @Nullable String number() {
        String text = cells.line("number");
        return text == null ? stored(CustomerInput::number) : text;
    }

    private CustomerKind kind(@Nullable String company) {
        CustomerKind kind = cells.choice("kind", CustomerKind.class, KINDS, stored(CustomerInput::kind));
        return kind != null ? kind : company == null ? CustomerKind.PERSON : CustomerKind.COMPANY;
    }

    private @Nullable String named(
            String field, @Nullable String fromName, Function<CustomerInput, @Nullable String> stored) {
        return cells.has(field) || fromName == null ? text(field, stored) : fromName;
    }

    private @Nullable String website() {
        String website = text("website", CustomerInput::website);
        return website == null || website.contains(":") ? website : "https://" + website;
    }

    private Address address(String field, @Nullable Address stored) {
        Address old = stored == null ? Address.NONE : stored;
        return new Address(
                cells.line(field + ".line1", old.line1()),
                cells.line(field + ".line2", old.line2()),
                cells.line(field + ".postalCode", old.postalCode()),
                cells.line(field + ".city", old.city()),
                cells.line(field + ".region", old.region()),
                country(field + ".country", old.country()));
    }

    private @Nullable String country(String field, @Nullable String old) {
        String text = cells.line(field, old);
        return text == null
                ? null
                : cells.understood(field, CellValues.country(text), "unknown-country", "There is no such country.");
    }

    private String language() {
        String text = cells.line("language");
        String found = text == null
                ? null
                : cells.understood("language", CellValues.language(text), "unknown-language", Languages.RULE);
        return found == null ? stored(CustomerInput::language, reader.language()) : found;
    }

    private @Nullable UUID classId() {
        String className = cells.line("className");
        if (className != null) {
            Optional<UUID> named = reader.groupNamed(className).map(CustomerClassRef::id);
            return cells.understood("className", named, "unknown-class", "There is no class of this name.");
        }
        String id = cells.line("classId");
        if (id != null) {
            Optional<UUID> known = reader.classIds().stream()
                    .filter(key -> key.toString().equals(id))
                    .findAny();
            return cells.understood("classId", known, "unknown-class", "There is no such class.");
        }
        return cells.has("className") || cells.has("classId") ? null : stored(CustomerInput::classId);
    }

    private String currency(@Nullable UUID classId) {
        String text = cells.line("currency");
        if (text != null) {
            return text.toUpperCase(Locale.ROOT);
        }
        CustomerClassRef group = reader.group(classId);
        return group == null ? stored(CustomerInput::currency, reader.currency()) : group.currency();
    }

    private @Nullable Money credit(String currency) {
        String text = cells.line("creditLimit");
        if (text == null) {
            return cells.has("creditLimit") ? null : stored(CustomerInput::creditLimit);
        }
        return cells.understood(
                "creditLimit",
                CellValues.amount(text).map(amount -> new Money(amount, currency)),
                "invalid-amount",
                "This is not a clear amount, such as 1234.50.");
    }

    private @Nullable List<CustomerLock> locks() {
        if (!cells.has("locks")) {
            return stored(CustomerInput::locks);
        }
        return cells.list("locks").stream()
                .map(lock -> cells.understood(
                        "locks",
                        CellValues.choice(CustomerLock.class, Map.of(), lock),
                        "unknown-lock",
                        "Some of ORDERS, RENEWALS, API, AUTHCODE."))
                .filter(Objects::nonNull)
                .toList();
    }

    private Map<String, String> customFields() {
        Map<String, String> fields = new TreeMap<>(stored(CustomerInput::customFields, Map.of()));
        for (String field : cells.mapped()) {
            if (field.startsWith(ImportFields.CUSTOM)) {
                fields.put(
                        field.substring(ImportFields.CUSTOM.length()),
                        Objects.requireNonNullElse(cells.line(field), ""));
            }
        }
        return fields;
    }

    private @Nullable String text(String field, Function<CustomerInput, @Nullable String> stored) {
        return cells.line(field, stored(stored));
    }

    private <T> @Nullable T stored(Function<CustomerInput, @Nullable T> field) {
        return base == null ? null : field.apply(base);
    }

    private <T> T stored(Function<CustomerInput, @Nullable T> field, T otherwise) {
        T value = stored(field);
        return value == null ? otherwise : value;
    }
}
