package vn.hocvuso.movement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.place.UnitBrowsing;
import vn.hocvuso.movement.practice.ContributionKeeping;
import vn.hocvuso.movement.practice.ContributionKeeping.Line;
import vn.hocvuso.movement.practice.ContributionKeeping.Year;
import vn.hocvuso.movement.practice.Gift;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.time.Clocks;

/** Behind {@code manage/movement/practice-giving.xhtml?unit=…&year=…&correct=…}: what a unit was given. */
@Named
@ViewScoped
public class PracticeGivingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ContributionKeeping keeping;
    private final UnitBrowsing units;
    private final CurrentLearner learner;
    private final Clock clock;

    private String unit = "";
    private String year = "";
    private String correct = "";
    private Year shown;
    private String giver = "";
    private String account = "";
    private boolean anonymous;
    private String kind = Gift.Kind.MONEY.name();
    private String amount = "";
    private String note = "";
    private String givenOn = "";
    private String reason = "";

    @Inject
    PracticeGivingPage(ContributionKeeping keeping, UnitBrowsing units, CurrentLearner learner, Clock clock) {
        this.keeping = keeping;
        this.units = units;
        this.learner = learner;
        this.clock = clock;
    }

    /** View action; only for those who may see the unit. */
    public void open() {
        var today = Clocks.day(clock.instant());
        units.sheet(learner.ref(), Written.id(unit), today);
        shown = keeping.year(Optional.of(learner.ref()), Written.id(unit), asked(today));
        givenOn = today.toString();
        shown.lines().stream()
                .filter(line -> String.valueOf(line.id()).equals(correct))
                .findFirst()
                .ifPresent(this::fill);
    }

    private int asked(LocalDate today) {
        return year.matches("2\\d{3}") ? Integer.parseInt(year) : today.getYear();
    }

    private void fill(Line line) {
        giver = line.giver();
        account = line.account();
        anonymous = line.anonymous();
        kind = line.kind().name();
        amount = Amounts.plain(line.amount());
        note = line.note();
        givenOn = line.givenOn().toString();
    }

    /** Writes down a gift, or what is right about one. */
    public String record() {
        var gift = new Gift(giver, anonymous, chosen(), sum(), note, Written.day(givenOn, "givenOn"));
        if (correct.isEmpty()) {
            keeping.record(learner.ref(), Written.id(unit), gift, account);
        } else {
            keeping.correct(learner.ref(), Written.id(correct), gift, account, reason);
        }
        return "/manage/movement/practice-giving.xhtml?faces-redirect=true&done=recorded&unit=" + unit + "&year="
                + gift.givenOn().getYear();
    }

    /** The giver of this no longer wishes to be named. */
    public String hide(long gift) {
        keeping.hide(learner.ref(), gift);
        return "/manage/movement/practice-giving.xhtml?faces-redirect=true&done=hidden&unit=" + unit + "&year="
                + shown.year();
    }

    private BigDecimal sum() {
        return Amounts.required(amount, "amount");
    }

    private Gift.Kind chosen() {
        return Stream.of(Gift.Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new Refusal("movement.contribution.kind").at("kind"));
    }

    public Year getShown() {
        return shown;
    }

    public Gift.Kind[] getKinds() {
        return Gift.Kind.values();
    }

    /** Those with a sum, in one order. */
    public List<Gift.Kind> getSummed() {
        return Stream.of(Gift.Kind.values()).filter(shown.sums()::containsKey).toList();
    }

    public boolean isCorrecting() {
        return !correct.isEmpty();
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = Objects.requireNonNullElse(unit, "");
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = Objects.requireNonNullElse(year, "");
    }

    public String getCorrect() {
        return correct;
    }

    public void setCorrect(String correct) {
        this.correct = Objects.requireNonNullElse(correct, "");
    }

    public String getGiver() {
        return giver;
    }

    public void setGiver(String giver) {
        this.giver = giver;
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = Objects.requireNonNullElse(account, "");
    }

    public boolean isAnonymous() {
        return anonymous;
    }

    public void setAnonymous(boolean anonymous) {
        this.anonymous = anonymous;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getGivenOn() {
        return givenOn;
    }

    public void setGivenOn(String givenOn) {
        this.givenOn = givenOn;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
