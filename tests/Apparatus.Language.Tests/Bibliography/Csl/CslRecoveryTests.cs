using System.Linq;
using Apparatus.Language.Bibliography;
using Apparatus.Language.Syntax.Yaml;
using Apparatus.Language.Text;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Bibliography.Csl;

/// <summary>CSL items: a faulty one is reported at its place, and all others are read.</summary>
public sealed class CslRecoveryTests
{
    private const string B = "{\"id\":\"b\",\"type\":\"book\"}";

    /// <summary>What is wrong, the keys that must be read, and the file with each problem marked.</summary>
    public static TheoryData<string, string, string> Json => new()
    {
        { "sound", "a,b", "[{\"id\":\"a\",\"type\":\"book\"},\n" + B + "]" },
        { "number as id", "1,b", "[{\"id\":1,\"type\":\"book\"}," + B + "]" },
        { "empty list", "", "[]" },
        { "empty file", "", "{|WrongShape:|}" },
        { "one item, no list", "", "{|WrongShape:{\"id\":\"a\",\"type\":\"book\"}|}" },
        { "items one level down", "b", "{|WrongShape:{\"items\":[" + B + "]}|}" },
        { "no list at all", "", "{|WrongShape:null|}" },
        { "a comment", "", "{|WrongShape:// c|}\n[" + B + "]" },
        { "no id", ",b", "[{|MissingKey:{\"type\":\"book\"}|},\n" + B + "]" },
        { "empty id", ",b", "[{|MissingKey:{\"id\":\"\",\"type\":\"book\"}|},\n" + B + "]" },
        { "no type", "a,b", "[{|MissingType:{\"id\":\"a\"}|},\n" + B + "]" },
        { "a number as an item", "b", "[{|WrongShape:3|}," + B + "]" },
        { "member twice", "a,b", "[{\"id\":\"a\",\"type\":\"book\",\"title\":\"1\",{|DuplicateField:\"title\"|}:\"2\"}," + B + "]" },
        { "comma at the end", "b", "[" + B + "{|StrayComma:,|}]" },
        { "two commas", "a,b", "[{\"id\":\"a\",\"type\":\"book\"},{|StrayComma:,|}" + B + "]" },
        { "no comma between items", "a,b", "[{\"id\":\"a\",\"type\":\"book\"{|MissingComma:}|}\n" + B + "]" },
        { "text behind the list", "b", "[" + B + "] {|UnexpectedText:x|}" },
        { "comma missing in an item", "a,b", "[{\"id\":\"a{|MissingComma:\"|} \"type\":\"book\"}," + B + "]" },
        { "comma at the end of an item", "a,b", "[{\"id\":\"a\",\"type\":\"book\"{|StrayComma:,|}}," + B + "]" },
        { "colon missing", "a,b", "[{\"id\":\"a\",{|MissingEquals:\"type\"|} \"book\"}," + B + "]" },
        { "value missing", "a,b", "[{\"id\":\"a\",{|MissingValue:\"type\"|}:}," + B + "]" },
        { "brace missing", "a,b", "[{|UnclosedEntry:{|}\"id\":\"a\",\"type\":\"book\",\n" + B + "]" },
        { "brace missing, indented, id not first", "a,b", "[\n  {|UnclosedEntry:{|}\n    \"type\":\"book\",\n    \"id\":\"a\"\n  ,\n  {\n    \"type\":\"book\",\n    \"id\":\"b\"\n  }\n]" },
        { "brace missing at the end", "b,a", "[" + B + ",{|Syntax:{|}\"id\":\"a\",\"type\":\"book\"]" },
        { "brace of a name missing", "a,b", "[{\"id\":\"a\",\"type\":\"book\",\"author\":[{|Syntax:{|}\"family\":\"X\"]}," + B + "]" },
        { "quotation mark missing", "a,b", "[{\"id\":\"a\",\"title\":{|UnclosedValue:\"T|},\n\"type\":\"book\"},\n" + B + "]" },
        { "bare word", "a,b", "[{\"id\":\"a\",\"type\":{|Syntax:book|}}," + B + "]" },
        { "single quotation marks", "b", "[{|UnexpectedText:'a'|}," + B + "]" },
        { "backslash of LaTeX", "a,b", "[{\"id\":\"a\",\"type\":\"book\",\"title\":\"{|Syntax:\\|}emph{x}\"}," + B + "]" },
        { "too many brackets", "a,b", "[{|Syntax:{|}\"id\":\"a\",\"type\":\"book\",],\"x\":1}," + B + "]" },
        { "list of names not opened", "a,b", "[{\"id\":\"a\",\"author\":{\"family\":\"X\"},{|UnexpectedText:{|}\"family\":\"Y\"}],\"type\":\"book\"},\n" + B + "]" },
        { "CR LF", "a,b", "[{\"id\":\"a\",\"title\":{|UnclosedValue:\"T|},\r\n\"type\":\"book\"},\r\n" + B + "]" },
    };

    /// <summary>What is wrong, the keys that must be read, and the file with each problem marked.</summary>
    public static TheoryData<string, string, string> Yaml => new()
    {
        { "sound", "a,b", "---\nreferences:\n- id: a\n  type: book\n- id: b\n  type: book\n---\n" },
        { "without rules", "a", "references:\n- id: a\n  type: book\n" },
        { "dots", "a", "---\nreferences:\n- id: a\n  type: book\n...\n" },
        { "other keys", "a", "foo: 1\nreferences:\n  - id: a\n    type: book\n" },
        { "first document only", "a", "---\nreferences:\n- id: a\n  type: book\n---\nreferences:\n- id: b\n  type: book\n" },
        { "JSON", "a", "{\"references\":[{\"id\":\"a\",\"type\":\"book\"}]}" },
        { "number as id", "12", "references:\n- id: 12\n  type: book\n" },
        { "empty", "", "" },
        { "empty list", "", "references:\n" },
        { "a bare list", "", "{|WrongShape:- id: a|}\n  type: book\n" },
        { "no list", "", "references:\n  {|WrongShape:id: a|}\n  type: book\n" },
        { "no id", ",b", "references:\n- {|MissingKey:type: book|}\n- id: b\n  type: book\n" },
        { "no type", "a,b", "references:\n- {|MissingType:id: a|}\n- id: b\n  type: book\n" },
        { "a text as an item", "b", "references:\n- {|WrongShape:a|}\n- id: b\n  type: book\n" },
    };

