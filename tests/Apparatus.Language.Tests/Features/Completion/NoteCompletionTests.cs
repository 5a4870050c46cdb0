using System.Linq;
using Apparatus.Language.Features.Completion;
using Apparatus.Testing;
using Xunit;
using Proposals = Apparatus.Language.Features.Completion.Completion;

namespace Apparatus.Language.Tests.Features.Completion;

public sealed class NoteCompletionTests
{
    private const string Definitions = "\n\n[^abc]: Alpha note.\n\n[^abd]: Beta note.\n";

    private const string Series = """
        //- edition.yml
        input-files: [text.md, two.md]
        metadata:
          edition:
            notes:
              a: {name: Author, numbering: printed, missing: "3, 5-6"}
              s: {name: Solidarity, numbering: printed}
              e: {name: This edition, default: true}
        """;

    [Theory]
    [InlineData("Word.[^$0" + Definitions, "Word.[^abc]" + Definitions)]
    [InlineData("Word.[^$0]" + Definitions, "Word.[^abc]" + Definitions)]
    [InlineData("Word.[^ab$0" + Definitions, "Word.[^abc]" + Definitions)]
    [InlineData("Word.[^ab$0]" + Definitions, "Word.[^abc]" + Definitions)]
    [InlineData("Word.[^ab$0d]" + Definitions, "Word.[^abc]" + Definitions)]
    [InlineData("Word.[^$0abd]" + Definitions, "Word.[^abc]" + Definitions)]
    [InlineData("Word.[^ab$0cd. More" + Definitions, "Word.[^abc]cd. More" + Definitions)]
    [InlineData("Word[^$0 and more] text." + Definitions, "Word[^abc] and more] text." + Definitions)]
    [InlineData("Word.[^a$0], more[^x]." + Definitions, "Word.[^abc], more[^x]." + Definitions)]
    [InlineData("*Word*[^$0] in *emphasis*." + Definitions, "*Word*[^abc] in *emphasis*." + Definitions)]
    [InlineData("> Quoted.[^$0]\n> More." + Definitions, "> Quoted.[^abc]\n> More." + Definitions)]
    [InlineData("- Item.[^$0]\n- More." + Definitions, "- Item.[^abc]\n- More." + Definitions)]
    [InlineData("- Item\n\n    > deep.[^a$0" + Definitions, "- Item\n\n    > deep.[^abc]" + Definitions)]
    [InlineData("| a | b |\n|---|---|\n| c[^$0] | d |" + Definitions, "| a | b |\n|---|---|\n| c[^abc] | d |" + Definitions)]
    [InlineData("# Heading[^$0]" + Definitions, "# Heading[^abc]" + Definitions)]
    [InlineData("Astral 𝒜𝒷.[^$0]" + Definitions, "Astral 𝒜𝒷.[^abc]" + Definitions)]
    [InlineData("Combining e\u0301.[^$0]" + Definitions, "Combining e\u0301.[^abc]" + Definitions)]
    [InlineData("Two[^abd][^$0]" + Definitions, "Two[^abd][^abc]" + Definitions)]
    [InlineData("In [brackets[^$0]]." + Definitions, "In [brackets[^abc]]." + Definitions)]
    [InlineData("[@k, p. 3[^$0]]" + Definitions, "[@k, p. 3[^abc]]" + Definitions)]
    [InlineData("Said \"so\".[^$0\"" + Definitions, "Said \"so\".[^abc]\"" + Definitions)]
    [InlineData("Word.[^$0]\r\n\r\n[^abc]: Alpha.\r\n", "Word.[^abc]\r\n\r\n[^abc]: Alpha.\r\n")]
    [InlineData("Word.[^a$0\r\n\r\n[^abc]: Alpha.\r\n", "Word.[^abc]\r\n\r\n[^abc]: Alpha.\r\n")]
    [InlineData("Word.[^alp$0" + Definitions, "Word.[^abc]" + Definitions)]
    [InlineData("Word\n[^$0] wrapped." + Definitions, "Word\n[^abc] wrapped." + Definitions)]
    public void Replaces_the_whole_reference(string markup, string expected) => CompletionTest.Inserts(markup, "abc", expected);

