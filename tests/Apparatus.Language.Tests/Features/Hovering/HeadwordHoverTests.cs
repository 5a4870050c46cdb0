using Xunit;

namespace Apparatus.Language.Tests.Features.Hovering;

/// <summary>What is shown of a headword in its glossary.</summary>
public sealed class HeadwordHoverTests
{
    private const string Texts = "Text.\n\nSingle management and one-man management, [x](#t-omm).\n//- b.md\nOne man management. Kronstadt. The единоначалие.\n//- glossary.md\n";

    [Theory]
    [InlineData("[|[One-man$0 management]{#t-omm .term also=\"single management; sole rule\"}|]\n\n:   D.\n\n:   *Russian:* [единоначалие]{lang=ru}\n", "One-man management · term · #t-omm|5 uses in 2 files · first at text.md:3|text.md (3), b.md (2)|found: One-man management (2), single management (1), единоначалие (1) · linked or marked (1) · not found: sole rule")]
    [InlineData("[|[Kronstadt]{#t-kro$0nstadt .place}|]\n\n:   D.\n", "Kronstadt · place · #t-kronstadt|1 use · first at b.md:1")]
    [InlineData("[|Kronst$0adt|]\n\n:   Plain.\n", "Kronstadt · term · #t-kronstadt|1 use · first at b.md:1")]
    [InlineData("[|[Nowhere$0]{#t-n .term also=\"never\"}|]\n\n:   D. Nowhere and [x](#t-n).\n", "Nowhere · term · #t-n|not used")]
    [InlineData("[|[Nowhere]{$0#t-n .term also=\"never\"}|]\n", null)]
    [InlineData("[X]{#t-omm .term also=\"[|single$0 management|]; sole rule\"}\n\n:   D.\n", "single management · variant of X|1 use · first at text.md:3")]
    [InlineData("[X]{#t-omm .term also=\"single management; ![|sole ru$0le|]\"}\n\n:   D.\n", "sole rule · variant of X that this edition avoids|not used")]
    [InlineData("[One-man management]{#t-omm .term also=\"[|one man manage$0ments|]\"}\n\n:   D.\n", "one man managements · variant of One-man management|2 uses in 2 files · first at text.md:3|text.md (1), b.md (1)|recognised without being listed, as a spelling of the headword")]
    [InlineData("[X]{#t-omm .term}\n\n:   D.\n\n:   *Also:* [|single mana$0gement|]\n", "single management · variant of X|1 use · first at text.md:3")]
    [InlineData("[X]{#t-omm .term}\n\n:   A defini$0tion.\n", null)]
    [InlineData("# Glos$0sary {#g}\n", "#g · its own identifier|GitHub and VS Code: #glossary|no links to it")]
    public void Shows_where_the_text_has_it(string glossary, string? expected) => Assert.Equal(expected, HoverTest.Line(Texts + glossary));

    [Theory]
    [InlineData("- term: \"[|Kron$0stadt|]\"\n  also: [Kronstadt rising]\n", "Kronstadt · term · #t-kronstadt|1 use · first at b.md:1|found: Kronstadt (1) · not found: Kronstadt rising")]
    [InlineData("- term: Kronstadt\n  id: [|t-$0k|]\n  definition: D.\n", "Kronstadt · term · #t-k|1 use · first at b.md:1")]
    [InlineData("- term: X\n  also: [[|single ma$0nagement|], sole rule]\n", "single management · variant of X|1 use · first at text.md:3")]
    [InlineData("- term: X\n  also:\n  - [|single ma$0nagement|]\n", "single management · variant of X|1 use · first at text.md:3")]
    [InlineData("- term: X\n  also: [|single ma$0nagement|]; sole rule\n", "single management · variant of X|1 use · first at text.md:3")]
    [InlineData("- term: X\n  defi$0nition: D.\n", null)]
    [InlineData("- term: [X$0\n", null)]
    [InlineData("te$0rm\n", null)]
    public void Shows_it_in_yaml(string glossary, string? expected) => Assert.Equal(
        expected,
        HoverTest.Line(Texts.Replace("glossary.md", "terms.yaml", System.StringComparison.Ordinal) + glossary + "//- edition.yml\ninput-files: [text.md, b.md]\nmetadata: {edition: {glossary: terms.yaml}}\n"));

    [Theory]
    [InlineData("[Kron$0stadt]{#x .term}\n\n:   D.\n//- glossary.md\n[Faction]{#t-a .term}\n\n:   A.\n")]
    [InlineData("[Kron$0stadt]{#x .term}\n\n:   D.\n")]
    public void A_file_that_is_no_glossary_has_no_headwords(string markup) => Assert.Null(HoverTest.Line(markup));
}
