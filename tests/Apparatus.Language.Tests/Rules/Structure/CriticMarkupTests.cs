using System.Linq;
using Apparatus.Language.Rules.Structure;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Structure;

/// <summary>Marks of changes.</summary>
public sealed class CriticMarkupTests
{
    private readonly RuleTest test = new(new CriticMarkup());

    [Theory]
    [InlineData("The {|ED6011:{++new ++}|}word.")]
    [InlineData("The {|ED6011:{--old --}|}word.")]
    [InlineData("It {|ED6011:{~~met~>sat~~}|}.")]
    [InlineData("It met.{|ED6011:{>>when?<<}|}")]
    [InlineData("It {|ED6011:{==met==}|}.")]
    [InlineData("T.[^a]\n\n[^a]: A {|ED6011:{--b--}|}.")]
    [InlineData("The {|ED6011:{--old\nwords--}|} go.")]
    public void Reports_it(string text) => Assert.Equal("Pandoc does not know this change mark and will print it.", test.Verify(text).Single().Message);

    [Theory]
    [InlineData("A lone {-- and {++ and {== and {>> here.")]
    [InlineData("`{--code--}` and $a{--b--}$ and <!-- {--c--} -->")]
    [InlineData("```\n{--code--}\n```\n\n    {++code++}\n")]
    [InlineData("[word]{.insertion author=A} and [word]{.deletion}.")]
    [InlineData("Braces {a--b} and {x}.")]
    public void Is_silent(string text) => test.Silent(text);

    [Theory]
    [InlineData("The {|ED6011:[old]{.deletion author=A}|} word.")]
    [InlineData("The {|ED6011:[new]{.insertion}|} word.")]
    [InlineData("The {|ED6011:[why?]{.comment-start id=1}|}word.")]
    public void Reports_open_changes_in_a_final_file(string text) => Assert.Single(test.Verify("---\nstatus: final\n---\n\n" + text));

    [Theory]
    [InlineData("It {|ED6011:{~~met~>sat~~}|}.\n", "Accept the change", "It sat.\n")]
    [InlineData("It {|ED6011:{~~met~>sat~~}|}.\n", "Reject the change", "It met.\n")]
    [InlineData("It {|ED6011:{~~met~>sat~~}|}.\n", "Write it as Pandoc marks changes", "It [met]{.deletion}[sat]{.insertion}.\n")]
    [InlineData("The {|ED6011:{++new ++}|}word.\n", "Accept the change", "The new word.\n")]
    [InlineData("The {|ED6011:{--old --}|}word.\n", "Accept the change", "The word.\n")]
    [InlineData("It met.{|ED6011:{>>when?<<}|}\n", "Write it as a comment", "It met.<!-- when? -->\n")]
    [InlineData("It {|ED6011:{==met==}|}.\n", "Keep the words", "It met.\n")]
    [InlineData("---\nstatus: final\n---\n\nThe {|ED6011:[old]{.deletion}|} word.\n", "Reject the change", "---\nstatus: final\n---\n\nThe old word.\n")]
    [InlineData("---\nstatus: final\n---\n\nThe {|ED6011:[*new*]{.insertion}|} word.\n", "Accept the change", "---\nstatus: final\n---\n\nThe *new* word.\n")]
    public void Mends_it(string text, string title, string expected) => test.Fixes(text, title, expected);
}
