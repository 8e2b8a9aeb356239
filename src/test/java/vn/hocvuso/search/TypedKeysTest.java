package vn.hocvuso.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedKeysTest {

    @ParameterizedTest
    @CsvSource({
        "maatj, mật",
        "khaaur, khẩu",
        "luwaf, lừa",
        "ddaor, đảo",
        "ddaro, đảo",
        "maajt, mật",
        "chuyeenr, chuyển",
        "duwowngf, dường",
        "dduwowngf, đường",
        "dduongwf, đường",
        "quaangf, quầng",
        "hoawcj, hoặc",
        "muaf, mùa",
        "hoaf, hoà",
        "giaf, già",
        "quys, quý",
        "nguowif, người",
        "Vieejt, việt"
    })
    void telexKeysAreUndone(String keys, String syllable) {
        assertEquals(Optional.of(syllable), TypedKeys.undo(keys));
    }

    @ParameterizedTest
    @CsvSource({
        "ma65t, mật",
        "mat65, mật",
        "kha63u, khẩu",
        "d9a3o, đảo",
        "lu7a2, lừa",
        "d9u7o7ng2, đường",
        "d9uong27, đường",
        "hoa81c, hoắc",
        "nguye6n4, nguyễn"
    })
    void vniKeysAreUndone(String keys, String syllable) {
        assertEquals(Optional.of(syllable), TypedKeys.undo(keys));
    }

    @ParameterizedTest
    @ValueSource(strings = {"an", "mat", "khau", "web", "server", "windows", "covid19", "4g", "mp3", "iOS", "saas"})
    void whatMakesNoSyllableStays(String word) {
        assertEquals(Optional.empty(), TypedKeys.undo(word));
    }
}
