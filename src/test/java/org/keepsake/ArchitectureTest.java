package org.keepsake;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.concurrent.WorkerStateEvent;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepsake.storage.Expected;
import org.keepsake.ui.words.Messages;

/** The rules of the house: which room may know which, and what may be found in none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
    private static final String ROOT = "org.keepsake";

    /** A room and the others that it may know. */
    record Room(String name, List<String> known) {

        static Room of(String name, String... known) {
            return new Room(name, List.of(known));
        }

        String[] packages() {
            return Stream.concat(Stream.of(name), known.stream())
                    .map(ArchitectureTest::room)
                    .toArray(String[]::new);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Room> ROOMS =
            List.of(
                    Room.of("text"),
                    Room.of("text.rewrite", "text"),
                    Room.of("syntax", "text"),
                    Room.of("print", "text"),
                    Room.of("storage.system"),
                    Room.of("storage.system.platform", "storage.system"),
                    Room.of("view", "text"),
                    Room.of("view.layout", "text", "view.caret"),
                    Room.of("view.caret", "text"),
                    Room.of("view.row", "text", "view.layout", "view.caret"),
                    Room.of("view.screen", "text", "view.layout", "view.caret", "view.row"),
                    Room.of("storage"),
                    Room.of("storage.replace", "storage"),
                    Room.of("codec", "text"),
                    Room.of("history", "storage"),
                    Room.of("instance", "text", "storage"),
                    Room.of("journal", "text", "codec", "storage"),
                    Room.of("journal.record", "text", "codec", "storage"),
                    Room.of("load", "text", "codec", "storage"),
                    Room.of("save", "text", "codec", "storage", "load"),
                    Room.of("document", "text", "codec", "load", "save", "storage"),
                    Room.of("background", "load", "save", "codec", "text"),
                    Room.of("profile", "storage"),
                    Room.of("editorconfig", "profile"),
                    Room.of("compare", "text"),
                    Room.of("search", "text"),
                    Room.of("child", "save", "storage"),
                    Room.of("administrator", "child", "profile", "save", "storage"),
                    Room.of("lab", "text", "codec", "save", "storage", "child", "background"),
                    Room.of(
                            "ui",
                            "text",
                            "syntax",
                            "print",
                            "editorconfig",
                            "view",
                            "codec",
                            "storage",
                            "load",
                            "save",
                            "journal",
                            "history",
                            "document",
                            "compare",
                            "search",
                            "background",
                            "profile",
                            "lab"),
                    Room.of(
                            "tour",
                            "text",
                            "view",
                            "codec",
                            "storage",
                            "load",
                            "save",
                            "journal",
                            "history",
                            "document",
                            "compare",
                            "search",
                            "background",
                            "profile",
                            "child",
                            "lab",
                            "ui"));

    private static final String[] WITHOUT_JAVAFX = {
        room("text"),
        room("syntax"),
        room("print"),
        room("editorconfig"),
        room("view.caret"),
        room("view.layout"),
        room("codec"),
        room("compare"),
        room("search"),
        room("storage"),
        room("load"),
        room("save"),
        room("child"),
        room("administrator"),
        room("history"),
        room("instance"),
        room("journal"),
        room("profile")
    };

    private JavaClasses house;

    @BeforeAll
    void readTheClasses() throws URISyntaxException {
        Path compiled =
                Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        house = new ClassFileImporter().importPath(compiled);
        assertThat(house).hasSizeGreaterThan(50);
    }

    static List<Room> rooms() {
        return ROOMS;
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomKnowsOnlyTheRoomsItIsGiven(Room room) {
        DescribedPredicate<JavaClass> elsewhere =
                resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(room.packages())));
        noClasses()
                .that()
                .resideInAPackage(room(room.name()))
                .should()
                .dependOnClassesThat(elsewhere)
                .allowEmptyShould(true)
                .check(house);
    }

    @Test
    void everyPackageIsARoomWithArrows() {
        Set<String> rooms =
                house.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> !name.equals(ROOT))
                        .map(name -> name.substring(ROOT.length() + 1).replaceFirst("\\..*", ""))
                        .collect(Collectors.toSet());

        assertThat(Stream.concat(ROOMS.stream(), roomsOfTheLab()))
                .extracting(Room::name)
                .containsAll(rooms);
    }

    @ParameterizedTest
    @MethodSource("roomsOfTheJdkOnly")
    void theLowestRoomsKnowNothingButTheJdk(String room) {
        classes()
                .that()
                .resideInAPackage(room(room))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(room(room), "java..", "org.jspecify.annotations..")
                .check(house);
    }

    static Stream<String> roomsOfTheJdkOnly() {
        return Stream.of("text", "storage");
    }

    @Test
    void aDocumentKnowsNothingOfStorageButWhatASaveExpects() {
        noClasses()
                .that()
                .resideInAPackage(room("document"))
                .should()
                .dependOnClassesThat(
                        resideInAPackage(room("storage")).and(not(belongToAnyOf(Expected.class))))
                .check(house);
    }

    @Test
    void roomsFormNoCycle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(house);
    }

    /** Each package is a slice of its own, so one below another counts as well. */
    @ParameterizedTest
    @ValueSource(strings = {"text", "storage", "journal", "view", "lab", "ui", "tour"})
    void roomsWithinARoomFormNoCycle(String room) {
        slices().matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .check(house.that(resideInAPackage(room(room))));
    }

    @ParameterizedTest
    @MethodSource("roomsOfTheLab")
    void aRoomOfTheLabKnowsOnlyThoseItIsGiven(Room inner) {
        noClasses()
                .that()
                .resideInAPackage(room(inner.name()))
                .should()
                .dependOnClassesThat(
                        resideInAPackage(room("lab"))
                                .and(not(resideInAnyPackage(inner.packages()))))
                .check(house);
    }

    static Stream<Room> roomsOfTheLab() {
        return Stream.of(
                Room.of("lab.simulation"),
                Room.of("lab.pulse"),
                Room.of("lab.child", "lab.simulation"),
                Room.of("lab.trials", "lab"));
    }

    @ParameterizedTest
    @MethodSource("roomsOfTheTour")
    void aRoomOfTheTourKnowsOnlyThoseItIsGiven(Room inner) {
        noClasses()
                .that()
                .resideInAPackage(room(inner.name()))
                .should()
                .dependOnClassesThat(
                        resideInAPackage(room("tour"))
                                .and(not(resideInAnyPackage(inner.packages()))))
                .check(house);
    }

    /** The race offers the storage that can be chosen; for the rest they are independent. */
    @ParameterizedTest
    @MethodSource("roomsOfTheDemonstration")
    void aRoomOfTheDemonstrationKnowsOnlyThoseItIsGiven(Room inner) {
        noClasses()
                .that()
                .resideInAPackage(room(inner.name()))
                .should()
                .dependOnClassesThat(
                        resideInAPackage(room("ui.lab"))
                                .and(not(resideInAnyPackage(inner.packages()))))
                .check(house);
    }

    static Stream<Room> roomsOfTheDemonstration() {
        return Stream.of(
                Room.of("ui.lab.choice"),
                Room.of("ui.lab.pulse"),
                Room.of("ui.lab.race", "ui.lab.choice"));
    }

    static Stream<Room> roomsOfTheTour() {
        return Stream.of(
                Room.of("tour.actor"),
                Room.of("tour.stage", "tour.actor"),
                Room.of("tour.step", "tour.stage", "tour.actor"),
                Room.of("tour.bench", "tour.stage", "tour.actor"));
    }

    /** Everybody else is given file operations, which a test may make fail. */
    @Test
    void onlyWhoStartsAProcessChoosesTheSystem() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        ROOT,
                        room("administrator"),
                        room("lab.child"),
                        room("tour"),
                        room("storage.system.platform"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(room("storage.system.platform"))
                .check(house);
    }

    /** Without a choice of the lab, a save runs through none of its classes. */
    @Test
    void whatASaveRunsThroughDoesNotKnowTheLab() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        room("load"),
                        room("save"),
                        room("background"),
                        room("document"),
                        room("storage"),
                        room("ui.save"),
                        room("ui.status"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(room("lab"))
                .check(house);
    }

    @Test
    void noFeatureOfTheWindowKnowsTheWindow() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".ui.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".ui")
                .check(house);
    }

    @Test
    void roomsThatDoTheWorkKnowNoJavaFx() {
        noClasses()
                .that()
                .resideInAnyPackage(WITHOUT_JAVAFX)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "com.sun.javafx..")
                .check(house);
    }

    @Test
    void onlyTheWindowHasControls() {
        noClasses()
                .that()
                .resideOutsideOfPackages(room("ui"), room("tour"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene.control..", "org.controlsfx..")
                .check(house);
    }

    /** Everybody else says to a job what is to follow. */
    @Test
    void nobodyListensToATaskButTheRoomOfTasks() {
        noClasses()
                .that()
                .resideOutsideOfPackages(room("background"))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(WorkerStateEvent.class)
                .check(house);
    }

    @Test
    void onlyTheWindowHasWordsForPeople() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, room("ui"), room("tour"))
                .should()
                .dependOnClassesThat(
                        belongToAnyOf(ResourceBundle.class, MessageFormat.class, Messages.class))
                .check(house);
    }

    @Test
    void noStateIsSharedByWayOfStaticFields() {
        fields().that()
                .areStatic()
                .should()
                .beFinal()
                .andShould()
                .notHaveRawType(
                        resideInAnyPackage("java.util.concurrent.atomic")
                                .as("a type made for being changed"))
                .check(house);
    }

    @Test
    void nobodyPrintsButTheCommandLineAndTheTour() {
        noClasses()
                .that(
                        not(resideInAPackage(room("tour")))
                                .and(not(JavaClass.Predicates.equivalentTo(Main.class))))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .check(house);
    }

    /** Where a ".." leads is for the system to say: what is before it may be a link. */
    @Test
    void noPathIsShortenedByItsText() {
        noClasses().should().callMethod(Path.class, "normalize").check(house);
    }

    @Test
    void classesAreNamedForWhatTheyAre() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Helpers|Util|Utils|Impl)(\\$.*)?")
                .check(house);
    }

    @Test
    void everyPackageIsNullMarkedInItsPackageInfo() {
        List<String> unmarked =
                house.stream()
                        .map(JavaClass::getPackage)
                        .distinct()
                        .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                        .map(JavaPackage::getName)
                        .toList();

        assertThat(unmarked).isEmpty();
    }

    private static String room(String name) {
        return ROOT + "." + name + "..";
    }
}
