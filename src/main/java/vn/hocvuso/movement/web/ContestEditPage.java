package vn.hocvuso.movement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.contest.ContestBrowsing;
import vn.hocvuso.movement.contest.ContestBrowsing.Desk;
import vn.hocvuso.movement.contest.ContestBrowsing.RoundLine;
import vn.hocvuso.movement.contest.ContestCertifying;
import vn.hocvuso.movement.contest.ContestKeeping;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.time.Clocks;
import vn.hocvuso.skills.Framework;
import vn.hocvuso.skills.Frameworks;

/** Behind {@code manage/movement/contest-edit.xhtml?contest=…}: the rounds of a contest, their rankings and certificates. */
@Named
@ViewScoped
public class ContestEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Two questions of the kinds that are asked most. */
    private static final String EXAMPLE =
            """
            questions:
              - id: cau-1
                kind: single
                competence: "1.2"
                level: 1
                text: "Ai được biết mã OTP của bạn?"
                choices:
                  - text: "Không ai cả"
                    right: true
                  - text: "Nhân viên ngân hàng"
                  - text: "Người thân"
                explanation: "Mã OTP chỉ dành cho bạn."
              - id: cau-2
                kind: multiple
                competence: "1.2"
                level: 1
                text: "Những việc nào giúp giữ an toàn tài khoản?"
                choices:
                  - text: "Đặt mật khẩu dài"
                    right: true
                  - text: "Bật xác thực hai lớp"
                    right: true
                  - text: "Ghi mật khẩu lên bảng tin"
                explanation: "Mật khẩu không để nơi người khác thấy."
            """;

    private final ContestBrowsing browsing;
    private final ContestKeeping keeping;
    private final ContestCertifying certifying;
    private final Frameworks frameworks;
    private final CurrentLearner learner;
    private final Clock clock;

    private String contest = "";
    private long id;
    private Desk desk;
    private String title = "";
    private String rules = "";
    private String pool = "";
    private String drawn = "10";
    private String minutes = "15";
    private String opensAt = "";
    private String closesAt = "";
    private String group = "";
    private String goingOn = "0";
    private String lastPlace = "3";

    @Inject
    ContestEditPage(
            ContestBrowsing browsing,
            ContestKeeping keeping,
            ContestCertifying certifying,
            Frameworks frameworks,
            CurrentLearner learner,
            Clock clock) {
        this.browsing = browsing;
        this.keeping = keeping;
        this.certifying = certifying;
        this.frameworks = frameworks;
        this.learner = learner;
        this.clock = clock;
    }

    /** Leads to a contest after something was done to it. */
    static String at(long id, String done) {
        return "/manage/movement/contest-edit.xhtml?faces-redirect=true&done=" + done + "&contest=" + id;
    }

    /** View action. */
    public void open() {
        id = Written.id(contest);
        desk = browsing.desk(learner.ref(), id);
        title = desk.title();
        rules = desk.rules();
        var morning = Clocks.day(clock.instant()).plusDays(1).atTime(8, 0);
        opensAt = morning.toString();
        closesAt = morning.plusDays(7).toString();
    }

    public String addRound() {
        keeping.addRound(
                learner.ref(),
                id,
                new ContestKeeping.Plan(
                        pool,
                        Written.number(drawn, "drawn"),
                        Written.number(minutes, "minutes"),
                        moment(opensAt, "opensAt"),
                        moment(closesAt, "closesAt"),
                        group,
                        Written.number(goingOn, "goingOn")));
        return at(id, "added");
    }

    /** As the browser's input for a day and a time sends it, in the time of Viet Nam. */
    private static Instant moment(String text, String field) {
        try {
            return LocalDateTime.parse(text).atZone(Clocks.VIET_NAM).toInstant();
        } catch (DateTimeParseException e) {
            throw new Refusal("movement.contest.moment").at(field);
        }
    }

    /** Says what it is called and how it goes. */
    public String say() {
        keeping.say(learner.ref(), id, title, rules);
        return at(id, "said");
    }

    public String removeRound(long round) {
        keeping.removeRound(learner.ref(), round);
        return at(id, "removed");
    }

    public String settle(long round) {
        keeping.settle(learner.ref(), round);
        return at(id, "settled");
    }

    public String award(long round) {
        certifying.award(learner.ref(), round, Written.number(lastPlace, "lastPlace"));
        return at(id, "awarded");
    }

    public Desk getDesk() {
        return desk;
    }

    /** Whether a round's ranking could be settled. */
    public boolean isOver(RoundLine round) {
        return desk.edits() && round.publishedAt().isEmpty() && !clock.instant().isBefore(round.closesAt());
    }

    /** Whether a round could be taken away again. */
    public boolean isRemovable(RoundLine round) {
        return desk.edits()
                && round.entered() == 0
                && round.number() == desk.rounds().size()
                && round.publishedAt().isEmpty();
    }

    /** True for who may give certificates. */
    public boolean isAwarding() {
        return learner.isAdministrator();
    }

    public List<Framework.Group> getGroups() {
        return frameworks.current().groups();
    }

    public String getContest() {
        return contest;
    }

    public void setContest(String contest) {
        this.contest = Objects.requireNonNullElse(contest, "");
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getRules() {
        return rules;
    }

    public void setRules(String rules) {
        this.rules = rules;
    }

    /** How questions are written. */
    public String getExample() {
        return EXAMPLE;
    }

    public String getPool() {
        return pool;
    }

    public void setPool(String pool) {
        this.pool = pool;
    }

    public String getDrawn() {
        return drawn;
    }

    public void setDrawn(String drawn) {
        this.drawn = drawn;
    }

    public String getMinutes() {
        return minutes;
    }

    public void setMinutes(String minutes) {
        this.minutes = minutes;
    }

    public String getOpensAt() {
        return opensAt;
    }

    public void setOpensAt(String opensAt) {
        this.opensAt = opensAt;
    }

    public String getClosesAt() {
        return closesAt;
    }

    public void setClosesAt(String closesAt) {
        this.closesAt = closesAt;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = Objects.requireNonNullElse(group, "");
    }

    public String getGoingOn() {
        return goingOn;
    }

    public void setGoingOn(String goingOn) {
        this.goingOn = goingOn;
    }

    public String getLastPlace() {
        return lastPlace;
    }

    public void setLastPlace(String lastPlace) {
        this.lastPlace = lastPlace;
    }
}
