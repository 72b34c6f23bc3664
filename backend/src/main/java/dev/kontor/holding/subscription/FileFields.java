package dev.kontor.holding.subscription;

import dev.kontor.base.table.FieldNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields that columns can go to, and which header probably means which field. */
final class FileFields {

    static final String ATTRIBUTE = "attributes.";

    private static final Map<String, List<String>> SYNONYMS = synonyms();

    static final FieldNames NAMES = FieldNames.of(SYNONYMS, field -> false);

    private FileFields() {}

    static Set<String> attributes() {
        return SYNONYMS.keySet().stream()
                .filter(field -> field.startsWith(ATTRIBUTE))
                .collect(Collectors.toSet());
    }

    // one line a field, longer than a method should be
    private static Map<String, List<String>> synonyms() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        names.put(
                "externalId",
                List.of("id", "external id", "subscription id", "Vertragsnummer", "externe ID", "id externo"));
        names.put(
                "identifier",
                List.of("domain", "domain name", "name", "account", "Domain", "Kennung", "dominio", "identificador"));
        names.put("sku", List.of("product sku", "article number", "Artikelnummer", "TLD", "artículo"));
        names.put("productName", List.of("product", "product name", "Produkt", "Produktname", "producto"));
        names.put("kind", List.of("type", "Art", "tipo"));
        names.put("upstreamUser", List.of("user", "username", "login", "Benutzer", "usuario", "usuario asociado"));
        names.put("plan", List.of("tariff", "Tarif", "plan contratado"));
        names.put(
                "contractedOn",
                List.of(
                        "contracted",
                        "created",
                        "registered",
                        "registration date",
                        "Vertragsbeginn",
                        "registriert am",
                        "fecha de contratación"));
        names.put(
                "expiresOn",
                List.of(
                        "expires",
                        "expiry",
                        "expiry date",
                        "expiration",
                        "Ablauf",
                        "Ablaufdatum",
                        "läuft ab am",
                        "fecha de caducidad",
                        "caducidad"));
        names.put("status", List.of("state", "Zustand", "estado"));
        names.put("attributes.techContact", List.of("tech-c", "tech contact"));
        names.put("attributes.zoneContact", List.of("zone-c", "zone contact"));
        names.put("attributes.nameServers", List.of("name servers", "nameserver", "ns", "servidores de nombres"));
        names.put("attributes.authCodeLocked", List.of("auth code locked"));
        names.put("attributes.transferLocked", List.of("transfer lock", "registrar lock", "Transfersperre"));
        names.put("attributes.server", List.of("host", "servidor"));
        names.put("attributes.hostingPackage", List.of("package", "Paket", "paquete"));
        names.put("attributes.webspaceMb", List.of("webspace", "Webspace MB", "espacio"));
        names.put(
                "attributes.licenceKey", List.of("licence key", "license key", "Lizenzschlüssel", "clave de licencia"));
        names.put("attributes.seats", List.of("users", "Plätze", "puestos"));
        names.put("attributes.transferable", List.of("übertragbar", "transferible"));
        names.put("attributes.updateService", List.of("update service", "Updateservice"));
        return names;
    }
}
