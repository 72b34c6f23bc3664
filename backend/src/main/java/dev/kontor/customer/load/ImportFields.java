package dev.kontor.customer.load;

import dev.kontor.base.table.FieldNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields that columns can go to, and which header probably means which field. */
final class ImportFields {

    static final String CUSTOM = "customFields.";

    static final FieldNames NAMES = FieldNames.of(synonyms(), ImportFields::isCustom);

    private ImportFields() {}

    private static boolean isCustom(String field) {
        return field.startsWith(CUSTOM) && field.length() > CUSTOM.length() && field.length() <= CUSTOM.length() + 60;
    }

    // one line a field, longer than a method should be
    private static Map<String, List<String>> synonyms() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        names.put(
                "number",
                List.of(
                        "customer number",
                        "customer no",
                        "Kundennummer",
                        "Kunden-Nr",
                        "KdNr",
                        "número de cliente",
                        "account number"));
        names.put(
                "externalId",
                List.of(
                        "customer id",
                        "external id",
                        "id",
                        "ext id",
                        "external reference",
                        "Kunden-ID",
                        "externe ID",
                        "Fremdschlüssel",
                        "id cliente",
                        "id externo"));
        names.put("kind", List.of("type", "customer type", "Kundenart", "Art", "tipo", "tipo de cliente"));
        names.put(
                "companyName",
                List.of(
                        "company",
                        "organisation",
                        "organization",
                        "business name",
                        "account name",
                        "Firma",
                        "Firmenname",
                        "Unternehmen",
                        "empresa",
                        "razón social",
                        "nombre de la empresa"));
        names.put("salutation", List.of("Anrede", "prefix", "tratamiento"));
        names.put("title", List.of("Titel", "academic title", "título"));
        names.put("firstName", List.of("given name", "forename", "Vorname", "nombre"));
        names.put("lastName", List.of("surname", "family name", "Nachname", "Familienname", "apellido", "apellidos"));
        names.put(
                "fullName",
                List.of(
                        "name",
                        "contact",
                        "contact name",
                        "contact person",
                        "Ansprechpartner",
                        "Kontakt",
                        "Kontaktperson",
                        "nombre completo",
                        "contacto",
                        "persona de contacto"));
        names.put(
                "email", List.of("e-mail", "email address", "mail", "E-Mail-Adresse", "correo", "correo electrónico"));
        names.put(
                "phone",
                List.of("telephone", "phone number", "tel", "Telefon", "Telefonnummer", "Festnetz", "teléfono"));
        names.put(
                "mobile",
                List.of("mobile phone", "cell", "cell phone", "Mobil", "Mobiltelefon", "Handy", "móvil", "celular"));
        names.put("fax", List.of("fax number", "Telefax", "Faxnummer"));
        names.put(
                "website",
                List.of("web", "url", "homepage", "web site", "Webseite", "Internet", "sitio web", "página web"));
        putAddress(names, "address", "");
        putAddress(names, "invoiceAddress", "invoice ");
        putAddress(names, "invoiceAddress", "billing ");
        names.put(
                "vatId",
                List.of(
                        "vat",
                        "vat number",
                        "vat no",
                        "USt-IdNr",
                        "USt-ID",
                        "UID",
                        "Umsatzsteuer-ID",
                        "NIF",
                        "CIF",
                        "NIF-IVA",
                        "número de IVA"));
        names.put("taxNumber", List.of("tax id", "tax no", "ein", "Steuernummer", "Steuer-Nr", "número fiscal"));
        names.put("gln", List.of("iln", "global location number"));
        names.put("language", List.of("lang", "locale", "Sprache", "idioma", "lengua"));
        names.put("currency", List.of("currency code", "Währung", "moneda", "divisa"));
        names.put("classId", List.of());
        names.put(
                "className",
                List.of(
                        "class",
                        "price class",
                        "customer class",
                        "price group",
                        "Kundenklasse",
                        "Preisklasse",
                        "Preisgruppe",
                        "Klasse",
                        "clase",
                        "clase de precios",
                        "tarifa"));
        names.put(
                "grouping",
                List.of("group", "customer group", "segment", "Gruppe", "Gruppierung", "Kundengruppe", "grupo"));
        names.put(
                "salesChannel",
                List.of("channel", "Vertriebskanal", "Kanal", "Vertriebsweg", "canal", "canal de ventas"));
        names.put("reseller", List.of("is reseller", "Wiederverkäufer", "Händler", "revendedor", "es revendedor"));
        names.put(
                "remark",
                List.of(
                        "remarks",
                        "note",
                        "notes",
                        "comment",
                        "comments",
                        "Bemerkung",
                        "Bemerkungen",
                        "Notiz",
                        "Kommentar",
                        "observaciones",
                        "nota",
                        "notas",
                        "comentario"));
        names.put(
                "billingType",
                List.of(
                        "payment method",
                        "payment type",
                        "Zahlungsart",
                        "Zahlungsweise",
                        "forma de pago",
                        "método de pago"));
        names.put("debitStatus", List.of("mandate status", "Lastschriftstatus", "Mandatsstatus", "estado del adeudo"));
        names.put(
                "creditLimit",
                List.of("credit", "Kredit", "Kreditlimit", "Kreditrahmen", "límite de crédito", "crédito"));
        names.put("locks", List.of("blocked", "Sperren", "bloqueos"));
        names.put("tags", List.of("labels", "keywords", "Schlagworte", "Schlagwörter", "Etiketten", "etiquetas"));
        return names;
    }

    private static void putAddress(Map<String, List<String>> names, String field, String prefix) {
        Map<String, List<String>> parts = Map.of(
                "line1",
                        List.of(
                                "street",
                                "address",
                                "address 1",
                                "address line 1",
                                "street address",
                                "Straße",
                                "Strasse",
                                "Anschrift",
                                "Adresse",
                                "Straße und Hausnummer",
                                "calle",
                                "dirección",
                                "domicilio"),
                "line2",
                        List.of(
                                "street 2",
                                "address 2",
                                "address line 2",
                                "Adresszusatz",
                                "Adresszeile 2",
                                "dirección 2"),
                "postalCode",
                        List.of(
                                "postcode",
                                "postal code",
                                "zip",
                                "zip code",
                                "PLZ",
                                "Postleitzahl",
                                "código postal",
                                "CP"),
                "city", List.of("town", "Ort", "Stadt", "ciudad", "población", "localidad"),
                "region",
                        List.of("state", "province", "county", "Bundesland", "Region", "Kanton", "provincia", "estado"),
                "country", List.of("country code", "Land", "Länderkennzeichen", "país", "país código"));
        parts.forEach((part, synonyms) -> {
            List<String> named = new java.util.ArrayList<>(names.getOrDefault(field + "." + part, List.of()));
            named.add(prefix + part);
            synonyms.forEach(synonym -> named.add(prefix + synonym));
            if (prefix.equals("invoice ")) {
                synonyms.forEach(synonym -> named.add("Rechnung " + synonym));
            }
            names.put(field + "." + part, named);
        });
    }
}
