package vn.hocvuso.assessment.invigilation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;

/** Finds and adds rooms and what belongs to them, and guards them: a foreign room looks unknown. */
@ApplicationScoped
class ExamRooms {

    private final EntityManager entityManager;
    private final Grants grants;

    @Inject
    ExamRooms(EntityManager entityManager, Grants grants) {
        this.entityManager = entityManager;
        this.grants = grants;
    }

    /** @throws Refusal {@code identity.page.unknown} unless she runs exam rooms, as administrators do */
    void requireInvigilator(Learner.Ref actor) {
        if (!grants.holds(actor, Role.INVIGILATOR)) {
            grants.require(actor, Role.ADMINISTRATOR);
        }
    }

    boolean isAdministrator(Learner.Ref actor) {
        return grants.holds(actor, Role.ADMINISTRATOR);
    }

    /**
     * The room, for nobody else to change before this transaction ends.
     *
     * @throws Refusal {@code identity.page.unknown} unless she runs exam rooms, {@code assessment.examRoom.unknown} unless
     *     it is hers or she is an administrator
     */
    ExamRoom lock(Learner.Ref actor, ExamRoom.Ref ref) {
        requireInvigilator(actor);
        return lock(ref)
                .filter(room -> room.invigilator().equals(actor) || isAdministrator(actor))
                .orElseThrow(() -> new Refusal("assessment.examRoom.unknown"));
    }

    Optional<ExamRoom> lock(ExamRoom.Ref ref) {
        return Optional.ofNullable(entityManager.find(ExamRoom.class, ref.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** The room with this code; of several that had it, the one that has not ended, else the newest. */
    Optional<ExamRoom> withCode(String code) {
        return entityManager
                .createQuery(
                        "select r from ExamRoom r where r.code = :code order by r.openMark desc, r.id desc",
                        ExamRoom.class)
                .setParameter("code", code)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** True when a room that has not ended has it. */
    boolean isTaken(String code) {
        return !entityManager
                .createQuery("select r.id from ExamRoom r where r.code = :code and r.openMark = 1", Long.class)
                .setParameter("code", code)
                .getResultList()
                .isEmpty();
    }

    void add(ExamRoom room) {
        entityManager.persist(room);
        entityManager.flush(); // the key is assigned here, and ref() needs it
    }

    void add(RoomPerson person) {
        entityManager.persist(person);
        entityManager.flush(); // a unique key decides, and the caller wants to know
    }

    void add(RoomNote note) {
        entityManager.persist(note);
    }

    Optional<RoomPerson> person(ExamRoom.Ref room, Learner.Ref learner) {
        List<RoomPerson> found = entityManager
                .createQuery(
                        "select p from RoomPerson p where p.room = :room and p.learner = :learner", RoomPerson.class)
                .setParameter("room", room.value())
                .setParameter("learner", learner)
                .getResultList();
        return found.stream().findFirst();
    }

    /** @throws Refusal {@code assessment.examRoom.nobody} for who has not asked there */
    RoomPerson requirePerson(ExamRoom.Ref room, Learner.Ref learner) {
        return person(room, learner).orElseThrow(() -> new Refusal("assessment.examRoom.nobody"));
    }

    int countPeople(ExamRoom.Ref room) {
        return entityManager
                .createQuery("select count(p) from RoomPerson p where p.room = :room", Long.class)
                .setParameter("room", room.value())
                .getSingleResult()
                .intValue();
    }
}
