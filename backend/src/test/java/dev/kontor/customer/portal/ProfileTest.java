package dev.kontor.customer.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.base.shared.Problem;
import dev.kontor.customer.customer.Address;
import dev.kontor.customer.customer.CustomerInput;
import dev.kontor.customer.customer.CustomerKind;
import dev.kontor.customer.portal.ProfileChanges.Profile;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProfileTest {

    private static final Address BERLIN = new Address("Am Turm 1", null, "10115", "Berlin", null, "DE");

    @Test
    void allowedFieldsAreReplacedAndOthersKept() {
        CustomerInput changed =
                profile(ProfileField.phone, ProfileField.address).changed(change(null, "2", BERLIN));
        assertThat(changed.phone()).isEqualTo("2");
        assertThat(changed.address()).isEqualTo(BERLIN);
        assertThat(changed.companyName()).isEqualTo("Zwiebelturm");
        assertThat(changed.remark()).isEqualTo("intern");
    }

    @Test
    void allowedFieldsAreEmptiedWhenLeftOut() {
        assertThat(profile(ProfileField.phone).changed(change(null, null, null)).phone())
                .isNull();
    }

    @Test
    void fieldsOfTheResellerMayBeRepeated() {
        CustomerInput changed = profile(ProfileField.phone).changed(change("Zwiebelturm", "2", null));
        assertThat(changed.companyName()).isEqualTo("Zwiebelturm");
    }

    @Test
    void blankMeansLeftOut() {
        CustomerInput changed =
                profile(ProfileField.phone).changed(change(" ", "2", new Address(null, "", null, null, null, null)));
        assertThat(changed.companyName()).isEqualTo("Zwiebelturm");
        assertThat(changed.address()).isNull();
    }

    @Test
    void fieldsOfTheResellerAreRefusedAllAtOnce() {
        assertThatThrownBy(() -> profile(ProfileField.phone).changed(change("Other", "2", BERLIN)))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        problem -> assertThat(problem.errors())
                                .extracting(Problem.FieldError::pointer)
                                .containsExactly("/companyName", "/address"));
    }

    private static Profile profile(ProfileField... allowed) {
        CustomerInput present = new CustomerInput(
                "K-1",
                null,
                CustomerKind.COMPANY,
                "Zwiebelturm",
                null,
                null,
                null,
                null,
                null,
                "1",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "de",
                "EUR",
                null,
                null,
                null,
                null,
                "intern",
                null,
                null,
                null,
                null,
                null,
                null);
        return new Profile(present, List.of(allowed));
    }

    private static ProfileChange change(
            @Nullable String companyName, @Nullable String phone, @Nullable Address address) {
        return new ProfileChange(
                companyName, null, null, null, null, null, phone, null, null, null, address, null, null, null, null);
    }
}
