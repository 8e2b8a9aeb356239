package vn.hocvuso.identity;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.hocvuso.platform.Announced;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/** A person with an account. Knows her roles, groups and commune, and keeps her password as a hash only. */
@Entity
@Table(name = "identity_learner")
public class Learner {

    /** Names a learner outside this room. */
    public record Ref(long value) implements Serializable {}

    /** Keeps a {@link Ref} in a column. */
    @Converter(autoApply = true)
    public static class RefConverter implements AttributeConverter<Ref, Long> {

        @Override
        public Long convertToDatabaseColumn(Ref ref) {
            return ref == null ? null : ref.value();
        }

        @Override
        public Ref convertToEntityAttribute(Long column) {
            return column == null ? null : new Ref(column);
        }
    }

    /** Fired once, in the transaction that made the account. */
    public record Registered(Ref learner, Instant at) implements Announced {
        @Override
        public long subject() {
            return learner.value();
        }
    }

    /** Fired in the transaction in which she has said to which groups she belongs. */
    public record Grouped(Ref learner, Set<String> groups, Instant at) {}

    private static final int FIRST_BIRTH_YEAR = 1900;

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private String username;

    @Column(name = "full_name")
    private String fullName;

    @Column(name = "folded_name")
    private String foldedName;

    @Column(name = "password_hash")
    private String passwordHash;

    private String email;

    private String phone;

    @Column(name = "commune_code")
    private String commune;

    @Column(name = "registered_at", updatable = false)
    private Instant registeredAt;

    @Column(name = "awaits_owner")
    private boolean awaitsOwner;

    @Column(name = "extra_time_percent")
    private int extraTimePercent;

    @Column(name = "birth_year")
    private Integer birthYear;

    @ElementCollection
    @CollectionTable(name = "identity_learner_role", joinColumns = @JoinColumn(name = "learner_id"))
    @Column(name = "role")
    @Enumerated(STRING)
    private Set<Role> roles = EnumSet.of(Role.LEARNER);

    @ElementCollection
    @CollectionTable(name = "identity_learner_group", joinColumns = @JoinColumn(name = "learner_id"))
    @Column(name = "group_code")
    private Set<String> groups = new HashSet<>();

    /** For JPA only. */
    protected Learner() {}

    Learner(Username username, String fullName, String passwordHash, Instant now) {
        this.username = username.value();
        rename(fullName);
        this.passwordHash = passwordHash;
        this.registeredAt = now;
    }

    /** @throws Refusal {@code identity.name.empty} or {@code identity.name.long} */
    final void rename(String name) {
        var clean = Folding.clean(name == null ? "" : name);
        if (clean.isEmpty()) {
            throw new Refusal("identity.name.empty").at("fullName");
        }
        if (clean.length() > 100) {
            throw new Refusal("identity.name.long", 100).at("fullName");
        }
        fullName = clean;
        foldedName = Folding.fold(clean);
    }

    /** She has chosen a password: the account is hers from now on. */
    void changePassword(String hash) {
        passwordHash = hash;
        awaitsOwner = false;
    }

    /** The account was made for her; until she chooses a password, an administrator may give her one. */
    void awaitOwner() {
        awaitsOwner = true;
    }

    /** @throws Refusal {@code identity.arriving.owned} once she has chosen a password herself */
    void handOver(String hash) {
        if (!awaitsOwner) {
            throw new Refusal("identity.arriving.owned");
        }
        passwordHash = hash;
    }

    boolean awaitsOwner() {
        return awaitsOwner;
    }

    /**
     * Gives her more of any limited time.
     *
     * @param percent whole percent on top, 0 to 300
     * @throws Refusal {@code identity.extraTime.range}
     */
    void allowExtraTime(int percent) {
        if (percent < 0 || percent > 300) {
            throw new Refusal("identity.extraTime.range", 0, 300).at("percent");
        }
        extraTimePercent = percent;
    }

    int extraTimePercent() {
        return extraTimePercent;
    }

    /** Where and how she can be reached; both may be empty. */
    void reachableAt(String mail, String telephone) {
        email = mail.isEmpty() ? null : mail;
        phone = telephone.isEmpty() ? null : telephone;
    }

    /**
     * Keeps the year of birth that she gives, which nobody checks.
     *
     * @param year empty when she gives none
     * @param present the year that it is now
     * @throws Refusal {@code identity.birthYear.wrong} with the first and the last year that may be
     */
    void bornIn(OptionalInt year, int present) {
        if (year.isPresent() && (year.getAsInt() < FIRST_BIRTH_YEAR || year.getAsInt() > present)) {
            throw wrongBirthYear(present);
        }
        birthYear = year.isPresent() ? year.getAsInt() : null;
    }

    static Refusal wrongBirthYear(int present) {
        return new Refusal("identity.birthYear.wrong", Integer.toString(FIRST_BIRTH_YEAR), Integer.toString(present))
                .at("birthYear");
    }

    /** What she gave; empty when she gave none. */
    OptionalInt birthYear() {
        return birthYear == null ? OptionalInt.empty() : OptionalInt.of(birthYear);
    }

    /** Puts her in these groups of the framework, and in this commune. */
    void belongsTo(Set<String> groupCodes, String communeCode) {
        groups.clear();
        groups.addAll(groupCodes);
        commune = communeCode;
    }

    void appoint(Role role) {
        roles.add(role);
    }

    /** @throws Refusal {@code identity.role.learner}: a person with an account is always a learner */
    void dismiss(Role role) {
        if (role == Role.LEARNER) {
            throw new Refusal("identity.role.learner");
        }
        roles.remove(role);
    }

    public Ref ref() {
        return new Ref(id);
    }

    public String username() {
        return username;
    }

    public String fullName() {
        return fullName;
    }

    String passwordHash() {
        return passwordHash;
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public Optional<String> phone() {
        return Optional.ofNullable(phone);
    }

    /** The code of the commune, if she gave one. */
    public Optional<String> commune() {
        return Optional.ofNullable(commune);
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    public Set<String> groups() {
        return Set.copyOf(groups);
    }
}
