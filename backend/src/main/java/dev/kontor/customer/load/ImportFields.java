package dev.kontor.customer.load;

import dev.kontor.base.table.FieldNames;
import dev.kontor.base.table.FieldNames.FieldContent;
import dev.kontor.base.table.FieldNames.FieldKind;
import dev.kontor.base.table.FieldNames.FieldNeed;
import dev.kontor.customer.customer.BillingType;
import dev.kontor.customer.customer.CustomerKind;
import dev.kontor.customer.customer.CustomerLock;
import dev.kontor.customer.customer.DebitStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields that columns can go to, and which header probably means which field. */
final class ImportFields {

    static final String CUSTOM = "customFields.";

    /** Each field with the headers that mean it, beside its own name. */
    private static final Map<String, List<String>> PERSON_AND_COMPANY = read("""
            number: customer number, customer no, Kundennummer, Kunden-Nr, KdNr, Kd-Nr, KundenNo, número de cliente, nº cliente, \
                n cliente, código de cliente, cód cliente, código, account number, client number, debitor, Debitorennummer, \
                Debitorenkonto, Debitor-Nr, Konto, Kontonummer, Adressnummer, KUNNR, customer code, client code, account no
            externalId: customer id, external id, id, ext id, external reference, Kunden-ID, externe ID, client id, user id, \
                Fremdschlüssel, id cliente, id externo, identificador, customer uid, contact id, partner id
            kind: type, customer type, company type, contact type, account type, client type, Kundenart, Kundentyp, Art, \
                Adressattyp, Adresstyp, Typ, tipo, tipo de cliente, tipo de persona, tipo de contacto, is company
            companyName: company, organisation, organization, business name, account name, organization name, legal name, \
                billing company, default address company, trading name, client company, Firma, Firmenname, Firmenbezeichnung, \
                Name Adressattyp Unternehmen, Firma 1, Unternehmen, Organisation Name, NAME1, empresa, razón social, \
                nombre de la empresa, nombre fiscal, nombre comercial, denominación, denominación social, sociedad
            salutation: Anrede, prefix, name prefix, form of address, courtesy title, tratamiento, saludo
            title: Titel, academic title, akademischer Titel, título
            firstName: given name, forename, first name, billing first name, Vorname, nombre, nombre de pila
            lastName: surname, family name, last name, billing last name, Nachname, Familienname, Zuname, apellido, apellidos, \
                primer apellido
            fullName: name, contact, contact name, contact person, full name, display name, customer name, client name, \
                customer, Ansprechpartner, Kontakt, Kontaktperson, Kunde, Kundenname, nombre completo, contacto, \
                persona de contacto, cliente, nombre cliente, nombre y apellidos, nombre del cliente
            email: e-mail, email address, mail, billing email, e-mail address, e-mail 1 value, email 1, primary email, \
                contact email, SMTP_ADDR, E-Mail-Adresse, Mailadresse, E-Mail 1, correo, correo electrónico, email contacto, \
                dirección de correo electrónico
            phone: telephone, phone number, tel, billing phone, default address phone, phone 1 value, phone 1, work phone, \
                business phone, main phone, TELF1, Telefon, Telefonnummer, Telefon 1, Tel-Nr, Rufnummer, Festnetz, \
                Telefon geschäftlich, teléfono, teléfono 1, tlf, tfno, teléfono fijo
            mobile: mobile phone, cell, cell phone, mobile number, Mobil, Mobiltelefon, Mobilnummer, Handy, Handynummer, móvil, \
                teléfono móvil, celular
            fax: fax number, Telefax, Faxnummer, business fax
            website: web, url, homepage, web site, web page, website url, Webseite, Internet, Internetadresse, sitio web, \
                página web""");

    /** The parts of an address; those of the invoice address have a word before them. */
    private static final Map<String, List<String>> ADDRESS = read("""
            line1: street, address, address 1, address line 1, street address, street name, street 1, Straße, Strasse, Str, \
                Anschrift, Adresse, Straße und Hausnummer, Straße Nr, Straße Hausnummer, STRAS, calle, dirección, domicilio, \
                dirección 1, domicilio fiscal, dirección fiscal, vía
            line2: street 2, street2, address 2, address line 2, Adresszusatz, Adresszeile 2, Zusatz, Straße 2, dirección 2, \
                complemento
            postalCode: postcode, postal code, zip, zip code, zip postal code, PLZ, Postleitzahl, PSTLZ, código postal, CP, \
                cód postal, c p
            city: town, Ort, Stadt, Wohnort, ORT01, ciudad, población, localidad, municipio
            region: state, province, county, state province, province code, region code, Bundesland, Region, Kanton, provincia, \
                estado, comunidad autónoma
            country: country code, country id, country region, country name, Land, Ländercode, Länderkennzeichen, \
                Land ISO, LAND1, país, país código, código país, código de país""");

