package dev.kontor.trust;

import dev.kontor.testing.Answer;
import dev.kontor.testing.Api;
import dev.kontor.testing.Client;
import dev.kontor.testing.Contract;
import dev.kontor.testing.RightsMatrix;
import java.util.ArrayList;
import java.util.List;

/** P4: everybody asks for everything, and one reseller with the ids of another. */
final class Rights implements Drill {

    @Override
    public void run(Stage stage, Table table) throws Exception {
        Installation server = stage.server("rights", Stage.WITHOUT_LIMITS);
        server.start();
        Client client = server.client();
        Shop shop = Shop.demo(client);
        RightsMatrix matrix = new RightsMatrix(client, shop.token());
        matrix.staff();
        matrix.others(
                "customer",
                client.ask(Shop.portalLogin("customer@demo.example", Api.PASSWORD))
                        .at("/accessToken"));
        matrix.others("operator", Installation.OPERATOR);
        matrix.programs(stage.many(2) > 1);
        table.none(
                "P4",
                "answers that policy.txt does not expect, of %,d (%d operations)"
                        .formatted(matrix.asked(), Contract.operations().size()),
                matrix.wrong());
        foreign(shop, Shop.other(client), table);
    }

    /** All that names a row of somebody else is not there. */
    private static void foreign(Shop first, Shop second, Table table) {
        Rows rows = new Rows(first);
        List<String> secrets = rows.all();
        List<String> leaks = new ArrayList<>();
        int asked = 0;
        for (Contract.Operation operation : Contract.operations()) {
            if (!operation.isOfStaff()) {
                continue;
            }
            List<Object> bodies = new ArrayList<>(rows.examples().withEachId(operation.body()));
            bodies.add(rows.examples().of(operation.body()));
            for (Object body : bodies) {
                asked++;
                Answer answer = second.ask(operation.call(rows.examples(), body));
                boolean shown = secrets.stream()
                        .filter(id -> !String.valueOf(body).contains(id))
                        .anyMatch(id -> answer.text().contains("\"" + id + "\""));
                if (operation.namesAnId() && answer.status() != 404 || answer.status() >= 500 || shown) {
                    leaks.add(operation + " answered " + answer.status() + ": " + answer.text());
                }
            }
        }
        table.none(
                "P4", "rows of one reseller that another one sees or names, of %,d requests".formatted(asked), leaks);
    }
}
