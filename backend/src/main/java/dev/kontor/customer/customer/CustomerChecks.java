package dev.kontor.customer.customer;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.base.shared.ViolationCodes;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customerclass.CustomerClassRef;
import dev.kontor.customer.customerclass.CustomerClasses;
import dev.kontor.tenant.reseller.Numbers;
import dev.kontor.tenant.reseller.Resellers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether what was entered may be stored, and which number is free. */
@ApplicationScoped
public class CustomerChecks {

    private static final String COUNTER = "customer";

    private final CustomerClasses classes;
    private final Validator validator;
    private final Numbers numbers;
    private final Resellers resellers;
    private final CurrentActor actor;
    private final Sql sql;

    CustomerChecks(
            CustomerClasses classes,
            Validator validator,
            Numbers numbers,
            Resellers resellers,
            CurrentActor actor,
            Sql sql) {
        this.classes = classes;
        this.validator = validator;
        this.numbers = numbers;
        this.resellers = resellers;
        this.actor = actor;
        this.sql = sql;
    }

    /** 422 with a pointer per field; also for patches and reversals, which arrive past the resource's validation. */
    void requireValid(CustomerInput input) {
        Set<ConstraintViolation<CustomerInput>> violations = validator.validate(input);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        CustomerClassRef group =
                input.classId() == null ? null : classes.find(input.classId()).orElse(null);
        List<FieldError> errors = CustomerRules.errors(input, group);
        Problem.Invalid.requireNone(errors, "invalid", "Some fields are wrong.");
    }

    /** What is wrong with one field alone, where the others stay as they are. */
    public List<FieldError> errorsOf(CustomerInput input, String pointer) {
        return errors(input, null).stream()
                .filter(error ->
                        error.pointer().equals(pointer) || error.pointer().startsWith(pointer + "/"))
                .toList();
    }

    /** Everything that is wrong with one of many, whose class is known already, by JSON pointers. */
    public List<FieldError> errors(CustomerInput input, @Nullable CustomerClassRef group) {
        List<FieldError> errors = new ArrayList<>();
        for (ConstraintViolation<CustomerInput> violation : validator.validate(input)) {
            String pointer = "/"
                    + violation
                            .getPropertyPath()
                            .toString()
                            .replaceAll("\\[.*", "")
                            .replace('.', '/');
            String code = violation.getMessage().equals(CustomerInput.PHONE_RULE)
                    ? "invalid-phone"
                    : ViolationCodes.of(violation);
            errors.add(new FieldError(pointer, code, violation.getMessage()));
        }
        errors.addAll(CustomerRules.errors(input, group));
        return errors;
    }

    void requireNumber(CustomerInput input) {
        if (input.number() == null) {
            throw new Problem.Invalid("/number", "required", "A customer keeps a number.");
        }
    }

    private record Other(CustomerLoad.Key key, UUID id) {}

    /** 409 when another customer has the number or the external id, or had it before it was deleted. */
    void requireFree(CustomerInput input, @Nullable UUID own) {
        if (input.number() == null && input.externalId() == null) {
            return;
        }
        List<Other> others = sql.query("""
                        select 'number' as key, id from customers_with(:reseller, 'number', array[cast(:number as text)])
                        union all
                        select 'externalId', id from customers_with(:reseller, 'externalId', array[cast(:externalId as text)])""")
                .bind("number", input.number())
                .bind("externalId", input.externalId())
                .list(Other.class);
        for (Other other : others) {
            if (!other.id().equals(own)) {
                throw other.key() == CustomerLoad.Key.number
                        ? taken("/number", "number-taken", "Another customer has this number.")
                        : taken("/externalId", "external-id-taken", "Another customer has this external id.");
            }
        }
    }

    String nextNumber() {
        return nextNumbers(1, Set.of()).getFirst();
    }

    /** Numbers that no customer has, nor anybody in {@code reserved}: some may have been given by hand. */
    public List<String> nextNumbers(int count, Set<String> reserved) {
        String pattern = resellers.require(actor.resellerId()).customerNumberPattern();
        List<String> free = new ArrayList<>();
        while (free.size() < count) {
            List<String> candidates = numbers.next(COUNTER, pattern, count - free.size());
            Set<String> used = owners(CustomerLoad.Key.number, candidates).keySet();
            candidates.stream()
                    .filter(number -> !used.contains(number) && !reserved.contains(number))
                    .forEach(free::add);
        }
        return free;
    }

    /** Who has these values, or had them before it was deleted: they are not used again. */
    public Map<String, UUID> owners(CustomerLoad.Key key, Collection<String> values) {
        return sql.query("select value, id from customers_with(:reseller, :key, cast(:values as text[]))")
                .bind("key", key)
                .array("values", values)
                .map(String.class, UUID.class);
    }

    private static Problem taken(String pointer, String code, String detail) {
        return new Problem.Conflict(pointer, code, detail);
    }
}
