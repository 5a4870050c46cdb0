using Apparatus.Language.Rules.Notes;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Notes;

public sealed class DuplicateNoteTests
{
    private static readonly RuleTest Rule = new(new DuplicateNote());

    [Theory]
    [InlineData("Text.[^x]\n\n{|ED1003:[^x]:|} First.\n\n[^x]: Second.")]
    [InlineData("Text.[^x]\n\n{|ED1003:[^x]:|} First.\n\n{|ED1003:[^x]:|} Second.\n\n[^x]: Third.")]
    [InlineData("One.[^1]\n\n{|ED1003:[^1]:|} Note.\n\n//- two.md\nTwo.[^1]\n\n[^1]: Note.")]
    public void Reports(string markup) => Rule.Verify(markup);

    [Theory]
    [InlineData("Text.[^x][^X]\n\n[^x]: Small.\n\n[^X]: Large: two notes to Pandoc.")]
    [InlineData("Text.[^x]\n\n[^x]: Once.\n\n```\n[^x]: shown\n```")]
    [InlineData("Text.[^x]\n\n[^x]: Once.\n\n<!--\n[^x]: away\n-->")]
    public void Is_silent(string markup) => Rule.Silent(markup);

    [Theory]
    [InlineData("One.[^1]\n\n{|ED1003:[^1]:|} Note.\n\n//- two.md\nTwo.[^1]\n\n[^1]: Note.\n", "Rename this note to ‘1-2’, with the references in this file", "One.[^1-2]\n\n[^1-2]: Note.\n\n//- two.md\nTwo.[^1]\n\n[^1]: Note.\n")]
    public void Fixes(string markup, string title, string expected) => Rule.Fixes(markup, title, expected);

    [Fact]
    public void Offers_nothing_where_nobody_can_tell_which_references_belong_to_it() =>
        Assert.Empty(Rule.Verify("Text.[^x]\n\n{|ED1003:[^x]:|} First.\n\n[^x]: Second.")[0].Fixes);
}
