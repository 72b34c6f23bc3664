package dev.kontor.customer.portal;

import dev.kontor.customer.customer.CustomerInput;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a reseller may let its customers edit; named as in the API. Never class, prices, credit or locks. */
public enum ProfileField {
    companyName(CustomerInput::companyName),
    salutation(CustomerInput::salutation),
    title(CustomerInput::title),
    firstName(CustomerInput::firstName),
    lastName(CustomerInput::lastName),
    email(CustomerInput::email),
    phone(CustomerInput::phone),
    mobile(CustomerInput::mobile),
    fax(CustomerInput::fax),
    website(CustomerInput::website),
    address(CustomerInput::address),
    invoiceAddress(CustomerInput::invoiceAddress),
    vatId(CustomerInput::vatId),
    taxNumber(CustomerInput::taxNumber),
    gln(CustomerInput::gln);

    /** Until the reseller chooses: how to reach the customer, not who it is. */
    static final List<ProfileField> BY_DEFAULT = List.of(email, phone, mobile, fax, website, address, invoiceAddress);

    private final Function<CustomerInput, @Nullable Object> value;

    ProfileField(Function<CustomerInput, @Nullable Object> value) {
        this.value = value;
    }

    @Nullable
    Object of(CustomerInput customer) {
        return value.apply(customer);
    }
}
