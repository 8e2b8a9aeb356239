package vn.hocvuso;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The plan of the house, kept true: an arrow that is not on it breaks the build. */
@AnalyzeClasses(packages = "vn.hocvuso", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** Ground first. A room uses what stands on lower floors; not its neighbours, not what stands above. */
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("platform"),
            Set.of("skills"),
            Set.of("identity"),
            Set.of("catalogue", "assessment"),
            Set.of("learning"),
            Set.of("certification", "community"),
            Set.of("search", "notifications", "interop", "movement"),
            Set.of("assistant"));

    @ArchTest
    static void aRoomUsesOnlyWhatStandsBelow(JavaClasses house) {
        var below = new HashSet<String>();
        for (var floor : FLOORS) {
            for (var room : floor) {
                var reach = new HashSet<>(below);
                reach.add(room);
                noClasses()
                        .that(inRooms(Set.of(room)))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("vn.hocvuso..").and(not(inRooms(reach))))
                        .allowEmptyShould(true)
                        .check(house);
            }
            below.addAll(floor);
        }
        classes().should().resideInAnyPackage(packages(below)).check(house);
    }

    @ArchTest
    static void entitiesAndRepositoriesStayInTheirRoom(JavaClasses house) {
        DescribedPredicate<JavaClass> entity = describe("entities", type -> type.isAnnotatedWith(Entity.class));
        for (var floor : FLOORS) {
            for (var room : floor) {
                noClasses()
                        .that(not(inRooms(Set.of(room))))
                        .should()
                        .dependOnClassesThat(inRooms(Set.of(room)).and(entity.or(packagePrivateRepository())))
                        .allowEmptyShould(true)
                        .check(house);
            }
        }
    }

    /** Public classes that hold an entity manager are read models and guards, which other rooms may ask. */
    private static DescribedPredicate<JavaClass> packagePrivateRepository() {
        return describe(
                "repositories",
                type -> !type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC)
                        && type.getFields().stream()
                                .anyMatch(field -> field.getRawType().isEquivalentTo(EntityManager.class)));
    }

    @ArchTest
    static final ArchRule PARTS_OF_A_ROOM_FORM_NO_CIRCLE =
            slices().matching("vn.hocvuso.(*).(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule MARKING_KNOWS_NO_OTHER_PART_OF_ITS_ROOM = noClasses()
            .that()
            .resideInAPackage("vn.hocvuso.assessment.marking..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("vn.hocvuso..")
                    .and(not(resideInAnyPackage("vn.hocvuso.assessment.marking..", "vn.hocvuso.platform.."))));

    @ArchTest
    static final ArchRule ONLY_WEB_KNOWS_THE_WEB = noClasses()
            .that()
            .resideOutsideOfPackages("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "org.primefaces..", "jakarta.servlet..", "..web..");

    @ArchTest
    static final ArchRule PAGES_HOLD_NO_ENTITIES = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class);

    @ArchTest
    static final ArchRule COLLABORATORS_COME_THROUGH_THE_CONSTRUCTOR =
            noFields().should().beAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now");

    /** Behind a proxy the peer of every request is the proxy. */
    @ArchTest
    static final ArchRule WHERE_A_REQUEST_COMES_FROM_IS_ASKED_IN_ONE_PLACE = noClasses()
            .that()
            .doNotHaveSimpleName("ClientAddress")
            .should()
            .callMethod(ServletRequest.class, "getRemoteAddr")
            .orShould()
            .callMethod(HttpServletRequest.class, "getRemoteAddr");

    @ArchTest
    static final ArchRule CLASSES_ARE_NAMED_FOR_WHAT_THEY_DO =
            noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Service|DTO|Bean)$");

    private static DescribedPredicate<JavaClass> inRooms(Collection<String> rooms) {
        return resideInAnyPackage(packages(rooms));
    }

    private static String[] packages(Collection<String> rooms) {
        return rooms.stream().map(room -> "vn.hocvuso." + room + "..").toArray(String[]::new);
    }
}
