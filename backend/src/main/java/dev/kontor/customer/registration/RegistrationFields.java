package dev.kontor.customer.registration;

import dev.kontor.customer.customer.CustomerFields;
import dev.kontor.customer.customer.CustomerInput;
import dev.kontor.customer.customer.CustomerKind;
import dev.kontor.customer.customer.Texts;
import dev.kontor.customer.site.RegistrationField;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a visitor says of a future customer. Class, price, credit and status are not among it: the site decides. */
public record RegistrationFields(
        @Size(max = 200) @Nullable String companyName,
        @Size(max = 60) @Nullable String salutation,
        @Size(max = 60) @Nullable String title,
        @Size(max = 100) @Nullable String firstName,
        @Size(max = 100) @Nullable String lastName,

        @NotBlank @Email(message = "This is not an e-mail address.") @Size(max = 254)
        String email,

        @Pattern(regexp = CustomerInput.PHONE, message = CustomerInput.PHONE_RULE) @Size(max = 60) @Nullable
        String phone,

        @Pattern(regexp = CustomerInput.PHONE, message = CustomerInput.PHONE_RULE) @Size(max = 60) @Nullable
        String mobile,

        @Size(max = 500) @Nullable String website,
        @Size(max = 200) @Nullable String line1,
        @Size(max = 200) @Nullable String line2,
        @Size(max = 20) @Nullable String postalCode,
        @Size(max = 100) @Nullable String city,
        @Size(max = 100) @Nullable String region,
        @Size(max = 2) @Nullable String country,
        @Size(max = 40) @Nullable String vatId,
        @Size(max = 60) @Nullable String taxNumber,
        @Size(max = 13) @Nullable String gln) {

    // a form sends "" for what was left empty
    public RegistrationFields {
        companyName = Texts.orNull(companyName);
        salutation = Texts.orNull(salutation);
        title = Texts.orNull(title);
        firstName = Texts.orNull(firstName);
        lastName = Texts.orNull(lastName);
        phone = Texts.orNull(phone);
        mobile = Texts.orNull(mobile);
        website = Texts.orNull(website);
        line1 = Texts.orNull(line1);
        line2 = Texts.orNull(line2);
        postalCode = Texts.orNull(postalCode);
        city = Texts.orNull(city);
        region = Texts.orNull(region);
        country = Texts.orNull(country);
        vatId = Texts.orNull(vatId);
        taxNumber = Texts.orNull(taxNumber);
        gln = Texts.orNull(gln);
    }

    /** What was given for a field; absent for services and note, which are beside the fields. */
    @Nullable
    String value(RegistrationField field) {
        return switch (field) {
            case companyName -> companyName;
            case salutation -> salutation;
            case title -> title;
            case firstName -> firstName;
            case lastName -> lastName;
            case email -> email;
            case phone -> phone;
            case mobile -> mobile;
            case website -> website;
            case line1 -> line1;
            case line2 -> line2;
            case postalCode -> postalCode;
            case city -> city;
            case region -> region;
            case country -> country;
            case vatId -> vatId;
            case taxNumber -> taxNumber;
            case gln -> gln;
            case services, note -> null;
        };
    }

    /** How the person is addressed, else the company. */
    String personName() {
        String name = Stream.of(firstName, lastName).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return name.isEmpty() ? String.valueOf(companyName) : name;
    }

    String customerName() {
        return companyName == null ? personName() : companyName;
    }

    /** The customer that this becomes: in the class of the site, without credit, found again by the site's name. */
    CustomerInput customer(String language, String currency, @Nullable UUID classId, String siteName) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (RegistrationField field : RegistrationField.values()) {
            if (value(field) != null) {
                values.put(field.isOfAddress() ? "address." + field : field.name(), value(field));
            }
        }
        values.put("kind", companyName == null ? CustomerKind.PERSON : CustomerKind.COMPANY);
        values.put("language", language);
        values.put("currency", currency);
        values.put("classId", classId);
        values.put("salesChannel", siteName);
        return CustomerFields.of(values);
    }
}
