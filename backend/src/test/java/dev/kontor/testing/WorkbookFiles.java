package dev.kontor.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks made part by part, also such as no spreadsheet writes. */
public final class WorkbookFiles {

    public static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private WorkbookFiles() {}

    /** The parts of a workbook with one sheet, by their names. */
    public static Map<String, String> parts(String rows, String strings) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", """
            <Types xmlns="%scontent-types"><Default Extension="rels" \
            ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\
            <Override PartName="/xl/workbook.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
            <Override PartName="/xl/sharedStrings.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>\
            <Override PartName="/xl/styles.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>\
            </Types>\
            """.formatted(PACKAGE));
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns=\"%srelationships\"><Relationship Id=\"rId1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                        .formatted(PACKAGE, OFFICE));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
                        .formatted(MAIN, OFFICE));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                ("<Relationships xmlns=\"%srelationships\"><Relationship Id=\"rId1\" Type=\"%s/worksheet\""
                                + " Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"%s/sharedStrings\""
                                + " Target=\"sharedStrings.xml\"/></Relationships>")
                        .formatted(PACKAGE, OFFICE, OFFICE));
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        parts.put("xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\"/>");
        parts.put("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + strings + "</sst>");
        return parts;
    }

    public static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
