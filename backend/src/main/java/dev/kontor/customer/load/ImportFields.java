package dev.kontor.customer.load;

import dev.kontor.base.table.FieldNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields that columns can go to, and which header probably means which field. */
final class ImportFields {

    static final String CUSTOM = "customFields.";

    /** Each field with the headers that mean it, beside its own name. */
    private static final Map<String, List<String>> PERSON_AND_COMPANY = read("""
            number: customer number, customer no, Kundennummer, Kunden-Nr, KdNr, número de cliente, \
                account number
            externalId: customer id, external id, id, ext id, external reference, Kunden-ID, externe ID, \
                Fremdschlüssel, id cliente, id externo
            kind: type, customer type, Kundenart, Art, tipo, tipo de cliente
            companyName: company, organisation, organization, business name, account name, Firma, Firmenname, \
                Unternehmen, empresa, razón social, nombre de la empresa
            salutation: Anrede, prefix, tratamiento
            title: Titel, academic title, título
            firstName: given name, forename, Vorname, nombre
            lastName: surname, family name, Nachname, Familienname, apellido, apellidos
            fullName: name, contact, contact name, contact person, Ansprechpartner, Kontakt, Kontaktperson, \
                nombre completo, contacto, persona de contacto
            email: e-mail, email address, mail, E-Mail-Adresse, correo, correo electrónico
            phone: telephone, phone number, tel, Telefon, Telefonnummer, Festnetz, teléfono
            mobile: mobile phone, cell, cell phone, Mobil, Mobiltelefon, Handy, móvil, celular
            fax: fax number, Telefax, Faxnummer
            website: web, url, homepage, web site, Webseite, Internet, sitio web, página web""");

    /** The parts of an address; those of the invoice address have a word before them. */
    private static final Map<String, List<String>> ADDRESS = read("""
            line1: street, address, address 1, address line 1, street address, Straße, Strasse, Anschrift, \
                Adresse, Straße und Hausnummer, calle, dirección, domicilio
            line2: street 2, address 2, address line 2, Adresszusatz, Adresszeile 2, dirección 2
            postalCode: postcode, postal code, zip, zip code, PLZ, Postleitzahl, código postal, CP
            city: town, Ort, Stadt, ciudad, población, localidad
            region: state, province, county, Bundesland, Region, Kanton, provincia, estado
            country: country code, Land, Länderkennzeichen, país, país código""");

    private static final Map<String, List<String>> TERMS = read("""
            vatId: vat, vat number, vat no, USt-IdNr, USt-ID, UID, Umsatzsteuer-ID, NIF, CIF, NIF-IVA, \
                número de IVA
            taxNumber: tax id, tax no, ein, Steuernummer, Steuer-Nr, número fiscal
            gln: iln, global location number
            language: lang, locale, Sprache, idioma, lengua
            currency: currency code, Währung, moneda, divisa
            classId:
            className: class, price class, customer class, price group, Kundenklasse, Preisklasse, \
                Preisgruppe, Klasse, clase, clase de precios, tarifa
            grouping: group, customer group, segment, Gruppe, Gruppierung, Kundengruppe, grupo
            salesChannel: channel, Vertriebskanal, Kanal, Vertriebsweg, canal, canal de ventas
            reseller: is reseller, Wiederverkäufer, Händler, revendedor, es revendedor
            remark: remarks, note, notes, comment, comments, Bemerkung, Bemerkungen, Notiz, Kommentar, \
                observaciones, nota, notas, comentario
            billingType: payment method, payment type, Zahlungsart, Zahlungsweise, forma de pago, \
                método de pago
            debitStatus: mandate status, Lastschriftstatus, Mandatsstatus, estado del adeudo
            creditLimit: credit, Kredit, Kreditlimit, Kreditrahmen, límite de crédito, crédito
            locks: blocked, Sperren, bloqueos
            tags: labels, keywords, Schlagworte, Schlagwörter, Etiketten, etiquetas""");

    static final FieldNames NAMES = FieldNames.of(synonyms(), ImportFields::isCustom);

    private ImportFields() {}

    private static boolean isCustom(String field) {
        return field.startsWith(CUSTOM) && field.length() > CUSTOM.length() && field.length() <= CUSTOM.length() + 60;
    }

    private static Map<String, List<String>> read(String lines) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        lines.lines().map(line -> line.split(":", 2)).forEach(parts -> names.put(parts[0], CellValues.list(parts[1])));
        return names;
    }

    private static Map<String, List<String>> synonyms() {
        Map<String, List<String>> names = new LinkedHashMap<>(PERSON_AND_COMPANY);
        ADDRESS.forEach((part, synonyms) -> {
            names.put("address." + part, prefixed("", part, synonyms));
            List<String> invoice = prefixed("invoice ", part, synonyms);
            synonyms.forEach(synonym -> invoice.add("Rechnung " + synonym));
            invoice.addAll(prefixed("billing ", part, synonyms));
            names.put("invoiceAddress." + part, invoice);
        });
        names.putAll(TERMS);
        return names;
    }

    private static List<String> prefixed(String prefix, String part, List<String> synonyms) {
        List<String> named = new ArrayList<>(List.of(prefix + part));
        synonyms.forEach(synonym -> named.add(prefix + synonym));
        return named;
    }
}
