package dev.kontor.customer.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Max Muster                | | | Max | Muster",
                "Muster                    | | | | Muster",
                "Muster, Max Peter         | | | Max Peter | Muster",
                "Herr Dr. Max Muster       | Herr | Dr. | Max | Muster",
                "Prof. Dr. Ada Lovelace    | | Prof. Dr. | Ada | Lovelace",
                "Ludwig van Beethoven      | | | Ludwig | van Beethoven",
                "Carmen de la Cruz         | | | Carmen | de la Cruz",
                "Heide, Frau Eva von der   | Frau | | Eva von der | Heide",
                "Sra. Ana Maria Lopez      | Sra. | | Ana Maria | Lopez",
                "Frau                      | | | | Frau"
            })
    void splitsNames(String fullName, String salutation, String title, String firstName, String lastName) {
        assertThat(PersonName.of(fullName)).isEqualTo(new PersonName(salutation, title, firstName, lastName));
    }
}
