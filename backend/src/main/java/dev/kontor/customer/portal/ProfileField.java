package dev.kontor.customer.portal;

import dev.kontor.customer.customer.CustomerInput;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a reseller may let its customers edit; named as in the API. Never class, prices, credit or locks. */
public enum ProfileField {
    companyName(CustomerInput::companyName, ProfileChange::companyName),
    salutation(CustomerInput::salutation, ProfileChange::salutation),
    title(CustomerInput::title, ProfileChange::title),
    firstName(CustomerInput::firstName, ProfileChange::firstName),
    lastName(CustomerInput::lastName, ProfileChange::lastName),
    email(CustomerInput::email, ProfileChange::email),
    phone(CustomerInput::phone, ProfileChange::phone),
    mobile(CustomerInput::mobile, ProfileChange::mobile),
    fax(CustomerInput::fax, ProfileChange::fax),
    website(CustomerInput::website, ProfileChange::website),
    address(CustomerInput::address, ProfileChange::address),
    invoiceAddress(CustomerInput::invoiceAddress, ProfileChange::invoiceAddress),
    vatId(CustomerInput::vatId, ProfileChange::vatId),
    taxNumber(CustomerInput::taxNumber, ProfileChange::taxNumber),
    gln(CustomerInput::gln, ProfileChange::gln);

    /** Until the reseller chooses: how to reach the customer, not who it is. */
    static final List<ProfileField> BY_DEFAULT = List.of(email, phone, mobile, fax, website, address, invoiceAddress);

    private final Function<CustomerInput, @Nullable Object> value;
    private final Function<ProfileChange, @Nullable Object> wanted;

    ProfileField(Function<CustomerInput, @Nullable Object> value, Function<ProfileChange, @Nullable Object> wanted) {
        this.value = value;
        this.wanted = wanted;
    }

    @Nullable
    Object of(CustomerInput customer) {
        return value.apply(customer);
    }

    @Nullable
    Object of(ProfileChange change) {
        return wanted.apply(change);
    }
}
