package vn.hocvuso.certification.template;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import vn.hocvuso.certification.Certificate;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;

/**
 * Administrators design how certificates look: they work on a draft and publish it as the template's next version, which
 * never changes. All others are refused with {@code identity.page.unknown}. Every act is in the audit log, under {@code
 * template-<number>}.
 */
@UseCase
public class TemplateDesigning {

    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_NAME = 120;

    private final TemplateShelf shelf;
    private final Issuers issuers;
    private final Grants grants;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    TemplateDesigning(TemplateShelf shelf, Issuers issuers, Grants grants, AuditLog audit, Clock clock) {
        this.shelf = shelf;
        this.issuers = issuers;
        this.grants = grants;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a template that begins as a copy of another one, of its newest version or, where there is none, of its draft.
     *
     * @param kind a {@link Certificate.Kind}; empty for every kind
     * @param issuer a unit's number; 0 for every unit
     * @return the new template's number
     * @throws Refusal {@code certification.template.unknown}, {@code certification.template.name}, {@code
     *     certification.template.kindUnknown} or {@code certification.template.issuerUnknown}
     */
    public long copy(Learner.Ref actor, long template, String name, String kind, long issuer) {
        grants.require(actor, Role.ADMINISTRATOR);
        require(template);
        var checked = checked(name);
        if (!kind.isEmpty() && !isKind(kind)) {
            throw new Refusal("certification.template.kindUnknown").at("kind");
        }
        if (issuer != 0 && issuers.find(issuer).filter(unit -> !unit.retired()).isEmpty()) {
            throw new Refusal("certification.template.issuerUnknown").at("issuer");
        }
        var layout = newest(template)
                .or(() -> shelf.draft(template).map(TemplateShelf.KeptDraft::layout))
                .orElseThrow();
        var copy = shelf.add(checked, kind, issuer);
        shelf.begin(copy, layout, actor, clock.instant());
        record(actor, "copy", copy, "template-" + template + ", " + checked);
        return copy;
    }

    /**
     * Begins the next version with what is published; where there is a draft, it stays.
     *
     * @throws Refusal {@code certification.template.unknown}, {@code certification.template.fixed} for the standard and
     *     what is out of use
     */
    public void begin(Learner.Ref actor, long template) {
        grants.require(actor, Role.ADMINISTRATOR);
        requireOpen(template);
        var begun = newest(template)
                .filter(layout -> shelf.begin(template, layout, actor, clock.instant()))
                .isPresent();
        if (begun) {
            record(actor, "begin", template, "");
        }
    }

    /**
     * Changes the draft.
     *
     * @param revision of the draft that the change was made on
     * @return the draft's new revision
     * @throws Refusal {@code certification.template.unknown}, {@code certification.template.fixed}, {@code
     *     certification.template.name}, or {@code platform.changed} when somebody else has changed it since
     */
    public int save(Learner.Ref actor, long template, int revision, String name, Layout layout) {
        grants.require(actor, Role.ADMINISTRATOR);
        var kept = requireOpen(template);
        var checked = checked(name);
        shelf.keep(layout);
        if (!shelf.save(template, revision, LayoutText.write(layout), actor, clock.instant())) {
            throw new Refusal("platform.changed");
        }
        if (!checked.equals(kept.name())) {
            shelf.rename(template, checked);
        }
        record(actor, "save", template, checked);
        return revision + 1;
    }

    /**
     * Drops the draft, and with it the template when nothing of it was ever published.
     *
     * @return whether the template is gone
     * @throws Refusal {@code certification.template.unknown}, {@code certification.template.fixed}, or {@code
     *     platform.changed} when somebody else has changed it since
     */
    public boolean discard(Learner.Ref actor, long template, int revision) {
        grants.require(actor, Role.ADMINISTRATOR);
        var kept = requireOpen(template);
        if (!shelf.drop(template, revision)) {
            throw new Refusal("platform.changed");
        }
        var gone = shelf.versions(template).isEmpty();
        if (gone) {
            shelf.remove(template);
        }
        record(actor, "discard", template, kept.name());
        return gone;
    }

    /**
     * Publishes the draft as the next version; what is issued from now on is set in it, what was issued is not touched.
     *
     * @return the version's number within the template
     * @throws Refusal {@code certification.template.unknown}, {@code certification.template.fixed}, {@code
     *     certification.template.noSeal} or {@code certification.template.noSignature} when a box waits for its picture,
     *     {@code certification.template.same} when nothing was changed, or {@code platform.changed} when somebody else has
     *     changed it since
     */
    public int publish(Learner.Ref actor, long template, int revision) {
        grants.require(actor, Role.ADMINISTRATOR);
        requireOpen(template);
        var draft = shelf.draft(template)
                .filter(kept -> kept.revision() == revision)
                .orElseThrow(() -> new Refusal("platform.changed"));
        var layout = LayoutText.read(draft.layout(), shelf::picture);
        requirePictures(layout);
        if (newest(template).filter(draft.layout()::equals).isPresent()) {
            throw new Refusal("certification.template.same");
        }
        var number = shelf.versions(template).stream()
                .findFirst()
                .map(version -> version.number() + 1)
                .orElse(1);
        shelf.publish(template, number, draft.layout(), Optional.of(actor), clock.instant())
                .orElseThrow(() -> new Refusal("platform.changed"));
        shelf.drop(template, revision);
        record(actor, "publish", template, String.valueOf(number));
        return number;
    }

    /**
     * Takes a template out of use; a second time it changes nothing. What was issued in it stays as it is.
     *
     * @throws Refusal {@code certification.template.unknown}, {@code certification.template.fixed} for the standard
     */
    public void retire(Learner.Ref actor, long template) {
        grants.require(actor, Role.ADMINISTRATOR);
        var kept = require(template);
        if (kept.standard()) {
            throw new Refusal("certification.template.fixed");
        }
        if (!kept.retired()) {
            shelf.retire(template);
            record(actor, "retire", template, kept.name());
        }
    }

    private TemplateShelf.Kept require(long template) {
        return shelf.lock(template).orElseThrow(() -> new Refusal("certification.template.unknown"));
    }

    private TemplateShelf.Kept requireOpen(long template) {
        var kept = require(template);
        if (kept.standard() || kept.retired()) {
            throw new Refusal("certification.template.fixed");
        }
        return kept;
    }

    private Optional<String> newest(long template) {
        return shelf.versions(template).stream().findFirst().flatMap(version -> shelf.layout(version.id()));
    }

    private static void requirePictures(Layout layout) {
        if (layout.box(Field.SEAL).isPresent() && layout.picture(Field.SEAL).isEmpty()) {
            throw new Refusal("certification.template.noSeal").at("sealFile");
        }
        if (layout.box(Field.SIGNATURE).isPresent()
                && layout.picture(Field.SIGNATURE).isEmpty()) {
            throw new Refusal("certification.template.noSignature").at("signatureFile");
        }
    }

    private static boolean isKind(String kind) {
        for (var known : Certificate.Kind.values()) {
            if (known.name().equals(kind)) {
                return true;
            }
        }
        return false;
    }

    private static String checked(String name) {
        var text = name.strip().replaceAll("\\s+", " ");
        if (text.length() < SHORTEST_NAME || text.length() > LONGEST_NAME) {
            throw new Refusal("certification.template.name", SHORTEST_NAME, LONGEST_NAME).at("name");
        }
        return text;
    }

    private void record(Learner.Ref actor, String act, long template, String what) {
        audit.record(actor.value(), "certification.template." + act, "template-" + template, what);
    }
}
