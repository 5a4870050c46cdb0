using System.Linq;
using Xunit;

namespace Apparatus.Language.Tests.Features.Completion;

/// <summary>Keys and values of a glossary in YAML.</summary>
public sealed class GlossaryListCompletionTests
{
    private const string Edition = "\n//- text.md\nA.\n//- edition.yml\ninput-files: [text.md]\nbibliography: r.bib\nmetadata: {edition: {glossary: terms.yaml, fields: [Usage]}}\n//- r.bib\n@book{brinton1970, title = {The Bolsheviks}}\n";

    [Theory]
    [InlineData("- te$0", "term", "- term: ")]
    [InlineData("- $0", "term", "- term: ")]
    [InlineData("- term: A\n  def$0", "definition", "- term: A\n  definition: ")]
    [InlineData("- term: A\n  de$0f: x", "definition", "- term: A\n  definition: x")]
    [InlineData("- term: A\n  $0", "also", "- term: A\n  also: ")]
    [InlineData("- term: A\n  us$0", "usage", "- term: A\n  usage: ")]
    [InlineData("terms:\n- term: A\n  ki$0", "kind", "terms:\n- term: A\n  kind: ")]
    [InlineData("terms:\n  - term: A\n    ki$0", "kind", "terms:\n  - term: A\n    kind: ")]
    [InlineData("- {term: A, ki$0}", "kind", "- {term: A, kind: }")]
    [InlineData("- term: A\n  kind: p$0", "person", "- term: A\n  kind: person")]
    [InlineData("- term: A\n  kind:$0", "org", "- term: A\n  kind: org")]
    [InlineData("- term: A\n  case: $0", "exact", "- term: A\n  case: exact")]
    [InlineData("- term: Factory committee\n- term: B\n  see: fac$0", "t-factory-committee", "- term: Factory committee\n- term: B\n  see: Factory committee")]
    [InlineData("- term: Factory committee\n- term: B\n  see:$0", "t-factory-committee", "- term: Factory committee\n- term: B\n  see: Factory committee")]
    [InlineData("- term: Factory committee\n- term: B\n  see: [C, fac$0]", "t-factory-committee", "- term: Factory committee\n- term: B\n  see: [C, Factory committee]")]
    [InlineData("- term: Factory committee\n- term: B\n  see: \"fac$0\"", "t-factory-committee", "- term: Factory committee\n- term: B\n  see: \"Factory committee\"")]
    [InlineData("- term: Factory committee\n- term: B\n  see: C; fac$0", "t-factory-committee", "- term: Factory committee\n- term: B\n  see: C; Factory committee")]
    [InlineData("- term: Factory committee\n- term: B\n  see_also:\n  - fac$0", "t-factory-committee", "- term: Factory committee\n- term: B\n  see_also:\n  - Factory committee")]
    [InlineData("- term: A\n  source: bri$0", "brinton1970", "- term: A\n  source: brinton1970")]
    [InlineData("- term: A\n  source:$0", "brinton1970", "- term: A\n  source: brinton1970")]
    [InlineData("- term: A\n  source: \"[@bri$0]\"", "brinton1970", "- term: A\n  source: \"[@brinton1970]\"")]
    [InlineData("- term: A\n  definition: So [@bri$0]", "brinton1970", "- term: A\n  definition: So [@brinton1970]")]
    [InlineData("- term: A\n  definition: >\n    So [@bri$0]", "brinton1970", "- term: A\n  definition: >\n    So [@brinton1970]")]
    [InlineData("- term: Same\n  id: t-one\n- term: Same\n  id: t-two\n- term: B\n  see: sa$0", "t-two", "- term: Same\n  id: t-one\n- term: Same\n  id: t-two\n- term: B\n  see: t-two")]
    public void Is_completed(string text, string label, string expected) => CompletionTest.Inserts("//- terms.yaml\n" + text + Edition, label, expected + "\n");

    [Theory]
    [InlineData("- term: A\n  definition: te$0")]
    [InlineData("- term: A\n  definition: >\n    te$0")]
    [InlineData("- term: te$0")]
    [InlineData("# te$0")]
    [InlineData("te$0")]
    [InlineData("- term: A\n  also: te$0")]
    [InlineData("- term: A\n  see: a$0")]
    [InlineData("- term: A\n  other:\n    te$0")]
    [InlineData("- term: [x$0")]
    [InlineData("- term: @bri$0")]
    [InlineData("- term: A\n  also: \"@bri$0\"")]
    public void Nothing_is_proposed(string text) => Assert.Empty(CompletionTest.At("//- terms.yaml\n" + text + Edition).Items);

    [Fact]
    public void Keys_that_the_entry_has_are_left_out()
    {
        var labels = CompletionTest.At("//- terms.yaml\n- term: A\n  also: b\n  $0\n  see: c\n- term: D\n  kind: person" + Edition).Items.Select(item => item.Label).ToList();
        Assert.DoesNotContain("term", labels);
        Assert.DoesNotContain("also", labels);
        Assert.DoesNotContain("see", labels);
        Assert.Contains("kind", labels);
    }

    [Fact]
    public void Entries_in_yaml_are_linked_to() =>
        CompletionTest.Inserts("[x](#fac$0)\n//- terms.yaml\n- term: Factory committee\n  definition: D.\n- term: [broken\n//- edition.yml\ninput-files: [text.md]\nmetadata: {edition: {glossary: terms.yaml}}\n", "t-factory-committee", "[x](#t-factory-committee)\n");
}
