using Apparatus.Language.Rules.Notes;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Notes;

public sealed class DefinitionWithoutColonTests
{
    private static readonly RuleTest Rule = new(new DefinitionWithoutColon());

    [Theory]
    [InlineData("Text.[^x]\n\n{|ED1017:[^x]|} The note.")]
    [InlineData("{|ED1017:[^x]|} The note.\n\nText.[^x]")]
    [InlineData("Text.[^x]\n\n//- notes.md\n{|ED1017:[^x]|} The note.")]
    [InlineData("Text.[^x]\n\n{|ED1017:[^x]|}\nThe note on the next line.")]
    public void Reports(string markup) => Rule.Verify(markup);

    [Theory]
    [InlineData("Text.[^x]\n\n[^x]: The note.")]
    [InlineData("Text.\n\n[^x] Nothing refers to it.")]
    [InlineData("Text.[^1][^2]\n\n[^1][^2] Two in a row.")]
    [InlineData("Text.[^63][^64]\n\n[[^63] [^64]] in brackets.")]
    [InlineData("Text.[^x]\n\n[^x] A paragraph that opens with its note.\n\n[^x]: Note.")]
    [InlineData("Text.[^x]\n\n[^x], with a comma.")]
    public void Is_silent(string markup) => Rule.Silent(markup);

    [Theory]
    [InlineData("Text.[^x]\n\n{|ED1017:[^x]|} The note.")]
    public void Reports_in_a_loose_file(string markup) => Rule.VerifyLoose(markup);

    [Theory]
    [InlineData("Text.[^x]\n\n{|ED1017:[^x]|} The note.\n", "Insert the colon", "Text.[^x]\n\n[^x]: The note.\n")]
    public void Fixes(string markup, string title, string expected) => Rule.Fixes(markup, title, expected);
}
