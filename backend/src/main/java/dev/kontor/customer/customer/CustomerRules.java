package dev.kontor.customer.customer;

import dev.kontor.base.shared.Currencies;
import dev.kontor.base.shared.Money;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.customer.customerclass.CustomerClassRef;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What must hold over the fields of a customer beyond the length and form of each. */
public final class CustomerRules {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern VAT_ID = Pattern.compile("[A-Za-z]{2,3}(?:[ .-]?[0-9A-Za-z+*]){2,15}");
    private static final Pattern GLN = Pattern.compile("\\d{13}");
    private static final Pattern KEY = Pattern.compile("[^\\p{Cc}\\p{Cf}\\p{Cs}]+");

    private final CustomerInput input;
    private final List<FieldError> errors = new ArrayList<>();

    private CustomerRules(CustomerInput input) {
        this.input = input;
    }

    /** Everything that is wrong, also compared with the class that the customer is to be in. */
    public static List<FieldError> errors(CustomerInput input, @Nullable CustomerClassRef group) {
        CustomerRules rules = new CustomerRules(input);
        rules.checkName();
        rules.checkAddress("/address", input.address());
        rules.checkAddress("/invoiceAddress", input.invoiceAddress());
        rules.checkIdentifiers();
        rules.checkWebsite();
        rules.checkCustomFields();
        if (rules.checkCurrency(group)) {
            rules.checkCredit();
        }
        return rules.errors;
    }

    private void checkName() {
        if (input.kind() == CustomerKind.COMPANY && input.companyName() == null) {
            refuse("/companyName", "required", "A company needs a name.");
        }
        if (input.kind() == CustomerKind.PERSON && input.lastName() == null) {
            refuse("/lastName", "required", "A person needs a last name.");
        }
    }

    private void checkAddress(String pointer, @Nullable Address address) {
        if (address != null && address.country() != null && !COUNTRIES.contains(address.country())) {
            refuse(pointer + "/country", "unknown-country", "This is not a country code (ISO 3166-1), such as DE.");
        }
    }

    private void checkIdentifiers() {
        if (input.vatId() != null && !VAT_ID.matcher(input.vatId()).matches()) {
            refuse("/vatId", "invalid-vat-id", "A VAT id starts with its country, such as DE123456789.");
        }
        if (input.gln() != null && !isGln(input.gln())) {
            refuse("/gln", "invalid-gln", "A GLN has 13 digits, the last one being its check digit.");
        }
    }

    private void checkWebsite() {
        if (input.website() != null && !isWebsite(input.website())) {
            refuse("/website", "invalid-url", "A web address starts with https:// or http://.");
        }
    }

    private void checkCustomFields() {
        for (String name : input.customFields().keySet()) {
            if (!KEY.matcher(name).matches()) {
                refuse(
                        "/customFields",
                        "control-character",
                        "The name of a field has a character that is not allowed.");
            }
        }
    }

    private boolean checkCurrency(@Nullable CustomerClassRef group) {
        if (!Currencies.exists(input.currency())) {
            refuse("/currency", "unknown-currency", "This is not a currency (ISO 4217).");
            return false;
        }
        if (input.classId() != null && group == null) {
            refuse("/classId", "unknown-class", "This class does not exist.");
        } else if (group != null && !group.sellsIn(input.currency())) {
            refuse("/currency", "currency-mismatch", group.mismatch());
        }
        return true;
    }

    private void checkCredit() {
        Money credit = input.creditLimit();
        if (credit == null) {
            return;
        }
        BigDecimal amount = credit.amount();
        if (amount == null) {
            refuse("/creditLimit/amount", "required", "An amount is missing.");
        } else if (amount.signum() < 0) {
            refuse("/creditLimit/amount", "negative", "A credit limit is not below zero.");
        } else if (amount.compareTo(Money.LIMIT) >= 0) {
            refuse("/creditLimit/amount", "too-large", "An amount is below 1,000,000,000,000.");
        } else if (amount.stripTrailingZeros().scale() > Money.minorUnit(input.currency())) {
            refuse("/creditLimit/amount", "too-precise", "The currency has fewer decimal places.");
        }
        if (!input.currency().equals(credit.currency())) {
            refuse("/creditLimit/currency", "currency-mismatch", "The credit is in the customer's currency.");
        }
    }

    private void refuse(String pointer, String code, String detail) {
        errors.add(new FieldError(pointer, code, detail));
    }

    static boolean isGln(String gln) {
        if (!GLN.matcher(gln).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 13; i++) {
            sum += (gln.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }

    private static boolean isWebsite(String website) {
        try {
            URI uri = new URI(website);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            return (scheme.equals("https") || scheme.equals("http")) && uri.getRawAuthority() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
