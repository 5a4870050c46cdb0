using Apparatus.Language.Rules.Notes;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Notes;

public sealed class EmptyNoteTests
{
    private static readonly RuleTest Rule = new(new EmptyNote());

    [Theory]
    [InlineData("Text.[^x]\n\n{|ED1010:[^x]:|}\n\nThe next paragraph.")]
    [InlineData("Text.[^x]\n\n{|ED1010:[^x]:|}\n\n# Heading")]
    [InlineData("Text.[^x]\n\n{|ED1010:[^x]:|}\n\n- list")]
    [InlineData("Text.[^x]\n\n{|ED1010:[^x]:|}\n\n\nTwo blank lines.")]
    [InlineData("Text.[^x]\n\n{|ED1010:[^x]:|}")]
    [InlineData("Text.[^x][^y]\n\n{|ED1010:[^x]:|}\n[^y]: Other.")]
    [InlineData("Text.[^x]\n\n{|ED1010:[^x]:|} [—Solidarity.]{.by}")]
    [InlineData("Text.[^x]\n\n{|ED1010:[^x]:|}\n//- two.md\nTaken.")]
    [InlineData("Text.{|ED1010:^[]|}")]
    [InlineData("Text.{|ED1010:^[ ]|}")]
    public void Reports(string markup) => Rule.Verify(markup);

    [Theory]
    [InlineData("Text.[^x]\n\n[^x]: Text.")]
    [InlineData("Text.[^x]\n\n[^x]:\n    Indented.")]
    [InlineData("Text.[^x]\n\n[^x]:\nDirectly below.")]
    [InlineData("Text.[^x]\n\n[^x]:\n\n    Indented after a blank line.")]
    [InlineData("Text.[^x]\n\n[^x]:\n\n	A tab after a blank line.")]
    [InlineData("Text.[^x]\n\n[^x]: ```\n    code\n    ```")]
    [InlineData("Text.[^x]\n\n[^x]: `code`")]
    [InlineData("Text.[^x]\n\n[^x]: [@a]")]
    [InlineData("Text.[^x]\n\n[^x]: ![Image](a.png)")]
    [InlineData("Text.\n\n[^x]:")]
    public void Is_silent(string markup) => Rule.Silent(markup);

    [Theory]
    [InlineData("Text.[^x]\n\n{|ED1010:[^x]:|}\n\nNext.\n", "Write “TODO” for the text", "Text.[^x]\n\n[^x]: TODO\n\nNext.\n")]
    [InlineData("Text.[^x]\n\n{|ED1010:[^x]:|}\n\nNext.\n", "Delete the note and its references", "Text.\n\nNext.\n")]
    [InlineData("Text.[^x]\n\n{|ED1010:[^x]:|} [—Solidarity.]{.by}\n", "Delete the note and its references", "Text.\n\n")]
    [InlineData("Text.{|ED1010:^[]|}\n", "Write “TODO” for the text", "Text.^[TODO]\n")]
    [InlineData("Text.{|ED1010:^[]|}\n", "Delete the note", "Text.\n")]
    public void Fixes(string markup, string title, string expected) => Rule.Fixes(markup, title, expected);

    [Theory]
    [InlineData("Text.[^x]\n\n{|ED1010:[^x]:|}\n\nNext.", "The next paragraph will be printed inside note ‘x’, not here.", 4)]
    [InlineData("Text.[^x]\n\n{|ED1010:[^x]:|}\n\n# Next", "The next heading will be printed inside note ‘x’, not here.", 4)]
    [InlineData("Text.[^x]\n\n{|ED1010:[^x]:|}\n\n\nNext.", "Note ‘x’ is empty; a number without text will be printed.", 3)]
    [InlineData("Text.[^x]\n\n{|ED1010:[^x]:|}\n\n//- two.md\nNot taken.", "Note ‘x’ is empty; a number without text will be printed.", 3)]
    [InlineData("Text.[^x]\n\n{|ED1010:[^x]:|}\n//- two.md\nTaken.", "The next paragraph will be printed inside note ‘x’, not where it stands in two.md.", 4)]
    public void Says_what_happens(string markup, string message, int severity)
    {
        var found = Rule.Verify(markup)[0];
        Assert.Equal(message, found.Message);
        Assert.Equal((Apparatus.Language.Diagnostics.Severity)severity, found.Severity);
    }
}
