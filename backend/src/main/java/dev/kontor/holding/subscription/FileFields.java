package dev.kontor.holding.subscription;

import dev.kontor.base.table.FieldNames;
import dev.kontor.base.table.FieldNames.FieldContent;
import dev.kontor.base.table.FieldNames.FieldKind;
import dev.kontor.base.table.FieldNames.FieldNeed;
import dev.kontor.goods.catalog.ProductKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields that columns can go to, and which header probably means which field. */
final class FileFields {

    static final String ATTRIBUTE = "attributes.";

    private static final Map<String, List<String>> SYNONYMS = synonyms();

    static final FieldNames NAMES = FieldNames.of(SYNONYMS, field -> false)
            .with(FieldKind.NAME, Set.of("productName", "upstreamUser")::contains)
            .with(FieldKind.TYPED, Set.of("externalId", "identifier", "sku")::contains)
            .with(FieldKind.NUMBER, Set.of("attributes.webspaceMb", "attributes.seats")::contains)
            .with(FieldKind.DAY, Set.of("contractedOn", "expiresOn")::contains)
            .choosing("kind", ProductKind.class)
            .choosing("status", SubscriptionStatus.class)
            .holding(FieldContent.LIST, "attributes.nameServers")
            .holding(
                    FieldContent.YES_NO,
                    "attributes.authCodeLocked",
                    "attributes.transferLocked",
                    "attributes.transferable",
                    "attributes.updateService")
            .needing(FieldNeed.ALWAYS, "identifier")
            .needing(FieldNeed.ONE_OF_THESE, "sku", "productName")
            .labelled("subscriptions");

    private FileFields() {}

    static Set<String> attributes() {
        return SYNONYMS.keySet().stream()
                .filter(field -> field.startsWith(ATTRIBUTE))
                .collect(Collectors.toSet());
    }

    private static Map<String, List<String>> synonyms() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        """
                externalId=id, external id, subscription id, contract number, order id, reference, service id, Vertragsnummer, \
                    Auftragsnummer, Referenz, externe ID, Vertrag, id externo, referencia, número de contrato
                identifier=domain, domain name, name, account, hostname, fqdn, Domainname, Domäne, Kennung, dominio, \
                    nombre de dominio, identificador
                sku=product sku, article number, article, Artikelnummer, Artikel, TLD, Endung, artículo, extensión
                productName=product, product name, Produkt, Produktname, service, producto, servicio
                kind=type, product type, Art, Produktart, Typ, tipo
                upstreamUser=user, username, login, Benutzer, Benutzername, usuario, usuario asociado
                plan=tariff, package plan, Tarif, plan contratado
                contractedOn=contracted, created, registered, registration date, creation date, created on, order date, \
                    start date, reg date, Vertragsbeginn, Beginn, bestellt am, Bestelldatum, registriert am, \
                    Registrierungsdatum, angelegt am, fecha de contratación, fecha de alta, fecha de registro
                expiresOn=expires, expiry, expiry date, expiration, expiration date, expires on, expire date, valid until, \
                    renewal date, end date, Ablauf, Ablaufdatum, läuft ab, läuft ab am, gültig bis, Vertragsende, \
                    fecha de caducidad, caducidad, fecha de expiración, expiración, fecha de vencimiento, vencimiento
                status=state, Zustand, estado
                attributes.techContact=tech-c, tech contact
                attributes.zoneContact=zone-c, zone contact
                attributes.nameServers=name servers, nameserver, ns, servidores de nombres
                attributes.authCodeLocked=auth code locked
                attributes.transferLocked=transfer lock, registrar lock, Transfersperre, bloqueo de transferencia
                attributes.server=host, servidor
                attributes.hostingPackage=package, Paket, paquete
                attributes.webspaceMb=webspace, Webspace MB, espacio
                attributes.licenceKey=licence key, license key, Lizenzschlüssel, clave de licencia
                attributes.seats=users, seats, Plätze, puestos
                attributes.transferable=übertragbar, transferible
                attributes.updateService=update service, Updateservice""".lines()
                .map(line -> line.split("=", 2))
                .forEach(line -> names.put(line[0].strip(), List.of(line[1].split(", +"))));
        return names;
    }
}
