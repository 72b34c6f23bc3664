package dev.kontor.testing;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * The codes by which the server refuses, read from its source: every literal that reaches the {@code code} of a problem or
 * of an error in it, through however many methods.
 */
public final class ProblemCodes {

    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Set<String> ERRORS = Set.of("Problem", "FieldError", "ImportError", "ProblemView");
    private static final String CALLED = "code";
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final Set<Place> places = new HashSet<>();
    private final Set<String> codes = new TreeSet<>();

    private ProblemCodes() {}

    /** The {@code index}th argument of the method or constructor with this name, so many parameters or {@code more}. */
    private record Place(String owner, String callee, int size, boolean more, int index) {

        boolean isOf(String called, int arguments) {
            return callee.equals(called) && (more ? arguments >= size : arguments == size);
        }
    }

    public static Set<String> ofTheServer() {
        ProblemCodes found = new ProblemCodes();
        Map<CompilationUnitTree, Reading> sources = new HashMap<>();
        parsed(MAIN).forEach(source -> sources.put(source, found.new Reading()));
        sources.forEach((source, reading) -> source.accept(reading, null));
        int known = 0;
        // a method that hands its code on is a place, too; until there are no more of them
        while (known < found.places.size()) {
            known = found.places.size();
            sources.forEach((source, reading) -> source.accept(reading, null));
        }
        return found.codes;
    }

    /** Every word that stands in a text of the sources below a folder; a table of cases is a text with many. */
    public static Set<String> wordsIn(Path folder) {
        Set<String> words = new HashSet<>();
        TreeScanner<@Nullable Void, @Nullable Void> texts = new TreeScanner<>() {
            @Override
            public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
                if (literal.getValue() instanceof String text) {
                    words.addAll(List.of(text.split("[,|\\s]+")));
                }
                return null;
            }
        };
        parsed(folder).forEach(source -> source.accept(texts, null));
        return words;
    }

    private static List<CompilationUnitTree> parsed(Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = Files.walk(folder);
                var manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(sources));
            List<CompilationUnitTree> trees = new ArrayList<>();
            task.parse().forEach(trees::add);
            return trees;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One source file. */
    private final class Reading extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final Map<String, Tree> variables = new HashMap<>();
        private final Map<String, List<Tree>> answers = new HashMap<>();
        private String type = "";
        private boolean isError;
        private List<? extends VariableTree> parameters = List.of();
        private String method = "";

        @Override
        public @Nullable Void visitClass(ClassTree declared, @Nullable Void nothing) {
            String outer = type;
            boolean outerIsError = isError;
            type = declared.getSimpleName().toString();
            isError = ERRORS.contains(type) || ERRORS.contains(name(declared.getExtendsClause()));
            if (isError && declared.getKind() == Tree.Kind.RECORD) {
                expect(type, components(declared));
            }
            super.visitClass(declared, nothing);
            type = outer;
            isError = outerIsError;
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree declared, @Nullable Void nothing) {
            boolean constructor = declared.getName().contentEquals("<init>");
            method = constructor ? type : declared.getName().toString();
            parameters = declared.getParameters();
            if (isError && constructor) {
                expect(type, parameters);
            }
            return super.visitMethod(declared, nothing);
        }

        @Override
        public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
            if (variable.getInitializer() != null) {
                variables.put(variable.getName().toString(), variable.getInitializer());
            }
            return super.visitVariable(variable, nothing);
        }

        @Override
        public @Nullable Void visitReturn(ReturnTree answer, @Nullable Void nothing) {
            answers.computeIfAbsent(method, name -> new ArrayList<>()).add(answer);
            return super.visitReturn(answer, nothing);
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void nothing) {
            called(name(made.getIdentifier()), made.getArguments(), place -> true);
            return super.visitNewClass(made, nothing);
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
            String callee = name(call.getMethodSelect());
            if (callee.equals("super") || callee.equals("this")) {
                String constructor = callee.equals("this") ? type : isError ? "Problem" : "";
                called(constructor, call.getArguments(), place -> true);
            } else {
                // without a receiver it is a method of this very class
                boolean own = call.getMethodSelect() instanceof IdentifierTree;
                called(
                        callee,
                        call.getArguments(),
                        place -> !own || place.owner().equals(type));
            }
            return super.visitMethodInvocation(call, nothing);
        }

        private void expect(String callee, List<? extends VariableTree> all) {
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).getName().contentEquals(CALLED)) {
                    add(callee, all, i);
                }
            }
        }

        private void add(String callee, List<? extends VariableTree> all, int index) {
            boolean more = all.getLast().toString().contains("...");
            places.add(new Place(type, callee, more ? all.size() - 1 : all.size(), more, index));
        }

        private void called(String callee, List<? extends ExpressionTree> arguments, Predicate<Place> fits) {
            List.copyOf(places).stream()
                    .filter(fits)
                    .filter(place -> place.isOf(callee, arguments.size()))
                    .forEach(place -> collect(arguments.get(place.index())));
        }

        private void collect(@Nullable Tree value) {
            switch (value) {
                case LiteralTree literal when literal.getValue() instanceof String text -> keep(text);
                case ConditionalExpressionTree choice -> {
                    collect(choice.getTrueExpression());
                    collect(choice.getFalseExpression());
                }
                case SwitchExpressionTree choice -> choice.getCases().forEach(one -> collect(one.getBody()));
                case YieldTree yielded -> collect(yielded.getValue());
                case ReturnTree answer -> collect(answer.getExpression());
                case IdentifierTree identifier ->
                    collectNamed(identifier.getName().toString());
                case MethodInvocationTree call -> collectAnswers(name(call.getMethodSelect()));
                case null, default -> {}
            }
        }

        private void collectNamed(String name) {
            if (name.equals(CALLED)) {
                expect(method, parameters);
            }
            collect(variables.get(name));
        }

        /** Of a method of the same file. */
        private void collectAnswers(String callee) {
            List<Tree> known = answers.remove(callee);
            // away meanwhile, because an answer may call its own method
            if (known != null) {
                known.forEach(this::collect);
                answers.put(callee, known);
            }
        }

        private void keep(String text) {
            if (CODE.matcher(text).matches()) {
                codes.add(text);
            }
        }

        private static List<? extends VariableTree> components(ClassTree declared) {
            return declared.getMembers().stream()
                    .filter(VariableTree.class::isInstance)
                    .map(VariableTree.class::cast)
                    .filter(field ->
                            !field.getModifiers().getFlags().contains(javax.lang.model.element.Modifier.STATIC))
                    .toList();
        }

        private static String name(@Nullable Tree callee) {
            return switch (callee) {
                case MemberSelectTree select -> select.getIdentifier().toString();
                case IdentifierTree identifier -> identifier.getName().toString();
                case null, default -> "";
            };
        }
    }
}