    [Fact]
    public void Classes_of_characters_are_no_notes() => Assert.Equal(
        "word abc abd undefined", CompletionTest.Labels("Match [^a-z], [^A-Z0-9] and [^\\s][^undefined].\n\nWord[^$0" + Definitions));

    [Theory]
    [InlineData("`[^$0`" + Definitions)]
    [InlineData("`a [^$0" + Definitions)]
    [InlineData("```\n[^$0\n```" + Definitions)]
    [InlineData("```\n[^$0" + Definitions)]
    [InlineData("~~~ python\nx = 1\n[^$0" + Definitions)]
    [InlineData("    code[^$0\n" + Definitions)]
    [InlineData("$x[^$0$" + Definitions)]
    [InlineData("$$\nx[^$0\n$$" + Definitions)]
    [InlineData("<!-- [^$0 -->" + Definitions)]
    [InlineData("<!-- [^$0" + Definitions)]
    [InlineData("Text <!-- a --> and <!-- [^$0" + Definitions)]
    [InlineData("\\[^$0" + Definitions)]
    [InlineData("[^ $0" + Definitions)]
    [InlineData("[^a b$0" + Definitions)]
    [InlineData("[^a]$0" + Definitions)]
    [InlineData("[a^$0" + Definitions)]
    [InlineData("x^$0" + Definitions)]
    [InlineData("[link](http://a.b/[^$0)" + Definitions)]
    [InlineData("[words]{.x a=[^$0}" + Definitions)]
    [InlineData("{{ a[^$0 }}" + Definitions)]
    [InlineData("---\ntitle: A [^$0\n---\n" + Definitions)]
    [InlineData("```{r}\nx[^$0]\n```" + Definitions)]
    [InlineData("<span title=\"[^$0\">x</span>" + Definitions)]
    [InlineData("" + "$0" + Definitions)]
    [InlineData("A plain, plain sentence,$0 and more." + Definitions)]
    [InlineData("A plain sentence:$0" + Definitions)]
    public void Proposes_nothing_elsewhere(string markup) => Assert.Empty(CompletionTest.At(markup).Items);

    [Theory]
    [InlineData("A `code` word.[^$0" + Definitions)]
    [InlineData("It's ``fine``.[^$0" + Definitions)]
    [InlineData("Escaped \\\\[^$0" + Definitions)]
    [InlineData("Costs $5 and $6.[^$0" + Definitions)]
    [InlineData("<!-- done --> word.[^$0" + Definitions)]
    [InlineData("Wait!![^$0" + Definitions)]
    [InlineData("Span [x]{.y}[^$0]" + Definitions)]
    [InlineData("A link [x](y.md)[^$0]" + Definitions)]
    [InlineData("A stray ` backtick [^$0]" + Definitions)]
    public void Proposes_notes_after(string markup) => Assert.Contains("abc", CompletionTest.Labels(markup), System.StringComparison.Ordinal);

    [Theory]
    [InlineData("Word.[^x$0]\n", "")]
    [InlineData("The mutiny.[^$0]\n", "mutiny")]
    [InlineData("The *Pravda*[^$0]\n", "pravda")]
    [InlineData("Workers’.[^$0]\n", "workers")]
    [InlineData("Kronstadt’s[^$0]\n", "kronstadt")]
    [InlineData("“party”,[^$0]\n", "party")]
    [InlineData("one-man[^$0]\n", "one-man")]
    [InlineData("[Voline]{.unclear}[^$0]\n", "voline")]
    [InlineData("[a Term](#t-term).[^$0]\n", "term")]
    [InlineData("Ранее.[^$0]\n", "ранее")]
    [InlineData("1921.[^$0]\n", "1921")]
    [InlineData("The mutiny.[^mutiny] A second mutiny.[^$0]\n\n[^mutiny]: Note.\n", "mutiny-2 mutiny")]
    [InlineData("One.[^1] Two.[^2] Three.[^$0]\n\n[^1]: A.\n\n[^2]: B.\n", "3 three 1 2")]
    [InlineData("One.[^1] Three.[^$0]\n\n[^1]: A.\n\n[^2]: B.\n", "3 three 2 1")]
    public void Proposes_a_new_label_first(string markup, string labels) => Assert.Equal(labels, CompletionTest.Labels(markup));

