using Apparatus.Language.Rules.Notes;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Notes;

public sealed class NoteInsideNoteTests
{
    private static readonly RuleTest Rule = new(new NoteInsideNote());

    [Theory]
    [InlineData("Text.[^x][^y]\n\n[^x]: See {|ED1008:[^y]|}.\n\n[^y]: Other.")]
    [InlineData("Text.[^x]\n\n[^x]: See {|ED1008:[^gone]|}.")]
    [InlineData("Text.^[See {|ED1008:[^y]|}.] And.[^y]\n\n[^y]: Other.")]
    [InlineData("Text.[^x]\n\n[^x]: Nested {|ED1008:^[inline]|}.")]
    [InlineData("Text.[^x][^y]\n\n[^x]: One.\n\n    See {|ED1008:[^y]|}.\n\n[^y]: Two.")]
    [InlineData("Text.[^x]\n\n[^x]: Itself {|ED1008:[^x]|}.")]
    public void Reports(string markup) => Rule.Verify(markup);

    [Theory]
    [InlineData("Text.[^x]\n\n[^x]: Code `[^y]`.")]
    [InlineData("Text.^[An inline note.]")]
    [InlineData("Text.^[Undefined [^y], which ED1001 says.]")]
    public void Is_silent(string markup) => Rule.Silent(markup);

    [Theory]
    [InlineData("Text.[^x][^y]\n\n[^x]: See {|ED1008:[^y]|}.\n\n[^y]: Other.")]
    public void Reports_in_a_loose_file(string markup) => Rule.VerifyLoose(markup);

    [Theory]
    [InlineData("Text.[^x][^y]\n\n[^x]: See {|ED1008:[^y]|}.\n\n[^y]: The other one.\n", "Name the other note by its first words", "Text.[^x][^y]\n\n[^x]: See (see the note “The other one.”).\n\n[^y]: The other one.\n")]
    [InlineData("Text.[^x][^y]\n\n[^x]: See{|ED1008:[^y]|}.\n\n[^y]: The other one.\n", "Put the text of the other note here", "Text.[^x][^y]\n\n[^x]: See (The other one.).\n\n[^y]: The other one.\n")]
    public void Fixes(string markup, string title, string expected) => Rule.Fixes(markup, title, expected);
}
