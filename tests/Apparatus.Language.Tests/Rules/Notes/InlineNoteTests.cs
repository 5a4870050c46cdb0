using Apparatus.Language.Rules.Notes;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Notes;

public sealed class InlineNoteTests
{
    private static readonly RuleTest Rule = new(new InlineNote());

    [Theory]
    [InlineData("Text{|ED1014:^[|}never closed.")]
    [InlineData("Text{|ED1014:^[|}closed\n\nin the next] paragraph.")]
    [InlineData("Text{|ED1014:^[an inline note]|}.")]
    [InlineData("x{|ED1014:^[n]^|} raised.")]
    [InlineData("Text{|ED1014:^[a note with [brackets]]|}.")]
    public void Reports(string markup) => Rule.Verify(markup);

    [Theory]
    [InlineData("`^[`")]
    [InlineData("Text.[^x]\n\n[^x]: Note.")]
    [InlineData("x^2^ and \\^[a]")]
    [InlineData("Text.[^x]\n\n[^x]: A note^[in a note].")]
    [InlineData("Text^[].")]
    public void Is_silent(string markup) => Rule.Silent(markup);

    [Theory]
    [InlineData("Text.{|ED1014:^[|}A note. More.\n", "Close the note at the end of the sentence", "Text.^[A note.] More.\n")]
    [InlineData("Text.{|ED1014:^[A short note.]|} More.\n", "Convert to note ‘text’", "Text.[^text] More.\n\n[^text]: A short note.\n")]
    [InlineData("{|ED1014:^[A short note.]|} More.\n", "Convert to note ‘a-short-note’", "[^a-short-note] More.\n\n[^a-short-note]: A short note.\n")]
    [InlineData("Text{|ED1014:^[- no list]|}.\n", "Convert to note ‘text’", "Text[^text].\n\n[^text]: \\- no list\n")]
    [InlineData("> Text{|ED1014:^[in a\n> quotation]|}.\n", "Convert to note ‘text’", "> Text[^text].\n\n[^text]: in a\nquotation\n")]
    public void Fixes(string markup, string title, string expected) => Rule.Fixes(markup, title, expected);

    [Theory]
    [InlineData("Text{|ED1014:^[|}open.", 4)]
    [InlineData("x{|ED1014:^[n]^|} raised.", 3)]
    [InlineData("Text{|ED1014:^[closed]|}.", 1)]
    public void Is_as_grave_as_the_loss(string markup, int severity) =>
        Assert.Equal((Apparatus.Language.Diagnostics.Severity)severity, Rule.Verify(markup)[0].Severity);
}