    [Theory]
    [InlineData("$0" + "", "")]
    [InlineData("Begin.[^a-1] Then.[^$0]", "a-2 e-then s-1 a-1")]
    [InlineData("Begin.[^a-1] [^a-2] Then.[^a-$0]", "a-4 a-1 a-2")]
    [InlineData("Begin.[^a-1] [^a-2] [^a-4] Then.[^a-$0]", "a-7 a-1 a-2 a-4")]
    [InlineData("Begin.[^a-1] Then.[^a-$0] Later.[^a-2]", "a-4 a-1 a-2")]
    [InlineData("Begin.[^s-1] Then.[^s-$0]\n\n[^s-2]: Waits.", "s-2 s-1")]
    [InlineData("The word.[^$0]", "e-word a-1 s-1")]
    [InlineData("The word.[^s$0]", "s-1")]
    [InlineData("The word.[^$0]\n\n[^e-word]: Defined.", "e-word-2 a-1 s-1 e-word")]
    [InlineData("Then.[^s-$0]\n\n//- two.md\nLater.[^s-9]", "s-1 s-9")]
    public void Knows_the_series(string text, string labels)
    {
        if (labels.Length == 0)
        {
            Assert.Empty(CompletionTest.At(Series + "\n//- text.md\n" + text).Items);
            return;
        }

        Assert.Equal(labels, CompletionTest.Labels(Series + "\n//- text.md\n" + text));
    }

    [Fact]
    public void Counts_on_from_the_file_before() =>
        Assert.StartsWith("s-8 ", CompletionTest.Labels(Series + "\n//- text.md\nFirst.[^s-7]\n\n//- two.md\nThen.[^s-$0]"), System.StringComparison.Ordinal);

    [Theory]
    [InlineData("page", "\"1\"", "[]{.pb #p14}One.[^a-p14-1] Two.[^$0]", "a-p14-2")]
    [InlineData("page", "\"1\"", "[]{.pb #p14}One.[^a-p14-1] []{.pb #p15}Two.[^$0]", "a-p15-1")]
    [InlineData("page", "\"*\"", "[]{.pb #p14}One.[^$0]", "a-p14-star")]
    [InlineData("page", "\"*\"", "[]{.pb #p14}One.[^a-p14-star] Two.[^$0]", "a-p14-dagger")]
    [InlineData("edition", "a", "One.[^a-a] Two.[^$0]", "a-b")]
    [InlineData("edition", "a", "One.[^a-z] Two.[^$0]", "a-aa")]
    [InlineData("edition", "i", "One.[^a-iii] Two.[^$0]", "a-iv")]
    [InlineData("chapter", "\"1\"", "# A\n\nOne.[^a-1] [^a-2]\n\n# B\n\nTwo.[^$0]", "a-c2-1")]
    [InlineData("chapter", "\"1\"", "# A\n\nOne.[^a-1] [^a-2]\n\n# B\n\nTwo.[^a-c2-1] Three.[^$0]", "a-c2-2")]
    [InlineData("chapter", "\"1\"", "# A\n\nOne.[^a-1] Two.[^$0]", "a-2")]
    [InlineData("edition", "\"1\"", "One.[^a-p14-star] Two.[^$0]", "a-1")]
    [InlineData("edition", "\"1\"", "One.[^a-2147483647] Two.[^a-99999999999] Three.[^$0]", "a-1")]
    public void Numbers_as_the_witness_does(string restart, string style, string text, string label)
    {
        var manifest = $"//- edition.yml\ninput-files: [text.md]\nmetadata:\n  edition:\n    notes:\n      a: {{numbering: printed, restart: {restart}, style: {style}}}\n//- text.md\n";
        Assert.Equal(label, CompletionTest.At(manifest + text).Items[0].Label);
    }

