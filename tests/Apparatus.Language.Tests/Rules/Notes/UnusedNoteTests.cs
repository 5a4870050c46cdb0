using Apparatus.Language.Rules.Notes;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Notes;

public sealed class UnusedNoteTests
{
    private static readonly RuleTest Rule = new(new UnusedNote());

    [Theory]
    [InlineData("Text.\n\n{|ED1002:[^x]:|} Never referred to.")]
    [InlineData("Text.[^Ab]\n\n{|ED1002:[^ab]:|} Case counts.")]
    [InlineData("Text.\n\n{|ED1002:[^x]:|} One.\n\n{|ED1002:[^y]:|} Two.")]
    [InlineData("Text.\n\n[^x]: First.\n\n{|ED1002:[^x]:|} Last, which Pandoc would print.")]
    [InlineData("Text.\n\n//- notes.md\n{|ED1002:[^x]:|} In a shared file.")]
    [InlineData("In code: `[^x]`.\n\n{|ED1002:[^x]:|} Not referred to.")]
    [InlineData("Text.\n\n> {|ED1002:[^x]:|} In a quotation.")]
    public void Reports(string markup) => Rule.Verify(markup);

    [Theory]
    [InlineData("Text.[^x]\n\n[^x]: Note.")]
    [InlineData("---\ntitle: A title[^x]\n---\n\nText.\n\n[^x]: A note in the title, which Pandoc prints.")]
    [InlineData("[^x]: Note.\n\nText.[^x]")]
    [InlineData("Text.[^x]\n\n//- notes.md\n[^x]: Note.")]
    [InlineData("Text.[^a]\n\n[^a]: See [^b].\n\n[^b]: Only from a note: ED1008.")]
    [InlineData("# Heading[^x]\n\n[^x]: Note.")]
    [InlineData("| a[^x] |\n|---|\n| b |\n\n[^x]: In a table header.")]
    [InlineData("!!! note\n    Body.[^x]\n\n[^x]: In an admonition.")]
    [InlineData("Inline^[with [^x]].\n\n[^x]: Note.")]
    [InlineData("Text.[^x]\n\n[^x]: One.\n\n[^x]: Two.")]
    public void Is_silent(string markup) => Rule.Silent(markup);

    [Theory]
    [InlineData("{|ED1002:[^1]:|} One.\n\n[^2]: Two.\n\n//- other.md\nText.[^1]")]
    [InlineData("{|ED1002:[^1]:|} One.\n\n{|ED1002:[^2]:|} Two.")]
    public void Reports_in_a_loose_file(string markup) => Rule.VerifyLoose(markup);

    [Theory]
    [InlineData("Text.\n\n{|ED1002:[^x]:|} Never\nused.\n\nMore.\n", "Delete the note", "Text.\n\nMore.\n")]
    [InlineData("Text.\n\n{|ED1002:[^x]:|} Last.\n", "Delete the note", "Text.\n\n")]
    [InlineData("Text.[^Minutes]\n\n{|ED1002:[^minutes]:|} Never used.\n", "Change ‘Minutes’, which nothing defines, to ‘minutes’", "Text.[^minutes]\n\n[^minutes]: Never used.\n")]
    public void Fixes(string markup, string title, string expected) => Rule.Fixes(markup, title, expected);
}
