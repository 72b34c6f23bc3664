package dev.kontor.trust;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.testing.Call;
import dev.kontor.testing.WorkbookFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that somebody sends who means no good, made here and now, by what is wrong with them. */
final class HostileFiles {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String HEAD = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>";
    private static final String STRINGS = "<si><t>name</t></si>";
    private static final String FORM = "multipart/form-data; boundary=x";
    private static final int MILLION = 1_000_000;

    private HostileFiles() {}

    /** As uploads to a path. */
    static Map<String, Call> to(String path) {
        Map<String, Call> all = new LinkedHashMap<>();
        workbooks().forEach((name, file) -> all.put(name, Call.upload(path, "x.xlsx", XLSX, file, "{}")));
        texts().forEach((name, file) -> all.put(name, Call.upload(path, "x.csv", "text/csv", file, "{}")));
        forms().forEach((name, form) -> all.put(name, Call.of("POST", path).body(FORM, form.getBytes(UTF_8))));
        Call call = Call.upload(path, "x.csv", "text/csv", "a\n1\n".getBytes(UTF_8), "[".repeat(2_000));
        all.put("options that are nested deeply", call);
        return all;
    }

    private static Map<String, byte[]> workbooks() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        String cells = "<c r=\"A2\"><v>1</v></c>";
        all.put("place of a text far outside", book(row("<c r=\"A2\" t=\"s\"><v>999999999</v></c>"), STRINGS));
        all.put("column that no sheet has", book(row("<c r=\"ZZZZZZZ2\"><v>1</v></c>"), STRINGS));
        all.put("negative place", book(row("<c r=\"-5\"><v>1</v></c>"), STRINGS));
        all.put("row that no sheet has", book("<row r=\"99999999999\"/>", STRINGS));
        all.put("style far outside", book(row("<c r=\"A2\" s=\"99999999999\"><v>1</v></c>"), STRINGS));
        all.put(
                "one cell of 40 MB",
                book(row("<c r=\"A2\" t=\"str\"><v>" + "x".repeat(40 * MILLION) + "</v></c>"), STRINGS));
        all.put("one shared text of 40 MB", book("", STRINGS + "<si><t>" + "x".repeat(40 * MILLION) + "</t></si>"));
        all.put("a million shared texts too many", book("", STRINGS + "<si><t/></si>".repeat(2 * MILLION)));
        all.put("20,000 columns", book(row("<c><v>1</v></c>".repeat(20_000)), STRINGS));
        all.put("800,000 rows", book(("<row><c><v>1</v></c></row>").repeat(800_000), STRINGS));
        all.put("an attribute of 2 MB", book("<row r=\"2\" x=\"" + "x".repeat(2 * MILLION) + "\"/>", STRINGS));
        all.put("tags in tags, 100,000 deep", book("<row>".repeat(100_000), STRINGS));
        all.put(
                "document type with a file",
                sheet(one -> "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + one));
        all.put("entities of entities", sheet(one -> laughs() + one.replace("<sheetData>", "<sheetData>&h;")));
        all.put("no end of the sheet", sheet(one -> one.substring(0, one.length() / 2)));
        all.put("no text at all", sheet(one -> ""));
        all.put("not UTF-8", sheet(one -> "<?xml version=\"1.0\" encoding=\"EBCDIC-XYZ\"?>" + one));
        all.put("2,000 parts", parts(parts -> numbered(parts, "xl/media/", 2_000)));
        all.put("parts outside of the folder", parts(parts -> numbered(parts, "../../../../tmp/kontor-drill-", 3)));
        all.put("60 MB of blanks", sheet(one -> one + " ".repeat(60 * MILLION)));
        all.put("400 MB that were nothing", inflating(400));
        all.put("half a file", Arrays.copyOf(book(row(cells), STRINGS), 700));
        all.put("a ZIP of nothing", WorkbookFiles.zip(Map.of("a", "")));
        byte[] turned = book(row(cells), STRINGS);
        new Random(1).ints(40, 0, turned.length).forEach(i -> turned[i] ^= (byte) 0x55);
        all.put("turned over here and there", turned);
        return all;
    }

    private static Map<String, byte[]> texts() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("nothing", new byte[0]);
        all.put("one line of 20 MB", ("name\n" + "x".repeat(20 * MILLION)).getBytes(UTF_8));
        all.put("a quote that never ends", ("name\n\"" + "x\n".repeat(5 * MILLION)).getBytes(UTF_8));
        all.put("a million columns", ("a;".repeat(MILLION) + "\n1").getBytes(UTF_8));
        all.put("ten million lines", ("name\n" + "\n".repeat(10 * MILLION)).getBytes(UTF_8));
        all.put("NUL and lone surrogates", new byte[] {'a', 0, (byte) 0xED, (byte) 0xA0, (byte) 0x80, '\n', 0, '\n'});
        byte[] noise = new byte[MILLION];
        new Random(2).nextBytes(noise);
        all.put("noise", noise);
        all.put("GZIP", gzip(new byte[50 * MILLION]));
        all.put("a program", "\u007fELF\u0002\u0001\u0001".getBytes(UTF_8));
        return all;
    }

    private static Map<String, String> forms() {
        Map<String, String> all = new LinkedHashMap<>();
        String part = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n";
        all.put("headers of a part that never end", "--x\r\n" + "x".repeat(5 * MILLION));
        all.put("100,000 headers of a part", "--x\r\n" + "X-A: b\r\n".repeat(100_000) + "\r\n");
        all.put("20,000 parts", part.repeat(20_000) + "--x--\r\n");
        all.put("no part", "--x--\r\n");
        all.put("no end", part);
        all.put("no form at all", "just some text");
        all.put(
                "a name of a megabyte",
                "--x\r\nContent-Disposition: form-data; name=\"" + "x".repeat(MILLION) + "\"\r\n\r\nb\r\n--x--\r\n");
        return all;
    }

    private static String row(String cells) {
        return "<row r=\"2\">" + cells + "</row>";
    }

    private static byte[] book(String rows, String strings) {
        return WorkbookFiles.zip(WorkbookFiles.parts(HEAD + rows, strings));
    }

    private static byte[] sheet(UnaryOperator<String> changed) {
        return parts(parts -> parts.computeIfPresent("xl/worksheets/sheet1.xml", (name, one) -> changed.apply(one)));
    }

    private static byte[] parts(Consumer<Map<String, String>> changed) {
        Map<String, String> parts = WorkbookFiles.parts(HEAD, STRINGS);
        changed.accept(parts);
        return WorkbookFiles.zip(parts);
    }

    /** A whole workbook, and a part that unpacks to so many megabytes. */
    private static byte[] inflating(int megabytes) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> part :
                    WorkbookFiles.parts(HEAD, STRINGS).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
            zip.putNextEntry(new ZipEntry("xl/media/image1.png"));
            for (int i = 0; i < megabytes; i++) {
                zip.write(new byte[MILLION]);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file.toByteArray();
    }

    private static void numbered(Map<String, String> parts, String name, int many) {
        for (int i = 0; i < many; i++) {
            parts.put(name + i, "");
        }
    }

    private static String laughs() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE x [<!ENTITY a \"ha\">");
        for (char c = 'b'; c <= 'h'; c++) {
            String before = "&" + (char) (c - 1) + ";";
            entities.append("<!ENTITY ")
                    .append(c)
                    .append(" \"")
                    .append(before.repeat(10))
                    .append("\">");
        }
        return entities.append("]>").toString();
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(file)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file.toByteArray();
    }
}