    [Theory]
    [InlineData("A[^used] b.[^undefined] C.[^$0]\n\n[^used]: Used.\n\n[^free]: Free.", "c free undefined used")]
    [InlineData("C.[^$0]\n\n//- two.md\n[^there]: There.\n\n//- three.md\nAnd.[^no]", "c there no")]
    [InlineData("C.[^$0]\n\n[^here]: Here.\n\n//- one.md\n[^there]: There.", "c here there")]
    [InlineData("C.[^free$0]\n\n[^used]: Used.\n\n[^free]: Free.", "free")]
    [InlineData("C.[^e-k$0]\n\n[^e-kronstadt]: Used.\n\n[^x]: Kamenev.", "e-kronstadt")]
    [InlineData("C.[^kron$0]\n\n[^e-kronstadt]: Used.\n\n[^x]: Kronstadt again.", "e-kronstadt x")]
    [InlineData("C.[^MUTINY$0]\n\n[^b]: The *mutiny* at sea.\n\n[^c]: Other.", "b")]
    [InlineData("C.[^x$0]\n\n[^y]: Other.", "")]
    [InlineData("C.[^мой$0]\n\n[^y]: Мой взгляд.", "y")]
    [InlineData("C.[^zizek$0]\n\n[^y]: On Žižek.", "y")]
    public void Ranks_what_is_free_before_what_is_used(string markup, string labels) => Assert.Equal(labels, CompletionTest.Labels(markup));

    [Fact]
    public void Says_what_a_note_is()
    {
        var item = CompletionTest.Item(Series + "\n//- text.md\nWord.[^$0]\n//- two.md\n[^s-7]: The *first* words of a note that goes on and on and on.", "s-7");
        Assert.Equal("The first words of a note that goes on…", item.Description);
        Assert.Equal("Solidarity · two.md", item.Detail);
        Assert.Equal(CompletionItemKind.Note, item.Kind);
        Assert.False(item.IsSnippet);
    }

    [Fact]
    public void Says_that_a_note_is_not_defined()
    {
        var item = CompletionTest.Item("Word.[^$0] and[^x]", "x");
        Assert.Equal("not defined", item.Description);
        Assert.Equal(CompletionItemKind.UndefinedNote, item.Kind);
    }

    [Fact]
    public void Says_that_a_label_is_new() => Assert.Equal("new note", CompletionTest.Item("Word.[^$0]", "word").Description);

    [Theory]
    [InlineData("A.[^x]\n\n[^$0", "x", "A.[^x]\n\n[^x]: TODO")]
    [InlineData("A.[^x]\n\n[^$0]", "x", "A.[^x]\n\n[^x]: TODO")]
    [InlineData("A.[^x]\n\n[^x$0]", "x", "A.[^x]\n\n[^x]: TODO")]
    [InlineData("A.[^x]\n\n[^$0] The text.", "x", "A.[^x]\n\n[^x]: The text.")]
    [InlineData("A.[^x]\n\n[^$0]The text.", "x", "A.[^x]\n\n[^x]: The text.")]
    [InlineData("A.[^x]\n\n[^$0]: The text.", "x", "A.[^x]\n\n[^x]: The text.")]
    [InlineData("A.[^x]\n\n[^a$0b]: The text.", "", "")]
    [InlineData("A.[^x]\n\n  [^$0]", "x", "A.[^x]\n\n  [^x]: TODO")]
    [InlineData("> A.[^x]\n>\n> [^$0]", "x", "> A.[^x]\n>\n> [^x]: TODO")]
    [InlineData("A.[^x] B.[^y]\n\n[^y]: Why.\n[^$0]", "x", "A.[^x] B.[^y]\n\n[^y]: Why.\n[^x]: TODO")]
    [InlineData("A.[^x]\n\n# Notes\n[^$0]", "x", "A.[^x]\n\n# Notes\n[^x]: TODO")]
    [InlineData("A.[^x]\r\n\r\n[^$0]\r\n", "x", "A.[^x]\r\n\r\n[^x]: TODO\r\n")]
    [InlineData("[^$0]\n\n//- b.md\nA.[^x]", "x", "[^x]: TODO\n\n")]
    public void Writes_the_definition_that_is_missing(string markup, string label, string expected)
    {
        if (label.Length == 0)
        {
            Assert.Empty(CompletionTest.At(markup).Items);
            return;
        }

        var item = CompletionTest.At(markup).Items[0];
        Assert.Equal(CompletionItemKind.NoteDefinition, item.Kind);
        CompletionTest.Inserts(markup, label, expected);
    }

