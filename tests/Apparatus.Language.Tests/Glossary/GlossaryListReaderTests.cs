using System.Linq;
using System.Text;
using Apparatus.Language.Glossary;
using Apparatus.Language.Syntax;
using Apparatus.Language.Syntax.Yaml;
using Apparatus.Language.Text;
using Xunit;

namespace Apparatus.Language.Tests.Glossary;

/// <summary>Reading a glossary in YAML (FORMAT A7.1).</summary>
public sealed class GlossaryListReaderTests
{
    private const string Full = """
        - term: One-man *management*
          id: t-one-man
          kind: term
          also: ["!individual management", single management]
          lang: en-GB
          case: exact
          scope: text/a.md; 1921
          definition:
            - Direction by one *manager*.
            - In the dispute of 1920 [@brinton1970].
          russian: единоначалие; uprava
          german: "[Einmannleitung]{lang=de-AT}"
          source: brinton1970
          note: Not found
          see_also: [t-collegial, Boards of works]
          see: "#t-board"
        """;

    [Fact]
    public void An_entry_is_read_with_all_its_keys()
    {
        var file = Read(Full);
        var entry = Assert.Single(file.Entries);
        Assert.Equal((0, 0), (file.Faults.Length, file.Problems.Length));
        Assert.Equal(("t-one-man", "t-one-man"), (entry.Id, Of(Full, entry.IdSpan)));
        Assert.Equal(("One-man management", "One-man *management*", EntryKind.Term), (entry.Headword, Of(Full, entry.HeadwordSpan), entry.Kind));
        Assert.Equal(("en-GB", true), (entry.Language, entry.IsCaseExact));
        Assert.Equal([("individual management", true, false), ("single management", false, false)], entry.Variants.Select(variant => (variant.Text, variant.IsDiscouraged, variant.IsPrinted)));
        Assert.Equal(["individual management", "single management"], entry.Variants.Select(variant => Of(Full, variant.Span)));
        Assert.Equal([("text/a.md", "text/a.md"), ("1921", "1921")], entry.Scope.Select(name => (name.Text, Of(Full, name.Span))));
        Assert.Equal([("единоначалие", "ru"), ("uprava", "ru"), ("Einmannleitung", "de-AT")], entry.Originals.Select(original => (original.Text, original.Language)));
        Assert.Equal([null, null, "Russian", "German", "Source", "Note", "See also", "See"], entry.Paragraphs.Select(paragraph => paragraph.Field));
        Assert.Equal("Direction by one manager.", Words(entry.Definition));
        Assert.Equal("[@brinton1970]", Words(entry.Fields("source").Single()));
        Assert.Equal(
            [("t-collegial", "t-collegial", "t-collegial"), ("t-boards-of-works", "Boards of works", "Boards of works"), ("t-board", "t-board", "#t-board")],
            entry.SeeAlso.Select(see => (see.Id, Of(Full, see.Span), see.Words)));
        Assert.All(entry.SeeAlso, see => Assert.False(see.IsLink));
    }

    [Theory]
    [InlineData("- term: A\n- term: B\n")]
    [InlineData("terms:\n- term: A\n- term: B\n")]
    [InlineData("terms:\n  - term: A\n  - term: B\n")]
    [InlineData("glossary:\n  - term: A\n  - term: B\nother: x\n")]
    [InlineData("title: x\nentries:\n    - term: A\n    - term: B\n")]
    [InlineData("[{term: A}, {term: B}]")]
    [InlineData("---\n- term: A\n- term: B\n...\n")]
    [InlineData("- headword: A\n- headword: B\n")]
    [InlineData("# Words\n- term: A\n\n\n- # words\n  term: B\n")]
    [InlineData("- term: A\r\n- term: B\r\n")]
    [InlineData("- {also: x, term: A}\n-\n  term: B")]
    public void A_list_may_stand_by_itself_or_in_a_map(string text) => Assert.Equal(["t-a", "t-b"], Read(text).Entries.Select(entry => entry.Id));