    [Theory]
    [MemberData(nameof(Json))]
    public void Every_item_of_JSON_is_read(string what, string keys, string marked) => Check(what, keys, marked, BibliographyFormat.CslJson);

    [Theory]
    [MemberData(nameof(Yaml))]
    public void Every_item_of_YAML_is_read(string what, string keys, string marked) => Check(what, keys, marked, BibliographyFormat.CslYaml);

    [Theory]
    [InlineData("[" + B, "b", BibliographyProblemKind.UnclosedEntry, 0)]
    [InlineData("[{\"id\":\"a\",\"author\":[{\"family\":\"X\"},\"type\":\"book\"}," + B + "]", "a,b", BibliographyProblemKind.Syntax, 20)]
    public void A_bracket_that_is_not_closed_is_the_place(string source, string keys, BibliographyProblemKind kind, int offset)
    {
        var file = BibliographyReader.Read(SourceText.From(source), BibliographyFormat.CslJson);

        Assert.Equal(keys, string.Join(',', file.Entries.Select(entry => entry.Key)));
        var problem = Assert.Single(file.Problems);
        Assert.Equal((kind, new TextSpan(offset, 1)), (problem.Kind, problem.Span));
        Assert.Equal('[', source[offset]);
        Assert.Empty(BibliographyReader.Read(SourceText.From(source).WithEdits([Assert.NotNull(problem.Mend)]), BibliographyFormat.CslJson).Problems);
    }

    [Theory]
    [InlineData("references:\n- id: a\n  type: book\n  title: A: b: c\n- id: b\n  type: book\n", "a,b", 2)]
    [InlineData("---\nreferences:\n  - id: a\n    type: book\n  - id: b\n    title: \"x\n  - id: c\n    type: book\n---\n", "a,b,c", 4)]
    [InlineData("references:\n- id: a\n\ttype: book\n- id: b\n  type: book\n", "a,b", 1)]
    public void A_broken_item_of_YAML_costs_itself_at_most(string source, string keys, int line)
    {
        var text = SourceText.From(source);
        var file = BibliographyReader.Read(text, BibliographyFormat.CslYaml);

        Assert.Equal(keys.Split(','), file.Entries.Select(entry => entry.Key));
        Assert.NotEmpty(file.Problems);
        Assert.All(file.Problems, problem => Assert.InRange(text.GetLine(problem.Span.Start), line, line + 2));
    }

    [Fact]
    public void Values_keep_their_places()
    {
        var text = SourceText.From("[ {\"type\": \"book\", \"id\": \"a\", \"title\": \"\\u00dcber \\\"x\\\"\", \"author\": [{\"family\": \"L\"}], \"volume\": 3} ]");
        var entry = Assert.Single(BibliographyReader.Read(text, BibliographyFormat.CslJson).Entries);

        Assert.Equal("a", text.ToString(entry.KeySpan));
        Assert.Equal("book", text.ToString(entry.TypeSpan));
        Assert.Equal(text.Content.Trim('[', ']', ' ') + string.Empty, text.ToString(entry.Span));
        var title = Assert.IsType<BibliographyField>(entry.Find("title"));
        Assert.Equal("Über \"x\"", title.Value);
        Assert.Equal("title", text.ToString(title.NameSpan));
        Assert.Equal("3", entry["volume"]);
        Assert.Null(entry["Volume"]);
        Assert.Equal("[{\"family\": \"L\"}]", entry["author"]);
        var names = Assert.IsType<YamlSequence>(entry.Find("author")?.Content);
        Assert.Equal("L", Assert.IsType<YamlScalar>(Assert.IsType<YamlMapping>(names.Items[0])["family"]).Value);
    }

    [Fact]
    public void References_of_a_text_file_are_read_in_place()
    {
        var text = SourceText.From("---\ntitle: T\nreferences:\n- id: a\n  type: book\n  author:\n  - family: L\n---\n");
        var tree = YamlReader.Read(text, new TextSpan(4, text.Length - 8));
        var file = BibliographyReader.ReadInline(Assert.IsAssignableFrom<YamlNode>(tree.Map?["references"]), text);

        var entry = Assert.Single(file.Entries);
        Assert.Equal(BibliographyFormat.Inline, entry.Format);
        Assert.Equal("a", text.ToString(entry.KeySpan));
        Assert.Equal("- family: L", entry["author"]);
        Assert.Empty(file.Problems);
    }

    private static void Check(string what, string keys, string marked, BibliographyFormat format)
    {
        var markup = Markup.Parse(marked, "x");
        var file = BibliographyReader.Read(markup.Files[0].Text, format);

        Assert.Equal(
            markup.Spans.OrderBy(span => span.Span).Select(span => $"{span.Name} {span.Span}"),
            file.Problems.Select(problem => $"{problem.Kind} {problem.Span}"));
        var isEmpty = file.Entries.IsEmpty && keys.Length == 0;
        Assert.True(isEmpty || keys == string.Join(',', file.Entries.Select(entry => entry.Key)), what);
    }
}