    private static final Map<String, List<String>> TERMS = read("""
            vatId: vat, vat number, vat no, vat registration number, vat reg no, eu vat, eu vat number, USt-IdNr, USt-ID, UStId, \
                USt-Id-Nr, EU-UStID, UID, UID-Nummer, Umsatzsteuer-ID, Umsatzsteuer-Identifikationsnummer, STCEG, NIF-IVA, \
                NIF IVA, NIF intracomunitario, número de IVA, IVA intracomunitario, tva, partita iva, btw nummer
            taxNumber: tax id, tax no, tax number, ein, tin, Steuernummer, Steuer-Nr, StNr, número fiscal, NIF, CIF, NIF/CIF, \
                CIF/NIF, DNI, NIE, NIF/NIE, DNI/NIF, identificación fiscal, número de identificación fiscal, RFC, RUT, NIT, \
                código fiscal
            gln: iln, global location number
            language: lang, locale, language code, Sprache, Sprachcode, idioma, lengua
            currency: currency code, default currency, Währung, Währungscode, moneda, divisa
            classId:
            className: class, price class, customer class, price group, price level, price list, pricelist, Kundenklasse, \
                Preisklasse, Preisgruppe, Preisliste, Klasse, Kundenpreisgruppe, clase, clase de precios, tarifa, \
                tarifa de precios
            grouping: group, customer group, client group, segment, default group id, Gruppe, Gruppierung, Kundengruppe, grupo, \
                grupo de clientes
            salesChannel: channel, Vertriebskanal, Kanal, Vertriebsweg, canal, canal de ventas
            reseller: is reseller, Wiederverkäufer, Händler, revendedor, es revendedor
            remark: remarks, note, notes, comment, comments, description, Bemerkung, Bemerkungen, Notiz, Notizen, Kommentar, \
                Anmerkung, Anmerkungen, observaciones, nota, notas, comentario, comentarios
            billingType: payment method, payment type, payment terms method, Zahlungsart, Zahlungsweise, forma de pago, \
                método de pago
            debitStatus: mandate status, Lastschriftstatus, Mandatsstatus, estado del adeudo
            creditLimit: credit, credit limit amount, Kredit, Kreditlimit, Kreditrahmen, límite de crédito, crédito, \
                riesgo concedido
            locks: blocked, Sperren, bloqueos
            tags: labels, keywords, Schlagworte, Schlagwörter, Etiketten, etiquetas""");

    private static final Set<String> NAMED = Set.of("companyName", "firstName", "lastName", "fullName");

    private static final Set<String> TYPED = Set.of(
            "number",
            "externalId",
            "email",
            "phone",
            "mobile",
            "fax",
            "website",
            "vatId",
            "taxNumber",
            "gln",
            "address.postalCode",
            "invoiceAddress.postalCode");

    /** Two shops write their own number into what is called a web site here. */
    static final FieldNames NAMES = FieldNames.of(synonyms(), ImportFields::isCustom)
            .with(FieldKind.NAME, NAMED::contains)
            .with(FieldKind.TYPED, TYPED::contains)
            .with(FieldKind.NUMBER, "creditLimit"::equals)
            .choosing("kind", CustomerKind.class)
            .choosing("billingType", BillingType.class)
            .choosing("debitStatus", DebitStatus.class)
            .choosing("locks", CustomerLock.class)
            .holding(FieldContent.LIST, "locks", "tags")
            .holding(FieldContent.YES_NO, "reseller")
            .needing(FieldNeed.ONE_OF_THESE, "companyName", "lastName", "fullName")
            .labelled(CustomerImports.WHAT)
            .without("_website", "_store");

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
            List<String> own = prefixed("", part, synonyms);
            for (String before : List.of("address ", "default address ", "address 1 ", "business ", "main ")) {
                own.addAll(prefixed(before, part, synonyms));
            }
            names.put("address." + part, own);
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
