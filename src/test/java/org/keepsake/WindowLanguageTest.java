package org.keepsake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keepsake.profile.Settings.Language;

/** The language of the window is the one that was chosen before it started. */
class WindowLanguageTest {
    private final Locale before = Locale.getDefault();
    private final Locale region = Locale.getDefault(Locale.Category.FORMAT);

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
        Locale.setDefault(Locale.Category.FORMAT, region);
    }

    @Test
    void theRegionOfTheSystemIsKeptWhereItHasTheLanguage() {
        assertThat(Language.ENGLISH.on(Locale.UK)).isEqualTo(Locale.UK);
        assertThat(Language.GERMAN.on(Locale.UK)).isEqualTo(Locale.GERMAN);
        assertThat(Language.SYSTEM.on(Locale.FRANCE)).isEqualTo(Locale.FRANCE);
    }

    @Test
    void theWordsOfTheToolkitFollowAndTheOrderOfLettersStays() {
        Locale.setDefault(Locale.UK);

        assertThat(KeepsakeApp.speak(Language.GERMAN)).isEqualTo(Locale.GERMAN);

        assertThat(Locale.getDefault()).isEqualTo(Locale.GERMAN);
        assertThat(Locale.getDefault(Locale.Category.FORMAT)).isEqualTo(Locale.UK);
    }

    @Test
    void theLanguageOfTheSystemChangesNothing() {
        Locale.setDefault(Locale.FRANCE);

        assertThat(KeepsakeApp.speak(Language.SYSTEM)).isEqualTo(Locale.FRANCE);
        assertThat(Locale.getDefault()).isEqualTo(Locale.FRANCE);
    }
}
