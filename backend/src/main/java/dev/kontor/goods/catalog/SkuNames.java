package dev.kontor.goods.catalog;

import dev.kontor.base.shared.HostNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which SKU is meant by a name in any case, with letters of other alphabets written either way: .MÜNCHEN is .xn--mnchen-3ya. */
public final class SkuNames {

    private SkuNames() {}

    /** What all spellings of a SKU have in common. */
    public static String key(String name) {
        String small = name.strip().toLowerCase(Locale.ROOT);
        int dot = small.startsWith(".") ? 1 : 0;
        return small.substring(0, dot) + HostNames.ascii(small.substring(dot)).orElseGet(() -> small.substring(dot));
    }

    /** The SKU for each name that means exactly one of them: the very same before one that is spelled otherwise. */
    public static Map<String, String> meant(Collection<String> names, Collection<String> skus) {
        Set<String> exact = new HashSet<>(skus);
        Map<String, String> byKey = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (String sku : skus) {
            if (byKey.put(key(sku), sku) != null) {
                twice.add(key(sku));
            }
        }
        byKey.keySet().removeAll(twice);
        Map<String, String> meant = new HashMap<>();
        for (String name : names) {
            String sku = exact.contains(name) ? name : byKey.get(key(name));
            if (sku != null) {
                meant.put(name, sku);
            }
        }
        return meant;
    }
}
