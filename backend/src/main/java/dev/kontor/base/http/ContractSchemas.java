package dev.kontor.base.http;

import dev.kontor.base.shared.Days;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/**
 * Says for every member of every record whether it may be null and whether it is always there. In answers everything is
 * there; in requests what may be null may be left out.
 */
class ContractSchemas {

    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName SIZE = DotName.createSimple("jakarta.validation.constraints.Size");
    private static final DotName DECIMAL = DotName.createSimple("java.math.BigDecimal");
    private static final String PREFIX = "#/components/schemas/";

    /** By simple name, which only those that are schemas have alone. */
    private final Map<String, List<ClassInfo>> records = new HashMap<>();

    ContractSchemas(IndexView index) {
        for (ClassInfo type : index.getKnownClasses()) {
            if (type.isRecord() && type.name().toString().startsWith("dev.kontor.")) {
                records.computeIfAbsent(simpleName(type.name()), any -> new ArrayList<>())
                        .add(type);
            }
        }
    }

    void complete(OpenAPI openApi) {
        Map<String, Schema> schemas = openApi.getComponents().getSchemas();
        Set<String> requests = new HashSet<>();
        openApi.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations()
                        .values()
                        .forEach(operation -> collectRequests(operation, schemas, requests)));
        schemas.forEach((name, schema) -> complete(name, schema, requests.contains(name)));
        bound(schemas.get("LocalDate"), Days.PATTERN);
        bound(schemas.get("Instant"), Days.MOMENT_PATTERN);
        openApi.getComponents()
                .addSchema(
                        "Secret",
                        OASFactory.createSchema()
                                .addType(SchemaType.STRING)
                                .format("password")
                                .maxLength(1_000));
    }

    private void complete(String name, Schema schema, boolean request) {
        if (schema.getProperties() == null) {
            return;
        }
        ClassInfo type = record(name.equals("Problem") ? "ProblemView" : base(name), schema);
        removeDerived(schema, type);
        List<String> required = new ArrayList<>();
        schema.getProperties().forEach((property, member) -> {
            if (type != null && isDecimal(type, property)) {
                member.setType(List.of(SchemaType.STRING));
                member.setFormat("decimal");
                member.setPattern(JsonRules.DECIMAL_PATTERN);
            }
            if (type != null && type.recordComponent(property) != null) {
                boundContent(type.field(property).type(), member);
            }
            boolean nullable = type != null && isNullable(type, property);
            if (nullable) {
                allowNull(schema, property, member);
            }
            if (!nullable || !request) {
                required.add(property);
            }
        });
        schema.setRequired(required);
        schema.setAdditionalPropertiesBoolean(null);
    }

    private @Nullable ClassInfo record(String name, Schema schema) {
        return records.getOrDefault(name, List.of()).stream()
                .filter(type -> type.recordComponents().stream()
                        .allMatch(component -> schema.getProperties().containsKey(component.name())))
                .findFirst()
                .orElse(null);
    }

    /** What a record says about itself beside its components is neither sent nor taken. */
    private static void removeDerived(Schema schema, @Nullable ClassInfo type) {
        if (type != null) {
            List.copyOf(schema.getProperties().keySet()).stream()
                    .filter(member -> type.recordComponent(member) == null)
                    .forEach(schema::removeProperty);
        }
    }

    /** JSON Schema compares no days. */
    private static void bound(@Nullable Schema time, String pattern) {
        if (time != null) {
            time.setPattern(pattern);
        }
    }

    /** The scanner says how long a list or a map may be, but not how long what is in it. */
    private static void boundContent(Type type, Schema member) {
        if (type.kind() != Type.Kind.PARAMETERIZED_TYPE) {
            return;
        }
        Schema content = member.getItems() != null ? member.getItems() : member.getAdditionalPropertiesSchema();
        AnnotationInstance size =
                type.asParameterizedType().arguments().getLast().annotation(SIZE);
        if (content != null && size != null && size.value("max") != null && content.getRef() == null) {
            content.setMaxLength(size.value("max").asInt());
        }
    }

    private static void allowNull(Schema owner, String property, Schema member) {
        if (member.getRef() != null) {
            Schema either = OASFactory.createSchema()
                    .addAnyOf(OASFactory.createSchema().ref(member.getRef()))
                    .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
            owner.addProperty(property, either);
        } else if (member.getType() != null && !member.getType().contains(SchemaType.NULL)) {
            member.addType(SchemaType.NULL);
        }
    }

    private static boolean isDecimal(ClassInfo type, String property) {
        RecordComponentInfo component = type.recordComponent(property);
        return component != null && component.type().name().equals(DECIMAL);
    }

    private static boolean isNullable(ClassInfo type, String property) {
        RecordComponentInfo component = type.recordComponent(property);
        return component != null
                && (component.hasAnnotation(NULLABLE)
                        || component.type().hasAnnotation(NULLABLE)
                        || type.field(property).type().hasAnnotation(NULLABLE));
    }

    private static void collectRequests(Operation operation, Map<String, Schema> schemas, Set<String> found) {
        if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
            operation
                    .getRequestBody()
                    .getContent()
                    .getMediaTypes()
                    .values()
                    .forEach(media -> collect(media.getSchema(), schemas, found));
        }
    }

    private static void collect(@Nullable Schema schema, Map<String, Schema> schemas, Set<String> found) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(PREFIX.length());
            if (found.add(name)) {
                collect(schemas.get(name), schemas, found);
            }
        }
        collect(schema.getItems(), schemas, found);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(member -> collect(member, schemas, found));
        }
    }

    /** {@code PageCustomerView} is {@code Page}. */
    private String base(String name) {
        return records.containsKey(name) || !name.startsWith("Page") ? name : "Page";
    }

    private static String simpleName(DotName name) {
        String text = name.toString();
        return text.substring(Math.max(text.lastIndexOf('.'), text.lastIndexOf('$')) + 1);
    }
}
