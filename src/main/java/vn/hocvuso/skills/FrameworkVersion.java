package vn.hocvuso.skills;

import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A framework that was published at some time. What it says never changes; whether it is in force does. Its areas,
 * competences, levels and groups are rows that {@link FrameworkVersions} writes and reads with it.
 */
@Entity
@Table(name = "skills_framework")
class FrameworkVersion {

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Column(updatable = false)
    private String code;

    @Column(updatable = false)
    private String version;

    @Column(updatable = false)
    private String title;

    @Column(name = "title_en", updatable = false)
    private String titleEn;

    @Column(updatable = false)
    private boolean official;

    @Column(updatable = false)
    private String notice;

    @Column(name = "notice_en", updatable = false)
    private String noticeEn;

    @Column(name = "published_at")
    private Instant publishedAt;

    /** 1 or null, because a unique key allows null many times and 1 once. */
    @Column(name = "in_force")
    private Integer inForce;

    /** For JPA only. */
    protected FrameworkVersion() {}

    FrameworkVersion(Framework framework) {
        this.code = framework.code();
        this.version = framework.version();
        this.title = framework.title();
        this.titleEn = framework.titleEn();
        this.official = framework.official();
        this.notice = framework.notice();
        this.noticeEn = framework.noticeEn();
    }

    /** Puts it in force; whoever does this has taken the other one out before. */
    void enter(Instant now) {
        inForce = 1;
        publishedAt = now;
    }

    void leave() {
        inForce = null;
    }

    boolean isInForce() {
        return inForce != null;
    }

    long id() {
        return id;
    }

    String code() {
        return code;
    }

    String version() {
        return version;
    }

    String title() {
        return title;
    }

    String titleEn() {
        return titleEn;
    }

    boolean official() {
        return official;
    }

    String notice() {
        return notice;
    }

    String noticeEn() {
        return noticeEn;
    }

    Instant publishedAt() {
        return publishedAt;
    }
}
