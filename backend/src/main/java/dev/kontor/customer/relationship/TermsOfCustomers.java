package dev.kontor.customer.relationship;

import dev.kontor.base.history.FieldChange;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customer.Texts;
import dev.kontor.goods.offer.OfferUse.TermKind;
import dev.kontor.goods.offer.OrderTermOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Under which conditions customers order (D18), and the number by which the supplier knows them (D20, D21). */
@ApplicationScoped
public class TermsOfCustomers {

    private final Sql sql;
    private final OrderTermOptions options;

    TermsOfCustomers(Sql sql, OrderTermOptions options) {
        this.sql = sql;
        this.options = options;
    }

    public OrderTerms read(UUID customerId) {
        return sql.query("""
                        select max(t.code) filter (where t.kind = 'SHIPPING') as shipping,
                               max(t.code) filter (where t.kind = 'PAYMENT') as payment,
                               max(t.code) filter (where t.kind = 'CHECKOUT') as checkout,
                               coalesce(bool_or(b.sends_supplier_number), false) as sends_supplier_number,
                               max(b.supplier_number) as supplier_number, max(c.gln) as gln
                          from customer c
                          left join business_relationship b on b.reseller_id = c.reseller_id and b.customer_id = c.id
                          left join customer_order_term t on t.reseller_id = c.reseller_id and t.customer_id = c.id
                         where c.reseller_id = :reseller and c.id = :customer""").bind("customer", customerId).one(OrderTerms.class);
    }

    /** What changed; 422 with a pointer per wrong field. */
    public List<FieldChange> change(BusinessRelationship row, OrderTermsInput wanted) {
        requireValid(wanted);
        Map<String, @Nullable Object> before = fields(read(row.id));
        row.supplierNumber = wanted.supplierNumber();
        row.sendsSupplierNumber = wanted.sendsSupplierNumber();
        store(row.id, codes(wanted));
        return FieldChange.between(before, fields(read(row.id)));
    }

    private void store(UUID customerId, Map<TermKind, String> codes) {
        sql.query("delete from customer_order_term where reseller_id = :reseller and customer_id = :customer")
                .bind("customer", customerId)
                .update();
        sql.query("""
                        insert into customer_order_term (reseller_id, customer_id, kind, code)
                        select :reseller, cast(:customer as uuid), n.kind, n.code
                          from unnest(cast(:kinds as text[]), cast(:codes as text[])) as n (kind, code)""")
                .bind("customer", customerId)
                .array("kinds", codes.keySet())
                .array("codes", codes.values())
                .update();
    }

    private void requireValid(OrderTermsInput wanted) {
        List<FieldError> errors = new ArrayList<>();
        codes(wanted).forEach((kind, code) -> {
            if (!options.exists(kind, code)) {
                String field = "/" + kind.name().toLowerCase(Locale.ROOT);
                errors.add(new FieldError(field, "unknown-term", "There is no such condition."));
            }
        });
        if (wanted.sendsSupplierNumber() && wanted.supplierNumber() == null) {
            errors.add(new FieldError("/supplierNumber", "required", "A number that is sent must be stored."));
        }
        Problem.Invalid.requireNone(errors, "invalid", "Some fields are wrong.");
    }

    private static Map<TermKind, String> codes(OrderTermsInput wanted) {
        Map<TermKind, String> codes = new EnumMap<>(TermKind.class);
        put(codes, TermKind.SHIPPING, wanted.shipping());
        put(codes, TermKind.PAYMENT, wanted.payment());
        put(codes, TermKind.CHECKOUT, wanted.checkout());
        return codes;
    }

    private static void put(Map<TermKind, String> codes, TermKind kind, @Nullable String code) {
        if (code != null) {
            codes.put(kind, code);
        }
    }

    private static Map<String, @Nullable Object> fields(OrderTerms terms) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("shipping", terms.shipping());
        fields.put("payment", terms.payment());
        fields.put("checkout", terms.checkout());
        fields.put("supplierNumber", terms.supplierNumber());
        fields.put("sendsSupplierNumber", terms.sendsSupplierNumber());
        return fields;
    }

    /** Under which conditions a customer orders (D18), and how it is named in EDI orders (D20, D21). */
    public record OrderTerms(
            @Nullable String shipping,
            @Nullable String payment,
            @Nullable String checkout,
            boolean sendsSupplierNumber,
            @Nullable String supplierNumber,
            @Nullable String gln) {}

    /** The conditions of a customer by the codes of the reseller's lists; what is left out is not agreed. */
    public record OrderTermsInput(
            @Size(max = 30) @Nullable String shipping,
            @Size(max = 30) @Nullable String payment,
            @Size(max = 30) @Nullable String checkout,
            @NotNull Boolean sendsSupplierNumber,
            @Size(max = 60) @Nullable String supplierNumber) {

        public OrderTermsInput {
            shipping = Texts.orNull(shipping);
            payment = Texts.orNull(payment);
            checkout = Texts.orNull(checkout);
            supplierNumber = Texts.orNull(supplierNumber);
        }
    }
}
