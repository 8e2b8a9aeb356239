package vn.hocvuso.interop.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.catalogue.CatalogueSamples;
import vn.hocvuso.identity.Arriving;
import vn.hocvuso.identity.People;
import vn.hocvuso.identity.Registering;
import vn.hocvuso.identity.SigningIn;

/** People who come with results and resemble somebody wait for an administrator. */
@ExtendWith(ArquillianExtension.class)
class ArrivalsIT {

    @Inject
    BoxSamples box;

    @Inject
    MergeRound round;

    @Inject
    Arrivals arrivals;

    @Inject
    Arriving arriving;

    @Inject
    People people;

    @Inject
    SigningIn signingIn;

    @Inject
    Registering signingUp;

    @Inject
    CatalogueSamples samples;

    @Test
    void whoResemblesSomebodyWaitsForADecision() {
        box.courseArrives();
        var known = samples.person(box.slug);
        box.receive(box.results.file(box.wholeWay()));
        assertEquals(6, box.held());
        assertEquals(0, box.enrolments());
        var line = arrivals.undecided(box.administrator).stream()
                .filter(each -> each.origin().equals(box.results.instance()))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of(known), line.alike().stream().map(People.Person::ref).toList());
        var stranger = samples.person(box.slug + "-s");
        assertRefused(
                "identity.page.unknown",
                () -> arrivals.link(box.administrator, line.origin(), line.learner(), stranger));
        arrivals.link(box.administrator, line.origin(), line.learner(), known);
        round.run();
        assertEquals(0, box.held());
        assertEquals(1, box.certificates());
        assertEquals(
                known.value(),
                box.number("select learner_id from certification_certificate where course_slug = ?", box.slug));
        assertRefused(
                "identity.page.unknown", () -> arrivals.link(box.administrator, line.origin(), line.learner(), known));
    }

    @Test
    void whoOnlyResemblesGetsAnAccountOfHerOwnThatIsHandedOver() {
        box.courseArrives();
        samples.person(box.slug);
        box.receive(box.results.file(box.wholeWay()));
        arrivals.make(box.administrator, box.results.instance(), "1-" + box.slug);
        round.run();
        assertEquals(1, box.certificates());
        var made = people.named(box.slug + "-2");
        assertTrue(people.awaitingOwner(box.administrator, box.slug + "-2").contains(made));
        assertRefused("identity.page.unknown", () -> arriving.handOver(made.ref(), made.ref()));
        var first = arriving.handOver(box.administrator, made.ref());
        var second = arriving.handOver(box.administrator, made.ref());
        assertRefused(
                "identity.signin.wrong", () -> signingIn.signIn(box.slug + "-2", first, BoxSamples.ADDRESS, false));
        signingIn.signIn(box.slug + "-2", second, BoxSamples.ADDRESS, false);
        assertRefused(
                "identity.arriving.owned",
                () -> arriving.handOver(box.administrator, samples.person(box.slug + "-own")));
    }

    @Test
    void theSameNameInTheSameCommuneIsNotMergedSilently() {
        var registered = new Registering.Application(
                box.slug + "-z", "hoa sen trong đầm", box.name, Set.of("ND"), "00004", "", "", true);
        signingUp.register(registered, BoxSamples.ADDRESS);
        box.receive(box.results.file(box.she()));
        assertTrue(arrivals.undecided(box.administrator).stream()
                .anyMatch(line -> line.origin().equals(box.results.instance())));
        assertRefused("identity.learner.unknown", () -> people.named(box.slug));
    }
}
