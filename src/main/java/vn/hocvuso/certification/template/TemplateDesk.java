package vn.hocvuso.certification.template;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** What administrators see of templates; all others are refused with {@code identity.page.unknown}. */
@UseCase
public class TemplateDesk {

    /**
     * A template in a list.
     *
     * @param kind empty for every kind
     * @param issuer the unit's name; empty for every unit
     * @param version the newest published one; 0 while there is none
     * @param publishedAt null while there is none
     * @param drafted somebody works on the next version
     */
    public record Line(
            long id,
            String name,
            String kind,
            String issuer,
            int version,
            Instant publishedAt,
            boolean drafted,
            boolean retired,
            boolean standard)
            implements Serializable {}

    /** @param publishedBy a person's name; empty for what the system has published itself */
    public record VersionLine(long id, int number, Instant publishedAt, String publishedBy) implements Serializable {}

    /**
     * A draft as it stands.
     *
     * @param revision to be given back with the next act, so that nobody overwrites what another has done meanwhile
     */
    public record Draft(Line template, int revision, Layout layout, Instant savedAt, String savedBy) {}

    private final TemplateShelf shelf;
    private final Issuers issuers;
    private final People people;
    private final Grants grants;

    @Inject
    TemplateDesk(TemplateShelf shelf, Issuers issuers, People people, Grants grants) {
        this.shelf = shelf;
        this.issuers = issuers;
        this.people = people;
        this.grants = grants;
    }

    /** All templates: the standard first, those out of use at the end. */
    public List<Line> lines(Learner.Ref actor) {
        grants.require(actor, Role.ADMINISTRATOR);
        var lines = new ArrayList<Line>();
        for (var kept : shelf.all()) {
            lines.add(line(kept));
        }
        return lines;
    }

    /** @throws Refusal {@code certification.template.unknown} */
    public Line line(Learner.Ref actor, long template) {
        grants.require(actor, Role.ADMINISTRATOR);
        return line(require(template));
    }

    /** The published versions, newest first. */
    public List<VersionLine> versions(Learner.Ref actor, long template) {
        grants.require(actor, Role.ADMINISTRATOR);
        return shelf.versions(template).stream()
                .map(version -> new VersionLine(
                        version.id(),
                        version.number(),
                        version.publishedAt(),
                        version.publishedBy().map(this::name).orElse("")))
                .toList();
    }

    /**
     * The draft; empty when nobody works on a next version.
     *
     * @throws Refusal {@code certification.template.unknown}
     */
    public Optional<Draft> draft(Learner.Ref actor, long template) {
        grants.require(actor, Role.ADMINISTRATOR);
        var kept = require(template);
        return shelf.draft(template)
                .map(draft -> new Draft(
                        line(kept),
                        draft.revision(),
                        LayoutText.read(draft.layout(), shelf::picture),
                        draft.savedAt(),
                        name(draft.savedBy())));
    }

    /**
     * The newest version.
     *
     * @throws Refusal {@code certification.template.unknown} when nothing was published
     */
    public Layout published(Learner.Ref actor, long template) {
        grants.require(actor, Role.ADMINISTRATOR);
        return shelf.versions(template).stream()
                .findFirst()
                .flatMap(version -> shelf.layout(version.id()))
                .map(text -> LayoutText.read(text, shelf::picture))
                .orElseThrow(() -> new Refusal("certification.template.unknown"));
    }

    private TemplateShelf.Kept require(long template) {
        return shelf.find(template).orElseThrow(() -> new Refusal("certification.template.unknown"));
    }

    private Line line(TemplateShelf.Kept kept) {
        var newest = shelf.versions(kept.id()).stream().findFirst();
        return new Line(
                kept.id(),
                kept.name(),
                kept.kind(),
                kept.issuer() == 0
                        ? ""
                        : issuers.find(kept.issuer()).map(Issuer::name).orElse(""),
                newest.map(TemplateShelf.KeptVersion::number).orElse(0),
                newest.map(TemplateShelf.KeptVersion::publishedAt).orElse(null),
                shelf.draft(kept.id()).isPresent(),
                kept.retired(),
                kept.standard());
    }

    private String name(long person) {
        var ref = new Learner.Ref(person);
        return Optional.ofNullable(people.all(List.of(ref)).get(ref))
                .map(People.Person::fullName)
                .orElse("");
    }
}
