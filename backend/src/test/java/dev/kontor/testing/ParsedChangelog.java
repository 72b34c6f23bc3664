package dev.kontor.testing;

import java.util.List;
import java.util.Map;
import liquibase.Scope;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.exception.LiquibaseException;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.ResourceAccessor;

/** The changelog as Liquibase understands it. */
public final class ParsedChangelog {

    private static final String CHANGELOG = "db/changelog.yaml";

    private ParsedChangelog() {}

    /** All changesets, of every context. */
    public static List<ChangeSet> changesets() throws Exception {
        ResourceAccessor files = new ClassLoaderResourceAccessor();
        return Scope.child(Map.of(Scope.Attr.resourceAccessor.name(), files), () -> parsed(files));
    }

    private static List<ChangeSet> parsed(ResourceAccessor files) throws LiquibaseException {
        ChangeLogParameters parameters = new ChangeLogParameters();
        parameters.set("appRole", "kontor_app");
        return ChangeLogParserFactory.getInstance()
                .getParser(CHANGELOG, files)
                .parse(CHANGELOG, parameters, files)
                .getChangeSets();
    }
}
