package vn.hocvuso.assessment.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AnswerChainTest {

    private static final Instant AT = Instant.parse("2026-11-26T01:02:03.456789Z");

    private static List<AnswerChain.Link> log(String... responses) {
        var log = new ArrayList<AnswerChain.Link>();
        var before = AnswerChain.BEGIN;
        for (var response : responses) {
            var link = AnswerChain.link(
                    before, 7, log.size() + 1, 30 + log.size() % 2, response, AT, AT.plusSeconds(log.size()));
            log.add(link);
            before = link.hash();
        }
        return log;
    }

    @Test
    void theHashIsThatOfTheLinesThatItsDescriptionNames() {
        assertEquals(
                "e3edfbf529b9165b2be927bd1bdbd636",
                HexFormat.of().formatHex(log("{\"choices\":[1]}").get(0).hash()).substring(0, 32));
    }

    @Test
    void aLogThatNobodyTouchedIsWhole() {
        assertEquals(OptionalInt.empty(), AnswerChain.firstBroken(7, log("a", "b", "c")));
        assertEquals(OptionalInt.empty(), AnswerChain.firstBroken(7, List.of()));
    }

    @Test
    void whateverIsChangedLeftOutOrPutInIsFound() {
        var log = log("a", "b", "c", "d");
        var second = log.get(1);
        var changed = new ArrayList<>(log);
        changed.set(
                1,
                new AnswerChain.Link(2, second.question(), "x", second.chosenAt(), second.receivedAt(), second.hash()));
        assertEquals(OptionalInt.of(2), AnswerChain.firstBroken(7, changed));
        var shorter = new ArrayList<>(log);
        shorter.remove(1);
        assertEquals(OptionalInt.of(2), AnswerChain.firstBroken(7, shorter));
        var rehashed = new ArrayList<>(log);
        rehashed.set(
                1,
                AnswerChain.link(
                        log.get(0).hash(), 7, 2, second.question(), "x", second.chosenAt(), second.receivedAt()));
        assertEquals(OptionalInt.of(3), AnswerChain.firstBroken(7, rehashed));
        assertEquals(OptionalInt.of(1), AnswerChain.firstBroken(8, log));
    }

    @Test
    void theAnswerChosenLastIsInForceAndOfTwoAtOneMomentTheLast() {
        var inForce = AnswerChain.inForce(log("a", "b", "c", "d"));
        assertEquals(
                List.of("c", "d"),
                inForce.stream().map(AnswerChain.Link::response).toList());
    }
}
