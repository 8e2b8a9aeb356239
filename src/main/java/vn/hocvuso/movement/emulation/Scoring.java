package vn.hocvuso.movement.emulation;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.files.FileType;

/** The proposing unit gives points and shows what they rest upon; the checking unit, another one, says whether they are right. */
@UseCase
public class Scoring {

    private static final Set<FileType> EVIDENCE = EnumSet.of(FileType.PDF, FileType.PNG, FileType.JPEG);

    static final int LONGEST_FILE = 10_000_000;
    static final int MOST_FILES = 50;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 500;

    private final EmulationRounds rounds;
    private final CriteriaSets sets;
    private final Scores scores;
    private final FedPoints fed;
    private final Members members;
    private final EmulationRights rights;
    private final EmulationActs acts;

    @Inject
    Scoring(
            EmulationRounds rounds,
            CriteriaSets sets,
            Scores scores,
            FedPoints fed,
            Members members,
            EmulationRights rights,
            EmulationActs acts) {
        this.rounds = rounds;
        this.sets = sets;
        this.scores = scores;
        this.fed = fed;
        this.members = members;
        this.rights = rights;
        this.acts = acts;
    }

    private Candidate draft(Learner.Ref actor, long id) {
        var candidate = rights.requireProposing(actor, id);
        candidate.requireDraft();
        rounds.require(candidate.round()).requireOpen();
        return candidate;
    }

    private List<Criterion> criteria(Candidate candidate) {
        return sets.require(rounds.require(candidate.round()).set()).criteria();
    }

    private Criterion byHand(Candidate candidate, int place) {
        var criteria = criteria(candidate);
        if (place < 0 || place >= criteria.size() || criteria.get(place).isFed()) {
            throw new Refusal("movement.score.criterion");
        }
        return criteria.get(place);
    }

    /** Takes the points that figures give, as they are now. @throws Refusal as {@link #score} */
    public void feed(Learner.Ref actor, long id) {
        var candidate = draft(actor, id);
        var criteria = criteria(candidate);
        var year = rounds.require(candidate.round()).year();
        for (var place = 0; place < criteria.size(); place++) {
            if (criteria.get(place).isFed()) {
                scores.put(id, fed.of(actor, candidate.unit(), place, criteria.get(place), year));
            }
        }
        acts.record(actor, "feed", candidate.round(), "#" + id);
    }

    /**
     * Gives points by hand.
     *
     * @param place of the criterion in its set, from 0
     * @param link to the evidence; empty where a file is attached
     * @throws Refusal {@code movement.candidate.unknown}, {@code movement.unit.readOnly}, {@code movement.candidate.closed},
     *     {@code movement.round.listed}; {@code movement.score.criterion} for one that is fed by figures; {@code
     *     movement.score.points}, {@code movement.score.link}, {@code movement.score.note}; {@code movement.score.evidence}
     *     with neither a link nor a file
     */
    public void score(Learner.Ref actor, long id, int place, BigDecimal points, String link, String note) {
        var candidate = draft(actor, id);
        var criterion = byHand(candidate, place);
        var checked = criterion.checked(points);
        var address = EmulationText.link(link);
        if (address.isEmpty() && scores.files(id).stream().noneMatch(file -> file.criterion() == place)) {
            throw new Refusal("movement.score.evidence", criterion.text()).at("link");
        }
        var words = EmulationText.optional(note, LONGEST_NOTE, "movement.score.note", "note");
        scores.put(id, new Scores.Score(place, Optional.of(checked), Optional.empty(), "", address, words));
        acts.record(actor, "score", candidate.round(), "#" + id + ", " + (place + 1) + ": " + checked);
    }

    /**
     * Attaches evidence for a criterion.
     *
     * @return the file's id
     * @throws Refusal as {@link #score}; {@code movement.score.fileName}, {@code movement.score.fileSize}, {@code
     *     movement.score.fileType} for what is by its content no PDF, PNG or JPEG file; {@code movement.score.files}
     */
    public long attach(Learner.Ref actor, long id, int place, String fileName, byte[] content) {
        var candidate = draft(actor, id);
        byHand(candidate, place);
        var name = EmulationText.required(fileName, LONGEST_NAME, "movement.score.fileName", "file");
        if (content.length == 0 || content.length > LONGEST_FILE) {
            throw new Refusal("movement.score.fileSize", LONGEST_FILE / 1_000_000).at("file");
        }
        var type = FileType.of(name, content)
                .filter(EVIDENCE::contains)
                .orElseThrow(() -> new Refusal("movement.score.fileType").at("file"));
        if (scores.files(id).size() >= MOST_FILES) {
            throw new Refusal("movement.score.files", MOST_FILES).at("file");
        }
        acts.record(actor, "attach", candidate.round(), "#" + id + ", " + (place + 1) + ": " + name);
        return scores.attach(id, place, name, type.mediaType(), content);
    }

    /**
     * Proposes the candidate, with all points as they are.
     *
     * @throws Refusal as {@link #score}; {@code movement.round.notOpen} outside of the round's days; {@code
     *     movement.candidate.unscored} with the criteria that have no points; {@code movement.candidate.notAgreed} while
     *     somebody whom it is about has not agreed
     */
    public void propose(Learner.Ref actor, long id) {
        var candidate = draft(actor, id);
        rounds.require(candidate.round()).requireProposing(rights.today());
        if (members.of(id).stream().anyMatch(member -> !member.agreed())) {
            throw new Refusal("movement.candidate.notAgreed");
        }
        var given = scores.of(id);
        var criteria = criteria(candidate);
        var missing = IntStream.range(0, criteria.size())
                .filter(place ->
                        !given.containsKey(place) || given.get(place).points().isEmpty())
                .mapToObj(place -> criteria.get(place).text())
                .collect(Collectors.joining("; "));
        if (!missing.isEmpty()) {
            throw new Refusal("movement.candidate.unscored", missing);
        }
        candidate.propose(actor);
        acts.record(actor, "propose", candidate.round(), "#" + id + ": " + scores.total(id, criteria));
    }

    /**
     * Says that all of it is right.
     *
     * @throws Refusal {@code movement.candidate.unknown}, {@code movement.unit.readOnly}, {@code movement.round.listed}; as
     *     {@link Candidate#check}
     */
    public void check(Learner.Ref actor, long id) {
        var candidate = checking(actor, id);
        candidate.check(actor, rounds.require(candidate.round()).checker());
        acts.record(actor, "check", candidate.round(), "#" + id);
    }

    /** Has it scored anew. @throws Refusal as {@link #check}, {@code movement.candidate.reason} */
    public void giveBack(Learner.Ref actor, long id, String reason) {
        var candidate = checking(actor, id);
        candidate.giveBack(actor, rounds.require(candidate.round()).checker(), reason);
        acts.record(actor, "giveBack", candidate.round(), "#" + id + ": " + candidate.note());
    }

    /** Does not let it on the list. @throws Refusal as {@link #giveBack} */
    public void reject(Learner.Ref actor, long id, String reason) {
        var candidate = checking(actor, id);
        candidate.reject(actor, rounds.require(candidate.round()).checker(), reason);
        acts.record(actor, "reject", candidate.round(), "#" + id + ": " + candidate.note());
    }

    private Candidate checking(Learner.Ref actor, long id) {
        var candidate = rights.requireChecking(actor, id);
        rounds.require(candidate.round()).requireOpen();
        return candidate;
    }
}