    [Theory]
    [InlineData("also: b", "b")]
    [InlineData("also: b; c", "b c")]
    [InlineData("also: \"b; !c\"", "b c")]
    [InlineData("also: ['b', \"!c\"]", "b c")]
    [InlineData("also:\n  - b\n  - \"! c\"\n", "b c")]
    [InlineData("also: [b; c, d]", "b c d")]
    [InlineData("also:", "")]
    [InlineData("also: []", "")]
    [InlineData("also: {b: c}", "")]
    public void Other_forms_are_a_list_or_one_text(string line, string forms)
    {
        var text = "- term: A\n  " + line.ReplaceLineEndings("\n  ") + "\n";
        var variants = Assert.Single(Read(text).Entries).Variants;
        Assert.Equal(forms, string.Join(' ', variants.Select(variant => variant.Text)));
        Assert.All(variants, variant => Assert.Equal(variant.Text, Of(text, variant.Span)));
    }

    [Fact]
    public void A_form_that_YAML_puts_together_has_the_place_of_the_whole_value()
    {
        const string Text = "- term: A\n  also: \"b\\u0301; c\"\n";
        Assert.All(Assert.Single(Read(Text).Entries).Variants, variant => Assert.Equal("\"b\\u0301; c\"", Of(Text, variant.Span)));
    }

    [Theory]
    [InlineData("source: brinton", "[@brinton]")]
    [InlineData("source: [brinton, avrich]", "[@brinton]; [@avrich]")]
    [InlineData("source: \"[@brinton, p. 3]\"", "[@brinton, p. 3]")]
    [InlineData("source: Brinton, a book", "Brinton, a book")]
    [InlineData("Source: brinton", "[@brinton]")]
    public void Sources_are_keys_or_words(string line, string words) => Assert.Equal(words, Words(Assert.Single(Read($"- term: A\n  {line}\n").Entries).Fields("Source").Single()));

    [Theory]
    [InlineData("kind: person", EntryKind.Person)]
    [InlineData("kind: Place", EntryKind.Place)]
    [InlineData("kind: org", EntryKind.Organisation)]
    [InlineData("kind: organisation", EntryKind.Organisation)]
    [InlineData("kind: work", EntryKind.Work)]
    [InlineData("kind: nonsense", EntryKind.Term)]
    [InlineData("kind: [work]", EntryKind.Term)]
    public void A_key_says_what_an_entry_is_about(string line, EntryKind kind) => Assert.Equal(kind, Assert.Single(Read($"- term: A\n  {line}\n").Entries).Kind);

    [Fact]
    public void Declared_fields_are_read_and_others_are_not()
    {
        var entry = Assert.Single(GlossaryListReader.Read(SourceText.From("- term: A\n  party: CP\n  colour: red\n  definition: x\n"), ["Party"]).Entries);
        Assert.Equal(["Party", null], entry.Paragraphs.Select(paragraph => paragraph.Field));
    }

    [Theory]
    [InlineData("definition: One.", "One.")]
    [InlineData("definition: |\n    One\n    two.", "One two.")]
    [InlineData("definition: >\n    One\n    two.", "One two.")]
    [InlineData("definition: [One., Two.]", "One.|Two.")]
    [InlineData("definitions:\n  - One.\n  - Two.", "One.|Two.")]
    [InlineData("definition: \"\"", "")]
    [InlineData("definition:", "")]
    public void Definitions_are_one_text_or_a_list(string lines, string words) =>
        Assert.Equal(words, string.Join('|', Assert.Single(Read($"- term: A\n  {lines}\n").Entries).Paragraphs.Select(Words)));

    [Theory]
    [InlineData("- also: b\n", "the entry has no “term:”")]
    [InlineData("- term:\n", "the entry has no “term:”")]
    [InlineData("- term: [x]\n", "the entry has no “term:”")]
    [InlineData("- {}\n", "the entry has no “term:”")]
    [InlineData("- Soviet\n", "an entry begins with “term:”")]
    [InlineData("- [x]\n", "an entry begins with “term:”")]
    [InlineData("-\n", "an entry begins with “term:”")]
    public void A_bad_entry_costs_itself_only(string bad, string reason)
    {
        var file = Read($"- term: A\n{bad}- term: B\n");
        Assert.Equal(["A", "B"], file.Entries.Select(entry => entry.Headword));
        Assert.Equal(reason, Assert.Single(file.Faults).Reason);
    }

