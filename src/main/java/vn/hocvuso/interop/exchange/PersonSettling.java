package vn.hocvuso.interop.exchange;

import jakarta.inject.Inject;
import java.time.Clock;
import vn.hocvuso.identity.Arriving;
import vn.hocvuso.identity.People;
import vn.hocvuso.interop.exchange.Persons.State;
import vn.hocvuso.platform.UseCase;

/** Settles who a person is that came for the first time: whoever resembles nobody gets an account. */
@UseCase
class PersonSettling {

    private final Persons persons;
    private final Received received;
    private final People people;
    private final Arriving arriving;
    private final Clock clock;

    @Inject
    PersonSettling(Persons persons, Received received, People people, Arriving arriving, Clock clock) {
        this.persons = persons;
        this.received = received;
        this.people = people;
        this.arriving = arriving;
        this.clock = clock;
    }

    public void settle(String origin, String learner) {
        var known = persons.lock(origin, learner).filter(found -> found.state() == State.NEW);
        if (known.isEmpty()) {
            return;
        }
        var person = known.get().person();
        if (people.alike(person.username(), person.fullName(), person.commune()).isEmpty()) {
            persons.settle(known.get(), State.MADE, arriving.make(arrival(person)), null, clock.instant());
            received.release(origin, learner);
        } else {
            persons.open(known.get());
        }
    }

    static Arriving.Arrival arrival(ResultRecord.Person person) {
        return new Arriving.Arrival(
                person.username(),
                person.fullName(),
                person.groups(),
                person.commune(),
                person.consent(),
                person.consentedAt());
    }
}
