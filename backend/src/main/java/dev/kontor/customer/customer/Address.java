package dev.kontor.customer.customer;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A postal address; {@code country} is an ISO 3166-1 code of two letters. */
public record Address(
        @Size(max = 200) @Nullable String line1,
        @Size(max = 200) @Nullable String line2,

        @Size(max = 20) @Nullable String postalCode,

        @Size(max = 100) @Nullable String city,
        @Size(max = 100) @Nullable String region,

        @Size(max = 2) @Nullable String country) {

    public static final Address NONE = new Address(null, null, null, null, null, null);

    public Address {
        line1 = Texts.orNull(line1);
        line2 = Texts.orNull(line2);
        postalCode = Texts.orNull(postalCode);
        city = Texts.orNull(city);
        region = Texts.orNull(region);
        country = Texts.orNull(country);
    }

    /** Nothing instead of an address without a single text. */
    static @Nullable Address orNull(@Nullable Address address) {
        return NONE.equals(address) ? null : address;
    }
}
