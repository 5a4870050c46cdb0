using System.Linq;
using Apparatus.Language.Features.Completion;
using Xunit;

namespace Apparatus.Language.Tests.Features.Completion;

public sealed class LinkTargetCompletionTests
{
    private const string Others = "\n\n//- two.md\n# On Bureaucracy {#bureaucracy}\n\n# The Roots\n\n[]{.pb #p12} [x]{#mark}\n\n//- notes/a b.md\n[^n]: N.\n\n//- pic.png\n";

    [Theory]
    [InlineData("[x](#$0)", "bureaucracy", "[x](#bureaucracy)")]
    [InlineData("[x](#bur$0)", "bureaucracy", "[x](#bureaucracy)")]
    [InlineData("[x](#bur$0eau)", "bureaucracy", "[x](#bureaucracy)")]
    [InlineData("[x](#bur$0", "bureaucracy", "[x](#bureaucracy")]
    [InlineData("[x]($0)", "bureaucracy", "[x](#bureaucracy)")]
    [InlineData("[x]($0", "bureaucracy", "[x](#bureaucracy")]
    [InlineData("[x](bur$0)", "bureaucracy", "[x](#bureaucracy)")]
    [InlineData("[x](#root$0)", "the-roots", "[x](#the-roots)")]
    [InlineData("[x](#p1$0)", "p12", "[x](#p12)")]
    [InlineData("[x](#$0 \"title\")", "mark", "[x](#mark \"title\")")]
    [InlineData("[x](<#$0>)", "mark", "[x](<#mark>)")]
    [InlineData("[x](two.md#$0)", "bureaucracy", "[x](two.md#bureaucracy)")]
    [InlineData("[x](two.md#b$0)", "bureaucracy", "[x](two.md#bureaucracy)")]
    [InlineData("[x](tw$0)", "two.md", "[x](two.md)")]
    [InlineData("[x](tw$0.md#mark)", "two.md", "[x](two.md#mark)")]
    [InlineData("[x]($0)", "notes/", "[x](notes/)")]
    [InlineData("[x](notes/$0)", "a b.md", "[x](notes/a%20b.md)")]
    [InlineData("![x]($0)", "pic.png", "![x](pic.png)")]
    [InlineData("[![x]($0)](y)", "pic.png", "[![x](pic.png)](y)")]
    [InlineData("[l]: $0", "two.md", "[l]: two.md")]
    [InlineData("[l]: two.md#$0", "mark", "[l]: two.md#mark")]
    [InlineData("> [x](#$0)", "mark", "> [x](#mark)")]
    [InlineData("- [x](#$0)", "mark", "- [x](#mark)")]
    [InlineData("A.[^n]\n\n[^n]: [x](#$0)", "mark", "A.[^n]\n\n[^n]: [x](#mark)")]
    [InlineData("[see [@k]](#$0)", "mark", "[see [@k]](#mark)")]
    [InlineData("[x](#a) and [y](#$0)", "mark", "[x](#a) and [y](#mark)")]
    [InlineData("𝒜 [x](#$0)", "mark", "𝒜 [x](#mark)")]
    [InlineData("A\r\n[x](#$0)\r\nB", "mark", "A\r\n[x](#mark)\r\nB")]
    public void Replaces_the_address(string text, string label, string expected) => CompletionTest.Inserts(text + Others, label, expected + "\n\n");

    [Theory]
    [InlineData("`[x](#$0)`")]
    [InlineData("    [x](#$0)")]
    [InlineData("<!-- [x](#$0) -->")]
    [InlineData("[x](http://a.b#$0)")]
    [InlineData("[x](//a.b/$0)")]
    [InlineData("[x](#a)$0")]
    [InlineData("[x](#a b$0")]
    [InlineData("[x\\](#$0)")]
    [InlineData("(#$0)")]
    [InlineData("#$0")]
    [InlineData("Number #$0")]
    [InlineData("word ($0)")]
    [InlineData("either/$0or")]
    [InlineData("![x](#$0)")]
    [InlineData("[x](nowhere.md#$0)")]
    [InlineData("[x](nowhere/$0)")]
    public void Proposes_nothing_elsewhere(string text) => Assert.Empty(CompletionTest.At(text + Others).Items);

    [Theory]
    [InlineData("# Here\n\n[x](#$0)", "here bureaucracy the-roots mark p12")]
    [InlineData("# Here\n\n[x](two.md#$0)", "bureaucracy the-roots mark p12")]
    [InlineData("[x](#m$0)", "mark")]
    [InlineData("# Чей взгляд {#view}\n\n[x](#чей$0)", "view")]
    [InlineData("# Here\n\n# Here\n\n[x](#h$0)", "here here-1")]
    [InlineData("[x]($0)", "bureaucracy the-roots mark p12 pic.png two.md notes/")]
    [InlineData("![x]($0)", "pic.png notes/")]
    public void Ranks_headings_first_and_this_file_first(string text, string labels) => Assert.Equal(labels, CompletionTest.Labels(text + Others));

    [Theory]
    [InlineData("bureaucracy", "On Bureaucracy", "two.md", CompletionItemKind.Heading)]
    [InlineData("the-roots", "The Roots", "two.md · automatic, other programs may give another", CompletionItemKind.Heading)]
    [InlineData("p12", "page 12", "two.md", CompletionItemKind.PageMarker)]
    [InlineData("mark", "x", "two.md", CompletionItemKind.Identifier)]
    public void Says_what_it_leads_to(string id, string? words, string detail, CompletionItemKind kind)
    {
        var item = CompletionTest.Item("[x](#$0)" + Others, id);
        Assert.Equal((words, detail, kind), (item.Description, item.Detail, item.Kind));
    }

    [Fact]
    public void Names_the_witness_of_a_page() => Assert.Equal("page 4 of 1922", CompletionTest.Item("[x](#$0) []{.pb #p1922-4}", "p1922-4").Description);

    [Fact]
    public void Knows_the_files_of_the_edition_where_nobody_can_list_folders() =>
        Assert.Equal("two.md notes/", CompletionTest.Labels("![y](z) [x]($0)\n\n//- two.md\nText.\n\n//- notes/c.md\nText.", CompletionOptions.Default).Replace("edition.yml ", string.Empty, System.StringComparison.Ordinal));

    [Fact]
    public void Leaves_room_for_files()
    {
        var headings = string.Concat(Enumerable.Range(0, 300).Select(i => $"# H{i}\n\n"));
        var list = CompletionTest.At(headings + "[x]($0)" + Others);
        Assert.Equal(100, list.Items.Length);
        Assert.Contains(list.Items, item => item.Label == "two.md");
    }
}
