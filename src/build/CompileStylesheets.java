import com.sun.javafx.css.ImmutablePseudoClassSetsCache;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.css.CssParser;
import javafx.css.PseudoClass;
import javafx.css.StyleConverter.StringStore;
import javafx.css.Stylesheet;

/**
 * Writes stylesheets as JavaFX keeps them in memory, always with the same bytes for the same text.
 *
 * <p>JavaFX's own compiler, {@code Css2Bin}, does not: it writes pseudo-classes in the order of a
 * {@link Set#copyOf}, which the JDK shuffles in each run, and the folder of the source, to which
 * relative addresses would refer; ours are all {@code data:}. Neither means anything to the reader.
 * Part of the build: started from its source with JavaFX on the class path, where nothing of it is
 * closed to reflection.
 */
final class CompileStylesheets {
    /** Takes pairs of names: the stylesheet, and the file to write. */
    public static void main(String[] names) throws IOException, ReflectiveOperationException {
        for (int i = 0; i < names.length; i += 2) {
            String css = Files.readString(Path.of(names[i]));
            new CssParser().parse(css);
            sortPseudoClasses();
            Files.write(Path.of(names[i + 1]), compiled(new CssParser().parse(css)));
        }
    }

    /** Parsing again takes the sets that were parsed before from this cache, in its order. */
    @SuppressWarnings("unchecked")
    private static void sortPseudoClasses() throws ReflectiveOperationException {
        Field cache = ImmutablePseudoClassSetsCache.class.getDeclaredField("CACHE");
        cache.setAccessible(true);
        ((Map<Set<PseudoClass>, Set<PseudoClass>>) cache.get(null))
                .replaceAll((set, same) -> sorted(set));
    }

    private static Set<PseudoClass> sorted(Set<PseudoClass> set) {
        return set.stream()
                .sorted(Comparator.comparing(PseudoClass::getPseudoClassName))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What {@link Stylesheet#convertToBinary} writes. */
    private static byte[] compiled(Stylesheet stylesheet)
            throws IOException, ReflectiveOperationException {
        Field version = Stylesheet.class.getDeclaredField("BINARY_CSS_VERSION");
        Method write =
                Stylesheet.class.getDeclaredMethod(
                        "writeBinary", DataOutputStream.class, StringStore.class);
        version.setAccessible(true);
        write.setAccessible(true);

        StringStore strings = new StringStore();
        ByteArrayOutputStream rules = new ByteArrayOutputStream();
        write.invoke(stylesheet, new DataOutputStream(rules), strings);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(whole);
        out.writeShort(version.getInt(null));
        strings.writeBinary(out);
        rules.writeTo(out);
        return whole.toByteArray();
    }
}
