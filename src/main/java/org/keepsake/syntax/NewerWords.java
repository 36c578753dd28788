package org.keepsake.syntax;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reserved words that the scanners take for names: languages have gained them since the scanners
 * were written. From the specifications of the languages: Python 3.14, Rust 2024, C23, C++23, C#
 * 14, Kotlin 2, Scala 3, Dart 3, Groovy 5, TypeScript 5, SQL:2023, Bash 5 and Dockerfile. Words
 * that are reserved only in some places, such as {@code type} in Python, are names here, as they
 * mostly are.
 */
final class NewerWords {
    private static final Map<Language, Set<String>> KEYWORDS =
            Map.ofEntries(
                    words(Language.PYTHON, "async await nonlocal with"),
                    words(Language.RUST, "async await Self"),
                    words(
                            Language.C,
                            "_Bool alignas alignof bool constexpr inline restrict static_assert"
                                    + " thread_local typeof"),
                    words(
                            Language.CPP,
                            "alignas alignof and bool concept consteval constexpr constinit"
                                    + " co_await co_return co_yield decltype export final noexcept"
                                    + " not or override requires static_assert thread_local"),
                    words(
                            Language.CSHARP,
                            "async await dynamic nameof required var when where with yield"),
                    words(Language.KOTLIN, "package"),
                    words(Language.SCALA, "enum export given then"),
                    words(
                            Language.DART,
                            "async await covariant deferred enum export extension external late"
                                    + " mixin part required rethrow sealed with yield"),
                    words(Language.GROOVY, "trait var"),
                    words(
                            Language.TYPESCRIPT,
                            "as asserts declare infer keyof namespace never override readonly"
                                    + " satisfies unknown"),
                    words(
                            Language.SQL,
                            "abs allocate are array asensitive asymmetric at atomic authorization"
                                    + " begin both call called cascaded cast ceil check close"
                                    + " coalesce collate commit connect corresponding cross cube"
                                    + " current cursor cycle deallocate declare default"
                                    + " deferrable dense_rank describe deterministic do dynamic"
                                    + " each elseif escape except exec execute external fetch"
                                    + " filter for free full function get global grant grouping"
                                    + " hold identity if indicator inout insensitive intersect"
                                    + " interval language large lateral leading limit local loop"
                                    + " match merge method modifies module multiset national"
                                    + " natural nchar new no none nothing of offset old only open"
                                    + " option out over overlaps partition precision prepare"
                                    + " privileges procedure range reads recursive referencing"
                                    + " release replace restrict result return returning returns"
                                    + " revoke role rollback rollup row rows savepoint schema"
                                    + " scroll security sensitive sequence signal similar"
                                    + " specific sql sqlexception start static submultiset"
                                    + " symmetric system tablesample temporary to trailing"
                                    + " transaction trigger truncate unnest until usage varying"
                                    + " view volatile whenever while window within without"),
                    words(Language.SHELL, "declare local source"),
                    words(Language.DOCKERFILE, "AS HEALTHCHECK SHELL"));

    private static final Map<Language, Set<String>> CONSTANTS =
            Map.ofEntries(
                    words(Language.C, "false nullptr true"),
                    words(Language.CPP, "nullptr"),
                    words(Language.SQL, "false true unknown"));

    private final Set<String> keywords;
    private final Set<String> constants;
    private final boolean anyCase;

    /** The words of {@code language}, mostly none. */
    NewerWords(Language language) {
        keywords = KEYWORDS.getOrDefault(language, Set.of());
        constants = CONSTANTS.getOrDefault(language, Set.of());
        anyCase = language == Language.SQL;
    }

    /** What a word is that the scanners take for a name, unless it is one. */
    Optional<TokenKind> kind(String name) {
        String word = anyCase ? name.toLowerCase(Locale.ROOT) : name;
        return keywords.contains(word)
                ? Optional.of(TokenKind.KEYWORD)
                : constants.contains(word) ? Optional.of(TokenKind.CONSTANT) : Optional.empty();
    }

    private static Map.Entry<Language, Set<String>> words(Language language, String words) {
        return Map.entry(language, Set.of(words.split(" ")));
    }
}
