package org.keepsake.syntax;

import java.util.List;
import java.util.Optional;

/**
 * A language whose tokens are known. Its title is a name of its own, which is the same in every
 * tongue.
 */
public enum Language {
    ASSEMBLER("Assembler", "text/asm", CommentMarks.SEMICOLON, "asm s"),
    BATCH("Batch", "text/bat", new CommentMarks("rem", ""), "bat cmd"),
    C("C", "text/c", CommentMarks.SLASHES, "c h"),
    CMAKE("CMake", "", CommentMarks.HASH, "cmake cmakelists"),
    CPP("C++", "text/cpp", CommentMarks.SLASHES, "cc cpp cxx c++ hh hpp hxx ino"),
    CSHARP("C#", "text/cs", CommentMarks.SLASHES, "cs"),
    CLOJURE("Clojure", "text/clojure", CommentMarks.SEMICOLON, "clj cljs cljc edn"),
    CSS("CSS", "text/css", CommentMarks.BLOCK, "css"),
    D("D", "text/d", CommentMarks.SLASHES, "d"),
    DART("Dart", "text/dart", CommentMarks.SLASHES, "dart"),
    DELPHI("Delphi", "text/delphi", CommentMarks.SLASHES, "pas dpr"),
    DIFF("Diff", "", "diff patch"),
    DOCKERFILE("Dockerfile", "text/dockerfile", CommentMarks.HASH, "dockerfile containerfile"),
    DTD("DTD", "text/dtd", CommentMarks.MARKUP, "dtd"),
    FORTRAN("Fortran", "text/fortran", new CommentMarks("!", ""), "f f77 f90 f95 for"),
    GIT_COMMIT(
            "Git Commit",
            "",
            CommentMarks.HASH,
            "commit_editmsg merge_msg squash_msg tag_editmsg notes_editmsg"),
    GIT_REBASE("Git Rebase", "", CommentMarks.HASH, "git-rebase-todo"),
    GO("Go", "text/golang", CommentMarks.SLASHES, "go"),
    GROOVY("Groovy", "text/groovy", CommentMarks.SLASHES, "groovy gradle gvy jenkinsfile"),
    HANDLEBARS(
            "Handlebars", "text/handlebars", new CommentMarks("{{!--", "--}}"), "hbs handlebars"),
    HTML("HTML", "text/html", CommentMarks.MARKUP, "html htm xhtml vue"),
    INI("INI", "text/ini", CommentMarks.SEMICOLON, "ini inf cfg conf service desktop editorconfig"),
    JAVA("Java", "text/java", CommentMarks.SLASHES, "java jav"),
    JAVASCRIPT("JavaScript", "text/javascript", CommentMarks.SLASHES, "js jsx mjs cjs"),
    JSON("JSON", "text/json", "json webmanifest geojson"),
    JSONC(
            "JSON with comments",
            "text/jshintrc",
            CommentMarks.SLASHES,
            "jsonc json5 jshintrc eslintrc babelrc swcrc code-workspace code-snippets"),
    JSP("JSP", "text/jsp", CommentMarks.MARKUP, "jsp jspf"),
    KOTLIN("Kotlin", "text/kotlin", CommentMarks.SLASHES, "kt kts"),
    LATEX("LaTeX", "text/latex", CommentMarks.PERCENT, "tex sty cls ltx"),
    LESS("Less", "text/less", CommentMarks.SLASHES, "less"),
    LISP("Lisp", "text/lisp", CommentMarks.SEMICOLON, "lisp lsp el scm cl"),
    LUA("Lua", "text/lua", CommentMarks.DASHES, "lua"),
    MAKEFILE("Makefile", "text/makefile", CommentMarks.HASH, "makefile gnumakefile mk mak"),
    MARKDOWN("Markdown", "text/markdown", CommentMarks.MARKUP, "md markdown mdown"),
    PERL("Perl", "text/perl", CommentMarks.HASH, "pl pm perl"),
    PHP("PHP", "text/php", CommentMarks.SLASHES, "php phtml"),
    POWERSHELL("PowerShell", "text/powershell", CommentMarks.HASH, "ps1 psm1 psd1"),
    PROPERTIES("Properties", "text/properties", CommentMarks.HASH, "properties"),
    PROTOBUF("Protocol Buffers", "text/proto", CommentMarks.SLASHES, "proto"),
    PYTHON("Python", "text/python", CommentMarks.HASH, "py pyw pyi"),
    RUBY("Ruby", "text/ruby", CommentMarks.HASH, "rb rake gemspec gemfile rakefile"),
    RUST("Rust", "text/rust", CommentMarks.SLASHES, "rs"),
    SAS("SAS", "text/sas", CommentMarks.BLOCK, "sas"),
    SCALA("Scala", "text/scala", CommentMarks.SLASHES, "scala sbt sc"),
    SHELL(
            "Shell",
            "text/unix",
            CommentMarks.HASH,
            "sh bash zsh ksh bashrc profile bash_profile zshrc"),
    SQL("SQL", "text/sql", CommentMarks.DASHES, "sql"),
    TCL("Tcl", "text/tcl", CommentMarks.HASH, "tcl tk"),
    TOML("TOML", "", CommentMarks.HASH, "toml"),
    TYPESCRIPT("TypeScript", "text/typescript", CommentMarks.SLASHES, "ts tsx mts cts"),
    VHDL("VHDL", "text/vhdl", CommentMarks.DASHES, "vhd vhdl"),
    VISUAL_BASIC("Visual Basic", "text/vb", new CommentMarks("'", ""), "vb bas vbs"),
    XML(
            "XML",
            "text/xml",
            CommentMarks.MARKUP,
            "xml xsd xsl xslt svg fxml pom rss xul plist csproj"),
    YAML("YAML", "", CommentMarks.HASH, "yaml yml");

    private final String title;
    private final String rules;

    @SuppressWarnings("ImmutableEnumChecker") // It is immutable.
    private final Optional<CommentMarks> comments;

    @SuppressWarnings("ImmutableEnumChecker") // It is immutable.
    private final List<String> endings;

    Language(String title, String rules, String endings) {
        this(title, rules, Optional.empty(), endings);
    }

    Language(String title, String rules, CommentMarks comments, String endings) {
        this(title, rules, Optional.of(comments), endings);
    }

    Language(String title, String rules, Optional<CommentMarks> comments, String endings) {
        this.title = title;
        this.rules = rules;
        this.comments = comments;
        this.endings = List.of(endings.split(" "));
    }

    /** Its name, for people. */
    public String title() {
        return title;
    }

    /** What makes a comment of a line; empty if there are no comments. */
    public Optional<CommentMarks> comments() {
        return comments;
    }

    /** The name of its rules in RSyntaxTextArea; empty if they are {@link LineRules}. */
    String rules() {
        return rules;
    }

    /** What follows the last dot in the names of its files, or their whole name; lower case. */
    List<String> endings() {
        return endings;
    }
}
