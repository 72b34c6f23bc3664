package dev.kontor.app.demo;

import dev.kontor.goods.catalog.ProductKind;
import dev.kontor.holding.subscription.SubscriptionStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Something that a demo reseller holds upstream; days are counted from today. */
record DemoThing(
        String externalId,
        String identifier,
        ProductKind kind,
        String sku,
        String productName,
        int contractedDaysAgo,
        int expiresInDays,
        SubscriptionStatus status) {

    private static final List<String> NAMES = List.of(
            "alfreds-futterkiste",
            "blauer-see",
            "drachenblut",
            "frankenversand",
            "koeniglich-essen",
            "lehmanns-markt",
            "morgenstern-gesundkost",
            "ottilies-kaeseladen",
            "die-wandernde-kuh",
            "toms-spezialitaeten",
            "nordwind-shop",
            "seeblick-hotel",
            "praxis-am-markt",
            "werft-und-hafen",
            "gartenbau-klein",
            "fahrrad-fundus",
            "kaffee-kontor");
    private static final List<String> ENDINGS = List.of(".de", ".com", ".net");

    /** 48 domains, the first of them about to expire, eight hosting accounts and four licences. */
    static List<DemoThing> all() {
        List<DemoThing> things = new ArrayList<>();
        for (int i = 0; i < 48; i++) {
            String ending = ENDINGS.get(i / NAMES.size());
            things.add(of(i, NAMES.get(i % NAMES.size()) + ending, ProductKind.DOMAIN, ending, "Domain " + ending));
        }
        for (int i = 48; i < 56; i++) {
            boolean large = i % 3 == 0;
            things.add(of(
                    i,
                    "web%02d.hosting.example".formatted(i),
                    ProductKind.HOSTING,
                    large ? "HOST-L" : "HOST-M",
                    large ? "Webhosting L" : "Webhosting M"));
        }
        for (int i = 56; i < 60; i++) {
            things.add(
                    of(i, "LIC-2026-%04d".formatted(i * 37), ProductKind.LICENCE, "BACKUP-1T", "Backup licence 1 TB"));
        }
        return things;
    }

    String upstreamUser() {
        return "u-" + identifier.substring(0, Math.min(8, identifier.length())).toLowerCase(Locale.ROOT);
    }

    private static DemoThing of(int n, String identifier, ProductKind kind, String sku, String name) {
        SubscriptionStatus status = status(n);
        int expires = status == SubscriptionStatus.EXPIRED ? -5 - n : 3 + n * 7;
        return new DemoThing("UP-%05d".formatted(1000 + n), identifier, kind, sku, name, 700 - n * 9, expires, status);
    }

    private static SubscriptionStatus status(int n) {
        if (n % 11 == 10) {
            return SubscriptionStatus.SUSPENDED;
        }
        if (n % 13 == 12) {
            return SubscriptionStatus.EXPIRED;
        }
        return n % 17 == 16 ? SubscriptionStatus.CANCELLED : SubscriptionStatus.ACTIVE;
    }
}
