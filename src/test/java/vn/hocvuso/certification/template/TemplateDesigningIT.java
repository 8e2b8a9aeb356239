package vn.hocvuso.certification.template;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import vn.hocvuso.certification.Certificate;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.audit.AuditLog;

/** Administrators design templates; what is published never changes. */
@ExtendWith(ArquillianExtension.class)
class TemplateDesigningIT {

    private static final Certificate.Kind KIND = Certificate.Kind.COURSE;

    @Inject
    TemplateDesigning designing;

    @Inject
    TemplateDesk desk;

    @Inject
    TemplatePictures pictures;

    @Inject
    Templates templates;

    @Inject
    IssuingUnits units;

    @Inject
    AuditLog audit;

    @Inject
    TemplateSamples people;

    private Learner.Ref administrator;

    @BeforeEach
    void administrator() {
        administrator = people.with(Role.ADMINISTRATOR);
    }

    private long standard() {
        return desk.lines(administrator).stream()
                .filter(TemplateDesk.Line::standard)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private long unit() {
        return units.make(administrator, "Đơn vị " + System.nanoTime(), Issuer.Kind.SCHOOL, "");
    }

    private long copy(long issuer) {
        return designing.copy(administrator, standard(), "Mẫu thử", "", issuer);
    }

    private static Layout moved(Layout layout, double left) {
        var boxes = new ArrayList<>(layout.boxes());
        boxes.replaceAll(box -> box.field() == Field.HOLDER
                ? new Box(
                        box.field(),
                        left,
                        box.top(),
                        100,
                        box.height(),
                        box.size(),
                        box.align(),
                        box.face(),
                        box.colour(),
                        "",
                        "")
                : box);
        return new Layout(layout.orientation(), boxes, layout.background(), layout.pictures(), layout.languages());
    }

    private Layout draft(long template) {
        return desk.draft(administrator, template).orElseThrow().layout();
    }

    private static void refused(String key, Executable act) {
        assertEquals(key, assertThrows(Refusal.class, act).key());
    }

    @Test
    void theStandardIsThereAndCannotBeChanged() {
        var published = templates.latest(KIND, Issuer.OPERATOR);
        assertEquals(LayoutText.write(Layout.standard()), LayoutText.write(desk.published(administrator, standard())));
        assertTrue(published.version() > 0);
        refused("certification.template.fixed", () -> designing.begin(administrator, standard()));
        refused("certification.template.fixed", () -> designing.retire(administrator, standard()));
    }

    @Test
    void whatIsPublishedNeverChanges() {
        var unit = unit();
        var template = copy(unit);
        var before = templates.latest(KIND, unit);
        assertEquals(1, designing.publish(administrator, template, 1));
        var first = templates.latest(KIND, unit);
        assertNotEquals(before.version(), first.version());
        assertTrue(desk.draft(administrator, template).isEmpty());

        designing.begin(administrator, template);
        var revision = designing.save(administrator, template, 1, "Mẫu thử", moved(draft(template), 7));
        assertEquals(first.version(), templates.latest(KIND, unit).version(), "a draft is nothing yet");
        assertEquals(2, designing.publish(administrator, template, revision));

        var second = templates.latest(KIND, unit);
        assertEquals(7, second.layout().box(Field.HOLDER).orElseThrow().left());
        assertEquals(
                LayoutText.write(first.layout()),
                LayoutText.write(templates.version(first.version()).orElseThrow()));
        assertEquals(
                List.of(2, 1),
                desk.versions(administrator, template).stream()
                        .map(TemplateDesk.VersionLine::number)
                        .toList());
        assertTrue(templates.version(999_999_999).isEmpty());
        assertTrue(templates.version(0).isPresent(), "what is older than templates");
    }

    @Test
    void theMostFittingTemplateIsTaken() {
        var unit = unit();
        var common = templates.latest(KIND, unit).version();
        var forUnit = copy(unit);
        designing.publish(administrator, forUnit, 1);
        var unitVersion = templates.latest(KIND, unit).version();
        var forBoth = designing.copy(administrator, standard(), "Cho cả hai", KIND.name(), unit);
        designing.publish(administrator, forBoth, 1);
        var bothVersion = templates.latest(KIND, unit).version();
        assertNotEquals(unitVersion, bothVersion);
        assertEquals(
                unitVersion, templates.latest(Certificate.Kind.CONTEST, unit).version());
        assertEquals(common, templates.latest(KIND, unit()).version());

        designing.retire(administrator, forBoth);
        designing.retire(administrator, forBoth);
        assertEquals(unitVersion, templates.latest(KIND, unit).version());
        assertTrue(templates.version(bothVersion).isPresent(), "what was issued keeps it");
        refused("certification.template.fixed", () -> designing.begin(administrator, forBoth));
        assertEquals(
                1,
                audit.about("template-" + forBoth, 10).stream()
                        .filter(entry -> entry.act().equals("certification.template.retire"))
                        .count());
    }

    @Test
    void ofTwoWhoChangeTheSameDraftTheSecondIsTold() {
        var template = copy(0);
        var another = people.with(Role.ADMINISTRATOR);
        var layout = draft(template);
        assertEquals(2, designing.save(administrator, template, 1, "Mẫu thử", moved(layout, 7)));
        refused("platform.changed", () -> designing.save(another, template, 1, "Mẫu thử", moved(layout, 9)));
        refused("platform.changed", () -> designing.publish(another, template, 1));
        refused("platform.changed", () -> designing.discard(another, template, 1));
        assertEquals(7, draft(template).box(Field.HOLDER).orElseThrow().left());
        designing.discard(another, template, 2);
    }

    @Test
    void publishedAtTheSameMomentItIsPublishedOnce() throws Exception {
        var template = copy(unit());
        var pool = Executors.newFixedThreadPool(4);
        try {
            var outcomes = new ArrayList<java.util.concurrent.Future<Boolean>>();
            for (var i = 0; i < 4; i++) {
                outcomes.add(pool.submit(() -> {
                    try {
                        designing.publish(administrator, template, 1);
                        return true;
                    } catch (Refusal refusal) {
                        assertEquals("platform.changed", refusal.key());
                        return false;
                    }
                }));
            }
            var published = 0;
            for (var outcome : outcomes) {
                published += outcome.get() ? 1 : 0;
            }
            assertEquals(1, published);
        } finally {
            pool.shutdown();
        }
        assertEquals(1, desk.versions(administrator, template).size());
    }

    @Test
    void aDraftThatWasNeverPublishedGoesWithItsTemplate() {
        var template = copy(0);
        assertTrue(designing.discard(administrator, template, 1));
        refused("certification.template.unknown", () -> desk.line(administrator, template));

        var published = copy(unit());
        designing.publish(administrator, published, 1);
        designing.begin(administrator, published);
        designing.begin(administrator, published);
        assertFalse(designing.discard(administrator, published, 1));
        assertEquals(1, desk.line(administrator, published).version());
    }

    @Test
    void picturesAreKeptWithTheVersionAndABoxWithoutOneIsNotPublished() {
        var template = copy(unit());
        var layout = draft(template);
        var boxes = new ArrayList<>(layout.boxes());
        boxes.add(new Box(Field.SEAL, 5, 5, 30, 30, 12, Align.CENTRE, Face.SERIF, "#000000", "", ""));
        var empty = new Layout(layout.orientation(), boxes, layout.background(), layout.pictures(), layout.languages());
        var revision = designing.save(administrator, template, 1, "Mẫu thử", empty);
        refused("certification.template.noSeal", () -> designing.publish(administrator, template, revision));

        var seal = TemplateSamples.picture("png", 40, 40);
        var hash = pictures.picture(administrator, seal, "sealFile");
        assertEquals(hash, pictures.picture(administrator, seal, "sealFile"));
        assertEquals(1, audit.about(hash, 10).size());
        var held = new HashMap<String, byte[]>(
                Map.of(Layout.SEAL, pictures.find(administrator, hash).orElseThrow()));
        var sealed = new Layout(layout.orientation(), boxes, layout.background(), held, layout.languages());
        var next = designing.save(administrator, template, revision, "Mẫu thử", sealed);
        designing.publish(administrator, template, next);
        assertArrayEquals(
                seal,
                desk.published(administrator, template).picture(Field.SEAL).orElseThrow());
        assertTrue(pictures.find(administrator, "x").isEmpty());
    }

    @Test
    void aBackgroundIsKeptAsItWasChecked() {
        var svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><path d='M0 0z' onload='x'/></svg>";
        refused("certification.template.svgAttribute", () -> pictures.background(administrator, bytes(svg)));
        var hash = pictures.background(administrator, bytes(svg.replace(" onload='x'", " class='a'")));
        assertEquals(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><path d=\"M0 0z\"></path></svg>",
                new String(pictures.find(administrator, hash).orElseThrow(), StandardCharsets.UTF_8));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void mistakesAreTold() {
        refused("certification.template.name", () -> designing.copy(administrator, standard(), "a", "", 0));
        refused(
                "certification.template.kindUnknown",
                () -> designing.copy(administrator, standard(), "Mẫu thử", "KHAC", 0));
        refused(
                "certification.template.issuerUnknown",
                () -> designing.copy(administrator, standard(), "Mẫu thử", "", 999_999_999));
        refused("certification.template.unknown", () -> designing.copy(administrator, 0, "Mẫu thử", "", 0));
        var template = copy(unit());
        designing.publish(administrator, template, 1);
        designing.begin(administrator, template);
        refused("certification.template.same", () -> designing.publish(administrator, template, 1));
    }

    @Test
    void everyActIsInTheAuditLog() {
        var template = copy(0);
        designing.save(administrator, template, 1, "Tên khác", draft(template));
        designing.publish(administrator, template, 2);
        designing.begin(administrator, template);
        designing.discard(administrator, template, 1);
        designing.retire(administrator, template);
        assertEquals(
                List.of("retire", "discard", "begin", "publish", "save", "copy"),
                audit.about("template-" + template, 10).stream()
                        .filter(entry -> entry.actor() == administrator.value())
                        .map(entry -> entry.act().replace("certification.template.", ""))
                        .toList());
    }

    @Test
    void nobodyButAdministratorsDoesOrSeesAnything() {
        var template = copy(0);
        var layout = draft(template);
        var svg = bytes("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>");
        for (var role : Role.values()) {
            if (role == Role.ADMINISTRATOR) {
                continue;
            }
            var actor = people.with(role);
            for (var act : List.<Executable>of(
                    () -> designing.copy(actor, template, "Mẫu thử", "", 0),
                    () -> designing.begin(actor, template),
                    () -> designing.save(actor, template, 1, "Mẫu thử", layout),
                    () -> designing.publish(actor, template, 1),
                    () -> designing.discard(actor, template, 1),
                    () -> designing.retire(actor, template),
                    () -> desk.lines(actor),
                    () -> desk.line(actor, template),
                    () -> desk.draft(actor, template),
                    () -> desk.versions(actor, template),
                    () -> desk.published(actor, template),
                    () -> pictures.background(actor, svg),
                    () -> pictures.picture(actor, svg, "sealFile"),
                    () -> pictures.find(actor, "x"),
                    () -> units.units(actor),
                    () -> units.make(actor, "Đơn vị", Issuer.Kind.OTHER, ""),
                    () -> units.rename(actor, 1, "Đơn vị"),
                    () -> units.retire(actor, 1))) {
                refused("identity.page.unknown", act);
            }
        }
        designing.discard(administrator, template, 1);
    }
}
