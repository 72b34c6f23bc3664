package dev.kontor.customer.portal;

import dev.kontor.base.shared.Problem;
import dev.kontor.customer.customer.CustomerInput;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A customer's data and which of it the customer's own people may edit. */
record Profile(CustomerInput present, List<ProfileField> allowed) {

    private static final List<ProfileField> ALL = List.of(ProfileField.values());

    /** 422 {@code not-allowed} at every field that the reseller keeps to itself. */
    CustomerInput changed(ProfileChange wanted) {
        CustomerInput everything = new Profile(present, ALL).with(wanted);
        List<Problem.FieldError> errors = Arrays.stream(ProfileField.values())
                .filter(field -> !allowed.contains(field) && field.of(everything) != null)
                .filter(field -> !Objects.equals(field.of(everything), field.of(present)))
                .map(field -> new Problem.FieldError("/" + field, "not-allowed", "This cannot be changed here."))
                .toList();
        if (!errors.isEmpty()) {
            throw new Problem.Invalid("not-allowed", "Some fields cannot be changed here.", errors);
        }
        return with(wanted);
    }

    // one line a field, longer than a method should be
    private CustomerInput with(ProfileChange wanted) {
        return new CustomerInput(
                present.number(),
                present.externalId(),
                present.kind(),
                pick(ProfileField.companyName, wanted.companyName(), present.companyName()),
                pick(ProfileField.salutation, wanted.salutation(), present.salutation()),
                pick(ProfileField.title, wanted.title(), present.title()),
                pick(ProfileField.firstName, wanted.firstName(), present.firstName()),
                pick(ProfileField.lastName, wanted.lastName(), present.lastName()),
                pick(ProfileField.email, wanted.email(), present.email()),
                pick(ProfileField.phone, wanted.phone(), present.phone()),
                pick(ProfileField.mobile, wanted.mobile(), present.mobile()),
                pick(ProfileField.fax, wanted.fax(), present.fax()),
                pick(ProfileField.website, wanted.website(), present.website()),
                pick(ProfileField.address, wanted.address(), present.address()),
                pick(ProfileField.invoiceAddress, wanted.invoiceAddress(), present.invoiceAddress()),
                pick(ProfileField.vatId, wanted.vatId(), present.vatId()),
                pick(ProfileField.taxNumber, wanted.taxNumber(), present.taxNumber()),
                pick(ProfileField.gln, wanted.gln(), present.gln()),
                present.language(),
                present.currency(),
                present.classId(),
                present.grouping(),
                present.salesChannel(),
                present.reseller(),
                present.remark(),
                present.billingType(),
                present.debitStatus(),
                present.creditLimit(),
                present.locks(),
                present.tags(),
                present.customFields());
    }

    private <T> @Nullable T pick(ProfileField field, @Nullable T wanted, @Nullable T kept) {
        return allowed.contains(field) ? wanted : kept;
    }
}
