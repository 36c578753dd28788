package org.keepsake.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageGuessTest {

    @ParameterizedTest
    @CsvSource({
        "Main.java,JAVA",
        "MAIN.JAVA,JAVA",
        "a.b.py,PYTHON",
        "index.html,HTML",
        "Makefile,MAKEFILE",
        "Makefile.am,MAKEFILE",
        "Dockerfile.test,DOCKERFILE",
        "x.h,C",
        "x.hpp,CPP",
        ".bashrc,SHELL",
        "notes.md,MARKDOWN",
        "data.json,JSON",
        "pom.xml,XML",
        "tsconfig.json,JSONC",
        "x.tsconfig.json,JSON",
        "Cargo.toml,TOML",
        "a.patch,DIFF",
        "CMakeLists.txt,CMAKE",
        "COMMIT_EDITMSG,GIT_COMMIT",
        "MERGE_MSG,GIT_COMMIT",
        "git-rebase-todo,GIT_REBASE",
    })
    void byTheNameOfTheFile(String name, Language language) {
        assertThat(LanguageGuess.of(name, "")).contains(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "notes.txt",
                "LICENSE",
                "h.txt",
                "c",
                "x.log",
                "Untitled",
                "sh.txt",
                "diff",
                "todo"
            })
    void othersArePlain(String name) {
        assertThat(LanguageGuess.of(name, "# hello")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#!/bin/sh | SHELL",
                "#! /bin/bash -e | SHELL",
                "#!/usr/bin/env python3 | PYTHON",
                "#!/usr/bin/env -S node --x | JAVASCRIPT",
                "#!/usr/bin/perl -w | PERL",
                "#!/usr/bin/python3.11 | PYTHON",
                "<?xml version=\"1.0\"?> | XML",
                "<!DOCTYPE html> | HTML",
                "<?php | PHP",
                "// -*- C++ -*- | CPP",
                "# -*- mode: python; coding: utf-8 -*- | PYTHON",
                "/* -*- Mode: Java; tab-width: 4 -*- */ | JAVA",
            })
    void byTheFirstLine(String line, Language language) {
        assertThat(LanguageGuess.of("noname", line)).contains(language);
    }

    @Test
    void aProgramTellsMoreThanANameAndANameMoreThanMarkup() {
        assertThat(LanguageGuess.of("x.txt", "#!/bin/sh")).contains(Language.SHELL);
        assertThat(LanguageGuess.of("page.jsp", "<html>")).contains(Language.JSP);
        assertThat(LanguageGuess.of("x.py", "#!/opt/unknown")).contains(Language.PYTHON);
    }

    @Test
    void noEndingSpeaksForTwoLanguages() {
        List<String> all =
                Arrays.stream(Language.values()).flatMap(l -> l.endings().stream()).toList();

        assertThat(all).doesNotHaveDuplicates();
    }
}
