package vn.hocvuso.identity;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocvuso.identity.locality.Localities;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.text.Folding;

/** Reads what other rooms and the administrators' pages show of people. */
@UseCase
public class People {

    /**
     * What is shown of a person.
     *
     * @param communeName with its province, empty when she gave none
     * @param provinceCode empty when she gave no commune
     */
    public record Person(
            Learner.Ref ref,
            String username,
            String fullName,
            Set<Role> roles,
            Set<String> groups,
            String communeCode,
            String communeName,
            String provinceCode,
            String email,
            String phone,
            Instant registeredAt)
            implements Serializable {}

    /** What a person consented to; {@code text} is the version of its wording. */
    public record Consent(String text, Instant at) implements Serializable {}

    private final Learners learners;
    private final Localities localities;
    private final Grants grants;

    @Inject
    People(Learners learners, Localities localities, Grants grants) {
        this.learners = learners;
        this.localities = localities;
        this.grants = grants;
    }

    /** @throws Refusal {@code identity.learner.unknown} */
    public Person require(Learner.Ref ref) {
        return person(learners.require(ref));
    }

    /** The persons that exist among these, by their ref. */
    public Map<Learner.Ref, Person> all(Collection<Learner.Ref> refs) {
        return learners.all(refs).stream()
                .map(this::person)
                .collect(Collectors.toMap(Person::ref, Function.identity()));
    }

    /**
     * The year of birth that a person has given of herself, which nobody has checked. It is no part of {@link Person}, so
     * that only who asks for it has it.
     *
     * @return empty when she gave none, and when there is no such person
     */
    public OptionalInt birthYear(Learner.Ref ref) {
        return learners.all(List.of(ref)).stream()
                .map(Learner::birthYear)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    /** The newest consent of a person; empty when none was asked for. */
    public Optional<Consent> consent(Learner.Ref ref) {
        return learners.consent(ref);
    }

    /**
     * At most 20 persons who may be the same as somebody elsewhere: with her user name, or with her name, diacritics left
     * aside, in her commune.
     */
    public List<Person> alike(String username, String fullName, String commune) {
        var name = Folding.fold(Folding.clean(fullName));
        return learners.alike(Username.lookedFor(username), name, commune, 20).stream()
                .map(this::person)
                .toList();
    }

    /** The person with this user name, if there is one. */
    public Optional<Person> find(String username) {
        return learners.named(Username.lookedFor(username)).map(this::person);
    }

    /** @throws Refusal {@code identity.learner.unknown} */
    public Person named(String username) {
        return find(username).orElseThrow(() -> new Refusal("identity.learner.unknown"));
    }

    /**
     * Persons whose name, with or without diacritics, or user name begins like this.
     *
     * @throws Refusal {@code identity.page.unknown} unless an administrator asks
     */
    public List<Person> search(Learner.Ref actor, String text, int first, int limit) {
        grants.require(actor, Role.ADMINISTRATOR);
        return learners.like(folded(text), first, Math.min(limit, 100)).stream()
                .map(this::person)
                .toList();
    }

    /**
     * At most 100 persons whose account was made for them and who have not set a password yet, by name; those whose name
     * or user name begins like this.
     *
     * @throws Refusal {@code identity.page.unknown} unless an administrator asks
     */
    public List<Person> awaitingOwner(Learner.Ref actor, String text) {
        grants.require(actor, Role.ADMINISTRATOR);
        return learners.awaitingOwner(folded(text), 100).stream()
                .map(this::person)
                .toList();
    }

    /** @throws Refusal {@code identity.page.unknown} unless an administrator asks */
    public long count(Learner.Ref actor, String text) {
        grants.require(actor, Role.ADMINISTRATOR);
        return learners.countLike(folded(text));
    }

    private static String folded(String text) {
        return Folding.fold(Folding.clean(text == null ? "" : text))
                .replace("\\", "")
                .replace("%", "")
                .replace("_", "\\_");
    }

    private Person person(Learner learner) {
        var commune = learner.commune().flatMap(localities::commune);
        return new Person(
                learner.ref(),
                learner.username(),
                learner.fullName(),
                learner.roles(),
                learner.groups(),
                learner.commune().orElse(""),
                commune.map(Localities.Place::label).orElse(""),
                commune.map(Localities.Place::provinceCode).orElse(""),
                learner.email().orElse(""),
                learner.phone().orElse(""),
                learner.registeredAt());
    }
}
