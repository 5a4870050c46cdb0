using System.Linq;
using System.Text.RegularExpressions;
using Apparatus.Language.Features;
using Xunit;

namespace Apparatus.Language.Tests.Features;

public sealed class LinkedEditingTests
{
    [Theory]
    [InlineData("x[^{|a:$0a|}] y[^{|a:a|}]\n\n[^{|a:a|}]: b\n")]
    [InlineData("x[^{|a:a|}]\n\n[^{|a:a$0|}]: b\n")]
    [InlineData("x[^{|a:a|}]\n[^{|a:a$0|}]: not read\n")]
    [InlineData("[x][{|a:$0l|}]\n\n[{|a:l|}]: a.md\n")]
    [InlineData("x[^{|a:$0a|}]\n\n[^{|a:a|}]: b\n//- other.md\n[^c] [^A]\n")]
    public void Pairs(string markup)
    {
        var test = new NavigationCase(markup);
        var found = LinkedEditing.Find(test.Model, test.Offset);
        Assert.NotNull(found);
        NavigationCase.Same(test.Marked("a"), found.Spans.Select(span => test.Show(test.Model.Document.Path, span)));
        Assert.Matches($"^(?:{found.WordPattern})$", test.Model.Text.ToString(found.Spans[0]));
        Assert.DoesNotMatch($"^(?:{found.WordPattern})$", "a]");
    }

    [Theory]
    [InlineData("")]
    [InlineData("x$0[^a]\n\n[^a]: b\n")]
    [InlineData("x[^$0a] nothing defines it [^a]\n")]
    [InlineData("[^$0a]: nothing refers to it\n")]
    [InlineData("x[^$0a]\n\n[^a]: b\n//- other.md\ny[^a]\n")]
    [InlineData("x[^$0a]\n//- other.md\n[^a]: b\n")]
    [InlineData("[$0l][]\n\n[l]: a.md\n")]
    [InlineData("[$0l]\n\n[l]: a.md\n")]
    [InlineData("[x][$0l]\n\n[L]: a.md\n")]
    [InlineData("[x][$0l]\n\n[l]: a.md\n//- other.md\n[y][l]\n")]
    [InlineData("@$0a @a\n//- r.bib\n@book{a}\n")]
    [InlineData("[^$0")]
    public void None(string markup)
    {
        var test = new NavigationCase(markup);
        Assert.Null(LinkedEditing.Find(test.Model, test.Offset));
    }

    [Fact]
    public void The_pattern_is_one_that_JavaScript_reads_too()
    {
        var test = new NavigationCase("x[^$0a]\n\n[^a]: b\n");
        var pattern = LinkedEditing.Find(test.Model, test.Offset)!.WordPattern;
        Assert.DoesNotContain(@"\p", pattern);
        Assert.Matches(new Regex($"^(?:{pattern})$"), "слово-1");
    }
}
