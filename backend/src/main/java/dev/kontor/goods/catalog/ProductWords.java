package dev.kontor.goods.catalog;

import java.util.List;
import java.util.Map;

/** By what words lists that show products find them. */
public final class ProductWords {

    /** Selects id and text of all products of the reseller. */
    public static final String ALL = """
            select id, ' ' || regexp_replace(sort_name || ' ' || lower(sku), '[^[:alnum:]]+', ' ', 'g') as text
              from product where reseller_id = :reseller""";

    /** What the kinds are called where people read them. */
    public static final Map<String, List<String>> KINDS = Map.of(
            "DOMAIN", List.of("domain", "dominio"),
            "HOSTING", List.of("hosting"),
            "LICENCE", List.of("licence", "license", "lizenz", "licencia"),
            "SERVICE", List.of("service", "dienstleistung", "servicio"),
            "GOODS", List.of("goods", "ware", "mercancia"));

    private ProductWords() {}
}
