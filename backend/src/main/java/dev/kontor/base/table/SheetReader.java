package dev.kontor.base.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet in turn, each cell as the text that it stands for. */
final class SheetReader {

    private static final int LETTERS = 26;

    private final XMLStreamReader reader;
    private final List<String> shared;
    private final SheetFormats formats;
    private final int columns;
    private int row;

    /** Hands out at most so many columns. */
    SheetReader(XMLStreamReader reader, List<String> shared, SheetFormats formats, int columns) {
        this.reader = reader;
        this.shared = shared;
        this.formats = formats;
        this.columns = columns;
    }

    /** The next row with its number, until there is none. */
    boolean next(BiConsumer<Integer, List<String>> each) throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("row")) {
                String number = reader.getAttributeValue(null, "r");
                row = number == null ? row + 1 : Math.max(Integer.parseInt(number), row + 1);
                each.accept(row, cells());
                return true;
            }
        }
        return false;
    }

    private List<String> cells() throws XMLStreamException {
        List<String> cells = new ArrayList<>();
        int column = 0;
        for (int event = reader.next(); !isEnd(event, "row"); event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("c")) {
                String place = reader.getAttributeValue(null, "r");
                column = place == null ? column : column(place);
                String text = cell();
                if (column < columns) {
                    while (cells.size() < column) {
                        cells.add("");
                    }
                    cells.add(column, text);
                }
                column++;
            }
        }
        return cells;
    }

    private static int column(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
            column = column * LETTERS + place.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    private String cell() throws XMLStreamException {
        String type = reader.getAttributeValue(null, "t");
        String style = reader.getAttributeValue(null, "s");
        StringBuilder value = new StringBuilder();
        boolean formula = false;
        for (int event = reader.next(); !isEnd(event, "c"); event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "f" -> formula = true;
                    case "v" -> value.append(reader.getElementText());
                    case "is" -> value.append(richText(reader, "is"));
                    default -> {}
                }
            }
        }
        if (value.isEmpty()) {
            // a program may write a formula without ever having worked it out
            return formula && !"str".equals(type) ? String.valueOf(CellText.NO_VALUE) : "";
        }
        return text(type == null ? "n" : type, value.toString(), style == null ? null : Integer.valueOf(style));
    }

    private String text(String type, String value, @Nullable Integer style) {
        return switch (type) {
            case "s" -> shared.get(Integer.parseInt(value.strip()));
            case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            case "e" -> CellText.ERROR + value.strip();
            case "n" -> formats.text(Double.parseDouble(value), style);
            case "d" -> value.strip().replaceFirst("T00:00(:00(\\.0+)?)?Z?$", "");
            default -> CellText.unmarked(value);
        };
    }

    /** The runs of a text, without how it is pronounced. */
    static String richText(XMLStreamReader reader, String end) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean spoken = false;
        for (int event = reader.next();
                !(event == XMLStreamConstants.END_ELEMENT
                        && reader.getLocalName().equals(end));
                event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("rPh")) {
                spoken = true;
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals("rPh")) {
                spoken = false;
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("t")
                    && !spoken) {
                text.append(reader.getElementText());
            }
        }
        return CellText.unmarked(text.toString());
    }

    private boolean isEnd(int event, String name) {
        return event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(name);
    }
}
