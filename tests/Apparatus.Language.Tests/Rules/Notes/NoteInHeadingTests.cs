using Apparatus.Language.Rules.Notes;
using Apparatus.Testing;
using Xunit;

namespace Apparatus.Language.Tests.Rules.Notes;

public sealed class NoteInHeadingTests
{
    private static readonly RuleTest Rule = new(new NoteInHeading());

    [Theory]
    [InlineData("# Title{|ED1015:[^x]|}\n\n[Up](#titlex)\n\n[^x]: Note.")]
    [InlineData("# Title{|ED1015:[^x]|}\n\n[^x]: Note.\n\n//- two.md\n[Up](#titlex)")]
    [InlineData("Title{|ED1015:[^x]|}\n=====\n\n[Up](#titlex)\n\n[^x]: Note.")]
    public void Reports(string markup) => Rule.Verify(markup);

    [Theory]
    [InlineData("# Title[^x] {#t}\n\n[Up](#t)\n\n[^x]: Note.")]
    [InlineData("# Title[^x]\n\nNothing links to it.\n\n[^x]: Note.")]
    [InlineData("# Title\n\n[Up](#title)[^x]\n\n[^x]: Note.")]
    public void Is_silent(string markup) => Rule.Silent(markup);

    [Theory]
    [InlineData("# Title{|ED1015:[^x]|}\n\n[Up](#titlex)\n\n[^x]: Note.\n", "Give the heading the id “titlex”", "# Title[^x] {#titlex}\n\n[Up](#titlex)\n\n[^x]: Note.\n")]
    public void Fixes(string markup, string title, string expected) => Rule.Fixes(markup, title, expected);
}
