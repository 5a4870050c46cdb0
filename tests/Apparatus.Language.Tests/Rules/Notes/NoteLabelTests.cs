using Apparatus.Language.Rules.Notes;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Notes;

public sealed class NoteLabelTests
{
    private static readonly RuleTest Rule = new(new NoteLabel());

    [Theory]
    [InlineData("Text.[^x/y]\n\n{|ED1009:[^x/y]:|} Slash.")]
    [InlineData("Text.[^*]\n\n{|ED1009:[^*]:|} Star.")]
    [InlineData("Text.[^x][^X]\n\n[^x]: Small.\n\n{|ED1009:[^X]:|} Large.")]
    [InlineData("Text.[^-x]\n\n{|ED1009:[^-x]:|} Hyphen first.")]
    [InlineData("Text.[^a😀]\n\n{|ED1009:[^a😀]:|} Emoji.")]
    public void Reports(string markup) => Rule.Verify(markup);

    // Attributes cannot hold half a surrogate pair, a text from an editor can.
    [Fact]
    public void Reports_half_a_character() => Rule.Verify("Text.[^aX]\n\n{|ED1009:[^aX]:|} Note.".Replace('X', (char)0xd800));

    [Theory]
    [InlineData("Text.[^3-35][^2.1][^cite_note-x-18]\n\n[^3-35]: One.\n[^2.1]: Two.\n[^cite_note-x-18]: Three.")]
    [InlineData("Text.[^единонача́лие]\n\n[^единонача́лие]: Accent.")]
    [InlineData("Text.[^a-label-of-more-than-thirty-characters-in-all]\n\n[^a-label-of-more-than-thirty-characters-in-all]: Long.")]
    [InlineData("Text.[^𝒜]\n\n[^𝒜]: A letter beyond the first plane.")]
    public void Is_silent(string markup) => Rule.Silent(markup);

    [Theory]
    [InlineData("Text.[^x/y]\n\n{|ED1009:[^x/y]:|} Slash.\n", "Rename to ‘x-y’ everywhere", "Text.[^x-y]\n\n[^x-y]: Slash.\n")]
    public void Fixes(string markup, string title, string expected) => Rule.Fixes(markup, title, expected);
}
