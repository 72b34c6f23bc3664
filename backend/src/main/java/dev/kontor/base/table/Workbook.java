package dev.kontor.base.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The first sheet of an XLSX workbook as CSV, row by row, with the same row numbers. */
final class Workbook {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** Workbooks of before 2007, and those with a password. */
    private static final byte[] OLD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** Reading one is work of the processor alone, which nobody interrupts: half of the cores stay with everybody else. */
    private static final Semaphore READ_AT_ONCE =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    private final ZipFile zip;
    private String sheet = "";
    private boolean from1904;

    private Workbook(ZipFile zip) {
        this.zip = zip;
    }

    static boolean is(Path path) throws IOException {
        try (InputStream bytes = Files.newInputStream(path)) {
            byte[] start = bytes.readNBytes(ZIP.length);
            return Arrays.equals(start, ZIP) || Arrays.equals(start, OLD);
        }
    }

    /** Puts CSV in the place of the workbook; 422 when it is none that can be read, 413 when it is too large unpacked. */
    static void toCsv(Path path) throws IOException {
        READ_AT_ONCE.acquireUninterruptibly();
        try {
            read(path);
        } finally {
            READ_AT_ONCE.release();
        }
    }

    private static void read(Path path) throws IOException {
        WorkbookParts.check(path);
        Path table = Files.createTempFile(path.toAbsolutePath().getParent(), "table", ".csv");
        try (ZipFile zip = new ZipFile(path.toFile());
                CsvWriter csv = CsvWriter.builder().build(table, StandardCharsets.UTF_8)) {
            new Workbook(zip).write(csv);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // whatever the reading stumbles over, the file is to blame
            Files.deleteIfExists(table);
            throw WorkbookParts.malformed();
        }
        Files.move(table, path, StandardCopyOption.REPLACE_EXISTING);
    }

    private void write(CsvWriter csv) throws IOException, XMLStreamException {
        String book = target("_rels/.rels", "", "/officeDocument").orElse("xl/workbook.xml");
        String folder = book.substring(0, book.lastIndexOf('/') + 1);
        String relations = folder + "_rels/" + book.substring(folder.length()) + ".rels";
        readBook(book);
        String rows = relation(relations, folder, sheet, null).orElseThrow(WorkbookParts::malformed);
        SheetFormats formats = new SheetFormats(from1904);
        Optional<String> styles = target(relations, folder, "/styles");
        if (styles.isPresent()) {
            read(styles.get(), formats::read);
        }
        List<String> shared = new ArrayList<>();
        Optional<String> strings = target(relations, folder, "/sharedStrings");
        if (strings.isPresent()) {
            read(strings.get(), reader -> readShared(reader, shared));
        }
        read(rows, reader -> write(new SheetReader(reader, shared, formats, CsvFile.MAX_COLUMNS + 1), csv));
    }

    private static void write(SheetReader rows, CsvWriter csv) throws XMLStreamException {
        int[] written = {0};
        boolean more = true;
        while (more && written[0] <= CsvFile.MAX_ROWS) {
            more = rows.next((number, cells) -> {
                // rows without cells are missing in the file, but count where people look
                for (; written[0] < Math.min(number - 1, CsvFile.MAX_ROWS + 1); written[0]++) {
                    csv.writeRecord("");
                }
                csv.writeRecord(cells);
                written[0]++;
            });
        }
    }

    private static void readShared(XMLStreamReader reader, List<String> shared) throws XMLStreamException {
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("si")) {
                shared.add(SheetReader.richText(reader, "si"));
            }
        }
    }

    private void readBook(String book) throws IOException, XMLStreamException {
        read(book, reader -> {
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    readBookPart(reader);
                }
            }
        });
    }

    private void readBookPart(XMLStreamReader reader) {
        if (reader.getLocalName().equals("workbookPr")) {
            String old = reader.getAttributeValue(null, "date1904");
            from1904 = "1".equals(old) || "true".equals(old);
        } else if (reader.getLocalName().equals("sheet") && sheet.isEmpty()) {
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                if (reader.getAttributeLocalName(i).equals("id") && reader.getAttributeNamespace(i) != null) {
                    sheet = reader.getAttributeValue(i);
                }
            }
        }
    }

    private Optional<String> target(String relations, String folder, String type)
            throws IOException, XMLStreamException {
        return relation(relations, folder, null, type);
    }

    /** The part with this id, or the first of this type. */
    private Optional<String> relation(String relations, String folder, @Nullable String id, @Nullable String type)
            throws IOException, XMLStreamException {
        Map<String, String> found = new HashMap<>();
        read(relations, reader -> {
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("Relationship")
                        && (id == null || id.equals(reader.getAttributeValue(null, "Id")))
                        && (type == null
                                || String.valueOf(reader.getAttributeValue(null, "Type"))
                                        .endsWith(type))) {
                    found.putIfAbsent("", String.valueOf(reader.getAttributeValue(null, "Target")));
                }
            }
        });
        return Optional.ofNullable(found.get("")).map(target -> resolved(folder, target));
    }

    private static String resolved(String folder, String target) {
        return URI.create("/" + folder).resolve(target).normalize().getPath().substring(1);
    }

    private void read(String name, Part part) throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException(name);
        }
        try (InputStream bytes = zip.getInputStream(entry)) {
            XMLStreamReader reader = WorkbookParts.reader(bytes);
            part.read(reader);
            reader.close();
        }
    }

    private interface Part {
        void read(XMLStreamReader reader) throws XMLStreamException;
    }
}
