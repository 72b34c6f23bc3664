package dev.kontor.base.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.base.shared.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingGuessTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "windows-1252, Müller & Söhne – Straße 5 €",
        "windows-1252, Núñez Peña S.L. Málaga",
        "windows-1252, Société Générale à Besançon",
        "ISO-8859-15, Größe 5 €",
        "windows-1250, Żółta Łódź sp. z o.o.",
        "windows-1250, Příliš žluťoučký kůň",
        "windows-1251, Привет Москва",
        "IBM850, Müller & Söhne Straße",
        "IBM850, Peña Málaga José",
        "x-MacRoman, Müller & Söhne Straße",
        "x-MacRoman, Peña Málaga José",
        "windows-31j, 株式会社サンプル 東京都",
        "GB18030, 北京示例有限公司 上海市",
        "UTF-16LE, Müller",
        "UTF-16BE, Müller",
        "UTF-8, Müller Żółta Привет 株式会社"
    })
    void isTheOneThatMakesWordsOfTheBytes(String encoding, String text) {
        CsvFile file = file("Firma;Ort\n" + text + ";x\n", encoding, FileReading.USUAL);
        assertThat(file.encoding()).isEqualTo(encoding);
        assertThat(file.sample()).containsExactly(List.of(text, "x"));
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1250, Żółta",
        "cp850, Söhne",
        "MacRoman, Söhne",
        "Shift_JIS, 株式会社",
        "gb18030, 公司",
        "ISO-8859-15, Größe €",
        "windows-1251, Москва",
        "UTF-16, Müller"
    })
    void canBeChosen(String encoding, String text) {
        String charset = encoding.equals("MacRoman") ? "x-MacRoman" : encoding;
        CsvFile file = file("Firma;Ort\n" + text + ";x\n", charset, FileReading.of(encoding, null, null));
        assertThat(file.sample()).containsExactly(List.of(text, "x"));
    }

    @Test
    void unknownOnesAreRefused() {
        assertThatThrownBy(() -> file("a\n1\n", "UTF-8", FileReading.of("klingon", null, null)))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        problem -> assertThat(problem.code()).isEqualTo("unknown-encoding"));
        assertThatThrownBy(() -> file("a\n1\n", "UTF-8", FileReading.of(null, "ab", null)))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        problem -> assertThat(problem.code()).isEqualTo("unknown-delimiter"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "sep=;|Nr;Firma|B1;A, B#;",
                "SEP=,|Nr,Firma|B1,\"A, B\"#,",
                "\"sep=;\"|Nr;Firma|B1;A, B#;",
                "sep=|Nr;Firma|B1;A, B#;",
                "sep=\\t|Nr\tFirma|B1\tA, B#TAB",
                "sep=^|Nr^Firma|B1^A, B#^"
            })
    void theLineThatNamesTheDelimiterIsObeyed(String text, String delimiter) {
        CsvFile file = file(text.replace("|", "\r\n") + "\r\n", "UTF-8", FileReading.USUAL);
        assertThat(file.delimiter()).isEqualTo(delimiter.equals("TAB") ? "\t" : delimiter);
        assertThat(file.headers()).containsExactly("Nr", "Firma");
        assertThat(file.sample()).containsExactly(List.of("B1", "A, B"));
        int[] row = {0};
        file.forEach(cells -> row[0] = cells.number());
        assertThat(row[0]).isEqualTo(2);
    }

    @Test
    void aChosenDelimiterIsTaken() {
        String text = "a;b,c\n1;2,3\n";
        assertThat(file(text, "UTF-8", FileReading.of(null, ";", Map.of())).headers())
                .containsExactly("a", "b,c");
        assertThat(file(text, "UTF-8", FileReading.of(null, ",", Map.of())).headers())
                .containsExactly("a;b", "c");
        assertThat(file("a\tb;c\n1\t2;3\n", "UTF-8", FileReading.of(null, "TAB", Map.of()))
                        .headers())
                .containsExactly("a", "b;c");
        assertThat(file("sep=;\n" + text, "UTF-8", FileReading.of(null, ",", Map.of()))
                        .headers())
                .containsExactly("a;b", "c");
    }

    private CsvFile file(String text, String encoding, FileReading reading) {
        try {
            return CsvFile.of(
                    Files.write(folder.resolve("table.csv"), text.getBytes(Charset.forName(encoding))), reading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
