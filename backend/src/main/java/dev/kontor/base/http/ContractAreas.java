package dev.kontor.base.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.ClassInfo;

/** The tags of the contract: the areas of the code, so that an operation is found where it is made. */
final class ContractAreas {

    private static final String ROOT = "dev.kontor.";
    private static final Map<String, String> AREAS = new LinkedHashMap<>();

    static {
        AREAS.put("base", "This server, and the start page of the staff");
        AREAS.put("tenant", "The reseller, its settings and its mails");
        AREAS.put("access", "Signing in, staff, keys of programs, what people keep for themselves");
        AREAS.put("goods", "Products, services, catalogues, terms");
        AREAS.put("customer", "Customers, their classes, requests, registrations, sites and portal");
        AREAS.put("price", "Price lists, prices, costs, what the price guard says, changes");
        AREAS.put("holding", "Subscriptions, associations, renewals, reminders");
    }

    private ContractAreas() {}

    static void declare(OpenAPI openApi) {
        AREAS.forEach((area, description) ->
                openApi.addTag(OASFactory.createTag().name(area).description(description)));
    }

    /** The area of a resource. */
    static String of(ClassInfo resource) {
        String name = resource.name().toString();
        String area = name.substring(ROOT.length(), name.indexOf('.', ROOT.length()));
        if (!AREAS.containsKey(area)) {
            throw new IllegalStateException("the area of " + name + " has no description");
        }
        return area;
    }
}