    [Theory]
    [InlineData("A.[^x]\nwrapped\n[^$0]")]
    [InlineData("A.[^x]\n\nword [^$0]")]
    [InlineData("A.[^x]\n\n- item\n[^$0]")]
    [InlineData("A.[^x]\n\n[^x]: Defined.\n\n[^$0]")]
    [InlineData("[^x$0]")]
    public void Writes_no_definition(string markup) =>
        Assert.DoesNotContain(CompletionTest.At(markup).Items, item => item.Kind == CompletionItemKind.NoteDefinition);

    [Fact]
    public void Orders_missing_definitions_by_file_and_place() =>
        Assert.Equal("b c a", string.Join(' ', CompletionTest.At("//- one.md\nA.[^a]\n\n//- two.md\nB.[^b] C.[^c]\n\n[^$0]").Items.Where(item => item.Kind == CompletionItemKind.NoteDefinition).Select(item => item.Label)));

    [Theory]
    [InlineData("A.[^x]\n\n[^$0]", "[^x]: ${1:TODO}", true)]
    [InlineData("A.[^x$]\n\n[^$0]", "[^x\\$]: ${1:TODO}", true)]
    [InlineData("A.[^x]\n\n[^$0]: Text.", "[^x]", false)]
    public void Writes_a_snippet_where_the_editor_can(string markup, string newText, bool isSnippet)
    {
        var item = CompletionTest.At(markup, new CompletionOptions { Snippets = true }).Items[0];
        Assert.Equal(newText, item.NewText);
        Assert.Equal(isSnippet, item.IsSnippet);
    }

    [Theory]
    [InlineData("Word.[^$0]\n\n[^x]: First.\n\n    Second *paragraph*.\n", "x", "First.\n\nSecond *paragraph*.\n\ntext.md")]
    [InlineData("> Word.[^$0]\n>\n> [^x]: First,\n> lazily.\n", "x", "First,\nlazily.\n\ntext.md")]
    [InlineData("Word.[^$0]\n\n[^x]: Lost.\n\n[^x]: The last one counts.\n", "x", "The last one counts.\n\ntext.md")]
    public void Documents_a_note(string markup, string label, string expected)
    {
        var data = CompletionTest.Item(markup, label).Data;
        Assert.NotNull(data);
        Assert.Equal(expected, Proposals.Resolve(Fixture.Edition(Markup.Parse(markup)), data.Value));
    }

    [Fact]
    public void Documents_in_plain_text() =>
        Assert.Equal("First note, q.\n\ntext.md", Proposals.Resolve(Fixture.Edition(Markup.Parse("A.[^x]\n\n[^x]: *First* **note**, `q`.")), new CompletionData(CompletionDataKind.Note, "x"), markdown: false));

    [Fact]
    public void Documents_nothing_that_is_gone() =>
        Assert.Null(Proposals.Resolve(Fixture.Edition(Markup.Parse("Text.")), new CompletionData(CompletionDataKind.Note, "x")));

    [Fact]
    public void Works_in_a_loose_file() => Assert.Equal("word x", CompletionTest.Labels("Word.[^$0]\n\n[^x]: Note.", loose: true));

    [Fact]
    public void Is_asked_again_at_the_next_letter() => Assert.True(CompletionTest.At("Word.[^$0]").IsIncomplete);
}