    [Theory]
    [InlineData("- term: \"x\n  also: y\n")]
    [InlineData("- term: x\n  also: [y\n")]
    [InlineData("- term: x\n  also: {y\n")]
    [InlineData("- term: x: y\n")]
    [InlineData("- term: 'x\n")]
    [InlineData("- term: x\n also: y\n")]
    [InlineData("- term: x\n   also: y\n  see: z\n")]
    [InlineData("- term: x\n\talso: y\n")]
    [InlineData("- term: @x\n")]
    [InlineData("- term: x\n  definition: *bold* words\n")]
    [InlineData("- term: x\n  definition: \"one\" two\n")]
    [InlineData("- term: x]\n  also: ]\n")]
    [InlineData("- term: x\nalso: y\n")]
    public void A_fault_of_YAML_costs_its_entry_only(string broken)
    {
        foreach (var file in new[] { Read($"- term: A\n{broken}- term: B\n- term: C\n"), Read($"terms:\n- term: A\n{broken}- term: B\n- term: C\nother: x\n") })
        {
            Assert.Equal(["A", "B", "C"], file.Entries.Select(entry => entry.Headword).Where(headword => headword is not ("x" or "x]")));
            Assert.NotEmpty(file.Problems);
        }

        var indented = Read($"terms:\n  - term: A\n{Indent(broken)}  - term: B\n");
        Assert.Equal(["A", "B"], indented.Entries.Select(entry => entry.Headword).Where(headword => headword is not ("x" or "x]")));
    }

    [Fact]
    public void Many_faults_cost_their_entries_only()
    {
        var file = Read(string.Concat(Enumerable.Range(0, 100).Select(i => $"- term: A{i}\n- term: \"x\n")));
        Assert.Equal(100, file.Entries.Length);
        Assert.Equal(100, file.Problems.Select(problem => problem.Span.Start).Distinct().Count());
    }

    [Fact]
    public void A_key_that_stands_twice_costs_nothing()
    {
        var file = Read("- term: A\n  also: b\n  also: c\n- term: B\n");
        Assert.Equal(["A", "B"], file.Entries.Select(entry => entry.Headword));
        Assert.Equal(YamlProblemKind.DuplicateKey, Assert.Single(file.Problems).Kind);
    }

    [Fact]
    public void Aliases_stand_for_what_they_name()
    {
        var file = Read("- term: A\n  also: &x [b, c]\n  lang: &l ru\n- term: B\n  also: *x\n  lang: *l\n- &e {term: D}\n- *e\n");
        Assert.Equal(["b", "c"], file.Entries[1].Variants.Select(variant => variant.Text));
        Assert.Equal(("ru", 4, 0), (file.Entries[1].Language, file.Entries.Length, file.Problems.Length));
    }

    [Fact]
    public void Aliases_work_beside_a_fault()
    {
        var file = Read("- term: A\n  also: &x [b, c]\n- term: \"x\n- term: B\n  also: *x\n- term: C\n  also: *none\n- term: D\n");
        Assert.Equal(["A", "B", "D"], file.Entries.Select(entry => entry.Headword));
        Assert.Equal(["b", "c"], file.Entries[1].Variants.Select(variant => variant.Text));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("\n\n# words\n", false)]
    [InlineData("[]", false)]
    [InlineData("terms: []\n", false)]
    [InlineData("words\n", true)]
    [InlineData("a: b\n", true)]
    [InlineData("terms: words\n", true)]
    public void A_file_without_a_list_has_no_entries(string text, bool isFault)
    {
        var file = Read(text);
        Assert.Empty(file.Entries);
        Assert.Equal(isFault, file.Faults.Length == 1);
    }

    [Fact]
    public void Ten_thousand_entries_are_read_in_one_go_whole_or_broken()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 10_000; i++)
        {
            text.Append($"- term: Word {i}\n  also: [other {i}, \"!bad {i}\"]\n  definition: Means {i}.\n");
        }

        Assert.Equal(10_000, Read(text.ToString()).Entries.Length);
        Assert.Equal(10_000, Read(text.Append("- term: \"x\n").ToString()).Entries.Length);
    }

    private static string Indent(string lines) => string.Concat(lines.TrimEnd('\n').Split('\n').Select(line => $"  {line}\n"));

    private static GlossaryFile Read(string text) => GlossaryListReader.Read(SourceText.From(text), []);

    private static string Of(string text, TextSpan? span) => span is { } found ? text.Substring(found.Start, found.Length) : "none";

    private static string? Words(GlossaryParagraph? paragraph) =>
        paragraph?.Blocks is [ParagraphNode first, ..] ? PlainText.Of(paragraph.Text, first.Inlines) : null;
}
