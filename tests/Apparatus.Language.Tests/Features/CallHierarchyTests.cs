using System.Linq;
using Apparatus.Language.Features;
using Xunit;

namespace Apparatus.Language.Tests.Features;

public sealed class CallHierarchyTests
{
    [Theory]
    [InlineData("# H\n\nx [see @$0a, p. 3]\n//- r.bib\n{|all:@book{{|name:a|}}|}\n", "Work a")]
    [InlineData("x\n//- r.bib\n{|all:@book{{|name:$0a|}, title={T}}|}\n", "Work a")]
    [InlineData("x\n//- r.bib\n{|all:@book{{|name:a|}, title={T$0}}|}\n", "Work a")]
    [InlineData("x @$0old\n//- r.bib\n{|all:@book{{|name:a|}, ids={old}}|}\n", "Work a")]
    [InlineData("x[^$0a]\n\n[^a]: b\n\n{|all:{|name:[^a]:|} c|}\n", "Note [^a]")]
    [InlineData("{|all:{|name:# $0H I|}\n\nx\n\n|}# J\n", "Section H I")]
    [InlineData("[x](#$0a)\n\n{|all:{|name:# H {#a}|}\n\nx\n|}", "Section H")]
    public void Prepared(string markup, string title)
    {
        var test = new NavigationCase(markup);
        var item = Assert.Single(CallHierarchy.Prepare(test.Model, test.Offset));
        Assert.Equal(title, $"{item.Kind} {item.Title}");
        NavigationCase.Same(test.Marked("all"), [test.Show(item.Path, item.Extent)]);
        NavigationCase.Same(test.Marked("name"), [test.Show(item.Path, item.Selection)]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("wor$0d")]
    [InlineData("@$0gone")]
    [InlineData("[^$0gone]")]
    [InlineData("x\n//- r.bib\n$0\n@book{a}\n")]
    [InlineData("[x][$0l]\n\n[l]: a.md\n")]
    public void Nothing_prepared(string markup)
    {
        var test = new NavigationCase(markup);
        Assert.Empty(CallHierarchy.Prepare(test.Model, test.Offset));
    }

    [Fact]
    public void What_depends_on_a_source()
    {
        var test = new NavigationCase(
            "---\nnocite: '@a'\n---\n\nBefore @a.\n\n# One\n\nx [@a; @b] @old[^n]\n\n[^n]: see @a [p. 3]\n\n# Two\n\n@b\n"
            + "//- c.md\n# One\n\n@a\n//- r.bib\n@book{$0a, ids={old}}\n@book{b}\n@inbook{d, crossref={a}}\n");
        NavigationCase.Same(
            ["File text.md: @a @a", "Section One: @a @old", "Note [^n]: @a", "Section One: @a", "Work d: a"],
            Incoming(test));
    }

    [Theory]
    [InlineData("# H\n\nx[^$0a] y[^a]\n\n# I\n\nz[^a]\n\n[^a]: b\n\n[^b]: c[^a]\n", "Section H: [^a] [^a]|Section I: [^a]|Note [^b]: [^a]")]
    [InlineData("x [y](#$0a)\n\n# H {#a}\n\n[z](#a)\n", "File text.md: [y](#a)|Section H: [z](#a)")]
    [InlineData("# $0H\n\nx\n", "")]
    [InlineData("# H\n\nx\n//- r.bib\n@book{$0a}\n", "")]
    public void What_depends_on_a_note_or_section(string markup, string expected) =>
        NavigationCase.Same(expected.Split('|', System.StringSplitOptions.RemoveEmptyEntries), Incoming(new NavigationCase(markup)));

    [Theory]
    [InlineData("# $0H\n\nx [@a; @b] @a[^n] @gone\n\n[^n]: see @c\n\n# I\n\n@c\n//- r.bib\n@book{a}@book{b}@book{c}\n", "Work a: @a @a|Work b: @b|Note [^n]: [^n]")]
    [InlineData("x[^$0n]\n\n[^n]: see @c and @a[^m] @c\n\n[^m]: y\n//- r.bib\n@book{a}@book{b}@book{c}\n", "Work c: @c @c|Work a: @a|Note [^m]: [^m]")]
    [InlineData("x\n//- r.bib\n@book{p}\n@inbook{$0a, crossref={p}}\n", "Work p: p")]
    [InlineData("x\n//- r.bib\n@book{$0p}\n", "")]
    public void What_an_item_depends_on(string markup, string expected)
    {
        var test = new NavigationCase(markup);
        var item = Assert.Single(CallHierarchy.Prepare(test.Model, test.Offset));
        var found = CallHierarchy.Outgoing(test.Edition, item)
            .Select(link => $"{link.Item.Kind} {link.Item.Title}: {string.Join(' ', link.Ranges.Select(span => test.Edition.Find(item.Path)!.Text.ToString(span)))}");
        NavigationCase.Same(expected.Split('|', System.StringSplitOptions.RemoveEmptyEntries), found);
    }

    [Fact]
    public void An_item_of_a_file_that_has_gone_has_no_calls()
    {
        var test = new NavigationCase("# H");
        var item = new CallItem(CallItemKind.Work, "a", "a", string.Empty, "/e/gone.bib", default, default);
        Assert.Empty(CallHierarchy.Incoming(test.Edition, item));
        Assert.Empty(CallHierarchy.Outgoing(test.Edition, item));
    }

    private static System.Collections.Generic.IEnumerable<string> Incoming(NavigationCase test)
    {
        var item = Assert.Single(CallHierarchy.Prepare(test.Model, test.Offset));
        return CallHierarchy.Incoming(test.Edition, item)
            .Select(link => $"{link.Item.Kind} {link.Item.Title}: {string.Join(' ', link.Ranges.Select(span => test.Edition.Find(link.Item.Path)!.Text.ToString(span)))}");
    }
}
