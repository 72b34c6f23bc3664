package dev.kontor.base.table;

import dev.kontor.base.shared.Problem;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Looks through all parts of a workbook in constant memory, before the reader of workbooks holds any of them: a few thousand
 * bytes can unpack to what no heap takes, or name a place that is not there.
 */
final class WorkbookParts {

    private static final int MAX_PARTS = 1_000;
    private static final int MAX_DIRECTORY = 1_000_000;
    private static final long MAX_CHARACTERS = 20_000_000;
    /** What a spreadsheet can hold itself. */
    private static final int MAX_TEXT = 32_767;

    private static final int MAX_CELLS = 16_384;
    private static final int MAX_DEPTH = 200;
    /** Between two tags, or inside of one. */
    private static final int MAX_TOKEN = 1_000_000;

    private static final int MAX_HELD = 100_000;
    private static final Set<String> HELD = Set.of("xf", "numFmt", "sheet", "Relationship", "Override", "Default");

    private static final Pattern PLACE = Pattern.compile("[A-Z]{1,3}[1-9][0-9]{0,6}");
    private static final Pattern ROW = Pattern.compile("[1-9][0-9]{0,6}");
    private static final Pattern INDEX = Pattern.compile("[0-9]{1,7}");

    private final XMLInputFactory factory = factory();
    private final Map<String, Integer> held = new HashMap<>();
    private long inflated;
    private int strings;
    private int highestString = -1;
    private long characters;

    private WorkbookParts() {}

    /** 422 when it is none that can be read, 413 when it is too much. */
    static void check(Path path) {
        WorkbookParts parts = new WorkbookParts();
        try {
            if (!ZipDirectory.of(path).isAtMost(MAX_PARTS, MAX_DIRECTORY)) {
                throw tooMuch();
            }
            parts.read(path);
        } catch (IOException | XMLStreamException e) {
            throw malformed();
        }
        if (parts.highestString >= parts.strings) {
            throw malformed();
        }
    }

    static Problem malformed() {
        return new Problem.Invalid("/file", "malformed-xlsx", "The file is not a workbook that can be read.");
    }

    private static Problem tooMuch() {
        return new Problem.TooLarge("A workbook may have at most 256 MB when it is unpacked, and a million texts.");
    }

    private void read(Path path) throws IOException, XMLStreamException {
        try (ZipFile parts = new ZipFile(path.toFile())) {
            for (ZipEntry part : Collections.list(parts.entries())) {
                try (Metered bytes = new Metered(parts.getInputStream(part))) {
                    read(bytes);
                }
            }
        }
    }

    private void read(Metered bytes) throws IOException, XMLStreamException {
        BufferedInputStream start = new BufferedInputStream(bytes);
        start.mark(2);
        boolean xml = isXml(start.read(), start.read());
        start.reset();
        if (!xml) {
            bytes.unbounded = true;
            start.transferTo(OutputStream.nullOutputStream());
            return;
        }
        XMLStreamReader reader = factory.createXMLStreamReader(start);
        try {
            new Part(reader, bytes).read();
        } finally {
            reader.close();
        }
    }

    /** A tag, a blank before one, or the mark of an encoding; whatever the part is called. */
    private static boolean isXml(int first, int second) {
        return first == '<'
                || (first == 0 && second == '<')
                || Character.isWhitespace(first)
                || (first == 0xEF && second == 0xBB)
                || (first == 0xFE && second == 0xFF)
                || (first == 0xFF && second == 0xFE);
    }

    /** Reads a part that was looked through. */
    static XMLStreamReader reader(InputStream bytes) throws XMLStreamException {
        return factory().createXMLStreamReader(bytes);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory;
    }

    /** Counts all bytes, and those since the last tag. */
    private final class Metered extends FilterInputStream {

        private int token;
        private boolean unbounded;

        Metered(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] block, int offset, int length) throws IOException {
            int read = super.read(block, offset, length);
            inflated += Math.max(read, 0);
            token += Math.max(read, 0);
            if (inflated > CsvFile.MAX_UNPACKED || (token > MAX_TOKEN && !unbounded)) {
                throw tooMuch();
            }
            return read;
        }
    }

    /** One part that is XML. */
    private final class Part {

        private final XMLStreamReader reader;
        private final Metered bytes;
        private final StringBuilder value = new StringBuilder();
        private String type = "";
        private String element = "";
        private int depth;
        private int cells;
        private int text;
        private boolean inRow;
        private boolean inCell;
        private boolean inShared;

        Part(XMLStreamReader reader, Metered bytes) {
            this.reader = reader;
            this.bytes = bytes;
        }

        void read() throws XMLStreamException {
            while (reader.hasNext()) {
                int event = reader.next();
                bytes.token = 0;
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> begin(reader.getLocalName());
                    case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> take();
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw malformed();
                    default -> {}
                }
            }
        }

        private void begin(String name) {
            element = name;
            if (++depth > MAX_DEPTH) {
                throw malformed();
            }
            if (HELD.contains(name) && held.merge(name, 1, Integer::sum) > MAX_HELD) {
                throw tooMuch();
            }
            switch (name) {
                case "row" -> {
                    require(attribute("r"), ROW);
                    inRow = true;
                    cells = 0;
                }
                case "c" -> beginCell();
                case "si" -> {
                    inShared = true;
                    text = 0;
                    if (++strings > CsvFile.MAX_TEXTS) {
                        throw tooMuch();
                    }
                }
                case "v" -> value.setLength(0);
                default -> {}
            }
        }

        private void beginCell() {
            require(attribute("r"), PLACE);
            require(attribute("s"), INDEX);
            String given = attribute("t");
            type = given == null ? "n" : given;
            text = 0;
            inCell = true;
            // beside the sheets there is a list of all cells with formulas, which has no rows
            if (inRow && ++cells > MAX_CELLS) {
                throw malformed();
            }
        }

        private void end(String name) {
            depth--;
            element = "";
            switch (name) {
                case "row" -> inRow = false;
                case "c" -> inCell = false;
                case "si" -> inShared = false;
                case "v" -> endValue(value.toString());
                default -> {}
            }
        }

        private void endValue(String given) {
            if (inCell && type.equals("s")) {
                if (!INDEX.matcher(given).matches()) {
                    throw malformed();
                }
                highestString = Math.max(highestString, Integer.parseInt(given));
            } else if (inCell && type.equals("n") && !isNumber(given)) {
                throw malformed();
            }
        }

        private void take() {
            int length = reader.getTextLength();
            text += inShared || inCell ? length : 0;
            if (text > MAX_TEXT) {
                throw new Problem.Invalid(
                        "/file", "cell-too-long", "A cell of the workbook has more than 10,000 characters.");
            }
            if (inShared || element.equals("f")) {
                characters += length;
                if (characters > MAX_CHARACTERS) {
                    throw tooMuch();
                }
            }
            if (inCell && element.equals("v")) {
                value.append(reader.getTextCharacters(), reader.getTextStart(), length);
            }
        }

        private @Nullable String attribute(String name) {
            return reader.getAttributeValue(null, name);
        }

        private static void require(@Nullable String text, Pattern form) {
            if (text != null && !form.matcher(text).matches()) {
                throw malformed();
            }
        }

        private static boolean isNumber(String text) {
            try {
                return text.isEmpty() || Double.isFinite(Double.parseDouble(text));
            } catch (NumberFormatException e) {
                return false;
            }
        }
    }
}
