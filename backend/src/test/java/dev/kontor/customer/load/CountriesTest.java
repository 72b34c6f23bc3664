package dev.kontor.customer.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Turkey|TR",
                "Türkiye|TR",
                "Czech Republic|CZ",
                "Tschechische Republik|CZ",
                "República Checa|CZ",
                "Great Britain|GB",
                "England|GB",
                "Großbritannien|GB",
                "Grossbritannien|GB",
                "U.K.|GB",
                "Gran Bretaña|GB",
                "Hong Kong|HK",
                "The Netherlands|NL",
                "Holland|NL",
                "U.S.A.|US",
                "United States of America|US",
                "EE.UU.|US",
                "EE. UU.|US",
                "Vereinigte Staaten von Amerika|US",
                "D|DE",
                "A|AT",
                "Oesterreich|AT",
                "OESTERREICH|AT",
                "Daenemark|DK",
                "Suedafrika|ZA",
                "Korea, Republic of|KR",
                "Republic of Korea|KR",
                "Iran, Islamic Republic of|IR",
                "Russian Federation|RU",
                "Russische Föderation|RU",
                "Viet Nam|VN",
                "Ivory Coast|CI",
                "Elfenbeinküste|CI",
                "Macedonia|MK",
                "Swaziland|SZ",
                "Cabo Verde|CV",
                "Bosnia and Herzegovina|BA",
                "Bosnien-Herzegowina|BA",
                "Trinidad and Tobago|TT",
                "Saint Lucia|LC",
                "Slovak Republic|SK",
                "Moldova, Republic of|MD",
                "Tanzania, United Republic of|TZ",
                "Taiwan, Province of China|TW",
                "UAE|AE",
                "Italia|IT",
                "Polska|PL",
                "España|ES",
                "Schweiz (CH)|CH",
                "Suisse|CH",
                "België|BE",
                "Sverige|SE",
                "Magyarország|HU",
                "deu|DE",
                "Burma|MM",
                "Macau|MO",
                "Vatican|VA",
                "Narnia|",
                "Deutschlandia|"
            })
    void haveManySpellings(String text, String code) {
        assertThat(Countries.code(text).orElse(null)).isEqualTo(code);
    }

    @Test
    void haveTheirNamesInEveryLanguageThatIsSpokenHere() {
        for (String language : new String[] {"de", "en", "es", "fr", "it", "nl"}) {
            for (String code : Locale.getISOCountries()) {
                String name = Locale.of("", code).getDisplayCountry(Locale.of(language));
                assertThat(Countries.code(name)).as(language + " " + name).isPresent();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Germny", "Deutschlnd", "Alemana"})
    void ofWhatIsNoneTheNearestAreTold(String text) {
        assertThat(Countries.nearest(text)).containsAnyOf("Germany", "Deutschland", "Alemania");
    }

    @ParameterizedTest
    @CsvSource({
        "Muster GmbH,true",
        "Muster gmbh,true",
        "Beispiel GmbH & Co. KG,true",
        "Muster AG,true",
        "Muster UG (haftungsbeschränkt),true",
        "Pruebas S.L.,true",
        "Pruebas S. L.,true",
        "Pruebas SL,true",
        "Pruebas S.A.U.,true",
        "Sample Inc.,true",
        "'Sample, Inc.',true",
        "Sample LLC,true",
        "Example Ltd,true",
        "Example Limited,true",
        "Voorbeeld B.V.,true",
        "Przykład Sp. z o.o.,true",
        "Příklad s.r.o.,true",
        "Esempio S.r.l.,true",
        "Exemple SARL,true",
        "Eva Muster,false",
        "Bob,false",
        "GmbH,false",
        "Ana de la Cruz,false",
        "Max Ag,false",
        "MARIA SA,false"
    })
    void legalFormsMakeCompanies(String name, boolean company) {
        assertThat(LegalForms.isCompany(name)).isEqualTo(company);
    }
}
